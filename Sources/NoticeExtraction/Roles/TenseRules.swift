import NoticeModel

/// Goals and facts told apart by the tense of the clause: the last family, which always answers.
enum TenseRules {
    static let target = Rule(
        id: "role.target", kind: .quantities,
        summary: "A value under a deadline, a goal or a task, or the object of a planned action, is a target.",
        examples: [
            RuleExample("到2020年，全省企业技术中心达到⟦400家⟧。", "role=target value=400 unit=家"),
            RuleExample("培育⟦30家⟧龙头企业。", "role=target value=30"),
            RuleExample("一、总体目标\n2026年，甲村、乙村等⟦2个⟧贫困村出列。", "role=target value=2 unit=个"),
            RuleExample("一、工作任务\n在⟦300个⟧小区设置回收机。", "role=target value=300 unit=个"),
            RuleExample("一、主要目标\n产业体系初步建成，工业增加值占比达⟦28%⟧。", "role=target value=28 unit=%"),
            RuleExample(
                "一、强化生态建设，确保城市建设取得新成效\n完成绿化⟦5000亩⟧。", "role=target value=5000 unit=亩"),
            RuleExample("到2020年，全省销售收入力争进入全国前⟦3位⟧。", "role=target value=3 unit=位 comparator=lte"),
        ],
        counterexamples: [
            RuleCounterexample("2010年，全省实现产值⟦1321.2亿元⟧。", because: "the year lies before the notice")
        ])
    static let reported = Rule(
        id: "role.reported", kind: .quantities,
        summary: "A value under a past year, in a review, or after 目前, 已, 现有 is a fact.",
        examples: [
            RuleExample("目前，全市拥有高新技术企业⟦245户⟧。", "role=reported value=245"),
            RuleExample("全市已建成充电桩⟦1200个⟧。", "role=reported value=1200"),
            RuleExample("牧业产值约占农牧民纯收入的⟦50%⟧。", "role=reported value=50 unit=%"),
            RuleExample("全市拥有国家级开发区⟦3个⟧。", "role=reported value=3"),
            RuleExample(
                "政府工作报告\n新建机场⟦5个⟧。\n今年经济社会发展主要预期目标是：生产总值增长5%。", "role=reported value=5"),
            RuleExample("“十四五”时期工作回顾\n改造小区⟦9万户⟧。\n2026年重点工作\n改造小区10万户。", "role=reported value=9"),
            RuleExample("政府工作报告\n——生态环境改善。五年来，我们坚持绿色发展，森林覆盖率达到⟦25%⟧。", "role=reported value=25"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，高新技术企业达到⟦300户⟧。", because: "the deadline lies ahead"),
            RuleCounterexample(
                "政府工作报告\n（2026年1月20日）\n“十五五”时期，新建机场⟦5个⟧。\n今年主要预期目标是：生产总值增长5%。", because: "its time lies ahead"),
            RuleCounterexample("以2017年水体面积为基值，消减⟦50%⟧以上。", because: "the year is what is measured by"),
        ])
    static let existing = Rule(
        id: "role.existing", kind: .quantities,
        summary: "The amount or the count of a thing that exists already (依托, 利用, 现有) is a fact.",
        examples: [
            RuleExample("依托现有⟦36万吨/年⟧苯胺装置，发展下游产品。", "role=reported value=36 multiplier=4"),
            RuleExample("利用现有码头岸线⟦480米⟧。", "role=reported value=480 unit=米"),
            RuleExample("在⟦40个⟧产粮大县推进单产提升。", "role=reported value=40 unit=个"),
            RuleExample("对原⟦18个⟧深度贫困乡镇加大帮扶。", "role=reported value=18 unit=个"),
            RuleExample("创新区覆盖全域，规划面积约⟦60平方公里⟧。", "role=reported value=60 unit=平方公里"),
            RuleExample("开展帮扶。（市财政局、⟦17个⟧帮扶集团牵头单位负责）", "role=reported value=17 unit=个"),
        ],
        counterexamples: [
            RuleCounterexample("依托龙头企业，建设⟦36万吨/年⟧苯胺装置。", because: "the verb before the value builds"),
            RuleCounterexample("在⟦40个⟧县开展试点。", because: "the places are still to be chosen"),
            RuleCounterexample("推动⟦30万亩⟧低效林改造。", because: "land is worked on, it is no capacity"),
            RuleCounterexample("改良草原⟦18万亩⟧。", because: "原 belongs to 草原"),
            RuleCounterexample("到2025年，建成区面积约⟦60平方公里⟧。", because: "a year makes it a goal"),
            RuleCounterexample("加快矿产开发利用、⟦7万吨⟧锌合金项目建设。", because: "利用 ends a work of its own"),
        ])
    static let rules = [target, reported, existing]
}

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
        if ownsNextCount(reading, i) || placesWork(reading, value) || wasBefore(reading, value)
            || isResponsible(reading, value)
        {
            return (.reported, TenseRules.existing)
        }
        guard let signal = reading.signals.last(.existing, value.clause.start, value.start),
            // 加快综合开发⟦利用⟧、7万吨项目建设: there it is a work, and ends one.
            !reading.stands("开发", endingAt: signal.start, count: 2), !reading.stands("、", at: signal.end)
        else {
            // 节能升级改造 of a line that exists: 35万千升/年啤酒生产线节能升级改造
            return isRetrofit(reading, value) ? (.reported, TenseRules.existing) : nil
        }
        // 改造提升现有30万锭棉纺能力: right before the amount the word is about it.
        if signal.end == value.start, reading.stands("现有", endingAt: signal.end, count: 2) {
            return (.reported, TenseRules.existing)
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

    /// 在40个产粮大县推进单产提升: where the work is done is there; not 在40个县开展试点, which are chosen.
    private func placesWork(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.mention.comparator == .eq,
            value.start > value.clause.start, reading.text[value.start - 1] == "在", value.chain.start >= value.start - 1
        else { return false }
        return !reading.containsWord(value.followStart, value.clause.end) {
            Self.beginnings.match(reading.text, at: $0, limit: value.clause.end) != nil
        }
    }

    /// （市财政局、17个帮扶集团牵头单位和有关区县政府负责）: those that a list of responsible ones counts are there.
    private func isResponsible(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention) || value.mention.unitClass == .people, value.follow == .noun else { return false }
        var at = value.end
        while at < min(reading.body.end, value.end + 60) {
            switch reading.text[at] {
            case "。", "；", "，": return false
            case "）", "〕": return reading.stands("负责", endingAt: at, count: 2)
            default: at += 1
            }
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
        guard value.mention.comparator == .approx, value.mention.unitClass == .physical, value.chain.verb == nil,
            reading.orientation != .goals, reading.stands("面积", endingAt: value.mention.extent.start, count: 2)
        else { return false }
        return reading.governingTime(before: value.start, from: value.sentence.start) == nil
    }

    /// 利用现有水源地1处, 全县现有竹林101万亩: the amount stands behind the thing that is there.
    private func isPossessed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.chain.verb == nil, let signal = reading.signals.last(.existing, value.clause.start, value.start),
            signal.end - signal.start >= 2, reading.text[signal.end - 1] == "有",
            !reading.signals.has(.build, signal.end, value.start),
            !reading.signals.has(.launch, signal.end, value.start)
        else { return false }
        return true
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

    /// Norms of an article, conditions and amounts under a heading that announces them.
    func settingRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        switch reading.setting {
        case .plain, .review: return nil
        case .conditions: return (.condition, SelectionRules.eligibility)
        case .provisions:
            let isAmount =
                value.mention.unitClass == .money || value.mention.unitClass == .percent && value.chain.verb == nil
            guard isAmount, reading.orientation != .goals, !isPast(reading, i), !reachesByDeadline(reading, value)
            else {
                return nil
            }
            return (.provision, ProvisionRules.norm)
        case .articles:
            if isPast(reading, i) || reading.orientation == .goals { return nil }
            let time = value.chain.ownTime ?? governingTime(reading, value)
            if let time, reading.times[time].role == .deadline || reading.times[time].role == .period { return nil }
            if reading.signals.has(.goal, value.clause.start, value.start) { return nil }
            // 建立救援队伍3支: what is to be built or held is a goal in articles, too.
            if isCount(value.mention) || value.mention.unitClass == .physical, !isThreshold(reading, value),
                value.chain.verb == .build || value.chain.verb == .add
                    || reading.signals.has(.build, value.clause.start, value.start)
                    || reading.signals.has(.launch, value.clause.start, value.start)
            {
                return nil
            }
            return (.provision, ProvisionRules.norm)
        }
    }

    /// The tense of the clause, the sentence, the section.
    func tenseRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule) {
        isPast(reading, i) || sharesFact(reading, reading.values[i])
            ? (.reported, TenseRules.reported) : (.target, TenseRules.target)
    }

    /// 全球97%的企业使用…: outside goals and tasks a share of a noun tells how things are.
    private func sharesFact(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.orientation == .neutral, value.mention.unitClass == .percent, value.follow == .of else {
            return false
        }
        if let time = governingTime(reading, value), reading.times[time].role == .deadline { return false }
        return !reading.signals.has(.goal, value.sentence.start, value.start)
    }

    func isPast(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        if reading.setting == .review, reading.orientation != .goals, reading.orientation != .tasks,
            !reading.signals.has(.goal, value.clause.start, value.start)
        {
            return true
        }
        let time = value.chain.ownTime ?? governingTime(reading, value)
        if let time {
            switch reading.times[time].role {
            case .reported: return true
            case .deadline: return false
            case .period: if reading.orientation != .past { return false }
            default: break
            }
        }
        if value.chain.cues.has(.past) { return true }
        if let past = lastPast(reading, value), !isSummed(reading, past) {
            // 目前 and its like colour their sentence until a commitment turns it.
            if !reading.signals.has(.goal, past.end, value.start) { return true }
        }
        if let past = reading.signals.last(.past, value.clause.start, value.clause.end),
            !isStartOfChange(reading, past), !isSummed(reading, past), reading.orientation != .goals,
            !reading.clauses.selects(value.clause.start)
        {
            return true
        }
        switch reading.orientation {
        case .past: return true
        case .goals, .tasks: return false
        case .neutral:
            if tellsHoldings(reading, value), !reading.signals.has(.goal, value.sentence.start, value.start) {
                return true
            }
            // 自给率不足三成: falling short is how things are, unless it is where a goal starts from.
            if value.mention.comparator == .lt, reading.stands("不足", at: value.mention.extent.start),
                value.follow != .onward, !value.chain.cues.has(.from)
            {
                return true
            }
            // 约占农牧民纯收入的50%: about so much of a whole is how things are.
            if value.mention.unitClass == .percent,
                reading.containsWord(
                    value.clause.start, value.start, { reading.stands("约占", at: $0) }),
                !reading.signals.has(.goal, value.sentence.start, value.start)
            {
                return true
            }
            // 了 right behind the verb tells a fact.
            return value.chain.start > value.clause.start && value.chain.verbStart < value.start
                && reading.text[value.start - 1] == 0x4E86
        }
    }

    /// 由目前的112所增加到150所: the word says where a change starts, not when the sentence holds.
    private func isStartOfChange(_ reading: ParagraphReading, _ past: Signal) -> Bool {
        guard past.start > reading.body.start else { return false }
        let before = reading.text[past.start - 1]
        return before == "由" || before == "从"
    }

    /// 累计建成100个 among goals sums up what will have been built.
    private func isSummed(_ reading: ParagraphReading, _ past: Signal) -> Bool {
        guard reading.orientation == .goals || reading.orientation == .tasks else { return false }
        switch reading.text[past.start] {
        case "累", "位", "居", "跃", "初", "全": return true  // 累计建成, 位居全国前列, 初步建成, 全年完成
        default: return false
        }
    }

    /// 全市拥有, 我省现有, 全区共有: what a place has, outside goals and tasks.
    private func tellsHoldings(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let from = max(value.sentence.start, value.start - 120)
        guard let scope = reading.signals.last(.scope, from, value.start), scope.end + 1 < value.clause.end else {
            return false
        }
        guard
            reading.clauses.index(at: scope.start) == reading.clauses.index(at: value.start)
                || reading.stands("其中", at: value.clause.start)
        else { return false }
        return reading.stands("拥有", at: scope.end) || reading.stands("共有", at: scope.end)
            || reading.stands("现有", at: scope.end) || reading.stands("有", at: scope.end)
            || reading.stands("现拥有", at: scope.end) || reading.stands("辖", at: scope.end)
    }

    /// The last time of the sentence in front of the value; one in the words that select others, or from which on
    /// a measure holds (自5月18日起), says nothing of it.
    private func governingTime(_ reading: ParagraphReading, _ value: Value) -> Int? {
        var offset = value.start
        while let time = reading.governingTime(before: offset, from: value.sentence.start) {
            let range = reading.times[time].range
            let isStart =
                range.end < reading.body.end && reading.text[range.end] == "起" || isMeasure(reading, range.start)
                || datesThings(reading, reading.times[time])
            let selectsOthers = reading.clauses.selects(range.start) && !reading.clauses.selects(value.start)
            guard isStart || selectsOthers else { return time }
            offset = range.start
        }
        return nil
    }

    /// 报废2011年6月30日前注册登记的乘用车: the day tells which things are meant, not when the sentence holds.
    private func datesThings(_ reading: ParagraphReading, _ time: ParagraphTime) -> Bool {
        let end = time.range.end
        guard time.role == .reported || time.role == .other, reading.orientation != .past, end < reading.body.end,
            reading.text[end] == "前" || reading.stands("以前", at: end) || reading.stands("之前", at: end)
        else { return false }
        return reading.containsWord(end, min(reading.body.end, end + 24)) { reading.text[$0] == "的" }
    }

    /// 按上年度平均工资的60%: the time tells what is measured by.
    private func isMeasure(_ reading: ParagraphReading, _ start: Int) -> Bool {
        guard start > reading.body.start else { return false }
        // 以2017年水体面积为基值，消减50%
        if reading.text[start - 1] == "以" {
            return reading.containsWord(start, min(reading.body.end, start + 30)) { reading.stands("为基", at: $0) }
        }
        return reading.text[start - 1] == "按" || reading.stands("按照", endingAt: start, count: 2)
            || reading.stands("参照", endingAt: start, count: 2)
    }

    /// The last word of the past in front of the value that is not in the words that select others.
    private func lastPast(_ reading: ParagraphReading, _ value: Value) -> Signal? {
        var end = value.end
        while let past = reading.signals.last(.past, value.sentence.start, end) {
            // 推进已建设施改造，处理率达到90%: what is there colours its own clause only.
            let isThing = past.kinds.has(.existing) && past.end <= value.clause.start
            let selectsOthers =
                reading.clauses.selects(past.start) && !reading.clauses.selects(value.start) || isThing
            guard selectsOthers || isStartOfChange(reading, past) else { return past }
            end = past.start
        }
        return nil
    }
}
