import NoticeModel

extension TargetComposer {
    /// The drafts of a value and of those coordinated with it; at least one.
    func draft(_ reading: ParagraphReading, _ i: Int, _ count: Int, _ state: inout SentenceState) -> [Draft] {
        let value = reading.values[i]
        if takesObject(value) { return [objectDraft(reading, i, &state)] }
        if count > 1, let drafts = distributedDrafts(reading, i, count, &state) { return drafts }
        return [subjectDraft(reading, i, &state)]
    }

    /// Whether the thing that is counted stands behind the value: 建设60个⟦产业集群⟧, 30万吨⟦甲醇⟧项目.
    private func takesObject(_ value: Value) -> Bool {
        guard value.follow == .noun || value.follow == .of else { return false }
        switch value.mention.unitClass {
        case .classifier, .people, .physical, .rate, .money: return true
        case .percent: return value.follow == .of && value.chain.verb != .reach && value.chain.verb != .rise
        default: return value.mention.isScale
        }
    }

    // MARK: The indicator before the value

    func subjectDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft {
        let value = reading.values[i]
        let text = reading.text
        var (left, right) = phraseBounds(reading, i)
        // 宜机化改造300万亩, 新能源汽车推广5万辆: behind its noun the verb is the name of what is counted.
        if value.chain.verb == .build, value.from == nil, value.chain.start > left + 1 {
            let before = grammar.openers.read(text, left, right, times: reading.times(in: left, right), passesVerbs: true)
            if right - before.start >= 2 { right = value.chain.verbStart + value.chain.verbLength }
        }
        let opening = grammar.openers.read(
            text, left, right, times: reading.times(in: left, right), passesVerbs: value.chain.verb == nil || value.chain.verb == .build)
        let from = pastSizes(reading, opening.start, right)
        let gap = grammar.gapToAverage(text, from, right)
        let phrase = grammar.phrase(text, from, gap?.cut ?? right, reading.times(in: from, right))
        let own = phrase.scalars(text)
        let elided = resolve(reading, value, phrase, own, opening, &state)
        var measure = measure(reading, value, opening, phrase: own)
        if let gap {
            measure = MeasureDecision(
                measure: .change, direction: gap.isBelow ? .decrease : .increase, isAnnual: measure.isAnnual,
                rule: MeasureRules.change)
        }
        let start = opening.scope?.start ?? opening.verbStart ?? phrase.start ?? value.chain.start
        var draft = Draft(
            indicator: elided.indicator, opening: opening, subject: elided.subject, measure: measure,
            inherited: elided.inherited, start: start)
        // 超过 and 占 are verbs, too, where an indicator stands before them.
        let compares = value.mention.extent.start < value.mention.range.start && !own.isEmpty
        draft.hasOwnVerb = value.chain.verb != nil || opening.verb != nil || compares || own.first == 0x5360
        draft.isAspirational = value.chain.cues.has(.aspire) || opening.isAspirational || aspires(reading, left, right)
        return draft
    }

    /// Sets what later clauses of the sentence may take up.
    func adopt(_ text: Scalars, _ phrase: Phrase, _ own: [UInt32], _ state: inout SentenceState) {
        state.indicator = phrase
        let head = grammar.headLength(own)
        state.owner = head > 0 && head < own.count ? phrase.dropLast(head) : phrase
    }

    /// Where the words of the indicator lie. A target with a starting point has them before that one.
    private func phraseBounds(_ reading: ParagraphReading, _ i: Int) -> (left: Int, right: Int) {
        let value = reading.values[i]
        guard let from = value.from else { return (value.left, value.chain.start) }
        let start = reading.values[reading.values[from].groupStart]
        var right = start.chain.start
        // 从月销售额10万元提高到…: 从 stands before the words.
        var at = right - 1
        while at > start.left {
            if reading.text[at] == 0x4ECE, right - at <= 12 { right = at }
            at -= 1
        }
        return (start.left, max(start.left, right))
    }

    /// 力争 inside the words of the clause: 石油工业力争实现产值3500亿元.
    func aspires(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Bool {
        var at = start
        while at + 1 < end {
            switch (reading.text[at], reading.text[at + 1]) {
            case (0x529B, 0x4E89), (0x4E89, 0x53D6), (0x52AA, 0x529B): return true  // 力争 争取 努力
            default: at += 1
            }
        }
        return false
    }

    /// A short name that ends in 市, 县, 州, 区, 省 or 旗.
    func isPlace(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard let end = phrase.end, phrase.count >= 2, phrase.count <= 6 else { return false }
        switch text[end - 1] {
        case 0x5E02, 0x53BF, 0x5DDE, 0x533A, 0x7701, 0x65D7: return true
        default: return false
        }
    }

    /// The subject of the clause before, for a measure noun without an owner: X实现规模化生产，产能达到20万辆.
    func ownerOfClauseBefore(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard value.opening == .comma, value.clause.start - 1 > value.sentence.start else { return nil }
        let text = reading.text
        let end = value.clause.start - 1
        var start = end
        while start > value.sentence.start, start > end - 60, text[start - 1] != 0xFF0C, text[start - 1] != 0xFF1B { start -= 1 }
        let opening = grammar.openers.read(reading.text, start, end, times: reading.times(in: start, end), passesVerbs: false)
        var at = opening.start
        while at + 1 < end {
            if let (length, cue) = grammar.cues.forward.match(text, at: at, limit: end), length >= 2,
                CueSet.verbs.has(cue), at > opening.start + 1
            {
                return Phrase(opening.start, at)
            }
            at += 1
        }
        return nil
    }

    /// Owner and measure, an overlap of the two said once: 规模以上工业 + 工业增加值.
    func joined(_ text: Scalars, _ owner: Phrase, _ measure: Phrase) -> Phrase {
        let front = owner.scalars(text)
        let back = measure.scalars(text)
        var overlap = min(front.count, back.count, 4)
        while overlap > 1, !front.suffix(overlap).elementsEqual(back.prefix(overlap)) { overlap -= 1 }
        var result = overlap > 1 ? owner.dropLast(overlap) : owner
        result.append(measure)
        return result
    }
}
