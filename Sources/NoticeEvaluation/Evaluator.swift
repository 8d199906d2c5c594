import NoticeModel
import NoticeRecords

/// Compares records with reviewed records, notice by notice, and adds up the agreement.
public struct Evaluator: Sendable {
    /// The agreement so far.
    public private(set) var report = EvaluationReport()

    public init() {
        for kind in EvaluatedKind.allCases { report.kinds[kind] = FoundCount() }
    }

    /// Compares the record of one notice with its reviewed records.
    public mutating func add(_ gold: GoldNotice, _ record: NoticeRecord) {
        let first = report.findings.count
        addQuantities(gold, record)
        addTargets(gold, record)
        addTimes(gold, record)
        addDepartments(gold, record)
        addCitations(gold, record)
        addAssignments(gold, record)
        addSections(gold, record)
        for head in gold.heads { addHead(head, record) }
        sortFindings(from: first)
        report.notices += 1
    }

    /// In the order of the text; what is found at one place stays in the order in which it was found.
    private mutating func sortFindings(from first: Int) {
        let sorted = report.findings[first...].enumerated().sorted { a, b in
            let (x, y) = (a.element.span?.start ?? -1, b.element.span?.start ?? -1)
            return (x, a.offset) < (y, b.offset)
        }
        report.findings.replaceSubrange(first..., with: sorted.map(\.element))
    }

    // MARK: Counting

    private mutating func note(_ name: String, _ flaw: EvaluationFinding.Flaw, _ span: SourceRange?, _ message: String)
    {
        report.findings.append(
            EvaluationFinding(notice: report.notices, name: name, flaw: flaw, span: span, message: message))
    }

    private mutating func count(_ kind: EvaluatedKind, hits: Int, gold: Int, output: Int) {
        report.kinds[kind, default: FoundCount()].hits += hits
        report.kinds[kind, default: FoundCount()].gold += gold
        report.kinds[kind, default: FoundCount()].output += output
    }

    private mutating func count(_ field: EvaluatedField, _ isRight: Bool) {
        report.fields[field, default: FieldCount()].right += isRight ? 1 : 0
        report.fields[field, default: FieldCount()].of += 1
    }

    /// Counts a field and notes both values where they differ.
    private mutating func compare(
        _ field: EvaluatedField, _ isRight: Bool, _ span: SourceRange?, _ quote: String?, _ gold: String?,
        _ got: String?
    ) {
        count(field, isRight)
        guard !isRight else { return }
        note(
            field.rawValue, .wrong, span,
            (quote.map { "\($0): " } ?? "") + "reviewed as \(gold ?? "null"), found as \(got ?? "null")")
    }

    /// Counts the records of a kind and notes those missed and those too many.
    private mutating func match(
        _ kind: EvaluatedKind, _ gold: [SourceRange], _ output: [SourceRange],
        isOptional: (Int) -> Bool, describeGold: (Int) -> String, describeOutput: (Int) -> String,
        agree: (_ gold: Int, _ output: Int) -> Bool
    ) -> Matching {
        let matching = Matching(gold, output, isOptional: isOptional, agree: agree)
        let hits = matching.pairs.count
        count(kind, hits: hits, gold: hits + matching.missed.count, output: hits + matching.extra.count)
        for index in matching.missed { note(kind.rawValue, .missed, gold[index], describeGold(index)) }
        for index in matching.extra { note(kind.rawValue, .extra, output[index], describeOutput(index)) }
        return matching
    }

    // MARK: Quantities and targets

    private mutating func addQuantities(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.quantities.filter { gold.covers($0.span) }
        let amounts = output.map { StatedAmount($0.amount, multiplier: $0.multiplier) }
        let matching = match(
            .quantities, gold.quantities.map(\.span), output.map(\.span),
            isOptional: { gold.quantities[$0].isOptional },
            describeGold: { gold.quantities[$0].summary }, describeOutput: { output[$0].summary },
            agree: { gold.quantities[$0].amount?.isSame(as: amounts[$1]) ?? false })
        for (g, o) in matching.pairs {
            let (wanted, found) = (gold.quantities[g], output[o])
            compare(
                .quantityUnit, isSameUnit(wanted.unit, found.unit), wanted.span, wanted.quote, wanted.unit, found.unit)
            compare(
                .quantityRole, wanted.role == found.role, wanted.span, wanted.quote, wanted.role.rawValue,
                "\(found.role.rawValue) [\(found.rule)]")
        }
    }

    /// The place of a target's value is that of the quantity that it names.
    private mutating func addTargets(_ gold: GoldNotice, _ record: NoticeRecord) {
        let wanted = gold.quantities.filter { $0.role == .target }
        let output = record.targets.filter { gold.covers($0.span) }
        let places = Dictionary(record.quantities.map { ($0.id, $0.span) }, uniquingKeysWith: { $1 })
        let amounts = output.map { StatedAmount($0.amount, multiplier: $0.multiplier) }
        let matching = match(
            .targetsFound, wanted.map(\.span), output.map { places[$0.quantity] ?? $0.span },
            isOptional: { wanted[$0].isOptional },
            describeGold: { wanted[$0].summary }, describeOutput: { output[$0].summary },
            agree: { wanted[$0].amount?.isSame(as: amounts[$1]) ?? false })
        var core = 0
        var full = 0
        for (g, o) in matching.pairs {
            let agreement = compareTarget(wanted[g], output[o])
            core += agreement.isCore ? 1 : 0
            full += agreement.isFull ? 1 : 0
        }
        // As among those found, optional targets count neither for nor against.
        let goldCount = matching.pairs.count + matching.missed.count
        let outputCount = matching.pairs.count + matching.extra.count
        count(.targetsCore, hits: core, gold: goldCount, output: outputCount)
        count(.targetsFull, hits: full, gold: goldCount, output: outputCount)
    }

    private mutating func compareTarget(_ gold: GoldQuantity, _ found: TargetRecord) -> (isCore: Bool, isFull: Bool) {
        let baseline = found.baseline.map(ComparableBaseline.init)
        let core: [(EvaluatedField, Bool, String?, String?)] = [
            (.targetUnit, isSameUnit(gold.unit, found.unit), gold.unit, found.unit),
            (
                .targetComparator, gold.comparator == found.comparator, gold.comparator?.rawValue,
                found.comparator.rawValue
            ),
            (.targetMeasure, gold.measure == found.measure, gold.measure?.rawValue, found.measure.rawValue),
            (.targetDirection, gold.direction == found.direction, gold.direction?.rawValue, found.direction?.rawValue),
            (.targetYear, gold.year == found.year, gold.year.map(String.init), found.year.map(String.init)),
        ]
        let more: [(EvaluatedField, Bool, String?, String?)] = [
            (
                .targetIndicator, FoldedText.likeness(gold.indicator, found.indicator) >= 0.75, gold.indicator,
                found.indicator
            ),
            (
                .targetRecurrence, gold.recurrence == found.recurrence?.rawValue, gold.recurrence,
                found.recurrence?.rawValue
            ),
            (.targetModality, gold.modality == found.modality.rawValue, gold.modality, found.modality.rawValue),
            (
                .targetBaseline, isSameBaseline(gold.baseline, baseline), gold.baseline.map { "\($0)" },
                baseline.map { "\($0)" }
            ),
        ]
        for (field, isRight, wanted, got) in core + more {
            compare(field, isRight, gold.span, gold.quote, wanted, got)
        }
        compare(
            .targetSubject, FoldedText.likeness(gold.subject, found.subject) >= 0.6, gold.span, gold.quote,
            gold.subject, found.subject)
        count(.targetIndicatorExact, gold.indicator.map(FoldedText.init) == found.indicator.map(FoldedText.init))
        let isCore = core.allSatisfy(\.1)
        return (isCore, isCore && more.allSatisfy(\.1))
    }

    // MARK: Mentions

    private mutating func addTimes(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.times.filter { gold.covers($0.span) }
        let matching = match(
            .times, gold.times.map(\.span), output.map(\.span), isOptional: { gold.times[$0].isOptional },
            describeGold: {
                "\(gold.times[$0].quote) = \(gold.times[$0].value ?? "null"), \(gold.times[$0].role ?? "")"
            },
            describeOutput: { "\(output[$0].quote) = \(output[$0].value ?? "null"), \(output[$0].role.rawValue)" },
            agree: { gold.times[$0].value == output[$1].value })
        for (g, o) in matching.pairs {
            let (wanted, found) = (gold.times[g], output[o])
            compare(
                .timeRole, wanted.role == found.role.rawValue, wanted.span, wanted.quote, wanted.role,
                found.role.rawValue)
        }
    }

    private mutating func addDepartments(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.departments.filter { gold.covers($0.span) }
        let wantedNames = gold.organs.map { FoldedText($0.name.flatMap { $0.isEmpty ? nil : $0 } ?? $0.quote) }
        let names = output.map { FoldedText($0.name) }
        let matching = match(
            .departments, gold.organs.map(\.span), output.map(\.span), isOptional: { gold.organs[$0].isOptional },
            describeGold: { "\(gold.organs[$0].quote), \(gold.organs[$0].role ?? "")" },
            describeOutput: { "\(output[$0].quote), \(output[$0].role.rawValue)" },
            agree: { wantedNames[$0] == names[$1] })
        for (g, o) in matching.pairs {
            let (wanted, found) = (gold.organs[g], output[o])
            compare(
                .departmentRole, wanted.role == found.role.rawValue, wanted.span, wanted.quote, wanted.role,
                found.role.rawValue)
        }
    }

    private mutating func addCitations(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.citations.filter { gold.covers($0.span) }
        _ = match(
            .citations, gold.citations.map(\.span), output.map(\.span), isOptional: { gold.citations[$0].isOptional },
            describeGold: { gold.citations[$0].quote }, describeOutput: { output[$0].quote },
            agree: { isSame(gold.citations[$0], output[$1]) })
    }

    /// Assignments by place, then each department that they name, by place, role and name.
    private mutating func addAssignments(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.assignments.filter { gold.covers($0.span) }
        let matching = match(
            .assignments, gold.assignments.map(\.span), output.map(\.span),
            isOptional: { gold.assignments[$0].isOptional },
            describeGold: { gold.assignments[$0].quote }, describeOutput: { output[$0].quote },
            agree: { _, _ in true })
        let names = Dictionary(record.departments.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        // One that was found stands where the reviewers put it; one too many, at a place of its own.
        var starts = output.map { -$0.span.start - 1 }
        for (g, o) in matching.pairs { starts[o] = gold.assignments[g].span.start }
        var wanted: Set<AssignedDepartment> = []
        for assignment in gold.assignments {
            for (role, list) in assignment.lists {
                for name in list {
                    wanted.insert(AssignedDepartment(place: assignment.span.start, role: role, name: FoldedText(name)))
                }
            }
        }
        var found: Set<AssignedDepartment> = []
        for (index, assignment) in output.enumerated() {
            for (role, list) in assignment.lists {
                for id in list {
                    let name = FoldedText(names[id] ?? id)
                    found.insert(AssignedDepartment(place: starts[index], role: role, name: name))
                }
            }
        }
        count(.assigned, hits: wanted.intersection(found).count, gold: wanted.count, output: found.count)
        for department in wanted.subtracting(found).sorted() {
            note("assigned", .missed, department.span, department.summary)
        }
        for department in found.subtracting(wanted).sorted() {
            note("assigned", .extra, department.span, department.summary)
        }
    }

    private mutating func addSections(_ gold: GoldNotice, _ record: NoticeRecord) {
        let output = record.sections.filter { gold.covers($0.span) }
        let matching = match(
            .sections, gold.sections.map(\.span), output.map(\.span), isOptional: { gold.sections[$0].isOptional },
            describeGold: { gold.sections[$0].quote },
            describeOutput: { "\(output[$0].marker) \(output[$0].title ?? "(item)")" },
            agree: { isSame(gold.sections[$0], output[$1]) })
        for (g, o) in matching.pairs {
            let (wanted, found) = (gold.sections[g], output[o])
            compare(
                .sectionLevel, wanted.level == found.level, wanted.span, wanted.quote, "\(wanted.level)",
                "\(found.level)")
        }
    }

    // MARK: The head

    private mutating func addHead(_ gold: GoldHead, _ record: NoticeRecord) {
        let found = record.notice
        let single: [(EvaluatedField, String?, String?)] = [
            (.noticeTitle, gold.title, found.title),
            (.noticeDocumentNumber, gold.number, found.documentNumber?.text), (.noticeKind, gold.kind, found.kind),
        ]
        for (field, wanted, got) in single {
            compare(field, wanted.map(FoldedText.init) == got.map(FoldedText.init), nil, nil, wanted, got)
        }
        let lists: [(EvaluatedField, [String], [String])] = [
            (.noticeIssuers, gold.issuers, found.issuers), (.noticeRecipients, gold.recipients, found.recipients),
        ]
        for (field, wanted, got) in lists {
            let isSame = Set(wanted.map(FoldedText.init)) == Set(got.map(FoldedText.init))
            compare(field, isSame, nil, nil, wanted.joined(separator: "、"), got.joined(separator: "、"))
        }
        compare(.noticeIssuedOn, gold.issued == found.issuedOn, nil, nil, gold.issued, found.issuedOn)
        let titles = found.attachments.map(\.title)
        compare(
            .noticeAttachments, gold.attachments.map(FoldedText.init) == titles.map(FoldedText.init), nil, nil,
            gold.attachments.joined(separator: "、"), titles.joined(separator: "、"))
    }
}
