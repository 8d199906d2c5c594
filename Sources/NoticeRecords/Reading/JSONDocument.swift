/// A JSON text (RFC 8259), parsed into a flat list of values that point into its bytes.
///
/// Nothing is converted before it is asked for, so a number keeps the form in which it was written. Parsing is
/// strict: valid UTF-8, no key twice in one object, no lone surrogate, no value nested deeper than the limit.
public struct JSONDocument: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    /// Parses a JSON text with nothing but white space around one value.
    ///
    /// - Parameter depthLimit: How deeply arrays and objects may nest.
    /// - Throws: The first offence against the grammar, with its place.
    public init(parsing bytes: [UInt8], depthLimit: Int = 128) throws(JSONSyntaxError) {
        self.bytes = bytes
        nodes = try JSONParser.parse(bytes, depthLimit: depthLimit)
    }

    fileprivate init(bytes: [UInt8], nodes: [JSONNode]) {
        self.bytes = bytes
        self.nodes = nodes
    }

    /// The value that the text is.
    public var root: JSONElement { JSONElement(document: self, index: 0) }
}

/// What keeps a text from being JSON, and where.
public struct JSONSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, such as `a comma or } is missing`.
    public let message: String
    /// The offset in bytes from 0.
    public let offset: Int
    /// The line from 1; a line ends with a line feed.
    public let line: Int
    /// The column from 1, in code points.
    public let column: Int

    public var description: String { "line \(line), column \(column): \(message)" }

    init(_ message: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.message = message
        self.offset = offset
        (line, column) = lineAndColumn(of: offset, in: bytes)
    }
}

/// The line and the column, both from 1, of an offset in bytes; columns count code points.
func lineAndColumn(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
    return (line, column)
}

/// The six kinds of JSON values.
public enum JSONKind: String, Sendable {
    case null, boolean, number, string, array, object
}

/// A value of the flat list: a container is followed by its children, a member by its key and its value.
struct JSONNode: Sendable {
    var kind: JSONKind
    /// Whether a string holds a backslash.
    var hasEscape = false
    /// The first byte and the byte after the last one; for a string those between the quotes.
    var start: Int32
    var end: Int32 = 0
    /// The number of elements or members.
    var count: Int32 = 0
    /// The index of the node after the whole value.
    var next: Int32
}

/// A value in a JSON document.
public struct JSONElement: Sendable {
    let document: JSONDocument
    let index: Int

    init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    /// A string that stands alone, such as a key that is looked at as a value.
    init(string key: JSONKey) {
        let node = JSONNode(kind: .string, start: 0, end: Int32(key.utf8.count), next: 1)
        self.init(document: JSONDocument(bytes: key.utf8, nodes: [node]), index: 0)
    }

    private var node: JSONNode { document.nodes[index] }

    public var kind: JSONKind { node.kind }

    /// The offset in bytes at which the value begins.
    public var offset: Int { Int(node.start) - (node.kind == .string ? 1 : 0) }

    /// The line and the column at which the value begins, both from 1. Linear in the offset.
    public var place: (line: Int, column: Int) {
        document.bytes.withUnsafeBufferPointer { lineAndColumn(of: offset, in: $0) }
    }

    /// The bytes as they are written, without the quotes of a string.
    public var written: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

    /// The number of elements of an array or members of an object, else 0.
    public var count: Int { Int(node.count) }

    /// Whether it is `true`; nil when it is no boolean.
    public var boolean: Bool? { kind == .boolean ? written.first == UInt8(ascii: "t") : nil }

    /// The text of a string; nil when it is no string.
    public var string: String? { kind == .string ? String(decoding: utf8, as: UTF8.self) : nil }

    /// The exact value of a number; nil when it is no number.
    public var number: JSONNumber? { kind == .number ? JSONNumber(written) : nil }

    /// The value of a number that is an integer and fits, else nil.
    public var integer: Int? { number?.integer }

    /// The binary number nearest to a number as it is written; nil when it is no number.
    public var double: Double? { kind == .number ? Double(String(decoding: written, as: UTF8.self)) : nil }

    /// The elements of an array, else nothing.
    public var elements: [JSONElement] {
        guard kind == .array else { return [] }
        var found: [JSONElement] = []
        found.reserveCapacity(count)
        var child = index + 1
        while child < node.next {
            found.append(JSONElement(document: document, index: child))
            child = Int(document.nodes[child].next)
        }
        return found
    }

    /// The members of an object in the order in which they are written, else nothing.
    public var members: [(key: String, value: JSONElement)] {
        keyedMembers.map { (String(decoding: $0.key.utf8, as: UTF8.self), $0.value) }
    }

    /// The value under a key, or nil. Linear in the members.
    public subscript(_ key: String) -> JSONElement? {
        guard kind == .object else { return nil }
        var child = index + 1
        while child < node.next {
            let name = JSONElement(document: document, index: child)
            let isWanted =
                name.node.hasEscape ? name.utf8.elementsEqual(key.utf8) : name.written.elementsEqual(key.utf8)
            if isWanted { return JSONElement(document: document, index: child + 1) }
            child = Int(document.nodes[child + 1].next)
        }
        return nil
    }

    /// The JSON as it is written.
    public var json: String {
        let text = String(decoding: written, as: UTF8.self)
        return kind == .string ? "\"\(text)\"" : text
    }

    /// Whether two values are written in the same way.
    public func isWritten(like other: JSONElement) -> Bool { written == other.written && kind == other.kind }

    var keyedMembers: [(key: JSONKey, value: JSONElement)] {
        guard kind == .object else { return [] }
        var found: [(JSONKey, JSONElement)] = []
        found.reserveCapacity(count)
        var child = index + 1
        while child < node.next {
            let key = JSONKey(utf8: JSONElement(document: document, index: child).utf8)
            found.append((key, JSONElement(document: document, index: child + 1)))
            child = Int(document.nodes[child + 1].next)
        }
        return found
    }

    /// The UTF-8 of a string with its escapes resolved.
    var utf8: [UInt8] { JSONKey(node, of: written).utf8 }
}

/// A key of an object, compared by its code points and not by canonical equivalence.
struct JSONKey: Hashable, Sendable {
    let utf8: [UInt8]

    init(utf8: [UInt8]) { self.utf8 = utf8 }
    init(_ string: String) { utf8 = Array(string.utf8) }

    /// The text of a string node that is written as the given bytes.
    init(_ node: JSONNode, of written: some RandomAccessCollection<UInt8>) {
        utf8 = node.hasEscape ? unescaped(Array(written)) : Array(written)
    }

    var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// Resolves the escapes of a string that the parser has accepted.
private func unescaped(_ written: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(written.count)
    var i = 0
    while i < written.count {
        guard written[i] == 0x5C else {
            result.append(written[i])
            i += 1
            continue
        }
        let letter = written[i + 1]
        i += 2
        switch letter {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            var scalar = codeUnit(written[i..<(i + 4)])
            i += 4
            if scalar >> 10 == 0x36 {
                scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + (codeUnit(written[(i + 2)..<(i + 6)]) & 0x3FF)
                i += 6
            }
            result.append(contentsOf: Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? [])
        default: result.append(letter)
        }
    }
    return result
}

/// The value of four hexadecimal digits.
func codeUnit(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
}

/// The value of a hexadecimal digit, or nil.
func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    default: nil
    }
}
