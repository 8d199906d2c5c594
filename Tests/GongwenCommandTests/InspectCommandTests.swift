import TestSupport
import Testing

@Suite struct InspectCommandTests {
    private let folder = TemporaryFolder()
    private let text =
        "某市人民政府关于做好试点工作的通知\r\n\r\n各区人民政府：\r\n\r\n　　一、总体要求\r\n　　到２０２５年，全市建成试点101个。\r\n"

    init() { folder.write("a.txt", text) }

    private func inspect(_ stage: String) -> ChildResult {
        ChildProcess.gongwen("inspect", "--stage", stage, folder.path("a.txt"))
    }

    @Test func showsTheSourceAsItWasRead() {
        let result = inspect("read")
        #expect(result.code == 0)
        #expect(result.output.contains("  encoding  UTF-8 (valid UTF-8)\n"))
        #expect(result.output.contains("  6:1  \\u{3000}\\u{3000}到２０２５年，全市建成试点101个。\\r\\n\n"))
    }

    @Test func showsTheNormalParagraphsWithTheirPlaces() {
        let result = inspect("normalize")
        #expect(result.code == 0)
        #expect(
            result.output.contains("  6:3  [indent 4] 到2025年,全市建成试点101个。\n")
                || result.output.contains("  6:3  [indent 4] 到2025年，全市建成试点101个。\n"))
    }

    @Test func showsTheOutline() {
        let result = inspect("segment")
        #expect(result.code == 0)
        #expect(result.output.contains("  title  某市人民政府关于做好试点工作的通知\n"))
        #expect(result.output.contains("  5:3  一、 总体要求 [level 1]\n"))
    }

    @Test func showsTheFacts() {
        let result = inspect("extract")
        #expect(result.code == 0)
        #expect(result.output.contains("target 101个 = 101 个 ["))
        #expect(result.output.contains("deadline 2025年 = 2025 ["))
        #expect(ChildProcess.gongwen("inspect", folder.path("a.txt")).output == result.output)
    }

    @Test func readsStandardInput() {
        let result = ChildProcess.gongwen("inspect", "--stage", "segment", "-", input: Array(text.utf8))
        #expect(result.output == inspect("segment").output)
    }

    @Test func namesTheStages() {
        let result = inspect("guess")
        #expect(result.code == 64)
        #expect(
            result.errors == "gongwen: unknown stage 'guess'; the stages are read, normalize, segment, extract\n"
                + "See gongwen inspect --help\n")
    }

    @Test func failsOnAFileThatCannotBeRead() {
        let result = ChildProcess.gongwen("inspect", folder.path("none"))
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("none")): error: No such file or directory\n")
    }
}
