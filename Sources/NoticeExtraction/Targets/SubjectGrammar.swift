import NoticeModel

/// Reads from a heading or a title for whom or for which industry it speaks.
struct SubjectGrammar: Sendable {
    let cues: CueTable
    let pushes: Lexicon<Bool>
    let tails: Lexicon<Bool>
    let developments = Lexicon(
        ["健康发展", "高质量发展", "加快发展", "创新发展", "持续健康发展", "快速发展", "融合发展", "规范发展", "跨越发展", "全面发展"].map { ($0, true) })

    /// What a branch of industry makes or does.
    private let sectors = Lexicon(
        [
            "机械", "电器", "加工", "材料", "电路", "装备", "化工", "医药", "食品", "纺织", "服装", "建材", "汽车", "航运", "物流", "养殖", "种植", "元器件",
            "软件", "芯片", "零部件", "光伏", "风电", "冶金", "钢铁", "电子", "航空", "航天", "船舶", "家居", "陶瓷", "中药", "电池", "机器人", "电子商务",
            "流通",
        ].map { ($0, true) }, isReversed: true)

    /// Provinces and prefectures by their short names.
    let regions: Lexicon<Bool>

    init(cues: CueTable, regions: Lexicon<Bool>) {
        self.cues = cues
        self.regions = regions
        var front: [(word: String, value: Bool)] = []
        var back: [(word: String, value: Bool)] = []
        for row in tableRows(PackageResources.headings_tsv) where row.count >= 2 {
            if row[1] == "push" { front.append((row[0], true)) }
            if row[1] == "tail" { back.append((row[0], true)) }
        }
        pushes = Lexicon(front)
        tails = Lexicon(back, isReversed: true)
    }

    /// The industry or place of a heading: 汽车产业, 做大新兴产业, 加快跨境电子商务发展; nil when it names none.
    /// - Parameter isUnderIndustry: whether an enclosing heading names an industry, so that a bare noun is a branch of it.
    func subject(_ text: Scalars, ofHeading title: NormalRange, isAttachment: Bool, isUnderIndustry: Bool) -> Phrase? {
        if isAttachment { return subject(text, ofTitle: title) }
        if let aimed = aimedField(text, title) { return aimed }
        if let own = clauseSubject(text, title, isUnderIndustry: isUnderIndustry) { return own }
        // ⟦夯实农业基础⟧，促进农民增收: the first of two clauses, where the last one names none.
        guard let mark = (title.start..<title.end).first(where: { text[$0] == "，" }), mark > title.start + 3,
            !(mark + 1..<title.end).contains(where: { text[$0] == "，" }),
            let thing = movedThing(text, title.start, mark)
        else { return nil }
        var end = mark
        while let (length, _) = tails.matchBackward(text, endingAt: end, limit: thing) { end -= length }
        return end - thing >= (end < mark ? 2 : 4) && end - thing <= 8 && isField(text, thing, end)
            ? Phrase(thing, end) : nil
    }

    /// 以园区为引领，做精第一产业，确保⟦现代农牧业⟧实现新进展: the field that the last of several clauses is to bring on.
    private func aimedField(_ text: Scalars, _ title: NormalRange) -> Phrase? {
        // Most headings are too short for two clauses.
        guard title.end - title.start > 11 else { return nil }
        var mark = title.end - 1
        while mark > title.start, text[mark] != "，" { mark -= 1 }
        guard mark > title.start, mark + 8 < title.end else { return nil }
        switch (text[mark + 1], text[mark + 2]) {
        case ("确", "保"), ("推", "动"), ("促", "进"), ("力", "促"): break
        default: return nil
        }
        let start = mark + 3
        var at = start + 2
        while at < min(title.end - 2, start + 12) {
            switch (text[at], text[at + 1]) {
            case ("实", "现"), ("取", "得"), ("再", "上"), ("迈", "上"), ("跃", "上"), ("跨", "上"):
                return isField(text, start, at) ? Phrase(start, at) : nil
            case ("、", _), ("和", _): return nil
            default: at += 1
            }
        }
        return nil
    }

    private func clauseSubject(_ text: Scalars, _ title: NormalRange, isUnderIndustry: Bool) -> Phrase? {
        var (start, end) = (title.start, title.end)
        let mark = (start..<end).first(where: { text[$0] == "，" || text[$0] == "、" })
        // 创新服务机制，⟦推动农机产业做大做强⟧: of two clauses the last one, if it does something with its industry.
        let isLast = mark.map { text[$0] == "，" } ?? false
        if isLast, let mark { start = mark + 1 }
        guard !isLast || !(start..<end).contains(where: { text[$0] == "，" }) else { return nil }
        var pushed = false
        while let (length, _) = pushes.match(text, at: start, limit: end) {
            start += length
            pushed = true
        }
        // 实现⟦经济作物⟧机械化关键环节突破
        let aims = !pushed && isLast && end - start > 6 && text[start] == "实" && text[start + 1] == "现"
        if pushed || aims, let field = changedField(text, aims ? start + 2 : start, end) { return field }
        guard !isLast || pushed else { return nil }
        var cut = false
        // 能源绿色低碳转型⟦成为新动能⟧: what a heading that tells a result says of its field.
        if let verb = (start + 2..<max(start + 2, end - 2)).first(where: { tellsResult(text, $0) }) {
            end = verb
            cut = true
        }
        while let (length, _) = tails.matchBackward(text, endingAt: end, limit: start),
            !isField(text, start, end) || !cut
        {
            end -= length
            cut = true
        }
        // 做强⟦种业⟧: a short name stands only where the heading does something with it.
        if end - start == 2, pushed || cut, isField(text, start, end) { return Phrase(start, end) }
        if end - start == 2, pushed, cut, namesSector(text, start) { return Phrase(start, end) }
        // 提升⟦中心城区⟧承载能力
        if pushed, let town = townOpening(text, start, end) { return town }
        // 推行⟦农业⟧绿色生产
        if pushed, end - start > 4, namesTrade(text, start), text[start + 2] == "绿", text[start + 3] == "色" {
            return Phrase(start, start + 2)
        }
        guard end - start >= 3, end - start <= 16, !(start + 1..<end - 2).contains(where: { empowers(text, $0) }) else {
            return nil
        }
        // 科技强农、机械强农和乡村产业: of several things only the last is an industry.
        if let mark, mark > start, (start..<mark).contains(where: { text[$0] == "强" }) { return nil }
        // A slogan (坚定不移强工业) is long and names its industry without a verb of the list.
        if isIndustry(text, start, end), pushed || end - start <= 6 || endsInIndustryWord(text, end) {
            return Phrase(start, end)
        }
        if isSector(text, start, end), !containsVerb(text, start, end) { return Phrase(start, end) }
        // ⟦文化创意产业⟧领军人才项目: the industry that a programme for its people names.
        if let field = fieldOfPeople(text, start, end) { return field }
        // A bare noun without a verb names a branch under an industry: 汽车整车, 光电子.
        if isUnderIndustry, !pushed, !cut, end - start <= 10, !containsVerb(text, start, end) {
            return Phrase(start, end)
        }
        return nil
    }

    /// 临床⟦赋能⟧产业: one thing helps the other, and no industry is called so.
    func empowers(_ text: Scalars, _ at: Int) -> Bool { text[at] == "赋" && text[at + 1] == "能" }

    /// 成为, 呈现, 展现
    private func tellsResult(_ text: Scalars, _ at: Int) -> Bool {
        switch (text[at], text[at + 1]) {
        case ("成", "为"), ("呈", "现"), ("展", "现"): true
        default: false
        }
    }

    /// Where the words begin that a clause sets out to move, behind its verbs; nil when it opens with none.
    func movedThing(_ text: Scalars, _ clauseStart: Int, _ clauseEnd: Int) -> Int? {
        var start = clauseStart
        while let (length, _) = pushes.match(text, at: start, limit: clauseEnd) { start += length }
        return start > clauseStart + 1 ? start : nil
    }

    /// The industry that the words behind the verbs of a clause name: 优化提升⟦传统产业⟧, 实施⟦生产性服务业⟧扩容强基行动.
    func movedField(_ text: Scalars, _ start: Int, _ clauseEnd: Int) -> Phrase? {
        // 落实《⟦工业领域⟧数据标准》: a title names a document.
        if text[start] == "《" || start > 0 && text[start - 1] == "《" { return nil }
        var end = start + 1
        while end < min(clauseEnd, start + 12) {
            end += 1
            switch text[end - 1] {
            // 重点产业, 国家级制造业, 一批企业: of a kind, and no field.
            case "、", "和", "与", "及", "的", "“", "”", "（", "等", "级", "批", "类", "个", "大", "新", "各", "对", 0x30...0x39:
                return nil
            default: break
            }
            guard isIndustry(text, start, end) else { continue }
            // ⟦工业企业⟧规模跃升行动; 农业大学, 产业园 and 产业链 are things of their own.
            var last = end
            if end + 1 < clauseEnd, text[end] == "企", text[end + 1] == "业" { last += 2 }
            guard last - start > 2 || namesTrade(text, start) else { continue }
            if containsVerb(text, start, last) { return nil }
            if last == clauseEnd || isMoved(text, last, clauseEnd) { return Phrase(start, last) }
            // 新兴产业⟦和未来产业⟧
            if text[last] == "和" || text[last] == "与", clauseEnd - last > 3, clauseEnd - last < 8,
                isIndustry(text, last + 1, clauseEnd)
            {
                return Phrase(start, clauseEnd)
            }
        }
        return nil
    }

    /// 农业, 渔业: a name in two scalars that is a whole industry; 产业 and 行业 are none.
    private func namesTrade(_ text: Scalars, _ start: Int) -> Bool {
        switch text[start] {
        case "农", "林", "牧", "渔", "工": text[start + 1] == "业"
        default: false
        }
    }

    /// The industry that opens a sentence as the one that is to act: ⟦轨道交通装备产业⟧加快向智能化延伸, ⟦奶业⟧要抢抓机遇.
    func actingField(_ text: Scalars, _ start: Int, _ clauseEnd: Int) -> Phrase? {
        var end = start + 2
        while end < min(clauseEnd - 1, start + 16) {
            end += 1
            if text[end - 1] == "“" || text[end - 1] == "（" { return nil }
            guard isIndustry(text, start, end) else { continue }
            let acts =
                switch text[end] {
                case "要", "以": true
                case "加": text[end + 1] == "快" || text[end + 1] == "强" || text[end + 1] == "大"
                case "聚": text[end + 1] == "焦"
                case "围": text[end + 1] == "绕"
                case "坚": text[end + 1] == "持"
                case "重": text[end + 1] == "点" && end + 2 < clauseEnd && text[end + 2] != "领"
                case "依": text[end + 1] == "托"
                case "着": text[end + 1] == "力"
                default: false
                }
            if acts { return containsVerb(text, start, end) ? nil : Phrase(start, end) }
        }
        return nil
    }

    /// 传统产业⟦转⟧型升级, 家政服务业⟦提⟧质扩容: what begins the words that say how an industry is to be moved.
    private func isMoved(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
        switch text[at] {
        case "转": at + 1 < end && text[at + 1] == "型"  // but 农业转移人口
        case "发", "提", "扩", "升", "做", "集", "融", "跃", "倍", "高", "振", "改", "向", "规", "健", "壮", "“": true
        case "创": at + 2 < end && text[at + 2] == "发"  // 创新发展, but 创新中心
        case "效", "综": at + 1 < end && (text[at + 1] == "益" || text[at + 1] == "合")  // 效益, 综合生产能力
        default: false
        }
    }

    /// Whether the words name an industry, and more than 产业 as such.
    private func isField(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        isIndustry(text, start, end) && !(end - start == 2 && text[start] == "产")
    }

    /// 中心城区, 主城区, 农村地区 at the head of what a heading moves.
    private func townOpening(_ text: Scalars, _ start: Int, _ end: Int) -> Phrase? {
        guard start + 4 < end else { return nil }
        // 农村地区, 中西部地区; not 重点地区, which names none.
        for length in [4, 5]
        where start + length < end && text[start + length - 2] == "地" && text[start + length - 1] == "区" {
            switch (text[start], text[start + 1]) {
            case ("农", "村"), ("城", "镇"), ("偏", "远"), ("边", "远"), ("贫", "困"), ("民", "族"), ("边", "境"), ("中", "西"),
                ("欠", "发"),
                ("革", "命"), ("沿", "海"), ("沿", "边"), ("山", "区"):
                return Phrase(start, start + length)
            default: return nil
            }
        }
        for length in [4, 3] where text[start + length - 1] == "区" && text[start + length - 2] == "城" {
            switch (text[start], text[start + 1]) {
            case ("中", "心"), ("主", "城"), ("老", "城"), ("旧", "城"): return Phrase(start, start + length)
            default: return nil
            }
        }
        return nil
    }

    /// ⟦文化创意产业⟧领军人才: the industry whose people the words name.
    private func fieldOfPeople(_ text: Scalars, _ start: Int, _ end: Int) -> Phrase? {
        guard
            let people = (start + 4..<max(start + 4, end - 1)).first(where: { text[$0] == "人" && text[$0 + 1] == "才" }),
            let field = (start + 4..<people).first(where: { text[$0 - 1] == "业" && text[$0 - 2] == "产" })
        else { return nil }
        return containsVerb(text, start, field) ? nil : Phrase(start, field)
    }

    /// 推进⟦工业⟧数字化转型, 推动⟦粮食生产⟧机械化发展: the field that is to be changed.
    private func changedField(_ text: Scalars, _ start: Int, _ end: Int) -> Phrase? {
        guard
            var change = (start + 2..<max(start + 2, end - 2)).first(where: { isChange(text, $0) }),
            change - start <= 10
        else { return nil }
        // 畜禽养殖⟦全程⟧机械化
        if change - start > 4, text[change - 2] == "全" { change -= 2 }
        let isPlain = (start..<change).allSatisfy { at in
            switch text[at] {
            case "、", "和", "与", "及", "的", "“", "”", "化": false
            default: true
            }
        }
        // 推进超大城市现代化: the city, and no field.
        let isTown = text[change - 1] == "市" || text[change - 1] == "区" || text[change - 1] == "县"
        // 乡村治理现代化: what an administration does
        let isRule = text[change - 1] == "理" && (text[change - 2] == "治" || text[change - 2] == "管")
        return isPlain && !isTown && !isRule && !containsVerb(text, start, change) ? Phrase(start, change) : nil
    }

    /// 数字化, 智能化, 机械化 …
    private func isChange(_ text: Scalars, _ at: Int) -> Bool {
        guard text[at + 2] == "化" else { return false }
        switch (text[at], text[at + 1]) {
        case ("数", "字"), ("智", "能"), ("机", "械"), ("绿", "色"), ("信", "息"), ("现", "代"), ("高", "端"): return true
        default: return false
        }
    }

    /// Whether a heading is the bare name of an industry or a field: 人参产业, 环保循环经济领域.
    func isIndustryHeading(_ text: Scalars, _ title: NormalRange) -> Bool {
        title.count >= 2 && title.count <= 16 && isIndustry(text, title.start, title.end)
            && pushes.match(text, at: title.start, limit: title.end) == nil
    }

    /// Whether the sections under a heading are industries: 重点领域, 重点产业, 重点行业.
    func listsIndustries(_ text: Scalars, _ title: NormalRange) -> Bool {
        // 发展重点, 建设重点
        if title.count == 4 || title.count == 6, text[title.end - 2] == "重", text[title.end - 1] == "点",
            text[title.end - 3] == "展" || text[title.end - 3] == "设"
        {
            return true
        }
        guard title.count >= 4, title.count <= 8,
            text[title.start] == "重" && text[title.start + 1] == "点"
                || text[title.start] == "主" && text[title.start + 1] == "要"
        else { return false }
        switch (text[title.end - 2], text[title.end - 1]) {
        case ("领", "域"), ("产", "业"), ("行", "业"): return true
        default: return false
        }
    }

    /// Ends in a noun for an industry or a field.
    func isIndustry(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        // 重点领域, 主要行业 name none.
        if end - start == 4,
            text[start] == "重" && text[start + 1] == "点" || text[start] == "主" && text[start + 1] == "要"
        {
            return false
        }
        return switch text[end - 1] {
        // 业, but no 企业, 就业, 创业, 作业, 毕业, 失业, 从业, 职业, 专业, 事业
        case "业":
            ![0x4F01, 0x5C31, 0x521B, 0x4F5C, 0x6BD5, 0x5931, 0x4ECE, 0x804C, 0x4E13, 0x4E8B].contains(text[end - 2])
        case "域": end - start > 2 && text[end - 2] == "领"
        case "济":
            end - start > 2 && text[end - 2] == "经"
                && !(end - start > 3 && Self.isWholeEconomy(text[end - 4], text[end - 3]))
        case "务": end - start > 2 && text[end - 2] == "商"
        case "游": end - start > 1 && text[end - 2] == "旅"
        case "源": end - start > 1 && text[end - 2] == "能"
        case "气": end - start > 1 && text[end - 2] == "油"
        case "设": end - start == 4 && text[start] == "城" && text[start + 1] == "乡"
        default: false
        }
    }

    /// 矿山⟦机械⟧, 农产品精深⟦加工⟧, 集成⟦电路⟧: ends in what a branch makes or does, with a word of its own before it.
    func isSector(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 4, end - start <= 10,
            let length = sectors.matchBackward(text, endingAt: end, limit: start)?.length, length < end - start,
            cues.forward.match(text, at: start, limit: end).map({ CueSet.verbs.has($0.value) && $0.length > 1 }) != true
        else { return false }
        switch (text[start], text[start + 1]) {
        // 精深加工: how, and not what
        case ("精", "深") where end - start == 4: return false
        case ("研", "制"), ("研", "发"), ("应", "用"), ("购", "置"), ("更", "新"), ("使", "用"): return false
        default: break
        }
        return (start..<end).allSatisfy { at in
            switch text[at] {
            case "、", "和", "与", "及", "的", "“", "（", "，": false
            default: true
            }
        }
    }

    /// 实体经济, 县域经济, 资源型经济: all of it, and no branch; by the two scalars before 经济.
    static func isWholeEconomy(_ first: UInt32, _ second: UInt32) -> Bool {
        switch (first, second) {
        case ("实", "体"), ("县", "域"), ("源", "型"), ("放", "型"), ("向", "型"), ("区", "域"), ("城", "市"), ("农", "村"), ("国", "民"),
            ("世", "界"), ("市", "场"), ("集", "体"), ("宏", "观"):
            true
        default: false
        }
    }

    /// 航运, 物流: a branch in two scalars; 加工 and 材料 alone say nothing.
    private func namesSector(_ text: Scalars, _ start: Int) -> Bool {
        switch (text[start], text[start + 1]) {
        case ("航", "运"), ("物", "流"), ("光", "伏"), ("风", "电"), ("钢", "铁"), ("化", "工"), ("医", "药"), ("汽", "车"), ("航", "空"),
            ("航", "天"), ("电", "子"), ("建", "材"), ("纺", "织"), ("中", "药"), ("冶", "金"):
            return true
        default: return false
        }
    }

    /// 产业, 行业, 领域
    private func endsInIndustryWord(_ text: Scalars, _ end: Int) -> Bool {
        text[end - 2] == "产" || text[end - 2] == "行" || text[end - 1] == "域"
    }

    func containsVerb(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        var at = start
        while at < end {
            if let (length, _) = pushes.match(text, at: at, limit: end), length >= 2 { return true }
            if text[at] == "“" || text[at] == "的" { return true }
            at += 1
        }
        return false
    }
}
