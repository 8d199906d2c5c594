/// The families of times, one rule each, and the rule for years that belong to names.
///
/// A rule's code is the reading function of its family (`TimeGrammar`) with the placing (`TimePlacing`) and the
/// roles (`TimeRoles`) that all families share. Where a time could have several roles the first of these decides:
/// a label (发布日期：), a word of comparison (比, 由 … 提高到), the term's own role (近年来), the end of a term
/// (有效期至), a heading, 以来 and 起, then the tense of the time with the words of its clause and its section.
enum TimeRules {
    private static let signed = "\n\n青海省人民政府\n2021年3月5日"

    static let date = Rule(
        id: "time.date", kind: .times,
        summary:
            "A month or a day, in figures or in Chinese numerals, is a time; without a year it takes that of the text.",
        examples: [
            RuleExample("请认真贯彻执行。\n\n青海省人民政府\n⟦2021年3月5日⟧", "value=2021-03-05 role=issued"),
            RuleExample("请认真执行。\n\n青海省人民政府\n⟦二○一二年一月二十九日⟧", "value=2012-01-29 role=issued"),
            RuleExample("⟦2021年6月底⟧前，完成方案编制。" + signed, "value=2021-06 role=deadline"),
            RuleExample("建设产业园。（责任单位：市商务局；完成时限：⟦2026年12月⟧）", "value=2026-12 role=deadline"),
            RuleExample("2022年3月底前完成立项，⟦9月底⟧前开工建设。" + signed, "value=2022-09 role=deadline"),
            RuleExample("截至⟦2020年10月底⟧，已建成充电桩300个。" + signed, "value=2020-10 role=reported"),
            RuleExample("本办法自⟦2021年4月1日⟧起施行。" + signed, "value=2021-04-01 role=other"),
            RuleExample("对⟦2014年12月31日⟧前建成的小区进行改造。" + signed, "value=2014-12-31 role=other"),
            RuleExample("各单位于每年⟦12月10日⟧前报送总结。" + signed, "value=null role=deadline"),
        ],
        counterexamples: [
            RuleCounterexample("见习期为⟦3个月⟧。", because: "a length of time is a quantity"),
            RuleCounterexample("电价调整为⟦0.6元/月⟧。", because: "the month is part of a unit"),
        ])

    static let year = Rule(
        id: "time.year", kind: .times,
        summary:
            "Four digits before 年 are a year, with 底, 末, 上半年 or a quarter that follows; the clause gives the role.",
        examples: [
            RuleExample("到⟦2025年⟧，企业技术中心达到400家。" + signed, "value=2025 role=deadline"),
            RuleExample("⟦2018年⟧，全省实现产值320亿元。" + signed, "value=2018 role=reported"),
            RuleExample("到2022年，比例达到60%，⟦2025年⟧达到80%。", "value=2025 role=deadline"),
            RuleExample("产值比⟦2018年⟧增长15%。" + signed, "value=2018 role=baseline"),
            RuleExample("占比由⟦2018年⟧的20%提高到2025年的30%。" + signed, "value=2018 role=baseline"),
            RuleExample("占比由2018年的20%提高到⟦2025年⟧的30%。" + signed, "value=2025 role=deadline"),
            RuleExample("与⟦2019年⟧和2020年相比有所增长。" + signed, "value=2019 role=baseline"),
            RuleExample("收入在⟦2020年⟧基础上翻一番。" + signed, "value=2020 role=baseline"),
            RuleExample("⟦2021年底⟧前，全面完成改造。" + signed, "value=2021 role=deadline"),
            RuleExample("⟦2019年下半年⟧以来，增速加快。" + signed, "value=2019 role=reported"),
            RuleExample("做好⟦2021年⟧各项工作。" + signed, "value=2021 role=period"),
            RuleExample("⟦2018⟧、2019年分别完成3个和5个。" + signed, "value=2018 role=reported"),
            RuleExample("⟦二〇二五年底⟧前完成改造。" + signed, "value=2025 role=deadline"),
            RuleExample("⟦2024年⟧，平均浓度控制在42微克/立方米以下。", "value=2024 role=deadline"),
            RuleExample("⟦2024年⟧，规模以上企业达到42家。", "value=2024 role=reported"),
            RuleExample("工作措施：⟦2024年⟧新建管网180公里。", "value=2024 role=deadline"),
        ],
        counterexamples: [
            RuleCounterexample("落实《⟦2025年⟧行动方案》。", because: "the year belongs to a title"),
            RuleCounterexample("按照《目录》（⟦2019年本⟧）执行。", because: "the year names a version"),
            RuleCounterexample("用地面积⟦2000⟧平方米。", because: "without 年 it is a quantity"),
            RuleCounterexample("连续支持⟦3年⟧。", because: "a length of time is a quantity"),
        ])

    static let yearRange = Rule(
        id: "time.year-range", kind: .times,
        summary: "Two years, months or days with a dash, 至 or 到 between them are one span.",
        examples: [
            RuleExample("⟦1-2月⟧，全市投资同比下降12.7%。" + signed, "role=reported"),
            RuleExample("⟦2021-2023年⟧，每年安排1亿元。" + signed, "value=2021/2023 role=period"),
            RuleExample("⟦2021年起3年内⟧，建成园区10个。" + signed, "value=2021/2023 role=period"),
            RuleExample("⟦2006年至2010年⟧，累计开发新产品550种。" + signed, "value=2006/2010 role=reported"),
            RuleExample("本办法有效期为⟦2021年4月1日至12月31日⟧。" + signed, "value=2021-04-01/2021-12-31 role=period"),
            RuleExample("⟦2021年4月1日至12月31日⟧，免收检测费。" + signed, "value=2021-04-01/2021-12-31 role=period"),
            RuleExample("开展督查（⟦2021年11月至2022年2月⟧）。" + signed, "value=2021-11/2022-02 role=period"),
        ],
        counterexamples: [
            RuleCounterexample("面积⟦2000-2050⟧平方米。", because: "a range with a unit is a quantity")
        ])

    static let planPeriod = Rule(
        id: "time.plan-period", kind: .times,
        summary: "The name of a five-year plan stands for its years, quotation marks and 期间, 时期, 初期 or 末 included.",
        examples: [
            RuleExample("⟦“十四五”时期⟧是转型的关键期。" + signed, "value=2021/2025 role=period"),
            RuleExample("⟦“十三五”⟧以来，产业规模不断扩大。" + signed, "value=2016/2020 role=reported"),
            RuleExample("⟦“十三五”⟧规划目标基本完成。" + signed, "value=2016/2020 role=period"),
            RuleExample("较⟦“十二五”期间⟧增长30%。" + signed, "value=2011/2015 role=baseline"),
            RuleExample("由⟦“十三五”初期⟧的20%下降到9%。" + signed, "value=2016 role=baseline"),
            RuleExample("到⟦“十四五”末⟧，高新技术企业达到1000家。" + signed, "value=2025 role=deadline"),
            RuleExample("⟦十四五期间⟧新建学校20所。" + signed, "value=2021/2025 role=period"),
            RuleExample("⟦“一五”时期⟧建设的老工业区。" + signed, "value=1953/1957 role=reported"),
        ],
        counterexamples: [
            RuleCounterexample("做好⟦“八五”⟧普法工作。", because: "a campaign is called so"),
            RuleCounterexample("实施⟦十五⟧个项目。", because: "十五 is a numeral here"),
            RuleCounterexample("落实《“⟦十四五⟧”规划》。", because: "it belongs to a title"),
        ])

    static let relative = Rule(
        id: "time.relative", kind: .times,
        summary: """
            A time counted from the notice (今年), from its plan (未来五年), from a founding (建党100周年) or from no fixed \
            point (近年来).
            """,
        examples: [
            RuleExample("⟦今年⟧要基本实现一网通办。" + signed, "value=2021 role=deadline"),
            RuleExample("支出规模比⟦去年⟧增加。" + signed, "value=2020 role=baseline"),
            RuleExample("⟦全年⟧新开工项目100个。" + signed, "value=2021 role=deadline"),
            RuleExample("到2024年，新增企业10家。\n⟦全年⟧支持创业团队100个。", "value=2024 role=reported"),
            RuleExample("⟦新的一年⟧，我们将迎难而上。" + signed, "value=2021 role=period"),
            RuleExample("⟦今年⟧是十分重要的一年。" + signed, "value=2021 role=reported"),
            RuleExample("2020年完成投资35亿元，比⟦上年⟧增长5%。" + signed, "value=2019 role=baseline"),
            RuleExample("⟦近年来⟧，电子商务快速发展。" + signed, "value=null role=reported"),
            RuleExample("⟦未来五年⟧，累计投资2万亿元。" + signed, "value=2021/2025 role=period"),
            RuleExample("力争用⟦三年⟧时间，建成产业高地。" + signed, "value=2021/2023 role=period"),
            RuleExample("云州市三年行动计划（2021—2023年）\n用⟦三年⟧时间改造茶园5万亩。", "value=2021/2023 role=period"),
            RuleExample("力争⟦三年内⟧建成产业高地。" + signed, "value=2021/2023 role=period"),
            RuleExample("⟦5年内⟧引进人才20名。", "value=null role=period"),
            RuleExample("⟦三年内⟧，规模以上企业全部上云。" + signed, "value=2021/2023 role=period"),
            RuleExample("用⟦5年⟧时间培养青年农民。", "value=null role=period"),
            RuleExample("云州市三年行动计划（2021—2023年）\n⟦三年⟧新增幼儿园20所。", "value=2021/2023 role=period"),
            RuleExample("2021年起3年内，建成园区。⟦3年内⟧引进人才20名。" + signed, "value=2021/2023 role=period"),
            RuleExample("云州市三年行动计划（2021—2023年）\n技术合同登记额⟦三年⟧翻一番。", "value=2021/2023 role=period"),
            RuleExample("2025年全省主要预期目标是：产值增长5%。⟦今年⟧重点抓好三项工作。", "value=2025 role=period"),
            RuleExample("一、2024年工作安排\n⟦今年⟧重点抓好三项工作。", "value=2024 role=period"),
            RuleExample("⟦过去五年⟧，经济实力不断增强。" + signed, "value=2016/2020 role=reported"),
            RuleExample("2022年6月底前开工，⟦年底⟧前建成。" + signed, "value=2022 role=deadline"),
            RuleExample("⟦试点期间⟧，选择10户企业开展建设。" + signed, "value=null role=period"),
            RuleExample("⟦冬季采暖期⟧实行错峰生产。" + signed, "value=null role=other"),
            RuleExample("⟦20世纪90年代⟧建成的小区。" + signed, "value=1990/1999 role=reported"),
            RuleExample("到⟦新中国成立100年⟧，制造业地位更加突出。" + signed, "value=2049 role=deadline"),
            RuleExample("到⟦建党100周年⟧时，全面完成改造。" + signed, "value=2021 role=deadline"),
        ],
        counterexamples: [
            RuleCounterexample("力争通过⟦3—5年⟧的持续发展，形成支柱产业。", because: "a length without an end is a quantity only"),
            RuleCounterexample("目⟦前年⟧产30万吨。", because: "前 belongs to 目前, 年 to 年产"),
            RuleCounterexample("成⟦本年⟧均下降3%。", because: "本 belongs to 成本"),
            RuleCounterexample("受理后⟦3年内⟧享受补贴。", because: "a length of time is a quantity"),
            RuleCounterexample("⟦三年⟧新增幼儿园20所。", because: "the text names no three years"),
            RuleCounterexample("⟦5年内⟧安排资金20万元。", because: "a length of time is a quantity"),
            RuleCounterexample("在3⟦年内⟧完成改造。", because: "a length of time is a quantity"),
            RuleCounterexample("⟦每年⟧安排1亿元。", because: "每年 is no place in time"),
            RuleCounterexample("建设⟦全年⟧龄友好城市。", because: "年 belongs to 年龄"),
            RuleCounterexample("每年预拨一半，待⟦年底⟧清算。", because: "every year has one"),
            RuleCounterexample("2020⟦年内⟧蒙古完成任务。", because: "内 belongs to 内蒙古"),
            RuleCounterexample("庆祝⟦新中国成立70周年⟧。", because: "what is celebrated is a number of years"),
            RuleCounterexample("奖励⟦上年度⟧产值超过50亿元的企业。", because: "whatever year someone applies in"),
        ])

    static let name = Rule(
        id: "time.name", kind: .identifiers,
        summary: "A year in a title, in the name of a version or in a numbered notice belongs to that name.",
        examples: [
            RuleExample("按照《目录》（⟦2019年本⟧）执行。", "kind=name"),
            RuleExample("使用申请书（⟦2020年版⟧）办理。", "kind=name"),
            RuleExample("参照美丽街区行动计划（⟦2024—2026⟧），打造街区。", "kind=name"),
        ],
        counterexamples: [
            RuleCounterexample("到⟦2025年⟧，建成10个。", because: "it is when something is due")
        ])

    static let rules = [date, year, yearRange, planPeriod, relative, name]
}
