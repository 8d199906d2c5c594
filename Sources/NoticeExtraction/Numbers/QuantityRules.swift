import NoticeModel

/// The ids of the rules by which a numeral with its unit is read.
enum QuantityRule {
    static let money = "quantity.money"
    static let percent = "quantity.percent"
    static let classifier = "quantity.classifier"
    static let physical = "quantity.physical"
    static let duration = "quantity.duration"
    static let multiple = "quantity.multiple"
    static let label = "quantity.label"
    static let rank = "quantity.rank"
    static let range = "quantity.range"
    static let ratio = "quantity.ratio"
    static let fraction = "quantity.fraction"
    static let bare = "quantity.bare"
    static let chinese = "quantity.chinese"

    /// The rule for a single value with a unit of the class.
    static func of(_ unitClass: UnitClass, isDigits: Bool) -> String {
        switch unitClass {
        case .none: return bare
        case .money: return money
        case .percent, .percentagePoint: return percent
        case .classifier, .people: return isDigits ? classifier : chinese
        case .physical, .rate: return physical
        case .duration: return duration
        case .multiple: return multiple
        case .rank: return rank
        case .label: return label
        }
    }
}
