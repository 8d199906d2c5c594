/// The scalars of a normal text while a scanner runs over them.
typealias Scalars = UnsafeBufferPointer<UInt32>

/// A set of words with a value each, matched longest first at a given place.
struct Lexicon<Value: Sendable>: Sendable {
    private let trie: Trie
    /// That of the trie, at hand: nearly every match ends there.
    private let filter: WordFilter
    private let values: [Value]

    /// Builds the trie. A word that stands twice keeps its first value. Reversed words serve `matchBackward`.
    init(_ entries: [(word: String, value: Value)], isReversed: Bool = false) {
        var scalars: [UInt32] = []
        var words: [Range<Int32>] = []
        scalars.reserveCapacity(entries.count * 4)
        words.reserveCapacity(entries.count)
        for (word, _) in entries {
            let start = scalars.count
            for scalar in word.unicodeScalars { scalars.append(scalar.value) }
            if isReversed { scalars[start...].reverse() }
            words.append(Int32(start)..<Int32(scalars.count))
        }
        trie = Trie(scalars, words)
        filter = trie.filter
        values = entries.map(\.value)
    }

    /// The scalars that words begin with.
    var firstScalars: [UInt32] { trie.firstScalars }

    /// Whether no word begins with the scalar; a no may be wrong.
    @inline(__always)
    func excludes(_ scalar: UInt32) -> Bool { filter.excludes(scalar) }

    /// The longest word that begins at `start` and ends by `limit`: its length in scalars and its value.
    @inline(__always)
    func match(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Value)? {
        guard start < limit, !filter.excludes(text[start]) else { return nil }
        return matchCandidate(text, at: start, limit: limit)
    }

    /// The same where some word is known to begin with the scalar at `start`: what follows it decides at once.
    @inline(__always)
    func matchCandidate(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Value)? {
        guard start + 1 >= limit || !filter.excludes(text[start], text[start + 1]) else { return nil }
        let found = trie.longest(text, at: start, limit: limit)
        return found.value < 0 ? nil : (found.length, values[found.value])
    }

    /// The longest word that ends at `end` and begins at `limit` or later, for a lexicon of reversed words.
    @inline(__always)
    func matchBackward(_ text: Scalars, endingAt end: Int, limit: Int) -> (length: Int, value: Value)? {
        guard end > limit, !filter.excludes(text[end - 1]) else { return nil }
        let found = trie.longest(text, endingAt: end, limit: limit)
        return found.value < 0 ? nil : (found.length, values[found.value])
    }
}

/// The lines of an embedded table: fields parted by tabs, `#` begins a comment line.
func tableRows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        while start < bytes.count {
            var end = start
            var tabs = 0
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] == 0x09 { tabs += 1 }
                end += 1
            }
            if end > start, bytes[start] != UInt8(ascii: "#") {
                var row: [String] = []
                row.reserveCapacity(tabs + 1)
                var field = start
                for i in start...end where i == end || bytes[i] == 0x09 {
                    row.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[field..<i]), as: UTF8.self))
                    field = i + 1
                }
                rows.append(row)
            }
            start = end + 1
        }
    }
    return rows
}
