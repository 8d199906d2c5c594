/// What the writer of normal text does with a source code point.
enum CharacterClass {
    /// Copied as it stands, full-width (U+2000 and above): ideographs, 、。《》“”…
    static let chinese: UInt8 = 0
    /// Copied: letters of Latin, Greek and Cyrillic.
    static let letter: UInt8 = 1
    /// Copied: 0–9.
    static let digit: UInt8 = 2
    /// Copied: all else, such as % / + ℃ ① Ⅳ.
    static let symbol: UInt8 = 3
    /// Replaced by one other character whatever stands beside it: ５ → 5, ％ → %.
    static let folded: UInt8 = 4
    /// What becomes of it depends on its neighbours: ( ) , ; : ! ? （ ） ： ～ － – — ○ ∶ ．
    static let contextual: UInt8 = 5
    /// White space inside a line.
    static let space: UInt8 = 8
    /// Ends a line.
    static let lineBreak: UInt8 = 9
    /// Left out: zero-width characters, direction marks, stray controls.
    static let dropped: UInt8 = 10
    /// The bit of the classes that leave nothing to read in a line: white space, line breaks and what is dropped.
    static let blank: UInt8 = 8
}

/// The explicit folding table: a class for each code point of the basic plane and a replacement for some.
///
/// Folding is one code point for one, and never more than NFKC and the unification of dashes and zeros would do, so
/// that a reader who folds source and quote with NFKC finds them equal. What NFKC would lose is kept:
/// Roman numerals, ①, ㎡, ℃, Chinese brackets.
struct CharacterTable: Sendable {
    /// One class for each code point below U+10000.
    let classes: [UInt8]
    /// For code points of class `folded` below U+10000 what they become; 0 elsewhere.
    let replacements: [UInt32]
    /// What U+2F800 … become, by offset.
    let supplement: [UInt32]

    static let supplementStart: UInt32 = 0x2F800
    static let shared = CharacterTable()

    private init() {
        var classes = [UInt8](repeating: CharacterClass.symbol, count: 0x10000)
        var replacements = [UInt32](repeating: 0, count: 0x10000)
        var supplement: [UInt32] = []
        func set(_ range: ClosedRange<Int>, _ kind: UInt8) {
            for i in range { classes[i] = kind }
        }
        func fold(_ from: UInt32, _ to: UInt32) {
            classes[Int(from)] = CharacterClass.folded
            replacements[Int(from)] = to
        }

        set(0x2E80...0xD7FF, CharacterClass.chinese)  // ideographs, kana, hangul, CJK symbols
        set(0xF900...0xFAFF, CharacterClass.chinese)
        set(0xFE10...0xFE6F, CharacterClass.chinese)
        set(0xFF00...0xFFEF, CharacterClass.chinese)
        for scalar in "“”‘’…‥、。〈〉《》「」『』【】〔〕〖〗，；！？".unicodeScalars {
            classes[Int(scalar.value)] = CharacterClass.chinese
        }
        set(0x30...0x39, CharacterClass.digit)
        set(0x41...0x5A, CharacterClass.letter)
        set(0x61...0x7A, CharacterClass.letter)
        set(0xC0...0x24F, CharacterClass.letter)
        set(0x370...0x52F, CharacterClass.letter)
        for scalar in "×÷".unicodeScalars { classes[Int(scalar.value)] = CharacterClass.symbol }

        for i in 0xFF01...0xFF5E as ClosedRange<UInt32> { fold(i, i - 0xFEE0) }
        for scalar in "，；！？".unicodeScalars { classes[Int(scalar.value)] = CharacterClass.chinese }
        for scalar in "(),;:!?（）：～－–—○∶．".unicodeScalars {
            classes[Int(scalar.value)] = CharacterClass.contextual
        }
        for (from, to) in CompatibilityIdeographs.pairs {
            if from < 0x10000 { fold(from, to) } else { supplement.append(to) }
        }
        for (from, to) in zip(Self.foldedForms.unicodeScalars, Self.unfoldedForms.unicodeScalars) {
            fold(from.value, to.value)
        }

        set(0x00...0x1F, CharacterClass.dropped)
        set(0x7F...0x9F, CharacterClass.dropped)
        for i in [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] { classes[i] = CharacterClass.lineBreak }
        for i in [0x09, 0x20, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000] { classes[i] = CharacterClass.space }
        set(0x2000...0x200A, CharacterClass.space)
        for range in [0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F] {
            set(range, CharacterClass.dropped)
        }
        for i in [0xAD, 0x180E, 0xFEFF] { classes[i] = CharacterClass.dropped }

        self.classes = classes
        self.replacements = replacements
        self.supplement = supplement
    }

    /// Vertical, small and half-width forms of punctuation, and what each becomes in `unfoldedForms`.
    private static let foldedForms = "︐︑︒︓︔︕︖︗︘︱︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹪﹫｡｢｣､￥"
    private static let unfoldedForms = "，、。：；！？〖〗—（）〔〕【】《》〈〉「」『』，、.；：？！—（）〔〕#&*+-<>=%@。「」、¥"

    /// The class of a code point of any plane.
    @inline(__always)
    static func kind(_ scalar: UInt32, _ classes: UnsafePointer<UInt8>) -> UInt8 {
        if scalar < 0x10000 { return classes[Int(scalar)] }
        return kindBeyond(scalar)
    }

    private static func kindBeyond(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x2F800..<0x2FA1E: CharacterClass.folded
        case 0x20000..<0x32000: CharacterClass.chinese
        case 0xE0000..<0xE01F0: CharacterClass.dropped
        default: CharacterClass.symbol
        }
    }

    /// What a code point of class `folded` becomes.
    @inline(__always)
    func replacement(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x10000 { return replacements[Int(scalar)] }
        return supplement[Int(scalar - Self.supplementStart)]
    }
}
