import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// 节约 and 集约 hold no 约, 附近 and 最近 no 近, 通过 and 经过 no 过.
private let notAbout = ScalarSet("节集公合契预制条特签邀履失大")
private let notNear = ScalarSet("附最邻临远亲")
private let notPast = ScalarSet("通经超不越度渡路难错见做看听说走只再有")
private let notOver = ScalarSet("赶反")
private let notFull = ScalarSet("圆充不未美丰饱")
/// Ends of a clause: no comparator reaches over them.
private let clauseEnds = ScalarSet("，。；：、,;:！？（）()“”\n\t")

extension QuantityScanner {
    /// Appends a mention; finds the comparators around it.
    func emit(
        _ state: inout State, range: NormalRange, numeral: NormalRange, amount: Amount, multiplier: Int,
        unit: UnitEntry?, isMore: Bool = false, isBarePower: Bool = false, comparator fixed: Comparator? = nil,
        extentStart: Int? = nil, rule: String
    ) {
        let text = state.text
        let unitClass = unit?.unitClass ?? .none
        let start = extentStart ?? range.start
        var before = comparatorBefore(state, start: start, isBarePower: isBarePower, unitClass: unitClass)
        // 突破100项关键技术: broken through are the things behind the count, and no bound.
        if before?.isSoft == true, text[start - 1] == u("破"), unit?.canonical == "项", state.at(range.end) >= 0x4E00,
            state.at(range.end) < 0xA000, state.at(range.end) != u("以")
        {
            before = nil
        }
        var end = range.end
        let isScale = state.at(end) == u("级") && unitClass != .rank && unitClass != .percent
        var wordStart = end
        if isScale { wordStart += 1 }
        var after = comparatorAfter(state, at: wordStart, unitClass: unitClass)
        // 20台（套）以上: another classifier in brackets.
        if after == nil, let close = endOfAlternative(state, at: wordStart),
            let word = comparatorAfter(state, at: close, unitClass: unitClass), word.length > 1
        {
            after = word
            wordStart = close
        }
        if let after { end = wordStart + after.length }
        var comparator = Comparator.eq
        if let fixed {
            comparator = fixed
        } else if case .range = amount {
            comparator = .range
        } else if let before, before.value != .eq, before.value != .approx, !(before.isSoft && after != nil) {
            comparator = before.value
        } else if let after, after.value != .approx || !isMore {
            comparator = after.value
        } else if isMore {
            comparator = .gt
        } else if let before, before.value == .approx {
            comparator = .approx
        }
        state.found.pointee.mentions.append(
            QuantityMention(
                range: range, numeral: numeral, amount: amount, multiplier: multiplier, unit: unit?.canonical,
                unitWord: unit?.word ?? .none, unitCode: unit?.code, unitClass: unitClass, comparator: comparator,
                extent: NormalRange(before?.start ?? start, end), isDigits: isASCIIDigit(text[numeral.start]),
                isScale: isScale, rule: rule))
        state.lower = range.end
    }

    /// The offset behind （套）, （只）: a word of one or two scalars in brackets.
    private func endOfAlternative(_ state: State, at start: Int) -> Int? {
        guard state.at(start) == u("（") || state.at(start) == u("(") else { return nil }
        for end in [start + 2, start + 3] where state.at(end) == u("）") || state.at(end) == u(")") { return end + 1 }
        return nil
    }

    /// A comparator before a numeral and where it begins.
    struct ComparatorBefore {
        var start: Int
        var value: Comparator
        /// 控制在 yields to 左右 and 以内 behind the number, and 突破 to 以上.
        var isSoft: Bool
    }

    private func comparatorBefore(
        _ state: State, start: Int, isBarePower: Bool, unitClass: UnitClass
    ) -> ComparatorBefore? {
        let text = state.text
        var position = start
        var found: ComparatorBefore?
        var skipped = 0
        while position > state.lower {
            if let word = comparators.word(text, endingAt: position, lower: state.lower),
                isComparator(state, text[position - 1], length: word.length, at: position, isBarePower: isBarePower)
            {
                let wordStart = position - word.length
                if found == nil || found?.value == .eq {
                    found = ComparatorBefore(
                        start: wordStart, value: word.value,
                        isSoft: text[position - 1] == u("在") || text[position - 1] == u("破"))
                }
                guard word.value == .eq else { break }
                position = wordStart
                continue
            }
            guard skipped < 2, fillers.contains(text[position - 1]) else { break }
            skipped += 1
            position -= 1
        }
        if let found, found.value != .eq { return found }
        // What is further off is no part of the extent.
        guard let distant = distantComparator(state, start: start, unitClass: unitClass) else { return found }
        return ComparatorBefore(start: found?.start ?? start, value: distant, isSoft: false)
    }

    private func isComparator(
        _ state: State, _ last: UInt32, length: Int, at position: Int, isBarePower: Bool
    ) -> Bool {
        guard length == 1 else { return true }
        let before = state.before(position - 1)
        switch last {
        case u("约"), u("約"): return !notAbout.contains(before)
        case u("近"): return !notNear.contains(before)
        case u("过"), u("過"): return !notPast.contains(before)
        case u("超"): return !notOver.contains(before)
        case u("满"): return !notFull.contains(before)
        case u("上"): return isBarePower && before != u("以")
        default: return true
        }
    }

    /// 至少建立一个 and 不到销售收入的3%: the comparator stands before the verb or the whole.
    private func distantComparator(_ state: State, start: Int, unitClass: UnitClass) -> Comparator? {
        let text = state.text
        let lowest = max(state.lower, start - 10)
        let isShare = (unitClass == .percent || unitClass == .multiple) && state.before(start) == u("的")
        guard isShare || unitClass == .classifier || unitClass == .people else { return nil }
        var position = start - 1
        while position > lowest, !clauseEnds.contains(text[position]) {
            if let word = comparators.word(text, endingAt: position, lower: lowest), word.length >= 2 {
                let isLeast = word.value == .gte && text[position - 1] == u("少")
                let isPart =
                    isShare && (word.value == .lt && text[position - word.length] == u("不") || word.value == .gt)
                let isGap = text[position - 1] == u("于")
                if isLeast || isPart && !isGap {
                    return word.value
                }
            }
            position -= 1
        }
        return nil
    }

    private func comparatorAfter(
        _ state: State, at start: Int, unitClass: UnitClass
    ) -> (length: Int, value: Comparator)? {
        if let word = comparators.word(state.text, at: start, limit: state.limit) {
            // 3年多 is more than three years, 3个多功能厅 is not.
            if word.length > 1 || unitClass == .duration || unitClass == .money && state.at(start) == u("多") {
                return word
            }
            return nil
        }
        // 3分钟内, 三年内
        if unitClass == .duration, state.at(start) == u("内") { return (1, .lte) }
        return nil
    }

    /// Whether some comparator touches a bare number that ends at `end`.
    func hasComparator(_ state: State, start: Int, end: Int) -> Bool {
        if let word = comparators.word(state.text, at: end, limit: state.limit), word.length > 1 { return true }
        guard let before = comparatorBefore(state, start: start, isBarePower: false, unitClass: .none) else {
            return false
        }
        return before.value != .eq
    }
}
