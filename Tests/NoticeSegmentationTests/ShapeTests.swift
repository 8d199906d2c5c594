import NoticeModel
import NoticeSegmentation
import Testing

@Suite struct ShapeTests {
    @Test func carrierAndIssuedTextAreTwoParts() {
        let notice = """
            某市人民政府办公室
            关于印发某市工业振兴若干措施的通知
            某政办〔2022〕12号
            各县（市、区）人民政府，市政府各部门、各直属单位：
            现将《某市工业振兴若干措施》印发给你们，请认真执行。
            某市人民政府办公室
            2022年5月6日
            （此件公开发布）
            某市工业振兴若干措施
            （试行）
            为振兴工业，制定以下措施。
            一、加大奖补力度
            （一）奖励升规企业。一次性奖励10万元。
            抄送：市委各部门。
            某市人民政府办公室 2022年5月7日印发
            """
        #expect(
            outline(notice, width: 12) == """
                title: 某市人民政府办公室关于印发某市工业振兴若干措施的通知
                documentNumber: 某政办〔2022〕12号
                kind: 通知
                issuers: 某市人民政府办公室
                recipients: 各县（市、区）人民政府 / 市政府各部门 / 各直属单位
                issuedOn: 2022-05-06
                [carrier] 某市人民政府办公室关于印发某市工业振兴若干措施的通知
                  | title: 某市人民政府办公室
                  | title: 关于印发某市工业振兴若干…
                  | documentNumber: 某政办〔2022〕12号
                  | recipients: 各县（市、区）人民政府，…
                  | body: 现将《某市工业振兴若干措…
                  | signature: 某市人民政府办公室
                  | date: 2022年5月6日
                  | imprint: （此件公开发布）
                [issued] 某市工业振兴若干措施（试行）
                  | title: 某市工业振兴若干措施
                  | title: （试行）
                  | body: 为振兴工业，制定以下措施…
                  1 一、 加大奖补力度
                  2 （一） 奖励升规企业 <一、
                  | body: 一次性奖励10万元。
                  | imprint: 抄送：市委各部门。
                  | imprint: 某市人民政府办公室 20…
                """)
    }

    @Test func noticeWithoutTitleTakesThatOfTheTextItPassesOn() {
        let own = head("各县人民政府：\n现将《某省粮食安全规划》印发给你们，请执行。\n某省人民政府\n2020年3月1日\n某省粮食安全规划\n一、总体要求\n保障供应。")
        #expect(own.title == "某省粮食安全规划")
        #expect(own.kind == "通知")
        let none = head("各县人民政府：\n为保障粮食安全，现提出以下意见：\n一、总体要求\n保障供应。\n某省人民政府\n2020年3月1日")
        #expect(none.title == nil)
        #expect(none.kind == "意见")
        #expect(none.issuers == ["某省人民政府"])
        #expect(none.issuedOn == "2020-03-01")
    }

    @Test func issuedTextIsFoundByItsQuotedTitleWhereNoDateStands() {
        let notice = "各县人民政府：\n现将《某省粮食安全规划》印发给你们，请执行。\n某省粮食安全规划\n一、总体要求\n保障供应。"
        let outline = Segmenter().segment(normalText(notice))
        #expect(outline.parts.map(\.kind) == [.carrier, .issued])
        #expect(outline.head.title == "某省粮食安全规划")
    }

    @Test func attachmentsRestartTheirNumbering() {
        let notice = """
            关于开展申报工作的通知
            各市工业和信息化局：
            现通知如下：
            一、申报条件
            在本省注册。
            附件：1.申请书格式
            2.推荐汇总表
            某省工业和信息化厅
            2021年4月20日
            附件1
            申请书格式
            一、基本情况
            （一）名称
            附件2：推荐汇总表
            一、说明
            """
        #expect(
            outline(notice, width: 0) == """
                title: 关于开展申报工作的通知
                kind: 通知
                issuers: 某省工业和信息化厅
                recipients: 各市工业和信息化局
                issuedOn: 2021-04-20
                attachment: 1 申请书格式 (part 1)
                attachment: 2 推荐汇总表 (part 2)
                [carrier] 关于开展申报工作的通知
                  1 一、 申报条件
                [attachment 1] 申请书格式
                  0 附件1 申请书格式
                  1 一、 基本情况 <附件1
                  2 （一） 名称 <一、
                [attachment 2] 推荐汇总表
                  0 附件2 推荐汇总表
                  1 一、 说明 <附件2
                """)
    }

    @Test func attachmentSpansItsMarkerAndItsTitleLine() {
        let text = normalText("某某通知\n各市：\n请执行。\n附件1\n某省汽车产业方案\n为发展产业，制定本方案。")
        let outline = Segmenter().segment(text)
        #expect(outline.sections.map { text.string($0.range) } == ["附件1某省汽车产业方案"])
        #expect(outline.sections[0].level == 0)
        #expect(outline.paragraphs.suffix(3).map(\.role) == [.heading, .title, .body])
    }

    @Test func listOfAttachmentsIsNoSection() {
        #expect(headings("一、总则\n请执行。\n附件：\n1.申请表\n2.汇总表") == ["一、 总则"])
        let own = head("关于申报的通知\n各市：\n请执行。\n附件1：申请表\n附件2：汇总表\n某局\n2021年1月1日")
        #expect(
            own.attachments == [
                AttachmentEntry(number: 1, title: "申请表", part: nil),
                AttachmentEntry(number: 2, title: "汇总表", part: nil),
            ])
    }

    @Test func sentenceThatBeginsWithTheWordIsNoAttachment() {
        #expect(Segmenter().segment(normalText("一、总则\n附件所列材料应当齐全。\n附件一并报送。")).parts.count == 1)
    }

    @Test func wholeNoticeOnOneLineHasItsHeadAndFoot() {
        let notice =
            "某省人民政府关于加快发展数字经济的意见某政发[2020]8号各市人民政府，省政府各部门：为加快发展数字经济，提出如下意见：一、总体要求。以新发展理念为指导，推动高质量发展，到2022年，数字经济规模达到1万亿元，培育骨干企业一百家以上。二、保障措施。加强领导，落实责任。某省人民政府2020年3月1日（此件公开发布）"
        #expect(
            outline(notice, width: 10) == """
                title: 某省人民政府关于加快发展数字经济的意见
                documentNumber: 某政发〔2020〕8号
                kind: 意见
                issuers: 某省人民政府
                recipients: 各市人民政府 / 省政府各部门
                issuedOn: 2020-03-01
                [carrier] 某省人民政府关于加快发展数字经济的意见
                  | title: 某省人民政府关于加快…
                  | documentNumber: 某政发[2020]8…
                  | recipients: 各市人民政府，省政府…
                  | body: 为加快发展数字经济，…
                  1 一、 总体要求
                  | body: 以新发展理念为指导，…
                  1 二、 保障措施
                  | body: 加强领导，落实责任。
                  | signature: 某省人民政府
                  | date: 2020年3月1日
                  | imprint: （此件公开发布）
                """)
    }

    @Test func workReportHasItsDateAndItsSpeakersOrgan() {
        let own = head("政府工作报\n告\n——2026年1月15日在某市第八届人民代表大会第五次会议上\n某市人民政府市长 张三\n各位代表：\n现在，我代表市人民政府报告工作。\n一、工作回顾\n成绩显著。")
        #expect(own.title == "政府工作报告")
        #expect(own.kind == "报告")
        #expect(own.issuers == ["某市人民政府"])
        #expect(own.issuedOn == "2026-01-15")
        #expect(own.recipientRanges.isEmpty)
    }

    @Test func orderHasItsNumberAndItsOrgan() {
        let own = head("某市人民政府令第175号\n《某市绿化办法》已经通过，现予公布，自2021年5月1日起施行。\n市长 李四\n2021年3月10日\n某市绿化办法\n第一条 为了加强绿化，制定本办法。")
        #expect(own.documentNumber?.text == "某市人民政府令第175号")
        #expect(own.documentNumber?.year == nil && own.documentNumber?.serial == 175)
        #expect(own.kind == "令")
        #expect(own.issuers == ["某市人民政府"])
        #expect(own.title == "某市绿化办法")
    }

    @Test func jointNoticeNamesEachOrgan() {
        let own = head("中共某省委某省人民政府关于推进乡村振兴的意见\n（2018年2月5日）\n为推进乡村振兴，提出意见。\n一、总体要求\n推进振兴。")
        #expect(own.issuers == ["中共某省委", "某省人民政府"])
        #expect(own.issuedOn == "2018-02-05")
        let national = head("中共中央国务院关于深化改革的决定\n为深化改革，作出决定。\n一、总体要求\n深化改革。")
        #expect(national.issuers == ["中共中央", "国务院"])
    }

    @Test func metadataTableFillsWhatTheTextDoesNotSay() {
        let own = head(
            "索引号：\n000/2018\n发文机关：\n某省人民政府\n成文日期：\n2018年12月29日\n标题：\n某省人民政府关于节水的意见\n发文字号：\n某政发〔2018〕5号\n主题词：\n各市人民政府：\n为节水，提出意见。\n一、目标\n节水。"
        )
        #expect(own.title == "某省人民政府关于节水的意见")
        #expect(own.documentNumber?.text == "某政发〔2018〕5号")
        #expect(own.issuers == ["某省人民政府"])
        #expect(own.issuedOn == "2018-12-29")
    }

    @Test func metadataListOfMarkdownIsFurniture() {
        let notice = "# 原件\n- title: 某通知\n- publish_date: 2022-05-17\n---\n某省人民政府关于节水的意见\n各市人民政府：\n为节水，提出意见。"
        let outline = Segmenter().segment(normalText(notice))
        #expect(outline.paragraphs.map(\.role) == [.imprint, .imprint, .imprint, .imprint, .title, .recipients, .body])
        #expect(outline.head.title == "某省人民政府关于节水的意见")
    }

    @Test func titleOfThePageGivesWayToThatOfTheNotice() {
        let notice =
            "关于节水的规划\n发布日期：2021年12月\n发布机构：\n分类：\n来源：某网\n政策全文\n某省人民政府关于印发\n节水规划的通知\n某政发〔2021〕36号\n各市人民政府：\n请执行。"
        let own = head(notice)
        #expect(own.title == "某省人民政府关于印发节水规划的通知")
        #expect(own.documentNumber?.text == "某政发〔2021〕36号")
        #expect(head("关于节水的规划\n发布日期：2021年12月\n来源：某网\n为节水，制定本规划。").title == "关于节水的规划")
    }

    @Test func sentencesWithoutStructureAreOnePartOfBody() {
        for literal in ["到2020年，企业技术中心达到400家。", "制定某省发展规划", "全市增长5%。\n建设园区3个。"] {
            let outline = Segmenter().segment(normalText(literal))
            #expect(outline.parts.map(\.kind) == [.carrier])
            #expect(outline.paragraphs.allSatisfy { $0.role == .body })
            #expect(outline.sections.isEmpty && outline.head.title == nil && outline.diagnostics.isEmpty)
        }
    }

    @Test func emptyTextHasOnePart() {
        let empty = NormalText(scalars: [], sourceStarts: [], sourceEnds: [], paragraphs: [])
        let outline = Segmenter().segment(empty)
        #expect(outline.parts.count == 1 && outline.paragraphs.isEmpty)
    }
}
