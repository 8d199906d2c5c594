import NoticeModel

/// What the clause before a value lends it.
extension TargetComposer {
    /// The clause of the same sentence that a comma parts from the value's own, at most `reach` scalars of it.
    func clauseBefore(_ reading: ParagraphReading, _ value: Value, reach: Int) -> NormalRange? {
        guard value.opening == .comma, value.clause.start - 1 > value.sentence.start else { return nil }
        let end = value.clause.start - 1
        var start = end
        while start > value.sentence.start, start > end - reach, reading.text[start - 1] != "，",
            reading.text[start - 1] != "；"
        {
            start -= 1
        }
        return NormalRange(start, end)
    }

    /// The subject of the clause before, for a measure noun without an owner: X实现规模化生产，产能达到20万辆.
    func ownerOfClauseBefore(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard let clause = clauseBefore(reading, value, reach: 60) else { return nil }
        let text = reading.text
        let (start, end) = (clause.start, clause.end)
        // A clause with a value of its own is about something else.
        for i in reading.values(in: start, end) {
            guard reading.values[i].role == .condition || reading.values[i].role == .qualifier else { return nil }
        }
        let opening = grammar.openers.read(
            reading.text, start, end, times: reading.times(in: start, end), passesVerbs: false)
        // 对⟦老旧班线⟧进行改造，改造率达到10%
        if let about = reading.find(0x5BF9, start, opening.start + 1), about < opening.start + 1,
            let act = (about + 3..<max(about + 3, end - 2)).first(where: { reading.stands("进行", at: $0) })
        {
            return Phrase(about + 1, act)
        }
        var at = opening.start
        while at + 1 < end {
            if let (length, cue) = grammar.cues.forward.match(text, at: at, limit: end), length >= 2,
                CueSet.verbs.has(cue), at > opening.start + 1, !namesRate(text, at + length, end)
            {
                // ⟦开工⟧建设引水工程: half of the verb.
                if at == opening.start + 2, reading.stands("开工", at: opening.start) { return nil }
                // 经济增速是综合性指标: the growth is named, nothing grows.
                guard cue == .rise || cue == .fall, reading.stands("是", at: at + length) else {
                    // 服务业比重⟦大幅⟧提升，劳动生产率提高到…: a measure that moves owns no other.
                    let moved = beforeDegree(text, opening.start, at)
                    let words = Phrase(opening.start, moved).scalars(text)
                    return cue == .rise && moved < at && grammar.headLength(words) >= 2
                        ? nil : Phrase(opening.start, moved)
                }
                return Phrase(opening.start, at + length)
            }
            at += 1
        }
        return nil
    }

    /// 推进⟦棚户区改造⟧，完成800户的改造任务: the work that the clause before names in full.
    func workOfClauseBefore(_ reading: ParagraphReading, _ value: Value, _ own: PhraseWords) -> Phrase? {
        guard own.count == 2, isCounted(value), value.follow == .of,
            let clause = clauseBefore(reading, value, reach: 40)
        else { return nil }
        let (start, end) = (clause.start, clause.end)
        let text = reading.text
        guard end - start > 6, text[end - 2] == own[own.startIndex], text[end - 1] == own[own.startIndex + 1],
            reading.values(in: start, end).isEmpty
        else { return nil }
        let opening = grammar.openers.read(text, start, end, times: reading.times(in: start, end), passesVerbs: true)
        return end - opening.start > 2 && end - opening.start <= 16 ? Phrase(opening.start, end) : nil
    }

    /// 实施⟦老年人家庭改造⟧，期间完成改造6万户: the same, where the count stands behind its word.
    func workNamedBefore(_ reading: ParagraphReading, _ value: Value, _ own: PhraseWords) -> Phrase? {
        guard own.count == 2, isCounted(value), value.follow == .end, let first = own.first, let last = own.last,
            let clause = clauseBefore(reading, value, reach: 40)
        else { return nil }
        switch (first, last) {
        case ("改", "造"), ("治", "理"), ("整", "治"), ("救", "助"), ("搬", "迁"), ("培", "训"), ("建", "设"): break
        default: return nil
        }
        let (start, end) = (clause.start, clause.end)
        let text = reading.text
        guard end - start > 6, text[end - 2] == first, text[end - 1] == last, reading.values(in: start, end).isEmpty
        else { return nil }
        let opening = grammar.openers.read(text, start, end, times: reading.times(in: start, end), passesVerbs: true)
        return end - opening.start > 2 && end - opening.start <= 20 ? Phrase(opening.start, end) : nil
    }

    /// Before 大幅, 明显, 显著 or 持续 in front of a verb.
    private func beforeDegree(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        guard end - start > 3 else { return end }
        switch (text[end - 2], text[end - 1]) {
        case ("大", "幅"), ("明", "显"), ("显", "著"), ("持", "续"), ("稳", "步"), ("不", "断"), ("逐", "步"), ("全", "面"):
            return end - 2
        default: return end
        }
    }

    /// 覆盖率, 改造面积, 处理量: the verb is a part of the name.
    private func namesRate(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at < end else { return false }
        switch text[at] {
        case "率", "量", "面", "度", "额", "值", "数", "业": return true
        default: return false
        }
    }

    /// 支持企业建设⟦博士后工作站⟧，到2025年新设50个: a count with a verb alone is of what the clause before makes.
    func objectOfClauseBefore(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard isCounted(value), value.chain.verb == .build || value.chain.verb == .add, value.follow == .end,
            let clause = clauseBefore(reading, value, reach: 40),
            reading.values(in: clause.start, clause.end).isEmpty
        else { return nil }
        let (start, end) = (clause.start, clause.end)
        var at = end - 2
        while at >= start {
            if let (length, cue) = grammar.cues.forward.match(reading.text, at: at, limit: end), length >= 2,
                cue == .build || cue == .add, end - at - length >= 3
            {
                return end - at - length <= 16 ? Phrase(at + length, end) : nil
            }
            at -= 1
        }
        return nil
    }

    /// 积极组织⟦房地产展销会⟧，每年不少于2次: how often stands alone, what is held in the clause before.
    func eventOfClauseBefore(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard value.mention.isUnit("次") || value.mention.isUnit("场") || value.mention.isUnit("期"),
            value.chain.cues.has(.annual), let clause = clauseBefore(reading, value, reach: 40),
            reading.values(in: clause.start, clause.end).isEmpty
        else { return nil }
        let (start, end) = (clause.start, clause.end)
        let opening = grammar.openers.read(
            reading.text, start, end, times: reading.times(in: start, end), passesVerbs: true)
        guard opening.start > start, end - opening.start >= 2, end - opening.start <= 24 else { return nil }
        return Phrase(opening.start, end)
    }
}
