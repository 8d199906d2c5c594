import Testing

@testable import NoticeReading

/// Tables of numbered tasks on pages: cells of several lines in the middle of their rows.
@Suite struct NumberedTableTests {
    /// A line of a cell; columns begin at 0, 60 and 300, the font is 10.
    private func line(_ text: String, _ column: Int, _ y: Double) -> TextBox {
        let left = [0.0, 60, 300][column]
        return TextBox(
            left: left, right: left + Double(text.unicodeScalars.count) * 10, baseline: y, size: 10,
            text: text.unicodeScalars.map(\.value))
    }

    /// Rows one below the other from `y` on: each a number and the lines of two cells, 16 apart, in the middle of the row.
    private func rows(_ rows: [(number: Int, task: [String], organs: [String])], from y: Double) -> [TextBox] {
        var boxes: [TextBox] = []
        var top = y
        for row in rows {
            let height = Double(max(row.task.count, row.organs.count)) * 16 + 8
            let middle = top + height / 2
            boxes.append(line("\(row.number)", 0, middle))
            for (column, cell) in [(1, row.task), (2, row.organs)] {
                for (i, text) in cell.enumerated() {
                    boxes.append(line(text, column, middle + (Double(i) - Double(cell.count - 1) / 2) * 16))
                }
            }
            top += height
        }
        return boxes
    }

    private let tasks: [(number: Int, task: [String], organs: [String])] = [
        (1, ["建设示范区"], ["工业部门、国家", "发展部门等"]),
        (2, ["加快第五代技术研究、", "试验和产业推进，力争", "启动商用"], ["工业部门等"]),
        (3, ["推进工业互联网试点，", "发展云计算"], ["工业部门、国家", "发展部门等"]),
        (4, ["加强监管"], ["商务部门等"]),
    ]

    private func blocks(_ pages: [[TextBox]]) -> [String] {
        var layout = PageLayout(pages: pages)
        _ = layout.dropFurniture()
        var writer = BlockWriter()
        layout.write(to: &writer)
        return String(String.UnicodeScalarView(writer.scalars.compactMap(Unicode.Scalar.init)))
            .split(separator: "\n").map(String.init)
    }

    private let wanted = [
        "1\t建设示范区\t工业部门、国家发展部门等", "2\t加快第五代技术研究、试验和产业推进，力争启动商用\t工业部门等",
        "3\t推进工业互联网试点，发展云计算\t工业部门、国家发展部门等", "4\t加强监管\t商务部门等",
    ]

    @Test func eachNumberIsARowWithTheLinesAroundIt() {
        #expect(blocks([rows(tasks, from: 100)]) == wanted)
    }

    @Test func theHeadAboveTheNumbersIsARow() {
        let head = [line("序号", 0, 88), line("工作任务", 1, 88), line("负责单位", 2, 88)]
        #expect(blocks([head + rows(tasks, from: 100)]) == ["序号\t工作任务\t负责单位"] + wanted)
    }

    @Test func aRowThatAPageCutsGoesOn() {
        let cut = [
            line("5", 0, 216), line("实施信息消费工程，组", 1, 216), line("工业部门、国家", 2, 216),
            line("织各地开展信息技能培", 1, 232), line("发展部门等", 2, 232),
        ]
        let rest = [line("训", 1, 20)] + rows([(6, ["组织竞赛，鼓励参与"], ["教育部门等"])], from: 30)
        let below = [line("各地要加强组织领导，落实工作责任，确保各项任务按期完成，取得实效。", 1, 200)]
        let found = blocks([rows(tasks, from: 0) + cut, rest + below])
        #expect(found.prefix(4) == wanted.prefix(4))
        #expect(
            found.dropFirst(4).prefix(2) == [
                "5\t实施信息消费工程，组织各地开展信息技能培训\t工业部门、国家发展部门等", "6\t组织竞赛，鼓励参与\t教育部门等",
            ])
        #expect(found.last == "各地要加强组织领导，落实工作责任，确保各项任务按期完成，取得实效。")
    }

    @Test func numbersThatDoNotCountOnMakeNoTable() {
        let odd = tasks.enumerated().map { (number: $0 * 3 + 1, task: $1.task, organs: $1.organs) }
        #expect(!blocks([rows(odd, from: 100)]).contains(wanted[1].replacing("2\t", with: "4\t")))
    }

    @Test func linesThatStandInNoMiddleMakeNoTable() {
        // A remark between two rows belongs to neither of them.
        let boxes = rows(tasks, from: 100) + [line("另见附件说明", 1, 177)]
        #expect(!blocks([boxes]).contains(wanted[1]))
    }
}
