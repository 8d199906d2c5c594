import NoticeModel

/// One notice as the output contract has it: what it is, how it is built, what it commits to.
///
/// The properties bear the names of the JSON keys and stand in their order. Every `span` counts Unicode code
/// points of the source text, half-open and from 0, as a `TextPositionSelector` of the W3C Web Annotation model
/// does; every `quote` is the normalised text of its span. Times are EDTF (ISO 8601-2), units of measure UCUM,
/// money ISO 4217. In the words of SDMX a target is an observation: `indicator` is the measured concept,
/// `subject` REF_AREA, `year` TIME_PERIOD, `value` OBS_VALUE, `unit` UNIT_MEASURE, `multiplier` UNIT_MULT.
///
/// `jsonBytes(_:)` writes it and `init(parsing:)` reads it back.
public struct NoticeRecord: Sendable, Equatable {
    /// The version of the output contract that this code writes (semantic versioning).
    public static let currentSchemaVersion = "1.0.0"

    public var schemaVersion: String
    public var generator: GeneratorRecord
    /// The first 16 hexadecimal digits of the SHA-256 of the source bytes: the same bytes have the same id.
    public var id: String
    public var source: SourceRecord
    public var notice: NoticeHeadRecord
    public var parts: [PartRecord]
    public var sections: [SectionRecord]
    public var quantities: [QuantityRecord]
    public var targets: [TargetRecord]
    public var times: [TimeRecord]
    public var departments: [DepartmentRecord]
    public var assignments: [AssignmentRecord]
    public var citations: [CitationRecord]
    public var identifiers: [IdentifierRecord]
    /// In the order of their spans, those about the whole notice first; then by code.
    public var diagnostics: [DiagnosticRecord]
}

/// The program that made a record.
public struct GeneratorRecord: Sendable, Equatable {
    public var name: String
    public var version: String
    /// The digest of all rules and lexicons, as `sha256:` and 64 hexadecimal digits.
    public var ruleset: String

    public init(name: String = "gongwen", version: String, ruleset: String) {
        self.name = name
        self.version = version
        self.ruleset = ruleset
    }
}

/// The file that a notice was read from.
public struct SourceRecord: Sendable, Equatable {
    /// The path as the caller named it, or `-` for standard input.
    public var path: String
    /// The IANA media type.
    public var mediaType: String
    /// The IANA name of the character encoding.
    public var encoding: String
    /// The number of bytes.
    public var byteCount: Int
    /// The SHA-256 of the bytes in 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The number of Unicode code points of the source text, in which every span counts.
    public var characterCount: Int
}

/// The head and foot of a notice.
public struct NoticeHeadRecord: Sendable, Equatable {
    public var title: String?
    public var documentNumber: DocumentNumberRecord?
    /// The kind (文种): 通知, 意见, 规划 …
    public var kind: String?
    /// The issuing authorities in order.
    public var issuers: [String]
    /// The recipients (主送机关) in order.
    public var recipients: [String]
    /// The date of issue, an EDTF date.
    public var issuedOn: String?
    public var attachments: [AttachmentRecord]
}

/// A document number (发文字号) in its normal form and in its parts.
public struct DocumentNumberRecord: Sendable, Equatable {
    /// The normal form, such as `吉政发〔2014〕23号`.
    public var text: String
    /// The agency code, such as `吉政发`.
    public var code: String
    public var year: Int?
    public var serial: Int
}

/// An attachment that the notice lists or carries.
public struct AttachmentRecord: Sendable, Equatable {
    public var number: Int?
    public var title: String
    /// The id of the part that carries it, or nil.
    public var part: String?
}
