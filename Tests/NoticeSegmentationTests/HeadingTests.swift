import NoticeModel
import NoticeSegmentation
import Testing

@Suite struct HeadingTests {
    @Test func titleEndsAtTheFirstFullStopWhenTextRunsOn() {
        let text = normalText("（一）总体思路。深入贯彻新理念。")
        let outline = Segmenter().segment(text)
        #expect(outline.sections.map { text.string($0.range) } == ["（一）总体思路"])
        #expect(outline.paragraphs.map { text.string(NormalRange($0.bodyStart, $0.range.end)) } == ["深入贯彻新理念。"])
        #expect(outline.paragraphs[0].role == .body)
    }

    @Test func lineOfItsOwnIsAHeadingWithoutItsFullStop() {
        let text = normalText("（一）总体思路。\n深入贯彻新理念。")
        let outline = Segmenter().segment(text)
        #expect(outline.sections[0].title.map { text.string($0) } == "总体思路")
        #expect(outline.paragraphs.map(\.role) == [.heading, .body])
        #expect(outline.paragraphs[1].section == 0)
    }

    @Test func headingThatEndsInAColonHasItsTitleBeforeIt() {
        #expect(headings("（一）专业服务：具备专业能力。") == ["（一） 专业服务"])
        #expect(headings("（一）专业服务:具备专业能力。") == ["（一） 专业服务"])
    }

    @Test func timeOfDayDoesNotEndATitle() {
        #expect(headings("1.高峰时段7:00至9:00限行。其他时段不限。") == ["1. 高峰时段7:00至9:00限行"])
    }

    @Test func longFirstSentenceMakesAnItem() {
        let long = "1.鼓励企业按照国家有关规定加快建设覆盖研发设计生产制造经营管理售后服务等全部环节的信息化管理体系并逐步推广到上下游企业。并给予支持。"
        #expect(headings(long) == ["1. -"])
    }

    @Test func aSemicolonThatEndsTheLastMemberAloneMakesNoList() {
        let row = "一、支持设备更新。给予补助。\n二、支持创办基地。给予奖励。\n三、支持开拓市场。参加展会的给予补助；"
        #expect(headings(row) == ["一、 支持设备更新", "二、 支持创办基地", "三、 支持开拓市场"])
    }

    @Test func headOfFortyScalarsCountsAmongSiblingsWithShortOnes() {
        let long = "3.支持园区建设仓储、冷链、检测、结算、培训、展示等面向中小微企业的公共服务设施和平台。重点突破。"
        #expect(headings("1.发展大数据。加快建设。\n2.发展云服务。加快建设。\n" + long).last?.hasPrefix("3. 支持园区") == true)
        #expect(headings("1.发展农业，到2020年，粮食产量稳定在较高的水平上并且持续增长，面积稳定在三千万亩；\n2.其他；\n" + long) == ["1. -", "2. -", "3. -"])
    }

    @Test func rowThatRunsOnAcrossHigherHeadingsIsOneRowOfSiblings() {
        let long = "倡导科学健身，完善监测中心，配备专职监测人员，及时分析报告居民体质状况"
        let text =
            "一、场地\n1.建设场馆。加大投入。\n2.开放场馆。加强管理。\n3.管好场馆。落实责任。\n二、健身\n4.\(long)。加强培训工作。\n5.开展活动。"
        #expect(headings(text).contains("4. \(long)"))
        // Alone under its heading, and no other row before it, it is an item.
        #expect(headings("一、健身\n1.\(long)。加强培训工作。\n2.开展活动。").contains("1. -"))
    }

    @Test func clausesThatEndInASemicolonAreItems() {
        #expect(
            headings("一、申报条件\n（一）在本省注册；\n（二）经营三年以上；\n（三）信用良好。") == ["一、 申报条件", "（一） -", "（二） -", "（三） -"])
    }

    @Test func provisionsAmongItemsAreItemsTooWhenNothingFollows() {
        #expect(
            headings("七、其他\n（一）本意见自下发之日起执行，此前规定与本意见不一致的，以本意见为准，有效期五年。\n（二）本意见由市财政局负责解释。") == [
                "七、 其他", "（一） -", "（二） -",
            ])
    }

    @Test func articlesAreItemsUnlessBracketsHeadThem() {
        #expect(
            headings("第一章 总则\n第一条 为了规范管理，制定本办法。\n第二条 【主管部门】财政部门负责。\n第三条（范围）适用于本市。\n第四条 专款专用。不得挪用。")
                == ["第一章 总则", "第一条 -", "第二条 主管部门", "第三条 范围", "第四条 -"])
    }

    @Test func articlesOfMeasuresHaveHeadsWhereMostOfThemDo() {
        #expect(
            headings("第一条 支持企业升规。一次性奖励10万元。\n第二条 支持技术改造。按投资额补助。\n第三条 本措施自发布之日起施行。")
                == ["第一条 支持企业升规", "第二条 支持技术改造", "第三条 -"])
    }

    @Test func bracketWithThoseResponsibleIsNoTitle() {
        #expect(headings("一、支持人才购房（责任单位：市住建局）\n落实补贴。") == ["一、 支持人才购房"])
        #expect(headings("1.核心零部件（元器件）。加快发展。") == ["1. 核心零部件（元器件）"])
    }

    @Test func signsOfMarkdownAreNoWords() {
        #expect(headings("## 一、总体要求\n**（一）指导思想**\n深入贯彻。") == ["一、 总体要求", "（一） 指导思想"])
    }

    @Test func itemSpansItsParagraph() {
        let text = normalText("一、申报条件\n（一）在本省注册；\n（二）经营三年。")
        let outline = Segmenter().segment(text)
        #expect(text.string(outline.sections[1].range) == "（一）在本省注册；")
        #expect(outline.paragraphs[1].bodyStart == outline.sections[1].markerRange.end)
    }
}

@Suite struct GluedHeadingTests {
    @Test func headingIsCutFromTheEndOfTheLineBefore() {
        let text = normalText("（三）完善机制。\n建立项目库。\n（责任部门：省科技厅、省财政厅）（四）优化营商环境。\n加强保护。")
        let outline = Segmenter().segment(text)
        #expect(outline.sections.map { text.string($0.range) } == ["（三）完善机制", "（四）优化营商环境"])
        #expect(outline.paragraphs.map { text.string($0.range) }[2...3] == ["（责任部门：省科技厅、省财政厅）", "（四）优化营商环境。"])
    }

    @Test func wholeNoticeOnOneLineIsCutAtItsHeadings() {
        let line =
            "现提出如下意见。一、总体要求（一）指导思想。坚持新理念。（二）发展目标。到2022年，突破100家。二、主要任务（一）壮大集群。建设园区。三、保障措施加强领导，落实责任，明确分工，强化监督，确保各项任务按期完成取得实效。"
        #expect(
            headings(line) == ["一、 总体要求", "（一） 指导思想", "（二） 发展目标", "二、 主要任务", "（一） 壮大集群", "三、 -"])
    }

    @Test func chapterThatRunsOnEndsWhereASentenceOpens() {
        #expect(
            headings("前言。第二章　优化产业布局坚持集聚发展，形成合力。第一节　推动园区持续健康发展着力推进整合。分三步走。")
                == ["第二章 优化产业布局", "第一节 推动园区持续健康发展"])
        #expect(headings("第三章　提升服务水平把方便群众作为目标，简化手续。好。") == ["第三章 提升服务水平"])
        #expect(headings("第四章　强化资源数量和质量提升严格落实目标，守住底线。好。") == ["第四章 强化资源数量和质量提升"])
        // A chapter with a line of its own keeps all its words, and a sentence may begin with one.
        #expect(headings("第四章 优化空间布局推进协同发展\n园区集聚。") == ["第四章 优化空间布局推进协同发展"])
        // Without a gap, a number off the row opens no chapter.
        #expect(headings("甲。第五章优化产业布局推进集聚，乙。丙。") == [])
        #expect(headings("甲。第五章　优化产业布局推进集聚，乙。丙。") == ["第五章 优化产业布局"])
    }

    @Test func inlineListsAreNoSections() {
        #expect(headings("一、申报材料。包括：1.申请书；2.营业执照；3.审计报告。") == ["一、 申报材料"])
        #expect(headings("重点建设（1）一期工程；（2）二期工程。一是加强领导。二是落实责任。") == [])
        #expect(headings("（二）办好实事。①改造小区300个。②新建公园10个。") == ["（二） 办好实事"])
        #expect(headings("包括下列材料。1.申请书。2.营业执照。3.审计报告。") == [])
    }

    @Test func inlineNumberOffTheRowIsNoHeading() {
        #expect(headings("（二）发展目标。突破100家。（五）加强领导。落实责任。") == ["（二） 发展目标"])
        #expect(headings("增长5.2%。2.5万吨项目建成。1.5亿元到位。") == [])
    }

    @Test func decimalAtTheHeadOfALineIsNoMarker() {
        #expect(headings("三、目标\n1.5万吨项目建成。\n2.3亿元到位。\n3.15晚会曝光。") == ["三、 目标"])
        #expect(
            headings("1总则\n1.1目的\n保障供应。\n1.2范围\n适用全市。\n2职责\n2.1指挥部\n2.1.1组成\n市长任总指挥。\n3附则") == [
                "1. 总则", "1.1 目的", "1.2 范围", "2. 职责", "2.1 指挥部", "2.1.1 组成", "3. 附则",
            ])
    }

    @Test func articlesOnOneLineAreCut() {
        #expect(headings("第一章总则第一条为了规范管理，制定本办法。第二条本办法适用于本市。") == ["第一章 总则", "第一条 -", "第二条 -"])
    }

    @Test func paragraphsPartitionTheLine() {
        let text = normalText("一、总体要求（一）指导思想。坚持新理念。（二）发展目标。突破100家。")
        let ranges = Segmenter().segment(text).paragraphs.map(\.range)
        #expect(ranges.first?.start == 0 && ranges.last?.end == text.scalars.count)
        for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(a.end == b.start) }
    }
}
