/// The grammar of times: reads every mention of a paragraph in one pass, without regard to the notice.
///
/// The pass stops only at scalars that times cannot do without (年, 月, 五, 期, 间 …) and looks back and ahead over
/// a few scalars from there, so its cost does not depend on how times lie in the text. Mentions do not overlap and
/// come in order; where two readings compete the one that begins first and reaches further wins.
struct TimeGrammar: Sendable {
    /// What a scalar can anchor.
    enum Anchor {
        case year, month, five, period, quarter, century, numericDate, titleOpen
    }

    /// The scalars that anchor something.
    static let anchorScalars = "年月五期间季纪末叶初-—./《".unicodeScalars.map(\.value)

    private static func anchor(_ scalar: UInt32) -> Anchor? {
        switch scalar {
        case "年": .year
        case "月": .month
        case "五": .five
        case "期", "间": .period
        case "季": .quarter
        case "纪", "末", "叶", "初": .century
        case "-", "—", ".", "/": .numericDate
        case "《": .titleOpen
        default: nil
        }
    }

    /// A relative term of the lexicon.
    struct RelativeTerm: Sendable {
        var reference: TimeReference
        var role: TimeMention.OwnRole?
        /// Scalars right before the word that decide whether it is one.
        var neighbours: [UInt32]
        /// Whether one of the neighbours must stand there (else none of them may).
        var needsNeighbour: Bool
    }

    let relative: Lexicon<RelativeTerm>
    let founding: Lexicon<Int>

    init() {
        // These words are anchored at the rare scalar that ends them, so they are matched backward.
        relative = Lexicon(
            tableRows(PackageResources.times_relative_tsv).compactMap(Self.relativeTerm), isReversed: true)
        founding = Lexicon(
            tableRows(PackageResources.times_founding_tsv).compactMap { row in
                row.count == 2 ? Int(row[1]).map { (row[0], $0) } : nil
            }, isReversed: true)
    }

    private static func relativeTerm(_ row: [String]) -> (word: String, value: RelativeTerm)? {
        guard row.count == 4 else { return nil }
        let words = row[1].split(separator: " ")
        let number = words.count > 1 ? Int(words[1]) ?? 0 : 0
        let reference: TimeReference =
            switch words[0] {
            case "year": .yearsFromReference(number, CalendarPoint(year: 0), nil)
            case "years": .spanFromReference(number, words.count > 2 ? Int(words[2]) ?? 0 : 0)
            case "before": .yearBeforeSpoken
            case "spoken": .spokenYear
            case "past": .pastYears(number)
            case "coming": .comingYears(number)
            case "plan": .planPeriod
            default: .none
            }
        let role: TimeMention.OwnRole? =
            switch row[2] {
            case "reported": .reported
            case "period": .period
            case "other": .other
            default: nil
            }
        let needs = row[3].hasPrefix("+")
        let neighbours = row[3] == "-" ? [] : row[3].unicodeScalars.map(\.value).filter { $0 != 0x2B }
        return (row[0], RelativeTerm(reference: reference, role: role, neighbours: neighbours, needsNeighbour: needs))
    }

    /// Appends the mentions of `range`, a paragraph or a part of one.
    func read(_ text: MappedText, in range: Range<Int>, into mentions: inout [TimeMention]) {
        var cursor = TimeCursor(text: text.scalars, floor: range.lowerBound, limit: range.upperBound)
        var i = text.next(.time, range.lowerBound, range.upperBound)
        while i < range.upperBound {
            if let anchor = Self.anchor(text.scalars[i]) { read(anchor: anchor, at: i, &cursor, &mentions) }
            // What was read is not read again.
            i = text.next(.time, max(i + 1, cursor.floor), range.upperBound)
        }
    }

    private func read(anchor: Anchor, at i: Int, _ cursor: inout TimeCursor, _ mentions: inout [TimeMention]) {
        switch anchor {
        case .titleOpen:
            cursor.openTitle(at: i)
            return
        case .year: readYear(at: i, cursor, &mentions)
        case .month: readMonth(at: i, cursor, &mentions)
        case .five: readPlanPeriod(at: i, cursor, &mentions)
        case .period, .century: readRelative(endingAt: i + 1, cursor, &mentions)
        case .quarter: readQuarter(at: i, cursor, &mentions)
        case .numericDate: readNumericDate(at: i, cursor, &mentions)
        }
        guard let last = mentions.last, last.range.upperBound > cursor.floor else { return }
        cursor.floor = last.range.upperBound
        guard cursor.isTitle(last.range.lowerBound) else { return }
        // In 《…》 only digits need an owner; a plan period or a relative term there is just a word of the title.
        switch last.family {
        case .date, .year, .yearRange: mentions[mentions.count - 1].naming = .name
        case .planPeriod, .relative, .anniversary, .term: mentions.removeLast()
        }
    }
}

/// Where the pass stands in its paragraph.
struct TimeCursor {
    let text: Scalars
    /// Nothing before this offset may be used again.
    var floor: Int
    /// The end of the paragraph.
    let limit: Int
    /// The end of the 《…》 that was opened last.
    private(set) var titleEnd = 0
    /// No 》 stands between the last 《 that was looked at and this offset.
    private var searchedTo = 0

    init(text: Scalars, floor: Int, limit: Int) {
        self.text = text
        self.floor = floor
        self.limit = limit
    }

    /// Finds the 》 of a 《, at most 200 scalars on, so that a stray 《 does not swallow its paragraph.
    mutating func openTitle(at i: Int) {
        guard i >= titleEnd else { return }
        var j = max(i + 1, searchedTo)
        let end = min(limit, i + 200)
        while j < end, text[j] != "》" { j += 1 }
        searchedTo = j
        if j < end, text[j] == "》" { titleEnd = j + 1 }
    }

    @inline(__always)
    func scalar(_ i: Int) -> UInt32 { i >= floor && i < limit ? text[i] : 0 }

    func isTitle(_ offset: Int) -> Bool { offset < titleEnd }
}
