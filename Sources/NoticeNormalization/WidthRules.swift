/// Whether each open bracket of a paragraph was written full-width; beyond 63 open ones the outermost are forgotten.
struct BracketStack {
    private var bits: UInt64 = 0
    private var depth = 0

    mutating func push(isFullWidth: Bool) {
        bits = bits << 1 | (isFullWidth ? 1 : 0)
        depth = min(depth + 1, 63)
    }

    /// The innermost open bracket, or nil when none is open.
    mutating func pop() -> Bool? {
        guard depth > 0 else { return nil }
        let isFullWidth = bits & 1 == 1
        bits >>= 1
        depth -= 1
        return isFullWidth
    }
}

/// What becomes of characters whose form depends on their neighbours.
extension TextWriter {
    /// The distance that a rule looks ahead for a closing bracket.
    private static let bracketReach = 48
    /// The number of characters that a unit may have between a numeral and a range dash.
    private static let unitReach = 5

    func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

    /// Whether a scalar of the normal text belongs to a word or number of ASCII.
    func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

    /// Whether a scalar of the normal text counts as Chinese for spacing and for the width of punctuation.
    func isChinese(_ scalar: UInt32) -> Bool {
        scalar >= 0x2E80 || (scalar >= 0x2014 && scalar <= 0x2026) || scalar == 0xB7
    }

    func isIdeograph(_ scalar: UInt32) -> Bool {
        scalar &- 0x4E00 < 0x5200 || scalar &- 0x3400 < 0x19C0 || scalar &- 0x20000 < 0x12000 || scalar == 0x3007
    }

    /// A source code point as the table folds it, context aside.
    func folded(_ scalar: UInt32) -> UInt32 {
        CharacterTable.kind(scalar, classes) == CharacterClass.folded ? table.replacement(scalar) : scalar
    }

    /// The scalar before the one to be written, a space skipped; 0 at the start of a paragraph.
    var previous: UInt32 {
        var i = count - 1
        if i >= paragraphStart, out[i] == 0x20 { i -= 1 }
        return i >= paragraphStart ? out[i] : 0
    }

    /// The next code point of the paragraph that is neither white space nor dropped, folded; 0 at its end.
    func next(after i: Int, _ end: Int) -> UInt32 {
        var j = i + 1
        let limit = min(end, i + 9)
        while j < limit {
            let kind = CharacterTable.kind(source[j], classes)
            if kind != CharacterClass.space, kind != CharacterClass.dropped { return folded(source[j]) }
            j += 1
        }
        return j == end && !successor.isEmpty ? folded(source[successor.lowerBound]) : 0
    }

    /// The code point at an offset that may lie beyond the end of the line, in the line that goes on; 0 after that.
    private func ahead(_ i: Int, _ end: Int) -> UInt32 {
        if i < end { return source[i] }
        let offset = successor.lowerBound + i - end
        return offset < successor.upperBound ? source[offset] : 0
    }

    /// The scalar that a contextual code point becomes.
    mutating func resolve(_ scalar: UInt32, at i: Int, _ end: Int) -> UInt32 {
        switch scalar {
        case 0xFF08:  // （
            brackets.push(isFullWidth: true)
            return scalar
        case 0xFF09:  // ）
            _ = brackets.pop()
            return scalar
        case 0x28:
            let isFullWidth = isChinese(previous) || hasChineseContent(after: i, end)
            brackets.push(isFullWidth: isFullWidth)
            if isFullWidth, count > paragraphStart, out[count - 1] == 0x20 { count -= 1 }
            return isFullWidth ? 0xFF08 : scalar
        case 0x29:
            if let isFullWidth = brackets.pop() { return isFullWidth ? 0xFF09 : scalar }
            return isChinese(previous) || isChinese(next(after: i, end)) ? 0xFF09 : scalar
        case 0x2C, 0x3A, 0x3B, 0x21, 0x3F:
            let before = previous
            let after = next(after: i, end)
            if isDigit(before), isDigit(after) { return scalar }
            // 达到95%,2025年…: behind a unit and with no space after it, the mark parts clauses.
            let endsAmount = scalar != 0x3A && endsUnit && isWord(folded(ahead(i + 1, end)))
            return isChinese(before) || isChinese(after) || endsAmount ? scalar + 0xFEE0 : scalar
        case 0xFF1A:  // ：
            return isDigit(previous) && isRatio(after: i, end) ? 0x3A : scalar
        case 0x2236:  // ∶
            return isDigit(previous) && isDigit(next(after: i, end)) ? 0x3A : scalar
        case 0xFF0E:  // ．
            let before = previous
            return isDigit(before) || isLetter(before) && isWord(next(after: i, end)) ? 0x2E : scalar
        case 0xFF5E:  // ～
            return isDigit(next(after: i, end)) && followsNumeral ? 0x7E : scalar
        case 0xFF0D:
            return resolveDash(scalar, at: i, end)
        case 0x25CB:  // ○
            return isChineseDigit(previous) && isAfterZero(next(after: i, end)) ? 0x3007 : scalar
        default:
            return scalar
        }
    }

    /// － between numerals (2017－2020年) or letters is `-`. – and — are no full-width forms and stay as they stand.
    private func resolveDash(_ scalar: UInt32, at i: Int, _ end: Int) -> UInt32 {
        let before = previous
        let after = next(after: i, end)
        guard !isDash(before), !isDash(after) else { return scalar }
        if isDigit(after), followsNumeral { return 0x2D }
        return isWord(before) && isWord(after) ? 0x2D : scalar
    }

    private func isDash(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0xFF0D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2500
    }

    /// Whether a numeral, with a short unit or without, stands before.
    private var followsNumeral: Bool {
        var i = count - 1
        if i >= paragraphStart, out[i] == 0x20 { i -= 1 }
        let limit = max(paragraphStart, i - Self.unitReach)
        while i >= limit {
            let scalar = out[i]
            if isDigit(scalar) { return true }
            guard isIdeograph(scalar) || isLetter(scalar) || isUnitSymbol(scalar) || scalar == 0x2F else {
                return false
            }
            i -= 1
        }
        return false
    }

    /// Whether a sign of a unit was written last: %, ℃, or letters at once after a digit (300MW).
    private var endsUnit: Bool {
        var i = count - 1
        guard i >= paragraphStart else { return false }
        if isUnitSymbol(out[i]) { return true }
        let limit = max(paragraphStart, i - Self.unitReach)
        while i > limit, isLetter(out[i]) { i -= 1 }
        return i < count - 1 && isDigit(out[i])
    }

    /// % ‰ ° ℃ ² ³ ㎡ and their kin.
    func isUnitSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x25, 0x2030, 0xB0, 0xB2, 0xB3, 0xB7, 0x2100...0x214F, 0x3380...0x33DF: true
        default: false
        }
    }

    /// Whether a Chinese character stands before the bracket closes, or right after it.
    private func hasChineseContent(after i: Int, _ end: Int) -> Bool {
        let limit = i + 1 + Self.bracketReach
        var j = i + 1
        while j < limit {
            let scalar = ahead(j, end)
            if scalar == 0 { return false }
            if scalar == 0x29 { return isChinese(j < end ? next(after: j, end) : folded(ahead(j + 1, end))) }
            if scalar == 0xFF09 || isIdeograph(scalar) { return true }
            if scalar == 0x28 { return false }
            j += 1
        }
        return false
    }

    /// Whether digits follow that are the second part of a ratio or of a time of day: not a year and not a list marker.
    private func isRatio(after i: Int, _ end: Int) -> Bool {
        var j = i + 1
        while j < i + 8, isDigit(folded(ahead(j, end))) { j += 1 }
        guard j > i + 1 else { return false }
        let after = folded(ahead(j, end))
        return after != 0x5E74 && after != 0x2E && after != 0x3001  // 年 . 、
    }

    private func isChineseDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D: true
        default: false
        }
    }

    /// What may follow a zero in a Chinese year or number: a digit, another zero, 十 年 月 日 号.
    private func isAfterZero(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x25CB, 0x5341, 0x5E74, 0x6708, 0x65E5, 0x53F7: true
        default: isChineseDigit(scalar)
        }
    }
}
