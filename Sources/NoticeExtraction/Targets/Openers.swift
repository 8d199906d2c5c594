import NoticeModel

/// What a word that opens a clause says.
enum OpenerClass: UInt8, Sendable {
    /// A place or whole: 全省, 我市.
    case scope
    /// 其中
    case among
    case aspire
    case annual
    case yearly
    case respectively
    case past
    /// A word to pass over.
    case skip
    /// A word to pass over when a verb follows: 重点培育, but not 重点企业.
    case lead
    /// A word that only looks like an opener: 自主, 对外.
    case stop

    init?(word: String) {
        switch word {
        case "scope": self = .scope
        case "among": self = .among
        case "aspire": self = .aspire
        case "annual": self = .annual
        case "yearly": self = .yearly
        case "respectively": self = .respectively
        case "past": self = .past
        case "skip": self = .skip
        case "lead": self = .lead
        case "stop": self = .stop
        default: return nil
        }
    }
}

/// What was found in front of an indicator.
struct Opening: Sendable {
    /// Where the indicator begins.
    var start: Int
    var scope: NormalRange?
    var isAmong = false
    var isAspirational = false
    var isAnnual = false
    var isYearly = false
    /// A verb of building, adding or reaching that was passed over.
    var verb: CueClass?
    /// The first scalar of that verb.
    var verbStart: Int?
    /// Where the work is done, when 在 opens the clause: 在⟦北京、沈阳等地⟧建设….
    var place: NormalRange?
}

/// Passes over the words in front of an indicator: time, scope, adverbs, verbs of pushing.
struct OpenerTable: Sendable {
    let openers: Lexicon<OpenerClass>
    let cues: CueTable

    init(cues: CueTable) {
        self.cues = cues
        var entries: [(word: String, value: OpenerClass)] = []
        for row in tableRows(PackageResources.openers_tsv) where row.count >= 2 {
            if let opener = OpenerClass(word: row[1]) { entries.append((row[0], opener)) }
        }
        openers = Lexicon(entries)
    }

    /// Reads from `start` on, not past `end`.
    /// - Parameter passesVerbs: whether a verb of building before the noun is passed over (培育龙头企业30家).
    func read(_ text: Scalars, _ start: Int, _ end: Int, times: ParagraphTimes, passesVerbs: Bool) -> Opening {
        var opening = Opening(start: start)
        var at = start
        var timeEnd = -1
        while at < end {
            if let time = times.first(where: { $0.range.start == at }), time.range.end <= end {
                at = time.range.end
                // 用三年⟦时间⟧改造茶园5万亩
                if at + 1 < end, text[at] == "时", text[at + 1] == "间" { at += 2 }
                timeEnd = at
                continue
            }
            // 2025年底⟦前⟧建成…: what belongs to the time before it.
            let endsTime = at == timeEnd && (text[at] == "前" || text[at] == "底" || text[at] == "末")
            if endsTime { timeEnd += 1 }
            // 实现“重点引进人才达到2000名…”: a quotation that ends behind the value.
            let opensQuote = text[at] == "“" && !(at + 1..<end).contains { text[$0] == "”" }
            if endsTime || opensQuote || text[at] == "”" || text[at] == "）" || text[at] == 0x20 {
                at += 1
                continue
            }
            // 年培训1万人次: every year so many.
            if passesVerbs, text[at] == "年", isYearlyWork(text, at + 1, end) {
                opening.isAnnual = true
                at += 1
                continue
            }
            // 比改革前减轻负担5000亿元
            if text[at] == "比", let before = (at + 2..<max(at + 2, min(end, at + 7))).first(where: { text[$0] == "前" })
            {
                at = before + 1
                continue
            }
            let isAgain = text[at] == "再" && passesVerbs && verb(text, at, end)?.value == .add  // 再建成20个
            if !isAgain, let (length, opener) = openers.match(text, at: at, limit: end) {
                if opener == .stop { break }
                // 整体⟦提升⟧100所学校: at the end of the words the verb stands right behind it.
                if opener == .lead, at + length < end || !passesVerbs {
                    guard at + length < end, let (_, cue) = cues.forward.match(text, at: at + length, limit: end),
                        CueSet.verbs.has(cue)
                    else { break }
                }
                if length == 1, at + 1 >= end { break }
                switch opener {
                // 争创全国重点实验室: behind a verb 全国 is part of a name.
                case .scope where opening.verb != nil && text[at] == "全" && text[at + 1] == "国":
                    opening.start = at
                    return opening
                case .scope: opening.scope = NormalRange(at, at + length)
                case .among: opening.isAmong = true
                case .aspire: if !isEffort(text, at, start, end) { opening.isAspirational = true }
                case .annual: opening.isAnnual = true
                case .yearly: opening.isYearly = true
                default: break
                }
                // 在工业园区规划建设公寓, 围绕环线新建绿道: where and by what the work is done stands before its verb.
                if passesVerbs, opening.verb == nil, Self.isPreposition(text[at]),
                    let work = workBehind(text, at + length, end)
                {
                    opening.verb = work.cue
                    opening.verbStart = work.start
                    if text[at] == "在", Self.endsPlace(text, work.start), work.start - at > 2 {
                        opening.place = NormalRange(at + 1, work.start)
                    }
                    at = work.end
                    continue
                }
                at += length
                continue
            }
            if passesVerbs, let (length, cue) = verb(text, at, end), length >= 2,
                cue == .build || cue == .add || cue == .reach || cue == .rise || cue == .fall || cue == .aspire
                    || cue == .annual || cue == .yearly
                    || cue == .filler, at + length < end
            {
                if text[at + length] == "的" { break }  // 建设的…
                if cue == .aspire { opening.isAspirational = true }
                if cue == .annual { opening.isAnnual = true }
                if cue == .yearly { opening.isYearly = true }
                if CueSet.verbs.has(cue) {
                    // 新增上市企业: one verb is passed over, a second one only in a list of verbs (引进和培育).
                    if opening.verb != nil, !followsConjunction(text, at, start), !takesOver(text, at, start) { break }
                    if opening.verb == nil {
                        opening.verb = cue
                        opening.verbStart = at
                    }
                }
                at += length
                continue
            }
            break
        }
        opening.start = at
        return opening
    }

    private func isYearlyWork(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at + 3 < end else { return false }
        switch (text[at], text[at + 1]) {
        case ("培", "训"), ("接", "待"), ("引", "进"), ("组", "织"), ("举", "办"), ("开", "展"), ("新", "增"), ("输", "送"), ("招", "聘"):
            return true
        default: return false
        }
    }

    /// The first verb of building or adding behind a place, with a noun behind it.
    private func workBehind(_ text: Scalars, _ start: Int, _ end: Int) -> (start: Int, end: Int, cue: CueClass)? {
        if openers.match(text, at: start, limit: end)?.value == .scope { return nil }
        var at = start + 2
        while at + 3 < end {
            if let (length, cue) = verb(text, at, end), length >= 2, cue == .build || cue == .add {
                // 在粮食⟦生产⟧功能区: a place named after the work; the verb stands behind it.
                if Self.opensZone(text, at + length, end) {
                    at += length
                    continue
                }
                guard at + length + 1 < end, text[at + length] != "的" else { return nil }
                return (at, at + length, cue)
            }
            if text[at] == "（" || text[at] == "，" { return nil }
            at += 1
        }
        return nil
    }

    /// Whether 功能区, 保护区, 示范区, 基地 or the like follows, which makes a name of the verb before it.
    private static func opensZone(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at + 2 < end else { return false }
        if text[at] == "基", text[at + 1] == "地" { return true }
        guard text[at + 2] == "区" else { return false }
        switch (text[at], text[at + 1]) {
        case ("功", "能"), ("保", "护"), ("示", "范"), ("优", "势"), ("集", "聚"), ("集", "中"): return true
        default: return false
        }
    }

    /// 北京等地, 重点乡镇, 人口密集区域
    static func endsPlace(_ text: Scalars, _ end: Int) -> Bool {
        switch text[end - 1] {
        case "地", "镇", "乡", "县", "市", "区", "域", "村", "州", "旗", "城": true
        default: false
        }
    }

    /// 在 围(绕) 通(过) 依(托) 利(用) 结(合) 聚(焦) 沿
    private static func isPreposition(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "在", "围", "通", "依", "利", "结", "聚", "沿": true
        default: false
        }
    }

    /// 经过三年⟦努力⟧，…: a noun, with a mark behind it.
    private func isEffort(_ text: Scalars, _ at: Int, _ start: Int, _ end: Int) -> Bool {
        if at > start, at + 2 < end, text[at] == "努", text[at + 1] == "力", text[at + 2] == "，" { return true }
        return asksForFunds(text, at, end)
    }

    /// The verb at an offset; one behind 新 adds.
    private func verb(_ text: Scalars, _ at: Int, _ end: Int) -> (length: Int, value: CueClass)? {
        if let found = cues.forward.match(text, at: at, limit: end) { return found }
        guard CueTable.isNew(text, at + 1, at), let found = cues.forward.match(text, at: at + 1, limit: end),
            found.value == .build, found.length > 1
        else { return nil }
        return (found.length + 1, .add)
    }

    /// 筹集⟦建设⟧, 谋划⟦实施⟧: a verb that is an action of its own right behind another one.
    private func takesOver(_ text: Scalars, _ at: Int, _ start: Int) -> Bool {
        switch (text[at], text[at + 1]) {
        case ("建", "设"), ("实", "施"), ("培", "育"), ("打", "造"), ("建", "成"), ("创", "建"), ("引", "进"): return true
        // 选拔⟦认定⟧, 资助⟦培养⟧, 新建⟦改造⟧: right behind the first verb they are no noun.
        case ("认", "定"), ("评", "定"), ("培", "养"), ("资", "助"), ("改", "造"):
            return selects(text, at, start)
        default: return false
        }
    }

    /// 选拔, 遴选, 评选, 资助, 新建, 改建 that end at an offset.
    private func selects(_ text: Scalars, _ at: Int, _ start: Int) -> Bool {
        guard at >= start + 2 else { return false }
        switch (text[at - 2], text[at - 1]) {
        case ("选", "拔"), ("遴", "选"), ("评", "选"), ("资", "助"), ("新", "建"), ("改", "建"): return true
        default: return false
        }
    }

    private func followsConjunction(_ text: Scalars, _ at: Int, _ start: Int) -> Bool {
        guard at > start else { return false }
        switch text[at - 1] {
        case "和", "、", "并", "及", "或", "与": return true
        default: return false
        }
    }
}

/// 争取⟦中央⟧预算内投资, 争取上级资金: to be given it is what is done, and 争取 no word of hope.
func asksForFunds(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
    guard at + 4 < end, text[at] == "争", text[at + 1] == "取" else { return false }
    switch (text[at + 2], text[at + 3]) {
    case ("中", "央"), ("上", "级"), ("省", "级"), ("专", "项"), ("债", "券"), ("资", "金"), ("超", "长"), ("项", "目"), ("到", "位"):
        return true
    default: return false
    }
}
