import NoticeModel
import NoticeNormalization
import Testing

/// Indicator tables of plain text that spaces part.
@Suite struct SpacedTableTests {
    /// The cells of the rows of each table, parted by `|`.
    private func tables(_ text: String) -> [[String]] {
        let normal = Normalizer().normalize(source(text))
        return normal.tables.map { table in
            table.rows.map { row in row.cells.map { normal.string($0.range) }.joined(separator: "|") }
        }
    }

    private let table = """
        　　专栏1　主要指标
        指标                    单位    2020年  2025年  属性
        粮食产量                万吨    100     120     约束性
        高标准农田面积          万亩    50      80      约束性
        农民人均可支配收入      元      18000   26000   预期性

        　　三、重点任务
        """

    @Test func rowsBelowAHeadOfIndicatorsAreATable() {
        #expect(
            tables(table) == [
                [
                    "指标|单位|2020年|2025年|属性", "粮食产量|万吨|100|120|约束性", "高标准农田面积|万亩|50|80|约束性",
                    "农民人均可支配收入|元|18000|26000|预期性",
                ]
            ])
    }

    @Test func eachRowIsAParagraphOfItsOwn() {
        #expect(paragraphs(table).contains("粮食产量 万吨 100 120 约束性"))
    }

    @Test func fullWidthSpacesAndPaddedWordsPartCellsToo() {
        let text = """
            序号　指　标　　　　单　位　２０２０年　２０２５年
            1　　粮食产量　　　　万吨　　　１００　　　１２０
            2　　蔬菜产量　　　　万吨　　　２００　　　２２０
            """
        #expect(
            tables(text).first?.first == "序号|指 标|单 位|2020年|2025年" || tables(text).first?.first == "序号|指标|单位|2020年|2025年"
        )
        #expect(tables(text).first?.last == "2|蔬菜产量|万吨|200|220")
    }

    @Test func anEmptyCellIsToldByTheColumnsThatTheOthersStandIn() {
        let text = """
            指标              单位    2020年  2025年
            粮食产量          万吨    100     120
            新增农田          万亩            30
            良种覆盖率        %       96      98
            """
        #expect(tables(text).first?[2] == "新增农田|万亩||30")
    }

    @Test func namesOfGroupsAndOneBlankLineStandBetweenRows() {
        let text = """
            指标          2020年  2025年

            一、农业
            粮食产量      100     120
            蔬菜产量      200     220
            二、工业
            钢产量        10      12
            正文从这里继续，本行是普通的文字。
            """
        #expect(tables(text) == [["指标|2020年|2025年", "粮食产量|100|120", "蔬菜产量|200|220", "钢产量|10|12"]])
        #expect(paragraphs(text).contains("二、工业"))
    }

    @Test(arguments: [
        // No figures below the head, one row, no column of figures, running text.
        "指标    单位    2025年\n粮食产量  万吨  待定\n蔬菜产量  万吨  待定\n",
        "指标    单位    2025年\n粮食产量    万吨    120\n正文。\n",
        "指标    单位    属性\n粮食产量    万吨    约束性\n蔬菜产量    万吨    约束性\n",
        "主要指标  到2025年，全市粮食产量达到120万吨，  蔬菜产量达到220万吨，保障供应，  稳定价格，落实各项任务和措施。\n一  二  3\n四  五  6\n",
        "附　件：1.　主要指标　　2025年\n　　　　2.　任务分工　　2025年\n",
        "省政府　　　　市政府　　　　2025年\n甲单位　　　　乙单位　　　　3\n甲单位　　　　乙单位　　　　3\n",
    ])
    func otherSpacesMakeNoTable(text: String) {
        #expect(tables(text).isEmpty)
    }

    @Test func aRowThatStandsInNoColumnEndsTheTable() {
        let text = """
            指标              单位    2020年  2025年
            粮食产量          万吨    100     120
            蔬菜产量          万吨    200     220
            甲  乙  丙  丁  戊  己
            肉类产量          万吨    30      40
            """
        #expect(tables(text).first?.count == 3)
    }

    @Test func tablesOfTabsAndOfSpacesStandInTheirOrder() {
        let tabs = "指标\t单位\t2025年\n钢产量\t万吨\t5\n铁产量\t万吨\t6\n\n正文。\n\n"
        #expect(tables(tabs + table + "\n\n" + tabs).map(\.count) == [3, 4, 3])
    }
}
