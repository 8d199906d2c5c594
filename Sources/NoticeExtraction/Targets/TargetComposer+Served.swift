import NoticeModel

/// Counts of those for whom or with whom something is done: households and their people, places that are served.
extension TargetComposer {
    /// 为800个老旧小区⟦引入⟧物业服务, 在30个县⟦建设⟧服务中心: what is done for or in the things that are counted.
    func beforeService(_ reading: ParagraphReading, _ value: Value, _ start: Int, _ end: Int) -> Int {
        let at = value.mention.extent.start
        guard at > reading.body.start, isCounted(value), reading.text[at - 1] == "为" || reading.text[at - 1] == "在"
        else { return end }
        var i = start + 1
        while i + 2 < end {
            if Self.services.match(reading.text, at: i, limit: end) != nil { return i }
            if let (length, cue) = grammar.cues.forward.match(reading.text, at: i, limit: end), length >= 2,
                cue == .build || cue == .add, reading.text[i + length] != "的"
            {
                return i
            }
            i += 1
        }
        return end
    }

    /// 为⟦企业和个人⟧减税8000亿元, 为⟦市场主体⟧减轻非税负担3000亿元: whom it relieves, and of what.
    func relievedCut(_ reading: ParagraphReading, _ phrase: Phrase) -> (subject: Phrase, indicator: Phrase)? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end, start > reading.body.start,
            reading.text[start - 1] == "为"
        else { return nil }
        for at in start + 2..<max(start + 2, end - 1) {
            switch (reading.text[at], reading.text[at + 1]) {
            case ("减", "税"), ("减", "负"), ("减", "免"), ("降", "费"), ("让", "利"):
                return (Phrase(start, at), Phrase(at, end))
            case ("减", "轻"), ("节", "约"), ("节", "省"), ("降", "低"):
                return (Phrase(start, at), end - at > 3 ? Phrase(at + 2, end) : Phrase(at, end))
            default: break
            }
        }
        return nil
    }

    /// ⟦10个省级示范镇⟧镇区人口年均增长8%: the places right before, that the text counts as they are.
    func areasBefore(_ reading: ParagraphReading, _ i: Int, _ phrase: Phrase) -> (subject: Phrase, indicator: Phrase)? {
        guard i > 0, phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end else { return nil }
        let areas = reading.values[i - 1]
        guard areas.follow == .noun, areas.followStart == start, areas.clause.start == reading.values[i].clause.start
        else { return nil }
        // ⟦26县⟧居民收入
        if areas.mention.isUnit("县"), areas.rule == QualifierRules.named.reference {
            return (Phrase(areas.start, areas.end), phrase)
        }
        guard areas.rule == TenseRules.existing.reference,
            let place = (start + 1..<max(start + 1, min(end - 1, start + 9))).first(where: {
                reading.text[$0] == "县" || reading.text[$0] == "镇" || reading.text[$0] == "市"
            })
        else { return nil }
        return (Phrase(areas.start, place + 1), Phrase(place + 1, end))
    }

    /// ⟦收购⟧烟叶11万担, ⟦出栏⟧生猪45万头、肉牛2万头: what is counted is called so with its verb.
    /// - Parameter last: the indicator of the value before.
    func withKeptVerb(_ reading: ParagraphReading, _ opening: Opening, _ phrase: Phrase, after last: Phrase)
        -> Phrase
    {
        guard let start = phrase.start, let end = phrase.end, phrase.pieces.count == 1 else { return phrase }
        func isKept(_ at: Int) -> Bool {
            reading.stands("收购", at: at) || reading.stands("出栏", at: at) || reading.stands("存栏", at: at)
        }
        if let verb = opening.verbStart, verb + 2 == start, isKept(verb) { return Phrase(verb, end) }
        guard start > reading.body.start, reading.text[start - 1] == "、", let verb = last.start, verb < start,
            last.end ?? start < start, verb + 16 > start, isKept(verb),
            grammar.headLength(phrase.scalars(reading.text)) == 0
        else { return phrase }
        var whole = Phrase(verb, verb + 2)
        whole.append(phrase)
        return whole
    }

    /// 惠及⟦居民⟧960户: whom a work reaches is counted as reached.
    func reached(_ reading: ParagraphReading, _ value: Value, _ phrase: Phrase) -> Phrase {
        guard value.mention.unitClass == .people, phrase.pieces.count == 1, let start = phrase.start,
            let end = phrase.end, start - 2 >= value.clause.start, reading.stands("惠及", endingAt: start, count: 2)
        else { return phrase }
        return Phrase(start - 2, end)
    }

    /// Verbs that no cue is and that stand right before what is counted: 规范320个看护点, 具备300万架次/年的能力.
    static let deeds = Lexicon(
        ["具备", "规范", "支撑", "统筹", "探索", "盘活", "拓展", "清理", "完善", "强化", "优化", "深化", "聚焦", "排查"].map { ($0, true) })
    static let services = Lexicon(["引入", "设置", "安装", "配备", "提供", "推广", "巩固"].map { ($0, true) })

    /// 竣工投产的⟦120个⟧项目: what is done with them stands between `start` and the value.
    func followsCompletion(_ text: Scalars, _ value: Value, _ start: Int) -> Bool {
        let of = value.chain.start - 1
        guard of - 2 >= start, text[of] == "的" else { return false }
        switch (text[of - 2], text[of - 1]) {
        case ("投", "产"), ("开", "工"), ("竣", "工"), ("建", "成"), ("投", "用"), ("落", "地"), ("签", "约"), ("入", "库"), ("达", "产"),
            ("新", "建"), ("续", "建"), ("在", "建"):
            return true
        default: return false
        }
    }

    /// 贫困人口96户、⟦183人⟧全部脱贫: the people of the households that were counted before.
    func repeatsHouseholds(_ reading: ParagraphReading, _ i: Int, _ state: inout SentenceState) -> Bool {
        guard i > 0, reading.values[i].mention.unitClass == .people, !state.indicator.isEmpty else { return false }
        let previous = reading.values[i - 1]
        return previous.mention.unitClass == .people && previous.mention.unit != reading.values[i].mention.unit
            && previous.end + 1 == reading.values[i].start && reading.text[previous.end] == "、"
            && previous.role == .target && previous.follow == .end
    }

    /// 帮助2000户8500人脱贫: households and their people, one thing in two units.
    func pairedWithPeople(_ reading: ParagraphReading, _ i: Int) -> Bool {
        guard i + 1 < reading.values.count, reading.values[i].mention.unitClass == .people else { return false }
        let next = reading.values[i + 1]
        return next.start == reading.values[i].followStart && next.role == .target && next.mention.unitClass == .people
            && next.mention.unit != reading.values[i].mention.unit
    }

    /// 10件24项民生实事: the parts that things of a kind come to, one count right behind the other.
    func pairedWithParts(_ reading: ParagraphReading, _ i: Int) -> Bool {
        guard i + 1 < reading.values.count, reading.values[i].mention.unitClass == .classifier else { return false }
        let next = reading.values[i + 1]
        return next.start == reading.values[i].followStart && next.role == .target
            && next.mention.unitClass == .classifier && next.mention.unit != reading.values[i].mention.unit
    }
}
