import NoticeModel

/// The rules by which digits become part of a name and count nothing.
enum IdentifierRule {
    static let standard = "identifier.standard"
    static let model = "identifier.model"
    static let name = "identifier.name"
    static let numbered = "identifier.numbered"
    static let ordinal = "identifier.ordinal"
    static let reference = "identifier.reference"
    static let marker = "identifier.marker"
    static let page = Accounting.contents.id
    static let contact = "identifier.contact"
    static let other = "identifier.other"

    private static func rule(
        _ id: String, _ summary: String, _ examples: [RuleExample], _ counterexamples: [RuleCounterexample] = []
    ) -> Rule {
        Rule(id: id, kind: .identifiers, summary: summary, examples: examples, counterexamples: counterexamples)
    }

    static let rules: [Rule] = [
        rule(
            standard, "Letters of a body of standards with digits are the number of a standard.",
            [
                RuleExample("推行⟦ISO9000⟧体系。", "kind=standard"),
                RuleExample("执行⟦GB/T19580⟧要求。", "kind=standard"),
                RuleExample("通过⟦VDA6.1⟧认证。", "kind=standard"),
                RuleExample("执行⟦GB 25464—2010⟧的规定。", "kind=standard"),
                RuleExample("通过⟦GB/T 29490⟧认证。", "kind=standard"),
            ],
            [RuleCounterexample("建设ABS⟦32万吨⟧装置。", because: "the digits count, the letters before them do not name")]),
        rule(
            model, "Digits glued to Latin letters are a model or a technical name.",
            [
                RuleExample("建设⟦5G⟧网络。", "kind=model"),
                RuleExample("降低⟦PM2.5⟧浓度。", "kind=model"),
                RuleExample("推广⟦3D⟧打印。", "kind=model"),
                RuleExample("支持⟦IPv6⟧改造。", "kind=model"),
                RuleExample("支持⟦Wi-Fi 6⟧协议。", "kind=model"),
            ],
            [
                RuleCounterexample("并网⟦5MW⟧机组。", because: "MW is a unit"),
                RuleCounterexample("占GDP⟦5%⟧左右。", because: "% counts"),
            ]),
        rule(
            name, "Digits in quotation marks, joined by + or ·, or like a year behind a word belong to a name.",
            [
                RuleExample("实施“⟦528⟧工程”。", "kind=name"),
                RuleExample("构建“⟦3+2⟧”格局。", "kind=name"),
                RuleExample("举办“⟦6·18⟧”活动。", "kind=name"),
                RuleExample("参与⟦健康中国2030⟧行动。", "kind=name"),
                RuleExample("生产干扰素、⟦介素-2⟧制剂。", "kind=name"),
                RuleExample("实施教育信息化⟦2.0⟧行动。", "kind=name"),
                RuleExample("开发⟦1,4⟧-丁二醇产品。", "kind=name"),
            ],
            [RuleCounterexample("实施“⟦1000家⟧企业”行动。", because: "a classifier follows the digits")]),
        rule(
            numbered, "大, 类, 号, 届 and others behind digits make a name of them.",
            [
                RuleExample("聚焦⟦9大⟧领域。", "kind=name"),
                RuleExample("建设⟦3号⟧展馆。", "kind=name"),
                RuleExample("研发⟦2000系⟧合金。", "kind=name"),
            ],
            [RuleCounterexample("打造⟦5000亿⟧级集群。", because: "an amount, the scale of the thing")]),
        rule(
            ordinal, "第 with digits and no rank names an item.",
            [
                RuleExample("依照⟦第45条⟧办理。", "kind=name"),
                RuleExample("召开⟦第19届⟧大会。", "kind=name"),
            ],
            [RuleCounterexample("居全国第⟦19位⟧。", because: "a rank")]),
        rule(
            reference, "附件, 附表, 表, 图 and 专栏 with a number refer to a part of the text.",
            [RuleExample("名单见⟦附件3⟧。", "kind=name"), RuleExample("指标见⟦专栏2⟧。", "kind=name")]),
        rule(
            marker, "A number at the head of a list item or in brackets of its own is a marker.",
            [RuleExample("包括：⟦1.⟧申报表。", "kind=marker"), RuleExample("其中：⟦（1）⟧材料齐全。", "kind=marker")],
            [RuleCounterexample("达到：⟦1.5倍⟧。", because: "the point is a decimal point")]),
        rule(
            contact, "Telephone numbers, post codes, web and mail addresses.",
            [
                RuleExample("拨打⟦12345热线⟧反映。", "kind=contact"),
                RuleExample("服务热线：12366、⟦12333⟧。", "kind=contact"),
                RuleExample("联系电话：⟦0431-88905555⟧。", "kind=contact"),
                RuleExample("网址为⟦http://www.example.com/2019/index.html⟧。", "kind=contact"),
            ]),
        rule(
            other, "Digits that no other rule explains: a number in a name, a clock time, a code.",
            [RuleExample("生产尼龙⟦56⟧产品。", "kind=other"), RuleExample("上午⟦9:00⟧开放。", "kind=other")]),
    ]
}
