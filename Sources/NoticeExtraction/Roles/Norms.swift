import NoticeModel

/// Bounds that say how a thing has to be: usual ones, dimensions, and those that follow a must.
extension RoleDecider {
    /// 单处面积一般不少于350平方米, 原则上不超过30人: a bound that allows exceptions is a norm.
    func isUsual(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard isThreshold(reading, value), reading.text[start] == "不", value.mention.unitClass != .percent,
            reading.stands("一般", endingAt: start, count: 2) || reading.stands("原则上", endingAt: start, count: 3)
                || value.mention.unitClass != .money
                    && (reading.stands("每个", endingAt: start, count: 2)
                        || reading.stands("最高", endingAt: start, count: 2))
        else { return false }
        if let time = reading.governingTime(before: value.start, from: value.sentence.start),
            // 到2025年达到800个，每个面积一般不少于500平方米: the deadline is that of the number before.
            reading.values(in: reading.times[time].range.end, value.clause.start).isEmpty
        {
            return reading.times[time].role != .deadline
        }
        return true
    }

    /// 路面宽度不低于4.5米: outside goals a bound on a dimension of a thing is how the thing has to be.
    func isDimension(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard value.mention.unitClass == .physical, reading.orientation != .goals, isThreshold(reading, value),
            start - 2 >= value.clause.start, value.follow == .end
        else { return false }
        switch (reading.text[start - 2], reading.text[start - 1]) {
        case ("宽", "度"), ("厚", "度"), ("高", "度"), ("深", "度"), ("间", "距"), ("净", "高"), ("净", "宽"), ("直", "径"), ("半", "径"),
            ("路", "宽"), ("层", "高"):
            break
        default: return false
        }
        if let time = reading.governingTime(before: value.start, from: value.sentence.start) {
            return reading.times[time].role != .deadline
        }
        return true
    }

    /// 建筑面积⟦应不少于⟧占地面积的40%, 跨度⟦应在⟧7米以上: outside goals what has to be so is a norm.
    func isRequired(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.orientation != .goals else { return false }
        let start = value.mention.extent.start
        let isBound =
            isThreshold(reading, value)
            && (start > value.clause.start && reading.text[start - 1] == "应"
                && !reading.stands("对应", endingAt: start, count: 2)
                && !reading.stands("相应", endingAt: start, count: 2)
                || reading.stands("应在", endingAt: value.start, count: 2))
        guard isBound || boundsRequiredShare(reading, value) else { return false }
        guard let time = reading.governingTime(before: value.start, from: value.sentence.start) else { return true }
        return reading.times[time].role != .deadline
    }

    /// 应不少于占地面积⟦的40%⟧: what the share is of stands between the bound and the share.
    private func boundsRequiredShare(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent, value.start > value.clause.start,
            reading.text[value.start - 1] == "的"
        else { return false }
        return reading.containsWord(max(value.clause.start, value.start - 24), value.start) {
            reading.stands("应不", at: $0) || reading.stands("应大于", at: $0) || reading.stands("应小于", at: $0)
        }
    }

    /// 抽查比例不低于20%, 将⟦55%⟧以上的公益金用于…: how checks are made and what funds may be spent on, outside goals.
    func regulatesShare(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent, reading.orientation != .goals, isThreshold(reading, value) else {
            return false
        }
        let text = reading.text
        if value.start > value.clause.start, text[value.start - 1] == "将", value.follow == .of {
            return reading.containsWord(value.end, value.clause.end) { reading.stands("用于", at: $0) }
        }
        let start = value.mention.extent.start
        guard start < value.mention.range.start, text[start] == "不", start - 2 >= value.clause.start else {
            return false
        }
        if reading.stands("权重", endingAt: start, count: 2) { return true }
        guard reading.stands("比例", endingAt: start, count: 2) || reading.stands("比重", endingAt: start, count: 2) else {
            return false
        }
        return reading.stands("抽查", endingAt: start - 2, count: 2)
            || reading.stands("抽检", endingAt: start - 2, count: 2)
            || reading.containsWord(value.clause.start, start) {
                reading.stands("资金用于", at: $0) || reading.stands("公益金用于", at: $0)
            }
    }

    /// 面积不得少于20平方米，人数不超过30人: bounds in a row, of which the first is a must.
    func followsNorm(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard i > 0, isThreshold(reading, value), value.mention.extent.start < value.mention.range.start,
            value.chain.start == value.mention.extent.start, reading.text[value.mention.extent.start] == "不"
        else { return false }
        let previous = reading.values[i - 1]
        return previous.rule == ProvisionRules.norm.reference && previous.sentenceId == value.sentenceId
            && previous.clause.end + 1 == value.clause.start
            && (reading.stands("不得", at: previous.mention.extent.start) || isRequired(reading, previous))
    }

    /// 按100人核定, 按1泊/户配建; not 按5%的速度增长.
    func byRule(_ reading: ParagraphReading, _ value: Value) -> Rule? {
        reading.orientation != .goals && setsByRule(reading, value) ? ProvisionRules.norm : nil
    }

    private func setsByRule(_ reading: ParagraphReading, _ value: Value) -> Bool {
        var start = value.mention.extent.start
        if reading.stands("人民币", endingAt: start, count: 3) { start -= 3 }  // 按人民币30万元给予奖励
        guard start > value.clause.start else { return false }
        var isRuled = reading.text[start - 1] == "按" || reading.stands("按照", endingAt: start, count: 2)
        // 按本人缴费基数的2%计入
        if !isRuled, value.mention.unitClass == .percent || isFraction(value), value.chain.verb == nil {
            let by = reading.signals.last(.rule, max(value.clause.start, start - 30), start)
            isRuled = by.map { reading.text[$0.start] == "按" } ?? false
        }
        // 按照不高于设备投资额的⟦20%⟧，给予补助: what the share is of stands between the bound and the share.
        if !isRuled, value.chain.verb == .reach, reading.text[value.chain.verbStart] == "不" {
            let bound = value.chain.verbStart
            isRuled =
                bound > value.clause.start && reading.text[bound - 1] == "按"
                || reading.stands("按照", endingAt: bound, count: 2)
        }
        guard isRuled else { return false }
        if reading.stands("安排", at: value.followStart) || value.mention.comparator == .approx { return false }
        if value.follow == .of {
            return reading.stands("标准", at: value.followStart) || reading.stands("比例", at: value.followStart)
        }
        return true
    }

    /// 每季度, 每半年, 每月, 每5分钟 in front of 1次; not 每年.
    func recursWithinYear(_ reading: ParagraphReading, _ value: Value) -> Bool {
        var at = value.start - 1
        let limit = max(value.clause.start, value.start - 24)
        while at >= limit {
            if reading.text[at] == "每", at + 1 < value.start {
                switch reading.text[at + 1] {
                case "周", "日", "天", "旬", "班": return true
                case 0x30...0x39: return true
                default: return false
                }
            }
            at -= 1
        }
        return false
    }

    /// 每满500元减100元: the amount that counts and what is taken off.
    func isDiscount(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.mention.unitClass == .money else { return false }
        let start = value.mention.extent.start
        if start > value.clause.start, reading.text[start - 1] == "减", i > 0 {
            return reading.values[i - 1].mention.unitClass == .money && start - 1 == reading.values[i - 1].end
        }
        return reading.stands("满", endingAt: value.mention.range.start, count: 1) && reading.stands("减", at: value.end)
    }
}
