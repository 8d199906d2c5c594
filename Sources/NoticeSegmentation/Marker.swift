import NoticeModel

/// The class of a heading's marker.
enum MarkerKind: Int {
    /// 附件1
    case attachment
    /// 第一篇, 第一编, 第一部分
    case book
    /// 第一章
    case chapter
    /// 第一节
    case section
    /// Ⅰ、, above 壹、
    case roman
    /// 壹、, above 一、
    case formal
    /// 第一条
    case article
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1 before 1.1, without a point
    case plain
    /// 1.
    case arabic
    /// 1.1
    case dotted2
    /// 1.1.1
    case dotted3
    /// 1.1.1.1
    case dotted4
    /// （1） and 1）
    case bracketedArabic
    /// ①
    case circled

    static let count = 16

    /// The level that the annotation guide gives the class.
    var level: Int {
        switch self {
        case .attachment, .book, .chapter, .section, .roman, .formal: 0
        case .article, .chinese: 1
        case .bracketedChinese: 2
        case .plain, .arabic, .dotted2: 3
        case .dotted3, .bracketedArabic: 4
        case .dotted4, .circled: 5
        }
    }

    /// How deep the class nests: a heading is enclosed by the last one before it of a lower rank.
    var rank: Int {
        switch self {
        case .attachment: 0
        case .book: 1
        case .chapter: 2
        case .section: 3
        case .roman: 4
        case .formal: 5
        case .article, .chinese: 6
        case .bracketedChinese: 7
        case .plain, .arabic: 8
        case .dotted2: 9
        case .dotted3: 10
        case .dotted4: 11
        case .bracketedArabic: 12
        case .circled: 13
        }
    }

    /// Whether the class names itself (第一章, 第一条), so that it needs no head after it to be told from a list.
    var isNamed: Bool { isChapter || self == .article }

    /// 第一篇, 第一章, 第一节
    var isChapter: Bool { self == .book || self == .chapter || self == .section }
}

/// A marker as it stands in the text.
struct Marker {
    var kind: MarkerKind
    var number: Int
    /// The components before the last one of 1.1.1 as digits to the base 1000: 1.2.3 has prefix 1002. Else 0.
    var prefix: Int
    /// The unit of 第…章, the sign of Ⅰ、 or 壹、; else 0.
    var sign: UInt32
    var start: Int
    /// After the marker's own punctuation.
    var end: Int

    init(_ kind: MarkerKind, _ number: Int, _ start: Int, _ end: Int, prefix: Int = 0, sign: UInt32 = 0) {
        self.kind = kind
        self.number = number
        self.prefix = prefix
        self.sign = sign
        self.start = start
        self.end = end
    }

    /// 壹 to 拾, the numerals of money.
    static let formalSigns: [UInt32] = "壹贰叁肆伍陆柒捌玖拾".unicodeScalars.map(\.value)
    /// The same in traditional characters.
    static let traditionalSigns: [UInt32] = "壹貳參肆伍陸柒捌玖拾".unicodeScalars.map(\.value)

    /// The marker in normal form.
    var text: String { text(number: number) }

    /// The markers with the numbers below 100 of the commonest classes.
    private static let chinese = (0..<100).map { ChineseNumber.spell($0) + "、" }
    private static let bracketedChinese = (0..<100).map { "（" + ChineseNumber.spell($0) + "）" }
    private static let arabic = (0..<100).map { String($0) + "." }
    private static let bracketedArabic = (0..<100).map { "（" + String($0) + "）" }

    /// The marker of the same class with another number, in normal form.
    func text(number: Int) -> String {
        if number >= 0, number < 100 {
            switch kind {
            case .chinese: return Self.chinese[number]
            case .bracketedChinese: return Self.bracketedChinese[number]
            case .plain, .arabic: return Self.arabic[number]
            case .bracketedArabic: return Self.bracketedArabic[number]
            default: break
            }
        }
        switch kind {
        case .attachment: return number > 0 ? "附件\(number)" : "附件"
        case .book, .chapter, .section, .article:
            let unit = string(of: CollectionOfOne(sign))
            return "第\(ChineseNumber.spell(number))\(unit == "部" ? "部分" : unit)"
        case .roman: return string(of: [UInt32(0x215F + number), 0x3001])
        case .formal: return string(of: [number == self.number ? sign : Marker.formalSigns[number - 1], 0x3001])
        case .chinese: return "\(ChineseNumber.spell(number))、"
        case .bracketedChinese: return "（\(ChineseNumber.spell(number))）"
        case .plain, .arabic: return "\(number)."
        case .dotted2, .dotted3, .dotted4:
            var parts: [String] = []
            var rest = prefix
            while rest > 0 {
                parts.insert(String(rest % 1000), at: 0)
                rest /= 1000
            }
            return (parts + [String(number)]).joined(separator: ".")
        case .bracketedArabic: return "（\(number)）"
        case .circled:
            if (1...20).contains(number) { return string(of: [UInt32(0x245F + number)]) }
            return (21...35).contains(number) ? string(of: [UInt32(0x3250 + number - 20)]) : "（\(number)）"
        }
    }
}
