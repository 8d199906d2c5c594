import NoticeModel

/// Shares of those whom something covers.
extension TargetComposer {
    /// 收运体系⟦覆盖⟧98%以上的⟦行政村⟧: what covers them and those covered; 组建教育集团20个，覆盖80%的学校: the groups do.
    func coverageDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft? {
        guard reading.values[i].mention.unitClass == .percent, reading.values[i].follow == .of else { return nil }
        let value = reading.values[i]
        guard
            reading.stands("覆盖", endingAt: value.mention.extent.start, count: 2)
        else { return nil }
        let text = reading.text
        let verb = value.mention.extent.start - 2
        let end = grammar.nounEnd(text, value.followStart, value.clause.end, nextValue: nil)
        let opening = grammar.openers.read(
            text, value.left, verb, times: reading.times(in: value.left, verb), passesVerbs: false)
        let covering = grammar.phrase(text, opening.start, verb, reading.times(in: opening.start, verb))
        var phrase = covering.isEmpty ? state.countedThing : covering
        guard !phrase.isEmpty, end > value.followStart + 1 else { return nil }
        phrase.append(verb, verb + 2)
        phrase.append(value.followStart, end)
        state.indicator = phrase
        state.owner = phrase
        state.counted = value.mention
        var draft = Draft(
            indicator: phrase, opening: opening, subject: opening.scope.map { Phrase($0.start, $0.end) },
            measure: measure(reading, value, opening, phrase: []),
            inherited: covering.isEmpty ? .indicator : [],
            start: opening.scope?.start ?? min(covering.start ?? verb, verb))
        draft.end = end
        draft.hasOwnVerb = true
        draft.isAspirational = value.chain.cues.has(.aspire) || opening.isAspirational
        return draft
    }
}
