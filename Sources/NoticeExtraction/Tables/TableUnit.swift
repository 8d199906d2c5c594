import NoticeModel

/// A unit that stands apart from its figures: in a column of units, in a head, behind the name of an indicator.
struct TableUnit: Sendable, Equatable {
    var entry: UnitEntry
    /// The power of ten of 万 and 亿 before it.
    var multiplier: Int
}

/// Reads units that stand apart from their figures.
struct TableUnitReader: Sendable {
    private let units = UnitLexicon.shared
    private let parser = NumeralParser()

    private static let powers: [UInt32: Int] = [0x5341: 1, 0x767E: 2, 0x5343: 3, 0x4E07: 4, 0x4EBF: 8]
    private static let bare = Set([
        "—", "-", "/", "－", "无", "无量纲", "指数",
    ])

    /// The unit that the words are; nil for none. Words that no table of units has are a unit as they stand.
    func read(_ text: Scalars, _ range: NormalRange) -> TableUnit? {
        known(text, range) ?? unknown(text, range)
    }

    /// The unit of the tables that the words are, with its multiplier; nil for other words.
    func known(_ text: Scalars, _ range: NormalRange) -> TableUnit? {
        var start = range.start
        var end = range.end
        while start < end, text[start] == 0x20 || text[start] == "（" || text[start] == "(" { start += 1 }
        while end > start, text[end - 1] == 0x20 || text[end - 1] == "）" || text[end - 1] == ")" { end -= 1 }
        var multiplier = 0
        while start < end {
            // 万千瓦 is a unit of the tables of words, and 万 its power here.
            if text[start] == "万" || text[start] == "亿", start + 1 < end,
                let rest = known(text, NormalRange(start + 1, end)), let power = Self.powers[text[start]],
                rest.multiplier + power + multiplier <= 12
            {
                return TableUnit(entry: rest.entry, multiplier: rest.multiplier + power + multiplier)
            }
            if let unit = units.match(text, at: start, limit: end, parser: parser), unit.end == end {
                return TableUnit(
                    entry: units.entry(unit, in: text, limit: end, parser: parser), multiplier: multiplier)
            }
            guard let power = Self.powers[text[start]], multiplier + power <= 12 else { return nil }
            multiplier += power
            start += 1
        }
        return nil
    }

    private func unknown(_ text: Scalars, _ range: NormalRange) -> TableUnit? {
        let words = compact(text, range)
        guard !words.isEmpty, words.count <= 16, !Self.bare.contains(string(words)) else { return nil }
        guard words.allSatisfy({ !isASCIIDigit($0) && $0 != "。" && $0 != "，" }) else { return nil }
        // 亿立方米 and the like keep their power apart from the unit also where the tables lack the unit.
        var multiplier = 0
        var rest = words[...]
        while rest.count > 1, let first = rest.first, first == 0x4E07 || first == 0x4EBF, let power = Self.powers[first]
        {
            multiplier += power
            rest.removeFirst()
        }
        return TableUnit(
            entry: UnitEntry(canonical: string(Array(rest)), code: nil, unitClass: .physical), multiplier: multiplier)
    }

    /// The unit in brackets at the end of words, with where the bracket begins: 物流业增加值（亿元）.
    func bracketed(_ text: Scalars, _ range: NormalRange) -> (unit: TableUnit, start: Int)? {
        guard range.count > 3, text[range.end - 1] == "）" || text[range.end - 1] == ")" else { return nil }
        var i = range.end - 2
        let limit = max(range.start, range.end - 18)
        while i > limit, text[i] != "（", text[i] != "(" { i -= 1 }
        guard i > range.start, text[i] == "（" || text[i] == "(" else { return nil }
        return known(text, NormalRange(i + 1, range.end - 1)).map { ($0, i) }
    }
}
