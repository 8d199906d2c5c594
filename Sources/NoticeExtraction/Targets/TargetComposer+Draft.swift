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
        let (left, right) = phraseBounds(reading, i)
        let opening = grammar.openers.read(
            text, left, right, times: reading.times, passesVerbs: value.chain.verb == nil || value.chain.verb == .build)
        var phrase = grammar.phrase(text, opening.start, right, reading.times)
        var inherited: InheritedFields = []
        var subject = opening.scope.map { Phrase($0.start, $0.end) }
        let isAmong = opening.isAmong || followsAmong(reading, value)
        let own = phrase.scalars(text)
        let start = opening.scope?.start ?? phrase.start ?? value.chain.start
        if phrase.isEmpty {
            phrase = state.indicator
            inherited.insert(.indicator)
        } else if own.first == 0x5360, !state.indicator.isEmpty {  // 占
            var whole = state.indicator
            whole.append(phrase)
            phrase = whole
            inherited.insert(.indicator)
        } else if grammar.isHeadOnly(own) {
            var owner = state.owner
            if owner.isEmpty, let before = ownerOfClauseBefore(reading, value) { owner = before }
            if !owner.isEmpty {
                phrase = joined(text, owner, phrase)
                inherited.insert(.indicator)
            }
        } else if isAmong, !state.indicator.isEmpty, grammar.headLength(own) == 0,
            state.unit == value.mention.unit
        {
            let head = grammar.headLength(state.indicator.scalars(text))
            if value.mention.unitClass == .percent || isPlace(text, phrase) {
                subject = phrase
                phrase = state.indicator
            } else if head > 0 {
                phrase.append(state.indicator.suffix(head))
            }
            inherited.insert(.indicator)
        } else if isPlace(text, phrase), !state.indicator.isEmpty, state.unit == value.mention.unit {
            subject = phrase
            phrase = state.indicator
            inherited.insert(.indicator)
        } else {
            adopt(text, phrase, own, &state)
        }
        if !inherited.contains(.indicator) || isAmong { state.unit = value.mention.unit }
        let measure = measure(reading, value, opening, phrase: own)
        var draft = Draft(
            indicator: phrase, opening: opening, subject: subject, measure: measure, inherited: inherited, start: start)
        draft.hasOwnVerb = value.chain.verb != nil || opening.verb != nil
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

    /// Whether 其中 closes the clause before this one.
    private func followsAmong(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.clause.start >= reading.body.start + 3
            && reading.stands("其中", at: value.clause.start - 3)
    }

    /// 力争 inside the words of the clause: 石油工业力争实现产值3500亿元.
    private func aspires(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Bool {
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
    private func ownerOfClauseBefore(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard value.opening == .comma, value.clause.start - 1 > value.sentence.start else { return nil }
        let text = reading.text
        let end = value.clause.start - 1
        var start = end
        while start > value.sentence.start, start > end - 60, text[start - 1] != 0xFF0C, text[start - 1] != 0xFF1B { start -= 1 }
        let opening = grammar.openers.read(text, start, end, times: reading.times, passesVerbs: false)
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

    // MARK: The thing behind the value

    private func objectDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft {
        let value = reading.values[i]
        let text = reading.text
        let opening = grammar.openers.read(text, value.left, value.chain.start, times: reading.times, passesVerbs: true)
        let next = nextCoordinate(reading, i)
        var end = grammar.nounEnd(text, value.followStart, value.clause.end, nextValue: next)
        var start = value.followStart
        var phrase = Phrase()
        var inherited: InheritedFields = []
        if value.mention.unitClass == .physical || value.mention.unitClass == .rate || value.mention.unitClass == .people {
            end = capacityEnd(reading, start, end, &start)
        } else if let and = lastOther(text, start, end) {
            start = and
        }
        while start < end, text[start] == 0x7684 { start += 1 }
        phrase = grammar.phrase(text, start, end, [])
        var own = phrase.scalars(text)
        var from = value.chain.start
        if isCapacityWord(own) || phrase.isEmpty {
            // 实现30万吨的生产能力: the product stands before.
            let before = grammar.phrase(text, opening.start, value.chain.start, reading.times)
            if before.count > 1 { phrase = before } else if !state.indicator.isEmpty { phrase = state.indicator }
            own = phrase.scalars(text)
            inherited.insert(.indicator)
        } else if let shared = sharedThreshold(reading, i, phrase) {
            phrase = shared
            own = phrase.scalars(text)
        }
        if opening.start < value.chain.start { from = opening.start }
        state.indicator = phrase
        state.owner = phrase
        state.unit = value.mention.unit
        let measure = measure(reading, value, opening, phrase: [])
        var draft = Draft(
            indicator: phrase, opening: opening,
            subject: opening.scope.map { Phrase($0.start, $0.end) } ?? ownerBefore(reading, value, opening),
            measure: measure, inherited: inherited, start: min(from, value.chain.start))
        draft.hasOwnVerb = value.chain.verb != nil || opening.verb != nil
        draft.isAspirational =
            value.chain.cues.has(.aspire) || opening.isAspirational || aspires(reading, value.left, value.chain.start)
        return draft
    }

    /// The start of the next value that is coordinated with this one across its noun, or nil.
    private func nextCoordinate(_ reading: ParagraphReading, _ i: Int) -> Int? {
        guard i + 1 < reading.values.count else { return nil }
        let next = reading.values[i + 1]
        return next.start < reading.values[i].clause.end ? next.start : nil
    }

    /// What is produced, without the words for the plant: 聚乳酸⟦生产线⟧, 甲醇制烯烃⟦、…等项目⟧.
    private func capacityEnd(_ reading: ParagraphReading, _ start: Int, _ end: Int, _ from: inout Int) -> Int {
        let text = reading.text
        var end = end
        if let cut = (start..<end).first(where: { text[$0] == 0x3001 || text[$0] == 0x7B49 }), cut > start + 1 { end = cut }
        for word in Self.plantWords where reading.stands(word.0, endingAt: end, count: word.1) && end - word.1 > start {
            end -= word.1
        }
        if end > start, text[end - 1] == 0x7684 { end -= 1 }
        return end
    }

    private static let plantWords: [(StaticString, Int)] = [
        ("建设", 2), ("中试", 2), ("配套项目", 4), ("建设项目", 4), ("改造项目", 4), ("项目", 2), ("工程", 2), ("生产线", 3), ("生产装置", 4),
        ("装置", 2), ("的生产能力", 5), ("生产能力", 4), ("能力", 2), ("产能", 2),
    ]

    private func isCapacityWord(_ own: [UInt32]) -> Bool {
        let words: [[UInt32]] = [
            [0x751F, 0x4EA7, 0x80FD, 0x529B], [0x80FD, 0x529B], [0x751F, 0x4EA7, 0x89C4, 0x6A21], [0x89C4, 0x6A21],
        ]
        return words.contains(own)
    }

    /// Behind 等 in A、B、C等X: the noun that sums up. Nil when there is no such list.
    private func lastOther(_ text: Scalars, _ start: Int, _ end: Int) -> Int? {
        guard let list = (start..<end).first(where: { text[$0] == 0x3001 }) else { return nil }
        guard let other = (list..<end).last(where: { text[$0] == 0x7B49 }), end - other > 3 else { return nil }
        return other + 1
    }

    /// Who is to have the thing: 推动⟦吉林化纤⟧5万吨原丝项目. Nil when only verbs stand there.
    private func ownerBefore(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Phrase? {
        let phrase = grammar.phrase(reading.text, opening.start, value.chain.start, reading.times)
        guard phrase.count >= 2, phrase.count <= 24 else { return nil }
        return phrase
    }

    /// 3个工业总产值超千亿元、10个超百亿元的特色园区: what the items of a list of thresholds leave out.
    private func sharedThreshold(_ reading: ParagraphReading, _ i: Int, _ phrase: Phrase) -> Phrase? {
        guard let inner = condition(reading, in: phrase) else { return nil }
        let text = reading.text
        var result = phrase
        let condition = reading.values[inner]
        // The head of the first item.
        if condition.start <= (phrase.start ?? 0) + 1, i >= 2, reading.values[i - 1].role == .condition,
            reading.values[i - 1].sentence.start == reading.values[i].sentence.start
        {
            var first = i - 1
            while first >= 2, reading.values[first - 2].role == .condition,
                reading.values[first - 2].sentence.start == reading.values[i].sentence.start
            {
                first -= 2
            }
            let headStart = reading.values[first - 1].followStart
            if headStart < reading.values[first].start, reading.values[first].start - headStart <= 12 {
                var whole = Phrase(headStart, reading.values[first].start)
                whole.append(result)
                result = whole
            }
        }
        // The noun of the last item.
        if let end = phrase.end, end == condition.end {
            var last = inner
            while last + 2 < reading.values.count, reading.values[last + 2].role == .condition,
                reading.values[last + 2].clause.start == condition.clause.start
            {
                last += 2
            }
            if last != inner {
                let tail = reading.values[last].end
                let tailEnd = grammar.nounEnd(text, tail, reading.values[last].clause.end, nextValue: nil)
                result.append(tail, tailEnd)
            }
        }
        return result
    }

    private func condition(_ reading: ParagraphReading, in phrase: Phrase) -> Int? {
        guard let start = phrase.start, let end = phrase.end else { return nil }
        return reading.values.indices.first {
            reading.values[$0].role == .condition && reading.values[$0].start >= start && reading.values[$0].end <= end
        }
    }
}
