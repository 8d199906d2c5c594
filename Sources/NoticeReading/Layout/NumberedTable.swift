/// Finds the rows of a table of numbered tasks on a page: 序号, 工作任务, 负责单位.
///
/// Its cells have several lines, each cell as many as it needs, and stand in the middle of their row; so hardly a line is a row, and
/// read line by line the cells are mixed up. The numbers tell the rows: each stands in the middle of its own. That is taken
/// only where the lines of every column can be parted into runs whose middles are the numbers, without one left between.
struct NumberedTable {
    /// The lines that it takes up, its rows, and its columns.
    let lines: Range<Int>
    let rows: [LayoutRow]
    let columns: [TableLayout.Column]
    /// The number of its last row.
    let lastNumber: Int

    private static let leastRows = 3
    /// How far the middle of a cell may be from its number, as a share of the distance of two lines.
    private static let tolerance = 0.35
    /// The most lines of one cell.
    private static let mostLines = 24

    /// The number of a row.
    private struct Serial {
        var line: Int
        var number: Int
        var piece: TextBox
    }

    /// A line of a cell.
    private struct CellLine {
        var line: Int
        var pieces: [TextBox]
        var baseline: Double
    }

    /// The table whose first number stands at or behind line `first`, on that line's page; nil when there is none.
    ///
    /// - Parameter above: The table that ends on the page before; one that goes on with its numbers may have any number of rows.
    init?(_ all: [LayoutLine], from first: Int, above: NumberedTable?) {
        if let above, let rest = Self.rest(all, from: first, above) {
            self = rest
            return
        }
        let serials = Self.serials(all, from: first)
        // The first or the last row of a page may go on over its edge: then the others are the table.
        for (dropFirst, dropLast) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            let inner = Array(serials.dropFirst(dropFirst).dropLast(dropLast))
            guard inner.count >= Self.leastRows else { return nil }
            if let found = Self.table(all, inner, nil, from: first) {
                self = found
                return
            }
        }
        return nil
    }

    private init(lines: Range<Int>, rows: [LayoutRow], columns: [TableLayout.Column], lastNumber: Int) {
        self.lines = lines
        self.rows = rows
        self.columns = columns
        self.lastNumber = lastNumber
    }

    /// What of the table above stands on this page.
    private static func rest(_ all: [LayoutLine], from first: Int, _ above: NumberedTable) -> NumberedTable? {
        var serials: [Serial] = []
        for i in first..<all.count where all[i].page == all[first].page {
            guard let piece = all[i].pieces.first, let number = number(piece.text) else { continue }
            guard number == above.lastNumber + serials.count + 1, column(of: piece, above.columns) == 0 else { break }
            serials.append(Serial(line: i, number: number, piece: piece))
        }
        // The last row may go on over the next page.
        for count in [serials.count, serials.count - 1] where count > 0 {
            if let found = table(all, Array(serials.prefix(count)), above.columns, from: first) { return found }
        }
        return nil
    }

    /// The longest chain of numbers one below the other, each one more than the one before, that opens their lines.
    private static func serials(_ all: [LayoutLine], from first: Int) -> [Serial] {
        var chain: [Serial] = []
        var i = first
        while i < all.count, all[i].page == all[first].page {
            if let piece = all[i].pieces.first, let number = number(piece.text) {
                if let last = chain.last {
                    let isBelow = abs(middle(piece) - middle(last.piece)) < 1.2 * piece.size
                    if !isBelow || number != last.number + 1 {
                        if chain.count >= leastRows { return chain }
                        chain = []
                    }
                }
                chain.append(Serial(line: i, number: number, piece: piece))
            }
            i += 1
        }
        return chain.count >= leastRows ? chain : []
    }

    private static func middle(_ piece: TextBox) -> Double { (piece.left + piece.right) / 2 }

    private static func number(_ text: [UInt32]) -> Int? {
        let bare = text.filter { !isBlank($0) }
        guard (1...3).contains(bare.count), bare.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bare.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    // MARK: The table of some numbers

    private static func table(
        _ all: [LayoutLine], _ serials: [Serial], _ known: [TableLayout.Column]?, from first: Int
    ) -> NumberedTable? {
        guard let top = serials.first?.line, let bottom = serials.last?.line else { return nil }
        let columns = known ?? columns(all[top...bottom])
        // The numbers have a column of their own, and there is something else to read.
        guard columns.count >= 3, serials.allSatisfy({ column(of: $0.piece, columns) == 0 }) else { return nil }
        let numbers = Set(serials.map(\.line))
        let range = reach(all, top...bottom, columns, from: first)
        var cells = [[CellLine]](repeating: [], count: columns.count)
        for i in range {
            for piece in all[i].pieces {
                guard let column = column(of: piece, columns) else { return nil }
                if column == 0 {
                    if numbers.contains(i) { continue }
                    if (top...bottom).contains(i) { return nil }
                }
                if let last = cells[column].last, last.line == i {
                    cells[column][cells[column].count - 1].pieces.append(piece)
                } else {
                    cells[column].append(CellLine(line: i, pieces: [piece], baseline: piece.baseline))
                }
            }
        }
        var rows = serials.map { [[$0.piece]] }
        var lines = top..<(bottom + 1)
        for column in 1..<columns.count {
            guard let runs = runs(cells[column], serials.map(\.piece.baseline)) else { return nil }
            for (row, run) in runs.enumerated() {
                rows[row].append(cells[column][run].flatMap(\.pieces))
                lines =
                    min(
                        lines.lowerBound, cells[column][run.lowerBound].line)..<max(
                        lines.upperBound, cells[column][run.upperBound - 1].line + 1)
            }
        }
        let layout = zip(rows, serials).map { cells, serial in
            LayoutRow(baseline: serial.piece.baseline, cells: cells)
        }
        return NumberedTable(
            lines: lines, rows: layout, columns: columns, lastNumber: serials.last?.number ?? 0)
    }

    /// The stretches of the width that the pieces of the lines take up, parted by white from top to bottom.
    private static func columns(_ lines: ArraySlice<LayoutLine>) -> [TableLayout.Column] {
        var columns: [TableLayout.Column] = []
        for piece in lines.flatMap(\.pieces).sorted(by: { $0.left < $1.left }) {
            if let last = columns.last, piece.left < last.right + 0.3 * piece.size {
                columns[columns.count - 1].right = max(last.right, piece.right)
            } else {
                columns.append((piece.left, piece.right))
            }
        }
        return columns
    }

    private static func column(of piece: TextBox, _ columns: [TableLayout.Column]) -> Int? {
        let slack = 0.6 * piece.size
        return columns.firstIndex { piece.left > $0.left - slack && piece.right < $0.right + slack }
    }

    /// The lines around the numbers whose pieces stand in the columns: the first and the last row have some of them.
    private static func reach(
        _ all: [LayoutLine], _ core: ClosedRange<Int>, _ columns: [TableLayout.Column], from first: Int
    ) -> Range<Int> {
        func fits(_ i: Int) -> Bool {
            all[i].page == all[core.lowerBound].page && all[i].pieces.allSatisfy { column(of: $0, columns) != nil }
        }
        var start = core.lowerBound
        while start > first, core.lowerBound - start < mostLines, fits(start - 1) { start -= 1 }
        var end = core.upperBound + 1
        while end < all.count, end - core.upperBound < mostLines, fits(end) { end += 1 }
        return start..<end
    }

    /// The runs of lines whose middles are the numbers, one after the other; nil where the lines cannot be parted so.
    private static func runs(_ lines: [CellLine], _ middles: [Double]) -> [Range<Int>]? {
        let steps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }.filter { $0 > 0 }.sorted()
        guard let size = lines.first?.pieces.first?.size, let top = middles.first else { return nil }
        let slack = tolerance * (steps.dropFirst(steps.count / 10).first ?? 1.5 * size)
        var best: (runs: [Range<Int>], error: Double)?
        for first in lines.indices where lines[first].baseline <= top + slack {
            var runs: [Range<Int>] = []
            var error = 0.0
            var start = first
            for middle in middles {
                let ends = (start..<min(lines.count, start + mostLines)).map { end in
                    (end, abs((lines[start].baseline + lines[end].baseline) / 2 - middle))
                }
                guard let (end, distance) = ends.min(by: { $0.1 < $1.1 }), distance <= slack else { break }
                runs.append(start..<(end + 1))
                error += distance
                start = end + 1
            }
            if runs.count == middles.count, error < best?.error ?? .infinity { best = (runs, error) }
        }
        return best?.runs
    }
}
