import NoticeModel
import NoticeReading

/// Why a notice gave no record: the file, the place where it is known, the reason.
public struct NoticeFailure: Error, Equatable, Sendable {
    /// The path as the caller named it, or `-`.
    public var path: String
    /// The place in the text, or nil when the whole file is meant.
    public var place: LineAndColumn?
    /// One sentence in English.
    public var reason: String
    /// A stable dotted code: `file.unreadable` where the system gave no bytes, else that of the `ReadingError`.
    public var code: String

    public init(path: String, place: LineAndColumn? = nil, reason: String, code: String = "file.unreadable") {
        self.path = path
        self.place = place
        self.reason = reason
        self.code = code
    }
}

extension NoticeFailure: CustomStringConvertible {
    /// `file: error: reason` or `file:line:column: error: reason`.
    public var description: String {
        let spot = place.map { "\(path):\($0.line):\($0.column)" } ?? path
        return "\(spot): error: \(reason)"
    }
}

extension NoticeFailure {
    /// The failure to decode `bytes`, with the line and column of the damage where there is one.
    init(_ error: ReadingError, _ bytes: [UInt8]) {
        self.init(path: error.path, place: Self.place(error, bytes), reason: error.explanation, code: error.code)
    }

    /// The place of damaged bytes: what stands before them is decoded again, as far as it is sound.
    private static func place(_ error: ReadingError, _ bytes: [UInt8]) -> LineAndColumn? {
        let encoding: String
        switch error.reason {
        case .invalidBytes(let name, _), .truncated(let name): encoding = name
        default: return nil
        }
        guard let offset = error.byteOffset else { return nil }
        let reader = NoticeReader(options: ReadingOptions(isLossy: true, byteLimit: .max, declaredEncoding: encoding))
        guard let sound = try? reader.read(Array(bytes[..<offset]), path: error.path) else {
            return LineAndColumn(line: 1, column: 1)
        }
        return sound.place(of: sound.scalars.count)
    }
}
