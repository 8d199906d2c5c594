import NoticeModel

/// Places that a sentence sets out to build up, as those of which its later clauses tell what is built there.
extension TargetComposer {
    /// 做好⟦青山镇蔬菜基地⟧建设，新建大棚2000亩; 全力建设⟦国际物流园区⟧，全年计划投资3亿元; a sentence of nothing else may
    /// say so: 加快推进⟦奶源基地⟧建设。年内建成牧场2座.
    func placeBuiltUp(_ reading: ParagraphReading, _ value: Value, _ draft: Draft) -> Phrase? {
        guard draft.opening.place == nil, let own = reading.clauses.index(at: value.clause.start),
            buildsThere(reading, value, draft)
        else { return nil }
        return baseBefore(reading, own) ?? leadBase(reading, own)
    }

    /// The base of the clauses before, as far as they tell of the same place, each with a verb of building of its own.
    private func baseBefore(_ reading: ParagraphReading, _ own: Int) -> Phrase? {
        let clauses = reading.clauses.all
        var k = own
        while k > max(0, own - 8) {
            k -= 1
            let clause = clauses[k]
            if clause.closing == .sentence {
                return k == 0 || clauses[k - 1].closing == .sentence ? base(reading, clause) : nil
            }
            guard clause.closing == .comma else { return nil }
            if let base = base(reading, clause) { return base }
            guard !reading.values(in: clause.start, clause.end).isEmpty else { return nil }
        }
        return nil
    }

    /// 推进⟦旧城区⟧提质升级。…; ⟦新城区⟧建设要全面加快。…: the sentence that heads the paragraph.
    private func leadBase(_ reading: ParagraphReading, _ own: Int) -> Phrase? {
        guard own > 0, let lead = reading.clauses.all.first, lead.closing == .sentence else { return nil }
        return base(reading, lead) ?? pledgedBase(reading, lead)
    }

    /// ⟦新城区⟧建设要全面加快, ⟦旧城区⟧面貌要明显改善
    private func pledgedBase(_ reading: ParagraphReading, _ clause: ClauseStretch) -> Phrase? {
        guard clause.end - clause.start <= 20, clause.end - clause.start > 6,
            let must = (clause.start + 4..<min(clause.end - 1, clause.start + 14)).first(where: {
                reading.text[$0] == "要"
            })
        else { return nil }
        for word in ["建设", "面貌", "改造", "开发", "发展"] as [StaticString]
        where reading.stands(word, endingAt: must, count: 2) {
            let end = must - 2
            guard end - clause.start >= 3,
                Self.places.matchBackward(reading.text, endingAt: end, limit: clause.start) != nil
            else { return nil }
            return Phrase(clause.start, end)
        }
        return nil
    }

    /// 新建大棚2000亩, 年内建成牧场2座, 计划投资3亿元
    private func buildsThere(_ reading: ParagraphReading, _ value: Value, _ draft: Draft) -> Bool {
        if draft.opening.verb == .build || draft.opening.verb == .add { return true }
        // 新建大棚2000亩、⟦温室500亩⟧
        var at = value.clause.start
        if let time = reading.times(in: at, value.clause.end).first, time.range.start == at { at = time.range.end }
        let cue = grammar.cues.forward.match(reading.text, at: at, limit: value.clause.end)?.value
        if cue == .build || cue == .add || reading.stands("完成", at: at) || reading.stands("改造", at: at) { return true }
        return value.mention.unitClass == .money && reading.stands("投资", endingAt: value.chain.start, count: 2)
    }

    /// The place that a clause without numbers sets out to build up.
    private func base(_ reading: ParagraphReading, _ clause: ClauseStretch) -> Phrase? {
        let text = reading.text
        guard clause.end - clause.start <= 30 else { return nil }
        var at = clause.start
        if clause.end - at > 4, text[at + 1] == "要" || text[at + 1] == "是" { at += 2 }
        var isDirect = false
        while let opener = Self.openers.match(text, at: at, limit: clause.end) {
            at += opener.length
            isDirect = opener.value == .direct
            if opener.value != .adverb { break }
        }
        guard at > clause.start, reading.values(in: clause.start, clause.end).isEmpty else { return nil }
        var end = clause.end
        var isWorked = false
        while let tail = Self.tails.matchBackward(text, endingAt: end, limit: at + 2) {
            end -= tail.length
            isWorked = true
        }
        guard isDirect || isWorked, end - at >= 3, end - at <= 16,
            Self.places.matchBackward(text, endingAt: end, limit: at + 1) != nil
        else { return nil }
        // 优质基地, 高效竹林基地: of what kind they are, not which.
        if Self.kindsOf.match(text, at: at, limit: end) != nil { return nil }
        for i in at..<end {
            switch text[i] {
            case "的", "“", "”", "等", "以", "为", "型", "级", "类": return nil
            default: break
            }
        }
        return Phrase(at, end)
    }

    private static func lexicon(_ words: String, isReversed: Bool = false) -> Lexicon<Bool> {
        Lexicon(words.split(separator: " ").map { (String($0), true) }, isReversed: isReversed)
    }

    private static let kindsOf = lexicon(
        "优质 高效 高标准 高质量 现代 特色 标准 规模 示范 绿色 生态 一批 重点 新型 智慧 数字 专业 优势 骨干 产业 省级 国家 市级 县级 各")
    /// What such a clause opens with: how, and then the verb, of the place itself or of work on it.
    private enum Opener { case adverb, direct, pushing }
    private static let openers = Lexicon(
        [
            ("继续 进一步 大力 全力 加快 重点 着力 积极 稳步 深入 高质量 高标准 全面 扎实 统筹 持续", Opener.adverb),
            ("建设 打造 开发 启动 实施", .direct), ("推进 推动 做好 抓好 完善 改造 加强", .pushing),
        ].flatMap { words, opener in words.split(separator: " ").map { (String($0), opener) } })
    private static let tails = lexicon(
        "建设 开发 改造 项目 工程 综合 基础设施 配套设施 开发建设 提质升级 提档升级 升级 扩建", isReversed: true)
    private static let places = lexicon(
        "基地 园区 产业园 物流园 工业园 科技园 开发区 示范区 新区 城区 组团 片区 景区 小镇 新城 商圈 集聚区 合作区 保税区", isReversed: true)
}
