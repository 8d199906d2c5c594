import NoticeModel

/// Lengths of time.
enum DurationRules {
    static let term = Rule(
        id: "role.term", kind: .quantities,
        summary: "A length of time within which something is to be done, or for which it lasts, is a provision.",
        examples: [
            RuleExample("补助期限不超过⟦3年⟧。", "role=provision value=3 unit=年"),
            RuleExample("接到报修后⟦3分钟⟧内响应。", "role=provision value=3 unit=分钟"),
            RuleExample("2021年认定的企业有效期为⟦三年⟧。", "role=provision value=3 unit=年"),
            RuleExample("前⟦两年⟧按50%奖励。", "role=provision value=2 unit=年"),
            RuleExample("在签订后⟦一个月⟧内缴纳。", "role=provision value=1 unit=月 comparator=lte"),
            RuleExample("企业开办时间压缩至⟦0.5个工作日⟧以内。", "role=provision value=0.5 unit=工作日"),
            RuleExample("实行“⟦1小时⟧响应、24小时办结”。", "role=provision value=1 unit=小时"),
        ],
        counterexamples: [
            RuleCounterexample("实施⟦三年⟧行动计划。", because: "the time is part of the plan's name"),
            RuleCounterexample("将船舶平均候闸时间压缩至⟦24小时⟧以内。", because: "what something takes is to become shorter"),
            RuleCounterexample("到2025年，重点城市防洪标准达到⟦100年⟧一遇。", because: "a standard is to be reached"),
            RuleCounterexample("主产区储备规模达到⟦3个月⟧销量。", because: "a stock is to last so long"),
            RuleCounterexample("空气优良天数达到⟦350天⟧。", because: "the days are counted, nothing is to be done in them"),
        ])
    static let span = Rule(
        id: "role.time-span", kind: .quantities,
        summary: "A length of time that a plan takes (用十年时间, 五年累计) is a qualifier.",
        examples: [
            RuleExample("力争用⟦十年⟧时间，夯实产业基础。", "role=qualifier value=10 unit=年"),
            RuleExample("⟦五年⟧累计建设智能工厂25家。", "role=qualifier value=5 unit=年"),
            RuleExample("化学需氧量排放量⟦五年⟧累计减少1.2万吨。", "role=qualifier value=5 unit=年"),
            RuleExample("云州市三年行动计划（2021—2023年）\n⟦三年⟧新增幼儿园20所。", "role=qualifier value=3 unit=年"),
            RuleExample("通过⟦三年⟧努力，建成产业高地。", "role=qualifier value=3 unit=年"),
            RuleExample("⟦五年⟧城镇新增就业450万人。", "role=qualifier value=5 unit=年"),
            RuleExample("用⟦5年⟧时间培养1.5万名青年农民。", "role=qualifier value=5 unit=年"),
            RuleExample("力争⟦三年⟧内收入达到百亿元。", "role=qualifier value=3 unit=年"),
            RuleExample("⟦5年⟧内引进人才20名。", "role=qualifier value=5 unit=年"),
            RuleExample("通过⟦3—5年⟧的持续发展，形成支柱产业。", "role=qualifier low=3 high=5 unit=年"),
        ],
        counterexamples: [
            RuleCounterexample("补助期限为⟦3年⟧。", because: "the measure sets the time"),
            RuleCounterexample("⟦2020年⟧内完成改造。", because: "a year is a time and no length"),
            RuleCounterexample("⟦3年⟧内给予50名教师每人2万元补助。", because: "so long a sum is given"),
        ])
    static let served = Rule(
        id: "role.time-served", kind: .quantities,
        summary: "A length of time that has to be full (满3年) or that narrows a noun (3年以上经验) is a condition.",
        examples: [
            RuleExample("申领人应当累计缴费满⟦12个月⟧。", "role=condition value=12 unit=月"),
            RuleExample("从事相关业务⟦3年⟧以上。", "role=condition value=3 unit=年 comparator=gte"),
            RuleExample("鼓励企业招用离校⟦2年⟧内未就业的高校毕业生。", "role=condition value=2 unit=年"),
            RuleExample("对连续⟦两年⟧排名末位的进行约谈。", "role=condition value=2 unit=年"),
        ],
        counterexamples: [RuleCounterexample("自受理之日起⟦3日⟧内办结。", because: "a limit of time")])
    static let rules = [term, span, served]
}

extension RoleDecider {
    func durationRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let mention = value.mention
        guard mention.unitClass == .duration else { return nil }
        let text = reading.text
        let before = mention.range.start > reading.body.start ? text[mention.range.start - 1] : 0
        if isSpanOfPlan(reading, value, before) || isPlaced(reading, value) { return (.qualifier, DurationRules.span) }
        // 长江十年禁渔
        if reading.stands("禁渔", at: value.end) || reading.stands("禁牧", at: value.end) {
            return (.qualifier, QualifierRules.named)
        }
        if isSqueezed(reading, value), !isPast(reading, i) { return (.target, TenseRules.target) }
        // 停电时间比2022年减少⟦2小时⟧: a movement from a year is a goal.
        if value.chain.verb == .fall || value.chain.verb == .rise,
            reading.times(in: value.clause.start, value.start).contains(where: { $0.role == .baseline }),
            !isPast(reading, i)
        {
            return (.target, TenseRules.target)
        }
        if isStandardOfRisk(reading, value) || reachesPlaces(within: reading, value) || coversUse(reading, value),
            !isPast(reading, i)
        {
            return (.target, TenseRules.target)
        }
        if namesRate(reading, value) { return (.qualifier, QualifierRules.specification) }
        // 对连续两年排名末位的进行约谈
        if reading.stands("对连续", endingAt: value.start, count: 3) { return (.condition, DurationRules.served) }
        if isSince(reading, value) { return (.condition, DurationRules.served) }
        if before == "满" || isServed(reading, value) { return (.condition, DurationRules.served) }
        // 毫秒 measure a machine, 天数 and 寿命 are counted: no limit is set.
        if mention.isUnit("毫秒") || mention.isUnit("微秒") { return nil }
        if value.chain.verb == .reach, countsTime(reading, value) { return nil }
        // 10个工作日内 limits, and 有效期为三年 lasts, whatever year the sentence names.
        if isTerm(reading, value), reading.orientation != .past { return (.provision, DurationRules.term) }
        if isPast(reading, i) { return (.reported, TenseRules.reported) }
        if isWithin(reading, value), value.chain.verbLength < 2 { return (.provision, DurationRules.term) }
        // Among goals: 应急抢通时间不超过24小时
        if reading.orientation == .goals, reading.stands("时间", endingAt: value.chain.start, count: 2),
            value.mention.extent.start < value.mention.range.start
        {
            return (.target, TenseRules.target)
        }
        if reading.orientation == .goals,
            value.chain.verb == .reach || value.chain.verb == .fall || value.chain.verb == .rise
        {
            return (.target, TenseRules.target)
        }
        if value.chain.verb == .reach,
            let time = reading.governingTime(before: value.start, from: value.clause.start - 24),
            reading.times[time].role == .deadline
        {
            return nil  // 2020年底前，将审批时间压缩至120个工作日
        }
        return (.provision, DurationRules.term)
    }

    /// 储备规模达到3个月⟦销量⟧, 保持15天以上市场⟦供应量⟧: a stock is to last so long.
    func coversUse(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun || value.follow == .of,
            value.chain.verb == .reach || reading.stands("保持", endingAt: value.mention.extent.start, count: 2)
        else { return false }
        guard let last = reading.find(0x91CF, value.followStart + 1, min(value.clause.end, value.followStart + 7))
        else {
            return false
        }
        switch reading.text[last - 1] {
        case "销", "用", "应", "费", "求", "售": return true
        default: return false
        }
    }

    /// 实现中心城60分钟⟦可达⟧毗邻城市, 骑行15分钟⟦有⟧景: how near things are to be.
    private func reachesPlaces(within reading: ParagraphReading, _ value: Value) -> Bool {
        var at = value.end
        if at < value.clause.end, reading.text[at] == "内" { at += 1 }
        guard at + 1 < value.clause.end, value.mention.isUnit("分钟") || value.mention.isUnit("小时") else {
            return false
        }
        switch (reading.text[at], reading.text[at + 1]) {
        case ("可", "达"), ("可", "到"), ("通", "达"), ("直", "达"), ("互", "达"), ("有", _), ("见", _): break
        default: return false
        }
        return reading.containsWord(max(value.sentence.start, value.start - 40), value.start) {
            reading.stands("实现", at: $0) || reading.stands("形成", at: $0) || reading.stands("构建", at: $0)
        }
    }

    /// 将审评平均时限压缩至40个工作日以内: a plan, not the rules of a procedure, shortens what something takes.
    private func isSqueezed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.setting == .plain, !reading.clauses.followsSelection(value.start),
            !reading.clauses.selects(value.start)
        else { return false }
        let start = value.mention.extent.start
        guard start - 3 > value.clause.start,
            reading.text[start - 1] == "至" || reading.text[start - 1] == "到" || reading.text[start - 1] == "为"
        else { return false }
        switch (reading.text[start - 3], reading.text[start - 2]) {
        case ("压", "缩"), ("缩", "短"), ("压", "减"), ("缩", "减"): break
        default: return false
        }
        // ⟦力争⟧将审查流程时间压缩至3周以内
        if reading.containsWord(value.clause.start, start, { reading.stands("力争", at: $0) }) { return true }
        // 企业⟦开办⟧时间, ⟦办理⟧时限: how long a service may take is what the measure sets.
        return !reading.containsWord(max(value.clause.start, start - 20), start) {
            switch (reading.text[$0], reading.text[$0 + 1]) {
            case ("开", "办"), ("办", "理"), ("审", "批"), ("办", "结"), ("登", "记"), ("许", "可"), ("受", "理"), ("通", "关"),
                ("审", "评"), ("审", "查"),
                ("评", "审"), ("流", "程"):
                true
            default: false
            }
        }
    }

    /// 防洪标准达到⟦100年⟧一遇，县级城市达到20年一遇: the standard that is to be reached.
    private func isStandardOfRisk(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard reading.stands("一遇", at: value.end), value.chain.verb == .reach || value.chain.verb == .rise else {
            return false
        }
        // 达到5年一遇排水能力: what is reached may stand behind it, too.
        // 35%面积达到5年一遇能力 counts the area.
        if reading.values(in: value.clause.start, value.start).isEmpty,
            reading.containsWord(value.end + 2, min(value.clause.end, value.end + 8), { reading.stands("能力", at: $0) })
        {
            return true
        }
        return reading.containsWord(max(value.sentence.start, value.start - 40), value.start) {
            reading.stands("标准", at: $0) || reading.stands("能力", at: $0)
        }
    }

    /// 2024年起⟦3年⟧内, 力争⟦三年⟧内: a length that is a time of the plan, too.
    private func isPlaced(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isWithin(reading, value) else { return false }
        let end = max(value.mention.extent.end, value.mention.range.end + 1)
        return reading.times.beginning(in: max(reading.body.start, value.start - 8), value.start + 1).contains {
            $0.range.end == end
        }
    }

    /// 肿瘤5年生存率, 一年期贷款: the time is part of what a rate or a loan is called.
    private func namesRate(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if reading.stands("一遇", at: value.end) { return true }  // 50年一遇
        if value.end > value.start + 2, reading.text[value.end - 1] == "期" {
            for loan in ["贷款", "存款", "国债", "定期", "利率"] as [StaticString] where reading.stands(loan, at: value.end) {
                return true
            }
        }
        guard value.follow == .noun, value.mention.extent.end == value.mention.range.end else { return false }
        return reading.containsWord(value.followStart + 2, min(value.clause.end, value.followStart + 5)) {
            reading.text[$0] == "率"
        }
    }

    /// 离校2年内未就业的毕业生: the time since something selects.
    private func isSince(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isWithin(reading, value), reading.orientation != .goals else { return false }
        let at = value.mention.extent.end > value.mention.range.end ? value.end : value.end + 1
        guard at < value.clause.end, reading.text[at] == "未" || reading.text[at] == "无" || reading.text[at] == "曾"
        else {
            return false
        }
        return reading.signals.has(.client, at, min(value.clause.end, at + 24))
    }

    /// 3个月内: the time in which something is to be done.
    private func isWithin(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let extent = value.mention.extent
        if extent.end > value.mention.range.end { return reading.text[extent.end - 1] == "内" }
        return extent.end < value.clause.end && reading.text[extent.end] == "内"
    }

    /// 有效期3年, 公示期不少于7天, 10日内: a term that is set.
    private func isTerm(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if isWithin(reading, value), value.chain.verb == nil, !value.chain.cues.has(.past) { return true }
        let end = value.chain.start
        guard end > value.clause.start else { return false }
        return reading.text[end - 1] == "期" || reading.stands("期限", endingAt: end, count: 2)
    }

    /// 用十年时间, 五年累计建设, 三年统筹安排: what a plan takes; not 3年内.
    private func isSpanOfPlan(_ reading: ParagraphReading, _ value: Value, _ before: UInt32) -> Bool {
        if before == "用", value.start - 2 >= reading.body.start {
            switch text(reading, value.start - 2) {
            case "聘", "使", "录", "利", "试", "应", "享", "租", "占", "服", "雇", "采", "适", "费", "信", "征", "借", "专", "通": break
            default: return true
            }
        } else if before == "用" {
            return true
        }
        // 通过3—5年的持续发展
        if before == "过", value.start - 2 >= reading.body.start, reading.text[value.start - 2] == "通",
            value.follow == .of || reading.stands("左右", at: value.end)
        {
            return true
        }
        guard value.mention.isUnit("年") else { return false }
        // 利用三年左右时间
        if reading.stands("时间", at: value.end) || reading.stands("时间", at: value.mention.extent.end) { return true }
        // 通过三年努力, 三年带动投资3500亿元
        if reading.stands("努力", at: value.end) || reading.stands("带动", at: value.end) { return true }
        if opensGoal(reading, value) { return true }
        // 收入三年翻一番, 五年内实现翻番
        let after = reading.stands("内", at: value.end) ? value.end + 1 : value.end
        if reading.stands("翻", at: after) || reading.stands("实现翻", at: after) { return true }
        // 排放量五年累计减少1.2万吨
        if reading.stands("累计", at: value.end), value.mention.extent.end == value.mention.range.end { return true }
        // 力争三年内新增…: how long the goal is given.
        if value.follow != .of, let goal = reading.signals.ending(at: value.start), goal.kinds.has(.goal) {
            return true
        }
        guard value.start == value.clause.start || before == "，" || before == "政", value.end < reading.body.end else {
            return false
        }
        // 五年城镇新增就业4500万人
        if reading.containsWord(value.end, min(value.clause.end, value.end + 6), { reading.stands("新增", at: $0) }) {
            return true
        }
        return reading.stands("累计", at: value.end) || reading.stands("新建", at: value.end)
            || reading.stands("统筹", at: value.end)
            || reading.stands("共", at: value.end) || reading.stands("投入", at: value.end)
            || reading.stands("安排", at: value.end) || reading.stands("总", at: value.end)
    }

    /// 5年内重点引进200名人才: at the head of a clause that counts what is planned, and in which nothing is given or ruled.
    private func opensGoal(_ reading: ParagraphReading, _ value: Value) -> Bool {
        // 2024年起3年内, …: the year that it counts from may open the clause.
        let isCounted =
            value.start > value.clause.start && reading.text[value.start - 1] == "起"
            && reading.times.beginning(in: value.clause.start, value.clause.start + 1).first != nil
        guard isWithin(reading, value), value.start == value.clause.start || isCounted else { return false }
        // 两年内实现全覆盖
        let after = value.mention.extent.end > value.mention.range.end ? value.end : value.end + 1
        if reading.stands("实现", at: after) || reading.stands("基本实现", at: after) || reading.stands("全面完成", at: after) {
            return !reading.clauses.followsSelection(value.start)
                && !reading.signals.has(.give, value.sentence.start, value.clause.end)
        }
        guard
            let next = reading.values(in: value.end, value.clause.end).first(where: {
                isCount(reading.values[$0].mention)
            })
        else { return false }
        let end = reading.values[next].end
        // 3年内选拔资助500名教师: what is given to so many, with no sum, is a goal, too.
        let givesMoney =
            reading.signals.has(.give, value.end, end)
            && (reading.values[next].chain.verb != .build
                || reading.values(in: value.end, value.clause.end).contains {
                    reading.values[$0].mention.unitClass == .money
                })
        return !givesMoney && !reading.signals.has(.rule, value.end, end)
            && !reading.clauses.followsSelection(value.start)
    }

    private func text(_ reading: ParagraphReading, _ offset: Int) -> UInt32 { reading.text[offset] }

    /// 连续聘用3年以上, 从事本行业5年以上: how long somebody must have done something.
    private func isServed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let mention = value.mention
        guard mention.comparator == .gte || mention.comparator == .gt, mention.extent.end > mention.range.end else {
            return false
        }
        let from = max(value.clause.start, mention.extent.start - 12)
        var at = from
        while at < mention.extent.start {
            if Self.servedWords.match(reading.text, at: at, limit: mention.extent.start) != nil { return true }
            at += 1
        }
        return false
    }

    private static let servedWords = Lexicon(
        ["聘用", "从事", "工作", "经营", "连续", "缴费", "缴纳", "居住", "注册", "成立", "任职", "服务", "参保", "运行", "运营", "签订", "就业", "从业"]
            .map { ($0, true) })

    /// 优良天数, 预期寿命, 受教育年限
    private func countsTime(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let end = value.chain.start
        // 飞行量达到12万小时
        return reading.stands("数", endingAt: end, count: 1) || reading.stands("量", endingAt: end, count: 1)
            || reading.stands("时长", endingAt: end, count: 2) || reading.stands("寿命", endingAt: end, count: 2)
            || reading.stands("教育年限", endingAt: end, count: 4)
    }
}
