/// Fills in what a line shows by itself.
extension LineMarks {
    /// Sets the traits of a line whose offsets are set.
    func describe(_ line: inout SourceLine) {
        let start = Int(line.start)
        let end = Int(line.end)
        var traits = line.traits
        describeStart(start, end, &traits)
        if end - start <= 24 {
            if isDate(start, end) { traits.insert(.isDate) }
            describeNumber(start, end, &traits)
        }
        if isContents(start, end) {
            let isRest = isDot(at(start, end)) && Self.isDigit(at(end - 1, end))
            traits.insert(isRest ? .isLeader : .isContents)
        }
        describeHead(start, end, &traits)
        describeEnd(start, end, &traits)
        line.traits = traits
    }

    private func describeStart(_ start: Int, _ end: Int, _ traits: inout LineTraits) {
        if startsWithBullet(start, end) {
            traits.insert(.startsWithBullet)
        } else if markerLength(start, end) > 0 {
            traits.insert(.startsWithMarker)
        } else {
            switch at(start, end) {
            case 0x2C, 0x3002, 0x3001, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x300B, 0x201D, 0x2019, 0x300D, 0x300F, 0x3011,
                0x3015, 0x3009:
                traits.insert(.startsWithCloser)
            // Alone on its line it is the unit in a cell of a table.
            case 0x25, 0x2030: if end - start > 1 { traits.insert(.startsWithCloser) }
            default: break
            }
        }
    }

    /// Looks for what heads and feet of notices show by their words.
    private func describeHead(_ start: Int, _ end: Int, _ traits: inout LineTraits) {
        switch at(end - 1, end) {
        case 0x53F7:  // 号
            if isDocumentNumber(start, end) { traits.insert(.isDocumentNumber) }
        case 0x4E0A:  // 会上, 会议上
            if end - start > 4, at(end - 2, end) == 0x4F1A || at(end - 2, end) == 0x8BAE && at(end - 3, end) == 0x4F1A {
                traits.insert(.endsInOccasion)
            }
        // 知 见 定 案 划 法 施 告 函 复 报 则 要
        case 0x77E5, 0x89C1, 0x5B9A, 0x6848, 0x5212, 0x6CD5, 0x65BD, 0x544A, 0x51FD, 0x590D, 0x62A5, 0x5219, 0x8981:
            // 的通知, 的实施意见, 的函
            for i in max(start, end - 7)..<(end - 1) where scalars[i] == 0x7684 { traits.insert(.endsAsTitle) }
        default: break
        }
        if LabelWords.opens(self, start, end) { traits.insert(.startsWithLabel) }
    }

    /// A short code, the year in brackets and the number, or the year and the number: 国发〔2015〕28号, 2025年第6号.
    private func isDocumentNumber(_ start: Int, _ end: Int) -> Bool {
        guard end - start >= 7, end - start <= 32 else { return false }
        var i = start
        while i < end, !Self.isDigit(at(i, end)) {
            switch at(i, end) {
            case 0x3002, 0x2C, 0x3001, 0x3B, 0x3A, 0x300A, 0x300B: return false
            default: i += 1
            }
        }
        let year = i
        while i < end, Self.isDigit(at(i, end)) { i += 1 }
        guard i - year == 4 else { return false }
        switch at(i, end) {
        case 0x3015, 0x29, 0x5D, 0x3011: guard year - start >= 2, !isIdeograph(at(year - 1, end)) else { return false }
        case 0x5E74: guard year == start else { return false }  // 年
        default: return false
        }
        i = skipSpace(i + 1, end)
        if at(i, end) == 0x7B2C { i += 1 }  // 第
        let serial = i
        while i < end, Self.isDigit(at(i, end)) { i += 1 }
        return i > serial && i == end - 1
    }

    private func isIdeograph(_ c: UInt32) -> Bool { c &- 0x4E00 < 0x5200 }

    private func isDot(_ c: UInt32) -> Bool { c == 0x2E || c == 0xB7 || c == 0x2026 || c == 0x2025 || c == 0x22EF }

    /// Looks at the last marks of a line and back from them to the sentence before.
    private func describeEnd(_ start: Int, _ end: Int, _ traits: inout LineTraits) {
        var last = end - 1
        var hasClosers = false
        let closerLimit = max(start, end - 4)
        while last > closerLimit, isClosing(at(last, end)) || isSpace(last) {
            if !isSpace(last) { hasClosers = true }
            last -= 1
        }
        switch at(last, end) {
        case 0x3002, 0x21, 0x3F: traits.insert(.endsSentence)
        case 0x3B: traits.insert(hasClosers ? .endsWithCloser : .endsClause)
        case 0x3A: traits.insert(hasClosers ? .endsWithCloser : .endsWithColon)
        case 0x2C, 0x3001: traits.insert(hasClosers ? .endsWithCloser : .endsWithComma)
        case 0x28, 0x300A, 0x201C, 0x2018, 0x300C, 0x300E, 0x3010, 0x3014, 0x3008:
            traits.insert(hasClosers ? .endsWithCloser : .endsWithOpener)
        default: if hasClosers { traits.insert(.endsWithCloser) }
        }
        if traits.contains(.endsWithCloser) { describeCloser(start, end, &traits) }
        // Back to the sentence before; what stands between is the part that a next line may go on with.
        var depth = 0
        var i = last - 1
        let limit = max(start, end - Self.reach)
        while i >= limit {
            let scalar = scalars[i]
            if scalar &- 0x4E00 < 0x5200 {
                i -= 1
                continue
            }
            switch at(i, end) {
            case 0x3002, 0x21, 0x3F:
                traits.insert(.hasInnerSentence)
                return
            case 0x3A:
                traits.insert([.hasInnerComma, .endsInLabel])
            case 0x2C, 0x3001, 0x3B: traits.insert(.hasInnerComma)
            case 0x29, 0x300B, 0x201D, 0x300D: depth += 1
            case 0x28, 0x300A, 0x201C, 0x300C:
                if depth == 0, !hasClosers { traits.insert(.endsInBracket) }
                depth -= 1
            default: break
            }
            i -= 1
        }
        if depth > 0 { traits.insert(.closesBracket) }
    }

    /// Looks for the bracket that the closing one at the end of the line belongs to. One that opens after the end of a
    /// sentence or at the start of the line ends a sentence itself: …。（某厅负责）, （此件公开发布）.
    private func describeCloser(_ start: Int, _ end: Int, _ traits: inout LineTraits) {
        guard at(end - 1, end) == 0x29 else {
            // A quotation or a year in brackets ends no paragraph; a title in 《》 may.
            if at(end - 1, end) != 0x300B { traits.insert(.closesInLine) }
            return
        }
        var depth = 0
        var i = end - 1
        let limit = max(start, end - Self.reach)
        while i >= limit {
            let c = at(i, end)
            if c == 0x29 { depth += 1 }
            if c == 0x28 {
                depth -= 1
                if depth == 0 { break }
            }
            i -= 1
        }
        guard i >= limit else { return }
        let before = i > start ? at(i - 1, end) : 0x3002
        if before == 0x3002 || before == 0x21 || before == 0x3F {
            traits.remove(.endsWithCloser)
            traits.insert(.endsSentence)
        } else {
            traits.insert(.closesInLine)
        }
    }

    private func isClosing(_ c: UInt32) -> Bool {
        switch c {
        case 0x29, 0x300B, 0x201D, 0x2019, 0x300D, 0x300F, 0x3011, 0x3015, 0x3009, 0x22, 0x5D: true
        default: false
        }
    }

    /// 2014年6月24日 or 二〇一四年六月二十四日 and nothing else, in brackets or not.
    private func isDate(_ start: Int, _ end: Int) -> Bool {
        if at(end - 1, end) == 0x29, at(start, end) == 0x28, end - start > 2 { return isDate(start + 1, end - 1) }
        guard at(end - 1, end) == 0x65E5 else { return false }
        var numerals = 0
        var hasYear = false
        var hasMonth = false
        for i in start..<(end - 1) where !isSpace(i) {
            let c = at(i, end)
            if c == 0x5E74 {
                // 0年8月21日 is what a line break left of a date.
                guard numerals == 4 else { return false }
                hasYear = true
            } else if c == 0x6708 {
                hasMonth = true
            } else {
                guard Self.isDigit(c) || Self.isChineseNumeral(c) || c == 0x25CB || c == 0x4F || c == 0x5EFF else {
                    return false
                }
                numerals += 1
            }
        }
        return hasYear && hasMonth
    }

    /// Page numbers: bare digits; digits between dashes or dots; 第1页, 第1页 共9页.
    private func describeNumber(_ start: Int, _ end: Int, _ traits: inout LineTraits) {
        var digits = 0
        var hasDash = false
        var hasPage = false
        for i in start..<end where !isSpace(i) {
            switch at(i, end) {
            case 0x30...0x39: digits += 1
            case 0x2D, 0x2010...0x2015, 0x2500, 0xB7, 0x2022: hasDash = true
            case 0x7B2C, 0x5171, 0x2F, 0x2C, 0x3002: break  // 第 共
            case 0x9875: hasPage = true  // 页
            default: return
            }
        }
        guard digits > 0, digits <= 8 else { return }
        let first = at(start, end)
        let last = at(end - 1, end)
        if hasPage, first == 0x7B2C || Self.isDigit(first), last == 0x9875 || Self.isDigit(last) {
            traits.insert(.isPageNumber)
        } else if !hasPage, hasDash, !Self.isDigit(first), !Self.isDigit(last), first != 0x7B2C, digits <= 4 {
            traits.insert(.isPageNumber)
        } else if digits == end - start, digits <= 4 {
            traits.insert(.isBareNumber)
        }
    }

    /// Four leaders (. … ·) before the page number at the end, or leaders alone.
    private func isContents(_ start: Int, _ end: Int) -> Bool {
        var i = end - 1
        let limit = max(start, end - 8)
        while i >= limit, Self.isDigit(at(i, end)) || isSpace(i) || isDashLike(at(i, end)) || isBracket(at(i, end)) {
            i -= 1
        }
        var leaders = 0
        let leaderLimit = max(start, i - 24)
        while i >= leaderLimit, leaders < 10 {
            switch at(i, end) {
            case 0x2E, 0xB7, 0x2025, 0x22EF: leaders += 1
            case 0x2026: leaders += 2
            default: if !isSpace(i) { return false }
            }
            i -= 1
        }
        // …… at the end of a sentence is an ellipsis.
        return leaders >= (i < end - 1 && Self.isDigit(at(end - 1, end)) ? 4 : 10)
    }

    private func isDashLike(_ c: UInt32) -> Bool { c == 0x2D || c == 0x2014 }

    private func isBracket(_ c: UInt32) -> Bool { c == 0x28 || c == 0x29 }
}
