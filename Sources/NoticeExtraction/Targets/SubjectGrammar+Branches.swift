import NoticeModel

/// Branches of an industry that headings name without the word for an industry.
extension SubjectGrammar {
    /// Whether a subject ends in 产业, 业 or 经济.
    func endsInField(_ text: Scalars, _ subject: Phrase) -> Bool {
        guard let end = subject.end, subject.count >= 3 else { return false }
        return text[end - 1] == "业" || text[end - 2] == "经" && text[end - 1] == "济"
    }

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
