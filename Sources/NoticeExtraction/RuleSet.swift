/// All rules of this version, in the order of their kinds and families.
public enum RuleSet {
    public static let all: [Rule] =
        CitationScanner.rules + TimeRules.rules + OrganScanner.rules + AssignmentScanner.rules + QuantityRule.rules
        + IdentifierRule.rules + Accounting.rules + RankRules.rules + QualifierRules.rules + SelectionRules.rules
        + ConditionRules.rules + ScaleRules.rules + StartingPointRules.rules + DurationRules.rules
        + ProvisionRules.rules
        + TenseRules.rules + MeasureRules.rules + TableRules.rules

    /// The embedded tables, by file name.
    public static let lexicons: [(name: String, bytes: [UInt8])] = [
        ("comparators.tsv", PackageResources.comparators_tsv),
        ("cues.tsv", PackageResources.cues_tsv),
        ("followers.tsv", PackageResources.followers_tsv),
        ("headings.tsv", PackageResources.headings_tsv),
        ("heads.tsv", PackageResources.heads_tsv),
        ("numbercontexts.tsv", PackageResources.numbercontexts_tsv),
        ("numbernames.tsv", PackageResources.numbernames_tsv),
        ("openers.tsv", PackageResources.openers_tsv),
        ("organs-functions.tsv", PackageResources.organs_functions_tsv),
        ("organs-names.tsv", PackageResources.organs_names_tsv),
        ("organs-regions.tsv", PackageResources.organs_regions_tsv),
        ("organs-words.tsv", PackageResources.organs_words_tsv),
        ("setphrases.tsv", PackageResources.setphrases_tsv),
        ("signals.tsv", PackageResources.signals_tsv),
        ("standards.tsv", PackageResources.standards_tsv),
        ("times-before.tsv", PackageResources.times_before_tsv),
        ("times-cues.tsv", PackageResources.times_cues_tsv),
        ("times-founding.tsv", PackageResources.times_founding_tsv),
        ("times-headings.tsv", PackageResources.times_headings_tsv),
        ("times-relative.tsv", PackageResources.times_relative_tsv),
        ("units.tsv", PackageResources.units_tsv),
    ]
}
