import NoticeModel

/// Sizes that tell which things are counted or measured: 万亩茶园36个, 20户以上自然村通路率.
extension RoleDecider {
    /// 打造⟦一批⟧年出栏量100万头以上生猪调出大县: how many is said by 一批, the bound tells what they are like.
    func sizesBatch(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let isRange = if case .range = value.mention.amount { true } else { false }
        guard isRange || value.follow == .of || isThreshold(reading, value) else { return false }
        return reading.containsWord(max(value.clause.start, value.start - 14), value.chain.start) {
            reading.stands("一批", at: $0) && reading.values(in: $0 + 2, value.chain.start).isEmpty
        }
    }

    /// ⟦10名⟧以上老人有入住需求的行政村都建有安居点: of the places with so many, all are to have something.
    func selectsPlaces(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun, value.chain.verb == nil, isCount(value.mention) else { return false }
        let text = reading.text
        return reading.containsWord(value.followStart + 2, min(value.clause.end - 1, value.followStart + 30)) { at in
            guard text[at] == "都" || text[at] == "均" || text[at] == "全" && text[at + 1] == "部" else { return false }
            switch text[at - 1] {
            case "村", "镇", "乡", "县", "区", "道", "校", "业", "位": return true
            default: return false
            }
        }
    }

    /// ⟦20户⟧以上自然村通硬化路率达到100%: a bound opens the name of what a rate is taken of.
    func narrowsOwner(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.follow == .noun, value.chain.verb == nil, value.mention.unitClass != .percent,
            value.mention.unitClass != .duration, isThreshold(reading, value),
            value.mention.extent.end > value.mention.range.end,
            value.chain.start <= value.left + 4 || reading.text[value.chain.start - 1] == "、",
            i + 1 < reading.values.count
        else { return false }
        let next = reading.values[i + 1]
        // 30户以上村民组公路路基宽度不得小于4.5米: of what a norm is set.
        let isBounded = next.mention.unitClass == .physical && reading.stands("不得", at: next.mention.extent.start)
        return (next.mention.unitClass == .percent && next.chain.verb == .reach || isBounded)
            && next.start < value.clause.end && next.start - value.end <= 30
    }

    /// 万亩富硒茶园36个, 10万吨以上中心粮库26个, 存栏100—500头的牧场400个.
    func sizesCountedThings(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .physical, .rate: break
        case .classifier:
            // 存栏1000头以上规模牛场100个
            let isBound = isThreshold(reading, value) && value.mention.extent.end > value.mention.range.end
            // 建设万头以上猪场20个, 10万只以上蛋鸡场15个
            guard value.follow == .of || isBound else { return false }
        default: return false
        }
        guard i + 1 < reading.values.count else { return false }
        let next = reading.values[i + 1]
        // 连片30亩以上池塘10万亩: measured, not counted, behind a bound of the same unit.
        let isMeasuredAgain =
            isThreshold(reading, value) && value.mention.extent.end > value.mention.range.end
            && next.mention.unitClass == .physical && next.mention.hasSameUnit(as: value.mention)
        // 300立方米及以下高炉产能270万吨
        let isUpper = value.mention.comparator == .lte && next.mention.unitClass == .physical
        guard isCount(next.mention) || isMeasuredAgain || isUpper, next.start < value.clause.end,
            next.start > value.followStart,
            next.start - value.end <= 20, next.chain.start == next.mention.extent.start,
            next.follow == .end || next.follow == .list, !actsBehind(reading, value)
        else { return false }
        var at = value.followStart
        while at < next.start {
            switch reading.text[at] {
            case "、", "，", "；", "（", "和", "及", "的": return false
            default: at += 1
            }
        }
        return true
    }
}
