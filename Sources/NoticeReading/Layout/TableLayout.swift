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
        var columnCount: Int
        /// Whether it goes on with the band before, on the page before.
        var isContinued = false
    }

    private(set) var bands: [Band] = []
    private let lines: [LayoutLine]

    /// The pieces that a row must have.
    private static let leastPieces = 3
    /// How far from the middle of a row, in sizes of the font, a further line of its cells may stand.
    private static let reach = 1.55
    /// The most lines of cells between two rows.
    private static let mostLinesBetween = 4

    init(_ lines: [LayoutLine]) {
        self.lines = lines
        var i = 0
        while i < lines.count {
            if let band = band(from: i) {
                add(band)
                i = band.lines.upperBound
            } else {
                i += 1
            }
        }
    }

    private func isRow(_ i: Int) -> Bool { lines[i].pieces.count >= Self.leastPieces }

    private mutating func add(_ band: Band) {
        var band = band
        if let last = bands.last, last.columnCount == band.columnCount, last.lines.upperBound == band.lines.lowerBound,
            lines[last.lines.upperBound - 1].page + 1 == lines[band.lines.lowerBound].page
        {
            band.isContinued = true
            // The head is repeated on each page.
            let head = bands.last { !$0.isContinued }?.rows.first?.map(\.text)
            if band.rows.first?.map(\.text) == head { band.rows.removeFirst() }
        }
        bands.append(band)
    }

    /// The table whose first row is line `first`, or nil.
    private func band(from first: Int) -> Band? {
        guard isRow(first) else { return nil }
        var rows = [first]
        var next = first + 1
        while next < lines.count, lines[next].page == lines[first].page,
            next - rows[rows.count - 1] <= Self.mostLinesBetween
        {
            if isRow(next) { rows.append(next) }
            next += 1
        }
        guard rows.count > 1 else { return nil }
        let columns = columns(rows)
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
        return Band(
            lines: start..<end, rows: cells(start..<end, rows, columns), columnCount: columns.count)
    }

    private func isFree(_ line: Int) -> Bool { line >= (bands.last?.lines.upperBound ?? 0) }

    // MARK: Columns

    /// The columns by the rows that have the most pieces: from the leftmost beginning to the rightmost end of each.
    private func columns(_ rows: [Int]) -> [(left: Double, right: Double)] {
        var counts: [Int: Int] = [:]
        for row in rows { counts[lines[row].pieces.count, default: 0] += 1 }
        let common = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        let most = counts.filter { $0.value > 1 && $0.key >= common }.keys.max() ?? common
        var columns = [(left: Double, right: Double)](repeating: (.infinity, -.infinity), count: most)
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

    /// The columns that a piece stands in: those that it covers for the most part, or the nearest.
    private func place(_ piece: TextBox, _ columns: [(left: Double, right: Double)]) -> Range<Int> {
        let covered = columns.indices.filter { i in
            let overlap = min(piece.right, columns[i].right) - max(piece.left, columns[i].left)
            return overlap > 0.5 * min(columns[i].right - columns[i].left, piece.right - piece.left)
        }
        if let first = covered.first, let last = covered.last { return first..<(last + 1) }
        let middle = (piece.left + piece.right) / 2
        let nearest = columns.indices.min { a, b in distance(middle, columns[a]) < distance(middle, columns[b]) } ?? 0
        return nearest..<(nearest + 1)
    }

    private func distance(_ x: Double, _ column: (left: Double, right: Double)) -> Double {
        max(column.left - x, x - column.right, 0)
    }

    /// Whether a line may be one of a table: it reaches beyond no column but the one that it stands in.
    private func fits(_ line: LayoutLine, _ columns: [(left: Double, right: Double)]) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        guard line.left > first.left - 4 * line.size, line.right < last.right + 4 * line.size else { return false }
        return line.pieces.count > 1 || place(line.pieces[0], columns).count < columns.count
    }

    /// Whether a line goes on with the cells of a row near it.
    private func continues(_ line: Int, _ row: Int, _ columns: [(left: Double, right: Double)]) -> Bool {
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
        _ range: Range<Int>, _ rows: [Int], _ columns: [(left: Double, right: Double)]
    ) -> [[BlockWriter.Cell]] {
        // Each line goes to the nearest row, or is a row itself: the name of a group over the whole width.
        var groups: [(baseline: Double, lines: [Int])] = rows.map { (lines[$0].baseline, [$0]) }
        for line in range where !rows.contains(line) {
            let nearest = groups.indices.min { a, b in
                abs(groups[a].baseline - lines[line].baseline) < abs(groups[b].baseline - lines[line].baseline)
            }
            if let nearest, isNear(line, groups[nearest].lines) {
                groups[nearest].lines.append(line)
            } else {
                groups.append((lines[line].baseline, [line]))
            }
        }
        return groups.sorted { $0.baseline < $1.baseline }.map { group in
            var cells = [[TextBox]](repeating: [], count: columns.count)
            var spans = [Int](repeating: 1, count: columns.count)
            for piece in group.lines.flatMap({ lines[$0].pieces }) {
                let place = place(piece, columns)
                cells[place.lowerBound].append(piece)
                spans[place.lowerBound] = max(spans[place.lowerBound], place.count)
            }
            return zip(cells, spans).map { BlockWriter.Cell(text: Self.text($0), columnSpan: $1) }
        }
    }

    private func isNear(_ line: Int, _ others: [Int]) -> Bool {
        others.contains { abs(lines[$0].baseline - lines[line].baseline) < Self.reach * lines[line].size }
    }

    /// The words of a cell line by line; between East Asian characters a line break parts nothing.
    private static func text(_ pieces: [TextBox]) -> [UInt32] {
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
