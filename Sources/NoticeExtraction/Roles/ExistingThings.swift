import NoticeModel

/// What is there already: the amounts and counts of things that a text builds on, for the rule `role.existing`.
extension RoleDecider {
    /// Things that are there already.
    func existingRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard value.follow == .noun || value.follow == .of else {
            return isPossessed(reading, value) || describesArea(reading, value) ? (.reported, TenseRules.existing) : nil
        }
        // 在建成千万吨炼油项目的基础上; 等7所高校的11个学科
        if reading.signals.has(.existing, value.end, value.clause.end),
            reading.containsWord(value.followStart, value.clause.end, { reading.stands("基础上", at: $0) })
        {
            return (.reported, TenseRules.existing)
        }
        // 已开工的57个项目要加快建设
        if value.start > value.clause.start + 3, reading.text[value.start - 1] == "的",
            let already = reading.find(0x5DF2, max(value.clause.start, value.start - 8), value.start),
            // 对已鉴定的86座水库实施加固: they are found, and the work on them is still to do.
            !reading.stands("鉴定", at: already + 1), !reading.stands("查明", at: already + 1),
            !reading.stands("排查", at: already + 1)
        {
            return (.reported, TenseRules.existing)
        }
        if endsInAreas(reading, value) || ownsNextCount(reading, i) || placesWork(reading, value)
            || wasBefore(reading, value)
            || isResponsible(reading, value)
        {
            return (.reported, TenseRules.existing)
        }
        if hasRate(reading, i) || countsAreas(reading, i) || isRecognized(reading, value) {
            return (.reported, TenseRules.existing)
        }
        guard let signal = reading.signals.last(.existing, value.clause.start, value.start),
            // 加快综合开发⟦利用⟧、7万吨项目建设: there it is a work, and ends one.
            !reading.stands("开发", endingAt: signal.start, count: 2), !reading.stands("、", at: signal.end)
        else {
            // 节能升级改造 of a line that exists: 35万千升/年啤酒生产线节能升级改造
            return isRetrofit(reading, value) ? (.reported, TenseRules.existing) : nil
        }
        // 围绕10万亩无人农场⟦建设⟧，…: it is still to be built.
        if reading.stands("围绕", at: signal.start), value.follow == .noun,
            reading.stands("建设", endingAt: value.clause.end, count: 2), value.clause.end - value.followStart > 3
        {
            return nil
        }
        // 改造提升现有30万锭棉纺能力: right before the amount the word is about it.
        if signal.end == value.start, reading.stands("现有", endingAt: signal.end, count: 2) {
            return rebuilds(reading, value) ? (.target, TenseRules.target) : (.reported, TenseRules.existing)
        }
        // 改扩建现有20个储备库和⟦35个⟧仓库
        if i > 0, reading.values[i - 1].role == .target, reading.values[i - 1].start == signal.end,
            isCount(value.mention), value.chain.verb == nil
        {
            return (.target, TenseRules.target)
        }
        // A verb of building between the two makes it new; 年产 only says how the capacity counts.
        if value.chain.verb == .build || value.chain.verb == .add,
            !(reading.stands("年产", at: value.chain.verbStart) && value.chain.start == value.chain.verbStart)
        {
            return nil
        }
        if reading.signals.has(.build, signal.end, value.chain.start) || value.chain.verb == .reach { return nil }
        return (.reported, TenseRules.existing)
    }

    /// 改扩建现有⟦20个⟧储备库: so many of them are to be rebuilt, unless a review says that they were.
    private func rebuilds(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.chain.verb == .build, reading.orientation != .past,
            reading.setting != .review
        else { return false }
        return governingTime(reading, value).map { reading.times[$0].role != .reported } ?? true
    }

    /// 做优做强5个国家先进制造业集群, 支持22个国家级融合载体延伸: what the state has recognized is there, and made stronger.
    private func isRecognized(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.follow == .noun, reading.stands("国家", at: value.followStart),
            !reading.stands("建设", endingAt: value.clause.end, count: 2)
        else { return false }
        return reading.containsWord(max(value.clause.start, value.start - 16), value.start) {
            reading.stands("做优", at: $0) || reading.stands("做强", at: $0) || reading.stands("支持", at: $0)
        }
    }

    /// ⟦15个⟧国考断面水质优良率保持100%: those whose rate a goal speaks of.
    private func hasRate(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isCount(value.mention), value.mention.comparator == .eq, value.follow == .noun,
            i + 1 < reading.values.count
        else { return false }
        let next = reading.values[i + 1]
        guard next.mention.unitClass == .percent, next.clause.start == value.clause.start, next.end == next.clause.end,
            next.chain.verb == .reach, next.chain.verbStart - value.end > 4, next.chain.verbStart - value.end <= 20,
            value.chain.verb != .build, value.chain.verb != .add, value.chain.verb != .reach
        else { return false }
        switch reading.text[next.chain.verbStart - 1] {
        case "率", "例", "比": return true
        default: return false
        }
    }

    /// 投向⟦18个⟧贫困县, 规划范围为⟦6个⟧设区市及平潭: the places that money or a plan is for.
    private func endsInAreas(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.mention.comparator == .eq, value.follow == .noun else { return false }
        let end = nounEnd(reading, value)
        switch reading.text[end - 1] {
        case "县", "市", "镇", "村", "区": break
        default: return false
        }
        return reading.containsWord(max(value.clause.start, value.start - 30), value.start) {
            reading.stands("投向", at: $0) || reading.stands("范围为", at: $0) || reading.stands("范围包括", at: $0)
        }
    }

    /// 支持⟦11个⟧设区市建设床位3万张, 确保⟦10个⟧示范镇镇区人口年均增长8%: the places whose figure stands behind them.
    private func countsAreas(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isCount(value.mention), value.mention.comparator == .eq, value.follow == .noun,
            value.chain.verb == nil || reading.stands("支持", at: value.chain.verbStart)
                || reading.stands("推动", at: value.chain.verbStart),
            i + 1 < reading.values.count, value.end == value.mention.range.end
        else { return false }
        let next = reading.values[i + 1]
        guard next.clause.start == value.clause.start, next.follow == .end, next.start - value.followStart >= 8 else {
            return false
        }
        // A launch of places (创建10个示范镇) is no cue here, which the chain shows; what helps them is.
        let place = (value.followStart + 1..<min(next.start - 4, value.followStart + 9)).first { at in
            switch reading.text[at] {
            case "县", "镇": reading.text[at + 1] != "级" && reading.text[at + 1] != "域"
            case "市": reading.text[at - 1] != "城" && reading.text[at + 1] != "场" && reading.text[at + 1] != "级"
            default: false
            }
        }
        guard let place else { return false }
        switch reading.text[place + 1] {
        case "、", "和", "及", "与", "的", "（": return false
        default: return true
        }
    }

    /// 在40个产粮大县推进单产提升: where the work is done is there; not 在40个县开展试点, which are chosen.
    private func placesWork(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.mention.comparator == .eq,
            value.start > value.clause.start,
            reading.text[value.start - 1] == "在" || reading.text[value.start - 1] == "等" && listsPlaces(reading, value),
            value.chain.start >= value.start - 1
        else { return false }
        return !reading.containsWord(value.followStart, value.clause.end) {
            Self.beginnings.match(reading.text, at: $0, limit: value.clause.end) != nil
        }
    }

    /// ⟦在甲县、乙县⟧等28个产粮大县: places that 在 lists before their count.
    private func listsPlaces(_ reading: ParagraphReading, _ value: Value) -> Bool {
        var at = value.start - 2
        while at >= max(value.clause.start, value.start - 40) {
            switch reading.text[at] {
            case "在": return at + 4 < value.start && reading.find(0x3001, at, value.start) != nil
            case "的", "和", 0x30...0x39: return false
            default: at -= 1
            }
        }
        return false
    }

    /// （市财政局、17个帮扶集团牵头单位和有关区县政府负责）: those that a list of responsible ones counts are there.
    private func isResponsible(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention) || value.mention.unitClass == .people, value.follow == .noun else { return false }
        var at = value.end
        // 各区县（自治县，以下简称区县）政府: a remark within.
        var depth = 0
        while at < min(reading.body.end, value.end + 60) {
            switch reading.text[at] {
            case "。", "；": return false
            case "，" where depth == 0: return false
            case "（": depth += 1
            case "）" where depth > 0: depth -= 1
            case "）", "〕": return reading.stands("负责", endingAt: at, count: 2)
            default: break
            }
            at += 1
        }
        return false
    }

    /// 对⟦原⟧18个深度贫困乡镇: what was called so before.
    private func wasBefore(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let before = value.start - 1
        guard before >= value.clause.start, reading.text[before] == "原", value.mention.comparator == .eq else {
            return false
        }
        // 草原, 平原 and 中原 end in it, too.
        guard before > value.clause.start else { return true }
        switch reading.text[before - 1] {
        case "对", "将", "把", "在", "由", "从", "于", "和", "与", "、": return true
        default: return false
        }
    }

    /// What is begun at the places that are counted.
    private static let beginnings = Lexicon(
        ["试点", "示范", "建设", "开展", "建成", "布局", "设立", "设置", "安装", "配备", "新建", "推广"].map { ($0, true) })

    /// 规划面积约60平方公里: about so large is what a plan describes, outside goals and without a year.
    private func describesArea(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let isPlanned = reading.stands("规划面积", endingAt: value.mention.extent.start, count: 4)
        guard value.mention.comparator == .approx || isPlanned && value.mention.comparator == .eq,
            value.mention.unitClass == .physical, value.chain.verb == nil,
            reading.orientation != .goals, reading.stands("面积", endingAt: value.mention.extent.start, count: 2),
            !reading.signals.has(.build, value.clause.start, value.start),
            !reading.stands("新增", at: value.clause.start),
            !reading.stands("新建", at: value.clause.start)
        else { return false }
        return reading.governingTime(before: value.start, from: value.sentence.start) == nil
    }

    /// 利用现有水源地1处, 全县现有竹林101万亩: the amount stands behind the thing that is there.
    private func isPossessed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if tellsCount(reading, value) { return true }
        guard value.chain.verb == nil, let signal = reading.signals.last(.existing, value.clause.start, value.start),
            signal.end - signal.start >= 2, reading.text[signal.end - 1] == "有",
            !reading.signals.has(.build, signal.end, value.start),
            !reading.signals.has(.launch, signal.end, value.start)
        else { return false }
        return true
    }

    /// 今年安排的重点项目有66个: how many there are, unless it is a goal or a deadline stands before it.
    private func tellsCount(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let have = value.start - 1
        guard isCount(value.mention), value.mention.comparator == .eq, value.follow == .end,
            have > value.clause.start + 1, reading.text[have] == "有", reading.orientation != .goals,
            !reading.signals.has(.goal, value.sentence.start, value.start)
        else { return false }
        // Of what was arranged or chosen: 安排的…项目有.
        guard reading.find(0x7684, value.clause.start, have) != nil else { return false }
        switch reading.text[have - 1] {
        case "拥", "要", "应", "配", "设", "建", "都", "各", "均", "须": return false
        default: break
        }
        return governingTime(reading, value).map {
            reading.times[$0].role != .deadline || reading.times[$0].value == nil
        }
            ?? true
    }

    /// A list summed up by a count, with 的 and another count behind it: 河南农业大学等7所高校的11个学科.
    private func ownsNextCount(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isCount(value.mention), i + 1 < reading.values.count, isCount(reading.values[i + 1].mention),
            reading.values[i + 1].chain.start == reading.values[i + 1].start, value.start > reading.body.start,
            reading.text[value.start - 1] == 0x7B49  // 等
        else { return false }
        return reading.text[reading.values[i + 1].start - 1] == 0x7684
    }

    private func isRetrofit(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .rate || value.mention.unitClass == .physical,
            !measuresGround(reading, value)
        else { return false }
        let end = min(value.clause.end, value.followStart + 24)
        var at = value.followStart
        while at < end, reading.text[at] != 0x3001 {
            if reading.stands("改造", at: at), !reading.stands("改造提升", at: at) { return true }
            if reading.stands("技术升级", at: at) { return true }
            at += 1
        }
        return false
    }

    /// 30万亩低效林改造, 200公里管网改造: land and lengths are what is worked on, no capacity.
    private func measuresGround(_ reading: ParagraphReading, _ value: Value) -> Bool {
        switch reading.text[value.mention.range.end - 1] {
        case "亩", "顷", "里", "米":
            return reading.text[value.mention.range.end - 2] != "方"
                || !reading.stands("立方米", endingAt: value.mention.range.end, count: 3)
        default: return false
        }
    }
}
