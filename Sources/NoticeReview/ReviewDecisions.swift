import NoticeModel
import NoticeRecords

/// What a reviewer decided on the records of one notice, as a review page exports it.
public struct ReviewDecisions: Sendable {
    /// The id of the notice's record.
    public let notice: String
    /// The SHA-256 of the source bytes that were reviewed.
    public let sha256: String
    /// The decisions by the id of the record that they are on.
    let byRecord: [String: ReviewDecision]

    public var count: Int { byRecord.count }

    /// Why a record was accepted: the reviewer's note, or that it was; nil when it was not.
    public func acceptance(of record: String) -> String? {
        guard let decision = byRecord[record], decision.verdict == .accept else { return nil }
        return decision.note ?? "accepted in review"
    }
}

/// What a reviewer thinks of a record.
public enum Verdict: String, Sendable, CaseIterable {
    case accept, reject, correct
    /// There is a record that the run does not have.
    case add
    /// Nothing but a remark.
    case note
}

/// The decision on one record.
struct ReviewDecision: Sendable {
    let kind: String
    let verdict: Verdict
    /// The fields that are to be other than the record has them, under `correct`; all of them under `add`.
    let fields: [String: JSONElement]
    /// Where a record stands that is to be added, and its words.
    let span: SourceRange?
    let quote: String?
    let note: String?
}

/// Why a decision file is none, or does not fit the run.
public struct DecisionError: Error, Equatable, Sendable {
    public let message: String
    /// The line and the column from 1 in the decision file; nil when it is about the run.
    public let line: Int?
    public let column: Int?

    init(_ message: String, at element: JSONElement? = nil) {
        self.message = message
        line = element?.place.line
        column = element?.place.column
    }

    init(_ error: JSONSyntaxError) {
        message = error.message
        line = error.line
        column = error.column
    }
}

extension ReviewDecisions {
    /// Reads a decision file, which holds the decisions on one notice or on many.
    public static func read(_ bytes: [UInt8]) throws(DecisionError) -> [ReviewDecisions] {
        let root: JSONElement
        do throws(JSONSyntaxError) {
            root = try JSONDocument(parsing: bytes).root
        } catch {
            throw DecisionError(error)
        }
        guard let version = root["schemaVersion"]?.string, version.hasPrefix("1."),
            let notices = root["notices"], notices.kind == .array
        else {
            throw DecisionError(
                "this is no file of decisions of version 1: it needs schemaVersion and notices", at: root)
        }
        var found: [ReviewDecisions] = []
        for notice in notices.elements { found.append(try ReviewDecisions(notice)) }
        return found
    }

    private init(_ element: JSONElement) throws(DecisionError) {
        guard let id = element["id"]?.string, let sha256 = element["sha256"]?.string,
            let decisions = element["decisions"], decisions.kind == .array
        else { throw DecisionError("a notice needs id, sha256 and decisions", at: element) }
        var byRecord: [String: ReviewDecision] = [:]
        for decision in decisions.elements {
            guard let record = decision["record"]?.string, let kind = decision["kind"]?.string,
                let verdict = decision["verdict"]?.string.flatMap(Verdict.init)
            else {
                let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
                throw DecisionError("a decision needs record, kind and a verdict of \(verdicts)", at: decision)
            }
            let isAdded = verdict == .add
            let members = decision["fields"]?.members ?? []
            for (name, value) in members where !EditableFields.names(kind, isAdded: isAdded).contains(name) {
                throw DecisionError("a \(kind) has no field \"\(name)\" that a reviewer can correct", at: value)
            }
            if isAdded,
                let lacking = EditableFields.needed(kind).first(where: { name in !members.contains { $0.key == name } })
            {
                throw DecisionError("a \(kind) that is to be added needs \(lacking)", at: decision)
            }
            for (name, value) in members where !EditableFields.fits(value, name, kind) {
                throw DecisionError("the value of \"\(name)\" is not of its type", at: value)
            }
            if byRecord[record] != nil { throw DecisionError("\(record) is decided twice", at: decision) }
            byRecord[record] = ReviewDecision(
                kind: kind, verdict: verdict,
                fields: Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
                span: try Self.span(decision, isAdded), quote: isAdded ? decision["quote"]?.string : nil,
                note: decision["note"]?.string)
        }
        notice = id
        self.sha256 = sha256
        self.byRecord = byRecord
    }

    /// Where a record stands that is to be added.
    private static func span(_ decision: JSONElement, _ isAdded: Bool) throws(DecisionError) -> SourceRange? {
        guard isAdded else { return nil }
        guard let start = decision["span"]?["start"]?.integer, let end = decision["span"]?["end"]?.integer,
            start >= 0, start < end
        else { throw DecisionError("a record that is to be added needs a span with start before end", at: decision) }
        return SourceRange(start, end)
    }
}

/// The fields that a reviewer can correct, and what their values may be.
enum EditableFields {
    /// - Parameter isAdded: Whether the record is one that the reviewer adds: of it more can be said.
    static func names(_ kind: String, isAdded: Bool = false) -> [String] {
        switch (kind, isAdded) {
        case ("assignment", true): ["lead", "support", "responsible"]
        case ("section", true): ["level", "marker", "title"]
        default: corrigible(kind)
        }
    }

    /// What a record that is added must say.
    static func needed(_ kind: String) -> [String] {
        switch kind {
        case "target": ["measure", "comparator", "modality"]
        case "quantity": ["role", "comparator"]
        case "time", "department": ["role"]
        case "identifier": ["kind"]
        case "section": ["level"]
        default: []
        }
    }

    private static func corrigible(_ kind: String) -> [String] {
        switch kind {
        case "target":
            [
                "role", "indicator", "subject", "measure", "comparator", "value", "low", "high", "multiplier", "unit",
                "direction", "year", "firstYear", "recurrence", "modality", "binding",
            ]
        case "quantity": ["role", "comparator", "value", "low", "high", "multiplier", "unit"]
        case "time": ["value", "role"]
        case "department": ["name", "role"]
        case "citation": ["title", "number"]
        case "identifier": ["kind"]
        case "section": ["level", "title"]
        default: []
        }
    }

    /// Whether a value may stand in a field: a number, a word of its list, a text, or null.
    static func fits(_ value: JSONElement, _ name: String, _ kind: String) -> Bool {
        switch (kind, name) {
        case ("target", "value"), ("target", "low"), ("target", "high"), ("quantity", "value"), ("quantity", "low"),
            ("quantity", "high"):
            return value.kind == .number || value.kind == .null
        case (_, "multiplier"), (_, "level"): return value.integer != nil
        case (_, "year"), (_, "firstYear"): return value.integer != nil || value.kind == .null
        default:
            let key = ["target", "quantity"].contains(kind) ? name : "\(kind).\(name)"
            guard let words = FieldChoices.all[key] else { return value.kind == .string || value.kind == .null }
            if value.kind == .null { return !["role", "measure", "comparator", "modality"].contains(name) }
            return value.string.map(words.contains) ?? false
        }
    }
}
