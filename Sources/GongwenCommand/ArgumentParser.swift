/// A command line that the command does not understand; its message is one line.
struct UsageError: Error, Equatable {
    let message: String
    /// The command whose help tells more, or the empty string.
    let command: String
}

/// A command line after parsing: options by name, operands in order.
struct ParsedArguments: Equatable {
    fileprivate(set) var values: [String: String] = [:]
    fileprivate(set) var switches: Set<String> = []
    fileprivate(set) var operands: [String] = []

    /// The value of an option, or nil when it was not given.
    func value(_ option: String) -> String? { values[option] }

    /// Whether a switch was given.
    func has(_ option: String) -> Bool { switches.contains(option) }
}

extension CommandSpec {
    /// Parses the words after the command's name.
    ///
    /// `--name VALUE` and `--name=VALUE` are the same; `--` ends the options; `-` is an operand. With `--help`
    /// no operand need be there.
    func parse(_ words: some Sequence<String>) throws(UsageError) -> ParsedArguments {
        var result = ParsedArguments()
        var onlyOperands = false
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if onlyOperands || word == "-" || !word.hasPrefix("-") {
                result.operands.append(word)
            } else if word == "--" {
                onlyOperands = true
            } else if word == "--help" || word == "-h" {
                result.switches.insert("help")
            } else {
                try parseOption(word, &rest, &result)
            }
        }
        if result.has("help") { return result }
        try checkOperands(result.operands)
        return result
    }

    private func parseOption(
        _ word: String, _ rest: inout ArraySlice<String>, _ result: inout ParsedArguments
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0].dropFirst(2))
        guard word.hasPrefix("--"), let option = options.first(where: { $0.name == name }) else {
            let near = allOptions.map(\.name).first { isNear($0, name) }
            throw usageError("unknown option \(parts[0])" + (near.map { "; did you mean --\($0)?" } ?? ""))
        }
        if result.has(name) || result.value(name) != nil { throw usageError("--\(name) is given twice") }
        guard let valueName = option.value else {
            if parts.count == 2 { throw usageError("--\(name) takes no value") }
            result.switches.insert(name)
            return
        }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
            throw usageError("--\(name) needs a value: --\(name) \(valueName)")
        }
        result.values[name] = value
    }

    private func checkOperands(_ operands: [String]) throws(UsageError) {
        guard let operand else {
            if let first = operands.first { throw usageError("unexpected argument '\(first)'") }
            return
        }
        if operands.count < operand.minimum { throw usageError("\(operand.name) is missing") }
        if let maximum = operand.maximum, operands.count > maximum {
            throw usageError("unexpected argument '\(operands[maximum])'")
        }
    }

    func usageError(_ message: String) -> UsageError {
        UsageError(message: message, command: name)
    }
}

/// Whether one edit (a letter put in, left out, changed or swapped with its neighbour) leads from one word to the other.
func isNear(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    if a == b { return true }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let left = a[start..<(a.count - end)]
    let right = b[start..<(b.count - end)]
    if max(left.count, right.count) <= 1 { return true }
    return left.count == 2 && right.count == 2 && left.elementsEqual(right.reversed())
}
