import NoticeRecords

/// Comma-separated values (RFC 4180), for spreadsheets.
///
/// A spreadsheet takes a cell that begins with =, +, -, @, a tab or a line break for a formula, whatever quotes are
/// around it. So a text that begins so, also in full width, gets an apostrophe before it; numbers never do.
public struct CSVForm: TableForm {
    private let hasMark: Bool

    /// - Parameter hasMark: Whether each file begins with a byte-order mark, without which Excel reads no UTF-8.
    public init(hasMark: Bool) {
        self.hasMark = hasMark
    }

    public var ending: String { ".csv" }

    public func head(_ table: ExportTable) -> String {
        (hasMark ? "\u{FEFF}" : "") + table.columns.map(\.name).joined(separator: ",") + "\r\n"
    }

    public func row(_ cells: [ExportCell], _ table: ExportTable) -> String {
        cells.map(field).joined(separator: ",") + "\r\n"
    }

    private func field(_ cell: ExportCell) -> String {
        switch cell {
        case .null: return ""
        case .integer(let value): return String(value)
        case .number(let digits): return digits
        case .text(let text):
            let guarded = Self.isFormula(text) ? "'" + text : text
            // An empty text is quoted, so that it is not taken for null.
            let needsQuotes = guarded.isEmpty || guarded.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            guard needsQuotes else { return guarded }
            var quoted = "\""
            for scalar in guarded.unicodeScalars {
                if scalar == "\"" { quoted += "\"" }
                quoted.unicodeScalars.append(scalar)
            }
            return quoted + "\""
        }
    }

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}

/// JSON Lines: a row a line, every column a key, numbers as they are written.
public struct JSONLinesForm: TableForm {
    public init() {}

    public var ending: String { ".ndjson" }

    public func head(_ table: ExportTable) -> String { "" }

    public func row(_ cells: [ExportCell], _ table: ExportTable) -> String {
        let members = zip(table.columns, cells).map { column, cell in "\"\(column.name)\":\(value(cell))" }
        return "{\(members.joined(separator: ","))}\n"
    }

    private func value(_ cell: ExportCell) -> String {
        switch cell {
        case .null: "null"
        case .integer(let value): String(value)
        case .number(let digits): digits
        case .text(let text): jsonString(text)
        }
    }
}

/// Tables of GitHub Flavored Markdown, for people.
public struct MarkdownForm: TableForm {
    public init() {}

    public var ending: String { ".md" }

    public func head(_ table: ExportTable) -> String {
        let names = table.columns.map(\.name).joined(separator: " | ")
        let rules = table.columns.map { $0.type == .text ? "---" : "---:" }.joined(separator: " | ")
        return "# \(table.name)\n\n| \(names) |\n| \(rules) |\n"
    }

    public func row(_ cells: [ExportCell], _ table: ExportTable) -> String {
        "| " + cells.map(field).joined(separator: " | ") + " |\n"
    }

    private func field(_ cell: ExportCell) -> String {
        switch cell {
        case .null: return ""
        case .integer(let value): return String(value)
        case .number(let digits): return digits
        case .text(let text):
            var escaped = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\n", "\r", "\t": escaped += " "
                case "<": escaped += "&lt;"
                case "&": escaped += "&amp;"
                case "|", "\\", "`", "*", "_", "[", "]", "~", "#", "!": escaped += "\\\(scalar)"
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return escaped
        }
    }
}
