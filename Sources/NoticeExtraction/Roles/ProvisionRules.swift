import NoticeModel

/// Amounts, shares and limits that a measure itself sets, and lengths of time.
enum ProvisionRules {
    static let grant = Rule(
        id: "role.grant", kind: .quantities,
        summary: "An amount or share that is given, taken or capped (给予, 补助, 罚款, 最高) is a provision.",
        examples: [
            RuleExample("对认定的企业给予最高⟦20万元⟧补助。", "role=provision value=20 multiplier=4 unit=元"),
            RuleExample("按贷款利息的⟦50%⟧给予贴息。", "role=provision value=50 unit=%"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，补贴企业达到⟦300家⟧。", because: "the count is a goal")
        ])
    static let term = Rule(
        id: "role.term", kind: .quantities,
        summary: "A length of time within which something is to be done, or for which it lasts, is a provision.",
        examples: [
            RuleExample("补助期限不超过⟦3年⟧。", "role=provision value=3 unit=年"),
            RuleExample("接到报修后⟦3分钟⟧内响应。", "role=provision value=3 unit=分钟"),
        ],
        counterexamples: [RuleCounterexample("实施⟦三年⟧行动计划。", because: "the time is part of the plan's name")])
    static let span = Rule(
        id: "role.time-span", kind: .quantities,
        summary: "A length of time that a plan takes (用十年时间) is a qualifier.",
        examples: [RuleExample("力争用⟦十年⟧时间，夯实产业基础。", "role=qualifier value=10 unit=年")],
        counterexamples: [RuleCounterexample("补助期限为⟦3年⟧。", because: "the measure sets the time")])
    static let rules = [grant, term, span]
}

extension RoleDecider {
    func durationRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard value.mention.unitClass == .duration else { return nil }
        let before = value.start > reading.body.start ? reading.text[value.start - 1] : 0
        if before == 0x7528 || reading.stands("时间", at: value.end) && value.mention.unit == "年" {  // 用
            return (.qualifier, ProvisionRules.span)
        }
        if before == 0x6EE1 || before == 0x6BCF {  // 满 每
            return (before == 0x6EE1 ? .condition : .provision, before == 0x6EE1 ? ConditionRules.eligibility : ProvisionRules.term)
        }
        if isPast(reading, i) { return (.reported, TenseRules.reported) }
        if reading.orientation == .goals, value.chain.verb == .reach || value.chain.verb == .fall || value.chain.verb == .rise {
            return (.target, TenseRules.target)
        }
        return (.provision, ProvisionRules.term)
    }

    /// 安排6100亿元, 投入3亿元: money that the issuer itself sets aside.
    private func allots(_ reading: ParagraphReading, _ value: Value) -> Bool {
        var at = value.chain.start - 2
        if value.chain.verbStart < value.start { at = value.chain.verbStart - 2 }
        guard at >= value.clause.start else { return reading.stands("安排", at: value.chain.verbStart) }
        return reading.stands("安排", at: at) || reading.stands("列支", at: at) || reading.stands("发放", at: at)
            || reading.stands("安排", at: value.chain.verbStart)
    }

    private func endsInCharge(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let end = value.chain.start
        return reading.stands("标准", endingAt: end, count: 2) || reading.stands("费率", endingAt: end, count: 2)
            || reading.stands("税率", endingAt: end, count: 2) || reading.stands("利率", endingAt: end, count: 2)
            || reading.stands("比例", endingAt: end, count: 2) || reading.stands("额度", endingAt: end, count: 2)
            || reading.stands("费", endingAt: end, count: 1)
    }

    func provisionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .money, .percent, .rate, .multiple, .none, .percentagePoint: break
        default: return nil
        }
        if value.mention.unitClass == .money, allots(reading, value) {
            return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant)
        }
        if value.follow == .verb, !(value.mention.unitClass == .percent && reading.stands("安排", at: value.followStart)) { return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant) }
        let behind = min(value.clause.end, value.end + 14)
        guard
            reading.signals.has(.grant, max(value.clause.start, value.start - 60), value.start)
                || reading.signals.has(.grant, value.end, behind)
        else { return nil }
        if isPast(reading, i) { return nil }
        if reading.orientation == .goals { return nil }
        // A growth is set by a measure only when it is the growth of a charge: 征收标准降低20%.
        if value.chain.verb == .rise || value.chain.verb == .fall, !endsInCharge(reading, value) { return nil }
        return (.provision, ProvisionRules.grant)
    }
}
