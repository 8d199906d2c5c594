import NoticeModel

/// What kind of goal a value states, told from its verb, the words before it and its unit.
extension TargetComposer {
    /// 城镇⟦年均⟧新增就业人数, ⟦年均⟧结案率: a noun that is taken of every year; 年均增速 is a rate of growth.
    private func isYearlyNoun(_ phrase: PhraseWords) -> Bool {
        guard phrase.count > 4 else { return false }
        var at = phrase.startIndex
        while at + 2 < phrase.endIndex {
            if phrase[at] == "年", phrase[at + 1] == "均" {
                switch phrase[at + 2] {
                // PM2.5年均浓度 is the name of one figure.
                case "增", "递", "降", "下", "提", "减", "成", "浓", "损": return false
                default: return true
                }
            }
            at += 1
        }
        return false
    }

    /// The measure of a value with its chain and the opening of its clause.
    func measure(_ reading: ParagraphReading, _ value: Value, _ opening: Opening, phrase: PhraseWords)
        -> MeasureDecision
    {
        let mention = value.mention
        let isAnnual =
            (value.chain.cues.has(.annual) || opening.isAnnual || isYearlyNoun(phrase))
            && !value.chain.cues.has(.cumulative)
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
        if improves(reading, value, opening) { movement = nil }
        if mention.unitClass == .multiple, mention.isUnit("倍"), movement == nil {
            return MeasureDecision(measure: .multiple, direction: nil, isAnnual: isAnnual, rule: MeasureRules.multiple)
        }
        let isYearly = value.chain.cues.has(.yearly) || opening.isYearly
        let isRate =
            mention.unitClass == .percent || mention.unitClass == .percentagePoint
            || mention.unitClass == .multiple || isFraction
        // 每年递增20%
        let isPace =
            isAnnual && isRate && value.chain.verb != nil
            && (reading.stands("递增", at: value.chain.verbStart) || reading.stands("递减", at: value.chain.verbStart))
        // 年均提升1个百分点: so much movement in each year, which is no rate of growth.
        // 年均洪涝损失率降至0.35%: the year's figure is to be that low.
        let isYearsFigure = value.chain.verb == .reach && !value.chain.cues.has(.yearly)
        if isYearly || isPace, isRate, !isYearsFigure, mention.unitClass != .percentagePoint {
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
            || value.chain.verb == nil && opening.verb == nil && mention.unitClass != .percent
                && (mention.hasUnit || mention.multiplier >= 4)
                && containsNew(phrase)
            || value.chain.verb == nil && mention.unitClass == .percent && namesIncrement(phrase)
        if adds, !continues(reading, value, opening) {
            return MeasureDecision(
                measure: .change, direction: .increase, isAnnual: isAnnual || isYearly, rule: MeasureRules.change)
        }
        if (value.chain.verb == .rise || value.chain.verb == .fall) && movement != nil
            || movement != nil && value.chain.verb != .reach
            || movement != nil && value.chain.verb == .reach && isRate
                && (namesGrowth(value) || movementBehind(reading, value) != nil)
        {
            let direction: Direction = movement == .fall ? .decrease : .increase
            return MeasureDecision(
                measure: .change, direction: direction, isAnnual: isAnnual || isYearly, rule: MeasureRules.change)
        }
        return MeasureDecision(
            measure: .level, direction: nil, isAnnual: isAnnual || isYearly && !isYearsFigure, rule: MeasureRules.level)
    }

    /// 新建、续建公路165公里: not all of it is an addition.
    private func continues(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Bool {
        let verb = value.chain.verb == .add ? value.chain.verbStart : opening.verbStart ?? value.start
        if reading.stands("新建、续建", at: verb) || reading.stands("新建和续建", at: verb)
            || reading.stands("新建及续建", at: verb) || reading.stands("新建续建", at: verb)
        {
            return true
        }
        // 升级和新增100个监测站
        if reading.stands("升级和新", at: verb) || reading.stands("改造和新", at: verb) { return true }
        guard verb - 3 >= value.clause.start else { return false }
        switch reading.text[verb - 1] {
        case "和", "、", "及", "或": break
        default: return false
        }
        switch (reading.text[verb - 3], reading.text[verb - 2]) {
        case ("升", "级"), ("改", "造"), ("改", "建"), ("扩", "建"), ("续", "建"), ("提", "升"): return true
        default: return false
        }
    }

    /// 整体提升100所学校, 提升滨江线20公里: things that are made better, of which there are as many as before.
    private func improves(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Bool {
        // 改善灌溉面积43.6万亩
        if value.mention.unitClass == .physical, reading.stands("改善", at: value.clause.start) { return true }
        guard value.mention.unitClass == .classifier || value.mention.isUnit("公里"), !value.mention.isUnit("位") else {
            return false
        }
        let verb: Int? =
            value.chain.verb == .rise && value.follow == .noun
            ? value.chain.verbStart
            : value.chain.verb == nil && opening.verb == .rise && opening.start < value.chain.start
                ? opening.verbStart : nil
        return verb.map { reading.stands("提升", at: $0) } ?? false
    }

    /// 调减玉米8万亩, 减税8000亿元: there is to be so much less; what is 淘汰 or 关停 is a count of things to be done.
    private func cuts(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Bool {
        // 为企业和个人减税8000亿元
        if value.mention.unitClass == .money, value.chain.verb == nil, value.follow == .end {
            return reading.containsWord(max(value.clause.start, value.chain.start - 10), value.chain.start) {
                reading.stands("减税", at: $0) || reading.stands("减轻", at: $0) || reading.stands("减负", at: $0)
            }
        }
        guard value.chain.verb == .build || value.chain.verb == nil && opening.verb == .build else { return false }
        let at = value.chain.verb == .build ? value.chain.verbStart : opening.verbStart ?? value.start
        return at + 1 < value.start && reading.stands("调减", at: at)
    }

    /// 两位数增长, 5%的增速: the movement stands behind the value.
    private func movementBehind(_ reading: ParagraphReading, _ value: Value) -> CueClass? {
        let at = value.end < reading.body.end && reading.text[value.end] == "的" ? value.end + 1 : value.end
        if reading.stands("增长", at: at) || reading.stands("增速", at: at) || reading.stands("增幅", at: at) { return .rise }
        if reading.stands("下降", at: at) || reading.stands("降幅", at: at) { return .fall }
        return nil
    }

    private func namesGrowth(_ value: Value) -> Bool { value.chain.movement == .rise || value.chain.movement == .fall }

    /// 贷款增量不低于20%
    private func namesIncrement(_ phrase: PhraseWords) -> Bool {
        phrase.count > 3 && phrase[phrase.count - 2] == "增" && phrase[phrase.count - 1] == "量"
    }

    /// 城镇新增就业
    private func containsNew(_ phrase: PhraseWords) -> Bool {
        guard phrase.count > 3 else { return false }
        if phrase[phrase.count - 2] == "增", phrase[phrase.count - 1] == "量" { return true }
        // 新入规工业企业: those that come to be so are an addition.
        if phrase[phrase.startIndex] == "新", phrase[phrase.startIndex + 1] == "入" { return true }
        for i in 0..<min(phrase.count - 1, 8) where phrase[i] == "新" && phrase[i + 1] == "增" { return true }
        return false
    }
}
