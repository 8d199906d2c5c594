import NoticeModel

extension Explainer {
    /// The trace of the paragraph of a quantity and the index of its value there.
    func past(ofQuantity index: Int) -> (past: ExtractionTrace.PastReading, value: Int)? {
        for past in trace.readings where index >= past.firstQuantity && index < past.firstQuantity + past.values.count {
            return (past, index - past.firstQuantity)
        }
        return nil
    }

    func explainQuantity(_ index: Int) -> Explanation {
        let quantity = facts.quantities[index]
        var explanation = Explanation(
            subject: .quantity(index), range: quantity.range,
            title: "\(quote(quantity.range)) is a quantity with the role \(quantity.role.rawValue)")
        explanation.say("amount", amountWords(quantity))
        explanation.say("read by", rule(quantity.readingRule))
        guard let (past, i) = past(ofQuantity: index) else { return explanation }
        let reading = past.reading(scalars)
        let value = past.values[i]
        sayComparator(&explanation, value)
        explanation.say("role", "\(quantity.role.rawValue) by " + rule(quantity.rule))
        if let role = trace.roles[index] { sayFamilies(&explanation, role, quantity) }
        sayClause(&explanation, past, i)
        sayTense(&explanation, reading, value)
        sayPlace(&explanation)
        return explanation
    }

    /// `560 in 家`, `2 to 3 times ten to the 4 in 户`.
    private func amountWords(_ quantity: Quantity) -> String {
        var words: String
        switch quantity.amount {
        case .value(let value): words = "\(value)"
        case .range(let low, let high): words = "from \(low) to \(high)"
        case .ratio(let parts): words = parts.map(\.description).joined(separator: " : ")
        }
        if quantity.multiplier != 0 { words += " × 10^\(quantity.multiplier)" }
        words += quantity.unit.map { ", unit \($0)" } ?? ", no unit"
        return words + (quantity.unitCode.map { " (\($0))" } ?? "")
    }

    private func sayComparator(_ explanation: inout Explanation, _ value: Value) {
        let mention = value.mention
        let before = NormalRange(mention.extent.start, mention.range.start)
        let after = NormalRange(mention.range.end, mention.extent.end)
        let words = [before, after].filter { !$0.isEmpty }.map { quote($0) }
        var statement = value.comparator.rawValue
        if value.comparator != mention.comparator {
            statement += ", from the list that it stands in"
        } else if words.isEmpty {
            statement += value.comparator == .eq ? ", as no word of comparison touches it" : ", by the numeral itself"
        } else if value.comparator == .eq {
            statement += ", as " + words.joined(separator: " and ") + " does not compare"
        } else {
            statement += ", by " + words.joined(separator: " and ")
        }
        explanation.say("comparator", statement, mention.extent)
    }

    private func sayFamilies(_ explanation: inout Explanation, _ role: RoleTrace, _ quantity: Quantity) {
        let families = role.ruledOut.map(\.words).joined(separator: ", ")
        explanation.say("ruled out", families.isEmpty ? "nothing; the first family of rules answered" : families)
        if role.rule != quantity.rule {
            explanation.say(
                "changed", "\(role.rule) had answered \(role.role.rawValue); what it leads to turned out to be a fact")
        }
    }

    /// The bounds of clause and sentence, the words before and behind, the values beside it.
    private func sayClause(_ explanation: inout Explanation, _ past: ExtractionTrace.PastReading, _ i: Int) {
        let value = past.values[i]
        let mark = value.mention.range
        explanation.say("clause", "after \(value.opening.words): " + quote(value.clause, marking: mark), value.clause)
        if value.sentence != value.clause {
            explanation.say("sentence", quote(value.sentence, marking: mark), value.sentence)
        }
        let chain = value.chain
        let ownWords = NormalRange(min(value.left, chain.start), chain.start)
        explanation.say("words", ownWords.isEmpty ? "none of its own before it" : quote(ownWords), ownWords)
        // The members of a list have the words before the first of them.
        let head = past.values[value.groupStart].mention.extent
        let cueWords = NormalRange(chain.start, max(chain.start, head.start))
        if cueWords.isEmpty {
            explanation.say("cues", "none right before it")
        } else {
            explanation.say("cues", "\(quote(cueWords)): \(chain.cues.words)", cueWords)
        }
        let behind = NormalRange(
            value.followStart, min(value.followStart + 12, max(value.followStart, value.clause.end)))
        explanation.say("behind it", value.follow.words + (behind.isEmpty ? "" : ": " + quote(behind)), behind)
        if value.groupCount > 1 {
            let members = past.values[value.groupStart..<(value.groupStart + value.groupCount)]
            explanation.say(
                "beside it",
                "one of \(value.groupCount): " + members.map { quote($0.mention.range) }.joined(separator: ", "))
        }
        if let from = value.from {
            let start = past.values[from].mention.range
            explanation.say("starts from", quote(start), start)
        }
    }

    /// What tells goal from fact: the time that governs the value and the signal words around it.
    private func sayTense(_ explanation: inout Explanation, _ reading: ParagraphReading, _ value: Value) {
        if let own = value.chain.ownTime {
            sayTime(&explanation, reading.times[own], "stands between verb and value")
        } else if let governing = reading.governingTime(before: value.start, from: value.sentence.start) {
            sayTime(&explanation, reading.times[governing], "is the last time before it in the sentence")
        } else {
            explanation.say("time", "none before it in the sentence")
        }
        var signals: [String] = []
        for signal in reading.signals.all where signal.start >= value.sentence.start && signal.end <= value.sentence.end
        {
            let words = "\(quote(NormalRange(signal.start, signal.end))) (\(signal.kind.words))"
            if !signals.contains(words) { signals.append(words) }
        }
        if !signals.isEmpty { explanation.say("signals", signals.joined(separator: ", ")) }
    }

    private func sayTime(_ explanation: inout Explanation, _ time: TimeExpression, _ how: String) {
        let value = time.value.map { " = \($0)" } ?? ""
        explanation.say("time", "\(quote(time.range))\(value), \(time.role.rawValue): it \(how)", time.range)
    }
}

extension BreakKind {
    fileprivate var words: String {
        switch self {
        case .sentence: "the start of the sentence"
        case .semicolon: "；"
        case .colon: "："
        case .comma: "，"
        case .item: "、"
        case .open: "a bracket"
        case .close: "a closed bracket"
        }
    }
}

extension Follow {
    fileprivate var words: String {
        switch self {
        case .end: "the end of its words"
        case .noun: "a noun"
        case .of: "的 with a noun"
        case .onward: "a verb that goes on from it"
        case .verb: "a verb that treats it"
        case .list: "another value of the list"
        }
    }
}

extension CueSet {
    fileprivate var words: String {
        let all: [(CueClass, String)] = [
            (.reach, "it is reached"), (.rise, "upward movement"), (.fall, "downward movement"), (.add, "an addition"),
            (.build, "building or holding"), (.from, "a starting point"), (.respectively, "in order"),
            (.yearly, "a yearly average"), (.annual, "every year"), (.cumulative, "summed up"), (.aspire, "aspiration"),
            (.past, "a fact"), (.filler, "passed over"),
        ]
        let said = all.filter { has($0.0) }.map(\.1)
        return said.isEmpty ? "a time only" : said.joined(separator: ", ")
    }
}

extension SignalKind {
    fileprivate var words: String {
        switch self {
        case .grant: "gives or takes"
        case .term: "a limit of time"
        case .existing: "exists already"
        case .past: "tells a fact"
        case .select: "selects"
        case .selector: "a thing that thresholds select"
        case .goal: "commits"
        case .scope: "a scope"
        }
    }
}
