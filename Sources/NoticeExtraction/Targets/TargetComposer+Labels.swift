import NoticeModel

/// Labels inside a paragraph that lost its line breaks: 柑橘产业：…。生态畜牧业。…
extension TargetComposer {
    /// How many clauses back a label is looked for.
    private static let clausesToLabel = 40

    /// The industry that the last label before a value names, and nothing else: a sentence or the words before a colon.
    func innerLabel(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard var k = reading.clauses.index(at: value.clause.start), k > 0 else { return nil }
        let clauses = reading.clauses.all
        let first = max(1, k - Self.clausesToLabel)
        while k > first {
            k -= 1
            let clause = clauses[k]
            guard clause.closing == .colon || clause.closing == .sentence, clause.end - clause.start >= 3,
                clause.end - clause.start <= 12, clauses[k - 1].closing == .sentence
            else { continue }
            let label = NormalRange(clause.start, clause.end)
            if let field = subjects.subject(
                reading.text, ofHeading: label, isAttachment: false, isUnderIndustry: false),
                field.count == label.count
            {
                return field
            }
        }
        return nil
    }

    /// 全市…。⟦蔬菜保障工程：⟧建成基地230万亩: whether a label parts what a sentence spoke of from a value behind it.
    func partsFrom(_ scope: Phrase, _ reading: ParagraphReading, _ value: Value) -> Bool {
        guard let end = scope.end, end < value.sentence.start, let own = reading.clauses.index(at: value.clause.start)
        else { return false }
        let clauses = reading.clauses.all
        var k = own
        while k > 0, clauses[k].start > end {
            k -= 1
            let clause = clauses[k]
            guard clause.closing == .colon, clause.start > end, k > 0, clauses[k - 1].closing == .sentence,
                clause.end - clause.start >= 4, clause.end - clause.start <= 14
            else { continue }
            switch (reading.text[clause.end - 2], reading.text[clause.end - 1]) {
            case ("工", "程"), ("建", "设"), ("行", "动"), ("项", "目"), ("计", "划"): return true
            default: break
            }
        }
        return false
    }
}
