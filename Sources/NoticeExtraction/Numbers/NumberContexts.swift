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
