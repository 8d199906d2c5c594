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
        let phrase = grammar.phrase(reading.text, opening.start, right, reading.times(in: opening.start, right))
        var items: [Phrase]
        if let conditions = conditionItems(reading, i, count, opening.start, right, state.thresholdHead) {
            items = conditions
        } else if phrase.isEmpty, listState(state).count == count {
            items = listState(state)
        } else if let split = split(reading, phrase, count) {
            items = split
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
            adopt(text, items[items.count - 1], items[items.count - 1].scalars(text), &state)
            state.list = items
        }
        state.counted = value.mention
        return drafts
    }

    private func listState(_ state: SentenceState) -> [Phrase] { state.list }

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
    private func split(_ reading: ParagraphReading, _ phrase: Phrase, _ count: Int) -> [Phrase]? {
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
        return shared(reading, items)
    }

    private func shared(_ reading: ParagraphReading, _ items: [Phrase]) -> [Phrase] {
        let text = reading.text
        var items = items
        let last = items[items.count - 1]
        let lastWords = last.scalars(text)
        // What the last item says of all: 占…的比重, 排放总量.
        var tail: Phrase?
        if let start = last.start, let end = last.end,
            let mark = (start..<end).first(where: { text[$0] == "占" }), mark > start
        {
            tail = Phrase(mark, end)
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
        } else {
            let head = grammar.headLength(lastWords)
            if head >= 2, head < lastWords.count,
                items.dropLast().allSatisfy({ grammar.headLength($0.scalars(text)) == 0 && !endsInRate(text, $0) })
            {
                tail = last.suffix(head)
            }
        }
        if let tail {
            for k in items.indices.dropLast() where !contains(text, items[k], 0x5360) { items[k].append(tail) }
        }
        // What the first item says for all: 规模以上工业总产值、工业增加值.
        let first = items[0].scalars(text)
        let head = grammar.headLength(first)
        if head > 0, head < first.count {
            let owner = items[0].dropLast(head)
            for k in items.indices.dropFirst() where grammar.isHeadOnly(items[k].scalars(text)) {
                items[k] = joined(text, owner, items[k])
            }
        }
        return items
    }

    private func endsInRate(_ text: Scalars, _ phrase: Phrase) -> Bool {
        guard let end = phrase.end else { return false }
        return text[end - 1] == "率" || text[end - 1] == "比" || text[end - 1] == "度"
    }

    private func contains(_ text: Scalars, _ phrase: Phrase, _ scalar: UInt32) -> Bool {
        phrase.scalars(text).contains(scalar)
    }
}
