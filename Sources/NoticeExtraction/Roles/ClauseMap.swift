import NoticeModel

/// One clause of running text, brackets passed over.
struct ClauseStretch: Sendable {
    @Narrow var start: Int
    @Narrow var end: Int
    /// The mark that ends it.
    var closing: BreakKind
    /// The index of the first clause of its segment, which ； or 。 end.
    @Narrow var segment: Int
    /// Numbers before this offset say who or what is meant; equals `start` when none do.
    @Narrow var selectedUntil: Int
    /// Whether the whole clause selects, as in 泊位数超过50个的，.
    var isHeadless = false
}

/// The clauses of a paragraph, and the stretches of them that select: 对…的企业，…满3年的，达到60%后，.
///
/// What selects is told by construction: a clause that ends in 的, the words between 对 and the verb that gives, a
/// narrowed noun with its consequence in the next clause, a clause before 方可. Selections run backward over the
/// clauses that 且 or 对 ties to them.
struct ClauseMap {
    /// They lie in the list that they were read into, and hold as long as that.
    let all: UnsafeMutableBufferPointer<ClauseStretch>

    static var none: ClauseMap { ClauseMap(all: UnsafeMutableBufferPointer(start: nil, count: 0)) }

    /// Appends the clauses of `body`, which select nothing yet. Linear in the marks of the paragraph.
    static func read(_ body: NormalRange, _ breaks: Breaks, into all: inout [ClauseStretch]) {
        let first = all.count
        var start = body.start
        var segment = 0
        var depth = 0
        for mark in breaks.marks where mark.offset >= body.start {
            switch mark.kind {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            case .item: break
            case .sentence, .semicolon, .colon, .comma:
                if mark.kind == .sentence { depth = 0 }
                guard depth == 0 else { continue }
                if mark.offset > start {
                    all.append(
                        ClauseStretch(
                            start: start, end: mark.offset, closing: mark.kind, segment: segment, selectedUntil: start))
                }
                start = mark.offset + 1
                if mark.kind == .sentence || mark.kind == .semicolon { segment = all.count - first }
            }
        }
    }

    /// Finds out what selects, segment by segment, in the sentences that hold one of `values`. Linear in the clauses
    /// and signals of these sentences.
    func settle(_ text: Scalars, _ signals: Signals, around values: UnsafeMutableBufferPointer<Value>) {
        var first = 0
        var value = 0
        while first < all.count {
            var end = first + 1
            while end < all.count, all[end - 1].closing != .sentence { end += 1 }
            while value < values.count, values[value].start < all[first].start { value += 1 }
            guard value < values.count else { return }
            if values[value].start <= all[end - 1].end { settleSegments(first..<end, text, signals) }
            first = end
        }
    }

    private func settleSegments(_ sentence: Range<Int>, _ text: Scalars, _ signals: Signals) {
        var first = sentence.lowerBound
        while first < sentence.upperBound {
            var end = first + 1
            while end < sentence.upperBound, all[end].segment == first { end += 1 }
            settle(first..<end, text, signals)
            first = end
        }
    }

    /// The index of the clause around an offset, or nil.
    func index(at offset: Int) -> Int? {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && offset < all[low - 1].end ? low - 1 : nil
    }

    /// Whether the words at an offset select.
    func selects(_ offset: Int) -> Bool {
        guard let i = index(at: offset) else { return false }
        return offset < all[i].selectedUntil
    }

    /// Whether words of the same segment select somebody before `offset`.
    func followsSelection(_ offset: Int) -> Bool {
        guard let i = index(at: offset) else { return false }
        if all[i].selectedUntil > all[i].start { return offset >= all[i].selectedUntil }
        // The clause before is enough: consequences follow one another, each marked by the last.
        return all[i].segment < i && hasSelection(all[i].segment..<i)
    }

    private func hasSelection(_ range: Range<Int>) -> Bool {
        var i = range.upperBound
        let lowest = max(range.lowerBound, range.upperBound - 12)
        while i > lowest {
            i -= 1
            if all[i].selectedUntil > all[i].start { return true }
        }
        return false
    }

    // MARK: What selects

    private func settle(_ range: Range<Int>, _ text: Scalars, _ signals: Signals) {
        for k in range where text[all[k].start] == "【" || text[all[k].end - 1] == "）" { passRemarks(k, text) }
        let opensAbout = isAbout(text, all[range.lowerBound], signals)
        let consequence = opensAbout ? firstConsequence(range, text, signals) : range.lowerBound
        var k = range.upperBound
        var nextSelects = false
        var nextLinks = false
        while k > range.lowerBound {
            k -= 1
            let clause = all[k]
            let next = k + 1 < range.upperBound ? all[k + 1] : nil
            var until = clause.start
            if next != nil, opensWhen(text, clause) {
                until = clause.end
                all[k].isHeadless = true
            } else if endsInOf(text, clause) {
                until = clause.end
                all[k].isHeadless = true
            } else if let next, makesPossible(text, next) || isTermed(text, next) {
                until = clause.end
                all[k].isHeadless = true
            } else if let next, endsInCase(text, clause),
                signals.has(.give, next.start, next.end) || endsInBoundedCase(text, clause)
            {
                until = clause.end
                all[k].isHeadless = true
            } else if let next, let end = narrowedNoun(text, clause, signals), isConsequence(text, next, signals) {
                until = end
            } else if k > range.lowerBound, k < consequence {
                until = clause.end
            } else if let next, next.isHeadless, next.closing == .comma, endsInAmount(text, clause),
                !signals.has(.give, clause.start, clause.end), !signals.has(.build, clause.start, clause.end)
            {
                until = clause.end
                all[k].isHeadless = true
            } else if let next, k == range.lowerBound, endsInAmount(text, clause),
                namesCandidates(text, clause, signals),
                signals.has(.give, next.start, all[range.upperBound - 1].end)
            {
                until = clause.end
                all[k].isHeadless = true
            } else if nextSelects, nextLinks || opensAbout, !signals.has(.give, clause.start, clause.end) {
                until = clause.end
            } else if let next,
                endsInBound(text, clause, next) || endsInRange(text, clause)
                    // 到2025年，产值达到50亿元，…: with a deadline it is a goal.
                    || text[all[range.lowerBound].start] != "到" && endsInMark(text, clause, next),
                chargesAtOnce(text, next, signals),
                !signals.has(.give, clause.start, clause.end), !signals.has(.build, clause.start, clause.end),
                !signals.has(.launch, clause.start, clause.end)
            {
                until = clause.end
                all[k].isHeadless = true
            } else if isAbout(text, clause, signals) {
                if let end = narrowedNoun(text, clause, signals) {
                    until = end
                } else if let verb = ruling(clause, signals) {
                    until = verb
                } else if let next, isConsequence(text, next, signals) {
                    until = clause.end
                }
            }
            all[k].selectedUntil = until
            nextSelects = until > clause.start
            nextLinks = links(text, clause)
        }
    }

    /// Leaves out what tells nothing of whom the clause selects: 【人才奖】对…, …的企业（已享受补贴的除外）.
    private func passRemarks(_ k: Int, _ text: Scalars) {
        let (start, end) = (all[k].start, all[k].end)
        guard end - start > 6 else { return }
        if text[start] == "【", let close = (start..<min(end, start + 20)).first(where: { text[$0] == "】" }) {
            all[k].start = close + 1
            all[k].selectedUntil = close + 1
        }
        guard text[end - 1] == "）", text[end - 2] == "外", text[end - 3] == "除" else { return }
        if let open = (start + 4..<end).last(where: { text[$0] == "（" }) { all[k].end = open }
    }

    /// 当保有量低于正常的95%时，启动响应
    private func opensWhen(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard clause.end - clause.start > 5, text[clause.end - 1] == "时" else { return false }
        // 资金使用进度达到90%时，应当…
        if text[clause.end - 2] == "%" { return true }
        guard text[clause.start] == "当" else { return false }
        switch text[clause.start + 1] {
        case "年", "地", "前", "月", "日", "期": return false
        default: return true
        }
    }

    /// The clause that says what follows for those whom the first clauses name: 对…，…的俱乐部，⟦给予奖励⟧.
    private func firstConsequence(_ range: Range<Int>, _ text: Scalars, _ signals: borrowing Signals) -> Int {
        var k = range.lowerBound
        while k < min(range.upperBound, range.lowerBound + 6) {
            if signals.firstGiving(k == range.lowerBound ? all[k].start + 1 : all[k].start, all[k].end) != nil {
                let isClear = signals.has(.give, all[k].start, min(all[k].end, all[k].start + 12))
                return k > range.lowerBound && isClear ? k : range.lowerBound
            }
            k += 1
        }
        return range.lowerBound
    }

    /// 宽度不足8米的, but not 是完全可能的.
    private func endsInOf(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard clause.end - clause.start >= 4 else { return false }
        // …满1年⟦的⟧（年营业收入500万元以上）: the remark selects, too.
        if clause.closing == .comma, text[clause.end - 1] == "）",
            let open = (clause.start + 4..<max(clause.start + 4, clause.end)).last(where: { text[$0] == "（" })
        {
            return text[open - 1] == "的"
        }
        guard text[clause.end - 1] == "的" else { return false }
        guard clause.closing == .sentence || clause.closing == .semicolon else { return true }
        var i = clause.start
        while i < clause.end {
            if text[i] == "是" { return false }
            i += 1
        }
        return true
    }

    /// 方可, 方能, 才能, 才可, 即可 at the head of a clause.
    private func makesPossible(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard clause.end - clause.start >= 2 else { return false }
        let second = text[clause.start + 1]
        switch text[clause.start] {
        case "方", "才": return second == "可" || second == "能"
        case "即": return second == "可"
        default: return false
        }
    }

    /// 是……的必要条件
    private func isTermed(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        clause.end - clause.start >= 4 && text[clause.start] == "是" && text[clause.end - 2] == "条"
            && text[clause.end - 1] == "件"
    }

    /// 达到60%时, 完成投资50%后, 在留足5%的前提下
    private func endsInCase(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard clause.end - clause.start >= 4 else { return false }
        switch text[clause.end - 1] {
        case "时": return text[clause.end - 2] != "同" && text[clause.end - 2] != "及"
        case "后": return text[clause.end - 2] != "前" && text[clause.end - 2] != "今"
        case "下": return text[clause.end - 2] == "提" || text[clause.end - 2] == "况" || text[clause.end - 2] == "件"
        default: return false
        }
    }

    /// 降雨量达50毫米以上时
    private func endsInBoundedCase(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard text[clause.end - 1] == "时", text[clause.end - 3] == "以" else { return false }
        return text[clause.end - 2] == "上" || text[clause.end - 2] == "下"
    }

    /// ⟦新上项目⟧投资5000万元以上，在建设期按实际投资奖励: those whom the bounds measure, and nothing that is to be done.
    private func namesCandidates(_ text: Scalars, _ clause: ClauseStretch, _ signals: borrowing Signals) -> Bool {
        let isNamed = (clause.start + 1..<min(clause.end, clause.start + 14)).contains { at in
            switch (text[at - 1], text[at]) {
            case ("企", "业"), ("项", "目"), ("机", "构"), ("单", "位"), ("公", "司"), ("农", "户"), ("商", "户"), ("院", "校"): true
            default: false
            }
        }
        let (start, end) = (clause.start, clause.end)
        guard isNamed, !signals.has(.goal, start, end), !signals.has(.give, start, end),
            !signals.has(.launch, start, end), !signals.has(.advance, start, end), !signals.has(.build, start, end),
            !signals.has(.act, start, end)
        else { return false }
        return true
    }

    /// Where the words of the clause select that narrow the noun at its end, as in ……500户以上的⟦合作社⟧.
    private func narrowedNoun(_ text: Scalars, _ clause: ClauseStretch, _ signals: Signals) -> Int? {
        var i = clause.end - 1
        let lowest = max(clause.start + 1, clause.end - 20)
        while i >= lowest {
            let scalar = text[i]
            if scalar >= 0x30 && scalar <= 0x39 { return nil }
            if scalar == "的" {
                switch text[i - 1] {
                case "上", "下", "内", "元", "%", "人", "家", "年", "月", "亩", "米", "间": break
                case "长" where i - 2 >= clause.start && text[i - 2] == "增": break  // 保持5%以上增长的企业
                default: return nil
                }
                guard tellsWhom(clause, i, signals), signals.firstGiving(clause.start + 1, i) == nil else { return nil }
                let noun = signals.ending(at: clause.end)
                return noun.map { $0.kinds.has(.grant) || $0.kinds.has(.abstract) } == true ? nil : i
            }
            i -= 1
        }
        return nil
    }

    /// Whether the words behind 的 are a short noun, or end in one that thresholds select.
    private func tellsWhom(_ clause: ClauseStretch, _ of: Int, _ signals: borrowing Signals) -> Bool {
        guard clause.end - of > 7 else { return true }
        guard let noun = signals.ending(at: clause.end) else { return false }
        return noun.kinds.has(.selector) || noun.kinds.has(.client) || noun.kinds.has(.single)
    }

    /// Whether a clause says what the selected get or must do.
    private func isConsequence(_ text: Scalars, _ clause: ClauseStretch, _ signals: Signals) -> Bool {
        switch text[clause.start] {
        case "按", "由", "可", "应", "免", "须", "每", "再", "不", "均": return true
        default: break
        }
        let end = min(clause.end, clause.start + 16)
        return signals.has(.rule, clause.start, end) || signals.has(.give, clause.start, clause.end)
    }

    private func isAbout(_ text: Scalars, _ clause: ClauseStretch, _ signals: Signals) -> Bool {
        guard let signal = signals.at(clause.start) else { return false }
        return signal.kinds.has(.about)
    }

    /// Where the verb begins that gives to those whom 对 names.
    private func ruling(_ clause: ClauseStretch, _ signals: Signals) -> Int? {
        var start = clause.start + 1
        while let signal = signals.firstGiving(start, clause.end) {
            if signal.start > clause.start + 1 { return signal.start }
            start = signal.end
        }
        return nil
    }

    /// 且, 并, 或, 同时 at the head of a clause.
    private func links(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        switch text[clause.start] {
        case "且", "并", "或", "及": true
        case "同", "以": clause.end - clause.start > 2 && (text[clause.start + 1] == "时" || text[clause.start + 1] == "及")
        default: false
        }
    }
}
