// Mentions without a year of their own (9月底, 6月30日, 一季度) and dates in figures (2023-02-14).
extension TimeGrammar {
    private static let recurring = ScalarWords.words("每年 逐年 历年 次年 翌年 第二年 每个 每 当年 当年度 年度 每年度 同年 该年 全年")

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
            // 110年5月: the year was read already, or it is not one of ours.
            guard !(before == "年" && CalendarNumerals.isDigit(cursor.scalar(start - 2))) else { return }
            guard before != ".", before != "/", before != "," else { return }
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
        var end = DateTail.monthTail(text, after: i + 1, limit: cursor.limit, point: &point)
        let next = cursor.scalar(end)
        if end == i + 1 {
            // 月龄, 月以上 measure; 一月 alone is as often “every month”.
            if next == "龄" || (next == "以" && cursor.scalar(end + 1) != "前") { return }
            if !isInDigits, next != "前" { return }
        }
        if let closing = DateTail.rangeClosing(text, at: end, limit: cursor.limit, after: point),
            closing.point.year <= 1
        {
            last = closing.point
            end = closing.end
        } else if isInDigits, start > cursor.floor,
            ScalarWords.isDash(text[start - 1]) || ScalarWords.isTo(text[start - 1]),
            let first = CalendarNumerals.digitRun(text, endingAt: start - 1, floor: cursor.floor, most: 2),
            case let opening = CalendarNumerals.value(text, first, start - 1), CalendarNumerals.isMonth(opening),
            opening < month
        {
            last = point
            point = CalendarPoint(year: 0, month: opening)
            start = first
        }
        let isRecurring = ScalarWords.ends(text, start, cursor.floor, anyOf: Self.recurring) != nil
        mentions.append(
            TimeMention(
                range: start..<end, family: last == nil || isRecurring ? .date : .yearRange,
                reference: isRecurring ? .none : .monthOfSpokenYear(point, last)))
    }

    func readQuarter(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        guard cursor.scalar(i + 1) == "度" else { return }
        var start = i
        while start > cursor.floor, i - start < 6 {
            let c = text[start - 1]
            guard DateTail.isQuarterNumeral(c) || (start < i && (ScalarWords.isListMark(c) || ScalarWords.isDash(c)))
            else { break }
            start -= 1
        }
        while start < i, !DateTail.isQuarterNumeral(text[start]) { start += 1 }
        guard start < i else { return }
        let before = cursor.scalar(start - 1)
        if before == "第" || before == "前" { start -= 1 }
        guard before != "每", let (end, throughMonth) = DateTail.partOfYear(text, at: start, limit: cursor.limit)
        else { return }
        mentions.append(
            TimeMention(range: start..<end, family: .relative, reference: .spokenYear, throughMonth: throughMonth))
    }

    /// 2023-02-14, 2022.5.17, 2022/12/15, and the bracketed span （2017-2020）.
    func readNumericDate(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) {
        let text = cursor.text
        guard let (start, year) = CalendarNumerals.year(text, endingAt: i, floor: cursor.floor) else { return }
        let before = cursor.scalar(start - 1)
        if ScalarWords.isDash(text[i]), let span = bareYearSpan(from: start, year, dash: i, cursor) {
            mentions.append(span)
            return
        }
        // The second date of 2021.11.5-2022.3.1 closes the first.
        if ScalarWords.isDash(before), let opening = mentions.last, opening.family == .date,
            opening.range.upperBound == start - 1, case .point(let first) = opening.reference,
            let (date, end) = numericDate(year: year, separator: i, cursor), date > first
        {
            mentions[mentions.count - 1] = TimeMention(
                range: opening.range.lowerBound..<end, family: .yearRange, reference: .span(first, date))
            return
        }
        // A letter or a slash before it makes it part of an address or a code.
        guard before != "/", before != "-", before != "_", !(before >= 0x41 && before <= 0x5A),
            !(before >= 0x61 && before <= 0x7A), text[i] != 0x2014
        else { return }
        guard let (date, end) = numericDate(year: year, separator: i, cursor) else { return }
        mentions.append(TimeMention(range: start..<end, family: .date, reference: .point(date)))
    }

    /// Month and day in figures after the separator at `i`.
    private func numericDate(year: Int, separator i: Int, _ cursor: TimeCursor) -> (date: CalendarPoint, end: Int)? {
        let text = cursor.text
        guard let (month, monthEnd) = CalendarNumerals.small(text, at: i + 1, limit: cursor.limit),
            CalendarNumerals.isDigit(text[i + 1]), CalendarNumerals.isMonth(month), monthEnd + 1 < cursor.limit,
            text[monthEnd] == text[i]
        else { return nil }
        var dayEnd = monthEnd + 1
        while dayEnd < cursor.limit, dayEnd - monthEnd <= 2, CalendarNumerals.isDigit(text[dayEnd]) { dayEnd += 1 }
        guard dayEnd > monthEnd + 1 else { return nil }
        let day = CalendarNumerals.value(text, monthEnd + 1, dayEnd)
        guard CalendarNumerals.isDay(day), cursor.scalar(dayEnd) != text[i] || text[i] == "-" else { return nil }
        // A digit may follow only as the hour of 2026-01-26 11:25, whose space is gone.
        if CalendarNumerals.isDigit(cursor.scalar(dayEnd)), cursor.scalar(dayEnd + 2) != ":" { return nil }
        return (CalendarPoint(year: year, month: month, day: day), dayEnd)
    }

    private static let spanFollowers = ScalarWords.words("学年 财年")

    /// （2017-2020）, 2022-2024三年: two bare years with a dash between them where nothing else is measured.
    private func bareYearSpan(from start: Int, _ year: Int, dash i: Int, _ cursor: TimeCursor) -> TimeMention? {
        let text = cursor.text
        let second = ScalarWords.skipDash(text, i, cursor.limit)
        guard let last = CalendarNumerals.year(text, at: second, limit: cursor.limit), last > year, last - year <= 50
        else { return nil }
        let before = cursor.scalar(start - 1)
        guard !(before >= 0x41 && before <= 0x5A), !(before >= 0x61 && before <= 0x7A), !ScalarWords.isDash(before)
        else { return nil }
        let end = second + 4
        let after = cursor.scalar(end)
        let isCounted = CalendarNumerals.isCountNumeral(after) && cursor.scalar(end + 1) == "年"
        guard
            ScalarWords.isBoundary(after) || isCounted
                || ScalarWords.begins(text, end, cursor.limit, anyOf: Self.spanFollowers) != nil
        else { return nil }
        return TimeMention(
            range: start..<end, family: .yearRange,
            reference: .span(CalendarPoint(year: year), CalendarPoint(year: last)))
    }
}
