import NoticeModel

/// The owner of an aggregate as its subject: 汽车产业 of 汽车产业总产值.
extension TargetComposer {
    /// The industry or group in front of the measure noun, in front of 占 when the indicator is a share; nil when the
    /// words before the measure name no group.
    func ownerSubject(_ reading: ParagraphReading, _ indicator: Phrase) -> Phrase? {
        guard let first = indicator.pieces.first, let end = indicator.end else { return nil }
        let text = reading.text
        let words = indicator.scalars(text)
        let share = words.firstIndex(of: 0x5360) ?? words.count  // 占
        let head = grammar.headLength(words[..<share])
        guard head > 0, share - head >= 3, first.count >= share - head || indicator.pieces.count > 1, end > first.start
        else {
            return nil
        }
        let owner = indicator.dropLast(words.count - (share - head))
        let ownerWords = words[..<(share - head)]
        // 小微企业贷款余额: what others lend them.
        guard endsGroup(ownerWords), !countsFirms(ownerWords, words[..<share].suffix(head)),
            !words[(share - head)..<share].contains(0x8D37)
        else { return nil }
        // 汽车⟦产业⟧工业总产值
        if ownerWords.count > 5, ownerWords.suffix(4).elementsEqual([0x4EA7, 0x4E1A, 0x5DE5, 0x4E1A]) {
            return owner.dropLast(2)
        }
        // 民间投资、交通投资、高新技术产业投资: a list of the measure is owned by none of its members.
        if let list = ownerWords.lastIndex(of: 0x3001), list > head,
            ownerWords[(list - head)..<list].elementsEqual(words[(share - head)..<share])
        {
            return nil
        }
        // 规模以上工业 and 规上工业 say how the statistics are taken, not whom they are about.
        if ownerWords.starts(with: [0x89C4, 0x6A21, 0x4EE5, 0x4E0A]) || ownerWords.starts(with: [0x89C4, 0x4E0A]),
            ownerWords.dropLast().last != 0x4F01
        {
            return nil
        }
        return owner
    }

    /// For whom or where a target holds: what its clause says, an earlier clause of the sentence, the owner of the
    /// aggregate, an earlier sentence of the paragraph, the headings, the title.
    func subject(
        _ reading: ParagraphReading, _ value: Value, _ draft: Draft, _ frame: ParagraphFrame,
        _ state: inout SentenceState, _ inherited: inout InheritedFields
    ) -> Phrase? {
        let text = reading.text
        if var own = draft.subject {
            guard draft.opening.scope != nil else {
                // 市城区, 地级以上城市: the next ratio need not be of the same places.
                let isClass =
                    own.end.map {
                        switch text[$0 - 1] {
                        case "业", "门", "构", "位", "校", "院", "司", "厂": true
                        default: false
                        }
                    } ?? false
                state.ratioSubject = value.mention.unitClass == .percent && isClass ? own : nil
                let isEach = own.start.map { text[$0] == "各" || text[$0] == "每" } ?? false
                state.eachSubject = isEach ? own : nil
                // ⟦省农业厅⟧会同有关部门开展1次督导: the first one does it.
                if let start = own.start, let end = own.end, own.pieces.count == 1,
                    let with = (start + 2..<max(start + 2, end - 2)).first(where: { reading.stands("会同", at: $0) })
                {
                    return Phrase(start, with)
                }
                return own
            }
            // 全省医药产业实现产值, unless the heading right above names the industry; 全省医药产业产值 is of the province.
            if !draft.isListed, !frame.isNamedByHeading, own.count == 2,
                let owner = ownerSubject(reading, draft.indicator),
                let end = owner.end, text[end - 1] == "业", acts(reading, at: end),
                text[end - 2] == "产" || text[end - 2] == "造" || text[end - 2] == "行",
                owner.start.map({ !reading.stands("规模以上", at: $0) }) == true
            {
                own.append(owner)
            }
            state.subject = own
            state.wholeField = wholeField(reading, draft, own)
            return own
        }
        // A sentence that 其中 opens goes on with the one before it, part by part.
        let isPart = draft.opening.isAmong || reading.find(0x3002, value.sentence.start, value.clause.start) != nil
        if isPart, let owner = ownerSubject(reading, draft.indicator) { return owner }
        if let earlier = state.subject {
            inherited.insert(.subject)
            // 全市传感产业收入突破400亿元，企业达到120户: the sum is the city's, what is counted is the industry's.
            if let field = state.wholeField, earlier.count == 2,
                value.mention.unitClass == .classifier || value.mention.isUnit("户"), !endsInPlace(text, draft.indicator)
            {
                return field
            }
            return earlier
        }
        // 装备产业产值达到900亿元，其中新能源汽车20万辆: the part is of the same as the whole.
        if draft.opening.isAmong, let whole = state.lastSubject {
            inherited.insert(.subject)
            return whole
        }
        if !draft.isListed, let owner = ownerSubject(reading, draft.indicator) {
            // 全省城镇化率达到54%。⟦服务业增加值占生产总值的比重⟧提高5个百分点: a share in the whole is the whole's, where one is named.
            guard draft.indicator.scalars(text).contains(0x5360), isIndustry(text, owner),
                let whole = wholeBefore(reading, value, frame)
            else { return owner }
            inherited.insert(.subject)
            return whole
        }
        // 规模以上食品企业研发投入强度提高到1.3%，数控化率达65%: the next ratio is of the same class.
        if let earlier = state.ratioSubject, value.mention.unitClass == .percent, value.opening == .comma,
            !opensWithOthers(text, draft.indicator)
        {
            inherited.insert(.subject)
            return earlier
        }
        // 各县至少设立1个服务站，配备2名专员: each of them does the next, too.
        if let each = state.eachSubject, value.chain.verb == .build, value.opening == .comma {
            inherited.insert(.subject)
            return each
        }
        if let actor = actor(reading, value) ?? focus(reading, value) ?? firm(reading, value)
            ?? actingField(reading, value) ?? fieldAhead(reading, value) ?? builtWork(reading, value, draft)
            ?? placeBuiltUp(reading, value, draft)
        {
            inherited.insert(.subject)
            return actor
        }
        if let owners = enterprises(text, value, draft.indicator) { return owners }
        let scope = reading.scope(before: value.clause.start)
        // 生态畜牧业：…。全市…: the label is nearer, unless the whole opens the sentence.
        if scope?.start.map({ $0 < value.sentence.start }) ?? true, let label = innerLabel(reading, value) {
            inherited.insert(.subject)
            return label
        }
        let isParted = scope.map { partsFrom($0, reading, value) } ?? false
        if let scope, !isParted {
            inherited.insert(.subject)
            return industry(reading, value, scope, frame) ?? fieldOfWhole(reading, value, scope) ?? scope
        }
        if let addressee = addressee(reading, value) {
            inherited.insert(.subject)
            return addressee
        }
        // What a clause sets out to move is nearer than the label of its paragraph, and than no heading at all.
        let asksTopic = !draft.isListed && !isParted && (frame.subject == nil || frame.isNamedByLabel)
        let outer = asksTopic ? topic(reading, value) ?? frame.subject : frame.subject
        if outer != nil { inherited.insert(.subject) }
        return outer
    }

    /// 快递企业使用率达到99%，⟦营运货车⟧排放下降4.5%: words that open with others of whom the next ratio holds.
    private func opensWithOthers(_ text: Scalars, _ indicator: Phrase) -> Bool {
        guard let start = indicator.start, let first = indicator.pieces.first else { return false }
        return (start..<min(first.end, start + 5)).contains { at in
            switch text[at] {
            case "车", "船", "户", "村", "民": true
            default: false
            }
        }
    }

    /// 服务业, 高新技术产业; not the enterprises of a group.
    private func isIndustry(_ text: Scalars, _ owner: Phrase) -> Bool {
        guard let end = owner.end, owner.count > 2, text[end - 1] == "业" else { return false }
        return !owner.scalars(text).contains(0x4F01)  // 企
    }

    /// 全省, 我市 of an earlier sentence or of what leads the paragraph in.
    private func wholeBefore(_ reading: ParagraphReading, _ value: Value, _ frame: ParagraphFrame) -> Phrase? {
        guard let whole = reading.scope(before: value.clause.start) ?? frame.subject, whole.count == 2,
            let start = whole.start, let end = whole.end
        else { return nil }
        return isScopeWord(reading.text, start, end) ? whole : nil
    }

    /// 收入20万元以上的行政⟦村⟧: places are the whole's, whatever they live by.
    private func endsInPlace(_ text: Scalars, _ indicator: Phrase) -> Bool {
        guard let end = indicator.end else { return false }
        switch text[end - 1] {
        case "村", "镇", "乡", "县", "区", "市": return true
        default: return false
        }
    }

    /// ⟦全市传感产业⟧收入: a whole and right behind it the industry that owns the sum.
    private func wholeField(_ reading: ParagraphReading, _ draft: Draft, _ own: Phrase) -> Phrase? {
        guard own.count == 2, let start = own.start, let end = own.end, draft.indicator.start == end,
            let owner = ownerSubject(reading, draft.indicator), owner.start == end, let last = owner.end,
            reading.text[last - 1] == "业", reading.text[last - 2] == "产"
        else { return nil }
        return Phrase(start, last)
    }

    /// ⟦全市新材料产业⟧产值达到1000亿元。培育企业2家: the enterprises that are counted behind a sentence on an industry of the
    /// whole are of that industry; other things are the whole's.
    private func fieldOfWhole(_ reading: ParagraphReading, _ value: Value, _ scope: Phrase) -> Phrase? {
        guard scope.count == 2, let start = scope.start, let end = scope.end, end <= value.sentence.start,
            value.mention.isUnit("家") || value.mention.isUnit("户")
        else { return nil }
        let text = reading.text
        var at = end + 4
        while at <= min(end + 10, value.sentence.start - 3) {
            switch text[at - 1] {
            case "，", "。", "、", "和", "与", "及", "的", "占": return nil
            case "业" where text[at - 2] == "产":
                // 全市新能源汽车⟦产业链⟧规模以上企业
                let owner = text[at] == "链" ? at + 1 : at
                let isOwner =
                    switch (text[owner], text[owner + 1]) {
                    case ("产", "值"), ("规", "模"), ("总", "产"), ("营", "业"), ("营", "收"), ("主", "营"), ("收", "入"), ("实", "现"),
                        ("增", "加"), ("力", "争"), ("销", "售"):
                        true
                    default: false
                    }
                if isOwner { return Phrase(start, owner) }
            default: break
            }
            at += 1
        }
        return nil
    }

    /// 全省⟦医药⟧企业投入达到2%。培育50个品种: what the sentence before says of a whole it says of the industry of the
    /// heading, whose things the next sentence counts.
    private func industry(
        _ reading: ParagraphReading, _ value: Value, _ scope: Phrase, _ frame: ParagraphFrame
    ) -> Phrase? {
        guard let end = scope.end, end <= value.sentence.start, scope.count == 2, let field = frame.subject,
            field.count >= 4, let first = field.start,
            value.mention.unitClass == .classifier || value.mention.unitClass == .people
        else { return nil }
        let names = reading.containsWord(end, min(value.sentence.start, end + 8)) {
            reading.text[$0] == reading.text[first] && reading.text[$0 + 1] == reading.text[first + 1]
        }
        return names ? field : nil
    }

    /// Whether what stands before a place does something there: 产业⟦实现⟧产值.
    private func acts(_ reading: ParagraphReading, at end: Int) -> Bool {
        reading.stands("实现", at: end) || reading.stands("完成", at: end) || reading.stands("创造", at: end)
    }

    /// How many clauses back the opening of a sentence is looked for.
    private static let clausesBefore = 64

    /// ⟦各县（市、区）政府⟧要组织…，每年不少于2次: those whom the sentence or the paragraph opens by telling what to do.
    private func addressee(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        if let own = addressee(reading, value.sentence.start, value.clause.start) { return own }
        guard value.sentence.start > reading.body.start else { return nil }
        // The sentences before, as far as two of them; the cost of a text without full stops stays linear.
        guard var k = reading.clauses.index(at: value.sentence.start) else { return nil }
        let clauses = reading.clauses.all
        var sentences = 0
        let first = max(0, k - Self.clausesBefore)
        while k > first, sentences < 2 {
            k -= 1
            guard k == 0 || clauses[k - 1].closing == .sentence else { continue }
            sentences += 1
            if let earlier = addressee(reading, clauses[k].start, value.sentence.start) { return earlier }
        }
        return addressee(reading, reading.body.start, value.sentence.start)
    }

    private func addressee(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Phrase? {
        let text = reading.text
        guard start + 4 < end, text[start] == "各" || text[start] == "每" && text[start + 1] == "个" else { return nil }
        var at = start + 2
        while at < min(end, start + 40) {
            switch text[at] {
            case "，", "。", "；", "：": return nil
            case "要", "应":
                switch text[at - 1] {
                case "府", "门", "位", "县", "市", "区", "会", "道", "镇", "乡", "业", "校", "院", "构", "局":
                    return Phrase(start, at)
                default: return nil
                }
            default: at += 1
            }
        }
        return nil
    }

    /// 支持X公司利用…，建设…: who acts in the later clauses of a sentence. A class of actors (企业, 机构) is no subject.
    private func actor(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let text = reading.text
        var start = value.sentence.start
        guard value.clause.start > start, start + 6 < value.clause.start else { return nil }
        switch (text[start], text[start + 1]) {
        case ("支", "持"), ("推", "动"), ("鼓", "励"), ("引", "导"), ("扶", "持"): start += 2
        default: return nil
        }
        var at = start + 2
        while at < min(start + 20, value.clause.start - 1) {
            switch (text[at], text[at + 1]) {
            case ("利", "用"), ("依", "托"), ("加", "强"), ("加", "快"), ("开", "展"), ("通", "过"), ("发", "挥"), ("完", "善"),
                ("增", "设"), ("开", "设"), ("实", "施"), ("扩", "大"), ("建", "设"), ("合", "作"), ("尽", "快"):
                let last = text[at - 1]
                let isClass =
                    last == "业" && text[at - 2] == "企" || last == "业" && text[at - 2] == "产" || last == "构"
                    || last == "位"
                    || last == "方" || last == "地"
                return isClass || !reading.values(in: start, at).isEmpty || reading.find(0xFF0C, start, at) != nil
                    || reading.find(0x3001, start, at) != nil
                    ? nil : Phrase(start, at)
            default: at += 1
            }
        }
        return nil
    }

    /// 以⟦皖北地区⟧为重点，新建水厂36座; 对⟦芜湖等河段⟧进行治理，加固堤防486公里: the place that an earlier clause is about.
    private func focus(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard value.clause.start > value.sentence.start, let own = reading.clauses.index(at: value.start) else {
            return nil
        }
        let text = reading.text
        var k = own
        while k > 0, reading.clauses.all[k - 1].start >= value.sentence.start {
            k -= 1
            let clause = reading.clauses.all[k]
            let start = clause.start
            guard clause.end - start >= 6, text[start] == "以" || text[start] == "对" else { continue }
            var at = start + 3
            while at + 1 < min(clause.end, start + 24) {
                let ends =
                    text[start] == "以"
                    ? text[at] == "为" && (text[at + 1] == "重" || text[at + 1] == "主" || text[at + 1] == "载")
                    : text[at] == "进" && text[at + 1] == "行"
                guard ends else {
                    at += 1
                    continue
                }
                switch (text[at - 2], text[at - 1]) {
                case ("地", "区"), ("河", "段"), ("流", "域"), ("片", "区"), ("沿", "线"), ("城", "区"), ("库", "区"), ("灌", "区"),
                    ("区", "域"), ("海", "域"), ("开", "区"), ("发", "区"), ("新", "区"):
                    return Phrase(start + 1, at)
                default: return nil
                }
            }
        }
        return nil
    }

    /// 科技型企业数量, 产业集群总数: they are what is counted and own nothing.
    private func countsFirms(_ owner: PhraseWords, _ head: PhraseWords) -> Bool {
        guard let last = owner.last, last != 0x4E1A || owner[owner.endIndex - 2] == 0x4F01 else { return false }
        return head.contains(0x6570) || head.elementsEqual([0x603B, 0x91CF])  // 数, 总量
    }

    /// Ends in 产业, 行业, 企业, 工业, 制造业, 服务业, 集群.
    private func endsGroup(_ words: PhraseWords) -> Bool {
        guard words.count >= 3, let last = words.last else { return false }
        let before = words[words.endIndex - 2]
        if last == 0x4E1A {  // 业
            switch before {
            case "产", "行", "企": return true
            case "工", "造", "务": return words.count >= 3
            default: return false
            }
        }
        if before == "经", last == "济" { return isBranchEconomy(words) }
        return before == "集" && last == 0x7FA4  // 集群
    }

    /// 林下经济, 低空经济; 县域经济 and those that owners set apart (民营经济) are the whole's.
    private func isBranchEconomy(_ words: PhraseWords) -> Bool {
        guard words.count >= 4 else { return false }
        let (first, second) = (words[words.endIndex - 4], words[words.endIndex - 3])
        switch (first, second) {
        case ("民", "营"), ("私", "营"), ("个", "体"), ("有", "制"), ("国", "有"): return false
        default: return !SubjectGrammar.isWholeEconomy(first, second)
        }
    }
}

/// Whether a word for a whole (全省, 我市) stands at an offset.
func isScopeWord(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
    guard at + 1 < end, text[at] == "全" || text[at] == "我" || text[at] == "本" else { return false }
    switch text[at + 1] {
    case "省", "市", "县", "区", "州", "旗": return true
    // 全国一体化算力网络, 全国统一大市场: what is called so.
    case "国": return at + 4 >= end || text[at + 2] != "一" && text[at + 2] != "统" && text[at + 2] != "性"
    default: return false
    }
}

/// Whether a scalar lets a clause begin behind it: punctuation, the end of a year, 在, 使, 将.
func opensClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "“", "”", "年", "底", "末", "间", "期", "在", "使", "将", 0x0A:
        true
    default: false
    }
}
