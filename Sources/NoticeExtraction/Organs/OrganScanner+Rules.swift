extension OrganScanner {
    /// The rules of mentions of organs.
    static let rules: [Rule] = [
        Rule(
            id: "department.ministry", kind: .departments,
            summary: "A central organ that has a name of its own, with its units and branches, is an organ.",
            examples: [
                RuleExample("按照⟦工业和信息化部⟧的统一部署开展试点。", "name=工业和信息化部 role=mentioned"),
                RuleExample("报⟦国务院食品安全委员会办公室⟧备案。", "name=国务院食品安全委员会办公室"),
                RuleExample("由⟦国家能源局⟧组织验收。", "name=国家能源局"),
                RuleExample("指导⟦人民银行长春中心支行⟧做好工作。", "name=人民银行长春中心支行"),
                RuleExample("根据⟦国家税务总局浙江省税务局⟧的公告办理。", "name=国家税务总局浙江省税务局"),
                RuleExample("由⟦农业农村部种业管理司⟧组织实施。", "name=农业农村部种业管理司"),
                RuleExample("⟦财政部江苏监管局⟧开展检查。", "name=财政部江苏监管局"),
                RuleExample("报告经⟦第十四届全国人民代表大会⟧第一次会议审议。", "name=第十四届全国人民代表大会"),
                RuleExample("服从⟦长江水利委员会⟧的调度。", "name=长江水利委员会"),
            ],
            counterexamples: [
                RuleCounterexample("加强⟦教育部⟧署落实。", because: "部署 is a verb"),
                RuleCounterexample("当选⟦全国人大⟧代表。", because: "a deputy is no organ"),
                RuleCounterexample("规范集⟦中办⟧理流程。", because: "办理 is a verb"),
            ]),
        Rule(
            id: "department.region-function", kind: .departments,
            summary:
                "A place and then a government, a party committee, a body, or a function with 厅, 局, 委, 办 is an organ.",
            examples: [
                RuleExample("本政策由⟦鹿城区人民政府⟧负责解释。", "name=鹿城区人民政府"),
                RuleExample("报告经⟦市十五届人大⟧四次会议通过。", "name=市十五届人大"),
                RuleExample("由⟦象州生态环境局⟧审核。", "name=象州生态环境局"),
                RuleExample("向政务服务中心⟦市自然资源局⟧窗口提出申请。", "name=市自然资源局"),
                RuleExample("报经⟦吉林省人民政府⟧同意。", "name=吉林省人民政府 role=mentioned"),
                RuleExample("经2021年5月13日⟦县政府⟧会议同意。", "name=县政府"),
                RuleExample("第五条⟦区农业农村局⟧负责组织实施。", "name=区农业农村局"),
                RuleExample("由⟦省发展改革委⟧审核。", "name=省发展改革委"),
                RuleExample("经⟦自治区党委⟧、自治区人民政府同意。", "name=自治区党委"),
                RuleExample("加快推动⟦敦化市政府⟧与企业合作。", "name=敦化市政府"),
                RuleExample("经⟦市政府口岸物流办⟧同意。", "name=市政府口岸物流办"),
                RuleExample("由⟦省委军民融合办⟧督促。", "name=省委军民融合办"),
                RuleExample("按照⟦自治区党委编办⟧要求执行。", "name=自治区党委编办"),
                RuleExample("配合⟦省委第三巡视组⟧开展工作。", "name=省委第三巡视组"),
                RuleExample("⟦长春市九台区人民政府⟧组织实施。", "name=长春市九台区人民政府"),
                RuleExample("⟦重庆海关⟧优化通关流程。", "name=重庆海关"),
                RuleExample("由⟦市生态环境局余杭分局⟧监管。", "name=市生态环境局余杭分局"),
                RuleExample("报⟦省人大法制委员会⟧审查。", "name=省人大法制委员会"),
                RuleExample("⟦郑州市金水区未来路街道办事处⟧开展排查。", "name=郑州市金水区未来路街道办事处"),
                RuleExample("由省工业和信息化厅会同⟦省财政厅⟧制定办法。", "name=省财政厅 role=support"),
            ],
            counterexamples: [
                RuleCounterexample("依法开展⟦市政府采购⟧。", because: "政府采购 is a procedure"),
                RuleCounterexample("可由⟦市委⟧托专业机构办理。", because: "委托 is a verb"),
                RuleCounterexample("当选市十五届⟦人大⟧代表。", because: "a deputy is no organ"),
                RuleCounterexample("组织⟦省人大⟧代表视察。", because: "a deputy is no organ"),
                RuleCounterexample("优化全省⟦市场布局⟧。", because: "布局 is no bureau"),
            ]),
        Rule(
            id: "department.function", kind: .departments,
            summary: "A function of administration with its suffix is an organ although the place is left out.",
            examples: [
                RuleExample("由省商务厅、⟦住房城乡建设厅⟧研究制定。", "name=住房城乡建设厅"),
                RuleExample("自治区交通运输厅、⟦国资委⟧要加强协调。", "name=国资委"),
                RuleExample("接受区人大、⟦政协⟧的监督。", "name=政协"),
            ],
            counterexamples: [
                RuleCounterexample("改善⟦就业局⟧势。", because: "局势 is no bureau"),
                RuleCounterexample("鼓励民营⟦企业办⟧学。", because: "without a place 办 is a verb here"),
            ]),
        Rule(
            id: "department.class", kind: .departments,
            summary: "A class of organs that says whose they are or what they are for is one mention.",
            examples: [
                RuleExample("⟦各市（州）人民政府⟧要加强领导。", "name=各市（州）人民政府 role=mentioned"),
                RuleExample("⟦省级人民政府有关部门⟧按照职能分工采取措施。", "name=省级人民政府有关部门"),
                RuleExample("⟦各级统计部门⟧定期公布指标。", "name=各级统计部门"),
                RuleExample("由⟦市场监管部门⟧登记。", "name=市场监管部门"),
                RuleExample("生态环境部会同⟦有关部门⟧组织评审。", "name=有关部门 role=support"),
            ],
            counterexamples: [
                RuleCounterexample("健全跨⟦部门⟧协作机制。", because: "nothing says which department"),
                RuleCounterexample("更好发挥⟦政府⟧作用。", because: "government as such is no organ"),
                RuleCounterexample("规范⟦地方政府⟧举债。", because: "government as such is no organ"),
                RuleCounterexample("省科技厅等⟦有关部门⟧参加。", because: "it sums up the organs named before it"),
            ]),
        Rule(
            id: "department.body", kind: .departments,
            summary: "领导小组, 管委会, 指挥部 and their like are organs with the words of their name before them.",
            examples: [
                RuleExample("由⟦制造业强省领导小组⟧开展绩效评价。", "name=制造业强省领导小组"),
                RuleExample("成立⟦吉林省加快制造业发展领导小组⟧。", "name=吉林省加快制造业发展领导小组"),
                RuleExample("⟦领导小组办公室⟧承担日常工作。", "name=领导小组办公室"),
                RuleExample("报⟦运城开发区管委会⟧批准。", "name=运城开发区管委会"),
                RuleExample("成立⟦市优化营商环境工作领导小组⟧。", "name=市优化营商环境工作领导小组"),
                RuleExample("成立由市长任组长的⟦农村人居环境整治提升指挥部⟧。", "name=农村人居环境整治提升指挥部"),
                RuleExample("由⟦省养老服务联席会议⟧统筹协调。", "name=省养老服务联席会议"),
                RuleExample("建设⟦国家应急指挥总部⟧。", "name=国家应急指挥总部"),
                RuleExample("发挥⟦现代物流专家咨询委员会⟧作用。", "name=现代物流专家咨询委员会"),
            ],
            counterexamples: [
                RuleCounterexample("建立部门间⟦联席会议⟧制度。", because: "a meeting is no organ"),
                RuleCounterexample("推行“⟦管委会⟧+公司”模式。", because: "the name of a form of organisation"),
            ]),
        Rule(
            id: "department.list", kind: .departments,
            summary: "Functions that 等…部门 sums up, or that share one 部门, are organs, each one.",
            examples: [
                RuleExample("省工信厅配合⟦安监⟧、环保等相关部门落实搬迁。", "name=安监 role=mentioned"),
                RuleExample("审计、财政、⟦卫生⟧等部门加强监督。", "name=卫生"),
                RuleExample("报⟦卫生⟧、民政、财政部门批准。", "name=卫生"),
                RuleExample("⟦教育⟧、体育部门在政策上予以引导。", "name=教育"),
            ],
            counterexamples: [
                RuleCounterexample("整合人力社保、⟦扶贫⟧、商务等培训资源。", because: "the list names resources, not departments")
            ]),
        Rule(
            id: "department.assigned", kind: .departments,
            summary: "Whatever stands between the marks of the list of an assignment is the name of an organ there.",
            examples: [
                RuleExample("建设平台。（牵头部门：省工业信息化厅，配合部门：⟦省科技厅⟧）", "name=省科技厅 role=support"),
                RuleExample("优化服务。（牵头单位：市商务委；责任单位：⟦西永综合保税区管委会⟧）", "name=西永综合保税区管委会 role=responsible"),
                RuleExample("加快建设。（责任单位：省能源局、⟦省电力公司⟧）", "name=省电力公司 role=responsible"),
            ],
            counterexamples: [
                RuleCounterexample("开展培训（含⟦企业⟧培训）。", because: "the bracket assigns nothing")
            ]),
        Rule(
            id: "department.issuer", kind: .departments,
            summary: "The authority that signs a notice, or that its title names, is its issuer.",
            examples: [
                RuleExample("各市人民政府：\n现印发给你们，请认真执行。\n⟦吉林省人民政府⟧\n2016年3月1日", "name=吉林省人民政府 role=issuer")
            ],
            counterexamples: [
                RuleCounterexample(
                    "各市人民政府：\n已经⟦省政府⟧同意，现印发给你们。\n吉林省人民政府办公厅\n2016年3月1日", because: "it agreed but does not sign"),
                RuleCounterexample("2026年⟦云岭省政府⟧工作报告\n各位代表：\n一、回顾\n完成任务。", because: "政府工作报告 is a kind of notice"),
            ]),
        Rule(
            id: "department.recipient", kind: .departments,
            summary: "Each recipient of a notice is one mention in its own words.",
            examples: [
                RuleExample(
                    "各市（州）人民政府，⟦省政府各厅委办⟧、各直属机构：\n现印发给你们，请认真执行。\n吉林省人民政府\n2016年3月1日",
                    "name=省政府各厅委办 role=recipient")
            ],
            counterexamples: [
                RuleCounterexample(
                    "各市人民政府，⟦有关单位⟧：\n现印发给你们，请认真执行。\n吉林省人民政府\n2016年3月1日", because: "units as such are no organs")
            ]),
    ]
}
