import NoticeModel

/// The grammar of indicators: where their words begin and end, what is elided, how lists share their parts.
struct IndicatorGrammar: Sendable {
    let openers: OpenerTable
    let cues: CueTable
    /// Nouns that name a measure by themselves, matched to the left.
    let heads: Lexicon<Bool>
    let headsForward: Lexicon<Bool>
    /// Provinces and prefectures by their short names: 庆阳, 陇南.
    let regions: Lexicon<Bool>

    init(cues: CueTable, regions: Lexicon<Bool>) {
        self.cues = cues
        openers = OpenerTable(cues: cues)
        let words = tableRows(PackageResources.heads_tsv)
        heads = Lexicon(words.map { ($0[0], true) }, isReversed: true)
        self.regions = regions
        // A measure that is whole without an owner (森林覆盖率) is marked.
        headsForward = Lexicon(words.filter { $0.count == 1 }.map { ($0[0], true) })
    }

    /// The words of `start..<end` without times, without 实现 and 完成 between owner and measure, without a
    /// comparison at the end (比2013年).
    func phrase(_ text: Scalars, _ start: Int, _ end: Int, _ times: ParagraphTimes) -> Phrase {
        var end = trimmedEnd(text, start, end)
        // 比2013年, 较上年, 与2013年相比
        if let cut = comparison(text, start, end, times) { end = trimmedEnd(text, start, cut) }
        var result = Phrase()
        var at = start
        for time in times where time.range.start < end && time.range.end > start {
            var before = time.range.start
            while before > at, [0x5230, 0x81F3, 0x5728, 0x4ECE, 0x81EA].contains(text[before - 1]) { before -= 1 }
            // 吞吐量⟦力争⟧2025年达到…
            if before - at > 2,
                text[before - 1] == "争" && text[before - 2] == "力" || text[before - 1] == "取" && text[before - 2] == "争"
            {
                before -= 2
            }
            // 在2025年、2030年分别达到…: the marks between years are no words.
            if before - at == 1, text[at] == "、" || text[at] == "和" || text[at] == "及" || text[at] == "与" {
                before = at
            }
            result.append(at, before)
            at = time.range.end
            while at < end,
                text[at] == "的" || text[at] == "，" || text[at] == "底" || text[at] == "末"
                    || text[at] == "前" && at == end - 1
            {
                at += 1
            }
        }
        if at < end { result.append(pastUnion(text, at, end), end) }
        return withoutInnerVerb(text, result)
    }

    /// 集种植、加工于一体的⟦示范园⟧: what a thing unites stands before its name.
    private func pastUnion(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        guard start + 6 < end, text[start] == "集" else { return start }
        var at = start + 3
        while at + 3 < end {
            if text[at] == "一", text[at + 1] == "体", text[at + 2] == "的" { return at + 3 }
            if text[at] == "，" { return start }
            at += 1
        }
        return start
    }

    /// 投资强度⟦达到每亩⟧120万元, 抽检量⟦超每千人⟧6批次: the unit that the amount is taken per, behind the verb.
    private func beforePer(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        guard let each = (max(start + 3, end - 4)..<max(start + 3, end)).last(where: { text[$0] == "每" }) else {
            return end
        }
        switch (text[each - 2], text[each - 1]) {
        case ("达", "到"), ("超", "过"): return each - 2
        case (_, "超"), (_, "达"): return each - 1
        default: return end
        }
    }

    private func trimmedEnd(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        var end = beforePer(text, start, end)
        while end > start {
            // 在2020年基础上翻一番
            if end - start >= 3, text[end - 3] == "基", text[end - 2] == "础", text[end - 1] == "上" {
                end -= 3
                if end - start >= 3, text[end - 3] == "在", text[end - 2] == "现" || text[end - 2] == "原" {
                    end -= 3
                } else if let mark = (max(start + 2, end - 10)..<max(start + 2, end)).last(where: { text[$0] == "在" }),
                    text[mark + 1] == "现" || text[mark + 1] == "原"
                {
                    end = mark  // 能效在现行节能标准基础上提升
                }
                continue
            }
            // 收入按可比口径增长, 收入同口径增长
            if end - start > 5, text[end - 2] == "口", text[end - 1] == "径" {
                if text[end - 3] == "同" {
                    end -= 3
                    continue
                }
                if text[end - 4] == "可", text[end - 3] == "比" {
                    end -= text[end - 5] == "按" ? 5 : 4
                    continue
                }
            }
            // 占比原则上不低于50%
            if end - start > 3, text[end - 1] == "上", text[end - 2] == "则", text[end - 3] == "原" {
                end -= 3
                continue
            }
            switch text[end - 1] {
            // 使用量分别较2020年减少, 收入年均增速高于…: what tells how the values are taken.
            case "别" where end - start > 3 && text[end - 2] == "分": end -= 2
            case "均" where end - start > 3 && text[end - 2] == "年": end -= 2
            case "按" where end - start > 2 && text[end - 2] == "拟": end -= 2  // 赤字率拟按3%安排
            case "拟" where end - start > 2: end -= 1
            case "，", "、", "：", 0x20, "的", "和", "及", "与", "均", "（", "可", "各":
                end -= 1  // ，、： 的和及与均（可各
            case "）":
                // A unit in brackets behind the name: 专利数（件）
                guard end - start > 4, let open = (max(start, end - 5)..<(end - 1)).last(where: { text[$0] == "（" }),
                    open > start, (open + 1..<end - 1).allSatisfy({ text[$0] >= 0x4E00 })
                else { return end }
                end = open
            default: return end
            }
        }
        return end
    }

    /// 低于全省平均水平10%, 比全省平均水平提高10%: a gap to an average. Where the comparison begins, and which way it goes.
    func gapToAverage(_ text: Scalars, _ start: Int, _ end: Int) -> (cut: Int, isBelow: Bool)? {
        guard end - start > 4, text[end - 2] == "水" || text[end - 2] == "平",
            text[end - 1] == "平" || text[end - 1] == "均"
        else { return nil }  // 水平, 平均
        var at = end - 3
        let limit = max(start, end - 16)
        while at >= limit {
            switch text[at] {
            case "低": if text[at + 1] == "于" { return (at, true) }
            case "高": if text[at + 1] == "于" { return (at, false) }
            case "比", "较": return (at, false)
            case "，": return nil
            default: break
            }
            at -= 1
        }
        return nil
    }

    /// 居民收入增速高于经济增速0.5个百分点: a gap to another growth. Where the comparison begins, and which way it goes.
    func gap(_ text: Scalars, _ start: Int, _ end: Int) -> (cut: Int, isBelow: Bool)? {
        var at = end - 3
        while at > start + 1 {
            switch (text[at], text[at + 1]) {
            case ("高", "于"), ("快", "于"): return (at, false)
            case ("低", "于"), ("慢", "于"): return (at, true)
            case ("比", let next) where next != "例" && next != "重" && next != "率" && next != "较" && at > start + 3:
                switch text[at - 1] {
                case "占", "同", "环", "对", "之": at -= 1
                default: return (at, false)
                }
            default: at -= 1
            }
        }
        return nil
    }

    /// Where a comparison at the end of the phrase begins, or nil.
    private func comparison(_ text: Scalars, _ start: Int, _ end: Int, _ times: ParagraphTimes) -> Int? {
        for time in times where time.range.end <= end && time.range.end >= end - 3 && time.range.start > start {
            switch text[time.range.start - 1] {
            case "比", "较", "与": return time.range.start - 1
            default: break
            }
        }
        return nil
    }

    private func withoutInnerVerb(_ text: Scalars, _ phrase: Phrase) -> Phrase {
        guard let start = phrase.start else { return phrase }
        var result = Phrase()
        for k in 0..<phrase.pieces.endIndex {
            let piece = phrase.pieces[k]
            var at = piece.start
            var i = piece.start
            while i + 1 < piece.end {
                let isAspiring =
                    text[i] == "力" && text[i + 1] == "争" || text[i] == "争" && text[i + 1] == "取"
                let isVerb =
                    text[i] == "实" && text[i + 1] == "现" || text[i] == "完" && text[i + 1] == "成"
                    || isAspiring || text[i] == "建" && text[i + 1] == "成" && !opensName(text, i + 2, piece.end)
                if isVerb, i > start, i + 2 < piece.end, text[i + 2] != "的", text[i + 2] != "了" {
                    var before = i
                    // 力争实现, 共完成
                    while let (length, cue) = cues.backward.matchBackward(text, endingAt: before, limit: at),
                        cue == .aspire || cue == .filler || cue == .cumulative
                    {
                        before -= length
                    }
                    result.append(at, before)
                    at = i + 2
                    i = at
                } else {
                    i += 1
                }
            }
            result.append(at, piece.end)
        }
        return result
    }

    /// 建成⟦区⟧, 建成⟦投用⟧, 新建成后: no verb between an owner and its measure.
    private func opensName(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at < end else { return true }
        switch text[at] {
        case "区", "投", "后", "运", "通", "并": return true
        default: return false
        }
    }

    /// The length of the measure noun that ends the scalars, or 0.
    func headLength(_ words: PhraseWords) -> Int {
        words.withScalars { heads.matchBackward($0, endingAt: $0.count, limit: 0)?.length ?? 0 }
    }

    /// Whether the scalars are nothing but a measure noun, with or without 工业 before it or 占… behind it.
    func isHeadOnly(_ words: PhraseWords) -> Bool {
        words.withScalars { text in
            var start = 0
            if text.count > 4, text[0] == "工", text[1] == "业" { start = 2 }
            guard let (length, _) = headsForward.match(text, at: start, limit: text.count) else { return false }
            let end = start + length
            return end == text.count || text[end] == "占"
        }
    }

    /// ⟦部、省级⟧质检中心, ⟦省、市两级⟧平台: the mark between two levels of one noun.
    private func joinsLevels(_ text: Scalars, _ start: Int, _ mark: Int) -> Bool {
        func isLevel(_ at: Int) -> Bool {
            switch text[at] {
            case "国", "部", "省", "市", "州", "县", "区", "乡", "镇", "村": true
            default: false
            }
        }
        guard mark == start + 1, mark + 2 < text.count, isLevel(start), isLevel(mark + 1) else { return false }
        return text[mark + 2] == "级" || mark + 3 < text.count && text[mark + 2] == "两" && text[mark + 3] == "级"
    }

    /// The end of the noun phrase that begins at `start`: before the next mark, the next value of a list, a verb.
    func nounEnd(_ text: Scalars, _ start: Int, _ limit: Int, nextValue: Int?) -> Int {
        var at = start
        var depth = 0
        var quotes = 0
        var sawOf = false
        var of = start
        while of < limit, of < start + 60 {
            if text[of] == "，" || text[of] == "。" || text[of] == "；" { break }
            if text[of] == "的" {
                sawOf = true
                break
            }
            of += 1
        }
        while at < limit {
            switch text[at] {
            case "（": depth += 1
            case "）":
                if depth == 0 { return at }
                depth -= 1
            case "“": quotes += 1
            case "”": quotes -= 1
            case "，", "。", "；", "：", "！":
                if depth <= 0 { return at }
            case "、":
                // The next value of the list, with or without words of its own before it.
                if depth <= 0, let next = nextValue, next > at, next - at <= 24, !hasMark(text, at + 1, next),
                    !joinsLevels(text, start, at)
                {
                    return at
                }
            case "和", "及", "与":
                if depth <= 0, let next = nextValue, next > at, next - at <= 3 { return at }
                // 14条高速公路和黄百等⟦4个⟧铁路项目: the next count sums up a list of its own.
                if depth <= 0, let next = nextValue, next > at, next - at <= 16, text[next - 1] == "等" { return at }
                // 甲厂66万千瓦发电⟦和⟧乙厂2×35万千瓦热电联产项目
                if depth <= 0, at > start + 1, let next = nextValue, next > at, next - at <= 10, text[at] != "及",
                    !hasMark(text, at + 1, next)
                {
                    return at
                }
            case "以":
                if depth <= 0, at + 1 < limit, text[at + 1] == "及" { return at }  // 以及
            case "为":
                if depth <= 0, at > start + 1, isPart(text, at + 1, limit) { return at }
            default:
                if depth <= 0, quotes <= 0, at >= start + 2, !(sawOf && at < of),
                    let length = laterVerb(text, at, limit)
                {
                    if at + length < limit || length > 2 { return at }
                }
            }
            at += 1
        }
        return limit
    }

    /// 以50个品牌⟦为支撑⟧、企业品牌为主体: what part the counted things play.
    private func isPart(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end else { return false }
        switch (text[at], text[at + 1]) {
        case ("支", "撑"), ("龙", "头"), ("主", "体"), ("骨", "干"), ("基", "础"), ("核", "心"), ("引", "领"), ("补", "充"), ("重", "点"),
            ("节", "点"), ("依", "托"), ("载", "体"), ("纽", "带"):
            return true
        default: return false
        }
    }

    /// 工作, 任职, 挂职, 支教, 服务, 就业, 创业, 培训, 学习: what people are sent somewhere for.
    private func sendsTo(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end else { return false }
        switch (text[at], text[at + 1]) {
        case ("工", "作"), ("任", "职"), ("挂", "职"), ("支", "教"), ("服", "务"), ("就", "业"), ("创", "业"), ("培", "训"), ("学", "习"),
            ("攻", "读"), ("深", "造"), ("研", "修"):
            return true
        default: return false
        }
    }

    private func hasMark(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { text[$0] == "、" }
    }

    /// The length of a verb that ends the noun before it: 支持10家企业⟦开展⟧业务.
    private func laterVerb(_ text: Scalars, _ at: Int, _ limit: Int) -> Int? {
        guard at + 1 < limit else { return nil }
        switch (text[at], text[at + 1]) {
        // 带动3000户贫困户⟦户均⟧增收…: what each of them is to have.
        case ("户", "均"), ("人", "均"), ("亩", "均"): return 3
        // 为70万妇女⟦免费⟧开展筛查, 为6000栋建筑⟦安装⟧设备
        case ("免", "费"): return 2
        case ("安", "装"):
            guard at + 2 < limit else { return nil }
            return text[at + 2] == "企" || text[at + 2] == "工" || text[at + 2] == "业" ? nil : 2
        // 80家重点企业⟦实施⟧深度治理: what is to be done to them.
        case ("实", "施"): return at + 2 < limit ? 2 : nil
        // 500名医生⟦到⟧农村基层工作
        case ("到", _):
            let end = min(limit, at + 16)
            return (at + 3..<max(at + 3, end)).contains { sendsTo(text, $0, end) } ? 2 : nil
        // 开展 来渝 进行 纳入 成为
        case ("获", "得"): return at + 2 < limit && text[at + 2] == "者" ? nil : 2
        case ("赴", _): return 2
        case ("攻", "读"): return at + 2 < limit ? 2 : nil
        case ("参", "加") where at + 4 < limit: return 2
        case ("出", "国") where at + 2 < limit && (text[at + 2] == "（" || text[at + 2] == "培" || text[at + 2] == "留"):
            return 2
        // 100名专员⟦入企⟧服务
        case ("入", "企"), ("入", "户"), ("驻", "村"), ("入", "村"): return at + 2 < limit ? 3 : nil
        case ("提", "升")
        where at + 2 < limit
            && (text[at + 2] == "改" || text[at + 2] == "工" || text[at + 2] == "行" || text[at + 2] == "重"
                || text[at + 2] == "示"):
            return nil
        case ("全", "部") where at + 2 < limit: return 3
        case ("特", "别"), ("尤", "其"): return at + 2 < limit && text[at + 2] == "是" ? 3 : nil
        case ("开", "展"), ("来", "渝"), ("进", "行"), ("纳", "入"), ("成", "为"),
            // 实现 进入 列入 获得 入选
            ("实", "现"), ("进", "入"), ("列", "入"), ("入", "选"),
            // 达到 参与 完成 至少 加快
            ("达", "到"), ("参", "与"), ("完", "成"), ("至", "少"), ("加", "快"),
            // 建成 形成 带动 提升 推动 提供
            ("提", "供"), ("给", "予"), ("予", "以"), ("建", "有"), ("建", "成"), ("形", "成"), ("带", "动"), ("提", "升"), ("推", "动"):
            return 2
        default: return nil
        }
    }
}
