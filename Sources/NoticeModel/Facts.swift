/// Why a number is there. The words are those of the output contract.
public enum QuantityRole: String, Sendable, CaseIterable {
    case target, baseline, reported, condition, provision, qualifier
}

/// How a stated value binds the real one.
public enum Comparator: String, Sendable, CaseIterable {
    case eq, gte, gt, lte, lt, approx, range
}

/// What kind of goal a target states.
public enum Measure: String, Sendable, CaseIterable {
    case level, change
    case annualGrowth = "annual_growth"
    case ratio, rank, multiple
}

/// Which way a change goes.
public enum Direction: String, Sendable, CaseIterable {
    case increase, decrease
}

/// A numeral with what it counts or measures.
public struct Quantity: Sendable, Equatable {
    /// Numeral, multiplier and unit.
    public var range: NormalRange
    public var role: QuantityRole
    public var amount: Amount
    /// The power of ten of 十 百 千 万 亿 before the unit. `amount × 10^multiplier` is in `unit`.
    public var multiplier: Int
    /// The canonical unit, such as `元`, `%`, `家`; nil for a bare number.
    public var unit: String?
    /// The UCUM code of the unit, or the ISO 4217 code for money; nil where there is none.
    public var unitCode: String?
    public var comparator: Comparator
    /// The id of the rule that decided the role.
    public var rule: String
    /// The id of the rule that read the numeral and its unit, before the role was known.
    public var readingRule: String

    @inlinable public init(
        range: NormalRange, role: QuantityRole, amount: Amount, multiplier: Int, unit: String?, unitCode: String?,
        comparator: Comparator, rule: String, readingRule: String = ""
    ) {
        self.range = range
        self.role = role
        self.amount = amount
        self.multiplier = multiplier
        self.unit = unit
        self.unitCode = unitCode
        self.comparator = comparator
        self.rule = rule
        self.readingRule = readingRule
    }
}

/// The starting point that a target is measured from; what the text does not state is nil.
public struct Baseline: Sendable, Equatable {
    public var year: Int?
    public var value: DecimalNumber?
    public var multiplier: Int?
    public var unit: String?

    @inlinable public init(year: Int?, value: DecimalNumber?, multiplier: Int?, unit: String?) {
        self.year = year
        self.value = value
        self.multiplier = multiplier
        self.unit = unit
    }
}

/// The fields of a target that came from outside its own clause.
public struct InheritedFields: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let indicator = InheritedFields(rawValue: 1)
    public static let subject = InheritedFields(rawValue: 2)
    public static let year = InheritedFields(rawValue: 4)
    public static let baseline = InheritedFields(rawValue: 8)
    public static let modality = InheritedFields(rawValue: 16)
    public static let comparator = InheritedFields(rawValue: 32)
}

/// A commitment: an indicator that is to reach, gain or lose an amount by a year.
public struct Target: Sendable, Equatable {
    /// The index of its quantity, whose role is `target`.
    public var quantity: Int
    /// What is measured, as the document words it, without scope words; nil when nothing says.
    public var indicator: String?
    /// For whom or where it holds; nil when nothing says.
    public var subject: String?
    public var measure: Measure
    public var direction: Direction?
    /// The first year of a span of years, else nil.
    public var firstYear: Int?
    /// The year by which; nil when nothing says.
    public var year: Int?
    /// Whether the amount is due every year.
    public var isAnnual: Bool
    public var baseline: Baseline?
    /// True for 约束性, false for 预期性, nil when nothing says.
    public var isObligatory: Bool?
    /// Whether 力争, 争取 or 努力 governs it.
    public var isAspirational: Bool
    public var inherited: InheritedFields
    /// Indices of the departments that its task is assigned to.
    public var departments: [Int]
    /// The clause from the indicator to the value.
    public var range: NormalRange
    public var rule: String

    @inlinable public init(
        quantity: Int, indicator: String?, subject: String?, measure: Measure, direction: Direction?, firstYear: Int?,
        year: Int?, isAnnual: Bool, baseline: Baseline?, isObligatory: Bool?, isAspirational: Bool,
        inherited: InheritedFields, departments: [Int], range: NormalRange, rule: String
    ) {
        self.quantity = quantity
        self.indicator = indicator
        self.subject = subject
        self.measure = measure
        self.direction = direction
        self.firstYear = firstYear
        self.year = year
        self.isAnnual = isAnnual
        self.baseline = baseline
        self.isObligatory = isObligatory
        self.isAspirational = isAspirational
        self.inherited = inherited
        self.departments = departments
        self.range = range
        self.rule = rule
    }
}

/// What a time is there for.
public enum TimeRole: String, Sendable, CaseIterable {
    case deadline, baseline, reported, issued, period, other
}

/// A date, year, span of years, plan period or relative period.
public struct TimeExpression: Sendable, Equatable {
    public var range: NormalRange
    /// The EDTF form: `2014-11-13`, `2014-06`, `2017`, `2017/2020`; nil without a fixed place in time.
    public var value: String?
    public var role: TimeRole
    public var rule: String

    public init(range: NormalRange, value: String?, role: TimeRole, rule: String) {
        self.range = range
        self.value = value
        self.role = role
        self.rule = rule
    }
}

/// What an organ does in the sentence that names it.
public enum OrganRole: String, Sendable, CaseIterable {
    case lead, support, responsible, issuer, recipient, mentioned
}

/// A mention of an organ of government or party; its name is the text of its range.
public struct OrganMention: Sendable, Equatable {
    public var range: NormalRange
    public var role: OrganRole
    public var rule: String

    public init(range: NormalRange, role: OrganRole, rule: String) {
        self.range = range
        self.role = role
        self.rule = rule
    }
}

/// A task given to departments: the clause that names them, with indices of the organ mentions.
public struct Assignment: Sendable, Equatable {
    /// The bracket or line, brackets included.
    public var range: NormalRange
    public var lead: [Int]
    public var support: [Int]
    public var responsible: [Int]
    /// The paragraphs that the assignment closes: from the first scalar of its task to its own start.
    public var task: NormalRange
    public var rule: String

    public init(
        range: NormalRange, lead: [Int], support: [Int], responsible: [Int], task: NormalRange, rule: String
    ) {
        self.range = range
        self.lead = lead
        self.support = support
        self.responsible = responsible
        self.task = task
        self.rule = rule
    }
}

/// A policy document that the text refers to as 《title》.
public struct Citation: Sendable, Equatable {
    /// From 《 to 》, or to the end of the bracket with the document number.
    public var range: NormalRange
    /// The words between 《 and 》.
    public var title: NormalRange
    /// The normal form of the document number, or nil.
    public var number: String?
    public var rule: String

    public init(range: NormalRange, title: NormalRange, number: String?, rule: String) {
        self.range = range
        self.title = title
        self.number = number
        self.rule = rule
    }
}

/// What digits that measure nothing are part of.
public enum IdentifierKind: String, Sendable, CaseIterable {
    case documentNumber = "document_number"
    case standard, model, name, marker, page, contact, other
}

/// Digits that are neither a quantity nor a time, with the word they belong to.
public struct Identifier: Sendable, Equatable {
    public var range: NormalRange
    public var kind: IdentifierKind
    public var rule: String

    public init(range: NormalRange, kind: IdentifierKind, rule: String) {
        self.range = range
        self.kind = kind
        self.rule = rule
    }
}

/// Everything that extraction found in one notice. Each list is in the order of the text.
public struct Facts: Sendable, Equatable {
    public var quantities: [Quantity] = []
    public var targets: [Target] = []
    public var times: [TimeExpression] = []
    public var organs: [OrganMention] = []
    public var assignments: [Assignment] = []
    public var citations: [Citation] = []
    public var identifiers: [Identifier] = []
    public var diagnostics: [Diagnostic] = []

    public init() {}
}
