/// A table of the notice as one grid: what the format of the file or the tabs of plain text say, in the normal text.
public struct TextTable: Sendable, Equatable {
    /// A cell; a merged one stands at its first row and column.
    public struct Cell: Sendable, Equatable {
        /// The words of the cell, empty for an empty one.
        public var range: NormalRange
        /// The column from 0.
        public var column: Int
        /// How many columns and rows the cell covers, 1 and more.
        public var columnSpan: Int
        public var rowSpan: Int

        public init(range: NormalRange, column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
            self.range = range
            self.column = column
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }
    }

    /// A row; in the normal text it is a paragraph of its own with one space between its filled cells.
    public struct Row: Sendable, Equatable {
        public var range: NormalRange
        /// The cells in order, the empty ones among them.
        public var cells: [Cell]

        public init(range: NormalRange, cells: [Cell]) {
            self.range = range
            self.cells = cells
        }
    }

    /// The rows that have any words, in order.
    public var rows: [Row]

    public init(rows: [Row]) {
        self.rows = rows
    }

    /// From the first row to the last.
    public var range: NormalRange {
        NormalRange(rows.first?.range.start ?? 0, rows.last?.range.end ?? 0)
    }
}
