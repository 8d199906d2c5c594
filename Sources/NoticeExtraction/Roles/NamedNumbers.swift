import NoticeModel

/// Numbers that belong to what something is called, for the rule `role.named`.
extension RoleDecider {
    /// Inside “…”, or directly before 行动, 计划, 工程 and the like.
    func isNamed(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let text = reading.text
        // “15分钟”医疗服务圈: the length closes the quoted part of the name.
        let closesQuote = value.end + 1 < reading.body.end && text[value.end] == "”"
        // “90分钟”南京通达圈: the length alone in quotation marks.
        if closesQuote, value.mention.unitClass == .duration, value.start > reading.body.start,
            text[value.start - 1] == "“"
        {
            return true
        }
        if value.follow == .noun || closesQuote, value.mention.unitClass == .duration,
            value.mention.extent.end == value.mention.range.end
        {
            var at = closesQuote ? value.end + 1 : value.followStart
            let end = min(at + 9, reading.body.end)
            while at < end {
                if let (_, _) = Self.plans.match(reading.text, at: at, limit: reading.body.end) { return true }
                at += 1
            }
        }
        // “稳增长20条”: the count closes the name.
        if value.follow == .end, isCount(value.mention), value.end < reading.body.end, value.start > reading.body.start,
            text[value.end] == 0x201D, text[value.start - 1] != 0x201C
        {
            return isQuoted(text, reading.body, value)
        }
        // 农村“⟦10里⟧文化圈”
        let isCircle =
            value.mention.unitClass == .physical && value.start > reading.body.start && text[value.start - 1] == "“"
            && reading.containsWord(value.end, min(reading.body.end, value.end + 8)) { reading.stands("圈”", at: $0) }
        if isCircle { return true }
        guard !value.mention.isDigits || value.mention.unitClass == .duration else { return false }
        // ⟦千吨⟧万人水厂: two bare powers of ten tell a kind.
        if value.mention.unitClass == .physical, value.mention.multiplier >= 3, value.end + 1 < reading.body.end,
            text[value.end] == "万", text[value.end + 1] == "人"
        {
            return true
        }
        // “百台万吨”深远海养殖工程: bare powers of ten alone between quotation marks.
        if case .value(let number) = value.mention.amount, number == DecimalNumber(1), value.mention.multiplier >= 2,
            value.end < reading.body.end, isQuoted(text, reading.body, value)
        {
            let after = text[value.end]
            if after == "”" && text[value.start - 1] != "“"
                || text[value.start - 1] == "“" && after != "”"
                    && reading.values(in: value.end, value.end + 1).first != nil
            {
                return true
            }
        }
        // “双百亿”园区
        if value.start > reading.body.start, text[value.start - 1] == "双", value.mention.unitClass != .multiple {
            return true
        }
        // 百种重点新产品规模化生产指导计划, 千亿斤粮食产能提升行动
        if case .value(let number) = value.mention.amount,
            number == DecimalNumber(1) || value.mention.isUnit("斤") && number.coefficient % 10 == 0,
            value.mention.multiplier >= 2, !value.mention.isDigits, value.follow == .noun,
            isCount(value.mention) || value.mention.unitClass == .physical && !value.mention.isScale,
            reading.containsWord(
                value.followStart, min(value.clause.end, value.followStart + 24),
                {
                    Self.plans.match(reading.text, at: $0, limit: reading.body.end) != nil
                })
        {
            return true
        }
        // A bare power of ten that classes things in the name of a plan: 百户重点企业…计划.
        if case .value(let number) = value.mention.amount, number == DecimalNumber(1), value.mention.multiplier >= 2,
            value.follow == .noun, value.chain.verb == nil || isQuoted(text, reading.body, value),
            value.mention.unitClass == .classifier || value.mention.unitClass == .people
        {
            return true
        }
        return isQuoted(text, reading.body, value) && value.follow == .noun && !limitsService(reading, value)
    }

    /// “1小时响应、24小时办结”: how soon a service answers.
    private func limitsService(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .duration, value.followStart + 1 < reading.body.end else { return false }
        switch (reading.text[value.followStart], reading.text[value.followStart + 1]) {
        case ("响", "应"), ("反", "馈"), ("办", "结"), ("上", "门"), ("到", "场"), ("处", "置"): return true
        default: return false
        }
    }

    private static let plans = Lexicon(
        ["行动", "计划", "规划", "方案", "工程", "圈", "学制", "义务教育", "一贯制", "服务网络", "全覆盖", "通达"].map { ($0, true) })

    private func isQuoted(_ text: Scalars, _ body: NormalRange, _ value: Value) -> Bool {
        var i = value.start - 1
        let limit = max(body.start, value.start - 16)
        while i >= limit {
            if text[i] == 0x201D || text[i] == 0x300D { return false }
            if text[i] == 0x201C || text[i] == 0x300C { break }
            i -= 1
        }
        guard i >= limit else { return false }
        var j = value.end
        let end = min(body.end, value.end + 48)
        while j < end {
            if text[j] == 0x201D || text[j] == 0x300D { return true }
            if text[j] == 0x3002 { return false }
            j += 1
        }
        return false
    }
}
