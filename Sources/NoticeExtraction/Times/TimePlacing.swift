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
    /// The year that is spoken of in the paragraph, and in the sentence.
    var year: Int?
    var sentenceYear: Int?
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

    /// The place of a mention at `offset`, after what has been spoken of and in its setting.
    func place(
        _ mention: TimeMention, at offset: Int, spoken: SpokenTime, _ setting: TimeSetting
    ) -> PlacedTime {
        var place = bare(mention, at: offset, spoken: spoken, setting)
        // The first half of the year of the notice is over in its second half.
        if mention.throughMonth > 0, place.tense == .current, let month = outlook.reference?.month, month > 0 {
            place.tense = mention.throughMonth < month ? .past : .current
        }
        return place
    }

    private func bare(
        _ mention: TimeMention, at offset: Int, spoken: SpokenTime, _ setting: TimeSetting
    ) -> PlacedTime {
        let frame = outlook.frame(at: offset)
        let frameYear = frame.flatMap { $0.count == 1 ? $0.first : nil }
        switch mention.reference {
        case .point(let point):
            return placed(point)
        case .span(let first, let last):
            return placed(first, last)
        case .monthOfSpokenYear(var first, let last):
            guard let year = spoken.sentenceYear ?? frameYear ?? spoken.year ?? assumedYear(month: first.month) else {
                return PlacedTime()
            }
            first.year = year
            guard var last else { return placed(first) }
            last.year += year
            return placed(first, last)
        case .yearsFromReference(let offset, var first, var last):
            let tense: Outlook.Tense = offset < 0 ? .past : offset > 0 ? .future : .current
            guard let year = datedYear else { return PlacedTime(tense: tense) }
            first.year += year + offset
            last?.year += year + offset
            if let last { return placed(first, last) }
            var place = placed(first)
            if first.month == 0, mention.throughMonth == 0 { place.tense = tense }
            return place
        case .spanFromReference(let first, let last):
            guard let year = datedYear else { return PlacedTime(tense: last < 0 ? .past : .current) }
            return placed(YearSpan(year + first, year + last))
        case .yearBeforeSpoken:
            // A rule that holds every year (每年……上年度) has no one year before it; a comparison and a review have.
            if setting.isRecurring { return PlacedTime() }
            if setting.isCompared || setting.orientation == .past, let year = spoken.sentenceYear ?? frameYear {
                return placed(CalendarPoint(year: year - 1))
            }
            guard setting.isCompared || outlook.isWorkReport || outlook.ownYear != nil, let year = datedYear else {
                return PlacedTime()
            }
            return placed(CalendarPoint(year: year - 1))
        case .spokenYear:
            // 每年……待年底: every year has one.
            if setting.isRecurring { return PlacedTime() }
            // 较年初增加: the year that runs, whatever year another sentence named.
            let other = setting.isCompared ? datedYear ?? spoken.year : spoken.year ?? datedYear
            guard let year = spoken.sentenceYear ?? frameYear ?? other else { return PlacedTime() }
            return placed(CalendarPoint(year: year))
        case .pastYears(let count):
            if count == 1, let frameYear, setting.isReview { return placed(CalendarPoint(year: frameYear)) }
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
            if setting.isReview {
                let span =
                    spoken.spans.last { $0.count == count } ?? frame.flatMap { $0.count == count ? $0 : nil }
                    ?? outlook.planPeriod.flatMap { $0.count == count ? YearSpan($0.first - count, $0.first - 1) : nil }
                guard let span = span ?? datedYear.map({ YearSpan($0 - count, $0 - 1) }) else {
                    return PlacedTime(tense: .past)
                }
                return placed(span)
            }
            guard let span = coming(count) else { return PlacedTime(tense: .unknown) }
            return placed(span)
        case .namedSpan(let count):
            let plan = outlook.planPeriod.flatMap { $0.count == count ? $0 : nil }
            // 三年内 at the head of a clause counts from the notice itself.
            let own = mention.ownRole == nil || setting.orientation == .past ? nil : coming(count)
            return (spoken.spans.last { $0.count == count } ?? plan ?? own).map { placed($0) } ?? PlacedTime()
        case .planPeriod:
            return outlook.planPeriod.map { placed($0) } ?? PlacedTime(tense: .current)
        case .decade(let year):
            return placed(YearSpan(year, year + 9))
        case .none:
            return PlacedTime()
        }
    }

    /// The year of the notice, when a date of its own gives it.
    private var datedYear: Int? {
        switch outlook.basis {
        case .issueDate, .documentNumber, .headDate, .titleYear, .announcedYear: outlook.referenceYear
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
        guard datedYear != nil, let year = outlook.planYear else { return nil }
        return YearSpan(year, year + count - 1)
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
