import NoticeModel

/// A family of role rules, in the order in which `RoleDecider` asks them.
enum RoleFamily: CaseIterable, Sendable {
    case remark, listedProvision, setRate, qualifier, selection, rank, specification, scale, given, condition,
        startingPoint
    case duration, provision, existing, setting, tense

    /// What a number of the family is.
    var words: String {
        switch self {
        case .remark: "a remark on the number before"
        case .listedProvision: "the next of a list of provisions"
        case .setRate: "a rate of tax or fee that is set"
        case .qualifier: "part of a name or a label"
        case .selection: "in a clause that selects"
        case .rank: "a rank"
        case .specification: "a specification"
        case .scale: "a scale"
        case .given: "given or taken"
        case .condition: "a threshold"
        case .startingPoint: "a starting point"
        case .duration: "a length of time"
        case .provision: "a provision"
        case .existing: "something that exists already"
        case .setting: "under a heading that settles it"
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
    private func answer(_ family: RoleFamily, _ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        switch family {
        case .remark: remarkRole(reading, i)
        case .listedProvision: listedProvision(reading, i).map { (.provision, $0) }
        case .setRate: setRateRole(reading, i)
        case .qualifier: qualifierRole(reading, i)
        case .selection: selectionRole(reading, i)
        case .rank: rankRole(reading, i)
        case .specification: specificationRole(reading, i)
        case .scale: scaleRole(reading, i)
        case .given: givenRole(reading, i)
        case .condition: conditionRole(reading, i)
        case .startingPoint: startingPointRole(reading, i)
        case .duration: durationRole(reading, i)
        case .provision: provisionRole(reading, i)
        case .existing: existingRole(reading, i)
        case .setting: settingRole(reading, i)
        case .tense: tenseRole(reading, i)
        }
    }

    /// Asks the families once more, after the decision, and keeps which ones did not answer.
    ///
    /// To ask again changes nothing: the one family that writes into the reading would write the same.
    func trace(_ reading: ParagraphReading, _ i: Int) -> RoleTrace {
        var trace = RoleTrace()
        for family in RoleFamily.allCases {
            if let (role, rule) = answer(family, reading, i) {
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
