import NoticeModel
import Testing

@testable import NoticeExtraction

/// Runs the examples and counter-examples of the rules of the mention layer through the scanner alone.
struct NumberRulesTests {
    /// A text with ⟦ and ⟧ taken out, and the range that they marked.
    static func marked(_ text: String) -> (text: String, range: NormalRange) {
        var scalars = String.UnicodeScalarView()
        var start = 0
        var end = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "⟦": start = scalars.count
            case "⟧": end = scalars.count
            default: scalars.append(scalar)
            }
        }
        return (String(scalars), NormalRange(start, end))
    }

    static let examples = QuantityRule.rules.flatMap { rule in rule.examples.map { (rule.id, $0.text, $0.fields) } }
    static let identifiers = IdentifierRule.rules.flatMap { rule in rule.examples.map { (rule.id, $0.text, $0.fields) }
    }
    static let counterexamples = (QuantityRule.rules + IdentifierRule.rules).flatMap { rule in
        rule.counterexamples.map { (rule.id, rule.kind, $0.text) }
    }

    @Test(arguments: examples)
    func exampleGivesItsQuantity(_ id: String, _ text: String, _ fields: String) {
        let (plain, range) = Self.marked(text)
        let scanned = ScannedText(plain)
        let mention = scanned.mentions.first { $0.range == range }
        #expect(mention?.fields == fields, "\(text): \(scanned.lines)")
        #expect(mention?.rule == id)
    }

    @Test(arguments: identifiers)
    func exampleGivesItsIdentifier(_ id: String, _ text: String, _ fields: String) {
        let (plain, range) = Self.marked(text)
        let scanned = ScannedText(plain)
        let identifier = scanned.identifiers.first { $0.range == range }
        #expect(
            identifier.map { "kind=\($0.kind.rawValue)" } == fields,
            "\(scanned.identifiers.map { scanned.quote($0.range) })")
        #expect(identifier?.rule == id)
    }

    @Test(arguments: counterexamples)
    func counterexampleGivesNoRecordOfTheKind(_ id: String, _ kind: RecordKind, _ text: String) {
        let (plain, range) = Self.marked(text)
        let scanned = ScannedText(plain)
        if kind == .quantities {
            #expect(!scanned.mentions.contains { $0.range.overlaps(range) && $0.rule == id }, "\(scanned.lines)")
        } else {
            #expect(!scanned.identifiers.contains { $0.range.overlaps(range) })
        }
    }

    @Test func everyRuleIsNamedOnceAndHasExamples() {
        let rules = QuantityRule.rules + IdentifierRule.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules { #expect(!rule.examples.isEmpty && !rule.summary.isEmpty) }
    }
}
