/// A row of a table on a page, its cells still in pieces.
struct LayoutRow {
    /// The line that the row stands on.
    var baseline: Double
    /// The pieces of each column.
    var cells: [[TextBox]]
    /// How many columns and rows each cell covers.
    var columnSpans: [Int]
    var rowSpans: [Int]

    /// - Parameter place: Tells the columns that a piece covers.
    init(baseline: Double, pieces: [TextBox], columnCount: Int, place: (TextBox) -> Range<Int>) {
        self.baseline = baseline
        cells = [[TextBox]](repeating: [], count: columnCount)
        columnSpans = [Int](repeating: 1, count: columnCount)
        rowSpans = columnSpans
        for piece in pieces {
            let columns = place(piece)
            cells[columns.lowerBound].append(piece)
            columnSpans[columns.lowerBound] = max(columnSpans[columns.lowerBound], columns.count)
        }
    }

    /// A row whose cells are known, one for each column.
    init(baseline: Double, cells: [[TextBox]]) {
        self.baseline = baseline
        self.cells = cells
        columnSpans = [Int](repeating: 1, count: cells.count)
        rowSpans = columnSpans
    }

    /// The columns that have words.
    var filled: [Int] { cells.indices.filter { !cells[$0].isEmpty } }
}

/// Finds cells that are merged over rows, by where their words stand.
///
/// Pages show no cell, only words; but those of a merged cell stand in the middle of the rows that it covers. Where each
/// word of a column stands in the middle of one run of rows, and these runs cover the rows without a gap, the column has
/// merged cells. A single word that stands in no middle speaks against it, so that cells that are empty stay empty.
struct MergedRows {
    private(set) var rows: [LayoutRow]

    /// How far from the middle of its rows a merged cell may stand, as a share of the distance of two rows.
    private static let tolerance = 0.35
    /// So many times the usual distance two rows of one merged cell may be apart.
    private static let widest = 1.7
    /// The first rows, which are the head, have cells of their own.
    private static let mostHeads = 3
    /// The longest cell that is merged over rows: the name of a group, a unit.
    private static let longest = 30
    private static let mostRows = 60

    init(_ rows: [LayoutRow]) {
        self.rows = rows
        guard rows.count > 2, let columnCount = rows.first?.cells.count else { return }
        for column in 0..<columnCount { merge(column) }
    }

    private mutating func merge(_ column: Int) {
        // A row that has words in another column alone is the name of a group over the whole width.
        let isBarrier = rows.map { $0.filled.count == 1 && $0.filled != [column] }
        var end = rows.count
        while end > 0 {
            var start = end
            while start > 0, !isBarrier[start - 1] { start -= 1 }
            mergeSegment(start..<end, column)
            end = start - 1
        }
    }

    /// The words of a cell: the rows that hold them as long as it is not known to be merged, and their middle.
    private struct Word {
        var rows: [Int]
        var top: Double
        var bottom: Double
        /// Whether it stands between rows, on a line that has nothing else.
        var isFloating: Bool

        var middle: Double { (top + bottom) / 2 }
    }

    private mutating func mergeSegment(_ segment: Range<Int>, _ column: Int) {
        let solid = segment.filter { rows[$0].filled != [column] }
        guard solid.count > 1, solid.count <= Self.mostRows else { return }
        for first in 0...min(Self.mostHeads, solid.count - 2) {
            let own = Array(solid[first...])
            let words = words((first == 0 ? segment.lowerBound : solid[first - 1] + 1)..<segment.upperBound, column)
            guard words.count < own.count, !words.contains(where: { isFigure(pieces($0, column)) }),
                let groups = groups(own, words)
            else { continue }
            for (word, group) in zip(words, groups) where group.count > 1 || word.isFloating {
                let pieces = pieces(word, column)
                for row in word.rows { rows[row].cells[column] = [] }
                rows[own[group.lowerBound]].cells[column] = pieces
                rows[own[group.lowerBound]].rowSpans[column] = group.count
            }
            rows.removeAll { $0.filled.isEmpty }
            return
        }
    }

    private func pieces(_ word: Word, _ column: Int) -> [TextBox] { word.rows.flatMap { rows[$0].cells[column] } }

    private func words(_ range: Range<Int>, _ column: Int) -> [Word] {
        var words: [Word] = []
        for row in range {
            let pieces = rows[row].cells[column]
            guard let top = pieces.map(\.baseline).min(), let bottom = pieces.map(\.baseline).max() else { continue }
            if let last = words.last, let before = last.rows.last, goesOn(before, row, column) {
                words[words.count - 1].rows.append(row)
                words[words.count - 1].bottom = bottom
                words[words.count - 1].isFloating = true
            } else {
                words.append(Word(rows: [row], top: top, bottom: bottom, isFloating: rows[row].filled == [column]))
            }
        }
        return words
    }

    /// Whether the cells of two rows are two lines of one: each stands off the line of its row, towards the other.
    private func goesOn(_ upper: Int, _ lower: Int, _ column: Int) -> Bool {
        guard let above = rows[upper].cells[column].max(by: { $0.baseline < $1.baseline }),
            let below = rows[lower].cells[column].min(by: { $0.baseline < $1.baseline })
        else { return false }
        let off = 0.15 * min(above.size, below.size)
        let isOffAbove = rows[upper].filled == [column] || above.baseline - rows[upper].baseline > off
        let isOffBelow = rows[lower].filled == [column] || rows[lower].baseline - below.baseline > off
        return isOffAbove && isOffBelow && below.baseline - above.baseline < 1.6 * above.size
    }

    /// Whether a cell holds a figure: one that stands alone in its column has empty cells around it, and no merged ones.
    private func isFigure(_ pieces: [TextBox]) -> Bool {
        let text = pieces.flatMap(\.text)
        guard text.count <= Self.longest, let first = text.first(where: { !isBlank($0) }) else { return true }
        switch first {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2B, 0x2D, 0x3C, 0x3E, 0x5B, 0xB1, 0x2264, 0x2265, 0x2266, 0x2267, 0x3014,
            0xFF1C, 0xFF1E, 0x2014, 0x2013, 0xFF0D, 0x2F:
            return true
        default: return false
        }
    }

    /// The runs of rows that the words stand in the middle of, one after the other over all rows; nil when there are none.
    ///
    /// From the top each run is settled by the one before it: it begins where that ends, and its middle says where it ends.
    private func groups(_ own: [Int], _ words: [Word]) -> [Range<Int>]? {
        let lines = own.map { rows[$0].baseline }
        let steps = zip(lines, lines.dropFirst()).map { $1 - $0 }.sorted()
        guard let usual = steps.dropFirst(steps.count / 2).first, usual > 0 else { return nil }
        var groups: [Range<Int>] = []
        var start = 0
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            guard start < own.count else { return nil }
            let ends = (start..<own.count).filter { end in
                let middles = [
                    (lines[start] + lines[end]) / 2,
                    (edge(start, lines) + edge(end + 1, lines)) / 2,
                ]
                return middles.contains { abs($0 - word.middle) <= Self.tolerance * usual }
            }
            guard let end = ends.min(by: { distance($0, start, lines, word) < distance($1, start, lines, word) }) else {
                return nil
            }
            // Rows that are merged stand close; what lies between wider ones is something else.
            for i in start..<end where lines[i + 1] - lines[i] > Self.widest * usual { return nil }
            groups.append(start..<(end + 1))
            start = end + 1
        }
        return start == own.count ? groups : nil
    }

    private func distance(_ end: Int, _ start: Int, _ lines: [Double], _ word: Word) -> Double {
        abs((lines[start] + lines[end]) / 2 - word.middle)
    }

    /// Where a row begins: halfway from the one above.
    private func edge(_ row: Int, _ lines: [Double]) -> Double {
        if row == 0 { return lines[0] - (lines[1] - lines[0]) / 2 }
        if row == lines.count { return lines[row - 1] + (lines[row - 1] - lines[row - 2]) / 2 }
        return (lines[row - 1] + lines[row]) / 2
    }
}
