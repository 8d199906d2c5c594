import NoticeModel
import NoticeNormalization
import NoticeSegmentation
import Testing

/// A normal text of a literal: one scalar for one source code point, one paragraph a line.
func normalText(_ literal: String) -> NormalText {
    let scalars = literal.unicodeScalars.map(\.value)
    var paragraphs: [Paragraph] = []
    var start = 0
    for (offset, scalar) in (scalars + [0x0A]).enumerated() where scalar == 0x0A {
        paragraphs.append(Paragraph(range: NormalRange(start, offset), indent: 0, followsBlankLine: start == 0))
        start = offset + 1
    }
    return NormalText(
        scalars: scalars, sourceStarts: scalars.indices.map { Int32($0) },
        sourceEnds: scalars.indices.map { Int32($0 + 1) }, paragraphs: paragraphs)
}

/// The normal text of a source text, through normalisation.
func normalized(_ literal: String) -> NormalText {
    let description = SourceDescription(
        path: "-", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: literal.utf8.count,
        sha256: "")
    let source = SourceText(description: description, scalars: literal.unicodeScalars.map(\.value))
    return Normalizer().normalize(source)
}

/// The dump of the outline of a literal.
func outline(_ literal: String, width: Int = 24) -> String {
    let text = normalText(literal)
    return dump(Segmenter().segment(text), text, width: width)
}

/// The sections of a literal: marker and title each, `-` for an item.
func headings(_ literal: String) -> [String] {
    let text = normalText(literal)
    return Segmenter().segment(text).sections.map { "\($0.marker) \($0.title.map { text.string($0) } ?? "-")" }
}

/// The head of a literal.
func head(_ literal: String) -> NoticeHead {
    Segmenter().segment(normalText(literal)).head
}

/// The messages of the diagnostics of a literal.
func complaints(_ literal: String) -> [String] {
    Segmenter().segment(normalText(literal)).diagnostics.map(\.message)
}
