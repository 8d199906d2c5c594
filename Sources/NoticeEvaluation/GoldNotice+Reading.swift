import NoticeModel
import NoticeRecords

/// Why a line of a gold file is no reviewed record.
public struct GoldError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line from 1.
    public let line: Int
    /// The column from 1, in code points.
    public let column: Int
    /// What was expected or what is wrong.
    public let message: String

    public var description: String { "line \(line), column \(column): \(message)" }
}

extension GoldNotice {
    /// Reads a gold file: JSON Lines, blank lines left out. Kinds of records that are not scored are passed over.
    public init(parsing bytes: [UInt8]) throws(GoldError) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { continue }
            let document: JSONDocument
            do throws(JSONSyntaxError) {
                document = try JSONDocument(parsing: Array(line))
            } catch {
                throw GoldError(line: index + error.line, column: error.column, message: error.message)
            }
            try add(GoldFields(document.root, line: index + 1))
        }
    }

    private mutating func add(_ fields: GoldFields) throws(GoldError) {
        switch try fields.required("t", fields.string("t")) {
        case "q": quantities.append(try quantity(fields))
        case "time", "org", "cite":
            let mention = GoldMention(
                span: try fields.span(), quote: try fields.string("quote") ?? "", role: try fields.string("role"),
                value: try fields.string("value"), name: try fields.string("name"), title: try fields.string("title"),
                number: try fields.string("number"), isOptional: fields.isOptional)
            switch fields["t"]?.string {
            case "time": times.append(mention)
            case "org": organs.append(mention)
            default: citations.append(mention)
            }
        case "assign":
            assignments.append(
                GoldAssignment(
                    span: try fields.span(), quote: try fields.string("quote") ?? "", lead: try fields.strings("lead"),
                    support: try fields.strings("support"), responsible: try fields.strings("responsible"),
                    isOptional: fields.isOptional))
        case "sec", "item":
            sections.append(
                GoldSection(
                    span: try fields.span(), quote: try fields.string("quote") ?? "",
                    level: try fields.required("level", fields.integer("level")), marker: try fields.string("marker"),
                    title: try fields.string("title"), isOptional: fields.isOptional))
        case "meta":
            heads.append(
                GoldHead(
                    title: try fields.string("title"), number: try fields.string("number"),
                    kind: try fields.string("kind"), issuers: try fields.strings("issuers"),
                    recipients: try fields.strings("recipients"), issued: try fields.string("issued"),
                    attachments: (fields["attachments"]?.elements ?? []).map { $0["title"]?.string ?? "" }))
        case "region":
            let ends = (fields["region"]?.elements ?? []).compactMap(\.integer)
            guard ends.count == 2 else { throw fields.error("expected two offsets under \"region\"", at: "region") }
            if region == nil { region = try fields.range(ends[0], ends[1]) }
        default: break
        }
    }

    private func quantity(_ fields: GoldFields) throws(GoldError) -> GoldQuantity {
        var baseline: ComparableBaseline?
        if let element = fields["baseline"], element.kind == .object, element.count > 0 {
            let inner = try GoldFields(element, line: fields.line)
            baseline = ComparableBaseline(year: try inner.year("year"), amount: try inner.amount())
        }
        return GoldQuantity(
            span: try fields.span(), quote: try fields.string("quote") ?? "",
            role: try fields.required("role", fields.choice("role")), amount: try fields.amount(),
            unit: try fields.string("unit"), comparator: try fields.choice("comparator"),
            measure: try fields.choice("measure"), direction: try fields.choice("direction"),
            indicator: try fields.string("indicator"), subject: try fields.string("subject"),
            year: try fields.year("year"), recurrence: try fields.string("recurrence"),
            modality: try fields.string("modality"), baseline: baseline,
            isOptional: fields.isOptional)
    }
}

/// The members of a gold record; a key that is missing and a key that is null are the same.
private struct GoldFields {
    let line: Int
    private let element: JSONElement

    init(_ element: JSONElement, line: Int) throws(GoldError) {
        self.element = element
        self.line = line
        if element.kind != .object { throw error("expected an object", at: nil) }
    }

    /// The value of a key that is there and is not null.
    subscript(_ key: String) -> JSONElement? {
        guard let value = element[key], value.kind != .null else { return nil }
        return value
    }

    var isOptional: Bool { self["optional"]?.boolean ?? false }

    func error(_ message: String, at key: String?) -> GoldError {
        let place = (key.flatMap { element[$0] } ?? element).place
        return GoldError(line: line, column: place.column, message: message)
    }

    func required<Value>(_ key: String, _ value: Value?) throws(GoldError) -> Value {
        guard let value else { throw error("the key \"\(key)\" is missing", at: nil) }
        return value
    }

    func string(_ key: String) throws(GoldError) -> String? {
        guard let value = self[key] else { return nil }
        guard let text = value.string else { throw error("expected a string under \"\(key)\"", at: key) }
        return text
    }

    func strings(_ key: String) throws(GoldError) -> [String] {
        guard let value = self[key] else { return [] }
        let texts = value.elements.compactMap(\.string)
        guard value.kind == .array, texts.count == value.count else {
            throw error("expected a list of strings under \"\(key)\"", at: key)
        }
        return texts
    }

    func integer(_ key: String) throws(GoldError) -> Int? {
        guard let value = self[key] else { return nil }
        guard let number = value.integer else { throw error("expected an integer under \"\(key)\"", at: key) }
        return number
    }

    func choice<Choice: RawRepresentable<String>>(_ key: String) throws(GoldError) -> Choice? {
        guard let word = try string(key) else { return nil }
        guard let choice = Choice(rawValue: word) else { throw error("\"\(word)\" is no word for \"\(key)\"", at: key) }
        return choice
    }

    func span() throws(GoldError) -> SourceRange {
        try range(required("start", integer("start")), required("end", integer("end")))
    }

    func range(_ start: Int, _ end: Int) throws(GoldError) -> SourceRange {
        guard start >= 0, start <= end, end <= Int32.max else {
            throw error("the span does not run forward", at: "start")
        }
        return SourceRange(start, end)
    }

    /// A year, or the last one of a list of years.
    func year(_ key: String) throws(GoldError) -> Int? {
        guard let value = self[key] else { return nil }
        if value.kind == .array { return value.elements.last?.integer }
        return try integer(key)
    }

    /// The numbers under `value`, or else `ratio`, or else `low` and `high`, times the multiplier.
    func amount() throws(GoldError) -> StatedAmount? {
        var numbers: [JSONElement]
        if let value = self["value"] ?? self["ratio"] {
            numbers = value.kind == .array ? value.elements : [value]
        } else if let low = self["low"] {
            numbers = [low, self["high"]].compactMap { $0 }
        } else {
            return nil
        }
        let values = numbers.compactMap(\.double)
        guard values.count == numbers.count else { throw error("expected numbers under \"value\"", at: "value") }
        return StatedAmount(values, multiplier: try integer("multiplier") ?? 0)
    }
}
