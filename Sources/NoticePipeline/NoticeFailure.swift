import NoticeModel

/// Why a notice gave no record: the file, the place where it is known, the reason.
public struct NoticeFailure: Error, Equatable, Sendable {
    /// The path as the caller named it, or `-`.
    public var path: String
    /// The place in the text, or nil when the whole file is meant.
    public var place: LineAndColumn?
    /// One sentence in English.
    public var reason: String

    public init(path: String, place: LineAndColumn? = nil, reason: String) {
        self.path = path
        self.place = place
        self.reason = reason
    }
}

extension NoticeFailure: CustomStringConvertible {
    /// `file: error: reason` or `file:line:column: error: reason`.
    public var description: String {
        let spot = place.map { "\(path):\($0.line):\($0.column)" } ?? path
        return "\(spot): error: \(reason)"
    }
}
