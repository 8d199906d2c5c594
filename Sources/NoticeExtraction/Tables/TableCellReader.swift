import NoticeModel

/// The figure of a cell.
struct TableFigure {
    /// The numeral with the unit that stands behind it.
    var range: NormalRange
    /// With the brackets and words of comparison round it.
    var extent: NormalRange
    var amount: Amount
    var multiplier: Int
    /// The unit in the cell itself, or nil.
    var unit: UnitEntry?
    var comparator: Comparator
    /// Whether it stands in 〔 〕, [ ] or （ ）: an amount over all years.
    var isBracketed = false
    /// 下降, 减少 and a minus, or 增长, 提高 and a plus, before it.
    var direction: Direction?
    /// Whether words such as 提高到 say that it is reached and not moved by.
    var isReached = false
    /// Whether 力争, 争取 or 努力 stands before it.
    var isAspirational = false
    /// The kind of places before it for which it holds: 重点城市≥30.
    var place: NormalRange?
}

/// Reads the figure of a cell: ≥95, 95以上, <5, 5左右, 〔13.5〕, 下降15%, 3.2万.
struct TableCellReader: Sendable {
    private let parser = NumeralParser()
    private let units = UnitLexicon.shared
    private let comparators = ComparatorLexicon.shared

    private static let falls = ScalarWords.words("下降 降低 减少 压减 削减 缩短 降至 降到")
    private static let rises = ScalarWords.words("增长 提高 增加 上升 新增 提升 高于")
    private static let reaches = ScalarWords.words("达到 达 至 到 保持在 控制在 稳定在 为 在")
    private static let aspirations = ScalarWords.words("力争 争取 努力")
    private static let opening = "〔[【（(［".unicodeScalars.map(\.value)
    private static let closing = "〕]】）)］".unicodeScalars.map(\.value)

    /// The first figure of a cell; nil for a cell without one. Digits in `occupied` (years) are passed over.
    func read(_ text: Scalars, _ range: NormalRange, occupied: [NormalRange]) -> TableFigure? {
        var start = range.start
        while start < range.end {
            if let owner = occupied.first(where: { $0.contains(start) }) {
                start = max(start + 1, owner.end)
                continue
            }
            if isASCIIDigit(text[start]) { break }
            start += 1
        }
        guard start < range.end, let first = parser.parse(text, at: start, limit: range.end), !first.isOpaque else {
            return nil
        }
        var figure = TableFigure(
            range: NormalRange(start, first.end), extent: range, amount: .value(first.value),
            multiplier: first.multiplier, comparator: .eq)
        var end = first.end
        (end, figure.amount) = second(text, first, end, range.end) ?? (end, figure.amount)
        if let unit = units.match(text, at: end, limit: range.end, parser: parser) {
            figure.unit = units.entry(unit, in: text, limit: range.end, parser: parser)
            end = unit.end
        }
        figure.range = NormalRange(start, end)
        readBefore(text, range, &figure, occupied)
        figure.place = place(text, range)
        readBehind(text, range, &figure)
        if case .range = figure.amount { figure.comparator = .range }
        return figure
    }

    /// The second number of 20-25, 20～25 or 40:60.
    private func second(_ text: Scalars, _ first: Numeral, _ end: Int, _ limit: Int) -> (Int, Amount)? {
        var at = end
        // 20%-25%
        if at < limit, text[at] == "%" { at += 1 }
        guard at + 1 < limit else { return nil }
        let sign = text[at]
        guard sign == ":" || ScalarWords.isDash(sign) || sign == "至", isASCIIDigit(text[at + 1]),
            let last = parser.parse(text, at: at + 1, limit: limit), !last.isOpaque, last.multiplier == first.multiplier
        else { return nil }
        if sign == ":" { return (last.end, .ratio([first.value, last.value])) }
        guard first.value.isBelow(last.value) else { return nil }
        return (last.end, .range(first.value, last.value))
    }

    private func readBefore(
        _ text: Scalars, _ cell: NormalRange, _ figure: inout TableFigure, _ occupied: [NormalRange]
    ) {
        var lower = cell.start
        for owner in occupied where owner.end <= figure.range.start { lower = max(lower, owner.end) }
        var end = figure.range.start
        while end > lower, text[end - 1] == 0x20 { end -= 1 }
        if let bracket = end > lower ? Self.opening.firstIndex(of: text[end - 1]) : nil {
            var close = figure.range.end
            while close < cell.end, text[close] != Self.closing[bracket] { close += 1 }
            // The whole cell stands in brackets, footnote marks behind them allowed: 5（2020年） does not.
            if close < cell.end, cell.end - close <= 3, end - 1 == lower { figure.isBracketed = true }
            end -= 1
        }
        if let word = comparators.word(text, endingAt: end, lower: lower) {
            figure.comparator = word.value
            end -= word.length
        } else if end > lower {
            // + and - before the digits tell the direction of a movement.
            switch text[end - 1] {
            case "+", "↑": figure.direction = .increase
            case "-", "−", "－", "↓": figure.direction = .decrease
            default: break
            }
        }
        var at = lower
        while at < figure.range.start {
            if ScalarWords.begins(text, at, figure.range.start, anyOf: Self.falls) != nil {
                figure.direction = .decrease
            }
            if ScalarWords.begins(text, at, figure.range.start, anyOf: Self.rises) != nil {
                figure.direction = .increase
            }
            if ScalarWords.begins(text, at, figure.range.start, anyOf: Self.aspirations) != nil {
                figure.isAspirational = true
            }
            if ScalarWords.begins(text, at, figure.range.start, anyOf: Self.reaches) != nil { figure.isReached = true }
            at += 1
        }
    }

    /// 设区市, 重点城市, 县城 at the head of a cell.
    private func place(_ text: Scalars, _ cell: NormalRange) -> NormalRange? {
        var end = cell.start
        while end < cell.end, isHan(text[end]) { end += 1 }
        guard end - cell.start >= 2, end - cell.start <= 8, end < cell.end else { return nil }
        switch text[end - 1] {
        case "市", "县", "区", "城", "镇", "乡", "村", "省": return NormalRange(cell.start, end)
        default: return nil
        }
    }

    private func readBehind(_ text: Scalars, _ cell: NormalRange, _ figure: inout TableFigure) {
        var at = figure.range.end
        while at < cell.end, text[at] == 0x20 { at += 1 }
        guard at < cell.end, let word = comparators.word(text, at: at, limit: cell.end) else { return }
        if figure.comparator == .eq || figure.comparator == .approx { figure.comparator = word.value }
    }
}
