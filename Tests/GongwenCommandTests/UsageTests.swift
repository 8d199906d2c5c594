import NoticePipeline
import TestSupport
import Testing

@Suite struct UsageTests {
    @Test func printsItsVersion() {
        let result = ChildProcess.gongwen("--version")
        #expect(result.code == 0)
        #expect(result.output == "gongwen \(NoticePipeline.version)\n")
    }

    @Test func wantsACommand() {
        let result = ChildProcess.gongwen()
        #expect(result.code == 64)
        #expect(result.errors == "gongwen: a command is missing\nSee gongwen --help\n")
    }

    @Test func doesNotGuessACommand() {
        let result = ChildProcess.gongwen("extrakt", "corpus")
        #expect(result.code == 64)
        #expect(result.output == "")
        #expect(result.errors == "gongwen: unknown command extrakt; did you mean extract?\nSee gongwen --help\n")
    }

    @Test func namesAnOptionThatItDoesNotKnow() {
        let result = ChildProcess.gongwen("extract", "--colour", "corpus")
        #expect(result.code == 64)
        #expect(result.output == "")
        #expect(result.errors == "gongwen: unknown option --colour\nSee gongwen extract --help\n")
    }

    @Test func wantsAPath() {
        let result = ChildProcess.gongwen("extract", "--lossy")
        #expect(result.code == 64)
        #expect(result.errors == "gongwen: PATH is missing\nSee gongwen extract --help\n")
    }
}
