import NoticeModel

/// Finds out from when a notice speaks and which way its sections look.
struct OutlookFinder: Sendable {
    let grammar: TimeGrammar
    let headings = HeadingReader()

    init() { self.init(grammar: TimeGrammar()) }
    init(grammar: TimeGrammar) { self.grammar = grammar }

    /// The outlook of one notice. Linear in the number of paragraphs and sections.
    func find(_ text: NormalText, _ outline: Outline) -> Outlook {
        MappedText.with(text) { find($0, outline) }
    }

    /// The same in a text whose map is there.
    func find(_ text: MappedText, _ outline: Outline) -> Outlook {
        var outlook = Outlook()
        outlook.isWorkReport = isWorkReport(text.scalars, outline)
        let titles = titleRanges(outline)
        outlook.planPeriod = planPeriod(text, outline, titles)
        outlook.ownYear = ownYear(text, titles)
        findReference(text, outline, &outlook)
        let halves = findHalves(text, outline, outlook)
        if !outlook.isWorkReport { outlook.isWorkReport = isReportInForm(halves, text.scalars) }
        if !outlook.isWorkReport, let year = yearOfReport(text, outline) {
            outlook.isWorkReport = true
            if outlook.reference == nil {
                outlook.reference = CalendarPoint(year: year)
                outlook.basis = .titleYear
            }
        }
        if outlook.reference == nil, let year = yearOfArrangement(text, outline) {
            outlook.reference = CalendarPoint(year: year)
            outlook.basis = .titleYear
        }
        // An excerpt of a report has its plans only: “十五五”时期的主要目标任务, 2026年重点工作.
        if outlook.isWorkReport || halves.count > 1 {
            outlook.halves = halves.map(\.stretch)
            // The year that the last half plans for is that of a report without a date.
            let isDated = outlook.reference != nil && outlook.basis != .planPeriod && outlook.basis != .citedNumber
            if !isDated, let frame = halves.last?.stretch.frame, frame.count == 1 {
                outlook.reference = CalendarPoint(year: frame.first)
                outlook.basis = .titleYear
            }
        }
        findSections(text, outline, &outlook)
        findStretches(text, outline, &outlook)
        return outlook
    }

    // MARK: The notice as a whole

    private static let reportWords = ScalarWords.words("工作报告")

    private static let reportedWords = ScalarWords.Words("向大会报告 向大会作报告 向大会作政府工作报告 报告政府工作")

    /// 政府工作报告 as a title, or what every such report opens with: 现在，我代表……向大会报告工作，请予审议.
    private func isWorkReport(_ text: Scalars, _ outline: Outline) -> Bool {
        for paragraph in outline.paragraphs.prefix(24) {
            if paragraph.section != nil { break }
            let range = paragraph.range
            if range.count <= 60,
                ScalarWords.ends(text, range.end, range.start, anyOf: Self.reportWords) != nil
            {
                return true
            }
            guard range.count <= 160 else { continue }
            let words = Self.reportedWords
            for at in range.start..<range.end where words.begin(text, at, range.end) { return true }
        }
        return false
    }

    /// The years that the titles name, or that the first running text plans for.
    private func planPeriod(_ text: MappedText, _ outline: Outline, _ titles: [Range<Int>]) -> YearSpan? {
        var mentions: [TimeMention] = []
        for range in titles { grammar.read(text, in: range, into: &mentions) }
        for mention in mentions where mention.family == .yearRange || mention.family == .planPeriod {
            if case .span(let first, let last) = mention.reference { return YearSpan(first.year, last.year) }
        }
        // A lead-in such as “十四五”时期是…… names the plan only when the notice writes it.
        mentions.removeAll(keepingCapacity: true)
        for paragraph in outline.paragraphs where paragraph.role == .body && paragraph.section == nil {
            let range = paragraph.bodyStart..<min(paragraph.range.end, paragraph.bodyStart + 400)
            if !range.isEmpty { grammar.read(text, in: range, into: &mentions) }
            if mentions.count > 20 || paragraph.bodyStart > 4000 { break }
        }
        for mention in mentions where mention.family == .planPeriod {
            guard case .span(let first, let last) = mention.reference,
                isPlanned(text.scalars, after: mention.range.upperBound)
            else { continue }
            return YearSpan(first.year, last.year)
        }
        return nil
    }

    /// The first year of the titles that stands alone, other than that of a date.
    private func ownYear(_ text: MappedText, _ titles: [Range<Int>]) -> Int? {
        var mentions: [TimeMention] = []
        for range in titles { grammar.read(text, in: range, into: &mentions) }
        for mention in mentions where mention.family == .year && mention.naming != .documentNumber {
            if case .point(let point) = mention.reference { return point.year }
        }
        return nil
    }

    private static let plannedWords = ScalarWords.words("是 ，是")

    private func isPlanned(_ text: Scalars, after end: Int) -> Bool {
        ScalarWords.begins(text, end, text.count, anyOf: Self.plannedWords) != nil
    }

    private func titleRanges(_ outline: Outline) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for i in outline.paragraphs.indices.prefix(400) where outline.paragraphs[i].role == .title {
            ranges.append(outline.paragraphs[i].range.start..<outline.paragraphs[i].range.end)
        }
        for part in outline.parts where part.kind != .attachment {
            if let title = part.title { ranges.append(title.start..<title.end) }
        }
        return ranges
    }

    // MARK: The reference date

    private func findReference(_ text: MappedText, _ outline: Outline, _ outlook: inout Outlook) {
        func take(_ point: CalendarPoint, _ basis: Outlook.Basis) {
            outlook.reference = point
            outlook.basis = basis
        }
        if let issued = outline.head.issuedOn, let point = CalendarPoint(edtf: issued) {
            return take(point, .issueDate)
        }
        if let point = headDate(text, outline) { return take(point, .headDate) }
        if let year = outline.head.documentNumber?.year { return take(CalendarPoint(year: year), .documentNumber) }
        if let plan = outlook.planPeriod { return take(CalendarPoint(year: plan.first), .planPeriod) }
        if let year = outlook.ownYear { return take(CalendarPoint(year: year), .titleYear) }
        if let year = latestCitedNumber(text.scalars) { return take(CalendarPoint(year: year), .citedNumber) }
        if let year = announcedYear(text.scalars, outline) { take(CalendarPoint(year: year), .announcedYear) }
    }

    /// ⟦2025年⟧全省发展主要预期目标是：, in one clause: what an excerpt of a report calls 今年.
    private func announcedYear(_ text: Scalars, _ outline: Outline) -> Int? {
        for paragraph in outline.paragraphs where paragraph.role == .body {
            var year: Int?
            var at = paragraph.range.start
            let end = paragraph.range.end
            while at < end {
                switch text[at] {
                case "，", "。", "；": year = nil
                case "年":
                    if at - 4 >= paragraph.range.start { year = CalendarNumerals.year(text, at: at - 4, limit: at) }
                case "预":
                    if let year, ScalarWords.begins(text, at, end, anyOf: Self.expectedWords) != nil { return year }
                default: break
                }
                at += 1
            }
        }
        return nil
    }

    private static let expectedWords = ScalarWords.words("预期目标")

    /// A full date on a line of its own, in brackets under the title, or in —2019年3月4日在……会议上.
    private func headDate(_ text: MappedText, _ outline: Outline) -> CalendarPoint? {
        var mentions: [TimeMention] = []
        for (index, paragraph) in outline.paragraphs.enumerated() {
            let isHead = index < 16 && paragraph.section == nil
            guard isHead || paragraph.role == .date, paragraph.range.count <= 80 else { continue }
            mentions.removeAll(keepingCapacity: true)
            grammar.read(text, in: paragraph.range.start..<paragraph.range.end, into: &mentions)
            guard let mention = mentions.first, mention.family == .date, case .point(let point) = mention.reference,
                point.day > 0
            else { continue }
            let before = mention.range.lowerBound - paragraph.range.start
            let after = paragraph.range.end - mention.range.upperBound
            let opens = before <= 1 || (before <= 2 && ScalarWords.isDash(text.scalars[paragraph.range.start]))
            if paragraph.role == .date || paragraph.role == .title || (opens && (after <= 1 || before > 0)) {
                return point
            }
        }
        return nil
    }

    /// The latest year in 〔2022〕33号 and the like.
    private func latestCitedNumber(_ text: Scalars) -> Int? {
        var latest: Int?
        var i = 0
        while i + 5 < text.count {
            // 〔 and the brackets that stand in for it; all other scalars leave at once.
            let c = text[i]
            if c == "〔" || c == "[" || c == "（" || c == "(",
                let year = CalendarNumerals.year(text, at: i + 1, limit: text.count), Self.closesYear(text[i + 5]),
                i + 6 < text.count, CalendarNumerals.isDigit(text[i + 6])
            {
                latest = max(latest ?? year, year)
                i += 5
            }
            i += 1
        }
        return latest
    }

    private static func closesYear(_ c: UInt32) -> Bool { c == "〕" || c == "]" || c == "）" || c == ")" }

    // MARK: Sections and stretches

    private func findSections(_ text: MappedText, _ outline: Outline, _ outlook: inout Outlook) {
        outlook.sections.reserveCapacity(outline.sections.count)
        var mentions: [TimeMention] = []
        for index in outline.sections.indices {
            let inherited =
                outline.sections[index].parent.flatMap { $0 < outlook.sections.count ? outlook.sections[$0] : nil }
                ?? outlook.half(before: outline.sections[index].range.start)
            var own = inherited
            if let title = outline.sections[index].title {
                mentions.removeAll(keepingCapacity: true)
                grammar.read(text, in: title.start..<title.end, into: &mentions)
                switch headings.read(text.scalars, title.start..<title.end) {
                case .says(let orientation):
                    // 产业布局逐步调整 under a review tells what was done.
                    let tellsDone = inherited.orientation == .past && orientation == .tasks
                    // 特色发展成效显著 among goals is what is to come of it.
                    let isAim =
                        inherited.orientation == .goals && orientation == .past && mentions.isEmpty
                        && ScalarWords.ends(text.scalars, title.end, title.start, anyOf: Self.effectWords) != nil
                    if !tellsDone, !isAim { own.orientation = orientation }
                case .both: own.orientation = .neutral
                case .tellsResult: if inherited.orientation == .neutral { own.orientation = .past }
                case .startsWithVerb: if inherited.orientation == .neutral { own.orientation = .tasks }
                case .silent: break
                }
                if let frame = frame(of: mentions, outlook) {
                    own.frame = frame
                    // “十二五”期间面临的主要挑战: a period that runs on is no review.
                    if own.orientation == .past, let year = outlook.referenceYear, frame.last > year {
                        own.orientation = .neutral
                    }
                }
            }
            if own.orientation == .past, own.frame == nil, outlook.isWorkReport, let reference = outlook.reference {
                // A report of January to June reviews the year before.
                let year = reference.month == 0 || reference.month <= 6 ? reference.year - 1 : reference.year
                own.frame = YearSpan(year, year)
            }
            outlook.sections.append(own)
        }
    }

    /// The lines without a number that head the halves of a work report: 2022年工作回顾, 2023年工作安排.
    private func findHalves(_ text: MappedText, _ outline: Outline, _ outlook: Outlook) -> [Half] {
        var halves: [Half] = []
        var mentions: [TimeMention] = []
        for paragraph in outline.paragraphs
        where paragraph.role == .title || paragraph.role == .body && paragraph.bodyStart == paragraph.range.start {
            let range = paragraph.range.start..<paragraph.range.end
            guard (5...24).contains(range.count), opensWithTime(text.scalars[range.lowerBound]),
                text.next(.clauseMark, range.lowerBound, range.upperBound) == range.upperBound,
                case .says(let orientation) = headings.read(text.scalars, range), orientation != .neutral
            else { continue }
            mentions.removeAll(keepingCapacity: true)
            grammar.read(text, in: range, into: &mentions)
            guard let mention = mentions.first, mention.range.lowerBound == range.lowerBound else { continue }
            let frame = frame(of: mentions, outlook)
            halves.append(
                Half(
                    stretch: Outlook.Stretch(start: range.lowerBound, orientation: orientation, frame: frame),
                    end: range.upperBound))
        }
        return halves
    }

    /// A line that heads a half, and its end.
    private struct Half {
        var stretch: Outlook.Stretch
        var end: Int
    }

    /// A figure, “十五五”, 过去五年, 今后五年, 未来五年, 二〇二五年
    private func opensWithTime(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, "“", "过", "今", "未", "二", "上", "去", "本", "近", "五", "十": true
        default: false
        }
    }

    /// A review headed by a line of its own (“十四五”时期工作回顾) and behind it a plan headed so: a work report,
    /// though no title says it.
    private func isReportInForm(_ halves: [Half], _ text: Scalars) -> Bool {
        guard
            let review = halves.firstIndex(where: { half in
                half.stretch.orientation == .past
                    && ScalarWords.ends(text, half.end, half.stretch.start, anyOf: Self.reviewWords) != nil
            })
        else { return false }
        return halves[review...].contains { $0.stretch.orientation == .goals || $0.stretch.orientation == .tasks }
    }

    static let reviewWords = ScalarWords.words("回顾")
    private static let effectWords = ScalarWords.words("显著 明显 突出")

    /// The years of a heading, when it names one span or year only.
    private func frame(of mentions: [TimeMention], _ outlook: Outlook) -> YearSpan? {
        var frame: YearSpan?
        for mention in mentions where mention.naming == .none {
            var span: YearSpan?
            switch mention.reference {
            case .point(let point): span = YearSpan(point.year, point.year)
            case .span(let first, let last): span = YearSpan(first.year, last.year)
            case .yearsFromReference(let offset, _, _):
                span = outlook.referenceYear.map { YearSpan($0 + offset, $0 + offset) }
            case .comingYears(let count):
                let plan = outlook.planPeriod.flatMap { $0.count == count ? $0 : nil }
                span = plan ?? outlook.referenceYear.map { YearSpan($0, $0 + count - 1) }
            default: break
            }
            guard let span else { continue }
            if frame != nil, frame != span { return nil }
            frame = span
        }
        return frame
    }

    private func findStretches(_ text: MappedText, _ outline: Outline, _ outlook: inout Outlook) {
        var open: [Int] = []
        var next = 0
        var stretches: [Outlook.Stretch] = []
        stretches.reserveCapacity(outline.sections.count * 2)
        func push(_ start: Int, _ outlook: Outlook.SectionOutlook) {
            if stretches.last?.start == start { stretches.removeLast() }
            stretches.append(
                Outlook.Stretch(start: start, orientation: outlook.orientation, frame: outlook.frame))
        }
        let halves = outlook.halves
        var nextHalf = 0
        func openHalves(before start: Int) {
            while nextHalf < halves.count, halves[nextHalf].start < start {
                push(halves[nextHalf].start, outlook.half(before: halves[nextHalf].start + 1))
                nextHalf += 1
            }
        }
        func close(before start: Int) {
            while let last = open.last, outline.sections[last].content.end <= start {
                open.removeLast()
                let end = outline.sections[last].content.end
                openHalves(before: end)
                push(end, open.last.map { outlook.sections[$0] } ?? outlook.half(before: end))
            }
        }
        while next < outline.sections.count {
            let start = outline.sections[next].range.start
            close(before: start)
            openHalves(before: start)
            push(start, outlook.sections[next])
            open.append(next)
            next += 1
        }
        close(before: Int.max)
        openHalves(before: Int.max)
        outlook.stretches = stretches
        HalvesReader(grammar: grammar).split(text, outline, &outlook)
    }
}
