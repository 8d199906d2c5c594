import NoticeModel
import Testing

@testable import NoticeExtraction

/// Forms of assignments, each written as lead | support | responsible.
struct AssignmentTests {
    private func lists(_ string: String) -> [String] {
        let text = GoldNotice.normalText(string)
        var organs = OrganScanner().scan(text, GoldNotice.outline(of: text))
        let assignments = AssignmentScanner().scan(text, GoldNotice.outline(of: text), organs: &organs)
        return assignments.map { assignment in
            [assignment.lead, assignment.support, assignment.responsible].map { list in
                list.map { text.string(organs[$0].range) }.joined(separator: " ")
            }.joined(separator: "|")
        }
    }

    @Test func labelsGiveTheRoles() {
        #expect(lists("建设平台。（牵头单位：市商务委、市教委；责任单位：市财政局，各区县政府）") == ["市商务委 市教委||市财政局 各区县政府"])
        #expect(lists("建设平台。（责任单位：各市人民政府，配合单位：省财政厅、省电力公司）") == ["|省财政厅 省电力公司|各市人民政府"])
        #expect(lists("建设平台。（牵头部门：省商务厅、配合部门：省财政厅）") == ["省商务厅|省财政厅|"])
        #expect(lists("建设平台。【责任单位：省财政厅、省科技厅】") == ["||省财政厅 省科技厅"])
        #expect(lists("建设平台。（主办单位：县住建局；协办单位：县财政局；完成时限：2024年底）") == ["县住建局|县财政局|"])
    }

    @Test func verbsGiveTheRoles() {
        #expect(lists("健全制度。（生态环境部牵头，财政部、农业农村部参与）") == ["生态环境部|财政部 农业农村部|"])
        #expect(lists("健全制度。（省商务厅牵头，合肥海关配合）") == ["省商务厅|合肥海关|"])
        #expect(lists("健全制度。（商务部指导，供销合作总社参与）") == ["|供销合作总社|商务部"])
        #expect(lists("健全制度。（市财政局会同市教育局、市民政局负责）") == ["市财政局|市教育局 市民政局|"])
        #expect(lists("健全制度。（市发展改革委牵头，市财政局等按职责分工负责，各区政府参与）") == ["市发展改革委|各区政府|市财政局"])
    }

    @Test func theFirstOfAListLeadsWhereTheTextSaysSo() {
        let text = "扩大就业。（教育部、财政部负责。列第一位者为牵头单位，下同）\n加强培训。（财政部、民政部负责）\n落实责任。（各有关部门负责）"
        #expect(lists(text) == ["教育部||财政部", "财政部||民政部", "||各有关部门"])
    }

    @Test func marksInsideBracketsPartNoNames() {
        #expect(
            lists("落实措施。（责任单位：市住建局，各县[市、区]人民政府、各市、县（区）政府）")
                == ["||市住建局 各县[市、区]人民政府 各市、县（区）政府"])
    }

    @Test func whatSumsAListUpIsNoName() {
        #expect(lists("落实措施。（财政部、教育部等有关部门和单位负责）") == ["||财政部 教育部"])
        #expect(lists("落实措施。（水利厅、能源局等省有关部门和各市人民政府按职责分工负责）") == ["||水利厅 能源局 各市人民政府"])
        #expect(lists("落实措施。（教育部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）") == ["||教育部 试点城市政府"])
    }

    @Test func linesThatFollowEachOtherAreOneAssignment() {
        let text = "1.扩大投资。\n牵头单位：区发改局\n责任单位：区财政局\n完成时限：2023年底\n配合单位：各街道、区直各部门\n2.扩大消费。\n牵头单位：区商务局"
        #expect(lists(text) == ["区发改局|各街道 区直各部门|区财政局", "区商务局||"])
    }

    @Test func aSentenceOfOrgansAssigns() {
        #expect(lists("促进消费。省商务厅牵头，省财政厅、省税务局按职责分工负责。") == ["省商务厅||省财政厅 省税务局"])
        #expect(lists("由省商务厅牵头建立联席会议制度。").isEmpty)
    }

    @Test(arguments: ["（企业负责）", "（由项目单位负责实施）", "（联系人：另行通知）", "（此件公开发布）", "（含技术支持）", "（以下简称区县）", "（负责人、牵头人）"])
    func otherBracketsAssignNothing(_ bracket: String) {
        #expect(lists("推进工作\(bracket)。").isEmpty)
    }

    @Test(arguments: ["。", "一。", "成。", "完成。", "由。", "由市，完成。", "（", "由市商务局"])
    func wordsAtTheEdgeOfATextAreNoAssignmentAndNoError(_ text: String) {
        #expect(lists(text).isEmpty)
    }

    @Test func theTaskReachesFromTheHeadingToTheBracket() throws {
        let text = GoldNotice.normalText("一、总体要求\n加强领导。\n二、主要任务\n扩大投资。\n建设平台。（责任单位：省财政厅）")
        var organs = OrganScanner().scan(text, GoldNotice.outline(of: text))
        let assignment = try #require(
            AssignmentScanner().scan(text, GoldNotice.outline(of: text), organs: &organs).first)
        #expect(text.string(assignment.task) == "二、主要任务扩大投资。建设平台。")
    }

    @Test func theTaskOfARowIsTheCellsBeforeThoseOfOrgans() throws {
        let text = GoldNotice.normalText("任务分解表\n序号\t任务\t牵头单位\n1\t开展普查\t市统计局\n2\t完善名录\t市民政局")
        var organs = OrganScanner().scan(text, GoldNotice.outline(of: text))
        let assignments = AssignmentScanner().scan(text, GoldNotice.outline(of: text), organs: &organs)
        #expect(assignments.map { text.string($0.task) } == ["开展普查", "完善名录"])
    }

    @Test func aDeadlineForAllIsThatOfTheTasksRightBeforeItOnly() {
        let text = GoldNotice.normalText(
            "一、任务\n1.办好实事。新建学校6所，由市教育局负责。\n2.治理环境。修路5公里，由市交通运输局负责；架桥3座，由市水利局负责。完成时限均为2024年底。")
        let facts = Extractor().extract(text, GoldNotice.outline(of: text))
        #expect(facts.targets.map(\.year) == [nil, 2024, 2024])
    }
}
