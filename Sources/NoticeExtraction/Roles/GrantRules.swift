import NoticeModel

/// What is given: a verb of giving before the value, or a noun of support behind it.
extension RoleDecider {
    /// 发放创业担保贷款4亿元, 投放再贷款60亿元: what banks lend in all is reached; 给予30万元贷款 is what one borrower gets.
    private func lendsOut(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .money, value.mention.multiplier >= 8, value.follow == .end,
            value.chain.start >= value.clause.start + 6,
            // 发放“特惠贷”2.5亿元
            reading.stands("贷款", endingAt: value.chain.start, count: 2)
                || reading.stands("贷”", endingAt: value.chain.start, count: 2)
        else { return false }
        return reading.containsWord(max(value.clause.start, value.chain.start - 16), value.chain.start) {
            reading.stands("发放", at: $0) || reading.stands("投放", at: $0) || reading.stands("新增", at: $0)
        }
    }

    /// 再减少企业税负3500亿元、涉企收费2000亿元: what all together are spared is a goal; nobody is given it by the measure.
    func sparesAll(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if lendsOut(reading, value) || reading.stands("赤字", endingAt: value.chain.start, count: 2) { return true }
        guard value.mention.unitClass == .money, value.mention.multiplier >= 8,
            !reading.clauses.followsSelection(value.start)
        else { return false }
        return reading.containsWord(value.clause.start, value.start) {
            reading.stands("减少", at: $0) || reading.stands("减轻", at: $0) || reading.stands("降低", at: $0)
                || reading.stands("减税", at: $0) || reading.stands("减负", at: $0) || reading.stands("减免", at: $0)
        }
    }

    /// A verb of giving touches the value, or what is given stands right behind it.
    func givenRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        // 设立规模不低于1亿元的引导资金: the bound narrows nothing.
        if value.follow == .of, isThreshold(reading, value), foundsFund(reading, i) {
            return isPast(reading, i) ? nil : (.provision, ProvisionRules.allotment)
        }
        if isGivenInKind(reading, value) { return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant) }
        if mayRise(reading, value) || allots(reading, value) || caps(reading, value) {
            return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant)
        }
        guard isPayable(value), !sparesAll(reading, value),
            value.chain.verb == nil || value.chain.verb == .build || floats(reading, value),
            value.follow != .onward, !value.chain.cues.has(.from)
        else { return nil }
        guard touchesGiving(reading, value) || fillsGrant(reading, value) else { return nil }
        return isPast(reading, i) ? nil : (.provision, ProvisionRules.grant)
    }

    /// 单项支持经费最高1000万元: the most that is given of a fund.
    private func caps(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.mention.unitClass == .money && isCeiling(reading, value)
            && (reading.stands("经费", endingAt: value.mention.extent.start, count: 2)
                || reading.stands("资金", endingAt: value.mention.extent.start, count: 2)
                || reading.stands("额度", endingAt: value.mention.extent.start, count: 2))
    }

    /// 额度可提高至500万元: what may be granted rises.
    private func mayRise(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let verb = value.chain.verbStart
        guard value.mention.unitClass == .money, value.chain.verb == .reach || value.chain.verb == .rise,
            verb > value.clause.start, reading.text[verb - 1] == "可"
        else { return false }
        // 产值可达到5亿元 foresees.
        return reading.stands("提高", at: verb) || reading.stands("放宽", at: verb)
    }

    /// 每年安排不少于5%的用地指标: the share, or the land, that is set aside.
    private func allots(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if value.mention.unitClass == .percent {
            // 安排不少于10%建设用地指标
            let isShareOfLand =
                value.follow == .noun
                && reading.containsWord(value.followStart, min(value.clause.end, value.followStart + 8)) {
                    reading.stands("用地", at: $0)
                }
            return (value.follow == .of || isShareOfLand)
                && reading.stands("安排", endingAt: value.mention.extent.start, count: 2)
        }
        // 每年安排建设用地不少于600亩
        return (value.mention.isUnit("亩") || value.mention.isUnit("公顷")) && value.follow == .end
            && reading.stands("用地", endingAt: value.chain.start, count: 2)
            && reading.containsWord(value.clause.start, value.chain.start) { reading.stands("安排", at: $0) }
    }

    /// 可上浮10%: how far a charge may move.
    private func floats(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.orientation != .goals
            && (reading.stands("上浮", endingAt: value.start, count: 2)
                || reading.stands("下浮", endingAt: value.start, count: 2))
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
        // 给予人才指标1名
        case .people:
            return reading.stands("指标", endingAt: value.chain.start, count: 2)
                && reading.containsWord(value.clause.start, value.chain.start) { reading.stands("给予", at: $0) }
        default: return false
        }
        if isProvided(reading, value) { return true }
        guard let give = reading.signals.ending(at: value.mention.extent.start), give.kinds.has(.give) else {
            return false
        }
        // 每类产品可补贴1件, 各补贴1次
        if give.start > value.clause.start, give.kinds.has(.grant) {
            switch reading.text[give.start - 1] {
            case "可", "各", "限", "只", "仅": return true
            case "多" where reading.stands("最多", endingAt: give.start, count: 2): return true
            default: break
            }
        }
        return reading.text[give.start] == "免" || reading.text[give.start] == "减" || reading.text[give.start] == "核"
            || reading.stands("给予", endingAt: give.end, count: 2)
    }

    /// 对引进的院所，提供不低于3000平方米的办公场地: what those get whom 对 names.
    private func isProvided(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.orientation != .goals else { return false }
        let isMeasured = value.mention.unitClass == .physical && isThreshold(reading, value)
        guard
            reading.clauses.followsSelection(value.start)
                || isMeasured && reading.signals.has(.about, max(value.sentence.start, value.start - 60), value.start)
        else { return false }
        return reading.containsWord(max(value.clause.start, value.start - 24), value.start) {
            reading.stands("提供", at: $0)
        }
    }

    /// 给予最高⟦20万元⟧, 一次性奖励企业⟦50万元⟧, 补贴保费的⟦70%⟧.
    private func touchesGiving(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        if touchesSupport(reading, value, start) { return true }
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

    /// 每个项目支持100万元, 可申请10万元启动资金, 享受最高300万元贷款
    private func touchesSupport(_ reading: ParagraphReading, _ value: Value, _ start: Int) -> Bool {
        guard value.mention.unitClass == .money, start - 2 >= value.clause.start, !isSought(reading, value) else {
            return false
        }
        if value.follow != .noun || value.mention.comparator == .eq,
            reading.stands("支持", endingAt: start, count: 2) || reading.stands("扶持", endingAt: start, count: 2)
        {
            return !narrows(reading, value)
        }
        guard let rule = reading.signals.ending(at: start) else { return false }
        return rule.kinds.has(.rule) && (reading.text[rule.start] == "申" || reading.text[rule.start] == "享")
    }

    /// 20万元补助, 10%的后补助, 200万元的一次性资金支持: the noun phrase behind the value ends in what is given.
    private func fillsGrant(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of || value.follow == .noun, value.mention.unitClass != .rate else { return false }
        guard let head = headNoun(reading, value), head.kinds.has(.grant) else { return false }
        return !reading.signals.has(.selector, value.followStart, head.start)
    }
}
