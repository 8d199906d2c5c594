import Testing

@testable import NoticeReading

/// Cells of a page that are merged over rows.
@Suite struct MergedRowsTests {
    /// A piece in a column, its words in the middle of the line at `y`; rows are 20 apart, the font is 10.
    private func piece(_ text: String, _ column: Int, _ y: Double) -> TextBox {
        let left = Double(column) * 100
        return TextBox(
            left: left, right: left + Double(text.unicodeScalars.count) * 10, baseline: y, size: 10,
            text: text.unicodeScalars.map(\.value))
    }

    /// The rows of the table that the lines are, cells parted by `|`, an empty one as nothing; spans over rows behind ×.
    private func rows(_ pieces: [TextBox]) -> [String] {
        TableLayout(PageLayout(pages: [pieces]).lines).bands.flatMap(\.rows).map { row in
            row.map { cell in
                let text = String(String.UnicodeScalarView(cell.text.compactMap(Unicode.Scalar.init)))
                return cell.rowSpan > 1 ? "\(text)×\(cell.rowSpan)" : text
            }.joined(separator: "|")
        }
    }

    private let head = ["类别", "指标", "单位", "2020年", "2025年"]

    /// A head and rows of an indicator and a figure, at 20, 40, 60 …
    private func table(_ indicators: [String], units: Bool = false) -> [TextBox] {
        var pieces = head.enumerated().map { piece($1, $0, 0) }
        for (i, indicator) in indicators.enumerated() {
            let y = 20 * Double(i + 1)
            pieces += [piece(indicator, 1, y), piece("\(i)1", 3, y), piece("\(i)2", 4, y)]
            if units { pieces.append(piece("万吨", 2, y)) }
        }
        return pieces
    }

    private let five = ["粮食产量", "蔬菜产量", "肉类产量", "水产品产量", "水果产量"]

    @Test func aCellInTheMiddleOfThreeRowsAndOneBetweenTwo() {
        let merged = [piece("种植养殖", 0, 40), piece("其他产业", 0, 90)]
        #expect(
            rows(table(five, units: true) + merged) == [
                "类别|指标|单位|2020年|2025年", "种植养殖×3|粮食产量|万吨|01|02", "|蔬菜产量|万吨|11|12", "|肉类产量|万吨|21|22",
                "其他产业×2|水产品产量|万吨|31|32", "|水果产量|万吨|41|42",
            ])
    }

    @Test func aCellOfTwoLinesHasItsMiddleBetweenThem() {
        let merged = [piece("种植", 0, 34), piece("养殖", 0, 46), piece("其他", 0, 84), piece("产业", 0, 96)]
        #expect(
            rows(table(five, units: true) + merged)
                .compactMap { $0.split(separator: "|").first }.filter { $0.contains("×") } == ["种植养殖×3", "其他产业×2"])
    }

    @Test func unitsAreMergedWhereOneGoesForAllRows() {
        // Two columns of groups and of units, and a row that stands alone.
        let pieces =
            table(five) + [piece("农业", 0, 50), piece("其他", 0, 100), piece("万吨", 2, 40), piece("吨", 2, 80)]
            + [piece("公斤", 2, 100)]
        #expect(
            rows(pieces) == [
                "类别|指标|单位|2020年|2025年", "农业×4|粮食产量|万吨×3|01|02", "|蔬菜产量||11|12", "|肉类产量||21|22", "|水产品产量|吨|31|32",
                "其他|水果产量|公斤|41|42",
            ])
    }

    @Test func cellsThatAreEmptyStayEmpty() {
        // 预期性 at the rows 1, 2 and 5 stands in the middle of no runs that cover all the rows.
        let units = [piece("万吨", 2, 20), piece("万吨", 2, 40), piece("吨", 2, 100)]
        let found = rows(table(five) + five.indices.map { piece("种植", 0, 20 * Double($0 + 1)) } + units)
        #expect(
            found.map { $0.split(separator: "|", omittingEmptySubsequences: false)[2] }
                == ["单位", "万吨", "万吨", "", "", "吨"])
        #expect(!found.contains { $0.contains("×") })
    }

    @Test func aFigureInTheMiddleOfEmptyCellsIsNoMergedCell() {
        var pieces = table(Array(five.prefix(3)), units: true)
        pieces += head.indices.dropFirst().map { piece($0 == 2 ? "吨" : "甲", $0, 80) }
        pieces += [piece("120", 5, 40)]
        let found = rows(pieces + [piece("2035年", 5, 0)])
        #expect(!found.contains { $0.contains("×") })
    }

    @Test func namesOfGroupsOverTheWholeWidthPartTheRuns() {
        var pieces = head.enumerated().map { piece($1, $0, 0) }
        for (i, y) in [40.0, 60, 80, 120, 140].enumerated() {
            pieces += [piece(five[i], 1, y), piece("\(i)1", 3, y), piece("\(i)2", 4, y)]
        }
        pieces += [piece("一农业", 1, 20), piece("二渔业", 1, 100), piece("万吨", 2, 60), piece("吨", 2, 130)]
        pieces += [piece("甲", 0, 60), piece("乙", 0, 130)]
        let found = rows(pieces)
        #expect(found.contains("甲×3|粮食产量|万吨×3|01|02"))
        #expect(found.contains("乙×2|水产品产量|吨×2|31|32"))
        #expect(found.contains("|一农业|||"))
    }
}
