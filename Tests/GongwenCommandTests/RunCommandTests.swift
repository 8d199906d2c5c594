import NoticeRecords
import TestSupport
import Testing

@Suite struct RunCommandTests {
    private let folder = TemporaryFolder()

    private func notice(_ number: Int) -> String {
        "某市人民政府关于做好第\(number)批试点工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点\(100 + number)个。\n"
    }

    @Test func namesTheRunAfterTheCorpus() throws {
        for number in 0..<2 { folder.write("notices/\(number).txt", notice(number)) }
        let result = ChildProcess.gongwen("run", "--corpus", folder.path("notices/"), "--output", folder.path("out"))
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(result.output == "\(folder.path("out"))/notices: 2 notices, 0 records as before\n")
        let manifest = try RunManifest(parsing: folder.bytes("out/notices/run.json") ?? [])
        #expect(manifest.overview.corpus.path == folder.path("notices"))
        #expect(ChildProcess.gongwen("validate", folder.path("out")).code == 0)
    }

    @Test func twoRunsAreTheSameFilesAndTheSecondDoesNothing() {
        for number in 0..<20 { folder.write("c/\(number).txt", notice(number)) }
        let run = { (output: String) in
            ChildProcess.gongwen("run", "--corpus", folder.path("c"), "--output", folder.path(output), "--name", "r")
        }
        #expect(run("a").code == 0)
        #expect(run("b").code == 0)
        #expect(run("b").output.hasSuffix("/r: 20 notices, 20 records as before\n"))
        #expect(ChildProcess.shell("diff -r \(folder.path("a/r")) \(folder.path("b/r"))").output == "")
    }

    @Test func saysWhatFailedAndWhatIsThereTwice() {
        folder.write("c/a.txt", notice(1))
        folder.write("c/b.txt", "")
        folder.write("c/c.txt", notice(1))
        let result = ChildProcess.gongwen("run", "--corpus", folder.path("c"), "--output", folder.path("out"))
        #expect(result.code == 2)
        #expect(result.output.hasSuffix("/c: 1 notice, 0 records as before, 1 duplicate, 1 failure\n"))
        #expect(result.errors.contains("\(folder.path("c/b.txt")): error: "))
        #expect(result.errors.contains("\(folder.path("c/c.txt")): skipped: the same bytes as the notice "))
    }

    /// A run is killed at many points; whatever it leaves, the next one makes it whole.
    @Test func aKilledRunIsMadeWholeByTheNext() {
        for number in 0..<60 { folder.write("c/\(number).txt", notice(number)) }
        let command = "gongwen run --corpus \(folder.path("c")) --name r --output "
        #expect(ChildProcess.shell(command + folder.path("full")).code == 0)
        for delay in ["0.01", "0.03", "0.05", "0.08", "0.12"] {
            _ = ChildProcess.shell("timeout -s KILL \(delay) \(command)\(folder.path("out"))")
        }
        #expect(ChildProcess.shell(command + folder.path("out")).code == 0)
        #expect(ChildProcess.shell("diff -r \(folder.path("full/r")) \(folder.path("out/r"))").output == "")
    }

    @Test func aFullDiskLeavesTheRunOpenAndNothingTorn() {
        folder.write("c/a.txt", notice(1))
        let command = "gongwen run --corpus \(folder.path("c")) --name r --output \(folder.path("out"))"
        // No file may grow beyond 512 bytes, which is less than any record.
        let result = ChildProcess.shell("ulimit -f 1; exec \(command)")
        #expect(result.code == 2)
        #expect(result.errors.hasSuffix(": error: File too large\n"))
        #expect(folder.names("out/r") == ["records"])
        #expect(folder.names("out/r/records").isEmpty)
        #expect(ChildProcess.shell(command).code == 0)
    }

    @Test func saysHowTheNoticesOfAnArchiveCanBeRun() {
        folder.write("corpus/a.txt", notice(1))
        _ = ChildProcess.shell(
            "cd \(folder.root) && python3 -c 'import zipfile; zipfile.ZipFile(\"corpus/box.zip\", \"w\").writestr(\"a.txt\", \"通知\")'"
        )
        let result = ChildProcess.gongwen("run", "--corpus", folder.path("corpus"), "--output", folder.path("out"))
        #expect(result.code == 2)
        #expect(result.errors.contains("box.zip") && result.errors.contains("gongwen ingest takes them into a corpus"))
    }

    @Test(arguments: ["", ".", "..", ".x", "a/b"]) func refusesANameThatIsNoFolderName(name: String) {
        let result = ChildProcess.gongwen("run", "--name", name, "--output", folder.path("out"))
        #expect(result.code == 64)
        #expect(folder.names("").isEmpty)
    }

    @Test func refusesACorpusThatIsNotThere() {
        let result = ChildProcess.gongwen("run", "--corpus", folder.path("no"), "--output", folder.path("out"))
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("no")): error: No such file or directory\n")
        #expect(folder.names("").isEmpty)
    }
}
