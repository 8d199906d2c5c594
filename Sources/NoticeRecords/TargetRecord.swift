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

/// A commitment: an indicator that is to reach, gain or lose an amount by a year.
public struct TargetRecord: Sendable, Equatable {
    public var id: String
    /// The id of its quantity; amount, multiplier, unit, code and comparator are the quantity's.
    public var quantity: String
    /// What is measured, without scope words; nil when nothing says.
    public var indicator: String?
    /// For whom or where it holds; nil when nothing says.
    public var subject: String?
    public var measure: Measure
    public var comparator: Comparator
    /// Written as `value`, `low` and `high`, or `ratio`.
    public var amount: Amount
    public var multiplier: Int
    public var unit: String?
    public var unitCode: String?
    /// Set under the measures `change` and `annual_growth`.
    public var direction: Direction?
    /// The year by which.
    public var year: Int?
    /// The first year of a span of years that ends with `year`.
    public var firstYear: Int?
    public var recurrence: Recurrence?
    public var baseline: Baseline?
    public var modality: Modality
    public var binding: Binding?
    /// The fields that came from outside the target's own clause; written as names in a fixed order.
    public var inherited: InheritedFields
    /// The ids of the departments that its task is assigned to.
    public var departments: [String]
    public var quote: String
    /// The clause from the indicator to the value, in code points of the source text.
    public var span: SourceRange
    public var section: String?
    /// The id of the rule that made the target.
    public var rule: String
}

/// How often an amount is due.
public enum Recurrence: String, Sendable {
    case annual
}

/// How firmly a target is set: under 力争, 争取, 努力 it is aspirational.
public enum Modality: String, Sendable {
    case firm, aspirational
}

/// Whether a target binds (约束性) or is expected (预期性).
public enum Binding: String, Sendable {
    case obligatory, anticipatory
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
