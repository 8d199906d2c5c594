import NoticeExtraction
import NoticePipeline
import NoticeRecords
import NoticeReview
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
        ],
        operand: OperandSpec(name: "RUN", minimum: 1, maximum: 1, summary: "the records to review"),
        options: [OptionSpec("output", value: "DIR", "the folder for the pages (default: review)")],
        examples: ["gongwen review --output .build/review output"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let output = arguments.value("output") ?? "review"
        let run = RunRecords(arguments.operands[0])
        for line in run.failures { console.say(line) }
        guard run.failures.isEmpty else { return ExitCode.failure }
        do {
            try AtomicFile.makeDirectory(output)
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
        let site = ReviewSite(rules: Dictionary(RuleSet.all.map { ($0.id, $0.summary) }, uniquingKeysWith: { a, _ in a }))
        var summaries: [NoticeSummary] = []
        var charts = RunCharts()
        var isWritten = true
        var done = 0
        let isRead = run.forEach(&console) { record, file, console in
            let notice = ReviewNotice(record: record, scalars: RunRecords.scalars(of: record, file: file))
            guard let name = ReviewSite.fileName(of: record), let summary = NoticeSummary(notice) else {
                console.say("\(file): error: '\(record.id)' is no id of a record")
                isWritten = false
                return
            }
            if notice.scalars == nil {
                console.say("\(record.source.path): warning: the source of \(record.id) is not there or has changed")
            }
            isWritten = write(site.noticePage(notice), "\(output)/\(name)", &console) && isWritten
            charts.add(notice)
            summaries.append(summary)
            done += 1
            console.show(done: done, of: run.files.count)
        }
        isWritten = write(site.chartPage(charts), "\(output)/charts.html", &console) && isWritten
        isWritten = write(site.indexPage(summaries), "\(output)/index.html", &console) && isWritten
        console.clearProgress()
        if isWritten { console.write("\(output)/index.html: \(counted(summaries.count, "notice"))\n") }
        return isRead && isWritten ? ExitCode.success : ExitCode.failure
    }

    private static func write(_ page: [UInt8], _ path: String, _ console: inout Console) -> Bool {
        do {
            try AtomicFile.write(page, to: path)
            return true
        } catch {
            console.say(error.line)
            return false
        }
    }
}
