import NoticeModel

/// The rules by which the cells of an indicator table (指标, 单位, years, 属性) become quantities and targets.
enum TableRules {
    static let goal = Rule(
        id: "role.table-goal", kind: .quantities,
        summary:
            "A figure under the head of a goal or a coming year is a target; head, row and unit column complete it.",
        examples: [
            RuleExample(
                "表1 “十四五”主要指标\n指标\t单位\t2020年\t2025年\t属性\n公路里程\t万公里\t3.1\t⟦3.5⟧\t预期性\n绿化率\t%\t40\t42\t约束性",
                "role=target value=3.5 unit=公里 multiplier=4 comparator=eq"),
            RuleExample(
                "“十四五”主要指标\n指标\t2020年\t2025年\n森林覆盖率（%）\t23.5\t⟦25⟧以上\n失业率（%）\t5.2\t<5.5",
                "role=target value=25 unit=% comparator=gte"),
            RuleExample(
                "“十四五”主要指标\n序号\n指标\n预期值\n属性\n1\n事故起数\n下降⟦20%⟧\n约束性\n2\n受灾人次\n<15000\n预期性",
                "role=target value=20 unit=%"),
        ],
        counterexamples: [
            RuleCounterexample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\n公路里程\t公里\t⟦310⟧\t500\n桥梁\t座\t4\t6", because: "the year is over")
        ])
    static let past = Rule(
        id: "role.table-past", kind: .quantities,
        summary: "A figure under the head of a past year is what the row's goals start from, or else a fact.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\n公路里程\t公里\t⟦310⟧\t500\n桥梁\t座\t4\t6",
                "role=baseline value=310 unit=公里"),
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2015年\t2020年\t2025年\n公路里程\t公里\t⟦280⟧\t310\t500\n桥梁\t座\t2\t4\t6",
                "role=reported value=280 unit=公里"),
        ],
        counterexamples: [
            RuleCounterexample("“十四五”主要指标\n指标\t单位\t2025年\n公路里程\t公里\t⟦500⟧\n桥梁\t座\t6", because: "the year is to come")
        ])
    static let label = Rule(
        id: "role.table-label", kind: .quantities,
        summary: "A number in the name of an indicator or in a remark of its row says what is measured.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\n每⟦千名⟧老人床位\t张\t31\t35\n学校\t所\t4\t6",
                "role=qualifier value=1 multiplier=3")
        ],
        counterexamples: [])
    static let score = Rule(
        id: "role.table-score", kind: .quantities,
        summary: "The figure of a cell under 分值, 满分 or 标准分 says for how many marks something counts.",
        examples: [
            RuleExample(
                "云州县考核细则\n序号\t考核项目\t分值\t考核指标\n1\t组织体系\t⟦5⟧\t调整并公布名单。\n2\t督查\t10\t开展督查。", "role=provision value=5 unit=分"
            )
        ],
        counterexamples: [
            RuleCounterexample("序号\t村名\t户数\n1\t甲村\t⟦120⟧\n2\t乙村\t80", because: "what the head counts is no mark")
        ])
    static let cell = Rule(
        id: "quantity.table-cell", kind: .quantities,
        summary:
            "The figure of a cell has the unit of the cell, the head, the unit column, the row's name or the caption.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2025年\n物流业增加值\t亿元\t⟦3760⟧\n学校\t所\t6", "value=3760 unit=元 multiplier=8 unitCode=CNY"),
            RuleExample(
                "“十四五”主要指标\n指标\t2020年\t2025年\n粮食产量（万吨）\t800\t⟦820⟧\n学校（所）\t4\t6", "value=820 unit=吨 multiplier=4"),
        ],
        counterexamples: [
            RuleCounterexample("会议室\t面积\n201\t80\n⟦202⟧\t90", because: "no head names indicators, years or goals")
        ])
    static let level = Rule(
        id: "target.table-level", kind: .targets,
        summary: "A goal cell is the level that the row's indicator is to reach by the year of its head.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\t属性\n⟦公路里程\t公里\t310\t500⟧\t约束性\n绿化率\t%\t40\t42\t预期性",
                "indicator=公路里程 measure=level value=500 unit=公里 year=2025 baselineYear=2020 baselineValue=310 binding=true"
            ),
            RuleExample(
                "“十四五”主要指标\n指标\n单位\n2020年\n2025年\n⟦公路里程\n公里\n310\n500⟧\n绿化率\n%\n40\n42",
                "indicator=公路里程 measure=level value=500 unit=公里 year=2025 baselineValue=310 binding=null"),
            RuleExample(
                "“十四五”主要指标\n类别\n指标\n2020年\n2025年\n创新\n专利（件）\n310\n500\n⟦研发强度（%）\n2.1\n3⟧\n绿色\n绿化率（%）\n40\n42",
                "indicator=研发强度 measure=level value=3 unit=% year=2025 baselineValue=2.1"),
            RuleExample(
                "主要指标\n序号\n类别\n主要指标\n2020年现状\n2025年目标\n指标\n属性\n1\n综合\n治理\n⟦达标率（%）\n80\n95⟧\n约束性\n2\n处置率（%）\n——\n98\n预期性",
                "indicator=达标率 value=95 unit=% year=2025 baselineValue=80 binding=true"),
            RuleExample(
                "主要指标\n序号\n主要指标\n2020年现状\n2025年目标\n属性\n1\n达标率（%）\n80\n95\n约束性\n2\n⟦监测率（%）\n——\n重点城市≥30\n一般城市≥15⟧\n预期性",
                "indicator=监测率 value=15 comparator=gte subject=一般城市 year=2025 baselineValue=null"),
            RuleExample(
                "表1 全省管网建设主要指标\n指标\t单位\t2025年\n⟦雨水管网\t公里\t310⟧\n绿化率\t%\t42", "subject=全省 value=310"),
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\n⟦年均受灾人次\t人次\t310\t280⟧\n绿化率\t%\t40\t42",
                "indicator=年均受灾人次 measure=level recurrence=annual value=280"),
        ],
        counterexamples: [
            RuleCounterexample(
                "“十四五”主要指标\n指标\t2020年\t2025年\t年均增速（%）\n增加值（亿元）\t31\t50\t⟦7.2⟧\n产值（亿元）\t4\t6\t8",
                because: "a rate a year")
        ])
    static let change = Rule(
        id: "target.table-change", kind: .targets,
        summary: "A figure with 下降 or 提高, or in brackets beside a movement, is a change over the years of its head.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t2020年\t2025年\t年均/累计\n⟦单位产值能耗降低（%）\t-\t-\t〔13.5〕⟧\n产值增长（%）\t5\t-\t6",
                "indicator=单位产值能耗 measure=change direction=decrease value=13.5 unit=% year=2025"),
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2025年\n⟦新增泵站能力\t万立方米/小时\t10⟧\n绿化率\t%\t42",
                "indicator=泵站能力 measure=change direction=increase value=10"),
            RuleExample(
                "“十四五”主要指标\n指标\n预期值\n属性\n⟦事故死亡人数\n下降15%⟧\n约束性\n受灾人次\n<15000\n预期性",
                "indicator=事故死亡人数 measure=change direction=decrease value=15 unit=% firstYear=2021 year=2025"),
        ],
        counterexamples: [
            RuleCounterexample(
                "“十四五”主要指标\n指标\t2020年\t2025年\n失业率（%）\t5.2\t⟦5⟧\n产值（亿元）\t5\t6", because: "the level itself")
        ])
    static let growth = Rule(
        id: "target.table-growth", kind: .targets,
        summary: "A rate under 年均增速 or beside a growth in 年均/累计 is the growth a year of the row's indicator.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020年\t2025年\t年均增速\n⟦物流业增加值\t亿元\t2680\t3760\t7%⟧\n学校\t所\t4\t6\t—",
                "indicator=物流业增加值 measure=annual_growth direction=increase value=7 unit=% year=2025 baselineYear=null"),
            RuleExample(
                "“十四五”主要指标\n指标\t2020年\t2025年\t年均/累计\n⟦地区生产总值增长（%）\t3.5\t-\t6左右⟧\n绿化率（%）\t40\t42\t〔2〕",
                "indicator=地区生产总值 measure=annual_growth direction=increase value=6 comparator=approx unit=%"),
        ],
        counterexamples: [
            RuleCounterexample(
                "“十四五”主要指标\n指标\t2020年\t2025年\t年均/累计\n失业率（%）\t5.2\t-\t⟦<5.5⟧\n绿化率（%）\t40\t42\t〔2〕",
                because: "a level that holds each year")
        ])
    static let serial = Rule(
        id: "identifier.table-serial", kind: .identifiers,
        summary: "A number in the column of serial numbers or before the name of an indicator counts the rows.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\n⟦1⟧\t公路里程\t公里\t310\t500\n2\t桥梁\t座\t4\t6", "kind=marker")
        ],
        counterexamples: [])
    static let year = Rule(
        id: "time.table-year", kind: .times,
        summary: "Four digits of a year that are the head of a column are that year.",
        examples: [
            RuleExample(
                "“十四五”主要指标\n指标\t单位\t2020\t⟦2025⟧\n公路里程\t公里\t310\t500\n桥梁\t座\t4\t6", "value=2025 role=deadline")
        ],
        counterexamples: [
            RuleCounterexample(
                "“十四五”主要指标\n指标\t单位\t2020\t2025\n公路里程\t公里\t310\t⟦2010⟧\n桥梁\t座\t4\t6", because: "a figure of the row")
        ])
    static let rules = [goal, past, score, label, cell, level, change, growth, serial, year]
}
