import NoticeModel

/// Numbers in the words that say whom a measure is for.
enum SelectionRules {
    static let eligibility = Rule(
        id: "role.eligibility", kind: .quantities,
        summary: "A number in the words that say who qualifies (对…的, …的，, 达到…后，) is a condition.",
        examples: [
            RuleExample("一、孵化企业应当同时符合以下条件：\n（一）成立时间不超过⟦24个月⟧。\n（二）场地面积不大于1000平方米。", "role=condition value=24"),
            RuleExample("市场年销售额达到⟦1亿元⟧，给予10万元奖励。", "role=condition value=1 multiplier=8"),
            RuleExample("投资期限已满1年的（年营业收入⟦500万元⟧以上），给予奖励。", "role=condition value=500"),
            RuleExample("对上年贡献超过⟦60万元⟧的（包括分支机构，下同），可给予补助。", "role=condition value=60 comparator=gt"),
            RuleExample("省科学技术奖获得者（前⟦三位⟧完成人）给予奖励。", "role=condition value=3 unit=位"),
            RuleExample("对年研发投入占营业收入⟦5%⟧以上的企业，按增量的10%给予补助。", "role=condition value=5 unit=%"),
            RuleExample("泊位数超过⟦50个⟧的，应当备案。", "role=condition value=50 comparator=gt"),
            RuleExample("自有农机具⟦20台⟧以上、年服务农户500户以上的合作社，奖补15万元。", "role=condition value=20"),
            RuleExample("年海外销售额达⟦200万美元⟧以上，且使用费用超过5万美元的，给予支持。", "role=condition value=200"),
            RuleExample("对连续⟦三年⟧营业收入增长的企业给予奖励。", "role=condition value=3 unit=年"),
            RuleExample("若个体工商户从⟦两处⟧以上取得所得，应当合并申报。", "role=condition value=2 unit=处"),
            RuleExample("鼓励幼儿园招收⟦2-3岁⟧幼儿。", "role=condition low=2 high=3 unit=岁"),
            RuleExample("普及⟦0-3岁⟧婴幼儿科学育儿。", "role=condition low=0 high=3 unit=岁"),
            RuleExample("对⟦0-3岁⟧儿童给予每人200元补贴。", "role=condition low=0 high=3 unit=岁"),
            RuleExample("为⟦65岁⟧以上老年人免费体检。", "role=condition value=65 unit=岁 comparator=gte"),
            RuleExample("新上项目投资⟦5000万元⟧以上，在建设期内，按实际投资额给予奖励。", "role=condition value=5000"),
            RuleExample("论文不少于⟦3篇⟧的可申报。", "role=condition value=3 unit=篇"),
            RuleExample("降雨量达⟦50毫米⟧以上时，启动响应。", "role=condition value=50 unit=毫米"),
            RuleExample("完成投资⟦50%⟧后，拨付首批补助资金。", "role=condition value=50 unit=%"),
            RuleExample("当保有量低于正常水平的⟦95%⟧时，启动响应。", "role=condition value=95 unit=%"),
            RuleExample("资金使用进度达到⟦90%⟧时，发布预警。", "role=condition value=90 unit=%"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，产值达到⟦50亿元⟧，给予企业5项支持。", because: "a deadline makes it a goal"),
            RuleCounterexample("设立规模⟦20亿元⟧的基金，对项目给予10%补助。", because: "the fund is to have this size"),
            RuleCounterexample("给予最高⟦20万元⟧补助。", because: "the measure sets the amount"),
            RuleCounterexample("对龙头企业给予⟦20万元⟧奖励。", because: "the amount is given, it selects nobody"),
            RuleCounterexample(
                "购买商品房的，最低首付款比例均为⟦20%⟧，购买保障房的，为15%。", because: "the share is what they must pay"),
            RuleCounterexample("重点项目完成投资⟦80亿元⟧以上，对先进单位给予奖励。", because: "so much is to be done"),
            RuleCounterexample("到2025年，投资强度超过⟦300万元⟧。", because: "the clause states a goal"),
        ])
    static let rules = [eligibility]
}

extension RoleDecider {
    func selectionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        if decidesAtOnce(reading, value) { return (.condition, SelectionRules.eligibility) }
        guard let k = reading.clauses.index(at: value.start) else { return nil }
        let clause = reading.clauses.all[k]
        guard value.start < clause.selectedUntil else { return nil }
        // 发放标准为⟦1万元⟧: what is granted, whatever the next clause asks for.
        if reading.stands("标准为", endingAt: value.mention.range.start, count: 3) { return nil }
        let role = (QuantityRole.condition, SelectionRules.eligibility)
        if clause.isHeadless { return role }
        if isCeiling(reading, value) || isFined(reading, value) { return nil }
        switch value.mention.unitClass {
        case .duration where value.end >= clause.selectedUntil:
            return nil  // 对其自用房产3年内免征: the time belongs to what is given
        case .duration where reading.stands("连续", endingAt: value.start, count: 2): return role
        case .classifier, .people:
            // 从业人员300人以上的企业 selects by the count, 对200家以上企业 counts whom it is for.
            guard isThreshold(reading, value) || value.follow == .of else { return nil }
            return value.mention.extent.start > clause.start + 3 ? role : nil
        // 设立规模20亿元的基金，对项目给予补助: the fund has this size, whoever is given something out of it.
        case .money
        where reading.find(0x5BF9, value.clause.start, value.start) == nil && sizesFund(reading, value):  // 对
            return nil
        default:
            let compares = isThreshold(reading, value) || value.follow == .of || value.chain.verb == .reach
            return compares || boundsSpan(reading, i, clause.selectedUntil) ? role : nil
        }
    }

    /// 不少于3篇的可申报, 超过2小时的减半收费: what follows for those with the number stands right behind 的.
    private func decidesAtOnce(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of, value.chain.verb != .build, value.chain.verb != .add, !isCeiling(reading, value),
            isThreshold(reading, value) || value.mention.unitClass == .duration || isCount(value.mention)
        else { return false }
        let at = value.followStart
        if let signal = reading.signals.at(at) {
            return signal.kinds.has(.rule) && !signal.kinds.has(.abstract)
                || signal.kinds.has(.give) && (reading.text[at] == "给" || reading.text[at] == "予")
        }
        guard at + 1 < reading.body.end else { return false }
        switch (reading.text[at], reading.text[at + 1]) {
        case ("可", "行"), ("可", "能"), ("可", "持"), ("应", "用"), ("应", "急"), ("应", "收"), ("应", "对"): return false
        case ("可", _), ("应", _), ("须", _): return true
        default: return false
        }
    }

    /// 对个人处200元以下罚款: the amount is the fine, whoever 对 names.
    private func isFined(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard value.mention.unitClass == .money || value.mention.unitClass == .multiple, start > value.clause.start
        else {
            return false
        }
        return reading.text[start - 1] == "处" || reading.stands("并处", endingAt: start, count: 2)
    }

    /// 20亿元（含）至50亿元的企业: the lower end of a span whose upper end selects.
    private func boundsSpan(_ reading: ParagraphReading, _ i: Int, _ limit: Int) -> Bool {
        guard i + 1 < reading.values.count else { return false }
        let next = reading.values[i + 1]
        guard next.mention.unitClass == reading.values[i].mention.unitClass, next.start < limit,
            next.start - reading.values[i].end <= 6
        else { return false }
        switch reading.text[next.start - 1] {
        case "至", "到", "-", "—", "～", "~": return true
        default: return false
        }
    }

    /// Whether a comparator beside the number sets a bound: 以上, 不低于, 超过; not 余, 约, 左右.
    func isThreshold(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let mention = value.mention
        switch mention.comparator {
        case .eq, .approx: return false
        case .range: return true
        case .gte, .gt, .lte, .lt: break
        }
        if mention.extent.start < mention.range.start { return true }
        guard mention.extent.end > mention.range.end else { return false }
        let last = reading.text[mention.extent.end - 1]
        return last != 0x4F59 && last != 0x591A  // 余 多
    }

    /// 最高20万元, 最多3次: the most that is given.
    func isCeiling(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let mention = value.mention
        return mention.extent.start < mention.range.start && reading.text[mention.extent.start] == 0x6700  // 最
    }

    /// 30个以上的县（市、区）⟦实现⟧供水一体化: how many places get there is the goal.
    func reachesPlaces(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of, value.mention.isUnit("个"), value.chain.verb == nil,
            value.chain.start <= value.left + 1 || value.chain.start == value.clause.start
        else { return false }
        switch reading.text[value.followStart] {
        case "县", "市", "区", "乡", "镇", "村": break
        default: return reading.stands("行政村", at: value.followStart)
        }
        return reading.containsWord(value.followStart + 1, min(value.clause.end, value.followStart + 12)) {
            reading.stands("实现", at: $0) || reading.stands("达到", at: $0) || reading.stands("完成", at: $0)
                || reading.stands("建成", at: $0)
        }
    }
}
