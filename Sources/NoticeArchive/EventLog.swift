import Glibc
import NoticeRecords
import NoticeSystem

/// The event log of a corpus: one line an event, each bound to the one before.
///
/// The identifier of an event is a digest of the identifier before it and of the rest of its line, so that a line that
/// was changed, taken out or put in shows.
struct EventLog {
    private(set) var last: String
    private let clock: EventClock
    /// Who acts, such as `gongwen 0.1.0`.
    private let agent: String

    /// The identifier before the first event.
    static let origin = String(repeating: "0", count: 16)

    init(after last: String, agent: String, clock: EventClock) {
        self.last = last
        self.agent = agent
        self.clock = clock
    }

    /// The line of the next event.
    mutating func line(_ event: PreservationEvent) -> [UInt8] {
        var line = JSONLine()
        line.string("eventType", event.type.rawValue)
        line.string("eventDateTime", clock.now())
        line.string("eventDetail", event.detail)
        line.string("eventOutcome", event.outcome.rawValue)
        line.string("eventOutcomeDetailNote", event.outcomeDetail)
        line.string("linkingObjectIdentifier", event.object)
        line.string("linkingAgentIdentifier", agent)
        // Without the brace that opens it: the identifier stands first.
        let rest = Array(line.finished().dropFirst())
        last = Self.identifier(rest, after: last)
        return Array("{\"eventIdentifier\":\"\(last)\",".utf8) + rest
    }

    private static func identifier(_ rest: [UInt8], after last: String) -> String {
        String(Digest.sha256(Array(last.utf8) + rest).prefix(16))
    }

    /// What a log that was written before holds.
    struct Reading {
        /// The identifier of the last whole line, or the origin.
        var last = EventLog.origin
        /// The number of whole lines.
        var count = 0
        /// The bytes of the whole lines; what follows was cut short by a crash.
        var wholeByteCount = 0
        var isCutShort = false
        /// The numbers from 1 of the lines that are not bound to the line before.
        var brokenLines: [Int] = []
    }

    /// Reads a log and checks that its lines follow from each other.
    static func read(path: String) throws(FileError) -> Reading {
        var reading = Reading()
        var lines = try LineReader(path: path)
        while let line = try lines.next() {
            guard lines.endsWithLineFeed else {
                reading.isCutShort = true
                break
            }
            reading.count += 1
            reading.wholeByteCount += line.count + 1
            let opening = Array("{\"eventIdentifier\":\"".utf8)
            let start = opening.count + 18
            guard line.starts(with: opening), line.count > start else {
                reading.brokenLines.append(reading.count)
                continue
            }
            let written = String(decoding: line[opening.count..<(opening.count + 16)], as: UTF8.self)
            if identifier(Array(line[start...]) + [0x0A], after: reading.last) != written {
                reading.brokenLines.append(reading.count)
            }
            reading.last = written
        }
        return reading
    }
}
