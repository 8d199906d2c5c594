/// Reads the marks at the ends of lines: heading markers, bullets, sentence ends, page numbers.
///
/// Every look is bounded, so that the work stays linear whatever the lines look like.
struct LineMarks {
    let scalars: UnsafeBufferPointer<UInt32>
    let classes: UnsafePointer<UInt8>
    let table: CharacterTable

    /// The distance that is looked back from the end of a line for the end of a sentence, and for an open bracket.
    static let reach = 400

    /// The source code point at an offset as the table folds it, full-width punctuation as ASCII; 0 at `end`.
    @inline(__always)
    func at(_ i: Int, _ end: Int) -> UInt32 {
        guard i < end else { return 0 }
        let scalar = scalars[i]
        if scalar < 0x80 { return scalar }
        if scalar &- 0xFF01 < 0x5E { return scalar &- 0xFEE0 }
        return CharacterTable.kind(scalar, classes) == CharacterClass.folded ? table.replacement(scalar) : scalar
    }

    static func isDigit(_ c: UInt32) -> Bool { c &- 0x30 < 10 }

    static func isLetter(_ c: UInt32) -> Bool { (c | 0x20) &- 0x61 < 26 }

    /// 一 … 十, 百, 〇, 零, 廿, 两.
    static func isChineseNumeral(_ c: UInt32) -> Bool {
        switch c {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x3007, 0x96F6,
            0x5EFF:
            true
        default: false
        }
    }

    /// 壹 贰 叁 … 拾, simplified and traditional.
    static func isFormalNumeral(_ c: UInt32) -> Bool {
        switch c {
        case 0x58F9, 0x8D30, 0x8CB3, 0x53C1, 0x53C3, 0x8086, 0x4F0D, 0x9646, 0x9678, 0x67D2, 0x634C, 0x7396, 0x62FE:
            true
        default: false
        }
    }

    func isSpace(_ i: Int) -> Bool {
        let kind = CharacterTable.kind(scalars[i], classes)
        return kind == CharacterClass.space || kind == CharacterClass.dropped
    }

    func skipSpace(_ i: Int, _ end: Int) -> Int {
        var i = i
        while i < end, isSpace(i) { i += 1 }
        return i
    }

    /// The end of a run of Chinese numerals or digits of at most four, or the start itself.
    private func numeralEnd(_ start: Int, _ end: Int) -> Int {
        var i = start
        let limit = min(end, start + 4)
        if Self.isDigit(at(i, end)) {
            while i < limit, Self.isDigit(at(i, end)) { i += 1 }
        } else {
            while i < limit, Self.isChineseNumeral(at(i, end)) || Self.isFormalNumeral(at(i, end)) { i += 1 }
        }
        return i
    }

    /// The length of the heading or item marker that opens a line, 0 when none does.
    func markerLength(_ start: Int, _ end: Int) -> Int {
        let first = at(start, end)
        switch first {
        case 0x28: return bracketMarkerLength(start, end)
        case 0x7B2C: return ordinalMarkerLength(start, end)
        case 0x9644: return attachmentMarkerLength(start, end)
        case 0x4E13:  // 专栏1
            guard at(start + 1, end) == 0x680F else { return 0 }
            let i = skipSpace(start + 2, min(end, start + 4))
            let numeral = numeralEnd(i, end)
            return numeral > i ? numeral - start : 0
        case 0x56FE, 0x5716, 0x8868: return captionMarkerLength(start, end)
        case 0x2460...0x24FF: return 1
        case 0x2160...0x216B: return at(start + 1, end) == 0x3001 || at(start + 1, end) == 0x2E ? 2 : 0  // Ⅰ、
        default: break
        }
        let i = numeralEnd(start, end)
        guard i > start else { return 0 }
        let after = at(i, end)
        if Self.isDigit(first) {
            if after == 0x29, i - start <= 2 { return i + 1 - start }
            guard i - start <= 3, after == 0x2E || after == 0x3001 else { return 0 }
            // 4.28 and 2015、2016 are no markers.
            let next = at(skipSpace(i + 1, min(end, i + 4)), end)
            if Self.isDigit(next) { return after == 0x2E ? decimalMarkerLength(start, i, end) : 0 }
            return next == 0x25 ? 0 : i + 1 - start
        }
        guard after == 0x3001 || after == 0x2E else { return 0 }
        // 一、二、三产业 and 三、四线 are no markers.
        return Self.isChineseNumeral(at(i + 1, end)) ? 0 : i + 1 - start
    }

    /// 13.1 大力…, 13.1.1 努力…: a space parts the number from its head, which opens with no unit (4.28 万亩).
    private func decimalMarkerLength(_ start: Int, _ point: Int, _ end: Int) -> Int {
        guard point - start <= 2, at(start, end) != 0x30 else { return 0 }
        var i = point
        var levels = 1
        while at(i, end) == 0x2E, Self.isDigit(at(i + 1, end)), at(i + 1, end) != 0x30 {
            let from = i + 1
            i = from
            while Self.isDigit(at(i, end)) { i += 1 }
            guard i - from <= 2 else { return 0 }
            levels += 1
        }
        let head = skipSpace(i, min(end, i + 4))
        guard head > i, at(head, end) &- 0x4E00 < 0x5200 else { return 0 }
        if levels > 2 { return i - start }
        switch Unicode.Scalar(at(head, end)) {
        case "万", "亿", "千", "百", "元", "吨", "亩", "公", "平", "立", "家", "个", "户", "人", "倍", "米", "项", "名", "种", "台", "辆",
            "岁",
            "件", "条", "座", "年", "月", "日", "小", "分", "美", "左", "以", "克", "兆", "度", "升", "所", "处", "张", "床", "头", "只",
            "株",
            "至", "和", "或", "降", "提", "增", "的":
            return 0
        default: return i - start
        }
    }

    /// （一） (1) 〔一〕.
    private func bracketMarkerLength(_ start: Int, _ end: Int) -> Int {
        let i = skipSpace(start + 1, min(end, start + 3))
        let numeral = numeralEnd(i, end)
        guard numeral > i, numeral - i <= 3 else { return 0 }
        let close = skipSpace(numeral, min(end, numeral + 2))
        return at(close, end) == 0x29 ? close + 1 - start : 0
    }

    /// 第一章, 第3条: not 第三条规定, 第一节的.
    private func ordinalMarkerLength(_ start: Int, _ end: Int) -> Int {
        let i = skipSpace(start + 1, min(end, start + 3))
        let numeral = numeralEnd(i, end)
        guard numeral > i else { return 0 }
        let kind = skipSpace(numeral, min(end, numeral + 2))
        switch at(kind, end) {
        case 0x7AE0, 0x8282, 0x6761, 0x7F16, 0x7BC7: break  // 章 节 条 编 篇
        default: return 0
        }
        switch at(kind + 1, end) {
        case 0x89C4, 0x6B3E, 0x9879, 0x7684, 0x548C, 0x3001, 0x81F3, 0x53CA, 0x6240, 0x4E2D, 0x7B2C, 0x300B, 0x29:
            return 0
        default: return kind + 1 - start
        }
    }

    /// 附件, 附件1, 附表二, 附录: alone on the line, before ：, or numbered and not run on.
    private func attachmentMarkerLength(_ start: Int, _ end: Int) -> Int {
        var i = skipSpace(start + 1, min(end, start + 8))
        switch at(i, end) {
        case 0x4EF6, 0x8868, 0x5F55, 0x56FE, 0x4EF4: i += 1  // 件 表 录 图
        case 0x3A: return i + 1 - start
        default: return 0
        }
        let numeral = numeralEnd(skipSpace(i, min(end, i + 3)), end)
        let after = skipSpace(numeral, min(end, numeral + 8))
        if after >= end || at(after, end) == 0x3A { return min(after + 1, end) - start }
        return numeral > i && after > numeral ? numeral - start : 0
    }

    /// 图1, 表2 before white space, 、 or ：; not 图1所示.
    private func captionMarkerLength(_ start: Int, _ end: Int) -> Int {
        let i = skipSpace(start + 1, min(end, start + 3))
        let numeral = numeralEnd(i, end)
        guard numeral > i, numeral < end else { return 0 }
        switch at(numeral, end) {
        case 0x3001, 0x3A, 0x2E: return numeral - start
        default: return isSpace(numeral) ? numeral - start : 0
        }
    }

    /// Whether a bullet or a list dash opens the line.
    func startsWithBullet(_ start: Int, _ end: Int) -> Bool {
        let first = at(start, end)
        switch first {
        case 0x2D, 0x2014, 0x2015, 0x2500:
            let second = at(start + 1, end)
            return second == first || (first == 0x2D && second == 0x20)
        case 0x2022, 0x25A0...0x25CA, 0x25CE, 0x25CF, 0x2605, 0x2606, 0x27A2, 0x2666, 0x203B, 0x2713, 0x2714:
            return true
        default: return false
        }
    }

    /// Whether the stretch ends with a sentence, an item or a lead-in, closing marks after it allowed.
    func endsSentence(_ start: Int, _ end: Int) -> Bool {
        var i = end - 1
        let limit = max(start, end - 4)
        while i >= limit {
            switch at(i, end) {
            case 0x3002, 0x21, 0x3F, 0x3B, 0x3A: return true
            case 0x201D, 0x2019, 0x300D, 0x300F, 0x29, 0x300B, 0x22:
                i -= 1
                // A bracket that closes a line of its own: （此件公开发布）.
                if i < limit, at(start, end) == 0x28 { return true }
            default: return at(end - 1, end) == 0x29 && at(start, end) == 0x28
            }
        }
        return false
    }

    /// Whether the stretch is nothing but three to twenty ideographs, as the name of an authority is.
    func isName(_ start: Int, _ end: Int) -> Bool {
        guard end - start >= 3, end - start <= 20 else { return false }
        for i in start..<end {
            let scalar = scalars[i]
            guard scalar &- 0x4E00 < 0x5200 || isSpace(i) else { return false }
        }
        return true
    }
}
