import NoticeModel
import NoticeRecords

/// A notice whose outline and facts are set by hand, so that the tests of this stage need no other stage.
///
/// The text is written as source text; paragraphs lose their indent, full-width digits are folded and lines such
/// as `— 1 —` become page numbers, so that offsets of the two spaces differ. Places are named by their words.
struct HandmadeNotice {
    var source: SourceText
    var text: NormalText
    var outline: Outline
    var facts = Facts()

    init(_ string: String, path: String = "notice.txt", sha256: String? = nil) {
        let scalars = string.unicodeScalars.map(\.value)
        source = SourceText(
            description: SourceDescription(
                path: path, mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8,
                byteCount: string.utf8.count, sha256: sha256 ?? String(repeating: "0123456789abcdef", count: 4)),
            scalars: scalars)
        text = HandmadeNotice.normalize(scalars)
        outline = Outline(
            head: NoticeHead(),
            parts: [Part(kind: .carrier, number: nil, title: nil, range: NormalRange(0, text.scalars.count))],
            sections: [], paragraphs: [])
    }

    private static func normalize(_ source: [UInt32]) -> NormalText {
        var text = NormalText(scalars: [], sourceStarts: [], sourceEnds: [], paragraphs: [])
        var scalars: [UInt32] = []
        var start = 0
        for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
            defer { start += line.count + 1 }
            let indent = line.prefix { $0 == 0x3000 }.count
            let words = line.dropFirst(indent)
            if words.isEmpty { continue }
            if words.first == 0x2014, words.last == 0x2014 {
                let digits = words.indices.filter { (0x30...0x39).contains(words[$0]) }
                let string = String(String.UnicodeScalarView(digits.map { Unicode.Scalar(source[$0])! }))
                text.pageNumbers.append(PageNumber(range: SourceRange(digits.first!, digits.last! + 1), text: string))
                continue
            }
            if !scalars.isEmpty {
                scalars.append(0x0A)
                text.sourceStarts.append(Int32(start - 1))
                text.sourceEnds.append(Int32(start))
            }
            let first = scalars.count
            for index in words.indices {
                let scalar = source[index]
                scalars.append((0xFF10...0xFF19).contains(scalar) ? scalar - 0xFEE0 : scalar)
                text.sourceStarts.append(Int32(index))
                text.sourceEnds.append(Int32(index + 1))
            }
            text.paragraphs.append(
                Paragraph(range: NormalRange(first, scalars.count), indent: 2 * indent, followsBlankLine: false))
        }
        text.scalars = NormalScalars(scalars)
        return text
    }

    /// The n-th place of the words in the normal text; without the words the test stops.
    func range(_ words: String, _ ordinal: Int = 1) -> NormalRange {
        let wanted = words.unicodeScalars.map(\.value)
        var found = 0
        for start in 0...(text.scalars.count - wanted.count)
        where text.scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
            found += 1
            if found == ordinal { return NormalRange(start, start + wanted.count) }
        }
        fatalError("the text has no \(words)")
    }

    /// Adds a section from its marker up to the words `until`, or to the end of its part.
    mutating func section(
        _ marker: String, _ title: String?, level: Int, number: Int?, parent: Int? = nil, part: Int = 0,
        until: String? = nil, ordinal: Int = 1
    ) {
        let heading = range(marker + (title ?? ""), ordinal)
        let markerRange = NormalRange(heading.start, heading.start + marker.unicodeScalars.count)
        let end = until.map { range($0).start } ?? outline.parts[part].range.end
        outline.sections.append(
            Section(
                parent: parent, part: part, level: level, marker: marker, number: number,
                title: title.map { _ in NormalRange(markerRange.end, heading.end) }, markerRange: markerRange,
                range: heading, content: NormalRange(heading.start, end)))
    }

    /// Adds a quantity and returns its index.
    @discardableResult
    mutating func quantity(
        _ words: String, _ amount: Amount, _ unit: String?, code: String? = nil, role: QuantityRole = .reported,
        multiplier: Int = 0, comparator: Comparator = .eq, ordinal: Int = 1
    ) -> Int {
        facts.quantities.append(
            Quantity(
                range: range(words, ordinal), role: role, amount: amount, multiplier: multiplier, unit: unit,
                unitCode: code, comparator: comparator, rule: "quantity.test"))
        return facts.quantities.count - 1
    }

    /// Adds a plain target of the level kind, with nothing inherited.
    mutating func target(_ words: String, quantity: Int, indicator: String?, year: Int?, ordinal: Int = 1) {
        facts.targets.append(
            Target(
                quantity: quantity, indicator: indicator, subject: nil, measure: .level, direction: nil,
                firstYear: nil, year: year, isAnnual: false, baseline: nil, isObligatory: nil, isAspirational: false,
                inherited: [], departments: [], range: range(words, ordinal), rule: "target.test"))
    }

    /// Adds a mention of an organ and returns its index.
    @discardableResult
    mutating func organ(_ words: String, _ role: OrganRole, ordinal: Int = 1) -> Int {
        facts.organs.append(OrganMention(range: range(words, ordinal), role: role, rule: "organ.test"))
        return facts.organs.count - 1
    }

    /// The record that the writer makes of it.
    var record: NoticeRecord { writer.record(source: source, text: text, outline: outline, facts: facts) }

    var writer: RecordWriter { RecordWriter(ruleset: "sha256:" + String(repeating: "ab", count: 32), version: "0.1.0") }
}
