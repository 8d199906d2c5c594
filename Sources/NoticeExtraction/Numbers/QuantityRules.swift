import NoticeModel

/// The rules by which a numeral with its unit is read as a quantity.
enum QuantityRule {
    static let money = "quantity.money"
    static let percent = "quantity.percent"
    static let classifier = "quantity.classifier"
    static let physical = "quantity.physical"
    static let duration = "quantity.duration"
    static let multiple = "quantity.multiple"
    static let label = "quantity.label"
    static let rank = "quantity.rank"
    static let range = "quantity.range"
    static let ratio = "quantity.ratio"
    static let fraction = "quantity.fraction"
    static let bare = "quantity.bare"
    static let chinese = "quantity.chinese"

    /// The rule for a single value with a unit of the class.
    static func of(_ unitClass: UnitClass, isDigits: Bool) -> String {
        switch unitClass {
        case .none: return bare
        case .money: return money
        case .percent, .percentagePoint: return percent
        case .classifier, .people: return isDigits ? classifier : chinese
        case .physical, .rate: return physical
        case .duration: return duration
        case .multiple: return multiple
        case .rank: return rank
        case .label: return label
        }
    }

    static let rules: [Rule] = measures + counts + proportions

    private static func rule(
        _ id: String, _ summary: String, _ examples: [RuleExample], _ counterexamples: [RuleCounterexample]
    ) -> Rule {
        Rule(id: id, kind: .quantities, summary: summary, examples: examples, counterexamples: counterexamples)
    }

    private static let measures: [Rule] = [
        rule(
            money, "A numeral before a currency is an amount of money; 万 and 亿 before it are its multiplier.",
            [
                RuleExample("全市税收突破⟦320亿元⟧。", "value=320 unit=元 multiplier=8 comparator=gt"),
                RuleExample("贷款额不低于⟦1,100万元⟧。", "value=1100 unit=元 multiplier=4 comparator=gte"),
                RuleExample("产值过⟦百亿元⟧的企业。", "value=100 unit=元 multiplier=8 comparator=gt"),
                RuleExample("出口约⟦4.2亿美元⟧。", "value=4.2 unit=美元 multiplier=8 comparator=approx"),
                RuleExample("税率调整后节省⟦二十万亿元⟧。", "value=20 unit=元 multiplier=12 comparator=eq"),
            ],
            [
                RuleCounterexample("研发⟦三元⟧正极材料。", because: "三元 says what the material is made of"),
                RuleCounterexample("打破城乡⟦二元⟧结构。", because: "二元 numbers the parts of a structure"),
            ]),
        rule(
            physical, "A numeral before a unit of measure is an amount, with what it is counted per.",
            [
                RuleExample("新增储气能力⟦35万立方米/日⟧。", "value=35 unit=立方米/日 multiplier=4 comparator=eq"),
                RuleExample("新增算力⟦1.7万P⟧。", "value=1.7 unit=P multiplier=4 comparator=eq"),
                RuleExample("出口带宽达到⟦20太比特/秒⟧。", "value=20 unit=太比特/秒 multiplier=0 comparator=eq"),
                RuleExample("开发⟦百万千瓦⟧级光伏集群。", "value=100 unit=千瓦 multiplier=4 comparator=eq"),
                RuleExample("设施⟦1公里⟧半径覆盖建成区。", "value=1 unit=公里 multiplier=0 comparator=eq"),
                RuleExample("建成⟦500万吨⟧水泥生产线。", "value=500 unit=吨 multiplier=4 comparator=eq"),
                RuleExample("电耗降到⟦0.3千瓦时/吨水⟧。", "value=0.3 unit=千瓦时/吨水 multiplier=0 comparator=eq"),
                RuleExample("绿地面积达到⟦1200公顷⟧以上。", "value=1200 unit=公顷 multiplier=0 comparator=gte"),
                RuleExample("粮食产能提高⟦千亿斤⟧。", "value=1000 unit=斤 multiplier=8 comparator=eq"),
                RuleExample("孕产妇死亡率下降到⟦9.2/10万⟧。", "value=9.2 unit=/10万 multiplier=0 comparator=eq"),
                RuleExample("并网⟦1.5GW⟧光伏。", "value=1.5 unit=GW multiplier=0 comparator=eq"),
                RuleExample("风电装机达到⟦200 MW⟧以上。", "value=200 unit=MW multiplier=0 comparator=gte"),
                RuleExample("浓度控制在⟦35 μg/m3⟧以内。", "value=35 unit=μg/m³ multiplier=0 comparator=lte"),
                RuleExample("人均供水⟦120升/人·日⟧。", "value=120 unit=升/人·日 multiplier=0 comparator=eq"),
            ],
            [
                RuleCounterexample("编码为2 1 1 3 7 0 ⟦0 MB⟧。", because: "the last group of a code spaced out"),
                RuleCounterexample("每⟦千瓦时⟧电价下调。", because: "a unit without a number begins with 千"),
                RuleCounterexample("连接⟦四平⟧和长春。", because: "a place name: 平 is no unit behind a Chinese numeral"),
            ]),
        rule(
            duration, "A numeral before a unit of time is a length of time.",
            [
                RuleExample("投诉在⟦5个工作日⟧内答复。", "value=5 unit=工作日 multiplier=0 comparator=lte"),
                RuleExample("贴息期限不超过⟦三年⟧。", "value=3 unit=年 multiplier=0 comparator=lte"),
                RuleExample("给予企业⟦2年⟧50%的资金支持。", "value=2 unit=年 multiplier=0 comparator=eq"),
                RuleExample("自发布之日起⟦30日⟧后施行。", "value=30 unit=日 multiplier=0 comparator=eq"),
                RuleExample("见习期为⟦一个半月⟧。", "value=1.5 unit=月 multiplier=0 comparator=eq"),
            ],
            [
                RuleCounterexample("面对⟦百年⟧未有之变局。", because: "百年 is a set phrase"),
                RuleCounterexample("这⟦一年⟧成绩显著。", because: "it points to a year and measures none"),
            ]),
        rule(
            label, "A numeral before 岁, 强, 级 and the like tells an age, a list or a grade.",
            [
                RuleExample("引进世界⟦500强⟧企业。", "value=500 unit=强 multiplier=0 comparator=eq"),
                RuleExample("年满⟦18周岁⟧的居民。", "value=18 unit=周岁 multiplier=0 comparator=gte"),
                RuleExample("抵御⟦7级⟧以上地震。", "value=7 unit=级 multiplier=0 comparator=gte"),
            ],
            [RuleCounterexample("建立⟦3级⟧服务体系。", because: "3级 numbers the levels and names the system")]),
    ]

    private static let counts: [Rule] = [
        rule(
            classifier, "Digits before a classifier count things or people.",
            [
                RuleExample("培育龙头企业⟦400家⟧以上。", "value=400 unit=家 multiplier=0 comparator=gte"),
                RuleExample("突破⟦20项⟧以上关键技术。", "value=20 unit=项 multiplier=0 comparator=gte"),
                RuleExample("服务群众⟦1000多万人次⟧。", "value=1000 unit=人次 multiplier=4 comparator=gt"),
                RuleExample("年产⟦50发⟧运载火箭。", "value=50 unit=发 multiplier=0 comparator=eq"),
                RuleExample("建成充电桩⟦2.5万个⟧。", "value=2.5 unit=个 multiplier=4 comparator=eq"),
            ],
            [
                RuleCounterexample("推动尼龙⟦56⟧项目升级。", because: "项目 begins like a classifier and is none"),
                RuleCounterexample("围绕⟦9大⟧产业集群。", because: "N大 names the things beside it"),
            ]),
        rule(
            chinese, "A Chinese numeral counts where a true classifier follows and the words around it say so.",
            [
                RuleExample("打造⟦两个⟧示范基地。", "value=2 unit=个 multiplier=0 comparator=eq"),
                RuleExample("每个县至少建立⟦一个⟧工作站。", "value=1 unit=个 multiplier=0 comparator=gte"),
                RuleExample("建设农贸市场6个、配送中心⟦一个⟧、服务站120个。", "value=1 unit=个 multiplier=0 comparator=eq"),
                RuleExample("建设⟦一座⟧体育公园、一条滨河路。", "value=1 unit=座 multiplier=0 comparator=eq"),
                RuleExample("建成人民路和长江路⟦两个⟧市民广场。", "value=2 unit=个 multiplier=0 comparator=eq"),
                RuleExample("完成东湖、西湖⟦两处⟧公园建设。", "value=2 unit=处 multiplier=0 comparator=eq"),
                RuleExample("在全国⟦五个⟧城市推广。", "value=5 unit=个 multiplier=0 comparator=eq"),
                RuleExample("实施⟦百户⟧企业帮扶。", "value=1 unit=户 multiplier=2 comparator=eq"),
                RuleExample("培训⟦三十几万人⟧。", "value=30 unit=人 multiplier=4 comparator=gt"),
                RuleExample("走访⟦一万零十二户⟧。", "value=10012 unit=户 multiplier=0 comparator=eq"),
            ],
            [
                RuleCounterexample("建设⟦一个⟧重要窗口。", because: "一个 is an article here"),
                RuleCounterexample("探索走出⟦一条⟧发展路。", because: "nothing is built"),
                RuleCounterexample("重点做好东湖、西湖⟦两个⟧新村的供水工作。", because: "the villages are there"),
                RuleCounterexample("开展“万企兴⟦万村⟧”行动。", because: "a set phrase"),
                RuleCounterexample("加快⟦万家⟧惠农贸市场建设。", because: "the market is called so"),
                RuleCounterexample("统筹国内国际⟦两个⟧大局。", because: "the count only names the two"),
                RuleCounterexample("加快中药⟦二次⟧开发。", because: "二 numbers, two of something are 两"),
                RuleCounterexample("贯彻省委十一届⟦八次⟧全会精神。", because: "the session of a term counts nothing"),
                RuleCounterexample("供应国⟦五标准车⟧用汽柴油。", because: "it numbers a standard"),
                RuleCounterexample("位于⟦九台⟧区。", because: "a place name"),
                RuleCounterexample("增强“⟦四个⟧意识”。", because: "a set phrase in quotation marks"),
                RuleCounterexample("落实“⟦十个⟧到位”举措。", because: "ten things are called so, too"),
                RuleCounterexample("重点抓好以下⟦十个⟧方面工作。", because: "the count only announces them"),
                RuleCounterexample("加快电厂⟦四期⟧项目建设。", because: "it numbers a stage of building"),
            ]),
        rule(
            rank, "A number after 第 or 前 with 位 or 名, or in a named field, is a rank.",
            [
                RuleExample("总量居全省第⟦3位⟧。", "value=3 unit=位 multiplier=0 comparator=eq"),
                RuleExample("力争进入全国前⟦10位⟧。", "value=10 unit=位 multiplier=0 comparator=lte"),
                RuleExample("产能全国第⟦一⟧。", "value=1 unit=位 multiplier=0 comparator=eq"),
                RuleExample("引进世界排名前⟦100⟧高校的博士生。", "value=100 unit=位 multiplier=0 comparator=lte"),
            ],
            [
                RuleCounterexample("坚持质量第⟦一⟧。", because: "no field is named in which the place is held"),
                RuleCounterexample("引入第⟦三方⟧评估。", because: "an ordinal that names"),
                RuleCounterexample("按照第⟦45条⟧规定。", because: "the number of an article"),
            ]),
    ]

    private static let proportions: [Rule] = [
        rule(
            percent, "A numeral with %, 百分之, 百分点 or 位数 is a share or a rate.",
            [
                RuleExample("覆盖率达到⟦95.5%⟧以上。", "value=95.5 unit=% multiplier=0 comparator=gte"),
                RuleExample("超过⟦两成⟧的企业。", "value=20 unit=% multiplier=0 comparator=gt"),
                RuleExample("税负下降⟦百分之五⟧左右。", "value=5 unit=% multiplier=0 comparator=approx"),
                RuleExample("比重提高⟦2个百分点⟧。", "value=2 unit=百分点 multiplier=0 comparator=eq"),
                RuleExample("投资保持⟦两位数⟧增长。", "value=10 unit=% multiplier=0 comparator=gte"),
                RuleExample("死亡率降到⟦千分之三⟧以内。", "value=3 unit=‰ multiplier=0 comparator=lte"),
            ],
            [RuleCounterexample("实行⟦百分⟧制考核。", because: "百分制 counts nothing")]),
        rule(
            range, "Two numerals joined by a dash, 至 or 到, or two neighbouring digits, are one range.",
            [
                RuleExample("每县培育⟦2-3家⟧企业。", "low=2 high=3 unit=家 multiplier=0 comparator=range"),
                RuleExample("降幅为⟦5%至8%⟧。", "low=5 high=8 unit=% multiplier=0 comparator=range"),
                RuleExample("实到外资⟦200万-500万（不含）美元⟧的，给予奖励。", "low=200 high=500 unit=美元 multiplier=4 comparator=range"),
                RuleExample("周期在⟦18个月（不含）至36个月⟧之间的，暂停供地。", "low=18 high=36 unit=月 multiplier=0 comparator=range"),
                RuleExample("规模在⟦2-4万亿⟧之间的经济体。", "low=2 high=4 unit=元 multiplier=12 comparator=range"),
                RuleExample("投资⟦5000万-1亿元⟧的项目。", "low=5000 high=10000 unit=元 multiplier=4 comparator=range"),
                RuleExample("新建⟦两到三个⟧园区。", "low=2 high=3 unit=个 multiplier=0 comparator=range"),
                RuleExample("培育⟦三五家⟧标杆企业。", "low=3 high=5 unit=家 multiplier=0 comparator=range"),
            ],
            [RuleCounterexample("编号⟦2-3-1⟧的地块。", because: "a name in three parts")]),
        rule(
            ratio, "Numbers joined by a colon are the parts of a ratio.",
            [
                RuleExample("轻重工业比重调整为⟦40:60⟧。", "ratio=40:60 unit=null multiplier=0 comparator=eq"),
                RuleExample("按⟦1.5∶1⟧配套。", "ratio=1.5:1 unit=null multiplier=0 comparator=eq"),
            ],
            [RuleCounterexample("开放时间为⟦8:30⟧-17:00。", because: "a time of day")]),
        rule(
            fraction, "A fraction is the ratio of its numerator to its denominator.",
            [
                RuleExample("完成任务的⟦三分之二⟧以上。", "ratio=2:3 unit=null multiplier=0 comparator=gte"),
                RuleExample("约占总量的⟦1/3⟧。", "ratio=1:3 unit=null multiplier=0 comparator=eq"),
                RuleExample("占⟦一半⟧以上。", "ratio=1:2 unit=null multiplier=0 comparator=gte"),
            ],
            [RuleCounterexample("发展⟦2000/7000⟧系铝合金。", because: "the names of two series")]),
        rule(
            multiple, "倍, 番, 成 and 折 tell how many times or tenths.",
            [
                RuleExample("总量比期初增长⟦2.5倍⟧。", "value=2.5 unit=倍 multiplier=0 comparator=eq"),
                RuleExample("收入实现⟦翻两番⟧。", "value=4 unit=倍 multiplier=0 comparator=eq"),
                RuleExample("通行费⟦八五折⟧优惠。", "value=8.5 unit=折 multiplier=0 comparator=eq"),
            ],
            [
                RuleCounterexample("加工⟦半成⟧品。", because: "半成品 is a word"),
                RuleCounterexample("启动环线南⟦半段⟧工程。", because: "which part of the line it is"),
            ]),
        rule(
            bare, "A number without a unit counts beside a comparator or an index, before 级 or as 万 and 亿.",
            [
                RuleExample("发展指数由⟦65.8⟧提高。", "value=65.8 unit=null multiplier=0 comparator=eq"),
                RuleExample("综合得分达到⟦81⟧以上。", "value=81 unit=null multiplier=0 comparator=gte"),
                RuleExample("打造⟦千亿⟧级产业集群。", "value=1000 unit=元 multiplier=8 comparator=eq"),
                RuleExample("设备连接数量超过⟦7000万⟧。", "value=7000 unit=null multiplier=4 comparator=gt"),
                RuleExample("建设⟦2⟧×30万吨装置。", "value=2 unit=null multiplier=0 comparator=eq"),
            ],
            [
                RuleCounterexample("实施“⟦528⟧工程”。", because: "the number is the name of the programme"),
                RuleCounterexample("推进健康中国⟦2030⟧行动。", because: "a year within a name"),
            ]),
    ]
}
