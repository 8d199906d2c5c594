/// A set of words matched backward from a place: the longest word that ends there.
struct SuffixLexicon<Value: Sendable>: Sendable {
    private let reversed: Lexicon<Value>
    /// The length of the longest word in scalars; no look-back is longer.
    private let longest: Int

    init(_ entries: [(word: String, value: Value)]) {
        longest = min(16, entries.map { $0.word.unicodeScalars.count }.max() ?? 0)
        reversed = Lexicon(
            entries.map { entry in
                var word = String.UnicodeScalarView()
                word.append(contentsOf: entry.word.unicodeScalars.reversed())
                return (String(word), entry.value)
            })
    }

    /// The longest word that ends at `end` and begins at or after `lower`.
    @inline(__always)
    func match(_ text: Scalars, endingAt end: Int, lower: Int) -> (length: Int, value: Value)? {
        guard end > lower, reversed.begins(with: text[end - 1]) else { return nil }
        return found(text, endingAt: end, lower: lower)
    }

    private func found(_ text: Scalars, endingAt end: Int, lower: Int) -> (length: Int, value: Value)? {
        let count = min(longest, end - lower)
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { buffer in
            for i in 0..<count { buffer[i] = text[end - 1 - i] }
            return reversed.match(UnsafeBufferPointer(buffer), at: 0, limit: count)
        }
    }
}
