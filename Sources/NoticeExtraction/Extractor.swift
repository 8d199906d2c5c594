import NoticeModel

/// Reads the facts of a notice out of its outline, by rules.
///
/// Layers, each a value for the next: citations and document numbers, the outlook, times, organs and assignments,
/// numbers, clauses with roles and targets, and last the account of every digit.
public struct Extractor: Sendable {
    /// The tables are large; a reference keeps a copy of the extractor to one pointer.
    private let engine = ExtractionEngine()

    public init() {}

    /// The facts of one notice. Never fails; what cannot be explained becomes a diagnostic.
    public func extract(_ text: NormalText, _ outline: Outline) -> Facts {
        engine.extract(text, outline)
    }
}

/// The layers of extraction with their tables; nothing in it changes after it is made.
final class ExtractionEngine: Sendable {
    private let citations = CitationScanner()
    private let outlooks = OutlookFinder()
    private let times = TimeScanner()
    private let organs = OrganScanner()
    private let assignments = AssignmentScanner()
    private let numbers = QuantityScanner()
    private let signals = Signals.lexicon()
    private let values: ValueReader
    private let settings = SettingReader()
    private let roles = RoleDecider()
    private let composer: TargetComposer
    private let subjects: SubjectGrammar

    init() {
        let cues = CueTable()
        values = ValueReader(cues: cues)
        composer = TargetComposer(cues: cues)
        subjects = SubjectGrammar(cues: cues)
    }

    func extract(_ text: NormalText, _ outline: Outline) -> Facts {
        var facts = Facts()
        let cited = citations.scan(text, outline)
        facts.citations = cited.citations
        let outlook = outlooks.find(text, outline)
        let timed = times.scan(text, outline, outlook, citations: cited.citations)
        facts.times = timed.times
        facts.organs = organs.scan(text, outline)
        facts.assignments = assignments.scan(text, outline, organs: &facts.organs)
        facts.identifiers = cited.identifiers + timed.identifiers

        text.scalars.withUnsafeBufferPointer { scalars in
            readNumbers(scalars, text, outline, outlook, &facts)
        }
        facts.identifiers.sort { $0.range < $1.range }
        dropRepeated(&facts.identifiers)
        linkDepartments(&facts)
        Accounting.check(text, outline, &facts)
        return facts
    }

    /// Numbers, roles and targets, paragraph by paragraph.
    private func readNumbers(
        _ scalars: Scalars, _ text: NormalText, _ outline: Outline, _ outlook: Outlook, _ facts: inout Facts
    ) {
        var occupied: [NormalRange] = facts.citations.map(\.range)
        occupied.append(contentsOf: facts.identifiers.map(\.range))
        // 用十年时间: the span is a length as well.
        occupied.append(
            contentsOf: facts.times.map(\.range).filter { $0.start == 0 || scalars[$0.start - 1] != 0x7528 })
        occupied.append(contentsOf: outline.sections.map(\.markerRange))
        occupied.sort()
        let frames = FrameFinder(
            text: scalars, outline: outline, times: facts.times, outlook: outlook, subjects: subjects
        ).find()
        let settingOfSection = settings.read(scalars, outline)
        var breaks = Breaks()
        var found = Signals()
        var clauses = ClauseMap()
        var mentions: [QuantityMention] = []
        var time = 0
        var section = 0
        for (index, paragraph) in outline.paragraphs.enumerated() {
            let range = paragraph.range
            if paragraph.role == .contents {
                Accounting.ownContents(scalars, range, occupied, &facts.identifiers)
                continue
            }
            mentions.removeAll(keepingCapacity: true)
            numbers.scan(scalars, range: range, occupied: occupied, into: &mentions, identifiers: &facts.identifiers)
            while time < facts.times.count, facts.times[time].range.start < range.start { time += 1 }
            var end = time
            while end < facts.times.count, facts.times[end].range.start < range.end { end += 1 }
            guard !mentions.isEmpty else {
                time = end
                continue
            }
            breaks.read(scalars, range)
            found.read(scalars, range, signals)
            let slice = facts.times[time..<end]
            // The clauses of a numbered paragraph begin behind its marker.
            while section < outline.sections.count, outline.sections[section].range.start < range.start { section += 1 }
            var body = range
            if section < outline.sections.count, outline.sections[section].markerRange.start == range.start {
                body = NormalRange(min(outline.sections[section].markerRange.end, mentions[0].range.start), range.end)
            }
            var reading = ParagraphReading(
                text: scalars, body: body, times: slice, orientation: outlook.orientation(at: range.end - 1), signals: found,
                values: values.read(scalars, body, mentions[...], slice, breaks))
            clauses.read(scalars, body, breaks, found)
            reading.clauses = clauses
            if let section = paragraph.section { reading.setting = settingOfSection[section] }
            roles.decide(&reading)
            let first = facts.quantities.count
            for value in reading.values { facts.quantities.append(Quantity(value)) }
            composer.compose(reading, frame: frames[index], firstQuantity: first, into: &facts.targets)
            time = end
        }
    }

    /// A number that two layers found, such as 2025年第6号, is one identifier.
    private func dropRepeated(_ identifiers: inout [Identifier]) {
        guard identifiers.count > 1 else { return }
        var kept = 1
        for i in 1..<identifiers.count {
            if identifiers[i].range != identifiers[kept - 1].range {
                identifiers[kept] = identifiers[i]
                kept += 1
            } else if identifiers[i].rule == "time.name" {
                identifiers[kept - 1] = identifiers[i]
            }
        }
        identifiers.removeLast(identifiers.count - kept)
    }

    /// A target belongs to the departments that its task is assigned to.
    private func linkDepartments(_ facts: inout Facts) {
        guard !facts.assignments.isEmpty else { return }
        var next = 0
        for i in facts.targets.indices {
            let start = facts.quantities[facts.targets[i].quantity].range.start
            while next < facts.assignments.count, facts.assignments[next].range.end <= start { next += 1 }
            guard next < facts.assignments.count, facts.assignments[next].task.contains(start) else { continue }
            let assignment = facts.assignments[next]
            facts.targets[i].departments = assignment.lead + assignment.support + assignment.responsible
        }
    }
}

extension Quantity {
    init(_ value: Value) {
        let mention = value.mention
        self.init(
            range: mention.range, role: value.role ?? .reported, amount: mention.amount, multiplier: mention.multiplier,
            unit: mention.unit, unitCode: mention.unitCode, comparator: value.comparator, rule: value.rule,
            readingRule: mention.rule)
    }
}
