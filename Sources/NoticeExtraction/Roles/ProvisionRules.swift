import NoticeModel

/// Amounts, shares and limits that a measure itself sets.
enum ProvisionRules {
    static let grant = Rule(
        id: "role.grant", kind: .quantities,
        summary: "An amount or share that is given, taken or capped (给予, 补助, 罚款, 最高) is a provision.",
        examples: [
            RuleExample("对认定的企业给予最高⟦20万元⟧补助。", "role=provision value=20 multiplier=4 unit=元"),
            RuleExample("按贷款利息的⟦50%⟧给予贴息。", "role=provision value=50 unit=%"),
            RuleExample("给予最高⟦200万元⟧的一次性建设资金支持。", "role=provision value=200 multiplier=4"),
            RuleExample("处以⟦2000元⟧以上1万元以下罚款。", "role=provision value=2000 unit=元"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，补贴企业达到⟦300家⟧。", because: "the count is a goal"),
            RuleCounterexample("奖励年产值⟦1亿元⟧以上的企业。", because: "the amount selects whom the measure is for"),
        ])
    static let ceiling = Rule(
        id: "role.ceiling", kind: .quantities,
        summary: "A bound on what is given, in a clause after the one that gives (，最高不超过200万元), is a provision.",
        examples: [
            RuleExample("按投资额的15%给予补助，最高不超过⟦200万元⟧。", "role=provision value=200 comparator=lte"),
            RuleExample("购置机具的，按价格的50%补助，每台不超过⟦1.5万元⟧。", "role=provision value=1.5 comparator=lte"),
            RuleExample("参保人员给予培训补贴，每人不超过⟦3次⟧。", "role=provision value=3 comparator=lte"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，能耗不超过⟦200万吨⟧标准煤。", because: "nothing is given; the bound is a goal")
        ])
    static let charge = Rule(
        id: "role.charge", kind: .quantities,
        summary: "The amount or the movement of a charge, a rate or a standard (费率, 保额, 补助标准) is a provision.",
        examples: [
            RuleExample("公积金贷款利率下调⟦0.25个百分点⟧。", "role=provision value=0.25 unit=百分点"),
            RuleExample("补贴标准分别为⟦1000元⟧、1500元。", "role=provision value=1000 unit=元"),
            RuleExample("一类区域首小时每15分钟⟦2元⟧。", "role=provision value=2 unit=元"),
        ],
        counterexamples: [RuleCounterexample("到2025年，保费收入达到⟦50亿元⟧。", because: "收入 is what is measured")])
    static let allotment = Rule(
        id: "role.allotment", kind: .quantities,
        summary: "Money that the issuer itself sets aside (安排, 列支, 发放, 投入) is a provision.",
        examples: [
            RuleExample("省财政每年安排产业引导资金⟦3亿元⟧。", "role=provision value=3 multiplier=8 unit=元"),
            RuleExample("县财政统筹安排⟦2.1亿元⟧。", "role=provision value=2.1 multiplier=8"),
        ],
        counterexamples: [RuleCounterexample("完成工业投资⟦240亿元⟧。", because: "an investment is to be reached")])
    static let share = Rule(
        id: "role.share", kind: .quantities,
        summary: "A share that the measure allots to somebody or to a use (财政承担90%, 4∶6分配) is a provision.",
        examples: [
            RuleExample("保费由财政补贴65%，养殖户承担⟦35%⟧。", "role=provision value=35 unit=%"),
            RuleExample("其中⟦60%⟧用于公共设施建设。", "role=provision value=60 unit=%"),
            RuleExample("市、区按照⟦4∶6⟧的比例分配。", "role=provision ratio=4:6"),
        ],
        counterexamples: [RuleCounterexample("到2015年，轻重工业比重调整到⟦40:60⟧。", because: "the ratio is a goal")])
    static let norm = Rule(
        id: "role.norm", kind: .quantities,
        summary: "A bound that a rule sets (不得少于, 不少于…的标准), or a number of an article, is a provision.",
        examples: [
            RuleExample("按照每户不少于⟦1.2个⟧的标准配建停车泊位。", "role=provision value=1.2 comparator=gte"),
            RuleExample("借款金额不得超过⟦30万元⟧。", "role=provision value=30 multiplier=4 comparator=lte"),
            RuleExample("每半年开展⟦1次⟧督导。", "role=provision value=1 unit=次"),
        ],
        counterexamples: [
            RuleCounterexample("到2023年底，出租车电动化率不得低于⟦50%⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("每年举办博览会⟦1次⟧。", because: "an event of every year is planned"),
        ])
    static let rules = [grant, ceiling, charge, allotment, share, norm]
}

extension RoleDecider {
    /// A verb of giving touches the value, or what is given stands right behind it.
    func givenRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        if isGivenInKind(reading, value) { return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant) }
        guard isPayable(value), value.chain.verb == nil || value.chain.verb == .build, value.follow != .onward,
            !value.chain.cues.has(.from)
        else { return nil }
        guard touchesGiving(reading, value) || fillsGrant(reading, value) else { return nil }
        return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant)
    }

    /// Money, shares and rates can be given or taken.
    private func isPayable(_ value: Value) -> Bool {
        switch value.mention.unitClass {
        case .money, .percent, .percentagePoint, .multiple: true
        case .none: isFraction(value)
        case .rate: value.mention.unitCode?.hasPrefix("CNY") ?? (value.mention.unit?.hasPrefix("元") ?? false)
        default: false
        }
    }

    /// 三分之一, 一半
    func isFraction(_ value: Value) -> Bool {
        guard case .ratio(let parts) = value.mention.amount else { return false }
        return parts.count == 2 && value.mention.rule == QuantityRule.fraction
    }

    /// 免收⟦5吨⟧水费, 给予⟦1次⟧机会; 资助300名学生 and 奖励10家企业 count whom it is given to.
    private func isGivenInKind(_ reading: ParagraphReading, _ value: Value) -> Bool {
        switch value.mention.unitClass {
        case .physical, .classifier: break
        default: return false
        }
        guard let give = reading.signals.ending(at: value.mention.extent.start), give.kinds.has(.give) else {
            return false
        }
        return reading.text[give.start] == "免" || reading.text[give.start] == "减"
            || reading.stands("给予", endingAt: give.end, count: 2)
    }

    /// 给予最高⟦20万元⟧, 一次性奖励企业⟦50万元⟧, 补贴保费的⟦70%⟧.
    private func touchesGiving(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard let give = reading.signals.last(.give, max(value.left, start - 16), start), start - give.end <= 10 else {
            return false
        }
        if give.end < start, reading.text[give.end] == "率" || reading.text[give.end] == "量" { return false }
        var at = give.end
        while at < start {
            switch reading.text[at] {
            case "，", "、", "（", "对": return false
            case "的" where value.mention.unitClass == .money: return false
            default: at += 1
            }
        }
        // 奖励年产值1亿元以上的企业: the amount narrows a noun of its own.
        return
            !(value.follow == .of && isThreshold(reading, value) && !isCeiling(reading, value)
            && narrows(reading, value))
    }

    /// 20万元补助, 10%的后补助, 200万元的一次性资金支持: the noun phrase behind the value ends in what is given.
    private func fillsGrant(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of || value.follow == .noun, value.mention.unitClass != .rate else { return false }
        guard let head = headNoun(reading, value), head.kinds.has(.grant) else { return false }
        return !reading.signals.has(.selector, value.followStart, head.start)
    }

    func provisionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        if value.mention.unitClass == .duration { return nil }
        guard
            let rule = shareRule(reading, value) ?? allotmentRule(reading, i) ?? ceilingRule(reading, i)
                ?? normRule(reading, i) ?? chargeRule(reading, i) ?? grantRule(reading, i)
                ?? continuationRule(reading, i) ?? byRule(reading, value)
        else { return nil }
        return isPast(reading, i) ? nil : (.provision, rule)
    }

    /// A word of giving in the clause, on either side of the value.
    private func grantRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .money, .percent, .rate, .multiple, .none, .percentagePoint: break
        default: return nil
        }
        if value.follow == .verb,
            !(value.mention.unitClass == .percent && reading.stands("安排", at: value.followStart))
        {
            return ProvisionRules.grant
        }
        guard
            reading.signals.has(.grant, max(value.clause.start, value.start - 60), value.start)
                || reading.signals.has(.grant, value.end, min(value.clause.end, value.end + 14))
        else { return nil }
        if reading.orientation == .goals { return nil }
        // 养老金发放率100%: a rate of doing, which is no charge.
        if value.mention.unitClass == .percent, value.chain.start > value.clause.start,
            reading.text[value.chain.start - 1] == "率"
        {
            let word = reading.signals.ending(at: value.chain.start)
            guard let word, word.kinds.has(.charge) || word.kinds.has(.grant) else { return nil }
        }
        if reachesByDeadline(reading, value) { return nil }
        // A growth is set by a measure only when it is the growth of a charge.
        if value.chain.verb == .rise || value.chain.verb == .fall { return nil }
        return ProvisionRules.grant
    }

    /// 到2022年，低保标准达到…: a deadline makes a goal of it.
    func reachesByDeadline(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let moves = value.chain.verb == .reach || value.chain.verb == .rise || value.chain.verb == .fall
        let from = max(value.clause.start, value.start - 16)
        guard moves || reading.find(0x8FBE, from, value.start) != nil,  // 达
            let time = reading.governingTime(before: value.start, from: value.sentence.start)
        else { return false }
        return reading.times[time].role == .deadline
            && reading.stands("到", endingAt: reading.times[time].range.start, count: 1)
    }

    /// 在职职工2000元、退休人员2500元: a short clause with another amount behind a provision.
    private func continuationRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        guard i > 0, reading.orientation != .goals else { return nil }
        let value = reading.values[i]
        let previous = reading.values[i - 1]
        guard previous.role == .provision, previous.sentenceId == value.sentenceId,
            reading.find(0xFF1B, previous.end, value.start) == nil,  // ；
            previous.mention.hasSameUnit(as: value.mention),
            value.mention.unitClass == .money || value.mention.unitClass == .percent, value.start - previous.end <= 14
        else { return nil }
        if let verb = value.chain.verb, !(verb == .reach && reading.text[value.mention.extent.start] == "为") {
            return nil
        }
        if reachesByDeadline(reading, value) { return nil }
        for kind in [SignalKind.goal, .build, .launch, .single, .act]
        where reading.signals.has(kind, previous.end, value.start) {
            return nil
        }
        return ProvisionRules.norm
    }

    /// 最高, 每台不超过, 单个企业每年最高 in a clause behind the one that gives.
    private func ceilingRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        let isBound = value.mention.extent.start < value.mention.range.start
        guard isBound,
            value.mention.comparator == .lte || value.mention.comparator == .gte && isPerHead(reading, value),
            reading.text[value.mention.extent.start] != 0x63A7
        else { return nil }  // 控制在
        switch value.mention.unitClass {
        case .money, .percent, .percentagePoint, .multiple, .classifier, .people, .physical, .rate: break
        case .none where isFraction(value): break
        default: return nil
        }
        guard let k = reading.clauses.index(at: value.start) else { return nil }
        let segment = reading.clauses.all[reading.clauses.all[k].segment].start
        let from = max(segment, value.start - ValueReader.reach)
        guard reading.signals.has(.give, from, value.start) || reading.clauses.followsSelection(value.start) else {
            return nil
        }
        if let time = reading.governingTime(before: value.start, from: value.clause.start),
            reading.times[time].role == .deadline
        {
            return nil
        }
        return ProvisionRules.ceiling
    }

    /// 单户不低于, 每人不少于
    private func isPerHead(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.start - value.clause.start <= 12, value.mention.unitClass == .money else { return false }
        switch reading.text[value.clause.start] {
        case "单", "每", "同", "人", "户": return true
        default: return false
        }
    }

    /// 不得超过, …的标准, a round of checks every month.
    private func normRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        let mention = value.mention
        if value.follow == .of, reading.stands("标准", at: value.followStart), mention.unitClass != .money,
            isThreshold(reading, value)
        {
            return ProvisionRules.norm
        }
        if isStep(reading, i) { return ProvisionRules.norm }
        if mention.unitClass == .percent, mention.extent.start == mention.range.start,
            reading.stands("应当", endingAt: value.start, count: 2)
                || reading.stands("必须", endingAt: value.start, count: 2)
        {
            return ProvisionRules.norm
        }
        if mention.isUnit("次") {
            if recursWithinYear(reading, value) { return ProvisionRules.norm }
            // 每人每年只享受一次
            let from = max(value.clause.start, value.start - 20)
            if let rule = reading.signals.last(.rule, from, value.start),
                reading.text[rule.start] == "享"
                    || reading.text[rule.start] == "申"
            {
                return ProvisionRules.norm
            }
        }
        guard mention.extent.start < mention.range.start, reading.orientation != .goals else { return nil }
        let limits =
            reading.orientation == .neutral && reading.stands("不超过", at: mention.extent.start)
            && (isCount(mention) || mention.unitClass == .money)
        guard limits || reading.stands("不得", at: mention.extent.start) else { return nil }
        if let time = reading.governingTime(before: value.start, from: value.sentence.start),
            reading.times[time].role == .deadline
        {
            return nil
        }
        return ProvisionRules.norm
    }

    /// 每增加100万美元奖励2万元; 每超过1人，基数增加40立方米: the step of a scale and what goes with it.
    private func isStep(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        if opensStep(reading, value) { return reading.orientation != .goals }
        guard i > 0, value.clause.start > reading.values[i - 1].end,
            value.clause.start - reading.values[i - 1].clause.end <= 1
        else { return false }
        return reading.values[i - 1].rule == ProvisionRules.norm.reference && opensStep(reading, reading.values[i - 1])
    }

    private func opensStep(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = min(value.chain.start, value.mention.extent.start)
        return start > value.clause.start && reading.text[start - 1] == "每" && start < value.mention.range.start
    }

    /// 按100人核定, 按1泊/户配建; not 按5%的速度增长.
    private func byRule(_ reading: ParagraphReading, _ value: Value) -> Rule? {
        reading.orientation != .goals && setsByRule(reading, value) ? ProvisionRules.norm : nil
    }

    private func setsByRule(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard start > value.clause.start else { return false }
        var isRuled = reading.text[start - 1] == "按" || reading.stands("按照", endingAt: start, count: 2)
        // 按本人缴费基数的2%计入
        if !isRuled, value.mention.unitClass == .percent || isFraction(value), value.chain.verb == nil {
            let by = reading.signals.last(.rule, max(value.clause.start, start - 30), start)
            isRuled = by.map { reading.text[$0.start] == "按" } ?? false
        }
        guard isRuled else { return false }
        if reading.stands("安排", at: value.followStart) || value.mention.comparator == .approx { return false }
        if value.follow == .of {
            return reading.stands("标准", at: value.followStart) || reading.stands("比例", at: value.followStart)
        }
        return true
    }

    /// 每季度, 每半年, 每月, 每5分钟 in front of 1次; not 每年.
    private func recursWithinYear(_ reading: ParagraphReading, _ value: Value) -> Bool {
        var at = value.start - 1
        let limit = max(value.clause.start, value.start - 24)
        while at >= limit {
            if reading.text[at] == "每", at + 1 < value.start {
                switch reading.text[at + 1] {
                case "季", "半", "月", "周", "日", "天", "旬", "班": return true
                case 0x30...0x39: return true
                default: return false
                }
            }
            at -= 1
        }
        return false
    }
}
