import NoticeModel

/// Where the words of an indicator begin and end: what stands before the verb, behind it, and between the two.
extension TargetComposer {
    /// Where the words of the indicator lie. A target with a starting point has them before that one.
    func phraseBounds(_ reading: ParagraphReading, _ i: Int) -> (left: Int, right: Int) {
        let value = reading.values[i]
        guard let from = value.from else { return (value.left, value.chain.start) }
        let start = reading.values[reading.values[from].groupStart]
        var right = start.chain.start
        // 从月销售额10万元提高到…: 从 stands before the words.
        var at = right - 1
        while at > start.left {
            if reading.text[at] == "从", right - at <= 12 { right = at }
            at -= 1
        }
        return (start.left, max(start.left, right))
    }

    /// Past a length of time that opens the clause: ⟦三年⟧共计改造1万户.
    func pastSpan(_ reading: ParagraphReading, _ left: Int, _ right: Int) -> Int {
        guard let first = reading.values(in: left, right).first,
            reading.values[first].rule == DurationRules.span.reference,
            reading.values[first].start <= left + 4
        else { return left }
        let end = reading.values[first].end
        return end < right && reading.text[end] == "内" ? end + 1 : end
    }

    /// Past 将, 把 and 使 in the middle of the clause: 引导机构将⟦收费标准⟧降低30%.
    func pastDisposal(_ text: Scalars, _ left: Int, _ right: Int) -> Int {
        var at = right - 3
        while at > left {
            let next = text[at + 1]
            switch text[at] {
            case "将" where next != "来" && next != "近" && next != "军": return at + 1  // 将, no 将来 将近 将军
            case "把" where next != "握" && next != "关" && next != "手": return at + 1  // 把, no 把握 把关 把手
            case "使" where next != "用" && next != "得" && next != "命": return at + 1  // 使, no 使用 使得 使命
            default: at -= 1
            }
        }
        return left
    }

    /// Past those whom the issuer moves to do it: 支持⟦企业参与制定⟧国家标准5项.
    func pastActor(_ reading: ParagraphReading, _ start: Int, _ end: Int, _ value: Value) -> Int {
        let text = reading.text
        guard value.chain.verb == nil, value.mention.unitClass != .percent, start >= value.clause.start + 2,
            let push = reading.signals.ending(at: start) ?? reading.signals.at(start - 2)
        else { return start }
        switch (text[push.start], text[push.start + 1]) {
        case ("支", "持"), ("推", "动"), ("组", "织"), ("帮", "扶"), ("带", "动"): break
        default:
            guard reading.stands("鼓励", endingAt: start, count: 2) || reading.stands("引导", endingAt: start, count: 2)
            else { return start }
        }
        var at = start + 2
        while at + 3 < min(end, start + 12) {
            if let (length, cue) = grammar.cues.forward.match(text, at: at, limit: end), length >= 2,
                cue == .build || cue == .add,
                let actor = reading.signals.ending(at: at), actor.kinds.has(.client)
            {
                return at + length
            }
            at += 1
        }
        return start
    }

    /// 完成⟦造林绿化⟧60万亩, 开展⟦节能改造⟧20万平方米: the work that a verb of doing has as its object.
    func namedWork(_ reading: ParagraphReading, _ value: Value, _ start: Int) -> NormalRange? {
        let text = reading.text
        let end = value.mention.extent.start
        var at = start
        while let (length, cue) = grammar.cues.forward.match(text, at: at, limit: end), cue == .filler || cue == .aspire
        {
            at += length
        }
        guard at + 4 <= end else { return nil }
        switch (text[at], text[at + 1]) {
        case ("新", "增"), ("完", "成"), ("实", "施"), ("开", "展"), ("推", "进"), ("组", "织"), ("抓", "好"), ("实", "现"), ("加", "快"):
            return NormalRange(at + 2, end)
        default: return nil
        }
    }

    /// The last verb that makes what is counted, inside its clause: 分片区⟦新建⟧口袋公园300座. A noun that is measured
    /// (新建住房面积) keeps its verb.
    func workInside(
        _ reading: ParagraphReading, _ value: Value, _ start: Int, _ end: Int
    ) -> (start: Int, end: Int, cue: CueClass)? {
        switch value.mention.unitClass {
        case .classifier, .people, .physical: break
        default: return nil
        }
        let text = reading.text
        guard end - start > 6, end - start < 60 else { return nil }
        let isMeasured = grammar.headLength(PhraseWords(text, start, end)) > 0
        var at = end - 4
        while at > start + 1 {
            if text[at] == "的" || text[at] == "（" || text[at] == "）" || text[at] == "”" { return nil }
            let isStrong: Bool
            switch (text[at], text[at + 1]) {
            case ("新", "建"), ("改", "建"), ("扩", "建"), ("新", "增"), ("打", "造"), ("组", "建"): isStrong = true
            // 景区实施旅游项目10个
            case ("实", "施"): isStrong = end - at > 5 && text[end - 2] == "项" && text[end - 1] == "目"
            default: isStrong = false
            }
            // 三区新增污水日处理能力9万吨: a measure is added to, not built.
            if isStrong, !isMeasured || text[at + 1] == "增", text[at + 2] != "的",
                let (length, cue) = grammar.cues.forward.match(text, at: at, limit: end),
                at + length + 1 < end, cue == .build || cue == .add
            {
                return (at, at + length, cue)
            }
            at -= 1
        }
        return nil
    }

    /// The verb that a rank is the object of, with whatever stands between the two: 总量⟦进入⟧全国地级市前40位.
    func rankVerb(_ reading: ParagraphReading, _ left: Int, _ right: Int) -> Int {
        let text = reading.text
        var at = max(left + 2, right - 24)
        while at + 1 < right {
            switch (text[at], text[at + 1]) {
            case ("进", "入"), ("跻", "身"), ("位", "居"), ("位", "列"), ("稳", "居"), ("排", "名"), ("排", "在"), ("名", "列"),
                ("保", "持"), ("迈", "入"), ("挺", "进"), ("重", "返"), ("进", "位"), ("晋", "位"), ("居", "全"), ("列", "全"):
                return at
            default: at += 1
            }
        }
        return right
    }

    /// 医保试点要⟦扩大到⟧全国50%以上的城市: what spreads stands before its verb. Where that verb begins.
    func spreadVerb(_ reading: ParagraphReading, _ value: Value) -> Int? {
        guard value.mention.unitClass == .percent, value.follow == .of || value.follow == .noun else { return nil }
        var at = value.start - 3
        let limit = max(value.left + 2, value.start - 10)
        while at >= limit {
            if reading.text[at + 2] == "到" {
                switch (reading.text[at], reading.text[at + 1]) {
                case ("扩", "大"), ("扩", "展"), ("覆", "盖"), ("推", "广"), ("拓", "展"): return at
                default: break
                }
            }
            at -= 1
        }
        return nil
    }

    /// 建华路、根河路等⟦背街巷道⟧10条: the names are examples of what is counted.
    func withoutNames(_ text: Scalars, _ phrase: Phrase) -> Phrase {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start > 8,
            let other = (start + 3..<end - 3).last(where: { text[$0] == "等" }), text[other + 1] != "级",
            (start..<other).contains(where: { text[$0] == "、" }),
            !(other..<end).contains(where: { text[$0] == "、" || text[$0] == "（" }),
            (start..<other).contains(where: { namesPlace(text[$0]) })
        else { return phrase }
        return Phrase(other + 1, end)
    }

    /// 三级甲等医院, 高等学校, 初等教育: 等 is a part of the word and ends no list.
    func namesGrade(_ text: Scalars, _ at: Int) -> Bool {
        switch text[at - 1] {
        case "甲", "乙", "丙", "高", "中", "初", "优", "特", "均", "平", "同", "对": true
        default: false
        }
    }

    /// 路 街 线 河 江 湖 港 至: places, which are examples; kinds of things (新药、医疗器械等新产品) say what is counted.
    private func namesPlace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "路", "街", "线", "河", "江", "湖", "港", "至", "沱", "县", "镇", "山": true
        default: false
        }
    }

    /// 医生对老年人⟦每年至少⟧上门巡诊4次: takes 每年 out of the middle of the words. Whether it stood there.
    func withoutYearly(_ text: Scalars, _ phrase: inout Phrase) -> Bool {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, end - start > 5,
            let at = (start + 2..<end - 2).first(where: { text[$0] == "每" && text[$0 + 1] == "年" })
        else { return false }
        var rest = Phrase(start, at)
        let isLeast = at + 3 < end && text[at + 2] == "至" && text[at + 3] == "少"
        rest.append(at + (isLeast ? 4 : 2), end)
        phrase = rest
        return true
    }

    /// 经济增长⟦预期目标⟧6.5%—7%
    func withoutExpectation(_ text: Scalars, _ phrase: Phrase) -> Phrase {
        guard let end = phrase.end, phrase.count > 6, text[end - 2] == "目", text[end - 1] == "标" else { return phrase }
        return phrase.dropLast(text[end - 4] == "预" && text[end - 3] == "期" ? 4 : 2)
    }

    /// ⟦京唐港区⟧新建泊位2个: who or where, before the verb; not how (围绕…, 分片区…).
    func placeOfWork(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Phrase? {
        let text = reading.text
        var end = end
        for (word, count) in [("每年", 2), ("各", 1), ("共", 1), ("全年", 2)] as [(StaticString, Int)]
        where reading.stands(word, endingAt: end, count: count) { end -= count }
        guard end - start >= 2, end - start <= 24, reading.values(in: start, end).isEmpty else { return nil }
        switch text[end - 1] {
        case "市", "县", "区", "州", "省", "镇", "乡", "村", "地", "园", "校", "港", "业", "司", "院", "城": return Phrase(start, end)
        default: return nil
        }
    }

    /// 居民收入⟦增速⟧高于…: the growth is the measure, not the indicator.
    func withoutGrowth(_ text: Scalars, _ phrase: Phrase) -> Phrase {
        guard let end = phrase.end, phrase.count > 5 else { return phrase }
        switch (text[end - 2], text[end - 1]) {
        case ("增", "速"), ("增", "幅"), ("涨", "幅"): return phrase.dropLast(2)
        case ("长", "率"): return text[end - 3] == "增" ? phrase.dropLast(3) : phrase
        default: return phrase
        }
    }
}
