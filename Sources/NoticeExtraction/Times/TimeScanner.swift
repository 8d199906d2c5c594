import NoticeModel

/// Finds the times of a notice with their values and roles, and the years that belong to names.
struct TimeScanner: Sendable {
    private let grammar: TimeGrammar
    private let cues: TimeCues

    init() { self.init(grammar: TimeGrammar()) }
    init(grammar: TimeGrammar) {
        self.grammar = grammar
        cues = TimeCues()
    }

    /// The times and the identifiers of one notice, each in the order of the text. Linear in its length.
    ///
    /// `citations` must be in order; a year in one of them belongs to it and gives no record here. A year in a
    /// title line, in another 《…》, in a list of contents or of a version (2020年版) is an identifier.
    func scan(
        _ text: NormalText, _ outline: Outline, _ outlook: Outlook, citations: [Citation]
    ) -> (times: [TimeExpression], identifiers: [Identifier]) {
        MappedText.with(text) { scan($0, outline, outlook, citations: citations) }
    }

    /// The same in a text whose map is there.
    func scan(
        _ text: MappedText, _ outline: Outline, _ outlook: Outlook, citations: [Citation]
    ) -> (times: [TimeExpression], identifiers: [Identifier]) {
        var pass = TimePass(
            map: text, outline: outline, outlook: outlook, citations: citations, grammar: grammar, cues: cues)
        for index in outline.paragraphs.indices { pass.read(paragraph: index) }
        pass.placeByMainYear()
        return (pass.times, pass.identifiers)
    }
}

/// One pass over a notice: what has been found and what has been said so far.
struct TimePass {
    let map: MappedText
    let text: Scalars
    let outline: Outline
    let outlook: Outlook
    let citations: [Citation]
    let grammar: TimeGrammar
    private let placing: TimePlacing
    private let roles: TimeRoles

    private(set) var times: [TimeExpression] = []
    private(set) var identifiers: [Identifier] = []
    private var mentions: [TimeMention] = []
    private var nextCitation = 0
    private var spoken = SpokenTime()
    /// The times of a year that nothing before them names.
    private var unplaced: [Int] = []
    /// The first year that a deadline names, in a notice without a date.
    private var dueYear: Int?

    init(
        map: MappedText, outline: Outline, outlook: Outlook, citations: [Citation], grammar: TimeGrammar,
        cues: TimeCues
    ) {
        self.map = map
        text = map.scalars
        self.outline = outline
        self.outlook = outlook
        self.citations = citations
        self.grammar = grammar
        placing = TimePlacing(outlook: outlook)
        roles = TimeRoles(text: map.scalars, outlook: outlook, cues: cues)
    }

    mutating func read(paragraph index: Int) {
        let paragraph = outline.paragraphs[index]
        guard !paragraph.range.isEmpty else { return }
        mentions.removeAll(keepingCapacity: true)
        grammar.read(map, in: paragraph.range.start..<paragraph.range.end, into: &mentions)
        guard !mentions.isEmpty else { return }
        spoken.year = nil
        spoken.sentenceYear = nil
        var previous: (range: NormalRange, role: TimeRole)?
        for mention in mentions {
            let range = NormalRange(mention.range.lowerBound, mention.range.upperBound)
            if isCited(range) { continue }
            if mention.family == .term {
                guard outlook.isWorkReport, outlook.orientation(at: range.start) == .past else { continue }
            }
            if let kind = identifierKind(mention, paragraph) {
                identifiers.append(Identifier(range: range, kind: kind, rule: "time.name"))
                continue
            }
            if isTitleWord(mention, paragraph) { continue }
            if isPrintDate(mention, paragraph) {
                identifiers.append(Identifier(range: range, kind: .other, rule: "time.name"))
                continue
            }
            if let previous, roles.hasSentenceEnd(previous.range.end, range.start) { spoken.sentenceYear = nil }
            let setting = roles.setting(of: mention, in: paragraph, after: previous?.range.end)
            let place = placing.place(mention, at: range.start, spoken: spoken, setting)
            if case .namedSpan = mention.reference,
                place.value == nil && mention.ownRole == nil || outlook.orientation(at: range.start) == .past
            {
                continue
            }
            // 上年度工业总产值超过50亿元的企业: whatever year someone applies in.
            if case .yearBeforeSpoken = mention.reference, place.value == nil, !setting.isCompared { continue }
            if case .spokenYear = mention.reference, place.value == nil {
                // 每年……待年底审核: every year has one.
                if setting.isRecurring { continue }
                unplaced.append(times.count)
            }
            var role = roles.role(of: mention, place, setting)
            if let previous, setting.joinsPrevious, role.isOpen { role.role = previous.role }
            settleUndated(mention, place, setting, &role)
            if isIssued(mention, paragraph) { role.role = .issued }
            if paragraph.role == .imprint, role.role != .issued { role.role = .other }
            times.append(
                TimeExpression(range: range, value: place.value, role: role.role, rule: mention.family.rule))
            previous = (range, role.role)
            if role.role != .baseline, role.role != .other, let years = place.years, years.count == 1 {
                spoken.year = years.first
                spoken.sentenceYear = years.first
            }
            if let years = place.years { spoken.note(years) }
        }
    }

    /// 到2022年达到60%，⟦2025年⟧达到80%: in a text without a date, what lies behind a deadline is still to come.
    private mutating func settleUndated(
        _ mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting, _ role: inout TimeRoles.Decision
    ) {
        guard outlook.referenceYear == nil, let year = place.years?.last, mention.family == .year else { return }
        if role.role == .deadline, !role.isOpen {
            dueYear = min(dueYear ?? year, year)
        } else if role.role == .reported, role.isOpen, setting.orientation != .past, let dueYear, year >= dueYear {
            role.role = .deadline
        }
    }

    /// 全年, 年底 in a notice without a date: those of the year that it is about.
    fileprivate mutating func placeByMainYear() {
        guard !unplaced.isEmpty, let year = times.mainYear else { return }
        for i in unplaced { times[i].value = CalendarPoint(year: year).edtf }
    }

    private mutating func isCited(_ range: NormalRange) -> Bool {
        while nextCitation < citations.count, citations[nextCitation].range.end <= range.start { nextCitation += 1 }
        return nextCitation < citations.count && citations[nextCitation].range.overlaps(range)
    }

    /// Whether the mention is a year that belongs to a name, and of which kind.
    private func identifierKind(_ mention: TimeMention, _ paragraph: OutlineParagraph) -> IdentifierKind? {
        switch mention.naming {
        case .name: return .name
        case .documentNumber: return .documentNumber
        case .none: break
        }
        if mention.family == .yearRange, isOfPlan(mention) { return .name }
        switch mention.family {
        case .year, .yearRange:
            switch paragraph.role {
            case .title, .contents, .attachmentList: return .name
            default: return isPartTitle(mention, paragraph) ? .name : nil
            }
        default: return nil
        }
    }

    /// 城市更新行动方案（⟦2023—2025年⟧） without 《》: the bracket is part of the plan's name.
    private func isOfPlan(_ mention: TimeMention) -> Bool {
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        guard start > 3, end < text.count, text[start - 1] == "（", text[end] == "）" else { return false }
        switch (text[start - 3], text[start - 2]) {
        case ("计", "划"), ("方", "案"), ("规", "划"), ("纲", "要"), ("清", "单"): return true
        default: return false
        }
    }

    /// A plan period or a relative term in a title line is a word of the title.
    private func isTitleWord(_ mention: TimeMention, _ paragraph: OutlineParagraph) -> Bool {
        switch mention.family {
        case .planPeriod, .relative, .anniversary, .term:
            switch paragraph.role {
            case .title, .contents, .attachmentList, .documentNumber: true
            default: isPartTitle(mention, paragraph)
            }
        default: paragraph.role == .documentNumber
        }
    }

    private func isPartTitle(_ mention: TimeMention, _ paragraph: OutlineParagraph) -> Bool {
        guard paragraph.part < outline.parts.count, let title = outline.parts[paragraph.part].title else {
            return false
        }
        return title.contains(mention.range.lowerBound)
    }

    /// ……办公室2018年7月9日印发: the date of printing, at the end of its line.
    private func isPrintDate(_ mention: TimeMention, _ paragraph: OutlineParagraph) -> Bool {
        guard mention.family == .date, case .point(let point) = mention.reference, point.day > 0 else { return false }
        let end = mention.range.upperBound
        return end + 2 == paragraph.range.end && text[end] == "印" && text[end + 1] == "发"
            && (paragraph.role == .imprint || paragraph.range.count <= 40)
    }

    /// The date of the notice or of its signature.
    private func isIssued(_ mention: TimeMention, _ paragraph: OutlineParagraph) -> Bool {
        guard mention.family == .date, case .point(let point) = mention.reference, point.day > 0 else { return false }
        if let issued = outline.head.issuedOnRange, issued.contains(mention.range.lowerBound) { return true }
        if paragraph.role == .date || paragraph.role == .title { return true }
        // The same date again under a second copy of the text, or in the metadata of a page.
        if outlook.basis == .issueDate, outlook.reference == point {
            return paragraph.role == .imprint || paragraph.role == .signature
                || mention.range.upperBound == paragraph.range.end
        }
        return outlook.basis == .headDate && outlook.reference == point && paragraph.section == nil
            && paragraph.range.count <= 80
    }
}
