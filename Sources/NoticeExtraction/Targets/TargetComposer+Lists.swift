import NoticeModel

extension TargetComposer {
    /// Several values for several indicators in order: 总产值、增加值分别达到5000亿元和1500亿元.
    func distributedDrafts(
        _ reading: ParagraphReading, _ i: Int, _ count: Int, _ state: inout SentenceState
    ) -> [Draft]? {
        let value = reading.values[i]
        let text = reading.text
        let (left, right) = listBounds(reading, i)
        let opening = grammar.openers.read(
            reading.text, left, right, times: reading.times(in: left, right), passesVerbs: value.chain.verb == nil)
        var phrase = grammar.phrase(reading.text, opening.start, right, reading.times(in: opening.start, right))
        // 上述四项指标依次提高到…: those that the sentence has named.
        if let start = phrase.start, text[start] == "上" && text[start + 1] == "述" || countsIndicators(text, phrase),
            state.named.count == count
        {
            phrase = Phrase()
        }
        var items: [Phrase]
        if let conditions = conditionItems(reading, i, count, opening.start, right, state.thresholdHead) {
            items = conditions
        } else if phrase.isEmpty, state.list.count == count {
            items = state.list
        } else if phrase.isEmpty, state.named.count >= count,
            value.chain.cues.has(.respectively) || reading.stands("分别", at: value.clause.start)
        {
            items = Array(state.named.suffix(count))
        } else if phrase.isEmpty, value.chain.cues.has(.respectively), let owner = ownerOfClauseBefore(reading, value),
            let split = split(reading, owner, count, i)
        {
            items = split  // 覆盖率、蓄积量实现双增长，分别达到…
        } else if let split = split(reading, phrase, count, i) {
            items = split
        } else if let taken = takenUp(reading, value, phrase, count, &state) {
            items = taken
        } else {
            return nil
        }
        var drafts: [Draft] = []
        for (offset, item) in items.enumerated() {
            let own = reading.values[i + offset]
            let measure = measure(reading, own, opening, phrase: [])
            var draft = Draft(
                indicator: item, opening: opening, subject: opening.scope.map { Phrase($0.start, $0.end) },
                measure: measure, inherited: phrase.isEmpty ? .indicator : [],
                start: opening.scope?.start ?? phrase.start ?? value.chain.start)
            draft.hasOwnVerb = value.chain.verb != nil
            draft.isListed = true
            draft.isAspirational = value.chain.cues.has(.aspire) || opening.isAspirational
            drafts.append(draft)
        }
        if !phrase.isEmpty {
            state.named.append(contentsOf: items.dropLast())
            adopt(value, items[items.count - 1], items[items.count - 1].scalars(text), &state)
            state.list = items
        }
        state.counted = value.mention
        return drafts
    }

    /// ⟦两项指标⟧分别达到…
    private func countsIndicators(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard let start = phrase.start, let end = phrase.end, end - start == 4, text[start + 1] == "项",
            text[start + 2] == "指", text[start + 3] == "标"
        else { return false }
        switch text[start] {
        case "两", "三", "四", "五", "六", "各": return true
        default: return false
        }
    }

    /// A、B种植面积分别稳定在…，⟦优质率⟧分别达到…: the next measure of the things that the list before names.
    private func takenUp(
        _ reading: ParagraphReading, _ value: Value, _ phrase: Phrase, _ count: Int, _ state: inout SentenceState
    ) -> [Phrase]? {
        guard value.chain.cues.has(.respectively), state.list.count == count, phrase.count >= 2, phrase.count <= 8
        else {
            return nil
        }
        let text = reading.text
        let words = state.list.map { $0.scalars(text) }
        guard let shortest = words.map(\.count).min(), let first = words.first else { return nil }
        var tail = 0
        while tail < shortest - 1, words.allSatisfy({ $0[$0.endIndex - 1 - tail] == first[first.endIndex - 1 - tail] })
        {
            tail += 1
        }
        guard tail >= 2 else { return nil }
        // 财政总收入和地方财政收入…，城乡居民⟦收入⟧分别…: another one of the same kind, with an owner of its own.
        let own = phrase.scalars(text)
        if own.count > tail, own.suffix(tail).elementsEqual(first.suffix(tail)) { return nil }
        return state.list.map { item in
            var taken = item.dropLast(tail)
            taken.append(phrase)
            return taken
        }
    }

    private func listBounds(_ reading: ParagraphReading, _ i: Int) -> (Int, Int) {
        let value = reading.values[i]
        guard let from = value.from else { return (value.left, value.chain.start) }
        let first = reading.values[reading.values[from].groupStart]
        return (first.left, first.chain.start)
    }

    /// 产值超百亿元、50亿元、10亿元的企业: as many thresholds as there are counts.
    private func conditionItems(
        _ reading: ParagraphReading, _ i: Int, _ count: Int, _ start: Int, _ end: Int, _ head: Phrase
    ) -> [Phrase]? {
        guard i >= count else { return nil }
        let first = i - count
        guard reading.values[first].groupStart == first, reading.values[first].groupCount == count,
            reading.values[first].role == .condition, reading.values[first].start >= start
        else { return nil }
        let tail = reading.values[first + count - 1].end
        return (0..<count).map { k in
            var item = Phrase(start, reading.values[first].mention.range.start)
            if reading.values[first].start <= start + 1, !head.isEmpty {
                item = head
                item.append(Phrase(start, reading.values[first].mention.range.start))
            }
            item.append(reading.values[first + k].mention.range.start, reading.values[first + k].end)
            item.append(tail, end)
            return item
        }
    }

    /// Cuts a phrase into `count` indicators and gives each what it shares with the last or the first.
    private func split(_ reading: ParagraphReading, _ phrase: Phrase, _ count: Int, _ i: Int) -> [Phrase]? {
        guard let start = phrase.start, let end = phrase.end, phrase.pieces.count <= 2 else { return nil }
        let text = reading.text
        var cuts: [(at: Int, length: Int)] = []
        var depth = 0
        var at = start
        while at < end {
            switch text[at] {
            case "（", "“", "《": depth += 1
            case "）", "”", "》": depth -= 1
            case "、": if depth == 0 { cuts.append((at, 1)) }
            case "和", "与", "及":
                if depth == 0, at > start, at + 1 < end {
                    let isTwo = text[at] == "以"
                    cuts.append((at, isTwo ? 2 : 1))
                }
            default: break
            }
            at += 1
        }
        if cuts.count > count - 1 {
            // 和 and 与 stand inside names more often than 、 does.
            let commas = cuts.filter { text[$0.at] == "、" }
            if commas.count == count - 1 {
                cuts = commas
            } else if commas.count == count - 2, let last = cuts.last, text[last.at] != "、" {
                cuts = commas + [last]
            } else {
                cuts = Array(cuts.suffix(count - 1))
            }
        }
        guard cuts.count == count - 1 else { return nil }
        var items: [Phrase] = []
        var from = start
        for cut in cuts {
            items.append(Phrase(from, cut.at))
            from = cut.at + cut.length
        }
        items.append(Phrase(from, end))
        guard items.allSatisfy({ !$0.isEmpty }) else { return nil }
        // 接待游客和旅游总收入分别达到3000万人次、300亿元: a sum of money shares no head with a count.
        let isMoney = reading.values[i + count - 1].mention.unitClass == .money
        return shared(reading, items, isAlike: (reading.values[i].mention.unitClass == .money) == isMoney)
    }

    private func shared(_ reading: ParagraphReading, _ items: [Phrase], isAlike: Bool) -> [Phrase] {
        let text = reading.text
        var items = items
        let last = items[items.count - 1]
        let lastWords = last.scalars(text)
        // What the last item says of all: 占…的比重, 排放总量.
        var tail: Phrase?
        if let start = last.start, let end = last.end,
            let mark = (start..<end).first(where: { text[$0] == "占" }), mark > start,
            mark + 2 < end, text[mark + 1] != "比"  // 产能占比
        {
            // 文化产业、旅游产业增加值占…: the measure before 占 is that of all, where the others have none.
            let measured = grammar.headLength(Phrase(start, mark).scalars(text))
            let isShared =
                measured >= 3 && mark - start > measured
                && items.dropLast().allSatisfy { grammar.headLength($0.scalars(text)) == 0 && !endsInRate(text, $0) }
            tail = Phrase(isShared ? mark - measured : mark, end)
        } else if let count = reading.values(in: last.start ?? 0, last.end ?? 0).lazy.map({ reading.values[$0] }).first(
            where: {
                $0.mention.unitClass == .classifier
            })
        {
            // 四项主要污染指标排放总量: the count labels the items, the measure belongs to each.
            let head = grammar.headLength(lastWords)
            if head > 0, let start = last.start, let end = last.end {
                items[items.count - 1] = Phrase(start, count.start)
                tail = Phrase(end - head, end)
                items[items.count - 1].append(tail!)
            }
        } else if isAlike,
            items.dropLast().allSatisfy({ grammar.headLength($0.scalars(text)) == 0 && !endsInRate(text, $0) })
        {
            tail = commonTail(text, items)
        }
        if let tail {
            for k in items.indices.dropLast() where !contains(text, items[k], 0x5360) {
                // 研究生学历教师比例、“双师型”教师占专业课教师比例: the first is a share already.
                let last = items[k].scalars(text).last ?? 0
                if contains(text, tail, 0x5360), last == "例" || last == "率" || last == "重" { continue }
                items[k].append(tail)
            }
        }
        // What the first item says for all: 规模以上工业总产值、工业增加值.
        let first = items[0].scalars(text)
        let head = grammar.headLength(first)
        if head > 0, head < first.count, !namesPurse(first[first.index(first.endIndex, offsetBy: -head - 1)]) {
            let owner = items[0].dropLast(head)
            for k in items.indices.dropFirst() where grammar.isHeadOnly(items[k].scalars(text)) {
                items[k] = joined(text, owner, items[k])
            }
        }
        if first.count > 2, let start = items[0].start, text[start + 1] == "栏", text[start] == "出" || text[start] == "存"
        {
            // 出栏牛、羊、肉兔
            for k in items.indices.dropFirst() where grammar.headLength(items[k].scalars(text)) == 0 {
                let animal = items[k]
                items[k] = Phrase(start, start + 2)
                items[k].append(animal)
            }
        }
        if first.count > 4, let use = first.last, use == "耗" {
            // 单位增加值能耗、⟦水耗⟧
            for k in items.indices.dropFirst() where items[k].count == 2 && items[k].scalars(text).last == use {
                items[k] = joined(text, items[0].dropLast(2), items[k])
            }
        }
        if let owner = ownerOfUse(first, items[0]) {
            for k in items.indices.dropFirst() where isBareUse(items[k].scalars(text)) {
                items[k] = joined(text, owner, items[k])
            }
        }
        if let owner = ownerPerUnit(first, items[0]) {
            for k in items.indices.dropFirst() where perUnit(items[k].scalars(text), 0) {
                items[k] = joined(text, owner, items[k])
            }
        }
        return items
    }

    /// ⟦单位国内生产总值⟧用水量、能耗、二氧化碳排放量: per what the use is taken that opens a list.
    private func ownerOfUse(_ words: PhraseWords, _ item: Phrase) -> Phrase? {
        guard words.count > 5, let first = words.first, first == "单" || first == "万", isUse(words),
            let mark = words.lastIndex(where: { $0 == "值" || $0 == "P" })
        else { return nil }
        return mark + 1 < words.endIndex ? item.dropLast(words.endIndex - mark - 1) : nil
    }

    /// 能耗, 用水量, 二氧化碳排放, 碳排放强度
    private func isUse(_ words: PhraseWords) -> Bool {
        guard let last = words.last else { return false }
        return last == "耗" || last == "量" || last == "放" || last == "度"
    }

    /// One of them without what it is taken per.
    private func isBareUse(_ words: PhraseWords) -> Bool {
        guard words.count >= 2, words.count <= 8, isUse(words), let first = words.first else { return false }
        switch first {
        case "能", "水", "电", "用", "二", "碳": return true
        default: return false
        }
    }

    /// ⟦公共机构⟧单位建筑面积能耗、人均综合能耗: who stands before the first measure per unit.
    private func ownerPerUnit(_ words: PhraseWords, _ item: Phrase) -> Phrase? {
        guard words.count > 5, let at = (2..<(words.count - 3)).first(where: { perUnit(words, $0) }) else { return nil }
        return item.dropLast(words.count - at)
    }

    /// 单位, 人均, 亩均, 户均, 万元
    private func perUnit(_ words: PhraseWords, _ at: Int) -> Bool {
        guard at + 3 < words.count else { return false }
        switch (words[words.startIndex + at], words[words.startIndex + at + 1]) {
        case ("单", "位"), ("人", "均"), ("亩", "均"), ("户", "均"), ("万", "元"), ("地", "均"): return true
        default: return false
        }
    }

    /// What the last of several names says for all: 公路、水路⟦货运量⟧, 钢铁、平板玻璃⟦行业产能占比⟧, 城镇、农村⟦居民收入⟧.
    private func commonTail(_ text: Scalars, _ items: [Phrase]) -> Phrase? {
        let last = items[items.count - 1]
        let words = last.scalars(text)
        let names = items.dropLast().map { $0.scalars(text) }
        let head = grammar.headLength(words)
        let byHead = head >= 2 && head < words.count ? last.suffix(head) : nil
        // 国家、省、市⟦级⟧文明村镇
        if let grade = words.prefix(5).firstIndex(of: 0x7EA7), grade > 0, names.allSatisfy({ $0.count <= 3 }) {
            let isWhole = names.allSatisfy { $0.last == 0x7EA7 }
            return grade + 1 < words.count ? last.suffix(words.count - grade - (isWhole ? 1 : 0)) : nil
        }
        // Names that end alike part where the last one has that end.
        if let end = names.first?.last, names.allSatisfy({ $0.last == end && $0.count > 1 }) {
            if words.last == end { return head >= 2 ? byHead : nil }
            if let at = words.prefix(8).firstIndex(of: end), at > 0 { return last.suffix(words.count - at - 1) }
        }
        if let net = networkNoun(words), names.allSatisfy({ networkNoun($0) == nil }) { return last.suffix(net) }
        if let group = groupNoun(words), group + 2 < words.count { return last.suffix(words.count - group) }
        if head >= 2 || endsInMeasure(words), let start = measureStart(words) {
            return last.suffix(words.count - start)
        }
        return byHead
    }

    /// Where the words for what is measured begin behind a name: 西甜瓜⟦种植⟧面积, 农村⟦居民⟧收入, 氨氮⟦重点⟧工程减排量.
    private func measureStart(_ words: PhraseWords) -> Int? {
        words.withScalars { text in
            var at = 1
            while at + 1 < min(text.count, 10) {
                if text[at] == "等" { return at + 1 }
                if text[at] == "总", at + 2 < text.count { return at }  // 农田化肥、农药⟦总施用量⟧
                if Self.measureOpeners.match(text, at: at, limit: text.count) != nil { return at }
                at += 1
            }
            return nil
        }
    }

    private static let measureOpeners = Lexicon(
        [
            "居民", "人均", "国内", "综合", "污水", "生活", "种植", "播种", "养殖", "使用", "排放", "生产", "加工", "供应", "年供", "销售", "出口", "消费",
            "处理", "回收", "利用", "覆盖", "配套", "累计", "平均", "单位", "日均", "户均", "亩均", "良种", "机械", "耕种", "网络", "常住", "户籍", "技术",
            "用水", "用电", "用能", "装机", "发电", "货物", "旅客", "集装", "客运", "货运", "重点", "规模", "政策", "新增", "国产", "自给", "普及", "参保",
            "冷链", "流通", "损耗", "腐损", "入学", "毛入", "巩固", "达标", "无害", "资源", "总产", "单产", "苗种", "种苗", "班额", "起始",
        ].map { ($0, true) })

    /// 供热、燃气、排水⟦管网⟧: the length of the noun for what is laid that ends a name of four scalars or more.
    private func networkNoun(_ words: PhraseWords) -> Int? {
        guard words.count >= 4 else { return nil }
        switch (words[words.endIndex - 2], words[words.endIndex - 1]) {
        case ("管", "网"), ("管", "道"), ("线", "路"), ("管", "线"): return 2
        default: return nil
        }
    }

    /// Where 行业, 产业, 领域 or 工业 begins in a name, behind two scalars at least.
    private func groupNoun(_ words: PhraseWords) -> Int? {
        var at = 2
        while at + 1 < words.count {
            switch (words[at], words[at + 1]) {
            case ("行", "业"), ("产", "业"), ("领", "域"), ("工", "业"): return at
            default: at += 1
            }
        }
        return nil
    }

    private func endsInMeasure(_ words: PhraseWords) -> Bool {
        switch words.last ?? 0 {
        case "量", "率", "数", "额", "值", "度", "比", "重", "入", "积", "耗", "力", "产", "放": true
        default: false
        }
    }

    private func endsInRate(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard let end = phrase.end else { return false }
        return text[end - 1] == "率" || text[end - 1] == "比" || text[end - 1] == "度"
    }

    private func contains(_ text: Scalars, _ phrase: Phrase, _ scalar: UInt32) -> Bool {
        phrase.scalars(text).contains(scalar)
    }
}
