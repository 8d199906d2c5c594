/// Parses JSON without recursion: open containers stand on a stack of their own.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let depthLimit: Int
    private var at = 0
    private var nodes: [JSONNode] = []
    /// The nodes of the containers that are not closed yet.
    private var open: [Int] = []

    static func parse(_ bytes: [UInt8], depthLimit: Int) throws(JSONSyntaxError) -> [JSONNode] {
        // A typed error does not pass through the closure, so that it is carried as a value.
        let result: Result<[JSONNode], JSONSyntaxError> = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, depthLimit: depthLimit)
            do throws(JSONSyntaxError) {
                try parser.checkEncoding(bytes)
                try parser.parse()
                return .success(parser.nodes)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        nodes.reserveCapacity(bytes.count / 8)
    }

    private func failure(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(message, at: offset ?? at, in: bytes)
    }

    private func checkEncoding(_ array: [UInt8]) throws(JSONSyntaxError) {
        guard bytes.count <= Int(Int32.max) else { throw failure("a JSON text of 2 GiB or more is not read", at: 0) }
        do {
            _ = try UTF8Span(validating: array.span)
        } catch {
            throw failure("the bytes are not UTF-8", at: error.byteOffsets.lowerBound)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure("JSON begins without a byte-order mark", at: 0) }
    }

    private mutating func parse() throws(JSONSyntaxError) {
        var valueIsDue = true
        while valueIsDue {
            valueIsDue = try value()
            while !valueIsDue, !open.isEmpty { valueIsDue = try continueContainer() }
        }
        skipSpace()
        if at < bytes.count { throw failure("something stands after the value") }
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func append(_ kind: JSONKind, from start: Int, to end: Int, hasEscape: Bool = false) {
        nodes.append(
            JSONNode(
                kind: kind, hasEscape: hasEscape, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
    }

    /// Reads a scalar or opens a container; true when the container has a first value, which is due now.
    private mutating func value() throws(JSONSyntaxError) -> Bool {
        skipSpace()
        guard at < bytes.count else { throw failure("the text ends where a value is due") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try openContainer(.object, closing: UInt8(ascii: "}"))
        case UInt8(ascii: "["): return try openContainer(.array, closing: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true", .boolean)
        case UInt8(ascii: "f"): try literal("false", .boolean)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw failure("no value begins like this")
        }
        return false
    }

    private mutating func openContainer(_ kind: JSONKind, closing: UInt8) throws(JSONSyntaxError) -> Bool {
        guard open.count < depthLimit else { throw failure("values nest deeper than \(depthLimit) levels") }
        open.append(nodes.count)
        append(kind, from: at, to: at)
        at += 1
        skipSpace()
        if at < bytes.count, bytes[at] == closing {
            try closeContainer()
            return false
        }
        try beginChild()
        return true
    }

    /// Counts a child and, in an object, reads its key.
    private mutating func beginChild() throws(JSONSyntaxError) {
        let container = open[open.count - 1]
        nodes[container].count += 1
        guard nodes[container].kind == .object else { return }
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw failure("a key in quotes is due") }
        try string()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw failure("a colon is missing") }
        at += 1
    }

    /// Reads on after a value in the innermost container; true after a comma, when a value is due.
    private mutating func continueContainer() throws(JSONSyntaxError) -> Bool {
        skipSpace()
        let isObject = nodes[open[open.count - 1]].kind == .object
        guard at < bytes.count else { throw failure("the text ends inside \(isObject ? "an object" : "an array")") }
        if bytes[at] == UInt8(ascii: ",") {
            at += 1
            try beginChild()
            return true
        }
        guard bytes[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw failure("a comma or \(isObject ? "}" : "]") is missing")
        }
        try closeContainer()
        return false
    }

    private mutating func closeContainer() throws(JSONSyntaxError) {
        at += 1
        let container = open.removeLast()
        nodes[container].end = Int32(at)
        nodes[container].next = Int32(nodes.count)
        if nodes[container].kind == .object, nodes[container].count > 1 { try checkKeys(of: container) }
    }

    private func checkKeys(of container: Int) throws(JSONSyntaxError) {
        var seen: Set<JSONKey> = []
        seen.reserveCapacity(Int(nodes[container].count))
        var child = container + 1
        while child < nodes.count {
            let node = nodes[child]
            let key = JSONKey(node, of: bytes[Int(node.start)..<Int(node.end)])
            guard seen.insert(key).inserted else {
                throw failure("the key \"\(key.string)\" stands twice in one object", at: Int(node.start) - 1)
            }
            child = Int(nodes[child + 1].next)
        }
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONKind) throws(JSONSyntaxError) {
        let start = at
        for i in 0..<word.utf8CodeUnitCount {
            guard at < bytes.count, bytes[at] == word.utf8Start[i] else {
                throw failure("no value begins like this", at: start)
            }
            at += 1
        }
        append(kind, from: start, to: at)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        guard at < bytes.count, isDigit(bytes[at]) else { throw failure("a digit is missing") }
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func number() throws(JSONSyntaxError) {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let first = at
        try digits()
        if bytes[first] == 0x30, at > first + 1 { throw failure("a number has no leading zero", at: first) }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        append(.number, from: start, to: at)
    }

    private mutating func string() throws(JSONSyntaxError) {
        at += 1
        let start = at
        var hasEscape = false
        while true {
            guard at < bytes.count else { throw failure("the text ends inside a string", at: start - 1) }
            let byte = bytes[at]
            if byte == 0x22 { break }
            if byte < 0x20 { throw failure("a control character stands unescaped in a string") }
            if byte == 0x5C {
                hasEscape = true
                try escape()
            } else {
                at += 1
            }
        }
        append(.string, from: start, to: at, hasEscape: hasEscape)
        at += 1
    }

    private mutating func escape() throws(JSONSyntaxError) {
        let start = at
        at += 1
        guard at < bytes.count else { throw failure("the text ends inside a string", at: start) }
        let letter = bytes[at]
        at += 1
        switch letter {
        case 0x22, 0x5C, 0x2F, UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            return
        case UInt8(ascii: "u"):
            let unit = try hexadecimal(start)
            if unit >> 10 == 0x37 { throw failure("a low surrogate stands alone", at: start) }
            guard unit >> 10 == 0x36 else { return }
            guard at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u") else {
                throw failure("a high surrogate stands alone", at: start)
            }
            at += 2
            guard try hexadecimal(start) >> 10 == 0x37 else {
                throw failure("a high surrogate stands alone", at: start)
            }
        default:
            throw failure("JSON has no such escape", at: start)
        }
    }

    private mutating func hexadecimal(_ start: Int) throws(JSONSyntaxError) -> UInt32 {
        guard at + 4 <= bytes.count else { throw failure("the text ends inside a string", at: start) }
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = hexValue(bytes[at]) else { throw failure("\\u needs four hexadecimal digits", at: start) }
            unit = unit << 4 | UInt32(digit)
            at += 1
        }
        return unit
    }
}
