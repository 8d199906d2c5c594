/// Which white space inside a paragraph stands for something.
extension TextWriter {
    /// Whether a space between the scalar last written and the code point at `i` is kept: between two words of letters
    /// and digits it is, beside Chinese and before closing punctuation it is not.
    func keepsSpace(_ before: UInt32, _ i: Int, _ end: Int) -> Bool {
        let scalar = source[i]
        let after = folded(scalar)
        if after == 0x7C || before == 0x7C { return true }
        if before == 0x2D, count - 1 == paragraphStart { return true }  // the bullet of a list
        if isChinese(before) || isChinese(after) { return false }
        switch after {
        case 0x29, 0x2C, 0x3A, 0x3B, 0x21, 0x3F: return false
        default: break
        }
        if before == 0x28 || before == 0x7E && isDigit(after) { return false }
        if isDigit(before) {
            if isUnitSymbol(after) { return false }
            if after == 0x2D || after == 0x7E || after == 0x2013 { return !isDigit(next(after: i, end)) }
        }
        if before == 0x2D || before == 0x7E, isDigit(after), count - 2 >= paragraphStart, isDigit(out[count - 2]) {
            return false
        }
        return true
    }

    /// Whether wide white space before the code point at `i` parts the cells of a table row: two characters and more stand
    /// on either side. 目　　录, 附　　件 and 第一章　　总则 are one heading.
    func partsCells(_ i: Int, _ end: Int) -> Bool {
        func isCell(_ c: UInt32) -> Bool { isIdeograph(c) || isWord(c) || isUnitSymbol(c) }
        guard count - 2 >= paragraphStart, isCell(out[count - 1]), out[count - 2] != 0x20 else { return false }
        guard i + 1 < end, isCell(folded(source[i])), isCell(folded(source[i + 1])) else { return false }
        switch out[count - 1] {
        case 0x7AE0, 0x8282, 0x6761, 0x7F16, 0x7BC7:  // 章 节 条 编 篇
            return !(max(paragraphStart, count - 6)..<count).contains { out[$0] == 0x7B2C }  // 第
        default: return true
        }
    }

    /// Whether nothing but a section number (1, 1.1, 1.1.1) opens the paragraph before white space and an ideograph that is
    /// no unit: 1 总则 keeps its space, 5 月 and 1.5 亿元 do not.
    func followsSectionNumber(_ i: Int) -> Bool {
        guard count - paragraphStart <= 8, isIdeograph(source[i]), isDigit(out[count - 1]) else { return false }
        var digits = 0
        for j in paragraphStart..<count {
            if isDigit(out[j]) {
                digits += 1
                if digits > 2 { return false }
            } else {
                guard out[j] == 0x2E, digits > 0 else { return false }
                digits = 0
            }
        }
        switch source[i] {
        case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x65F6, 0x4E2A, 0x5BB6, 0x6237, 0x9879, 0x4E07, 0x4EBF, 0x5343, 0x767E,
            0x5341,
            0x5143, 0x5428, 0x4EBA, 0x540D, 0x79CD, 0x7C7B, 0x5904, 0x5EA7, 0x6761, 0x4EF6, 0x7C73, 0x516C, 0x500D,
            0x53F0,
            0x5957, 0x8F86, 0x5C81, 0x70B9, 0x5C4A, 0x7EA7, 0x4F4D, 0x6B21, 0x591A, 0x4F59:
            // 年月日号时 个家户项 万亿千百十 元吨人名种类处座条件米公倍台套辆岁点届级位次 多余
            return false
        default: return true
        }
    }
}
