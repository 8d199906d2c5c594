/// All rules of this version, in the order of their kinds and families.
public enum RuleSet {
    public static let all: [Rule] =
        RankRules.rules + QualifierRules.rules + ConditionRules.rules + StartingPointRules.rules + ProvisionRules.rules
        + TenseRules.rules + MeasureRules.rules
}
