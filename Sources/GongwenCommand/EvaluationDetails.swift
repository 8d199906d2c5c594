import NoticeEvaluation
import NoticeModel
import NoticeReading
import NoticeRecords

/// Every miss, false alarm and wrong field of an evaluation with its place and the words around it.
struct EvaluationDetails {
    private(set) var text = ""
    private(set) var json = ""

    /// Reads the sources of the records again; where that fails, a finding has its offset only, and a line says so.
    init(_ report: EvaluationReport, _ pairs: [EvaluatedPair], _ options: ReadingOptions, _ console: inout Console) {
        var notice = -1
        var excerpt: SourceExcerpt?
        for finding in report.findings {
            let pair = pairs[finding.notice]
            if finding.notice != notice {
                notice = finding.notice
                excerpt = SourceExcerpt(of: pair.record.source, options)
                if excerpt == nil {
                    console.say("\(pair.record.source.path): note: the source is gone or changed; places are offsets")
                }
            }
            add(finding, pair, excerpt)
        }
    }

    private mutating func add(_ finding: EvaluationFinding, _ pair: EvaluatedPair, _ excerpt: SourceExcerpt?) {
        let path = pair.record.source.path
        let place = finding.span.flatMap { excerpt?.place(of: $0.start) }
        let words = finding.span.flatMap { excerpt?.words(around: $0) }
        let spot = place.map { ":\($0.text)" } ?? finding.span.map { ": offset \($0.start)" } ?? ""
        text += "\(path)\(spot): \(finding.name): \(finding.flaw.rawValue): \(finding.message)\n"
        if let words { text += "    \(words)\n" }
        let fields: [(String, String)] = [
            ("source", jsonString(path)), ("gold", jsonString(pair.goldPath)), ("name", jsonString(finding.name)),
            ("flaw", jsonString(finding.flaw.rawValue)), ("message", jsonString(finding.message)),
            ("start", finding.span.map { "\($0.start)" } ?? "null"),
            ("end", finding.span.map { "\($0.end)" } ?? "null"),
            ("line", place.map { "\($0.line)" } ?? "null"), ("column", place.map { "\($0.column)" } ?? "null"),
            ("words", words.map(jsonString) ?? "null"),
        ]
        json += (json.isEmpty ? "" : ",") + "\n  {"
        json += fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
}
