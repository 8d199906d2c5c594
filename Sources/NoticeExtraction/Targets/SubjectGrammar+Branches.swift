import NoticeModel

/// Branches of an industry that headings name without the word for an industry.
extension SubjectGrammar {
    /// Whether a subject ends in 产业, 业 or 经济.
    func endsInField(_ text: Scalars, _ subject: Phrase) -> Bool {
        guard let end = subject.end, subject.count >= 3 else { return false }
        return text[end - 1] == "业" || text[end - 2] == "经" && text[end - 1] == "济"
    }

    /// 全面加快⟦东山组团⟧建设: the part of a town or the zone that a sentence sets out to build.
    func builtPlace(_ text: Scalars, _ start: Int, _ clauseEnd: Int) -> Phrase? {
        guard clauseEnd - start > 4,
            let tail = Self.buildings.matchBackward(text, endingAt: clauseEnd, limit: start)?.length
        else { return nil }
        let end = clauseEnd - tail
        guard end - start >= 3, end - start <= 10,
            Self.zones.matchBackward(text, endingAt: end, limit: start + 1) != nil,
            (start..<end).allSatisfy({ text[$0] != "、" && text[$0] != "和" && text[$0] != "的" && text[$0] != "，" })
        else { return nil }
        return Phrase(start, end)
    }

    private static let buildings = Lexicon(
        ["建设", "开发建设", "开发", "发展", "规划建设", "提升改造"].map { ($0, true) }, isReversed: true)
    private static let zones = Lexicon(
        ["组团", "新区", "新城", "片区", "城区", "开发区", "高新区", "经开区", "示范区", "合作区", "县城", "古城", "镇", "半岛", "湾区"].map {
            ($0, true)
        }, isReversed: true)

    /// 壮大⟦现代中药⟧, 做强⟦动力电池⟧: what a heading is to make big and strong; nil for actors and for what serves them.
    func branch(_ text: Scalars, ofHeading title: NormalRange) -> Phrase? {
        guard title.end - title.start >= 5, title.end - title.start <= 12 else { return nil }
        var start = title.start
        while start + 2 < title.end, isGrowth(text, start) { start += 2 }
        guard start > title.start, title.end - start >= 3, title.end - start <= 8,
            !containsVerb(text, start, title.end),
            !(start..<title.end).contains(where: {
                text[$0] == "，" || text[$0] == "、" || text[$0] == "的" || text[$0] == "“" || text[$0] == "和"
            }), Self.notBranches.matchBackward(text, endingAt: title.end, limit: start) == nil
        else { return nil }
        return Phrase(start, title.end)
    }

    private func isGrowth(_ text: Scalars, _ at: Int) -> Bool {
        switch (text[at], text[at + 1]) {
        case ("壮", "大"), ("做", "强"), ("做", "大"), ("做", "优"), ("做", "精"), ("培", "育"), ("发", "展"), ("布", "局"): true
        default: false
        }
    }

    /// Those who act, and what they need.
    private static let notBranches = Lexicon(
        [
            "企业", "主体", "平台", "品牌", "人才", "队伍", "市场", "环境", "动能", "业态", "园区", "体系", "能力", "基地", "集群", "工程",
            "项目", "机制", "模式", "链", "力量", "优势", "格局", "生态", "主业", "场景", "空间", "载体", "龙头", "头部", "中心", "消费", "文化",
            "赛道", "领域", "产品", "生产力", "增长点", "增长极", "合作社", "家庭农场",
        ].map { ($0, true) }, isReversed: true)
}
