import NoticeModel

/// What a sentence hands on from one target to the next.
struct SentenceState {
    var sentenceStart = -1
    /// The indicator of the last value that had one of its own.
    var indicator = Phrase()
    /// The words before the measure noun of that indicator.
    var owner = Phrase()
    /// The value whose unit it has.
    var counted: MentionReference?
    var subject: Phrase?
    /// The year that a comparison in the sentence named.
    var baselineYear: Int?
    /// 力争 at the head of the sentence.
    var isAspirational = false
    /// 每年 governs the clauses behind it, too.
    var isAnnual = false
    /// 力争 before the verb that governs the last value.
    var lastWasAspirational = false
    /// The words before and behind the threshold of the last indicator that had one.
    var thresholdHead = Phrase()
    var thresholdNoun = Phrase()
    /// The measure of the last counted thing, and the clause it stood in.
    var objectMeasure: MeasureDecision?
    var objectClause = -1
    /// Who is to have the things of the list that is being read, and the clause it stands in.
    var listOwner: Phrase?
    var listOwnerClause = -1
    /// The indicators that 分别 gave their values to, for the clauses that go on with the list.
    var list: [Phrase] = []

    /// Whether the last indicator has the unit of a value.
    func hasUnit(of value: Value) -> Bool {
        counted.map { $0.hasSameUnit(as: value.mention) } ?? !value.mention.hasUnit
    }
}

/// Composes targets out of the values of a paragraph whose role is `target`.
struct TargetComposer: Sendable {
    let grammar: IndicatorGrammar

    init(cues: CueTable) {
        grammar = IndicatorGrammar(cues: cues)
    }

    /// Appends the targets of the paragraph.
    /// - Parameter firstQuantity: the index that the first value of the paragraph has among the quantities.
    func compose(
        _ reading: ParagraphReading, frame: ParagraphFrame, firstQuantity: Int, into targets: inout [Target],
        _ trace: ExtractionTrace? = nil
    ) {
        var state = SentenceState()
        var i = 0
        while i < reading.values.count {
            let value = reading.values[i]
            if value.sentenceId != state.sentenceStart {
                state = SentenceState()
                state.sentenceStart = value.sentenceId
                state.isAspirational = opensAspirational(reading, value)
            }
            guard value.role == .target else {
                if value.role == .reported, value.from == nil { remember(reading, value, &state) }
                i += 1
                continue
            }
            let count = value.groupStart == i ? value.groupCount : 1
            func add(_ draft: Draft) {
                trace?.composed(i, draft)
                targets.append(
                    finish(reading, i, draft, frame: frame, state: &state, quantity: firstQuantity + i))
                i += 1
            }
            if let share = shareDraft(reading, i, &state) {
                add(share)
            } else if takesObject(value) {
                add(objectDraft(reading, i, &state))
            } else if count > 1, let drafts = distributedDrafts(reading, i, count, &state) {
                for draft in drafts { add(draft) }
            } else {
                add(subjectDraft(reading, i, &state))
            }
        }
    }

    /// 力争到2015年，…: the sentence begins with it.
    private func opensAspirational(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let opening = grammar.openers.read(
            reading.text, value.sentence.start, min(value.sentence.end, value.sentence.start + 12),
            times: reading.times(in: value.sentence.start, min(value.sentence.end, value.sentence.start + 12)),
            passesVerbs: false)
        guard opening.isAspirational else { return false }
        // 力争 with a time or a comma behind it governs all; before a verb it governs that verb only, which
        // is the sentence's first.
        return true
    }

    /// A fact leaves its indicator to later clauses too: 现有企业200家，到2020年达到300家.
    private func remember(_ reading: ParagraphReading, _ value: Value, _ state: inout SentenceState) {
        var phrase = grammar.phrase(
            reading.text, value.left, value.chain.start, reading.times(in: value.left, value.chain.start))
        if value.follow == .noun, value.mention.unitClass == .classifier {
            let end = grammar.nounEnd(reading.text, value.followStart, value.clause.end, nextValue: nil)
            phrase = Phrase(value.followStart, end)
        }
        guard phrase.count > 1 else { return }
        state.indicator = phrase
        state.owner = phrase
        state.counted = value.mention
    }
}

/// An indicator on its way to a target.
struct Draft {
    var indicator: Phrase
    /// Words that the text does not have at one place, such as a threshold put into a list.
    var opening: Opening
    var subject: Phrase?
    var measure: MeasureDecision
    var inherited: InheritedFields = []
    /// The first scalar of the clause that states the target.
    var start: Int
    /// The scalar after the thing that is counted, where it stands behind the value.
    var end: Int?
    var isAspirational = false
    /// A verb of its own governs the value.
    var hasOwnVerb = false
    /// One of several indicators that 分别 gave their values to.
    var isListed = false
}
