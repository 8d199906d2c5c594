import NoticePipeline
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// `gongwen run`.
enum RunCommand {
    static let spec = CommandSpec(
        name: "run", abstract: "extract a whole corpus into a run that can be compared",
        discussion: [
            "Writes output/NAME/records/ID.json for each notice of the corpus (and ID.txt, the text that spans",
            "count in, where the source is no plain text), and last output/NAME/run.json: versions, the digest of",
            "the corpus manifest, counts, the notices, duplicates and failures. The corpus is a folder or a BagIt",
            "bag. Nothing in a run depends on the time, the machine or what was there before.",
            "",
            "Only what has changed is extracted: a notice with other bytes or other metadata, a record file that",
            "is not as it was written, everything when the program is another. A run that was broken off goes on",
            "where it was. What the next run needs to know is kept in output/.gongwen.",
            "",
        ] + LimitsOption.discussion,
        operand: nil,
        options: [
            OptionSpec("corpus", value: "DIR", "the folder of the notices (default: corpus)"),
            OptionSpec("output", value: "DIR", "the folder of the runs (default: output)"),
            OptionSpec("name", value: "NAME", "the name of the run (default: that of the corpus folder)"),
            OptionSpec("jobs", value: "N", "work on N notices at a time, 1 to 256 (default: one a processor)"),
            LimitsOption.spec,
            OptionSpec("fresh", "extract everything anew"),
        ],
        examples: [
            "gongwen run --output .build/runs", "gongwen run --corpus corpus --output .build/runs --name before",
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let jobs = try spec.jobs(arguments)
        let options = try LimitsOption.readingOptions(arguments, spec)
        let path = arguments.value("corpus") ?? "corpus"
        let name = arguments.value("name") ?? defaultName(path)
        guard isPlainName(name) else {
            throw spec.usageError("--name takes a name without / that does not begin with a dot, not '\(name)'")
        }
        let output = arguments.value("output") ?? "output"
        do throws(FileError) {
            let corpus = try Corpus(path: path)
            for note in corpus.notes { console.say(note) }
            let run = CorpusRun(
                corpus: corpus, output: output, name: name, generator: NoticePipeline.generator,
                program: try ProgramFingerprint.current(helpers: ["pdftotext"], settings: ["\(options)"]),
                jobs: jobs,
                isFresh: arguments.has("fresh"))
            return try finish(run, NoticePipeline(options: options), &console)
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
    }

    private static func finish(
        _ run: CorpusRun, _ pipeline: NoticePipeline, _ console: inout Console
    ) throws(FileError) -> Int32 {
        // The closure must not capture an inout parameter.
        var out = console
        let result = try run.run(
            extract: { extract($0, pipeline) },
            progress: { done, count in
                out.show(done: done, of: count)
                return true
            })
        console = out
        let failures = result.overview.failures
        for failure in failures { console.say(failure.description) }
        for copy in result.duplicates {
            console.say("\(copy.path): skipped: the same bytes as the notice \(copy.of)")
        }
        let count = result.recordCount
        let kept = max(0, count - result.computed)
        var line = "\(run.folder): \(counted(count, "notice")), \(counted(kept, "record")) as before"
        if !result.duplicates.isEmpty { line += ", \(counted(result.duplicates.count, "duplicate"))" }
        if !failures.isEmpty { line += ", \(counted(failures.count, "failure"))" }
        console.write(line + "\n")
        return failures.isEmpty ? ExitCode.success : ExitCode.failure
    }

    private static func extract(_ path: String, _ pipeline: NoticePipeline) -> Result<RunExtraction, RunFailure> {
        do {
            let source = try pipeline.read(path: path)
            let text = source.isTakenOut ? source.utf8 : nil
            return .success(RunExtraction(record: pipeline.record(source), text: text))
        } catch {
            var reason = error.reason
            // The notices of a run are files: that they have names and digests in a corpus is what ingest does.
            if error.code == "reading.unknown-format", pipeline.countOfNotices(inBox: path) > 0 {
                reason += " It holds files: gongwen ingest takes them into a corpus that a run can read."
            }
            return .failure(
                RunFailure(
                    path: path, sha256: nil, line: error.place?.line, column: error.place?.column, reason: reason))
        }
    }

    /// The last name of a path; `corpus` where it has none, as `.` and `/`.
    private static func defaultName(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return isPlainName(name) ? name : "corpus"
    }

    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
    }
}
