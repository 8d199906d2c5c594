import NoticeModel

extension TargetComposer {
    /// Whether the thing that is counted stands behind the value: 建设60个⟦产业集群⟧, 30万吨⟦甲醇⟧项目.
    func takesObject(_ value: Value) -> Bool {
        guard value.follow == .noun || value.follow == .of else { return false }
        // 用户带宽实现100Mbps以上灵活选择
        if value.chain.verb == .reach, value.mention.isUnit("Mbps") || value.mention.isUnit("Gbps") { return false }
        switch value.mention.unitClass {
        case .classifier, .people, .physical, .rate, .money: return true
        case .none: return value.follow == .noun && value.mention.multiplier >= 4  // 解决100万农村人口饮水
        case .percent: return value.follow == .of && value.chain.verb != .reach && value.chain.verb != .rise
        default: return value.mention.isScale
        }
    }

    /// 按不低于5%的幅度压减一般性支出: how far something is to move, with the verb and what moves behind it.
    func paceDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft? {
        let value = reading.values[i]
        guard value.mention.unitClass == .percent, value.follow == .of else { return nil }
        let text = reading.text
        guard
            reading.stands("幅度", at: value.followStart) || reading.stands("速度", at: value.followStart)
                || reading.stands("比例", at: value.followStart),
            let (length, cue) = grammar.cues.forward.match(text, at: value.followStart + 2, limit: value.clause.end),
            cue == .rise || cue == .fall
        else { return nil }
        let verb = value.followStart + 2
        let phrase = Phrase(verb + length, grammar.nounEnd(text, verb + length, value.clause.end, nextValue: nil))
        let opening = grammar.openers.read(
            text, value.left, value.chain.start, times: reading.times(in: value.left, value.chain.start),
            passesVerbs: true)
        if !phrase.isEmpty {
            state.indicator = phrase
            state.owner = phrase
        }
        state.counted = value.mention
        var draft = Draft(
            indicator: phrase.isEmpty ? state.indicator : phrase, opening: opening,
            subject: opening.scope.map { Phrase($0.start, $0.end) },
            measure: MeasureDecision(
                measure: .change, direction: cue == .fall ? .decrease : .increase, isAnnual: opening.isAnnual,
                rule: MeasureRules.change), start: opening.start)
        draft.end = phrase.end ?? verb + length
        draft.hasOwnVerb = true
        draft.isAspirational = value.chain.cues.has(.aspire) || opening.isAspirational
        return draft
    }

    /// 30%以上建筑废弃物实现再资源化: a share of the thing behind it, with what is to be done with it.
    func shareDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft? {
        let value = reading.values[i]
        guard value.mention.unitClass == .percent, value.follow == .noun || value.follow == .of,
            value.chain.verb == nil || reading.stands("在", at: value.chain.verbStart) && value.chain.verbLength == 1
                || reading.realizesShare(value),
            value.chain.start <= value.left + 2 || opensClause(reading, value)
                || value.follow == .noun && value.mention.extent.end > value.mention.range.end
        else { return nil }
        let text = reading.text
        let next = i + 1 < reading.values.count && reading.values[i + 1].start < value.clause.end ? i + 1 : nil
        let end = grammar.nounEnd(
            text, value.followStart, value.clause.end, nextValue: next.map { reading.values[$0].start })
        guard end > value.followStart + 1 else { return nil }
        var phrase = Phrase(value.followStart, end)
        let isReach = reading.stands("实现", at: end) || reading.stands("完成", at: end) || reading.stands("达到", at: end)
        if let next, reading.values[next].start - end <= 1 {
            // 90%以上的乡镇和60%以上的农村社区⟦建有…⟧: what is to be done stands behind the last of the things.
            let last = grammar.nounEnd(text, reading.values[next].followStart, value.clause.end, nextValue: nil)
            phrase.append(last, value.clause.end)
        } else {
            phrase.append(isReach ? end + 2 : end, value.clause.end)
        }
        let opening = grammar.openers.read(
            text, value.left, value.chain.start, times: reading.times(in: value.left, value.chain.start),
            passesVerbs: true)
        state.indicator = phrase
        state.owner = phrase
        state.counted = value.mention
        var draft = Draft(
            indicator: phrase, opening: opening, subject: opening.scope.map { Phrase($0.start, $0.end) },
            measure: measure(reading, value, opening, phrase: []), start: opening.start)
        draft.end = value.clause.end
        draft.hasOwnVerb = true
        draft.isAspirational = value.chain.cues.has(.aspire) || opening.isAspirational
        return draft
    }

    /// Whether nothing but a time and its like stands before the value: 到2025年40%建成区….
    private func opensClause(_ reading: ParagraphReading, _ value: Value) -> Bool {
        grammar.openers.read(
            reading.text, value.left, value.chain.start, times: reading.times(in: value.left, value.chain.start),
            passesVerbs: false
        ).start >= value.chain.start
    }

    // MARK: The indicator before the value

    func subjectDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft {
        let value = reading.values[i]
        let text = reading.text
        var (left, right) = phraseBounds(reading, i)
        left = pastSpan(reading, left, right)
        // 用三年⟦时间⟧改造茶园5万亩: the length before is a value of its own.
        if left > reading.body.start, text[left - 1] == "年", reading.stands("时间", at: left) { left += 2 }
        if let spread = spreadVerb(reading, value) { right = spread }
        var isNamedWork = false
        // 宜机化改造300万亩, 新能源汽车推广5万辆: behind its noun the verb is the name of what is counted.
        if value.chain.verb == .build || value.chain.verb == .add, value.from == nil {
            let before = grammar.openers.read(
                text, left, right, times: reading.times(in: left, right), passesVerbs: true)
            if right > before.start {
                if value.chain.verb == .build { right = value.chain.verbStart + value.chain.verbLength }
            } else if let work = namedWork(reading, value, right) {
                (left, right) = (work.start, work.end)
                isNamedWork = true
            }
        }
        // 户均增收3000元, 亩均增产50公斤: the movement is a part of the name.
        if value.chain.verb == .rise, value.mention.unitClass != .percent,
            reading.stands("增收", at: value.chain.verbStart)
                || reading.stands("增产", at: value.chain.verbStart), right == value.chain.verbStart
        {
            right += 2
        }
        let front = left
        left = pastDisposal(text, left, right)
        if value.mention.unitClass == .rank { right = rankVerb(reading, left, right) }
        var opening = grammar.openers.read(
            text, left, right, times: reading.times(in: left, right),
            passesVerbs: !isNamedWork && (value.chain.verb == nil || value.chain.verb == .build))
        if opensPart(reading, i) { opening.isAmong = true }
        if value.chain.verb == .reach, isCounted(value), let gathered = gathering(reading, left, right) {
            opening = gathered
        }
        // 新建小区停车位100%配建充电设施: what a share is taken of is new, the share is no addition.
        if opening.verb == .add, value.mention.unitClass == .percent {
            opening = grammar.openers.read(
                text, left, right, times: reading.times(in: left, right), passesVerbs: false)
        }
        var from = pastActor(reading, pastRates(reading, opening.start, right), right, value)
        var placed: Phrase?
        if value.chain.verb == nil, let work = workInside(reading, value, from, right) {
            if opening.verb == nil {
                opening.verb = work.cue
                opening.verbStart = work.start
            }
            if reading.stands("每年", endingAt: work.start, count: 2) { opening.isAnnual = true }
            placed = placeOfWork(reading, from, work.start)
            from = work.end
        }
        // ，高于全省平均水平3个百分点: nothing but the gap; the indicator stands before.
        let average = grammar.gapToAverage(text, left, right)
        if let average, average.cut < from {
            from = average.cut
            opening.scope = nil
        }
        let gap =
            average
            ?? (value.mention.unitClass == .percentagePoint || rises(reading, value)
                ? grammar.gap(text, from, right) : nil)
        var phrase = grammar.phrase(text, from, gap?.cut ?? right, reading.times(in: from, right))
        if gap != nil { phrase = withoutGrowth(text, phrase) }
        if let areas = areasBefore(reading, i, phrase) {
            placed = areas.subject
            phrase = areas.indicator
        }
        phrase = withKeptVerb(reading, opening, phrase, after: state.indicator)
        phrase = reached(reading, value, phrase)
        if value.mention.unitClass == .percent { phrase = withoutExpectation(text, phrase) }
        // 新增就业5700人, 城镇新增就业人数5万人: without 新增 the word names no statistic.
        if let start = phrase.start, let end = phrase.end, phrase.pieces.count == 1, end - start <= 4,
            text[start] == "就", text[start + 1] == "业", reading.stands("新增", endingAt: start, count: 2)
        {
            let isTown = end - start > 2 && reading.stands("城镇", endingAt: start - 2, count: 2)
            phrase = Phrase(isTown ? start - 4 : start - 2, end)
            if isTown {
                placed = nil
                opening.verbStart = start - 4
            }
        }
        // 经济增长5.5%: without its verb the word names no statistic.
        if phrase.count == 2, let start = phrase.start, text[start] == "经", text[start + 1] == "济",
            reading.stands("增长", at: start + 2)
        {
            phrase = Phrase(start, start + 4)
        }
        phrase = withoutSpan(reading, phrase)
        let isEveryYear = withoutYearly(text, &phrase)
        if value.chain.verb != .reach, value.mention.unitClass != .percent, value.mention.unitClass != .money {
            phrase = withoutNames(text, phrase)
        }
        let own = phrase.scalars(text)
        let elided = resolve(reading, i, phrase, own, opening, &state)
        var measure = measure(reading, value, opening, phrase: own)
        if !phrase.isEmpty {
            let isNamed = value.chain.verb == .build && phrase.start.map { $0 < value.chain.verbStart } == true
            // 新增就业5300人、再就业1500人: those who work again are no addition.
            if !reading.stands("再就业", endingAt: value.chain.start, count: 3) {
                measure = listedMeasure(reading, value, opening, measure, hasNounBeforeVerb: isNamed, &state)
            }
        } else if let before = continued(reading, i, &state) {
            measure = before
        }
        state.lastMeasure = measure
        measure = growth(value, measure, elided.indicator.scalars(text))
        if isEveryYear { measure.isAnnual = true }
        if let gap {
            measure = MeasureDecision(
                measure: .change, direction: gap.isBelow || value.chain.verb == .fall ? .decrease : .increase,
                isAnnual: measure.isAnnual,
                rule: MeasureRules.change)
        }
        let start = opening.scope?.start ?? opening.verbStart ?? phrase.start ?? value.chain.start
        var indicator = elided.indicator
        // 公交班线实现100%应用新能源汽车: a share before a verb says how far the predicate holds.
        if value.mention.unitClass == .percent, value.follow == .noun, !phrase.isEmpty,
            value.mention.extent.end == value.mention.range.end, value.clause.end - value.followStart <= 16,
            !reading.stands("增长", at: value.followStart)
        {
            indicator.append(value.followStart, value.clause.end)
        }
        var mover: Phrase?
        var reach: Int?
        if value.mention.unitClass == .duration, let reached = reachedPlace(reading, value) {
            // 中心城60分钟⟦可达毗邻城市⟧; 步行10分钟⟦有绿⟧: what is near, and from where or how.
            if phrase.count > 2 { mover = phrase }
            indicator = phrase.count > 2 ? reached : phrase
            if phrase.count <= 2 { indicator.append(reached) }
            reach = reached.end
        }
        var draft = Draft(
            indicator: indicator, opening: opening,
            subject: elided.subject ?? mover ?? placed ?? opening.place.map { Phrase($0.start, $0.end) },
            measure: measure,
            inherited: elided.inherited, start: min(start, placed?.start ?? start))
        draft.end = reach
        // 超过 and 占 are verbs, too, where an indicator stands before them.
        let compares = value.mention.extent.start < value.mention.range.start && !own.isEmpty
        draft.hasOwnVerb = value.chain.verb != nil || opening.verb != nil || compares || own.first == 0x5360
        // 利用率⟦力争⟧由65%提高到80%
        draft.isAspirational =
            value.chain.cues.has(.aspire) || opening.isAspirational || aspires(reading, front, right)
            || value.from.map { reading.values[$0].chain.cues.has(.aspire) } == true
        return draft
    }

    /// What a length of time reaches: 2小时内⟦到达灾害易发地域⟧, up to the next mark.
    private func reachedPlace(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        var start = value.end
        if start < value.clause.end, reading.text[start] == "内" { start += 1 }
        guard start + 1 < value.clause.end else { return nil }
        switch (reading.text[start], reading.text[start + 1]) {
        case ("可", "达"), ("可", "到"), ("通", "达"), ("直", "达"), ("互", "达"), ("到", "达"), ("有", _), ("见", _): break
        default: return nil
        }
        var end = start + 2
        while end < value.clause.end, reading.text[end] != "、", reading.text[end] != "和" { end += 1 }
        return end - start <= 20 ? Phrase(start, end) : nil
    }

    /// ⟦培育⟧龙头企业达到30家, ⟦引进和培养⟧人才达到2000名: the verb by which those come together who are counted; 养殖工船 has none.
    private func gathering(_ reading: ParagraphReading, _ left: Int, _ right: Int) -> Opening? {
        let text = reading.text
        guard right - left > 3, text[right - 1] != "数", text[right - 1] != "量" else { return nil }
        let opening = grammar.openers.read(
            text, left, right, times: reading.times(in: left, right), passesVerbs: true)
        guard let verb = opening.verbStart else { return nil }
        switch (text[verb], text[verb + 1]) {
        case ("培", "育"), ("培", "养"), ("培", "训"), ("引", "进"), ("引", "育"), ("遴", "选"), ("选", "拔"), ("招", "引"):
            return opening
        default: return nil
        }
    }

    /// 单产比非示范区高10%: 高 and 低 alone set two things against each other.
    private func rises(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.chain.verb == .rise || value.chain.verb == .fall, value.chain.verbLength == 1 else { return false }
        return reading.text[value.chain.verbStart] == "高" || reading.text[value.chain.verbStart] == "低"
    }

    /// 经济增速…为6%以上: a level of a growth is a growth.
    private func growth(_ value: Value, _ measure: MeasureDecision, _ words: PhraseWords) -> MeasureDecision {
        guard measure.measure == .level, value.mention.unitClass == .percent, words.count > 2,
            words[words.endIndex - 2] == "增" || words[words.endIndex - 2] == "涨",
            words[words.endIndex - 1] == "速" || words[words.endIndex - 1] == "幅" || words[words.endIndex - 1] == "长"
        else { return measure }
        return MeasureDecision(
            measure: .change, direction: .increase, isAnnual: measure.isAnnual, rule: MeasureRules.change)
    }

    /// The measure that a value without words of its own goes on with: 增长8%，力争⟦10%⟧; 新建高速公路25条⟦1900公里⟧.
    private func continued(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> MeasureDecision? {
        let value = reading.values[i]
        // 新增学位12万个，其中2024年⟦不少于4.2万个⟧
        if value.chain.verb == nil, value.from == nil, let last = state.lastMeasure, last.measure == .change,
            state.hasUnit(of: value), reading.stands("其中", at: value.clause.start)
        {
            return last
        }
        guard i > 0, value.chain.verb == nil || value.chain.verb == .reach && value.chain.cues.has(.aspire),
            value.from == nil, reading.values[i - 1].role == .target,
            reading.values[i - 1].sentenceId == value.sentenceId
        else { return nil }
        let previous = reading.values[i - 1]
        if value.start == previous.end, value.mention.unitClass == .physical { return state.listed }
        guard value.chain.cues.has(.aspire), value.mention.hasSameUnit(as: previous.mention) else { return nil }
        return state.lastMeasure
    }

    /// Sets what later clauses of the sentence may take up.
    func adopt(_ value: Value, _ phrase: Phrase, _ own: PhraseWords, _ state: inout SentenceState) {
        state.indicator = phrase
        state.ownsNoSum = false
        state.share = Phrase()
        if !phrase.isEmpty { state.named.append(phrase) }
        let head = grammar.headLength(own)
        if head > 1, head < own.count {
            state.owner =
                namesPurse(own[own.index(own.endIndex, offsetBy: -head - 1)]) ? Phrase() : phrase.dropLast(head)
        } else if head == own.count || head <= 1, value.mention.unitClass == .percent, !endsInGroup(own) {
            // 进出口总额增长8%，出口…: what moves by a share is itself a measure and owns none.
            state.owner = Phrase()
        } else {
            state.owner = phrase
        }
    }

    /// 财政, 税, 预算, 零售: what comes in there says nothing of other sums.
    func namesPurse(_ scalar: UInt32) -> Bool {
        scalar == "政" || scalar == "税" || scalar == "算" || scalar == "售"
    }

    /// 业, 企业, 集群, 经济
    private func endsInGroup(_ words: PhraseWords) -> Bool {
        switch words.last ?? 0 {
        case "业", "群", "济", "区", "品": true
        default: false
        }
    }

    /// 力争 inside the words of the clause: 石油工业力争实现产值3500亿元.
    func aspires(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Bool {
        var at = start
        while at + 1 < end {
            switch (reading.text[at], reading.text[at + 1]) {
            case ("争", "取") where asksForFunds(reading.text, at, end): at += 2
            case ("力", "争"), ("争", "取"), ("努", "力"): return true
            default: at += 1
            }
        }
        return false
    }

    /// A short name that ends in 市, 县, 州, 区, 省 or 旗, and no kind of place (小区, 城市, 强县).
    func isPlace(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard let start = phrase.start, let end = phrase.end, phrase.count >= 2, phrase.count <= 6 else { return false }
        if grammar.regions.match(text, at: start, limit: end)?.length == end - start { return true }
        switch (text[end - 2], text[end - 1]) {
        case ("城", "市"), ("都", "市"), ("超", "市"), ("门", "市"), ("夜", "市"), ("集", "市"), ("上", "市"), ("级", "市"):
            return false
        case ("小", "区"), ("社", "区"), ("园", "区"), ("景", "区"), ("街", "区"), ("户", "区"), ("校", "区"), ("灌", "区"), ("片", "区"),
            ("老", "区"), ("发", "区"), ("范", "区"), ("护", "区"), ("聚", "区"), ("验", "区"), ("作", "区"), ("厂", "区"), ("游", "区"):
            return false
        // 京津冀⟦区域⟧, 长三角⟦地区⟧
        case ("区", "域"), ("地", "区"): return phrase.count >= 4
        case ("强", "县"), ("大", "县"), ("困", "县"), ("范", "县"), ("点", "县"), ("级", "县"), ("贫", "县"), ("地", "县"):
            return false
        case (_, "市"), (_, "县"), (_, "州"), (_, "区"), (_, "省"), (_, "旗"): return true
        default: return false
        }
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
