import NoticeModel
import NoticePipeline
import NoticeReading
import NoticeSystem
import TestSupport
import Testing

@Suite struct NoticePipelineTests {
    private let folder = TemporaryFolder()
    private let text = "某市人民政府关于做好试点工作的通知\n\n　　到2025年，全市建成试点101个。\n"

    /// The example of the README, as it stands there.
    private func readmeExample() throws {
        let record = try NoticePipeline().process(path: "notice.txt")
        for target in record.targets { print(target.year ?? 0, target.indicator ?? "–", target.quote) }
    }

    @Test func theExampleOfTheReadmeIsCompiledHere() throws {
        let source = try lines(of: #filePath)
        let readme = try lines(of: ChildProcess.packageFolder + "/README.md")
        let block = try #require(readme.split(separator: "```swift").dropFirst().first?.prefix { $0 != "```" })
        #expect(block.contains("import NoticePipeline"))
        for line in block { #expect(source.contains(line), "the README has: \(line)") }
        // There is no such file here, so that is what it says.
        #expect(throws: NoticeFailure(path: "notice.txt", reason: "No such file or directory")) { try readmeExample() }
    }

    /// The lines of a file without the white space at their ends.
    private func lines(of path: String) throws -> [String] {
        String(decoding: try readBytes(path: path), as: UTF8.self).split(separator: "\n").map { line in
            String(line.drop { $0 == " " })
        }
    }

    @Test func readsATargetFromAFile() throws {
        folder.write("notice.txt", text)
        let path = folder.path("notice.txt")
        let record = try NoticePipeline().process(path: path)
        #expect(record.targets.map(\.quote) == ["全市建成试点101个"])
        #expect(record.source.path == path)
        #expect(record.generator.version == NoticePipeline.version)
    }

    @Test func aFileAndItsBytesGiveTheSameRecord() throws {
        folder.write("notice.txt", text)
        let path = folder.path("notice.txt")
        let pipeline = NoticePipeline()
        #expect(try pipeline.process(path: path) == pipeline.process(Array(text.utf8), path: path))
    }

    @Test func theStagesOneByOneGiveTheSameRecord() throws {
        let pipeline = NoticePipeline()
        let source = try pipeline.read(Array(text.utf8), path: "-")
        let normal = pipeline.normalize(source)
        let outline = pipeline.segment(normal)
        let facts = pipeline.extract(normal, outline)
        #expect(try pipeline.record(source, normal, outline, facts) == pipeline.process(Array(text.utf8), path: "-"))
    }

    @Test func namesTheFileThatIsNotThere() {
        let path = folder.path("none")
        #expect(throws: NoticeFailure(path: path, reason: "No such file or directory")) {
            try NoticePipeline().process(path: path)
        }
    }

    @Test func refusesAFileOverTheLimitWithoutReadingIt() {
        folder.write("notice.txt", text)
        let path = folder.path("notice.txt")
        let count = text.utf8.count
        let small = NoticePipeline(options: ReadingOptions(byteLimit: count - 1))
        let reason = "The file has \(count) bytes, more than the limit of \(count - 1)"
        #expect(throws: NoticeFailure(path: path, reason: reason)) { try small.process(path: path) }
        let exact = NoticePipeline(options: ReadingOptions(byteLimit: count))
        #expect(throws: Never.self) { try exact.process(path: path) }
    }

    @Test(
        arguments: [
            ("一\n二三\u{0}", nil), ("", nil),
        ] as [(String, LineAndColumn?)])
    func namesNoPlaceWhereThereIsNone(text: String, place: LineAndColumn?) {
        let failure = #expect(throws: NoticeFailure.self) { try NoticePipeline().process(Array(text.utf8), path: "a") }
        #expect(failure?.place == place)
        #expect(failure?.description.hasPrefix("a: error: ") == true)
    }

    @Test func namesTheLineAndColumnOfDamage() {
        let prose = "全市规模以上工业企业达到五百家以上，营业收入年均增长百分之十。"
        let bytes = Array("\(prose)\n\(prose)\r\n到二〇".utf8) + [0xFF] + Array("年，\(prose)".utf8)
        let failure = #expect(throws: NoticeFailure.self) { try NoticePipeline().process(bytes, path: "a") }
        #expect(failure?.place == LineAndColumn(line: 3, column: 4))
        #expect(failure?.description.hasPrefix("a:3:4: error: ") == true)
    }

    @Test func readsAFileThatGrowsUnderASizeOfNothing() throws {
        // Files of the system say that they have no bytes and have some.
        #expect(try readBytes(path: "/proc/self/status").count > 100)
        #expect(throws: FileError.self) { try readBytes(path: "/proc/self/status", limit: 10) }
    }

    @Test func rowsOfATableThatSpacesPartAreTargets() throws {
        let text = """
            某市人民政府关于印发规划的通知

            　　主要指标如下：

            指标              单位    2020年  2025年  属性
            粮食产量          万吨    100     120     约束性
            居民可支配收入    元      18000   26000   预期性
            """
        let targets = try NoticePipeline().process(Array(text.utf8), path: "a").targets
        #expect(targets.map(\.indicator) == ["粮食产量", "居民可支配收入"])
        #expect(targets.map(\.year) == [2025, 2025])
        #expect(targets.map(\.unit) == ["吨", "元"])
        #expect(targets.map { $0.baseline?.year } == [2020, 2020])
        #expect(targets.allSatisfy { $0.rule.hasPrefix("target.table") })
    }
}
