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
}

/// The file that a source text was read from, as its bytes were.
public struct SourceDescription: Sendable, Equatable {
    /// The path as the caller named it, or `-` for standard input.
    public var path: String
    /// The IANA media type, `text/plain` for plain text.
    public var mediaType: String
    /// The IANA name of the character encoding, such as `UTF-8`, `GB18030`, `Big5`.
    public var encoding: String
    /// How the encoding was found.
    public var encodingBasis: EncodingBasis
    /// The number of bytes.
    public var byteCount: Int
    /// The SHA-256 digest of the bytes, in 64 lower-case hexadecimal digits.
    public var sha256: String

    public init(
        path: String, mediaType: String, encoding: String, encodingBasis: EncodingBasis, byteCount: Int, sha256: String
    ) {
        self.path = path
        self.mediaType = mediaType
        self.encoding = encoding
        self.encodingBasis = encodingBasis
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// The decoded text of a notice as it stands: nothing folded, nothing dropped.
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

    public init(description: SourceDescription, scalars: [UInt32], diagnostics: [Diagnostic] = []) {
        self.description = description
        self.scalars = scalars
        self.diagnostics = diagnostics
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
