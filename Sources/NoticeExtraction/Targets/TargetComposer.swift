import NoticeModel

/// What a sentence hands on from one target to the next.
struct SentenceState {
    var sentenceStart = -1
    /// The indicator of the last value that had one of its own.
    var indicator = Phrase()
    /// The words before the measure noun of that indicator.
    var owner = Phrase()
    /// Whether that owner is a product of which so much can be made, or what was added by number: no sum is its own.
    var ownsNoSum = false
    /// The last thing that was counted, and the value that counted it.
    var countedThing = Phrase()
    var countedUnit: MentionReference?
    /// The share (占…) that was last taken of it.
    var share = Phrase()
    /// The value whose unit it has.
    var counted: MentionReference?
    var subject: Phrase?
    /// The subject of the last target.
    var lastSubject: Phrase?
    /// That whole and the industry of which the sentence speaks there.
    var wholeField: Phrase?
    /// The year that a comparison in the sentence named.
    var baselineYear: Int?
    /// Whether that comparison leads the sentence in (与2020年相比，…).
    var baselineLeads = false
    /// 力争 at the head of the sentence.
    var isAspirational = false
    /// 每年 governs the clauses behind it, too.
    var isAnnual = false
    /// The end of the last value of every year.
    var annualEnd = 0
    /// 力争 before the verb that governs the last value.
    var lastWasAspirational = false
    /// Each of those for whom the clause before counted: 各县, 每个村.
    var eachSubject: Phrase?
    /// The class in which the ratio of the clause before was taken.
    var ratioSubject: Phrase?
    /// Where the clause with that 力争 begins.
    var aspiredClause = -1
    /// The words before and behind the threshold of the last indicator that had one.
    var thresholdHead = Phrase()
    var thresholdNoun = Phrase()
    /// Who is to have the things of the list that is being read, and the clause it stands in.
    var listOwner: Phrase?
    var listOwnerClause = -1
    /// The indicators that 分别 gave their values to, for the clauses that go on with the list.
    var list: [Phrase] = []
    /// The indicators of the sentence in order, each once, for a 分别 that takes them up together.
    var named: [Phrase] = []
    /// The measure of the last counted thing with a verb, and the clause that it holds for.
    var listed: MeasureDecision?
    var listedClause = NormalRange(0, 0)
    var listedClass = UnitClass.none
    var listedUnit: MentionReference?
    /// The measure of the last target whose words stand before its value.
    var lastMeasure: MeasureDecision?
    /// The head that 其中 gave to the parts of a whole, and the end of the clause of the last part.
    var partHead = Phrase()
    var partEnd = -1
    /// The indicator of the last target, whoever named it.
    var last = Phrase()
    /// The measure that a thing took from another of its kind, and the end of its clause.
    var kindMeasure = Phrase()
    var kindEnd = -1

    /// Forgets all of the sentence before; its lists stay allocated for the next one.
    mutating func begin(_ sentence: Int) {
        var (list, named) = (list, named)
        self = SentenceState()
        list.removeAll(keepingCapacity: true)
        named.removeAll(keepingCapacity: true)
        self.list = list
        self.named = named
        sentenceStart = sentence
    }

    /// Whether the last indicator has the unit of a value; inline, or each call copies the whole state.
    @inline(__always)
    func hasUnit(of value: Value) -> Bool {
        counted.map { $0.hasSameUnit(as: value.mention) } ?? !value.mention.hasUnit
    }
}

/// Composes targets out of the values of a paragraph whose role is `target`.
struct TargetComposer: Sendable {
    let grammar: IndicatorGrammar
    let subjects: SubjectGrammar

    init(cues: CueTable, subjects: SubjectGrammar) {
        grammar = IndicatorGrammar(cues: cues, regions: subjects.regions)
        self.subjects = subjects
    }

    /// Appends the targets of the paragraph.
    /// - Parameter firstQuantity: the index that the first value of the paragraph has among the quantities.
    /// - Parameter state: of any paragraph before; only what it has allocated is used.
    func compose(
        _ reading: ParagraphReading, frame: ParagraphFrame, firstQuantity: Int, into targets: inout [Target],
        _ state: inout SentenceState, _ trace: ExtractionTrace? = nil
    ) {
        state.sentenceStart = -1
        var i = 0
        var first = 0
        while i < reading.values.count {
            let value = reading.values[i]
            if value.sentenceId != reading.values[first].sentenceId { first = i }
            guard value.role == .target else {
                // 低保标准提高到700元，同比增长9%: what a measure sets moves, too.
                let isSet =
                    value.role == .provision
                    && (value.chain.verb == .reach || value.chain.verb == .rise
                        || value.rule == ProvisionRules.allotment.reference)
                if value.role == .reported || isSet, value.from == nil {
                    enterSentence(reading, first, &state)
                    remember(reading, value, &state)
                }
                i += 1
                continue
            }
            enterSentence(reading, first, &state)
            let count = value.groupStart == i ? value.groupCount : 1
            func add(_ draft: Draft) {
                trace?.composed(i, draft)
                state.last = draft.indicator
                targets.append(
                    finish(reading, i, draft, frame: frame, state: &state, quantity: firstQuantity + i))
                i += 1
            }
            // Asked here: to return a draft, and be it none, costs more than the question.
            let isShare = value.mention.unitClass == .percent && (value.follow == .of || value.follow == .noun)
            if isShare, let pace = paceDraft(reading, i, &state) {
                add(pace)
            } else if isShare, let coverage = coverageDraft(reading, i, &state) {
                add(coverage)
            } else if isShare, let share = shareDraft(reading, i, &state) {
                add(share)
            } else if takesObject(value), spreadVerb(reading, value) == nil, !isBegun(reading, value) {
                add(objectDraft(reading, i, &state))
            } else if count > 1, let drafts = distributedDrafts(reading, i, count, &state) {
                for draft in drafts { add(draft) }
            } else {
                add(subjectDraft(reading, i, &state))
            }
        }
    }

    /// Makes the state that of the sentence of a value, the first one there; most sentences have no value that needs it.
    private func enterSentence(_ reading: ParagraphReading, _ first: Int, _ state: inout SentenceState) {
        guard reading.values[first].sentenceId != state.sentenceStart else { return }
        state.begin(reading.values[first].sentenceId)
        state.isAspirational = opensAspirational(reading, reading.values[first])
    }

    /// 推进沿江高铁⟦120公里⟧开工建设: what is begun or opened stands before its length.
    private func isBegun(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun, value.chain.verb == nil, value.mention.unitClass == .physical,
            value.followStart + 1 < reading.body.end
        else { return false }
        switch (reading.text[value.followStart], reading.text[value.followStart + 1]) {
        case ("开", "工"), ("竣", "工"), ("通", "车"), ("建", "成"), ("贯", "通"), ("投", "用"): return true
        default: return false
        }
    }

    /// 力争到2015年，…: the sentence begins with it.
    private func opensAspirational(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let opening = grammar.openers.read(
            reading.text, value.sentence.start, min(value.sentence.end, value.sentence.start + 12),
            times: reading.times(in: value.sentence.start, min(value.sentence.end, value.sentence.start + 12)),
            passesVerbs: false)
        if leadsToGoals(reading, value) { return true }
        guard opening.isAspirational else { return false }
        // 力争 with a time or a comma behind it governs all; before a verb it governs that verb only.
        let end = min(value.sentence.end, value.sentence.start + 12)
        var at = value.sentence.start
        while at < end {
            if let (length, opener) = grammar.openers.openers.match(reading.text, at: at, limit: value.sentence.end),
                opener == .aspire
            {
                return governsAll(reading, at + length)
            }
            at += 1
        }
        return true
    }

    /// 今后五年，要努力实现以下目标：: the lead-in governs the list behind it.
    private func leadsToGoals(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.sentence.start
        guard let colon = reading.find(0xFF1A, start, min(start + 40, value.start)),
            reading.stands("目标", endingAt: colon, count: 2)
        else { return false }
        return reading.containsWord(start, colon - 2) {
            reading.stands("力争实现", at: $0) || reading.stands("努力实现", at: $0) || reading.stands("争取实现", at: $0)
                || reading.stands("努力达到", at: $0) || reading.stands("力争达到", at: $0)
        }
    }

    /// Whether a time, a length of time or a mark stands at an offset.
    private func governsAll(_ reading: ParagraphReading, _ offset: Int) -> Bool {
        if reading.times.beginning(in: offset, offset + 1).first != nil { return true }
        switch reading.text[offset] {
        case "到", "用", "在", "经", "，", "全", "每", "未", "至", "年", "三", "五": return true
        case "通": return reading.text[offset + 1] == "过"
        default:
            return reading.values(in: offset, offset + 6).first.map {
                reading.values[$0].mention.unitClass == .duration && reading.values[$0].start == offset
            } ?? false
        }
    }

    /// A fact leaves its indicator to later clauses too: 现有企业200家，到2020年达到300家.
    private func remember(_ reading: ParagraphReading, _ value: Value, _ state: inout SentenceState) {
        var phrase = grammar.phrase(
            reading.text, value.left, value.chain.start, reading.times(in: value.left, value.chain.start))
        if value.follow == .noun, value.mention.unitClass == .classifier {
            let end = grammar.nounEnd(reading.text, value.followStart, value.clause.end, nextValue: nil)
            phrase = Phrase(value.followStart, end)
        }
        // 中央财政安排⟦医疗救助补助资金⟧160亿元
        if value.role == .provision, let start = phrase.start, let end = phrase.end,
            let allot = reading.signals.last(.allot, start, end), end - allot.end > 1
        {
            phrase = Phrase(allot.end, end)
        }
        guard phrase.count > 1 else { return }
        state.indicator = phrase
        state.owner = phrase
        state.counted = value.mention
    }

    /// The measure of a counted thing without a verb of its own: that of the thing it is listed with (再建5个A、120个B), or
    /// of the addition that it is a part of (新增企业3家，其中合作社1家). Notes what later ones may take up.
    func listedMeasure(
        _ reading: ParagraphReading, _ value: Value, _ opening: Opening, _ measure: MeasureDecision,
        hasNounBeforeVerb: Bool = false,
        _ state: inout SentenceState
    ) -> MeasureDecision {
        switch value.mention.unitClass {
        case .classifier, .people, .physical, .rate, .none: break
        case .money where value.clause.start == state.listedClause.start: break  // 减少税负A、收费B
        default: return measure
        }
        let isOwn =
            value.chain.verb != nil && !(hasNounBeforeVerb && value.chain.verb == .build) || opening.verb != nil
            || measure.measure != .level
            || value.mention.extent.start < value.mention.range.start || value.chain.cues.has(.cumulative)
        // 新建污水处理厂6座、日处理能力2.6万吨: a size of what was listed is no member of the list.
        let isSize =
            value.mention.unitClass != state.listedClass && value.mention.unitClass == .physical
            && value.follow != .noun && namesSize(reading, value)
        if !isOwn, !isSize, let listed = state.listed {
            let isSameClause = value.clause.start == state.listedClause.start
            let goesOn =
                listed.measure == .change && value.opening != .semicolon && opening.isAmong
                && value.clause.start <= state.listedClause.end + 1
            // 新增5000个基地，20个示范区: a count that opens the next clause goes on with what is added.
            let followsOn =
                listed.measure == .change && value.opening == .comma && value.start == value.clause.start
                && value.follow == .noun && value.clause.start == state.listedClause.end + 1
                && value.mention.unitClass == state.listedClass
            // 新增大棚2500座，⟦温室⟧320座: so does the next thing in the same unit.
            let goesOnBefore =
                listed.measure == .change && value.opening == .comma && value.follow == .end
                && value.clause.start == state.listedClause.end + 1
                && state.listedUnit?.hasSameUnit(as: value.mention) == true && !namesSum(reading, value)
                // 雨污分流⟦改造⟧管网2000公里: what is done with it is its own.
                && !reading.containsWord(
                    value.clause.start, value.start, { reading.stands("改造", at: $0) || reading.stands("更新", at: $0) })
            if isSameClause || goesOn || followsOn || goesOnBefore {
                state.listedClause = value.clause
                return listed
            }
        }
        let isStated = value.chain.verb != nil || opening.verb != nil || measure.isAnnual
        state.listedClass = value.mention.unitClass
        state.listed = isStated ? measure : nil
        state.listedUnit = value.mention
        state.listedClause = value.clause
        return measure
    }

    /// 企业⟦总数⟧2000家, ⟦累计⟧建成30座: all there are, not those that are added.
    private func namesSum(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.containsWord(value.clause.start, value.start) {
            reading.stands("总", at: $0) || reading.stands("累计", at: $0) || reading.stands("保有", at: $0)
                || reading.stands("数量", at: $0)
        }
    }

    /// 日处理⟦能力⟧2.6万吨, 建筑⟦面积⟧3万平方米; not 城市绿道12公里.
    private func namesSize(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let end = value.chain.start
        guard end - 2 > value.clause.start else { return true }
        switch (reading.text[end - 2], reading.text[end - 1]) {
        case ("绿", "道"), ("步", "道"), ("管", "网"), ("道", "路"), ("公", "路"), ("铁", "路"), ("堤", "防"), ("管", "道"), ("网", "线"),
            ("廊", "道"), ("线", "路"), ("渠", "道"), ("湿", "地"), ("茶", "园"), ("果", "园"), ("大", "棚"), ("农", "田"), ("基", "地"):
            return false
        default: return true
        }
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
