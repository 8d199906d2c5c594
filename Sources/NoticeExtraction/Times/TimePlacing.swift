/// Where a mention lies once the notice's date, plan and the text before it have been looked at.
struct PlacedTime {
    /// The EDTF form, or nil.
    var value: String?
    /// The years that it covers, or nil without a fixed place.
    var years: YearSpan?
    /// The point, when it is one.
    var point: CalendarPoint?
    var tense: Outlook.Tense = .unknown
}

/// What the text before a mention has said, within its paragraph and before.
struct SpokenTime {
    /// The year that is spoken of in the paragraph.
    var year: Int?
    /// The spans that were named last, the newest at the end; a few suffice.
    var spans: [YearSpan] = []

    mutating func note(_ span: YearSpan) {
        guard span.count > 1, spans.last != span else { return }
        if spans.count == 4 { spans.removeFirst() }
        spans.append(span)
    }
}

/// Gives mentions their place in time.
struct TimePlacing {
    let outlook: Outlook

    /// The place of a mention at `offset`. `isReview` says that the clause looks back, `isCompared` that a word of
    /// comparison governs it.
    func place(_ mention: TimeMention, at offset: Int, spoken: SpokenTime, isReview: Bool, isCompared: Bool)
        -> PlacedTime
    {
        let frame = outlook.frame(at: offset)
        let frameYear = frame.flatMap { $0.count == 1 ? $0.first : nil }
        switch mention.reference {
        case .point(let point):
            return placed(point)
        case .span(let first, let last):
            return placed(first, last)
        case .monthOfSpokenYear(var first, let last):
            guard let year = spoken.year ?? frameYear ?? assumedYear(month: first.month) else { return PlacedTime() }
            first.year = year
            guard var last else { return placed(first) }
            last.year = year
            return placed(first, last)
        case .yearsFromReference(let offset, let month, let day):
            guard let year = datedYear else {
                return PlacedTime(tense: offset < 0 ? .past : offset > 0 ? .future : .current)
            }
            var place = placed(CalendarPoint(year: year + offset, month: month, day: day))
            if month == 0 { place.tense = offset < 0 ? .past : offset > 0 ? .future : .current }
            return place
        case .yearBeforeSpoken:
            if let year = spoken.year ?? frameYear { return placed(CalendarPoint(year: year - 1)) }
            guard isCompared || outlook.isWorkReport, let year = datedYear else { return PlacedTime() }
            return placed(CalendarPoint(year: year - 1))
        case .spokenYear:
            guard let year = spoken.year ?? frameYear ?? datedYear else { return PlacedTime() }
            return placed(CalendarPoint(year: year))
        case .pastYears(let count):
            if count == 1, let frameYear, isReview { return placed(CalendarPoint(year: frameYear)) }
            let start = outlook.planPeriod.flatMap { $0.count == count ? $0.first : nil } ?? datedYear
            guard let start else { return PlacedTime(tense: .past) }
            var place = placed(YearSpan(start - count, start - 1))
            place.tense = .past
            return place
        case .comingYears(let count):
            guard let span = coming(count) else { return PlacedTime(tense: .future) }
            var place = placed(span)
            place.tense = .future
            return place
        case .spanOfYears(let count):
            if isReview {
                let span =
                    spoken.spans.last { $0.count == count } ?? frame.flatMap { $0.count == count ? $0 : nil }
                    ?? outlook.planPeriod.flatMap { $0.count == count ? YearSpan($0.first - count, $0.first - 1) : nil }
                guard let span else { return PlacedTime(tense: .past) }
                return placed(span)
            }
            guard let span = coming(count) else { return PlacedTime(tense: .unknown) }
            return placed(span)
        case .planPeriod:
            return outlook.planPeriod.map { placed($0) } ?? PlacedTime(tense: .current)
        case .decade(let year):
            return PlacedTime(
                value: "\(year / 10)X", years: YearSpan(year, year + 9), point: nil,
                tense: outlook.tense(of: YearSpan(year, year + 9)))
        case .none:
            return PlacedTime()
        }
    }

    /// The year of the notice, when a date of its own gives it.
    private var datedYear: Int? {
        switch outlook.basis {
        case .issueDate, .documentNumber, .headDate, .titleYear: outlook.referenceYear
        case .planPeriod, .citedNumber, nil: nil
        }
    }

    /// 9月底前 in a notice of March is September of that year; in one of November it is not certain which.
    private func assumedYear(month: Int) -> Int? {
        guard let reference = outlook.reference, let year = datedYear else { return nil }
        return reference.month == 0 || month >= reference.month ? year : nil
    }

    private func coming(_ count: Int) -> YearSpan? {
        if let plan = outlook.planPeriod, plan.count == count { return plan }
        return datedYear.map { YearSpan($0, $0 + count - 1) }
    }

    private func placed(_ span: YearSpan) -> PlacedTime {
        PlacedTime(value: span.edtf, years: span, point: nil, tense: outlook.tense(of: span))
    }

    private func placed(_ first: CalendarPoint, _ last: CalendarPoint) -> PlacedTime {
        let years = YearSpan(first.year, last.year)
        var place = PlacedTime(
            value: first.edtf + "/" + last.edtf, years: years, point: nil, tense: outlook.tense(of: years))
        if years.count == 1 { place.tense = tense(of: last) }
        return place
    }

    private func placed(_ point: CalendarPoint) -> PlacedTime {
        PlacedTime(
            value: point.edtf, years: YearSpan(point.year, point.year), point: point, tense: tense(of: point))
    }

    /// The tense of a point: within the year of the notice month and day decide, as far as both have them.
    private func tense(of point: CalendarPoint) -> Outlook.Tense {
        let tense = outlook.tense(of: point.year)
        guard tense == .current, let reference = outlook.reference, point.month > 0, reference.month > 0 else {
            return tense
        }
        if point.month != reference.month { return point.month < reference.month ? .past : .future }
        guard point.day > 0, reference.day > 0, point.day != reference.day else { return .current }
        return point.day < reference.day ? .past : .future
    }
}
