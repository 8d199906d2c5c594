import NoticeModel

/// Reads document numbers: 国发〔2015〕28号, 国务院令第711号, 公告2020年第5号, and 62号文件.
struct DocumentNumberReader: Sendable {
    /// A document number in the text: where it stands and its normal form.
    struct Reading: Sendable {
        var start: Int
        var end: Int
        /// Without spaces, the year between 〔 and 〕; nil for a bare serial (62号文件).
        var text: String?
    }

    private let stops: Lexicon<Bool>

    init() {
        let words = "根据 依据 按照 按 据 由 和 及 与 见 以 对 将 在 的 如 或 经 照 以及 印发 执行 落实 贯彻 转发 废止 修订 发布 参照 原 是 为 即 文件 通知".split(
            separator: " ")
        stops = Lexicon(words.map { (String($0), true) })
    }

    /// The number whose 号 stands at `sign`; `floor` bounds the look back.
    func read(_ s: Scalars, sign: Int, floor: Int, limit: Int) -> Reading? {
        var tail = sign
        while tail > floor, sign - tail < 2, s[tail - 1] == 0x20 { tail -= 1 }
        var digits = tail
        while digits > floor, tail - digits < 6, isDigit(s[digits - 1]) { digits -= 1 }
        guard digits < tail, digits > floor || sign + 1 < limit else { return nil }
        let end = sign + 1
        if digits > floor {
            let before = s[digits - 1]
            if before == code("第") {
                if let bracketed = bracketed(s, digits - 1, digits, end, floor) { return bracketed }
                return order(s, digits - 1, end, floor, limit)
            }
            if let bracketed = bracketed(s, digits, digits, end, floor) { return bracketed }
        }
        if end < limit, s[end] == code("文") { return Reading(start: digits, end: end, text: nil) }
        return nil
    }

    /// Code, year in brackets of any kind, serial. `tail` is where the serial or its 第 begins.
    private func bracketed(_ s: Scalars, _ tail: Int, _ digits: Int, _ end: Int, _ floor: Int) -> Reading? {
        var close = tail - 1
        while close > floor, tail - close < 3, s[close] == 0x20 { close -= 1 }
        guard close - 5 >= floor, isClose(s[close]), isOpen(s[close - 5]) else { return nil }
        for i in close - 4..<close where !isDigit(s[i]) { return nil }
        var start = close - 5
        let lowest = max(floor, start - 16)
        while start > lowest, isLetter(s[start - 1]) { start -= 1 }
        // （农经发〔2011〕1号）: behind a bracket 经 is a part of the code.
        let fillsBracket = start == floor || s[start - 1] == code("（") || s[start - 1] == code("(")
        var position = start
        while position < close - 5, !fillsBracket || position == start {
            if let (length, _) = stops.match(s, at: position, limit: close - 5) {
                position += length
                start = position
            } else {
                position += 1
            }
        }
        var utf8: [UInt8] = []
        for i in start..<close - 5 { appendUTF8(s[i], to: &utf8) }
        appendUTF8(code("〔"), to: &utf8)
        for i in close - 4..<close { appendUTF8(s[i], to: &utf8) }
        appendUTF8(code("〕"), to: &utf8)
        for i in digits..<end where s[i] != 0x20 { appendUTF8(s[i], to: &utf8) }
        return Reading(start: start, end: end, text: String(decoding: utf8, as: UTF8.self))
    }

    /// 令第711号, 公告2020年第5号, 第711号令: `ordinal` is where 第 stands.
    private func order(_ s: Scalars, _ ordinal: Int, _ end: Int, _ floor: Int, _ limit: Int) -> Reading? {
        var start = ordinal
        var isOrder = end < limit && s[end] == code("令")
        if start > floor, s[start - 1] == code("年") {
            var year = start - 1
            while year > floor, start - 1 - year < 4, isDigit(s[year - 1]) { year -= 1 }
            guard start - 1 - year == 4 else { return nil }
            start = year
            isOrder = true
        }
        if start > floor {
            switch s[start - 1] {
            case code("令"), code("告"), code("函"), code("报"), code("电"), code("字"): isOrder = true
            default: break
            }
        }
        guard isOrder else { return nil }
        var utf8: [UInt8] = []
        for i in start..<end { appendUTF8(s[i], to: &utf8) }
        if end < limit, s[end] == code("令") { appendUTF8(s[end], to: &utf8) }
        return Reading(start: start, end: end, text: String(decoding: utf8, as: UTF8.self))
    }

    private func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    private func isOpen(_ scalar: UInt32) -> Bool {
        switch scalar {
        case code("〔"), code("„"), code("["), code("（"), code("("), code("［"), code("【"): return true
        default: return false
        }
    }

    private func isClose(_ scalar: UInt32) -> Bool {
        switch scalar {
        case code("〕"), code("‟"), code("]"), code("）"), code(")"), code("］"), code("】"): return true
        default: return false
        }
    }

    private func isLetter(_ scalar: UInt32) -> Bool {
        scalar >= 0x3400 && scalar < 0xA000 || scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A
    }
}
