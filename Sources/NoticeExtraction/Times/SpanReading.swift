// Lengths of time that a word beside them places: 未来五年, 近三年, 五年来, 用十年时间, 第十四个五年规划.
extension TimeGrammar {
    private static let recent = ScalarWords.words("近 最近")
    private static let past = ScalarWords.words("过去 过去的 过去这 以往")
    private static let coming = ScalarWords.words("未来 未来的 今后 今后的 接下来 接下来的")
    private static let lengths = ScalarWords.words("时间 左右时间 的时间 左右的时间")
    private static let strivingToUse = ScalarWords.words("力争用 争取用 计划用 拟用 力求用 再用 努力用 确保用 将用")
    private static let doubling = ScalarWords.words("翻番 翻一番 翻两番 翻倍 实现翻 内翻 内实现翻")
    private static let adding = ScalarWords.words("新增 新建 累计 共新增 共新建 将新增 将新建")
    private static let striving = ScalarWords.words("力争 争取 力争在 争取在 力求 力求在 计划在 努力在")
    private static let through = ScalarWords.words("经过 通过 经")
    private static let effort = ScalarWords.words("努力 奋斗 时间 左右时间 的时间 攻坚 奋战 建设 发展 探索 实践 推进")
    private static let fillers = ScalarWords.words("的 左右 左右的 多 多的 持续 不懈 艰苦 接续 共同")
    private static let sinceWords = ScalarWords.words("来 多来 以来 多以来 來 以來")
    private static let planWords = ScalarWords.words("规划 计划")

    /// Reads a count of years before 年 at `i` together with the word that places it.
    func readSpan(at i: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]) -> Bool {
        let text = cursor.text
        let floor = cursor.floor
        guard var (start, value) = CalendarNumerals.count(text, endingAt: i, floor: floor) else { return false }
        if value == 5, let mention = numberedPlan(fiveAt: start, yearSign: i, cursor) {
            mentions.append(mention)
            return true
        }
        // 未来3-5年, 三到五年: the first number of the range.
        let rangeMark = cursor.scalar(start - 1)
        if ScalarWords.isDash(rangeMark) || ScalarWords.isTo(rangeMark),
            let (first, _) = CalendarNumerals.count(text, endingAt: start - 1, floor: floor)
        {
            (start, value) = (first, nil)
        }
        let end = i + 1
        func append(_ begin: Int, _ end: Int, _ reference: TimeReference, _ role: TimeMention.OwnRole? = nil) -> Bool {
            mentions.append(TimeMention(range: begin..<end, family: .relative, reference: reference, ownRole: role))
            return true
        }
        if let length = ScalarWords.ends(text, start, floor, anyOf: Self.recent),
            cursor.scalar(start - length - 1) != "附"
        {  // not 附近
            let tail = ScalarWords.begins(text, end, cursor.limit, anyOf: Self.sinceWords) ?? 0
            return append(start - length, end + tail, .none, .reported)
        }
        if let length = ScalarWords.ends(text, start, floor, anyOf: Self.past) {
            return append(start - length, end, value.map { .pastYears($0) } ?? .none, .reported)
        }
        if let length = ScalarWords.ends(text, start, floor, anyOf: Self.coming) {
            return append(start - length, end, value.map { .comingYears($0) } ?? .none, value == nil ? .other : nil)
        }
        if let length = ScalarWords.begins(text, end, cursor.limit, anyOf: Self.sinceWords),
            !isFollowed(by: "自源到", at: end + length, cursor)
        {
            // 40年来 counts from an event that the text names, not back from today.
            let isMore = text[end] == "多"  // 一年多来
            let reference = value.map { $0 <= 10 && !isMore ? TimeReference.pastYears($0) : .none } ?? .none
            return append(start, end + length, reference, .reported)
        }
        if cursor.scalar(end) == "间", !isFollowed(by: "隔断接", at: end + 1, cursor), let value {
            return append(start, end + 1, .spanOfYears(value))
        }
        // 收入五年翻一番, 三年内实现翻番
        if let value, value <= 20, !ScalarWords.begins(text, end, cursor.limit, anyOf: Self.doubling).isNil {
            return append(start, text[end] == "内" ? end + 1 : end, .namedSpan(value), .period)
        }
        if cursor.scalar(end) == "内", let value, let mention = within(value, start, end + 1, cursor, &mentions) {
            mentions.append(mention)
            return true
        }
        // 三年新增民办园205所, in a plan for three years
        if let value, value < 10, value != 5, opensClause(start, cursor),
            !ScalarWords.begins(text, end, cursor.limit, anyOf: Self.adding).isNil
        {
            return append(start, end, .namedSpan(value))
        }
        guard value ?? 0 <= 30 else { return false }
        // 力争用三年: a time of the plan.
        if !ScalarWords.ends(text, start, floor, anyOf: Self.strivingToUse).isNil {
            return append(start, end, value.map { .comingYears($0) } ?? .none, value == nil ? .period : nil)
        }
        // 用三年时间: a length that the plan takes, and a quantity as well.
        if let value, value <= 20, cursor.scalar(start - 1) == "用",
            !ScalarWords.begins(text, end, cursor.limit, anyOf: Self.lengths).isNil
        {
            return append(start, end, .namedSpan(value), .period)
        }
        // 通过三年努力; 通过3—5年的发展 has no end, and is a length only.
        if let value, !ScalarWords.ends(text, start, floor, anyOf: Self.through).isNil, reachesEffort(from: end, cursor)
        {
            return append(start, end, .spanOfYears(value))
        }
        guard let value else { return false }
        // 五年累计退耕还林…: the term of a government, where a report reviews it.
        if value == 5, text[start] == "五", !isFollowed(by: "规计期以前内制后级多半", at: end, cursor) {
            mentions.append(
                TimeMention(range: start..<end, family: .term, reference: .pastYears(5), ownRole: .reported))
            return true
        }
        return false
    }

    /// 2024年起3年内, 力争三年内, and 5年内 that begins a clause: the years in which a plan is to be carried out. Other
    /// lengths of time (3年内享受补贴, 受理后1年内) are quantities only.
    private func within(
        _ count: Int, _ start: Int, _ end: Int, _ cursor: TimeCursor, _ mentions: inout [TimeMention]
    ) -> TimeMention? {
        if start > 0, cursor.text[start - 1] == "起", let from = mentions.last, from.range.upperBound == start - 1,
            from.family == .year, case .point(let point) = from.reference, point.month == 0
        {
            mentions.removeLast()
            return TimeMention(
                range: from.range.lowerBound..<end, family: .yearRange,
                reference: .span(point, CalendarPoint(year: point.year + count - 1)))
        }
        guard count <= 20 else { return nil }
        if !ScalarWords.ends(cursor.text, start, cursor.floor, anyOf: Self.striving).isNil {
            return TimeMention(range: start..<end, family: .relative, reference: .comingYears(count))
        }
        guard opensClause(start, cursor) else { return nil }
        guard !isFollowed(by: "享免给减按每不未由可予无有安", at: end, cursor) else { return nil }
        return TimeMention(range: start..<end, family: .relative, reference: .namedSpan(count), ownRole: .period)
    }

    private func opensClause(_ start: Int, _ cursor: TimeCursor) -> Bool {
        switch cursor.scalar(start - 1) {
        case 0, "，", "。", "；", "：": true
        default: false
        }
    }

    /// 第十四个五年规划 and 第十四个五年计划.
    private func numberedPlan(fiveAt five: Int, yearSign i: Int, _ cursor: TimeCursor) -> TimeMention? {
        guard cursor.scalar(five - 1) == "个",
            let length = ScalarWords.begins(cursor.text, i + 1, cursor.limit, anyOf: Self.planWords),
            let (start, value) = CalendarNumerals.count(cursor.text, endingAt: five - 1, floor: cursor.floor),
            let number = value, let span = PlanPeriod.years(of: number)
        else { return nil }
        let begin = cursor.scalar(start - 1) == "第" ? start - 1 : start
        let wordEnd = i + 1 + length
        let end = PlanPeriod.periodWord(cursor.text, at: wordEnd, limit: cursor.limit)?.end ?? wordEnd
        return TimeMention(
            range: begin..<end, family: .planPeriod,
            reference: .span(CalendarPoint(year: span.first), CalendarPoint(year: span.last)))
    }

    private func isFollowed(by scalars: String, at i: Int, _ cursor: TimeCursor) -> Bool {
        let c = cursor.scalar(i)
        return scalars.unicodeScalars.contains { $0.value == c }
    }

    /// Whether 努力, 时间, 发展 or the like stands at `start`, filler words (左右, 的, 持续) passed over.
    private func reachesEffort(from start: Int, _ cursor: TimeCursor) -> Bool {
        var i = start
        while i - start <= 4 {
            if ScalarWords.begins(cursor.text, i, cursor.limit, anyOf: Self.effort) != nil { return true }
            guard let length = ScalarWords.begins(cursor.text, i, cursor.limit, anyOf: Self.fillers) else {
                return false
            }
            i += length
        }
        return false
    }
}

extension Optional {
    fileprivate var isNil: Bool { self == nil }
}
