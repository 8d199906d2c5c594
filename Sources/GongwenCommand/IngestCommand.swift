import NoticeArchive
import NoticePipeline
import NoticeReading
import NoticeSystem

/// `gongwen ingest`.
enum IngestCommand {
    static let spec = CommandSpec(
        name: "ingest", abstract: "keep originals in an archive, byte for byte",
        discussion: [
            "The archive is a folder that any BagIt 1.0 tool can check: originals under data/ by their ids,",
            "catalogue.jsonl with an entry for each notice, events.jsonl with what was done when (PREMIS).",
            "It is a valid bag at each moment: what comes in is put in its place in one step at the end, and",
            "a run that is stopped before leaves the archive as it was.",
            "",
            "Files that the archive has already change nothing. A file that cannot be read is kept aside in",
            "quarantine with the reason, and the others go on; so is a file NAME.meta.json that does not fit",
            "its schema. The same text in other bytes is kept and named as a likely duplicate. Two runs at a",
            "time take turns. SOURCE_DATE_EPOCH in the environment fixes the time of the events.",
            "",
        ] + LimitsOption.discussion,
        operand: OperandSpec(
            name: "PATH", minimum: 1, maximum: nil,
            summary: "a file, or a folder (every file below it, hidden ones left out)"),
        options: [
            OptionSpec("corpus", value: "DIR", "the folder of the archive (default: corpus); it is made if missing"),
            OptionSpec("dry-run", "say what would happen and write nothing"),
            OptionSpec("jobs", value: "N", "read N files at a time, 1 to 256 (default: one a processor)"),
            LimitsOption.spec,
        ],
        examples: [
            "gongwen ingest --dry-run notices", "gongwen ingest --corpus .build/archive notices",
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let jobs = try spec.jobs(arguments)
        if arguments.operands.contains("-") {
            throw spec.usageError("an archive keeps files under their names: - is none")
        }
        let run = IngestRun(
            corpus: arguments.value("corpus") ?? "corpus", operands: arguments.operands,
            isDryRun: arguments.has("dry-run"), jobs: jobs, options: try LimitsOption.readingOptions(arguments, spec))
        return run.run(&console)
    }
}

/// One run of `gongwen ingest`.
private struct IngestRun {
    let corpus: String
    let operands: [String]
    let isDryRun: Bool
    let jobs: Int
    let options: ReadingOptions

    /// What was done, by number.
    private struct Tally {
        var kept = 0
        var held = 0
        var quarantined = 0
        var failed = 0
    }

    func run(_ console: inout Console) -> Int32 {
        let inputs = InputList(operands).withoutSidecars()
        for note in inputs.notes { console.say(note) }
        for failure in inputs.failures { console.say(failure.line) }
        var tally = Tally(failed: inputs.failures.count)
        // The closures below must not capture an inout parameter, so the console is lent to a local one.
        var out = console
        defer { console = out }
        do throws(FileError) {
            let ingest = try CorpusIngest(
                corpus: corpus, isDryRun: isDryRun, agent: "gongwen \(NoticePipeline.version)", clock: .system,
                waiting: { out.say("\(corpus): waiting for \($0), which has the archive") })
            try take(inputs.paths, ingest, &tally, &out)
            try ingest.finish()
        } catch {
            out.say(error.line)
            out.say("\(corpus): nothing was changed")
            return ExitCode.failure
        }
        let verb = isDryRun ? "would be kept" : "kept"
        let files = "\(tally.kept) \(verb), \(tally.held) already there, \(tally.quarantined) in quarantine"
        out.write("\(corpus): \(files)\n")
        return tally.quarantined + tally.failed > 0 ? ExitCode.failure : ExitCode.success
    }

    private func take(
        _ paths: [String], _ ingest: CorpusIngest, _ tally: inout Tally, _ out: inout Console
    ) throws(FileError) {
        let intake = Intake(held: ingest.held, operands: operands, options: options)
        var failure: FileError?
        OrderedWork(jobs: jobs).run(
            count: paths.count, work: { intake.process(paths[$0]) },
            deliver: { index, received in
                out.report(received.lines)
                tally.failed += received.failureCount
                do throws(FileError) {
                    for submission in received.submissions {
                        report(try ingest.add(submission), submission, paths[index], &tally, &out)
                    }
                } catch {
                    failure = error
                }
                out.show(done: index + 1, of: paths.count)
                return failure == nil
            })
        if let failure {
            ingest.abandon()
            throw failure
        }
    }

    /// Says what became of a file: a line on standard output, and what is wrong with it on standard error.
    private func report(
        _ outcome: IngestOutcome, _ submission: Submission, _ path: String, _ tally: inout Tally, _ out: inout Console
    ) {
        let path = submission.path
        switch outcome {
        case .kept(let id, let twin), .released(let id, let twin):
            tally.kept += 1
            out.write("\(isDryRun ? "would keep" : "kept") \(id) \(path)\n")
            if let twin { out.say("\(path): warning: likely a duplicate of \(twin): the same text in other bytes") }
        case .held(let id, let lacksSidecar):
            tally.held += 1
            out.write("already there \(id) \(path)\n")
            if lacksSidecar {
                out.say("\(path): warning: its sidecar file is not the one in the archive and is not taken")
            }
        case .quarantined(let id), .stillQuarantined(let id):
            tally.quarantined += 1
            let isNew = outcome == .quarantined(id: id)
            out.write(
                "\(!isNew ? "still in quarantine" : isDryRun ? "would quarantine" : "quarantined") \(id) \(path)\n")
            if case .unreadable(_, let code, let reason) = submission.finding {
                out.say("\(path): error: \(reason) [\(code)]")
            }
        }
    }
}
