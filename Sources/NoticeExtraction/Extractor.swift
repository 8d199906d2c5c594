import NoticeModel

/// Reads the facts of a notice out of its outline, by rules.
///
/// Layers, each a value for the next: citations and document numbers, the outlook, times, organs and assignments,
/// numbers, clauses with roles and targets, and last the account of every digit.
public struct Extractor: Sendable {
    /// The tables are large; a reference keeps a copy of the extractor to one pointer.
    let engine = ExtractionEngine()

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
    private let signals: Lexicon<SignalKind>
    private let values: ValueReader
    private let roles = RoleDecider()
    private let composer: TargetComposer
    private let subjects: SubjectGrammar

    init() {
        let cues = CueTable()
        values = ValueReader(cues: cues)
        composer = TargetComposer(cues: cues)
        subjects = SubjectGrammar(cues: cues)
        var entries: [(word: String, value: SignalKind)] = []
        for row in tableRows(PackageResources.signals_tsv) where row.count >= 2 {
            if let kind = SignalKind(word: row[1]) { entries.append((row[0], kind)) }
        }
        signals = Lexicon(entries)
    }

    func extract(_ text: NormalText, _ outline: Outline, trace: ExtractionTrace? = nil) -> Facts {
        var facts = Facts()
        let cited = citations.scan(text, outline)
        facts.citations = cited.citations
        let outlook = outlooks.find(text, outline)
        trace?.outlook = outlook
        let timed = times.scan(text, outline, outlook, citations: cited.citations)
        facts.times = timed.times
        facts.organs = organs.scan(text, outline)
        facts.assignments = assignments.scan(text, outline, organs: &facts.organs)
        facts.identifiers = cited.identifiers + timed.identifiers

        text.scalars.withUnsafeBufferPointer { scalars in
            readNumbers(scalars, text, outline, outlook, &facts, trace)
        }
        facts.identifiers.sort { $0.range < $1.range }
        linkDepartments(&facts)
        Accounting.check(text, outline, &facts)
        return facts
    }

    /// Numbers, roles and targets, paragraph by paragraph.
    private func readNumbers(
        _ scalars: Scalars, _ text: NormalText, _ outline: Outline, _ outlook: Outlook, _ facts: inout Facts,
        _ trace: ExtractionTrace?
    ) {
        var occupied: [NormalRange] = facts.citations.map(\.range)
        occupied.append(contentsOf: facts.identifiers.map(\.range))
        occupied.append(contentsOf: facts.times.map(\.range))
        occupied.append(contentsOf: outline.sections.map(\.markerRange))
        occupied.sort()
        let frames = FrameFinder(
            text: scalars, outline: outline, times: facts.times, outlook: outlook, subjects: subjects
        ).find()
        var breaks = Breaks()
        var found = Signals()
        var mentions: [QuantityMention] = []
        var time = 0
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
            var reading = ParagraphReading(
                text: scalars, body: range, times: slice, orientation: outlook.orientation(at: range.end - 1), signals: found,
                values: values.read(scalars, range, mentions[...], slice, breaks))
            let trace = trace.flatMap { $0.traces(index) ? $0 : nil }
            roles.decide(&reading, trace)
            let first = facts.quantities.count
            for value in reading.values { facts.quantities.append(Quantity(value)) }
            composer.compose(reading, frame: frames[index], firstQuantity: first, into: &facts.targets, trace)
            trace?.finished(reading, paragraph: index, frame: frames[index], firstQuantity: first)
            time = end
        }
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
