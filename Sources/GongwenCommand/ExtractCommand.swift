import NoticeModel
import NoticePipeline
import NoticeReading
import NoticeRecords
import NoticeSystem

/// `gongwen extract`.
enum ExtractCommand {
    static let spec = CommandSpec(
        name: "extract", abstract: "read notices and write one JSON record each",
        discussion: [
            "Without --output the records go to standard output, one a line (JSON Lines). With it each goes",
            "to DIR/ID.json, written whole or not at all; ID comes from the bytes of the notice, so that a",
            "second run over the same notices writes the same files. Of inputs with the same bytes the first",
            "is written and the others are named. The text taken out of a web page or another file that is no",
            "plain text goes to DIR/ID.txt: the spans of the record count in it.",
            "",
            "A ZIP archive of several notices is read as a folder is, each notice by the path ARCHIVE!NAME.",
            "",
            "Of an archive (gongwen ingest) the notices are read. A file NAME.meta.json beside NAME.txt is no",
            "notice: what it says of title, document number, issuers and date fills what the notice lacks.",
            "",
            "Diagnostics go to standard error as file:line:column: warning: … [code].",
            "",
        ] + LimitsOption.discussion,
        operand: OperandSpec(
            name: "PATH", minimum: 1, maximum: nil,
            summary: "a file, a folder (all files below it but hidden ones) or - for standard input"),
        options: [
            OptionSpec("output", value: "DIR", "write DIR/ID.json for each notice; DIR is made if it is missing"),
            OptionSpec("jobs", value: "N", "work on N notices at a time, 1 to 256 (default: one a processor)"),
            LimitsOption.spec,
            OptionSpec("lossy", "put U+FFFD where bytes are damaged, with a warning, instead of failing"),
            OptionSpec("verbose", "print diagnostics of severity info, too"),
        ],
        examples: ["gongwen extract corpus", "gongwen extract --output .build/records corpus"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let jobs = try spec.jobs(arguments)
        let options = try LimitsOption.readingOptions(arguments, spec)
        let run = ExtractRun(
            pipeline: NoticePipeline(options: options),
            output: arguments.value("output"), jobs: jobs, isVerbose: arguments.has("verbose"))
        return run.run(InputList(arguments.operands).withoutSidecars(), &console)
    }
}

extension CommandSpec {
    /// The value of `--jobs`: how many threads work.
    func jobs(_ arguments: ParsedArguments) throws(UsageError) -> Int {
        guard let text = arguments.value("jobs") else { return OrderedWork.processorCount }
        guard let number = Int(text), (1...256).contains(number) else {
            throw usageError("--jobs takes a number from 1 to 256, not '\(text)'")
        }
        return number
    }
}

/// One run of `gongwen extract`.
private struct ExtractRun {
    let pipeline: NoticePipeline
    /// The folder for the records, or nil for standard output.
    let output: String?
    let jobs: Int
    let isVerbose: Bool

    /// What a worker hands over: the record and the lines for standard error.
    private struct Outcome: Sendable {
        var path: String
        var id = ""
        var sha256 = ""
        var json: [UInt8]?
        /// The text that was taken out of another format, where records go to a folder.
        var text: [UInt8]?
        var lines = ""
        /// Whether a notice could not be read, or a diagnostic of its record is an error.
        var hasError = false
    }

    func run(_ inputs: InputList, _ console: inout Console) -> Int32 {
        var hasFailed = !inputs.failures.isEmpty
        for note in inputs.notes { console.say(note) }
        for failure in inputs.failures { console.say(failure.line) }
        if let output {
            do {
                try AtomicFile.makeDirectory(output)
            } catch {
                console.say(error.line)
                return ExitCode.failure
            }
        }
        var written = WrittenRecords()
        // The closure below must not capture an inout parameter, so the console is lent to a local one.
        var out = console
        OrderedWork(jobs: jobs).run(
            count: inputs.paths.count, work: { process(inputs.paths[$0]) },
            deliver: { index, outcomes in
                for outcome in outcomes {
                    out.report(outcome.lines)
                    if outcome.hasError { hasFailed = true }
                    guard let json = outcome.json else { continue }
                    if let first = written.add(outcome.sha256, index, outcome.path, inputs) {
                        out.say("\(outcome.path): skipped: the same bytes as \(first)")
                    } else if !write(json, outcome.text, outcome.id, &out) {
                        hasFailed = true
                    }
                }
                out.show(done: index + 1, of: inputs.paths.count)
                return out.isOpen && out.failure == nil
            })
        console = out
        return hasFailed ? ExitCode.failure : ExitCode.success
    }

    /// What a file gives: one outcome, or as many as an archive has notices.
    private func process(_ path: String) -> [Outcome] {
        var outcomes: [Outcome] = []
        let notes = pipeline.readEach(path: path) { result in
            switch result {
            case .success(let source): outcomes.append(outcome(source))
            case .failure(let failure):
                var outcome = Outcome(path: failure.path, hasError: true)
                outcome.lines = "\(failure)\n"
                outcomes.append(outcome)
            }
        }
        for note in notes { outcomes.append(Outcome(path: path, lines: note + "\n")) }
        return outcomes
    }

    private func outcome(_ source: SourceText) -> Outcome {
        let record = pipeline.record(source)
        var outcome = Outcome(path: record.source.path, id: record.id, sha256: record.source.sha256)
        outcome.json = record.jsonBytes(output == nil ? .line : .file)
        if output != nil, source.isTakenOut { outcome.text = source.utf8 }
        outcome.hasError = record.diagnostics.contains { $0.severity == .error }
        outcome.lines = diagnosticLines(record, source, isVerbose: isVerbose)
        return outcome
    }

    /// Writes one record, its text first; false when that failed, which has been said then.
    private func write(_ json: [UInt8], _ text: [UInt8]?, _ id: String, _ console: inout Console) -> Bool {
        guard let output else {
            console.write(json)
            return true
        }
        do {
            let path = (output.hasSuffix("/") ? output : output + "/") + id
            if let text { try AtomicFile.write(text, to: path + ".txt") }
            try AtomicFile.write(json, to: path + ".json")
            return true
        } catch {
            console.say(error.line)
            return false
        }
    }
}

/// The diagnostics of a notice as lines `file:line:column: severity: message [code]`, in the order of the text.
private func diagnosticLines(_ record: NoticeRecord, _ source: SourceText, isVerbose: Bool) -> String {
    let shown = record.diagnostics.filter { isVerbose || $0.severity != .info }
    guard !shown.isEmpty else { return "" }
    let table = LineTable(source)
    var lines = ""
    for diagnostic in shown {
        let path = record.source.path
        let spot = diagnostic.span.map { "\(path):\(table.place(of: $0.start).text)" } ?? path
        lines += "\(spot): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]\n"
    }
    return lines
}

/// The bytes that a run has written records of, by digest, and which input each came from.
///
/// Half a digest is kept, as two integers: a run may have millions of notices.
private struct WrittenRecords {
    private var first: [SIMD2<UInt64>: Int32] = [:]
    /// The paths of those that came out of an archive.
    private var inner: [SIMD2<UInt64>: String] = [:]

    /// Takes a digest of 64 hexadecimal digits up; returns the path of the input that had it before.
    mutating func add(_ sha256: String, _ index: Int, _ path: String, _ inputs: InputList) -> String? {
        let high = UInt64(sha256.prefix(16), radix: 16) ?? 0
        let low = UInt64(sha256.dropFirst(16).prefix(16), radix: 16) ?? 0
        let key = SIMD2(high, low)
        if let earlier = first[key] { return inner[key] ?? inputs.paths[Int(earlier)] }
        first[key] = Int32(index)
        if path != inputs.paths[index] { inner[key] = path }
        return nil
    }
}
