import NoticeModel

/// Reads dates of issue: 2014年11月13日, 二○一二年一月二十九日, in brackets or not.
struct DateReader {
    let text: TextView

    /// A date with its place.
    struct Found {
        var range: NormalRange
        /// `YYYY-MM-DD`.
        var value: String
    }

    /// The date that begins at an offset, or nil.
    func read(_ offset: Int, _ end: Int) -> Found? {
        var i = offset
        guard let year = readYear(&i, end) else { return nil }
        i = text.skipSpace(i, end)
        guard i < end, text[i] == 0x5E74 else { return nil }  // 年
        guard let month = readNumber(i + 1, end, before: 0x6708) else { return nil }  // 月
        guard let day = readNumber(month.end, end, before: 0x65E5) else { return nil }  // 日
        guard (1900...2100).contains(year), (1...12).contains(month.value), (1...31).contains(day.value) else {
            return nil
        }
        return Found(
            range: NormalRange(offset, day.end), value: "\(year)-\(Self.two(month.value))-\(Self.two(day.value))")
    }

    /// The date that a range holds beside brackets, white space and a dash before it, or nil.
    func readAlone(_ start: Int, _ end: Int) -> Found? {
        var first = text.skipSpace(start, end)
        while first < end, ChineseNumber.isDash(text[first]) || isBracket(first) {
            first = text.skipSpace(first + 1, end)
        }
        guard let date = read(first, end) else { return nil }
        var last = date.range.end
        while last < end, isBracket(last) || text.isAny(ScalarClass.space, at: last) { last += 1 }
        return last == end ? date : nil
    }

    /// The date at the end of a range, brackets and white space after it apart, or nil.
    func readLast(_ start: Int, _ end: Int) -> Found? {
        var last = end
        while last > start, isBracket(last - 1) || text.isAny(ScalarClass.space, at: last - 1) { last -= 1 }
        guard last > start, text[last - 1] == 0x65E5 else { return nil }
        // The longest date, 二○二五年十二月三十一日 with spaces, has fewer than 24 scalars.
        var i = max(start, last - 24)
        while i < last {
            if let date = read(i, last), date.range.end == last { return date }
            i += 1
        }
        return nil
    }

    private static let occasions: PhraseSet = ["上", "通过", "批准", "公布", "发布", "印发", "修订", "修正"]

    private static let assembled: PhraseSet = ["会议上", "大会上", "会议批准", "会议通过", "大会批准", "大会通过"]

    /// The date of ——2019年3月4日在…会议上 and of （2019年3月4日…通过）, or nil.
    func readOccasion(_ start: Int, _ end: Int) -> Found? {
        guard end - start <= 200 else { return nil }
        var i = start
        while i < end, ChineseNumber.isDash(text[i]) || isBracket(i) { i += 1 }
        // Without a dash only the line of a speech, or of an assembly's vote, says on what day it was made:
        // 2024年1月8日在……会议上, 2021年1月27日……会议批准.
        // The speaker may stand behind it: 2026年1月27日在……会议上 某省省长 某某.
        let opens = read(i, end).map { $0.range.start == i } ?? false
        guard i > start || text.contains(anyOf: Self.assembled, opens ? start : max(start, end - 4), end) else {
            return nil
        }
        guard let first = read(i, end), text.contains(anyOf: Self.occasions, first.range.end, end) else {
            return nil
        }
        // （2021年9月10日…通过　2021年9月25日…公布）: what is made public is issued.
        var date = first
        var at = first.range.end
        while at < end {
            guard let next = read(at, end) else {
                at += 1
                continue
            }
            if text.contains(anyOf: Self.publications, date.range.end, next.range.start) { return date }
            date = next
            at = next.range.end
        }
        return text.contains(anyOf: Self.publications, date.range.end, end) ? date : first
    }

    private static let publications: PhraseSet = ["公布", "发布", "印发"]

    private func isBracket(_ i: Int) -> Bool {
        switch text[i] {
        case 0x28, 0x29, 0xFF08, 0xFF09: return true
        default: return false
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Four digits, Arabic or Chinese; ○, O and 零 stand for 〇.
    private func readYear(_ i: inout Int, _ end: Int) -> Int? {
        var value = 0
        for _ in 0..<4 {
            i = text.skipSpace(i, end)
            guard i < end, let digit = yearDigit(text[i]) else { return nil }
            value = value * 10 + digit
            i += 1
        }
        return value
    }

    private func yearDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: return Int(scalar - 0x30)
        case 0xFF10...0xFF19: return Int(scalar - 0xFF10)
        case 0x4F, 0x6F, 0x25EF, 0x39F, 0x41E, 0x2B55, 0x3002: return scalar == 0x3002 ? nil : 0
        default: return ChineseNumber.digit(scalar)
        }
    }

    /// A number of month or day and the offset after the unit.
    private func readNumber(_ offset: Int, _ end: Int, before unit: UInt32) -> (value: Int, end: Int)? {
        var i = text.skipSpace(offset, end)
        var value = 0
        if i < end, let chinese = ChineseNumber.read(text, i, end, dashIsOne: false) {
            (value, i) = chinese
        } else {
            let first = i
            while i < end, i < first + 2 {
                if text.isAny(ScalarClass.digit, at: i) {
                    value = value * 10 + Int(text[i] - 0x30)
                } else if (0xFF10...0xFF19).contains(text[i]) {
                    value = value * 10 + Int(text[i] - 0xFF10)
                } else {
                    break
                }
                i += 1
            }
            guard i > first else { return nil }
        }
        i = text.skipSpace(i, end)
        guard i < end, text[i] == unit else { return nil }
        return (value, i + 1)
    }
}
