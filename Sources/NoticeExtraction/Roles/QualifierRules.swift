import NoticeModel

/// Numbers that are part of what a thing is called.
enum QualifierRules {
    static let label = Rule(
        id: "role.label", kind: .quantities,
        summary: "A unit that labels (强, 周年, 级) makes a qualifier.",
        examples: [
            RuleExample("引进世界⟦500强⟧企业。", "role=qualifier value=500 unit=强"),
            RuleExample("包括生态宜居、安全韧性等⟦8个⟧方面。", "role=qualifier value=8 unit=个"),
            RuleExample("到2025年，前⟦10位⟧企业集中度提高到50%。", "role=qualifier value=10 unit=位"),
            RuleExample("将政府工作分解为⟦11项⟧工作目标和138项工作任务。", "role=qualifier value=11 unit=项"),
            RuleExample("全面落实“⟦10个⟧着力”。", "role=qualifier value=10 unit=个"),
            RuleExample("重点抓好⟦9个⟧方面工作。", "role=qualifier value=9 unit=个"),
            RuleExample("做好道路、供水、供热⟦3项⟧改革。", "role=qualifier value=3 unit=项"),
            RuleExample("打造⟦四张⟧“名片”。", "role=qualifier value=4 unit=张"),
            RuleExample("全面实施“青年提升、创业筑巢、返乡就业、妇女成长”⟦四项⟧计划。", "role=qualifier value=4 unit=项"),
            RuleExample("办好⟦10类⟧51件实事。", "role=qualifier value=10 unit=类"),
            RuleExample("PM2.5等⟦六项⟧污染物达到国家标准。", "role=qualifier value=6 unit=项"),
            RuleExample("选择甲市、乙市、丙市（共⟦3个⟧）开展体检。", "role=qualifier value=3 unit=个"),
        ],
        counterexamples: [
            RuleCounterexample("培育⟦500家⟧企业。", because: "家 counts"),
            RuleCounterexample("二、主要任务\n加快杭温、通苏嘉甬等⟦2条⟧高铁。", because: "the lines are to be built"),
            RuleCounterexample("形成茶叶、魔芋、饮用水⟦3个⟧产业集群。", because: "the things listed are to be formed"),
        ])
    static let perUnit = Rule(
        id: "role.per-unit", kind: .quantities,
        summary: "A bare 万元, 亿元 or 万人 that opens an indicator's name (万元GDP能耗, 每万人) is a qualifier.",
        examples: [
            RuleExample("到2020年，⟦万元⟧工业增加值能耗累计下降18%。", "role=qualifier value=1 multiplier=4 unit=元"),
            RuleExample("每⟦100公里⟧布局2座充电站。", "role=qualifier value=100 unit=公里"),
            RuleExample("每⟦3万人⟧口配置1辆救护车。", "role=qualifier value=3 multiplier=4 unit=人"),
            RuleExample("到2025年，⟦百万人⟧口发明专利授权数达到200件。", "role=qualifier value=100 multiplier=4 unit=人"),
            RuleExample("每⟦百万人⟧口年发明专利授权量达350件。", "role=qualifier value=100 multiplier=4 unit=人"),
            RuleExample("每⟦千⟧常住人口医师数达到3人。", "role=qualifier value=1 multiplier=3 unit=人"),
            RuleExample("食品抽检量达到每⟦千人⟧6.6批次。", "role=qualifier value=1 multiplier=3 unit=人"),
            RuleExample("每⟦万人⟧发明专利拥有量达到12件。", "role=qualifier value=1 multiplier=4 unit=人"),
        ],
        counterexamples: [RuleCounterexample("产值超⟦亿元⟧的企业达到20户。", because: "the amount is a threshold")])
    static let named = Rule(
        id: "role.named", kind: .quantities,
        summary: "A number inside the quoted or set name of a plan, an action or a class of things is a qualifier.",
        examples: [
            RuleExample("实施“⟦万名⟧创业者”培育计划。", "role=qualifier value=1 multiplier=4 unit=名"),
            RuleExample("到2027年，⟦26县⟧居民收入与全省平均之比达到0.75。", "role=qualifier value=26 unit=县"),
            RuleExample("深入实施国企改革⟦三年⟧行动。", "role=qualifier value=3 unit=年"),
            RuleExample("落实“稳增长⟦20条⟧”政策。", "role=qualifier value=20 unit=条"),
            RuleExample("打造“⟦15分钟⟧”便民生活圈。", "role=qualifier value=15 unit=分钟"),
            RuleExample("新建⟦千吨⟧万人水厂80座。", "role=qualifier value=1 multiplier=3 unit=吨"),
            RuleExample("建成⟦3人⟧制篮球场10个。", "role=qualifier value=3 unit=人"),
            RuleExample("形成“⟦90分钟⟧”南京通达圈。", "role=qualifier value=90 unit=分钟"),
            RuleExample("创建农村“⟦10里⟧文化圈”。", "role=qualifier value=10 unit=里"),
            RuleExample("实施国家新一轮⟦千亿斤⟧粮食产能提升行动。", "role=qualifier value=1000 multiplier=8 unit=斤"),
            RuleExample("确保年度⟦10件⟧实事落到实处。", "role=qualifier value=10 unit=件"),
            RuleExample("推动⟦10件⟧民生实事落地见效。", "role=qualifier value=10 unit=件"),
            RuleExample("贯彻自治区⟦28条⟧规定，规范办公用房。", "role=qualifier value=28 unit=条"),
            RuleExample("推进落实5个方面⟦13项⟧任务。", "role=qualifier value=13 unit=项"),
            RuleExample("本表一式⟦3份⟧。", "role=qualifier value=3 unit=份"),
            RuleExample("深化长江⟦十年⟧禁渔。", "role=qualifier value=10 unit=年"),
            RuleExample("推进⟦一刻钟⟧便民生活圈建设。", "role=qualifier value=1 unit=刻钟"),
            RuleExample("加大对山区⟦26县⟧的支持力度。", "role=qualifier value=26 unit=县"),
            RuleExample("实施⟦十万⟧农创客培育工程。", "role=qualifier value=10 multiplier=4 unit=null"),
            RuleExample("实施“千村示范、⟦万村⟧整治”工程。", "role=qualifier value=1 multiplier=4 unit=村"),
        ],
        counterexamples: [
            RuleCounterexample("云州市人民政府关于印发云州市数字经济⟦三年⟧行动方案的通知\n各县：\n建设园区。", because: "a title measures nothing"),
            RuleCounterexample("培养⟦1万名⟧创业者。", because: "people are to be trained"),
            RuleCounterexample("到2025年，服务覆盖⟦82县⟧。", because: "so many of them are to be reached"),
            RuleCounterexample("培育⟦万家⟧科技企业。", because: "the verb makes them so many"),
        ])
    static let specification = Rule(
        id: "role.specification", kind: .quantities,
        summary: "A physical unit right before the thing that it describes is the model's size.",
        examples: [
            RuleExample("重点发展⟦60马力⟧以上轮式拖拉机。", "role=qualifier value=60 unit=马力 comparator=gte"),
            RuleExample("研制⟦38纳米⟧光刻机。", "role=qualifier value=38 unit=纳米"),
            RuleExample("建设1所供养机构（床位⟦150张⟧以上）。", "role=qualifier value=150 unit=张"),
            RuleExample("建设占地⟦260亩⟧的物流园。", "role=qualifier value=260 unit=亩"),
            RuleExample("推进总投资⟦105亿元⟧的抽水蓄能电站建设。", "role=qualifier value=105 multiplier=8 unit=元"),
            RuleExample("编制⟦1∶50000⟧分布图。", "role=qualifier ratio=1:50000 unit=null"),
            RuleExample("突破纯度⟦99.9%⟧以上粉体制备技术。", "role=qualifier value=99.9 unit=%"),
            RuleExample("建成3座⟦35万千瓦⟧光热电站。", "role=qualifier value=35 multiplier=4"),
            RuleExample("肿瘤患者⟦5年⟧生存率达到45%。", "role=qualifier value=5 unit=年"),
            RuleExample("回报不超过⟦一年期⟧贷款利率的2倍。", "role=qualifier value=1 unit=年"),
            RuleExample("防洪达标率=（达标面积/总面积）×⟦100%⟧。", "role=qualifier value=100 unit=%"),
            RuleExample("新建居住建筑执行⟦75%⟧节能设计标准。", "role=qualifier value=75 unit=%"),
            RuleExample("对购置⟦100马力⟧以上拖拉机的农户给予补贴。", "role=qualifier value=100 unit=马力"),
        ],
        counterexamples: [
            RuleCounterexample("到2025年，用户带宽实现⟦100Mbps⟧以上。", because: "the rate is reached"),
            RuleCounterexample("给予最长⟦三年期⟧扶持。", because: "the help lasts so long"),
            RuleCounterexample("新建2台锅炉、⟦12公里⟧供热管网。", because: "so much of it is to be built, too"),
            RuleCounterexample("完成⟦80%⟧学校标准化建设。", because: "so many of them are to be made so"),
            RuleCounterexample("确保⟦68公里⟧供水、15公里雨水管网工程按期竣工。", because: "works in a list"),
            RuleCounterexample("开工建设抽水蓄能电站，总投资⟦105亿元⟧。", because: "so much is to be invested"),
            RuleCounterexample("建设⟦30万吨⟧甲醇项目。", because: "a planned capacity is a target"),
            RuleCounterexample("新建⟦100公里⟧农村公路。", because: "so much of it is to be built"),
            RuleCounterexample("推进⟦50兆瓦⟧光伏项目建设。", because: "the project is to have this power"),
        ])
    static let rules = [label, perUnit, named, specification]
}

extension RoleDecider {
    func qualifierRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let mention = value.mention
        if mention.isUnit("岁") || mention.isUnit("周岁") {
            // 65岁以上 selects, but 人均预期寿命达到79岁 is a goal.
            // 预期寿命提高1岁，达到79岁以上: the lives stand in the clause before.
            let reach = value.chain.verb == .reach ? max(value.sentence.start, value.start - 60) : value.clause.start
            let lives = reading.find(0x5BFF, max(reach, value.start - 60), value.start) != nil
            // 平均预期寿命提高1.2岁: an age that moves selects nobody.
            let moves = value.chain.verb == .rise || value.chain.verb == .fall
            return lives || moves && value.follow == .end ? nil : (.condition, SelectionRules.eligibility)
        }
        if mention.unitClass == .label, !mention.isUnit("分") {
            // 遇6级以上大风时，停止作业: the grade selects.
            if isThreshold(reading, value), reading.clauses.selects(value.start) { return nil }
            return (.qualifier, QualifierRules.label)
        }
        // 建成1所供养机构（床位⟦150张⟧以上）
        if i > 0, value.opening == .open, isThreshold(reading, value), mention.extent.end > mention.range.end,
            mention.extent.end < reading.body.end, reading.text[mention.extent.end] == "）",
            isCount(reading.values[i - 1].mention), reading.values[i - 1].role == .target,
            reading.values[i - 1].sentenceId == value.sentenceId, reading.values[i - 1].follow == .noun,
            value.chain.start > value.clause.start
        {
            return (.qualifier, QualifierRules.specification)
        }
        // 建设占地260亩的物流园
        if value.follow == .of, mention.unitClass == .physical, mention.extent == mention.range,
            reading.stands("占地", endingAt: mention.range.start, count: 2)
                || reading.stands("占地面积", endingAt: mention.range.start, count: 4)
        {
            return (.qualifier, QualifierRules.specification)
        }
        if costsOneThing(reading, i) { return (.qualifier, QualifierRules.specification) }
        // （达标面积/总面积）×⟦100%⟧: the factor of a formula.
        if mention.unitClass == .percent, mention.range.start > reading.body.start,
            reading.text[mention.range.start - 1] == 0xD7
        {
            return (.qualifier, QualifierRules.specification)
        }
        if mention.isUnit("分"), let score = scoreRole(reading, value) { return score }
        // N × 30万吨/年: the factor has no unit. 1∶50000 is the scale of a map.
        if mention.unitClass == .none {
            // 42.5及以上等级水泥
            if reading.stands("等级", at: value.end) { return (.qualifier, QualifierRules.label) }
            if value.end < reading.body.end, reading.text[value.end] == 0xD7 {
                return (.qualifier, QualifierRules.specification)
            }
            if case .ratio(let parts) = mention.amount, parts.count == 2, parts[0] == DecimalNumber(1),
                parts[1].scale == 0, parts[1].coefficient >= 100
            {
                return (.qualifier, QualifierRules.specification)
            }
        }
        if value.start > reading.body.start, reading.text[value.start - 1] == "每", isPerUnit(reading, value) {
            return (.qualifier, QualifierRules.perUnit)
        }
        // ⟦24小时⟧自助服务区, ⟦24小时⟧在线客服: round the clock.
        if value.mention.isUnit("小时"), value.follow == .noun, mention.extent == mention.range,
            Self.services.match(reading.text, at: value.followStart, limit: reading.body.end) != nil
        {
            return (.qualifier, QualifierRules.specification)
        }
        // 学前三年毛入园率
        if reading.stands("学前", endingAt: value.start, count: 2) { return (.qualifier, QualifierRules.named) }
        // 3人制篮球场, 六年制学校
        if value.end + 1 < reading.body.end, reading.text[value.end] == "制", reading.text[value.end + 1] != "定",
            reading.text[value.end + 1] != "造", reading.text[value.end + 1] != "订",
            value.mention.unitClass == .people || value.mention.unitClass == .duration
        {
            return (.qualifier, QualifierRules.named)
        }
        if countsNamed(reading, value) || countsCopies(reading, value) || countsProvisions(reading, i) {
            return (.qualifier, QualifierRules.named)
        }
        if countsPer(reading, i) || takenPerPeople(reading, value) { return (.qualifier, QualifierRules.perUnit) }
        if isNamed(reading, value) { return (.qualifier, QualifierRules.named) }
        if isPerUnit(reading, value) { return (.qualifier, QualifierRules.perUnit) }
        if labelsList(reading, i) || sumsUpList(reading, value) || countsAspects(reading, value)
            || countsTurns(reading, value)
            || labelsQuotation(reading, value) || partsCount(reading, value) || dividesInto(reading, value)
        {
            return (.qualifier, QualifierRules.label)
        }
        if namesStandard(reading, value) { return (.qualifier, QualifierRules.specification) }
        return machineRole(reading, i)
    }

    /// What is there round the clock; 响应 and 办结 are what a service has to do in time.
    private static let services = Lexicon(["自助", "在线", "不间断", "便民", "无人", "智能", "值守", "值班", "营业"].map { ($0, true) })

    /// 满分100分, 加5分: a mark that rules set; 90分以上为优秀: a mark that selects.
    private func scoreRole(_ reading: ParagraphReading, _ value: Value) -> (QuantityRole, Rule)? {
        // 未公布的⟦扣2分⟧, 占⟦5分⟧权重: marks are set, whatever else the words around them do.
        if value.start > reading.body.start,
            reading.text[value.start - 1] == "扣" || reading.text[value.start - 1] == "占"
                || reading.stands("权重", at: value.end)
        {
            return (.provision, ProvisionRules.norm)
        }
        guard reading.orientation != .goals, reading.orientation != .past else { return nil }
        let start = value.chain.start
        let after = value.end < value.clause.end ? reading.text[value.end] : 0
        if isThreshold(reading, value), after == "为" || after == "的" || value.follow == .of {
            return (.condition, ConditionRules.threshold)
        }
        guard start > value.clause.start else { return nil }
        switch reading.text[start - 1] {
        case "加", "扣", "减", "计", "得", "各": return (.provision, ProvisionRules.norm)
        case "分":
            let isFull = reading.text[max(start - 2, value.clause.start)]
            return isFull == "满" || isFull == "总" ? (.provision, ProvisionRules.norm) : nil
        default: return nil
        }
    }

    /// 山区⟦26县⟧, 商务部等⟦17部门⟧: a count without its classifier is part of what they are called; 覆盖82县 reaches so many.
    private func countsNamed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        // 实施⟦十万⟧农创客培育工程: the scanner reads a bare 十万 in a programme's name only.
        if value.mention.unitClass == .none, !value.mention.isDigits, value.mention.multiplier == 4 { return true }
        guard value.mention.isUnit("县") || value.mention.isUnit("部门") else { return false }
        guard value.chain.verb == nil, value.mention.comparator == .eq else { return false }
        // ⟦26县⟧居民收入与全省平均之比达到0.75: what is told of them follows.
        return value.start > value.clause.start
            || value.follow == .noun && !reading.values(in: value.followStart, value.clause.end).isEmpty
    }

    /// 贯彻自治区⟦28条⟧规定, 5个方面⟦13项⟧任务: how many parts a text has that is carried out.
    private func countsProvisions(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        // 确保10件民生实事⟦落⟧地见效: what was promised is called so.
        if value.mention.isUnit("件"),
            reading.containsWord(
                value.followStart, min(value.clause.end, value.followStart + 5), { reading.stands("实事落", at: $0) })
        {
            return true
        }
        guard value.follow == .noun, value.mention.isUnit("条") || value.mention.isUnit("项"),
            value.mention.comparator == .eq
        else { return false }
        if reading.stands("方面", endingAt: value.start, count: 2) { return !isPast(reading, i) }
        guard reading.stands("规定", at: value.followStart) || reading.stands("禁令", at: value.followStart) else {
            return false
        }
        return reading.containsWord(value.clause.start, value.start) {
            reading.stands("贯彻", at: $0) || reading.stands("落实", at: $0) || reading.stands("执行", at: $0)
        }
    }

    /// 一式⟦3份⟧，财务、存档各⟦1份⟧: how many copies of a form there are.
    private func countsCopies(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.mention.isUnit("份")
            && (reading.stands("一式", endingAt: value.start, count: 2)
                || reading.stands("各", endingAt: value.start, count: 1)
                    && reading.containsWord(reading.body.start, value.start) { reading.stands("一式", at: $0) })
    }

    /// 每3万人口配置1辆救护车: per how many people another number of the clause counts; a norm where 按 announces it.
    private func countsPer(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.mention.isDigits, value.mention.extent == value.mention.range,
            value.start > reading.body.start, reading.text[value.start - 1] == "每", i + 1 < reading.values.count,
            reading.values[i + 1].start < value.clause.end
        else { return false }
        switch value.mention.unitClass {
        case .people: break
        case .classifier, .physical:
            guard isCount(reading.values[i + 1].mention), value.follow == .noun else { return false }
        default: return false
        }
        let by = reading.signals.last(.rule, max(value.clause.start, value.start - 30), value.start)
        return by.map { reading.text[$0.start] != "按" } ?? true
    }

    /// 百万人口发明专利授权数达到200件: of how many people the measure behind it is taken.
    private func takenPerPeople(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.isUnit("人"), !value.mention.isDigits, value.mention.comparator == .eq,
            value.mention.multiplier >= 2, value.chain.verb == nil
        else { return false }
        // 每⟦百万人⟧口
        let isEach = value.start > value.clause.start && reading.text[value.start - 1] == "每"
        guard isEach || value.start == value.clause.start && reading.stands("口", at: value.end) else { return false }
        return value.end + 2 < value.clause.end && !reading.values(in: value.end + 2, value.clause.end).isEmpty
    }

    /// 万元工业增加值能耗, 每亿元主营业务收入专利数, 每万人拥有.
    private func isPerUnit(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let mention = value.mention
        guard case .value(let number) = mention.amount, number == DecimalNumber(1), mention.multiplier >= 2,
            !mention.isDigits, mention.comparator == .eq, !mention.isScale
        else { return false }
        let before = value.start > reading.body.start ? reading.text[value.start - 1] : 0
        if before == 0x6BCF { return true }  // 每
        guard value.follow == .noun, mention.isUnit("元") || mention.isUnit("人") else { return false }
        // A bare unit with a verb of building or reaching before it is an amount; here it opens a name.
        return value.chain.verb == nil
    }

    /// 办好⟦10类⟧51件实事: into how many kinds what is counted behind them falls.
    private func partsCount(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.mention.isUnit("类") && value.mention.comparator == .eq && value.end < reading.body.end
            && CalendarNumerals.isDigit(reading.text[value.end])
    }

    /// 将政府工作分解为⟦11项⟧工作目标和138项工作任务: into how many parts a text divides what is to be done; “⟦10个⟧着力”.
    private func dividesInto(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.follow == .noun, value.mention.comparator == .eq else { return false }
        if value.start > reading.body.start, reading.text[value.start - 1] == "“",
            reading.find(0x201D, value.followStart, min(value.clause.end, value.followStart + 4)) != nil
        {
            return true
        }
        return reading.containsWord(value.clause.start, value.start) {
            reading.stands("分解为", at: $0) || reading.stands("细化为", at: $0) || reading.stands("分解成", at: $0)
        }
    }

    /// 打造四张“名片”: a small count of what is only called so.
    private func labelsQuotation(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), !value.mention.isDigits, value.mention.comparator == .eq,
            value.mention.multiplier == 0,
            value.follow == .noun, reading.text[value.followStart] == "“"
        else { return false }
        let end = min(value.clause.end, value.followStart + 10)
        guard let close = reading.find(0x201D, value.followStart, end) else { return false }
        return close + 1 >= value.clause.end || reading.text[close + 1] == "、"
    }

    /// 包括……等8个方面: a count of aspects, which the text names.
    private func countsAspects(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.follow == .noun else { return false }
        // 抓好9个方面工作: whatever is done with them.
        guard value.chain.verb == nil || reading.stands("方面", at: value.followStart) else { return false }
        switch reading.text[value.followStart] {
        case "方", "环", "层", "维", "阶", "步", "情", "原", "内", "板", "档", "等", "类": break
        default: return false
        }
        return Self.aspects.match(reading.text, at: value.followStart, limit: reading.body.end) != nil
    }

    private static let aspects = Lexicon(
        ["方面", "环节", "层面", "维度", "阶段", "步骤", "情形", "原则", "内容", "板块", "档次", "等级", "类别", "类型"].map { ($0, true) })

    /// 实现六个明显转变: a count of turns, which only announces them.
    private func countsTurns(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.follow == .noun, value.chain.verb == .reach || value.chain.verb == nil,
            value.mention.comparator == .eq,
            case .value(let count) = value.mention.amount, count.scale == 0, count.coefficient < 20
        else { return false }
        let end = min(value.clause.end, value.followStart + 10)
        guard end == value.clause.end, end >= value.followStart + 2 else { return false }
        return Self.turns.match(reading.text, at: end - 2, limit: end) != nil
    }

    private static let turns = Lexicon(["转变", "突破", "提升", "跨越", "转化", "统一"].map { ($0, true) })

    /// 推进总投资⟦105亿元⟧的电站建设: what the thing costs; 总投资10亿元的项目5个 selects by it, a review reports it.
    private func costsOneThing(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.mention.unitClass == .money, value.follow == .of, value.mention.extent == value.mention.range,
            reading.orientation != .past, reading.stands("投资", endingAt: value.start, count: 2),
            !hasCountAhead(reading, i)
        else { return false }
        var at = value.start - 2
        if reading.stands("总", endingAt: at, count: 1) { at -= 1 }
        for verb in ["完成", "实现", "带动", "引进", "落实", "争取", "到位", "新增", "拉动"] as [StaticString]
        where reading.stands(verb, endingAt: at, count: 2) { return false }
        return true
    }
}
