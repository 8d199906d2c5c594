import NoticeModel

/// Capacities of plants: what is produced or worked on, without the words for the plant.
extension TargetComposer {
    /// 日处理鲜奶500吨生产加工项目: what is worked on stands before the amount.
    func inputBefore(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Phrase? {
        guard value.mention.unitClass == .physical, value.chain.verb == nil, value.chain.start - opening.start > 4
        else {
            return nil
        }
        let text = reading.text
        var at = opening.start
        while at + 4 < value.chain.start {
            if text[at] == "日" || text[at] == "年" {
                switch (text[at + 1], text[at + 2]) {
                case ("处", "理"), ("加", "工"), ("屠", "宰"), ("生", "产"), ("供", "应"): return Phrase(at, value.chain.start)
                default: break
                }
            }
            at += 1
        }
        return nil
    }

    /// What is produced, without the words for the plant: 聚乳酸⟦生产线⟧, 甲醇制烯烃⟦、…等项目⟧.
    func capacityEnd(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Int {
        let text = reading.text
        var end = end
        if let cut = (start..<end).first(where: { text[$0] == "、" || text[$0] == "等" }), cut > start { end = cut }
        // 绿电铝⟦产能置换⟧技改, 丙烷脱氢⟦项目竣工投产⟧, 露天矿⟦前期工作⟧: what becomes of the plant stands behind the product.
        if let cut = (start + 2..<max(start + 2, end - 3)).first(where: { at in
            reading.stands("产能置换", at: at) || reading.stands("前期工作", at: at) || reading.stands("正式运营", at: at)
                || reading.stands("期投产", at: at + 1)
                || reading.stands("投入使用", at: at) || reading.stands("投入运营", at: at) || reading.stands("项目竣工", at: at)
                || reading.stands("项目投产", at: at)
                || reading.stands("项目前期", at: at) || reading.stands("项目开工", at: at) || reading.stands("项目建成", at: at)
        }) {
            return cut
        }
        for word in Self.plantWords
        where reading.stands(word.0, endingAt: end, count: word.1) && end - word.1 > start
            && !isCapacityWord(PhraseWords(text, start, end))
        {
            end -= word.1
        }
        if end > start, text[end - 1] == "的" { end -= 1 }
        // 20万吨的⟦年⟧生产能力
        if end == start + 1, text[start] == "年" { end = start }
        return end
    }

    private static let plantWords: [(StaticString, Int)] = [
        ("建设", 2), ("技改项目", 4), ("扩建项目", 4), ("扩能项目", 4), ("生产基地", 4), ("中试试验", 4), ("中试", 2), ("的研发生产能力", 7),
        ("研发生产能力", 6), ("研发制造能力", 6), ("配套项目", 4),
        ("建设项目", 4),
        ("改造项目", 4), ("项目", 2), ("工程", 2), ("生产线", 3), ("生产装置", 4),
        ("装置", 2), ("的生产能力", 5), ("生产能力", 4), ("能力", 2), ("产能", 2),
    ]

    /// Whether the words are 能力, 规模, 生产能力 or 生产规模.
    func isCapacityWord(_ own: PhraseWords) -> Bool {
        guard own.count == 2 || own.count == 4 && own[own.startIndex] == "生" && own[own.startIndex + 1] == "产" else {
            return false
        }
        let (a, b) = (own[own.endIndex - 2], own[own.endIndex - 1])
        return a == "能" && b == "力" || a == "规" && b == "模"
    }
}
