/// A comparison in the form of JUnit, which build servers show: a suite a notice, a case a kind of record.
///
/// What differs is a failure, what is accepted is skipped. The form has no schema of its own; this is the part of it
/// that Jenkins, GitLab and GitHub read.
public struct JUnitReport: ComparisonReport {
    public init() {}

    public mutating func begin(_ runs: ComparedRuns) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"gongwen diff \(markup(runs.old.path)) \(markup(runs.new.path))\">\n"
    }

    public mutating func notice(_ notice: NoticeDifference) -> String {
        let label = notice.label
        let cases = ComparedKind.allCases.filter { kind in
            notice.sameCounts[kind.index] > 0 || notice.differences.contains { $0.kind == kind }
        }
        let open = notice.differences.filter { $0.acceptedBecause == nil }
        let failures = cases.count { kind in open.contains { $0.kind == kind } }
        let name = markup([label.path, label.title ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        var text =
            "  <testsuite name=\"\(name)\" id=\"\(markup(label.id))\" tests=\"\(cases.count)\" failures=\"\(failures)\">\n"
        for kind in cases {
            text += testCase(kind, "\(label.id) \(label.path)", notice.differences.filter { $0.kind == kind })
        }
        return text + "  </testsuite>\n"
    }

    private func testCase(_ kind: ComparedKind, _ owner: String, _ differences: [RecordDifference]) -> String {
        let start = "    <testcase classname=\"\(markup(owner))\" name=\"\(kind.rawValue)\""
        let open = differences.filter { $0.acceptedBecause == nil }
        if !open.isEmpty {
            let lines = open.map(line).joined(separator: "\n")
            let counts = DifferenceClass.allCases.compactMap { outcome in
                let count = open.count { $0.outcome == outcome }
                return count == 0 ? nil : "\(count) \(outcome.rawValue)"
            }
            return start
                + ">\n      <failure message=\"\(counts.joined(separator: ", "))\">\(markup(lines))</failure>\n"
                + "    </testcase>\n"
        }
        guard let reason = differences.first?.acceptedBecause else { return start + "/>\n" }
        return start + ">\n      <skipped message=\"\(markup(reason))\"/>\n    </testcase>\n"
    }

    private func line(_ difference: RecordDifference) -> String {
        let glimpse = difference.glimpse
        let fields = difference.fields.filter { !$0.isProvenance || difference.outcome == .provenance }
        let changes = fields.map { "\($0.name): \($0.old ?? "–") → \($0.new ?? "–")" }
        let words = [difference.outcome.rawValue, glimpse.id, glimpse.place, "“\(glimpse.quote)”", glimpse.rule ?? ""]
        return (words.filter { !$0.isEmpty } + changes).joined(separator: "  ")
    }

    public mutating func end(_ summary: ComparisonSummary, failures: [RecordDifference]) -> String {
        guard !failures.isEmpty else { return "</testsuites>\n" }
        let open = failures.contains { $0.acceptedBecause == nil } ? 1 : 0
        return "  <testsuite name=\"failures\" tests=\"1\" failures=\"\(open)\">\n"
            + testCase(.failures, "run", failures) + "  </testsuite>\n</testsuites>\n"
    }
}

/// A text as the content of an element or of an attribute; what cannot be seen, or may not stand in XML, as U+XXXX.
func markup(_ text: String) -> String {
    var result = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for scalar in lines.map({ visible(String($0)) }).joined(separator: "\n").unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
