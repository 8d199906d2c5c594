import Glibc
import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport
import Testing

@Suite struct DiffCommandTests {
    private let folder = TemporaryFolder()
    /// Set to write the goldens anew; the tests fail all the same, so that nothing is recorded unseen.
    private static let isRecording = getenv("GONGWEN_RECORD") != nil

    private let text = """
        某市人民政府关于印发陶瓷产业行动计划的通知

        各区人民政府：

        一、目标

        　　到2025年，规模以上企业达到560家，营业收入突破30亿元。2020年产值为12亿元。

        二、措施

        　　培育龙头企业5家。（市工业和信息化局牵头）
        """

    /// Two runs over one notice each: numbers edited, a sentence gone, a section renumbered.
    init() {
        folder.write("corpus/a.txt", text)
        folder.write("corpus/b.txt", "某市关于建成试点的通知\n\n　　到2025年，全市建成试点10个。\n")
        run("old")
        var edited = text.replacing("560家", with: "580家").replacing("2020年产值为12亿元。", with: "")
        edited = edited.replacing("二、措施", with: "二、原则\n\n　　坚持创新。\n\n三、措施")
        folder.write("corpus/a.txt", edited)
        unlink(folder.path("corpus/b.txt"))
        folder.write("corpus/c.txt", "某县关于培育企业的通知\n\n　　到2026年，全县培育企业7家。\n")
        run("new")
    }

    private func run(_ name: String) {
        let result = ChildProcess.gongwen(
            "run", "--corpus", folder.path("corpus"), "--output", folder.path("out"), "--name", name)
        precondition(result.code == 0, result.errors)
    }

    private func diff(_ options: String...) -> ChildResult {
        ChildProcess.shell("cd \(folder.root); gongwen diff \(options.joined(separator: " ")) out/old out/new")
    }

    @Test(arguments: ["text", "json", "html", "junit"]) func reportsAreAsWrittenDown(format: String) throws {
        let result = diff("--format", format)
        #expect(result.code == 1)
        #expect(result.errors == "")
        let file = "Tests/GongwenCommandTests/Goldens/diff.\(format)"
        let output = stable(result.output)
        if Self.isRecording {
            try AtomicFile.write(Array(output.utf8), to: "\(ChildProcess.packageFolder)/\(file)")
            Issue.record("recorded \(file)")
        }
        #expect(
            output == ChildProcess.shell("cat \(file)").output,
            "If the new report is right: GONGWEN_RECORD=1 swift test --filter DiffCommandTests")
    }

    /// The report without what is another one in each test or each version: the folder and the digest of the rules.
    private func stable(_ report: String) -> String {
        let rules = NoticePipeline.generator.ruleset.dropFirst("sha256:".count)
        return report.replacing(folder.root + "/", with: "").replacing(rules, with: "RULES")
            .replacing(rules.prefix(12), with: "RULES")
    }

    @Test func equalRunsAreTheSame() {
        let result = ChildProcess.gongwen("diff", folder.path("out/old"), folder.path("out/old"))
        #expect(result.code == 0)
        #expect(result.output.contains("\u{1B}") == false)
    }

    @Test func colorIsForTerminalsAndNotWhereItIsUnwanted() {
        let command = "cd \(folder.root); script -qec 'gongwen diff out/old out/new' /dev/null"
        #expect(ChildProcess.shell("unset NO_COLOR; " + command).output.contains("\u{1B}[33m"))
        #expect(ChildProcess.shell("export NO_COLOR=1; " + command).output.contains("\u{1B}[33m") == false)
    }

    @Test func onlySomeKindsAndNotSomeFields() {
        let targets = diff("--only targets")
        #expect(targets.output.contains("quantity") == false)
        #expect(targets.output.contains("~ target"))
        #expect(diff("--only sections,time").code == 1)
        #expect(diff("--only citations").code == 0)
        #expect(diff("--only target --ignore value,quote").output.contains("~ target") == false)
        #expect(diff("--only tables").code == 64)
        let unknown = diff("--ignore yaer")
        #expect(unknown.code == 64)
        #expect(unknown.errors.contains("did you mean year?"))
    }

    @Test func oneNoticeIsListedInFull() throws {
        let id = try RunManifest(parsing: folder.bytes("out/new/run.json") ?? []).notices[1].id
        let result = diff("--notice", id)
        #expect(result.output.contains("+ target"))
        #expect(result.output.contains("changed notice") == false)
        #expect(diff("--notice none").code == 0)
    }

    @Test func recordsAreReadInEveryForm() {
        let shell = ChildProcess.shell(
            "cd \(folder.root); gongwen extract corpus > new.jsonl; gongwen diff --ignore source.path new.jsonl out/new"
        )
        #expect(shell.code == 0, "\(shell.output)\(shell.errors)")
        let piped = ChildProcess.shell(
            "cd \(folder.root); gongwen extract corpus | gongwen diff --ignore source.path - out/new/records")
        #expect(piped.code == 0, "\(piped.output)\(piped.errors)")
    }

    /// A key in another spelling makes a reader take the whole file at once.
    @Test(arguments: ["text", "json", "html", "junit"]) func reportsAreTheSameHoweverTheRunsAreHeld(format: String) {
        let whole = "sed -i 's/\"notices\": \\[/\"\\\\u006eotices\": [/'"
        let before = diff("--format", format, "--notice", "corpus/c.txt")
        let all = diff("--format", format)
        let mended = ChildProcess.shell(
            "cd \(folder.root); \(whole) out/*/run.json; grep -c u006eotices out/*/run.json")
        #expect(mended.output == "out/new/run.json:1\nout/old/run.json:1\n")
        #expect(diff("--format", format).output == all.output)
        #expect(diff("--format", format, "--notice", "corpus/c.txt").output == before.output)
        #expect(all.code == 1)
    }

    /// Every notice has other bytes and stands under another name, so that ids and the order of names say nothing.
    @Test func editedNoticesAreFoundByNumberAndTitleInFoldersOfAnotherOrder() {
        func text(_ number: Int, _ value: Int) -> String {
            "某市关于第\(number)批试点的通知\n某政发〔2021〕\(number)号\n\n各区：\n\n　　到2025年，全市建成试点\(value)个。\n"
        }
        for number in 1...4 {
            folder.write("a/\(number).txt", text(number, 10))
            folder.write("b/\(9 - number).txt", text(number, 11))
        }
        for name in ["a", "b"] {
            let result = ChildProcess.gongwen(
                "run", "--corpus", folder.path(name), "--output", folder.path("o"), "--name", name)
            #expect(result.code == 0)
        }
        let report = ChildProcess.shell("cd \(folder.root); gongwen diff o/a o/b").output
        let headings = report.split(separator: "\n").filter { $0.hasPrefix("changed notice") }
        // In the order of the new folder.
        #expect(headings.count == 4)
        for (heading, number) in zip(headings, [4, 3, 2, 1]) {
            #expect(heading.contains("(by documentNumber)"))
            #expect(heading.contains("b/\(9 - number).txt  某市关于第\(number)批试点的通知"))
        }
        #expect(!report.contains("removed notice") && !report.contains("added notice"))
    }

    @Test func aNoticeThatIsThereTwiceIsTrouble() {
        let shell = ChildProcess.shell(
            "cd \(folder.root); gongwen extract corpus > one.jsonl; cat one.jsonl one.jsonl > two.jsonl;"
                + " gongwen diff two.jsonl one.jsonl")
        #expect(shell.code == 2)
        #expect(shell.errors.contains("two.jsonl: error: The notice "))
        #expect(shell.errors.hasSuffix(" is there twice\n"))
    }

    @Test func troubleIsNoDifference() {
        #expect(ChildProcess.gongwen("diff", folder.path("none"), folder.path("out/new")).code == 2)
        folder.write("bad/0123456789abcdef.json", "{}")
        let bad = ChildProcess.gongwen("diff", folder.path("bad"), folder.path("out/new"))
        #expect(bad.code == 2)
        #expect(bad.errors.hasPrefix("\(folder.path("bad/0123456789abcdef.json")):1:1: error: "))
        #expect(ChildProcess.gongwen("diff", folder.path("out/new")).code == 64)
    }

    @Test func theGateIsApartFromTheDifference() {
        folder.write("gate.json", "{\"notices\": {\"removed\": 1},\n \"targets\": {\"removed\": 2}}")
        #expect(diff("--gate gate.json").code == 0)
        folder.write("gate.json", "{\"notices\": {\"removed\": 1},\n \"targets\": {\"removed\": 1}}")
        let missed = diff("--gate gate.json")
        #expect(missed.code == 3)
        #expect(missed.errors == "gate.json:2:25: error: targets.removed is 2; the gate allows 1\n")
        folder.write("gate.json", "{\"tables\": {}}\n{}")
        #expect(diff("--gate gate.json").code == 2)
    }

    @Test func knownDifferencesAreSilentAndOldEntriesAreNamed() throws {
        let target = try #require(
            diff("--only targets").output.split(separator: "\n").first { $0.hasPrefix("  ~ target") })
        let id = target.split(separator: " ")[2]
        let fields =
            "{\"value\": {\"old\": 560, \"new\": 580}, "
            + "\"quote\": {\"old\": \"规模以上企业达到560家\", \"new\": \"规模以上企业达到580家\"}}"
        func entry(_ fields: String, _ expires: String) -> String {
            "{\"notice\": null, \"kind\": \"targets\", \"id\": \"\(id)\", \"change\": {\"class\": \"changed\", "
                + "\"fields\": \(fields)}, \"reason\": \"the plan was amended\", \"expires\": \(expires)}"
        }
        func accept(_ entry: String) -> ChildResult {
            folder.write("accepted.json", "{\"schemaVersion\": \"1.0.0\", \"accepted\": [\n\(entry)]}\n")
            return ChildProcess.shell(
                "cd \(folder.root); SOURCE_DATE_EPOCH=1767225600 gongwen diff --accept accepted.json out/old out/new")
        }
        let good = accept(entry(fields, "\"2026-01-01\""))
        #expect(good.output.contains("~ target") == false)
        #expect(good.output.contains("\n1 accepted\n"))
        #expect(good.errors == "")
        let late = accept(entry(fields, "\"2025-12-31\""))
        #expect(late.output.contains("~ target"))
        #expect(late.errors == "accepted.json:2:1: warning: the entry for \(id) is past its day, 2025-12-31\n")
        let stale = accept(entry("{\"value\": {\"old\": 560, \"new\": 590}}", "null"))
        #expect(stale.output.contains("~ target"))
        #expect(
            stale.errors == "accepted.json:2:1: warning: the entry for \(id) is stale: there is no such difference\n")
    }
}
