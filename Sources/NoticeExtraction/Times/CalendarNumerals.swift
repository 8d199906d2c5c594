/// Reads the small numbers of dates, in digits and in Chinese numerals, backward and forward. All bounded.
enum CalendarNumerals {
    @inline(__always)
    static func isDigit(_ c: UInt32) -> Bool { c &- 0x30 < 10 }

    /// The digit that a scalar of a year such as 二○一二 stands for, or -1.
    static func yearDigit(_ c: UInt32) -> Int {
        switch c {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        // 〇 U+3007, the circles and letters that stand in for it, and 零.
        case "〇", 0x25CB, 0x25EF, "零", 0x4F, 0x6F, 0x30, 0x39F, 0x41E: 0
        default: -1
        }
    }

    /// Whether a scalar takes part in a Chinese numeral of a count of years: 五, 十五, 两.
    static func isCountNumeral(_ c: UInt32) -> Bool {
        yearDigit(c) > 0 || c == "十" || c == "百" || c == "两"
    }

    /// The value of an ASCII digit run, at most nine digits.
    static func value(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        var value = 0
        for i in start..<min(end, start + 9) { value = value * 10 + Int(text[i] &- 0x30) }
        return value
    }

    /// The start of the ASCII digit run that ends at `end`, looking back over at most `most` digits and one more:
    /// a run that is longer gives nil, and so does an empty one.
    static func digitRun(_ text: Scalars, endingAt end: Int, floor: Int, most: Int) -> Int? {
        var start = end
        while start > floor, end - start <= most, isDigit(text[start - 1]) { start -= 1 }
        return start < end && end - start <= most ? start : nil
    }

    /// A year in four ASCII digits that ends at `end`, 1840 to 2100.
    static func year(_ text: Scalars, endingAt end: Int, floor: Int) -> (start: Int, year: Int)? {
        guard let start = digitRun(text, endingAt: end, floor: floor, most: 4), end - start == 4 else { return nil }
        let year = value(text, start, end)
        guard year >= 1840, year <= 2100 else { return nil }
        if start - 1 > floor, text[start - 1] == ".", isDigit(text[start - 2]) { return nil }  // 3.2015
        return (start, year)
    }

    /// A year in four ASCII digits that begins at `start`.
    static func year(_ text: Scalars, at start: Int, limit: Int) -> Int? {
        guard start + 4 <= limit else { return nil }
        for i in start..<start + 4 where !isDigit(text[i]) { return nil }
        if start + 4 < limit, isDigit(text[start + 4]) { return nil }
        let year = value(text, start, start + 4)
        return year >= 1840 && year <= 2100 ? year : nil
    }

    /// A year in four Chinese digits that ends at `end`: 二○一二.
    static func chineseYear(_ text: Scalars, endingAt end: Int, floor: Int) -> (start: Int, year: Int)? {
        guard end - 4 >= floor else { return nil }
        var year = 0
        var written = 0
        for i in end - 4..<end {
            let digit = yearDigit(text[i])
            guard digit >= 0 else { return nil }
            if text[i] > 0x7F { written += 1 }
            year = year * 10 + digit
        }
        return written >= 2 && year >= 1840 && year <= 2100 ? (end - 4, year) : nil
    }

    /// A number of one or two places that begins at `start`, in digits (06, 12) or Chinese (六, 十二, 二十九, 卅一).
    static func small(_ text: Scalars, at start: Int, limit: Int) -> (value: Int, end: Int)? {
        var end = start
        while end < limit, end - start < 3, isDigit(text[end]) { end += 1 }
        if end > start { return end - start <= 2 ? (value(text, start, end), end) : nil }
        var value = 0
        var sawTen = false
        while end < limit, end - start < 3 {
            let c = text[end]
            let digit = yearDigit(c)
            if c == "十", !sawTen {
                value = max(value, 1) * 10
                sawTen = true
            } else if digit > 0, end == start || (sawTen && value % 10 == 0) {
                value += digit
            } else {
                break
            }
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    /// A count of years that ends at `end`: 5, 十, 两, 四十; `value` is nil for 几, 数 and 多.
    static func count(_ text: Scalars, endingAt end: Int, floor: Int) -> (start: Int, value: Int?)? {
        guard end > floor else { return nil }
        if let start = digitRun(text, endingAt: end, floor: floor, most: 3) {
            if start > floor, text[start - 1] == "." || text[start - 1] == "," { return nil }
            return (start, value(text, start, end))
        }
        let last = text[end - 1]
        if last == "几" || last == "数" || last == "多" { return (end - 1, nil) }
        var start = end
        while start > floor, end - start < 4, isCountNumeral(text[start - 1]) { start -= 1 }
        guard start < end else { return nil }
        var value = 0
        var pending = 0
        for i in start..<end {
            switch text[i] {
            case "百": (value, pending) = (value + max(pending, 1) * 100, 0)
            case "十": (value, pending) = (value + max(pending, 1) * 10, 0)
            case "两": pending = 2
            default: pending = yearDigit(text[i])
            }
        }
        return (start, value + pending)
    }

    /// A month number or a day number in its bounds.
    static func isMonth(_ value: Int) -> Bool { value >= 1 && value <= 12 }
    static func isDay(_ value: Int) -> Bool { value >= 1 && value <= 31 }
}
