@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// A unit as records write it.
struct UnitEntry: Sendable, Equatable {
    var canonical: String { didSet { word = UnitWord(canonical) } }
    /// The UCUM or ISO 4217 code, or nil.
    var code: String?
    var unitClass: UnitClass
    private(set) var word: UnitWord

    init(canonical: String, code: String?, unitClass: UnitClass) {
        self.canonical = canonical
        self.code = code
        self.unitClass = unitClass
        word = UnitWord(canonical)
    }
}

/// The bytes of a unit as one number, for units are compared all the time.
struct UnitWord: Sendable, Equatable {
    /// The UTF-8 of a word of up to eight bytes, 0 for no unit, 1 for a word that is longer.
    private let bytes: UInt64

    static let none = UnitWord(bytes: 0)

    private init(bytes: UInt64) { self.bytes = bytes }

    init(_ word: String) {
        var bytes: UInt64 = 0
        for byte in word.utf8 { bytes = bytes &<< 8 | UInt64(byte) }
        self.init(bytes: word.utf8.count > 8 ? 1 : bytes)
    }

    /// A word that the code names, of at most eight bytes.
    @inline(__always)
    init(_ word: StaticString) {
        var bytes: UInt64 = 0
        for i in 0..<word.utf8CodeUnitCount { bytes = bytes &<< 8 | UInt64(word.utf8Start[i]) }
        self.init(bytes: bytes)
    }

    /// Whether words with the same number can differ.
    var isLong: Bool { bytes == 1 }
    var isNone: Bool { bytes == 0 }
}

/// The units that the grammar treats in a way of their own.
enum UnitTrait: UInt8, Sendable {
    case none
    /// 元
    case yuan
    case year, month, day
    /// 级
    case grade
    /// 等级, as in 42.5等级水泥
    case strengthClass
    /// 折: tenths of a price
    case discount
    /// 成: tenths
    case tenth
    /// 强, as in 500强
    case topList

    init(word: String, canonical: String) {
        switch canonical {
        case "元": self = .yuan
        case "年": self = .year
        // 12个月 is a length; 12月 may be a month of the year.
        case "月": self = word == "月" ? .month : .none
        case "日": self = .day
        case "级": self = .grade
        case "等级": self = .strengthClass
        case "折": self = .discount
        case "成": self = .tenth
        case "强": self = .topList
        default: self = .none
        }
    }
}

/// A unit found in the text. It holds no string, so that a candidate costs nothing to copy or to drop.
struct UnitMatch: Sendable {
    /// Where the unit begins, and the offset after it.
    var start: Int
    var end: Int
    /// The index of its table row; rows with one canonical unit have the same `sort`.
    var index: Int32
    var sort: Int32
    /// `rate` where a denominator follows, else `baseClass`.
    var unitClass: UnitClass
    /// The class of the part before `/`.
    var baseClass: UnitClass
    var trait: UnitTrait
    /// Whether it may stand after a numeral in Chinese characters.
    var followsHan: Bool

    /// Whether both are one unit.
    func isSame(as other: UnitMatch) -> Bool { sort == other.sort && unitClass == other.unitClass }
}

/// The units of measure and the classifiers, matched longest first.
struct UnitLexicon: Sendable {
    private struct Row: Sendable {
        var entry: UnitEntry
        var sort: Int32
        var trait: UnitTrait
        var followsHan: Bool
    }

    private let words: Lexicon<Int32>
    private let rows: [Row]

    static let shared = UnitLexicon(rows: tableRows(PackageResources.units_tsv))

    init(rows table: [[String]]) {
        var rows: [Row] = []
        var words: [(word: String, value: Int32)] = []
        var sorts: [String: Int32] = [:]
        for row in table where row.count >= 5 {
            guard let unitClass = UnitClass(name: row[2]) else { preconditionFailure("unknown unit class \(row[2])") }
            // A word of class none begins like a unit and is none (项目): matched first, it hides the unit.
            words.append((row[0], unitClass == .none ? -1 : Int32(rows.count)))
            guard unitClass != .none else { continue }
            let sort = sorts[row[1]] ?? Int32(rows.count)
            sorts[row[1]] = sort
            let entry = UnitEntry(canonical: row[1], code: row[3].isEmpty ? nil : row[3], unitClass: unitClass)
            rows.append(
                Row(
                    entry: entry, sort: sort, trait: UnitTrait(word: row[0], canonical: row[1]),
                    followsHan: row[4] != "no"))
        }
        self.words = Lexicon(words)
        self.rows = rows
    }

    /// The longest simple unit that begins at `start`; nil where none does.
    @inline(__always)
    func simple(_ text: Scalars, at start: Int, limit: Int) -> UnitMatch? {
        guard start < limit, !words.excludes(text[start]) else { return nil }
        return longest(text, at: start, limit: limit)
    }

    private func longest(_ text: Scalars, at start: Int, limit: Int) -> UnitMatch? {
        guard let (length, index) = words.match(text, at: start, limit: limit), index >= 0 else { return nil }
        let end = start + length
        // 600P is computing power, 1080P the height of a picture.
        if length == 1, text[start] == "P", start > 2, text[start - 1] == "0",
            text[start - 2] == "8" || text[start - 2] == "2",
            text[start - 3] == "0" || text[start - 3] == "4" || text[start - 3] == "7"
        {
            return nil
        }
        // 千瓦时/吨水 is per ton of water; 500万吨水泥 are tons.
        if length == 2, text[start] == "吨", text[end - 1] == "水", start > 0, text[start - 1] != "/",
            text[start - 1] != "每"
        {
            return longest(text, at: start, limit: start + 1)
        }
        // A unit in Latin letters must not be the beginning of a longer word.
        if isLatin(text[end - 1]), end < limit, isLatin(text[end]) || isASCIIDigit(text[end]) { return nil }
        return rows.withUnsafeBufferPointer { rows in
            let unitClass = rows[Int(index)].entry.unitClass
            return UnitMatch(
                start: start, end: end, index: index, sort: rows[Int(index)].sort, unitClass: unitClass,
                baseClass: unitClass, trait: rows[Int(index)].trait, followsHan: rows[Int(index)].followsHan)
        }
    }

    /// The unit that begins at `start`, with what it is counted per: 元/人, 吨标准煤/万元, 元/平方米·月, 公里每小时.
    func match(_ text: Scalars, at start: Int, limit: Int, parser: NumeralParser) -> UnitMatch? {
        guard var unit = simple(text, at: start, limit: limit) ?? spaced(text, at: start, limit: limit) else {
            return nil
        }
        while let part = denominator(text, after: unit, limit: limit, parser: parser) {
            unit.unitClass = .rate
            unit.trait = .none
            unit.end = part.end
        }
        return unit
    }

    /// The unit of 200 MW and 500 kV: a space parts symbols of two letters or more from their number (SI brochure, 5.4.3).
    private func spaced(_ text: Scalars, at start: Int, limit: Int) -> UnitMatch? {
        guard start + 2 < limit, text[start] == u(" "), isLatin(text[start + 2]),
            isLatin(text[start + 1]) || text[start + 1] == u("μ"),
            let unit = simple(text, at: start + 1, limit: limit),
            unit.baseClass == .physical || unit.baseClass == .rate, !isSpacedOut(text, start)
        else { return nil }
        return unit
    }

    /// Whether the digits that end at an offset are the last of several groups: 2 1 1 3 7 MB is a code.
    private func isSpacedOut(_ text: Scalars, _ end: Int) -> Bool {
        var at = end
        while at > 0, end - at < 24, isASCIIDigit(text[at - 1]) || text[at - 1] == u(".") { at -= 1 }
        return at > 1 && text[at - 1] == u(" ") && (isASCIIDigit(text[at - 2]) || text[at - 2] == u("."))
    }

    /// The unit as a record writes it. `match` must come from the same text.
    func entry(_ match: UnitMatch, in text: Scalars, limit: Int, parser: NumeralParser) -> UnitEntry {
        var entry = rows[Int(match.index)].entry
        guard match.unitClass == .rate, match.baseClass != .rate,
            var unit = simple(text, at: match.start, limit: limit)
        else { return entry }
        while let part = denominator(text, after: unit, limit: limit, parser: parser) {
            var word = ""
            for scalar in text[part.start..<part.unitStart] {
                word.unicodeScalars.append(Unicode.Scalar(scalar) ?? "?")
            }
            let isPlain = word.isEmpty
            var code: String?
            if part.index >= 0 {
                word += rows[Int(part.index)].entry.canonical
                if isPlain { code = rows[Int(part.index)].entry.code }
            } else {
                word.unicodeScalars.append(Unicode.Scalar(text[part.unitStart]) ?? "?")
            }
            entry.canonical += (part.isPer ? "/" : "·") + word
            if part.isPer, unit.unitClass != .rate, let own = entry.code, let code, match.baseClass != .money {
                entry.code = own + "/" + code
            } else {
                entry.code = nil
            }
            unit.unitClass = .rate
            unit.end = part.end
        }
        entry.unitClass = .rate
        return entry
    }

    private struct Denominator {
        /// Where 万 or 百 or the unit itself begins.
        var start: Int
        var unitStart: Int
        var end: Int
        /// The row of the unit; -1 for 月 and 日, which are units only here.
        var index: Int32
        var isPer: Bool
    }

    /// What stands after `/` or 每: a unit, with 万 or 百 before it as in 吨/万元.
    @inline(__always)
    private func denominator(
        _ text: Scalars, after unit: UnitMatch, limit: Int, parser: NumeralParser
    ) -> Denominator? {
        guard unit.end + 1 < limit else { return nil }
        let sign = text[unit.end]
        guard sign == u("/") || sign == u("每") || sign == u("·") || sign == u("•") else { return nil }
        return denominator(text, sign: sign, after: unit, limit: limit, parser: parser)
    }

    private func denominator(
        _ text: Scalars, sign: UInt32, after unit: UnitMatch, limit: Int, parser: NumeralParser
    ) -> Denominator? {
        let isFirst = unit.unitClass != .rate || unit.baseClass == .rate
        guard unit.end - unit.start < 24, sign == u("/") || isFirst == (sign == u("每")) else { return nil }
        let start = unit.end + 1
        var position = start
        while position < limit, position - start < 3 {
            let kind = parser.table.kind(text[position])
            guard kind == .smallPower || kind == .bigPower,
                !parser.beginsThousandUnit(text, at: position, limit: limit)
            else { break }
            position += 1
        }
        var part = Denominator(
            start: start, unitStart: position, end: position, index: -1, isPer: sign != u("·") && sign != u("•"))
        if let found = simple(text, at: position, limit: limit), found.trait != .month, found.trait != .day {
            // 公里每小时 and 元每人, but not 2025年每个 or 30家每县.
            if sign == u("每") {
                guard unit.baseClass == .physical || unit.baseClass == .money else { return nil }
                guard found.baseClass == .duration || found.baseClass == .physical || found.baseClass == .people else {
                    return nil
                }
            }
            part.index = found.index
            part.end = found.end
            return part
        }
        guard position < limit, text[position] == u("月") || text[position] == u("日") else { return nil }
        part.end = position + 1
        return part
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
