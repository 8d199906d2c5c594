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
        if readAnniversary(at: i, cursor, &mentions) || readDecade(at: i, cursor, &mentions) { return }
        if readRelative(endingAt: i + 1, cursor, &mentions) || readSpan(at: i, cursor, &mentions) { return }
        readBareYearEnd(at: i, cursor, &mentions)
    }

    /// A year in four digits with what follows it, and the range or list that it closes.
    private func readAbsolute(
        year: Int, from start: Int, yearSign i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]
    ) {
        let text = cursor.text
        var first = CalendarPoint(year: year)
        var last: CalendarPoint?
        var begin = start
        if let (rangeStart, firstYear) = rangeOpening(before: start, cursor), firstYear < year {
            begin = rangeStart
            first = CalendarPoint(year: firstYear)
            last = CalendarPoint(year: year)
        } else {
            readYearList(before: start, cursor, &mentions)
        }
        var end = i + 1
        if last == nil {
            end = TimeTail.read(text, after: i + 1, limit: cursor.limit, point: &first, last: &last)
            if last == nil, let closing = TimeTail.rangeClosing(text, at: end, limit: cursor.limit, after: first) {
                last = closing.point
                end = closing.end
            }
        } else {
            var tail = last ?? first
            var none: CalendarPoint?
            end = TimeTail.read(text, after: i + 1, limit: cursor.limit, point: &tail, last: &none)
        }
        var mention = TimeMention(
            range: begin..<end, family: .year, reference: last.map { .span(first, $0) } ?? .point(first))
        if last != nil {
            mention.family = .yearRange
        } else if first.month > 0 {
            mention.family = .date
        }
        if let naming = TimeTail.naming(text, at: end, limit: cursor.limit) {
            mention.naming = naming.naming
            mention.range = begin..<naming.end
        }
        mentions.append(mention)
    }

    /// The first year of 2017-2020年, before the dash that ends at `start`.
    private func rangeOpening(before start: Int, _ cursor: TimeCursor) -> (start: Int, year: Int)? {
        let text = cursor.text
        var end = start
        while end > cursor.floor, start - end < 2, TimeTail.isDash(text[end - 1]) { end -= 1 }
        if end == start, end > cursor.floor, TimeTail.isTo(text[end - 1]) { end -= 1 }
        guard end < start else { return nil }
        return CalendarNumerals.year(text, endingAt: end, floor: cursor.floor)
    }

    /// The bare years of a list that a year closes: 2018 in 2018、2019年. At most six.
    private func readYearList(before start: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        var found: [TimeMention] = []
        var end = start
        while found.count < 6, end > cursor.floor, TimeTail.isListMark(text[end - 1]),
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
        let numeralEnd = cursor.scalar(i - 1) == 0x5468 ? i - 1 : i  // 周
        guard let (start, value) = CalendarNumerals.count(text, endingAt: numeralEnd, floor: cursor.floor),
            let count = value, let (length, year) = founding.match(text, endingAt: start, floor: cursor.floor)
        else { return false }
        let begin = start - length
        let before = cursor.scalar(begin - 1)
        let isAimedAt = before == 0x5230 || before == 0x81F3  // 到 至
        guard isAimedAt || TimeTail.begins(text, i + 1, cursor.limit, anyOf: TimeTail.momentWords) != nil else {
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
        guard cursor.scalar(i + 1) == 0x4EE3,  // 代
            let (start, value) = CalendarNumerals.count(text, endingAt: i, floor: cursor.floor),
            let decade = value, decade % 10 == 0, decade < 100
        else { return false }
        var begin = start
        var century = decade >= 30 ? 1900 : 2000
        if cursor.scalar(start - 1) == 0x7EAA, cursor.scalar(start - 2) == 0x4E16 {  // 世纪
            begin = start - 2
            let which = cursor.scalar(begin - 1)
            if which == 0x4E0A || which == 0x672C {  // 上 本
                begin -= 1
                century = which == 0x4E0A ? 1900 : 2000
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
        if end < cursor.limit, text[end - 1] == 0x671F, text[end] == 0x95F4 {  // 期间 before 期 alone
            match = relative.match(text, endingAt: end + 1, floor: cursor.floor)
            if match != nil { end += 1 }
        }
        match = match ?? relative.match(text, endingAt: end, floor: cursor.floor)
        guard let (length, term) = match else { return false }
        let begin = end - length
        let before = begin > cursor.floor ? cursor.scalar(begin - 1) : 0x5E
        if term.needsNeighbour {
            guard term.neighbours.contains(before) || (term.neighbours.contains(0x5E) && TimeTail.isBoundary(before))
            else { return false }
        } else if !term.neighbours.isEmpty, term.neighbours.contains(before) {
            return false
        }
        var reference = term.reference
        switch reference {
        case .yearsFromReference(let offset, _, _):
            var point = CalendarPoint(year: 0)
            var last: CalendarPoint?
            end = TimeTail.read(text, after: end, limit: cursor.limit, point: &point, last: &last)
            reference = .yearsFromReference(offset, month: last?.month ?? point.month, day: point.day)
        case .yearBeforeSpoken, .spokenYear:
            var point = CalendarPoint(year: 0)
            var last: CalendarPoint?
            end = TimeTail.read(text, after: end, limit: cursor.limit, point: &point, last: &last)
        case .none where text[end - 1] == 0x5E74 && cursor.scalar(end) == 0x6765:  // 近年 + 来
            end += 1
        case .planPeriod, .none:
            if text[end - 1] == 0x671F, cursor.scalar(end) == 0x5185 { end += 1 }  // 期 + 内
        default: break
        }
        mentions.append(
            TimeMention(range: begin..<end, family: .relative, reference: reference, ownRole: term.role))
        return true
    }

    /// 年底, 年末, 年内, 年初 with no year before them: those of the year that is spoken of.
    private func readBareYearEnd(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let before = cursor.scalar(i - 1)
        guard !CalendarNumerals.isDigit(before), !CalendarNumerals.isCountNumeral(before),
            !TimeTail.bareYearEndBlockers.contains(before),
            let end = TimeTail.yearEdge(cursor.text, at: i + 1, limit: cursor.limit, acceptsWithin: true)
        else { return }
        mentions.append(TimeMention(range: i..<end, family: .relative, reference: .spokenYear))
    }
}
