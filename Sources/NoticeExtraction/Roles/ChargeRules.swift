import NoticeModel

/// Charges, allotments and shares: the families of provisions that no verb of giving announces.
extension RoleDecider {
    /// 利率下调0.25个百分点, 标准分别为1000元, 每辆补贴2万元, 每15分钟2元.
    func chargeRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        if movesPrice(reading, value) { return ProvisionRules.charge }
        switch value.mention.unitClass {
        case .money, .percent, .percentagePoint, .multiple, .rate: break
        case .none where isFraction(value): break
        default: return nil
        }
        if reading.orientation == .goals || reachesShareOfCosts(reading, value) { return nil }
        if value.mention.unitClass == .rate, value.mention.unit?.hasPrefix("元") == true, isTerm(reading, value) {
            return ProvisionRules.charge
        }
        // 奖励标准由0.1元/千瓦时，均调整至0.25元/千瓦时: what is set anew per unit.
        if value.mention.unitClass == .rate, value.mention.unit?.hasPrefix("元") == true, value.chain.verb == .reach,
            reading.stands("调整", at: value.chain.verbStart) || reading.stands("均调整", at: value.chain.verbStart)
        {
            return ProvisionRules.charge
        }
        if value.mention.unitClass == .money, isRate(reading, value.from ?? i) { return ProvisionRules.charge }
        if listsStandards(reading, value) { return ProvisionRules.charge }
        // 下调10%政策
        if value.mention.unitClass == .percent, value.follow == .noun, reading.stands("政策", at: value.followStart) {
            return ProvisionRules.charge
        }
        let from = max(value.clause.start, value.chain.start - 30)
        guard let charge = reading.signals.last(.charge, from, value.start), !reachesByDeadline(reading, value) else {
            return nil
        }
        // 公用经费压缩5%: the issuer saves on itself.
        if value.chain.verb == .fall, reading.stands("经费", endingAt: charge.end, count: 2) { return nil }
        if isAverageCharge(reading, value) || guidesOthers(reading, value, charge) { return nil }
        guard charge.end < value.chain.start else { return ProvisionRules.charge }
        // 养老金发放率100%: a rate of doing.
        if value.mention.unitClass == .percent, reading.text[value.chain.start - 1] == "率" { return nil }
        // Nothing but words of comparison stands between the charge and its verb.
        switch reading.text[charge.end] {
        case "在", "再", "统", "平", "总", "较", "比", "由", "从", "按", "原", "全", "继", "每", "最", "分", "均", "为", "不", "上", "下":
            break
        default: return nil
        }
        return ProvisionRules.charge
    }

    /// 平均担保费率低于1%: what charges come to on average is an outcome.
    func isAverageCharge(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent else { return false }
        return reading.containsWord(value.clause.start, value.chain.start) {
            reading.stands("平均", at: $0) && reading.signals.at($0 + 2)?.kinds.has(.charge) == true
        }
            || reading.stands("费率", endingAt: value.chain.start, count: 2)
                && reading.containsWord(value.clause.start, value.chain.start, { reading.stands("平均", at: $0) })
    }

    /// 引导检测机构将收费标准降低⟦30%⟧: what others are brought to charge is an outcome.
    private func guidesOthers(_ reading: ParagraphReading, _ value: Value, _ charge: Signal) -> Bool {
        guard value.chain.verb == .fall,
            value.mention.unitClass == .percent || value.mention.unitClass == .percentagePoint
        else { return false }
        return reading.containsWord(value.clause.start, charge.start) {
            reading.stands("引导", at: $0) || reading.stands("督促", at: $0) || reading.stands("促使", at: $0)
                || reading.stands("推动", at: $0)
        }
    }

    /// 最低收购价每斤提高⟦3分⟧: by how much a price per unit is moved.
    private func movesPrice(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.isUnit("分") || value.mention.isUnit("角") || value.mention.isUnit("元"),
            value.chain.verb == .rise || value.chain.verb == .fall, reading.orientation != .goals,
            !reachesByDeadline(reading, value),
            // 用电成本每千瓦时下降5分: what others come to pay is an outcome.
            !reading.containsWord(value.clause.start, value.chain.verbStart, { reading.stands("成本", at: $0) })
        else { return false }
        return reading.containsWord(value.clause.start, value.chain.verbStart) {
            reading.stands("每斤", at: $0) || reading.stands("每公斤", at: $0) || reading.stands("每度", at: $0)
                || reading.stands("每千瓦时", at: $0) || reading.stands("每立方米", at: $0)
        }
    }

    /// 住院费用报销比例达75%: what is paid of all of it is reached.
    func reachesShareOfCosts(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent, value.chain.start - 4 >= value.clause.start else { return false }
        return (value.chain.verb == .reach || reading.stands("达", endingAt: value.mention.range.start, count: 1))
            && (reading.stands("报销比例", endingAt: value.chain.start, count: 4)
                || reading.stands("支付比例", endingAt: value.chain.start, count: 4))
    }

    /// 最低工资⟦标准⟧调整为：一类地区2200元，二类地区2000元: the standard for each class, behind a lead.
    private func listsStandards(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .money, value.chain.verb == nil, value.follow == .end,
            let colon = reading.find(0xFF1A, value.sentence.start, value.start),
            let charge = reading.signals.last(.charge, max(value.sentence.start, colon - 16), colon)
        else { return false }
        return colon - charge.end <= 6 && reading.stands("标准", endingAt: charge.end, count: 2)
    }

    /// （4801元/人×60%+5275元/人×80%）=248.8元/人, 保险费标准为500元/人: a term of a formula, or the standard itself.
    private func isTerm(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let (start, end) = (value.mention.extent.start, value.mention.extent.end)
        if reading.stands("标准为", endingAt: start, count: 3) || reading.stands("标准", endingAt: start, count: 2) {
            return true
        }
        if end + 1 < reading.body.end, reading.text[end] == 0xD7 || reading.text[end + 1] == 0xD7 { return true }
        return start > reading.body.start && (reading.text[start - 1] == "=" || reading.text[start - 1] == 0xD7)
    }

    /// 每亩100元, 每15分钟2元: an amount per unit, right behind the unit.
    private func isRate(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.follow != .noun || value.mention.comparator == .eq else { return false }
        let start = value.mention.extent.start
        if i > 0, reading.values[i - 1].end == start, reading.values[i - 1].mention.unitClass == .duration {
            return true
        }
        var at = start - 1
        let limit = max(value.clause.start, start - 4)
        while at >= limit {
            // 投资强度达到每亩120万元: a level per unit is reached, not charged.
            if reading.text[at] == "每" { return !reading.stands("达到", endingAt: at, count: 2) }
            at -= 1
        }
        return false
    }

    /// 安排产业引导资金3亿元, 列支5000万元; the money of a later clause without a verb (以后两年每年不低于8亿元).
    func allotmentRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        guard value.mention.unitClass == .money || value.mention.unitClass == .physical else { return nil }
        if foundsFund(reading, i) { return ProvisionRules.allotment }
        guard let allot = reading.signals.last(.allot, max(value.clause.start, value.start - 40), value.start) else {
            return continuesAllotment(reading, i) ? ProvisionRules.allotment : nil
        }
        // 发放创业担保贷款4亿元: what banks lend is reached, not paid.
        if reading.containsWord(
            allot.end, value.start, { reading.stands("贷款", at: $0) || reading.stands("授信", at: $0) })
        {
            return nil
        }
        // 安排财政赤字2万亿元: a deficit is planned, not paid.
        if reading.stands("赤字", endingAt: value.chain.start, count: 2) { return nil }
        // 吸引社会资本投入2亿元: others are to pay.
        if drawsOthers(reading, value) { return nil }
        let gap = value.mention.extent.start - allot.end
        if value.mention.unitClass == .physical { return gap <= 1 ? ProvisionRules.allotment : nil }
        guard value.chain.verb != .rise, value.chain.verb != .fall else { return nil }
        // 安排重点项目100个、投资20亿元: what is invested in things is a goal.
        if reading.signals.has(.single, allot.end, value.start) || reading.signals.has(.build, allot.end, value.start) {
            return nil
        }
        return gap <= 24 ? ProvisionRules.allotment : nil
    }

    /// 设立规模20亿元的产业基金，首期到位5亿元: what the issuer founds a fund with; a fund that is to grow by a year is a goal.
    func foundsFund(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.mention.unitClass == .money, reading.orientation != .goals else { return false }
        if let time = reading.governingTime(before: value.start, from: value.sentence.start),
            reading.times[time].role == .deadline
        {
            return false
        }
        if reading.stands("首期", at: value.clause.start), i > 0, reading.values[i - 1].role == .provision,
            reading.values[i - 1].sentenceId == value.sentenceId
        {
            return true
        }
        guard value.follow == .of || value.follow == .noun, !drawsOthers(reading, value) else { return false }
        let founds = reading.containsWord(value.clause.start, value.start) {
            reading.stands("设立", at: $0) || reading.stands("组建", at: $0) || reading.stands("成立", at: $0)
        }
        guard founds else { return false }
        return reading.containsWord(value.followStart, min(value.clause.end, value.followStart + 16)) {
            reading.stands("基金", at: $0) || reading.stands("资金", at: $0)
        }
    }

    func drawsOthers(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.containsWord(max(value.clause.start, value.start - 24), value.start) {
            reading.stands("社会资", at: $0) || reading.stands("民间", at: $0) || reading.stands("撬动", at: $0)
                || reading.stands("吸引", at: $0) || reading.stands("带动", at: $0)
        }
    }

    private func continuesAllotment(_ reading: ParagraphReading, _ i: Int) -> Bool {
        guard i > 0 else { return false }
        let value = reading.values[i]
        let previous = reading.values[i - 1]
        guard previous.rule == ProvisionRules.allotment.reference, previous.sentenceId == value.sentenceId,
            previous.mention.unitClass == .money, value.chain.start - value.left <= 6
        else { return false }
        return reading.find(0x5E74, value.left, value.start) != nil  // 年
    }

    /// 财政承担90%, 60%用于…, 按照4∶6的比例分配.
    func shareRule(_ reading: ParagraphReading, _ value: Value) -> Rule? {
        switch value.mention.unitClass {
        case .none:
            guard case .ratio = value.mention.amount, reading.orientation != .goals else { return nil }
            return isApportioned(reading, value) ? ProvisionRules.norm : nil
        case .percent, .multiple:
            // A factor of a formula: ……÷…）×50%
            if value.start > reading.body.start, reading.text[value.start - 1] == 0xD7 { return ProvisionRules.norm }
            guard reading.orientation != .goals, value.chain.verb == nil else { return nil }
            if reading.stands("部分用于", at: value.followStart) || reading.stands("资金用于", at: value.followStart) {
                return ProvisionRules.norm
            }
            if let behind = reading.signals.at(value.followStart), behind.kinds.has(.share), value.follow != .of {
                return ProvisionRules.norm
            }
            let start = value.mention.extent.start
            guard let word = reading.signals.last(.share, max(value.clause.start, start - 8), start),
                start - word.end <= 2
            else { return nil }
            return ProvisionRules.norm
        default: return nil
        }
    }

    private func isApportioned(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if reading.stands("的比例", at: value.end) || reading.stands("比例", at: value.end) { return true }
        let from = max(value.clause.start, value.start - 12)
        if let by = reading.signals.last(.rule, from, value.start), reading.text[by.start] == "按" { return true }
        return value.start > reading.body.start && reading.text[value.start - 1] == "按"
    }
}
