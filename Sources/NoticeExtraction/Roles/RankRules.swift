import NoticeModel

/// Ranks: 第18位, 前3位, 全国第一.
enum RankRules {
    static let reported = Rule(
        id: "role.rank-reported", kind: .quantities,
        summary: "A rank that is held is a fact.",
        examples: [
            RuleExample("2010年，总量居全国第⟦18位⟧。", "role=reported value=18 unit=位"),
            RuleExample("汽车产量全国第⟦一⟧。", "role=reported value=1"),
        ],
        counterexamples: [
            RuleCounterexample("到2030年，汽车产量保持全国第⟦一⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("到2020年，力争进入全国前⟦3位⟧。", because: "the rank is to be reached"),
        ])
    static let rules = [reported]
}

extension RoleDecider {
    func rankRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard value.mention.unitClass == .rank else { return nil }
        if value.follow == .of, hasVerbBehind(reading, value) || selectsNoun(reading, value) {
            return (.condition, ConditionRules.threshold)
        }
        if value.follow == .of, let about = reading.signals.last(.about, value.clause.start, value.start),
            reading.text[about.start] == "对"
        {
            return (.condition, SelectionRules.eligibility)  // 对排名后3位的市进行约谈
        }
        // （前三位完成人）: of all whom the words before name, only these.
        if value.follow == .noun, value.opening == .open, value.mention.extent.start <= value.clause.start + 1 {
            return (.condition, SelectionRules.eligibility)
        }
        // 3—5所高校进入全国前50名: what the things that are counted have to reach to count.
        if i > 0, isCount(reading.values[i - 1].mention), reading.values[i - 1].clause.start == value.clause.start,
            reading.values[i - 1].follow == .noun, reading.values[i - 1].role == .target, value.follow == .end,
            value.mention.isDigits
        {
            return (.condition, ConditionRules.threshold)
        }
        // 前10位企业产业集中度提高到50%: whose measure is taken.
        if value.follow == .noun, value.mention.comparator == .lte,
            reading.values(in: value.followStart + 2, value.clause.end).contains(where: {
                reading.values[$0].mention.unitClass == .percent
            })
        {
            return (.qualifier, QualifierRules.label)
        }
        if reading.setting == .conditions { return (.condition, SelectionRules.eligibility) }
        // 产能全国第一 is a fact, 到2030年位居全国第一 is not.
        let isDue =
            governingTime(reading, value).map { reading.times[$0].role == .deadline } == true
            && reading.orientation != .past
        if !value.mention.isDigits, value.mention.comparator == .eq, !isDue { return (.reported, RankRules.reported) }
        return isPast(reading, i) ? (.reported, RankRules.reported) : (.target, TenseRules.target)
    }
}
