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
        var (count, first, last) = (0, 0, 0)
        var (year, digits) = (0, 0)
        func close() {
            guard digits > 0 else { return }
            if count == 0 { first = year }
            last = year
            count += 1
        }
        for byte in edtf.utf8 {
            if byte == UInt8(ascii: "/") {
                close()
                (year, digits) = (0, 0)
            } else {
                if digits < 4 { year = year * 10 + Int(byte &- 0x30) }
                digits += 1
            }
        }
        close()
        guard count > 0, last > 1000, last < 3000 else { return nil }
        self.last = last
        self.first = count == 2 && first != last ? first : nil
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
    /// Whether the label of the paragraph itself names the subject.
    var isNamedByLabel = false
}

/// Finds the frames of a notice: deadlines of lead paragraphs and goals sections, subjects of headings.
struct FrameFinder {
    let text: Scalars
    let outline: Outline
    let times: ParagraphTimes
    let outlook: Outlook
    let subjects: SubjectGrammar

    /// The first byte of 附; no other marker begins with it.
    private static let attachment: UInt8 = 0xE9

    /// What the sections hand on to their paragraphs.
    func find() -> Frames {
        let count = outline.sections.count
        var hasChildren = [Bool](repeating: false, count: count)
        let boxed = boxedSections()
        for section in 0..<count where !boxed.contains(section) {
            if let parent = outline.sections[section].parent { hasChildren[parent] = true }
        }
        var frames = Frames(
            finder: self, documentSubject: mainTitleSubject(), scopes: goalScopes(), sectionCount: count)
        frames.boxed = boxed
        collect(hasChildren, &frames)
        frames.leads = itemLeads()
        frames.lines = headLines()
        frames.documentLead = documentLead()
        var isUnderIndustry = [Bool](repeating: false, count: count)
        frames.place.reserveCapacity(count)
        // Under the title of an industry 壮大现代中药 names a branch of it.
        let isOfIndustry = frames.documentSubject.map { subjects.endsInField(text, $0) } ?? false
        for section in 0..<count {
            let level = outline.sections[section].level
            let inherits = outline.sections[section].parent.map { isUnderIndustry[$0] } ?? false
            // Chapters have the level of attachments, but headings of their own.
            let isAttachment = level == 0 && outline.sections[section].marker.utf8.first == Self.attachment
            let own = outline.sections[section].title.flatMap {
                subjects.subject(text, ofHeading: $0, isAttachment: isAttachment, isUnderIndustry: inherits)
                    ?? (isOfIndustry && level > 1 ? subjects.branch(text, ofHeading: $0) : nil)
            }
            isUnderIndustry[section] =
                inherits || own != nil && level > 1
                || outline.sections[section].title.map { subjects.listsIndustries(text, $0) } ?? false
            frames.append(own)
        }
        return frames
    }

    /// Deadlines and comparison years that frame a section: in its own lead paragraphs when it has subsections, is
    /// about goals, or leads in with ：; for goals also in its first item.
    private func collect(_ hasChildren: [Bool], _ found: inout Frames) {
        var next = times.startIndex
        for paragraph in outline.paragraphs {
            guard next < times.endIndex else { break }
            guard let own = paragraph.section, paragraph.role == .body || paragraph.role == .heading else { continue }
            let body = NormalRange(min(paragraph.bodyStart, paragraph.range.end), paragraph.range.end)
            while next < times.endIndex, times[next].range.start < body.start { next += 1 }
            let leadsIn = body.count > 0 && text[body.end - 1] == "："
            while next < times.endIndex, times[next].range.start < body.end {
                let time = times[next]
                next += 1
                guard let value = time.value, let span = TargetYear(edtf: value) else { continue }
                guard time.role == .deadline || time.role == .baseline else { continue }
                // 新建步道120公里，其中⟦2023年底⟧前建成60公里: the year of a part.
                if time.range.start > body.start + 2, text[time.range.start - 1] == "中",
                    text[time.range.start - 2] == "其"
                {
                    continue
                }
                if time.role == .deadline, let task = outline.sections[own].parent, found.years[task] == nil,
                    paragraph.range.start == outline.sections[own].markerRange.start,
                    isDue(NormalRange(paragraph.range.start, time.range.start))
                {
                    found.years[task] = span
                    continue
                }
                var at: Int? = own
                var isOwn = true
                let isOfOneTask = isOfOneTask(time, body.start)
                while let section = at {
                    let frames =
                        outlook.sections[section].orientation == .goals
                        || isOwn && !isOfOneTask && (hasChildren[section] || leadsIn || isIndustry(section))
                    // A lead-in that names several years (到2023年…。到2025年，实现以下目标：) frames with its last.
                    if frames, time.role == .deadline, found.years[section] == nil || leadsIn && isOwn {
                        found.years[section] = span
                        // What its last sentence says governs what stands behind the paragraph, not the rest of it, unless
                        // the paragraph leads an industry in.
                        found.yearStarts[section] =
                            paragraph.range.start + (isOwn && closes(time, body) && !isIndustry(section) ? 1 : 0)
                    }
                    if frames, time.role == .baseline, found.baselines[section] == nil, isComparison(time) {
                        found.baselines[section] = span.last
                    }
                    isOwn = false
                    at = outline.sections[section].parent
                }
            }
        }
    }

    /// （六）⟦完成时限：⟧2025年底: an item that says when all items of the task are due.
    private func isDue(_ words: NormalRange) -> Bool {
        guard words.count >= 5, words.count <= 12, text[words.end - 1] == "：" else { return false }
        return (words.start..<words.end - 3).contains {
            text[$0] == "完" && text[$0 + 1] == "成" && text[$0 + 2] == "时"
        }
    }

    /// Whether a time opens the last of several sentences.
    private func closes(_ time: ParagraphTime, _ body: NormalRange) -> Bool {
        guard time.range.start - 2 > body.start, text[time.range.start - 1] == "。" || text[time.range.start - 2] == "。"
        else { return false }
        // A bracket of responsible organs may stand behind the sentence.
        return !(time.range.end..<body.end - 1).contains {
            text[$0] == "。" && text[$0 + 1] != "（" && text[$0 + 1] != "【"
        }
    }

    /// 制定补偿办法，⟦2023年6月底⟧前出台: a month inside a sentence is the deadline of what stands around it.
    private func isOfOneTask(_ time: ParagraphTime, _ start: Int) -> Bool {
        time.range.start > start && text[time.range.start - 1] != "。"
            && (time.range.start..<time.range.end).contains { text[$0] == "月" }
    }

    private func isIndustry(_ section: Int) -> Bool {
        outline.sections[section].title.map { subjects.isIndustryHeading(text, $0) } ?? false
    }

    /// 与2013年相比
    private func isComparison(_ time: ParagraphTime) -> Bool {
        let end = time.range.end
        return end + 1 < text.count && text[end] == "相" && text[end + 1] == "比"
    }

    /// 未来五年 or a plan period that opens a paragraph frames all of it.
    fileprivate func openingPeriod(_ paragraph: OutlineParagraph) -> TargetYear? {
        guard paragraph.role == .body else { return nil }
        var at = paragraph.bodyStart
        while at < paragraph.range.end, text[at] == 0x20 || text[at] == "。" { at += 1 }
        if let year = openingYear(at, paragraph.range.end) { return year }
        let first = timesIn(NormalRange(min(at, paragraph.range.end), paragraph.range.end)).first
        guard let first, first.range.start == at, first.role == .period, let value = first.value,
            let span = TargetYear(edtf: value), span.first != nil
        else { return nil }
        return span
    }

    /// 到2025年，… at the head of a paragraph: the deadline holds for its later sentences, too.
    private func openingYear(_ start: Int, _ end: Int) -> TargetYear? {
        guard start + 12 < end, text[start] == "到" || text[start] == "至",
            let time = timesIn(NormalRange(start + 1, start + 2)).first, time.role == .deadline,
            time.range.end + 1 < end, text[time.range.end] == "，"
        else { return nil }
        return time.value.flatMap(TargetYear.init(edtf:))
    }

    /// ⟦生态渔业⟧：建设良种场16个: the industry that the label of a paragraph names.
    fileprivate func labelSubject(_ paragraph: OutlineParagraph) -> Phrase? {
        guard paragraph.role == .body else { return nil }
        var start = paragraph.bodyStart
        let limit = min(paragraph.range.end - 1, start + 20)
        // ——⟦工业领域⟧达峰取得新成效。
        while start < limit, text[start] == 0x20 || text[start] == "-" || text[start] == "—" || text[start] == "●" {
            start += 1
        }
        var at = start
        while at < limit {
            switch text[at] {
            // A run-in head ends with a full stop: 加快发展⟦特色经济林产业⟧。 In work reports it opens what is said, no more.
            case "。" where outlook.isWorkReport: return nil
            case "：", "。":
                return subjects.subject(
                    text, ofHeading: NormalRange(start, at), isAttachment: false, isUnderIndustry: false)
            case "，", "；": return nil
            default: at += 1
            }
        }
        return nil
    }

    func timesIn(_ range: NormalRange) -> ParagraphTimes {
        times.beginning(in: range.start, range.end)
    }

    /// The whole (全省, 全市) that the lead paragraph of a section of goals speaks of: its items are about it, too.
    private func goalScopes() -> [Int: GoalScope] {
        var scopes: [Int: GoalScope] = [:]
        var isRead = [Bool](repeating: false, count: outline.sections.count)
        // 一、⟦全市⟧经济社会发展主要预期目标
        for (index, section) in outline.sections.enumerated() where outlook.sections[index].orientation == .goals {
            guard let title = section.title, isScopeWord(text, title.start, title.end) else { continue }
            scopes[index] = GoalScope(phrase: Phrase(title.start, title.start + 2), leadsIn: false)
            isRead[index] = true
        }
        for paragraph in outline.paragraphs {
            // 2025年底前，全县完成以下任务：: what a lead-in speaks of holds for the list behind it, too.
            guard let section = paragraph.section, !isRead[section], paragraph.bodyStart < paragraph.range.end,
                outlook.sections[section].orientation == .goals || text[paragraph.range.end - 1] == "："
            else { continue }
            isRead[section] = true
            if let phrase = scopeSpokenOf(paragraph) {
                scopes[section] = GoalScope(
                    phrase: phrase, leadsIn: text[paragraph.range.end - 1] == "：" && !outlook.isWorkReport)
            }
        }
        return scopes
    }

    /// 与⟦我市⟧国际贸易综合改革相适应: what something is measured by is not what is spoken of.
    func isCompared(_ at: Int) -> Bool {
        switch text[at - 1] {
        case "与", "同", "和", "对", "按", "比", "合", "应": true  // 符合我国实际, 适应我省需要
        default: false
        }
    }

    /// The main title names a subject when it speaks of a place or an industry narrower than the issuer's own.
    private func mainTitleSubject() -> Phrase? {
        for part in outline.parts.reversed() where part.kind == .issued || part.kind == .carrier {
            if let title = part.title, let subject = subjects.subject(text, ofTitle: title) { return subject }
        }
        return outline.head.titleRange.flatMap { subjects.subject(text, ofTitle: $0) }
    }
}

/// A whole (全省, 我市) of which a section speaks.
private struct GoalScope {
    let phrase: Phrase
    /// Whether it stands in a lead-in (全县完成以下任务：), which holds for all that is listed behind it.
    let leadsIn: Bool
}

/// What the sections of a notice hand on to their paragraphs.
struct Frames {
    fileprivate let finder: FrameFinder
    fileprivate let documentSubject: Phrase?
    fileprivate let scopes: [Int: GoalScope]
    fileprivate var years: [TargetYear?]
    /// Where the paragraph begins that names the year of a section.
    fileprivate var yearStarts: [Int]
    fileprivate var baselines: [Int?]
    /// What lead-ins say of the paragraphs of their lists.
    fileprivate var leads: [Int: ItemLead] = [:]
    fileprivate var documentLead: DocumentLead?
    /// Sections of boxes, which take no year from the section around.
    fileprivate var boxed: Set<Int> = []
    /// The fields that lines of their own name for the paragraphs behind them.
    fileprivate var lines: [Int: Phrase] = [:]
    /// The subjects of headings, and for each section the place of its own among them, or -1.
    private var subjects: [Phrase] = []
    fileprivate var place: [Int32] = []

    fileprivate init(finder: FrameFinder, documentSubject: Phrase?, scopes: [Int: GoalScope], sectionCount: Int) {
        self.finder = finder
        self.documentSubject = documentSubject
        self.scopes = scopes
        years = Array(repeating: nil, count: sectionCount)
        yearStarts = Array(repeating: 0, count: sectionCount)
        baselines = Array(repeating: nil, count: sectionCount)
    }

    /// Adds the subject of the next section.
    fileprivate mutating func append(_ subject: Phrase?) {
        place.append(subject == nil ? -1 : Int32(subjects.count))
        if let subject { subjects.append(subject) }
    }

    private func subject(of section: Int) -> Phrase? {
        place[section] >= 0 ? subjects[Int(place[section])] : nil
    }

    /// The whole that a section speaks of; what goals speak of is not what each task in the same chapter is about.
    private func scope(of section: Int, for own: Int?, _ setsTasks: Bool) -> Phrase? {
        guard let scope = scopes[section], !setsTasks || scope.leadsIn || section == own else { return nil }
        return scope.phrase
    }

    /// The frame of a paragraph of the outline.
    func frame(of index: Int) -> ParagraphFrame {
        let paragraph = finder.outline.paragraphs[index]
        var frame = ParagraphFrame()
        let lead = leads.isEmpty ? nil : leads[index]
        frame.year = finder.openingPeriod(paragraph) ?? lead?.year
        var at = paragraph.section
        let label = finder.labelSubject(paragraph)
        frame.isNamedByLabel = label != nil
        frame.subject = label ?? (lines.isEmpty ? nil : lines[index]) ?? lead?.scope
        var hasSubject = frame.subject != nil
        frame.isNamedByHeading = hasSubject || paragraph.section.map { place[$0] >= 0 } ?? false
        let setsTasks = !scopes.isEmpty && finder.outlook.orientation(at: paragraph.range.end - 1) == .tasks
        var isBoxed = false
        while let section = at {
            // A deadline governs what stands behind it.
            if frame.year == nil, !isBoxed, yearStarts[section] <= paragraph.range.start { frame.year = years[section] }
            if boxed.contains(section) { isBoxed = true }
            if frame.baselineYear == nil { frame.baselineYear = baselines[section] }
            if !hasSubject, place[section] >= 0 || !scopes.isEmpty {
                frame.subject = subject(of: section) ?? scope(of: section, for: paragraph.section, setsTasks)
                hasSubject = frame.subject != nil
            }
            at = finder.outline.sections[section].parent
        }
        if frame.year == nil,
            let heading = finder.outlook.frame(at: max(paragraph.range.start, paragraph.range.end - 1))
        {
            frame.year = TargetYear(first: heading.first == heading.last ? nil : heading.first, last: heading.last)
        }
        // The plans of a work report without a year over them are those of its year.
        if frame.year == nil, finder.outlook.isWorkReport,
            finder.outlook.orientation(at: paragraph.range.end) != .past, let year = finder.outlook.planYear
        {
            frame.year = TargetYear(first: nil, last: year)
        }
        let head = documentLead.flatMap { $0.from <= paragraph.range.start && paragraph.range.start < $0.to ? $0 : nil }
        if frame.year == nil, let head, finder.outlook.orientation(at: paragraph.range.end) != .past {
            frame.year = head.year
        }
        if !hasSubject { frame.subject = documentSubject ?? head?.scope }
        return frame
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
