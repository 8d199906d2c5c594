/// Small tests on scalars and words that the grammar of times and its rules share. All bounded.
enum ScalarWords {
    @inline(__always)
    static func isDash(_ c: UInt32) -> Bool {
        switch c {
        // - ~ and the hyphen, dash, minus, wave and tilde signs that notices type between numerals.
        case "-", 0x7E, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, "〜", "－", "～": true
        default: false
        }
    }

    /// 至 and 到.
    @inline(__always)
    static func isTo(_ c: UInt32) -> Bool { c == "至" || c == "到" }

    /// What parts the items of a list of times: 、 , 和 及 与 或 and the slash.
    static func isListMark(_ c: UInt32) -> Bool {
        switch c {
        case "、", ",", "，", "和", "及", "与", "或", "/", "暨": true
        default: false
        }
    }

    static func skipDash(_ text: Scalars, _ start: Int, _ limit: Int) -> Int {
        var i = start + 1
        if i < limit, isDash(text[start]), isDash(text[i]) { i += 1 }
        return i
    }

    /// Whether a scalar ends a clause, opens a bracket or a quotation, or is the edge of the text.
    static func isBoundary(_ c: UInt32) -> Bool {
        switch c {
        case 0, 0x5E, 0x0A, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x28, 0x29, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01,
            "？", "（", "）", "“", "”", "《", "》", 0x22, "【", "】":
            true
        default: false
        }
    }

    /// The length of the first of some words that begins at `i`.
    static func begins(_ text: Scalars, _ i: Int, _ limit: Int, anyOf words: [[UInt32]]) -> Int? {
        for word in words where i + word.count <= limit {
            var k = 0
            while k < word.count, text[i + k] == word[k] { k += 1 }
            if k == word.count { return k }
        }
        return nil
    }

    /// The length of the first of some words that ends at `end`.
    static func ends(_ text: Scalars, _ end: Int, _ floor: Int, anyOf words: [[UInt32]]) -> Int? {
        for word in words where end - word.count >= floor {
            var k = 0
            while k < word.count, text[end - word.count + k] == word[k] { k += 1 }
            if k == word.count { return k }
        }
        return nil
    }

    /// Words as scalars, the longest first.
    static func words(_ list: String) -> [[UInt32]] {
        list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }.sorted { $0.count > $1.count }
    }

    /// Some words as a tree, which tells at the first scalar that nearly always none of them stands there.
    struct Words: Sendable {
        private let words: Lexicon<Bool>

        init(_ list: String) { words = Lexicon(list.split(separator: " ").map { (String($0), true) }) }

        /// Whether one of the words begins at `i`.
        @inline(__always)
        func begin(_ text: Scalars, _ i: Int, _ limit: Int) -> Bool { words.match(text, at: i, limit: limit) != nil }
    }

    static let momentWords = words("时 之际 之时 前 之前 以前")
    static let bareYearEndBlockers = "几数多每半学财成老青少童中周往历逐整跨满".unicodeScalars.map(\.value)
}

// Literals beside scalars, so that grammar can name the characters that it looks for.
@inline(__always)
func == (scalar: UInt32, literal: Unicode.Scalar) -> Bool { scalar == literal.value }

@inline(__always)
func != (scalar: UInt32, literal: Unicode.Scalar) -> Bool { scalar != literal.value }

@inline(__always)
func ~= (literal: Unicode.Scalar, scalar: UInt32) -> Bool { scalar == literal.value }
