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
}
