import NoticeArchive
import TestSupport
import Testing

/// Whatever stops a run, the archive is a valid bag afterwards and the next run ends as if nothing had been.
@Suite struct IngestCrashTests {
    private let folder = TemporaryFolder(inMemory: true)
    private var corpus: String { folder.path("corpus") }

    init() {
        for number in 0..<3 {
            let text = "某市人民政府关于做好第\(number)批工作的通知\n\n　　到2025年，全市建成试点\(100 + number)个。\n"
            folder.write(number < 2 ? "old/\(number).txt" : "new/\(number).txt", text)
        }
        folder.write("old/a.pdf", "%PDF-1.7\n")
        folder.write("new/b.pdf", "%PDF-1.6\n")
        folder.write("new/2.meta.json", #"{"issuedOn":"2021-03-05"}"#)
    }

    @discardableResult private func ingest(_ name: String, _ environment: String = "", before: String = "")
        -> ChildResult
    {
        ChildProcess.shell(
            "\(before) SOURCE_DATE_EPOCH=0 \(environment) exec gongwen ingest --jobs 1 --corpus \(corpus) \(folder.path(name))"
        )
    }

    private func isSound() throws -> Bool {
        let verification = try CorpusVerification(corpus: corpus)
        return verification.problems.isEmpty
            && (0..<verification.fileCount).allSatisfy { verification.check($0) == nil }
    }

    private func reset(to state: [String: [UInt8]]) {
        _ = ChildProcess.shell("rm -rf '\(corpus)' '\(folder.path(".corpus.ingest"))'")
        for (path, bytes) in state { folder.write(path, bytes) }
    }

    @Test(arguments: ["", "GONGWEN_NO_EXCHANGE=1"]) func aKillAtAnyStepLeavesAValidBag(environment: String) throws {
        ingest("old")
        let old = contents(of: folder, "corpus")
        ingest("new")
        let new = contents(of: folder, "corpus")
        #expect(old != new)
        var step = 0
        var states = Set<Bool>()
        while true {
            step += 1
            reset(to: old)
            let run = ingest("new", "GONGWEN_STOP_BEFORE_STEP=\(step) \(environment)")
            if run.code == 2 { break }
            #expect(run.code == 137, "step \(step): \(run.errors)")
            let left = contents(of: folder, "corpus")
            // Where two folders cannot be exchanged there is one step with the old bag beside its place.
            if !left.isEmpty || environment.isEmpty {
                #expect(left == old || left == new, "step \(step)")
                #expect(try isSound(), "step \(step)")
                states.insert(left == new)
            }
            #expect(ingest("new").code == 2)
            #expect(contents(of: folder, "corpus") == new, "step \(step)")
            #expect(folder.names() == ["corpus", "new", "old"], "step \(step)")
        }
        #expect(step > 40)
        #expect(states == [false, true])
    }

    @Test func aKillOfTheFirstRunLeavesNothingOrAValidBag() throws {
        ingest("old")
        let whole = contents(of: folder, "corpus")
        var step = 0
        while true {
            step += 1
            reset(to: [:])
            if ingest("old", "GONGWEN_STOP_BEFORE_STEP=\(step)").code == 2 { break }
            let left = contents(of: folder, "corpus")
            #expect(left.isEmpty || left == whole, "step \(step)")
            ingest("old")
            #expect(contents(of: folder, "corpus") == whole, "step \(step)")
        }
        #expect(step > 20)
    }

    @Test func verifyPutsRightWhatAKillLeft() throws {
        ingest("old")
        let old = contents(of: folder, "corpus")
        for step in [20, 30] {
            reset(to: old)
            ingest("new", "GONGWEN_STOP_BEFORE_STEP=\(step)")
            #expect(folder.names().contains(".corpus.ingest"))
            #expect(ChildProcess.gongwen("verify", "--corpus", corpus).code == 0)
            #expect(!folder.names().contains(".corpus.ingest"))
        }
    }

    /// No file may grow beyond some blocks of 512 bytes: the run fails at one file or another, as on a full disk.
    @Test(arguments: 1..<8) func aFailureToWriteLeavesTheArchiveAsItWas(blocks: Int) throws {
        ingest("old")
        let old = contents(of: folder, "corpus")
        let run = ingest("new", before: "ulimit -f \(blocks);")
        #expect(run.code == 2)
        #expect(run.errors.contains("File too large"))
        #expect(run.errors.contains("\(corpus): nothing was changed"))
        #expect(contents(of: folder, "corpus") == old)
        #expect(folder.names() == ["corpus", "new", "old"])
    }
}
