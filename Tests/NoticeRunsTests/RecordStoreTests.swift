import NoticePipeline
import NoticeRecords
import NoticeRuns
import NoticeSystem
import TestSupport
import Testing

@Suite struct RecordStoreTests {
    private let folder = TemporaryFolder()
    private let records: [NoticeRecord]

    init() throws {
        let pipeline = NoticePipeline()
        records = try ["a", "b", "c"].map { name in
            try pipeline.process(Array("关于\(name)的通知\n\n　　到2025年，建成试点10个。\n".utf8), path: "\(name).txt")
        }
    }

    private func read(_ store: RecordStore) throws -> [NoticeRecord] { try store.entries.map(store.record) }

    @Test func readsAFolderOfRecords() throws {
        for record in records { folder.write("r/\(record.id).json", record.jsonBytes(.file)) }
        folder.write("r/notes.txt", "no record")
        let store = try RecordStore(path: folder.path("r"))
        let sorted = records.sorted { $0.id < $1.id }
        #expect(store.entries.map(\.id) == sorted.map(\.id))
        #expect(try read(store) == sorted)
    }

    @Test func readsJSONLinesRecordByRecord() throws {
        folder.write("r.jsonl", Array(records.map { $0.jsonBytes(.line) }.joined(separator: [0x0A])))
        let store = try RecordStore(path: folder.path("r.jsonl"))
        #expect(try read(store) == records)
        #expect(store.entries.map(\.line) == [0, 2, 4])
    }

    @Test func namesThePlaceInAFileOfMany() throws {
        folder.write("r.jsonl", records[0].jsonBytes(.line) + Array("{\"id\": 1}\n".utf8))
        let store = try RecordStore(path: folder.path("r.jsonl"))
        let error = #expect(throws: FileError.self) { try store.record(store.entries[1]) }
        #expect(error?.path == folder.path("r.jsonl:2:1"))
    }

    @Test func wantsToKnowWhichOfSeveralRuns() throws {
        folder.write("out/a/run.json", "{}")
        folder.write("out/b/run.json", "{}")
        let error = #expect(throws: FileError.self) { try RecordStore(path: folder.path("out")) }
        #expect(error?.reason.contains(folder.path("out/a")) == true)
        folder.write("empty/x.txt", "")
        #expect(throws: FileError.self) { try RecordStore(path: folder.path("empty")) }
    }
}
