import NoticeModel
import NoticeRecords

/// The reviewed records of a notice, as `gongwen evaluate` reads them (JSON Lines).
///
/// What was accepted stands as it is, what was corrected with its corrections, what was rejected not at all: the run then
/// has a false alarm there. What was added stands there, too: the run has missed it. What nobody decided is optional, so that it counts neither for nor against a run.
public struct ReviewedRecords {
    private let record: NoticeRecord
    private let decisions: ReviewDecisions
    private var lines = JSONLineWriter()

    /// - Throws: When the decisions are on other bytes, or on a record that the run does not have.
    public init(_ record: NoticeRecord, _ decisions: ReviewDecisions) throws(DecisionError) {
        guard record.source.sha256 == decisions.sha256 else {
            throw DecisionError("the decisions on \(decisions.notice) are on other bytes than its record")
        }
        self.record = record
        self.decisions = decisions
        let known = Set(
            record.targets.map(\.id) + record.quantities.map(\.id) + record.times.map(\.id)
                + record.departments.map(\.id) + record.assignments.map(\.id) + record.citations.map(\.id)
                + record.identifiers.map(\.id) + record.sections.map(\.id))
        // What was decided on a record that only an older run has is for the accept list.
        let own = decisions.byRecord.filter { $0.value.kind != "removed" && $0.value.verdict != .add }.keys.sorted()
        if let stranger = own.first(where: { !known.contains($0) }) {
            throw DecisionError("\(record.id) has no record \(stranger); was the run made by other rules?")
        }
        let length = record.source.characterCount
        if let beyond = decisions.byRecord.first(where: { ($0.value.span?.end ?? 0) > length }) {
            throw DecisionError("\(record.id) has no code points to add \(beyond.key) at; the text has \(length)")
        }
    }

    /// The lines, each ended by a line feed.
    public func bytes() -> [UInt8] {
        var copy = self
        copy.write()
        return copy.lines.bytes
    }

    private mutating func write() {
        let targets = Dictionary(record.targets.map { ($0.quantity, $0) }, uniquingKeysWith: { first, _ in first })
        for section in record.sections {
            line(
                section.title == nil ? "item" : "sec", section.id, section.span, section.marker + (section.title ?? "")
            ) {
                $0.member("level", .integer(section.level))
                $0.member("marker", .text(section.marker))
                $0.member("title", .text(section.title))
            }
        }
        for quantity in record.quantities { write(quantity, targets[quantity.id]) }
        for time in record.times {
            line("time", time.id, time.span, time.quote) {
                $0.member("value", .text(time.value))
                $0.member("role", .text(time.role.rawValue))
            }
        }
        let names = Dictionary(record.departments.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for department in record.departments {
            line("org", department.id, department.span, department.quote) {
                $0.member("name", .text(department.name))
                $0.member("role", .text(department.role.rawValue))
            }
        }
        for assignment in record.assignments {
            line("assign", assignment.id, assignment.span, assignment.quote) {
                $0.member("lead", .texts(assignment.lead.compactMap { names[$0] }))
                $0.member("support", .texts(assignment.support.compactMap { names[$0] }))
                $0.member("responsible", .texts(assignment.responsible.compactMap { names[$0] }))
            }
        }
        for citation in record.citations {
            line("cite", citation.id, citation.span, citation.quote) {
                $0.member("title", .text(citation.title))
                $0.member("number", .text(citation.number))
            }
        }
        for identifier in record.identifiers {
            line("id", identifier.id, identifier.span, identifier.quote) {
                $0.member("kind", .text(identifier.kind.rawValue))
            }
        }
        for (_, decision) in decisions.byRecord.sorted(by: { $0.key < $1.key }) where decision.verdict == .add {
            writeAdded(decision)
        }
    }

    /// Writes a record that the run does not have.
    private mutating func writeAdded(_ decision: ReviewDecision) {
        guard let span = decision.span else { return }
        let kinds = [
            "target": "q", "quantity": "q", "time": "time", "department": "org", "assignment": "assign",
            "citation": "cite", "identifier": "id",
        ]
        let isItem = decision.kind == "section" && decision.fields["title"]?.string == nil
        var line = GoldLine(kind: kinds[decision.kind] ?? (isItem ? "item" : "sec"), corrections: decision.fields)
        for name in EditableFields.names(decision.kind, isAdded: true) {
            if decision.kind == "target", name == "role" {
                line.member(name, .text(QuantityRole.target.rawValue))
            } else if decision.kind == "assignment" {
                line.members(name, decision.fields[name]?.string)
            } else {
                line.member(name, .text(nil))
            }
        }
        line.member("start", .integer(span.start))
        line.member("end", .integer(span.end))
        line.member("quote", .text(decision.quote))
        lines.raw(line.bytes(isOptional: false, note: decision.note))
    }

    private mutating func write(_ quantity: QuantityRecord, _ target: TargetRecord?) {
        line("q", target?.id ?? quantity.id, quantity.span, quantity.quote) {
            $0.member("role", .text(quantity.role.rawValue))
            $0.member("value", .decimal(quantity.amount.value))
            $0.member("low", .decimal(quantity.amount.low))
            $0.member("high", .decimal(quantity.amount.high))
            if let ratio = quantity.amount.ratio { $0.member("ratio", .decimals(ratio)) }
            $0.member("multiplier", .integer(quantity.multiplier))
            $0.member("unit", .text(quantity.unit))
            $0.member("comparator", .text(quantity.comparator.rawValue))
            guard let target else { return }
            $0.member("indicator", .text(target.indicator))
            $0.member("subject", .text(target.subject))
            $0.member("measure", .text(target.measure.rawValue))
            $0.member("direction", .text(target.direction?.rawValue))
            $0.member("firstYear", .integer(target.firstYear))
            $0.member("year", .integer(target.year))
            $0.member("recurrence", .text(target.recurrence?.rawValue))
            $0.member("modality", .text(target.modality.rawValue))
            $0.member("binding", .text(target.binding?.rawValue))
            $0.baseline(target.baseline)
        }
    }

    /// Writes one reviewed record, unless it was rejected.
    private mutating func line(
        _ kind: String, _ id: String, _ span: SourceRange, _ quote: String, _ members: (inout GoldLine) -> Void
    ) {
        let decision = decisions.byRecord[id]
        if decision?.verdict == .reject { return }
        var line = GoldLine(kind: kind, corrections: decision?.fields ?? [:])
        members(&line)
        line.member("start", .integer(span.start))
        line.member("end", .integer(span.end))
        line.member("quote", .text(quote))
        let isDecided = decision?.verdict == .accept || decision?.verdict == .correct
        lines.raw(line.bytes(isOptional: !isDecided, note: decision?.note))
    }
}

/// One line of reviewed records; a corrected field takes the place of the record's own.
private struct GoldLine {
    enum Value {
        case text(String?)
        case texts([String])
        case integer(Int?)
        case decimal(DecimalNumber?)
        case decimals([DecimalNumber])
    }

    private let corrections: [String: JSONElement]
    private var json = JSONLineWriter()

    init(kind: String, corrections: [String: JSONElement]) {
        self.corrections = corrections
        json.raw("{\"t\": ")
        json.string(kind)
    }

    mutating func member(_ name: String, _ value: Value) {
        json.raw(", ")
        json.string(name)
        json.raw(": ")
        if let correction = corrections[name] { return json.raw(correction) }
        switch value {
        case .text(let text): json.string(text)
        case .texts(let texts): json.array(texts) { $0.string($1) }
        case .integer(let number): json.integer(number)
        case .decimal(let number): json.decimal(number)
        case .decimals(let numbers): json.array(numbers) { $0.decimal($1) }
        }
    }

    /// Names that stand in one field, parted by 、 or a comma.
    mutating func members(_ name: String, _ list: String?) {
        json.raw(", ")
        json.string(name)
        json.raw(": ")
        let names = (list ?? "").split { "、，,;；".contains($0) }.map { $0.filter { !$0.isWhitespace } }
        json.array(names.filter { !$0.isEmpty }) { $0.string($1) }
    }

    mutating func baseline(_ baseline: Baseline?) {
        json.raw(", \"baseline\": ")
        guard let baseline else { return json.raw("null") }
        json.raw("{\"year\": ")
        json.integer(baseline.year)
        json.raw(", \"value\": ")
        json.decimal(baseline.value)
        json.raw(", \"multiplier\": ")
        json.integer(baseline.multiplier)
        json.raw(", \"unit\": ")
        json.string(baseline.unit)
        json.raw("}")
    }

    func bytes(isOptional: Bool, note: String?) -> [UInt8] {
        var copy = json
        if isOptional { copy.raw(", \"optional\": true") }
        if let note {
            copy.raw(", \"note\": ")
            copy.string(note)
        }
        copy.raw("}\n")
        return copy.bytes
    }
}
