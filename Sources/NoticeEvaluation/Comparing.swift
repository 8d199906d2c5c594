import NoticeModel
import NoticeRecords

/// A department that an assignment names, with its part in it.
struct AssignedDepartment: Hashable, Comparable {
    /// The start of the reviewed assignment, or below zero for one that the reviewers do not have.
    let place: Int
    let role: OrganRole
    let name: FoldedText

    var span: SourceRange {
        let start = place < 0 ? -place - 1 : place
        return SourceRange(start, start)
    }

    var summary: String {
        String(String.UnicodeScalarView(name.scalars.compactMap(Unicode.Scalar.init))) + ", \(role.rawValue)"
    }

    static func < (a: AssignedDepartment, b: AssignedDepartment) -> Bool {
        if a.span != b.span { return a.span < b.span }
        if a.role != b.role { return a.role.rawValue < b.role.rawValue }
        return a.name.scalars.lexicographicallyPrecedes(b.name.scalars)
    }
}

extension GoldAssignment {
    var lists: [(OrganRole, [String])] { [(.lead, lead), (.support, support), (.responsible, responsible)] }
}

extension AssignmentRecord {
    var lists: [(OrganRole, [String])] { [(.lead, lead), (.support, support), (.responsible, responsible)] }
}

extension GoldNotice {
    /// Whether a record at the place is compared.
    func covers(_ span: SourceRange) -> Bool { region?.contains(span.start) ?? true }
}

extension GoldQuantity {
    var summary: String { words(quote, role.rawValue, amount, unit) }
}

extension QuantityRecord {
    var summary: String {
        words(quote, role.rawValue, StatedAmount(amount, multiplier: multiplier), unit) + " [\(rule)]"
    }
}

extension TargetRecord {
    var summary: String { words(quote, nil, StatedAmount(amount, multiplier: multiplier), unit) + " [\(rule)]" }
}

/// `560家, target, 560 家`
private func words(_ quote: String, _ role: String?, _ amount: StatedAmount?, _ unit: String?) -> String {
    let amount = amount.map { "\($0)" + (unit.map { " \($0)" } ?? "") }
    return [quote, role, amount].compactMap { $0 }.joined(separator: ", ")
}

extension ComparableBaseline {
    init(_ baseline: Baseline) {
        year = baseline.year
        amount = baseline.value.map { StatedAmount(.value($0), multiplier: baseline.multiplier ?? 0) }
    }
}

/// Whether two units are the same words; an empty one is none.
func isSameUnit(_ a: String?, _ b: String?) -> Bool {
    (a.map(FoldedText.init) ?? FoldedText("")) == (b.map(FoldedText.init) ?? FoldedText(""))
}

/// Whether two starting points say the same, or none is stated.
func isSameBaseline(_ a: ComparableBaseline?, _ b: ComparableBaseline?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.isSame(as: b)
}

/// Whether two citations name the same document.
func isSame(_ gold: GoldMention, _ found: CitationRecord) -> Bool {
    gold.title.map(FoldedText.init) == FoldedText(found.title)
        && gold.number.map(FoldedText.init) == found.number.map(FoldedText.init)
}

/// Whether two headings have the same marker and words; an item has no words.
func isSame(_ gold: GoldSection, _ found: SectionRecord) -> Bool {
    gold.marker.map(FoldedText.init) == FoldedText(found.marker)
        && FoldedText(gold.title ?? "") == FoldedText(found.title ?? "")
}
