import NoticeModel

/// Reads document numbers (发文字号) in all forms of brackets: 国发〔2015〕28号, 吉政发[2014]第23号, 第711号.
struct DocumentNumberReader {
    let text: TextView

    private static let orders: PhraseSet = ["令", "公告", "通告"]
    private static let signed: Phrase = "签发人"

    /// The number that a line holds and nothing else, but for a label before it and 签发人 after it; or nil.
    func readLine(_ start: Int, _ end: Int) -> DocumentNumber? {
        var range = text.trimmed(start, end)
        guard range.count <= 60 else { return nil }
        if let colon = labelEnd(range) { range = text.trimmed(colon, range.end) }
        while !range.isEmpty, isRoundBracket(range.start), let last = closing(range) {
            range = text.trimmed(range.start + 1, last)
        }
        guard let number = read(range.start, range.end) else { return nil }
        let rest = text.skipSpace(number.range.end, range.end)
        return rest == range.end || text.has(Self.signed, at: rest, range.end) ? number : nil
    }

    private static let labels: PhraseSet = ["发文字号", "文号", "文件编号", "发文号", "字号"]

    /// The offset after a label such as 发文字号：, or nil.
    private func labelEnd(_ range: NormalRange) -> Int? {
        guard let length = text.length(ofAny: Self.labels, at: range.start, range.end) else { return nil }
        let i = text.skipSpace(range.start + length, range.end)
        return i < range.end && (text[i] == 0xFF1A || text[i] == 0x3A) ? i + 1 : nil
    }

    private func isRoundBracket(_ i: Int) -> Bool { text[i] == 0x28 || text[i] == 0xFF08 }

    /// The offset of the last scalar where the first bracket of the range closes there.
    private func closing(_ range: NormalRange) -> Int? {
        let last = range.end - 1
        return last > range.start && (text[last] == 0x29 || text[last] == 0xFF09) ? last : nil
    }

    private static func isYearOpener(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3014, 0x5B, 0x3010, 0x28, 0xFF08, 0xFF3B, 0x3016, 0xFE5D, 0x2772: return true
        default: return false
        }
    }

    private static func isYearCloser(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3015, 0x5D, 0x3011, 0x29, 0xFF09, 0xFF3D, 0x3017, 0xFE5E, 0x2773: return true
        default: return false
        }
    }

    /// The number that begins at an offset, or nil.
    func read(_ offset: Int, _ end: Int) -> DocumentNumber? {
        // The agency code: Han characters, then the year in brackets.
        var i = offset
        let bound = min(end, offset + 24)
        while i < bound, text.isHan(i) || text.isAny(ScalarClass.space, at: i) { i += 1 }
        if i > offset, i < bound, Self.isYearOpener(text[i]), let number = readYearAndSerial(offset, i, end) {
            return number
        }
        return readOrder(offset, end)
    }

    /// 〔2014〕23号 with the code before it.
    private func readYearAndSerial(_ offset: Int, _ opener: Int, _ end: Int) -> DocumentNumber? {
        var i = text.skipSpace(opener + 1, end)
        guard let year = readDigits(&i, end, count: 4...4), (1900...2100).contains(year) else { return nil }
        i = text.skipSpace(i, end)
        guard i < end, Self.isYearCloser(text[i]) else { return nil }
        i = text.skipSpace(i + 1, end)
        if i < end, text[i] == 0x7B2C { i = text.skipSpace(i + 1, end) }  // 第
        guard let serial = readDigits(&i, end, count: 1...5) else { return nil }
        i = text.skipSpace(i, end)
        guard i < end, text[i] == 0x53F7 || text[i] == 0x865F else { return nil }  // 号 號
        let code = string(of: text.compact(offset, opener))
        return DocumentNumber(
            text: "\(code)〔\(year)〕\(serial)号", code: code, year: year, serial: serial,
            range: NormalRange(offset, i + 1))
    }

    /// 国务院令第711号, 第711号, 公告2020年第5号.
    private func readOrder(_ offset: Int, _ end: Int) -> DocumentNumber? {
        guard end - offset <= 40 else { return nil }
        var i = offset
        while i < end, text[i] != 0x7B2C {
            guard text.isHan(i) || text.isAny(ScalarClass.space | ScalarClass.digit, at: i) else { return nil }
            i += 1
        }
        guard i < end else { return nil }
        var codeEnd = i
        var year: Int?
        if i >= offset + 5, text[i - 1] == 0x5E74 {
            var digitStart = i - 5
            year = readDigits(&digitStart, i, count: 4...4)
            codeEnd = i - 5
        }
        let code = text.compact(offset, codeEnd)
        guard code.isEmpty || Self.orders.end(code) else { return nil }
        var after = text.skipSpace(i + 1, end)
        guard let serial = readSerial(&after, end) else { return nil }
        after = text.skipSpace(after, end)
        guard after < end, text[after] == 0x53F7 || text[after] == 0x865F else { return nil }
        let yearText = year.map { "\($0)年" } ?? ""
        let name = string(of: code)
        return DocumentNumber(
            text: "\(name)\(yearText)第\(serial)号", code: name, year: year, serial: serial,
            range: NormalRange(offset, after + 1))
    }

    /// The serial of an order: 711 or 五十五.
    private func readSerial(_ i: inout Int, _ end: Int) -> Int? {
        if let chinese = ChineseNumber.read(text, i, end, dashIsOne: false) {
            i = chinese.end
            return chinese.value
        }
        return readDigits(&i, end, count: 1...5)
    }

    /// The number in round brackets at the end of a title: …的实施意见（晋市政办〔2018〕88号）; or nil.
    func readAtEnd(_ start: Int, _ end: Int) -> (number: DocumentNumber, bracket: Int)? {
        guard end - start > 12, text[end - 1] == 0x29 || text[end - 1] == 0xFF09 else { return nil }
        var i = end - 2
        var depth = 0
        while i > start, end - i < 40 {
            if text[i] == 0x29 || text[i] == 0xFF09 { depth += 1 }
            if isRoundBracket(i) {
                if depth == 0 {
                    guard let number = read(i + 1, end - 1), text.skipSpace(number.range.end, end) == end - 1 else {
                        return nil
                    }
                    return (number, i)
                }
                depth -= 1
            }
            i -= 1
        }
        return nil
    }

    /// Digits, Arabic (also full-width) or the Chinese digits of a year.
    private func readDigits(_ i: inout Int, _ end: Int, count: ClosedRange<Int>) -> Int? {
        var value = 0
        var read = 0
        while i < end, read < count.upperBound {
            let scalar = text[i]
            if (0x30...0x39).contains(scalar) {
                value = value * 10 + Int(scalar - 0x30)
            } else if (0xFF10...0xFF19).contains(scalar) {
                value = value * 10 + Int(scalar - 0xFF10)
            } else if let digit = ChineseNumber.digit(scalar) {
                value = value * 10 + digit
            } else {
                break
            }
            i += 1
            read += 1
        }
        return count.contains(read) ? value : nil
    }
}
