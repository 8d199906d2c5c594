import NoticeRecords

/// A comparison as text for a terminal.
///
/// Records that differ in provenance alone are counted and not listed, since an edit at the top of a notice moves the
/// spans of all that follows.
public struct TextReport: ComparisonReport {
    private let isColored: Bool
    /// Whether records of provenance, and each record of a notice that only one run has, are listed.
    private let listsAll: Bool

    /// - Parameters:
    ///   - isColored: Whether ANSI escape codes are written.
    ///   - listsAll: Whether to list what is only counted otherwise.
    public init(isColored: Bool, listsAll: Bool = false) {
        self.isColored = isColored
        self.listsAll = listsAll
    }

    private enum Color: String {
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
        case dim = "2"
        case bold = "1"
    }

    private func colored(_ text: String, _ color: Color) -> String {
        isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func color(of outcome: DifferenceClass) -> Color {
        switch outcome {
        case .added: .green
        case .removed: .red
        case .changed: .yellow
        case .moved: .cyan
        case .provenance, .same: .dim
        }
    }

    private func sign(_ outcome: DifferenceClass) -> String {
        switch outcome {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        case .moved: ">"
        case .provenance, .same: "="
        }
    }

    public mutating func begin(_ runs: ComparedRuns) -> String {
        "\(colored("--- " + description(runs.old), .red))\n\(colored("+++ " + description(runs.new), .green))\n"
    }

    private func description(_ run: ComparedRuns.Run) -> String {
        guard let overview = run.overview else { return visible(run.path) }
        let generator = overview.generator
        let ruleset = generator.ruleset.split(separator: ":").last?.prefix(12) ?? ""
        let corpus = overview.corpus.manifest.split(separator: ":").last?.prefix(12) ?? ""
        return "\(visible(run.path))  \(generator.name) \(generator.version), rules \(ruleset), corpus \(corpus)"
    }

    public mutating func notice(_ notice: NoticeDifference) -> String {
        let open = notice.differences.filter { $0.acceptedBecause == nil }
        guard !open.isEmpty else { return "" }
        let isWhole = notice.old == nil || notice.new == nil
        let listed = open.filter { listsAll || !isWhole && $0.outcome != .provenance }
        if listed.isEmpty, !isWhole { return "" }
        var text = "\n" + colored(heading(notice), .bold) + "\n"
        for difference in listed { text += lines(difference) }
        let rest = open.count - listed.count
        if rest > 0 {
            let what = isWhole ? counts(of: open) : "\(rest) in provenance only"
            text +=
                "  "
                + colored(
                    "\(sign(isWhole ? notice.outcome : .provenance)) \(what)",
                    color(of: isWhole ? notice.outcome : .provenance)) + "\n"
        }
        return text
    }

    private func heading(_ notice: NoticeDifference) -> String {
        let label = notice.label
        var words = [notice.openOutcome.rawValue + " notice", label.id, visible(label.path)]
        if let old = notice.old, let new = notice.new, old.id != new.id {
            words = [
                "changed notice", "\(old.id) → \(new.id) (by \(notice.alignment?.rawValue ?? "id"))",
                visible(label.path),
            ]
        }
        if let title = label.title { words.append(visible(title)) }
        if let number = label.documentNumber { words.append(visible(number)) }
        return words.joined(separator: "  ")
    }

    /// Such as `12 targets, 3 times`.
    private func counts(of differences: [RecordDifference]) -> String {
        ComparedKind.allCases.compactMap { kind in
            let count = differences.count { $0.kind == kind }
            return count == 0 || kind == .notices ? nil : "\(count) \(count == 1 ? kind.noun : kind.rawValue)"
        }.joined(separator: ", ")
    }

    private func lines(_ difference: RecordDifference) -> String {
        let color = color(of: difference.outcome)
        let glimpse = difference.glimpse
        var words = ["\(sign(difference.outcome)) \(difference.kind.noun)", glimpse.id]
        if difference.outcome == .moved, let old = difference.old, let new = difference.new {
            words.append("\(shown(old.place)) → \(shown(new.place))")
        } else if difference.kind != .notices {
            words.append(shown(glimpse.place))
        }
        let quote = visible(glimpse.quote)
        if !quote.isEmpty { words.append("“\(shortened(quote))”") }
        if let rule = rule(of: difference) { words.append("[\(rule)]") }
        var text = "  " + colored(words.joined(separator: "  "), color) + "\n"
        guard difference.outcome == .changed || difference.outcome == .provenance else { return text }
        for field in difference.fields where listsAll || !field.isProvenance {
            let old = colored(value(field.old), .red)
            let new = colored(value(field.new), .green)
            text += "      \(field.name): \(old) → \(new)\n"
        }
        return text
    }

    private func rule(of difference: RecordDifference) -> String? {
        guard let old = difference.old?.rule, let new = difference.new?.rule, old != new else {
            return difference.glimpse.rule
        }
        return "\(old) → \(new)"
    }

    private func shown(_ place: String) -> String { place.isEmpty ? "–" : visible(place) }

    private func value(_ json: String?) -> String { json.map(visible) ?? "(no such key)" }

    /// At most 60 characters.
    private func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…"
    }

    public mutating func end(_ summary: ComparisonSummary, failures: [RecordDifference]) -> String {
        var text = ""
        let open = failures.filter { $0.acceptedBecause == nil }
        if !open.isEmpty {
            text += "\n" + colored("failures", .bold) + "\n"
            for failure in open { text += lines(failure) }
        }
        text += "\n" + kindTable(summary)
        if !summary.rules.isEmpty { text += "\n" + ruleTable(summary) }
        if summary.accepted > 0 { text += "\n\(summary.accepted) accepted\n" }
        return text
    }

    private func kindTable(_ summary: ComparisonSummary) -> String {
        let classes = DifferenceClass.allCases
        var rows = [[""] + classes.map(\.rawValue)]
        for kind in ComparedKind.allCases where classes.contains(where: { summary[kind, $0] > 0 }) {
            rows.append([kind.rawValue] + classes.map { String(summary[kind, $0]) })
        }
        return table(rows)
    }

    private func ruleTable(_ summary: ComparisonSummary) -> String {
        var rows = [["rule", "lost", "gained", "changed"]]
        for (rule, change) in summary.rules.sorted(by: { $0.key < $1.key }) {
            rows.append([rule, String(change.lost), String(change.gained), String(change.changed)])
        }
        return table(rows)
    }

    /// The first column to the left, the others to the right; all ASCII.
    private func table(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
        var text = ""
        for row in rows {
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.utf8.count)
                return column == 0 ? cell + space : space + cell
            }
            text += cells.joined(separator: "  ") + "\n"
        }
        return text
    }
}
