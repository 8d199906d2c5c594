// Mentions without a year of their own (9月底, 6月30日, 一季度) and dates in figures (2023-02-14).
extension TimeGrammar {
    private static let recurring = TimeTail.words("每年 逐年 历年 次年 翌年 第二年 每个 每")

    func readMonth(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        var start = i
        var month = 0
        let isInDigits = CalendarNumerals.isDigit(cursor.scalar(i - 1))
        if isInDigits {
            guard let digits = CalendarNumerals.digitRun(text, endingAt: i, floor: cursor.floor, most: 2) else {
                return
            }
            start = digits
            month = CalendarNumerals.value(text, digits, i)
            let before = cursor.scalar(start - 1)
            guard before != 0x2E, before != 0x2F, before != 0x2C else { return }
        } else {
            while start > cursor.floor, i - start < 3, CalendarNumerals.isCountNumeral(text[start - 1]) { start -= 1 }
            guard start < i, let (value, end) = CalendarNumerals.small(text, at: start, limit: i), end == i else {
                return
            }
            month = value
        }
        guard CalendarNumerals.isMonth(month) else { return }
        var point = CalendarPoint(year: 0, month: month)
        var last: CalendarPoint?
        var end = TimeTail.monthTail(text, after: i + 1, limit: cursor.limit, point: &point)
        let next = cursor.scalar(end)
        if end == i + 1 {
            // 月龄, 月以上 measure; 一月 alone is as often “every month”.
            if next == 0x9F84 || (next == 0x4EE5 && cursor.scalar(end + 1) != 0x524D) { return }
            if !isInDigits, next != 0x524D { return }
        }
        if let closing = TimeTail.rangeClosing(text, at: end, limit: cursor.limit, after: point),
            closing.point.year == 0
        {
            last = closing.point
            end = closing.end
        } else if isInDigits, start > cursor.floor, TimeTail.isDash(text[start - 1]) || TimeTail.isTo(text[start - 1]),
            let first = CalendarNumerals.digitRun(text, endingAt: start - 1, floor: cursor.floor, most: 2),
            case let opening = CalendarNumerals.value(text, first, start - 1), CalendarNumerals.isMonth(opening),
            opening < month
        {
            last = point
            point = CalendarPoint(year: 0, month: opening)
            start = first
        }
        let isRecurring = TimeTail.ends(text, start, cursor.floor, anyOf: Self.recurring) != nil
        mentions.append(
            TimeMention(
                range: start..<end, family: .date, reference: isRecurring ? .none : .monthOfSpokenYear(point, last)))
    }

    func readQuarter(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        guard cursor.scalar(i + 1) == 0x5EA6 else { return }  // 度
        var start = i
        while start > cursor.floor, i - start < 6 {
            let c = text[start - 1]
            guard TimeTail.isQuarterNumeral(c) || (start < i && (TimeTail.isListMark(c) || TimeTail.isDash(c)))
            else { break }
            start -= 1
        }
        while start < i, !TimeTail.isQuarterNumeral(text[start]) { start += 1 }
        guard start < i else { return }
        let before = cursor.scalar(start - 1)
        if before == 0x7B2C || before == 0x524D { start -= 1 }  // 第 前
        if before == 0x6BCF { return }  // 每
        mentions.append(TimeMention(range: start..<i + 2, family: .relative, reference: .spokenYear))
    }

    /// 2023-02-14, 2022.5.17, 2022/12/15, and the bracketed span （2017-2020）.
    func readNumericDate(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        guard let (start, year) = CalendarNumerals.year(text, endingAt: i, floor: cursor.floor) else { return }
        let before = cursor.scalar(start - 1)
        if TimeTail.isDash(text[i]), before == 0x28 || before == 0xFF08 {
            let second = TimeTail.skipDash(text, i, cursor.limit)
            if let last = CalendarNumerals.year(text, at: second, limit: cursor.limit), last > year, last - year <= 50 {
                let after = cursor.scalar(second + 4)
                guard after == 0x29 || after == 0xFF09 else { return }
                mentions.append(
                    TimeMention(
                        range: start..<second + 4, family: .yearRange,
                        reference: .span(CalendarPoint(year: year), CalendarPoint(year: last))))
                return
            }
        }
        // A letter or a slash before it makes it part of an address or a code.
        guard before != 0x2F, before != 0x2D, before != 0x5F, !(before >= 0x41 && before <= 0x5A),
            !(before >= 0x61 && before <= 0x7A), text[i] != 0x2014
        else { return }
        guard let (month, monthEnd) = CalendarNumerals.small(text, at: i + 1, limit: cursor.limit),
            CalendarNumerals.isDigit(text[i + 1]), CalendarNumerals.isMonth(month), monthEnd < cursor.limit,
            text[monthEnd] == text[i], monthEnd + 1 < cursor.limit
        else { return }
        var dayEnd = monthEnd + 1
        while dayEnd < cursor.limit, dayEnd - monthEnd <= 2, CalendarNumerals.isDigit(text[dayEnd]) { dayEnd += 1 }
        guard dayEnd > monthEnd + 1 else { return }
        let day = CalendarNumerals.value(text, monthEnd + 1, dayEnd)
        guard CalendarNumerals.isDay(day) else { return }
        if cursor.scalar(dayEnd) == text[i] { return }
        // A digit may follow only as the hour of 2026-01-26 11:25, whose space is gone.
        if CalendarNumerals.isDigit(cursor.scalar(dayEnd)), cursor.scalar(dayEnd + 2) != 0x3A { return }
        mentions.append(
            TimeMention(
                range: start..<dayEnd, family: .date,
                reference: .point(CalendarPoint(year: year, month: month, day: day))))
    }
}
