import NoticeModel

/// Thresholds that others stand beside: in lists of counts, joined to one another or to other words that narrow a noun.
extension RoleDecider {
    /// 排名⟦前15家⟧企业产值占比突破60%: the first so many, of whom something else is told.
    func isTop(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        let at = value.mention.extent.start < value.mention.range.start ? value.mention.extent.start : value.start - 1
        guard isCount(value.mention), value.follow == .noun, at > reading.body.start, reading.text[at] == "前",
            reading.text[at - 1] != "目" && reading.text[at - 1] != "以" && reading.text[at - 1] != "之",
            i + 1 < reading.values.count
        else { return false }
        let next = reading.values[i + 1]
        return next.start < value.clause.end && !isCount(next.mention) && next.start - value.end > 4
    }

    /// 200户或500人以上的聚居点: the bound behind the second number holds for the first one, too.
    func isAlternative(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.end < value.clause.end, reading.text[value.end] == "或", i + 1 < reading.values.count else {
            return false
        }
        let next = reading.values[i + 1]
        // 投资2亿元或年纳税5000万元以上的项目: words of its own may stand before the second.
        let isNear =
            next.start == value.end + 1
            || next.start - value.end <= 12 && next.start < value.clause.end
                && next.mention.unitClass == value.mention.unitClass
        return isNear && next.follow == .of && isThreshold(reading, next)
            && next.mention.extent.end > next.mention.range.end && selectsNoun(reading, next)
    }

    /// 出口额300万美元、500万美元以上，且增长10%以上的企业，⟦分别奖励⟧2万元、3万元: a list of marks, and what each of them earns.
    func isAwarded(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isListed(reading, i), value.clause.end + 3 < value.sentence.end, reading.text[value.clause.end] == "，",
            !reading.signals.has(.give, value.clause.start, value.start)
        else { return false }
        var next = value.clause.end + 1
        if reading.text[next] == "且" || reading.text[next] == "并",
            let comma = reading.find(0xFF0C, next, min(value.sentence.end, next + 30))
        {
            next = comma + 1
        }
        return reading.stands("分别", at: next)
            && reading.signals.has(.give, next, min(value.sentence.end, next + 16))
    }

    /// 贡献比上一年增长⟦10%⟧以上的新增部分，按50%的比例奖励: the growth of which a part is given back.
    func growsToEarn(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.mention.unitClass == .percent && value.follow == .of && reading.orientation != .goals
            && (value.chain.verb == .rise || value.chain.verb == .fall)
            && reading.signals.has(.give, value.clause.start, value.sentence.end)
    }

    /// Whether another amount of the same kind stands beside the value in a list.
    private func isListed(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        func isBeside(_ k: Int) -> Bool {
            guard reading.values.indices.contains(k) else { return false }
            let other = reading.values[k]
            let (first, second) = k < i ? (other, value) : (value, other)
            return other.mention.unitClass == value.mention.unitClass && second.start - first.end == 1
                && reading.text[first.end] == "、"
        }
        return isBeside(i - 1) || isBeside(i + 1)
    }

    /// 12吨以上每辆5万元: the bound says for which of them the amount is.
    func gradesPrice(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isThreshold(reading, value), value.mention.extent.end > value.mention.range.end,
            value.end < value.clause.end, reading.text[value.end] == "每", i + 1 < reading.values.count
        else { return false }
        let next = reading.values[i + 1]
        return next.mention.unitClass == .money && next.start - value.end <= 4 && next.start < value.clause.end
    }

    /// 3个产值超千亿元、10个超百亿元、…的园区: the noun stands at the end of the list.
    func namesListedThings(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        // 12个百亿元、70个30亿元以上项目: right behind its count the scale compares by itself.
        let compares = value.mention.comparator != .eq || i > 0 && reading.values[i - 1].end == value.start
        return value.mention.unitClass == .money && compares && value.follow == .end && i > 0
            && i + 1 < reading.values.count && isCount(reading.values[i - 1].mention)
            && isCount(reading.values[i + 1].mention) && reading.values[i - 1].end >= value.clause.start
            && reading.values[i + 1].start == value.end + 1 && value.start - reading.values[i - 1].end <= 14
    }

    /// 年产值超100亿元、具备竞争力的龙头企业2家: what joins the bound narrows the noun, which is counted behind it.
    func joinsModifier(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.mention.unitClass == .money, isThreshold(reading, value), value.follow == .end,
            value.end < value.clause.end, reading.text[value.end] == "、" || reading.text[value.end] == "且",
            i + 1 < reading.values.count, isCount(reading.values[i + 1].mention)
        else { return false }
        let next = reading.values[i + 1]
        guard next.start < value.clause.end, next.follow == .end, next.chain.start == next.mention.extent.start,
            let mark = reading.find(0x7684, value.end, next.start), next.start - mark <= 14
        else { return false }
        return reading.signals.has(.selector, mark + 1, next.start)
            && reading.find(0x3001, value.end + 1, next.start) == nil
    }

    /// 连锁运营⟦5个⟧以上社区站点的服务企业100家: how many each of those has that are counted behind.
    func countsOfOwner(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isCount(value.mention), isThreshold(reading, value), value.mention.extent.end > value.mention.range.end,
            value.follow == .noun, i + 1 < reading.values.count
        else { return false }
        let next = reading.values[i + 1]
        guard isCount(next.mention), next.clause.start == value.clause.start, next.follow == .end,
            !next.mention.hasSameUnit(as: value.mention), next.chain.start == next.mention.extent.start,
            let mark = reading.find(0x7684, value.followStart + 1, next.start), next.start - mark <= 14,
            reading.find(0x3001, value.end, next.start) == nil
        else { return false }
        return reading.signals.has(.selector, mark + 1, next.start)
    }

    /// 淘汰单机⟦30万千瓦⟧以下且不符合要求的机组: what joins the bound narrows the noun behind 的.
    func joinsClause(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .physical || isCount(value.mention),
            value.mention.extent.end > value.mention.range.end, value.end < value.clause.end,
            reading.text[value.end] == "且", reading.values(in: value.end, value.clause.end).isEmpty
        else { return false }
        return reading.find(0x7684, value.end, value.clause.end) != nil
    }

    /// 占地5公顷以下、总投资1亿元以下的项目: a bound joined to another one that narrows a noun.
    func isCoordinated(_ reading: ParagraphReading, _ i: Int, reach: Int) -> Bool {
        let value = reading.values[i]
        guard reach > 0, i + 1 < reading.values.count, value.end < value.clause.end, isThreshold(reading, value),
            !(isCount(value.mention) && value.mention.comparator == .range)
        else {
            return false
        }
        let mark = endOfRemark(reading, value)
        // 5年以下（含5年）和5年以上: the remark in brackets is passed over.
        var k = i + 1
        while k < reading.values.count, reading.values[k].start < mark { k += 1 }
        guard k < reading.values.count else { return false }
        let next = reading.values[k]
        // 500万元以下部分不超过30%、500万元至1000万元部分…: the share is what the rule sets for the first part.
        if value.mention.unitClass == .percent, next.mention.unitClass != .percent,
            value.mention.comparator == .lte, value.mention.extent.end == value.mention.range.end
        {
            return false
        }
        guard next.start < value.clause.end, isThreshold(reading, next), mark < value.clause.end else { return false }
        switch reading.text[mark] {
        case "、", "且", "和", "或", "并", "及": break
        default: return false
        }
        guard next.follow != .onward, next.follow != .verb else { return false }
        // 培育甲产值超300亿元、乙超200亿元的企业集团: each amount has an owner of its own.
        let ownsAmount = value.mention.unitClass == .money && value.mention.extent.end == value.mention.range.end
        if ownsAmount, next.mention.extent.end == next.mention.range.end, reading.text[value.end] == "、" {
            return false
        }
        return conditionRole(reading, k, reach: reach - 1) != nil
    }

    /// The offset behind the value and a remark in brackets: 5年以下（含5年）.
    private func endOfRemark(_ reading: ParagraphReading, _ value: Value) -> Int {
        guard reading.text[value.end] == "（",
            let close = reading.find(0xFF09, value.end, min(value.end + 10, value.clause.end))
        else { return value.end }
        return close + 1
    }

    /// 投资3500万元的管网改造、⟦3800万元⟧的背街改造等项目完成: in a review, what each of the works cost.
    func isSpentInList(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard reading.orientation == .past, i > 0, value.mention.unitClass == .money, value.mention.comparator == .eq,
            value.start > value.clause.start, reading.text[value.start - 1] == "、"
        else { return false }
        let previous = reading.values[i - 1]
        return previous.mention.unitClass == .money && previous.clause.start == value.clause.start
            && previous.role == .reported
            && reading.containsWord(value.clause.start, value.start) { reading.stands("投资", at: $0) }
    }

    /// 投资（200万美元以上）的机构: a bound of its own in brackets before the noun that it narrows.
    func boundsInBrackets(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let close = value.end
        guard value.opening == .open, close == value.clause.end, isThreshold(reading, value),
            close + 2 < reading.body.end, reading.orientation != .goals
        else { return false }
        if reading.text[close + 1] == "的" {
            // 按不超过0.8%（扶贫项目不超过0.5%）的费率
            return value.mention.unitClass != .percent || value.start - value.clause.start <= 2
        }
        // （年吞吐量超过1万吨）⟦给予⟧奖励, （注册资本3000万元以上），⟦可⟧申请入驻
        let next = reading.text[close + 1] == "，" ? close + 2 : close + 1
        return reading.signals.at(next)?.kinds.has(.give) == true || reading.text[next] == "可"
            || reading.stands("原则上可", at: next)
    }
}
