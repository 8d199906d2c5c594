// Mentions anchored at 年: absolute years and dates, ranges, durations that place themselves, relative terms.
extension TimeGrammar {
    func readYear(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        if let (start, year) = CalendarNumerals.year(text, endingAt: i, floor: cursor.floor)
            ?? CalendarNumerals.chineseYear(text, endingAt: i, floor: cursor.floor)
        {
            readAbsolute(year: year, from: start, yearSign: i, cursor, &mentions)
            return
        }
        if let (start, year) = republicanYear(at: i, cursor) {
            readAbsolute(year: year, from: start, yearSign: i, cursor, &mentions)
            return
        }
        if readAnniversary(at: i, cursor, &mentions) || readDecade(at: i, cursor, &mentions) { return }
        if readRelative(endingAt: i + 1, cursor, &mentions) || readSpan(at: i, cursor, &mentions) { return }
        readBareYearEnd(at: i, cursor, &mentions)
    }

    /// 民国26年, and 110年5月 in three digits with a month: a year counted from 1911.
    private func republicanYear(at i: Int, _ cursor: TimeCursor) -> (start: Int, year: Int)? {
        let text = cursor.text
        guard let start = CalendarNumerals.digitRun(text, endingAt: i, floor: cursor.floor, most: 3) else { return nil }
        let count = CalendarNumerals.value(text, start, i)
        guard count > 0, count < 190 else { return nil }
        if let length = ScalarWords.ends(text, start, cursor.floor, anyOf: Self.republic) {
            return (start - length, 1911 + count)
        }
        guard count >= 100, let (month, end) = CalendarNumerals.small(text, at: i + 1, limit: cursor.limit),
            end < cursor.limit, text[end] == "月", CalendarNumerals.isMonth(month)
        else { return nil }
        return (start, 1911 + count)
    }

    private static let republic = ScalarWords.words("民国 民國 中华民国 中華民國")

    /// A year in four digits with what follows it, and the range or list that it closes.
    private func readAbsolute(
        year: Int, from start: Int, yearSign i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]
    ) {
        let text = cursor.text
        let tail = DateTail(text, after: i + 1, limit: cursor.limit, year: year)
        var first = tail.point
        var last = tail.last
        var begin = start
        var end = tail.end
        if let (rangeStart, firstYear) = rangeOpening(before: start, cursor), firstYear < year {
            begin = rangeStart
            first = CalendarPoint(year: firstYear)
            last = CalendarPoint(year: year)
        } else {
            readYearList(before: start, cursor, &mentions)
            if last == nil, let closing = DateTail.rangeClosing(text, at: end, limit: cursor.limit, after: first) {
                last = closing.point
                end = closing.end
            }
        }
        var mention = TimeMention(
            range: begin..<end, family: .year, reference: last.map { .span(first, $0) } ?? .point(first))
        mention.throughMonth = tail.throughMonth
        if last != nil {
            mention.family = .yearRange
        } else if first.month > 0 {
            mention.family = .date
        }
        if let naming = DateTail.naming(text, at: end, limit: cursor.limit) {
            mention.naming = naming.naming
            mention.range = begin..<naming.end
        }
        mentions.append(mention)
    }

    /// The first year of 2017-2020年, before the dash that ends at `start`.
    private func rangeOpening(before start: Int, _ cursor: TimeCursor) -> (start: Int, year: Int)? {
        let text = cursor.text
        var end = start
        while end > cursor.floor, start - end < 2, ScalarWords.isDash(text[end - 1]) { end -= 1 }
        if end == start, end > cursor.floor, ScalarWords.isTo(text[end - 1]) { end -= 1 }
        guard end < start else { return nil }
        return CalendarNumerals.year(text, endingAt: end, floor: cursor.floor)
    }

    /// The bare years of a list that a year closes: 2018 in 2018、2019年. At most six.
    private func readYearList(before start: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        var found: [TimeMention] = []
        var end = start
        while found.count < 6, end > cursor.floor, ScalarWords.isListMark(text[end - 1]),
            let (itemStart, year) = CalendarNumerals.year(text, endingAt: end - 1, floor: cursor.floor)
        {
            found.append(
                TimeMention(range: itemStart..<end - 1, family: .year, reference: .point(CalendarPoint(year: year))))
            end = itemStart
        }
        mentions.append(contentsOf: found.reversed())
    }

    /// 到新中国成立100年, 建党100周年时: a year when it is where a clause aims; else the count is a quantity.
    private func readAnniversary(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) -> Bool {
        let text = cursor.text
        let numeralEnd = cursor.scalar(i - 1) == "周" ? i - 1 : i
        guard let (start, value) = CalendarNumerals.count(text, endingAt: numeralEnd, floor: cursor.floor),
            let count = value, let (length, year) = founding.matchBackward(text, endingAt: start, limit: cursor.floor)
        else { return false }
        let begin = start - length
        let before = cursor.scalar(begin - 1)
        let isAimedAt = before == "到" || before == "至"
        guard isAimedAt || ScalarWords.begins(text, i + 1, cursor.limit, anyOf: ScalarWords.momentWords) != nil else {
            return false
        }
        mentions.append(
            TimeMention(
                range: begin..<i + 1, family: .anniversary, reference: .point(CalendarPoint(year: year + count))))
        return true
    }

    /// 20世纪90年代, 90年代.
    private func readDecade(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) -> Bool {
        let text = cursor.text
        guard cursor.scalar(i + 1) == "代",
            let (start, value) = CalendarNumerals.count(text, endingAt: i, floor: cursor.floor),
            let decade = value, decade % 10 == 0, decade < 100
        else { return false }
        var begin = start
        var century = decade >= 30 ? 1900 : 2000
        if cursor.scalar(start - 1) == "纪", cursor.scalar(start - 2) == "世" {
            begin = start - 2
            let which = cursor.scalar(begin - 1)
            if which == "上" || which == "本" {
                begin -= 1
                century = which == "上" ? 1900 : 2000
            } else if let (numeral, number) = CalendarNumerals.count(text, endingAt: begin, floor: cursor.floor),
                let number, number >= 19, number <= 21
            {
                begin = numeral
                century = (number - 1) * 100
            }
        } else if decade < 30 {
            return false
        }
        mentions.append(
            TimeMention(range: begin..<i + 2, family: .relative, reference: .decade(century + decade)))
        return true
    }

    /// A relative term of the lexicon that ends at `end`, with the month, quarter or half that follows it.
    @discardableResult
    func readRelative(endingAt wordEnd: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) -> Bool {
        let text = cursor.text
        var end = wordEnd
        var match: (length: Int, value: RelativeTerm)?
        if end < cursor.limit, text[end - 1] == "期", text[end] == "间" || text[end] == "内" {
            match = relative.matchBackward(text, endingAt: end + 1, limit: cursor.floor)
            if match != nil { end += 1 }
        }
        match = match ?? relative.matchBackward(text, endingAt: end, limit: cursor.floor)
        guard let (length, term) = match else { return false }
        let begin = end - length
        let before = begin > cursor.floor ? cursor.scalar(begin - 1) : 0x5E
        if term.needsNeighbour {
            guard term.neighbours.contains(before) || (term.neighbours.contains(0x5E) && ScalarWords.isBoundary(before))
            else { return false }
        } else if !term.neighbours.isEmpty, term.neighbours.contains(before) {
            return false
        }
        var reference = term.reference
        var throughMonth = 0
        switch reference {
        case .yearsFromReference(let offset, _, _):
            let tail = DateTail(text, after: end, limit: cursor.limit, year: 0)
            (end, throughMonth) = (tail.end, tail.throughMonth)
            reference = .yearsFromReference(offset, tail.point, tail.last)
            if tail.last == nil,
                let closing = DateTail.rangeClosing(text, at: end, limit: cursor.limit, after: tail.point)
            {
                reference = .yearsFromReference(offset, tail.point, closing.point)
                end = closing.end
            }
        case .yearBeforeSpoken:
            end = DateTail(text, after: end, limit: cursor.limit, year: 0).end
        case .spokenYear:
            if text[begin] == "全", end < cursor.limit, Self.goesOn(text[end]) { return false }
            let tail = DateTail(text, after: end, limit: cursor.limit, year: 0)
            (end, throughMonth) = (tail.end, tail.throughMonth)
            if text[begin + 1] == "半" { throughMonth = text[begin] == "上" ? 6 : 12 }
        case .none where text[end - 1] == "年" && (cursor.scalar(end) == "来" || cursor.scalar(end) == "來"): end += 1
        default: break
        }
        mentions.append(
            TimeMention(
                range: begin..<end, family: .relative, reference: reference, throughMonth: throughMonth,
                ownRole: term.role))
        return true
    }

    /// 全年⟦龄⟧, 全年⟦级⟧: 年 belongs to the next word.
    private static func goesOn(_ scalar: UInt32) -> Bool { scalar == "龄" || scalar == "级" || scalar == "薪" }

    /// 年底, 年末, 年内, 年初 with no year before them: those of the year that is spoken of.
    private func readBareYearEnd(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let before = cursor.scalar(i - 1)
        guard !CalendarNumerals.isDigit(before), !CalendarNumerals.isCountNumeral(before),
            !ScalarWords.bareYearEndBlockers.contains(before),
            let end = DateTail.yearEdge(cursor.text, at: i + 1, limit: cursor.limit, acceptsWithin: true)
        else { return }
        mentions.append(TimeMention(range: i..<end, family: .relative, reference: .spokenYear))
    }
}
