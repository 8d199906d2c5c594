import NoticeModel

/// A numeral with what it counts or measures. `amount × 10^multiplier` is in `unit`.
public struct QuantityRecord: Sendable, Equatable {
    public var id: String
    public var role: QuantityRole
    /// Written as `value`, `low` and `high`, or `ratio`: exactly one of the three is not null.
    public var amount: Amount
    /// The power of ten of 十 百 千 万 亿 before the unit; 0 without one.
    public var multiplier: Int
    /// The canonical unit; nil for a bare number. `%` and `百分点` (percentage point) are two units.
    public var unit: String?
    /// The UCUM code, or the ISO 4217 code for money.
    public var unitCode: String?
    public var comparator: Comparator
    public var quote: String
    /// Numeral, multiplier and unit, in code points of the source text.
    public var span: SourceRange
    /// The id of the innermost section, or nil before the first heading.
    public var section: String?
    /// The id of the rule that decided the role.
    public var rule: String
}

extension Amount {
    /// The single value, or nil for a range or a ratio.
    public var value: DecimalNumber? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// The lower end of a range, else nil.
    public var low: DecimalNumber? {
        if case .range(let low, _) = self { return low }
        return nil
    }

    /// The upper end of a range, else nil.
    public var high: DecimalNumber? {
        if case .range(_, let high) = self { return high }
        return nil
    }

    /// The parts of a ratio, else nil.
    public var ratio: [DecimalNumber]? {
        if case .ratio(let parts) = self { return parts }
        return nil
    }
}
