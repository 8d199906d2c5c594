import NoticeModel

/// A year or a span of years, and where it came from.
struct TargetYear: Sendable, Equatable {
    var first: Int?
    var last: Int

    init(first: Int?, last: Int) {
        self.first = first
        self.last = last
    }

    /// The years of an EDTF value; nil without a year.
    init?(edtf: String) {
        let years = edtf.utf8.split(separator: UInt8(ascii: "/")).map { part in
            part.prefix(4).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        guard let last = years.last, last > 1000, last < 3000 else { return nil }
        self.last = last
        first = years.count == 2 && years[0] != last ? years[0] : nil
    }
}

/// What governs a paragraph from outside: the year by which, and for whom.
struct ParagraphFrame: Sendable {
    var year: TargetYear?
    /// The year that goals of the section are compared with (与2013年相比).
    var baselineYear: Int?
    var subject: Phrase?
    /// Whether the heading right above names the subject, so that a sentence need not.
    var isNamedByHeading = false
}

/// Finds the frames of a notice: deadlines of lead paragraphs and goals sections, subjects of headings.
struct FrameFinder {
    let text: Scalars
    let outline: Outline
    let times: ParagraphTimes
    let outlook: Outlook
    let subjects: SubjectGrammar

    /// The frame of each paragraph of the outline.
    func find() -> [ParagraphFrame] {
        var hasChildren = [Bool](repeating: false, count: outline.sections.count)
        for section in outline.sections {
            if let parent = section.parent { hasChildren[parent] = true }
        }
        var years = [TargetYear?](repeating: nil, count: outline.sections.count)
        var baselines = [Int?](repeating: nil, count: outline.sections.count)
        var frames = [ParagraphFrame](repeating: ParagraphFrame(), count: outline.paragraphs.count)
        collect(hasChildren, &years, &baselines)
        var subjectOfSection: [Phrase?] = []
        var isUnderIndustry: [Bool] = []
        for section in outline.sections {
            let inherits = section.parent.map { isUnderIndustry[$0] } ?? false
            let own = section.title.flatMap {
                subjects.subject(text, ofHeading: $0, isAttachment: section.level == 0, isUnderIndustry: inherits)
            }
            subjectOfSection.append(own)
            isUnderIndustry.append(inherits || own != nil && section.level > 1)
        }
        let documentSubject = mainTitleSubject()
        let scopes = goalScopes()
        for (index, paragraph) in outline.paragraphs.enumerated() {
            var frame = ParagraphFrame()
            frame.year = openingPeriod(paragraph)
            var at = paragraph.section
            while let section = at {
                if frame.year == nil { frame.year = years[section] }
                if frame.baselineYear == nil { frame.baselineYear = baselines[section] }
                if frame.subject == nil { frame.subject = subjectOfSection[section] ?? scopes[section] }
                at = outline.sections[section].parent
            }
            if frame.year == nil, let heading = outlook.frame(at: max(paragraph.range.start, paragraph.range.end - 1)) {
                frame.year = TargetYear(first: heading.first == heading.last ? nil : heading.first, last: heading.last)
            }
            // The plans of a work report without a year over them are those of its year.
            if frame.year == nil, outlook.isWorkReport, outlook.orientation(at: paragraph.range.end) != .past,
                let year = outlook.planYear
            {
                frame.year = TargetYear(first: nil, last: year)
            }
            frame.isNamedByHeading = paragraph.section.map { subjectOfSection[$0] != nil } ?? false
            if frame.subject == nil { frame.subject = documentSubject }
            frames[index] = frame
        }
        return frames
    }

    /// Deadlines and comparison years that frame a section: in its own lead paragraphs when it has subsections, is
    /// about goals, or leads in with ：; for goals also in its first item.
    private func collect(_ hasChildren: [Bool], _ years: inout [TargetYear?], _ baselines: inout [Int?]) {
        var goalsLeft = [Bool](repeating: false, count: outline.sections.count)
        for (index, section) in outlook.sections.enumerated() { goalsLeft[index] = section.orientation == .goals }
        let isIndustry = outline.sections.map { section in
            section.title.map { subjects.isIndustryHeading(text, $0) } ?? false
        }
        for paragraph in outline.paragraphs {
            guard let own = paragraph.section, paragraph.role == .body || paragraph.role == .heading else { continue }
            let body = NormalRange(min(paragraph.bodyStart, paragraph.range.end), paragraph.range.end)
            let inBody = timesIn(body)
            guard !inBody.isEmpty else { continue }
            let leadsIn = body.count > 0 && text[body.end - 1] == "："
            for time in inBody {
                guard let value = time.value, let span = TargetYear(edtf: value) else { continue }
                var at: Int? = own
                var isOwn = true
                while let section = at {
                    let frames = isOwn && (hasChildren[section] || leadsIn || isIndustry[section]) || goalsLeft[section]
                    // A lead-in that names several years (到2023年…。到2025年，实现以下目标：) frames with its last.
                    if frames, time.role == .deadline, years[section] == nil || leadsIn && isOwn {
                        years[section] = span
                    }
                    if frames, time.role == .baseline, baselines[section] == nil, isComparison(time) {
                        baselines[section] = span.last
                    }
                    isOwn = false
                    at = outline.sections[section].parent
                }
            }
        }
    }

    /// 与2013年相比
    private func isComparison(_ time: ParagraphTime) -> Bool {
        let end = time.range.end
        return end + 1 < text.count && text[end] == "相" && text[end + 1] == "比"
    }

    /// 未来五年 or a plan period that opens a paragraph frames all of it.
    private func openingPeriod(_ paragraph: OutlineParagraph) -> TargetYear? {
        guard paragraph.role == .body else { return nil }
        var at = paragraph.bodyStart
        while at < paragraph.range.end, text[at] == 0x20 || text[at] == "。" { at += 1 }
        let first = timesIn(NormalRange(min(at, paragraph.range.end), paragraph.range.end)).first
        guard let first, first.range.start == at, first.role == .period, let value = first.value,
            let span = TargetYear(edtf: value), span.first != nil
        else { return nil }
        return span
    }

    private func timesIn(_ range: NormalRange) -> ParagraphTimes {
        times.beginning(in: range.start, range.end)
    }

    /// The whole (全省, 全市) that the lead paragraph of a section of goals speaks of: its items are about it, too.
    private func goalScopes() -> [Phrase?] {
        var scopes = [Phrase?](repeating: nil, count: outline.sections.count)
        var isRead = [Bool](repeating: false, count: outline.sections.count)
        for paragraph in outline.paragraphs {
            guard let section = paragraph.section, !isRead[section], paragraph.bodyStart < paragraph.range.end,
                outlook.sections[section].orientation == .goals
            else { continue }
            isRead[section] = true
            var at = max(paragraph.bodyStart, paragraph.range.start)
            while at + 1 < paragraph.range.end {
                if isScopeWord(text, at, paragraph.range.end), at == paragraph.bodyStart || opensClause(text[at - 1]) {
                    scopes[section] = Phrase(at, at + 2)
                    break
                }
                at += 1
            }
        }
        return scopes
    }

    /// The main title names a subject when it speaks of a place or an industry narrower than the issuer's own.
    private func mainTitleSubject() -> Phrase? {
        for part in outline.parts.reversed() where part.kind == .issued || part.kind == .carrier {
            if let title = part.title, let subject = subjects.subject(text, ofTitle: title) { return subject }
        }
        return outline.head.titleRange.flatMap { subjects.subject(text, ofTitle: $0) }
    }
}

/// The index of the first element whose key is not less than `key`, in an ascending array.
func lowerBound<Element>(_ elements: [Element], _ key: Int, _ of: (Element) -> Int) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
        let middle = (low + high) / 2
        if of(elements[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return low
}
