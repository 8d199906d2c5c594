import NoticeModel

/// A table as a grid in which a merged cell stands at every place that it covers.
struct TableGrid {
    struct Cell {
        /// The words, empty for an empty cell.
        var range: NormalRange
        /// Whether the cell begins here; false where a merged one goes on.
        var isOwn: Bool
    }

    struct Row {
        var range: NormalRange
        /// One for each column.
        var cells: [Cell]

        /// The columns whose own cells have words.
        var filled: [Int] { cells.indices.filter { cells[$0].isOwn && !cells[$0].range.isEmpty } }
    }

    private(set) var rows: [Row] = []
    let columnCount: Int

    init(_ table: TextTable) {
        columnCount = table.rows.reduce(0) { max($0, $1.cells.last.map { $0.column + 1 } ?? 0) }
        // For each column the cell above and how many further rows it covers.
        var above = [(range: NormalRange, rows: Int)](repeating: (NormalRange(0, 0), 0), count: columnCount)
        for row in table.rows {
            let empty = NormalRange(row.range.end, row.range.end)
            var cells = [Cell](repeating: Cell(range: empty, isOwn: true), count: columnCount)
            for cell in row.cells { cells[cell.column].range = cell.range }
            for cell in row.cells where !cell.range.isEmpty {
                for column in cell.column..<min(columnCount, cell.column + cell.columnSpan) {
                    if column > cell.column {
                        guard cells[column].range.isEmpty else { break }
                        cells[column] = Cell(range: cell.range, isOwn: false)
                    }
                    if cell.rowSpan > 1 { above[column] = (cell.range, cell.rowSpan) }
                }
            }
            for column in 0..<columnCount where above[column].rows > 0 {
                if cells[column].range.isEmpty { cells[column] = Cell(range: above[column].range, isOwn: false) }
                above[column].rows -= 1
            }
            rows.append(Row(range: row.range, cells: cells))
        }
    }
}
