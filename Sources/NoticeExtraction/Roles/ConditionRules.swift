import NoticeModel

/// Thresholds that select whom a rule or a target is about, and scales (千亿级).
enum ConditionRules {
    static let threshold = Rule(
        id: "role.threshold", kind: .quantities,
        summary: "An amount that narrows the noun behind it (产值超百亿元的企业, 5亿元以上项目) is a condition.",
        examples: [
            RuleExample("产值超⟦百亿元⟧的企业达到4家。", "role=condition value=100 multiplier=8 comparator=gt"),
            RuleExample("实施⟦5亿元⟧以上重大项目20个。", "role=condition value=5 multiplier=8 comparator=gte"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，产值超过⟦百亿元⟧。", because: "no noun behind it is narrowed"),
            RuleCounterexample("培育⟦1000户⟧以上科技企业。", because: "the count itself is the goal"),
        ])
    static let eligibility = Rule(
        id: "role.eligibility", kind: .quantities,
        summary: "A number that says who qualifies for a measure is a condition.",
        examples: [RuleExample("对研发投入占比达到⟦1%⟧以上的项目予以支持。", "role=condition value=1 unit=% comparator=gte")],
        counterexamples: [RuleCounterexample("给予最高⟦20万元⟧补助。", because: "the measure sets the amount")])
    static let scaleWithCount = Rule(
        id: "role.scale-condition", kind: .quantities,
        summary: "A scale (千亿级) with a count of things beside it is a condition.",
        examples: [RuleExample("打造两个⟦千亿⟧级产业集聚区。", "role=condition value=1000 multiplier=8")],
        counterexamples: [
            RuleCounterexample("建设⟦万吨⟧级生产线。", because: "without a count the scale is what one thing is to reach")
        ])
    static let scaleTarget = Rule(
        id: "role.scale-target", kind: .quantities,
        summary: "A scale that one planned thing is to reach is a target.",
        examples: [RuleExample("将园区建成⟦千亿⟧级化工产业基地。", "role=target value=1000 multiplier=8")],
        counterexamples: [
            RuleCounterexample("围绕国家⟦千万千瓦⟧级基地规划，发展装备制造业。", because: "the thing exists; the scale is its name")
        ])
    static let scaleName = Rule(
        id: "role.scale-name", kind: .quantities,
        summary: "A scale in the name of something that exists, or of a class of things, is a qualifier.",
        examples: [RuleExample("围绕国家⟦千万千瓦⟧级基地规划，发展装备制造业。", "role=qualifier value=1000 multiplier=4")],
        counterexamples: [RuleCounterexample("将园区建成⟦千亿⟧级化工产业基地。", because: "it is to be built")])
    static let rules = [threshold, eligibility, scaleWithCount, scaleTarget, scaleName]
}

extension RoleDecider {
    /// 千亿级, 万吨级 and 千亿元 right behind a verb of building.
    func scaleRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let mention = value.mention
        let isBareMoney =
            mention.unitClass == .money && !mention.isDigits && mention.comparator == .eq && value.follow == .noun
            && mention.multiplier >= 8
        guard mention.isScale || isBareMoney else { return nil }
        if value.groupCount > 1, mention.isScale { return (.qualifier, ConditionRules.scaleName) }
        if hasCountBeside(reading, i) { return (.condition, ConditionRules.scaleWithCount) }
        if mention.comparator != .eq, mention.isScale == false { return nil }
        if namesWhatExists(reading, value) { return (.qualifier, ConditionRules.scaleName) }
        let verb = buildsBefore(reading, value)
        if isPast(reading, i), !verb { return (.qualifier, ConditionRules.scaleName) }
        if verb { return (.target, ConditionRules.scaleTarget) }
        return mention.isScale ? (.qualifier, ConditionRules.scaleName) : nil
    }

    /// A verb of building in the chain, or earlier in the clause with nothing but words of a list between.
    func buildsBefore(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if value.chain.verb == .build || value.chain.verb == .add || value.chain.verb == .reach { return true }
        var at = value.chain.start - 2
        let limit = max(value.clause.start, value.start - 60)
        while at >= limit {
            if reading.stands("建成", at: at) || reading.stands("建设", at: at) || reading.stands("打造", at: at)
                || reading.stands("培育", at: at) || reading.stands("形成", at: at) || reading.stands("新建", at: at)
                || reading.stands("扩建", at: at) || reading.stands("谋划", at: at)
            {
                return !reading.stands("建设的", at: at)
            }
            if reading.stands("推进", at: at) || reading.stands("加快", at: at) || reading.stands("推动", at: at)
                || reading.stands("实施", at: at)
            {
                return reading.containsWord(value.followStart, value.clause.end) {
                    reading.stands("建设", at: $0) || reading.stands("项目", at: $0)
                }
            }
            at -= 1
        }
        return false
    }

    /// 国家千万千瓦级基地, 万吨级…技术: the scale names what is there, or a class of things.
    private func namesWhatExists(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if reading.stands("国家", endingAt: value.start, count: 2) || reading.stands("世界", endingAt: value.start, count: 2) {
            return true
        }
        return reading.containsWord(value.followStart, min(value.clause.end, value.followStart + 32)) {
            reading.stands("技术开发", at: $0) || reading.stands("产业化技术", at: $0) || reading.stands("技术研发", at: $0)
        }
    }

    private func hasCountBeside(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        if i > 0 {
            let previous = reading.values[i - 1]
            if isCount(previous.mention), previous.end >= value.clause.start, value.start - previous.end <= 14 {
                return true
            }
        }
        if i + 1 < reading.values.count {
            let next = reading.values[i + 1]
            if isCount(next.mention), next.start < value.clause.end, next.start - value.end <= 24 { return true }
        }
        // 九大千亿级产业: the count is part of a name, yet it counts.
        var at = value.start - 1
        let limit = max(reading.body.start, value.start - 2)
        while at >= limit {
            if reading.text[at] == 0x5927 { return at > reading.body.start && isChineseDigit(reading.text[at - 1]) }
            at -= 1
        }
        return false
    }

    func isCount(_ mention: QuantityMention) -> Bool {
        (mention.unitClass == .classifier || mention.unitClass == .people) && !mention.isScale
    }

    private func isChineseDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: scalar >= 0x30 && scalar <= 0x39
        }
    }

    func conditionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let mention = value.mention
        // 3个产值超千亿元、10个超百亿元、…的园区: the noun stands at the end of the list.
        if mention.unitClass == .money, mention.comparator != .eq, value.follow == .end, i > 0, i + 1 < reading.values.count,
            isCount(reading.values[i - 1].mention), isCount(reading.values[i + 1].mention),
            reading.values[i - 1].end >= value.clause.start, reading.values[i + 1].start == value.end + 1,
            value.start - reading.values[i - 1].end <= 14
        {
            return (.condition, ConditionRules.threshold)
        }
        guard value.follow == .noun || value.follow == .of else { return nil }
        let compares = mention.comparator != .eq && mention.comparator != .approx
        switch mention.unitClass {
        case .money:
            // 营业收入2000万元以上的…, 超百亿元的…, 10亿元小巨人企业
            if compares || value.follow == .of {
                return narrows(reading, value) ? (.condition, ConditionRules.threshold) : nil
            }
            if value.follow == .noun, selectsNoun(reading, value), !givesBefore(reading, value),
                value.chain.verb != .build || hasCountBeside(reading, i)
            {
                return (.condition, ConditionRules.threshold)
            }
            return nil
        case .physical, .rate, .none, .percent, .percentagePoint:
            guard compares || value.follow == .of else { return nil }
            let comparesBefore = compares && mention.extent.start < mention.range.start
            let hasIndicator = value.chain.start > value.left + 1 && !sharesOut(reading, value)
                && (value.chain.verb == .reach || comparesBefore)
            if mention.unitClass == .percent || mention.unitClass == .percentagePoint {
                guard value.follow == .of, hasIndicator, narrows(reading, value), selectsNoun(reading, value) else {
                    return nil
                }
                return (.condition, ConditionRules.threshold)
            }
            guard compares, narrows(reading, value), selectsNoun(reading, value) || hasVerbBehind(reading, value) else {
                return nil
            }
            return (.condition, ConditionRules.threshold)
        case .classifier, .people, .duration:
            // 床位100张以上的养老机构, 员工满3年的…
            guard value.follow == .of, compares || value.chain.verb == .reach,
                value.chain.verb != .build, value.chain.verb != .add, narrows(reading, value),
                selectsNoun(reading, value)
            else { return nil }
            return (.condition, ConditionRules.threshold)
        default:
            return nil
        }
    }

    /// 只有34.5%的企业, 仅有…: a share of the noun, not a threshold.
    private func sharesOut(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let verb = value.chain.verbStart
        guard verb < value.start else { return false }
        return reading.stands("只有", at: verb) || reading.stands("仅有", at: verb) || reading.stands("有", at: verb)
            || reading.stands("推动", at: verb) || reading.stands("带动", at: verb)
    }

    /// Whether words stand behind the value that it can narrow: a noun, or a verb of having with a count.
    private func narrows(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if value.follow == .of || value.follow == .noun {
            if reading.stands("目标", at: value.followStart) || reading.stands("任务", at: value.followStart)
                || reading.stands("生产能力", at: value.followStart) || reading.stands("能力", at: value.followStart)
                || reading.stands("规模", at: value.followStart) || reading.stands("水平", at: value.followStart)
                || reading.stands("标准", at: value.followStart) || reading.stands("补助", at: value.followStart)
                || reading.stands("奖励", at: value.followStart) || reading.stands("补贴", at: value.followStart)
                || reading.stands("资金", at: value.followStart) || reading.stands("比例", at: value.followStart)
                || reading.stands("增长", at: value.followStart) || reading.stands("速度", at: value.followStart)
                || reading.stands("贴息", at: value.followStart) || reading.stands("增速", at: value.followStart)
                || reading.stands("贷款", at: value.followStart) && value.mention.comparator == .eq
            {
                return false
            }
            return true
        }
        return false
    }

    /// 的 with a verb of having right behind it: 4万亿以上的有4个省份, 超10亿元的达到20个.
    func hasVerbBehind(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.follow == .of
            && (reading.stands("有", at: value.followStart) || reading.stands("达", at: value.followStart)
                || reading.stands("为", at: value.followStart) || reading.stands("共", at: value.followStart))
    }

    /// Whether a noun that thresholds select (企业, 项目, 园区 …) stands within the clause behind the value.
    func selectsNoun(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.signals.has(.selector, value.followStart, min(value.clause.end + 1, value.followStart + 28))
    }

    private func givesBefore(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.signals.has(.grant, value.clause.start, value.start)
    }
}
