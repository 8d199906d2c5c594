import Glibc
import NoticePipeline
import NoticeRecords
import NoticeRuns
import NoticeSystem
import TestSupport
import Testing

@Suite struct CorpusRunTests {
    private let folder = TemporaryFolder()
    private let pipeline = NoticePipeline()

    private func notice(_ number: Int) -> String {
        "某市人民政府关于做好第\(number)批试点工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点\(100 + number)个。\n"
    }

    private func fill(_ numbers: Range<Int>) {
        for number in numbers { folder.write("corpus/\(100 + number).txt", notice(number)) }
    }

    /// Runs over `corpus/` into the output folder and breaks off after some notices.
    private func run(
        _ output: String, program: String = "p", breakAfter limit: Int = .max, jobs: Int = 1, isFresh: Bool = false
    ) throws -> (manifest: RunManifest, computed: Int) {
        let run = CorpusRun(
            corpus: try Corpus(path: folder.path("corpus")), output: folder.path(output), name: "r",
            generator: NoticePipeline.generator, program: program, jobs: jobs, isFresh: isFresh)
        let pipeline = pipeline
        let result = try run.run(
            extract: { path in
                do throws(NoticeFailure) {
                    return .success(RunExtraction(record: try pipeline.process(path: path), text: nil))
                } catch {
                    return .failure(
                        RunFailure(path: path, sha256: nil, line: nil, column: nil, reason: error.reason))
                }
            }, progress: { done, _ in done < limit })
        let manifest = try RunManifest(parsing: folder.bytes("\(output)/r/run.json") ?? [])
        #expect(result.overview == manifest.overview)
        #expect(result.recordCount == manifest.notices.count)
        #expect(Array(result.duplicates) == manifest.duplicates)
        return (manifest, result.computed)
    }

    private func files(_ output: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in InputList([folder.path(output + "/r")]).paths {
            files[String(path.dropFirst(folder.path(output).count))] = try? readBytes(path: path)
        }
        return files
    }

    @Test func writesARecordForEachNoticeAndSaysWhatTheRunWas() throws {
        fill(0..<3)
        let manifest = try run("out").manifest
        #expect(manifest.notices.map(\.path) == (100..<103).map { folder.path("corpus/\($0).txt") })
        #expect(manifest.overview.counts[.targets] == 3)
        #expect(manifest.overview.generator == NoticePipeline.generator)
        let names = manifest.notices.map { "/r/records/\($0.id).json" }
        #expect(Set(files("out").keys) == Set(names + ["/r/run.json"]))
        for notice in manifest.notices {
            let record = try pipeline.process(path: notice.path).jsonBytes(.file)
            #expect(files("out")["/r/records/\(notice.id).json"] == record)
            #expect(notice.record == Digest.sha256(record))
        }
    }

    @Test func anyNumberOfJobsWritesTheSameBytes() throws {
        fill(0..<9)
        _ = try run("one")
        _ = try run("many", jobs: 5)
        #expect(files("one") == files("many"))
    }

    @Test func computesOnlyWhatHasChangedAndWritesWhatAFullRunWould() throws {
        fill(0..<6)
        #expect(try run("out").computed == 6)
        #expect(try run("out").computed == 0)
        folder.write("corpus/102.txt", notice(77))
        unlink(folder.path("corpus/103.txt"))
        fill(6..<8)
        #expect(try run("out").computed == 3)
        _ = try run("full")
        #expect(files("out") == files("full"))
        #expect(files("out").count == 8)
    }

    @Test func anotherProgramComputesEverythingAnew() throws {
        fill(0..<3)
        _ = try run("out")
        #expect(try run("out", program: "q").computed == 3)
        #expect(try run("out", program: "q").computed == 0)
        #expect(try run("out", program: "q", isFresh: true).computed == 3)
        #expect(try run("out", program: "q").computed == 0)
    }

    @Test func aRecordThatIsNotAsItWasWrittenIsWrittenAgain() throws {
        fill(0..<3)
        let manifest = try run("out").manifest
        let before = files("out")
        folder.write("out/r/records/\(manifest.notices[0].id).json", "{}")
        unlink(folder.path("out/r/records/\(manifest.notices[1].id).json"))
        folder.write("out/r/records/0123456789abcdef.json", "{}")
        folder.write("out/r/records/\(manifest.notices[2].id).txt", "none of this notice")
        folder.write("out/r/records/notes.md", "a file of somebody else")
        #expect(try run("out").computed == 3)
        var after = files("out")
        #expect(after.removeValue(forKey: "/r/records/notes.md") != nil)
        #expect(after == before)
    }

    @Test(arguments: 0..<6) func aRunThatWasBrokenOffGoesOn(count: Int) throws {
        fill(0..<6)
        _ = try run("full")
        #expect(throws: FileError.self) { try run("out", breakAfter: count) }
        #expect(files("out")["/r/run.json"] == nil)
        // What a crash may leave: a line that is not ended.
        let journal = folder.text("out/.gongwen/r.journal")
        folder.write("out/.gongwen/r.journal", journal + "- {\"id\":\"0")
        folder.write("out/.gongwen/.r.journal.a1B2c3", "half of a journal")
        folder.write("out/r/records/.0123456789abcdef.json.a1B2c3", "{\"half of")
        folder.write("out/r/.run.json.a1B2c3", "")
        #expect(try run("out").computed == 6 - max(1, count))
        #expect(folder.names("out/r/records") == folder.names("full/r/records"))
        #expect(folder.names("out/r") == ["records", "run.json"])
        #expect(folder.names("out/.gongwen") == folder.names("full/.gongwen"))
        #expect(files("out") == files("full"))
    }

    @Test func hiddenFilesOfSomebodyElseStay() throws {
        fill(0..<2)
        _ = try run("out")
        for name in [".notes", ".0123456789abcdef.json", ".0123456789abcdef.json.swp", ".a.json.a1B2c3"] {
            folder.write("out/r/records/\(name)", "")
        }
        let before = folder.names("out/r/records")
        #expect(try run("out").computed == 0)
        #expect(folder.names("out/r/records") == before)
    }

    @Test func aNoticeWithOtherMetadataIsComputedAgain() throws {
        fill(0..<3)
        folder.write("corpus/101.meta.json", "{}")
        #expect(try run("out").manifest.notices.count == 3)
        folder.write("corpus/101.meta.json", "{ }")
        #expect(try run("out").computed == 1)
        folder.write("corpus/102.txt.meta.json", "{}")
        #expect(try run("out").computed == 1)
        unlink(folder.path("corpus/101.meta.json"))
        #expect(try run("out").computed == 1)
    }

    @Test func failuresAndCopiesAreListed() throws {
        fill(0..<2)
        folder.write("corpus/b.txt", "")
        folder.write("corpus/c.txt", notice(0))
        let manifest = try run("out").manifest
        #expect(manifest.notices.count == 2)
        #expect(manifest.overview.failures.map(\.path) == [folder.path("corpus/b.txt")])
        #expect(manifest.overview.failures[0].sha256 == Digest.sha256([]))
        #expect(manifest.duplicates == [RunDuplicate(path: folder.path("corpus/c.txt"), of: manifest.notices[0].id)])
        // When the first of the two goes away, the other one takes its place.
        unlink(folder.path("corpus/100.txt"))
        let next = try run("out").manifest
        #expect(next.notices.map(\.path) == [folder.path("corpus/101.txt"), folder.path("corpus/c.txt")])
        _ = try run("full")
        #expect(files("out") == files("full"))
    }

    @Test func anEmptyFolderCostsNothing() throws {
        fill(0..<2)
        _ = try run("out")
        let before = files("out")
        for name in folder.names("corpus") { unlink(folder.path("corpus/" + name)) }
        #expect(throws: FileError.self) { try run("out") }
        #expect(files("out") == before)
    }

    @Test func aSecondRunIntoTheSameFolderIsRefused() throws {
        fill(0..<1)
        _ = try run("out")
        let descriptor = open(folder.path("out/.gongwen/r.lock"), O_RDWR)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        #expect(throws: FileError.self) { try run("out") }
        close(descriptor)
        _ = try run("out")
    }

    @Test func aPlainFolderHasTheDigestOfTheBagThatItWouldBe() throws {
        fill(0..<2)
        folder.write("corpus/a/5%.txt", notice(5))
        let manifest = try run("out").manifest
        let lines = ["100.txt", "101.txt", "a/5%.txt"].map { name in
            "\(Digest.sha256(folder.bytes("corpus/" + name) ?? []))  data/\(name == "a/5%.txt" ? "a/5%25.txt" : name)\n"
        }
        #expect(manifest.overview.corpus.manifest == "sha256:" + Digest.sha256(Array(lines.joined().utf8)))
        #expect(manifest.overview.corpus.kind == .folder)
        // The same files as a bag.
        var bag = lines
        bag[2] = bag[2].replacing("5%25", with: "5%25")
        for name in ["100.txt", "101.txt", "a/5%.txt"] {
            folder.write("corpus/data/\(name)", folder.bytes("corpus/" + name) ?? [])
            unlink(folder.path("corpus/" + name))
        }
        folder.write("corpus/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        folder.write("corpus/manifest-sha256.txt", bag.joined())
        let bagRun = try run("bag").manifest
        #expect(bagRun.overview.corpus.kind == .bag)
        #expect(bagRun.overview.corpus.manifest == manifest.overview.corpus.manifest)
        #expect(bagRun.notices.map(\.id) == manifest.notices.map(\.id))
        #expect(bagRun.overview.failures.isEmpty)
        #expect(bagRun.notices.allSatisfy { $0.path.hasPrefix(bagRun.overview.corpus.payloadPath + "/") })
        // Damage and strangers are failures.
        folder.write("corpus/data/101.txt", notice(9))
        folder.write("corpus/data/102.txt", notice(2))
        let damaged = try run("bag").manifest
        #expect(damaged.notices.count == 2)
        #expect(
            damaged.overview.failures.map(\.path) == ["101.txt", "102.txt"].map { folder.path("corpus/data/" + $0) })
    }

    @Test func ofTwoLinesOfOneNoticeTheLastOneCounts() throws {
        fill(0..<3)
        let before = try run("out").manifest
        let lines = folder.text("out/.gongwen/r.journal").split(separator: "\n").map(String.init)
        // The first notice once more, and then as if its bytes had been others.
        folder.write("out/.gongwen/r.journal", (lines + [lines[1]]).joined(separator: "\n") + "\n")
        #expect(try run("out").computed == 0)
        let stale = lines[1].replacing(before.notices[0].sha256, with: Digest.sha256([]))
        folder.write("out/.gongwen/r.journal", (lines + [stale]).joined(separator: "\n") + "\n")
        let after = try run("out")
        #expect(after.computed == 1)
        #expect(after.manifest == before)
        #expect(folder.text("out/.gongwen/r.journal") == lines.joined(separator: "\n") + "\n")
    }

    @Test func aRunThatStandsThereIsNotWrittenAgain() throws {
        fill(0..<2)
        _ = try run("out")
        func inode() -> UInt { (try? status(folder.path("out/r/run.json")).st_ino) ?? 0 }
        let first = inode()
        _ = try run("out")
        #expect(inode() == first)
        // More or less than what it should be is written anew.
        let text = folder.text("out/r/run.json")
        for other in [text + " ", String(text.dropLast()), text.replacing("txt", with: "TXT")] {
            folder.write("out/r/run.json", other)
            _ = try run("out")
            #expect(folder.text("out/r/run.json") == text)
        }
        #expect(folder.names("out/r") == ["records", "run.json"])
    }

    @Test func theLinesOfABagMayEndInAnyWayAndTheLastOneOfAPathCounts() throws {
        for number in 0..<2 { folder.write("corpus/data/\(number).txt", notice(number)) }
        let digests = (0..<2).map { Digest.sha256(Array(notice($0).utf8)) }
        folder.write("corpus/bagit.txt", "BagIt-Version: 1.0\n")
        let lines = [
            "\(digests[1])  data/0.txt", "\(digests[0].uppercased()) *data/0.txt", "\(digests[1])\tdata/1.txt",
        ]
        for lineEnd in ["\n", "\r\n", "\r"] {
            folder.write("corpus/manifest-sha256.txt", lines.joined(separator: lineEnd))
            #expect(try run("out").manifest.overview.failures.isEmpty)
        }
        folder.write("corpus/manifest-sha256.txt", lines[0] + "\n\r\nno line\n")
        let error = #expect(throws: FileError.self) { try run("out") }
        #expect(error?.path == folder.path("corpus/manifest-sha256.txt:2"))
    }
}

private func status(_ path: String) throws -> stat {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status
}
