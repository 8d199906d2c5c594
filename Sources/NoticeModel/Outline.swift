/// What a part of a notice is.
public enum PartKind: String, Sendable {
    /// The notice that passes a text on (现将……印发给你们), or the only part of a notice without one.
    case carrier
    /// The text that is passed on.
    case issued
    /// An attachment (附件1 …) that restarts its own numbering.
    case attachment
}

/// A part of a notice: a stretch of paragraphs with a numbering of its own.
public struct Part: Sendable, Equatable {
    public var kind: PartKind
    /// The number of an attachment; nil for the other kinds and for an unnumbered 附件.
    public var number: Int?
    /// The title line or lines, or nil.
    public var title: NormalRange?
    /// From the first to the last scalar of the part.
    public var range: NormalRange

    public init(kind: PartKind, number: Int?, title: NormalRange?, range: NormalRange) {
        self.kind = kind
        self.number = number
        self.title = title
        self.range = range
    }
}

/// A heading or a numbered item, in the order of the text.
public struct Section: Sendable, Equatable {
    /// The index of the enclosing section in `Outline.sections`, or nil at the top of a part.
    public var parent: Int?
    /// The index of the part in `Outline.parts`.
    public var part: Int
    /// The class of the marker: 0 附件 篇 编 章 节; 1 一、 第N条; 2 （一）; 3 1. and 1.1; 4 （1） and 1.1.1; 5 ①.
    public var level: Int
    /// The marker in normal form: `一、`, `（一）`, `1.`, `（1）`, `①`, `1.1`, `第一章`, `第三条`, `附件1`.
    public var marker: String
    /// The number in the marker, or nil when it has none.
    public var number: Int?
    /// The words of the heading, or nil for a numbered item that is running text.
    public var title: NormalRange?
    /// The marker in the text.
    public var markerRange: NormalRange
    /// Marker and title; for an item, the marker and its paragraph.
    public var range: NormalRange
    /// From the marker to the marker of the next section that is no descendant (or the end of the part).
    public var content: NormalRange

    public init(
        parent: Int?, part: Int, level: Int, marker: String, number: Int?, title: NormalRange?,
        markerRange: NormalRange, range: NormalRange, content: NormalRange
    ) {
        self.parent = parent
        self.part = part
        self.level = level
        self.marker = marker
        self.number = number
        self.title = title
        self.markerRange = markerRange
        self.range = range
        self.content = content
    }
}

/// What a paragraph is for.
public enum ParagraphRole: UInt8, Sendable {
    /// Running text, after its heading where one runs on into it.
    case body
    /// A line that is a heading and nothing else.
    case heading
    /// A line of the title of the notice or of a part, also a subtitle such as （2017－2020年）.
    case title
    /// The line of the document number.
    case documentNumber
    /// The line of recipients (主送机关), which ends with ：.
    case recipients
    /// An issuing authority that signs.
    case signature
    /// The date of issue, alone on its line or after the signature.
    case date
    /// The list of attachments (附件：1.… 2.…).
    case attachmentList
    /// A line of a table of contents.
    case contents
    /// A row of a table.
    case table
    /// Page furniture: copy lists, print lines, notes on publication, metadata of a web copy.
    case imprint
}

/// A paragraph as segmentation sees it.
public struct OutlineParagraph: Sendable, Equatable {
    /// The scalars of the paragraph.
    public var range: NormalRange
    public var role: ParagraphRole
    /// The index of the innermost section that the paragraph's end belongs to, or nil before the first heading.
    public var section: Int?
    public var part: Int
    /// Where running text begins: after the marker and, when the paragraph opens with a heading, after the heading.
    public var bodyStart: Int

    public init(range: NormalRange, role: ParagraphRole, section: Int?, part: Int, bodyStart: Int) {
        self.range = range
        self.role = role
        self.section = section
        self.part = part
        self.bodyStart = bodyStart
    }
}

/// A document number (发文字号): code, year, serial.
public struct DocumentNumber: Sendable, Equatable {
    /// The normal form, such as `吉政发〔2014〕23号`.
    public var text: String
    /// The agency code, such as `吉政发`.
    public var code: String
    /// The year, or nil for an order such as 第711号.
    public var year: Int?
    public var serial: Int
    public var range: NormalRange

    public init(text: String, code: String, year: Int?, serial: Int, range: NormalRange) {
        self.text = text
        self.code = code
        self.year = year
        self.serial = serial
        self.range = range
    }
}

/// An attachment that the notice lists or carries.
public struct AttachmentEntry: Sendable, Equatable {
    public var number: Int?
    public var title: String
    /// The index of its part, or nil when the text does not carry it.
    public var part: Int?

    public init(number: Int?, title: String, part: Int?) {
        self.number = number
        self.title = title
        self.part = part
    }
}

/// The head and foot of a notice.
public struct NoticeHead: Sendable, Equatable {
    /// The title as one string, line breaks dropped.
    public var title: String?
    /// Where the title stands, its line breaks included.
    public var titleRange: NormalRange?
    public var documentNumber: DocumentNumber?
    /// The kind (文种): 通知, 意见, 规划 …
    public var kind: String?
    /// The issuing authorities in order, as they sign or as the title names them.
    public var issuers: [String] = []
    /// Where issuing authorities stand: in a signature, in the title, on the cover. In order of the text.
    public var issuerRanges: [NormalRange] = []
    /// The recipients (主送机关) in order, each one's own words.
    public var recipientRanges: [NormalRange] = []
    /// The date of issue as `YYYY-MM-DD` (EDTF), or nil.
    public var issuedOn: String?
    public var issuedOnRange: NormalRange?
    public var attachments: [AttachmentEntry] = []

    public init() {}
}

/// A notice cut into parts, sections and paragraphs.
public struct Outline: Sendable, Equatable {
    public var head: NoticeHead
    public var parts: [Part]
    public var sections: [Section]
    public var paragraphs: [OutlineParagraph]
    public var diagnostics: [Diagnostic]

    public init(
        head: NoticeHead, parts: [Part], sections: [Section], paragraphs: [OutlineParagraph],
        diagnostics: [Diagnostic] = []
    ) {
        self.head = head
        self.parts = parts
        self.sections = sections
        self.paragraphs = paragraphs
        self.diagnostics = diagnostics
    }
}
