import NoticeModel

/// Amounts, shares and limits that a measure itself sets.
enum ProvisionRules {
    static let grant = Rule(
        id: "role.grant", kind: .quantities,
        summary: "An amount or share that is given, taken or capped (给予, 补助, 罚款, 最高) is a provision.",
        examples: [
            RuleExample("对认定的企业给予最高⟦20万元⟧补助。", "role=provision value=20 multiplier=4 unit=元"),
            RuleExample("给予补助，最多不超过上一年贡献的⟦10%⟧。", "role=provision value=10 comparator=lte"),
            RuleExample(
                "云州市行动计划\n二、重点任务\n建设基地，补助比例不超过投资的30%，单个项目最高不超过⟦5000万元⟧。", "role=provision comparator=lte"),
            RuleExample("带动能力强的主体信用额度可提高至⟦500万元⟧。", "role=provision value=500 unit=元"),
            RuleExample("实施重大专项，单项支持经费最高⟦1000万元⟧。", "role=provision value=1000 multiplier=4"),
            RuleExample("对引进的人才，给予补贴和不超过⟦1亿元⟧的项目资助。", "role=provision value=1 multiplier=8 comparator=lte"),
            RuleExample("对到资项目，给予人才指标⟦1名⟧。", "role=provision value=1 unit=名"),
            RuleExample("县市每年安排不少于⟦5%⟧的用地指标。", "role=provision value=5 unit=%"),
            RuleExample("各市每年单列不低于⟦5%⟧的建设用地指标。", "role=provision value=5 unit=% comparator=gte"),
            RuleExample("每年安排建设用地不少于⟦600亩⟧。", "role=provision value=600 unit=亩 comparator=gte"),
            RuleExample("对购买母牛的农户，每户最多补助⟦5头⟧。", "role=provision value=5 unit=头"),
            RuleExample("按贷款利息的⟦50%⟧给予贴息。", "role=provision value=50 unit=%"),
            RuleExample("给予最高⟦200万元⟧的一次性建设资金支持。", "role=provision value=200 multiplier=4"),
            RuleExample("处以⟦2000元⟧以上1万元以下罚款。", "role=provision value=2000 unit=元"),
            RuleExample("按投资额的15%给予补助，最高不超过⟦200万元⟧。", "role=provision value=200 comparator=lte"),
            RuleExample("购置机具的，按价格的50%补助，每台不超过⟦1.5万元⟧。", "role=provision value=1.5 comparator=lte"),
            RuleExample("参保人员给予培训补贴，每人不超过⟦3次⟧。", "role=provision value=3 comparator=lte"),
            RuleExample("对个人处⟦200元⟧以下罚款。", "role=provision value=200 unit=元"),
            RuleExample("每个项目支持⟦100万元⟧。", "role=provision value=100 multiplier=4"),
            RuleExample("停车收费标准可上浮⟦10%⟧。", "role=provision value=10 unit=%"),
            RuleExample("对引进的研究院，提供不低于⟦3000平方米⟧的场地。", "role=provision value=3000"),
            RuleExample("给予一次性奖补，其中本科⟦3万元⟧、专科2万元。", "role=provision value=3 multiplier=4"),
        ],
        counterexamples: [
            RuleCounterexample("新增担保贷款1200亿元，平均担保费率低于⟦1%⟧。", because: "an average is an outcome"),
            RuleCounterexample("到2025年，补贴企业达到⟦300家⟧。", because: "the count is a goal"),
            RuleCounterexample("全年供应工业用地⟦600亩⟧。", because: "so much land is to be supplied"),
            RuleCounterexample("残疾儿童救助率达到⟦100%⟧。", because: "all of them are to be reached"),
            RuleCounterexample("争取中央预算内投资⟦20亿元⟧以上、专项债券100亿元以上。", because: "the issuer seeks it for itself"),
            RuleCounterexample("确保采购授予中小企业的比重达40%以上，预留份额达⟦40%⟧以上。", because: "a commitment governs its sentence"),
            RuleCounterexample("到2025年，能耗不超过⟦200万吨⟧标准煤。", because: "nothing is given; the bound is a goal"),
            RuleCounterexample("奖励年产值⟦1亿元⟧以上的企业。", because: "the amount selects whom the measure is for"),
        ])
    static let charge = Rule(
        id: "role.charge", kind: .quantities,
        summary: "The amount or the movement of a charge, a rate or a standard (费率, 保额, 补助标准) is a provision.",
        examples: [
            RuleExample("公积金贷款利率下调⟦0.25个百分点⟧。", "role=provision value=0.25 unit=百分点"),
            RuleExample("光伏奖励标准由0.1元/千瓦时，均调整至⟦0.25元/千瓦时⟧。", "role=provision value=0.25"),
            RuleExample("最低工资标准调整为：一类地区2200元，二类地区⟦2000元⟧。", "role=provision value=2000 unit=元"),
            RuleExample("对购房的新市民，补贴一次性发放，发放标准为⟦1万元⟧，出具合同后拨付。", "role=provision value=1 multiplier=4"),
            RuleExample("补贴标准分别为⟦1000元⟧、1500元。", "role=provision value=1000 unit=元"),
            RuleExample("一类区域首小时每15分钟⟦2元⟧。", "role=provision value=2 unit=元"),
            RuleExample("早籼稻最低收购价每斤提高⟦3分⟧。", "role=provision value=3 unit=分"),
            RuleExample("意外伤害保险费标准为⟦500元/人⟧。", "role=provision value=500 unit=元/人"),
            RuleExample("新农合人均筹资标准由540元提高到⟦600元⟧。", "role=provision value=600 unit=元"),
        ],
        counterexamples: [
            RuleCounterexample("引导检测机构将收费标准降低⟦30%⟧。", because: "others are brought to charge less"),
            RuleCounterexample("新增贷款1200亿元，平均担保费率低于⟦1%⟧。", because: "an average is an outcome"),
            RuleCounterexample("企业用电成本每千瓦时下降⟦5分⟧。", because: "what others come to pay is an outcome"),
            RuleCounterexample("住院费用报销比例达⟦75%⟧左右。", because: "so much of all costs is to be paid"),
            RuleCounterexample("到2025年，保费收入达到⟦50亿元⟧。", because: "收入 is what is measured"),
        ])
    static let allotment = Rule(
        id: "role.allotment", kind: .quantities,
        summary: "Money that the issuer itself sets aside (安排, 列支, 发放, 投入) is a provision.",
        examples: [
            RuleExample("省财政安排资金12亿元，其中2021年⟦3亿元⟧。", "role=provision value=3 multiplier=8"),
            RuleExample("省财政每年安排产业引导资金⟦3亿元⟧。", "role=provision value=3 multiplier=8 unit=元"),
            RuleExample("县财政统筹安排⟦2.1亿元⟧。", "role=provision value=2.1 multiplier=8"),
            RuleExample("从失业保险基金结余中拿出⟦10亿元⟧，用于技能培训。", "role=provision value=10 multiplier=8"),
        ],
        counterexamples: [
            RuleCounterexample("完成工业投资⟦240亿元⟧。", because: "an investment is to be reached"),
            RuleCounterexample("全年发放创业担保贷款⟦4亿元⟧。", because: "what banks lend is reached"),
            RuleCounterexample("全年再减少涉企收费⟦20亿元⟧。", because: "what all together are spared is a goal"),
        ])
    static let norm = Rule(
        id: "role.norm", kind: .quantities,
        summary:
            "A bound, a share or a step that a rule sets (不得少于, 财政承担90%, 每增加10人增加1名), or a number of an article, is a provision.",
        examples: [
            RuleExample("三、补贴标准\n种植绿肥的，其中街镇配套⟦45元/亩⟧。", "role=provision value=45 unit=元/亩"),
            RuleExample("按照每户不少于⟦1.2个⟧的标准配建停车泊位。", "role=provision value=1.2 comparator=gte"),
            RuleExample("按照每⟦500人⟧配备1名保洁员的标准，配强保洁队伍。", "role=provision value=500 unit=人"),
            RuleExample("对购车的消费者每辆补贴5000元，限量⟦2万辆⟧。", "role=provision value=2 multiplier=4 unit=辆"),
            RuleExample("每个单位限报⟦2项⟧。", "role=provision value=2 unit=项"),
            RuleExample("下调幅度不得超过预算金额的⟦5%⟧。", "role=provision value=5 unit=%"),
            RuleExample("保费由财政补贴65%，养殖户承担⟦35%⟧。", "role=provision value=35 unit=%"),
            RuleExample("其中⟦60%⟧用于公共设施建设。", "role=provision value=60 unit=%"),
            RuleExample("按照不高于设备投资额的⟦20%⟧，给予补助。", "role=provision value=20 unit=%"),
            RuleExample("将制造业现行16%的税率降至⟦13%⟧。", "role=provision value=13 unit=%"),
            RuleExample("市、区按照⟦4∶6⟧的比例分配。", "role=provision ratio=4:6"),
            RuleExample("满分⟦100分⟧，其中日常督导占60%。", "role=provision value=100 unit=分"),
            RuleExample("借款金额不得超过⟦30万元⟧。", "role=provision value=30 multiplier=4 comparator=lte"),
            RuleExample("每增加实际投资5000万元增加⟦1名⟧指标。", "role=provision value=1 unit=名"),
            RuleExample("每周开展⟦1次⟧督导。", "role=provision value=1 unit=次"),
            RuleExample("抽查比例不低于⟦20%⟧。", "role=provision value=20 unit=%"),
            RuleExample("补助比例为20%，脱贫县可放宽到⟦50%⟧。", "role=provision value=50 unit=%"),
            RuleExample("省财政安排专项资金12亿元，以后逐年增长不低于⟦8%⟧。", "role=provision value=8 unit=%"),
            RuleExample("福利彩票公益金⟦55%⟧的部分用于养老服务。", "role=provision value=55 unit=%"),
            RuleExample("单处建筑面积一般不少于⟦350平方米⟧。", "role=provision value=350 unit=平方米"),
            RuleExample("新建组团面积每个不超过⟦50平方公里⟧。", "role=provision value=50 unit=平方公里"),
            RuleExample("按已建成居住区每百户不低于⟦20平方米⟧的标准配建。", "role=provision value=20 unit=平方米"),
            RuleExample("到2025年，中心达到800个，每个建筑面积一般不少于⟦500平方米⟧。", "role=provision value=500 unit=平方米"),
            RuleExample("乡道路面宽度不低于⟦4.5米⟧。", "role=provision value=4.5 unit=米 comparator=gte"),
            RuleExample("每班面积不得少于40平方米，人数不超过⟦30人⟧。", "role=provision value=30 unit=人 comparator=lte"),
            RuleExample("温室建筑面积应不少于占地面积的⟦40%⟧。", "role=provision value=40 unit=%"),
            RuleExample("日光温室跨度应在⟦7米⟧以上。", "role=provision value=7 unit=米 comparator=gte"),
            RuleExample("棚顶高度应大于3.5米，高跨比不小于⟦0.35⟧。", "role=provision value=0.35 comparator=gte"),
        ],
        counterexamples: [
            RuleCounterexample("到2023年底，出租车电动化率不得低于⟦50%⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("到2015年，轻重工业比重调整到⟦40:60⟧。", because: "the ratio is a goal"),
            RuleCounterexample("每年遴选不超过⟦20个⟧项目。", because: "what the issuer chooses is planned"),
            RuleCounterexample("每年举办博览会⟦1次⟧。", because: "an event of every year is planned"),
            RuleCounterexample("到2025年，乡道路面宽度不低于⟦4.5米⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("到2025年，每县床位原则上不少于⟦350张⟧。", because: "a deadline makes it a goal"),
            RuleCounterexample("到2025年，绿地面积应不少于占地面积的⟦40%⟧。", because: "a deadline makes it a goal"),
        ])
    static let rules = [grant, charge, allotment, norm]
}

extension RoleDecider {
    func provisionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        if value.mention.unitClass == .duration || sparesAll(reading, value) { return nil }
        // 按已建成居住区每百户20平方米的标准: what is built already is what the standard is for.
        let standard = standardRule(reading, value)
        if let standard, reading.orientation != .past, reading.setting != .review { return (.provision, standard) }
        guard let rule = shareRule(reading, value) ?? standard ?? givingRule(reading, i) ?? continuingRule(reading, i)
        else { return nil }
        return isPast(reading, i) ? nil : (.provision, rule)
    }

    private func givingRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        allotmentRule(reading, i) ?? ceilingRule(reading, i) ?? normRule(reading, i) ?? chargeRule(reading, i)
            ?? grantRule(reading, i)
    }

    private func continuingRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        return sharingRule(reading, value) ?? resumptionRule(reading, i) ?? continuationRule(reading, i)
            ?? byRule(reading, value)
    }

    /// 按照每500人配备1名保洁员的标准: whatever stands between 按 and 标准 is the norm.
    private func standardRule(_ reading: ParagraphReading, _ value: Value) -> Rule? {
        // 示范点标准为：室外球台4张以上
        if reading.orientation != .goals, value.mention.unitClass != .money {
            var from = max(value.sentence.start, value.start - 40)
            while let colon = reading.find(0xFF1A, from, value.start) {
                if reading.stands("标准为", endingAt: colon, count: 3) || reading.stands("标准是", endingAt: colon, count: 3)
                {
                    return ProvisionRules.norm
                }
                from = colon + 1
            }
        }
        let from = max(value.clause.start, value.start - 30)
        guard let by = reading.signals.last(.rule, from, value.start), reading.text[by.start] == "按" else { return nil }
        let isStandard = reading.containsWord(value.end, min(value.clause.end, value.end + 20)) {
            reading.stands("的标准", at: $0) || reading.stands("的比例", at: $0)
        }
        return isStandard ? ProvisionRules.norm : nil
    }

    /// A word of giving in the clause, on either side of the value.
    private func grantRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .money, .percent, .rate, .multiple, .none, .percentagePoint: break
        default: return nil
        }
        if value.follow == .verb,
            !(value.mention.unitClass == .percent && reading.stands("安排", at: value.followStart))
        {
            return ProvisionRules.grant
        }
        guard
            reading.signals.has(.grant, max(value.clause.start, value.start - 60), value.start)
                || reading.signals.has(.grant, value.end, min(value.clause.end, value.end + 14))
        else { return nil }
        if reading.orientation == .goals || isSought(reading, value) { return nil }
        // 养老金发放率100%: a rate of doing, which is no charge.
        if value.mention.unitClass == .percent, value.chain.start > value.clause.start,
            reading.text[value.chain.start - 1] == "率"
        {
            let word = reading.signals.ending(at: value.chain.start)
            guard let word, word.kinds.has(.charge) || word.kinds.has(.grant) else { return nil }
        }
        if reachesShareOfCosts(reading, value) || isAverageCharge(reading, value) { return nil }
        // 补助资金用于产业发展的比重力争提高到60%: what is striven for is not set.
        if reachesByDeadline(reading, value) || value.chain.verb == .reach && value.chain.cues.has(.aspire) {
            return nil
        }
        // 确保…比重达40%以上，预留份额达40%以上: a commitment governs its sentence.
        if value.mention.unitClass == .percent,
            value.chain.verb == .reach || reading.stands("达", endingAt: value.mention.range.start, count: 1),
            let goal = reading.signals.last(.goal, value.sentence.start, value.start),
            reading.stands("确保", at: goal.start) || reading.stands("力争", at: goal.start)
        {
            return nil
        }
        // 使风险补偿资金达到1000万元: a measure brings it about.
        if reading.text[value.clause.start] == "使",
            value.mention.extent.start < value.mention.range.start || value.chain.verb == .reach
        {
            return nil
        }
        // A growth is set by a measure only when it is the growth of a charge.
        if value.chain.verb == .rise || value.chain.verb == .fall { return nil }
        return ProvisionRules.grant
    }

    /// 争取中央预算内投资20亿元: what the issuer seeks for itself.
    func isSought(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard let goal = reading.signals.last(.goal, value.clause.start, value.start),
            reading.stands("争取", at: goal.start)
        else { return false }
        return !reading.signals.has(.give, goal.end, value.end)
    }

    /// 到2022年，低保标准达到…: a deadline makes a goal of it.
    func reachesByDeadline(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let moves = value.chain.verb == .reach || value.chain.verb == .rise || value.chain.verb == .fall
        let from = max(value.clause.start, value.start - 16)
        guard moves || reading.find(0x8FBE, from, value.start) != nil,  // 达
            let time = reading.governingTime(before: value.start, from: value.sentence.start)
        else { return false }
        return reading.times[time].role == .deadline
            && reading.stands("到", endingAt: reading.times[time].range.start, count: 1)
    }

    /// 最高, 每台不超过, 单个企业每年最高 in a clause behind the one that gives.
    private func ceilingRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        let isBound = value.mention.extent.start < value.mention.range.start
        guard isBound,
            value.mention.comparator == .lte || value.mention.comparator == .gte && isPerHead(reading, value),
            reading.text[value.mention.extent.start] != 0x63A7
        else { return nil }  // 控制在
        switch value.mention.unitClass {
        case .money, .percent, .percentagePoint, .multiple, .classifier, .people, .physical, .rate: break
        case .none where isFraction(value): break
        default: return nil
        }
        guard let k = reading.clauses.index(at: value.start) else { return nil }
        let segment = reading.clauses.all[reading.clauses.all[k].segment].start
        let from = max(segment, value.start - ValueReader.reach)
        // 补助比例不超过30%，单个项目最高不超过5000万元: a charge before, and the most of it.
        let capsCharge =
            value.mention.unitClass == .money && isCeiling(reading, value)
            && reading.signals.has(.charge, from, value.start)
        guard
            capsCharge || reading.signals.has(.give, from, value.start)
                || reading.clauses.followsSelection(value.start)
        else { return nil }
        if let time = reading.governingTime(before: value.start, from: value.clause.start),
            reading.times[time].role == .deadline
        {
            return nil
        }
        return ProvisionRules.grant
    }

    /// 单户不低于, 每人不少于
    private func isPerHead(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.start - value.clause.start <= 12, value.mention.unitClass == .money else { return false }
        switch reading.text[value.clause.start] {
        case "单", "每", "同", "人", "户": return true
        default: return false
        }
    }

    /// 不得超过, …的标准, a round of checks every week.
    private func normRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        let mention = value.mention
        if value.follow == .of, reading.stands("标准", at: value.followStart), mention.unitClass != .money,
            isThreshold(reading, value)
        {
            return ProvisionRules.norm
        }
        if boundsShare(reading, value) || isRequired(reading, value) || regulatesShare(reading, value)
            || reading.stands("放宽至", endingAt: value.start, count: 3)
        {
            return ProvisionRules.norm
        }
        if isStep(reading, i) || isLimited(reading, value) || isDiscount(reading, i) { return ProvisionRules.norm }
        if mention.unitClass == .percent, mention.extent.start == mention.range.start,
            reading.stands("应当", endingAt: value.start, count: 2)
                || reading.stands("必须", endingAt: value.start, count: 2)
        {
            return ProvisionRules.norm
        }
        if mention.isUnit("次") {
            if recursWithinYear(reading, value) { return ProvisionRules.norm }
            // 每人每年只享受一次
            let from = max(value.clause.start, value.start - 20)
            if let rule = reading.signals.last(.rule, from, value.start),
                reading.text[rule.start] == "享"
                    || reading.text[rule.start] == "申"
            {
                return ProvisionRules.norm
            }
        }
        // 路基宽度不得小于4.5米, also among goals
        let isMust =
            reading.stands("不得", at: mention.extent.start) && (mention.unitClass == .physical || isCount(mention))
        // 每个中心建筑面积一般不少于500平方米, also among goals
        let isRule = mention.unitClass == .physical && isUsual(reading, value)
        guard mention.extent.start < mention.range.start, reading.orientation != .goals || isMust || isRule else {
            return nil
        }
        if isUsual(reading, value) || isDimension(reading, value) || followsNorm(reading, i) {
            return ProvisionRules.norm
        }
        if reading.stands("上限", at: mention.extent.start) || reading.stands("下限", at: mention.extent.start) {
            return ProvisionRules.norm
        }
        let limits =
            reading.orientation == .neutral
            && (reading.stands("不超过", at: mention.extent.start) || reading.stands("最高不超过", at: mention.extent.start))
            && (isCount(mention) || mention.unitClass == .money || mention.unitClass == .percent
                || mention.unitClass == .rate)
        guard limits && !isSelected(reading, value) || reading.stands("不得", at: mention.extent.start) else {
            return nil
        }
        if let time = reading.governingTime(before: value.start, from: value.sentence.start),
            reading.times[time].role == .deadline
        {
            return nil
        }
        return ProvisionRules.norm
    }

    /// 遴选不超过20个项目: what the issuer chooses or makes is planned; what others may propose (推荐) is limited.
    private func isSelected(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.chain.verb == .build else { return false }
        switch reading.text[value.chain.verbStart] {
        case "推", "申", "选": return reading.stands("选择", at: value.chain.verbStart)
        default: return true
        }
    }

    /// 每增加100万美元奖励⟦2万元⟧; 每超过1人，基数增加⟦40立方米⟧: what goes with the step of a scale.
    private func isStep(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        if reading.orientation == .goals { return false }
        // 每增加投资5000万元⟦增加1名⟧指标
        if i > 0, reading.values[i - 1].clause.start == value.clause.start, opensStep(reading, reading.values[i - 1]),
            value.chain.verb == .add || value.chain.verb == .rise
                || reading.stands("增加", endingAt: value.start, count: 2)
        {
            return true
        }
        guard i > 0, value.clause.start > reading.values[i - 1].end,
            value.clause.start - reading.values[i - 1].clause.end <= 1
        else { return false }
        return opensStep(reading, reading.values[i - 1])
    }

    /// 每增加⟦100万美元⟧奖励2万元: the step of a scale.
    func opensStep(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = min(value.chain.start, value.mention.extent.start)
        if start > value.clause.start, reading.text[start - 1] == "每", start < value.mention.range.start { return true }
        // 每增加实际投资5000万元
        return reading.stands("每增加", at: value.clause.start) && value.start - value.clause.start <= 16
            && reading.values(in: value.clause.start, value.start).isEmpty
    }

    /// 不得超过预算金额的5%: what the share is of stands between the bound and the share.
    private func boundsShare(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent || isFraction(value), reading.orientation != .goals,
            value.start > value.clause.start, reading.text[value.start - 1] == 0x7684
        else { return false }
        return reading.containsWord(max(value.clause.start, value.start - 24), value.start) {
            reading.stands("不得超过", at: $0) || reading.stands("不得高于", at: $0) || reading.stands("不得低于", at: $0)
                || reading.stands("不得少于", at: $0)
        }
    }

    /// 限报2项, 每人限领2张, 限高2.5米, 一式3份
    private func isLimited(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.mention.extent.start
        guard start > value.clause.start, value.mention.unitClass != .percent, reading.orientation != .goals else {
            return false
        }
        if reading.text[start - 1] == "限" || reading.stands("一式", endingAt: start, count: 2) { return true }
        guard start - 2 >= value.clause.start, reading.text[start - 2] == "限" else { return false }
        switch reading.text[start - 1] {
        case "报", "领", "购", "量", "高", "重", "速", "载", "宽", "推", "选", "额", "申", "补", "换", "售", "租", "投": return true
        default: return false
        }
    }
}
