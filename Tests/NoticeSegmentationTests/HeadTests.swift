import NoticeModel
import NoticeSegmentation
import Testing

@Suite struct HeadTests {
    private let frame = "关于节水的通知\n%\n各市人民政府：\n请执行。"

    @Test(arguments: [
        ("某政发〔2014〕23号", "某政发〔2014〕23号"), ("某政发[2014]23号", "某政发〔2014〕23号"), ("某政发【2014】23号", "某政发〔2014〕23号"),
        ("某政发（2014）23号", "某政发〔2014〕23号"), ("某政发(2014)第23号", "某政发〔2014〕23号"), ("某政字〔2014〕第 23 号", "某政字〔2014〕23号"),
        ("某政发〔２０１４〕２３号", "某政发〔2014〕23号"), ("（某政发〔2014〕23号）", "某政发〔2014〕23号"), ("文号：某政发〔2014〕23号", "某政发〔2014〕23号"),
        ("某政发〔2014〕23号 签发人：张三", "某政发〔2014〕23号"), ("公告2020年第5号", "公告2020年第5号"), ("第711号", "第711号"),
        ("主席令第五十五号", "主席令第55号"),
    ])
    func documentNumberIsReadInEveryForm(line: String, expected: String) {
        #expect(head(frame.replacing("%", with: line)).documentNumber?.text == expected)
    }

    @Test func documentNumberInBracketsLeavesTheTitle() {
        let own = head("某市人民政府关于节水的意见（某政发〔2018〕88号）\n各县人民政府：\n请执行。")
        #expect(own.title == "某市人民政府关于节水的意见")
        #expect(own.documentNumber?.text == "某政发〔2018〕88号")
    }

    @Test func aReportOfAWebPageHasItsTitleAboveTheLabels() {
        let own = head(
            "云岭省2026年政府工作报告\n2026年1月27日在云岭省第十四届人民代表大会第四次会议上 云岭省省长 张三\n时间：\n2026-02-02 09:20\n"
                + "来源：\n云岭日报\n分享:\n省长张三作政府工作报告\n各位代表：\n现在，我代表云岭省人民政府向大会报告工作。\n一、回顾\n完成任务。")
        #expect(own.title == "云岭省2026年政府工作报告")
        #expect(own.issuedOn == "2026-01-27")
        #expect(own.issuers == ["云岭省人民政府"])
    }

    @Test(arguments: [
        "2026年云岭省政府工作报告\n——2026年2月3日在云岭省第十四届人民代表大会第五次会议上\n省长 张三",
        "2026年政府工作报告\n（2026年2月3日在云岭省第十四届人民代表大会第五次会议上）\n省长 张三",
        "政府工作报告\n——2026年2月3日在云岭省第十四届人民代表大会第五次会议上",
    ])
    func aWorkReportIsIssuedByTheGovernmentOfItsPlace(front: String) {
        let own = head("\(front)\n各位代表：\n现在，我代表省人民政府向大会报告工作。\n一、回顾\n完成任务。")
        #expect(own.issuers == ["云岭省人民政府"])
    }

    @Test func organsThatSignOnOneLineArePartedByTheirPlace() {
        let own = head("关于节水的通知\n各街道：\n请执行。\n云岭区教育局云岭区商务委员会\n云岭区规划和自然资源局云岭区房屋管理局\n2025年2月24日")
        #expect(own.issuers == ["云岭区教育局", "云岭区商务委员会", "云岭区规划和自然资源局", "云岭区房屋管理局"])
    }

    @Test func titleGoesOnBehindAKindThatItNames() {
        let own = head("某市国民经济和社会发展第十四个五年规划\n和二〇三五年远景目标纲要\n一、总则\n建设园区。")
        #expect(own.title == "某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要")
        #expect(own.kind == "纲要")
        // What is no title is not taken in.
        #expect(head("某市第十四个五年规划\n和谐社区建设\n一、总则\n建设园区。").title == "某市第十四个五年规划")
    }

    @Test(arguments: ["（2021年1月27日某市第十五届人民代表大会第五次会议批准）", "2021年1月27日某市第十五届人民代表大会第五次会议批准"])
    func anAssemblysVoteDatesAPlan(line: String) {
        #expect(head("某市第十四个五年规划纲要\n\(line)\n一、总则\n建设园区。").issuedOn == "2021-01-27")
    }

    @Test(arguments: [
        ("2014年11月13日", "2014-11-13"), ("二○一二年一月二十九日", "2012-01-29"), ("二〇二五年十二月三十一日", "2025-12-31"),
        ("2012 年 1 月 9 日", "2012-01-09"), ("（2019年3月4日）", "2019-03-04"), ("二零一八年十月十日", "2018-10-10"),
    ])
    func dateIsReadInDigitsAndNumerals(line: String, expected: String) {
        #expect(head("各市人民政府：\n现将方案印发给你们，请执行。\n某省人民政府\n\(line)").issuedOn == expected)
    }

    @Test(arguments: [
        (
            "各市、州党委和人民政府，某开发区、某新区，省委各部、委，省政府各厅、委和各直属机构，各人民团体：",
            ["各市、州党委和人民政府", "某开发区", "某新区", "省委各部、委", "省政府各厅、委和各直属机构", "各人民团体"]
        ),
        ("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", ["各省、自治区、直辖市人民政府", "国务院各部委", "各直属机构"]),
        ("各区县（自治县）人民政府，市政府有关部门，有关单位：", ["各区县（自治县）人民政府", "市政府有关部门", "有关单位"]),
        ("市政府有关委、办、局，各有关单位：", ["市政府有关委、办、局", "各有关单位"]),
        ("各县（市、区）人民政府,市直各部、委、办、局:", ["各县（市、区）人民政府", "市直各部、委、办、局"]),
        ("各市教育局、卫生健康委、民政局：", ["各市教育局", "卫生健康委", "民政局"]),
        ("主送：各市、县人民政府；省政府各部门：", ["各市、县人民政府", "省政府各部门"]),
    ])
    func recipientsAreSplitWhereTheirNamesEnd(line: String, expected: [String]) {
        let text = normalText("\(line)\n现将方案印发给你们，请执行。")
        #expect(Segmenter().segment(text).head.recipientRanges.map { text.string($0) } == expected)
    }

    @Test(arguments: ["为推进节水，现提出以下意见：", "各位代表：", "主要目标：", "到2020年，实现以下目标："])
    func leadInIsNoLineOfRecipients(line: String) {
        #expect(head("\(line)\n一、总则\n节水。").recipientRanges.isEmpty)
    }

    @Test(arguments: [
        ("某省节水条例", "条例"), ("某省节水规划（2017-2020年）", "规划"), ("某省节水三年行动计划", "计划"), ("某省节水实施细则（试行）", "细则"),
        ("关于节水的若干政策措施", "措施"), ("关于节水的公告", "公告"), ("关于某事项的复函", "函"),
    ])
    func kindIsTheLastWordOfTheTitle(title: String, expected: String) {
        #expect(head("\(title)\n为节约用水，制定本文件。\n一、总则\n节水。").kind == expected)
    }

    @Test func titleIsJoinedOverItsLines() {
        let own = head("某省人民政府关于印发\n某市开展创新示范区\n试点实施方案的通知\n各市人民政府：\n请执行。")
        #expect(own.title == "某省人民政府关于印发某市开展创新示范区试点实施方案的通知")
        #expect(own.titleRange == NormalRange(0, 30))
        #expect(own.issuers == ["某省人民政府"])
    }

    @Test func organOnTheCoverIsTheIssuer() {
        let own = head("“十四五”某业\n发展规划\n工业和信息化部\n目录\n一、回顾.....1\n二、形势.....4\n本规划为某业编制。\n一、回顾\n成绩显著。")
        #expect(own.title == "“十四五”某业发展规划")
        #expect(own.issuers == ["工业和信息化部"])
        #expect(own.issuedOn == nil)
    }
}

@Suite struct ContentsTests {
    @Test func dottedLinesAreNoSections() {
        let notice = "目录\n一、回顾.......... 1\n（一）成就 …………… 2\n二、形势.......... 4\n一、回顾\n成绩显著。\n（一）成就\n产值增长。\n二、形势\n机遇很多。"
        let outline = Segmenter().segment(normalText(notice))
        #expect(outline.sections.map(\.marker) == ["一、", "（一）", "二、"])
        #expect(outline.paragraphs.prefix(4).allSatisfy { $0.role == .contents && $0.section == nil })
    }

    @Test func contentsWithoutDotsEndWhereTheTextBegins() {
        let contents = "目 录\n第一章 回顾\n第一节 成就\n第二章 形势\n附表 重点项目\n"
        #expect(headings(contents + "第一章 回顾\n成绩显著。\n第一节 成就\n产值增长。") == ["第一章 回顾", "第一节 成就"])
        #expect(headings(contents + "前言\n为编制规划，深入调研，形成本规划。\n第一章 回顾\n成绩显著。") == ["第一章 回顾"])
    }

    @Test func contentsWithPageNumbersAreLeftOut() {
        #expect(headings("目录\n一、回顾 1\n二、形势 3\n一、回顾\n成绩显著。\n二、形势\n机遇很多。") == ["一、 回顾", "二、 形势"])
    }
}

@Suite struct NumberingTests {
    @Test func missingNumberIsReportedAndNotCorrected() {
        #expect(complaints("（一）甲\n内容。\n（三）乙\n内容。") == ["Heading （三） follows （一）; （二） is missing."])
        #expect(complaints("一、甲\n内容。\n四、乙\n内容。") == ["Heading 四、 follows 一、; 二、 to 三、 are missing."])
        #expect(headings("（一）甲\n内容。\n（三）乙\n内容。") == ["（一） 甲", "（三） 乙"])
    }

    @Test func numberThatAppearsTwiceIsReported() {
        #expect(complaints("一、甲\n内容。\n一、乙\n内容。") == ["Heading 一、 follows 一、; the number appears twice."])
    }

    @Test func numberingThatRunsOnAcrossSectionsIsRight() {
        #expect(complaints("一、甲\n（一）子。\n（二）丑。\n二、乙\n（三）寅。\n（四）卯。") == [])
        #expect(complaints("一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。") == [])
        #expect(complaints("第一章 甲\n第一条 子。\n第二条 丑。\n第二章 乙\n第三条 寅。") == [])
    }

    @Test func rowThatBeginsLateIsReported() {
        #expect(complaints("一、甲\n（二）子。\n（三）丑。") == ["Heading （二） opens its row; （一） is missing."])
    }

    @Test func diagnosticPointsAtTheMarkerInTheSource() {
        let text = normalText("（一）甲\n内容。\n（三）乙\n内容。")
        let diagnostic = Segmenter().segment(text).diagnostics.first
        #expect(diagnostic?.code == "section.numbering" && diagnostic?.severity == .warning)
        #expect(diagnostic?.range == SourceRange(9, 12))
    }
}
