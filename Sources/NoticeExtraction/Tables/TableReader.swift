import NoticeModel

/// Makes quantities, targets and identifiers out of the rows of indicator tables.
struct TableReader: Sendable {
    let scanner: QuantityScanner
    let cells = TableCellReader()
    let units = TableUnitReader()

    /// What a row gives, in the order of the text; a target's quantity is an index into `quantities`.
    struct Found {
        var quantities: [Quantity] = []
        var targets: [Target] = []
        var identifiers: [Identifier] = []
    }

    /// What the cells of a row that hold no figures say.
    struct RowWords {
        var name: TableName
        var unit: TableUnit?
        var isObligatory: Bool?
    }

    /// Reads a row of the head: its digits outside years belong to identifiers.
    func readHead(_ map: MappedText, _ row: TableGrid.Row, occupied: [NormalRange]) -> Found {
        var found = Found()
        for cell in row.cells where cell.isOwn { scan(map, cell.range, occupied, &found) }
        return found
    }

    /// Reads a cell under 分值: so many marks.
    func readScore(_ text: Scalars, _ cell: NormalRange) -> Quantity? {
        cells.read(text, cell, occupied: []).map { figure in
            Quantity(
                range: figure.range, role: .provision, amount: figure.amount, multiplier: figure.multiplier, unit: "分",
                unitCode: nil, comparator: .eq, rule: TableRules.score.id, readingRule: TableRules.cell.id)
        }
    }

    /// Reads a row of figures.
    /// - Parameter group: what the row of a group over it says of the property (约束性指标).
    func read(
        _ map: MappedText, _ table: IndicatorTable, _ row: TableGrid.Row, group: Bool?, subject: String?,
        occupied: [NormalRange]
    ) -> Found {
        let text = map.scalars
        var found = Found()
        let words = self.words(text, table, row, group)
        found.identifiers += words.name.serials.map {
            Identifier(range: $0, kind: .marker, rule: TableRules.serial.id)
        }
        var figures: [(column: Int, figure: TableFigure)] = []
        for (index, column) in table.columns.enumerated() where row.cells[index].isOwn {
            let range = row.cells[index].range
            guard !range.isEmpty else { continue }
            switch column.kind {
            case .serial:
                if let digits = digits(text, range) {
                    found.identifiers.append(Identifier(range: digits, kind: .marker, rule: TableRules.serial.id))
                }
            case .value:
                for range in lines(text, range) {
                    if let figure = cells.read(text, range, occupied: occupied) {
                        figures.append((index, figure))
                        scan(map, NormalRange(range.start, max(range.start, figure.range.start)), occupied, &found)
                        scan(map, NormalRange(figure.range.end, max(figure.range.end, range.end)), occupied, &found)
                    } else {
                        scan(map, range, occupied, &found)
                    }
                }
            default: scan(map, range, occupied + words.name.serials, &found)
            }
        }
        add(text, table, row, words, figures, subject: subject, to: &found)
        return found
    }

    /// The lines of a cell.
    private func lines(_ text: Scalars, _ range: NormalRange) -> [NormalRange] {
        var lines: [NormalRange] = []
        var start = range.start
        for at in range.start..<range.end where text[at] == 0x0A {
            if at > start { lines.append(NormalRange(start, at)) }
            start = at + 1
        }
        if start < range.end { lines.append(NormalRange(start, range.end)) }
        return lines
    }

    // MARK: Figures

    private func add(
        _ text: Scalars, _ table: IndicatorTable, _ row: TableGrid.Row, _ words: RowWords,
        _ figures: [(column: Int, figure: TableFigure)], subject: String?, to found: inout Found
    ) {
        // 设区市≥25 in 2020 is no start for 其他县城≥25 in 2025.
        func spelt(_ place: NormalRange?) -> [UInt32] { place.map { Array(text[$0.start..<$0.end]) } ?? [] }
        func start(of figure: TableFigure) -> (column: Int, figure: TableFigure)? {
            figures.last {
                table.columns[$0.column].isPast && table.columns[$0.column].aspect == .level
                    && spelt($0.figure.place) == spelt(figure.place)
            }
        }
        for (index, figure) in figures {
            let column = table.columns[index]
            let start = start(of: figure)
            let hasGoal = figures.contains {
                !table.columns[$0.column].isPast && spelt($0.figure.place) == spelt(figure.place)
            }
            let reading = reading(column, figure, words)
            let unit = self.unit(column, figure, reading, words, table)
            let isStart = hasGoal && start?.column == index && start?.figure.range == figure.range
            let role: QuantityRole = column.isPast ? isStart ? .baseline : .reported : .target
            found.quantities.append(
                Quantity(
                    range: figure.range, role: role, amount: figure.amount,
                    multiplier: figure.multiplier + (unit?.multiplier ?? 0), unit: unit?.entry.canonical,
                    unitCode: unit?.entry.code, comparator: figure.comparator,
                    rule: column.isPast ? TableRules.past.id : TableRules.goal.id, readingRule: TableRules.cell.id))
            guard role == .target else { continue }
            var inherited: InheritedFields = []
            let place = figure.place.map { string(Array(text[$0.start..<$0.end])) }
            let subject = place ?? table.scope.map { string(Array(text[$0.start..<$0.end])) } ?? subject
            if subject != nil, place == nil { inherited.insert(.subject) }
            let years = self.years(column, reading, table)
            if years != nil { inherited.insert(.year) }
            let from = reading.measure == .level ? start.map { baseline($0, table, words) } : nil
            let name = reading.name
            let first = min(words.name.start(in: row) ?? figure.range.start, figure.range.start)
            found.targets.append(
                Target(
                    quantity: found.quantities.count - 1, indicator: name.isEmpty ? nil : name, subject: subject,
                    measure: reading.measure, direction: reading.direction, firstYear: years?.first, year: years?.last,
                    // 年均受灾人次: so many in every year.
                    isAnnual: reading.measure == .level && name.hasPrefix("年均"), baseline: from,
                    isObligatory: words.isObligatory,
                    isAspirational: figure.isAspirational, inherited: inherited, departments: [],
                    range: NormalRange(first, max(figure.range.end, extentEnd(text, row, figure))),
                    rule: reading.rule.id))
        }
    }

    /// The end of the words of comparison and the bracket behind a figure, inside its cell.
    private func extentEnd(_ text: Scalars, _ row: TableGrid.Row, _ figure: TableFigure) -> Int {
        guard let cell = row.cells.first(where: { $0.range.contains(figure.range) })?.range else {
            return figure.range.end
        }
        return cell.end - figure.range.end <= 6 ? cell.end : figure.range.end
    }

    private func baseline(
        _ start: (column: Int, figure: TableFigure), _ table: IndicatorTable, _ words: RowWords
    ) -> Baseline {
        let column = table.columns[start.column]
        let reading = reading(column, start.figure, words)
        let unit = unit(column, start.figure, reading, words, table)
        var value: DecimalNumber?
        if case .value(let number) = start.figure.amount { value = number }
        return Baseline(
            year: column.years?.last, value: value,
            multiplier: value == nil ? nil : start.figure.multiplier + (unit?.multiplier ?? 0),
            unit: value == nil ? nil : unit?.entry.canonical)
    }

    /// What a figure says: its measure and direction, and the name of the indicator without the words of movement.
    struct Reading {
        var measure: Measure
        var direction: Direction?
        var name: String
        var rule: Rule
    }

    private func reading(_ column: TableColumn, _ figure: TableFigure, _ words: RowWords) -> Reading {
        let movement = words.name.movement
        var aspect = column.aspect
        if aspect == .mixed {
            // A percentage of what is counted in another unit is its growth.
            let isRate = figure.unit?.unitClass == .percent && words.unit?.entry.unitClass != .percent
            aspect = figure.isBracketed ? .cumulative : movement != nil || isRate ? .growth : .level
        }
        if aspect == .level, figure.isBracketed { aspect = .cumulative }
        if case .ratio = figure.amount {
            return Reading(measure: .ratio, direction: nil, name: words.name.words, rule: TableRules.level)
        }
        let direction = figure.direction ?? movement
        switch aspect {
        case .growth:
            return Reading(
                measure: .annualGrowth, direction: direction ?? .increase, name: words.name.still,
                rule: TableRules.growth)
        case .cumulative:
            // Without a movement it is what is done over all years.
            guard let direction else {
                return Reading(measure: .level, direction: nil, name: words.name.words, rule: TableRules.level)
            }
            return Reading(measure: .change, direction: direction, name: words.name.still, rule: TableRules.change)
        case .level, .mixed:
            if let direction = figure.direction ?? (words.name.isRate ? movement : nil), !figure.isReached {
                return Reading(measure: .change, direction: direction, name: words.name.still, rule: TableRules.change)
            }
            return Reading(measure: .level, direction: nil, name: words.name.words, rule: TableRules.level)
        }
    }

    /// The unit of a figure: its own, the head's, that of the column or the name; a rate of growth is a percentage.
    private func unit(
        _ column: TableColumn, _ figure: TableFigure, _ reading: Reading, _ words: RowWords, _ table: IndicatorTable
    ) -> TableUnit? {
        if let own = figure.unit { return TableUnit(entry: own, multiplier: 0) }
        if let head = column.unit { return head }
        let row = words.unit ?? table.unit
        if reading.measure == .annualGrowth {
            return row?.entry.unitClass == .percent ? row : TableUnit(entry: QuantityScanner.percent, multiplier: 0)
        }
        return row
    }

    /// The year of the head; under a head without one that of the table's goals or the span of its caption.
    private func years(_ column: TableColumn, _ reading: Reading, _ table: IndicatorTable) -> TargetYear? {
        if let years = column.years { return years }
        if column.aspect != .level, let year = table.goalYear { return TargetYear(first: nil, last: year) }
        return table.period ?? table.goalYear.map { TargetYear(first: nil, last: $0) }
    }

    // MARK: Words

    private func words(
        _ text: Scalars, _ table: IndicatorTable, _ row: TableGrid.Row, _ group: Bool?
    ) -> RowWords {
        var labels: [(range: NormalRange, isOwn: Bool)] = []
        var words = RowWords(name: TableName(), unit: nil, isObligatory: group)
        for (index, column) in table.columns.enumerated() where !row.cells[index].range.isEmpty {
            let cell = row.cells[index]
            switch column.kind {
            case .indicator:
                if labels.last?.range != cell.range { labels.append((cell.range, cell.isOwn)) }
            case .unit: words.unit = units.read(text, cell.range)
            case .property: words.isObligatory = Self.binding(compact(text, cell.range)) ?? words.isObligatory
            default: break
            }
        }
        words.name = TableName(text, labels.map(\.range), units)
        if words.unit == nil { words.unit = words.name.unit }
        return words
    }

    /// 约束性 is obligatory, 预期性 is not.
    static func binding(_ words: [UInt32]) -> Bool? {
        if words.contains(0x7EA6), words.contains(0x675F) { return true }  // 约束
        return words.contains(0x9884) && words.contains(0x671F) ? false : nil  // 预期
    }

    /// The digits of a serial number.
    private func digits(_ text: Scalars, _ range: NormalRange) -> NormalRange? {
        guard let start = (range.start..<range.end).first(where: { isASCIIDigit(text[$0]) }) else { return nil }
        var end = start
        while end < range.end, isASCIIDigit(text[end]) { end += 1 }
        return NormalRange(start, end)
    }

    /// Reads the numbers in words beside the figures: what they count says what is measured.
    private func scan(_ map: MappedText, _ range: NormalRange, _ occupied: [NormalRange], _ found: inout Found) {
        guard !range.isEmpty else { return }
        var mentions: [QuantityMention] = []
        scanner.scan(map, range: range, occupied: occupied, into: &mentions, identifiers: &found.identifiers)
        for mention in mentions {
            found.quantities.append(
                Quantity(
                    range: mention.range, role: .qualifier, amount: mention.amount, multiplier: mention.multiplier,
                    unit: mention.unit, unitCode: mention.unitCode, comparator: mention.comparator,
                    rule: TableRules.label.id, readingRule: mention.rule))
        }
    }
}
