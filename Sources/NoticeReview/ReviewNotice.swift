import NoticeRecords

/// A notice as a review shows it: its record, the text that the spans count in, and what an older run made of it.
public struct ReviewNotice: Sendable {
    public let record: NoticeRecord
    /// The code points of the source text; nil when the source is gone or is no longer what the record was made of.
    public let scalars: [UInt32]?
    /// The record of the run that is compared with, or nil.
    public let older: NoticeRecord?
    /// What became of the records of the older run; empty without one.
    public let changes: [ReviewChange]

    public init(
        record: NoticeRecord, scalars: [UInt32]?, older: NoticeRecord? = nil, changes: [ReviewChange] = []
    ) {
        self.record = record
        self.scalars = scalars
        self.older = older
        self.changes = changes
    }
}

/// One difference between two runs, in the ids of the two records.
public struct ReviewChange: Sendable, Equatable {
    /// The word of the comparison: `added`, `removed`, `changed` or `moved`.
    public let kind: String
    /// The id in the older run; nil for an added record.
    public let old: String?
    /// The id in the newer run; nil for a removed record.
    public let new: String?

    public init(kind: String, old: String?, new: String?) {
        self.kind = kind
        self.old = old
        self.new = new
    }
}
