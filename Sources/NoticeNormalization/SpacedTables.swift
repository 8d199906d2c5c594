import NoticeModel

/// Finds the indicator tables of plain text whose columns only spaces part.
///
/// Spaces part much that is no table: signatures, lists of names, letters of a heading. So it takes a head with 指标 and a
/// column of figures (a year, 目标值, 年均 …), three columns and more, and two rows that stand in them.
struct SpacedTables {
    private(set) var rows: [KnownBlocks.Row] = []
    private let marks: LineMarks

    private static let longestRow = 600
    private static let longestCell = 60
    private static let leastColumns = 3
    private static let mostColumns = 32
    /// The longest line between two rows that names a group of them.
    private static let longestGroup = 20
    /// How far beside the words of the head, in half-width columns, those of a row may stand.
    private static let reach = 3

    init(_ marks: LineMarks) {
        self.marks = marks
        find()
    }

    /// A cell of a line with the columns of the terminal that it takes up, two for a full-width character.
    private struct Cell {
        var range: SourceRange
        var left: Int
        var right: Int
    }

    private mutating func find() {
        let scalars = marks.scalars
        var tables = 0
        var at = 0
        while let word = nextHeadWord(at) {
            var start = word
            while start > 0, word - start <= Self.longestRow, !isBreak(start - 1) { start -= 1 }
            var end = word
            while end < scalars.count, end - word <= Self.longestRow, !isBreak(end) { end += 1 }
            at = end
            guard let head = cells(start, end), isHead(head) else { continue }
            let table = table(head, end, index: tables)
            guard let last = table.last else { continue }
            rows += table
            tables += 1
            at = last.range.end
        }
    }

    /// The next 指标, also 指　标, from an offset on.
    private func nextHeadWord(_ start: Int) -> Int? {
        let scalars = marks.scalars
        var i = start
        while let found = scalars.firstOffset(of: 0x6307, from: i) {
            let next = marks.skipSpace(found + 1, min(scalars.count, found + 3))
            if next < scalars.count, scalars[next] == 0x6807 { return found }
            i = found + 1
        }
        return nil
    }

    private func isBreak(_ i: Int) -> Bool {
        CharacterTable.kind(marks.scalars[i], marks.classes) == CharacterClass.lineBreak
    }

    // MARK: Cells

    /// The cells of a line, nil where one is too long for a cell, a tab parts them, or there are too many.
    private func cells(_ start: Int, _ end: Int) -> [Cell]? {
        guard end - start <= Self.longestRow else { return nil }
        var cells: [Cell] = []
        var column = 0
        var i = start
        while i < end {
            let scalar = marks.scalars[i]
            if scalar == 0x09 { return nil }
            if marks.isSpace(i) {
                column += Self.width(scalar)
                i += 1
                continue
            }
            let cellStart = i
            let left = column
            var last = i
            while i < end {
                if marks.isSpace(i) {
                    let gapEnd = marks.skipSpace(i, end)
                    if gapEnd == end || parts(i, gapEnd, wordFrom: cellStart, to: last, before: end) { break }
                    while i < gapEnd {
                        column += Self.width(marks.scalars[i])
                        i += 1
                    }
                }
                column += Self.width(marks.scalars[i])
                i += 1
                last = i
            }
            guard last - cellStart <= Self.longestCell, cells.count < Self.mostColumns else { return nil }
            cells.append(Cell(range: SourceRange(cellStart, last), left: left, right: column))
        }
        return cells
    }

    private static func width(_ scalar: UInt32) -> Int { scalar < 0x1100 ? 1 : 2 }

    /// Whether space parts two cells: two half-width spaces, or a full-width one, but not one inside 单　位.
    private func parts(_ start: Int, _ gapEnd: Int, wordFrom: Int, to last: Int, before end: Int) -> Bool {
        var width = 0
        for i in start..<gapEnd { width += Self.width(marks.scalars[i]) }
        guard width >= 2 else { return false }
        if width > 2 || last - wordFrom > 1 { return true }
        return gapEnd + 1 < end && !marks.isSpace(gapEnd + 1)
    }

    // MARK: Heads

    private func isHead(_ cells: [Cell]) -> Bool {
        guard cells.count >= Self.leastColumns else { return false }
        let words = cells.map { folded($0.range) }
        guard words.contains(where: { $0.count <= 8 && contains($0, "指标") }) else { return false }
        return words.contains { word in
            guard word.count <= 16, !contains(word, "指标") || contains(word, "值") else { return false }
            return isYear(word) || Self.figureHeads.contains { contains(word, $0) }
        }
    }

    private static let figureHeads = ["目标值", "预期值", "完成值", "现状值", "基期值", "规划值", "年均", "累计"]

    private func folded(_ range: SourceRange) -> [UInt32] {
        (range.start..<range.end).filter { !marks.isSpace($0) }.map { marks.at($0, range.end) }
    }

    private func contains(_ word: [UInt32], _ part: String) -> Bool {
        let part = part.unicodeScalars.map(\.value)
        return word.indices.contains { word[$0...].starts(with: part) }
    }

    /// Whether four digits of a year open a word: 2025, 2025年, 2025年目标.
    private func isYear(_ word: [UInt32]) -> Bool {
        guard word.count >= 4, word.prefix(4).allSatisfy(LineMarks.isDigit), word[0] == 0x31 || word[0] == 0x32 else {
            return false
        }
        return word.count == 4 || !LineMarks.isDigit(word[4]) && word[4] != 0x2E
    }

    // MARK: Rows

    /// The head and its rows, at least two of them; else nothing.
    private func table(_ head: [Cell], _ headEnd: Int, index: Int) -> [KnownBlocks.Row] {
        let scalars = marks.scalars
        var table = [row(head, Array(head.indices), head.count, index)]
        var end = headEnd
        var hasPassedGroup = false
        var figures = 0
        while let start = nextLine(end) {
            var lineEnd = start
            while lineEnd < scalars.count, lineEnd - start <= Self.longestRow, !isBreak(lineEnd) { lineEnd += 1 }
            guard let cells = cells(start, lineEnd), !cells.isEmpty else { break }
            if cells.count == 1, isGroup(cells[0]), !hasPassedGroup {
                // The name of a group stands between rows; whether it does, the next line says.
                hasPassedGroup = true
                end = lineEnd
                continue
            }
            guard let columns = columns(of: cells, head) else { break }
            hasPassedGroup = false
            if cells.dropFirst().contains(where: { folded($0.range).contains(where: LineMarks.isDigit) }) {
                figures += 1
            }
            table.append(row(cells, columns, head.count, index))
            end = lineEnd
        }
        return table.count > 2 && figures > 1 ? table : []
    }

    /// Where the next line with words begins, at most one blank line on.
    private func nextLine(_ end: Int) -> Int? {
        var breaks = 0
        var i = end
        while i < marks.scalars.count {
            if isBreak(i) {
                if marks.scalars[i] != 0x0A || marks.scalars[i - 1] != 0x0D { breaks += 1 }
                guard breaks <= 2 else { return nil }
            } else if !marks.isSpace(i) {
                // Back to where the line begins: its white space says in which columns its words stand.
                while i > end, !isBreak(i - 1) { i -= 1 }
                return i
            }
            i += 1
        }
        return nil
    }

    private func isGroup(_ cell: Cell) -> Bool {
        let words = folded(cell.range)
        return words.count <= Self.longestGroup && words.last != 0x2E
            && !words.contains { $0 == 0x3002 || $0 == 0x3B || $0 == 0x2C }
    }

    /// The column of each cell: as many as the head has, or fewer that stand below its words each; nil for no row.
    private func columns(of cells: [Cell], _ head: [Cell]) -> [Int]? {
        if cells.count == head.count { return Array(head.indices) }
        guard cells.count > 1, cells.count < head.count else { return nil }
        var columns: [Int] = []
        for cell in cells {
            let first = (columns.last ?? -1) + 1
            let found = head.indices.dropFirst(first).filter { overlap(cell, head[$0]) > -Self.reach }
            guard let nearest = found.max(by: { overlap(cell, head[$0]) < overlap(cell, head[$1]) }) else { return nil }
            columns.append(nearest)
        }
        return columns
    }

    /// How many columns of the terminal two cells have in common; below zero, how far they are apart.
    private func overlap(_ a: Cell, _ b: Cell) -> Int { min(a.right, b.right) - max(a.left, b.left) }

    private func row(_ cells: [Cell], _ columns: [Int], _ count: Int, _ table: Int) -> KnownBlocks.Row {
        var all: [SourceBlock.Cell] = []
        var end = cells.first?.range.start ?? 0
        var next = 0
        for column in 0..<count {
            if next < columns.count, columns[next] == column {
                all.append(SourceBlock.Cell(range: cells[next].range))
                end = cells[next].range.end
                next += 1
            } else {
                all.append(SourceBlock.Cell(range: SourceRange(end, end)))
            }
        }
        let start = cells.first?.range.start ?? end
        return KnownBlocks.Row(table: table, range: SourceRange(start, end), cells: all)
    }
}
