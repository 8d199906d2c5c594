import NoticeModel

/// Reads markers. Looks at no more than some twenty scalars from where it is asked.
struct MarkerReader {
    let text: TextView

    /// The marker that begins at an offset, or nil.
    ///
    /// `atLineStart` allows the forms that are too weak inside a line: a dash for 一, `1。`, `1 .`.
    func read(_ offset: Int, _ end: Int, atLineStart: Bool) -> Marker? {
        guard offset < end else { return nil }
        let scalar = text[offset]
        if atLineStart, ChineseNumber.isDash(scalar) { return readChinese(offset, end, dashIsOne: true) }
        let bits = text.bits(offset)
        guard bits & ScalarClass.markerStart != 0 else { return nil }
        if bits & ScalarClass.digit != 0 { return readDigits(offset, end, atLineStart: atLineStart) }
        if bits & ScalarClass.numeral != 0 { return readChinese(offset, end, dashIsOne: false) }
        switch scalar {
        case 0xFF08, 0x28: return readBracketed(offset, end)
        case 0x7B2C: return readNamed(offset, end)
        case 0x2460...0x2473: return Marker(.circled, Int(scalar - 0x245F), offset, offset + 1)
        case 0x3251...0x325F: return Marker(.circled, Int(scalar - 0x3250) + 20, offset, offset + 1)
        case 0x2474...0x2487: return Marker(.bracketedArabic, Int(scalar - 0x2473), offset, offset + 1)
        case 0x2488...0x249B: return Marker(.arabic, Int(scalar - 0x2487), offset, offset + 1)
        case 0x3220...0x3229: return Marker(.bracketedChinese, Int(scalar - 0x321F), offset, offset + 1)
        case 0x2160...0x216B:
            guard atLineStart, let after = comma(offset + 1, end) else { return nil }
            return Marker(.roman, Int(scalar - 0x215F), offset, after)
        default:
            guard atLineStart, let after = comma(offset + 1, end),
                let index = Marker.formalSigns.firstIndex(of: scalar) ?? Marker.traditionalSigns.firstIndex(of: scalar)
            else { return nil }
            return Marker(.formal, index + 1, offset, after, sign: scalar)
        }
    }

    /// The offset after a 、 that stands at the offset or after one space.
    private func comma(_ offset: Int, _ end: Int) -> Int? {
        let i = offset < end && text[offset] == 0x20 ? offset + 1 : offset
        return i < end && text[i] == 0x3001 ? i + 1 : nil
    }

    private static func isPoint(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E }

    /// 一、 and 一. ; not the 一、 of 一、二、三产业.
    private func readChinese(_ offset: Int, _ end: Int, dashIsOne: Bool) -> Marker? {
        guard let numeral = ChineseNumber.read(text, offset, end, dashIsOne: dashIsOne) else { return nil }
        if let after = comma(numeral.end, end) {
            if let next = ChineseNumber.read(text, after, end, dashIsOne: false), next.end < end,
                text[next.end] == 0x3001
            {
                return nil
            }
            return Marker(.chinese, numeral.value, offset, after)
        }
        guard numeral.end + 1 < end, Self.isPoint(text[numeral.end]),
            !text.isAny(ScalarClass.digit | ScalarClass.numeral, at: numeral.end + 1)
        else { return nil }
        return Marker(.chinese, numeral.value, offset, numeral.end + 1)
    }

    private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0xFF09 || scalar == 0x29 }

    /// （一） and （1）, a 、 after it included.
    private func readBracketed(_ offset: Int, _ end: Int) -> Marker? {
        let inner = text.skipSpace(offset + 1, min(end, offset + 3))
        guard inner < end else { return nil }
        var kind = MarkerKind.bracketedChinese
        var value: Int
        var i: Int
        if text.isAny(ScalarClass.digit, at: inner) {
            guard let number = digits(inner, end) else { return nil }
            (value, i) = number
            kind = .bracketedArabic
        } else {
            guard let numeral = ChineseNumber.read(text, inner, end, dashIsOne: true) else { return nil }
            (value, i) = numeral
        }
        i = text.skipSpace(i, min(end, i + 2))
        guard i < end, Self.isClosing(text[i]) else { return nil }
        i += 1
        if i < end, text[i] == 0x3001 { i += 1 }
        return Marker(kind, value, offset, i)
    }

    /// Up to three digits that no digit follows, without a leading zero.
    private func digits(_ offset: Int, _ end: Int) -> (value: Int, end: Int)? {
        var i = offset
        var value = 0
        while i < end, i < offset + 4, text.isAny(ScalarClass.digit, at: i) {
            value = value * 10 + Int(text[i] - 0x30)
            i += 1
        }
        return i > offset && i < offset + 4 && text[offset] != 0x30 ? (value, i) : nil
    }

    /// 1. 1、 1） and the dotted forms; not the 1. of 1.5.
    private func readDigits(_ offset: Int, _ end: Int, atLineStart: Bool) -> Marker? {
        guard let number = digits(offset, end) else { return nil }
        var i = number.end
        if atLineStart, i + 1 < end, text[i] == 0x20, Self.isPoint(text[i + 1]) { i += 1 }
        guard i < end else { return nil }
        switch text[i] {
        case 0x3001:
            // 1、2号楼 counts things; 1、2023年 is a marker before a year.
            if i + 1 < end, text.isAny(ScalarClass.digit, at: i + 1), !isYear(i + 1, end) { return nil }
            return Marker(.arabic, number.value, offset, i + 1)
        case 0x29, 0xFF09:
            return Marker(.bracketedArabic, number.value, offset, i + 1)
        case 0x3002:
            return atLineStart ? Marker(.arabic, number.value, offset, i + 1) : nil
        case 0x2E, 0xFF0E:
            guard i + 1 < end else { return nil }
            if text[i + 1] == 0x3001 { return Marker(.arabic, number.value, offset, i + 2) }
            guard text.isAny(ScalarClass.digit, at: i + 1) else {
                return Marker(.arabic, number.value, offset, i + 1)
            }
            if isYear(i + 1, end) || isGeneration(i + 1, end) || text.hasGap(before: i + 1) {
                return Marker(.arabic, number.value, offset, i + 1)
            }
            return atLineStart ? readDotted(first: number.value, offset, i + 1, end) : nil
        default:
            return nil
        }
    }

    /// Whether 19xx年 or 20xx年 stands there.
    private func isYear(_ offset: Int, _ end: Int) -> Bool {
        guard offset + 4 < end, text[offset + 4] == 0x5E74 else { return false }
        return text[offset] == 0x31 && text[offset + 1] == 0x39 || text[offset] == 0x32 && text[offset + 1] == 0x30
    }

    /// Whether 5G or 3D stands there.
    private func isGeneration(_ offset: Int, _ end: Int) -> Bool {
        offset + 1 < end && (text[offset + 1] == 0x47 || text[offset + 1] == 0x44)
    }

    /// 1.1, 1.1.1, 1.1.1.1 before a Han character; whether it is a decimal, the numbering must tell.
    private func readDotted(first: Int, _ offset: Int, _ second: Int, _ end: Int) -> Marker? {
        var prefix = 0
        var last = first
        var depth = 1
        var i = second
        while let number = digits(i, end) {
            prefix = prefix * 1000 + last
            last = number.value
            depth += 1
            i = number.end
            guard depth < 4, i + 1 < end, Self.isPoint(text[i]), text.isAny(ScalarClass.digit, at: i + 1) else { break }
            i += 1
        }
        let kinds: [MarkerKind] = [.dotted2, .dotted3, .dotted4]
        guard depth > 1 else { return nil }
        // 11.121人才项目: no heading has so many below it; the number begins the title.
        if depth == 2, last >= 100, i < end, text.isHan(i) { return Marker(.arabic, first, offset, second) }
        if i < end, Self.isPoint(text[i]) || text[i] == 0x3001 { i += 1 }
        let next = text.skipSpace(i, end)
        guard next < end, text.isHan(next) || text.isAny(ScalarClass.opener, at: next) else { return nil }
        return Marker(kinds[depth - 2], last, offset, i, prefix: prefix)
    }

    /// 第一章, 第3条. A 条 or 章 that a sentence speaks of (第三条规定) is none.
    private func readNamed(_ offset: Int, _ end: Int) -> Marker? {
        var i = offset + 1
        guard i < end else { return nil }
        var value: Int
        if text.isAny(ScalarClass.digit, at: i) {
            guard let number = digits(i, end) else { return nil }
            (value, i) = number
        } else {
            guard let numeral = ChineseNumber.read(text, i, end, dashIsOne: false) else { return nil }
            (value, i) = numeral
        }
        guard i < end else { return nil }
        let unit = text[i]
        let kind: MarkerKind
        switch unit {
        case 0x7AE0: kind = .chapter  // 章
        case 0x8282, 0x7BC0: kind = .section  // 节 節
        case 0x7BC7, 0x7F16, 0x7DE8: kind = .book  // 篇 编 編
        case 0x6761, 0x689D: kind = .article  // 条 條
        case 0x90E8:  // 部分
            guard i + 1 < end, text[i + 1] == 0x5206 else { return nil }
            kind = .book
            i += 1
        default: return nil
        }
        i += 1
        if i < end, !text.hasGap(before: i) {
            switch text[i] {
            // 第 规 所 的 之 、 和 至 及 款 中 ， ）
            case 0x7B2C, 0x89C4, 0x6240, 0x7684, 0x4E4B, 0x3001, 0x548C, 0x81F3, 0x53CA, 0x6B3E, 0x4E2D, 0xFF0C, 0x2C,
                0xFF09, 0x29:
                return nil
            default: break
            }
        }
        if i < end, text[i] == 0xFF1A || text[i] == 0x3A { i += 1 }
        return Marker(kind, value, offset, i, sign: unit)
    }
}
