import NoticeRecords

/// Differences that reviewers know and accept, from a file `accepted.json`.
///
/// An entry holds for one record and one change. When the record changes in another way, or no more, the entry is
/// stale and says so; after its day it holds no more.
public struct AcceptList: Sendable, Equatable {
    /// The version of the form of the file.
    public static let schemaVersion = "1.0.0"

    /// One accepted difference.
    public struct Entry: Sendable, Equatable {
        /// The id of the notice in either run, or nil for whichever notice has the record.
        public var notice: String?
        public var kind: ComparedKind
        /// The id of the record in either run; for the head of a notice that of the notice, for a diagnostic its code.
        public var id: String
        public var outcome: DifferenceClass
        /// The fields that change, each with the JSON of both values; provenance need not be named.
        public var fields: [FieldChange]
        public var reason: String
        /// The last day on which it holds, YYYY-MM-DD; nil for ever.
        public var expires: String?
        /// Where it stands in the file, from 1; 0 when it comes from no file.
        public var line = 0
        public var column = 0

        public init(
            notice: String?, kind: ComparedKind, id: String, outcome: DifferenceClass, fields: [FieldChange],
            reason: String, expires: String?
        ) {
            self.notice = notice
            self.kind = kind
            self.id = id
            self.outcome = outcome
            self.fields = fields
            self.reason = reason
            self.expires = expires
        }
    }

    public var entries: [Entry]

    public init(entries: [Entry]) {
        self.entries = entries
    }

    /// Marks the differences of a notice that an entry accepts, and notes which entries were of use.
    ///
    /// - Parameters:
    ///   - today: YYYY-MM-DD; entries before it hold no more.
    ///   - used: The places of the entries that matched so far.
    public func accept(_ notice: inout NoticeDifference, today: String, used: inout Set<Int>) {
        for index in notice.differences.indices {
            let difference = notice.differences[index]
            for place in places(of: difference) {
                let entry = entries[place]
                guard entry.notice == nil || entry.notice == notice.old?.id || entry.notice == notice.new?.id,
                    entry.matches(difference)
                else { continue }
                used.insert(place)
                if entry.isExpired(today) { continue }
                notice.differences[index].acceptedBecause = entry.reason
            }
        }
    }

    /// Marks the differences of the runs themselves that an entry accepts.
    public func accept(_ differences: inout [RecordDifference], today: String, used: inout Set<Int>) {
        for index in differences.indices {
            for place in places(of: differences[index]) where entries[place].matches(differences[index]) {
                used.insert(place)
                if !entries[place].isExpired(today) { differences[index].acceptedBecause = entries[place].reason }
            }
        }
    }

    private func places(of difference: RecordDifference) -> [Int] {
        entries.indices.filter { entries[$0].id == difference.old?.id || entries[$0].id == difference.new?.id }
    }

    /// The JSON of the file, ended by a line feed.
    public var jsonBytes: [UInt8] {
        var text = "{\n  \"schemaVersion\": \"\(Self.schemaVersion)\",\n  \"accepted\": ["
        for (index, entry) in entries.enumerated() { text += (index > 0 ? ",\n    " : "\n    ") + entry.json }
        text += (entries.isEmpty ? "" : "\n  ") + "]\n}\n"
        return Array(text.utf8)
    }
}

extension AcceptList.Entry {
    /// Whether it no longer holds on the day.
    public func isExpired(_ today: String) -> Bool { expires.map { $0 < today } ?? false }

    /// Whether the difference is the one that it expects: what is said differs in the fields that it names, and only there.
    func matches(_ difference: RecordDifference) -> Bool {
        guard kind == difference.kind, outcome == difference.outcome else { return false }
        let says = difference.fields.filter { !$0.isProvenance }
        guard says.allSatisfy({ change in fields.contains { $0.name == change.name } }) else { return false }
        return fields.allSatisfy { field in
            difference.fields.contains { $0.name == field.name && $0.old == field.old && $0.new == field.new }
        }
    }

    /// The entry that accepts a difference as it is.
    public init(
        accepting difference: RecordDifference, of notice: NoticeDifference, reason: String, expires: String?
    ) {
        self.init(
            notice: notice.label.id, kind: difference.kind, id: difference.glimpse.id, outcome: difference.outcome,
            fields: difference.fields.filter { !$0.isProvenance }, reason: reason, expires: expires)
    }

    fileprivate var json: String {
        let fields = fields.map {
            "\(jsonString($0.name)): {\"old\": \($0.old ?? "null"), \"new\": \($0.new ?? "null")}"
        }
        let change = "{\"class\": \"\(outcome.rawValue)\", \"fields\": {\(fields.joined(separator: ", "))}}"
        return "{\"notice\": \(notice.map(jsonString) ?? "null"), \"kind\": \"\(kind.rawValue)\", "
            + "\"id\": \(jsonString(id)), \"change\": \(change), \"reason\": \(jsonString(reason)), "
            + "\"expires\": \(expires.map(jsonString) ?? "null")}"
    }
}
