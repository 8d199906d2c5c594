/// A block of the source text that the format of the file tells apart.
public struct SourceBlock: Sendable, Equatable {
    /// What a block is.
    public enum Kind: Sendable, Equatable {
        case paragraph
        /// A heading by its element or style, levels from 1.
        case heading(level: Int)
        /// A row of a table, tables counted from 0 in the order of the text.
        case row(table: Int)
        /// The place where a page of a paged format ends; its range is empty.
        case pageBreak
    }

    /// A cell of a row: where its text stands and how many columns and rows it spans.
    ///
    /// A merged cell has its text in the first row and column that it covers; the other places are empty cells, so
    /// that no figure stands in the text more often than in the table.
    public struct Cell: Sendable, Equatable {
        public var range: SourceRange
        public var columnSpan: Int
        public var rowSpan: Int

        public init(range: SourceRange, columnSpan: Int = 1, rowSpan: Int = 1) {
            self.range = range
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }
    }

    public var kind: Kind
    /// The block without the line break that ends it.
    public var range: SourceRange
    /// The cells of a row, parted by one tab each in the text; empty for the other kinds.
    public var cells: [Cell]

    public init(kind: Kind, range: SourceRange, cells: [Cell] = []) {
        self.kind = kind
        self.range = range
        self.cells = cells
    }
}
