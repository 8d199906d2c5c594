import Glibc
import NoticeSystem
import TestSupport
import Testing

@testable import GongwenCommand

@Suite struct HelpTests {
    /// Set to write the goldens anew; the tests fail all the same, so that nothing is recorded unseen.
    private static let isRecording = getenv("GONGWEN_RECORD") != nil

    private static let names = [""] + Gongwen.commands.map(\.spec.name)

    @Test(arguments: names) func helpIsAsWrittenDown(name: String) throws {
        let arguments = (name.isEmpty ? "" : name + " ") + "--help"
        let result = ChildProcess.shell("gongwen \(arguments)")
        #expect(result.code == 0)
        #expect(result.errors == "")
        let file = "Tests/GongwenCommandTests/Goldens/help\(name.isEmpty ? "" : "-" + name).txt"
        let path = "\(ChildProcess.packageFolder)/\(file)"
        if Self.isRecording {
            try AtomicFile.write(Array(result.output.utf8), to: path)
            Issue.record("recorded \(file)")
        }
        let golden = ChildProcess.shell("cat \(file)")
        #expect(
            result.output == golden.output,
            "If the new help is right: GONGWEN_RECORD=1 swift test --filter HelpTests")
    }

    @Test(arguments: Gongwen.commands.flatMap(\.spec.examples)) func examplesWork(line: String) {
        let result = ChildProcess.shell(line)
        #expect(result.code == 0)
        #expect(result.errors.contains("error:") == false)
    }

    @Test(arguments: Gongwen.commands.map(\.spec)) func everyCommandHasAnExampleOfItself(spec: CommandSpec) {
        #expect(!spec.examples.isEmpty)
        #expect(spec.examples.allSatisfy { "\($0) ".contains("gongwen \(spec.name) ") })
    }

    @Test(arguments: Gongwen.commands.map(\.spec)) func helpFitsATerminal(spec: CommandSpec) {
        for line in spec.helpText.split(separator: "\n") { #expect(line.unicodeScalars.count <= 100, "\(line)") }
    }

    @Test func helpOfACommandHasThreeSpellings() {
        let help = ChildProcess.gongwen("extract", "--help").output
        #expect(ChildProcess.gongwen("help", "extract").output == help)
        #expect(ChildProcess.gongwen("extract", "-h", "--nonsense").code == 64)
        #expect(ChildProcess.gongwen("extract", "-h").output == help)
    }
}
