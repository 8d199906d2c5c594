import NoticeModel

/// Counts that sum up a list: they say how many were named and count nothing that is still to come.
extension RoleDecider {
    /// 化学需氧量、氨氮、二氧化硫、氮氧化物四项主要污染指标: the count labels the list before it, unless a verb makes the
    /// things that are listed (形成茶叶、魔芋、饮用水3个产业集群).
    func labelsList(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard isCount(value.mention), value.follow == .noun, value.chain.verb == nil, value.start > value.clause.start,
            reading.text[value.start - 1] != 0x7684, case .value(let count) = value.mention.amount, count.scale == 0
        else { return false }
        var items = 1
        var at = value.start - 1
        let limit = max(value.clause.start, value.start - 120)
        while at >= limit {
            if reading.text[at] == 0x3001 { items += 1 }
            at -= 1
        }
        // PM2.5等六项污染物: the list is left open, the count tells how many there are.
        let isOpenList = reading.text[value.start - 1] == "等" && !value.mention.isDigits && count.coefficient <= 10
        if isOpenList, !reading.signals.has(.build, value.clause.start, value.clause.end),
            !reading.signals.has(.launch, value.clause.start, value.clause.end)
        {
            return true
        }
        guard items > 1, Int64(items) == count.coefficient else { return false }
        // 甲小区、乙小区2条道路完成投资2840万元: a review counts what was worked on.
        if reading.orientation == .past, value.mention.isDigits,
            reading.find(0x5B8C, value.followStart, value.clause.end) != nil
        {
            return false
        }
        // 加快甲乙、丙丁等2条高铁: as many as are named, and there are more in digits where tasks are set.
        if reading.text[value.start - 1] == "等", value.mention.isDigits,
            reading.orientation == .tasks || reading.orientation == .goals
        {
            return false
        }
        // 甲村、乙村等2个贫困村出列: the list names those that are to change.
        if reading.orientation == .goals || reading.orientation == .tasks,
            reading.containsWord(
                value.followStart, value.clause.end,
                { Self.changes.match(reading.text, at: $0, limit: value.clause.end) != nil })
        {
            return false
        }
        // A list of counts, or things to be built (辉南四个基地县建设), is announced by nothing.
        if i > 0, reading.values[i - 1].end > limit { return false }
        if reading.signals.has(.build, value.followStart, value.clause.end) { return false }
        // “青年创业、返乡创业”两项计划: what stands in the quotes are names.
        if !value.mention.isDigits, reading.text[value.start - 1] == "”",
            let open = (limit..<value.start).last(where: { reading.text[$0] == "“" })
        {
            return reading.stands("实施", endingAt: open, count: 2) || reading.stands("开展", endingAt: open, count: 2)
        }
        return !reading.signals.has(.build, limit, value.start) && !reading.signals.has(.launch, limit, value.start)
    }

    /// 甲市、乙市、丙市（共3个）: the bracket says how many were named.
    func sumsUpList(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isCount(value.mention), value.opening == .open, value.follow == .end, value.end == value.clause.end,
            value.start - value.clause.start == 1, reading.text[value.clause.start] == "共"
        else { return false }
        return reading.find(0x3001, max(reading.body.start, value.clause.start - 12), value.clause.start) != nil
    }

    private static let changes = Lexicon(["出列", "摘帽", "脱贫", "退出", "达标", "建成"].map { ($0, true) })
}
