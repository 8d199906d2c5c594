import NoticeModel

extension Explainer {
    func explainQuantity(_ index: Int) -> Explanation {
        let quantity = facts.quantities[index]
        var explanation = Explanation(
            subject: .quantity(index), range: quantity.range,
            title: "\(quote(quantity.range)) is a quantity with the role \(quantity.role.rawValue)")
        explanation.say("amount", amountWords(quantity))
        explanation.say("read by", rule(quantity.readingRule))
        guard let value = trace.values[index] else {
            // A cell of a table is read by its row and its head.
            explanation.say("comparator", quantity.comparator.rawValue)
            explanation.say("role", "\(quantity.role.rawValue) by " + rule(quantity.rule))
            sayPlace(&explanation)
            return explanation
        }
        sayComparator(&explanation, value)
        explanation.say("role", "\(quantity.role.rawValue) by " + rule(quantity.rule))
        if let role = value.role { sayFamilies(&explanation, role, quantity) }
        sayClause(&explanation, value)
        sayTense(&explanation, value)
        sayPlace(&explanation, setting: value.setting)
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

    private func sayComparator(_ explanation: inout Explanation, _ value: TracedValue) {
        let before = NormalRange(value.extent.start, value.range.start)
        let after = NormalRange(value.range.end, value.extent.end)
        let words = [before, after].filter { !$0.isEmpty }.map { quote($0) }.joined(separator: " and ")
        var statement = value.comparator.rawValue
        if value.comparator != value.ownComparator {
            statement += ", from the list that it stands in"
        } else if words.isEmpty {
            statement += value.comparator == .eq ? ", as no word of comparison touches it" : ", by the numeral itself"
        } else {
            statement += value.comparator == .eq ? ", as \(words) does not compare" : ", by \(words)"
        }
        explanation.say("comparator", statement, value.extent)
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
    private func sayClause(_ explanation: inout Explanation, _ value: TracedValue) {
        explanation.say(
            "clause", "after \(value.opening.words): " + quote(value.clause, marking: value.range), value.clause)
        if value.sentence != value.clause {
            explanation.say("sentence", quote(value.sentence, marking: value.range), value.sentence)
        }
        let chain = value.chain
        let ownWords = NormalRange(min(value.left, chain.start), chain.start)
        explanation.say("words", ownWords.isEmpty ? "none of its own before it" : quote(ownWords), ownWords)
        let cueWords = NormalRange(chain.start, max(chain.start, value.chainEnd))
        if cueWords.isEmpty {
            explanation.say("cues", "none right before it")
        } else {
            explanation.say("cues", "\(quote(cueWords)): \(chain.cues.words)", cueWords)
        }
        let behind = NormalRange(
            value.followStart, min(value.followStart + 12, max(value.followStart, value.clause.end)))
        explanation.say("behind it", value.follow.words + (behind.isEmpty ? "" : ": " + quote(behind)), behind)
        if value.list.count > 1 {
            let members = value.list.map { quote($0) }.joined(separator: ", ")
            explanation.say("beside it", "one of \(value.list.count): \(members)")
        }
        if let from = value.from { explanation.say("starts from", quote(from), from) }
    }

    /// What tells goal from fact: the time that governs the value and the signal words around it.
    private func sayTense(_ explanation: inout Explanation, _ value: TracedValue) {
        if let time = value.time {
            let how = time.isOwn ? "stands between verb and value" : "is the last time before it in the sentence"
            sayTime(&explanation, facts.times[time.index], how)
        } else {
            explanation.say("time", "none before it in the sentence")
        }
        var signals: [String] = []
        for signal in value.signals {
            let kinds = SignalKind.allCases.filter { signal.kinds.has($0) }.map(\.words).joined(separator: ", ")
            let words = "\(quote(NormalRange(signal.start, signal.end))) (\(kinds))"
            if !signals.contains(words) { signals.append(words) }
        }
        if !signals.isEmpty { explanation.say("signals", signals.joined(separator: "; ")) }
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
        case .grant: "support or a charge"
        case .term: "a limit of time"
        case .existing: "exists already"
        case .past: "tells a fact"
        case .select: "what a threshold grades"
        case .selector: "what thresholds select"
        case .goal: "commits"
        case .scope: "a scope"
        case .wholeYear: "a whole year"
        case .client: "whom a measure addresses"
        case .single: "a thing with a size of its own"
        case .abstract: "a noun that a value fills"
        case .charge: "what is charged or paid"
        case .give: "gives or takes"
        case .rule: "what follows for the selected"
        case .about: "opens what selects"
        case .share: "who bears which share"
        case .build: "builds"
        case .advance: "moves on what is built"
        case .launch: "sets going"
        case .allot: "sets money aside"
        case .act: "a verb behind money"
        case .remove: "puts an end to"
        case .forecast: "a forecast"
        }
    }
}
