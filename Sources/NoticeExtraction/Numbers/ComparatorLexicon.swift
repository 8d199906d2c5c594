import NoticeModel

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
