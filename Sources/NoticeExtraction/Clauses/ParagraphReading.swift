import NoticeModel

/// One paragraph with everything that was read in it: what the rules for roles and targets look at.
struct ParagraphReading {
    let text: Scalars
    /// From the end of the marker to the end of the paragraph.
    let body: NormalRange
    let times: ParagraphTimes
    let orientation: Orientation
    /// The year that a document about one year speaks of, or of its issue.
    let documentYear: Int?
    let signals: Signals
    /// The rules write roles into them, in the order of the text.
    let values: UnsafeMutableBufferPointer<Value>
    /// The clauses of the paragraph and which of them select.
    let clauses: ClauseMap
    /// What the headings over the paragraph say of its numbers.
    let setting: Setting

    /// How many values are targets, once roles are decided.
    var targetCount: Int {
        var count = 0
        for value in values where value.role == .target { count += 1 }
        return count
    }

    /// The last time that ends at or before `offset` and begins at or after `start`, other than starting points.
    func governingTime(before offset: Int, from start: Int) -> Int? {
        var i = times(in: start, offset).endIndex
        while i > times.startIndex {
            i -= 1
            let time = times[i]
            if time.range.end > offset { continue }
            if time.range.start < start { return nil }
            if time.role != .baseline, time.value != nil || time.role == .reported { return i }
            // 去年97个，今年120个: the year that is spoken of, unknown as it may be, ends the last one.
            if time.role == .deadline, text[time.range.start] == "今" { return nil }
        }
        return nil
    }

    /// The times that begin in `start..<end`. O(log n).
    func times(in start: Int, _ end: Int) -> ParagraphTimes {
        times.beginning(in: start, end)
    }

    /// The indices of the values that lie wholly in `start..<end`. O(log n).
    func values(in start: Int, _ end: Int) -> Range<Int> {
        let first = bound(values.indices, start) { values[$0].start }
        var last = bound(values.indices, end) { values[$0].start }
        while last > first, values[last - 1].end > end { last -= 1 }
        return first..<max(first, last)
    }

    /// The first index whose key is not less than `key`.
    @inline(__always)
    private func bound(_ indices: Range<Int>, _ key: Int, _ of: (Int) -> Int) -> Int {
        // Without a branch that depends on the keys: the processor cannot foresee it.
        var low = indices.lowerBound
        var count = indices.count
        while count > 1 {
            let half = count >> 1
            low = of(low + half - 1) < key ? low + half : low
            count -= half
        }
        return count == 1 && of(low) < key ? low + 1 : low
    }

    /// The last scope word (全省, 我市) in front of `offset` that opens a clause or speaks in the first person.
    func scope(before offset: Int) -> Phrase? {
        var end = offset
        while let signal = signals.last(.scope, max(body.start, offset - 1200), end) {
            if signal.start == body.start || opensClause(text[signal.start - 1]), !isModifier(signal) {
                return Phrase(signal.start, signal.end)
            }
            end = signal.start
        }
        return nil
    }

    /// 860亿元（2005年⟦价格⟧）: whether the time that ends at an offset says by which prices an amount is taken.
    func isPriceBase(_ offset: Int) -> Bool {
        stands("价格", at: offset) || stands("不变价", at: offset) || stands("可比价", at: offset)
    }

    /// 60名在全省有影响的人才: the whole stands in words that narrow a noun.
    private func isModifier(_ scope: Signal) -> Bool {
        guard scope.start > body.start, text[scope.start - 1] == "在" else { return false }
        var at = scope.end
        while at < min(body.end, scope.end + 12) {
            switch text[at] {
            case "的": return true
            case "，", "。", "；", "、": return false
            default: at += 1
            }
        }
        return false
    }

    /// Whether the words at `offset` are `word`.
    @inline(__always)
    func stands(_ word: StaticString, at offset: Int) -> Bool {
        // Nearly always the first scalar decides.
        guard offset < body.end else { return false }
        let first = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return text[offset] == decodeScalar(first, 0).scalar && standsWhole(word, at: offset)
    }

    private func standsWhole(_ word: StaticString, at offset: Int) -> Bool {
        var i = offset
        return word.withUTF8Buffer { bytes in
            var k = 0
            while k < bytes.count {
                guard i < body.end else { return false }
                let (scalar, length) = decodeScalar(bytes, k)
                guard text[i] == scalar else { return false }
                i += 1
                k += length
            }
            return true
        }
    }

    /// Whether the words that end at `offset` are `word`, which has `count` scalars.
    @inline(__always)
    func stands(_ word: StaticString, endingAt offset: Int, count: Int) -> Bool {
        offset - count >= body.start && stands(word, at: offset - count)
    }

    /// Whether a word that `matches` begins in `start..<end`, before a mark that ends the clause.
    func containsWord(_ start: Int, _ end: Int, _ matches: (Int) -> Bool) -> Bool {
        var at = start
        while at < end {
            if matches(at) { return true }
            at += 1
        }
        return false
    }

    /// 到2025年实现98%的村通光纤, 完成80%的排查任务: whether so many of what stands behind are to be reached.
    func realizesShare(_ value: Value) -> Bool {
        let verb = value.chain.verbStart
        guard value.follow == .of, value.mention.unitClass == .percent, value.chain.verb == .reach, verb < value.start,
            stands("实现", at: verb) || stands("完成", at: verb)
        else { return false }
        let time = times(in: value.left, verb).last?.range
        return verb - (time?.end ?? value.left) <= 1 && (time?.start ?? verb) - value.left <= 1
    }

    /// The first place of a scalar in `start..<end`, or nil.
    func find(_ scalar: UInt32, _ start: Int, _ end: Int) -> Int? {
        var i = start
        while i < end {
            if text[i] == scalar { return i }
            i += 1
        }
        return nil
    }
}

/// The scalar that the UTF-8 bytes of a literal hold at a place, and its length in bytes.
@inline(__always)
private func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F, 2) }
    if first < 0xF0 {
        return ((first & 0x0F) << 12 | (UInt32(bytes[at + 1]) & 0x3F) << 6 | UInt32(bytes[at + 2]) & 0x3F, 3)
    }
    return (
        (first & 0x07) << 18 | (UInt32(bytes[at + 1]) & 0x3F) << 12 | (UInt32(bytes[at + 2]) & 0x3F) << 6
            | UInt32(bytes[at + 3]) & 0x3F, 4
    )
}
