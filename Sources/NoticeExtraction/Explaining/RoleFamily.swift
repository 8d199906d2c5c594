import NoticeModel

/// A family of role rules, in the order in which `RoleDecider.decide` asks them.
enum RoleFamily: CaseIterable, Sendable {
    case rank, qualifier, scale, condition, startingPoint, duration, provision, existing, tense

    /// What a number of the family is.
    var words: String {
        switch self {
        case .rank: "a rank"
        case .qualifier: "a specification or part of a name"
        case .scale: "a scale"
        case .condition: "a condition"
        case .startingPoint: "a starting point"
        case .duration: "a length of time"
        case .provision: "a provision"
        case .existing: "something that exists already"
        case .tense: "a goal or a fact by the tense of the clause"
        }
    }
}

/// How the role of one number was found: the families that did not answer, and the one that did.
struct RoleTrace: Sendable {
    /// The families that were asked before, in order.
    var ruledOut: [RoleFamily] = []
    var family = RoleFamily.tense
    var role = QuantityRole.target
    /// The id of the rule that the family gave.
    var rule = ""
}

extension RoleDecider {
    /// What a family says of a value; nil when it does not answer.
    private func answer(
        _ family: RoleFamily, _ reading: inout ParagraphReading, _ i: Int
    ) -> (QuantityRole, Rule)? {
        switch family {
        case .rank: rankRole(reading, i)
        case .qualifier: qualifierRole(reading, i)
        case .scale: scaleRole(reading, i)
        case .condition: conditionRole(reading, i)
        case .startingPoint: startingPointRole(&reading, i)
        case .duration: durationRole(reading, i)
        case .provision: provisionRole(reading, i)
        case .existing: existingRole(reading, i)
        case .tense: tenseRole(reading, i)
        }
    }

    /// Asks the families once more, on a copy of the reading, and keeps which ones did not answer.
    func trace(_ reading: ParagraphReading, _ i: Int) -> RoleTrace {
        var copy = reading
        var trace = RoleTrace()
        for family in RoleFamily.allCases {
            if let (role, rule) = answer(family, &copy, i) {
                trace.family = family
                trace.role = role
                trace.rule = rule.id
                return trace
            }
            trace.ruledOut.append(family)
        }
        return trace
    }
}
