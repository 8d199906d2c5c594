import NoticeModel

/// Why a JSON text is not read as a record.
public struct RecordReadingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was expected or what is wrong.
    public let message: String
    /// The place as a JSON Pointer; empty for the whole text.
    public let path: String
    /// The line from 1.
    public let line: Int
    /// The column from 1, in code points.
    public let column: Int

    public init(message: String, path: String, line: Int, column: Int) {
        self.message = message
        self.path = path
        self.line = line
        self.column = column
    }

    public var description: String {
        "line \(line), column \(column): \(path.isEmpty ? "the record" : path): \(message)"
    }
}

/// The members of a JSON object while a record is read from it.
struct RecordFields {
    private let element: JSONElement
    private let fields: [JSONKey: JSONElement]
    private let path: String

    init(_ element: JSONElement, path: String) throws(RecordReadingError) {
        guard element.kind == .object else {
            throw Self.failure("expected an object, found \(excerpt(element))", element, path)
        }
        self.element = element
        self.path = path
        fields = Dictionary(uniqueKeysWithValues: element.keyedMembers.map { ($0.key, $0.value) })
    }

    /// The members of the object that a JSON text is.
    init(parsing bytes: [UInt8], depthLimit: Int = 128) throws(RecordReadingError) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes, depthLimit: depthLimit)
        } catch {
            throw RecordReadingError(message: error.message, path: "", line: error.line, column: error.column)
        }
        try self.init(document.root, path: "")
    }

    static func failure(_ message: String, _ element: JSONElement, _ path: String) -> RecordReadingError {
        let (line, column) = element.place
        return RecordReadingError(message: message, path: path, line: line, column: column)
    }

    /// The error that the value of a key is not what it should be.
    private func failure(_ key: String, expected: String) -> RecordReadingError {
        guard let value = fields[JSONKey(key)] else {
            return Self.failure("the key \"\(key)\" is missing", element, path)
        }
        return Self.failure("expected \(expected), found \(excerpt(value))", value, path + "/" + pointerToken(key))
    }

    /// The error that the value of a key, which is there, cannot be used.
    func failure(_ key: String, _ message: String) throws(RecordReadingError) -> RecordReadingError {
        Self.failure(message, try value(key), path + "/" + pointerToken(key))
    }

    private func value(_ key: String) throws(RecordReadingError) -> JSONElement {
        guard let value = fields[JSONKey(key)] else { throw failure(key, expected: "") }
        return value
    }

    /// Reads a value that may be null.
    private func optional<Value>(
        _ key: String, _ read: (String) throws(RecordReadingError) -> Value
    ) throws(RecordReadingError) -> Value? {
        try value(key).kind == .null ? nil : try read(key)
    }

    func string(_ key: String) throws(RecordReadingError) -> String {
        guard let text = try value(key).string else { throw failure(key, expected: "a string") }
        return text
    }

    func optionalString(_ key: String) throws(RecordReadingError) -> String? { try optional(key, string) }

    func integer(_ key: String) throws(RecordReadingError) -> Int {
        guard let number = try value(key).integer else { throw failure(key, expected: "an integer") }
        return number
    }

    func optionalInteger(_ key: String) throws(RecordReadingError) -> Int? { try optional(key, integer) }

    /// Reads one of the words of an enumeration.
    func choice<Choice: RawRepresentable<String>>(_ key: String) throws(RecordReadingError) -> Choice {
        guard let choice = try value(key).string.flatMap({ Choice(rawValue: $0) }) else {
            throw failure(key, expected: "a word for \(key)")
        }
        return choice
    }

    func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) throws(RecordReadingError) -> Choice? {
        try value(key).kind == .null ? nil : try choice(key)
    }

    func decimal(_ key: String) throws(RecordReadingError) -> DecimalNumber {
        guard let number = DecimalNumber(try value(key)) else {
            throw failure(key, expected: "a decimal number without an exponent")
        }
        return number
    }

    func optionalDecimal(_ key: String) throws(RecordReadingError) -> DecimalNumber? { try optional(key, decimal) }

    /// Reads `value`, `low` and `high`, or `ratio`.
    func amount() throws(RecordReadingError) -> Amount {
        if let value = try optionalDecimal("value") { return .value(value) }
        if try value("ratio").kind != .null {
            let parts = try value("ratio").elements.compactMap { DecimalNumber($0) }
            guard parts.count >= 2, parts.count == fields[JSONKey("ratio")]?.count else {
                throw failure("ratio", expected: "two or more numbers")
            }
            return .ratio(parts)
        }
        return .range(try decimal("low"), try decimal("high"))
    }

    func span(_ key: String) throws(RecordReadingError) -> SourceRange {
        let fields = try object(key)
        let start = try fields.integer("start")
        let end = try fields.integer("end")
        guard start >= 0, start <= end, end <= Int32.max else {
            throw failure(key, expected: "a span that runs forward")
        }
        return SourceRange(start, end)
    }

    func optionalSpan(_ key: String) throws(RecordReadingError) -> SourceRange? { try optional(key, span) }

    func strings(_ key: String) throws(RecordReadingError) -> [String] {
        let list = try value(key)
        let texts = list.elements.compactMap(\.string)
        guard list.kind == .array, texts.count == list.count else { throw failure(key, expected: "a list of strings") }
        return texts
    }

    func object(_ key: String) throws(RecordReadingError) -> RecordFields {
        try RecordFields(try value(key), path: path + "/" + pointerToken(key))
    }

    func optionalObject(_ key: String) throws(RecordReadingError) -> RecordFields? { try optional(key, object) }

    func list<Record>(
        _ key: String, _ read: (RecordFields) throws(RecordReadingError) -> Record
    ) throws(RecordReadingError) -> [Record] {
        guard try value(key).kind == .array else { throw failure(key, expected: "a list") }
        var records: [Record] = []
        for (index, element) in try value(key).elements.enumerated() {
            records.append(try read(try RecordFields(element, path: path + "/" + pointerToken(key) + "/\(index)")))
        }
        return records
    }
}

extension DecimalNumber {
    /// The number as it is written; nil for another value, for an exponent, and for one that does not fit.
    fileprivate init?(_ element: JSONElement) {
        guard element.kind == .number else { return nil }
        let isNegative = element.written.first == UInt8(ascii: "-")
        var coefficient: Int64 = 0
        var scale: Int?
        for byte in element.written {
            switch byte {
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "."): scale = 0
            case 0x30...0x39:
                let digit = Int64(byte - 0x30)
                let (product, overflowed) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, overflowedToo) = product.addingReportingOverflow(isNegative ? -digit : digit)
                guard !overflowed, !overflowedToo else { return nil }
                coefficient = sum
                if let places = scale { scale = places + 1 }
            default: return nil
            }
        }
        guard scale ?? 0 <= 18 else { return nil }
        self.init(coefficient, scale: scale ?? 0)
    }
}
