/// A set of words with a value each, matched longest first so that they end at a given place.
///
/// The grammar of times is anchored at the rare scalars that end its words (今年, 采暖期), not at the frequent
/// ones that begin them (上, 本, 新), so it matches backward.
struct BackwardLexicon<Value: Sendable>: Sendable {
    private struct Word: Sendable {
        var scalars: [UInt32]
        var value: Value
    }

    /// Words by their last scalar, the longest first.
    private let words: [UInt32: [Word]]

    init(_ entries: [(word: String, value: Value)]) {
        var words: [UInt32: [Word]] = [:]
        for entry in entries {
            let scalars = entry.word.unicodeScalars.map(\.value)
            guard let last = scalars.last else { continue }
            words[last, default: []].append(Word(scalars: scalars, value: entry.value))
        }
        self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that ends at `end` (exclusive) and begins at `floor` or later.
    func match(_ text: Scalars, endingAt end: Int, floor: Int) -> (length: Int, value: Value)? {
        guard end > floor, let bucket = words[text[end - 1]] else { return nil }
        for word in bucket {
            let start = end - word.scalars.count
            guard start >= floor else { continue }
            var i = 0
            while i < word.scalars.count, text[start + i] == word.scalars[i] { i += 1 }
            if i == word.scalars.count { return (i, word.value) }
        }
        return nil
    }
}
