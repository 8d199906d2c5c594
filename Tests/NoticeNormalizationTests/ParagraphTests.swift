import NoticeModel
import NoticeNormalization
import Testing

@Suite struct ParagraphTests {
    @Test func aLineIsAParagraph() {
        let text = """
            关于印发方案的通知

            各市人民政府：
            　　现将《方案》印发给你们，请认真贯彻执行。
            　　一、总体要求
            　　（一）指导思想。全面贯彻落实。
            某省人民政府
            2014年11月13日
            """
        #expect(
            paragraphs(text) == [
                "关于印发方案的通知", "各市人民政府：", "现将《方案》印发给你们，请认真贯彻执行。", "一、总体要求", "（一）指导思想。全面贯彻落实。",
                "某省人民政府", "2014年11月13日",
            ])
    }

    @Test(arguments: [
        ["今年发展的", "主要预期目标", "是：产值增长5%。"], ["2026年在某省第十四届", "人民代表大会第四次会议上"],
    ])
    func aLineThatBreaksAPhraseGoesOn(lines: [String]) {
        #expect(paragraphs("政府工作报告\n" + lines.joined(separator: "\n")) == ["政府工作报告", lines.joined()])
    }

    @Test(arguments: [
        ["主要预期目标", "产值增长5%。"], ["某省第十四届", "一、回顾"], ["一、主要目标", "是：产值增长5%。"], ["1.1 编制目的", "为做好工作，制定本预案。"],
        ["编制目的", "为做好工作，制定本预案。"],
    ])
    func otherLinesWithoutAnEndStayParagraphs(lines: [String]) {
        #expect(paragraphs("政府工作报告\n" + lines.joined(separator: "\n")) == ["政府工作报告"] + lines)
    }

    @Test func notesIndentAndBlankLines() {
        let normal = Normalizer().normalize(source("标题\n\n\u{3000}\u{3000}正文。\n  第二段。"))
        #expect(normal.paragraphs.map(\.indent) == [0, 4, 2])
        #expect(normal.paragraphs.map(\.followsBlankLine) == [true, true, false])
    }

    private let wrapped = """
        一、总体目标
          到２０２０年，全省规模以上工业增加值达到５０００
        亿元，年均增长１２％以上；高新技术企业达到１５０家，２
        ０２０年研发投入强度达到２.５％。培育一批骨干企业，形
        成较强的竞争优势。
          二、重点任务
          （一）优化结构。推动传统产业改造，支持企业增加投
        入，加快设备更新，提高产品质量，扩大市场份额。
        """

    @Test func joinsHardWrappedLinesAndTheNumbersBrokenOverThem() {
        #expect(
            paragraphs(wrapped) == [
                "一、总体目标",
                "到2020年，全省规模以上工业增加值达到5000亿元，年均增长12%以上；高新技术企业达到150家，2020年研发投入强度达到2.5%。培育一批骨干企业，形成较强的竞争优势。",
                "二、重点任务", "（一）优化结构。推动传统产业改造，支持企业增加投入，加快设备更新，提高产品质量，扩大市场份额。",
            ])
    }

    @Test func joinsOverBlankLines() {
        let spaced = wrapped.replacing("\n", with: "\n\n")
        #expect(paragraphs(spaced) == paragraphs(wrapped))
    }

    @Test func joinsOverPageNumbersAndKeepsThemApart() {
        let paged = wrapped.replacing("２\n", with: "２\n\n7\n\n").replacing("形\n", with: "形\n\n— 8 —\n\n")
        let normal = Normalizer().normalize(source(paged))
        #expect(normal.paragraphs.map { normal.string($0.range) } == paragraphs(wrapped))
        #expect(normal.pageNumbers.map(\.text) == ["7", "8"])
    }

    @Test func knowsPageNumbersByTheirForm() {
        let normal = Normalizer().normalize(source("第一段。\n－ 12 －\n第二段。\n第3页 共９页\n第三段。\n·4·"))
        #expect(normal.pageNumbers.map(\.text) == ["12", "3", "9", "4"])
        #expect(normal.paragraphs.count == 3)
    }

    @Test func aNumberAloneOnItsLineIsTextWhereLinesAreParagraphs() {
        #expect(paragraphs("序号\n1\n开发强度\n比例。\n2\n人口密度\n人数。").count == 7)
    }

    @Test func headingsStandAloneInHardWrappedText() {
        let text = """
            加快推进产业结构调整，提高发展质量，努力实现全面协
            调可持续发展，为建设现代化经济体系打下坚实基础。
            （一）推动产业链升级
            围绕产业链部署创新链，支持龙头企业发挥带动作用，提
            升协作配套水平，形成优势互补的产业集群，增强竞争力。
            ——坚持创新驱动。完善体制机制，激发活力，推动大众
            创业万众创新，形成新动能。
            """
        #expect(
            paragraphs(text) == [
                "加快推进产业结构调整，提高发展质量，努力实现全面协调可持续发展，为建设现代化经济体系打下坚实基础。", "（一）推动产业链升级",
                "围绕产业链部署创新链，支持龙头企业发挥带动作用，提升协作配套水平，形成优势互补的产业集群，增强竞争力。",
                "——坚持创新驱动。完善体制机制，激发活力，推动大众创业万众创新，形成新动能。",
            ])
    }

    @Test(arguments: [
        ("全面完成任务，交出一份人\n\u{200B}\n民满意的答卷。", 1),
        ("根据《\n五年规划纲要\n》，编制了\u{201C}\n方案\n\u{201D}。", 1),
        ("要推进工业、\n农业和服务业发展。", 2),
        ("推进工业、农业、服务业、交通运输业、\n建筑业发展。", 1),
        ("关于进一步提振信心\n促进平稳发展的措施", 2),
        ("全省经济平稳运行。主要指标好于预期，工业增加值增长较快，投资持续扩大，消费稳步回\n升，外贸向好。", 1),
        ("责任单位：省财政厅\n完成时限：2019年6月底前", 2),
    ])
    func mendsOnlyWhatIsPlainlyBroken(text: String, count: Int) {
        #expect(paragraphs(text).count == count)
    }

    @Test func aNumberThatTheLineBreakCutOffIsNoMarker() {
        let text = """
            全省矿产资源储量丰富，种类齐全。石油探明储量居全国第
            二、天然气储量居全国第三，丰富的资源为今后工业经济加
            快发展提供有力支撑，必须加以保护，合理利用，提高效率。
            """
        #expect(paragraphs(text).count == 1)
    }

    @Test func aDecimalHeadingBeginsAParagraphInHardWrappedText() {
        let text = """
            十三、巩固提升生态环境质量，加快建设生态宜居城市
            13.1 大力促进经济社会全面绿色转型
            聚焦重点领域，深入推进结构优化调整，力争加快实现绿
            色发展，使低碳的生产生活方式更加深入人心，森林面积
            4.28 万亩以上，成为自觉行动，全面提升居民的幸福感。
            13.1.1 努力降低排放强度。制定方案，实施总量控制，推
            动重点领域降低碳排放，提升能效水平，确保完成目标。
            """
        #expect(
            paragraphs(text) == [
                "十三、巩固提升生态环境质量，加快建设生态宜居城市", "13.1 大力促进经济社会全面绿色转型",
                "聚焦重点领域，深入推进结构优化调整，力争加快实现绿色发展，使低碳的生产生活方式更加深入人心，森林面积4.28万亩以上，成为自觉行动，全面提升居民的幸福感。",
                "13.1.1 努力降低排放强度。制定方案，实施总量控制，推动重点领域降低碳排放，提升能效水平，确保完成目标。",
            ])
    }

    @Test func tellsFirstLinesWhoseIndentGotLost() {
        // Lines of 26 characters; the first of each paragraph has 24, for the indent is lost. The last line of the second
        // paragraph is full.
        let text = """
            坚持创新驱动，加强研究，推进新技术集成应用，强化
            价值导向，推动产业链创新链价值链协同发展，提高核心竞
            争力。
            坚持需求牵引，集聚优势，培育一大批骨干企业，推进
            软硬协同，产用协同，企业协同，区域协同，合作共赢好。
            坚持整机带动，引导开放，统筹推进各重大应用，繁荣
            开源软件，完善公共服务，优化产业生态，推动各方共同发
            展，形成合力。
            坚持安全可控，扩大开放，实现质量、规模效益安全相
            统一，兼顾各方。
            """
        #expect(
            paragraphs(text).map { $0.prefix(6) } == ["坚持创新驱动", "坚持需求牵引", "坚持整机带动", "坚持安全可控"])
    }

    @Test func linesOfContentsStandAlone() {
        let text = "一、发展回顾........... 1\n二、发展形势……………… 4\n（一）新空间··········12"
        #expect(paragraphs(text).count == 3)
    }

    @Test func anIdeographicIndentPartsParagraphsOnOneLine() {
        let body = String(repeating: "推动产业发展，提高质量效益，加快建设现代化经济体系。", count: 10)
        let line = "\u{3000}\u{3000}各市人民政府：\u{3000}\u{3000}\(body)\u{3000}\u{3000}一、总体要求\u{3000}\u{3000}\(body)"
        #expect(paragraphs(line) == ["各市人民政府：", body, "一、总体要求", body])
    }

    @Test func wideSpacePartsParagraphsAfterSentencesAndBeforeHeadings() {
        #expect(paragraphs("做好工作。    （一）加强领导。") == ["做好工作。", "（一）加强领导。"])
        #expect(paragraphs("附\u{3000}\u{3000}件") == ["附件"])
    }

    @Test func anotherNoticeOnOneLineStaysOneParagraph() {
        #expect(paragraphs("关于发展的意见某发〔2019〕1号各市人民政府：现提出以下意见。一、总体要求").count == 1)
    }

    @Test func tabsPartTheCellsOfRows() {
        let text = Normalizer().normalize(source("主要指标\n指标\t单位\t\t2025年\n增加值\t亿元\t—\t５０\n一般的话。"))
        #expect(text.paragraphs.map { text.string($0.range) } == ["主要指标", "指标 单位 2025年", "增加值 亿元 — 50", "一般的话。"])
        #expect(text.tables.count == 1)
        let cells = text.tables[0].rows.map { row in row.cells.map { text.string($0.range) } }
        #expect(cells == [["指标", "单位", "", "2025年"], ["增加值", "亿元", "—", "50"]])
        #expect(text.tables[0].rows.map(\.range) == [text.paragraphs[1].range, text.paragraphs[2].range])
    }

    @Test(arguments: ["甲\t乙\n丙。", "\t甲乙。\n\t丙丁。\n\t戊己。", "甲\t乙\n丙\t丁"])
    func fewTabsMakeNoTable(text: String) {
        #expect(Normalizer().normalize(source(text)).tables.isEmpty)
    }

    @Test func aLongCellStaysInItsTable() {
        let task = String(repeating: "推进示范区建设，", count: 12)
        let text = Normalizer().normalize(source("1\t甲项\t市商务局\n2\t\(task)\t市财政局\n3\t丙项\t市教育局\n"))
        #expect(text.tables.map(\.rows.count) == [3])
    }

    @Test func runningTextBehindALabelIsNoRow() {
        let prose = String(repeating: "推进示范区建设，", count: 12)
        #expect(Normalizer().normalize(source("甲\t\(prose)\n乙\t\(prose)\n丙\t\(prose)\n")).tables.isEmpty)
    }

    @Test func englishWordsKeepTheSpaceOfALineBreak() {
        let text = """
            歐盟提出碳邊境調整機制（Carbon Border Adjustment
            Mechanism, CBAM），要求進口產品依碳含量繳交憑證，加速
            各國減碳進程，企業須提前布局，配合使用綠電，加強減碳，
            以符合國際貿易的趨勢，持續拓銷出口，掌握訂單，提升競爭
            力。
            """
        #expect(paragraphs(text).first?.contains("Adjustment Mechanism, CBAM") == true)
    }
}
