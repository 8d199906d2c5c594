import NoticeModel

/// What a unit measures; the rules for roles look at this, not at the unit's own word.
enum UnitClass: UInt8, Sendable {
    /// No unit: a bare number, or 万 and 亿 alone.
    case none
    /// 元, 美元 …
    case money
    /// %
    case percent
    /// 百分点
    case percentagePoint
    /// A classifier that counts things: 家 户 个 项 …
    case classifier
    /// 人 名 位 户 where they count people or households.
    case people
    /// A physical unit: 吨, 公里, 亩, 千瓦 …
    case physical
    /// An amount per time or per head: 吨/年, 元/人 …
    case rate
    /// A length of time: 年, 个月, 天, 小时, 分钟 …
    case duration
    /// 倍, 番, 成
    case multiple
    /// 位 or 名 after 第 or 前: a rank.
    case rank
    /// 岁, 级, 度, 强 and others that label more than they count.
    case label
}

/// A numeral with its unit as the scanner finds it, before anything is known of its role.
struct QuantityMention: Sendable {
    /// Numeral, multiplier and unit: the quote.
    var range: NormalRange
    /// Numeral and multiplier without the unit.
    var numeral: NormalRange
    var amount: Amount
    /// The power of ten of 十 百 千 万 亿 before the unit.
    var multiplier: Int
    /// The canonical unit, or nil.
    var unit: String?
    /// The same to compare by.
    var unitWord: UnitWord
    /// UCUM or ISO 4217.
    var unitCode: String?
    var unitClass: UnitClass
    /// From the words that touch the quantity before (超过, 约, 不少于, 前, 突破) and after (以上, 左右, 多).
    var comparator: Comparator
    /// From the first comparator word before to the last one after; equals `range` without one.
    var extent: NormalRange
    /// Whether the numeral is written in digits.
    var isDigits: Bool
    /// Whether 级 or 级别 follows at once (千亿级, 万吨级).
    var isScale: Bool
    /// The id of the rule of the mention layer that read it, such as `quantity.classifier`.
    var rule: String
}

/// A mention where it lies: what is read through it is not copied, and a copy of it costs nothing.
///
/// It holds as long as the list of mentions of the paragraph is neither changed nor freed.
struct MentionReference {
    private let mention: UnsafePointer<QuantityMention>

    init(_ mention: UnsafePointer<QuantityMention>) { self.mention = mention }

    var range: NormalRange { mention.pointee.range }
    var numeral: NormalRange { mention.pointee.numeral }
    var amount: Amount { mention.pointee.amount }
    var multiplier: Int { mention.pointee.multiplier }
    var unit: String? { mention.pointee.unit }
    var unitCode: String? { mention.pointee.unitCode }
    var hasUnit: Bool { !mention.pointee.unitWord.isNone }

    /// Whether the unit is a word that the code names, of at most eight bytes.
    @inline(__always)
    func isUnit(_ word: StaticString) -> Bool { mention.pointee.unitWord == UnitWord(word) }

    /// Whether both have the same unit, or both none.
    @inline(__always)
    func hasSameUnit(as other: MentionReference) -> Bool {
        let word = mention.pointee.unitWord
        guard word == other.mention.pointee.unitWord else { return false }
        return !word.isLong || unit == other.unit
    }

    /// Whether both have the same unit, or one of them none.
    @inline(__always)
    func isCommensurable(with other: MentionReference) -> Bool {
        // 分别控制在9/10万、3‰和5‰以内: shares of different wholes.
        !hasUnit || !other.hasUnit || hasSameUnit(as: other) || unitClass == .percent && other.unitClass == .percent
    }
    var unitClass: UnitClass { mention.pointee.unitClass }
    var comparator: Comparator { mention.pointee.comparator }
    var extent: NormalRange { mention.pointee.extent }
    var isDigits: Bool { mention.pointee.isDigits }
    var isScale: Bool { mention.pointee.isScale }
    var rule: String { mention.pointee.rule }
}
