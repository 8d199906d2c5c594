import NoticeExtraction
import TestSupport
import Testing

@Suite struct RulesCommandTests {
    @Test func listsEveryRuleWithItsExamples() {
        let result = ChildProcess.gongwen("rules")
        #expect(result.code == 0)
        for rule in RuleSet.all {
            #expect(result.output.contains("\(rule.id) (\(rule.kind.rawValue))\n  \(rule.summary)\n"))
            for example in rule.examples { #expect(result.output.contains("  + \(example.text)\n")) }
            for example in rule.counterexamples {
                #expect(result.output.contains("  - \(example.text)\n    \(example.because)\n"))
            }
        }
    }

    @Test func showsOneRuleOrAFamily() throws {
        let rule = try #require(RuleSet.all.first)
        let one = ChildProcess.gongwen("rules", rule.id).output
        #expect(one.hasPrefix(rule.id + " ("))
        let family = String(rule.id.prefix { $0 != "." })
        let all = ChildProcess.gongwen("rules", family).output
        #expect(all.contains(one))
        #expect(all.count > one.count)
    }

    @Test func doesNotKnowEveryRule() {
        let result = ChildProcess.gongwen("rules", "nonsense")
        #expect(result.code == 64)
        #expect(result.output == "")
        #expect(
            result.errors == "gongwen: there is no rule 'nonsense'; gongwen rules lists all\nSee gongwen rules --help\n"
        )
    }
}
