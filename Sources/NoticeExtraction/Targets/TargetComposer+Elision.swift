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
        _ reading: ParagraphReading, _ i: Int, _ phrase: Phrase, _ own: PhraseWords, _ opening: Opening,
        _ state: inout SentenceState
    ) -> RestoredIndicator {
        let value = reading.values[i]
        let text = reading.text
        var result = RestoredIndicator(indicator: phrase, subject: opening.scope.map { Phrase($0.start, $0.end) })
        let isAmong = opening.isAmong || followsAmong(reading, value)
        if isAmong, let part = thresholdPart(reading, value, phrase, &state) {
            result.indicator = part
            result.inherited.insert(.indicator)
            return result
        }
        // 新建水库12座，总库容4亿立方米，其中⟦庆阳⟧3座: what the parts are counted of stands farther back.
        if isCounted(value), !state.countedThing.isEmpty, !state.hasUnit(of: value),
            state.countedUnit?.hasSameUnit(as: value.mention) == true, isAmong || isPlace(text, phrase)
        {
            state.indicator = state.countedThing
            state.counted = state.countedUnit
        }
        if phrase.isEmpty {
            // 占GDP比重提高到2.1%，2025年达到2.6%: the share goes on, not the sum that it was taken of.
            let isShare = value.mention.unitClass == .percent && value.chain.movement == nil
            result.indicator = isShare && !state.share.isEmpty ? state.share : state.indicator
            // 实施项目156个，年度投资85亿元，其中续建92个: the counted thing is what the count goes on with.
            let followsSum = i > 0 && reading.values[i - 1].mention.unitClass == .money
            if isCounted(value), !state.countedThing.isEmpty, !state.hasUnit(of: value) || isAmong || followsSum,
                state.countedUnit?.hasSameUnit(as: value.mention) == true
            {
                result.indicator = state.countedThing
                state.indicator = state.countedThing
            }
            if let shared = bothNamed(reading, value, state.named) ?? nounOfNext(reading, value) {
                result.indicator = shared
            } else if i > 0, !state.last.isEmpty, reading.values[i - 1].end == value.start,
                reading.values[i - 1].role == .target, value.mention.unitClass == .people
            {
                // 其中贫困户950户⟦4010人⟧: the people of the households right before.
                result.indicator = state.last
            } else if value.mention.unitClass == .people, value.chain.verb == .build, value.chain.verbLength >= 2,
                !state.hasUnit(of: value), value.chain.verbStart >= value.clause.start, value.from == nil,
                state.countedUnit?.hasSameUnit(as: value.mention) != true
            {
                // 贫困发生率降至1%，搬迁8500人: the act itself is what is counted.
                result.indicator = Phrase(value.chain.verbStart, value.chain.verbStart + value.chain.verbLength)
                state.indicator = result.indicator
                state.counted = value.mention
                return result
            } else if state.indicator.isEmpty, let event = eventOfClauseBefore(reading, value) {
                result.indicator = event
            } else if state.indicator.isEmpty, let made = objectOfClauseBefore(reading, value) {
                result.indicator = made
            } else if state.indicator.isEmpty, let before = ownerOfClauseBefore(reading, value) {
                result.indicator = before
            } else if state.indicator.isEmpty, let act = actWithObject(reading, value) {
                result.indicator = act
                adopt(value, act, act.scalars(text), &state)
                return result
            }
            result.inherited.insert(.indicator)
        } else if let shared = sharedShare(text, own, phrase, isAmong, &state) {
            result.indicator = shared
            state.share = shared
            result.inherited.insert(.indicator)
        } else if let pair = comparedPair(text, phrase, own, &state) {
            result.indicator = pair
            result.inherited.insert(.indicator)
        } else if let work = workNamedBefore(reading, value, own) {
            result.indicator = work
            result.inherited.insert(.indicator)
            adopt(value, work, work.scalars(text), &state)
        } else if let whole = rateOfSame(text, value, phrase, own, &state) {
            result.indicator = whole
            result.inherited.insert(.indicator)
            adopt(value, whole, whole.scalars(text), &state)
        } else if let plant = plantBefore(reading, i, own, &state) {
            result.indicator = joined(text, plant, phrase)
            result.inherited.insert(.indicator)
        } else if namesTotal(own), !state.indicator.isEmpty, state.owner.isEmpty {
            // 地区生产总值年均增长7%，总量突破5万亿元
            result.indicator = state.indicator
            result.indicator.append(phrase)
            result.inherited.insert(.indicator)
        } else if grammar.isHeadOnly(own), !isAmong || own.count < 4 || !own.contains(0x5360) {
            var owner = state.owner
            // 年均引水量6亿立方米，总投资483亿元
            let isAmount = owner.end.map { text[$0 - 1] == "量" || text[$0 - 1] == "积" || text[$0 - 1] == "程" } ?? false
            // 接待游客3000万人次，综合收入120亿元: visits own no sum.
            let areVisits = state.counted?.isUnit("人次") ?? false
            if value.mention.unitClass == .money,
                state.ownsNoSum || isAmount || areVisits || isAddition(text, owner, state.lastMeasure)
            {
                owner = Phrase()
            }
            // 产业体系初步建成，工业增加值占地区生产总值比重达28%: a share in the whole economy has no owner to look for.
            let isWhole = own.contains(0x5360) && own.count > 8
            if owner.isEmpty, !isWhole, let before = ownerOfClauseBefore(reading, value) { owner = before }
            if !owner.isEmpty {
                result.indicator = joined(text, owner, phrase)
                result.inherited.insert(.indicator)
            }
            state.indicator = result.indicator
            state.named.append(result.indicator)
        } else if repeatsUnit(text, own, state.owner) {
            result.indicator = joined(text, state.owner, phrase)
            result.inherited.insert(.indicator)
            state.indicator = result.indicator
            state.named.append(result.indicator)
        } else if isAmong, !state.thresholdHead.isEmpty, let restored = restoredThreshold(reading, phrase, &state),
            restored != phrase
        {
            // 其中过10亿元的12家
            result.indicator = restored
            result.inherited.insert(.indicator)
        } else if isAmong, !state.indicator.isEmpty, grammar.headLength(own) == 0, value.chain.movement == nil,
            state.hasUnit(of: value)
        {
            let head = grammar.headLength(state.indicator.scalars(text))
            if let part = partOfList(text, phrase, own, state.indicator) {
                result.indicator = part
                state.partHead = Phrase()
            } else if endsInGrade(own) {
                result.indicator.append(ungraded(text, state.indicator))  // 其中国家级20家, 其中4A级以上25家
                state.partHead = ungraded(text, state.indicator)
                state.partEnd = value.clause.end
            } else if value.mention.unitClass == .percent || isPlace(text, phrase) || arePlaces(text, phrase)
                || isArea(own)
            {
                result.subject = phrase
                result.indicator = state.indicator
            } else if head > 0 {
                // 上云企业总量4.5万户，其中深度用云⟦企业⟧800户: the class is counted, not its total.
                state.partHead = classNoun(text, state.indicator, head) ?? state.indicator.suffix(head)
                state.partEnd = value.clause.end
                result.indicator.append(state.partHead)
            }
            result.inherited.insert(.indicator)
        } else if own.count <= 4, own.last == 0x7EA7, isCounted(value), !state.countedThing.isEmpty,
            state.hasUnit(of: value), value.opening != .semicolon
        {
            // 创建国家农业产业园1个、⟦省级⟧4个: the next grade of the same thing.
            result.indicator.append(ungraded(text, state.countedThing))
            result.inherited.insert(.indicator)
        } else if !state.partHead.isEmpty, value.clause.start <= state.partEnd + 1, value.chain.verb == nil,
            state.hasUnit(of: value), grammar.headLength(own) == 0, value.opening != .semicolon
        {
            // 其中有机农产品300个，⟦绿色食品⟧1200个: the next part of the same whole.
            result.indicator.append(state.partHead)
            state.partEnd = value.clause.end
            result.inherited.insert(.indicator)
        } else if let named = namedAlike(text, value, phrase, &state) {
            result.indicator = named
            result.inherited.insert(.indicator)
        } else if let output = outputBefore(text, value, phrase, own, &state) {
            // 粮食产量达到100万吨，⟦油料⟧达到20万吨
            result.indicator = output
            result.inherited.insert(.indicator)
            adopt(value, output, output.scalars(text), &state)
        } else if let each = eachOne(text, value, phrase), !state.indicator.isEmpty,
            state.hasUnit(of: value) || value.mention.unitClass == .people && state.counted?.unitClass == .people
        {
            // 放映电影1740场，⟦每个村⟧每月不少于1场
            result.subject = each
            result.indicator = state.indicator
            result.inherited.insert(.indicator)
        } else if let places = placesOfList(text, opening, phrase), !state.indicator.isEmpty, state.hasUnit(of: value) {
            // 南昌市5000张，⟦九江市、赣州市⟧各3000张
            result.subject = places
            result.indicator = state.indicator
            result.inherited.insert(.indicator)
        } else if !state.indicator.isEmpty, state.hasUnit(of: value), isPlace(text, phrase) || isArea(own) {
            result.subject = phrase
            result.indicator = state.indicator
            result.inherited.insert(.indicator)
        } else if let whole = measureOfKind(reading, value, phrase, own, &state) {
            result.indicator = whole
            state.kindEnd = value.clause.end
            result.inherited.insert(.indicator)
            adopt(value, whole, whole.scalars(text), &state)
        } else {
            if let restored = restoredThreshold(reading, phrase, &state) {
                if restored != phrase { result.inherited.insert(.indicator) }
                result.indicator = restored
            }
            if let whole = perUnit(reading, value, phrase, &state) {
                result.indicator = whole
                result.inherited.insert(.indicator)
            }
            if let cut = ownerCut(reading, value, result.indicator, opening) {
                var subject = result.subject ?? Phrase()
                subject.append(cut.subject)
                result.subject = subject
                result.indicator = cut.indicator
            }
            adopt(value, result.indicator, result.indicator.scalars(text), &state)
        }
        if !result.inherited.contains(.indicator) || isAmong { state.counted = value.mention }
        if isCounted(value), !phrase.isEmpty {
            state.countedThing = result.indicator
            state.countedUnit = value.mention
        }
        return result
    }

    /// 造林50万亩, 植树100万株: a verb that has its object in it is what is measured.
    private func actWithObject(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let (start, length) = (value.chain.verbStart, value.chain.verbLength)
        guard value.chain.verb == .build || value.chain.verb == .add, length == 2, start >= value.clause.start else {
            return nil
        }
        switch reading.text[start + 1] {
        case "林", "树", "苗", "草": return Phrase(start, start + 2)
        default: return nil
        }
    }

    /// 新增认证⟦企业⟧5家，综合产值28亿元: those that were added are a few of those whose sum it is; 项目 have sums of their own.
    private func isAddition(_ text: Scalars, _ owner: Phrase, _ last: MeasureDecision?) -> Bool {
        guard last?.measure == .change, let end = owner.end, owner.count > 2 else { return false }
        return text[end - 2] == "企" && text[end - 1] == "业"
    }

    /// 粮食产量达到100万吨，⟦油料⟧达到20万吨: a product alone has the measure of the product before it.
    private func outputBefore(
        _ text: Scalars, _ value: Value, _ phrase: Phrase, _ own: PhraseWords, _ state: inout SentenceState
    ) -> Phrase? {
        guard value.chain.verb == .reach, value.mention.unitClass == .physical, own.count >= 2, own.count <= 6,
            state.hasUnit(of: value), value.opening == .comma || value.opening == .item,
            grammar.headLength(own) == 0
        else { return nil }
        let words = state.indicator.scalars(text)
        let head = grammar.headLength(words)
        guard head >= 2, head < words.count, let last = words.last,
            words[words.endIndex - 2] == "产" && (last == "量" || last == "能")
        else { return nil }
        var output = phrase
        output.append(state.indicator.suffix(head))
        return output
    }

    /// ⟦每个行政村⟧每月不少于1场: each of whom a frequency holds for.
    private func eachOne(_ text: Scalars, _ value: Value, _ phrase: Phrase) -> Phrase? {
        guard isCounted(value), value.follow == .end, value.chain.verb == nil, let start = phrase.start,
            let end = phrase.end, end - start > 3, text[start] == "每", text[start + 1] == "个"
        else { return nil }
        // 选派干部930名，⟦每个贫困村⟧不少于5人
        if value.mention.comparator != .eq, text[end - 1] == "村" || text[end - 1] == "县" || text[end - 1] == "乡" {
            return phrase
        }
        guard text[end - 2] == "每" else { return nil }
        switch text[end - 1] {
        case "月", "年", "周", "季", "天": return Phrase(start, end - 2)
        default: return nil
        }
    }

    /// 农村, 城镇, 城区: where a part of the whole is.
    private func isArea(_ own: PhraseWords) -> Bool {
        guard own.count == 2, let first = own.first, let last = own.last else {
            // 黄河流域, 地级市
            guard own.count >= 3, own.count <= 5 else { return false }
            let (a, b) = (own[own.endIndex - 2], own[own.endIndex - 1])
            return b == "域" && a == "流" || a == "支" && b == "流" || a == "水" && b == "系"
                || own.count == 3 && (a == "级" && b == "市" || a == "制" && b == "镇")
        }
        switch (first, last) {
        case ("农", "村"), ("城", "镇"), ("乡", "镇"), ("城", "区"), ("市", "区"), ("县", "城"), ("城", "市"),
            ("县", "级"), ("街", "道"), ("社", "区"), ("村", "级"), ("乡", "村"):
            return true
        default: return false
        }
    }

    /// 每千人口医师数达到3.5人、⟦注册护士数⟧达到4.2人: per so many as the indicator before it in the clause.
    private func perUnit(_ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ state: inout SentenceState)
        -> Phrase?
    {
        let text = reading.text
        guard value.chain.verb == .reach, let start = state.indicator.start, text[start] == "每",
            let own = phrase.start, own > start, text[own] != "每", own > value.clause.start, text[own - 1] == "、",
            start >= value.clause.start, state.hasUnit(of: value) || isCounted(value),
            let end = (start + 2..<min(start + 7, own)).last(where: { text[$0] == "口" || text[$0] == "人" })
        else { return nil }
        var whole = Phrase(start, end + 1)
        whole.append(phrase)
        return whole
    }

    /// 国家级, 4A级以上
    private func endsInGrade(_ own: PhraseWords) -> Bool {
        // 国家级; 护理型; 农业类
        if own.last == 0x7C7B, own.count > 2, own.count <= 6 { return true }
        if own.last == 0x7EA7 || own.last == 0x578B && own.count <= 4 { return true }
        return own.count > 3 && own.last == 0x4E0A && own[own.endIndex - 2] == 0x4EE5  // 以上
            && (own[own.endIndex - 3] == 0x7EA7 || own[own.endIndex - 4] == 0x7EA7)
    }

    /// The noun of two scalars before 总量, 总数 or 数量.
    private func classNoun(_ text: Scalars, _ phrase: Phrase, _ head: Int) -> Phrase? {
        let words = phrase.scalars(text)
        guard head == 2, words.count > 4, let last = words.last, last == "量" || last == "数",
            words[words.endIndex - 2] == "总" || words[words.endIndex - 2] == "数"
        else { return nil }
        return phrase.dropLast(2).suffix(2)
    }

    /// 加工业产值增长10%，⟦与农业总产值之比⟧达到2.3:1: the first of the two stands in the clause before.
    private func comparedPair(_ text: Scalars, _ phrase: Phrase, _ own: PhraseWords, _ state: inout SentenceState)
        -> Phrase?
    {
        guard own.count > 3, own.last == 0x6BD4, own[own.endIndex - 2] == 0x4E4B, let start = phrase.start, start > 0,
            text[start - 1] == "与" || text[start - 1] == "和", !state.indicator.isEmpty
        else { return nil }  // 之比
        var pair = state.indicator
        pair.append(start - 1, start)
        pair.append(phrase)
        return pair
    }

    /// 开工建设3个、建成2个⟦通用机场⟧: the noun of the next count of the same unit.
    private func nounOfNext(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard isCounted(value), value.chain.verb == .build || value.chain.verb == .add, value.follow == .end,
            let index = reading.values(in: value.end, min(value.clause.end, value.end + 8)).first
        else { return nil }
        let next = reading.values[index]
        guard next.mention.hasSameUnit(as: value.mention), next.follow == .noun,
            next.chain.verb == .build || next.chain.verb == .add, next.chain.start <= value.end + 1
        else { return nil }
        let end = grammar.nounEnd(reading.text, next.followStart, next.clause.end, nextValue: nil)
        return end > next.followStart + 1 ? Phrase(next.followStart, end) : nil
    }

    func isCounted(_ value: Value) -> Bool {
        value.mention.unitClass == .classifier || value.mention.unitClass == .people
    }

    /// 总量 or 总数 alone.
    private func namesTotal(_ own: PhraseWords) -> Bool {
        guard own.count == 2, let first = own.first, let last = own.last, first == "总" else { return false }
        return last == "量" || last == "数"
    }

    /// 规上工业⟦亩均⟧税收18万元，⟦亩均⟧增加值…: the measure is taken per the same unit, of the same owner.
    private func repeatsUnit(_ text: Scalars, _ own: PhraseWords, _ owner: Phrase) -> Bool {
        guard own.count > 3, owner.count > 3, own[own.startIndex + 1] == "均" else { return false }
        let words = owner.scalars(text)
        return words.last == 0x5747 && words[words.endIndex - 2] == own[own.startIndex]
    }

    /// 占零部件总产值20% goes on from the indicator before; a second 占… or 其中居… takes the place of the first.
    private func sharedShare(
        _ text: Scalars, _ own: PhraseWords, _ phrase: Phrase, _ isAmong: Bool, _ state: inout SentenceState
    ) -> Phrase? {
        guard let first = own.first, !state.indicator.isEmpty else { return nil }
        guard first == 0x5360 || isAmong && first == 0x5C45 else { return nil }  // 占 居
        var whole = state.indicator
        let words = whole.scalars(text)
        if let mark = words.firstIndex(of: first), mark > 0 { whole = whole.dropLast(words.count - mark) }
        whole.append(phrase)
        return whole
    }

    /// 市级以上⟦企业技术中心⟧总数: the thing without its grade and without the word for how many there are.
    private func ungraded(_ text: Scalars, _ phrase: Phrase) -> Phrase {
        let words = phrase.scalars(text)
        var rest = phrase
        if let grade = words.prefix(5).firstIndex(of: 0x7EA7), grade + 1 < words.count {
            let isAbove = grade + 3 < words.count && words[grade + 1] == "以" && words[grade + 2] == "上"
            rest = phrase.suffix(words.count - grade - (isAbove ? 3 : 1))
        }
        // 国家农业产业园
        if rest == phrase, words.count > 6, words.starts(with: [0x56FD, 0x5BB6]) {
            rest = phrase.suffix(words.count - 2)
        }
        guard rest.count > 3, let last = words.last, last == "数" || last == "量" else { return rest }
        return words[words.endIndex - 2] == "总" || words[words.endIndex - 2] == "数" ? rest.dropLast(2) : rest
    }

    /// Whether 其中 closes the clause before this one.
    private func followsAmong(_ reading: ParagraphReading, _ value: Value) -> Bool {
        value.clause.start >= reading.body.start + 3
            && reading.stands("其中", at: value.clause.start - 3)
    }
}
