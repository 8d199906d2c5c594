import NoticeModel

/// What belongs to a thing that the sentence has named before: the places of a school, the beds of a hospital.
extension TargetComposer {
    /// The owner of words that name such an attribute and nothing else; nil where they do not, or no owner is named.
    func attributeOwner(
        _ reading: ParagraphReading, _ i: Int, _ own: PhraseWords, _ state: SentenceState
    ) -> Phrase? {
        guard isAttribute(own) else { return nil }
        let value = reading.values[i]
        // 新建⟦公办幼儿园⟧6所，增加学位2160个
        if i > 0, !state.countedThing.isEmpty, reading.values[i - 1].sentenceId == value.sentenceId,
            reading.values[i - 1].role == .target, reading.values[i - 1].mention.unitClass == .classifier,
            value.start - reading.values[i - 1].end <= 14, value.opening != .semicolon, value.opening != .sentence
        {
            return state.countedThing
        }
        guard let clause = clauseBefore(reading, value, reach: 40),
            !reading.values(in: clause.start, clause.end).contains(where: { reading.values[$0].role == .target })
        else { return nil }
        return builtThing(reading, clause) ?? timedThing(reading, clause)
    }

    private func isAttribute(_ own: PhraseWords) -> Bool {
        guard own.count >= 2, own.count <= 6 else { return false }
        return own.withScalars { Self.attributes.match($0, at: 0, limit: $0.count)?.length == $0.count }
    }

    private static let attributes = Lexicon(
        [
            "学位", "床位", "总投资", "惠及居民", "惠及群众", "惠及农户", "日处理能力", "总装机", "总装机容量", "总库容", "估算投资", "概算投资",
        ].map { ($0, true) })

    /// 开工建设⟦引江二期工程⟧，总投资202亿元: what the last verb of building in the clause builds.
    private func builtThing(_ reading: ParagraphReading, _ clause: NormalRange) -> Phrase? {
        var at = clause.end - 2
        while at >= clause.start {
            if let (length, cue) = grammar.cues.forward.match(reading.text, at: at, limit: clause.end), length >= 2,
                cue == .build || cue == .add, clause.end - at - length >= 4, at - clause.start <= 4
            {
                let start = at + length
                let isList = (start..<clause.end).contains { reading.text[$0] == "、" || reading.text[$0] == "的" }
                return clause.end - start <= 20 && !isList ? Phrase(start, clause.end) : nil
            }
            at -= 1
        }
        return nil
    }

    /// ⟦第二污水处理厂⟧年底前通水，日处理能力达到4万吨: what stands before the time of its clause.
    private func timedThing(_ reading: ParagraphReading, _ clause: NormalRange) -> Phrase? {
        guard let time = reading.times(in: clause.start, clause.end).first, time.range.start - clause.start >= 4,
            time.range.start - clause.start <= 20, time.range.end < clause.end
        else { return nil }
        switch reading.text[time.range.start - 1] {
        case "厂", "站", "园", "馆", "心", "程", "目", "期", "线", "院", "校", "库", "场", "桥", "楼":
            return Phrase(clause.start, time.range.start)
        default: return nil
        }
    }

    /// 企业达到260户，其中⟦营业收入超百亿元的⟧3户: those of the whole that the threshold selects.
    func thresholdPart(
        _ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ state: inout SentenceState
    ) -> Phrase? {
        guard !state.countedThing.isEmpty, state.countedUnit?.hasSameUnit(as: value.mention) == true,
            let start = phrase.start, let end = phrase.end, end < value.start, reading.text[end] == "的",
            let index = condition(reading, in: phrase), reading.values[index].end == end,
            reading.values[index].mention.extent.start > start + 1
        else { return nil }
        state.thresholdHead = Phrase(start, reading.values[index].mention.extent.start)
        state.thresholdNoun = Phrase(end, end + 1)
        state.thresholdNoun.append(state.countedThing)
        var whole = phrase
        whole.append(state.thresholdNoun)
        return whole
    }

    /// ⟦化学需氧量排放量⟧五年累计减少: a length of time that closes the words says nothing of the thing.
    func withoutSpan(_ reading: ParagraphReading, _ phrase: Phrase) -> Phrase {
        guard let start = phrase.start, let end = phrase.end, phrase.pieces.count == 1, reading.text[end - 1] == "年",
            let last = reading.values(in: start, end).last, reading.values[last].role == .qualifier,
            reading.values[last].mention.unitClass == .duration, reading.values[last].end == end,
            reading.values[last].start - start >= 2
        else { return phrase }
        return Phrase(start, reading.values[last].start)
    }

    /// 二类、⟦三类注册证⟧总数1500个，其中三类60个: the part is named in the list that the sum is of.
    func partOfList(_ text: Scalars, _ phrase: Phrase, _ own: PhraseWords, _ whole: Phrase) -> Phrase? {
        guard phrase.pieces.count == 1, whole.pieces.count == 1, own.count >= 2, own.count <= 6,
            let start = whole.start, var end = whole.end, end - start > own.count + 4
        else { return nil }
        if text[end - 1] == "数" || text[end - 1] == "量", text[end - 2] == "总" || text[end - 2] == "数" { end -= 2 }
        guard
            let place = (start + 1..<max(start + 1, end - own.count)).first(where: { at in
                text[at - 1] == "、" && own.indices.allSatisfy { text[at + $0 - own.startIndex] == own[$0] }
            })
        else { return nil }
        return Phrase(place, end)
    }

    /// 省级乡村振兴示范乡镇8个、⟦示范村⟧60个: what stands before the word that the next thing of the list repeats.
    func namedAlike(_ text: Scalars, _ value: Value, _ phrase: Phrase, _ state: SentenceState) -> Phrase? {
        guard value.mention.unitClass == .classifier, phrase.start.map({ $0 > 0 && text[$0 - 1] == "、" }) == true,
            phrase.pieces.count == 1, state.countedThing.pieces.count == 1, phrase.count >= 3, phrase.count <= 8,
            let own = phrase.start, let start = state.countedThing.start, let end = state.countedThing.end,
            let mark = (start + 2..<max(start + 2, end - 2)).first(where: {
                text[$0] == text[own] && text[$0 + 1] == text[own + 1]
            })
        else { return nil }
        // 示范, 试点, 特色: grades that more than one kind of thing has.
        switch (text[own], text[own + 1]) {
        case ("示", "范"), ("试", "点"), ("特", "色"), ("先", "进"), ("标", "杆"): break
        default: return nil
        }
        var whole = Phrase(start, mark)
        whole.append(phrase)
        return whole
    }
}
