/// A set of words matched backward from a place: the longest word that ends there.
struct SuffixLexicon<Value: Sendable>: Sendable {
    private let reversed: Lexicon<Value>

    init(_ entries: [(word: String, value: Value)]) {
        reversed = Lexicon(entries, isReversed: true)
    }

    /// The longest word that ends at `end` and begins at or after `lower`.
    @inline(__always)
    func match(_ text: Scalars, endingAt end: Int, lower: Int) -> (length: Int, value: Value)? {
        reversed.matchBackward(text, endingAt: end, limit: lower)
    }
}
