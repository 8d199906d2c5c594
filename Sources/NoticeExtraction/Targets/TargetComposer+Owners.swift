import NoticeModel

/// What is left out or said before the indicator: thresholds' heads, sizes, owners that are subjects.
extension TargetComposer {
    /// Past the rates that open an indicator, 年产380公里/小时和250公里/小时⟦高速动车组⟧; 千兆宽带 is what a thing is called.
    func pastRates(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Int {
        let first = reading.stands("年产", at: start) ? start + 2 : start
        var next = first
        for index in reading.values(in: first, end) {
            let value = reading.values[index]
            if value.rule == QualifierRules.specification.reference, value.start <= next + 1,
                value.mention.unitClass == .rate
            {
                next = value.end
            }
        }
        return next == first ? start : next
    }

    /// 10亿元以上企业 behind 工业总产值100亿元以上企业: the head, and the noun behind the threshold, of the first one.
    func restoredThreshold(_ reading: ParagraphReading, _ phrase: Phrase, _ state: inout SentenceState) -> Phrase? {
        guard let index = condition(reading, in: phrase), let start = phrase.start, let end = phrase.end else {
            return nil
        }
        let value = reading.values[index]
        if value.start > start + 1 {
            state.thresholdHead = Phrase(start, value.start)
            state.thresholdNoun = Phrase(value.end, end)
            return phrase
        }
        guard !state.thresholdHead.isEmpty else { return nil }
        var result = state.thresholdHead
        result.append(Phrase(value.start, end))
        // 超10亿元的达到20个: the noun is left out too.
        if end <= value.end + 1 {
            result = state.thresholdHead
            result.append(Phrase(value.start, value.end))
            result.append(state.thresholdNoun)
        }
        return result
    }

    /// A place in front of the indicator, or the enterprises whose ratio it is, are its subject.
    func ownerCut(
        _ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ opening: Opening
    ) -> (subject: Phrase, indicator: Phrase)? {
        guard phrase.pieces.count >= 1, let start = phrase.start, phrase.pieces[0].count > 4 else { return nil }
        let text = reading.text
        let first = phrase.pieces[0]
        if let firm = firmCut(reading, phrase) ?? relievedCut(reading, phrase) { return firm }
        // ⟦观音阁水库⟧完成投资2.6亿元: what is spent on one work.
        if phrase.pieces.count == 2, phrase.pieces[1].count == 2, reading.stands("投资", at: phrase.pieces[1].start),
            let work = named(reading, start, first.end)
        {
            return (work, Phrase(phrase.pieces[1].start, phrase.pieces[1].end))
        }
        if var end = placeEnd(text, start, first.end), first.end - end >= 4 {
            // 自贸试验区临港新片区生产总值: a zone within a zone.
            if text[end - 1] == "区", let inner = placeEnd(text, end, first.end), text[inner - 1] == "区",
                first.end - inner >= 4
            {
                end = inner
            }
            // A verb may stand behind the place: 新区新开行班列4条.
            let inner = grammar.openers.read(text, end, first.end, times: .none, passesVerbs: value.chain.verb == nil)
            var rest = phrase
            rest.pieces[0] = NormalRange(inner.start, first.end)
            return (Phrase(start, end), rest)
        }
        // ⟦皖北地区⟧喝上引调水的群众: a part of the land.
        if let end = regionEnd(text, start, first.end), first.end - end >= 3 {
            var rest = phrase
            rest.pieces[0] = NormalRange(end, first.end)
            return (Phrase(start, end), rest)
        }
        if let end = eachPlaceEnd(text, start, first.end), first.end - end >= 2 {
            var rest = phrase
            rest.pieces[0] = NormalRange(end, first.end)
            return (Phrase(start, end), rest)
        }
        // 有就业意向的⟦全市⟧人员安置率: the scope stands inside the name.
        if let of = (start + 1..<max(start + 1, first.end - 4)).first(where: {
            text[$0] == "的" && isScopeWord(text, $0 + 1, first.end)
        }) {
            return (Phrase(of + 1, of + 3), phrase)
        }
        // 设区城市空气质量优良天数比率
        if value.mention.unitClass == .percent, reading.stands("设区", at: start), first.end - start > 6 {
            let end = reading.stands("城市", at: start + 2) ? start + 4 : start + 3
            if reading.text[end - 1] == "市", reading.text[end] != "、", reading.text[end] != "和",
                reading.text[end] != "的"
            {
                var rest = phrase
                rest.pieces[0] = NormalRange(end, first.end)
                return (Phrase(start, end), rest)
            }
        }
        // 所有行政村客车通达率
        if reading.stands("所有", at: start), let end = allPlacesEnd(text, start + 2, first.end) {
            var rest = phrase
            rest.pieces[0] = NormalRange(start + 2, first.end)
            return (Phrase(start, end), rest)
        }
        if let each = eachActor(reading, first) {
            var rest = phrase
            rest.pieces[0] = NormalRange(each.object, first.end)
            return (Phrase(start, each.end), rest)
        }
        if let end = zoneEnd(reading, phrase) { return (Phrase(start, end), Phrase(end, first.end)) }
        guard value.mention.unitClass == .percent else { return nil }
        if let ratio = classCut(reading, phrase) ?? classRatio(reading, phrase) { return ratio }
        if let actors = actorsOfRatio(reading, phrase) { return (actors, phrase) }
        // 规模以上工业企业研发投入占比: a ratio inside enterprises.
        guard let mark = (start..<(first.end - 1)).first(where: { text[$0] == "企" && text[$0 + 1] == "业" }),
            mark > start + 1, first.end - mark > 6
        else { return nil }
        let after = mark + 2
        let isResearch =
            reading.stands("研", at: after) || reading.stands("科研", at: after) || reading.stands("R&D", at: after)
            || reading.stands("信息", at: after) || reading.stands("数字化", at: after)
        guard isResearch else { return nil }
        var rest = phrase
        rest.pieces[0] = NormalRange(after, first.end)
        return (Phrase(start, after), rest)
    }

    /// 沿海港口、物流园区等的铁路接入比例: a ratio within a class of actors, which 的 parts from it.
    private func classCut(_ reading: ParagraphReading, _ phrase: Phrase) -> (subject: Phrase, indicator: Phrase)? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start > 10 else {
            return nil
        }
        let text = reading.text
        guard text[end - 1] == "率" || text[end - 1] == "比" || text[end - 1] == "例" || text[end - 1] == "重",
            let mark = (start..<end).last(where: { text[$0] == "的" }), end - mark > 5, mark - start > 3
        else { return nil }
        // 医疗卫生机构设置的床位占比
        let sets = reading.stands("设置", endingAt: mark, count: 2) || reading.stands("开设", endingAt: mark, count: 2)
        let owner = sets ? mark - 2 : text[mark - 1] == "等" ? mark - 1 : mark
        guard owner - start > 3 else { return nil }
        let actors: [(StaticString, Int)] = [
            ("企业", 2), ("单位", 2), ("园区", 2), ("港口", 2), ("城市", 2), ("医院", 2), ("学校", 2), ("景区", 2), ("机构", 2),
            ("场所", 2),
            ("社区", 2), ("乡镇", 2), ("行政村", 3), ("县", 1), ("市", 1), ("区", 1),
        ]
        guard actors.contains(where: { reading.stands($0.0, endingAt: owner, count: $0.1) }) else { return nil }
        return (Phrase(start, owner), Phrase(mark + 1, end))
    }

    /// 规模以上企业新增从业人员培训率, 县级以上应急管理部门装备达标率: a ratio within a class that opens the phrase.
    private func classRatio(_ reading: ParagraphReading, _ phrase: Phrase) -> (subject: Phrase, indicator: Phrase)? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start > 8 else {
            return nil
        }
        let text = reading.text
        guard
            text[end - 1] == "率" || text[end - 2] == "占" && text[end - 1] == "比" || text[end - 1] == "度"
                || text[end - 1] == "例" && text[end - 2] == "比",
            let mark = (start + 2..<end - 4).first(where: {
                switch (text[$0], text[$0 + 1]) {
                // 国有企业资产负债率, 规上企业诊断服务覆盖率
                case ("企", "业"): $0 > start + 2 || end - $0 > 6
                case ("部", "门"): $0 > start + 2
                // 地级及以上城市, 严寒地区: places of a kind
                case ("城", "市"):
                    // 缺水城市, 大中型城市
                    text[$0 - 1] == "上" || text[$0 - 1] == "点" || text[$0 - 1] == "水" || text[$0 - 1] == "型"
                case ("地", "区"): text[$0 + 2] != "生" && text[$0 - 1] != "与" && text[$0 - 2] != "全"
                default: false
                }
            })
        else { return nil }
        switch text[mark + 2] {
        case "、", "和", "与", "及", "的", "数", "占": return nil
        default: return (Phrase(start, mark + 2), Phrase(mark + 2, end))
        }
    }

    /// ⟦养老机构⟧与医疗机构签约率, ⟦二级以上综合医院⟧设立老年医学科的比例: those that open a ratio are its subject and stay in it.
    private func actorsOfRatio(_ reading: ParagraphReading, _ phrase: Phrase) -> Phrase? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start > 6 else {
            return nil
        }
        let text = reading.text
        guard text[end - 1] == "率" || text[end - 1] == "例" && text[end - 2] == "比" else { return nil }
        let mark = (start + 1..<min(end - 4, start + 12)).first { at in
            switch (text[at], text[at + 1]) {
            case ("机", "构"), ("医", "院"), ("学", "校"), ("老", "人"): true
            case ("年", "人"): text[at - 1] == "老"
            default: false
            }
        }
        guard let mark, !(start..<mark).contains(where: { text[$0] == "、" || text[$0] == "和" || text[$0] == "占" })
        else {
            return nil
        }
        switch text[mark + 2] {
        case "、", "和", "及", "的", "数", "占", "床", "护": return nil
        default: return Phrase(start, mark + 2)
        }
    }

    /// The end of 皖北地区, 中西部地区, 粤东西北地区 at the head of a phrase.
    private func regionEnd(_ text: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var at = start + 1
        while at + 2 < min(limit, start + 7) {
            if text[at] == "地", text[at + 1] == "区" {
                let last = text[at - 1] == "部" ? text[at - 2] : text[at - 1]
                switch last {
                case "东", "南", "西", "北", "中": return at + 2
                default: return nil
                }
            }
            at += 1
        }
        return nil
    }

    /// The end of 各区, 各县（市、区）, 各乡镇 at the head of a phrase.
    private func eachPlaceEnd(_ text: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard text[start] == "各" else { return nil }
        var at = start + 1
        while at < limit, Self.isPlaceClass(text[at]) || text[at] == "、" && at > start + 1 { at += 1 }
        guard at > start + 1, at < limit, text[at - 1] != "、" else { return nil }
        // 各市场, 各区域, 各级
        switch text[at] {
        case "场", "域", "级", "政", "直", "委", "民", "属": return nil
        case "（": return bracketEnd(text, at, limit)
        default: return at
        }
    }

    /// The end of 行政村, 乡镇, 建制村, 县城 behind 所有.
    private func allPlacesEnd(_ text: Scalars, _ start: Int, _ limit: Int) -> Int? {
        (start + 1..<max(start + 1, min(limit - 2, start + 5))).first { at in
            switch text[at] {
            case "村", "镇", "县", "区", "校": text[at + 1] != "、" && text[at + 1] != "和" && text[at + 1] != "级"
            default: false
            }
        }.map { $0 + 1 }
    }

    /// The end of 每个乡（镇） or 各区（县级市） at `start`, the kinds of places in brackets included.
    func bracketOfPlaces(_ reading: ParagraphReading, _ start: Int, _ limit: Int) -> Int? {
        let text = reading.text
        guard text[start] == "每" || text[start] == "各", let open = reading.find(0xFF08, start, min(limit, start + 6)),
            let end = bracketEnd(text, open, limit), end <= limit,
            (open + 1..<end - 1).allSatisfy({ Self.isPlaceClass(text[$0]) || text[$0] == "、" || text[$0] == "级" })
        else { return nil }
        return end
    }

    /// ⟦每个乡镇卫生院⟧至少配备⟦中医医师⟧2名: each of a kind, what it does, and what is counted.
    private func eachActor(_ reading: ParagraphReading, _ piece: NormalRange) -> (end: Int, object: Int)? {
        let text = reading.text
        guard text[piece.start] == "每", piece.count > 6 else { return nil }
        // 每千名老年人配备社会工作者1人: per so many, and nobody that acts.
        switch text[piece.start + 1] {
        case "千", "万", "百", "十", "亿", 0x30...0x39: return nil
        default: break
        }
        var at = piece.start + 3
        while at < min(piece.end - 2, piece.start + 16) {
            if let (length, cue) = grammar.cues.forward.match(text, at: at, limit: piece.end), length >= 2,
                cue == .build || cue == .add, at + length + 1 < piece.end
            {
                var end = at
                if reading.stands("至少", endingAt: end, count: 2) { end -= 2 }
                if text[end - 1] == "均" || text[end - 1] == "都" || text[end - 1] == "要" { end -= 1 }
                return end - piece.start >= 3 ? (end, at + length) : nil
            }
            at += 1
        }
        return nil
    }

    /// The end of 园区, 开发区, 城区 or the like at the head of what is measured in them: ⟦园区⟧规模工业产值, ⟦市区⟧污水处理率.
    private func zoneEnd(_ reading: ParagraphReading, _ phrase: Phrase) -> Int? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end else { return nil }
        switch reading.text[start] {
        case "园", "开", "高", "经", "城", "市", "县", "主", "中": break
        default: return nil
        }
        for (word, count)
            in [
                ("园区", 2), ("开发区", 3), ("高新区", 3), ("经开区", 3), ("城区", 2), ("市区", 2), ("县城", 2),
            ] as [(StaticString, Int)]
        where end - start > count + 3 && reading.stands(word, at: start) {
            switch reading.text[start + count] {
            case "的", "、", "和", "与", "及", "数", "总", "内", "建", "级", "化", "面", "线": return nil
            default: return grammar.headLength(phrase.scalars(reading.text)) > 0 ? start + count : nil
            }
        }
        // 中心城区常住人口, 主城区充电服务半径: the town needs no noun of measure behind it.
        for (word, count) in [("市城区", 3), ("主城区", 3), ("中心城区", 4)] as [(StaticString, Int)]
        where end - start > count + 1 && reading.stands(word, at: start) {
            switch reading.text[start + count] {
            case "的", "、", "和", "与", "及", "内", "建", "级", "化": return nil
            default: return start + count
            }
        }
        return nil
    }

    private func bracketEnd(_ text: Scalars, _ open: Int, _ limit: Int) -> Int? {
        (open..<min(limit, open + 10)).first { text[$0] == "）" }.map { $0 + 1 }
    }

    private static func isPlaceClass(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "省", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "村": true
        default: false
        }
    }

    /// The end of a place name at the head of a phrase: …省, …市, …县, …州, …旗, …开发区, …新区, …食品区.
    private func placeEnd(_ text: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit, text[start + 1] != "（" else { return nil }
        var at = start + 2
        let end = min(limit, start + 9)
        while at < end {
            switch text[at] {
            case "省", "市", "县", "州", "旗":
                let before = text[at - 1]
                let next = at + 1 < limit ? text[at + 1] : 0
                // 跨省区通道, 出省通道
                if before == "跨" || before == "出" && text[at] == "省" { return nil }
                // 城市, 上市, 超市, 门市, 股市, 都市; 市级, 县域, 市场
                if [0x57CE, 0x4E0A, 0x8D85, 0x95E8, 0x80A1, 0x90FD, 0x96C6, 0x5404].contains(before) { return nil }
                if next == "道" || next == "（" { return nil }  // 县（市、区）
                // 级 域 场 内 外 政 民 属 直 控
                if [0x7EA7, 0x57DF, 0x573A, 0x5185, 0x5916, 0x653F, 0x6C11, 0x5C5E, 0x76F4, 0x63A7].contains(next) {
                    return nil
                }
                return at + 1
            case "区":
                // 开发区, 新区, 示范区 and named zones, but no 地区, 社区, 城区, 景区; “…”区域公用品牌.
                let before = text[at - 1]
                if before == "”" || at + 1 < limit && text[at + 1] == "域" { return nil }
                if [
                    0x5730, 0x793E, 0x57CE, 0x666F, 0x5C0F, 0x56ED, 0x5C71, 0x704C, 0x77FF, 0x6797, 0x6210, 0x6237,
                    0x7267, 0x80FD, 0x52A1,
                ]
                .contains(before) {
                    return nil
                }
                return at - start >= 3 ? at + 1 : nil
            case "的", "占", "业", "（", "）", "、": return nil
            default: at += 1
            }
        }
        return nil
    }

    /// The end of ⟦市、区（县级市）两级⟧ at the head of the words before a count: those levels are to do it.
    func levelsEnd(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Int? {
        guard Self.isPlaceClass(reading.text[start]) || reading.stands("各级", at: start) else { return nil }
        var at = start + 2
        while at + 1 < min(end, start + 16) {
            switch (reading.text[at], reading.text[at + 1]) {
            case ("两", "级"), ("三", "级"), ("四", "级"): return at + 2
            case ("，", _), ("的", _): return nil
            default: at += 1
            }
        }
        return nil
    }

    /// 面向⟦全市高校和科研机构⟧择优设立50个岗位: those who are to have them.
    func faced(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Phrase? {
        let isFaced = reading.stands("面向", at: start)
        guard isFaced || reading.stands("面向", endingAt: start, count: 2) else { return nil }
        let from = isFaced ? start + 2 : start
        var to = end
        for word in ["择优", "公开", "遴选", "选拔", "评选"] as [StaticString] where reading.stands(word, endingAt: to, count: 2)
        {
            to -= 2
        }
        return to - from >= 2 && to - from <= 24 && reading.values(in: from, to).isEmpty ? Phrase(from, to) : nil
    }
}
