import NoticeRecords
import TestSupport
import Testing

@testable import NoticeArchive

@Suite struct EventLogTests {
    private let folder = TemporaryFolder()
    private let clock = EventClock(sourceDateEpoch: "1000000000")

    private func lines(_ count: Int) -> [[UInt8]] {
        var log = EventLog(after: EventLog.origin, agent: "gongwen 1", clock: clock)
        return (0..<count).map {
            log.line(PreservationEvent(type: .ingestion, object: "0123456789abcdef", detail: "Number \($0)."))
        }
    }

    private func read(_ lines: [[UInt8]]) throws -> EventLog.Reading {
        folder.write("events.jsonl", lines.flatMap { $0 })
        return try EventLog.read(path: folder.path("events.jsonl"))
    }

    @Test func eventsFitTheirSchema() throws {
        let validator = try SchemaValidator.preservationEvent
        for line in lines(2) { #expect(try validator.violations(in: line) == []) }
        #expect(String(decoding: lines(1)[0], as: UTF8.self).contains("\"eventDateTime\":\"2001-09-09T01:46:40Z\""))
    }

    @Test func aWholeLogHasNoBrokenLine() throws {
        let reading = try read(lines(5))
        #expect(reading.count == 5)
        #expect(reading.brokenLines == [])
        #expect(!reading.isCutShort)
    }

    @Test func aLineThatWasChangedTakenOutOrMovedShows() throws {
        var changed = lines(5)
        changed[2][60] ^= 1
        #expect(try read(changed).brokenLines == [3])
        var shorter = lines(5)
        shorter.remove(at: 1)
        #expect(try read(shorter).brokenLines == [2])
        var moved = lines(5)
        moved.swapAt(3, 4)
        #expect(try read(moved).brokenLines == [4, 5])
    }

    @Test func aLineThatWasCutShortIsLeftOut() throws {
        let whole = lines(3)
        for kept in 1..<whole[2].count {
            let reading = try read([whole[0], whole[1], Array(whole[2].prefix(kept))])
            #expect(reading.isCutShort)
            #expect(reading.count == 2)
            #expect(reading.wholeByteCount == whole[0].count + whole[1].count)
        }
    }
}
