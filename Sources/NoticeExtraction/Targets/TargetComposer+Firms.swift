import NoticeModel

/// Named firms (…公司) as the ones for whom a target holds.
extension TargetComposer {
    /// How many scalars a firm's name may have.
    private static let longestName = 18

    /// ⟦X有限公司⟧纳滤膜项目: the firm that opens the words of an indicator, and what is left of them.
    func firmCut(_ reading: ParagraphReading, _ phrase: Phrase) -> (subject: Phrase, indicator: Phrase)? {
        guard phrase.pieces.count == 1, let start = phrase.start, let end = phrase.end,
            let name = firmEnd(reading, start, end), end - name >= 2
        else { return nil }
        switch reading.text[name] {
        case "数", "制", "治", "债", "总", "上", "和", "与", "、", "及", "（", "化", "级": return nil
        case "的": return end - name > 2 ? (Phrase(start, name), Phrase(name + 1, end)) : nil
        default: return (Phrase(start, name), Phrase(name, end))
        }
    }

    /// 推动⟦X公司⟧装置改扩建，使产能达到140万吨: the firm whose work the sentence, up to the value, last set out to move.
    func firm(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let text = reading.text
        guard var k = reading.clauses.index(at: value.start) else { return nil }
        let clauses = reading.clauses.all
        while true {
            let clause = clauses[k]
            guard clause.start >= value.sentence.start else { return nil }
            let limit = min(clause.end, value.start)
            var at = clause.start
            if Self.isManner(text, at, limit) { at += 2 }
            if Self.moves(text, at, limit), let end = firmEnd(reading, at + 2, limit), end < limit {
                switch text[end] {
                case "和", "、", "与", "等": break
                default: return Phrase(at + 2, end)
                }
            }
            guard k > 0 else { return nil }
            k -= 1
        }
    }

    /// 积极, 加快, 大力, 着力, 重点, 全力, 继续
    private static func isManner(_ text: Scalars, _ at: Int, _ limit: Int) -> Bool {
        guard at + 2 < limit else { return false }
        switch (text[at], text[at + 1]) {
        case ("积", "极"), ("加", "快"), ("大", "力"), ("着", "力"), ("重", "点"), ("全", "力"), ("继", "续"): return true
        default: return false
        }
    }

    /// 支持, 推动, 推进, 实施, 依托, 扶持, 引导, 鼓励
    private static func moves(_ text: Scalars, _ at: Int, _ limit: Int) -> Bool {
        guard at + 6 < limit else { return false }
        switch (text[at], text[at + 1]) {
        case ("支", "持"), ("推", "动"), ("推", "进"), ("实", "施"), ("依", "托"), ("扶", "持"), ("引", "导"), ("鼓", "励"): return true
        default: return false
        }
    }

    /// The end of a firm's name that begins at `start`; nil for a kind of firms (国有公司, 各保险公司).
    private func firmEnd(_ reading: ParagraphReading, _ start: Int, _ limit: Int) -> Int? {
        let text = reading.text
        var at = start
        while at + 1 < min(limit, start + Self.longestName) {
            switch text[at] {
            case "，", "、", "和", "与", "的", "等", "“", "：", 0x30...0x39: return nil
            case "公" where text[at + 1] == "司":
                return at - start >= 2 && !namesKind(reading, start, at) ? at + 2 : nil
            default: at += 1
            }
        }
        return nil
    }

    /// 国有, 保险, 各, 一批: words for a kind of firms before 公司.
    private func namesKind(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Bool {
        switch reading.text[start] {
        case "各", "每", "该", "若", "多", "大", "小", "有": return true
        default: break
        }
        for word in [
            "国有", "龙头", "民营", "上市", "跨国", "专业", "保险", "担保", "投资", "证券", "租赁", "物业", "供电", "供水", "燃气", "物流", "融资",
            "外资", "平台", "一批", "重点", "子",
        ] as [StaticString]
        where reading.stands(word, at: start) { return true }
        return end - start <= 4
            && (reading.stands("投资", endingAt: end, count: 2) || reading.stands("担保", endingAt: end, count: 2))
    }

    /// ⟦中小微企业⟧贷款余额, ⟦规模以上工业企业⟧单位能耗: the class of enterprises that opens the name of a sum or a ratio.
    func enterprises(_ text: Scalars, _ value: Value, _ indicator: Phrase) -> Phrase? {
        switch value.mention.unitClass {
        case .percent, .percentagePoint, .money: break
        default: return nil
        }
        guard let start = indicator.start, let piece = indicator.pieces.first, piece.count >= 7,
            // 中小企业宽带资费: what they are charged is others' to move.
            text[piece.end - 1] != "费", text[piece.end - 1] != "税",
            // 小微企业贷款余额: what others lend them.
            !(start..<piece.end).contains(where: { text[$0] == "贷" })
        else { return nil }
        var at = start + 2
        while at < min(piece.end - 4, start + 12) {
            switch (text[at], text[at + 1]) {
            case ("、", _), ("和", _), ("的", _), ("“", _), ("占", _), ("与", _), ("及", _): return nil
            case ("企", "业"):
                switch text[at + 2] {
                case "数", "、", "和", "及", "与", "的", "总", "家", "户", "所", "占", "”", "主", "技": return nil
                default: return Phrase(start, at + 2)
                }
            default: at += 1
            }
        }
        return nil
    }
}
