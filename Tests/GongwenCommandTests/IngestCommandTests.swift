import NoticeArchive
import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport
import Testing

@Suite struct IngestCommandTests {
    private let folder = TemporaryFolder(inMemory: true)

    /// A notice that no two numbers share.
    private func notice(_ number: Int) -> String {
        "某市人民政府关于做好第\(number)批试点工作的通知\n\n各区人民政府：\n\n　　到2025年，全市建成试点\(100 + number)个。\n"
    }

    private func ingest(_ arguments: String...) -> ChildResult {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return ChildProcess.shell(
            "SOURCE_DATE_EPOCH=0 exec gongwen ingest --corpus '\(folder.path("corpus"))' \(words)")
    }

    private func problems() throws -> [CorpusProblem] {
        let verification = try CorpusVerification(corpus: folder.path("corpus"))
        return verification.problems + (0..<verification.fileCount).compactMap(verification.check)
    }

    private func entries(_ name: String) throws -> [JSONElement] {
        try folder.text("corpus/\(name)").split(separator: "\n").map {
            try JSONDocument(parsing: Array($0.utf8)).root
        }
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test func keepsOriginalsByteForByteUnderTheirIds() throws {
        folder.write("in/一号 ⟦通知⟧.txt", notice(1))
        folder.write("in/sub/$(rm -rf x).txt", notice(2))
        let result = ingest(folder.path("in"))
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(lines(result.output).last == "\(folder.path("corpus")): 2 kept, 0 already there, 0 in quarantine")
        #expect(try problems() == [])
        for (number, original) in [(1, "in/一号 ⟦通知⟧.txt"), (2, "in/sub/$(rm -rf x).txt")] {
            let record = try NoticePipeline().process(path: folder.path(original))
            #expect(folder.text("corpus/data/notices/\(record.id).txt") == notice(number))
            let entry = try #require(try entries("catalogue.jsonl").first { $0["id"]?.string == record.id })
            #expect(entry["originalPath"]?.string == original)
            #expect(entry["originalName"]?.string == original.split(separator: "/").last.map(String.init))
            #expect(entry["sha256"]?.string == record.source.sha256)
            #expect(entry["title"]?.string == record.notice.title)
            #expect(entry["encoding"]?.string == "UTF-8")
            #expect(entry["formatBasis"]?.string == "content")
        }
    }

    @Test func aSecondRunChangesNothingAndSaysSo() throws {
        for number in 0..<5 { folder.write("in/\(number).txt", notice(number)) }
        _ = ingest(folder.path("in"))
        let before = contents(of: folder, "corpus")
        let again = ingest(folder.path("in"))
        #expect(again.code == 0)
        #expect(again.output.contains("0 kept, 5 already there"))
        #expect(lines(again.output).filter { $0.hasPrefix("already there ") }.count == 5)
        #expect(contents(of: folder, "corpus") == before)
        #expect(folder.names().sorted() == ["corpus", "in"])
    }

    @Test func theOrderOfIngestingDoesNotMatter() throws {
        for number in 0..<6 { folder.write("in/\(number).txt", notice(number)) }
        _ = ingest(folder.path("in/3.txt"), folder.path("in/0.txt"))
        _ = ingest(folder.path("in"))
        var parts = contents(of: folder, "corpus")
        _ = ChildProcess.shell("rm -r '\(folder.path("corpus"))'")
        _ = ingest("--jobs", "1", folder.path("in/5.txt"), folder.path("in/3.txt"), folder.path("in"))
        var whole = contents(of: folder, "corpus")
        // Only where an original stood depends on the path that was named.
        for name in ["events.jsonl", "catalogue.jsonl", "tagmanifest-sha256.txt"] {
            parts["corpus/\(name)"] = nil
            whole["corpus/\(name)"] = nil
        }
        #expect(parts == whole)
        #expect(try entries("catalogue.jsonl").compactMap { $0["id"]?.string }.count == 6)
        #expect(try problems() == [])
    }

    @Test func writesTheSameBytesWithAnyNumberOfJobs() throws {
        for number in 0..<20 { folder.write("in/\(number).txt", notice(number)) }
        let one = ingest("--jobs", "1", folder.path("in"))
        let first = contents(of: folder, "corpus")
        _ = ChildProcess.shell("rm -r '\(folder.path("corpus"))'")
        let many = ingest("--jobs", "7", folder.path("in"))
        #expect(one.output == many.output)
        #expect(contents(of: folder, "corpus") == first)
    }

    @Test func keepsAsideWhatCannotBeReadAndGoesOn() throws {
        folder.write("in/a.pdf", "%PDF-1.7\n")
        folder.write("in/b.txt", "")
        folder.write("in/c.txt", notice(1))
        let result = ingest(folder.path("in"))
        #expect(result.code == 2)
        #expect(result.errors.contains("a.pdf: error: "))
        #expect(result.errors.contains("b.txt: error: The file is empty. [reading.empty]"))
        #expect(try problems() == [])
        let entries = try entries("quarantine.jsonl")
        #expect(entries.count == 2)
        for entry in entries {
            #expect(entry["stage"]?.string == "reading")
            let name = try #require(entry["originalName"]?.string)
            #expect(folder.bytes("corpus/\(try #require(entry["file"]?.string))") == folder.bytes("in/\(name)"))
        }
        let before = contents(of: folder, "corpus")
        let again = ingest(folder.path("in"))
        #expect(again.code == 2)
        #expect(again.output.contains("still in quarantine"))
        #expect(contents(of: folder, "corpus") == before)
    }

    @Test func namesTheSameTextInOtherBytes() throws {
        folder.write("a.txt", notice(1))
        folder.write("b.txt", notice(1).replacing("\n", with: "\r\n").replacing("建成", with: " 建成"))
        _ = ingest(folder.path("a.txt"))
        let result = ingest(folder.path("b.txt"))
        let id = try NoticePipeline().process(path: folder.path("a.txt")).id
        #expect(result.code == 0)
        #expect(
            result.errors
                == "\(folder.path("b.txt")): warning: likely a duplicate of \(id): the same text in other bytes\n")
        #expect(Set(try entries("catalogue.jsonl").compactMap { $0["textSha256"]?.string }).count == 1)
        #expect(try entries("catalogue.jsonl").count == 2)
    }

    @Test func aDryRunSaysTheSameAndWritesNothing() throws {
        folder.write("in/a.txt", notice(1))
        folder.write("in/b.txt", "%PDF-1.7\n")
        let dry = ingest("--dry-run", folder.path("in"))
        #expect(dry.code == 2)
        #expect(folder.names() == ["in"])
        let real = ingest(folder.path("in"))
        #expect(dry.errors == real.errors)
        let told = lines(dry.output).dropLast().map {
            $0.replacing("would keep", with: "kept").replacing("would quarantine", with: "quarantined")
        }
        #expect(told == lines(real.output).dropLast())
    }

    @Test func saysThatANameClaimsAnotherFormat() throws {
        folder.write("a.pdf", notice(1))
        let result = ingest(folder.path("a.pdf"))
        #expect(result.code == 0)
        #expect(result.errors.contains("[source.format-mismatch]"))
        let entry = try #require(try entries("catalogue.jsonl").first)
        #expect(entry["formatMismatch"]?.string == "The name of the file claims a PDF file; its bytes are plain text.")
        #expect(entry["file"]?.string?.hasSuffix(".txt") == true)
    }

    @Test func keepsASidecarBesideItsNotice() throws {
        let body = "各区人民政府：\n\n　　到2025年，全市建成试点12个。\n"
        folder.write("in/a.txt", body)
        folder.write("in/a.meta.json", #"{"title":"某市人民政府关于试点的通知","issuedOn":"2021-03-05"}"#)
        folder.write("in/b.txt", notice(2))
        folder.write("in/b.txt.meta.json", #"{"date":"2021-03-05"}"#)
        let result = ingest(folder.path("in"))
        #expect(result.code == 2)
        #expect(result.errors.contains("b.txt.meta.json: error: line 1, column"))
        #expect(try problems() == [])
        let entry = try #require(try entries("catalogue.jsonl").first { $0["originalName"]?.string == "a.txt" })
        #expect(entry["title"]?.string == "某市人民政府关于试点的通知")
        #expect(entry["issuedOn"]?.string == "2021-03-05")
        let sidecar = try #require(entry["sidecar"]?["file"]?.string)
        #expect(folder.bytes("corpus/\(sidecar)") == folder.bytes("in/a.meta.json"))
        #expect(try entries("quarantine.jsonl").map { $0["stage"]?.string } == ["metadata"])
        let extracted = ChildProcess.gongwen("extract", folder.path("corpus"))
        #expect(extracted.code == 0)
        #expect(lines(extracted.output).count == 2)
        #expect(extracted.output.contains(#""title":"某市人民政府关于试点的通知""#))
    }

    @Test func releasesWhatCanBeReadNow() throws {
        // A sidecar that is wrong and then mended has other bytes; the same bytes become readable as a notice of
        // their own when they are no longer taken for a sidecar.
        folder.write("in/a.txt", notice(1))
        folder.write("in/a.meta.json", notice(2))
        #expect(ingest(folder.path("in")).code == 2)
        folder.write("later/b.txt", notice(2))
        let result = ingest(folder.path("later"))
        #expect(result.code == 0)
        #expect(result.output.contains("1 kept"))
        #expect(folder.text("corpus/quarantine.jsonl") == "")
        #expect(try entries("catalogue.jsonl").count == 2)
        #expect(folder.text("corpus/events.jsonl").contains("\"unquarantine\""))
        #expect(try problems() == [])
    }

    @Test func extractReadsTheNoticesOfAnArchiveAlone() throws {
        for number in 0..<3 { folder.write("in/\(number).txt", notice(number)) }
        folder.write("in/x.pdf", "%PDF-1.7\n")
        _ = ingest(folder.path("in"))
        let result = ChildProcess.gongwen("extract", folder.path("corpus"))
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(lines(result.output).count == 3)
        let ids = try (0..<3).map { try NoticePipeline().process(path: folder.path("in/\($0).txt")).id }
        for id in ids {
            #expect(result.output.contains("\"path\":\"\(folder.path("corpus/data/notices/\(id).txt"))\""))
        }
    }

    @Test func refusesAFolderOfSomethingElse() {
        folder.write("corpus/letter.txt", "dear")
        folder.write("a.txt", notice(1))
        let result = ingest(folder.path("a.txt"))
        #expect(result.code == 2)
        #expect(result.errors.contains("The folder has something in it and is no archive of gongwen"))
        #expect(folder.names("corpus") == ["letter.txt"])
        #expect(folder.names() == ["a.txt", "corpus"])
    }

    @Test func buildsNothingOnDamage() throws {
        folder.write("a.txt", notice(1))
        folder.write("b.txt", notice(2))
        _ = ingest(folder.path("a.txt"))
        let name = folder.names("corpus/data/notices")[0]
        for (spoil, path) in [
            ("corpus/data/notices/stranger.txt", "corpus/data"), ("corpus/catalogue.jsonl", "corpus/catalogue.jsonl"),
            ("corpus/README", "corpus/README"),
        ] {
            let before = folder.bytes(spoil)
            folder.write(spoil, (before ?? []) + [0x0A])
            let result = ingest(folder.path("b.txt"))
            #expect(result.code == 2)
            #expect(result.errors.contains("\(folder.path(path)): error: The archive is not sound"), "\(result.errors)")
            #expect(folder.names("corpus/data/notices").contains(name))
            if let before { folder.write(spoil, before) } else { remove(spoil) }
        }
        #expect(ingest(folder.path("b.txt")).code == 0)
    }

    private func remove(_ name: String) { _ = ChildProcess.shell("rm '\(folder.path(name))'") }

    @Test func keepsAFileThatIsTooLargeToRead() throws {
        _ = ChildProcess.shell("mkdir '\(folder.path("in"))' && truncate -s 65M '\(folder.path("in/big.txt"))'")
        let result = ingest(folder.path("in"))
        #expect(result.code == 2)
        #expect(result.errors.contains("[reading.over-limit]"))
        #expect(try entries("quarantine.jsonl").map { $0["byteCount"]?.integer } == [65 << 20])
        #expect(try problems() == [])
    }

    @Test func goesOnAfterAFileThatCannotBeOpened() throws {
        folder.write("a.txt", notice(1))
        let result = ingest(folder.path("missing.txt"), folder.path("a.txt"))
        #expect(result.code == 2)
        #expect(result.errors == "\(folder.path("missing.txt")): error: No such file or directory\n")
        #expect(result.output.contains("1 kept"))
    }

    @Test func twoRunsAtOnceTakeTurns() throws {
        for number in 0..<40 { folder.write("\(number % 4)/\(number).txt", notice(number)) }
        let result = ChildProcess.shell(
            "echo 0 1 2 3 | xargs -n 1 -P 4 sh -c 'gongwen ingest --corpus \(folder.path("corpus")) \(folder.root)/$0'")
        #expect(result.code == 0)
        #expect(result.output.contains("10 kept"))
        #expect(try problems() == [])
        #expect(try entries("catalogue.jsonl").count == 40)
        #expect(folder.names().contains { $0.hasPrefix(".") } == false)
    }

    @Test func wantsNoStandardInput() {
        #expect(ChildProcess.gongwen("ingest", "-").code == 64)
    }
}
