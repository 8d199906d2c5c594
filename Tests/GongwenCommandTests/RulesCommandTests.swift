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

    private let folder = TemporaryFolder()

    @Test func coverageCountsRecordsAndNoticesOfEachRule() throws {
        folder.write("in/a.txt", "一、目标\n到2025年，建成园区5个，试点达到8个。")
        folder.write("in/b.txt", "一、目标\n到2025年，建成园区6个。贷款期限不超过3年。")
        let result = ChildProcess.gongwen("rules", "--coverage", folder.path("in"))
        #expect(result.code == 0)
        #expect(result.errors == "")
        let parts = result.output.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
        try #require(parts.count == 4)
        #expect(parts[0].contains("role.target                3        2"))
        #expect(parts[0].contains("quantity.classifier        3        2"))
        #expect(parts[1].contains("  role.term          1 record in \(folder.path("in/b.txt"))"))
        #expect(parts[2].contains("  target.rank"))
        #expect(parts[3] == ["2 notices"])
        let named = parts[0].dropFirst() + parts[1].dropFirst() + parts[2].dropFirst()
        let ids = named.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(ids.sorted() == RuleSet.all.map(\.id).sorted(), "each rule stands in one list")
    }

    @Test func coverageNamesWhatCannotBeRead() {
        folder.write("in/a.txt", "到2025年，建成园区5个。")
        let result = ChildProcess.gongwen("rules", "--coverage", folder.path("in"), folder.path("none"))
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("none")): error: No such file or directory\n")
        #expect(result.output.hasSuffix("\n1 notice\n"))
        #expect(ChildProcess.gongwen("rules", "--coverage").errors.hasPrefix("gongwen: --coverage needs a PATH\n"))
        #expect(ChildProcess.gongwen("rules", "role", "target").code == 64)
    }
}
