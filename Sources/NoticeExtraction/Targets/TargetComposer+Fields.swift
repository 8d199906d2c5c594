import NoticeModel

extension TargetComposer {
    /// Fills the fields that come from time, comparison, modality and scope.
    func finish(
        _ reading: ParagraphReading, _ i: Int, _ draft: Draft, frame: ParagraphFrame, state: inout SentenceState,
        quantity: Int
    ) -> Target {
        let value = reading.values[i]
        let text = reading.text
        var inherited = draft.inherited
        let (year, yearIsInherited) = year(reading, value, frame)
        if yearIsInherited { inherited.insert(.year) }
        let (baseline, baselineIsInherited) = baseline(reading, value, draft, frame, &state)
        if baselineIsInherited { inherited.insert(.baseline) }
        let subject = subject(reading, value, draft, frame, &state, &inherited)
        state.lastSubject = subject
        let aspiring = state.isAspirational ? nil : aspiringTime(reading, value)
        if opensAspiring(reading, value) || aspiring?.governs == true { state.isAspirational = true }
        // 医院⟦力争8月底前⟧投入使用，新增床位800张: without a comma behind it, it is local to its clause.
        let aspires = draft.isAspirational || aspiring.map { $0.start >= value.clause.start } == true
        var isAspirational = aspires || state.isAspirational
        // 每年选派200名，⟦到2027年⟧累计培育5000人: with a time of its own what follows is no more of every year.
        if value.chain.cues.has(.cumulative) || value.opening == .semicolon
            || state.isAnnual
                && reading.times(in: state.annualEnd, value.start).contains(where: { $0.role == .deadline })
        {
            state.isAnnual = false
        }
        // 年均结案率达到95%: a rate that each year has is no flow.
        let isRateOfYears =
            value.mention.unitClass == .percent && draft.measure.measure == .level
            && draft.indicator.end.map { text[$0 - 1] == "率" } == true
        let isAnnual =
            draft.measure.isAnnual && !isRateOfYears
            || state.isAnnual && (draft.hasOwnVerb || draft.opening.isAmong) && yearIsInherited
                && (value.mention.unitClass != .percent || draft.measure.measure != .level)
        if draft.measure.isAnnual {
            state.isAnnual = true
            state.annualEnd = value.end
        }
        // 力争达到65%，30个左右的县通过评估: what has words of its own in a clause of its own is no object of the verb before.
        let isOwnObject = value.clause.start > state.aspiredClause && !draft.inherited.contains(.indicator)
        if !aspires, !draft.hasOwnVerb, state.lastWasAspirational, !isOwnObject {
            isAspirational = true
            inherited.insert(.modality)
        }
        // 力争研发强度达2%、高新技术企业达8000家: so much of its clause as 、 joins.
        let isJoined =
            draft.hasOwnVerb && !aspires && state.lastWasAspirational
            && value.clause.start == state.aspiredClause && joinsList(reading, value)
        if isJoined {
            isAspirational = true
            inherited.insert(.modality)
        } else if draft.hasOwnVerb || aspires {
            state.lastWasAspirational = aspires
            if aspires { state.aspiredClause = value.clause.start }
        }
        let words = draft.indicator.scalars(text)
        let start = min(draft.start, value.mention.range.start)
        return Target(
            quantity: quantity, indicator: words.isEmpty ? nil : string(words),
            subject: subject.map { string($0.scalars(text)) }, measure: draft.measure.measure,
            direction: draft.measure.direction, firstYear: year?.first, year: year?.last,
            isAnnual: isAnnual && draft.measure.measure != .annualGrowth, baseline: baseline, isObligatory: nil,
            isAspirational: isAspirational,
            inherited: inherited, departments: [],
            range: NormalRange(start, max(value.mention.extent.end, value.mention.range.end, draft.end ?? 0)),
            rule: draft.measure.rule.id)
    }

    /// Whether nothing but 、 parts the words of a value from the value before it.
    private func joinsList(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start =
            reading.values(in: value.clause.start, value.start).last.map { reading.values[$0].end } ?? value.start
        return start < value.start && reading.text[start] == "、"
    }

    /// 自2021年起: from when, not by when.
    private func begins(_ reading: ParagraphReading, _ time: ParagraphTime) -> Bool {
        let start = time.range.start
        guard start > reading.body.start, reading.text[start - 1] == "自" || reading.text[start - 1] == "从" else {
            return false
        }
        return reading.stands("起", at: time.range.end) || reading.stands("开始", at: time.range.end)
    }

    /// ⟦力争⟧人均预期寿命接近全国水平，受教育年限达到11.7年: at the head of a sentence it governs all of it; within a sentence
    /// it is local to its verb.
    private func opensAspiring(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let start = value.sentence.start
        return reading.stands("力争", at: start) || reading.stands("努力", at: start)
    }

    /// 力争到2025年, 力争三年内: where the time stands that 力争 leads in, and whether it governs the sentence from there on: at the
    /// head of the sentence, or with a comma behind the time.
    private func aspiringTime(_ reading: ParagraphReading, _ value: Value) -> (start: Int, governs: Bool)? {
        func aspires(_ end: Int) -> Bool {
            reading.stands("力争", endingAt: end, count: 2) || reading.stands("争取", endingAt: end, count: 2)
                || reading.stands("努力", endingAt: end, count: 2)
        }
        for time in reading.times(in: value.sentence.start, value.start) {
            var at = time.range.start
            // 到, 在, 至 or 用 between the two
            if at > value.sentence.start, [0x5230, 0x5728, 0x81F3, 0x7528].contains(reading.text[at - 1]) { at -= 1 }
            if aspires(at) {
                let end = time.range.end
                let closes = reading.text[end] == "，" || reading.text[end] == "前" && reading.text[end + 1] == "，"
                return (at - 2, at - 2 <= value.sentence.start || closes)
            }
        }
        return nil
    }

    /// The year by which: of the clause, the sentence, the frame.
    private func year(_ reading: ParagraphReading, _ value: Value, _ frame: ParagraphFrame) -> (TargetYear?, Bool) {
        if value.mention.unitClass != .multiple, let own = value.chain.ownTime, reading.times[own].role != .baseline,
            let span = reading.times[own].value.flatMap(TargetYear.init(edtf:))
        {
            return (span, false)
        }
        if let own = listedYear(reading, value) { return (own, true) }
        var at = value.start
        while let index = reading.governingTime(before: at, from: value.sentence.start) {
            let time = reading.times[index]
            if isOfList(reading, index, value) {
                at = reading.times[index - 1].range.start
                continue
            }
            if time.role == .deadline || time.role == .period || time.role == .other, !begins(reading, time),
                !narrowsNoun(reading, time),
                let span = time.value.flatMap(TargetYear.init(edtf:))
            {
                return (span, time.range.start < value.clause.start)
            }
            at = time.range.start
        }
        if let trailing = trailingYear(reading, value) { return (trailing, true) }
        // 全年 means the year of a document that is about one year.
        if let year = reading.documentYear, reading.signals.has(.wholeYear, value.sentence.start, value.start) {
            return (TargetYear(first: nil, last: year), true)
        }
        // In a section of goals the deadline of an earlier sentence of the paragraph goes on.
        if reading.orientation == .goals {
            var at = value.sentence.start
            while let index = reading.governingTime(before: at, from: reading.body.start) {
                let time = reading.times[index]
                if time.role == .deadline, !reading.stands("其中", endingAt: time.range.start, count: 2),
                    let span = time.value.flatMap(TargetYear.init(edtf:))
                {
                    return (span, true)
                }
                at = time.range.start
            }
        }
        return (frame.year, frame.year != nil)
    }

    /// 比例2023年达到55%、⟦2025年⟧达到65%；创建4个: each of several times behind the words of one indicator is for its
    /// own value only.
    private func isOfList(_ reading: ParagraphReading, _ index: Int, _ value: Value) -> Bool {
        guard index > reading.times.startIndex else { return false }
        let (time, before) = (reading.times[index], reading.times[index - 1])
        guard time.range.start - before.range.end < 16, before.range.start > value.sentence.start,
            reading.text[time.range.start - 1] == "、",
            let end = reading.find(0xFF1B, time.range.end, value.start)
        else { return false }
        switch reading.text[before.range.start - 1] {
        case "，", "；", "：", "到", "在", "至", "争", "保": return false
        default: return reading.values(in: before.range.end, end).count >= 2
        }
    }

    /// 改造2000年底前⟦建成的⟧小区: the time says which of them, not by when.
    private func narrowsNoun(_ reading: ParagraphReading, _ time: ParagraphTime) -> Bool {
        var at = time.range.end
        // 综合考虑实现2035年⟦远景目标⟧，提出年均增长5%
        if reading.isPriceBase(at) || reading.stands("远景目标", at: at) { return true }
        // 建立⟦“十五五”⟧重大项目储备库: the plan whose projects they are.
        if reading.text[at - 1] == "”",
            reading.stands("重大", at: at) || reading.stands("重点", at: at) || reading.stands("项目", at: at),
            time.range.start > reading.body.start
        {
            switch reading.text[time.range.start - 1] {
            case "，", "。", "；", "：", "到", "在", "于", "从", "对": return false
            default: return true
            }
        }
        while reading.stands("底", at: at) || reading.stands("末", at: at) || reading.stands("以", at: at)
            || reading.stands("之", at: at) || reading.stands("前", at: at)
        { at += 1 }
        // 2025年底前全县的…: a whole is no verb that narrows.
        return at > time.range.end && reading.text[at - 1] == "前" && reading.stands("的", at: at + 2)
            && !isScopeWord(reading.text, at, reading.body.end)
    }

    /// Whether 分别 or 依次 stands in `start..<end`.
    private func isDistributed(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Bool {
        reading.containsWord(start, end) { reading.stands("分别", at: $0) || reading.stands("依次", at: $0) }
    }

    /// 2025年、2030年占比分别达到25%、45%: a list of as many years as 分别 has values.
    private func listedYear(_ reading: ParagraphReading, _ value: Value) -> TargetYear? {
        guard value.groupCount > 1,
            let last = reading.governingTime(before: value.start, from: value.sentence.start),
            isDistributed(reading, reading.times[last].range.end, reading.values[value.groupStart].start)
        else { return nil }
        let first = last - value.groupCount + 1
        guard first >= reading.times.startIndex, reading.times[first].range.start >= value.sentence.start,
            let place = (0..<value.groupCount).first(where: {
                value.groupStart + $0 < reading.values.count
                    && reading.values[value.groupStart + $0].start == value.start
            })
        else { return nil }
        for i in first..<last {
            let gap = reading.times[i].range.end..<reading.times[i + 1].range.start
            // 、 和 及 到
            guard gap.count <= 2,
                gap.allSatisfy({ [0x3001, 0x548C, 0x53CA, 0x5230, 0x4E0E].contains(reading.text[$0]) }),
                reading.times[i].role == reading.times[last].role
            else { return nil }
        }
        return reading.times[first + place].value.flatMap(TargetYear.init(edtf:))
    }

    /// 与2020年相比，: a clause of its own that all of the sentence is compared by.
    private func comparesAhead(_ reading: ParagraphReading, _ time: ParagraphTime) -> Bool {
        let end = time.range.end
        // 以2015年为基数，2020年能耗下降11%，用水量下降15%
        if reading.stands("为基数，", at: end) || reading.stands("为基期，", at: end) || reading.stands("为基准，", at: end) {
            return true
        }
        guard reading.stands("相比", at: end) || reading.stands("相较", at: end) || reading.stands("比较", at: end) else {
            return false
        }
        return reading.text[end + 2] == "，"
    }

    /// The starting point, from 由X, from a comparison in the clause, or carried in the sentence.
    private func baseline(
        _ reading: ParagraphReading, _ value: Value, _ draft: Draft, _ frame: ParagraphFrame,
        _ state: inout SentenceState
    ) -> (Baseline?, Bool) {
        if let from = value.from {
            let start = reading.values[from]
            let time = start.chain.ownTime.flatMap { reading.times[$0].value }.flatMap(TargetYear.init(edtf:))
            var number: DecimalNumber?
            if case .value(let decimal) = start.mention.amount { number = decimal }
            return (
                Baseline(
                    year: time?.last ?? frame.baselineYear, value: number, multiplier: start.mention.multiplier,
                    unit: start.mention.unit), time == nil && frame.baselineYear != nil
            )
        }
        // 是2015年的3倍
        if value.mention.unitClass == .multiple, let own = value.chain.ownTime,
            let span = reading.times[own].value.flatMap(TargetYear.init(edtf:))
        {
            return (Baseline(year: span.last, value: nil, multiplier: nil, unit: nil), false)
        }
        for time in reading.times(in: value.clause.start, value.start).reversed() where time.role == .baseline {
            if let span = time.value.flatMap(TargetYear.init(edtf:)) {
                state.baselineYear = span.last
                state.baselineLeads = comparesAhead(reading, time) || time.range.start - value.clause.start <= 2
                return (Baseline(year: span.last, value: nil, multiplier: nil, unit: nil), false)
            }
        }
        if state.baselineYear == nil {
            for time in reading.times(in: value.sentence.start, value.clause.start).reversed()
            where time.role == .baseline {
                if comparesAhead(reading, time), let span = time.value.flatMap(TargetYear.init(edtf:)) {
                    state.baselineYear = span.last
                    state.baselineLeads = true
                    break
                }
            }
        }
        // 能耗比2015年下降16%，用水量下降20%: to the next ；, unless the comparison leads the sentence in.
        if !state.baselineLeads, value.opening == .semicolon { state.baselineYear = nil }
        // 以2023年为基数，…翻番
        if draft.measure.measure == .multiple, state.baselineLeads, let year = state.baselineYear {
            return (Baseline(year: year, value: nil, multiplier: nil, unit: nil), true)
        }
        if draft.measure.measure == .change, draft.measure.rule == MeasureRules.change.reference,
            value.chain.verb != .add, draft.opening.verb != .add, let year = state.baselineYear
        {
            return (Baseline(year: year, value: nil, multiplier: nil, unit: nil), true)
        }
        return (nil, false)
    }
}
