import NoticeModel

extension Explainer {
    func explainTarget(_ index: Int) -> Explanation {
        let target = facts.targets[index]
        let quantity = facts.quantities[target.quantity]
        var explanation = Explanation(
            subject: .target(index), range: target.range,
            title: "\(quote(quantity.range)) is the amount of a target for "
                + (target.indicator ?? "an indicator that nothing names"))
        let direction = target.direction.map { " (\($0.rawValue))" } ?? ""
        explanation.say("measure", "\(target.measure.rawValue)\(direction) by " + rule(target.rule))
        explanation.say("clause", quote(target.range, marking: quantity.range), target.range)
        let value = trace.values[target.quantity]
        sayIndicator(&explanation, target, value?.draft)
        saySubject(&explanation, target, value)
        sayYear(&explanation, target, value)
        if target.isAnnual { explanation.say("recurrence", "due every year") }
        sayBaseline(&explanation, target)
        let modality =
            target.isAspirational ? "aspirational, under 力争, 争取 or 努力" : "firm, as nothing makes it an aspiration"
        explanation.say(
            "modality", modality + (target.inherited.contains(.modality) ? "; from the clause before" : ""))
        if let binding = target.isObligatory { explanation.say("binding", binding ? "obligatory" : "anticipatory") }
        if !target.departments.isEmpty {
            let names = target.departments.map { quote(facts.organs[$0].range) }.joined(separator: "、")
            let assignment = facts.assignments.first { $0.task.contains(quantity.range.start) }
            explanation.say("departments", "\(names), by the assignment of its task", assignment?.range)
        }
        return explanation
    }

    private func sayIndicator(_ explanation: inout Explanation, _ target: Target, _ draft: Draft?) {
        guard let indicator = target.indicator else {
            explanation.say("indicator", "none; no words were left that could name one")
            return
        }
        let inherited = target.inherited.contains(.indicator) ? "; part of it is restored from the words before" : ""
        guard let pieces = draft?.indicator.pieces, pieces.count > 1 else {
            explanation.say("indicator", indicator + inherited, draft?.indicator.pieces.first)
            return
        }
        let words = pieces.map { quote($0) }.joined(separator: " + ")
        explanation.say("indicator", "\(words), put together from \(pieces.count) places\(inherited)", pieces[0])
    }

    private func saySubject(_ explanation: inout Explanation, _ target: Target, _ value: TracedValue?) {
        guard let subject = target.subject else {
            explanation.say("subject", "none; neither the clause nor what governs it names one")
            return
        }
        func says(_ phrase: Phrase?) -> NormalRange? {
            guard let phrase, string(phrase.scalars(scalars)) == subject else { return nil }
            return phrase.pieces.first
        }
        if !target.inherited.contains(.subject) {
            explanation.say("subject", "\(subject), stated in the clause", says(value?.draft?.subject))
        } else if let place = says(value?.scope) {
            explanation.say("subject", "\(subject), inherited from words before it in the paragraph", place)
        } else if let place = says(value?.frame.subject) {
            explanation.say("subject", "\(subject), inherited from a heading, lead-in or title over it", place)
        } else {
            explanation.say("subject", "\(subject), inherited from a clause before it in the sentence")
        }
    }

    private func sayYear(_ explanation: inout Explanation, _ target: Target, _ value: TracedValue?) {
        guard let year = target.year else {
            explanation.say("year", "none; neither the sentence nor what governs it has a time to come")
            return
        }
        let words = (target.firstYear.map { "\($0) to " } ?? "") + "\(year)"
        let span = TargetYear(first: target.firstYear, last: year)
        guard let value else {
            explanation.say("year", words)
            return
        }
        func says(_ time: TimeExpression) -> Bool { time.value.flatMap(TargetYear.init(edtf:)) == span }
        let own = facts.times.last {
            $0.range.start >= value.sentence.start && $0.range.start < value.clause.end && says($0)
        }
        if let own {
            let place = own.range.start < value.clause.start ? "an earlier clause of the sentence" : "the clause"
            explanation.say("year", "\(words), from \(quote(own.range)) in \(place)", own.range)
            return
        }
        let governing = facts.times.last {
            $0.range.end <= value.range.start && $0.role != .baseline && says($0)
                && isUnderSameHeading($0.range.start, value.range.start)
        }
        if let governing {
            explanation.say(
                "year", "\(words), inherited from \(quote(governing.range)) that governs it", governing.range)
        } else if let deadline = assignedDeadline(of: value.range.start), says(deadline) {
            explanation.say(
                "year", "\(words), inherited from \(quote(deadline.range)), the deadline of its task", deadline.range)
        } else {
            explanation.say("year", "\(words), inherited from what governs the paragraph")
        }
    }

    private func assignedDeadline(of start: Int) -> TimeExpression? {
        facts.assignments.first { $0.task.contains(start) }.flatMap { assignment in
            MappedText.with(text) { AssignedDeadline.deadline(of: assignment, facts.times, from: 0, $0.scalars) }
        }
    }

    /// Whether a place stands under one of the headings that govern another one.
    private func isUnderSameHeading(_ offset: Int, _ other: Int) -> Bool {
        var sections: [Int] = []
        var at = paragraph(at: other)?.section
        while let section = at {
            sections.append(section)
            at = outline.sections[section].parent
        }
        guard let section = paragraph(at: offset)?.section else { return true }
        return sections.contains(section)
    }

    private func sayBaseline(_ explanation: inout Explanation, _ target: Target) {
        guard let baseline = target.baseline else { return }
        var words: [String] = []
        if let value = baseline.value {
            let multiplier = baseline.multiplier.map { $0 == 0 ? "" : " × 10^\($0)" } ?? ""
            words.append("\(value)\(multiplier)" + (baseline.unit.map { " \($0)" } ?? ""))
        }
        if let year = baseline.year { words.append("the year \(year)") }
        let inherited = target.inherited.contains(.baseline) ? "; inherited from what governs the clause" : ""
        explanation.say("baseline", words.joined(separator: " in ") + inherited)
    }
}
