import NoticePipeline
import NoticeRecords
import NoticeRuns
import NoticeSystem
import TestSupport
import Testing

@Suite struct RunIndexTests {
    private let folder = TemporaryFolder()
    private let text: String

    init() throws {
        for number in 1...3 {
            folder.write("corpus/\(number).txt", "某市关于建成试点的通知\n\n　　到2025年，全市建成试点\(number)个。\n")
        }
        folder.write("corpus/copy.txt", folder.bytes("corpus/1.txt") ?? [])
        folder.write("corpus/empty.txt", "")
        let pipeline = NoticePipeline()
        let run = CorpusRun(
            corpus: try Corpus(path: folder.path("corpus")), output: folder.path("out"), name: "r",
            generator: NoticePipeline.generator, program: "p", jobs: 1)
        _ = try run.run(
            extract: { path in
                guard let record = try? pipeline.process(path: path) else {
                    return .failure(RunFailure(path: path, sha256: nil, line: nil, column: nil, reason: "none"))
                }
                return .success(RunExtraction(record: record, text: nil))
            }, progress: { _, _ in true })
        text = folder.text("out/r/run.json")
    }

    /// What the store says of the run when `run.json` is the text.
    private func read(_ text: String) throws -> (overview: RunOverview?, notices: [RunNotice?], ids: [String?]) {
        folder.write("out/r/run.json", text)
        let store = try RecordStore(path: folder.path("out"))
        return (store.overview, try store.entries.indices.map(store.notice), store.entries.map(\.id))
    }

    @Test func saysWhatTheManifestSays() throws {
        let manifest = try RunManifest(parsing: Array(text.utf8))
        let found = try read(text)
        #expect(manifest.notices.count == 3)
        #expect(manifest.duplicates.count == 1)
        #expect(manifest.overview.failures.count == 1)
        #expect(found.overview == manifest.overview)
        #expect(found.notices == manifest.notices)
        #expect(found.ids == manifest.notices.map(\.id))
    }

    @Test func theFormOfTheFileDoesNotMatter() throws {
        let expected = try read(text)
        let id = try #require(expected.ids[1])
        let forms = [
            text.replacing("\n", with: ""), text.replacing(",", with: " ,\r\n\t"),
            // A key in another spelling, which only the parser of the whole file knows.
            text.replacing("\"notices\": [", with: "\"\\u006eotices\": ["),
            // A key that no version has, with a list in it.
            text.replacing("  \"corpus\"", with: "  \"x\": {\"notices\": [{\"id\": 1}]},\n  \"corpus\""),
        ]
        for form in forms {
            let found = try read(form)
            #expect(form != text)
            #expect(found.overview == expected.overview)
            #expect(found.notices == expected.notices)
        }
        // An id that is no 64 bits stays as it is.
        #expect(try read(text.replacing(id, with: "another/id")).ids[1] == "another/id")
    }

    @Test(arguments: [
        ("\"record\":", "\"recrod\":"), ("\"files\":5", "\"files\":\"5\""),
        ("\"duplicates\": [", "\"duplicates\": [7,"),
        ("  \"failures\": [", "  \"failures\": [,"), ("\n}\n", "\n}\n}"),
        ("\"notices\": [", "\"notices\": null, \"n\": ["),
        ("\"schemaVersion\": \"1.", "\"schemaVersion\": \"2."), ("},\n    {\"id\"", "}\n    {\"id\""),
    ])
    func saysWhereTheFileIsNoRunAsAParserOfTheWholeDoes(_ old: String, _ new: String) throws {
        let broken = text.replacing(old, with: new)
        let error = #expect(throws: RecordReadingError.self) { try RunManifest(parsing: Array(broken.utf8)) }
        let found = #expect(throws: FileError.self) { _ = try read(broken) }
        let expected = try #require(error)
        #expect(found == FileError(expected, path: folder.path("out/r/run.json"), lines: 0))
    }
}
