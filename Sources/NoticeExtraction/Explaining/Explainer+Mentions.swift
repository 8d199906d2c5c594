import NoticeModel

extension Explainer {
    func explainTime(_ index: Int) -> Explanation {
        let time = facts.times[index]
        var explanation = Explanation(
            subject: .time(index), range: time.range,
            title: "\(quote(time.range)) is a time with the role \(time.role.rawValue)")
        explanation.say("value", time.value ?? "none; it has no fixed place in time")
        explanation.say("read by", rule(time.rule))
        if let paragraph = paragraph(at: time.range.start) {
            explanation.say("clause", quote(around(time.range, in: paragraph.range), marking: time.range))
        }
        sayPlace(&explanation)
        return explanation
    }

    func explainIdentifier(_ index: Int) -> Explanation {
        let identifier = facts.identifiers[index]
        var explanation = Explanation(
            subject: .identifier(index), range: identifier.range,
            title:
                "\(quote(identifier.range)) measures nothing: it is an identifier of the kind \(identifier.kind.rawValue)"
        )
        explanation.say("found by", rule(identifier.rule))
        if let paragraph = paragraph(at: identifier.range.start) {
            explanation.say("clause", quote(around(identifier.range, in: paragraph.range), marking: identifier.range))
        }
        return explanation
    }

    func explainCitation(_ index: Int) -> Explanation {
        let citation = facts.citations[index]
        var explanation = Explanation(
            subject: .citation(index), range: citation.range,
            title: "\(quote(citation.range)) cites a policy document")
        explanation.say("found by", rule(citation.rule))
        explanation.say("title", quote(citation.title), citation.title)
        explanation.say("number", citation.number ?? "none follows it in brackets")
        return explanation
    }

    func explainOrgan(_ index: Int) -> Explanation {
        let organ = facts.organs[index]
        var explanation = Explanation(
            subject: .organ(index), range: organ.range,
            title: "\(quote(organ.range)) is a department with the role \(organ.role.rawValue)")
        explanation.say("found by", rule(organ.rule))
        for assignment in facts.assignments {
            let groups = [("leads", assignment.lead), ("supports", assignment.support)]
            for (part, members) in groups + [("answers for", assignment.responsible)] where members.contains(index) {
                explanation.say(
                    "assignment", "it \(part) the task, by \(rule(assignment.rule))", assignment.range)
            }
        }
        return explanation
    }

    func explainAssignment(_ index: Int) -> Explanation {
        let assignment = facts.assignments[index]
        var explanation = Explanation(
            subject: .assignment(index), range: assignment.range,
            title: "\(quote(assignment.range, longest: 40)) assigns a task")
        explanation.say("found by", rule(assignment.rule))
        let groups = [("lead", assignment.lead), ("support", assignment.support)]
        for (part, members) in groups + [("responsible", assignment.responsible)] where !members.isEmpty {
            explanation.say(part, members.map { quote(facts.organs[$0].range) }.joined(separator: "、"))
        }
        explanation.say("task", quote(assignment.task), assignment.task)
        return explanation
    }

    func explainSection(_ index: Int) -> Explanation {
        let section = outline.sections[index]
        let kind = section.title == nil ? "opens a numbered item" : "is a heading"
        var explanation = Explanation(
            subject: .section(index), range: section.range,
            title: "\(section.marker)\(section.title.map { quote($0) } ?? "") \(kind)")
        explanation.say("level", "\(section.level), the class of the marker \(section.marker)", section.markerRange)
        if section.title == nil {
            explanation.say("title", "none; what follows the marker is running text")
        }
        explanation.say("parent", headings(section.parent) ?? "none; it stands at the top of its part")
        let part = outline.parts[section.part]
        explanation.say("part", part.kind.rawValue + (part.title.map { ": " + quote($0) } ?? ""), part.title)
        if index < trace.outlook.sections.count {
            explanation.say("outlook", trace.outlook.sections[index].orientation.words)
        }
        return explanation
    }

    /// A place that is in no record: digits without an explanation, or plain text.
    func explainText(_ offset: Int) -> Explanation {
        let paragraph = paragraph(at: offset)
        let run = digits(around: offset)
        var explanation: Explanation
        if let run {
            explanation = Explanation(
                subject: .unexplained, range: run, title: "\(quote(run)) belongs to no record")
            explanation.say(
                "diagnostic", "numeral.unexplained: no rule for quantities, times, names or markers holds for it")
        } else {
            let range = NormalRange(offset, offset + 1)
            explanation = Explanation(
                subject: .plainText, range: range,
                title: "\(quote(range)) is in no record of a number, time, organ or citation")
        }
        if let paragraph {
            explanation.say("clause", quote(around(explanation.range, in: paragraph.range), marking: explanation.range))
            if paragraph.role == .title, let name = ExtractionEngine.numeralOfName(scalars, paragraph.range),
                name.contains(offset)
            {
                explanation.say(
                    "ruled out", "a quantity: the numeral in a document's title is a part of its name", name)
            }
        }
        for target in facts.targets where target.range.contains(offset) {
            explanation.say("target", "it lies in the clause of \(quote(target.range))", target.range)
        }
        sayPlace(&explanation)
        return explanation
    }

    /// The run of ASCII digits that an offset lies in, or nil.
    private func digits(around offset: Int) -> NormalRange? {
        guard offset < scalars.count, isDigit(scalars[offset]) else { return nil }
        var start = offset
        var end = offset + 1
        while start > 0, isDigit(scalars[start - 1]) { start -= 1 }
        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
        return NormalRange(start, end)
    }

    private func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// The words around a place up to the nearest ，；。： on either side, within its paragraph.
    private func around(_ range: NormalRange, in paragraph: NormalRange) -> NormalRange {
        var start = range.start
        var end = range.end
        while start > paragraph.start, range.start - start < 60, !endsClause(scalars[start - 1]) { start -= 1 }
        while end < paragraph.end, end - range.end < 60, !endsClause(scalars[end]) { end += 1 }
        return NormalRange(start, end)
    }

    private func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x0A: true
        default: false
        }
    }
}
