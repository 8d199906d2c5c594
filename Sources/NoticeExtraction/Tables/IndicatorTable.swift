import NoticeModel

/// A table of indicators: columns by what they hold, rows without the head.
struct IndicatorTable {
    var columns: [TableColumn]
    var rows: [TableGrid.Row]
    /// The rows of the head.
    var heads: [TableGrid.Row]
    /// The unit that the caption names for all figures.
    var unit: TableUnit?
    /// The span of years that the caption names.
    var period: TargetYear?
    /// The whole that the caption names: 全省.
    var scope: NormalRange?

    /// The last year among the goals of the head.
    var goalYear: Int? {
        columns.filter { $0.kind == .value && !$0.isPast && $0.aspect == .level }.compactMap { $0.years?.last }.max()
    }

    /// From the head to the last row.
    var range: NormalRange {
        let all = heads + rows
        return NormalRange(all.first?.range.start ?? 0, all.last?.range.end ?? 0)
    }
}

/// Finds the indicator tables of a notice and reads their heads.
struct IndicatorTableFinder {
    let text: Scalars
    let outline: Outline
    let outlook: Outlook
    let units = TableUnitReader()

    /// The most rows of a head, and the longest one of a head's cells.
    private static let mostHeads = 3
    private static let longestHead = 40

    /// The tables in order. Years in digits alone under which figures stand are added to the times, which stay in order,
    /// and the times of the heads get the role that their columns have.
    func find(_ tables: [TextTable], _ times: inout [TimeExpression]) -> [IndicatorTable] {
        let stacked = StackedTables(text: text, outline: outline, times: times).find()
        guard !tables.isEmpty || !stacked.isEmpty else { return [] }
        var found: [IndicatorTable] = []
        for table in (tables + stacked).sorted(by: { $0.range < $1.range }) {
            if let indicators = read(TableGrid(table), &times) { found.append(indicators) }
        }
        return found
    }

    private func read(_ grid: TableGrid, _ times: inout [TimeExpression]) -> IndicatorTable? {
        // A row of one cell over the head is a caption in the table.
        var first = 0
        while first < grid.rows.count, grid.rows[first].filled.count < 2 { first += 1 }
        guard first + 1 < grid.rows.count else { return nil }
        var columns: [TableColumn] = []
        var count = 0
        for candidate in 1...Self.mostHeads where first + candidate < grid.rows.count {
            let heads = grid.rows[first..<(first + candidate)]
            guard let next = self.columns(heads, grid.columnCount, times) else { break }
            if candidate > 1, !isHead(grid.rows[first + candidate - 1], columns) { break }
            columns = next
            count = candidate
        }
        guard count > 0, isIndicatorTable(columns) else { return nil }
        var table = IndicatorTable(
            columns: columns, rows: Array(grid.rows[(first + count)...]),
            heads: Array(grid.rows[first..<(first + count)]))
        readCaption(&table, times)
        setTenses(&table)
        addYears(table, &times)
        return table
    }

    // MARK: Heads

    /// The columns under the heads; nil when a cell is too long for a head.
    private func columns(_ heads: ArraySlice<TableGrid.Row>, _ count: Int, _ times: [TimeExpression]) -> [TableColumn]?
    {
        var columns: [TableColumn] = []
        for index in 0..<count {
            var ranges: [NormalRange] = []
            for row in heads {
                let range = row.cells[index].range
                if !range.isEmpty, !ranges.contains(range) { ranges.append(range) }
            }
            let words = ranges.flatMap { compact(text, $0) }
            guard words.count <= Self.longestHead else { return nil }
            let years = ranges.compactMap { self.years(in: $0, times) }.last
            let unit = ranges.compactMap { units.bracketed(text, $0)?.unit }.last
            var bare = words
            if let unitStart = ranges.last.flatMap({ units.bracketed(text, $0)?.start }), let last = ranges.last {
                bare =
                    ranges.dropLast().flatMap { compact(text, $0) }
                    + compact(text, NormalRange(last.start, unitStart))
            }
            var column = TableColumn(
                words.isEmpty ? .other : TableHeadWords.kind(bare, hasYear: years != nil) ?? .other)
            column.heads = ranges
            column.years = years
            column.unit = unit
            if column.kind == .value { column.aspect = TableHeadWords.aspect(words) }
            columns.append(column)
        }
        return columns
    }

    /// Whether a row goes on with the head above it: it has no indicator of its own and no figures but years.
    private func isHead(_ row: TableGrid.Row, _ columns: [TableColumn]) -> Bool {
        for (index, column) in columns.enumerated() where row.cells[index].isOwn && !row.cells[index].range.isEmpty {
            switch column.kind {
            case .indicator, .serial, .unit, .property: return false
            default: break
            }
            let words = compact(text, row.cells[index].range)
            let hasDigits = words.contains(where: isASCIIDigit)
            guard TableHeadWords.kind(words, hasYear: Self.year(words) != nil) != nil, !hasDigits || words.count <= 16
            else { return false }
            if hasDigits, Self.year(words) == nil, words.first.map(isASCIIDigit) == true { return false }
        }
        return !row.filled.isEmpty
    }

    /// The years of the last time in a range, or of four digits that open it.
    private func years(in range: NormalRange, _ times: [TimeExpression]) -> TargetYear? {
        var at = lowerBound(times, range.start) { $0.range.start }
        var found: TargetYear?
        while at < times.count, times[at].range.end <= range.end {
            if let years = times[at].value.flatMap(TargetYear.init(edtf:)) { found = years }
            at += 1
        }
        return found ?? Self.year(compact(text, range)).map { TargetYear(first: nil, last: $0) }
    }

    /// The year that four digits at the head of words are: 2025, 2025目标; not 20255.
    private static func year(_ words: [UInt32]) -> Int? {
        guard words.count >= 4, words[..<4].allSatisfy(isASCIIDigit), words.count == 4 || !isASCIIDigit(words[4]) else {
            return nil
        }
        let year = words[..<4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (1949...2099).contains(year) ? year : nil
    }

    private func isIndicatorTable(_ columns: [TableColumn]) -> Bool {
        let kinds = columns.map(\.kind)
        let values = columns.count { $0.kind == .value }
        guard values > 0, let indicator = columns.first(where: { $0.kind == .indicator }) else { return false }
        let isNamed = indicator.heads.contains { TableHeadWords.saysIndicators(compact(text, $0)) }
        return kinds.contains(.unit) || kinds.contains(.property) || isNamed
    }

    // MARK: Caption and tenses

    /// Reads the lines above the table: 专栏1 “十四五”时期主要指标, 单位：亿元.
    private func readCaption(_ table: inout IndicatorTable, _ times: [TimeExpression]) {
        let start = table.range.start
        var index = lowerBound(outline.paragraphs, start) { $0.range.start }
        var looked = 0
        while index > 0, looked < 3 {
            index -= 1
            let range = outline.paragraphs[index].range
            guard range.count <= 60, range.end <= start, text[range.end - 1] != "。" else { break }
            looked += 1
            if table.period == nil, let years = period(in: range, times) { table.period = years }
            if table.unit == nil { table.unit = statedUnit(range) }
            if table.scope == nil, let at = (range.start..<range.end).first(where: { isScopeWord(text, $0, range.end) })
            {
                table.scope = NormalRange(at, at + 2)
            }
        }
    }

    private func period(in range: NormalRange, _ times: [TimeExpression]) -> TargetYear? {
        var at = lowerBound(times, range.start) { $0.range.start }
        var found: TargetYear?
        while at < times.count, times[at].range.end <= range.end {
            if let years = times[at].value.flatMap(TargetYear.init(edtf:)) { found = found ?? years }
            at += 1
        }
        return found
    }

    /// 单位：亿元
    private func statedUnit(_ range: NormalRange) -> TableUnit? {
        var at = range.start
        while at + 3 < range.end {
            if text[at] == "单", text[at + 1] == "位", text[at + 2] == "：" || text[at + 2] == ":" {
                return units.known(text, NormalRange(at + 3, range.end))
            }
            at += 1
        }
        return nil
    }

    /// Tells the columns of facts from those of goals, by their years, then by their words, then by what stands beside them.
    private func setTenses(_ table: inout IndicatorTable) {
        let planned = outlook.planPeriod?.first ?? table.period?.first
        let last = table.columns.compactMap { $0.kind == .value ? $0.years?.last : nil }.max()
        let first = table.columns.compactMap { $0.kind == .value ? $0.years?.last : nil }.min()
        for index in table.columns.indices where table.columns[index].kind == .value {
            let column = table.columns[index]
            let words = column.heads.flatMap { compact(text, $0) }
            let said = TableHeadWords.isPast(words)
            guard let years = column.years else {
                table.columns[index].isPast = said ?? false
                continue
            }
            if let planned {
                table.columns[index].isPast = years.last < planned
                continue
            }
            switch outlook.tense(of: years.last) {
            case .past: table.columns[index].isPast = true
            case .future: table.columns[index].isPast = said == true && last.map { $0 > years.last } == true
            case .current: table.columns[index].isPast = said ?? (last.map { $0 > years.last } == true)
            case .unknown:
                let isEarliest = first.map { $0 == years.last } == true && last.map { $0 > years.last } == true
                table.columns[index].isPast = said ?? isEarliest
            }
        }
    }

    /// Makes times of years that stand as digits alone in the head, and gives the times of the head their roles.
    private func addYears(_ table: IndicatorTable, _ times: inout [TimeExpression]) {
        for column in table.columns where column.kind == .value {
            for head in column.heads {
                let role: TimeRole = column.isPast ? .reported : column.years?.first == nil ? .deadline : .period
                var at = lowerBound(times, head.start) { $0.range.start }
                var isTold = false
                while at < times.count, times[at].range.end <= head.end {
                    if times[at].value != nil {
                        times[at].role = role
                        isTold = true
                    }
                    at += 1
                }
                guard !isTold, let year = Self.year(compact(text, head)), isASCIIDigit(text[head.start]) else {
                    continue
                }
                let place = lowerBound(times, head.start) { $0.range.start }
                times.insert(
                    TimeExpression(
                        range: NormalRange(head.start, head.start + 4), value: String(year), role: role,
                        rule: TableRules.year.id), at: place)
            }
        }
    }
}
