import NoticeModel

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
public enum Recurrence: String, Sendable, CaseIterable {
    case annual
}

/// How firmly a target is set: under 力争, 争取, 努力 it is aspirational.
public enum Modality: String, Sendable, CaseIterable {
    case firm, aspirational
}

/// Whether a target binds (约束性) or is expected (预期性).
public enum Binding: String, Sendable, CaseIterable {
    case obligatory, anticipatory
}
