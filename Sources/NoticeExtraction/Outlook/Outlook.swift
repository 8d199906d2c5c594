/// Which way a stretch of a notice looks.
enum Orientation: UInt8, Sendable {
    /// A review of what was done.
    case past
    /// Goals.
    case goals
    /// Tasks and measures.
    case tasks
    case neutral
}

/// From when a notice speaks, and which way each stretch of it looks.
struct Outlook: Sendable {
    /// How the reference date was found, the surest way first.
    enum Basis: String, Sendable {
        case issueDate = "date of issue"
        case documentNumber = "document number"
        case headDate = "date in the head"
        case planPeriod = "period of the plan"
        case titleYear = "year in the title"
        /// No date of its own: the latest document number that it refers to.
        case citedNumber = "latest number cited"
        /// Nor any number: the year whose goals a report announces.
        case announcedYear = "year whose goals are announced"
    }

    /// A stretch of text with one orientation, up to the next stretch.
    struct Stretch: Sendable {
        var start: Int
        var orientation: Orientation
        /// The years that the heading over it names (一、2018年工作回顾), or nil.
        var frame: YearSpan?
    }

    /// What a section's headings say of it.
    struct SectionOutlook: Sendable {
        var orientation: Orientation
        var frame: YearSpan?
    }

    /// The date from which 今年 and “past” are counted, as far as it is known: year, month, day.
    var reference: CalendarPoint?
    var basis: Basis?
    /// The years that the document plans for, from its title or its lead-in.
    var planPeriod: YearSpan?
    /// The single year that the title names (2025年度……的通告), or nil.
    var ownYear: Int?
    /// Whether the document is a work report (政府工作报告), with a half that reviews and a half that plans.
    var isWorkReport = false
    /// One for each section of the outline.
    var sections: [SectionOutlook] = []
    /// In order of the text; before the first one all is neutral.
    var stretches: [Stretch] = []
    /// The lines that head the halves of a work report where no numbers do.
    var halves: [Stretch] = []

    var referenceYear: Int? { reference?.year }

    /// The year that a work report plans for: that of its date, in the last two months the next one.
    var planYear: Int? { reference.map { $0.month >= 11 ? $0.year + 1 : $0.year } }

    /// The half of a work report that an offset lies in, by the lines that head the halves. O(log n).
    func half(before offset: Int) -> SectionOutlook {
        let next = lowerBound(halves, offset) { $0.start }
        guard next > 0 else { return SectionOutlook(orientation: .neutral, frame: nil) }
        let half = halves[next - 1]
        return SectionOutlook(orientation: half.orientation, frame: half.frame)
    }

    /// The orientation at an offset of the normal text. O(log n).
    func orientation(at offset: Int) -> Orientation { stretch(at: offset)?.orientation ?? .neutral }

    /// The years that the headings over an offset name.
    func frame(at offset: Int) -> YearSpan? { stretch(at: offset)?.frame }

    private func stretch(at offset: Int) -> Stretch? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? stretches[low - 1] : nil
    }

    /// How a span of years lies to the notice: over, still to come (or running), or not known.
    enum Tense: Sendable { case past, current, future, unknown }

    /// The tense of a year. The year of the reference itself is `current`.
    func tense(of year: Int) -> Tense {
        if let planPeriod, year < planPeriod.first, year < (referenceYear ?? Int.max) { return .past }
        guard let referenceYear else {
            guard let planPeriod else { return .unknown }
            return year < planPeriod.first ? .past : .future
        }
        if basis == .citedNumber {
            // The numbers that a text cites are only a lower bound for its own date.
            return year < referenceYear ? .past : year == referenceYear ? .unknown : .future
        }
        if year < referenceYear { return .past }
        if year > referenceYear { return .future }
        if basis == .planPeriod || basis == .titleYear || basis == .announcedYear { return .future }
        return .current
    }

    /// The tense of a span: past when it ended, future when it begins later, else current.
    func tense(of span: YearSpan) -> Tense {
        if let planPeriod, span.last < planPeriod.first { return .past }
        let last = tense(of: span.last)
        if last == .past || last == .unknown { return last }
        return tense(of: span.first) == .future ? .future : .current
    }
}
