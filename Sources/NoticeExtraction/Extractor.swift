import NoticeModel

/// Reads the facts of a notice out of its outline, by rules.
public struct Extractor: Sendable {
    public init() {}

    /// The facts of one notice. Never fails; what cannot be explained becomes a diagnostic.
    public func extract(_ text: NormalText, _ outline: Outline) -> Facts {
        Facts()
    }
}
