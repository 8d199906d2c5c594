/// What differs between the two records of a notice.
public struct NoticeDifference: Sendable {
    /// What became of the notice: `changed` when any of its records differs in more than provenance.
    public var outcome: DifferenceClass
    /// Nil for a notice that only the new run has.
    public var old: NoticeLabel?
    /// Nil for a notice that only the old run has.
    public var new: NoticeLabel?
    /// How the two were found to be one notice.
    public var alignment: Alignment?
    /// All that differs, kind by kind in the order of the record, each in the order of the text.
    public var differences: [RecordDifference]
    /// How many records of each kind are the same, by the place of the kind among all.
    public var sameCounts: [Int]

    /// How two notices were found to be one.
    public enum Alignment: String, Sendable {
        case id, documentNumber, title, path
    }

    /// The name that it has in the new run, or in the old one.
    public var label: NoticeLabel { new ?? old! }
}

/// One record that differs.
public struct RecordDifference: Sendable {
    public var kind: ComparedKind
    public var outcome: DifferenceClass
    /// Nil for a record that was added.
    public var old: RecordGlimpse?
    /// Nil for a record that was removed.
    public var new: RecordGlimpse?
    /// The fields that differ; `section` stands for the place in the outline. Empty for added and removed records.
    public var fields: [FieldChange]
    /// Why the difference is known and accepted, or nil.
    public var acceptedBecause: String?

    /// The record of the new run, or of the old one.
    public var glimpse: RecordGlimpse { new ?? old! }
}

/// As much of a record as tells which one it is.
public struct RecordGlimpse: Sendable, Equatable {
    /// The id; of a diagnostic, which has none, the code, and of a failure the path.
    public var id: String
    /// The part and the markers down to its section, such as `一、（二）`.
    public var place: String
    /// Its words.
    public var quote: String
    /// The rule that made it, the code of a diagnostic, or nil.
    public var rule: String?
    /// Its place in code points of the source text, or nil.
    public var span: Range<Int>?
}

/// A field with its values, as JSON.
public struct FieldChange: Sendable, Equatable {
    public var name: String
    /// Nil where the record of the old run has no such key.
    public var old: String?
    /// Nil where the record of the new run has no such key.
    public var new: String?
    /// Whether it tells where the record comes from and not what it says.
    public var isProvenance: Bool
}
