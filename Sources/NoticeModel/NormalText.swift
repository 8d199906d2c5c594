/// A paragraph of the normal text: hard-wrapped lines joined, without its line break.
public struct Paragraph: Sendable, Equatable {
    /// The scalars of the paragraph in the normal text, without the `\n` that follows.
    public var range: NormalRange
    /// The width of the white space before the paragraph's first character, in half-width columns.
    public var indent: Int
    /// Whether a blank line (or the start of the text) stands before it in the source.
    public var followsBlankLine: Bool

    public init(range: NormalRange, indent: Int, followsBlankLine: Bool) {
        self.range = range
        self.indent = indent
        self.followsBlankLine = followsBlankLine
    }
}

/// A page number that stood alone on its line: left out of the normal text, kept in the account of numerals.
public struct PageNumber: Sendable, Equatable {
    /// The digits in the source, without dashes beside them.
    public var range: SourceRange
    /// The digits, folded to ASCII.
    public var text: String

    public init(range: SourceRange, text: String) {
        self.range = range
        self.text = text
    }
}

/// The text that all later stages read: one encoding of each character, whole paragraphs, no stray space.
///
/// Paragraphs are parted by one `\n` (U+000A) each; the text neither begins nor ends with one. Each scalar
/// knows the source code points that it stands for, so a normal range gives back its source range exactly.
public struct NormalText: Sendable {
    /// The text in Unicode scalars.
    public var scalars: NormalScalars
    /// For each scalar the first source code point that it stands for. Ascending.
    public var sourceStarts: [Int32]
    /// For each scalar the source offset after the last code point that it stands for.
    public var sourceEnds: [Int32]
    /// The paragraphs in order; together with the `\n` between them they cover all scalars.
    public var paragraphs: [Paragraph]
    /// The page numbers that were left out, in order.
    public var pageNumbers: [PageNumber]
    /// The tables in order; each row is one of the paragraphs.
    public var tables: [TextTable]
    public var diagnostics: [Diagnostic]

    public init(
        scalars: [UInt32], sourceStarts: [Int32], sourceEnds: [Int32], paragraphs: [Paragraph],
        pageNumbers: [PageNumber] = [], tables: [TextTable] = [], diagnostics: [Diagnostic] = []
    ) {
        self.scalars = NormalScalars(scalars)
        self.sourceStarts = sourceStarts
        self.sourceEnds = sourceEnds
        self.paragraphs = paragraphs
        self.pageNumbers = pageNumbers
        self.tables = tables
        self.diagnostics = diagnostics
    }

    /// The source range that a non-empty normal range stands for, line breaks inside it included.
    @inlinable
    public func sourceRange(of range: NormalRange) -> SourceRange {
        SourceRange(Int(sourceStarts[range.start]), Int(sourceEnds[range.end - 1]))
    }

    /// The scalar that stands for a source code point; nil for one that normalisation left out. O(log n).
    public func offset(ofSource offset: Int) -> Int? {
        var low = 0
        var high = scalars.count
        while low < high {
            let middle = (low + high) / 2
            if Int(sourceStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && offset < Int(sourceEnds[low - 1]) ? low - 1 : nil
    }

    /// The scalars of a range as a string, a `\n` inside it left out.
    public func string(_ range: NormalRange) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(range.count * 3)
        for i in range.start..<range.end where scalars[i] != 0x0A {
            appendUTF8(scalars[i], to: &utf8)
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}

/// Appends the UTF-8 form of a scalar; a value that is no scalar becomes U+FFFD.
@inlinable
public func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
        bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x10000:
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x10000..<0x110000:
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
}
