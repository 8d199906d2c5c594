import NoticeComparison
import NoticeExtraction
import NoticePipeline
import NoticeReading
import NoticeRecords
import NoticeReview
import NoticeRuns
import NoticeSystem

/// `gongwen review`.
enum ReviewCommand {
    static let spec = CommandSpec(
        name: "review", abstract: "write pages on which a reader judges the records of a run",
        discussion: [
            "Writes index.html, charts.html and one page for each notice into DIR. The pages open from disk",
            "and load nothing. A page shows the text with every record marked, the outline, all fields of a",
            "record and the rule that made it; unexplained numerals and diagnostics come first. Keys: j and k",
            "go on and back, u to the next one undecided, a accepts, r rejects, c corrects, n notes, / searches.",
            "Decisions stay in the browser until they are exported; gongwen decisions apply takes the file.",
            "RUN is what gongwen extract or run writes: a folder of records, JSON or JSON Lines. The source of",
            "a record is read again from its path; without it the page shows the records alone.",
            "",
        ] + LimitsOption.discussion,
        operand: OperandSpec(name: "RUN", minimum: 1, maximum: 1, summary: "the records to review"),
        options: [
            OptionSpec("against", value: "OLD", "an older run: what changed since comes first, old beside new"),
            OptionSpec("output", value: "DIR", "the folder for the pages (default: review)"),
            LimitsOption.spec,
        ],
        examples: ["gongwen review --output .build/review output"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let options = try LimitsOption.readingOptions(arguments, spec)
        do throws(FileError) {
            let new = try RecordStore(path: arguments.operands[0])
            let old = try arguments.value("against").map { path throws(FileError) in try RecordStore(path: path) }
            let output = arguments.value("output") ?? "review"
            try AtomicFile.makeDirectory(output)
            var writing = ReviewWriting(new: new, old: old, output: output, options: options)
            try writing.run(&console)
            return writing.isSound ? ExitCode.success : ExitCode.failure
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
    }
}

/// The pages of a review on their way to their folder, one notice at a time.
private struct ReviewWriting {
    let new: RecordStore
    let old: RecordStore?
    let output: String
    /// How the sources of the records are read again.
    let options: ReadingOptions
    /// Whether every record was read and its page written.
    private(set) var isSound = true
    private var summaries: [NoticeSummary] = []
    private var charts = RunCharts()
    private let site = ReviewSite(
        rules: Dictionary(RuleSet.all.map { ($0.id, $0.summary) }, uniquingKeysWith: { first, _ in first }))

    init(new: RecordStore, old: RecordStore?, output: String, options: ReadingOptions) {
        self.new = new
        self.old = old
        self.output = output
        self.options = options
    }

    mutating func run(_ console: inout Console) throws(FileError) {
        let alignment = try old.map { old throws(FileError) in try alignedNotices(old, new) }
        for index in new.entries.indices {
            do throws(FileError) {
                // The notices of the newer run are the first of an alignment, in their order.
                try add(index, alignment?[index], &console)
            } catch {
                console.say(error.line)
                isSound = false
            }
            console.show(done: index + 1, of: new.entries.count)
        }
        try AtomicFile.write(site.chartPage(charts), to: "\(output)/charts.html")
        try AtomicFile.write(site.indexPage(summaries), to: "\(output)/index.html")
        console.clearProgress()
        console.write("\(output)/index.html: \(counted(summaries.count, "notice"))\n")
    }

    private mutating func add(
        _ index: Int, _ pair: NoticeAlignment.Pair?, _ console: inout Console
    ) throws(FileError) {
        let entry = new.entries[index]
        let record = try new.record(entry)
        var older: NoticeRecord?
        var changes: [ReviewChange] = []
        if let old, let pair, let partner = pair.old {
            older = try old.record(old.entries[partner])
            changes = NoticeComparer()
                .compare(
                    try old.comparedNotice(partner), try new.comparedNotice(index), alignedBy: pair.alignedBy ?? .id
                )
                // What says the same is nothing to judge.
                .differences.filter {
                    $0.outcome != .provenance && $0.kind.recordKind != nil && $0.kind != .diagnostics
                }
                .map { ReviewChange(kind: $0.outcome.rawValue, old: $0.old?.id, new: $0.new?.id) }
        }
        let scalars = new.scalars(of: record, options)
        if scalars == nil {
            console.say("\(record.source.path): warning: the source of \(record.id) is not there or has changed")
        }
        let notice = ReviewNotice(record: record, scalars: scalars, older: older, changes: changes)
        guard let name = ReviewSite.fileName(of: record), let summary = NoticeSummary(notice) else {
            throw FileError(path: entry.path, reason: "'\(record.id)' is no id of a notice")
        }
        try AtomicFile.write(site.noticePage(notice), to: "\(output)/\(name)")
        charts.add(notice)
        summaries.append(summary)
    }
}
