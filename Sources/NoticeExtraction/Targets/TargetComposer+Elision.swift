import NoticeModel

/// The words of an indicator with what the text leaves out put back.
struct RestoredIndicator {
    var indicator: Phrase
    var subject: Phrase?
    var inherited: InheritedFields = []
}

extension TargetComposer {
    /// Puts back the elided indicator, owner or head of a value's own words, and cuts a subject off their front.
    func resolve(
        _ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ own: PhraseWords, _ opening: Opening,
        _ state: inout SentenceState
    ) -> RestoredIndicator {
        let text = reading.text
        var result = RestoredIndicator(indicator: phrase, subject: opening.scope.map { Phrase($0.start, $0.end) })
        let isAmong = opening.isAmong || followsAmong(reading, value)
        if phrase.isEmpty {
            result.indicator = state.indicator
            if state.indicator.isEmpty, let before = ownerOfClauseBefore(reading, value) { result.indicator = before }
            result.inherited.insert(.indicator)
        } else if let shared = sharedShare(text, own, phrase, isAmong, state) {
            result.indicator = shared
            result.inherited.insert(.indicator)
        } else if grammar.isHeadOnly(own) {
            var owner = state.owner
            if owner.isEmpty, let before = ownerOfClauseBefore(reading, value) { owner = before }
            if !owner.isEmpty {
                result.indicator = joined(text, owner, phrase)
                result.inherited.insert(.indicator)
            }
            state.indicator = result.indicator
        } else if isAmong, !state.indicator.isEmpty, grammar.headLength(own) == 0, value.chain.movement == nil,
            state.hasUnit(of: value)
        {
            let head = grammar.headLength(state.indicator.scalars(text))
            if value.mention.unitClass == .percent || isPlace(text, phrase) {
                result.subject = phrase
                result.indicator = state.indicator
            } else if head > 0 {
                result.indicator.append(state.indicator.suffix(head))
            }
            result.inherited.insert(.indicator)
        } else if isPlace(text, phrase), !state.indicator.isEmpty, state.hasUnit(of: value) {
            result.subject = phrase
            result.indicator = state.indicator
            result.inherited.insert(.indicator)
        } else {
            if let restored = restoredThreshold(reading, phrase, &state) {
                if restored != phrase { result.inherited.insert(.indicator) }
                result.indicator = restored
            }
            if let cut = ownerCut(reading, value, result.indicator, opening) {
                var subject = result.subject ?? Phrase()
                subject.append(cut.subject)
                result.subject = subject
                result.indicator = cut.indicator
            }
            adopt(text, result.indicator, result.indicator.scalars(text), &state)
        }
        if !result.inherited.contains(.indicator) || isAmong { state.counted = value.mention }
        return result
    }

    /// 占零部件总产值20% goes on from the indicator before; a second 占… or 其中居… takes the place of the first.
    private func sharedShare(
        _ text: Scalars, _ own: PhraseWords, _ phrase: Phrase, _ isAmong: Bool, _ state: SentenceState
    ) -> Phrase? {
        guard let first = own.first, !state.indicator.isEmpty else { return nil }
        guard first == 0x5360 || isAmong && first == 0x5C45 else { return nil }  // 占 居
        var whole = state.indicator
        let words = whole.scalars(text)
        if let mark = words.firstIndex(of: first), mark > 0 { whole = whole.dropLast(words.count - mark) }
        whole.append(phrase)
        return whole
    }

    /// Whether 其中 closes the clause before this one.
    private func followsAmong(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.clause.start >= reading.body.start + 3
            && reading.stands("其中", at: value.clause.start - 3)
    }
}
