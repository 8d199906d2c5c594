import NoticeModel
import NoticeRecords

/// The reviewed records of one notice: what careful readers found in it.
///
/// The file has one JSON object a line with the kind of record under `t`; offsets count code points of the source.
/// A record that is `optional` may be found or not: neither counts.
public struct GoldNotice: Sendable {
    /// The stretch that was annotated; nil when it is the whole notice. Nothing outside it counts.
    public internal(set) var region: SourceRange?
    var quantities: [GoldQuantity] = []
    var times: [GoldMention] = []
    var organs: [GoldMention] = []
    var assignments: [GoldAssignment] = []
    var sections: [GoldSection] = []
    var citations: [GoldMention] = []
    var heads: [GoldHead] = []
}

/// A reviewed quantity, with the fields of a target where its role is `target`.
struct GoldQuantity: Sendable {
    var span: SourceRange
    var quote: String
    var role: QuantityRole
    var amount: StatedAmount?
    var unit: String?
    var comparator: Comparator?
    var measure: Measure?
    var direction: Direction?
    var indicator: String?
    var subject: String?
    /// The year by which; the last one of a span.
    var year: Int?
    var recurrence: String?
    var modality: String?
    var baseline: ComparableBaseline?
    var isOptional: Bool
}

/// A reviewed time, organ or citation.
struct GoldMention: Sendable {
    var span: SourceRange
    var quote: String
    var role: String?
    /// The EDTF value of a time.
    var value: String?
    /// The name of an organ.
    var name: String?
    /// The title and the document number of a citation.
    var title: String?
    var number: String?
    var isOptional: Bool
}

/// Reviewed: who leads, supports and answers.
struct GoldAssignment: Sendable {
    var span: SourceRange
    var quote: String
    var lead: [String]
    var support: [String]
    var responsible: [String]
    var isOptional: Bool
}

/// A reviewed heading or numbered item.
struct GoldSection: Sendable {
    var span: SourceRange
    var quote: String
    var level: Int
    var marker: String?
    var title: String?
    var isOptional: Bool
}

/// The reviewed head of a notice.
struct GoldHead: Sendable {
    var title: String?
    var number: String?
    var kind: String?
    var issuers: [String]
    var recipients: [String]
    var issued: String?
    var attachments: [String]
}
