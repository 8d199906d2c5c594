import NoticeModel

/// The words around a mention, as far as its role may depend on them.
struct TimeSetting {
    /// The word right before it, and the scalar that it begins with.
    var before: BeforeCue?
    var beforeScalar: UInt32 = 0
    /// The classes of words from the mention to the end of its sentence, at most `TimeRoles.reach` scalars on.
    var ahead = CueSetOfTime()
    /// The classes of words from the mention to the next comma.
    var clause = CueSetOfTime()
    /// The classes of words from the start of the clause to the mention.
    var behind = CueSetOfTime()
    /// The scalar right after it, 的 and the like not passed over.
    var end: Int
    var limit: Int
    var isHeading = false
    var orientation = Orientation.neutral
    /// Whether only a list mark stands between the time before and this one.
    var joinsPrevious = false
    var isReview = false
    var isCompared = false
    /// Whether 每年, 每季度 or the like stands before it in the sentence.
    var isRecurring = false
    /// Whether the clause ahead holds a numeral that is no part of the time.
    var hasNumeral = false
    /// The role that a label before the time gives (发布日期：), or nil.
    var labelled: TimeRole?
}

/// Decides what each time is there for.
struct TimeRoles {
    let text: Scalars
    let outlook: Outlook
    let cues: TimeCues

    /// How far from a time its clause is looked at, in scalars; the bound keeps the cost linear.
    static let reach = 60

    private static let comparedWords = ScalarWords.Words(
        "相比 相较 比较 相当 持平 基本持平 同期相比 同期持平 水平相当 相比较 末相比 年末相比")
    private static let shortComparedWords = ScalarWords.Words("相比 相较 比较 相当 持平")
    private static let baseWords = ScalarWords.Words("基础上 的基础上 基数上 水平基础上 底基础上 末基础上 末的基础上 底的基础上")
    private static let levelWords = ScalarWords.Words("水平 的水平 同期水平 平均水平 年均水平 实际水平 同期 末水平 底水平")
    private static let basisWords = ScalarWords.Words("为基数 为基期 为基准 为基准年 为基础 为参照 为基年")
    private static let sinceWords = ScalarWords.Words("以来 以后 之后 后 起 开始 始 至今 到现在")
    private static let afterWords = ScalarWords.Words("以后 之后 后")
    private static let startWords = ScalarWords.Words("起 开始 始")
    private static let beforeWords = ScalarWords.Words("前 之前 以前 底前 末前 内")
    private static let notBeforeWords = ScalarWords.Words("前景 前沿 前列 前端 前瞻 前后 前期 前三 前十 前期 内部 内容 内蒙 内地 内需 内河 内涝")
    private static let copula = ScalarWords.Words("是")
    private static let notCopula = ScalarWords.Words("是否")
    private static let plans = ScalarWords.Words(
        "规划 计划 纲要 发展规划 发展计划 专项规划 总体规划 规划纲要 发展规划纲要 国民经济和社会发展规划")
    private static let possessive = ScalarWords.Words("的")
    private static let news = ScalarWords.Words("电 讯 《")

    // MARK: The setting

    func setting(of mention: TimeMention, in paragraph: OutlineParagraph, after previousEnd: Int?) -> TimeSetting {
        let range = mention.range
        let limit = paragraph.range.end
        let floor = max(paragraph.range.start, range.lowerBound - 40)
        var setting = TimeSetting(end: range.upperBound, limit: limit)
        setting.orientation = outlook.orientation(at: range.lowerBound)
        setting.isHeading = paragraph.role == .heading || range.lowerBound < paragraph.bodyStart
        let marks = Self.marks
        var clauseStart = range.lowerBound
        while clauseStart > floor, !marks.clauseEnds.contains(text[clauseStart - 1]) { clauseStart -= 1 }
        var sentenceEnd = range.upperBound
        var clauseEnd = -1
        let farthest = min(limit, range.upperBound + Self.reach)
        while sentenceEnd < farthest {
            let scalar = text[sentenceEnd]
            if marks.clauseEnds.contains(scalar) {
                if marks.sentenceEnds.contains(scalar) { break }
                // A comma right after the time parts nothing: 2010年，全省……
                if clauseEnd < 0, sentenceEnd > range.upperBound, isComma(scalar) { clauseEnd = sentenceEnd }
            } else if CalendarNumerals.isDigit(scalar) {
                setting.hasNumeral = true
            }
            sentenceEnd += 1
        }
        if clauseEnd < 0 { clauseEnd = sentenceEnd }
        // No word reaches over a comma.
        setting.clause = cues.classes(text, range.upperBound, clauseEnd)
        setting.ahead = setting.clause.union(cues.classes(text, clauseEnd, sentenceEnd))
        setting.behind = cues.classes(text, clauseStart, range.lowerBound)
        if let (cue, start) = cues.word(text, endingAt: range.lowerBound, floor: max(floor, previousEnd ?? floor)) {
            setting.before = isTrueCue(cue, start, range.lowerBound, floor) ? cue : nil
            setting.beforeScalar = text[start]
        }
        if let previousEnd, range.lowerBound - previousEnd <= 2, range.lowerBound > previousEnd,
            (previousEnd..<range.lowerBound).allSatisfy({ ScalarWords.isListMark(text[$0]) })
        {
            setting.joinsPrevious = true
            if setting.before == .with { setting.before = nil }
        }
        setting.isCompared = isBaseline(setting)
        setting.isRecurring = isRecurring(clauseStart: max(floor, previousEnd ?? floor), range.lowerBound)
        setting.labelled = label(range.lowerBound, floor: floor)
        setting.isReview =
            setting.orientation == .past
            || (setting.orientation == .neutral && setting.ahead.contains(.past) && !setting.ahead.contains(.future))
        if case .spanOfYears = mention.reference, setting.orientation != .goals, setting.orientation != .tasks,
            ScalarWords.ends(text, range.lowerBound, floor, anyOf: Self.passedThrough) != nil
        {
            // 经过五年努力 looks back unless the sentence looks ahead.
            // (The 努力 right after it is part of the phrase.)
            let rest = cues.classes(text, min(sentenceEnd, range.upperBound + 4), sentenceEnd)
            setting.isReview = rest.union(setting.behind).isDisjoint(with: .future)
        }
        return setting
    }

    /// 比 in 占比, 同比 and 环比 compares nothing.
    private func isTrueCue(_ cue: BeforeCue, _ start: Int, _ end: Int, _ floor: Int) -> Bool {
        guard cue == .compare, start > floor, text[start] == "比" else { return true }
        let before = text[start - 1]
        guard before == "占" || before == "同" || before == "环" else { return true }
        return text[end - 1] == "较"  // 占比较2020年提高: 占比 and 较
    }

    private static let passedThrough = ScalarWords.words("经过 经")
    private static let recurringWords = ScalarWords.words("每年 每年度 每季度 每月 每半年 逐年 按年度")

    private func isRecurring(clauseStart: Int, _ end: Int) -> Bool {
        var i = end
        while i > clauseStart, !endsSentence(text[i - 1]) {
            if text[i - 1] == "年" || text[i - 1] == "度" || text[i - 1] == "月",
                ScalarWords.ends(text, i, clauseStart, anyOf: Self.recurringWords) != nil
            {
                return true
            }
            i -= 1
        }
        return false
    }

    private static let issueLabels = ScalarWords.words("成文日期 成文时间 发文日期 印发日期 签发日期")
    private static let postingLabels = ScalarWords.words(
        "发布日期 发布时间 更新时间 更新日期 公开日期 公开时间 生成日期 公布日期 公布时间 日期 date Date time")
    private static let dueLabels = ScalarWords.words("时限 时限要求 完成期限 整改期限")

    /// 发布日期：2023-02-14 and other labels of web copies; 完成时限：2026年12月 of tasks.
    private func label(_ start: Int, floor: Int) -> TimeRole? {
        var end = start
        while end > floor, isLabelMark(text[end - 1]) { end -= 1 }
        guard end < start else { return nil }
        if ScalarWords.ends(text, end, floor, anyOf: Self.issueLabels) != nil { return .issued }
        if ScalarWords.ends(text, end, floor, anyOf: Self.dueLabels) != nil { return .deadline }
        return ScalarWords.ends(text, end, floor, anyOf: Self.postingLabels) != nil ? .other : nil
    }

    private func isLabelMark(_ c: UInt32) -> Bool {
        c == ":" || c == "：" || c == "*" || c == 0x20 || c == "】" || c == "]" || c == 0x22
    }

    /// Whether a sentence ends between two offsets.
    func hasSentenceEnd(_ start: Int, _ end: Int) -> Bool {
        var i = start
        while i < end, !endsSentence(text[i]) { i += 1 }
        return i < end
    }

    /// The marks that end a sentence, and those that end a clause.
    private static let marks = (
        sentenceEnds: ScalarSet("。；;！!？?"), clauseEnds: ScalarSet("。；;！!？?，,：:（(）)")
    )

    private func endsSentence(_ c: UInt32) -> Bool { Self.marks.sentenceEnds.contains(c) }

    private func isComma(_ c: UInt32) -> Bool { c == "，" || c == "," || c == "：" || c == ":" }

    func endsClause(_ c: UInt32) -> Bool { Self.marks.clauseEnds.contains(c) }

    @inline(__always)
    func follows(_ setting: TimeSetting, _ words: ScalarWords.Words) -> Bool {
        words.begin(text, setting.end, setting.limit)
    }

    // MARK: Roles

    /// A role, and whether only a default gave it, so that the time before in the same list may decide instead.
    typealias Decision = (role: TimeRole, isOpen: Bool)

    func role(of mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        if let labelled = setting.labelled, mention.family == .date || mention.family == .year && labelled == .deadline
        {
            return (labelled, false)
        }
        if setting.isCompared { return (.baseline, false) }
        if let own = mention.ownRole {
            switch own {
            case .reported: return (.reported, false)
            case .period: return (.period, false)
            case .other: return (.other, true)
            }
        }
        // 有效期至2027年9月5日 names the end, 有效期为2021年至2023年 the whole of it.
        if setting.before == .validity {
            return (mention.family == .date || mention.family == .year ? .deadline : .period, false)
        }
        // 1-2月，投资同比下降12.7%: months of which a fact is told.
        if case .monthOfSpokenYear(_, .some) = mention.reference, setting.clause.contains(.past),
            !setting.clause.contains(.goal)
        {
            return (.reported, false)
        }
        switch mention.family {
        case .planPeriod:
            if case .point = mention.reference { return pointRole(mention, place, setting) }
            return planRole(place, setting)
        case .yearRange:
            return spanRole(place, setting)
        default: break
        }
        switch mention.reference {
        case .pastYears, .decade: return (.reported, false)
        case .comingYears: return (.period, true)
        case .spanFromReference, .yearsFromReference(_, _, .some): return spanRole(place, setting)
        case .spanOfYears: return (setting.isReview ? .reported : .period, true)
        case .planPeriod, .namedSpan: return (.period, false)
        default: return pointRole(mention, place, setting)
        }
    }

    /// A starting point: 比2015年, 与2013年相比, 由2010年的……提高到, 在2015年基础上, 以2020年为基数.
    private func isBaseline(_ setting: TimeSetting) -> Bool {
        if follows(setting, Self.baseWords) { return true }
        switch setting.before {
        case .compare: return true
        case .with: return isComparedWithin(12, setting)
        case .basis: return follows(setting, Self.basisWords)
        case .origin:
            if follows(setting, Self.sinceWords) { return false }
            if !setting.clause.isDisjoint(with: [.movement, .reach]) { return true }
            // 由 leads from a starting point even over a comma: 由2010年的第4位，现已降到第16位.
            return setting.ahead.contains(.movement)
                && (setting.beforeScalar == "由" || follows(setting, Self.possessive))
        case .until: return follows(setting, Self.levelWords) || isMultiplied(setting)
        default: return follows(setting, Self.shortComparedWords) || isMultiplied(setting)
        }
    }

    /// 与2019年和2020年相比: the word of comparison stands a little further on.
    private func isComparedWithin(_ distance: Int, _ setting: TimeSetting) -> Bool {
        var i = setting.end
        let farthest = min(setting.limit, i + distance)
        while i < farthest, !endsClause(text[i]) {
            if Self.comparedWords.begin(text, i, setting.limit) { return true }
            i += 1
        }
        return false
    }

    /// 2015年的2.3倍.
    private func isMultiplied(_ setting: TimeSetting) -> Bool {
        var i = setting.end
        guard i < setting.limit, text[i] == "的" else { return false }
        i += 1
        let farthest = min(setting.limit, i + 8)
        while i < farthest {
            let c = text[i]
            if c == "倍" { return true }
            guard CalendarNumerals.isDigit(c) || c == "." || CalendarNumerals.isCountNumeral(c) || c == "近"
            else { return false }
            i += 1
        }
        return false
    }

    /// A plan period is what a plan covers, unless it is over and no plan is named: then it is when things were so.
    private func planRole(_ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        if follows(setting, Self.plans) { return (.period, false) }
        if follows(setting, TimeRoles.sinceOnly) { return (.reported, false) }
        switch place.tense {
        case .past: return (.reported, true)
        case .unknown: return (setting.orientation == .past ? .reported : .period, true)
        case .current, .future: return (setting.orientation == .past ? .reported : .period, true)
        }
    }

    private static let visionWords = ScalarWords.Words("远景目标 远景规划 的远景目标 愿景目标")
    private static let sinceOnly = ScalarWords.Words("以来")

    private func spanRole(_ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        switch place.tense {
        case .past: return (.reported, true)
        case .unknown: return (setting.orientation == .past ? .reported : .period, true)
        case .current, .future: return (setting.orientation == .past ? .reported : .period, true)
        }
    }

    private func pointRole(_ mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        let isBefore = follows(setting, Self.beforeWords) && !follows(setting, Self.notBeforeWords)
        if setting.isHeading { return headingRole(place, setting) }
        if mention.family == .date {
            if follows(setting, Self.news) { return (.other, false) }
            // 每年3月 has no place in time; what is due then is still due.
            if mention.reference == .none { return isBefore ? (.deadline, false) : (.other, true) }
        }
        // 锚定2035年远景目标: what is looked towards, not what is due in this sentence.
        if follows(setting, Self.visionWords) { return (.other, false) }
        if follows(setting, Self.sinceOnly) { return (.reported, false) }
        if setting.before == .origin || follows(setting, Self.startWords) {
            // From a day on: nothing is due then, and no span has an end.
            return (place.tense == .past || setting.orientation == .past ? .reported : .other, false)
        }
        // 2021年1月1日以后新购置的设备: from a day on, a span that the measure covers.
        if mention.family == .date, setting.orientation != .past, follows(setting, Self.afterWords) {
            return (.period, false)
        }
        if setting.isRecurring, mention.reference == .spokenYear || mention.reference == .yearBeforeSpoken {
            return isBefore ? (.deadline, false) : (.other, true)
        }
        switch place.tense {
        case .past:
            guard isBefore, setting.orientation != .past else { return (.reported, true) }
            // 2014年底前建成的老旧小区 selects what it is about; 10月底前完成方案 is due, however late the notice.
            if selects(setting) { return (.other, false) }
            return place.years?.last == outlook.referenceYear ? (.deadline, false) : (.reported, true)
        case .future: return futureRole(mention, place, setting, isBefore: isBefore)
        case .current: return currentRole(mention, place, setting, isBefore: isBefore)
        case .unknown: return unknownRole(mention, setting, isBefore: isBefore)
        }
    }

    /// Whether the clause of a time ends in what it selects: ……前建成的小区.
    private func selects(_ setting: TimeSetting) -> Bool {
        var i = setting.end
        let farthest = min(setting.limit, i + Self.reach)
        while i < farthest, !endsClause(text[i]) {
            if text[i] == "的" { return true }
            i += 1
        }
        return false
    }

    private func headingRole(_ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        if place.tense == .past || setting.orientation == .past { return (.reported, true) }
        if setting.before == .until { return (.deadline, false) }
        if setting.clause.contains(.goal), !setting.clause.contains(.workNoun) { return (.deadline, true) }
        return (.period, true)
    }

    private func futureRole(
        _ mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting, isBefore: Bool
    ) -> Decision {
        if isBefore || setting.before == .until { return (.deadline, false) }
        if isActivity(setting) || isOwnYear(place, setting) || isStage(mention, setting) { return (.period, true) }
        if isEvent(setting) { return (.other, true) }
        return (.deadline, true)
    }

    /// The year that the notice's title names, where nothing is to be reached: 2020年城市体检将以……为主题.
    private func isOwnYear(_ place: PlacedTime, _ setting: TimeSetting) -> Bool {
        guard let year = outlook.ownYear, place.years == YearSpan(year, year) else { return false }
        return !setting.hasNumeral && setting.clause.isDisjoint(with: [.goal, .reach, .future])
    }

    private func currentRole(_ mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting, isBefore: Bool)
        -> Decision
    {
        if setting.before == .asOf { return (.reported, false) }
        if setting.orientation == .past { return (.reported, true) }
        if isBefore { return (.deadline, false) }
        if follows(setting, Self.copula), !follows(setting, Self.notCopula) { return (.reported, true) }
        if setting.before == .until { return (.deadline, false) }
        if setting.clause.contains(.past), !setting.clause.contains(.goal) { return (.reported, true) }
        if isActivity(setting) || isOwnYear(place, setting) || isStage(mention, setting) { return (.period, true) }
        if isEvent(setting) { return (.other, true) }
        return (.deadline, true)
    }

    /// 动员部署阶段（2021年11月）: a month alone in brackets is when a stage takes place.
    private func isStage(_ mention: TimeMention, _ setting: TimeSetting) -> Bool {
        guard mention.family == .date, setting.end < setting.limit, mention.range.lowerBound > 0 else { return false }
        let before = text[mention.range.lowerBound - 1]
        let after = text[setting.end]
        return (before == "（" || before == "(") && (after == "）" || after == ")")
    }

    /// 以2022年冬奥会为契机: the year of an event, of which nothing is required.
    private func isEvent(_ setting: TimeSetting) -> Bool {
        setting.clause.contains(.event) && !setting.hasNumeral
            && setting.clause.isDisjoint(with: [.goal, .reach, .future])
    }

    /// 做好2021年工作, 制定2022年行动计划, 今年要重点做好以下工作: the time is what the action covers.
    func isActivity(_ setting: TimeSetting) -> Bool {
        if setting.clause.contains(.goal) { return false }
        if setting.clause.contains(.workNoun) { return true }
        if setting.before == .activity {
            return setting.clause.contains(.workWord) || setting.clause.contains(.planNoun)
                || !setting.clause.contains(.reach)
        }
        return setting.ahead.contains(.work) && setting.ahead.contains(.workWord)
    }
}
