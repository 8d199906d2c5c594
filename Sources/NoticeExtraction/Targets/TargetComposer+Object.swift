import NoticeModel

extension TargetComposer {
    /// The indicator behind the value: 建设60个⟦重点产业集群⟧.
    func objectDraft(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Draft {
        let value = reading.values[i]
        let text = reading.text
        // 东方电厂2×⟦35万千瓦⟧热电联产: the words stand before the factor.
        let isMultiple =
            i > 0 && value.start > 0 && text[value.start - 1] == "×" && reading.values[i - 1].end == value.start - 1
        let front = isMultiple ? reading.values[i - 1] : value
        let opening = grammar.openers.read(
            reading.text, front.left, front.chain.start, times: reading.times(in: front.left, front.chain.start),
            passesVerbs: true)
        let measured = pairedWithPeople(reading, i) || pairedWithParts(reading, i) ? i + 1 : i
        let next = nextCoordinate(reading, measured)
        var start = reading.values[measured].followStart
        var limit = value.clause.end
        // 66个重点项目⟦54亿元⟧的投资计划: an amount of its own ends the noun.
        if let next, measured + 1 < reading.values.count, reading.values[measured + 1].start == next,
            reading.values[measured + 1].mention.unitClass == .money, next > start + 1
        {
            limit = next
        }
        var end = grammar.nounEnd(text, start, limit, nextValue: next)
        // 支持10户企业成为50亿元企业集团: what they become is what is counted.
        if reading.stands("成为", at: end), end + 4 < value.clause.end {
            start = end + 2
            end = grammar.nounEnd(text, start, value.clause.end, nextValue: nil)
        }
        var phrase = Phrase()
        var inherited: InheritedFields = []
        let isOutput = reading.stands("年产", endingAt: value.start, count: 2)
        if !value.mention.isScale, value.mention.unitClass == .physical || value.mention.unitClass == .rate || isOutput
        {
            end = capacityEnd(reading, start, end)
        } else {
            (start, end) = summedUp(reading, start, end)
            if value.chain.verb == .build, reading.stands("生产能力", endingAt: end, count: 4) {
                end = capacityEnd(reading, start, end)
            }
        }
        // 形成年产50发火箭、600颗卫星⟦的批量化制造能力⟧
        if isCounted(value), reading.stands("能力", endingAt: end, count: 2),
            reading.containsWord(value.clause.start, value.start, { reading.stands("年产", at: $0) }),
            let of = (start + 2..<max(start + 2, end)).last(where: { text[$0] == "的" })
        {
            end = of
        }
        // 12万吨无取向硅钢（其中高牌号8万吨）, 1所供养机构（床位150张以上）
        if let open = reading.find(0xFF08, start, end), open > start + 1,
            let close = reading.find(0xFF09, open, min(open + 24, reading.body.end)),
            reading.values(in: open, close).first != nil
        {
            end = open
        }
        end = beforeService(reading, value, start, end)
        while start < end, text[start] == "的" { start += 1 }
        // 5条道路⟦6月底前⟧通车
        if let time = reading.times.beginning(in: start + 1, end).first {
            end = time.range.start
            if value.mention.unitClass == .rate { end = capacityEnd(reading, start, end) }
        }
        end = withoutTask(reading, value, start, end)
        phrase = grammar.phrase(text, start, end, .none)
        var own = phrase.scalars(text)
        var from = value.chain.start
        var isProduct = false
        var subject: Phrase?
        if let input = inputBefore(reading, value, opening) {
            phrase = input
            isProduct = true
            inherited.insert(.indicator)
        } else if repeatsHouseholds(reading, i, &state) {
            phrase = state.indicator
            inherited.insert(.indicator)
        } else if let work = workOfClauseBefore(reading, value, own) {
            phrase = work
            inherited.insert(.indicator)
        } else if let sized = sizedThing(reading, value, opening, phrase) {
            phrase = sized
            isProduct = true
        } else if isCapacityWord(own) || phrase.isEmpty {
            // 实现30万吨的生产能力: the product stands before.
            let before = grammar.phrase(
                reading.text, opening.start, value.chain.start, reading.times(in: opening.start, value.chain.start))
            if before.count > 1, !before.isEmpty {
                let firm = firmCut(reading, before)
                phrase = firm?.indicator ?? before
                subject = firm?.subject
                isProduct = true
            } else if !state.indicator.isEmpty {
                phrase = state.indicator
            }
            own = phrase.scalars(text)
            inherited.insert(.indicator)
        } else if let work = workOfPlaces(reading, value, opening, own) {
            phrase = work
            isProduct = true
        } else if isCounted(value), let noun = nounOfGrades(reading, i, own) {
            phrase.append(noun)
            inherited.insert(.indicator)
        } else if let shared = sharedThreshold(reading, i, phrase) {
            phrase = shared
        } else if let noun = nounOfGrades(reading, i, own) {
            phrase.append(noun)
            inherited.insert(.indicator)
        } else if own.count > 4 || !value.mention.isScale && value.mention.unitClass != .money {
            phrase = restoredThreshold(reading, phrase, &state) ?? phrase
        } else if value.chain.verb == nil {
            // 打造农产品网络销售百亿工程: the name stands on both sides of its scale.
            let before = grammar.phrase(
                reading.text, opening.start, value.chain.start, reading.times(in: opening.start, value.chain.start))
            if before.count > 1 {
                var whole = before
                whole.append(phrase)
                phrase = whole
            }
        }
        if opening.start < value.chain.start, !followsCompletion(text, value, opening.start) { from = opening.start }
        // 迈入千亿元产业⟦行列⟧: a rank that the measure before reaches.
        let joinsRanks = !state.indicator.isEmpty && reading.stands("行列", endingAt: end, count: 2)
        if joinsRanks {
            phrase = state.indicator
            inherited.insert(.indicator)
        } else {
            state.indicator = phrase
            state.owner = phrase
            state.ownsNoSum = value.mention.unitClass == .physical || value.mention.unitClass == .rate || isOutput
            if !phrase.isEmpty { state.named.append(phrase) }
            state.counted = value.mention
        }
        // 再建5个A、120个B: the verb of the first governs the list.
        let measure = listedMeasure(reading, value, opening, measure(reading, value, opening, phrase: []), &state)
        var draft = Draft(
            indicator: phrase, opening: opening,
            subject: opening.scope.map { Phrase($0.start, $0.end) } ?? subject
                ?? (isProduct
                    && phrase.start.map({
                        text[$0] == "年" || phrase.pieces.count > 1 || $0 > 0 && text[$0 - 1] == "、"
                    }) == true
                    ? nil : listOwner(reading, front, opening, &state)),
            measure: measure, inherited: inherited, start: pastMark(text, min(from, value.chain.start), value.start))
        draft.end = end
        draft.hasOwnVerb = value.chain.verb != nil || opening.verb != nil
        draft.isAspirational =
            value.chain.cues.has(.aspire) || opening.isAspirational || aspires(reading, value.left, value.chain.start)
        return draft
    }

    /// Past the mark of the list that a member begins with.
    private func pastMark(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        start < end && text[start] == "、" ? start + 1 : start
    }

    /// 启动总库容5200万立方米的平原水库建设: the size of the thing behind it.
    private func sizedThing(_ reading: ParagraphReading, _ value: Value, _ opening: Opening, _ phrase: Phrase)
        -> Phrase?
    {
        guard value.mention.unitClass == .physical, reading.stands("总库容", endingAt: value.chain.start, count: 3),
            value.follow == .of, phrase.pieces.count == 1, let start = phrase.start,
            var end = phrase.end
        else { return nil }
        for (word, count) in [("开工建设", 4), ("竣工投产", 4), ("建设", 2), ("落地", 2)] as [(StaticString, Int)]
        where end - start > count + 2 && reading.stands(word, endingAt: end, count: count) {
            end -= count
            break
        }
        var sized = Phrase(start, end)
        sized.append(value.chain.start - 3, value.chain.start)
        return sized
    }

    /// 完成污水处理设施改造450个村: the work stands before the count, and where it is done behind it.
    private func workOfPlaces(_ reading: ParagraphReading, _ value: Value, _ opening: Opening, _ own: PhraseWords)
        -> Phrase?
    {
        guard own.count <= 2, value.mention.unitClass == .classifier, value.start - opening.start >= 6 else {
            return nil
        }
        switch own.last ?? 0 {
        case "村", "县", "镇", "区", "乡", "市": break
        default: return nil
        }
        let before = grammar.phrase(
            reading.text, opening.start, value.start, reading.times(in: opening.start, value.start))
        guard let end = before.end, reading.values(in: opening.start, value.start).isEmpty else { return nil }
        switch (reading.text[end - 2], reading.text[end - 1]) {
        case ("改", "造"), ("建", "设"), ("治", "理"), ("整", "治"), ("提", "升"), ("覆", "盖"), ("试", "点"): break
        default: return nil
        }
        var work = before
        work.append(value.followStart, value.followStart + own.count)
        return work
    }

    /// 完成800户棚户区改造⟦任务⟧, 推进12个诊疗中心⟦建设⟧: the word for the work behind the thing counted.
    private func withoutTask(_ reading: ParagraphReading, _ value: Value, _ start: Int, _ end: Int) -> Int {
        var end = end
        for (word, count)
            in [
                ("任务", 2), ("目标", 2), ("计划", 2), ("开工", 2), ("竣工", 2), ("竣工投产", 4), ("建成投产", 4), ("建成投用", 4),
                ("新建改造", 4),
            ]
            as [(StaticString, Int)]
        where end - start >= count + 2 && reading.stands(word, endingAt: end, count: count) { end -= count }
        // 400亩大棚⟦建设任务⟧
        let isTask = reading.stands("任务", at: end)
        if isTask, end - start >= 4, reading.stands("建设", endingAt: end, count: 2) { return end - 2 }
        // 1074户危旧房屋⟦的维修、拆除工作⟧
        if isTask || reading.stands("工作", endingAt: end, count: 2),
            let of = (max(start + 2, end - 14)..<max(start + 2, end)).last(where: { reading.text[$0] == "的" })
        {
            return of
        }
        guard value.mention.unitClass == .classifier else { return end }
        let verb = value.chain.verbStart
        guard
            value.chain.verb == nil && reading.signals.has(.advance, value.clause.start, value.start)
                || reading.stands("完成", at: verb) || reading.stands("推进", at: verb) || reading.stands("加快", at: verb)
                || reading.stands("推动", at: verb) || reading.stands("加强", at: verb)
        else { return end }
        for (word, count) in [("布局建设", 4), ("建设", 2), ("培育", 2), ("创建", 2)] as [(StaticString, Int)]
        where end - start >= count + 2 && reading.stands(word, endingAt: end, count: count) { return end - count }
        return end
    }

    /// The owner of a counted thing; in a list that of its first member holds for all.
    private func listOwner(
        _ reading: ParagraphReading, _ value: Value, _ opening: Opening, _ state: inout SentenceState
    ) -> Phrase? {
        if let own = ownerBefore(reading, value, opening) {
            state.listOwner = own
            state.listOwnerClause = value.clause.start
            // 市、区两级支持300名人才，选派100名专家: they act in the next clauses, too.
            if let start = own.start, let end = own.end, levelsEnd(reading, start, end) == end { state.subject = own }
            return own
        }
        return state.listOwnerClause == value.clause.start && value.chain.verb == nil ? state.listOwner : nil
    }

    /// The start of the next value that is coordinated with this one across its noun, or nil.
    func nextCoordinate(_ reading: ParagraphReading, _ i: Int) -> Int? {
        var k = i + 1
        while k < reading.values.count, reading.values[k].start < reading.values[i].clause.end {
            switch reading.values[k].role {
            case .condition?, .qualifier?: k += 1  // part of a noun
            default: return reading.values[k].start
            }
        }
        return nil
    }

    /// The noun that sums up a list (A、B、C等X), or the first of a list that only plants follow (A等项目建设).
    private func summedUp(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> (Int, Int) {
        let text = reading.text
        var end = end
        // 体育公园和一批足球场
        if let batch = (start..<max(start, end - 1)).first(where: { text[$0] == "一" && text[$0 + 1] == "批" }),
            batch > start + 2, text[batch - 1] == "和" || text[batch - 1] == "及" || text[batch - 1] == "、"
        {
            end = batch - 1
        }
        guard let other = (start..<end).last(where: { text[$0] == "等" && !namesGrade(text, $0) }), other > start else {
            return (start, end)
        }
        let isPlant = reading.stands("项目", at: other + 1) || reading.stands("工程", at: other + 1)
        let list = (start..<other).first(where: { text[$0] == "、" })
        // 15个棚改区域⟦的⟧道路、供水等配套项目: the list is of what belongs to those that are counted.
        if let list, (start + 1..<list).contains(where: { text[$0] == "的" }) { return (start, end) }
        if list != nil, !isPlant, end - other > 3 { return (other + 1, end) }
        return isPlant || list == nil && end - other <= 8 ? (start, other) : (start, end)
    }

    /// Who is to have the thing: 推动⟦吉林化纤⟧5万吨原丝项目. Nil when only verbs stand there.
    private func ownerBefore(_ reading: ParagraphReading, _ value: Value, _ opening: Opening) -> Phrase? {
        // 每2000辆⟦新能源汽车⟧至少建设1座: what the count is taken per.
        if let last = reading.values(in: value.clause.start, opening.start + 1).last,
            reading.values[last].role == .qualifier, reading.values[last].end == opening.start,
            reading.values[last].mention.unitClass != .duration
        {
            return nil
        }
        var verbStart = value.chain.start
        // 各县均⟦建有⟧1所: what the verb takes in front of it.
        while verbStart > opening.start + 2, Self.belongsToVerb(reading.text[verbStart - 1]) { verbStart -= 1 }
        // 管理机构⟦设置⟧不少于2名专管员
        if value.chain.verb == nil, reading.stands("设置", endingAt: verbStart, count: 2) { verbStart -= 2 }
        let phrase = grammar.phrase(
            reading.text, opening.start, verbStart, reading.times(in: opening.start, verbStart))
        guard let start = phrase.start, let end = phrase.end else { return nil }
        // 依托总队训练与战勤保障支队建设: the opener cut the name of those on whom it is built.
        if reading.stands("依托", at: value.clause.start), start - value.clause.start <= 24 { return nil }
        // 10大类60项: a number owns nothing, nor do 剩余 and 一期.
        if reading.text[start] &- 0x30 < 10 { return nil }
        if end - start == 2, reading.text[end - 1] == "期" || reading.text[start] == "剩" || reading.text[start] == "余" {
            return nil
        }
        // 在⟦甲地、乙地等地⟧建设8个: a list of places, too.
        if start > value.clause.start, reading.text[start - 1] == "在", end == verbStart, end - start >= 2,
            end - start <= 40, OpenerTable.endsPlace(reading.text, end), reading.values(in: start, end).isEmpty
        {
            return phrase
        }
        if followsCompletion(reading.text, value, start) { return nil }
        // 设置不少于1名: a verb is nobody.
        if Self.services.match(reading.text, at: start, limit: end)?.length == end - start
            || Self.deeds.match(reading.text, at: start, limit: end)?.length == end - start
        {
            return nil
        }
        let isEach = reading.text[start] == "每" || reading.text[start] == "有"  // 每个园区都要, 有条件的区县
        if let faced = faced(reading, start, end) { return faced }
        guard reading.values(in: start, end).isEmpty, !opensWithPreposition(reading, start) else { return nil }
        // 国家中小河流治理、5000亩沙区治理: the member of the list before owns nothing.
        if reading.text[value.chain.start - 1] == "、" { return nil }
        // 围绕产业需求布局建设5条线路: the opener was the preposition.
        if reading.stands("围绕", endingAt: start, count: 2) || reading.stands("依托", endingAt: start, count: 2)
            || reading.stands("利用", endingAt: start, count: 2) || reading.stands("聚焦", endingAt: start, count: 2)
            || reading.stands("针对", endingAt: start, count: 2) || reading.stands("结合", endingAt: start, count: 2)
        {
            return nil
        }
        // 设立总规模50亿元的基金, 总长度57.9公里的道路: a measure owns nothing.
        if reading.stands("总长", at: start) && end - start <= 3 || reading.text[start] == "沿" && end - start == 2
            || grammar.headLength(phrase.scalars(reading.text)) >= 2 || reading.stands("规模", endingAt: end, count: 2)
        {
            return nil
        }
        let last = reading.text[end - 1]
        // 等 上 中 内
        if last == 0x7B49 || last == 0x4E0A || last == 0x4E2D || last == 0x5185 { return nil }
        if let bracket = bracketOfPlaces(reading, start, verbStart) { return Phrase(start, bracket) }
        if let levels = levelsEnd(reading, start, end) { return Phrase(start, levels) }
        // 靖宇、抚松、安图、辉南四个基地县: the list names what is counted.
        if reading.find(0x3001, start, end) != nil { return nil }
        // 建成人民路和长江路两个广场; not 呼和浩特市
        if !value.mention.isDigits, let and = reading.find(0x548C, start, end), and > start + 1, and + 2 < end {
            return nil
        }
        if isEach, let bracket = reading.find(0xFF08, start, end) { return Phrase(start, bracket) }
        guard phrase.count >= 2, phrase.count <= 24 else { return nil }
        // 实施产业升级“1+9”行动和⟦12个⟧方案: the first of two works.
        if last == "和" || reading.stands("行动", endingAt: end, count: 2) || reading.stands("工程", endingAt: end, count: 2)
        {
            return nil
        }
        // “十四五”⟦批复⟧的6个, 再⟦纳规⟧3个: behind a name or 再 two scalars are what is done.
        if phrase.count == 2, start > reading.body.start,
            reading.text[start - 1] == "”" || reading.text[start - 1] == "再"
        {
            return nil
        }
        // 国家⟦新一轮⟧千亿斤行动, 培育⟦一批⟧: the words tell which and how many, not whose.
        if reading.stands("一轮", endingAt: end, count: 2) || phrase.count == 2 && reading.stands("一批", at: start) {
            return nil
        }
        return phrase
    }

    /// 均建, 都要: adverbs and the first half of a verb in front of the word that was found as the verb.
    private static func belongsToVerb(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "建", "均", "都", "要": true
        default: false
        }
    }

    /// 依托…, 围绕…, 通过…: how something is done, not who is to have it.
    private func opensWithPreposition(_ reading: ParagraphReading, _ start: Int) -> Bool {
        switch reading.text[start] {
        // 依 围 利 通 结 以 按 根 针 面 充 涉
        case "依", "围", "利", "通", "结", "以", "按", "根", "针", "面", "充", "涉": true
        default: false
        }
    }

    func condition(_ reading: ParagraphReading, in phrase: Phrase) -> Int? {
        guard let start = phrase.start, let end = phrase.end else { return nil }
        return reading.values(in: start, end).first { reading.values[$0].role == .condition }
    }
}
