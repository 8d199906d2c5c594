import NoticeModel
import NoticeNormalization
import NoticeSegmentation
import Testing

@testable import NoticeExtraction

/// The examples of the rules for times, and what holds for every time.
struct TimeRuleTests {
    @Test(arguments: TimeRules.rules.map(\.id)) func examplesMakeTheirRecords(_ id: String) throws {
        let rule = try #require(TimeRules.rules.first { $0.id == id })
        for example in rule.examples {
            let text = MarkedText(example.text)
            let hit = records(of: text.source).first {
                $0.kind == rule.kind && $0.rule == id && $0.range == SourceRange(text.start, text.end)
            }
            for field in example.fields.split(separator: " ") {
                let pair = field.split(separator: "=").map(String.init)
                #expect(hit?.fields[pair[0]] == pair[1], "\(pair[0]) of \(example.text)")
            }
        }
    }

    @Test(arguments: TimeRules.rules.map(\.id)) func counterexamplesMakeNone(_ id: String) throws {
        let rule = try #require(TimeRules.rules.first { $0.id == id })
        for counterexample in rule.counterexamples {
            let text = MarkedText(counterexample.text)
            let hit = records(of: text.source).first {
                $0.kind == rule.kind && $0.rule == id && $0.range.overlaps(SourceRange(text.start, text.end))
            }
            #expect(hit == nil, "\(counterexample.text): \(counterexample.because)")
        }
    }
}
