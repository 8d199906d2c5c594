import NoticeModel

/// Rates of taxes and fees: the one that a measure sets is a provision, the one that it replaces its baseline.
extension RoleDecider {
    /// 将现行⟦16%⟧的税率降至⟦13%⟧; 保持⟦6%⟧一档的税率; 各地可降至⟦16%⟧. A review reports all of them.
    func setRateRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard value.mention.unitClass == .percent, reading.orientation != .past else { return nil }
        if let rate = rateBehind(reading, value) {
            if i + 1 < reading.values.count, reading.values[i + 1].mention.unitClass == .percent,
                replaces(reading, rate, reading.values[i + 1].start)
            {
                return (.baseline, StartingPointRules.baseline)
            }
            return reading.stands("保持", endingAt: value.start, count: 2) ? (.provision, ProvisionRules.norm) : nil
        }
        if i > 0, reading.values[i - 1].role == .baseline,
            let rate = rateBehind(reading, reading.values[i - 1]), replaces(reading, rate, value.start)
        {
            return (.provision, ProvisionRules.norm)
        }
        let verb = value.chain.verbStart
        guard value.chain.verb != nil, verb > value.clause.start, reading.text[verb - 1] == "可",
            reading.stands("降至", at: verb) || reading.stands("降到", at: verb) || reading.stands("下调至", at: verb)
                || reading.stands("降低至", at: verb)
        else { return nil }
        return (.provision, ProvisionRules.norm)
    }

    /// The end of 税率, 费率 or the like right behind a share: 16%的⟦税率⟧, 6%一档的⟦税率⟧.
    private func rateBehind(_ reading: ParagraphReading, _ value: Value) -> Int? {
        let reach = max(value.end, min(value.clause.end, value.end + 4))
        guard let of = (value.end..<reach).first(where: { reading.text[$0] == "的" }) else { return nil }
        for at in of + 1..<min(value.clause.end, of + 6) {
            if reading.stands("税率", at: at) || reading.stands("费率", at: at) { return at + 2 }
            if reading.stands("征收率", at: at) { return at + 3 }
        }
        return nil
    }

    /// 降至, 降低到, 调整为 and nothing else between a rate and the next one.
    private func replaces(_ reading: ParagraphReading, _ rate: Int, _ next: Int) -> Bool {
        guard next > rate, next - rate <= 6 else { return false }
        switch reading.text[next - 1] {
        case "至", "到", "为": break
        default: return false
        }
        switch (reading.text[rate], reading.text[rate + 1]) {
        case ("降", _), ("下", "调"), ("调", _), ("提", "高"), ("分", "别"): return true
        default: return false
        }
    }
}
