import NoticeModel
import Testing

@testable import NoticeSegmentation

@Suite struct MarkerTests {
    /// The marker in normal form and how many scalars it takes, or nil.
    private func marker(_ line: String, atLineStart: Bool = true) -> String? {
        let text = normalText(line)
        return text.scalars.withUnsafeBufferPointer { scalars in
            text.sourceStarts.withUnsafeBufferPointer { starts in
                text.sourceEnds.withUnsafeBufferPointer { ends in
                    ScalarClass.table.withUnsafeBufferPointer { classes in
                        let view = TextView(scalars: scalars, sourceStarts: starts, sourceEnds: ends, classes: classes)
                        let found = MarkerReader(text: view).read(0, scalars.count, atLineStart: atLineStart)
                        return found.map { "\($0.text) \($0.end)" }
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("一、总体要求", "一、 2"), ("十二、附则", "十二、 3"), ("二十一．其他", "二十一、 4"), ("三.其他", "三、 2"), ("一 、总则", "一、 3"),
        ("（一）指导思想", "（一） 3"), ("(十)其他", "（十） 3"), ("（三十三）推进", "（三十三） 5"), ("（二）、原则", "（二） 4"),
        ("（ 一 ）指导", "（一） 5"), ("㈠指导", "（一） 1"), ("—、总体", "一、 2"), ("十—、保障", "十一、 3"), ("（—）思路", "（一） 3"),
        ("1.汽车", "1. 2"), ("12．汽车", "12. 3"), ("3、汽车", "3. 2"), ("1 .汽车", "1. 3"), ("⒈汽车", "1. 1"),
        ("1.2023年底", "1. 2"),
        ("2.5G网络", "2. 2"), ("3.3D打印", "3. 2"), ("1。汽车", "1. 2"), ("（1）汽车", "（1） 3"), ("(10)汽车", "（10） 4"),
        ("1)汽车", "（1） 2"), ("2）汽车", "（2） 2"), ("⑴汽车", "（1） 1"), ("①汽车", "① 1"), ("㉑汽车", "㉑ 1"),
        ("1.1编制目的", "1.1 3"), ("1.2.3职责", "1.2.3 5"), ("10.2 职责", "10.2 4"), ("第一章总则", "第一章 3"), ("第3条 范围", "第三条 3"),
        ("第二十一条为了", "第二十一条 5"), ("第一百零三条为了", "第一百零三条 6"), ("第一编总论", "第一编 3"), ("第二篇发展", "第二篇 3"),
        ("第三部分任务", "第三部分 4"), ("第二节目标", "第二节 3"), ("壹、總論", "壹、 2"), ("Ⅱ、能源", "Ⅱ、 2"),
    ])
    func readsEachFormOfMarker(line: String, expected: String) {
        #expect(marker(line) == expected)
    }

    @Test(arguments: [
        "一是加强", "一二三产业", "一、二、三产业融合", "1.5%", "2020年", "2020.3", "1、2号楼", "0.5亿元", "1980）", "（2019）",
        "（含）", "（一", "第一次", "第三条规定的", "第一章、第二章", "第十", "十", "1", "第一条第二款",
    ])
    func readsNoMarkerOutOfNumbersAndWords(line: String) {
        #expect(marker(line) == nil)
    }

    @Test func readsWeakFormsOnlyAtTheHeadOfALine() {
        #expect(marker("—、总体", atLineStart: false) == nil)
        #expect(marker("1。汽车", atLineStart: false) == nil)
        #expect(marker("1.1编制", atLineStart: false) == nil)
        #expect(marker("（一）思路", atLineStart: false) == "（一） 3")
    }

    @Test func spellsEveryNumberAsItReadsIt() {
        for number in 1..<1000 {
            let spelled = ChineseNumber.spell(number)
            guard number < 200 || number % 10 == 0 else { continue }
            #expect(marker("\(spelled)、总则") == "\(spelled)、 \(spelled.unicodeScalars.count + 1)")
        }
    }

    @Test func levelsFollowTheClassOfTheMarker() {
        let kinds: [(MarkerKind, Int)] = [
            (.attachment, 0), (.book, 0), (.chapter, 0), (.section, 0), (.roman, 0), (.formal, 0), (.article, 1),
            (.chinese, 1),
            (.bracketedChinese, 2), (.arabic, 3), (.plain, 3), (.dotted2, 3), (.bracketedArabic, 4), (.dotted3, 4),
            (.circled, 5),
        ]
        for (kind, level) in kinds { #expect(kind.level == level) }
    }
}
