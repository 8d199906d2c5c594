import TestSupport
import Testing

@Suite struct VerifyCommandTests {
    private let folder = TemporaryFolder(inMemory: true)
    private var corpus: String { folder.path("corpus") }

    init() {
        for number in 0..<3 {
            folder.write("in/\(number).txt", "某市人民政府关于第\(number)批工作的通知\n\n　　到2025年，建成试点\(100 + number)个。\n")
        }
        folder.write("in/0.meta.json", #"{"issuedOn":"2021-03-05"}"#)
        _ = ChildProcess.gongwen("ingest", "--corpus", corpus, folder.path("in"))
    }

    private func verify(_ options: String...) -> ChildResult {
        ChildProcess.shell("exec gongwen verify --corpus \(corpus) \(options.joined(separator: " "))")
    }

    /// The kinds of problems by the paths that are named, and the exit code.
    private func found() -> (code: Int32, problems: [String]) {
        let result = verify("--no-log")
        let lines = result.output.split(separator: "\n").dropLast().map { line in
            line.dropFirst(corpus.count + 1).split(separator: ":").prefix(2).joined(separator: ":")
        }
        return (result.code, lines)
    }

    private var notice: String { "data/notices/" + folder.names("corpus/data/notices").first { $0.hasSuffix(".txt") }! }

    @Test func aSoundArchiveIsSound() {
        let result = verify()
        #expect(result.code == 0)
        #expect(result.output == "\(corpus): 4 files: all as they were kept\n")
        #expect(result.errors == "")
    }

    @Test func namesADamagedFile() {
        var bytes = folder.bytes("corpus/\(notice)")!
        bytes[3] ^= 1
        folder.write("corpus/\(notice)", bytes)
        #expect(found() == (1, ["\(notice): damaged"]))
    }

    @Test func namesALostFile() {
        let path = notice
        _ = ChildProcess.shell("rm \(corpus)/\(path)")
        #expect(found() == (1, ["\(path): lost"]))
    }

    @Test func namesStrangers() {
        folder.write("corpus/data/notices/other.txt", "x")
        folder.write("corpus/data/deep/er/other.txt", "x")
        folder.write("corpus/notes.txt", "x")
        let expected = ["data/deep/er/other.txt: stranger", "data/notices/other.txt: stranger", "notes.txt: stranger"]
        #expect(found() == (1, expected))
    }

    @Test(arguments: [
        "bagit.txt", "bag-info.txt", "catalogue.jsonl", "quarantine.jsonl", "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "events.jsonl",
    ]) func namesADamagedTagFile(name: String) {
        var bytes = folder.bytes("corpus/\(name)")!
        if bytes.isEmpty { bytes = Array("{}\n".utf8) } else { bytes[10] ^= 1 }
        folder.write("corpus/\(name)", bytes)
        let found = found()
        #expect(found.code == 1)
        // A damaged list of digests shows in what it lists, too.
        #expect(found.problems.contains { $0.hasPrefix(name) } || name == "tagmanifest-sha256.txt", "\(found.problems)")
    }

    @Test(arguments: [
        "bagit.txt", "bag-info.txt", "catalogue.jsonl", "quarantine.jsonl", "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "events.jsonl",
    ]) func namesALostTagFile(name: String) {
        _ = ChildProcess.shell("rm \(corpus)/\(name)")
        let found = found()
        #expect(found.code == 1)
        #expect(found.problems.contains("\(name): lost"), "\(found.problems)")
    }

    @Test func findsAnEntryThatWasTakenOutWithItsDigestsMended() {
        let lines = folder.text("corpus/catalogue.jsonl").split(separator: "\n", omittingEmptySubsequences: true)
        folder.write("corpus/catalogue.jsonl", lines.dropFirst().joined(separator: "\n") + "\n")
        _ = ChildProcess.shell(
            "cd \(corpus) && sha256sum bag-info.txt bagit.txt catalogue.jsonl manifest-sha256.txt quarantine.jsonl"
                + " > tagmanifest-sha256.txt")
        let found = found()
        #expect(found.code == 1)
        #expect(found.problems.contains { $0.hasSuffix(": inconsistent") }, "\(found.problems)")
    }

    @Test func addsTheCheckToTheEventLogAndChangesNothingElse() {
        var before = contents(of: folder, "corpus")
        _ = verify()
        var after = contents(of: folder, "corpus")
        let log = after.removeValue(forKey: "corpus/events.jsonl")!
        let old = before.removeValue(forKey: "corpus/events.jsonl")!
        #expect(after == before)
        #expect(log.starts(with: old))
        let added = String(decoding: log.dropFirst(old.count), as: UTF8.self)
        #expect(added.contains(#""eventType":"fixity check""#) && added.contains(#""eventOutcome":"success""#))
        #expect(verify().code == 0)
        #expect(folder.names() == ["corpus", "in"])
    }

    @Test func addsAFailedCheckToo() {
        folder.write("corpus/data/notices/other.txt", "x")
        #expect(verify().code == 1)
        #expect(folder.text("corpus/events.jsonl").contains("data/notices/other.txt: stranger"))
    }

    @Test func writesNothingWhenToldTo() {
        let before = contents(of: folder, "corpus")
        _ = verify("--no-log")
        #expect(contents(of: folder, "corpus") == before)
    }

    @Test func refusesWhatIsNoArchive() {
        let none = ChildProcess.gongwen("verify", "--corpus", folder.path("none"))
        #expect(none.code == 2)
        #expect(none.errors == "\(folder.path("none")): error: No such file or directory\n")
        let other = ChildProcess.gongwen("verify", "--corpus", folder.path("in"))
        #expect(other.code == 2)
        #expect(other.errors == "\(folder.path("in")): error: The folder is no archive of gongwen\n")
        #expect(folder.names() == ["corpus", "in"])
    }
}
