import NoticeModel

/// What a stretch of a paragraph is about, where no heading says it: 优化提升传统产业。实施技改项目3000个.
extension TargetComposer {
    /// How many clauses before a value may tell what it is about.
    private static let reach = 40
    /// The longest sentence that is a heading run into the text.
    private static let longestHead = 20

    /// The field that the nearest clause before a value sets out to move: an earlier clause of its sentence (加快发展现代物流产业，
    /// 建设园区5个), or an earlier sentence that is such a clause alone. Nil when none does.
    func topic(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let clauses = reading.clauses.all
        guard var k = reading.clauses.index(at: value.clause.start) else { return nil }
        // （责任单位：省财政厅）新培育企业500家: the task before is closed by its bracket.
        if reading.text[clauses[k].start] == "（" { return nil }
        let lowest = max(0, k - Self.reach)
        // Behind ； and 。 only what stands alone tells it.
        var isSamePart = true
        while k > lowest {
            k -= 1
            let clause = clauses[k]
            if clause.closing != .comma { isSamePart = false }
            let opens = k == 0 || clauses[k - 1].closing == .sentence
            if opens, let field = namedField(reading.text, clause) { return field }
            if !isSamePart {
                guard opens, clause.closing == .sentence, clause.end - clause.start <= Self.longestHead else {
                    continue
                }
            }
            guard let thing = subjects.movedThing(reading.text, clause.start, clause.end) else { continue }
            if let field = subjects.movedField(reading.text, thing, clause.end) { return field }
            if opens, clause.closing == .sentence, let place = subjects.builtPlace(reading.text, thing, clause.end) {
                return place
            }
        }
        return nil
    }

    /// ⟦奶业⟧要抢抓机遇，产值达到…: the industry that opens a sentence as the one that is to act, for its later clauses.
    func actingField(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let start = value.sentence.start
        guard value.clause.start > start, let k = reading.clauses.index(at: start) else { return nil }
        return subjects.actingField(reading.text, start, reading.clauses.all[k].end)
    }

    /// ⟦光伏材料⟧，到2025年产能达到100GW; 在⟦空间信息领域⟧，新增平台5个: a branch that is all of the first clause of the sentence.
    func fieldAhead(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        let start = value.sentence.start + (reading.text[value.sentence.start] == "在" ? 1 : 0)
        guard value.clause.start > start + 3,
            let end = reading.find(0xFF0C, start + 3, min(start + 11, value.clause.start)),
            subjects.isIndustry(reading.text, start, end) || subjects.isSector(reading.text, start, end)
        else { return nil }
        return subjects.containsVerb(reading.text, start, end) ? nil : Phrase(start, end)
    }

    /// ⟦公路⟧方面，: the field that the sentences from there on are about.
    private func namedField(_ text: Scalars, _ clause: ClauseStretch) -> Phrase? {
        let end = clause.end - 2
        guard clause.closing == .comma, clause.end - clause.start <= 10, end - clause.start >= 2,
            text[end] == "方", text[end + 1] == "面"
        else { return nil }
        let start = text[clause.start] == "在" ? clause.start + 1 : clause.start
        return end - start >= 2 && text[start] != "一" && text[start] != "另" ? Phrase(start, end) : nil
    }
}
