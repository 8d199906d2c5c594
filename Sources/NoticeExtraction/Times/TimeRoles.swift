import NoticeModel

/// The words around a mention, as far as its role may depend on them.
struct TimeSetting {
    /// The word right before it.
    var before: BeforeCue?
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
}

/// Decides what each time is there for.
struct TimeRoles {
    let text: Scalars
    let outlook: Outlook
    let cues: TimeCues

    /// How far from a time its clause is looked at, in scalars; the bound keeps the cost linear.
    static let reach = 60

    private static let comparedWords = TimeTail.words(
        "相比 相较 比较 相当 持平 基本持平 同期相比 同期持平 水平相当 相比较 末相比 年末相比")
    private static let baseWords = TimeTail.words("基础上 的基础上 基数上 水平基础上 底基础上 末基础上 末的基础上 底的基础上")
    private static let levelWords = TimeTail.words("水平 的水平 同期水平 平均水平 年均水平 实际水平 同期 末水平 底水平")
    private static let basisWords = TimeTail.words("为基数 为基期 为基准 为基准年 为基础 为参照 为基年")
    private static let sinceWords = TimeTail.words("以来 以后 之后 后 起 开始 始 至今 到现在")
    private static let startWords = TimeTail.words("起 开始 始")
    private static let beforeWords = TimeTail.words("前 之前 以前 底前 末前 内")
    private static let notBeforeWords = TimeTail.words("前景 前沿 前列 前端 前瞻 前后 前期 前三 前十 前期 内部 内容 内蒙 内地 内需 内河 内涝")
    private static let copula = TimeTail.words("是")
    private static let notCopula = TimeTail.words("是否")
    private static let plans = TimeTail.words(
        "规划 计划 纲要 发展规划 发展计划 专项规划 总体规划 规划纲要 发展规划纲要 国民经济和社会发展规划 普法 普法规划")
    private static let news = TimeTail.words("电 讯 《")

    // MARK: The setting

    func setting(of mention: TimeMention, in paragraph: OutlineParagraph, after previousEnd: Int?) -> TimeSetting {
        let range = mention.range
        let limit = paragraph.range.end
        let floor = max(paragraph.range.start, range.lowerBound - 40)
        var setting = TimeSetting(end: range.upperBound, limit: limit)
        setting.orientation = outlook.orientation(at: range.lowerBound)
        setting.isHeading = paragraph.role == .heading || range.lowerBound < paragraph.bodyStart
        var clauseStart = range.lowerBound
        while clauseStart > floor, !endsClause(text[clauseStart - 1]) { clauseStart -= 1 }
        var sentenceEnd = range.upperBound
        var clauseEnd = -1
        let farthest = min(limit, range.upperBound + Self.reach)
        while sentenceEnd < farthest, !endsSentence(text[sentenceEnd]) {
            // A comma right after the time parts nothing: 2010年，全省……
            if clauseEnd < 0, sentenceEnd > range.upperBound, isComma(text[sentenceEnd]) { clauseEnd = sentenceEnd }
            sentenceEnd += 1
        }
        if clauseEnd < 0 { clauseEnd = sentenceEnd }
        setting.ahead = cues.classes(text, range.upperBound, sentenceEnd)
        setting.clause = cues.classes(text, range.upperBound, clauseEnd)
        setting.behind = cues.classes(text, clauseStart, range.lowerBound)
        if let (cue, start) = cues.word(text, endingAt: range.lowerBound, floor: max(floor, previousEnd ?? floor)) {
            setting.before = isTrueCue(cue, start, floor) ? cue : nil
        }
        if let previousEnd, range.lowerBound - previousEnd <= 2, range.lowerBound > previousEnd,
            (previousEnd..<range.lowerBound).allSatisfy({ TimeTail.isListMark(text[$0]) })
        {
            setting.joinsPrevious = true
            if setting.before == .with { setting.before = nil }
        }
        setting.isCompared = isBaseline(setting)
        setting.isReview =
            setting.orientation == .past
            || (setting.orientation == .neutral && setting.ahead.contains(.past) && !setting.ahead.contains(.future))
        return setting
    }

    /// 到 in 达到, 受到 and 比 in 占比 are other words.
    private func isTrueCue(_ cue: BeforeCue, _ start: Int, _ floor: Int) -> Bool {
        guard start > floor else { return true }
        let before = text[start - 1]
        switch cue {
        case .compare:
            // 占比, 对比, 同比, 环比, 相比 without an object
            return !(text[start] == 0x6BD4 && (before == 0x5360 || before == 0x540C || before == 0x73AF))
        case .with: return true
        default: return true
        }
    }

    private func endsSentence(_ c: UInt32) -> Bool {
        c == 0x3002 || c == 0xFF1B || c == 0x3B || c == 0xFF01 || c == 0x21 || c == 0xFF1F || c == 0x3F
    }

    private func isComma(_ c: UInt32) -> Bool { c == 0xFF0C || c == 0x2C || c == 0xFF1A || c == 0x3A }

    private func endsClause(_ c: UInt32) -> Bool {
        endsSentence(c) || isComma(c) || c == 0xFF08 || c == 0x28 || c == 0xFF09 || c == 0x29
    }

    private func follows(_ setting: TimeSetting, _ words: [[UInt32]]) -> Bool {
        TimeTail.begins(text, setting.end, setting.limit, anyOf: words) != nil
    }

    // MARK: Roles

    /// A role, and whether only a default gave it, so that the time before in the same list may decide instead.
    typealias Decision = (role: TimeRole, isOpen: Bool)

    func role(of mention: TimeMention, _ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        if isBaseline(setting) { return (.baseline, false) }
        if let own = mention.ownRole {
            switch own {
            case .reported: return (.reported, false)
            case .period: return (.period, false)
            case .other: return (.other, true)
            }
        }
        if setting.before == .validity { return (.period, false) }
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
        case .spanOfYears: return (setting.isReview ? .reported : .period, true)
        case .planPeriod: return (.period, false)
        default: return pointRole(mention, place, setting)
        }
    }

    /// A starting point: 比2015年, 与2013年相比, 由2010年的……提高到, 在2015年基础上, 以2020年为基数.
    private func isBaseline(_ setting: TimeSetting) -> Bool {
        if follows(setting, Self.baseWords) { return true }
        switch setting.before {
        case .compare: return true
        case .with: return follows(setting, Self.comparedWords)
        case .basis: return follows(setting, Self.basisWords)
        case .origin:
            if follows(setting, Self.sinceWords) { return false }
            return setting.clause.contains(.movement) || setting.clause.contains(.reach)
                || (follows(setting, [[0x7684]]) && setting.ahead.contains(.movement))
        case .until: return follows(setting, Self.levelWords) || isMultiplied(setting)
        default: return follows(setting, Self.comparedWords.filter { $0.count == 2 }) || isMultiplied(setting)
        }
    }

    /// 2015年的2.3倍.
    private func isMultiplied(_ setting: TimeSetting) -> Bool {
        var i = setting.end
        guard i < setting.limit, text[i] == 0x7684 else { return false }  // 的
        i += 1
        let farthest = min(setting.limit, i + 8)
        while i < farthest {
            let c = text[i]
            if c == 0x500D { return true }  // 倍
            guard CalendarNumerals.isDigit(c) || c == 0x2E || CalendarNumerals.isCountNumeral(c) || c == 0x8FD1
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

    private static let sinceOnly = TimeTail.words("以来")

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
        if mention.family == .date, follows(setting, Self.news) { return (.other, false) }
        if follows(setting, Self.sinceOnly) { return (.reported, false) }
        if setting.before == .origin || follows(setting, Self.startWords) {
            return (place.tense == .past || setting.orientation == .past ? .reported : .period, false)
        }
        switch place.tense {
        case .past:
            if isBefore, setting.orientation != .past { return (.other, false) }
            return (.reported, true)
        case .future: return futureRole(place, setting, isBefore: isBefore)
        case .current: return currentRole(mention, place, setting, isBefore: isBefore)
        case .unknown: return unknownRole(place, setting, isBefore: isBefore)
        }
    }

    private func headingRole(_ place: PlacedTime, _ setting: TimeSetting) -> Decision {
        if place.tense == .past || setting.orientation == .past { return (.reported, true) }
        if setting.before == .until { return (.deadline, false) }
        if setting.clause.contains(.goal), !setting.clause.contains(.workNoun) { return (.deadline, true) }
        return (.period, true)
    }

    private func futureRole(_ place: PlacedTime, _ setting: TimeSetting, isBefore: Bool) -> Decision {
        if isBefore || setting.before == .until { return (.deadline, false) }
        if isActivity(setting) { return (.period, true) }
        return (.deadline, true)
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
        if isActivity(setting) { return (.period, true) }
        return (.deadline, true)
    }

    private func unknownRole(_ place: PlacedTime, _ setting: TimeSetting, isBefore: Bool) -> Decision {
        if setting.before == .asOf || setting.orientation == .past { return (.reported, true) }
        if isBefore || setting.before == .until { return (.deadline, false) }
        if isActivity(setting) { return (.period, true) }
        if setting.orientation == .goals || setting.orientation == .tasks { return (.deadline, true) }
        if setting.clause.contains(.past) { return (.reported, true) }
        if setting.ahead.contains(.future) || setting.behind.contains(.future) { return (.deadline, true) }
        return (.reported, true)
    }

    /// 做好2021年工作, 制定2022年行动计划, 今年要重点做好以下工作: the time is what the action covers.
    private func isActivity(_ setting: TimeSetting) -> Bool {
        if setting.clause.contains(.goal) { return false }
        if setting.clause.contains(.workNoun) { return true }
        if setting.before == .activity {
            return setting.clause.contains(.workWord) || setting.clause.contains(.planNoun)
                || !setting.clause.contains(.reach)
        }
        return setting.ahead.contains(.work) && setting.ahead.contains(.workWord)
    }
}
