/// Rebuilds the tables of pages from lines whose pieces stand in columns: no ruling line is needed.
///
/// A line with three pieces and more that wide space parts is the middle of a row. Lines between such lines are the
/// further lines of their cells, each belonging to the nearest row.
struct TableLayout {
    /// A table, or the part of one that stands on one page.
    struct Band {
        /// The lines that it takes up.
        var lines: Range<Int>
        var rows: [[BlockWriter.Cell]]
        var columns: [Column]
        /// Whether it goes on with the band before, on the page before.
        var isContinued = false
        /// Whether numbers told its rows, which have several lines.
        var isNumbered = false
    }

    /// The left and the right end of a column.
    typealias Column = (left: Double, right: Double)

    /// In the order of the lines.
    var bands: [Band] = []
    let lines: [LayoutLine]

    /// The pieces that a row must have.
    private static let leastPieces = 3
    /// How far from the middle of a row, in sizes of the font, a further line of its cells may stand.
    private static let reach = 1.55
    /// The most lines of cells between two rows.
    private static let mostLinesBetween = 4
    private static let mostColumns = 64
    /// The most rows of a table on one page.
    private static let mostRows = 400

    init(_ lines: [LayoutLine]) {
        self.lines = lines
        var i = 0
        var numbered: NumberedTable?
        var lastNumbered: NumberedTable?
        while i < lines.count {
            // A table of numbered rows is looked for once a page, and behind each that was found.
            if i == 0 || lines[i - 1].page < lines[i].page || i == numbered?.lines.upperBound {
                let isAbove = opensPage(i) && bands.last?.isNumbered == true && bands.last?.lines.upperBound == i
                numbered = NumberedTable(lines, from: i, above: isAbove ? lastNumbered : nil)
            }
            let end = endOfCutRow(from: i, before: numbered)
            if end > i {
                takeIn(i..<end)
                i = end
            } else if let table = numbered, i == headStart(table) {
                addNumbered(table)
                lastNumbered = table
                i = table.lines.upperBound
            } else if let band = band(from: i),
                numbered.map({ band.lines.upperBound <= headStart($0) || i > $0.lines.lowerBound }) ?? true
            {
                add(band)
                i = band.lines.upperBound
            } else {
                i += 1
            }
        }
    }

    private func isRow(_ i: Int) -> Bool { (Self.leastPieces...Self.mostColumns).contains(lines[i].pieces.count) }

    mutating func add(_ band: Band) {
        var band = band
        if opensPage(band.lines.lowerBound) {
            addHead(above: band)
            if let last = bands.last, endsAbove(last, band) {
                band.isContinued = true
                // The head is repeated on each page.
                let head = bands.last { !$0.isContinued }?.rows.first?.map(\.text)
                if band.rows.first?.map(\.text) == head { band.rows.removeFirst() }
            }
        }
        bands.append(band)
    }

    func opensPage(_ line: Int) -> Bool { line > 0 && lines[line - 1].page < lines[line].page }

    private func endsAbove(_ last: Band, _ band: Band) -> Bool {
        last.lines.upperBound == band.lines.lowerBound && last.columns.count == band.columns.count
    }

    /// A head that stands alone at the foot of the page before.
    private mutating func addHead(above band: Band) {
        let line = band.lines.lowerBound - 1
        guard isFree(line), isRow(line), lines[line].pieces.count <= band.columns.count,
            lines[line].pieces.count + 1 >= band.columns.count, lines[line].page + 1 == lines[line + 1].page,
            lines[line].pieces.allSatisfy({ place($0, band.columns).count == 1 })
        else { return }
        let rows = cells(line..<(line + 1), [line], band.columns)
        bands.append(Band(lines: line..<(line + 1), rows: rows, columns: band.columns))
    }

    /// The columns of a table that ends on the page before.
    private func columnsAbove(_ line: Int) -> [Column]? {
        guard opensPage(line), let last = bands.last, last.lines.upperBound == line else { return nil }
        return last.columns
    }

    /// The table whose first row is line `first`, or nil.
    private func band(from first: Int) -> Band? {
        guard isRow(first) else { return nil }
        var rows = [first]
        var next = first + 1
        while rows.count < Self.mostRows, next < lines.count, lines[next].page == lines[first].page,
            next - rows[rows.count - 1] <= Self.mostLinesBetween
        {
            if isRow(next) { rows.append(next) }
            next += 1
        }
        guard rows.count > 1 else { return nil }
        let columns = columns(rows, from: columnsAbove(first))
        guard columns.count >= Self.leastPieces else { return nil }
        // A line of prose between two rows ends the table.
        var last = 0
        for i in 1..<rows.count {
            let between = (rows[i - 1] + 1)..<rows[i]
            guard between.allSatisfy({ fits(lines[$0], columns) }), fits(lines[rows[i]], columns) else { break }
            last = i
        }
        guard last > 0 else { return nil }
        rows.removeLast(rows.count - 1 - last)
        var start = first
        while start > 0, first - start < 2, continues(start - 1, first, columns), isFree(start - 1) { start -= 1 }
        var end = rows[last] + 1
        while end < lines.count, end - rows[last] < 3, continues(end, rows[last], columns) { end += 1 }
        return Band(lines: start..<end, rows: cells(start..<end, rows, columns), columns: columns)
    }

    func isFree(_ line: Int) -> Bool { line >= (bands.last?.lines.upperBound ?? 0) }

    // MARK: Columns

    /// The columns of the table above, or those by the head or the rows that have the most pieces; the pieces of the other
    /// lines widen them, and make columns of their own where none is.
    private func columns(_ rows: [Int], from above: [Column]?) -> [Column] {
        var columns = above ?? firstColumns(rows)
        guard columns.count >= Self.leastPieces, let first = rows.first, let last = rows.last else { return [] }
        for line in first...last where isRow(line) || lines[line].right - lines[line].left < 0.5 * width(columns) {
            for piece in lines[line].pieces { widen(&columns, by: piece) }
        }
        return columns
    }

    private func width(_ columns: [Column]) -> Double { (columns.last?.right ?? 0) - (columns.first?.left ?? 0) }

    private func firstColumns(_ rows: [Int]) -> [Column] {
        var counts: [Int: Int] = [:]
        for row in rows { counts[lines[row].pieces.count, default: 0] += 1 }
        let head = lines[rows[0]].pieces.count
        let most = counts.filter { $0.value > 1 || $0.key == head }.keys.max() ?? head
        var columns = [Column](repeating: (.infinity, -.infinity), count: most)
        for row in rows where lines[row].pieces.count == most {
            for (i, piece) in lines[row].pieces.enumerated() {
                columns[i].left = min(columns[i].left, piece.left)
                columns[i].right = max(columns[i].right, piece.right)
            }
        }
        // Pieces of one row do not overlap; those of different rows may by a little.
        for i in columns.indices.dropLast() where columns[i].right > columns[i + 1].left {
            guard columns[i].right < columns[i + 1].right, columns[i].left < columns[i + 1].left else { return [] }
            let middle = (columns[i].right + columns[i + 1].left) / 2
            columns[i].right = middle
            columns[i + 1].left = middle
        }
        return columns
    }

    /// Widens the column that a piece stands in, as far as its neighbours allow, or puts a new one beside them.
    private func widen(_ columns: inout [Column], by piece: TextBox) {
        let place = place(piece, columns)
        guard place.count == 1, let i = place.first else { return }
        let gap = 0.5 * piece.size
        if piece.right + gap < columns[i].left || piece.left - gap > columns[i].right {
            let at = piece.right < columns[i].left ? i : i + 1
            let isFree =
                (at == 0 || columns[at - 1].right + gap < piece.left)
                && (at == columns.count || piece.right + gap < columns[at].left)
            if isFree, columns.count < Self.mostColumns { columns.insert((piece.left, piece.right), at: at) }
            return
        }
        let least = i > 0 ? columns[i - 1].right : -.infinity
        let most = i + 1 < columns.count ? columns[i + 1].left : .infinity
        columns[i].left = min(columns[i].left, max(piece.left, least))
        columns[i].right = max(columns[i].right, min(piece.right, most))
    }

    /// The columns that a piece stands in: those that it covers for the most part, or the nearest.
    func place(_ piece: TextBox, _ columns: [Column]) -> Range<Int> {
        let covered = columns.indices.filter { i in
            let overlap = min(piece.right, columns[i].right) - max(piece.left, columns[i].left)
            return overlap > 0.5 * min(columns[i].right - columns[i].left, piece.right - piece.left)
        }
        if let first = covered.first, let last = covered.last { return first..<(last + 1) }
        let middle = (piece.left + piece.right) / 2
        let nearest = columns.indices.min { a, b in distance(middle, columns[a]) < distance(middle, columns[b]) } ?? 0
        return nearest..<(nearest + 1)
    }

    private func distance(_ x: Double, _ column: Column) -> Double {
        max(column.left - x, x - column.right, 0)
    }

    /// Whether a line may be one of a table: it reaches beyond no column but the one that it stands in.
    private func fits(_ line: LayoutLine, _ columns: [Column]) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        guard line.left > first.left - 4 * line.size, line.right < last.right + 4 * line.size else { return false }
        return line.pieces.count > 1 || place(line.pieces[0], columns).count < columns.count
    }

    /// Whether a line goes on with the cells of a row near it.
    private func continues(_ line: Int, _ row: Int, _ columns: [Column]) -> Bool {
        let a = lines[line]
        guard a.page == lines[row].page, !isRow(line), fits(a, columns) else { return false }
        let near = line < row ? line + 1 : line - 1
        guard abs(a.baseline - lines[near].baseline) < Self.reach * a.size else { return false }
        // A caption or a note is no cell: it has no column of its own.
        return a.pieces.allSatisfy { piece in
            let columnRange = place(piece, columns)
            let column = columns[columnRange.lowerBound]
            return columnRange.count == 1 && piece.left > column.left - piece.size
                && piece.right < column.right + piece.size
        }
    }

    // MARK: Cells

    private func cells(
        _ range: Range<Int>, _ rows: [Int], _ columns: [Column]
    ) -> [[BlockWriter.Cell]] {
        // Each line goes to the nearest row, or is a row itself: the name of a group over the whole width.
        var groups: [(baseline: Double, lines: [Int])] = rows.map { row in
            // Most pieces stand on the line of the row; one of a cell with two lines may be a little off it.
            let baselines = lines[row].pieces.map(\.baseline).sorted()
            return (baselines[baselines.count / 2], [row])
        }
        var next = 0
        for line in range {
            while next < rows.count, rows[next] < line { next += 1 }
            if next < rows.count, rows[next] == line { continue }
            let nearest = [next - 1, next].filter { rows.indices.contains($0) }.min { a, b in
                abs(groups[a].baseline - lines[line].baseline) < abs(groups[b].baseline - lines[line].baseline)
            }
            if let nearest, isNear(line, groups[nearest].lines) {
                groups[nearest].lines.append(line)
            } else {
                groups.append((lines[line].baseline, [line]))
            }
        }
        let layout = groups.sorted { $0.baseline < $1.baseline }.map { group in
            LayoutRow(
                baseline: group.baseline, pieces: group.lines.flatMap { lines[$0].pieces }, columnCount: columns.count,
                place: { place($0, columns) })
        }
        return MergedRows(layout).rows.map { row in
            row.cells.indices.map { column in
                BlockWriter.Cell(
                    text: Self.text(row.cells[column]), columnSpan: row.columnSpans[column],
                    rowSpan: row.rowSpans[column])
            }
        }
    }

    private func isNear(_ line: Int, _ others: [Int]) -> Bool {
        others.contains { abs(lines[$0].baseline - lines[line].baseline) < Self.reach * lines[line].size }
    }

    /// The words of a cell line by line; between East Asian characters a line break parts nothing.
    static func text(_ pieces: [TextBox]) -> [UInt32] {
        var text: [UInt32] = []
        for piece in pieces.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
            if let last = text.last, let first = piece.text.first, !isEastAsian(last), !isEastAsian(first) {
                text.append(0x20)
            }
            text += trimmed(piece.text).map { $0 < 0x20 ? 0x20 : $0 }
        }
        return text
    }
}
