import Glibc

/// Where events get their time from: the system, or one fixed moment so that a run can be repeated byte for byte.
public struct EventClock: Sendable {
    private let fixed: Int?

    /// Takes the value of the environment's `SOURCE_DATE_EPOCH` (seconds since 1970), or nil for the time of the system.
    public init(sourceDateEpoch: String?) {
        fixed = sourceDateEpoch.flatMap { Int($0) }
    }

    /// The time of the system, or the moment that `SOURCE_DATE_EPOCH` in the environment fixes.
    public static var system: EventClock {
        EventClock(sourceDateEpoch: getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) })
    }

    /// The time now as a date-time of RFC 3339 in UTC.
    func now() -> String {
        var seconds = fixed ?? time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
