import NoticeModel

/// Bounds and marks that end a clause, and what the next clause gives for them at once.
extension ClauseMap {
    /// 净资产5000万元以上，负债率不超过60%，纳税100万元以上⟦的⟧，: bounds in a row, of which the last one ends in 的.
    func endsInAmount(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard clause.closing == .comma, clause.end - clause.start >= 6 else { return false }
        let last = text[clause.end - 1]
        let bounds = text[clause.end - 2] == "以" && (last == "上" || last == "下" || last == "内")
        guard bounds || last == "%" || last == "元" || last == "人" || last == "家" else { return false }
        let from = max(clause.start, clause.end - 12)
        // 首付款比例均为20%，购买保障房的: what is so is no bound.
        let isBound =
            bounds
            || (from..<clause.end - 3).contains {
                // 最低首付款比例 sets no bound.
                text[$0 + 1] == "超" || (text[$0 + 1] == "低" || text[$0 + 1] == "高") && text[$0 + 2] == "于"
            }
        return isBound && (from..<clause.end).contains { text[$0] >= 0x30 && text[$0] <= 0x39 }
    }

    /// 年用水量180立方米以下，每立方米2.45元: a bound, or an amount in the unit that the next clause sets a price for.
    func endsInBound(_ text: Scalars, _ clause: ClauseStretch, _ next: ClauseStretch) -> Bool {
        guard clause.end - clause.start >= 4 else { return false }
        let last = text[clause.end - 1]
        let before = text[clause.end - 2]
        if before == "以" || before == "之" { return last == "上" || last == "下" || last == "内" || last == "间" }
        guard let unit = unitLength(text, next) else { return false }
        var i = 1
        while i <= unit {
            guard text[clause.end - i] == text[next.start + 1 + unit - i] else { return false }
            i += 1
        }
        let digit = text[clause.end - unit - 1]
        return digit >= 0x30 && digit <= 0x39
    }

    /// 投入500万元—5000万元，奖励投资额的5%: a range of money.
    func endsInRange(_ text: Scalars, _ clause: ClauseStretch) -> Bool {
        guard text[clause.end - 1] == "元", clause.end - clause.start > 8 else { return false }
        let mark = (max(clause.start, clause.end - 10)..<clause.end).last {
            text[$0] == "—" || text[$0] == "-" || text[$0] == "～"
        }
        return mark.map { $0 > clause.start + 2 } ?? false
    }

    /// 年销售额⟦达到1亿元⟧，给予10万元奖励: a mark that is reached, and the sum that it earns at once.
    func endsInMark(_ text: Scalars, _ clause: ClauseStretch, _ next: ClauseStretch) -> Bool {
        guard clause.closing == .comma, clause.end - clause.start >= 6 else { return false }
        let from = max(clause.start + 1, clause.end - 12)
        let reaches = (from..<clause.end - 2).last { at in
            switch (text[at - 1], text[at]) {
            case ("达", "到"), ("突", "破"), ("超", "过"), ("首", "超"), ("首", "达"): true
            default: false
            }
        }
        guard let reaches, text[reaches + 1] >= 0x30, text[reaches + 1] <= 0x39 else { return false }
        return (next.start + 2..<max(next.start + 2, min(next.end, next.start + 8))).contains {
            text[$0] >= 0x30 && text[$0] <= 0x39
        }
    }

    /// The length of the unit in 每立方米2.45元.
    func unitLength(_ text: Scalars, _ clause: ClauseStretch) -> Int? {
        guard text[clause.start] == "每" else { return nil }
        var i = clause.start + 1
        while i < min(clause.end, clause.start + 5) {
            if text[i] >= 0x30, text[i] <= 0x39 { return i > clause.start + 1 ? i - clause.start - 1 : nil }
            i += 1
        }
        return nil
    }

    /// 每立方米2.45元, 给予…: an amount for those of the clause before.
    func chargesAtOnce(_ text: Scalars, _ clause: ClauseStretch, _ signals: borrowing Signals) -> Bool {
        if text[clause.start] == "每" { return unitLength(text, clause) != nil }
        return signals.at(clause.start)?.kinds.has(.give) ?? false
    }
}
