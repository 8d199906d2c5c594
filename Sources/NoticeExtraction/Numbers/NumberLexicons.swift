import NoticeModel

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

/// What a word in the neighbourhood of a numeral says about it.
struct NumberContexts: Sendable {
    /// Verbs and others before a count in Chinese characters: 打造, 建设, 等.
    let act: SuffixLexicon<Bool>
    /// Words that make 一个 a count: 至少, 都有.
    let one: SuffixLexicon<Bool>
    /// Nouns after 两个, 三种 that are only called so: 方面, 市场.
    let label: Lexicon<Bool>
    /// Before 第一: the field in which the rank is held.
    let scope: SuffixLexicon<Bool>
    /// After 第一: 优势.
    let first: Lexicon<Bool>
    /// Nouns that make a bare 万 or 亿 an amount of money, or (false) a count.
    let money: SuffixLexicon<Bool>
    /// Nouns of people and things that a bare 万 or 亿 counts.
    let counted: Lexicon<Bool>
    /// Before a bare number that says where an index stands.
    let index: SuffixLexicon<Bool>
    /// After such a number.
    let after: Lexicon<Bool>

    static let shared = NumberContexts(rows: tableRows(PackageResources.numbercontexts_tsv))

    init(rows: [[String]]) {
        func words(_ kind: String) -> [(word: String, value: Bool)] {
            rows.filter { $0.count >= 2 && $0[0] == kind }.map { ($0[1], true) }
        }
        act = SuffixLexicon(words("act"))
        one = SuffixLexicon(words("one"))
        label = Lexicon(words("label"))
        scope = SuffixLexicon(words("scope"))
        first = Lexicon(words("first"))
        money = SuffixLexicon(words("money") + words("count").map { ($0.word, false) })
        counted = Lexicon(words("counted"))
        index = SuffixLexicon(words("index"))
        after = Lexicon(words("after"))
    }
}

/// The words before and after a quantity that say how it binds.
struct ComparatorLexicon: Sendable {
    private let before: SuffixLexicon<Comparator>
    private let after: Lexicon<Comparator>

    static let shared = ComparatorLexicon(rows: tableRows(PackageResources.comparators_tsv))

    init(rows: [[String]]) {
        func words(_ side: String) -> [(word: String, value: Comparator)] {
            rows.filter { $0.count >= 3 && $0[0] == side }.map { row in
                guard let comparator = Comparator(rawValue: row[2]) else {
                    preconditionFailure("unknown comparator \(row[2])")
                }
                return (row[1], comparator)
            }
        }
        before = SuffixLexicon(words("before"))
        after = Lexicon(words("after"))
    }

    func word(_ text: Scalars, endingAt end: Int, lower: Int) -> (length: Int, value: Comparator)? {
        before.match(text, endingAt: end, lower: lower)
    }

    func word(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Comparator)? {
        after.match(text, at: start, limit: limit)
    }
}
