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
    private let values: ValueReader
    private let settings = SettingReader()
    private let roles = RoleDecider()
    private let composer: TargetComposer
    private let subjects: SubjectGrammar
    private let tables: TableReader

    init() {
        let cues = CueTable()
        values = ValueReader(cues: cues)
        subjects = SubjectGrammar(
            cues: cues, regions: Lexicon(tableRows(PackageResources.organs_regions_tsv).map { ($0[0], true) }))
        composer = TargetComposer(cues: cues, subjects: subjects)
        tables = TableReader(scanner: numbers)
    }

    func extract(_ text: NormalText, _ outline: Outline, _ trace: ExtractionTrace? = nil) -> Facts {
        MappedText.with(text) { extract($0, text, outline, trace) }
    }

    private func extract(
        _ map: MappedText, _ text: NormalText, _ outline: Outline, _ trace: ExtractionTrace?
    ) -> Facts {
        var facts = Facts()
        let cited = citations.scan(map, outline)
        facts.citations = cited.citations
        let outlook = outlooks.find(map, outline)
        trace?.outlook = outlook
        let timed = times.scan(map, outline, outlook, citations: cited.citations)
        facts.times = timed.times
        let finder = IndicatorTableFinder(text: map.scalars, outline: outline, outlook: outlook)
        let found = TableRows(finder.find(text.tables, &facts.times), map.scalars)
        let scores = ScoreColumns(text.tables, map.scalars)
        facts.organs = organs.scan(map, text, outline)
        let owners = AssignmentTables(text.tables, map.scalars)
        facts.assignments = assignments.scan(map, outline, owners, organs: &facts.organs)
        facts.identifiers = cited.identifiers + timed.identifiers

        readNumbers(map, outline, outlook, found, owners, scores, &facts, trace)
        scores.add(to: &facts, map.scalars, tables, trace)
        facts.identifiers.sort { $0.range < $1.range }
        dropRepeated(&facts.identifiers)
        linkDepartments(&facts)
        linkDeadlines(&facts, map.scalars)
        Accounting.check(map, text, outline, &facts)
        return facts
    }

    /// Numbers, roles and targets, batch by batch.
    private func readNumbers(
        _ map: MappedText, _ outline: Outline, _ outlook: Outlook, _ rows: TableRows, _ owners: AssignmentTables,
        _ scores: ScoreColumns, _ facts: inout Facts, _ trace: ExtractionTrace?
    ) {
        let scalars = map.scalars
        var occupied: [NormalRange] = []
        occupied.reserveCapacity(
            facts.citations.count + facts.identifiers.count + facts.times.count + outline.sections.count)
        for i in facts.citations.indices { occupied.append(facts.citations[i].range) }
        for i in facts.identifiers.indices { occupied.append(facts.identifiers[i].range) }
        for i in facts.times.indices {
            let range = Self.withoutLength(facts.times[i].range, scalars)
            if !Self.followsUse(range.start, scalars) { occupied.append(range) }
        }
        for i in outline.sections.indices { occupied.append(outline.sections[i].markerRange) }
        occupied += scores.cells
        for i in outline.paragraphs.indices.prefix(400) where outline.paragraphs[i].role == .title {
            guard let name = Self.numeralOfName(scalars, outline.paragraphs[i].range) else { continue }
            occupied.append(name)
            if CalendarNumerals.isDigit(scalars[name.start]) {
                facts.identifiers.append(Identifier(range: name, kind: .name, rule: IdentifierRule.name))
            }
        }
        occupied.sort()
        let times = facts.times.map(ParagraphTime.init)
        times.withUnsafeBufferPointer { times in
            readNumbers(
                map, outline, outlook, ParagraphTimes(times, 0, times.count), rows, owners, occupied, &facts, trace)
        }
    }

    private func readNumbers(
        _ map: MappedText, _ outline: Outline, _ outlook: Outlook, _ times: ParagraphTimes, _ rows: TableRows,
        _ owners: AssignmentTables, _ occupied: [NormalRange], _ facts: inout Facts, _ trace: ExtractionTrace?
    ) {
        let scalars = map.scalars
        let frames = FrameFinder(
            text: scalars, outline: outline, times: times, outlook: outlook, subjects: subjects
        ).find()
        let settingsFound = settings.read(scalars, outline)
        let documentYear = outlook.ownYear ?? outlook.referenceYear ?? facts.times.mainYear
        // What some paragraphs have; kept from one batch to the next, so that little is allocated.
        var batch = ParagraphBatch()
        var state = SentenceState()
        var place = ParagraphBatch.Place()
        var rows = rows
        while place.paragraph < outline.paragraphs.count {
            let range = outline.paragraphs[place.paragraph].range
            if outline.paragraphs[place.paragraph].role != .contents, rows.own(range) {
                rows.read(
                    map, range, tables,
                    subject: frames.frame(of: place.paragraph).subject.map { string($0.scalars(scalars)) }, occupied,
                    into: &facts)
                place.paragraph += 1
                continue
            }
            batch.fill(
                map, outline, from: &place, until: { rows.own($0) },
                mostMentions: trace == nil ? ParagraphBatch.size : 1, times: times, numbers: numbers,
                occupied: occupied, identifiers: &facts.identifiers)
            batch.read(map, owners, values: values) { item, values, clauses, signals in
                ParagraphReading(
                    text: scalars, body: item.body, times: item.times,
                    orientation: outlook.orientation(at: item.range.end - 1), documentYear: documentYear,
                    signals: signals, values: values, clauses: clauses,
                    setting: settingsFound.setting(of: outline.paragraphs[item.paragraph]))
            } body: { items, readings in
                // By index: a reading is large, and a loop over the list would copy each.
                for i in readings.indices {
                    roles.decide(readings[i], trace.flatMap { $0.traces(items[i].paragraph) ? $0 : nil })
                }
                let first = facts.quantities.count
                if first == 0 { facts.quantities.reserveCapacity(items.last.map(\.mentions.upperBound) ?? 0) }
                if facts.targets.isEmpty { facts.targets.reserveCapacity(readings.reduce(0) { $0 + $1.targetCount }) }
                for i in readings.indices {
                    for value in readings[i].values { facts.quantities.append(value.quantity) }
                }
                for i in readings.indices {
                    let paragraph = items[i].paragraph
                    let trace = trace.flatMap { $0.traces(paragraph) ? $0 : nil }
                    // What is reviewed or granted has numbers, but nothing to compose.
                    guard trace != nil || readings[i].targetCount > 0 else { continue }
                    let frame = frames.frame(of: paragraph)
                    let firstQuantity = first + items[i].mentions.lowerBound
                    composer.compose(
                        readings[i], frame: frame, firstQuantity: firstQuantity, into: &facts.targets, &state, trace)
                    trace?.finished(readings[i], paragraph: paragraph, frame: frame, firstQuantity: firstQuantity)
                }
            }
        }
    }

    /// ⟦三年⟧行动方案, ⟦十条⟧意见, ⟦10件⟧民生实事 in a title: the numeral is a part of the name.
    static func numeralOfName(_ scalars: Scalars, _ title: NormalRange) -> NormalRange? {
        var at = title.start + 1
        while at + 1 < title.end {
            let isDigit = CalendarNumerals.isDigit(scalars[at - 1])
            if isDigit || CalendarNumerals.isCountNumeral(scalars[at - 1]) {
                switch (scalars[at], scalars[at + 1]) {
                case ("年", "行"), ("年", "攻"), ("年", "滚"), ("年", "提"), ("条", "意"), ("条", "措"), ("条", "政"), ("件", "民"),
                    ("件", "实"), ("项", "措"):
                    var start = at - 1
                    while isDigit, start > title.start, CalendarNumerals.isDigit(scalars[start - 1]) { start -= 1 }
                    return NormalRange(start, at + 1)
                default: break
                }
            }
            at += 1
        }
        return nil
    }

    /// 用⟦十年⟧时间, 通过⟦3—5年⟧的发展: the span is a length as well.
    private static func followsUse(_ start: Int, _ scalars: Scalars) -> Bool {
        guard start > 1 else { return start == 1 && scalars[0] == "用" }
        return scalars[start - 1] == "用" || scalars[start - 1] == "过" && scalars[start - 2] == "通"
    }

    /// The part of a time that is no length: ⟦三年⟧累计引进… is a quantity as well.
    private static func withoutLength(_ range: NormalRange, _ scalars: Scalars) -> NormalRange {
        // 三年累计引进…: all of it is a length; 五年 alone is the term that a report reviews.
        if range.end - range.start <= 2, range.end > range.start, scalars[range.end - 1] == "年",
            scalars[range.start] != "五", CalendarNumerals.isCountNumeral(scalars[range.start])
        {
            return NormalRange(range.start, range.start)
        }
        // 三年内: the length is a quantity as well; 2012年起5年内 and 2020年内 say from and to when.
        if range.count > 2, scalars[range.end - 1] == "内", scalars[range.end - 2] == "年" {
            var first = range.end - 2
            while first > range.start,
                CalendarNumerals.isDigit(scalars[first - 1])
                    || CalendarNumerals.isCountNumeral(scalars[first - 1])
            { first -= 1 }
            if first == range.start, range.end - 2 - first < 3 { return NormalRange(first, first) }
        }
        return range
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

    /// A target without a year of its own is due by the one deadline that its task's assignment names:
    /// （责任单位：市商务局；完成时限：2026年底）. What is due every year has no such end.
    private func linkDeadlines(_ facts: inout Facts, _ scalars: Scalars) {
        guard !facts.assignments.isEmpty else { return }
        var next = 0
        var time = 0
        for i in facts.targets.indices where facts.targets[i].year == nil && !facts.targets[i].isAnnual {
            let start = facts.quantities[facts.targets[i].quantity].range.start
            while next < facts.assignments.count, facts.assignments[next].range.end <= start { next += 1 }
            guard next < facts.assignments.count, facts.assignments[next].task.contains(start) else { continue }
            let assignment = facts.assignments[next]
            while time < facts.times.count, facts.times[time].range.start < assignment.range.start { time += 1 }
            guard let span = AssignedDeadline.span(of: assignment, facts.times, from: time, scalars) else { continue }
            facts.targets[i].firstYear = span.first
            facts.targets[i].year = span.last
            facts.targets[i].inherited.insert(.year)
        }
    }
}

extension Value {
    /// The fact; no initialiser of it, which would copy what the other one makes.
    var quantity: Quantity {
        Quantity(
            range: mention.range, role: role ?? .reported, amount: mention.amount, multiplier: mention.multiplier,
            unit: mention.unit, unitCode: mention.unitCode, comparator: comparator, rule: rule?.id ?? "",
            readingRule: mention.rule)
    }
}
