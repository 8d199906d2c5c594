import TestSupport
import Testing

@Suite struct ValidateCommandTests {
    private let folder = TemporaryFolder()

    init() {
        folder.write("in/a.txt", "某市人民政府关于做好试点工作的通知\n\n　　到2025年，全市建成试点101个。\n")
        folder.write("in/b.txt", "某市人民政府关于做好就业工作的通知\n\n　　到2025年，城镇新增就业5万人。\n")
    }

    @Test func acceptsWhatExtractWrites() {
        let written = ChildProcess.gongwen("extract", "--output", folder.path("out"), folder.path("in"))
        #expect(written.code == 0)
        let result = ChildProcess.gongwen("validate", folder.path("out"))
        #expect(result.code == 0)
        #expect(result.errors == "")
        let lines = folder.names("out").map { "\(folder.path("out/\($0)")): 1 of 1 record valid\n" }
        #expect(result.output == lines.joined())
    }

    @Test func acceptsJSONLinesOnStandardInput() {
        let lines = ChildProcess.gongwen("extract", folder.path("in")).output
        let result = ChildProcess.gongwen("validate", "-", input: Array(lines.utf8))
        #expect(result.code == 0)
        #expect(result.output == "-: 2 of 2 records valid\n")
    }

    @Test func namesTheLineOfARecordThatDoesNotFit() {
        let lines = ChildProcess.gongwen("extract", folder.path("in")).output.split(separator: "\n")
        let broken = lines[1].replacing("\"times\":[", with: "\"times\":[7,")
        folder.write("a.jsonl", "\(lines[0])\n\(broken)\n")
        let result = ChildProcess.gongwen("validate", folder.path("a.jsonl"))
        #expect(result.code == 2)
        #expect(result.output == "\(folder.path("a.jsonl")): 1 of 2 records valid\n")
        #expect(result.errors.hasPrefix("\(folder.path("a.jsonl")):2:"))
        #expect(result.errors.contains(": error: /times/0: "))
    }

    @Test func namesThePlaceOfASyntaxError() {
        folder.write("a.json", "{\n  \"id\": \"a\",\n}\n")
        let result = ChildProcess.gongwen("validate", folder.path("a.json"))
        #expect(result.code == 2)
        #expect(result.output == "\(folder.path("a.json")): 0 of 1 record valid\n")
        #expect(result.errors.hasPrefix("\(folder.path("a.json")):3:1: error: "))
    }

    @Test func goesOnAfterAFileThatIsNotThere() {
        let lines = ChildProcess.gongwen("extract", folder.path("in")).output
        folder.write("a.jsonl", lines)
        let result = ChildProcess.gongwen("validate", folder.path("none"), folder.path("a.jsonl"))
        #expect(result.code == 2)
        #expect(result.output == "\(folder.path("a.jsonl")): 2 of 2 records valid\n")
        #expect(result.errors == "\(folder.path("none")): error: No such file or directory\n")
    }

    @Test func findsNoRecordInAnEmptyFile() {
        folder.write("a.json", "")
        let result = ChildProcess.gongwen("validate", folder.path("a.json"))
        #expect(result.code == 2)
    }
}
