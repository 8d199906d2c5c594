import NoticeModel

/// Parts of a whole that the sentence has named before.
extension TargetComposer {
    /// 建成绿色工厂12家（⟦国家级⟧3家）: in brackets right behind a whole stand its parts.
    func opensPart(_ reading: ParagraphReading, _ i: Int) -> Bool {
        guard i > 0, reading.values[i].opening == .open else { return false }
        let value = reading.values[i]
        guard value.chain.verb == nil, reading.values[i - 1].role == .target,
            reading.values[i - 1].mention.hasSameUnit(as: value.mention)
        else { return false }
        return value.clause.start - 1 == max(reading.values[i - 1].end, reading.values[i - 1].mention.extent.end)
    }

    /// 游客达到3万人次，收入达到8亿元，⟦分别⟧增长20%: one value for the two that were named before.
    func bothNamed(_ reading: ParagraphReading, _ value: Value, _ named: [Phrase]) -> Phrase? {
        guard value.groupCount == 1, named.count > 1, reading.stands("分别", at: value.clause.start),
            var both = named.suffix(2).first, let last = named.last
        else { return nil }
        both.append(last)
        return both
    }

    /// 新建⟦污水处理厂⟧7座，日处理能力6000吨: the plants right before, whose capacity it is.
    func plantBefore(_ reading: ParagraphReading, _ i: Int, _ own: PhraseWords, _ state: inout SentenceState) -> Phrase?
    {
        guard i > 0, own.count >= 4, own.count <= 6, namesCapacity(own) else { return nil }
        let value = reading.values[i]
        guard !state.countedThing.isEmpty,
            reading.values[i - 1].sentenceId == value.sentenceId, reading.values[i - 1].role == .target,
            reading.values[i - 1].mention.unitClass == .classifier, value.start - reading.values[i - 1].end <= 14
        else { return nil }
        return state.countedThing
    }

    /// 日处理能力, 处理能力
    private func namesCapacity(_ own: PhraseWords) -> Bool {
        guard own[own.endIndex - 2] == "能", own[own.endIndex - 1] == "力" else { return false }
        let first = own[own.startIndex]
        return first == "日" || first == "处"
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
    func namedAlike(_ text: Scalars, _ value: Value, _ phrase: Phrase, _ state: inout SentenceState) -> Phrase? {
        guard value.mention.unitClass == .classifier else { return nil }
        // 新建中型⟦水库⟧12座、小型85座
        if phrase.count == 2, let own = phrase.start, own > 0, text[own - 1] == "、", text[own + 1] == "型",
            state.countedThing.pieces.count == 1,
            let start = state.countedThing.start, let end = state.countedThing.end, end - start > 3,
            text[start + 1] == "型"
        {
            var whole = phrase
            whole.append(start + 2, end)
            return whole
        }
        guard phrase.start.map({ $0 > 0 && text[$0 - 1] == "、" }) == true,
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

    /// 签约项目履约率达到85%，⟦开工率⟧不低于70%: a rate of three scalars is one of those whose rate stands before it.
    func rateOfSame(
        _ text: Scalars, _ value: Value, _ phrase: Phrase, _ own: PhraseWords, _ state: inout SentenceState
    ) -> Phrase? {
        guard own.count == 3, own.last == 0x7387, value.mention.unitClass == .percent, phrase.pieces.count == 1,
            value.opening == .comma || value.opening == .item, state.hasUnit(of: value), let start = phrase.start,
            Self.doings.match(text, at: start, limit: start + 2) != nil
        else { return nil }
        let before = state.indicator.scalars(text)
        guard before.count >= 5, before.count <= 16, before.last == 0x7387 else { return nil }
        // 高中阶段⟦毛⟧入学率: the rate before has four.
        switch before[before.index(before.endIndex, offsetBy: -4)] {
        case "毛", "净", "总", "平", "综", "合", "均", "占", "业", "盖", "登", "查": return nil
        default: break
        }
        var whole = state.indicator.dropLast(3)
        whole.append(phrase)
        return whole
    }

    /// What is done with or to those whose rate it is: 覆盖率 and 损失率 are of something else each time.
    private static let doings = Lexicon(
        [
            "开工", "竣工", "投产", "到位", "履约", "签约", "颁证", "确权", "入住", "就业", "办结", "达标", "完成", "合格", "落地", "投运", "入库", "巩固",
            "建档",
            "管理", "成活", "保存", "满意", "完好",
        ].map { ($0, true) })

    /// 其中⟦甲市、乙市、丙市⟧各3000张
    func arePlaces(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start <= 40 else {
            return false
        }
        var from = start
        for at in start...end where at == end || text[at] == "、" || text[at] == "和" {
            guard isPlace(text, Phrase(from, at)) else { return false }
            from = at + 1
        }
        return true
    }

    /// ⟦九江市、赣州市⟧各3000张: the list, whose first place may have been read as the scope of the clause.
    func placesOfList(_ text: Scalars, _ opening: Opening, _ phrase: Phrase) -> Phrase? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end else { return nil }
        if let scope = opening.scope, scope.end + 1 == start, text[scope.end] == "、" || text[scope.end] == "和",
            arePlaces(text, Phrase(scope.start, end))
        {
            return Phrase(scope.start, end)
        }
        let isList = (start..<end).contains { text[$0] == "、" || text[$0] == "和" }
        return isList && arePlaces(text, phrase) ? phrase : nil
    }

    /// 公交车新能源化率达到100%，⟦出租车⟧达到80%: another thing of the same kind, told by the word that both end in, has
    /// the measure of the one before it.
    func measureOfKind(
        _ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ own: PhraseWords,
        _ state: inout SentenceState
    ) -> Phrase? {
        let text = reading.text
        let moves = value.chain.verb == .reach || value.chain.verb == .rise || value.chain.verb == .fall
        // 公务用车⟦不低于⟧60%
        let isBounded = value.chain.verb == nil && value.mention.extent.start < value.mention.range.start
        guard moves || isBounded, state.hasUnit(of: value), value.from == nil, value.follow == .end,
            value.opening == .comma || value.opening == .item,
            value.mention.unitClass == .percent || value.mention.unitClass == .physical
                || value.mention.unitClass == .money, own.count >= 2, own.count <= 11, phrase.pieces.count == 1,
            let last = own.last,
            !endsInMeasure(last), grammar.headLength(own) == 0
        else { return nil }
        let before = state.indicator.scalars(text)
        guard let end = before.last, endsInMeasure(end), before.count > own.count else { return nil }
        // 党政机关建筑屋顶…比例不低于50%，公共建筑不低于40%，⟦工商业厂房⟧不低于30%: the third of a kind.
        if !state.kindMeasure.isEmpty, state.kindEnd + 1 == value.clause.start {
            var whole = phrase
            whole.append(state.kindMeasure)
            return whole
        }
        // 城镇⟦居民⟧, 农村⟦居民⟧; 公交⟦车⟧, 出租⟦车⟧
        let words = Array(before)
        let pair = own[own.endIndex - 2]
        let kind =
            (1..<words.count - 1).last { words[$0] == last && words[$0 - 1] == pair }
            ?? (1..<words.count - 1).last { words[$0] == last }
        guard let kind, words.count - kind - 1 >= 2, words.count - kind - 1 <= 16 else { return nil }
        let rest = words[(kind + 1)...]
        let isPlain = rest.allSatisfy { scalar in
            switch scalar {
            case "、", "，", "和", "与", "占", "的", "（": false
            default: true
            }
        }
        guard isPlain else { return nil }
        var whole = phrase
        state.kindMeasure = state.indicator.suffix(rest.count)
        whole.append(state.kindMeasure)
        return whole
    }

    /// 率, 量, 值 and the like: what ends the name of a measure.
    private func endsInMeasure(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "率", "比", "重", "例", "度", "量", "额", "值", "积", "程", "数", "入", "资", "耗", "能", "口", "费": true
        default: false
        }
    }
}
