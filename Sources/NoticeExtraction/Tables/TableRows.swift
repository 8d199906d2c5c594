import NoticeModel

/// The rows of the indicator tables of a notice, handed out in the order of the text.
struct TableRows {
    private enum Row {
        case head(TableGrid.Row)
        /// A row of figures of a table, and the property that the row of its group names.
        case figures(TableGrid.Row, table: Int, group: Bool?)

        var range: NormalRange {
            switch self {
            case .head(let row), .figures(let row, _, _): row.range
            }
        }
    }

    private let tables: [IndicatorTable]
    private var rows: [Row] = []
    private var next = 0

    init(_ tables: [IndicatorTable], _ text: Scalars) {
        self.tables = tables
        for (index, table) in tables.enumerated() {
            rows += table.heads.map(Row.head)
            var group: Bool?
            for row in table.rows {
                // Prose over the whole width is a note below the table; running text reads it.
                if let only = row.filled.first, row.filled.count == 1, row.cells[only].range.count > Self.longestGroup {
                    continue
                }
                if let only = row.filled.first, row.filled.count == 1 {
                    group = TableReader.binding(compact(text, row.cells[only].range))
                }
                rows.append(.figures(row, table: index, group: group))
            }
        }
    }

    /// The longest name of a group of rows.
    private static let longestGroup = 40

    /// Whether a paragraph lies in a row; rows and paragraphs must be asked for in order.
    mutating func own(_ paragraph: NormalRange) -> Bool {
        while next < rows.count, rows[next].range.end <= paragraph.start { next += 1 }
        return next < rows.count && rows[next].range.contains(paragraph)
    }

    /// Reads the row that a paragraph opens; those that go on with it give nothing more.
    func read(
        _ map: MappedText, _ paragraph: NormalRange, _ reader: TableReader, subject: String?,
        _ occupied: [NormalRange], into facts: inout Facts
    ) {
        let row = rows[next]
        guard row.range.start == paragraph.start else { return }
        let first = lowerBound(occupied, row.range.start) { $0.end }
        let own = Array(occupied[first...].prefix { $0.start < row.range.end })
        var found: TableReader.Found
        switch row {
        case .head(let row): found = reader.readHead(map, row, occupied: own)
        case .figures(let row, let table, let group):
            found = reader.read(map, tables[table], row, group: group, subject: subject, occupied: own)
        }
        facts.identifiers += found.identifiers
        // Quantities in the order of the text; targets follow theirs.
        let order = found.quantities.indices.sorted { found.quantities[$0].range < found.quantities[$1].range }
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() {
            places[index] = facts.quantities.count + place
        }
        for i in found.targets.indices { found.targets[i].quantity = places[found.targets[i].quantity] }
        facts.quantities += order.map { found.quantities[$0] }
        facts.targets += found.targets
    }
}
