import NoticeModel
import Testing

@testable import NoticeExtraction

/// Every example and counter-example of every rule, through all stages, also under changes that must not matter.
@Suite struct RuleExampleTests {
    /// A change of the text that must not change what a rule says of it.
    enum Change: CaseIterable {
        case none, widenedDigits, emojiBefore, carriageReturns, strayZeroWidth

        func apply(_ text: MarkedText) -> MarkedText {
            switch self {
            case .none: text
            case .widenedDigits:
                text.mapped { scalar in
                    scalar >= 0x30 && scalar <= 0x39 || scalar == 0x25 ? [scalar + 0xFEE0] : [scalar]
                }
            case .emojiBefore: text.prefixed("😀\n\n")
            case .carriageReturns: text.mapped { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            case .strayZeroWidth: text.mapped { $0 == 0xFF0C || $0 == 0x3002 ? [$0, 0x200B] : [$0] }
            }
        }
    }

    @Test func ruleIdsAreUniqueAndDotted() {
        let ids = RuleSet.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.contains(".") })
        #expect(RuleSet.all.allSatisfy { $0.summary.hasSuffix(".") })
    }

    @Test(arguments: Change.allCases) func everyExampleMakesItsRecord(_ change: Change) {
        for rule in RuleSet.all {
            for example in rule.examples {
                let text = change.apply(MarkedText(example.text))
                let all = records(of: text.source)
                let hit = all.first {
                    $0.kind == rule.kind && $0.rule == rule.id && $0.range == SourceRange(text.start, text.end)
                }
                guard let hit else {
                    let near = all.filter { $0.kind == rule.kind }.map { "\($0.rule) \($0.range) \($0.fields)" }
                    Issue.record("\(rule.id), \(change): no record for \(example.text); there are \(near)")
                    continue
                }
                for field in example.fields.split(separator: " ") {
                    let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                        String.init)
                    let value = hit.fields[pair[0]]
                    #expect(value == pair[1], "\(rule.id), \(change): \(pair[0]) of \(example.text)")
                }
            }
        }
    }

    @Test(arguments: Change.allCases) func noCounterexampleMakesARecord(_ change: Change) {
        for rule in RuleSet.all {
            for counterexample in rule.counterexamples {
                let text = change.apply(MarkedText(counterexample.text))
                let hit = records(of: text.source).first {
                    $0.kind == rule.kind && $0.rule == rule.id && $0.range.overlaps(SourceRange(text.start, text.end))
                }
                #expect(hit == nil, "\(rule.id), \(change): \(counterexample.text): \(counterexample.because)")
            }
        }
    }

    /// A text that breaks off anywhere: no stage may look past either end of it, at which a debug build traps.
    @Test func everyExampleIsReadWhereverItBreaksOff() {
        for rule in RuleSet.all {
            for text in rule.examples.map(\.text) + rule.counterexamples.map(\.text) {
                let scalars = MarkedText(text).scalars
                for at in scalars.indices {
                    for cut in [0..<at, at..<scalars.count] {
                        let part = MarkedText(scalars: Array(scalars[cut]), start: 0, end: cut.count)
                        let isWithin = records(of: part.source).allSatisfy {
                            $0.range.start < $0.range.end && $0.range.end <= cut.count
                        }
                        #expect(isWithin, "\(rule.id): \(text) cut to \(cut)")
                    }
                }
            }
        }
    }
}
