@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// A unit as the table of units knows it.
struct UnitEntry: Sendable, Equatable {
    /// The unit as records write it.
    var canonical: String
    /// The UCUM or ISO 4217 code, or nil.
    var code: String?
    var unitClass: UnitClass
    /// Whether it may stand after a numeral in Chinese characters.
    var followsHan: Bool
}

/// A unit found in the text.
struct UnitMatch: Sendable {
    /// The offset after it.
    var end: Int
    /// The offset after its first part: after 元 of 元/人.
    var baseEnd: Int
    var entry: UnitEntry
    /// The class of the part before `/`.
    var baseClass: UnitClass
}

/// The units of measure and the classifiers, matched longest first.
struct UnitLexicon: Sendable {
    private let words: Lexicon<Int32>
    private let entries: [UnitEntry]

    static let shared = UnitLexicon(rows: tableRows(PackageResources.units_tsv))

    init(rows: [[String]]) {
        var entries: [UnitEntry] = []
        var words: [(word: String, value: Int32)] = []
        for row in rows where row.count >= 5 {
            guard let unitClass = UnitClass(name: row[2]) else { preconditionFailure("unknown unit class \(row[2])") }
            // A word of class none begins like a unit and is none (项目): matched first, it hides the unit.
            words.append((row[0], unitClass == .none ? -1 : Int32(entries.count)))
            guard unitClass != .none else { continue }
            let code = row[3].isEmpty ? nil : row[3]
            entries.append(
                UnitEntry(canonical: row[1], code: code, unitClass: unitClass, followsHan: row[4] != "no"))
        }
        self.words = Lexicon(words)
        self.entries = entries
    }

    /// Whether some unit begins with the scalar.
    @inline(__always)
    func begins(with scalar: UInt32) -> Bool { words.begins(with: scalar) }

    /// The longest simple unit that begins at `start`; nil where none does.
    func simple(_ text: Scalars, at start: Int, limit: Int) -> UnitMatch? {
        guard let (length, index) = words.match(text, at: start, limit: limit), index >= 0 else { return nil }
        let end = start + length
        // A unit in Latin letters must not be the beginning of a longer word.
        if isLatin(text[end - 1]), end < limit, isLatin(text[end]) || text[end] &- 0x30 < 10 { return nil }
        let entry = entries[Int(index)]
        return UnitMatch(end: end, baseEnd: end, entry: entry, baseClass: entry.unitClass)
    }

    /// The unit that begins at `start`, with what it is counted per: 元/人, 吨标准煤/万元, 元/平方米·月, 公里每小时.
    func match(_ text: Scalars, at start: Int, limit: Int, parser: NumeralParser) -> UnitMatch? {
        guard var unit = simple(text, at: start, limit: limit) else { return nil }
        guard unit.end + 1 < limit else { return unit }
        let sign = text[unit.end]
        guard sign == u("/") || sign == u("每") || sign == u("·") else { return unit }
        var parts = 0
        while parts < 3, unit.end + 1 < limit {
            let sign = text[unit.end]
            let isPer = sign == u("/") || parts == 0 && sign == u("每")
            guard isPer || parts > 0 && (sign == u("·") || sign == u("•")) else { break }
            guard let part = denominator(text, at: unit.end + 1, limit: limit, parser: parser) else { break }
            let joint = isPer ? "/" : "·"
            unit.entry.canonical += joint + part.text
            if isPer, let code = unit.entry.code, let other = part.code, unit.baseClass != .money {
                unit.entry.code = code + "/" + other
            } else {
                unit.entry.code = nil
            }
            unit.entry.unitClass = .rate
            unit.end = part.end
            parts += 1
        }
        return unit
    }

    /// What stands after `/`: a unit, with 万 or 百 before it as in 吨/万元.
    private func denominator(
        _ text: Scalars, at start: Int, limit: Int, parser: NumeralParser
    ) -> (end: Int, text: String, code: String?)? {
        var position = start
        var prefix = ""
        while position < limit, position - start < 3 {
            let kind = parser.table.kind(text[position])
            guard kind == .smallPower || kind == .bigPower else { break }
            if parser.beginsThousandUnit(text, at: position, limit: limit) { break }
            if let scalar = Unicode.Scalar(text[position]) { prefix.unicodeScalars.append(scalar) }
            position += 1
        }
        guard let unit = simple(text, at: position, limit: limit) else {
            // 次/年 and 元/月 hold words that count only after `/`.
            guard position < limit, text[position] == u("月") || text[position] == u("日") else { return nil }
            return (position + 1, prefix + (text[position] == u("月") ? "月" : "日"), nil)
        }
        return (unit.end, prefix + unit.entry.canonical, prefix.isEmpty ? unit.entry.code : nil)
    }
}

/// Whether the scalar is a basic Latin letter.
@inline(__always)
func isLatin(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

/// Whether the scalar is an ASCII digit.
@inline(__always)
func isASCIIDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

/// Whether the scalar is a Chinese character of the basic block.
@inline(__always)
func isHan(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 < 0x5200 || scalar == 0x3007 }

extension UnitClass {
    /// The class of the name that the table of units uses, which is the name of the case.
    init?(name: String) {
        switch name {
        case "none": self = .none
        case "money": self = .money
        case "percent": self = .percent
        case "percentagePoint": self = .percentagePoint
        case "classifier": self = .classifier
        case "people": self = .people
        case "physical": self = .physical
        case "rate": self = .rate
        case "duration": self = .duration
        case "multiple": self = .multiple
        case "rank": self = .rank
        case "label": self = .label
        default: return nil
        }
    }
}
