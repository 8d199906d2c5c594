/// What follows a year, as far as it belongs to its date: month, day, quarter, half, edge (底, 末).
struct DateTail {
    /// Where the words end.
    var end: Int
    /// The year with the month and the day that were found.
    var point: CalendarPoint
    /// The end of a span of months (1-10月).
    var last: CalendarPoint?
    /// The last month that a half or a quarter covers, or 0.
    var throughMonth = 0

    /// Reads on after 年 at `start`.
    init(_ text: Scalars, after start: Int, limit: Int, year: Int) {
        point = CalendarPoint(year: year)
        end = start
        if start < limit, text[start] == "年" {  // 今年年底
            end = Self.yearEdge(text, at: start + 1, limit: limit, acceptsWithin: false) ?? start
            if end > start { throughMonth = 12 }
            return
        }
        if start < limit, text[start] == "度", !(start + 1 < limit && text[start + 1] == "假") { end += 1 }
        if let (month, monthEnd) = CalendarNumerals.small(text, at: end, limit: limit), monthEnd < limit,
            CalendarNumerals.isMonth(month)
        {
            if text[monthEnd] == "月" {
                point.month = month
                end = Self.monthTail(text, after: monthEnd + 1, limit: limit, point: &point)
                return
            }
            if let (second, secondEnd) = Self.closingMonth(text, at: monthEnd, limit: limit), second > month {
                point.month = month
                last = CalendarPoint(year: year, month: second)
                end = secondEnd
                return
            }
        }
        if let part = Self.partOfYear(text, at: end, limit: limit) {
            (end, throughMonth) = part
        } else if let edge = Self.yearEdge(text, at: end, limit: limit, acceptsWithin: false) {
            end = edge
        }
    }

    /// The second month of 1-10月, from the dash at `i`.
    private static func closingMonth(_ text: Scalars, at i: Int, limit: Int) -> (month: Int, end: Int)? {
        guard ScalarWords.isDash(text[i]) || ScalarWords.isTo(text[i]),
            let (month, end) = CalendarNumerals.small(text, at: ScalarWords.skipDash(text, i, limit), limit: limit),
            end < limit, text[end] == "月", CalendarNumerals.isMonth(month)
        else { return nil }
        return (month, end + 1)
    }

    /// Reads on after 月: a day, or 底, 末, 初, 份, 上旬 and the like.
    static func monthTail(_ text: Scalars, after start: Int, limit: Int, point: inout CalendarPoint) -> Int {
        if let (day, end) = CalendarNumerals.small(text, at: start, limit: limit), end < limit,
            text[end] == "日" || text[end] == "号", CalendarNumerals.isDay(day)
        {
            point.day = day
            return end + 1
        }
        return monthEdge(text, at: start, limit: limit) ?? start
    }

    /// 底, 末, 初, 份, 上旬, 中旬, 下旬 after a month.
    static func monthEdge(_ text: Scalars, at i: Int, limit: Int) -> Int? {
        guard i < limit else { return nil }
        switch text[i] {
        case "底", "末", "初": return i + 1
        case "份": return monthEdge(text, at: i + 1, limit: limit) ?? i + 1
        case "上", "中", "下": return i + 1 < limit && text[i + 1] == "旬" ? i + 2 : nil
        default: return nil
        }
    }

    /// 底, 末, 初 after 年 (and 内 if wanted), where no longer word begins (初步, 内蒙古).
    static func yearEdge(_ text: Scalars, at i: Int, limit: Int, acceptsWithin: Bool) -> Int? {
        guard i < limit else { return nil }
        let next = i + 1 < limit ? text[i + 1] : 0
        switch text[i] {
        case "底": return "层部座".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case "末": return "端梢".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case "初": return "步级中期始次创心衷".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case "内" where acceptsWithin:
            return "蒙地部河江容需资陆外涝贸控置销生".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        default: return nil
        }
    }

    /// 上半年, 下半年, 前三季度, 第一季度, 一、二季度.
    static func partOfYear(_ text: Scalars, at start: Int, limit: Int) -> (end: Int, throughMonth: Int)? {
        var i = start
        guard i + 2 < limit else { return nil }
        if text[i + 1] == "半", text[i + 2] == "年" {
            if text[i] == "上" { return (i + 3, 6) }
            if text[i] == "下" { return (i + 3, 12) }
        }
        if text[i] == "第" || text[i] == "前" { i += 1 }
        var quarter = 0
        while i < limit, i - start < 6 {
            let c = text[i]
            if isQuarterNumeral(c) {
                quarter = c < 0x100 ? Int(c) - 0x30 : CalendarNumerals.yearDigit(c)
            } else if quarter == 0 || !(ScalarWords.isListMark(c) || ScalarWords.isDash(c) || ScalarWords.isTo(c)) {
                break
            }
            i += 1
        }
        guard quarter > 0, i + 1 < limit, text[i] == "季", text[i + 1] == "度" else { return nil }
        return (i + 2, quarter * 3)
    }

    static func isQuarterNumeral(_ c: UInt32) -> Bool {
        (c >= 0x31 && c <= 0x34) || c == "一" || c == "二" || c == "三" || c == "四"
    }

    /// The second point of a range that a point opens: 至2010年, -12月31日, —10月, 至次年3月.
    static func rangeClosing(
        _ text: Scalars, at start: Int, limit: Int, after first: CalendarPoint
    ) -> (point: CalendarPoint, end: Int)? {
        guard start < limit, ScalarWords.isDash(text[start]) || ScalarWords.isTo(text[start]) else { return nil }
        var i = ScalarWords.skipDash(text, start, limit)
        if first.year > 0, let year = CalendarNumerals.year(text, at: i, limit: limit), i + 4 < limit,
            text[i + 4] == "年"
        {
            let tail = DateTail(text, after: i + 5, limit: limit, year: year)
            return tail.point > first ? (tail.last ?? tail.point, tail.end) : nil
        }
        guard first.month > 0 else { return nil }
        var point = CalendarPoint(year: first.year)
        if let length = ScalarWords.begins(text, i, limit, anyOf: nextYear) {
            point.year += 1
            i += length
        }
        guard let (number, end) = CalendarNumerals.small(text, at: i, limit: limit), end < limit else { return nil }
        if text[end] == "月", CalendarNumerals.isMonth(number) {
            point.month = number
            let pointEnd = monthTail(text, after: end + 1, limit: limit, point: &point)
            return point > first ? (point, pointEnd) : nil
        }
        guard first.day > 0, text[end] == "日", CalendarNumerals.isDay(number), number > first.day else { return nil }
        return (CalendarPoint(year: first.year, month: first.month, day: number), end + 1)
    }

    private static let nextYear = ScalarWords.words("次年 翌年 第二年 来年 下一年")

    /// 版, 修订）, 本） or 第16号 after a year: the year belongs to a name.
    static func naming(_ text: Scalars, at i: Int, limit: Int) -> (naming: TimeMention.Naming, end: Int)? {
        guard i < limit else { return nil }
        func closes(_ j: Int) -> Bool {
            j < limit && (text[j] == "）" || text[j] == ")" || text[j] == "》" || text[j] == "】")
        }
        switch text[i] {
        case "版" where !(i + 1 < limit && text[i + 1] == "图"): return (.name, i + 1)  // 版, not 版图
        case "本" where closes(i + 1): return (.name, i + 1)
        case "修" where i + 1 < limit && (text[i + 1] == "订" || text[i + 1] == "正"):
            if closes(i + 2) { return (.name, i + 2) }
            return i + 2 < limit && (text[i + 2] == "版" || text[i + 2] == "本") ? (.name, i + 3) : nil
        case "第":  // 第N号
            var j = i + 1
            while j < limit, j - i < 6, CalendarNumerals.isDigit(text[j]) { j += 1 }
            return j > i + 1 && j < limit && text[j] == "号" ? (.documentNumber, j + 1) : nil
        default: return nil
        }
    }
}
