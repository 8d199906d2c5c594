import TestSupport
import Testing

@testable import GongwenCommand

/// `--limits`, which every command that reads notices has.
@Suite struct LimitsOptionTests {
    private static let readers = ["extract", "run", "ingest", "inspect", "explain", "review", "evaluate"]
    private let folder = TemporaryFolder()
    private let notice = "某市人民政府关于做好试点工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点101个。\n"

    init() {
        folder.write("notices/a.txt", notice)
        folder.write("notices/b.txt", "短文。\n")
    }

    @Test(arguments: readers) func everyCommandThatReadsNoticesHasIt(name: String) {
        let result = ChildProcess.gongwen(name, "--limits", "speed=1", "x", "y")
        #expect(result.code == 64)
        let help = ChildProcess.gongwen(name, "--help").output
        #expect(help.contains("[--limits LIST]"))
        #expect(help.contains("--limits sets what a file may ask for"))
    }

    @Test func otherCommandsHaveItNot() {
        for spec in Gongwen.commands.map(\.spec) where !Self.readers.contains(spec.name) {
            #expect(!spec.options.contains { $0.name == "limits" }, "\(spec.name)")
        }
    }

    @Test(arguments: [["extract"], ["inspect"], ["explain", "--at", "1"]]) func aFileBeyondALimitIsAnErrorThatNamesIt(
        words: [String]
    ) {
        let arguments = words + ["--limits", "size=100", folder.path("notices/a.txt")]
        let result = ChildProcess.shell((["gongwen"] + arguments).joined(separator: " "))
        #expect(result.code == 2)
        #expect(result.errors.contains("more than the limit of 100"))
        let wider = words + ["--limits", "size=1K", folder.path("notices/a.txt")]
        #expect(ChildProcess.shell((["gongwen"] + wider).joined(separator: " ")).code == 0)
    }

    @Test func aRunWithOtherLimitsIsComputedAgain() {
        func run(_ limits: String...) -> ChildResult {
            ChildProcess.shell(
                (["gongwen run --corpus", folder.path("notices"), "--output", folder.path("runs")] + limits)
                    .joined(separator: " "))
        }
        #expect(run().output.contains("2 notices, 0 records as before"))
        #expect(run().output.contains("2 notices, 2 records as before"))
        let narrow = run("--limits", "size=100")
        #expect(narrow.code == 2)
        #expect(narrow.output.contains("1 notice, 0 records as before, 1 failure"))
        #expect(run("--limits", "size=64M").output.contains("2 notices, 0 records as before"))
    }

    @Test func aFileBeyondALimitIsKeptAsideUntilTheLimitIsWider() {
        func ingest(_ limits: String) -> ChildResult {
            ChildProcess.gongwen(
                "ingest", "--corpus", folder.path("corpus"), "--limits", limits, folder.path("notices"))
        }
        let narrow = ingest("size=100")
        #expect(narrow.code == 2)
        #expect(narrow.output.contains("1 kept, 0 already there, 1 in quarantine"))
        let wider = ingest("size=1K")
        #expect(wider.code == 0)
        #expect(wider.output.contains("1 kept, 1 already there, 0 in quarantine"))
        #expect(ChildProcess.gongwen("verify", "--corpus", folder.path("corpus")).code == 0)
    }

    @Test func reviewAndEvaluateReadTheSourcesAgainWithinTheLimits() {
        // The source is no plain text, and the record came over standard output: its text stands nowhere but in the page.
        folder.write("page.html", "<html><body><p>\(notice)</p></body></html>")
        let record = ChildProcess.gongwen("extract", folder.path("page.html"))
        folder.write("run.jsonl", record.output)
        func review(_ limits: String) -> ChildResult {
            ChildProcess.gongwen(
                "review", "--output", folder.path("pages"), "--limits", limits, folder.path("run.jsonl"))
        }
        #expect(review("size=100").errors.contains("the source of"))
        #expect(!review("size=1K").errors.contains("the source of"))

        folder.write(
            "gold/page.jsonl", #"{"t": "time", "start": 0, "end": 2, "value": "2030", "role": "deadline"}"# + "\n")
        func evaluate(_ limits: String) -> ChildResult {
            ChildProcess.gongwen(
                "evaluate", "--details", "--limits", limits, folder.path("gold"), folder.path("run.jsonl"))
        }
        #expect(evaluate("size=100").errors.contains("the source is gone or changed"))
        #expect(!evaluate("size=1K").errors.contains("the source is gone or changed"))
    }
}
