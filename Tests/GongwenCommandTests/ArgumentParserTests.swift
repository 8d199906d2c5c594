import Testing

@testable import GongwenCommand

@Suite struct ArgumentParserTests {
    private let spec = CommandSpec(
        name: "test", abstract: "", discussion: [],
        operand: OperandSpec(name: "FILE", minimum: 1, maximum: 2, summary: ""),
        options: [OptionSpec("output", value: "DIR", ""), OptionSpec("lossy", "")], examples: [])

    @Test func takesOptionsInBothForms() throws {
        let spaced = try spec.parse(["--output", "out", "--lossy", "a"])
        let joined = try spec.parse(["a", "--lossy", "--output=out"])
        #expect(spaced == joined)
        #expect(spaced.value("output") == "out")
        #expect(spaced.has("lossy"))
        #expect(spaced.operands == ["a"])
    }

    @Test func keepsEqualSignsInValues() throws {
        #expect(try spec.parse(["--output=a=b", "x"]).value("output") == "a=b")
    }

    @Test func takesADashAsAnOperandAndWordsAfterTwoDashesToo() throws {
        #expect(try spec.parse(["-", "--", "--lossy"][...]).operands == ["-", "--lossy"])
    }

    @Test func helpNeedsNothingElse() throws {
        #expect(try spec.parse(["--help"]).has("help"))
    }

    @Test(arguments: [
        (["--lossi", "a"], "unknown option --lossi; did you mean --lossy?"),
        (["-x", "a"], "unknown option -x"),
        (["--nothing", "a"], "unknown option --nothing"),
        (["--output"], "--output needs a value: --output DIR"),
        (["--output=", "a"], "--output needs a value: --output DIR"),
        (["--lossy=yes", "a"], "--lossy takes no value"),
        (["--lossy", "--lossy", "a"], "--lossy is given twice"),
        (["--output", "a", "--output", "b", "c"], "--output is given twice"),
        ([], "FILE is missing"),
        (["a", "b", "c"], "unexpected argument 'c'"),
    ])
    func saysWhatIsWrong(words: [String], message: String) {
        #expect(throws: UsageError(message: message, command: "test")) { try spec.parse(words) }
    }

    @Test(arguments: [
        ("lossy", "losy", true), ("lossy", "lossyy", true), ("lossy", "losys", true), ("lossy", "lossi", true),
        ("lossy", "lss", false), ("jobs", "output", false), ("ab", "ba", true), ("abc", "cab", false),
    ])
    func oneEditIsNear(a: String, b: String, near: Bool) {
        #expect(isNear(a, b) == near)
        #expect(isNear(b, a) == near)
    }
}
