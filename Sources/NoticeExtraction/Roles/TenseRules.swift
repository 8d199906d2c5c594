import NoticeModel

/// Goals and facts told apart by the tense of the clause: the last family, which always answers.
enum TenseRules {
    static let target = Rule(
        id: "role.target", kind: .quantities,
        summary: "A value under a deadline, a goal or a task, or the object of a planned action, is a target.",
        examples: [
            RuleExample("到2025年底，⟦50平方公里⟧以上建设用地面积达到海绵城市建设要求。", "role=target value=50 comparator=gte"),
            RuleExample("到2035年，全区排水系统达到⟦3-5年⟧一遇排水能力。", "role=target low=3 high=5 unit=年"),
            RuleExample("到2020年，全省企业技术中心达到⟦400家⟧。", "role=target value=400 unit=家"),
            RuleExample("培育⟦30家⟧龙头企业。", "role=target value=30"),
            RuleExample("到2025年，低空飞行量达到⟦12万小时⟧。", "role=target value=12 multiplier=4"),
            RuleExample("一、总体目标\n2026年，甲村、乙村等⟦2个⟧贫困村出列。", "role=target value=2 unit=个"),
            RuleExample("一、工作任务\n在⟦300个⟧小区设置回收机。", "role=target value=300 unit=个"),
            RuleExample("一、主要目标\n产业体系初步建成，工业增加值占比达⟦28%⟧。", "role=target value=28 unit=%"),
            RuleExample(
                "一、强化生态建设，确保城市建设取得新成效\n完成绿化⟦5000亩⟧。", "role=target value=5000 unit=亩"),
            RuleExample("到2020年，全省销售收入力争进入全国前⟦3位⟧。", "role=target value=3 unit=位 comparator=lte"),
            RuleExample("到2025年，重点城市防洪标准达到⟦100年⟧一遇。", "role=target value=100 unit=年"),
            RuleExample("到2025年，土地收入用于农业农村的比例达到⟦10%⟧。", "role=target value=10 unit=%"),
            RuleExample("每半年开展⟦1次⟧督导。", "role=target value=1 unit=次"),
            RuleExample("到2025年，户均停电时间比2022年减少⟦2小时⟧。", "role=target value=2 unit=小时"),
            RuleExample("到2025年，人均预期寿命提高1岁左右，达到⟦79岁⟧以上。", "role=target value=79 unit=岁"),
            RuleExample("加快建设“十四五”批复的⟦6个⟧基地。", "role=target value=6 unit=个"),
            RuleExample("新增灌溉面积约⟦150万亩⟧。", "role=target value=150 multiplier=4"),
            RuleExample("去年实施技改项目97个，今年实施⟦120个⟧。", "role=target value=120 unit=个"),
            RuleExample("2022年有1.8万人，持证人数在2022年1.8万人的基础上⟦翻一番⟧。", "role=target value=2 unit=倍"),
        ],
        counterexamples: [
            RuleCounterexample("2010年，全省实现产值⟦1321.2亿元⟧。", because: "the year lies before the notice")
        ])
    static let reported = Rule(
        id: "role.reported", kind: .quantities,
        summary: "A value under a past year, in a review, or after 目前, 已, 现有 is a fact.",
        examples: [
            RuleExample("目前，全市拥有高新技术企业⟦245户⟧。", "role=reported value=245"),
            RuleExample("1-2月，全市固定资产投资同比下降⟦12.7%⟧。", "role=reported value=12.7 unit=%"),
            RuleExample("其中，交通投资同比下降⟦4.8%⟧。", "role=reported value=4.8 unit=%"),
            RuleExample("全市已建成充电桩⟦1200个⟧。", "role=reported value=1200"),
            RuleExample("牧业产值约占农牧民纯收入的⟦50%⟧。", "role=reported value=50 unit=%"),
            RuleExample("据测算，2030年人口将达到80万人。其中，老年人⟦9.2万人⟧。", "role=reported value=9.2 multiplier=4"),
            RuleExample("预计到2026年学位缺口仍有⟦6.8万个⟧。", "role=reported value=6.8"),
            RuleExample("全市拥有国家级开发区⟦3个⟧。", "role=reported value=3"),
            RuleExample("一、2025年工作回顾\n2025年，装备产业实现⟦万亿⟧级跃升。", "role=reported value=1 multiplier=12"),
            RuleExample("截至2021年底，全省装机4443万千瓦。其中，风电⟦1547万千瓦⟧。", "role=reported value=1547 multiplier=4"),
            RuleExample("工作报告已经审议通过，确定了10个方面⟦190项⟧任务。", "role=reported value=190"),
            RuleExample(
                "政府工作报告\n新建机场⟦5个⟧。\n今年经济社会发展主要预期目标是：生产总值增长5%。", "role=reported value=5"),
            RuleExample("“十四五”时期工作回顾\n改造小区⟦9万户⟧。\n2026年重点工作\n改造小区10万户。", "role=reported value=9"),
            RuleExample("政府工作报告\n——生态环境改善。五年来，我们坚持绿色发展，森林覆盖率达到⟦25%⟧。", "role=reported value=25"),
        ],
        counterexamples: [
            RuleCounterexample(
                "云州市学前教育行动计划（2011—2013年）\n一、发展现状\n未来三年，全市需新增教师⟦8000人⟧。", because: "what is foreseen is still to come"),
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
            RuleExample("全区初步安排的重点项目有⟦66个⟧。", "role=reported value=66 unit=个"),
            RuleExample("做优做强⟦5个⟧国家先进制造业集群。", "role=reported value=5 unit=个"),
            RuleExample("在⟦40个⟧产粮大县推进单产提升。", "role=reported value=40 unit=个"),
            RuleExample("对原⟦18个⟧深度贫困乡镇加大帮扶。", "role=reported value=18 unit=个"),
            RuleExample("水利工程已开工的⟦57个⟧项目要加快建设。", "role=reported value=57 unit=个"),
            RuleExample("重点在甲县、乙县等⟦28个⟧产粮大县打造基地。", "role=reported value=28 unit=个"),
            RuleExample("⟦15个⟧国考断面水质优良比例保持100%。", "role=reported value=15 unit=个"),
            RuleExample("园区规划面积⟦8平方公里⟧。", "role=reported value=8 unit=平方公里"),
            RuleExample("支持⟦11个⟧设区市建设养老床位3万张。", "role=reported value=11 unit=个"),
            RuleExample("规划范围为本省海域和沿海⟦6个⟧设区市。", "role=reported value=6 unit=个"),
            RuleExample("确保⟦10个⟧省级示范镇镇区人口年均增长8%。", "role=reported value=10 unit=个"),
            RuleExample("创新区覆盖全域，规划面积约⟦60平方公里⟧。", "role=reported value=60 unit=平方公里"),
            RuleExample("开展帮扶。（市财政局、⟦17个⟧帮扶集团牵头单位负责）", "role=reported value=17 unit=个"),
        ],
        counterexamples: [
            RuleCounterexample("依托龙头企业，建设⟦36万吨/年⟧苯胺装置。", because: "the verb before the value builds"),
            RuleCounterexample("到2025年，示范的县有⟦40个⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("在⟦40个⟧县开展试点。", because: "the places are still to be chosen"),
            RuleCounterexample("创建⟦10个⟧示范镇，改造管网30公里。", because: "the towns are still to become so"),
            RuleCounterexample("对已鉴定的⟦86座⟧水库实施加固。", because: "the work on them is still to do"),
            RuleCounterexample("建成⟦15个⟧水质监测站，优良比例保持100%。", because: "the stations are still to be built"),
            RuleCounterexample("支持⟦15个⟧国家级集聚区建设。", because: "they are still to be built"),
            RuleCounterexample("围绕⟦10万亩⟧无人农场建设，推广智能装备。", because: "the farms are still to be built"),
            RuleCounterexample("推动⟦30万亩⟧低效林改造。", because: "land is worked on, it is no capacity"),
            RuleCounterexample("改扩建现有⟦20个⟧储备库。", because: "so many of them are to be rebuilt"),
            RuleCounterexample("改扩建现有20个储备库和⟦35个⟧仓库。", because: "so many of them are to be rebuilt"),
            RuleCounterexample("改良草原⟦18万亩⟧。", because: "原 belongs to 草原"),
            RuleCounterexample("到2025年，建成区面积约⟦60平方公里⟧。", because: "a year makes it a goal"),
            RuleCounterexample("加快矿产开发利用、⟦7万吨⟧锌合金项目建设。", because: "利用 ends a work of its own"),
        ])
    static let rules = [target, reported, existing]
}

extension RoleDecider {
    /// Norms of an article, conditions and amounts under a heading that announces them.
    func settingRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        switch reading.setting {
        case .plain, .review: return nil
        case .conditions: return (.condition, SelectionRules.eligibility)
        case .provisions:
            let isAmount =
                value.mention.unitClass == .money || value.mention.unitClass == .percent && value.chain.verb == nil
                // 红花草6斤/亩, 街镇配套45元/亩
                || value.mention.unitClass == .rate && value.chain.verb == nil
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

    /// 应当同时符合以下条件：…成立时间不超过⟦24个月⟧: a bound in a list of conditions, where nothing is given.
    func listedCondition(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        guard reading.setting == .conditions else { return nil }
        let value = reading.values[i]
        switch value.mention.comparator {
        case .lte, .lt, .gte, .gt: break
        default: return nil
        }
        return reading.signals.has(.give, value.clause.start, value.clause.end)
            ? nil : (.condition, SelectionRules.eligibility)
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
        // 预计到2026年学位缺口仍有6.8万个: a forecast of what will lack.
        if reading.stands("预计", at: value.clause.start),
            reading.containsWord(value.clause.start, value.start, { reading.stands("缺口", at: $0) })
        {
            return true
        }
        if isForecast(reading, value) { return true }
        let time = value.chain.ownTime ?? governingTime(reading, value)
        // 在⟦2022年⟧1.8万人的基础上翻一番: the time is that of the starting point.
        let isOfStart =
            time != nil && value.from.map { reading.times[time!].range.end == reading.values[$0].start } == true
        if let time, !isOfStart {
            switch reading.times[time].role {
            case .reported: return true
            case .deadline: return false
            // 未来三年需新增教师8000人: what a review foresees is still to come.
            case .period:
                let start = reading.times[time].range.start
                if reading.orientation != .past || reading.stands("未来", at: start) || reading.stands("今后", at: start) {
                    return false
                }
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
            // 交通投资同比下降4.8%: what fell within a year is told; nobody sets out for it.
            if value.chain.verb == .fall, value.mention.unitClass == .percent,
                reading.stands("同比", endingAt: value.chain.verbStart, count: 2)
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

    /// 据测算，2025年人口将达到16.5万。其中…: what is reckoned is nobody's goal, up to the end of the paragraph.
    private func isForecast(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.orientation == .neutral || reading.orientation == .past else { return false }
        return reading.signals.has(.forecast, reading.body.start, value.start)
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
    func governingTime(_ reading: ParagraphReading, _ value: Value) -> Int? {
        var offset = value.start
        while let time = reading.governingTime(before: offset, from: value.sentence.start) {
            let range = reading.times[time].range
            let isStart =
                range.end < reading.body.end && reading.text[range.end] == "起" || isMeasure(reading, range.start)
                || datesThings(reading, reading.times[time]) || reading.isPriceBase(range.end)
            let selectsOthers = reading.clauses.selects(range.start) && !reading.clauses.selects(value.start)
            guard isStart || selectsOthers else { return time }
            offset = range.start
        }
        return nil
    }

    /// 报废2011年6月30日前注册登记的乘用车: the day tells which things are meant, not when the sentence holds.
    private func datesThings(_ reading: ParagraphReading, _ time: ParagraphTime) -> Bool {
        let end = time.range.end
        // 加快建设⟦“十四五”⟧批复的6个基地
        if reading.orientation != .past,
            reading.stands("批复的", at: end) || reading.stands("确定的", at: end)
                || reading.stands("规划的", at: end) || reading.stands("核准的", at: end) || reading.stands("遗留的", at: end)
        {
            return true
        }
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
