import NoticeModel
import NoticeNormalization
import TestSupport
import Testing

/// What must hold for the normal text of any source.
func checkMap(_ source: SourceText, _ normal: NormalText, _ location: SourceLocation = #_sourceLocation) {
    let count = normal.scalars.count
    #expect(normal.sourceStarts.count == count && normal.sourceEnds.count == count, sourceLocation: location)
    var wrong = 0
    for i in 0..<count {
        let start = Int(normal.sourceStarts[i])
        let end = Int(normal.sourceEnds[i])
        let isAscending = i == 0 || start >= Int(normal.sourceEnds[i - 1])
        guard isAscending, start < end, end <= source.scalars.count else {
            wrong += 1
            continue
        }
        // A scalar stands for one code point, a space or line break for a run of white space and what is dropped with it.
        let scalar = normal.scalars[i]
        if scalar == 0x20 || scalar == 0x0A {
            let gap = folded(string(source.scalars[start..<end]))
            if scalar == 0x20 ? !gap.isEmpty : !gap.allSatisfy({ "*|#".contains($0) }) { wrong += 1 }
        } else if end != start + 1 {
            wrong += 1
        } else if scalar != source.scalars[start],
            folded(string([scalar])) != folded(string([source.scalars[start]]))
        {
            wrong += 1
        }
    }
    #expect(wrong == 0, "scalars whose source does not fold to them", sourceLocation: location)

    // Paragraphs and the line breaks between them cover the text.
    var next = 0
    for paragraph in normal.paragraphs {
        #expect(paragraph.range.start == next && !paragraph.range.isEmpty, sourceLocation: location)
        next = paragraph.range.end + 1
        let isParted = paragraph.range.end == count || normal.scalars[paragraph.range.end] == 0x0A
        #expect(isParted, sourceLocation: location)
    }
    #expect(next == (count == 0 ? 0 : count + 1), sourceLocation: location)
    #expect(normal.scalars.count { $0 == 0x0A } == max(0, normal.paragraphs.count - 1), sourceLocation: location)

    // Every digit is in the text or among the page numbers.
    var owned = Set<Int>()
    for i in 0..<count where normal.scalars[i] &- 0x30 < 10 { owned.insert(Int(normal.sourceStarts[i])) }
    for page in normal.pageNumbers {
        owned.formUnion(page.range.start..<page.range.end)
        #expect(
            folded(string(source.scalars[page.range.start..<page.range.end])) == page.text, sourceLocation: location)
    }
    let digits = source.scalars.indices.filter {
        source.scalars[$0] &- 0x30 < 10 || source.scalars[$0] &- 0xFF10 < 10
    }
    #expect(digits.allSatisfy(owned.contains), "digits that are lost", sourceLocation: location)

    // What is neither white space nor dropped is all there, in order.
    let kept = zip(normal.scalars, normal.sourceStarts).filter { $0.0 != 0x20 && $0.0 != 0x0A }.map { Int($0.1) }
    let keptSet = Set(kept).union(normal.pageNumbers.flatMap { $0.range.start..<$0.range.end })
    let lost = source.scalars.indices.filter {
        !keptSet.contains($0) && !folded(string([source.scalars[$0]])).isEmpty
    }
    let furniture = "*#|>-－—–_:= 第页共·•/,.，。"
    let missing = lost.filter { !furniture.contains(string([source.scalars[$0]])) }
    #expect(missing.map { string([source.scalars[$0]]) } == [], "characters that are lost", sourceLocation: location)
}

@Suite struct OffsetMapTests {
    @Test func eachScalarKnowsItsSource() {
        let text = source("\u{3000}\u{3000}到 ２０２０\u{200B}年, 增长\n　　5％ 。")
        let normal = Normalizer().normalize(text)
        #expect(normal.string(NormalRange(0, normal.scalars.count)) == "到2020年，增长5%。")
        #expect(normal.paragraphs.map(\.range) == [NormalRange(0, 9), NormalRange(10, 13)])
        checkMap(text, normal)
        #expect(normal.sourceRange(of: NormalRange(1, 5)) == SourceRange(4, 8))
        #expect(normal.sourceRange(of: NormalRange(10, 12)) == SourceRange(17, 19))
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}", " \u{3000}\n\u{200B}"])
    func aTextWithoutWordsHasNoParagraph(text: String) {
        let normal = Normalizer().normalize(source(text))
        #expect(normal.scalars.isEmpty && normal.paragraphs.isEmpty)
    }

    @Test(arguments: 0..<40)
    func holdsForRandomText(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let parts = [
            "到", "年", "产业", "发展", "，", "。", "；", "：", "、", "（", "）", "(", ")", ",", ":", ";", "!", "“", "”", "《", "》",
            "2", "0",
            "２", "５", "%", "％", ".", "．", "-", "－", "—", "——", "～", "~", "∶", "○", "一、", "（一）", "1.", "A", "bc", "Ｂ",
            " ", "  ", "\u{3000}", "\u{3000}\u{3000}", "    ", "\t", "\n", "\n\n", "\r\n", "\u{0C}", "\u{200B}",
            "\u{FEFF}",
            "\u{A0}", "*", "**", "***", "# ", "|", "\n| ", "\n# ", "\n- ", "①", "㎡", "\u{F9F4}", "\u{2F00}", "𠀀", "1\n",
            "\n2\n",
            "— 3 —\n", "第4页\n", "……", "....", "\u{E000}", "é", "中华人民共和国国民经济和社会发展，第十四个五年规划",
        ]
        for _ in 0..<12 {
            let length = Int.random(in: 0...400, using: &generator)
            let text = source((0..<length).map { _ in parts.randomElement(using: &generator) ?? "" }.joined())
            checkMap(text, Normalizer().normalize(text))
        }
    }

    @Test(arguments: 0..<20)
    func holdsForRandomLinesOfOneWidth(seed: Int) {
        // Hard-wrapped text with page numbers, blank lines and indents at random.
        var generator = SeededGenerator(seed: UInt64(seed) + 1000)
        var text = ""
        var page = 0
        for _ in 0..<120 {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0:
                page += 1
                text += "\n\(page)\n\n"
            case 1: text += "  （一）加快发展。\n"
            case 2: text += "短行结束。\n"
            case 3: text += "\n"
            default:
                let words = ["产业，", "发展", "２０", "２０年", "企业、", "增长", "12.5%", "工业", "创新。"]
                var line = ""
                while line.unicodeScalars.count < 28 { line += words.randomElement(using: &generator) ?? "" }
                text += String(String.UnicodeScalarView(line.unicodeScalars.prefix(28))) + "\n"
            }
        }
        let wrapped = source(text)
        checkMap(wrapped, Normalizer().normalize(wrapped))
    }
}
