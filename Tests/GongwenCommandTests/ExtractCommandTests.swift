import NoticePipeline
import NoticeRecords
import TestSupport
import Testing

@Suite struct ExtractCommandTests {
    private let folder = TemporaryFolder()

    /// A notice that no two numbers share.
    private func notice(_ number: Int) -> String {
        "某市人民政府关于做好第\(number)批试点工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点\(100 + number)个。\n"
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    @Test func writesOneRecordALine() {
        for number in 0..<3 { folder.write("\(number).txt", notice(number)) }
        let result = ChildProcess.gongwen("extract", folder.root)
        #expect(result.code == 0)
        #expect(result.errors == "")
        let paths = (0..<3).map { "\"path\":\"\(folder.path("\($0).txt"))\"" }
        #expect(lines(result.output).count == 3)
        for (line, path) in zip(lines(result.output), paths) {
            #expect(line.hasPrefix("{\"schemaVersion\":") && line.hasSuffix("}") && line.contains(path))
        }
    }

    @Test func readsStandardInput() {
        let result = ChildProcess.gongwen("extract", "-", input: Array(notice(1).utf8))
        #expect(result.code == 0)
        #expect(lines(result.output).count == 1)
        #expect(result.output.contains("\"path\":\"-\""))
    }

    @Test func writesAFileNamedByTheIdForEachNotice() throws {
        for number in 0..<3 { folder.write("in/\(number).txt", notice(number)) }
        let result = ChildProcess.gongwen("extract", "--output", folder.path("deep/out"), folder.path("in"))
        #expect(result.code == 0)
        #expect(result.output == "")
        let pipeline = NoticePipeline()
        let records = try (0..<3).map { try pipeline.process(path: folder.path("in/\($0).txt")) }
        #expect(folder.names("deep/out") == records.map { $0.id + ".json" }.sorted())
        for record in records { #expect(folder.bytes("deep/out/\(record.id).json") == record.jsonBytes(.file)) }
    }

    @Test func writesTheSameBytesAgainWithAnyNumberOfJobs() {
        for number in 0..<40 { folder.write("\(number).txt", notice(number)) }
        let one = ChildProcess.gongwen("extract", "--jobs", "1", folder.root)
        let again = ChildProcess.gongwen("extract", "--jobs", "1", folder.root)
        let many = ChildProcess.gongwen("extract", "--jobs=7", folder.root)
        #expect(lines(one.output).count == 40)
        #expect(one.output == again.output)
        #expect(one.output == many.output)
        #expect(one.errors == many.errors)
    }

    @Test func goesOnAfterABadFile() {
        folder.write("a.txt", notice(1))
        folder.write("b.txt", Array("%PDF-1.7\n".utf8))
        folder.write("c.txt", "")
        folder.write("d.txt", notice(2))
        let result = ChildProcess.gongwen("extract", folder.root, folder.path("e.txt"))
        #expect(result.code == 2)
        #expect(lines(result.output).count == 2)
        let errors = lines(result.errors)
        #expect(errors.count == 3)
        for (name, line) in zip(["e.txt", "b.txt", "c.txt"], errors) {
            #expect(line.hasPrefix("\(folder.path(name)): error: "))
        }
    }

    /// The second byte of the second line begins no character of UTF-8.
    private let damaged = Array("某市人民政府关于做好2025年试点工作的通知\n\n　　到2025年，".utf8) + [0xFF] + Array("建成试点12个。\n".utf8)

    @Test func namesThePlaceOfDamage() {
        folder.write("a.txt", damaged)
        let result = ChildProcess.gongwen("extract", folder.path("a.txt"))
        #expect(result.code == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("\(folder.path("a.txt")):3:10: error: "))
        #expect(lines(result.errors).count == 1)
    }

    @Test func readsDamagedBytesWhenToldTo() {
        folder.write("a.txt", damaged)
        let result = ChildProcess.gongwen("extract", "--lossy", folder.path("a.txt"))
        #expect(result.code == 0)
        #expect(lines(result.output).count == 1)
        #expect(result.errors.hasPrefix("\(folder.path("a.txt")):3:10: warning: "))
        #expect(result.errors.hasSuffix("]\n"))
    }

    @Test func printsWhatIsForInformationOnlyWhenAsked() {
        folder.write("a.txt", notice(1))
        let quiet = ChildProcess.gongwen("extract", folder.path("a.txt"))
        let verbose = ChildProcess.gongwen("extract", "--verbose", folder.path("a.txt"))
        #expect(quiet.errors == "")
        #expect(verbose.errors.contains("a.txt: info: "))
        #expect(verbose.output == quiet.output)
    }

    @Test func writesEqualBytesOnceAndSaysSo() {
        folder.write("in/a.txt", notice(1))
        folder.write("in/b.txt", notice(1))
        let result = ChildProcess.gongwen("extract", folder.path("in"))
        #expect(result.code == 0)
        #expect(lines(result.output).count == 1)
        #expect(
            result.errors == "\(folder.path("in/b.txt")): skipped: the same bytes as \(folder.path("in/a.txt"))\n")
        let filed = ChildProcess.gongwen("extract", "--output", folder.path("out"), folder.path("in"))
        #expect(filed.code == 0)
        #expect(filed.errors == result.errors)
        #expect(folder.names("out").count == 1)
        #expect(folder.text("out/" + folder.names("out")[0]).contains("in/a.txt"))
    }

    @Test func leavesTheOldRecordWhenTheNewOneCannotBeWritten() throws {
        let path = folder.path("a.txt")
        folder.write("a.txt", notice(1))
        let id = try NoticePipeline().process(path: path).id
        folder.write("out/\(id).json", "old")
        // No file may grow beyond 512 bytes, which is less than any record.
        let result = ChildProcess.shell("ulimit -f 1; exec gongwen extract --output \(folder.path("out")) \(path)")
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("out/\(id).json")): error: File too large\n")
        #expect(folder.names("out") == ["\(id).json"])
        #expect(folder.text("out/\(id).json") == "old")
    }

    @Test func refusesAFileAsOutputFolder() {
        folder.write("a.txt", notice(1))
        let result = ChildProcess.gongwen("extract", "--output", folder.path("a.txt"), folder.path("a.txt"))
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("a.txt")): error: Not a directory\n")
        #expect(folder.text("a.txt") == notice(1))
    }

    @Test func endsQuietlyWhenTheReaderGoesAway() {
        for number in 0..<200 { folder.write("\(number).txt", notice(number)) }
        let result = ChildProcess.shell("{ gongwen extract \(folder.root); echo $? >&2; } | head -c 1")
        #expect(result.output == "{")
        #expect(result.errors == "0\n")
    }

    @Test func saysThatStandardOutputIsFull() {
        folder.write("a.txt", notice(1))
        let result = ChildProcess.shell("gongwen extract \(folder.root) >/dev/full")
        #expect(result.code == 2)
        #expect(result.errors == "standard output: error: No space left on device\n")
    }

    @Test func showsNoProgressWhereThereIsNoTerminal() {
        for number in 0..<20 { folder.write("\(number).txt", notice(number)) }
        #expect(ChildProcess.gongwen("extract", folder.root).errors == "")
    }

    @Test(arguments: ["0", "257", "-1", "two", ""]) func refusesAnImpossibleNumberOfJobs(jobs: String) {
        let result = ChildProcess.gongwen("extract", "--jobs", jobs, "corpus")
        #expect(result.code == 64)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("gongwen: --jobs "))
        #expect(result.errors.hasSuffix("\nSee gongwen extract --help\n"))
    }
}
