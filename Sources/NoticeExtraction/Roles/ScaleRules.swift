import NoticeModel

/// Scales: 千亿级, 万吨级, and 千亿元 right behind a verb of building.
enum ScaleRules {
    static let scaleWithCount = Rule(
        id: "role.scale-condition", kind: .quantities,
        summary: "A scale (千亿级) with a count of things beside it is a condition.",
        examples: [
            RuleExample("打造两个⟦千亿⟧级产业集聚区。", "role=condition value=1000 multiplier=8"),
            RuleExample("每个县建设1个⟦万亩⟧攻关片。", "role=condition value=1 multiplier=4 unit=亩"),
            RuleExample("新建⟦万头⟧牛场2个。", "role=condition value=1 multiplier=4 unit=头"),
            RuleExample("打造⟦50亿⟧级和100亿级加工园区20个以上。", "role=condition value=50 multiplier=8"),
        ],
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
        examples: [
            RuleExample("围绕国家⟦千万千瓦⟧级基地规划，发展装备制造业。", "role=qualifier value=1000 multiplier=4"),
            RuleExample("加快⟦500公斤⟧级无人机定型取证。", "role=qualifier value=500 unit=公斤"),
            RuleExample("推进⟦万亩⟧级、十万亩级高标准农田建设。", "role=qualifier value=1 multiplier=4 unit=亩"),
            RuleExample("实施⟦百亿⟧级农业龙头企业培育计划。", "role=qualifier value=100 multiplier=8"),
        ],
        counterexamples: [RuleCounterexample("将园区建成⟦千亿⟧级化工产业基地。", because: "it is to be built")])
    static let rules = [scaleWithCount, scaleTarget, scaleName]
}

extension RoleDecider {
    /// 千亿级, 万吨级 and 千亿元 right behind a verb of building.
    func scaleRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let mention = value.mention
        if let land = plotRole(reading, i) { return land }
        let isBareMoney =
            mention.unitClass == .money && !mention.isDigits && mention.comparator == .eq && value.follow == .noun
            && mention.multiplier >= 8
        guard mention.isScale || isBareMoney else { return nil }
        if value.groupCount > 1 || standsBesideScale(reading, i), mention.isScale {
            return (.qualifier, ScaleRules.scaleName)
        }
        if hasCountBeside(reading, i) { return (.condition, ScaleRules.scaleWithCount) }
        // 加快⟦500公斤⟧级无人机定型: the class of a machine.
        if mention.isScale, mention.isDigits, mention.multiplier == 0, mention.unitClass == .physical,
            value.chain.verb != .build || reading.stands("加快", at: value.chain.verbStart)
        {
            return (.qualifier, ScaleRules.scaleName)
        }
        if mention.comparator != .eq, mention.isScale == false { return nil }
        if namesWhatExists(reading, value) || namesPlan(reading, value) { return (.qualifier, ScaleRules.scaleName) }
        let verb = buildsBefore(reading, value)
        if isPast(reading, i), !verb { return (.qualifier, ScaleRules.scaleName) }
        if verb { return isPast(reading, i) ? (.reported, TenseRules.reported) : (.target, ScaleRules.scaleTarget) }
        return mention.isScale ? (.qualifier, ScaleRules.scaleName) : nil
    }

    /// 万亩级、十万亩级: scales side by side name a class, as long as nothing counts what is of them.
    private func standsBesideScale(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let values = reading.values
        func joins(_ a: Int, _ b: Int) -> Bool {
            guard a >= 0, b < values.count, values[a].mention.isScale, values[b].mention.isScale,
                values[a].mention.hasSameUnit(as: values[b].mention)
            else { return false }
            let gap = values[a].mention.range.end + 1
            return values[b].start == gap + 1 && (reading.text[gap] == "、" || reading.text[gap] == "和")
        }
        return (joins(i, i + 1) || joins(i - 1, i)) && !hasCountBeside(reading, i)
    }

    /// 实施百亿级农业龙头企业培育计划: the scale is in the name of a programme.
    private func namesPlan(_ reading: ParagraphReading, _ value: Value) -> Bool {
        // 等千亿优势特色产业升级工程; 打造百亿工程 makes one.
        let isBare = !value.mention.isScale && value.chain.verb == nil
        guard isBare || reading.stands("实施", endingAt: value.start, count: 2) else { return false }
        let end = min(value.clause.end, value.followStart + 16)
        return reading.containsWord(value.followStart + 2, end) {
            (reading.stands("计划", at: $0) || reading.stands("行动", at: $0) || reading.stands("工程", at: $0))
                && $0 + 2 == value.clause.end && $0 - value.followStart >= 4
        }
    }

    /// 1个万亩攻关片, 千亩示范方: a bare power of ten of land is the scale of a plot; with a count beside it a condition.
    private func plotRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let isHerd = value.mention.isUnit("头") || value.mention.isUnit("只") || value.mention.isUnit("羽")
        if isHerd, !sizesFarm(reading, value) { return nil }
        guard isHerd || value.mention.isUnit("亩") && value.chain.verb == nil, !value.mention.isDigits,
            value.follow == .noun, value.mention.comparator == .eq, case .value(let number) = value.mention.amount,
            number == DecimalNumber(1),
            value.mention.multiplier >= 2
        else { return nil }
        // 1000个粮油千亩高产片: a word may stand between the count and the scale.
        if i > 0, value.start - reading.values[i - 1].end <= 4, isCount(reading.values[i - 1].mention),
            reading.find(0x3001, reading.values[i - 1].end, value.start) == nil
        {
            return (.condition, ScaleRules.scaleWithCount)
        }
        if hasCountBeside(reading, i) { return isHerd ? (.condition, ScaleRules.scaleWithCount) : nil }
        return (.qualifier, ScaleRules.scaleName)
    }

    /// 万头牛场, 千只羊场: the size of a farm.
    private func sizesFarm(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.containsWord(value.followStart, min(value.clause.end, value.followStart + 8)) {
            reading.text[$0] == "场" || reading.stands("基地", at: $0) || reading.stands("大户", at: $0)
        }
    }

    /// A verb of building in the chain, or earlier in the clause with nothing but words of a list between.
    func buildsBefore(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if value.chain.verb == .build || value.chain.verb == .add || value.chain.verb == .reach { return true }
        let left = max(value.clause.start, value.start - 60)
        let build = reading.signals.last(.build, left, value.chain.start)
        let advance = reading.signals.last(.advance, left, value.chain.start)
        if let build, build.start > advance?.start ?? -1 {
            return build.end >= value.chain.start || reading.text[build.end] != 0x7684  // 的
        }
        guard advance != nil else { return false }
        return reading.signals.has(.build, value.followStart, value.clause.end)
            || reading.signals.has(.single, value.followStart, value.clause.end)
    }

    /// 国家千万千瓦级基地, 万吨级…技术: the scale names what is there, or a class of things.
    private func namesWhatExists(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if reading.stands("国家", endingAt: value.start, count: 2)
            || reading.stands("世界", endingAt: value.start, count: 2)
        {
            return true
        }
        guard let start = reading.find(0x6280, value.followStart, min(value.clause.end, value.followStart + 32)) else {
            return false
        }
        // 技术开发, 产业化技术, 技术研发
        return reading.stands("技术开发", at: start) || reading.stands("技术研发", at: start)
            || reading.stands("产业化技术", endingAt: start + 2, count: 5)
    }

    func hasCountBeside(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        if i > 0 {
            let previous = reading.values[i - 1]
            if isCount(previous.mention), previous.end >= value.clause.start, value.start - previous.end <= 14 {
                return true
            }
        }
        var next = i + 1
        // 50亿级和⟦100亿级⟧园区20个: the count of both.
        if value.mention.isScale, next + 1 < reading.values.count, reading.values[next].mention.isScale,
            reading.values[next].start - value.end <= 3
        {
            next += 1
        }
        if next < reading.values.count {
            let next = reading.values[next]
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

    func isCount(_ mention: MentionReference) -> Bool {
        (mention.unitClass == .classifier || mention.unitClass == .people) && !mention.isScale
    }

    private func isChineseDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: scalar >= 0x30 && scalar <= 0x39
        }
    }
}
