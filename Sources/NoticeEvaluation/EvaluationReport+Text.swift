import NoticeRecords

extension EvaluationReport {
    /// The figures as two tables, each line ended by a line break.
    public var text: String {
        var rows = [["kind", "precision", "recall", "F1", "gold", "output"]]
        for kind in EvaluatedKind.allCases {
            let count = self[kind]
            rows.append([
                kind.rawValue, fixed(count.precision), fixed(count.recall), fixed(count.f1), "\(count.gold)",
                "\(count.output)",
            ])
        }
        var text = table(rows) + "\n"
        rows = [["field", "accuracy", "of"]]
        for field in EvaluatedField.allCases {
            if let accuracy = self[field].accuracy {
                rows.append([field.rawValue, fixed(accuracy), "\(self[field].of)"])
            }
        }
        text += table(rows)
        return text
    }

    /// The figures as members of a JSON object, without its braces: `"kinds": {…}, "fields": {…}`.
    ///
    /// The numbers have as many digits as tell them apart from all others.
    public var jsonMembers: String {
        let kinds = EvaluatedKind.allCases.map { kind in
            let count = self[kind]
            return """
                  "\(kind.rawValue)": {
                   "precision": \(count.precision),
                   "recall": \(count.recall),
                   "f1": \(count.f1),
                   "gold": \(count.gold),
                   "output": \(count.output)
                  }
                """
        }
        let fields = EvaluatedField.allCases.compactMap { field in
            self[field].accuracy.map { accuracy in
                """
                  "\(field.rawValue)": {
                   "accuracy": \(accuracy),
                   "of": \(self[field].of)
                  }
                """
            }
        }
        return " \"kinds\": {\n\(kinds.joined(separator: ",\n"))\n },\n \"fields\": {\n"
            + "\(fields.joined(separator: ",\n"))\n }"
    }
}

/// Four places after the point, rounded to the nearest.
public func fixed(_ figure: Double) -> String {
    let whole = Int((figure * 10_000).rounded(.toNearestOrEven))
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}

/// Columns, the first one to the left and the others to the right.
private func table(_ rows: [[String]]) -> String {
    var widths = [Int](repeating: 0, count: rows[0].count)
    for row in rows {
        for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.utf8.count) }
    }
    return rows.map { row in
        row.enumerated().map { column, cell in
            let space = String(repeating: " ", count: widths[column] - cell.utf8.count)
            return column == 0 ? cell + space : space + cell
        }.joined(separator: "  ") + "\n"
    }.joined()
}
