import NoticeModel

/// What lead-ins, paragraphs that end in ：, say of what stands behind them.
extension FrameFinder {
    /// What lead-ins (到2025年，全省实现以下目标：) say of the items behind them that are paragraphs and no sections.
    func itemLeads() -> [Int: ItemLead] {
        var leads: [Int: ItemLead] = [:]
        var lead: ItemLead?
        var section: Int?
        // The time that opened the paragraph before.
        var opening: TargetYear?
        var next = times.startIndex
        for (index, paragraph) in outline.paragraphs.enumerated() {
            let start = min(paragraph.bodyStart, paragraph.range.end)
            guard paragraph.role == .body, start < paragraph.range.end else { continue }
            while next < times.endIndex, times[next].range.start < start { next += 1 }
            // 2023年工作的总体要求是：…; 主要预期目标是：…: both paragraphs speak of that year.
            let before = opening
            opening = nil
            if next < times.endIndex, times[next].range.start < min(start + 2, paragraph.range.end),
                times[next].role == .deadline || times[next].role == .period
            {
                opening = times[next].value.flatMap(TargetYear.init(edtf:))
            }
            if let before, paragraph.section == section, HalvesReader.announcesGoals(text, start..<paragraph.range.end)
            {
                leads[index] = ItemLead(year: before)
                continue
            }
            if opening != nil { section = paragraph.section }
            if let lead, paragraph.section == section, isListItem(paragraph.range.start, paragraph.range.end) {
                leads[index] = lead
                continue
            }
            lead = nil
            guard text[paragraph.range.end - 1] == "：" else { continue }
            section = paragraph.section
            var found = ItemLead()
            for time in timesIn(NormalRange(start, paragraph.range.end))
            where time.role == .deadline || time.role == .period {
                if let value = time.value, let year = TargetYear(edtf: value) { found.year = year }
            }
            found.scope = leadingScope(start, paragraph.range.end)
            if found.year != nil || found.scope != nil { lead = found }
        }
        return leads
    }

    /// 推动⟦清洁能源⟧集成融合发展。 on a line of its own: what the paragraphs behind it are about, up to the next such line.
    func headLines() -> [Int: Phrase] {
        var lines: [Int: Phrase] = [:]
        var field: Phrase?
        var section: Int?
        for index in outline.paragraphs.indices where outline.paragraphs[index].role == .body {
            let paragraph = outline.paragraphs[index]
            if paragraph.section != section {
                section = paragraph.section
                field = nil
            }
            let start = max(paragraph.bodyStart, paragraph.range.start)
            guard start == paragraph.range.start, isHeadLine(paragraph.range) else {
                if let field { lines[index] = field }
                continue
            }
            var end = paragraph.range.end
            if text[end - 1] == "。" { end -= 1 }
            field = subjects.movedThing(text, start, end).flatMap { subjects.movedField(text, $0, end) }
        }
        return lines
    }

    /// Whether a paragraph is one clause of a few words without a number.
    private func isHeadLine(_ range: NormalRange) -> Bool {
        guard range.count >= 6, range.count <= 24 else { return false }
        return (range.start..<range.end - 1).allSatisfy { at in
            switch text[at] {
            case "，", "；", "：", "。", "（", 0x30...0x39: false
            default: true
            }
        }
    }

    /// The whole (全省, 我市) whose goals the last sentence of a lead-in announces.
    private func leadingScope(_ start: Int, _ end: Int) -> Phrase? {
        var at = end - 1
        while at > start, text[at - 1] != "。", text[at - 1] != "；" { at -= 1 }
        var scope: Phrase?
        while at < end {
            // 综合考虑⟦我市⟧发展阶段，建议主要目标为：
            if scope == nil, isScopeWord(text, at, end),
                at == start || opensClause(text[at - 1])
                    || text[at] == "我" && at - 2 >= start && text[at - 2] == "考" && text[at - 1] == "虑"
            {
                scope = Phrase(at, at + 2)
            }
            if let scope, text[at] == "目", text[at + 1] == "标" { return scope }
            at += 1
        }
        return nil
    }

    /// What the words right before the first section say of all behind them: 2024年全县重点抓好以下工作：.
    func documentLead() -> DocumentLead? {
        guard let first = outline.paragraphs.firstIndex(where: { $0.section != nil }), first > 0 else { return nil }
        let paragraph = outline.paragraphs[first - 1]
        guard paragraph.role == .body, paragraph.section == nil, paragraph.range.count > 6,
            text[paragraph.range.end - 1] == "：",
            let part = outline.parts.first(where: { $0.range.contains(paragraph.range.start) })
        else { return nil }
        var start = paragraph.range.end - 1
        while start > paragraph.range.start, text[start - 1] != "。", text[start - 1] != "；" { start -= 1 }
        var year: TargetYear?
        for time in timesIn(NormalRange(start, paragraph.range.end))
        where time.role == .deadline || time.role == .period {
            // 为贯彻落实2021年一号文件精神，…如下措施：: only a time that opens a clause says when.
            let at = time.range.start
            let opens =
                at - start <= 1 || text[at - 1] == "，" || at - start >= 2 && text[at - 2] == "，"
                || promises(time.range.end, paragraph.range.end)
            if opens, let named = time.value.flatMap(TargetYear.init(edtf:)) { year = named }
        }
        guard let year else { return nil }
        let scope = (start..<paragraph.range.end).first { isScopeWord(text, $0, paragraph.range.end) }
        return DocumentLead(
            from: paragraph.range.end, to: part.range.end, year: year, scope: scope.map { Phrase($0, $0 + 2) })
    }

    /// 2008年度⟦10件实事⟧: the year of what is promised.
    private func promises(_ start: Int, _ end: Int) -> Bool {
        (start..<max(start, min(end - 1, start + 8))).contains { text[$0] == "实" && text[$0 + 1] == "事" }
    }

    /// 一是, 二是, ——, ●
    private func isListItem(_ start: Int, _ end: Int) -> Bool {
        guard start + 2 < end else { return false }
        switch text[start] {
        case "—", "●", "○", "·", "◆", "-", "－": return true
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": return text[start + 1] == "是" || text[start + 2] == "是"
        default: return false
        }
    }
}

/// The year and the whole that a lead-in gives to the items of its list.
struct ItemLead {
    var year: TargetYear?
    var scope: Phrase?
}

/// A year and a whole that hold from the words before the first section to the end of their part.
struct DocumentLead {
    let from: Int
    let to: Int
    let year: TargetYear
    let scope: Phrase?
}

extension FrameFinder {
    /// The whole that a lead paragraph speaks of: ⟦全市⟧ at the head of a clause, 我市 anywhere, 将⟦云州⟧建设成为创新型城市.
    func scopeSpokenOf(_ paragraph: OutlineParagraph) -> Phrase? {
        var at = max(paragraph.bodyStart, paragraph.range.start)
        while at + 1 < paragraph.range.end {
            // 我市 speaks of the whole wherever it stands: 建成我市公共服务体系.
            if isScopeWord(text, at, paragraph.range.end),
                at == paragraph.bodyStart || text[at] == "我" && !isCompared(at) || opensClause(text[at - 1])
            {
                return Phrase(at, at + 2)
            }
            if text[at] == "将" || text[at] == "把", let place = placeMade(at + 1, paragraph.range.end) { return place }
            at += 1
        }
        return nil
    }

    /// 将⟦云州⟧建设成…, 把⟦云州市⟧建成…: the place that is to become something.
    private func placeMade(_ start: Int, _ end: Int) -> Phrase? {
        for length in 2...4 where start + length + 2 < end {
            let at = start + length
            guard text[at] == "建" || text[at] == "打" else { continue }
            let isMade =
                text[at] == "建" && (text[at + 1] == "成" || text[at + 1] == "设" && text[at + 2] == "成")
                || text[at] == "打" && text[at + 1] == "造" && text[at + 2] == "成"
            switch text[at - 1] {
            case "省", "市", "州", "县", "旗": return isMade ? Phrase(start, at) : nil
            default: return nil  // 将其建成, 将园区建成: no place with a name of its own
            }
        }
        return nil
    }
}
