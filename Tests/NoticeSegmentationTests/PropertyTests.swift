import NoticeModel
import NoticeSegmentation
import Testing

/// What holds for every outline, over texts put together at random out of the pieces that notices are made of.
@Suite struct PropertyTests {
    /// A small generator with a seed, so that a failure can be repeated.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 11 ^ state << 23
        }
    }

    private static let pieces = [
        "一、", "二、", "（一）", "（二）", "1.", "2．", "（1）", "①", "第一章", "第一条", "附件1", "附件：", "附件", "总体要求", "加快发展产业", "。", "；",
        "：",
        "\n", "\n", "\n", "，", "2.5万吨", "到2020年", "某省人民政府", "2014年11月13日", "各市人民政府：", "现将《某省规划》印发给你们，请执行。", "某省规划",
        "目录",
        "......3", "某政发〔2014〕23号", "1.1", "（", "）", "《", "“", "—、", "十", "关于节水的通知", "抄送：各市。", "- a: b", "#", " ",
    ]

    private func text(_ seed: UInt64) -> NormalText {
        var random = Random(state: seed)
        var literal = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            literal += Self.pieces.randomElement(using: &random) ?? ""
        }
        // A normal text neither begins nor ends with a line break and has no empty paragraph.
        let lines = literal.split(separator: "\n")
        return normalText(lines.isEmpty ? "。" : lines.joined(separator: "\n"))
    }

    @Test func outlineIsWellFormedForAnyText() {
        for seed in 0..<3000 {
            let text = text(UInt64(seed))
            let outline = Segmenter().segment(text)
            let place = Comment(rawValue: "seed \(seed): \(text.string(NormalRange(0, text.scalars.count)))")
            #expect(isPartition(outline, of: text), place)
            #expect(sectionsAreNested(outline, in: text), place)
            #expect(partsAreInOrder(outline), place)
            #expect(Segmenter().segment(text) == outline, place)
        }
    }

    /// Long texts of one kind only, on which a nested scan would not come to an end.
    @Test(arguments: ["一、", "（", "7", "。（一）", "为落实", "2020年3月1日\n", "目录\n", "附件1\n", "各市：", "。1.", "《关于印发"])
    func longTextOfOneKindIsPartitioned(piece: String) {
        var literal = String(repeating: piece, count: 40_000)
        if literal.hasSuffix("\n") { literal.removeLast() }
        let text = normalText(literal)
        let outline = Segmenter().segment(text)
        #expect(isPartition(outline, of: text))
        #expect(sectionsAreNested(outline, in: text))
    }

    /// The paragraphs of the outline cut those of the text and nothing else, in order.
    private func isPartition(_ outline: Outline, of text: NormalText) -> Bool {
        var i = 0
        for paragraph in text.paragraphs where !paragraph.range.isEmpty {
            var offset = paragraph.range.start
            while i < outline.paragraphs.count, outline.paragraphs[i].range.start < paragraph.range.end {
                let own = outline.paragraphs[i]
                guard own.range.start == offset, own.range.contains(own.bodyStart) || own.bodyStart == own.range.end
                else {
                    return false
                }
                offset = own.range.end
                i += 1
            }
            if offset != paragraph.range.end { return false }
        }
        return i == outline.paragraphs.count
    }

    /// Sections stand in order, a parent before its child and around it, the marker before the title.
    private func sectionsAreNested(_ outline: Outline, in text: NormalText) -> Bool {
        var last = -1
        for (index, section) in outline.sections.enumerated() {
            guard section.markerRange.start > last, section.range.start == section.markerRange.start else {
                return false
            }
            last = section.markerRange.start
            guard section.content.contains(section.range), section.range.contains(section.markerRange) else {
                return false
            }
            if let title = section.title {
                guard title.start >= section.markerRange.end, title.end == section.range.end, !title.isEmpty else {
                    return false
                }
            }
            if let parent = section.parent {
                guard parent < index, outline.sections[parent].part == section.part else { return false }
                guard outline.sections[parent].content.contains(section.content) else { return false }
            }
            guard outline.parts[section.part].range.contains(section.content) else { return false }
        }
        return outline.paragraphs.allSatisfy { paragraph in
            paragraph.section.map { outline.sections[$0].part == paragraph.part } ?? true
        }
    }

    private func partsAreInOrder(_ outline: Outline) -> Bool {
        guard !outline.parts.isEmpty else { return false }
        for (a, b) in zip(outline.parts, outline.parts.dropFirst()) where a.range.end > b.range.start { return false }
        return outline.paragraphs.allSatisfy { outline.parts[$0.part].range.contains($0.range) }
    }

    /// Widths of characters and forms of line breaks change nothing but offsets.
    @Test(arguments: [
        "关于节水的通知\n某政发〔2014〕23号\n各市人民政府：\n请执行。\n一、总体要求\n（一）目标。到2020年，节水10%。\n1.农业。节水。\n2.工业。节水。\n某省人民政府\n2014年11月13日",
        "（1）甲。内容一。\n（2）乙。内容二。\n附件1\n某方案\n一、目标\n节水5家。",
    ])
    func outlineIsTheSameForOtherWidthsAndBreaks(literal: String) {
        let plain = normalized(literal)
        let expected = dump(Segmenter().segment(plain), plain)
        var wide = ""
        for scalar in literal.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            wide.unicodeScalars.append(isDigit ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        let narrow = literal.replacing("（", with: "(").replacing("）", with: ")").replacing("：", with: ":")
        let variants = [
            wide, narrow, literal.replacing("\n", with: "\r\n"), literal.replacing("\n", with: "\n\n　　"),
            literal.replacing("\n", with: " \n"),
        ]
        for variant in variants {
            let text = normalized(variant)
            #expect(dump(Segmenter().segment(text), text) == expected)
        }
    }
}
