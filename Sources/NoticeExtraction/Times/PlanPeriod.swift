/// The numbered five-year plans and the words that name a part of one.
enum PlanPeriod {
    /// The years of the plan with a number: 1 → 1953 to 1957, 11 → 2006 to 2010, 14 → 2021 to 2025.
    static func years(of number: Int) -> YearSpan? {
        switch number {
        case 1, 2: YearSpan(1953 + (number - 1) * 5, 1957 + (number - 1) * 5)
        // The third began in 1966, after three years of readjustment.
        case 3...20: YearSpan(1966 + (number - 3) * 5, 1970 + (number - 3) * 5)
        default: nil
        }
    }

    /// Which part of a plan a word after it names.
    enum Part { case whole, start, end }

    private static let wholeWords = ScalarWords.words("期间 时期 期間 時期 规划期间 规划时期 计划期间 计划时期 规划期 中期 后期 前期 中后期")
    private static let startWords = ScalarWords.words("初期 期初 时期初 初")
    private static let endWords = ScalarWords.words("末期 期末 时期末 期间末 末")

    /// 期间, 时期, 初期, 末 and the like at `i`.
    static func periodWord(_ text: Scalars, at i: Int, limit: Int) -> (part: Part, end: Int)? {
        if let length = ScalarWords.begins(text, i, limit, anyOf: endWords) { return (.end, i + length) }
        if let length = ScalarWords.begins(text, i, limit, anyOf: startWords) { return (.start, i + length) }
        if let length = ScalarWords.begins(text, i, limit, anyOf: wholeWords) { return (.whole, i + length) }
        return nil
    }
}

// “十二五”, 十二五期间, “一五”时期, “十一五”初期.
extension TimeGrammar {
    private static let planWords = ScalarWords.words("期 规划 时期 计划 初 末 以来 发展 目标 国民")
    private static let legalEducation = ScalarWords.words("普法")

    func readPlanPeriod(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        guard let (start, number) = planNumber(fiveAt: i, cursor) else { return }
        let openQuote = cursor.scalar(start - 1)
        let isOpen = openQuote == "“" || openQuote == 0x22 || openQuote == "「" || openQuote == "‘"
        var end = i + 1
        let closing = cursor.scalar(end)
        let isClosed = isOpen && (closing == "”" || closing == 0x22 || closing == "」" || closing == "’")
        if isClosed { end += 1 }
        let begin = isClosed ? start - 1 : start
        let span = PlanPeriod.years(of: number)
        // “八五”普法 is what a campaign is called.
        if ScalarWords.begins(text, end, cursor.limit, anyOf: Self.legalEducation) != nil { return }
        let part = PlanPeriod.periodWord(text, at: end, limit: cursor.limit)
        // 十一五 and later ones need no help; 十五 and 三五 are words, and need quotation marks or 期间.
        if number <= 10, !isClosed, part == nil, !isOpen,
            ScalarWords.begins(text, end, cursor.limit, anyOf: Self.planWords) == nil
        {
            return
        }
        guard let span else { return }
        let reference: TimeReference =
            switch part?.part {
            case .start: .point(CalendarPoint(year: span.first))
            case .end: .point(CalendarPoint(year: span.last))
            default: .span(CalendarPoint(year: span.first), CalendarPoint(year: span.last))
            }
        mentions.append(
            TimeMention(range: begin..<(part?.end ?? end), family: .planPeriod, reference: reference))
    }

    /// The number of the plan whose name ends with the 五 at `i`: 十一五 → 11, 十五 → 10, 一五 → 1.
    private func planNumber(fiveAt i: Int, _ cursor: TimeCursor) -> (start: Int, number: Int)? {
        let next = cursor.scalar(i + 1)
        var before = i - 1
        // 十一·五, an older way to write it.
        if cursor.scalar(before) == 0xB7 || cursor.scalar(before) == 0x2022 || cursor.scalar(before) == "・" {
            before -= 1
        }
        let last = cursor.scalar(before)
        if last == "十" {  // 十五; 十五五 is read at its second 五
            let earlier = cursor.scalar(before - 1)
            guard next != "五", CalendarNumerals.yearDigit(earlier) < 0, earlier != "第" else { return nil }
            return (before, 10)
        }
        let digit = CalendarNumerals.yearDigit(last)
        guard digit > 0, last > 0x7F else { return nil }
        if cursor.scalar(before - 1) == "十" {
            let earlier = cursor.scalar(before - 2)
            guard CalendarNumerals.yearDigit(earlier) < 0, earlier != "第" else { return nil }
            return (before - 1, 10 + digit)
        }
        guard !CalendarNumerals.isCountNumeral(cursor.scalar(before - 1)), next != "年" else { return nil }
        return (before, digit)
    }
}
