import NoticeModel

/// Puts into words what the facts and the trace of a paragraph say of one place.
struct Explainer {
    let scalars: Scalars
    let text: NormalText
    let outline: Outline
    let facts: Facts
    let trace: ExtractionTrace

    /// The records that hold the offset, numbers first.
    func explain(_ offset: Int) -> [Explanation] {
        var all: [Explanation] = []
        for (index, quantity) in facts.quantities.enumerated() where quantity.range.contains(offset) {
            all.append(explainQuantity(index))
            for (target, fact) in facts.targets.enumerated() where fact.quantity == index {
                all.append(explainTarget(target))
            }
        }
        for (index, time) in facts.times.enumerated() where time.range.contains(offset) {
            all.append(explainTime(index))
        }
        for (index, identifier) in facts.identifiers.enumerated() where identifier.range.contains(offset) {
            all.append(explainIdentifier(index))
        }
        for (index, citation) in facts.citations.enumerated() where citation.range.contains(offset) {
            all.append(explainCitation(index))
        }
        for (index, organ) in facts.organs.enumerated() where organ.range.contains(offset) {
            all.append(explainOrgan(index))
        }
        for (index, assignment) in facts.assignments.enumerated() where assignment.range.contains(offset) {
            all.append(explainAssignment(index))
        }
        for (index, section) in outline.sections.enumerated()
        where section.markerRange.contains(offset) || section.title?.contains(offset) ?? false {
            all.append(explainSection(index))
        }
        if all.isEmpty { all.append(explainText(offset)) }
        return all
    }

    // MARK: Words

    /// The words of a range, cut in the middle when there are many, with the marked words in ⟦⟧.
    func quote(_ range: NormalRange, marking marked: NormalRange? = nil, longest: Int = 80) -> String {
        var words: [UInt32] = []
        func add(_ from: Int, _ to: Int) {
            guard from < to else { return }
            let half = longest / 2
            if to - from > longest {
                words += scalars[from..<(from + half)]
                words.append(0x2026)
                words += scalars[(to - half)..<to]
            } else {
                words += scalars[from..<to]
            }
        }
        if let marked, range.contains(marked), !marked.isEmpty {
            // The words nearest to the mark tell most.
            let from = max(range.start, marked.start - longest)
            let to = min(range.end, marked.end + longest)
            if from > range.start { words.append(0x2026) }
            add(from, marked.start)
            words.append(0x27E6)
            add(marked.start, marked.end)
            words.append(0x27E7)
            add(marked.end, to)
            if to < range.end { words.append(0x2026) }
        } else {
            add(range.start, range.end)
        }
        var bytes: [UInt8] = []
        for scalar in words { appendUTF8(scalar == 0x0A ? 0x20 : scalar, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `id: summary` of a rule.
    func rule(_ id: String) -> String {
        Self.summaries[id].map { "\(id): \($0)" } ?? id
    }

    private static let summaries = Dictionary(
        RuleSet.all.map { ($0.id, $0.summary) }, uniquingKeysWith: { first, _ in first })

    /// The headings over a place, the outermost first.
    func headings(_ section: Int?) -> String? {
        var words: [String] = []
        var at = section
        while let index = at {
            let section = outline.sections[index]
            words.append(section.marker + (section.title.map { quote($0, longest: 24) } ?? ""))
            at = section.parent
        }
        return words.isEmpty ? nil : words.reversed().joined(separator: " › ")
    }

    /// The paragraph that holds an offset.
    func paragraph(at offset: Int) -> OutlineParagraph? {
        outline.paragraphs.first { $0.range.contains(offset) }
    }

    /// Says under which headings a place stands, and which way they look.
    func sayPlace(_ explanation: inout Explanation, setting: Setting = .plain) {
        let paragraph = paragraph(at: explanation.range.start)
        if let section = paragraph?.section, let headings = headings(section) {
            explanation.say("section", headings, outline.sections[section].markerRange)
        } else {
            explanation.say("section", "none; no heading governs the place")
        }
        if let paragraph, paragraph.role != .body {
            explanation.say("paragraph", paragraph.role.words, paragraph.range)
        }
        let orientation = trace.outlook.orientation(at: max(0, (paragraph?.range.end ?? explanation.range.end) - 1))
        explanation.say("outlook", orientation.words + referenceWords)
        if let words = setting.words { explanation.say("setting", words) }
    }

    /// From when the notice speaks, and how that is known.
    private var referenceWords: String {
        let outlook = trace.outlook
        var words = ""
        if let reference = outlook.reference {
            words += "; the notice speaks from \(reference.edtf)" + (outlook.basis.map { " (\($0.rawValue))" } ?? "")
        }
        if let period = outlook.planPeriod { words += "; it plans for \(period.edtf)" }
        if outlook.isWorkReport { words += "; it is a work report" }
        return words
    }
}

extension Setting {
    /// Nil where the headings say nothing.
    fileprivate var words: String? {
        switch self {
        case .plain: nil
        case .articles: "an article of measures or rules: its numbers are norms"
        case .conditions: "a list of conditions"
        case .provisions: "amounts under a heading such as 补助标准"
        case .review: "a bulletin or report that tells only what was"
        }
    }
}

extension Orientation {
    var words: String {
        switch self {
        case .past: "the stretch looks back"
        case .goals: "the stretch sets goals"
        case .tasks: "the stretch sets tasks"
        case .neutral: "no heading tells whether the stretch looks back or ahead"
        }
    }
}

extension ParagraphRole {
    var words: String {
        switch self {
        case .body: "running text"
        case .heading: "a heading"
        case .title: "a title"
        case .documentNumber: "the line of the document number"
        case .recipients: "the line of recipients"
        case .signature: "a signature"
        case .date: "the date of issue"
        case .attachmentList: "the list of attachments"
        case .contents: "a line of the table of contents"
        case .table: "a row of a table"
        case .imprint: "page furniture: copies, print lines, notes of a web page"
        }
    }
}
