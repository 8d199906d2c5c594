/// A year, a month or a day: as much of a date as a text gives.
struct CalendarPoint: Hashable, Sendable, Comparable {
    var year: Int
    /// 1 to 12, or 0 when the text gives none.
    var month = 0
    /// 1 to 31, or 0 when the text gives none.
    var day = 0

    /// The EDTF form: `2014`, `2014-06`, `2014-11-13`.
    var edtf: String {
        guard month > 0 else { return String(year) }
        let monthPart = String(year) + (month < 10 ? "-0" : "-") + String(month)
        return day > 0 ? monthPart + (day < 10 ? "-0" : "-") + String(day) : monthPart
    }

    /// Orders by the first day that the point can mean.
    static func < (a: CalendarPoint, b: CalendarPoint) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

/// A span of years, both included.
struct YearSpan: Hashable, Sendable {
    var first: Int
    var last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    /// The EDTF form: `2011/2015`, or `2018` for a single year.
    var edtf: String { first == last ? String(first) : "\(first)/\(last)" }
    var count: Int { last - first + 1 }

    func contains(_ year: Int) -> Bool { year >= first && year <= last }
}

/// Where in time a mention points, before the notice's own date and plan have been looked at.
enum TimeReference: Hashable, Sendable {
    /// 2017年, 2019年6月底, 2014年11月13日.
    case point(CalendarPoint)
    /// 2017-2020年, “十二五”, 2021年1月至10月.
    case span(CalendarPoint, CalendarPoint)
    /// 6月底, 9月30日, 1-10月: the year is that of the text around it. Year fields are 0.
    case monthOfSpokenYear(CalendarPoint, CalendarPoint?)
    /// 今年 0, 去年 -1, 明年 1: counted from the date of the notice; month and day as far as they follow.
    case yearsFromReference(Int, CalendarPoint, CalendarPoint?)
    /// 今明两年 0 and 1: a span counted from the date of the notice.
    case spanFromReference(Int, Int)
    /// 上年, 上年度: counted from the year that is spoken of.
    case yearBeforeSpoken
    /// 年底, 上半年, 本年度: the year that is spoken of.
    case spokenYear
    /// 过去五年, 五年来.
    case pastYears(Int)
    /// 未来五年, 用十年时间.
    case comingYears(Int)
    /// 五年间, 经过五年努力: a span that only the text around it places.
    case spanOfYears(Int)
    /// 5年内 behind a span of five years that the text has named.
    case namedSpan(Int)
    /// 规划期内: what the plan covers.
    case planPeriod
    /// 20世纪90年代: the first year of the decade.
    case decade(Int)
    /// 近年来, 试点期间: no fixed place.
    case none
}

/// What kind of expression a mention is; each has a rule of its own.
enum TimeFamily: Sendable {
    case date, year, yearRange, planPeriod, relative, anniversary
    /// 五年 alone: the term that a work report reviews, and elsewhere a length of time.
    case term

    /// The id of the rule.
    var rule: String {
        switch self {
        case .date: "time.date"
        case .year: "time.year"
        case .yearRange: "time.year-range"
        case .planPeriod: "time.plan-period"
        case .relative, .term: "time.relative"
        case .anniversary: "time.relative"
        }
    }
}

/// A time, or a year that belongs to a name, as the grammar reads it: where it stands and where it points.
struct TimeMention: Sendable {
    /// What the digits are when they are no time.
    enum Naming: UInt8, Sendable {
        /// A time.
        case none
        /// A year in 《…》, or of a version: 2020年版, 2019年修订.
        case name
        /// The year of a numbered notice: 公告2024年第16号.
        case documentNumber
    }

    var range: Range<Int>
    var family: TimeFamily
    var reference: TimeReference
    var naming = Naming.none
    /// The last month that a half or a quarter covers, or 0.
    var throughMonth = 0
    /// The role of a relative term that its own words decide (近年来 is always a report), or nil.
    var ownRole: OwnRole?

    enum OwnRole: UInt8, Sendable { case reported, period, other }
}

extension CalendarPoint {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    init?(edtf: String) {
        let fields = edtf.split(separator: "-").map { Int($0) }
        guard let year = fields.first ?? nil, fields.count <= 3, !fields.contains(nil) else { return nil }
        self.init(
            year: year, month: fields.count > 1 ? fields[1] ?? 0 : 0, day: fields.count > 2 ? fields[2] ?? 0 : 0)
    }
}
