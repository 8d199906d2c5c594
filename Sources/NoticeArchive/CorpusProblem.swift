/// Something in a corpus folder that is not as it was kept.
public struct CorpusProblem: Sendable, Equatable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// The bytes are others than those that were kept.
        case damaged
        /// It was kept and is not there.
        case lost
        /// It is there and was never kept.
        case stranger
        /// It cannot be read.
        case unreadable
        /// Catalogue, manifests and event log do not agree.
        case inconsistent
    }

    /// The path in the corpus folder, with `:LINE` where a line is meant.
    public var path: String
    public var kind: Kind
    /// One sentence in English.
    public var detail: String

    public init(path: String, kind: Kind, detail: String) {
        self.path = path
        self.kind = kind
        self.detail = detail
    }

    public var description: String { "\(path): \(kind.rawValue): \(detail)" }
}
