/// How the encoding of a source was found.
public enum EncodingBasis: String, Sendable {
    /// A byte-order mark opens the bytes.
    case byteOrderMark = "byte-order mark"
    /// Every byte sequence is valid UTF-8.
    case validUTF8 = "valid UTF-8"
    /// Every byte sequence is valid in the encoding, and in no encoding that is tried earlier.
    case strictDecoding = "strict decoding"
    /// Several encodings decode the bytes; the statistics of the text decided.
    case statistics = "statistics of the bytes"
    /// The caller named the encoding.
    case declared = "declared"
    /// The file names its encoding in itself, as a page does in a meta element, and decodes in it.
    case named = "the name in the file"
    /// The format of the file leaves no choice.
    case format = "the format"
}

/// How the format of a source was told.
public enum FormatBasis: String, Sendable {
    /// The bytes that open the file.
    case signature
    /// What stands in the file.
    case content
    /// The name of the file alone.
    case fileExtension = "extension"
}

/// The file that a source text was read from, as its bytes were.
public struct SourceDescription: Sendable, Equatable {
    /// The path as the caller named it, or `-` for standard input.
    public var path: String
    /// The IANA media type, `text/plain` for plain text.
    public var mediaType: String
    /// How the format was told.
    public var formatBasis: FormatBasis
    /// The IANA name of the character encoding, such as `UTF-8`, `GB18030`, `Big5`.
    public var encoding: String
    /// How the encoding was found.
    public var encodingBasis: EncodingBasis
    /// The number of bytes.
    public var byteCount: Int
    /// The SHA-256 digest of the bytes, in 64 lower-case hexadecimal digits.
    public var sha256: String

    public init(
        path: String, mediaType: String, formatBasis: FormatBasis = .content, encoding: String,
        encodingBasis: EncodingBasis, byteCount: Int, sha256: String
    ) {
        self.path = path
        self.mediaType = mediaType
        self.formatBasis = formatBasis
        self.encoding = encoding
        self.encodingBasis = encodingBasis
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// The text of a notice as it stands: of plain text what decoding gives, nothing folded, nothing dropped; of Markdown the
/// same with each mark blanked in its place; of other formats what reading takes out, one block a line.
///
/// Every span that a record carries counts the elements of `scalars`. A byte-order mark of UTF-8 or GB18030
/// stays as U+FEFF at offset 0; that of UTF-16 is used up by decoding.
public struct SourceText: Sendable {
    /// Where the text came from.
    public var description: SourceDescription
    /// The text in Unicode code points.
    public var scalars: [UInt32]
    /// What reading has to say: replaced bytes, private-use characters.
    public var diagnostics: [Diagnostic]
    /// What the file says about the notice beside its text; nil for plain text.
    public var metadata: SourceMetadata?
    /// What a file beside it says about the notice, for what its copy has lost; nil where there is none.
    public var sidecar: SourceMetadata?
    /// The blocks that the format tells apart, in the order of the text; empty for plain text.
    public var blocks: [SourceBlock]

    public init(
        description: SourceDescription, scalars: [UInt32], diagnostics: [Diagnostic] = [],
        metadata: SourceMetadata? = nil, blocks: [SourceBlock] = []
    ) {
        self.description = description
        self.scalars = scalars
        self.diagnostics = diagnostics
        self.metadata = metadata
        self.blocks = blocks
    }

    /// Whether the text was taken out of a file of another format, so that no decoding of the file gives it.
    public var isTakenOut: Bool { description.mediaType != "text/plain" }

    /// The text in UTF-8.
    public var utf8: [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(scalars.count * 3)
        for scalar in scalars { appendUTF8(scalar, to: &utf8) }
        return utf8
    }
}

/// A place in a source text as people count it: line and column from 1, columns in code points.
public struct LineAndColumn: Equatable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension SourceText {
    /// The line and column of an offset; a line ends after LF, CR, CRLF. Linear in the offset.
    public func place(of offset: Int) -> LineAndColumn {
        var line = 1
        var lineStart = 0
        var i = 0
        let end = min(offset, scalars.count)
        while i < end {
            let c = scalars[i]
            i += 1
            if c == 0x0D {
                if i < end, scalars[i] == 0x0A { i += 1 }
            } else if c != 0x0A {
                continue
            }
            line += 1
            lineStart = i
        }
        return LineAndColumn(line: line, column: offset - lineStart + 1)
    }
}
