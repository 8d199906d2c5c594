import NoticeModel

/// Thresholds and sizes that narrow the noun behind them.
enum ConditionRules {
    static let threshold = Rule(
        id: "role.threshold", kind: .quantities,
        summary: "An amount that narrows the noun behind it (产值超百亿元的企业, 5亿元以上项目) is a condition.",
        examples: [
            RuleExample("日供水⟦1000吨⟧以上的规模化工程服务人口比例达到65%。", "role=condition value=1000 unit=吨"),
            RuleExample("将年人均纯收入低于⟦7500元⟧且存在返贫风险的农户纳入监测。", "role=condition value=7500 unit=元"),
            RuleExample("给予贡献比上一年增长⟦10%⟧以上的新增部分50%的奖励。", "role=condition value=10 unit=%"),
            RuleExample("产值超⟦百亿元⟧的企业达到4家。", "role=condition value=100 multiplier=8 comparator=gt"),
            RuleExample("⟦500万元⟧以上固定资产投资增长20%。", "role=condition value=500 multiplier=4"),
            RuleExample("建成⟦万亩⟧茶园36个。", "role=condition value=1 multiplier=4 unit=亩"),
            RuleExample("建设⟦万头⟧以上猪场20个。", "role=condition value=1 multiplier=4 unit=头"),
            RuleExample("建成1个⟦万亩⟧以上标准化茶园。", "role=condition value=1 multiplier=4 unit=亩"),
            RuleExample("到2025年，淘汰⟦300立方米⟧及以下高炉产能270万吨。", "role=condition value=300 unit=立方米"),
            RuleExample("项目总投资⟦500万元⟧以上且达到指标，按投资额的1%给予奖励。", "role=condition value=500 multiplier=4"),
            RuleExample("对投资⟦2亿元⟧或年纳税5000万元以上的项目给予奖励。", "role=condition value=2 multiplier=8"),
            RuleExample("推进1.2万个⟦亿元⟧以上新建续建项目建设。", "role=condition value=1 multiplier=8 comparator=gte"),
            RuleExample("新建⟦5万—10万吨⟧收纳库80个。", "role=condition low=5 high=10 multiplier=4"),
            RuleExample("改造存栏⟦100—500头⟧的中小牧场400个。", "role=condition low=100 high=500"),
            RuleExample("实施⟦5亿元⟧以上重大项目20个。", "role=condition value=5 multiplier=8 comparator=gte"),
            RuleExample("优先保障上架率不低于⟦65%⟧的数据中心。", "role=condition value=65 unit=% comparator=gte"),
            RuleExample("在⟦500亩⟧以上坝区开展改造。", "role=condition value=500 unit=亩 comparator=gte"),
            RuleExample("实现⟦1000人⟧以上自然村通4G网络。", "role=condition value=1000 unit=人"),
            RuleExample("到2025年，⟦2500吨/日⟧及以下的水泥生产线全部退出。", "role=condition value=2500 comparator=lte"),
            RuleExample("每新增一条航线（年吞吐量超过⟦1万吨⟧）给予奖励。", "role=condition value=1 multiplier=4 comparator=gt"),
            RuleExample("改造使用年限超过⟦20年⟧的管道。", "role=condition value=20 unit=年"),
            RuleExample("70%以上的村集体经济收入超过⟦15万元⟧。", "role=condition value=15 multiplier=4 comparator=gt"),
            RuleExample("建成存栏⟦1000头⟧以上牛场100个。", "role=condition value=1000 unit=头"),
            RuleExample("引进资金在我区投资（⟦200万美元⟧以上）的机构，按投资的4‰奖励。", "role=condition value=200 multiplier=4"),
            RuleExample("⟦200张⟧床位以上的养老机构设立医务室。", "role=condition value=200 unit=张"),
            RuleExample("得分⟦90分⟧以上为优秀。", "role=condition value=90 unit=分"),
            RuleExample("培育连锁运营⟦5个⟧以上社区站点的养老服务企业100家。", "role=condition value=5 unit=个"),
            RuleExample("有序淘汰单机⟦30万千瓦⟧以下且不符合要求的机组。", "role=condition value=30 multiplier=4 comparator=lte"),
            RuleExample("每增加⟦100万美元⟧奖励2万元。", "role=condition value=100 multiplier=4"),
            RuleExample("出口额达⟦300万美元⟧、500万美元以上，分别奖励3万元、5万元。", "role=condition value=300 multiplier=4"),
            RuleExample(
                "对当年进口额⟦100万美元⟧、200万美元以上，且增长5%以上的企业，分别奖励1万元、2万元。",
                "role=condition value=100 multiplier=4"),
            RuleExample("淘汰⟦10万吨/年⟧以下合成氨装置。", "role=condition value=10 multiplier=4 comparator=lte"),
            RuleExample("⟦20户⟧以上自然村通硬化路率达到100%。", "role=condition value=20 unit=户 comparator=gte"),
            RuleExample("⟦30户⟧以上村民组公路路基宽度不得小于4.5米。", "role=condition value=30 unit=户 comparator=gte"),
            RuleExample("到2025年，排名前⟦15家⟧企业产值占比突破60%。", "role=condition value=15 unit=家"),
            RuleExample("到2025年，培育年产值超⟦100亿元⟧、具备竞争力的龙头企业2家。", "role=condition value=100 multiplier=8"),
            RuleExample("购车补贴：⟦12吨⟧以上每辆5万元。", "role=condition value=12 unit=吨 comparator=gte"),
            RuleExample("改造连片⟦30亩⟧以上池塘10万亩。", "role=condition value=30 unit=亩"),
            RuleExample("实现⟦200户⟧或500人以上的聚居点处理设施全覆盖。", "role=condition value=200 unit=户"),
            RuleExample("推进12个⟦百亿元⟧、70个30亿元以上项目建设。", "role=condition value=100 multiplier=8"),
            RuleExample("到2025年，3—5所高校综合排名进入全国前⟦50名⟧。", "role=condition value=50 unit=位"),
            RuleExample("“高层住宅”指⟦18层⟧或60米以上住宅。", "role=condition value=18 unit=层"),
            RuleExample("⟦5000平方米⟧及以上公园绿地按照500米服务半径测算。", "role=condition value=5000 unit=平方米"),
            RuleExample("打造一批年出栏量⟦100万头⟧以上生猪大县。", "role=condition value=100 multiplier=4 unit=头"),
            RuleExample("⟦10名⟧以上老人有需求的行政村都建有安居点。", "role=condition value=10 unit=名"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，产值超过⟦百亿元⟧。", because: "no noun behind it is narrowed"),
            RuleCounterexample("建设标准化稻田⟦40万亩⟧、加工厂3座。", because: "the mark parts the size and the count"),
            RuleCounterexample("培育⟦1000户⟧以上科技企业。", because: "the count itself is the goal"),
            RuleCounterexample("到2023年，⟦30个⟧以上的县实现供水一体化。", because: "so many are to get there"),
            RuleCounterexample("投资⟦1.2亿元⟧完成了道路、街区改造工程。", because: "so much was spent on it"),
            RuleCounterexample("每个社区拥有⟦3个⟧以上的社会组织。", because: "so many each is to have"),
            RuleCounterexample("新增⟦100万亩⟧以上高标准农田。", because: "the amount of the noun is the goal"),
            RuleCounterexample("设立总规模⟦20亿元⟧的产业基金。", because: "one thing is to have this size"),
            RuleCounterexample("设立总规模不低于⟦100亿元⟧的母基金。", because: "the fund is to have this size"),
            RuleCounterexample("财政总收入突破⟦400亿元⟧大关。", because: "大关 is no thing that is narrowed"),
            RuleCounterexample("签约服务扩大到⟦85%⟧以上地市。", because: "so far it is to spread"),
            RuleCounterexample("到2025年实现⟦98%⟧的村通光纤。", because: "so many of them are to have it"),
            RuleCounterexample("到2025年，主要指标：新建公园⟦18个⟧。", because: "指标 defines no term"),
            RuleCounterexample("推动⟦60%⟧以上的批发市场配备冷库。", because: "a share of the noun"),
            RuleCounterexample("到2025年，总收入超⟦100亿元⟧、企业达到20家。", because: "no noun is narrowed"),
            RuleCounterexample("投资⟦2650万元⟧改扩建服务中心15个。", because: "a verb follows the amount"),
        ])
    static let rules = [threshold]
}

extension RoleDecider {
    func conditionRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        conditionRole(reading, i, reach: 6) ?? listedCondition(reading, i)
    }

    func conditionRole(_ reading: ParagraphReading, _ i: Int, reach: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        let threshold = (QuantityRole.condition, ConditionRules.threshold)
        if isCeiling(reading, value) || isSpentInList(reading, i) { return nil }
        if reading.orientation != .goals, opensStep(reading, value) || isAwarded(reading, i) { return threshold }
        if let allot = reading.signals.ending(at: value.mention.extent.start), allot.kinds.has(.allot) { return nil }
        if gradesEvents(reading, value) || gradesShare(reading, i) || boundsInBrackets(reading, value) {
            return threshold
        }
        if namesListedThings(reading, i) || isCoordinated(reading, i, reach: reach)
            || joinsModifier(reading, i) || countsOfOwner(reading, i)
        {
            return threshold
        }
        if reachesRequirement(reading, value) { return nil }
        if definesTerm(reading, value) || isMeasuredBy(reading, value) { return threshold }
        // 总投资500万元以上⟦且⟧达到相关指标，按…奖励
        if value.mention.unitClass == .money, value.mention.extent.end > value.mention.range.end,
            reading.stands("且", at: value.mention.extent.end),
            reading.signals.has(.give, value.clause.end, value.sentence.end)
        {
            return threshold
        }
        if joinsClause(reading, value) { return threshold }
        if gradesPrice(reading, i) || isAlternative(reading, i) || joinsCase(reading, value) { return threshold }
        guard value.follow == .noun || value.follow == .of else { return nil }
        // 建成1个⟦万亩⟧以上标准化茶园: a bound right behind a count tells which.
        if i > 0, isCount(reading.values[i - 1].mention), reading.values[i - 1].end == value.mention.extent.start,
            value.mention.extent.end > value.mention.range.end, isThreshold(reading, value)
        {
            return threshold
        }
        if sizesCountedThings(reading, i) || sizesBatch(reading, value) { return threshold }
        if narrowsOwner(reading, i) || narrowsShare(reading, i) || isTop(reading, i) { return threshold }
        // ⟦500万元⟧以上固定资产投资: the investments that the statistic covers.
        if value.mention.unitClass == .money, value.mention.extent.end > value.mention.range.end,
            reading.stands("固定资产投资", at: value.followStart)
        {
            return threshold
        }
        guard narrows(reading, value) else { return nil }
        if growsToEarn(reading, value) { return threshold }
        let compares = isThreshold(reading, value)
        switch value.mention.unitClass {
        case .money:
            return limitsMoney(reading, i, compares) ? threshold : nil
        case .physical, .rate, .none:
            return compares && limitsSize(reading, value) ? threshold : nil
        case .percent, .percentagePoint:
            guard compares || value.follow == .of, hasMeasuredNoun(reading, value),
                reading.signals.at(value.followStart)?.kinds.has(.share) != true,
                !reading.stands("部分用于", at: value.followStart), !reading.stands("资金用于", at: value.followStart)
            else { return nil }
            if value.follow == .of { return threshold }
            return selectsNoun(reading, value) ? threshold : (.qualifier, QualifierRules.specification)
        case .classifier, .people, .duration:
            return limitsCount(reading, value, compares) ? threshold : nil
        default:
            return nil
        }
    }

    /// 营业收入2000万元以上的…, 超百亿元的…, 10亿元小巨人企业
    private func limitsMoney(_ reading: ParagraphReading, _ i: Int, _ compares: Bool) -> Bool {
        let value = reading.values[i]
        // 1.2万个亿元以上新建续建项目: behind a count it tells which.
        if compares, i > 0, isCount(reading.values[i - 1].mention),
            reading.values[i - 1].end == value.mention.extent.start
        {
            return true
        }
        // 为企业提供1亿元以上的担保
        if value.follow == .of, reading.stands("提供", endingAt: value.mention.extent.start, count: 2) { return false }
        if compares {
            return !actsBehind(reading, value) && !sizesFund(reading, value) && !boundsGrant(reading, value)
        }
        if value.follow == .of {
            // 总投资105亿元的电站 has this size; 销售收入千亿元的产业集群 are many of a kind.
            if hasVerbBehind(reading, value) || hasCountAhead(reading, i) { return true }
            let own = min(value.chain.verbStart, value.mention.extent.start)
            if reading.stands("投资", endingAt: own, count: 2) || reading.stands("规模", endingAt: own, count: 2)
                || reading.stands("投资", at: value.chain.verbStart)
            {
                return false
            }
            let end = nounEnd(reading, value)
            return reading.signals.has(.selector, value.followStart, end)
                && !reading.signals.has(.single, value.followStart, end)
        }
        // 发挥50亿元产业基金引导作用: a fund has a size.
        let end = nounEnd(reading, value)
        if reading.containsWord(value.followStart, end, { reading.stands("基金", at: $0) }), !hasCountBeside(reading, i) {
            return false
        }
        return selectsNoun(reading, value) && !actsBehind(reading, value)
            && !reading.signals.has(.grant, value.clause.start, value.start)
            && (value.chain.verb != .build || hasCountBeside(reading, i))
    }

    /// 给予最高500万元补贴和不超过⟦1亿元⟧的项目资助: the most that is given, of what is given.
    private func boundsGrant(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.comparator == .lte, value.mention.extent.start < value.mention.range.start,
            reading.signals.has(.give, value.clause.start, value.start)
        else { return false }
        return reading.signals.has(.grant, value.followStart, min(value.clause.end + 1, value.followStart + 24))
    }

    /// 设立总规模不低于100亿元的母基金, 形成总规模10亿元以上的基金群: the fund is to have this size.
    func sizesFund(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of else { return false }
        let end = nounEnd(reading, value)
        guard end - value.followStart >= 2,
            reading.stands("基金", endingAt: end, count: 2) || reading.stands("基金群", endingAt: end, count: 3)
        else { return false }
        return reading.signals.has(.launch, value.clause.start, value.start)
            || reading.signals.has(.build, value.clause.start, value.start)
    }

    /// 加工能力20万吨以上的企业, 500亩以上坝区, 淘汰1万千伏安以下电石炉; not 新增100万亩以上农田.
    private func limitsSize(_ reading: ParagraphReading, _ value: Value) -> Bool {
        if hasVerbBehind(reading, value) { return true }
        let isUpper = value.mention.comparator == .lte || value.mention.comparator == .lt
        // ⟦2500吨/日及以下⟧的水泥生产线全部退出: what is not bigger than that is meant.
        if isUpper, value.follow == .of, value.mention.extent.start == value.mention.range.start { return true }
        if value.follow == .of { return selectsNoun(reading, value) || value.chain.start > value.left + 1 }
        if isUpper { return true }
        if reading.signals.has(.remove, value.left, value.start) { return false }
        let isVerb = value.chain.verb == .build || value.chain.verb == .add || value.chain.verb == .reach
        let governs = isVerb && value.chain.verbLength > 1
        return !governs && selectsNoun(reading, value)
    }

    /// 床位100张以上的养老机构, 员工满3年的…, 30人以下企业, 5年以上贷款.
    private func limitsCount(_ reading: ParagraphReading, _ value: Value, _ compares: Bool) -> Bool {
        let isUpper = value.mention.comparator == .lte || value.mention.comparator == .lt
        let isAfter = value.mention.extent.end > value.mention.range.end
        if value.mention.unitClass == .duration {
            if coversUse(reading, value) { return false }
            // 使用年限超过20年的管道
            if !isAfter, value.follow == .of, value.mention.comparator == .gt || value.mention.comparator == .gte {
                return true
            }
            // 停放不足30分钟的免费
            if !isAfter, value.follow == .of, value.mention.comparator == .lt { return true }
            return compares && isAfter && !reading.stands("内", at: value.end - 1)
        }
        if isUpper, isAfter { return true }
        // 每个社区⟦拥有⟧3个以上的社会组织: so many each is to have.
        if reachesPlaces(reading, value) || reading.stands("拥有", at: value.chain.verbStart) { return false }
        if boundsBehindNoun(reading, value) || isAfter && selectsPlaces(reading, value) { return true }
        // 对排名后3位的市进行约谈
        if value.follow == .of, value.mention.extent.start > value.clause.start,
            reading.text[value.mention.extent.start - 1] == "后"
        {
            return true
        }
        // 1000人以上自然村: people make a size of places and organisations.
        if isAfter, value.follow == .noun, value.mention.isUnit("人"), value.chain.verb != .add,
            Self.peopled.match(reading.text, at: value.followStart, limit: value.clause.end) != nil
        {
            return true
        }
        let isStock = reading.stands("栏", endingAt: value.start, count: 1)  // 年出栏500头以上的养猪场
        return value.follow == .of && (compares || value.chain.verb == .reach)
            && (value.chain.verb != .build || isStock)
            && !reading.stands("设置", endingAt: value.mention.extent.start, count: 2) && value.chain.verb != .add
            && selectsNoun(reading, value)
    }

    /// 200张床位以上的养老机构, 1万名老人以上的街道: the bound stands behind what is counted.
    private func boundsBehindNoun(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun, value.mention.comparator == .eq else { return false }
        let end = min(value.clause.end - 3, value.followStart + 6)
        var at = value.followStart + 1
        while at < end {
            if reading.text[at] == "以", reading.text[at + 1] == "上" || reading.text[at + 1] == "下",
                reading.values(in: value.end, at).isEmpty
            {
                return reading.text[at + 2] == "的"
            }
            at += 1
        }
        return false
    }

    private static let peopled = Lexicon(
        [
            "自然村", "行政村", "村庄", "村", "乡镇", "镇", "县", "城市", "城镇", "企业", "单位", "用人单位", "工地", "工厂", "车间", "学校", "社区", "小区",
            "机构", "场所", "大班额", "超大班额", "班级",
        ]
        .map { ($0, true) })

    /// 造成30人以上死亡, 两个以上省出现…: what grades an event.
    private func gradesEvents(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let mention = value.mention
        guard isThreshold(reading, value), mention.extent.end > mention.range.end, value.chain.verb != .reach,
            mention.unitClass != .percent, mention.unitClass != .duration, reading.orientation != .goals
        else { return false }
        return reading.signals.has(.select, max(value.clause.start, value.start - 12), value.start)
            || reading.signals.has(.select, value.end, min(value.clause.end, value.end + 16))
    }

    /// 70%以上的村集体收入超过⟦15万元⟧: what the share of them has to reach.
    private func gradesShare(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard i > 0, reading.values[i - 1].mention.unitClass == .percent, reading.values[i - 1].follow == .of,
            reading.values[i - 1].clause.start == value.clause.start, reading.values[i - 1].chain.verb == nil,
            value.mention.unitClass == .money || value.mention.unitClass == .percent, value.follow == .end
        else { return false }
        return value.mention.comparator != .eq || value.chain.verb == .reach
    }

    /// Whether the noun before the value is one that is measured (占比, 上架率, 纯度) and no verb takes a share of the
    /// noun behind it (推动60%以上的…, 只有34.5%的…).
    private func hasMeasuredNoun(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.chain.start > value.left + 1 else { return false }
        if value.follow == .noun && spreads(reading, value) || reading.realizesShare(value) { return false }
        let comparesBefore = value.mention.extent.start < value.mention.range.start && isThreshold(reading, value)
        if value.chain.verb == .reach || comparesBefore { return !sharesOut(reading, value) }
        // 占总投资50%以上的项目
        if let share = reading.find(0x5360, max(value.left, value.chain.start - 10), value.chain.start),
            isThreshold(reading, value), share > value.left
        {
            return true
        }
        switch reading.text[value.chain.start - 1] {
        case "率", "重", "例", "度", "量", "占", "入", "比", "值": return true
        default: return false
        }
    }

    /// 试点扩大到85%以上地市: how far something spreads.
    func spreads(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let verb = value.chain.verbStart
        guard value.chain.verb == .reach, verb < value.start else { return false }
        return reading.stands("扩大到", at: verb) || reading.stands("扩展到", at: verb) || reading.stands("覆盖到", at: verb)
            || reading.stands("推广到", at: verb) || reading.stands("拓展到", at: verb)
    }

    /// 只有34.5%的企业, 仅有…: a share of the noun, not a threshold.
    private func sharesOut(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let verb = value.chain.verbStart
        guard verb < value.start else { return false }
        return reading.stands("只有", at: verb) || reading.stands("仅有", at: verb) || reading.stands("有", at: verb)
            || reading.stands("推动", at: verb) || reading.stands("带动", at: verb)
    }

    /// Whether the words behind the value are a noun that it can narrow, and not one that it fills (目标, 标准, 资金).
    func narrows(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of || value.follow == .noun else { return false }
        if let first = reading.signals.at(value.followStart), first.kinds.has(.abstract) { return false }
        guard let head = headNoun(reading, value) else { return true }
        guard head.kinds.has(.abstract) || head.kinds.has(.grant), !head.kinds.has(.single) else { return true }
        return reading.signals.has(.selector, value.followStart, head.start)
    }

    /// The signal word that ends the noun phrase behind the value.
    func headNoun(_ reading: ParagraphReading, _ value: Value) -> Signal? {
        reading.signals.ending(at: nounEnd(reading, value))
    }

    /// Where the noun phrase behind the value ends: at a mark, a conjunction, a number.
    func nounEnd(_ reading: ParagraphReading, _ value: Value) -> Int {
        var at = value.followStart
        let end = min(value.clause.end, value.followStart + 16)
        while at < end {
            switch reading.text[at] {
            case "等", "、", "，", "。", "；", "：", "（", "）", "和", "与", "及", "达", "不", "给", "按": return at
            case 0x30...0x39: return at
            default: at += 1
            }
        }
        return end
    }

    /// A verb right behind an amount: 投资2650万元改扩建…, 投入2000余万元对….
    func actsBehind(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun else { return false }
        guard let word = reading.signals.at(value.followStart) else { return reading.text[value.followStart] == 0x5BF9 }
        // 可按每人30万元、总额不超过110万元申请
        if word.kinds.has(.rule), value.mention.extent.end == value.mention.range.end, word.end >= value.clause.end - 1
        {
            return true
        }
        // 投资1.2亿元⟦完成了⟧机场路改造
        return word.kinds.has(.act) || word.kinds.has(.about) || word.kinds.has(.past)
    }

    /// 的 with a verb of having right behind it: 4万亿以上的有4个省份, 超10亿元的达到20个.
    func hasVerbBehind(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .of, value.followStart < reading.body.end else { return false }
        switch reading.text[value.followStart] {
        case "有", "达", "为", "共": return true
        default: return false
        }
    }

    /// A count of the noun in the words of the clause that follow.
    func hasCountAhead(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let next = reading.values[i].groupStart + reading.values[i].groupCount
        guard next < reading.values.count else { return false }
        return isCount(reading.values[next].mention) && reading.values[next].start < reading.values[i].clause.end
    }

    /// Whether a noun that thresholds select (企业, 项目, 园区 …) stands within the clause behind the value.
    func selectsNoun(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.signals.has(.selector, value.followStart, min(value.clause.end + 1, value.followStart + 28))
    }
}
