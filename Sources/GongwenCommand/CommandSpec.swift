/// An option as a value: how it is spelt, what it takes and what it is for.
struct OptionSpec: Sendable {
    /// The name without the two dashes.
    let name: String
    /// What its value is called in the help, or nil for a switch.
    let value: String?
    /// One line.
    let summary: String

    init(_ name: String, value: String? = nil, _ summary: String) {
        self.name = name
        self.value = value
        self.summary = summary
    }
}

/// What a command takes beside its options.
struct OperandSpec: Sendable {
    /// What it is called in the help, such as `FILE`; a name with `…` in it is all that the synopsis says.
    let name: String
    let minimum: Int
    /// The greatest number of operands, or nil for any number.
    let maximum: Int?
    /// One line.
    let summary: String
}

/// A command as a value; the parser and the help are both made from it.
struct CommandSpec: Sendable {
    /// The word after `gongwen`, or the empty string for `gongwen` alone.
    let name: String
    /// One line without a full stop.
    let abstract: String
    /// A few lines on what it writes and how it ends.
    let discussion: [String]
    let operand: OperandSpec?
    let options: [OptionSpec]
    /// Command lines that work as they stand in a clone of the project.
    let examples: [String]

    /// The options that every command has.
    static let help = OptionSpec("help", "show this help")

    /// The options in the order of the help.
    var allOptions: [OptionSpec] { options + [Self.help] }
}

extension CommandSpec {
    /// The synopsis in lines that fit a terminal, the words for the options whole.
    private var usageLines: [String] {
        let head = "usage: "
        var lines: [String] = []
        var line = head
        for word in usageWords {
            let next = line.hasSuffix(" ") ? line + word : line + " " + word
            if next.unicodeScalars.count > 98 {
                lines.append(line)
                line = String(repeating: " ", count: head.utf8.count + 2) + word
            } else {
                line = next
            }
        }
        return lines + [line]
    }

    /// The synopsis, such as `gongwen extract [--output DIR] PATH…`.
    var usage: String { usageWords.joined(separator: " ") }

    private var usageWords: [String] {
        var words = name.isEmpty ? ["gongwen"] : ["gongwen", name]
        for option in options {
            words.append(option.value.map { "[--\(option.name) \($0)]" } ?? "[--\(option.name)]")
        }
        if let operand {
            let isWhole = operand.maximum == 1 || operand.name.unicodeScalars.contains("…")
            let word = isWhole ? operand.name : operand.name + "…"
            words.append(operand.minimum == 0 ? "[\(word)]" : word)
        }
        return words
    }

    /// The help text, ending in a line break.
    var helpText: String {
        var lines = ["gongwen \(name): \(abstract)", ""] + usageLines + [""]
        if !discussion.isEmpty { lines += discussion + [""] }
        var rows: [(String, String)] = []
        if let operand { rows.append((operand.name, operand.summary)) }
        for option in allOptions {
            rows.append(("--\(option.name)" + (option.value.map { " \($0)" } ?? ""), option.summary))
        }
        lines += columns(rows) + ["", examples.count == 1 ? "example:" : "examples:"]
        lines += examples.map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Two columns with the second one aligned, two spaces before each row.
func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.reduce(0) { max($0, $1.0.unicodeScalars.count) }
    return rows.map { row in
        "  \(row.0)\(String(repeating: " ", count: width - row.0.unicodeScalars.count))  \(row.1)"
    }
}
