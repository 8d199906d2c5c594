import NoticeModel

/// Puts the mentions of a paragraph into their clauses: bounds, cue chains, groups, what follows.
struct ValueReader: Sendable {
    let cues: CueTable
    let followers: Lexicon<Follow>

    /// No clause of running text is longer; the bound keeps the cost linear on text without punctuation.
    static let reach = 240
    /// No sentence is looked at farther than this from a value; a list has no more members than `listLimit`.
    static let sentenceReach = 600
    static let listLimit = 16
    /// The length from which a bracket parts clauses.
    static let longBracket = 20

    init(cues: CueTable) {
        self.cues = cues
        var entries: [(word: String, value: Follow)] = []
        for row in tableRows(PackageResources.followers_tsv) where row.count >= 2 {
            switch row[1] {
            case "onward": entries.append((row[0], .onward))
            case "verb": entries.append((row[0], .verb))
            case "end": entries.append((row[0], .end))
            case "noun": entries.append((row[0], .noun))  // 和美乡村 begins with no conjunction
            default: break
            }
        }
        followers = Lexicon(entries)
    }

    /// Fills `values`, one for each mention, with those of one paragraph, in order, without roles.
    func read(
        _ text: Scalars, _ body: NormalRange, _ mentions: UnsafeBufferPointer<QuantityMention>, _ times: ParagraphTimes,
        _ breaks: Breaks, into values: UnsafeMutableBufferPointer<Value>
    ) {
        var sentenceStart = body.start
        var mark = 0
        var next = 0
        var time = times.startIndex
        guard let base = mentions.baseAddress, let target = values.baseAddress else { return }
        for index in mentions.indices {
            let mention = MentionReference(base + index)
            while breaks.marks[mark].offset < mention.range.start {
                if breaks.marks[mark].kind == .sentence, !goesOn(text, breaks.marks[mark].offset + 1, body.end) {
                    sentenceStart = breaks.marks[mark].offset + 1
                }
                mark += 1
            }
            // The sentence ends with the next mark of its kind, or behind 64 marks of others.
            next = max(next, mark)
            while breaks.marks[next].kind != .sentence { next += 1 }
            let sentenceEnd = breaks.marks[min(next, mark + 65)].offset
            let sentence = NormalRange(
                max(min(sentenceStart, mention.range.start), mention.range.start - Self.sentenceReach),
                min(max(sentenceEnd, mention.range.end), mention.range.end + Self.sentenceReach))
            let sentenceId = sentenceStart
            let (clauseStart, opening) = clauseStart(mention, mark, sentence.start, breaks)
            let clauseEnd = clauseEnd(mention, mark, sentence.end, breaks)
            while time < times.endIndex, times[time].range.start < mention.range.start { time += 1 }
            let clause = NormalRange(
                min(clauseStart, mention.range.start), max(clauseEnd, mention.range.end))
            // 调整为10:45:45: 为 is the end of the verb before it.
            let isCopula =
                mention.extent.start + 1 == mention.range.start && text[mention.extent.start] == "为"
            let chainEnd = isCopula ? mention.range.start : mention.extent.start
            // 新增30家科技企业上市、60家创新型企业: the verb before 、 is that of the member before.
            let isMember = chainEnd > clause.start && text[chainEnd - 1] == "、"
            var value = Value(
                mention: mention, sentence: sentence, sentenceId: sentenceId, clause: clause, opening: opening,
                left: clause.start,
                chain: CueChain(start: mention.extent.start, verbStart: mention.extent.start), follow: .end,
                followStart: mention.extent.end, groupStart: index, groupCount: 1,
                comparator: mention.comparator)
            let reaches = mention.extent.start < mention.range.start && isVerb(text[mention.extent.start])
            value.chain = cues.chain(
                text, endingAt: max(chainEnd, clause.start),
                limit: isMember ? chainEnd : max(clause.start, mention.range.start - Self.reach), reaches: reaches
            ) { end in
                var i = time
                while i > times.startIndex {
                    i -= 1
                    if times[i].range.end == end { return (i, times[i].range.start) }
                    if times[i].range.end < end - 12 { break }
                }
                return nil
            }
            if reaches, value.chain.verb == nil || value.chain.ownTime == nil {
                value.chain.verb = .reach
                value.chain.verbStart = mention.extent.start
                value.chain.verbLength = mention.range.start - mention.extent.start
            }
            readBoundOfShare(text, &value)
            if index > 0, values[index - 1].sentenceId == sentenceId,
                index - values[index - 1].groupStart < Self.listLimit,
                joins(text, values[index - 1].end, mention.extent.start),
                // 增加1.5万名、达到3.8万名: the second has a verb of its own.
                mention.extent.start == mention.range.start || !isVerb(text[mention.extent.start])
                    || values[index - 1].mention.extent.start < values[index - 1].mention.range.start,
                // 原油、天然气产量分别达到1280万吨、10亿立方米: in order the units may differ.
                values[index - 1].mention.isCommensurable(with: mention)
                    || values[index - 1].chain.cues.has(.respectively)
                    || followsOrder(values, index, mention)
            {
                value.groupStart = values[index - 1].groupStart
                value.chain = values[index - 1].chain
            }
            (target + index).initialize(to: value)
        }
        closeGroups(values)
        spreadComparators(text, values)
        spreadAtLeast(text, values)
        readFollow(text, values, body.end)
        // 市域段86公里⟦10月底前⟧通车: a time is no noun.
        for i in values.indices where values[i].follow == .noun {
            let at = values[i].followStart
            if times.beginning(in: at, at + 1).first != nil { values[i].follow = .end }
        }
    }

    /// 装机达到6600万千瓦。⟦其中⟧，风电达到2800万千瓦: what 其中 opens goes on with the sentence before it.
    private func goesOn(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        start + 1 < end && text[start] == "其" && text[start + 1] == "中"
    }

    /// 不低于停车位的10%, 达到全国平均水平的90%: the bound, or the verb, stands before what the share is taken of.
    private func readBoundOfShare(_ text: Scalars, _ value: inout Value) {
        guard value.mention.unitClass == .percent, value.mention.extent.start == value.mention.range.start,
            value.chain.ownTime == nil, value.start > value.clause.start + 4, text[value.start - 1] == "的"
        else { return }
        let limit = max(value.clause.start + 1, value.start - 24)
        var at = value.start - 4
        while at >= limit {
            switch (text[at], text[at + 1], text[at + 2]) {
            case ("不", "低", "于"), ("不", "少", "于"): value.comparator = .gte
            case ("不", "超", "过"), ("不", "高", "于"), ("不", "大", "于"): value.comparator = .lte
            case ("达", "到", _): break
            case ("，", _, _), ("占", _, _), ("得", _, _): return
            default:
                at -= 1
                continue
            }
            // 不得低于预算的5% is a norm of its own.
            guard text[at - 1] != "得" else { return }
            value.chain.start = at
            value.chain.verbStart = at
            value.chain.verb = .reach
            value.chain.verbLength = text[at] == "达" ? 2 : 3
            value.chain.cues.add(.reach)
            return
        }
    }

    /// Whether a comparator that begins with the scalar is a verb of reaching (达到, 控制在, 突破) and no mere comparison
    /// (约, 至少, 不低于, 超过).
    private func isVerb(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "约", "近", "大", "接", "前", "第", "至", "最": false
        case "不", "超", "低", "高", "多", "少", "小", "为": false
        default: true
        }
    }

    private func clauseStart(
        _ mention: MentionReference, _ mark: Int, _ sentenceStart: Int, _ breaks: Breaks
    ) -> (Int, BreakKind) {
        var depth = 0
        var close = 0
        var i = mark - 1
        let limit = max(sentenceStart, mention.range.start - Self.reach)
        while i >= 0, breaks.marks[i].offset >= limit {
            let kind = breaks.marks[i].kind
            if kind == .close {
                depth += 1
                if depth == 1 { close = breaks.marks[i].offset }
            } else if kind == .open {
                if depth == 0 { return (breaks.marks[i].offset + 1, .open) }
                depth -= 1
                // A long bracket is a remark of its own (（责任单位：…）), and what stands behind it begins anew.
                let isRemark =
                    close - breaks.marks[i].offset > Self.longBracket || breaks.marks[i].offset == sentenceStart
                if depth == 0, isRemark { return (close + 1, .close) }
            } else if kind == .sentence || depth == 0 && kind != .item {
                return (breaks.marks[i].offset + 1, kind)
            }
            i -= 1
        }
        return (depth > 0 ? close + 1 : limit, .sentence)
    }

    private func clauseEnd(
        _ mention: MentionReference, _ mark: Int, _ sentenceEnd: Int, _ breaks: Breaks
    ) -> Int {
        var depth = 0
        var i = mark
        let limit = min(sentenceEnd, mention.range.end + Self.reach)
        while i < breaks.marks.count, breaks.marks[i].offset < limit {
            let kind = breaks.marks[i].kind
            if breaks.marks[i].offset < mention.range.end {
                i += 1
                continue
            }
            if kind == .open {
                depth += 1
            } else if kind == .close {
                if depth == 0 { return breaks.marks[i].offset }
                depth -= 1
            } else if kind == .sentence || depth == 0 && kind != .item {
                return breaks.marks[i].offset
            }
            i += 1
        }
        return limit
    }

    /// Whether nothing but a conjunction stands between two values.
    private func joins(_ text: Scalars, _ from: Int, _ to: Int) -> Bool {
        guard to > from, to - from <= 2 else { return false }
        for i in from..<to {
            switch text[i] {
            case "、", "和", "与", "及", "或", "以": continue
            default: return false
            }
        }
        return true
    }

    /// 分别由1.2亿吨、26万标箱提高到1.6亿吨和⟦100万标箱⟧: the goals have the units of their starting points, in order.
    private func followsOrder(
        _ values: UnsafeMutableBufferPointer<Value>, _ index: Int, _ mention: MentionReference
    ) -> Bool {
        let first = values[index - 1].groupStart
        guard first > 0, values[first - 1].sentenceId == values[first].sentenceId,
            values[first - 1].chain.cues.has(.respectively)
        else { return false }
        let start = values[first - 1].groupStart + (index - first)
        return start < first && values[start].mention.hasSameUnit(as: mention)
            && values[start - 1].mention.hasSameUnit(as: values[index - 1].mention)
    }

    private func closeGroups(_ values: UnsafeMutableBufferPointer<Value>) {
        for i in values.indices where values[i].groupStart != i {
            values[values[i].groupStart].groupCount += 1
        }
        for i in values.indices where values[i].groupStart != i {
            values[i].groupCount = values[values[i].groupStart].groupCount
        }
    }

    /// 分别达到95%、85%、80%以上: the comparator at the end of a list that 分别 opens governs the whole list.
    private func spreadComparators(_ text: Scalars, _ values: UnsafeMutableBufferPointer<Value>) {
        for i in values.indices where values[i].groupStart == i && values[i].groupCount > 1 {
            let last = i + values[i].groupCount - 1
            let comparator = values[last].mention.comparator
            let isShare = values[i].mention.unitClass == .percent && comparator != .range && i + 1 < values.count
            guard values[i].chain.cues.has(.respectively) || isShare else { continue }
            let first = values[i].mention
            if first.comparator != .eq, first.comparator != .range, first.extent.start < first.range.start {
                for k in (i + 1)...last where values[k].comparator == .eq { values[k].comparator = first.comparator }
                continue
            }
            guard comparator != .eq, comparator != .range,
                values[last].mention.extent.end > values[last].mention.range.end
            else { continue }
            // 4家、4家和40家以上 counts things of different kinds: there the end speaks for itself.
            guard values[i].mention.unitClass != .classifier else { continue }
            for k in i..<last where values[k].comparator == .eq { values[k].comparator = comparator }
        }
    }

    /// 改造⟦至少⟧1家综合体、1家配送中心和1家仓储设施: what is said once before a list of counts holds for all of it.
    private func spreadAtLeast(_ text: Scalars, _ values: UnsafeMutableBufferPointer<Value>) {
        for i in values.indices.dropFirst() where values[i].comparator == .eq {
            let (previous, mention) = (values[i - 1], values[i].mention)
            guard previous.comparator == .gte, mention.unitClass == .classifier || mention.unitClass == .people,
                mention.extent == mention.range, previous.clause.start == values[i].clause.start,
                mention.hasSameUnit(as: previous.mention),
                values[i].chain.verb == nil || values[i].chain.start >= mention.extent.start,
                previous.mention.extent == previous.mention.range || text[previous.mention.extent.start] == "至",
                previous.end == previous.mention.range.end
            else { continue }
            switch text[mention.extent.start - 1] {
            case "、", "和", "及": values[i].comparator = .gte
            default: break
            }
        }
    }

    private func readFollow(_ text: Scalars, _ values: UnsafeMutableBufferPointer<Value>, _ limit: Int) {
        for i in values.indices.reversed() {
            if i + 1 < values.count, values[i + 1].groupStart == values[i].groupStart {
                values[i].follow = values[i + 1].follow == .end ? .list : values[i + 1].follow
                values[i].followStart = values[i + 1].followStart
                continue
            }
            (values[i].follow, values[i].followStart) = follow(text, values[i], limit)
            // 100兆瓦/200兆瓦时储能电站: two sizes of one thing.
            if i + 1 < values.count, values[i].follow == .end, values[i + 1].start == values[i].end + 1,
                text[values[i].end] == "/", values[i].mention.unitClass == .physical,
                values[i + 1].mention.unitClass == .physical
            {
                (values[i].follow, values[i].followStart) = (values[i + 1].follow, values[i + 1].followStart)
            }
            // 完成3800户、58万平方米棚户区改造; 65条、总长度57.9公里的道路: two amounts of one thing.
            if i + 1 < values.count, values[i].follow == .end,
                values[i + 1].follow == .noun || values[i + 1].follow == .of,
                values[i].chain.verb != nil,
                values[i].mention.unitClass == .classifier || values[i].mention.unitClass == .people,
                values[i + 1].mention.unitClass == .physical, sharesThing(text, values[i].end, values[i + 1].start)
            {
                values[i].follow = .noun
                values[i].followStart = values[i + 1].followStart
            }
            // 搬迁5086户20402人: the people of the households, and no noun.
            if i + 1 < values.count, values[i + 1].start == values[i].end, values[i + 1].follow == .end,
                values[i + 1].mention.unitClass == .people, values[i + 1].mention.isUnit("人"),
                values[i].mention.isUnit("户") || values[i].mention.isUnit("套")
            {
                values[i].follow = .end
            }
            // 高速公路25条约1900公里: what follows is an amount of the same thing.
            if i + 1 < values.count, values[i + 1].start == values[i].end, values[i + 1].follow == .end,
                values[i + 1].mention.unitClass == .physical, !values[i + 1].mention.isScale,
                values[i].mention.unitClass == .classifier
            {
                values[i].follow = .end
            }
        }
    }

    /// 、 with or without a word for the size behind it.
    private func sharesThing(_ text: Scalars, _ from: Int, _ to: Int) -> Bool {
        guard to > from, text[from] == "、" else { return false }
        switch to - from {
        case 1: return true
        case 3: return text[from + 1] == "总" && text[from + 2] == "长" || text[from + 1] == "面" && text[from + 2] == "积"
        case 4: return text[from + 1] == "总" && (text[from + 2] == "长" || text[from + 2] == "面")
        default: return false
        }
    }

    private func follow(_ text: Scalars, _ value: Value, _ limit: Int) -> (Follow, Int) {
        var position = value.end
        guard position < limit else { return (.end, position) }
        if value.mention.isScale, text[position] == "级" { position += 1 }
        // A remark in brackets may stand between a threshold and its noun: 10亿元以上（含）的企业.
        if position < limit, text[position] == "（" {
            var close = position + 1
            while close < limit, close - position < 8, text[close] != "）" { close += 1 }
            if close < limit, text[close] == "）", close + 1 < limit { position = close + 1 }
        }
        guard position < limit else { return (.end, position) }
        // 1-2万亿之间的有…
        if text[position] == "之", position + 2 < limit, text[position + 2] == "的" { position += 2 }
        if value.mention.unitClass == .duration, [0x5185, 0x524D, 0x540E, 0x4E4B, 0x671F].contains(text[position]) {
            return (.end, position)  // 内 前 后 之 期
        }
        if let (length, kind) = followers.match(text, at: position, limit: limit) {
            return (kind, kind == .onward ? position + length : position)
        }
        if text[position] == "的" { return (.of, position + 1) }
        let scalar = text[position]
        if scalar >= 0x4E00 && scalar < 0xA000 || scalar == "“" || scalar >= 0x41 && scalar <= 0x7A
            || scalar >= 0x30 && scalar <= 0x39 || scalar == "《" || scalar > 0x20000
        {
            return (.noun, position)
        }
        return (.end, position)
    }
}
