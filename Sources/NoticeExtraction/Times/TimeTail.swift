/// What may follow a year: month, day, quarter, half, edge (底, 末), the end of a range, the word of a version.
enum TimeTail {
    /// Reads on after 年 at `start` into `point`; a range of months sets `last`. Returns where the words end.
    static func read(
        _ text: Scalars, after start: Int, limit: Int, point: inout CalendarPoint, last: inout CalendarPoint?
    ) -> Int {
        var i = start
        if i < limit, text[i] == 0x5E74 {  // 今年年底
            guard let edge = yearEdge(text, at: i + 1, limit: limit, acceptsWithin: false) else { return i }
            return edge
        }
        if i < limit, text[i] == 0x5EA6, !(i + 1 < limit && text[i + 1] == 0x5047) { i += 1 }  // 年度, not 年度假
        if let (month, end) = CalendarNumerals.small(text, at: i, limit: limit), end < limit {
            if text[end] == 0x6708, CalendarNumerals.isMonth(month) {  // 月
                point.month = month
                return monthTail(text, after: end + 1, limit: limit, point: &point)
            }
            // 1-10月
            if isDash(text[end]) || isTo(text[end]),
                let (second, secondEnd) = CalendarNumerals.small(text, at: skipDash(text, end, limit), limit: limit),
                secondEnd < limit, text[secondEnd] == 0x6708, CalendarNumerals.isMonth(second),
                CalendarNumerals.isMonth(month), second > month
            {
                point.month = month
                last = CalendarPoint(year: point.year, month: second)
                return secondEnd + 1
            }
        }
        return partOfYear(text, at: i, limit: limit) ?? yearEdge(text, at: i, limit: limit, acceptsWithin: false) ?? i
    }

    /// Reads on after 月: a day, or 底, 末, 初, 份, 上旬 and the like.
    static func monthTail(_ text: Scalars, after start: Int, limit: Int, point: inout CalendarPoint) -> Int {
        if let (day, end) = CalendarNumerals.small(text, at: start, limit: limit), end < limit,
            text[end] == 0x65E5 || text[end] == 0x53F7, CalendarNumerals.isDay(day)  // 日 号
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
        case 0x5E95, 0x672B, 0x521D: return i + 1  // 底 末 初
        case 0x4EFD: return monthEdge(text, at: i + 1, limit: limit) ?? i + 1  // 份
        case 0x4E0A, 0x4E2D, 0x4E0B: return i + 1 < limit && text[i + 1] == 0x65EC ? i + 2 : nil  // 旬
        default: return nil
        }
    }

    /// 底, 末, 初 after 年 (and 内 if wanted), where no longer word begins (初步, 内蒙古).
    static func yearEdge(_ text: Scalars, at i: Int, limit: Int, acceptsWithin: Bool) -> Int? {
        guard i < limit else { return nil }
        let next = i + 1 < limit ? text[i + 1] : 0
        switch text[i] {
        case 0x5E95: return "层部座".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case 0x672B: return "端梢".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case 0x521D: return "步级中期始次创心衷".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        case 0x5185 where acceptsWithin:
            return "蒙地部河江容需资陆外涝贸控置销生".unicodeScalars.contains { $0.value == next } ? nil : i + 1
        default: return nil
        }
    }

    /// 上半年, 下半年, 前三季度, 第一季度, 一、二季度.
    static func partOfYear(_ text: Scalars, at start: Int, limit: Int) -> Int? {
        var i = start
        guard i + 2 < limit else { return nil }
        if text[i] == 0x4E0A || text[i] == 0x4E0B, text[i + 1] == 0x534A, text[i + 2] == 0x5E74 { return i + 3 }
        if text[i] == 0x7B2C || text[i] == 0x524D { i += 1 }  // 第 前
        var sawNumeral = false
        while i < limit, i - start < 6 {
            let c = text[i]
            if isQuarterNumeral(c) {
                sawNumeral = true
            } else if !(sawNumeral && (isListMark(c) || isDash(c) || isTo(c))) {
                break
            }
            i += 1
        }
        guard sawNumeral, i + 1 < limit, text[i] == 0x5B63, text[i + 1] == 0x5EA6 else { return nil }  // 季度
        return i + 2
    }

    static func isQuarterNumeral(_ c: UInt32) -> Bool {
        (c >= 0x31 && c <= 0x34) || c == 0x4E00 || c == 0x4E8C || c == 0x4E09 || c == 0x56DB
    }

    /// The second point of a range that a point opens: 至2010年, -12月31日, —10月.
    static func rangeClosing(
        _ text: Scalars, at start: Int, limit: Int, after first: CalendarPoint
    ) -> (point: CalendarPoint, end: Int)? {
        guard start < limit, isDash(text[start]) || isTo(text[start]) else { return nil }
        let i = skipDash(text, start, limit)
        if let year = CalendarNumerals.year(text, at: i, limit: limit), i + 4 < limit, text[i + 4] == 0x5E74 {
            var point = CalendarPoint(year: year)
            var none: CalendarPoint?
            let end = read(text, after: i + 5, limit: limit, point: &point, last: &none)
            return point > first ? (point, end) : nil
        }
        guard first.month > 0, let (number, end) = CalendarNumerals.small(text, at: i, limit: limit), end < limit
        else { return nil }
        var point = CalendarPoint(year: first.year, month: first.month)
        if text[end] == 0x6708, CalendarNumerals.isMonth(number) {  // 月
            point.month = number
            let pointEnd = monthTail(text, after: end + 1, limit: limit, point: &point)
            return point > first ? (point, pointEnd) : nil
        }
        guard first.day > 0, text[end] == 0x65E5, CalendarNumerals.isDay(number), number > first.day else { return nil }
        point.day = number
        return (point, end + 1)
    }

    /// 版, 修订）, 本） or 第16号 after a year: the year belongs to a name.
    static func naming(_ text: Scalars, at i: Int, limit: Int) -> (naming: TimeMention.Naming, end: Int)? {
        guard i < limit else { return nil }
        func closes(_ j: Int) -> Bool {
            j < limit && (text[j] == 0xFF09 || text[j] == 0x29 || text[j] == 0x300B || text[j] == 0x3011)
        }
        switch text[i] {
        case 0x7248 where !(i + 1 < limit && text[i + 1] == 0x56FE): return (.name, i + 1)  // 版, not 版图
        case 0x672C where closes(i + 1): return (.name, i + 1)  // 本）
        case 0x4FEE where i + 1 < limit && (text[i + 1] == 0x8BA2 || text[i + 1] == 0x6B63):  // 修订 修正
            if closes(i + 2) { return (.name, i + 2) }
            return i + 2 < limit && (text[i + 2] == 0x7248 || text[i + 2] == 0x672C) ? (.name, i + 3) : nil
        case 0x7B2C:  // 第N号
            var j = i + 1
            while j < limit, j - i < 6, CalendarNumerals.isDigit(text[j]) { j += 1 }
            return j > i + 1 && j < limit && text[j] == 0x53F7 ? (.documentNumber, j + 1) : nil
        default: return nil
        }
    }

    @inline(__always)
    static func isDash(_ c: UInt32) -> Bool {
        switch c {
        // - ~ and the hyphen, dash, minus, wave and tilde signs that notices type between numerals.
        case 0x2D, 0x7E, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x301C, 0xFF0D, 0xFF5E: true
        default: false
        }
    }

    /// 至 and 到.
    @inline(__always)
    static func isTo(_ c: UInt32) -> Bool { c == 0x81F3 || c == 0x5230 }

    /// What parts the items of a list of times: 、 , 和 及 与 或 and the slash.
    static func isListMark(_ c: UInt32) -> Bool {
        switch c {
        case 0x3001, 0x2C, 0xFF0C, 0x548C, 0x53CA, 0x4E0E, 0x6216, 0x2F, 0x66A8: true
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
            0xFF1F, 0xFF08, 0xFF09, 0x201C, 0x201D, 0x300A, 0x300B, 0x22, 0x3010, 0x3011:
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

    static let momentWords = words("时 之际 之时 前 之前 以前")
    static let bareYearEndBlockers = "几数多每半学财成老青少童中周往历逐整跨满".unicodeScalars.map(\.value)
}
