import NoticeModel
import NoticeRecords
import NoticeSystem

/// A file that is kept beside its notice and says what the notice lost.
public struct KeptSidecar: Sendable, Equatable {
    /// The path in the corpus folder.
    public var file: String
    /// The name under which it came.
    public var originalName: String
    public var byteCount: Int
    public var sha256: String

    static func write(_ sidecar: KeptSidecar?, to line: inout JSONLine) {
        line.object("sidecar", sidecar) { sidecar, line in
            line.string("file", sidecar.file)
            line.string("originalName", sidecar.originalName)
            line.integer("byteCount", sidecar.byteCount)
            line.string("sha256", sidecar.sha256)
        }
    }
}

/// What the catalogue says of one notice; nothing in it depends on the time or on the machine.
///
/// The properties bear the names of the JSON keys and stand in their order.
public struct CatalogueEntry: Sendable, Equatable {
    /// The first 16 hexadecimal digits of the SHA-256 of the bytes: the id of the notice in its record, too.
    public var id: String
    /// The path of the original in the corpus folder.
    public var file: String
    /// The name under which it came.
    public var originalName: String
    /// Where it stood below the path that was ingested, names parted by slashes, its own name last.
    public var originalPath: String
    public var byteCount: Int
    public var sha256: String
    /// The sidecar that came with it, or nil.
    public var sidecar: KeptSidecar?
    public var description: NoticeDescription

    /// The entry as a line of JSON Lines.
    func line() -> [UInt8] {
        var line = JSONLine()
        line.string("id", id)
        line.string("file", file)
        line.string("originalName", originalName)
        line.string("originalPath", originalPath)
        line.integer("byteCount", byteCount)
        line.string("sha256", sha256)
        line.string("mediaType", description.mediaType)
        line.string("formatBasis", description.formatBasis)
        line.string("formatMismatch", description.formatMismatch)
        line.string("encoding", description.encoding)
        line.string("encodingBasis", description.encodingBasis)
        line.integer("characterCount", description.characterCount)
        line.string("textSha256", description.textSHA256)
        line.string("title", description.title)
        line.string("documentNumber", description.documentNumber)
        line.string("kind", description.kind)
        line.strings("issuers", description.issuers)
        line.string("issuedOn", description.issuedOn)
        KeptSidecar.write(sidecar, to: &line)
        return line.finished()
    }
}

/// What was found out about a notice when it was read: its format, its text, its head.
public struct NoticeDescription: Sendable, Equatable {
    /// The IANA media type.
    public var mediaType: String
    /// How the format was told: `signature`, `content` or `extension`.
    public var formatBasis: String
    /// One sentence where the name of the file claims another format, else nil.
    public var formatMismatch: String?
    /// The IANA name of the character encoding.
    public var encoding: String
    /// How the encoding was told.
    public var encodingBasis: String
    /// The number of code points of the source text.
    public var characterCount: Int
    /// The digest of the normalised text without white space: the same for copies that differ in form alone.
    public var textSHA256: String
    public var title: String?
    /// The document number in its normal form.
    public var documentNumber: String?
    public var kind: String?
    public var issuers: [String]
    /// The date of issue, an EDTF date.
    public var issuedOn: String?

    /// Takes what the record of the notice says, and what intake alone knows.
    ///
    /// - Parameter text: The normalised text in code points.
    public init(
        record: NoticeRecord, text: [UInt32], formatBasis: String, encodingBasis: String, formatMismatch: String?
    ) {
        mediaType = record.source.mediaType
        self.formatBasis = formatBasis
        self.formatMismatch = formatMismatch
        encoding = record.source.encoding
        self.encodingBasis = encodingBasis
        characterCount = record.source.characterCount
        textSHA256 = Self.digest(text)
        title = record.notice.title
        documentNumber = record.notice.documentNumber?.text
        kind = record.notice.kind
        issuers = record.notice.issuers
        issuedOn = record.notice.issuedOn
    }

    /// The digest of the UTF-8 of a text without white space and byte-order mark.
    static func digest(_ text: [UInt32]) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(text.count * 3)
        for scalar in text {
            switch scalar {
            case 0x20, 0x3000, 0xA0, 0xFEFF, 0x09...0x0D: continue
            default: appendUTF8(scalar, to: &utf8)
            }
        }
        return Digest.sha256(utf8)
    }
}
