import NoticeModel

/// Finds tables in plain text: lines of cells parted by tabs that follow each other, most with as many cells.
struct TabTables {
    private(set) var rows: [KnownBlocks.Row] = []
    private let marks: LineMarks

    /// The longest line that is looked at as a row, and the longest cell where a row has two and where it has more:
    /// running text is longer.
    private static let longestRow = 600
    private static let longestOfTwo = 80
    private static let longestOfMore = 300
    private static let tab: UInt32 = 0x09

    init(_ marks: LineMarks) {
        self.marks = marks
        find()
    }

    private mutating func find() {
        let scalars = marks.scalars
        var tables = 0
        var group: [KnownBlocks.Row] = []
        var at = 0
        while let tab = nextTab(at) {
            var start = tab
            while start > at, !isBreak(start - 1) { start -= 1 }
            var end = tab
            while end < scalars.count, !isBreak(end) { end += 1 }
            at = end
            guard end - start <= Self.longestRow, let row = row(start, end) else { continue }
            // A line break and at most one blank line stand between two rows.
            if let last = group.last, !isNear(last.range.end, row.range.start) {
                close(&group, &tables)
            }
            group.append(row)
        }
        close(&group, &tables)
    }

    private func nextTab(_ start: Int) -> Int? { marks.scalars.firstOffset(of: Self.tab, from: start) }

    private func isBreak(_ i: Int) -> Bool {
        CharacterTable.kind(marks.scalars[i], marks.classes) == CharacterClass.lineBreak
    }

    /// The cells of a line; nil when fewer than two have words or one is too long for a cell.
    private func row(_ start: Int, _ end: Int) -> KnownBlocks.Row? {
        var cells: [SourceBlock.Cell] = []
        var cellStart = start
        var filled = 0
        var longest = 0
        for i in start...end where i == end || marks.scalars[i] == Self.tab {
            let first = marks.skipSpace(cellStart, i)
            var last = i
            while last > first, marks.isSpace(last - 1) { last -= 1 }
            longest = max(longest, last - first)
            if last > first { filled += 1 }
            cells.append(SourceBlock.Cell(range: SourceRange(first, last)))
            cellStart = i + 1
        }
        guard filled > 1, longest <= (filled > 2 ? Self.longestOfMore : Self.longestOfTwo),
            let first = cells.first(where: { !$0.range.isEmpty })
        else {
            return nil
        }
        let lastEnd = cells.last { !$0.range.isEmpty }?.range.end ?? first.range.end
        return KnownBlocks.Row(table: 0, range: SourceRange(first.range.start, lastEnd), cells: cells)
    }

    /// Whether nothing but white space with at most two line breaks stands between two offsets, or one line of few words.
    private func isNear(_ start: Int, _ end: Int) -> Bool {
        var breaks = 0
        var words = 0
        for i in start..<end {
            let scalar = marks.scalars[i]
            if isBreak(i) {
                if scalar != 0x0A || i == 0 || marks.scalars[i - 1] != 0x0D { breaks += 1 }
            } else if !marks.isSpace(i) {
                words += 1
                if scalar == 0x3002 || words > 24 { return false }
            }
        }
        return breaks <= 2
    }

    /// Takes the lines of a group as a table: three columns in two lines, or two columns in three.
    private mutating func close(_ group: inout [KnownBlocks.Row], _ tables: inout Int) {
        defer { group.removeAll(keepingCapacity: true) }
        guard group.count > 1 else { return }
        var counts: [Int: Int] = [:]
        for row in group { counts[row.cells.count, default: 0] += 1 }
        guard let common = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), common.value * 2 >= group.count,
            common.key >= 3 || common.key == 2 && group.count > 2
        else { return }
        for i in group.indices {
            group[i].table = tables
            while group[i].cells.count < common.key {
                let end = group[i].range.end
                group[i].cells.append(SourceBlock.Cell(range: SourceRange(end, end)))
            }
        }
        tables += 1
        rows += group
    }
}
