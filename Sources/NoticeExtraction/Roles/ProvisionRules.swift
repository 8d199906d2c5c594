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

    func provisionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .money, .percent, .rate, .multiple, .none, .percentagePoint: break
        default: return nil
        }
        if value.follow == .verb { return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant) }
        let behind = min(value.clause.end, value.end + 14)
        guard
            reading.signals.has(.grant, max(value.clause.start, value.start - 60), value.start)
                || reading.signals.has(.grant, value.end, behind)
        else { return nil }
        if isPast(reading, i) { return nil }
        if reading.orientation == .goals { return nil }
        // 给予…的企业达到…: a goal behind a grant keeps its verb.
        if value.chain.verb == .rise || value.chain.verb == .fall, reading.orientation != .tasks { return nil }
        return (.provision, ProvisionRules.grant)
    }
}
