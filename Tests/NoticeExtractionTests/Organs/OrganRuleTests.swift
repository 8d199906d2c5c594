import NoticeModel
import Testing

@testable import NoticeExtraction

/// Runs the examples of the rules of organs, assignments and citations.
struct OrganRuleTests {
    /// A record as an example states it.
    struct Found: Hashable {
        var range: NormalRange
        var rule: String
        var fields: [String: String]
    }

    static let rules = OrganScanner.rules + AssignmentScanner.rules + CitationScanner.rules

    @Test(arguments: rules.map(\.id)) func examplesHoldAndCounterexamplesDoNot(_ id: String) throws {
        let rule = try #require(Self.rules.first { $0.id == id })
        for example in rule.examples {
            let (text, marked) = Self.unmarked(example.text)
            let records = Self.records(text, rule.kind)
            let record = records.first { text.string($0.range) == text.string(marked) && $0.range.overlaps(marked) }
            #expect(record?.rule == id, "\(example.text) \(records.map { text.string($0.range) })")
            for field in example.fields.split(separator: " ") {
                let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                #expect(record?.fields[String(parts[0])] == String(parts[1]), "\(example.text) \(field)")
            }
        }
        for counterexample in rule.counterexamples {
            let (text, marked) = Self.unmarked(counterexample.text)
            let touching = Self.records(text, rule.kind).filter { $0.rule == id && $0.range.overlaps(marked) }
            #expect(touching.isEmpty, "\(counterexample.text) \(touching.map { text.string($0.range) })")
        }
    }

    /// The normal text without ⟦ and ⟧, and the range that stood between them.
    static func unmarked(_ string: String) -> (NormalText, NormalRange) {
        let parts = string.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
        let text = GoldNotice.normalText(String(parts[0]) + String(rest[0]) + String(rest[1]))
        let start = parts[0].unicodeScalars.count
        let end = start + rest[0].unicodeScalars.count
        let from = text.sourceStarts.firstIndex { $0 >= start } ?? 0
        let to = text.sourceEnds.lastIndex { $0 <= end } ?? 0
        return (text, NormalRange(from, to + 1))
    }

    static func records(_ text: NormalText, _ kind: RecordKind) -> [Found] {
        let outline = GoldNotice.outline(of: text)
        switch kind {
        case .citations:
            return CitationScanner().scan(text, outline).citations.map {
                Found(
                    range: $0.range, rule: $0.rule,
                    fields: ["title": text.string($0.title), "number": $0.number ?? "null"])
            }
        case .identifiers:
            return CitationScanner().scan(text, outline).identifiers.map {
                Found(range: $0.range, rule: $0.rule, fields: ["kind": $0.kind.rawValue])
            }
        default:
            var organs = OrganScanner().scan(text, outline)
            let assignments = AssignmentScanner().scan(text, outline, organs: &organs)
            if kind == .departments {
                return organs.map {
                    Found(
                        range: $0.range, rule: $0.rule,
                        fields: ["name": text.string($0.range), "role": $0.role.rawValue])
                }
            }
            func names(_ list: [Int]) -> String { list.map { text.string(organs[$0].range) }.joined(separator: "、") }
            return assignments.map {
                Found(
                    range: $0.range, rule: $0.rule,
                    fields: [
                        "lead": names($0.lead), "support": names($0.support), "responsible": names($0.responsible),
                    ])
            }
        }
    }
}
