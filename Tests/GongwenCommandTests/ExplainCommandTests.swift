import Glibc
import NoticePipeline
import NoticeSystem
import TestSupport
import Testing

@testable import GongwenCommand

@Suite struct ExplainCommandTests {
    private static let notice = "Tests/GongwenCommandTests/Goldens/explain-notice.txt"

    private func explain(_ arguments: String...) -> ChildResult {
        ChildProcess.shell("gongwen explain \(arguments.joined(separator: " ")) \(Self.notice)")
    }

    /// One place of each kind: goals, facts, thresholds, starting points, provisions, names, dates, organs, headings.
    private static let places = [
        "13:20", "17:21", "17:56", "17:61", "17:83", "21:28", "23:41", "17:4", "21:58", "21:50", "7:5", "15:3", "9:3",
        "17:2",
        "17:12",
    ]

    @Test func theWordsAreAsWrittenDown() throws {
        var text = ""
        for place in Self.places {
            text += "$ gongwen explain --line \(place) \(Self.notice)\n" + explain("--line", place).output + "\n"
        }
        let file = "Tests/GongwenCommandTests/Goldens/explain.txt"
        if getenv("GONGWEN_RECORD") != nil {
            try AtomicFile.write(Array(text.utf8), to: "\(ChildProcess.packageFolder)/\(file)")
            Issue.record("recorded \(file)")
        }
        let golden = ChildProcess.shell("cat \(file)").output
        #expect(text == golden, "If the new words are right: GONGWEN_RECORD=1 swift test --filter ExplainCommandTests")
    }

    @Test func aPlaceMayBeNamedInThreeWays() throws {
        let record = try NoticePipeline().process(path: "\(ChildProcess.packageFolder)/\(Self.notice)")
        let target = try #require(record.targets.first { $0.indicator == "陶瓷产业产值" })
        let quantity = try #require(record.quantities.first { $0.id == target.quantity })
        let byLine = explain("--line", "17:20")
        #expect(byLine.code == 0)
        #expect(byLine.output.contains("300亿元 is a quantity with the role target"))
        #expect(explain("--at", "\(quantity.span.start)").output == byLine.output)
        #expect(explain("--at", "\(quantity.span.end - 1)").output == byLine.output)
        #expect(explain("--record", quantity.id).output == byLine.output)
        #expect(explain("--record", target.id).output == byLine.output)
    }

    @Test func everyRecordIsExplained() throws {
        let record = try NoticePipeline().process(path: "\(ChildProcess.packageFolder)/\(Self.notice)")
        var ids = record.quantities.map { ($0.id, "is a quantity") } + record.times.map { ($0.id, "is a time") }
        ids +=
            record.departments.map { ($0.id, "is a department") } + record.assignments.map { ($0.id, "assigns a task") }
        ids +=
            record.citations.map { ($0.id, "cites a policy document") }
            + record.sections.map { ($0.id, "is a heading") }
        ids += record.identifiers.map { ($0.id, $0.kind == .page ? "is a page number" : "is an identifier") }
        for (id, words) in ids {
            let result = explain("--record", id)
            #expect(result.code == 0)
            #expect(result.output.split(separator: "\n").first?.contains(words) ?? false, "\(result.output)")
        }
        #expect(ids.count > 30)
    }

    @Test func saysWhyANumeralOfATitleIsNoQuantity() {
        let result = ChildProcess.shell(
            "d=$(mktemp -d); printf '河阳市优化营商环境三年行动方案\\n\\n到2025年，市场主体达到50万户。\\n' >$d/n.txt;"
                + " gongwen explain --line 1:10 $d/n.txt; rm -r $d")
        #expect(result.code == 0)
        #expect(
            result.output.contains(
                "  ruled out  a quantity: the numeral in a document's title is a part of its name"))
    }

    @Test func saysWhatIsNotThere() {
        let none = explain("--record", "q0000000000")
        #expect(none.code == 2)
        #expect(
            none.errors
                == "\(Self.notice): error: there is no record q0000000000; the ids are those that this version writes\n"
        )
        let far = explain("--at", "100000")
        #expect(far.code == 2)
        #expect(far.errors.hasPrefix("\(Self.notice): error: there is no code point 100000; the text has "))
        #expect(explain("--line", "17:900").errors == "\(Self.notice): error: there is no line 17 with a column 900\n")
        #expect(explain("--line", "900:1").code == 2)
    }

    @Test(arguments: [
        ([], "one of --at, --line and --record is needed"),
        (["--at", "1", "--line", "1:1"], "one of --at, --line and --record is needed"),
        (["--at", "-1"], "--at takes a number from 0, not '-1'"),
        (["--line", "3"], "--line takes LINE:COLUMN, both from 1, not '3'"),
        (["--line", "0:1"], "--line takes LINE:COLUMN, both from 1, not '0:1'"),
    ]) func refusesACommandLineThatNamesNoPlace(arguments: [String], message: String) {
        let result = ChildProcess.shell("gongwen explain \(arguments.joined(separator: " ")) \(Self.notice)")
        #expect(result.code == 64)
        #expect(result.errors == "gongwen: \(message)\nSee gongwen explain --help\n")
    }
}
