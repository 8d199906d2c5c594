extension AssignmentScanner {
    /// The rules of assignments.
    static let rules: [Rule] = [
        Rule(
            id: "assignment.labelled", kind: .assignments,
            summary:
                "A list behind a label such as 牵头部门：, in a bracket or on lines that follow each other, assigns what stands before it.",
            examples: [
                RuleExample(
                    "稳定投资。\n⟦责任单位：市发改委、市财政局（除标注外，列第一位为牵头单位，下同）⟧",
                    "lead=市发改委 support= responsible=市财政局"),
                RuleExample(
                    "推广应用。⟦（牵头部门：省工业信息化厅，配合部门：省发展改革委、省科技厅）⟧",
                    "lead=省工业信息化厅 support=省发展改革委、省科技厅 responsible="),
                RuleExample(
                    "建设平台。⟦（牵头单位：市商务委；责任单位：市教委、市文化旅游委，各区县政府）⟧",
                    "lead=市商务委 support= responsible=市教委、市文化旅游委、各区县政府"),
                RuleExample("实施工程。⟦（牵头单位：市委组织部，配合单位：各项目牵头单位）⟧", "lead=市委组织部 support=各项目牵头单位 responsible="),
                RuleExample("优化服务。⟦【牵头部门】市商务局⟧", "lead=市商务局 support= responsible="),
                RuleExample("降低收费。⟦（责任单位：省水利厅、省财政厅等）⟧", "lead= support= responsible=省水利厅、省财政厅"),
                RuleExample(
                    "推进改革。⟦（责任单位：市住建局，各县[市、区]人民政府；完成时限：2024年底）⟧",
                    "lead= support= responsible=市住建局、各县[市、区]人民政府"),
                RuleExample(
                    "合理布局。⟦（牵头单位：市教育局，配合单位：各区、县级市政府）⟧", "lead=市教育局 support=各区、县级市政府 responsible="),
                RuleExample(
                    "1.扩大工业投资。\n⟦牵头部门：市工信局\n参与部门：市财政局、市商务局⟧", "lead=市工信局 support=市财政局、市商务局 responsible="),
                RuleExample(
                    "推进现代物流。\n⟦牵头单位：市交通运输局  配合单位：市公安局⟧", "lead=市交通运输局 support=市公安局 responsible="),
                RuleExample("推进现代物流。\n⟦责任单位：省发展改革委、省商务厅⟧", "lead= support= responsible=省发展改革委、省商务厅"),
            ],
            counterexamples: [
                RuleCounterexample("⟦责任人：各单位负责人⟧\n按时报送。", because: "a person is no organ"),
                RuleCounterexample("报送材料⟦（联系人：另行通知）⟧。", because: "no label of an assignment"),
                RuleCounterexample("以领军企业为牵头单位⟦（含联合体）⟧。", because: "the bracket names nobody"),
            ]),
        Rule(
            id: "assignment.by-verb", kind: .assignments,
            summary: "A bracket or a sentence of organs and 牵头, 配合, 参与, 负责 assigns what stands before it.",
            examples: [
                RuleExample(
                    "开展帮扶。⟦（市财政局、17个帮扶集团牵头单位和有关区县政府负责）⟧",
                    "lead= support= responsible=市财政局、17个帮扶集团牵头单位、有关区县政府"),
                RuleExample(
                    "推进改革。⟦（省商务厅、各市、县〔市、区〕政府等分工负责）⟧", "lead= support= responsible=省商务厅、各市、县〔市、区〕政府"),
                RuleExample(
                    "健全统计制度。⟦（生态环境部牵头，国家发展改革委、农业农村部参与）⟧",
                    "lead=生态环境部 support=国家发展改革委、农业农村部 responsible="),
                RuleExample("营造放心环境。⟦（省市场监管局牵头负责）⟧", "lead=省市场监管局 support= responsible="),
                RuleExample(
                    "扩大应用。⟦（省公安厅牵头，省财政厅配合，2024年底前完成）⟧", "lead=省公安厅 support=省财政厅 responsible="),
                RuleExample("扩大应用。⟦（省公安厅、省大数据中心，持续推进）⟧", "lead= support= responsible=省公安厅、省大数据中心"),
                RuleExample("推广应用。⟦（各街镇、区规划资源局、区土储中心）⟧", "lead= support= responsible=各街镇、区规划资源局、区土储中心"),
                RuleExample(
                    "建设平台。⟦（市交通运输局、南山区政府，市发展改革委。列逗号之前的为牵头单位，下同）⟧",
                    "lead=市交通运输局、南山区政府 support=市发展改革委 responsible="),
                RuleExample(
                    "建设平台。（市交通运输局，市发展改革委。列逗号之前的为牵头单位，下同）\n扩大应用。⟦（市卫生健康委，各区政府、市燃气集团）⟧",
                    "lead=市卫生健康委 support=各区政府、市燃气集团 responsible="),
                RuleExample("支持就业。⟦（人力资源社会保障部、财政部负责）⟧", "lead= support= responsible=人力资源社会保障部、财政部"),
                RuleExample("推动协作。⟦（省工业和信息化厅会同省财政厅负责）⟧", "lead=省工业和信息化厅 support=省财政厅 responsible="),
                RuleExample(
                    "稳定就业。⟦（人力资源社会保障部、财政部等负责。列第一位者为牵头单位）⟧",
                    "lead=人力资源社会保障部 support= responsible=财政部"),
                RuleExample(
                    "稳定就业。⟦（人力资源社会保障部等有关部门和单位负责。列第一位者为牵头单位）⟧",
                    "lead=人力资源社会保障部 support= responsible="),
                RuleExample(
                    "稳定就业。（教育部、财政部负责。列第一位者为牵头单位，下同）\n扩大见习。⟦（财政部负责）⟧",
                    "lead= support= responsible=财政部"),
                RuleExample("稳定投资。⟦（国务院各部门分别负责，年内持续推进）⟧", "lead= support= responsible=国务院各部门"),
                RuleExample("新建学校6所，⟦由市教育局负责⟧；新建医院，由市卫生健康委负责。", "lead= support= responsible=市教育局"),
                RuleExample(
                    "整治易涝点。⟦由市住建局牵头，市城管局参与，2024年底前完成⟧。", "lead=市住建局 support=市城管局 responsible="),
                RuleExample("稳定外贸。⟦（商务部、财政部负责，6月底前出台政策，年内持续推进）⟧", "lead= support= responsible=商务部、财政部"),
            ],
            counterexamples: [
                RuleCounterexample("由省工业和信息化厅⟦牵头⟧建立联席会议制度。", because: "running text assigns no task of its own"),
                RuleCounterexample("压实责任⟦（企业负责）⟧。", because: "no organ is named"),
                RuleCounterexample("便利办事⟦（市政务服务中心）⟧。", because: "a centre alone is no organ"),
            ]),
        Rule(
            id: "assignment.duties", kind: .assignments,
            summary: "按职责分工负责 after a list makes each organ responsible, but one that 牵头 names leads.",
            examples: [
                RuleExample("促进消费。⟦（省商务厅、发展改革委按职责分工负责）⟧", "lead= support= responsible=省商务厅、发展改革委"),
                RuleExample(
                    "促进消费。⟦（省商务厅牵头，省财政厅、省税务局按职责分工负责）⟧",
                    "lead=省商务厅 support= responsible=省财政厅、省税务局"),
                RuleExample(
                    "促进消费。⟦省商务厅牵头，省财政厅、供销社按职责分工负责⟧。",
                    "lead=省商务厅 support= responsible=省财政厅、供销社"),
                RuleExample(
                    "扩大投资。⟦（省水利厅、能源局等省有关部门和各地级以上市人民政府按职责分工负责）⟧",
                    "lead= support= responsible=省水利厅、能源局、各地级以上市人民政府"),
            ],
            counterexamples: [
                RuleCounterexample("各有关部门要⟦按职责分工⟧抓好落实。", because: "a reminder to all assigns no task")
            ]),
        Rule(
            id: "assignment.table", kind: .assignments,
            summary: "A cell under a head such as 责任单位 or 牵头部门 assigns the task of its row.",
            examples: [
                RuleExample(
                    "重点任务分工表\n序号\t工作任务\t负责单位\n1\t推进物联网试验\t⟦农业农村部、工业和信息化部等⟧\n2\t建设课程库\t教育部等",
                    "lead= support= responsible=农业农村部、工业和信息化部"),
                RuleExample(
                    "任务分解表\n序号\t任务\t牵头单位\t配合单位\n1\t开展普查\t⟦市统计局\t市财政局、各区政府⟧\n2\t完善名录\t市民政局\t市统计局",
                    "lead=市统计局 support=市财政局、各区政府 responsible="),
                RuleExample(
                    "任务分解表\n任务\t责任单位\n开展普查\t⟦市统计局（牵头）、市财政局⟧\n完善名录\t市民政局", "lead=市统计局 support= responsible=市财政局"),
                RuleExample(
                    "任务分解表\n任务\t责任单位\t联系人\n开展普查\t⟦市统计局⟧\t另行通知\n完善名录\t市民政局\t另行通知",
                    "lead= support= responsible=市统计局"),
            ],
            counterexamples: [
                RuleCounterexample(
                    "通讯录\n序号\t单位\t电话\n1\t⟦市统计局⟧\t12345\n2\t市民政局\t12346", because: "the head gives nobody a task"),
                RuleCounterexample(
                    "通讯录\n序号\t责任单位\t联系电话\n1\t⟦市统计局⟧\t12345\n2\t市民政局\t12346",
                    because: "the table tells whom to call"),
            ]),
    ]
}
