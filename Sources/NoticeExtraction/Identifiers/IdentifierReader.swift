import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

private let referenceWords = SuffixLexicon(
    ["附件", "附表", "附录", "附图", "表", "图", "圖", "專欄", "专栏", "注", "例", "专项", "工程包", "No", "№"].map { ($0, true) })
private let contactWords = SuffixLexicon(
    ["电话", "热线", "传真", "邮编", "手机", "邮政编码", "联系方式", "联系电话", "QQ", "微信", "拨打"].map { ($0, true) })

/// Reads digits that measure nothing: models, standards, names, list markers, page and telephone numbers.
struct IdentifierReader: Sendable {
    // Members, for what stands outside is asked each time whether it is made yet.
    private let joints = ScalarSet("-/.&+_·:@#=?%~—－")
    private let urlSigns = ScalarSet("-/.&+_:@#=?%~")
    private let markerEnds = ScalarSet(".．、)）】〕]")
    private let opening = ScalarSet("(（[〔【")
    private let closing = ScalarSet(")）]〕】")
    private let sentenceEnds = ScalarSet("：:。；;！？\n\t 　》”")
    private let quotes = ScalarSet("“‘「『\"")
    private let names: Lexicon<IdentifierKind>
    private let standards: Set<String>

    static let shared = IdentifierReader()

    private init() {
        names = Lexicon(
            tableRows(PackageResources.numbernames_tsv).map { row in
                guard row.count >= 2, let kind = IdentifierKind(rawValue: row[1]) else {
                    preconditionFailure("a row of numbernames.tsv names no kind")
                }
                return (row[0], kind)
            })
        standards = Set(tableRows(PackageResources.standards_tsv).map { $0[0] })
    }

    /// Whether the scalar may join digits to Latin letters: VDA6.1, ISO/TS16949.
    @inline(__always)
    func isWordJoint(_ scalar: UInt32) -> Bool { scalar != 0 && joints.contains(scalar) }

    /// The word with a Latin letter that the digit at `position` is part of; nil where no letter joins it.
    func word(_ state: inout QuantityScanner.State, at position: Int) -> Identifier? {
        guard position >= state.plainUntil else { return nil }
        let text = state.text
        var start = position
        let lowest = max(state.lower, position - 200)
        while start > lowest {
            let scalar = text[start - 1]
            if isLatin(scalar) || isASCIIDigit(scalar) || urlSigns.contains(scalar) || scalar == u("·") {
                start -= 1
            } else {
                break
            }
        }
        var end = position + 1
        let highest = min(state.limit, position + 400)
        while end < highest {
            let scalar = text[end]
            if isLatin(scalar) || isASCIIDigit(scalar) || urlSigns.contains(scalar) { end += 1 } else { break }
        }
        guard hasLatin(text, start, end) else {
            state.plainUntil = end
            return nil
        }
        // A joint that joins nothing is no part of the word.
        while start < position, !isLatin(text[start]), !isASCIIDigit(text[start]) { start += 1 }
        let all = NormalRange(start, end)
        if let kind = contactKind(text, all) {
            return Identifier(range: all, kind: kind, rule: IdentifierRule.contact)
        }
        var wordEnd = wordEnd(state, from: position)
        let wordStart = wordStart(state, from: position, lowest: start)
        guard hasLatin(text, wordStart, wordEnd) else { return nil }
        let isStandard = isStandardWord(text, wordStart, position)
        if isStandard, state.at(wordEnd) == u("—") || state.at(wordEnd) == u("－"), isASCIIDigit(state.at(wordEnd + 1)) {
            wordEnd += 1
            while isASCIIDigit(state.at(wordEnd)) { wordEnd += 1 }
        }
        return Identifier(
            range: NormalRange(wordStart, wordEnd), kind: isStandard ? .standard : .model,
            rule: isStandard ? IdentifierRule.standard : IdentifierRule.model)
    }

    /// GB/T 29490, GB 25464—2010, DB32/T 4321—2022: a standard whose number stands behind a space.
    func spacedStandard(_ state: inout QuantityScanner.State, start: Int, end: Int) -> Identifier? {
        let text = state.text
        var from = start - 1
        if let last = state.found.pointee.identifiers.last, last.range.end == from, last.kind == .standard {
            from = last.range.start
            state.found.pointee.identifiers.removeLast()
        } else {
            let lowest = max(state.lower, start - 12)
            while from > lowest, isLatin(text[from - 1]) || text[from - 1] == u("/") { from -= 1 }
            guard from < start - 1, isStandardWord(text, from, start - 1) else { return nil }
        }
        var to = end
        while to < state.limit, isASCIIDigit(text[to]) || text[to] == u(".") && isASCIIDigit(state.at(to + 1)) {
            to += 1
        }
        let dash = state.at(to)
        if dash == u("—") || dash == u("－") || dash == u("-") || dash == u("–"), isASCIIDigit(state.at(to + 1)) {
            to += 1
            while to < state.limit, isASCIIDigit(text[to]) { to += 1 }
        }
        return Identifier(range: NormalRange(from, to), kind: .standard, rule: IdentifierRule.standard)
    }

    /// The end of letters, digits and single joints between them.
    private func wordEnd(_ state: QuantityScanner.State, from position: Int) -> Int {
        var end = position
        let highest = min(state.limit, position + 400)
        while end < highest {
            let scalar = state.text[end]
            if isLatin(scalar) || isASCIIDigit(scalar) {
                end += 1
            } else if end > position, isJointInWord(scalar),
                isLatin(state.at(end + 1)) || isASCIIDigit(state.at(end + 1))
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private func wordStart(_ state: QuantityScanner.State, from position: Int, lowest: Int) -> Int {
        var start = position
        while start > lowest {
            let scalar = state.text[start - 1]
            if isLatin(scalar) || isASCIIDigit(scalar) {
                start -= 1
            } else if isJointInWord(scalar), start - 1 > lowest,
                isLatin(state.text[start - 2]) || isASCIIDigit(state.text[start - 2])
            {
                start -= 1
            } else {
                break
            }
        }
        return start
    }

    private func isJointInWord(_ scalar: UInt32) -> Bool {
        scalar == u("-") || scalar == u(".") || scalar == u("/") || scalar == u("&") || scalar == u("+")
            || scalar == u("_")
    }

    private func hasLatin(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        for i in start..<end where isLatin(text[i]) { return true }
        return false
    }

    /// Whether the letters before the digits are those of a body of standards: ISO9000, GB/T19580.
    private func isStandardWord(_ text: Scalars, _ start: Int, _ position: Int) -> Bool {
        var end = position
        while end > start, !isLatin(text[end - 1]) { end -= 1 }
        guard end > start, end - start <= 8 else { return false }
        var word = ""
        for i in start..<end { word.unicodeScalars.append(Unicode.Scalar(text[i]) ?? "?") }
        return standards.contains(word) || word.hasPrefix("T/") || word.hasSuffix("/T")
    }

    /// Web and mail addresses.
    private func contactKind(_ text: Scalars, _ range: NormalRange) -> IdentifierKind? {
        guard range.count >= 5 else { return nil }
        var dots = 0
        for i in range.start..<range.end {
            if text[i] == u("@") { return .contact }
            if text[i] == u(":"), i + 2 < range.end, text[i + 1] == u("/"), text[i + 2] == u("/") { return .contact }
            if text[i] == u("."), i + 1 < range.end, isLatin(text[i + 1]) { dots += 1 }
        }
        let isWeb = (text[range.start] | 0x20) == u("w") && (text[range.start + 1] | 0x20) == u("w")
        return isWeb || dots >= 2 ? .contact : nil
    }

    /// Digits that make no number: a version (1.2.3) or a row too long to count with.
    func opaque(_ state: QuantityScanner.State, start: Int, end: Int) -> Identifier {
        let isContact = contactWords.match(state.text, endingAt: start, lower: state.lower) != nil
        if !isContact, end - start <= 12, isHan(state.at(end)) { return dotted(start, end) }
        return Identifier(
            range: NormalRange(start, end), kind: isContact ? .contact : .other, rule: IdentifierRule.other)
    }

    /// The page number behind the dots of a contents line.
    func page(_ state: QuantityScanner.State, start: Int) -> Identifier? {
        let text = state.text
        guard start - 3 >= state.range.start else { return nil }
        let before = text[start - 1]
        guard before == u(".") || before == u("…") || before == u("·"), text[start - 2] == before,
            before == u("…") || text[start - 3] == before
        else { return nil }
        var end = start
        while end < state.limit, isASCIIDigit(text[end]) { end += 1 }
        return Identifier(range: NormalRange(start, end), kind: .page, rule: IdentifierRule.page)
    }

    /// A list marker (1. at the head of a line, (1), [1]) or 附件1.
    func marker(_ state: QuantityScanner.State, start: Int, end: Int) -> Identifier? {
        let text = state.text
        let next = state.at(end)
        let before = start > state.range.start ? text[start - 1] : 0
        func identifier(_ from: Int, _ to: Int, _ kind: IdentifierKind, _ rule: String) -> Identifier {
            Identifier(range: NormalRange(from, to), kind: kind, rule: rule)
        }
        guard end - start <= 3 else { return nil }
        for i in start..<end where !isASCIIDigit(text[i]) { return nil }
        if opening.contains(before), closing.contains(next), start - 1 >= state.lower {
            return identifier(start - 1, end + 1, .marker, IdentifierRule.marker)
        }
        let isHead = before == 0 || sentenceEnds.contains(before)
        if markerEnds.contains(next), !isASCIIDigit(state.at(end + 1)) {
            if isHead { return identifier(start, end + 1, .marker, IdentifierRule.marker) }
            if next == u(".") || next == u("．"), isHan(state.at(end + 1)), !state.range.isEmpty,
                isHan(before) || closing.contains(before)
            {
                return identifier(start, end + 1, .marker, IdentifierRule.marker)
            }
        }
        if let word = referenceWords.match(text, endingAt: start, lower: state.lower) {
            let unit = UnitLexicon.shared.simple(text, at: end, limit: state.limit)
            if unit == nil { return identifier(start - word.length, end, .name, IdentifierRule.reference) }
        }
        return nil
    }

    /// A number that a word behind it makes a name (9大, 62号, 12345热线), or the sum of a name (1+3+N).
    func named(_ state: QuantityScanner.State, start: Int, first: Numeral) -> Identifier? {
        let text = state.text
        guard first.multiplier == 0, !first.isMore else { return nil }
        if let word = names.match(text, at: first.end, limit: state.limit) {
            let kind = word.value
            return Identifier(
                range: NormalRange(start, first.end + word.length), kind: kind,
                rule: kind == .contact ? IdentifierRule.contact : IdentifierRule.numbered)
        }
        let next = state.at(first.end)
        if next == u("+") || next == u("·") {
            var end = first.end
            while end < state.limit {
                let scalar = text[end]
                guard scalar == u("+") || scalar == u("·") || isASCIIDigit(scalar) || isLatin(scalar) else { break }
                end += 1
            }
            return Identifier(range: NormalRange(start, end), kind: .name, rule: IdentifierRule.name)
        }
        return nil
    }

    /// The number of a paragraph or chapter: 7.2, 1.2.3.
    func dotted(_ start: Int, _ end: Int) -> Identifier {
        Identifier(range: NormalRange(start, end), kind: .marker, rule: IdentifierRule.marker)
    }

    /// A year that no time expression took: part of a name.
    func name(_ start: Int, _ end: Int) -> Identifier {
        Identifier(range: NormalRange(start, end), kind: .name, rule: IdentifierRule.name)
    }

    /// Whether 热线 or 电话 follows in the same clause.
    private func isHotline(_ state: QuantityScanner.State, from end: Int) -> Bool {
        var position = end
        while position + 1 < state.limit, position < end + 12 {
            let scalar = state.text[position]
            if scalar == u("，") || scalar == u("。") || scalar == u("、") { return false }
            let next = state.text[position + 1]
            if scalar == u("热") && next == u("线") || scalar == u("电") && next == u("话") { return true }
            position += 1
        }
        return false
    }

    /// 12345, 12333, 96195: the numbers that services are called by.
    private func isServiceNumber(_ text: Scalars, _ start: Int) -> Bool {
        text[start] == u("1") && text[start + 1] == u("2")
            || text[start] == u("9") && (text[start + 1] == u("5") || text[start + 1] == u("6"))
    }

    /// Whether the digits go on as 1,4-丁 or 2-甲 do; `to` becomes the end of the digits.
    private func isPlaces(_ state: QuantityScanner.State, start: Int, end: Int, end to: inout Int) -> Bool {
        guard end - start == 1 else { return false }
        var position = end
        while position - start < 12, state.at(position) == u(",") || state.at(position) == u("，"),
            isASCIIDigit(state.at(position + 1)), !isASCIIDigit(state.at(position + 2))
        {
            position += 2
        }
        guard position > end, state.at(position) == u("-") || state.at(position) == u("－"),
            isHan(state.at(position + 1))
        else {
            return false
        }
        to = position
        return true
    }

    /// Digits without a unit and without words that make them a number.
    func bare(_ state: QuantityScanner.State, start: Int, end: Int) -> Identifier {
        let text = state.text
        let before = state.before(start)
        var from = start
        var to = end
        if contactWords.match(text, endingAt: start, lower: state.lower) != nil
            || before == u("：") && contactWords.match(text, endingAt: start - 1, lower: state.lower) != nil
        {
            while to < state.limit, to - end < 24, isASCIIDigit(text[to]) || urlSigns.contains(text[to]) { to += 1 }
            while to > end, !isASCIIDigit(text[to - 1]) { to -= 1 }
            return Identifier(range: NormalRange(from, to), kind: .contact, rule: IdentifierRule.contact)
        }
        // 12345热线, 12319城市管理服务热线, 12366、12333
        if end - start == 5, text[start] == u("1") || text[start] == u("9"),
            isHotline(state, from: end) || isServiceNumber(text, start)
        {
            return Identifier(range: NormalRange(start, end), kind: .contact, rule: IdentifierRule.contact)
        }
        // Wi-Fi 6: a Latin word with its number behind a space.
        if before == u(" "), isLatin(state.before(start, 2)) {
            from = wordStart(state, from: start - 1, lowest: max(state.lower, start - 24))
            return Identifier(range: NormalRange(from, to), kind: .model, rule: IdentifierRule.model)
        }
        // 教育信息化2.0: the version of a thing.
        if end - start == 3, text[start + 1] == u("."), text[start + 2] == u("0"), isHan(before) {
            return Identifier(range: NormalRange(from, to), kind: .name, rule: IdentifierRule.name)
        }
        // 1,4-丁二醇: the places in the name of a substance.
        if isPlaces(state, start: start, end: end, end: &to) {
            return Identifier(range: NormalRange(from, to), kind: .name, rule: IdentifierRule.name)
        }
        // 0431-88905555, 010-12345678
        if text[start] == u("0"), end - start <= 4, state.at(end) == u("-") || state.at(end) == u("—") {
            var tail = end + 1
            while tail < state.limit, tail - end < 12, isASCIIDigit(text[tail]) { tail += 1 }
            if tail - end >= 8 {
                return Identifier(range: NormalRange(from, tail), kind: .contact, rule: IdentifierRule.contact)
            }
        }
        // 白细胞介素-2, 中国制造2025, 尼龙56: the name before the digits belongs to them.
        let isJoined = (before == u("-") || before == u("－")) && isHan(state.before(start, 2))
        if isJoined { from -= 1 }
        let isYearLike = end - start == 4 && (text[start] == u("2") || text[start] == u("1"))
        if isJoined || isYearLike && isHan(before) {
            let lowest = max(state.lower, from - (isJoined ? 6 : 4))
            while from > lowest, isHan(text[from - 1]) { from -= 1 }
        }
        let isName = isJoined || isYearLike || quotes.contains(before)
        return Identifier(
            range: NormalRange(from, to), kind: isName ? .name : .other,
            rule: isName ? IdentifierRule.name : IdentifierRule.other)
    }
}
