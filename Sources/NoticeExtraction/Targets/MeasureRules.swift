import NoticeModel

/// What kind of goal a value states, and which way it goes.
enum MeasureRules {
    static let level = Rule(
        id: "target.level", kind: .targets,
        summary: "An indicator that is to reach an amount, or a count of things to be built, is a level.",
        examples: [
            RuleExample(
                "到2017年，⟦全省省级企业技术中心达到400家⟧。",
                "indicator=省级企业技术中心 subject=全省 measure=level value=400 unit=家 year=2017 modality=firm"),
            RuleExample("到2025年，在工业园区⟦规划建设人才公寓5000套⟧。", "indicator=人才公寓 value=5000 unit=套"),
            RuleExample("到2025年，支持企业参与制定⟦国家标准5项⟧。", "indicator=国家标准 value=5 unit=项"),
            RuleExample(
                "到2025年，⟦建设60个左右重点产业集群⟧。", "indicator=重点产业集群 measure=level comparator=approx year=2025"),
            RuleExample(
                "⟦建设15个产业园⟧。（责任单位：市商务局；完成时限：2026年12月）", "indicator=产业园 value=15 year=2026 recurrence=null"),
            RuleExample("一、园区\n⟦建设15个产业园⟧。\n牵头部门：市商务局\n完成时限：2026年底前", "indicator=产业园 value=15 year=2026"),
            RuleExample("到2025年，⟦支持2000户8500人创业⟧。", "indicator=创业 value=2000 unit=户"),
            RuleExample("⟦每年建设15个产业园⟧。（责任单位：市商务局；完成时限：2026年12月）", "value=15 year=null recurrence=annual"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，单位能耗⟦下降16%⟧。", because: "a movement is a change")
        ])
    static let change = Rule(
        id: "target.change", kind: .targets,
        summary: "An amount of movement (下降16%, 提高2个百分点) or an addition (新增50家) is a change.",
        examples: [
            RuleExample(
                "到2020年，⟦单位工业增加值用水量比2015年下降20%⟧。",
                "indicator=单位工业增加值用水量 measure=change direction=decrease value=20"),
            RuleExample("到2022年，⟦新增高新技术企业50家⟧。", "indicator=高新技术企业 measure=change direction=increase"),
            RuleExample("到2022年，新增学位2万个，其中⟦高中学位5000个⟧。", "measure=change direction=increase value=5000"),
            RuleExample("到2022年，财政收入增长8%，⟦力争10%⟧。", "indicator=财政收入 measure=change modality=aspirational value=10"),
            RuleExample("到2022年，⟦按不低于5%的幅度压减一般性支出⟧。", "indicator=一般性支出 measure=change direction=decrease"),
            RuleExample("到2022年，⟦居民收入增速高于经济增速0.5个百分点⟧。", "indicator=居民收入 measure=change direction=increase"),
            RuleExample("到2022年，⟦淘汰燃煤锅炉160台⟧。", "indicator=燃煤锅炉 measure=change direction=decrease value=160"),
            RuleExample("到2025年，围绕环城水系⟦新建绿道1000公里⟧。", "indicator=绿道 value=1000 unit=公里"),
            RuleExample("到2022年，⟦新开通公交线路10条⟧。", "indicator=公交线路 measure=change direction=increase"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，比重⟦提高到60%⟧。", because: "到 makes it a level"),
            RuleCounterexample("到2025年，⟦新增车辆中新能源汽车占比达到40%⟧。", because: "a share of what is new is a level"),
        ])
    static let annualGrowth = Rule(
        id: "target.annual-growth", kind: .targets,
        summary: "A rate of growth with 年均 is annual growth.",
        examples: [
            RuleExample(
                "到2020年，工业总产值达到500亿元，⟦年均增长15%⟧。",
                "indicator=工业总产值 measure=annual_growth direction=increase value=15 year=2020")
        ],
        counterexamples: [
            RuleCounterexample("今年地区生产总值⟦增长6%⟧左右。", because: "the growth of one year is a change")
        ])
    static let ratio = Rule(
        id: "target.ratio", kind: .targets, summary: "Parts set against each other (40:60) are a ratio.",
        examples: [
            RuleExample("到2015年，⟦轻重工业比重调整到40:60⟧。", "indicator=轻重工业比重 measure=ratio ratio=40:60 unit=null")
        ],
        counterexamples: [RuleCounterexample("到2015年，比重⟦达到40%⟧。", because: "a share is a level")])
    static let rank = Rule(
        id: "target.rank", kind: .targets, summary: "A place in an order (进入前3位) is a rank.",
        examples: [
            RuleExample("到2020年，⟦销售收入力争进入全国前3位⟧。", "measure=rank comparator=lte unit=位 modality=aspirational"),
            RuleExample("到2025年，⟦经济总量进入全国地级市前40位⟧。", "indicator=经济总量 measure=rank comparator=lte"),
        ],
        counterexamples: [RuleCounterexample("到2020年，⟦达到3家⟧。", because: "家 counts")])
    static let multiple = Rule(
        id: "target.multiple", kind: .targets, summary: "翻一番, 翻两番 and 达到…的3倍 are multiples.",
        examples: [
            RuleExample("到2015年，⟦民营经济总量翻一番⟧。", "indicator=民营经济总量 measure=multiple value=2 unit=倍")
        ],
        counterexamples: [RuleCounterexample("到2015年，产值⟦增长2.5倍⟧。", because: "the amount is added")])
    static let rules = [level, change, annualGrowth, ratio, rank, multiple]
}

/// The outcome of the measure rules.
struct MeasureDecision {
    var measure: Measure
    var direction: Direction?
    var isAnnual: Bool
    var rule: RuleReference

    /// - Parameter rule: one of `MeasureRules`, which live as long as the process.
    init(measure: Measure, direction: Direction?, isAnnual: Bool, rule: Rule) {
        self.measure = measure
        self.direction = direction
        self.isAnnual = isAnnual
        self.rule = rule.reference
    }
}

extension TargetComposer {
    /// The measure of a value with its chain and the opening of its clause.
    func measure(_ reading: ParagraphReading, _ value: Value, _ opening: Opening, phrase: PhraseWords)
        -> MeasureDecision
    {
        let mention = value.mention
        let isAnnual = (value.chain.cues.has(.annual) || opening.isAnnual) && !value.chain.cues.has(.cumulative)
        // Asked last: to compare names of rules is dear.
        var isFraction: Bool { mention.rule == QuantityRule.fraction }
        if case .ratio = mention.amount, !isFraction {
            return MeasureDecision(measure: .ratio, direction: nil, isAnnual: isAnnual, rule: MeasureRules.ratio)
        }
        if mention.unitClass == .rank {
            return MeasureDecision(measure: .rank, direction: nil, isAnnual: isAnnual, rule: MeasureRules.rank)
        }
        var movement = value.chain.movement ?? movementBehind(reading, value)
        if movement == nil, value.chain.verb == nil, opening.verb == .rise || opening.verb == .fall {
            movement = opening.verb
        }
        if mention.unitClass == .multiple, mention.isUnit("倍"), movement == nil {
            return MeasureDecision(measure: .multiple, direction: nil, isAnnual: isAnnual, rule: MeasureRules.multiple)
        }
        let isYearly = value.chain.cues.has(.yearly) || opening.isYearly
        let isRate =
            mention.unitClass == .percent || mention.unitClass == .percentagePoint
            || mention.unitClass == .multiple || isFraction
        if isYearly, isRate {
            let direction: Direction = movement == .fall ? .decrease : .increase
            return MeasureDecision(
                measure: .annualGrowth, direction: direction, isAnnual: false, rule: MeasureRules.annualGrowth)
        }
        if cuts(reading, value, opening) {
            return MeasureDecision(
                measure: .change, direction: .decrease, isAnnual: isAnnual || isYearly, rule: MeasureRules.change)
        }
        let adds =
            value.chain.verb == .add || value.chain.verb == nil && opening.verb == .add
            || value.chain.verb == nil && opening.verb == nil && mention.unitClass != .percent && containsNew(phrase)
        if adds {
            return MeasureDecision(
                measure: .change, direction: .increase, isAnnual: isAnnual || isYearly, rule: MeasureRules.change)
        }
        if value.chain.verb == .rise || value.chain.verb == .fall || movement != nil && value.chain.verb != .reach
            || movement != nil && value.chain.verb == .reach && isRate
                && (namesGrowth(value) || movementBehind(reading, value) != nil)
        {
            let direction: Direction = movement == .fall ? .decrease : .increase
            return MeasureDecision(
                measure: .change, direction: direction, isAnnual: isAnnual || isYearly, rule: MeasureRules.change)
        }
        return MeasureDecision(
            measure: .level, direction: nil, isAnnual: isAnnual || isYearly, rule: MeasureRules.level)
    }

    /// 淘汰锅炉160台, 退出煤炭产能300万吨: what is counted is to go.
    private func cuts(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Bool {
        guard value.chain.verb == .build || value.chain.verb == nil && opening.verb == .build else { return false }
        let at = value.chain.verb == .build ? value.chain.verbStart : opening.verbStart ?? value.start
        guard at + 1 < value.start else { return false }
        switch (reading.text[at], reading.text[at + 1]) {
        case ("淘", "汰"), ("退", "出"), ("消", "除"), ("取", "消"), ("关", "停"), ("关", "闭"), ("化", "解"), ("清", "退"), ("取", "缔"),
            ("停", "建"):
            return true
        default: return false
        }
    }

    /// 两位数增长, 5%的增速: the movement stands behind the value.
    private func movementBehind(_ reading: ParagraphReading, _ value: Value) -> CueClass? {
        let at = value.end < reading.body.end && reading.text[value.end] == "的" ? value.end + 1 : value.end
        if reading.stands("增长", at: at) || reading.stands("增速", at: at) || reading.stands("增幅", at: at) { return .rise }
        if reading.stands("下降", at: at) || reading.stands("降幅", at: at) { return .fall }
        return nil
    }

    private func namesGrowth(_ value: Value) -> Bool { value.chain.movement == .rise || value.chain.movement == .fall }

    /// 城镇新增就业
    private func containsNew(_ phrase: PhraseWords) -> Bool {
        guard phrase.count > 3 else { return false }
        if phrase[phrase.count - 2] == "增", phrase[phrase.count - 1] == "量" { return true }
        for i in 0..<min(phrase.count - 1, 8) where phrase[i] == "新" && phrase[i + 1] == "增" { return true }
        return false
    }
}
