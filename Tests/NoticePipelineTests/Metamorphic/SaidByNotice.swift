import NoticeModel
import NoticeRecords

/// What a notice says, without where it says it: its records as words, in the order of the text.
struct SaidByNotice: Equatable {
    var targets: [String]
    var sections: [String]
    /// Numbers with their roles, times, departments, assignments and citations.
    var mentions: [String]

    init(_ record: NoticeRecord, withMentions: Bool) {
        targets = record.targets.map { target in
            let amount: String =
                switch target.amount {
                case .value(let value): "\(value)"
                case .range(let low, let high): "\(low)..\(high)"
                case .ratio(let parts): parts.map(\.description).joined(separator: ":")
                }
            let years = [target.firstYear, target.year].map { $0.map(String.init) ?? "-" }
            let baseline = target.baseline.map {
                "\($0.year ?? 0) \($0.value.map { "\($0)" } ?? "-") \($0.multiplier ?? 0) \($0.unit ?? "-")"
            }
            let words: [String] = [
                target.indicator ?? "-", target.subject ?? "-", target.comparator.rawValue, amount,
                "\(target.multiplier)", target.unit ?? "-",
                target.measure.rawValue, target.direction?.rawValue ?? "-", years.joined(separator: "-"),
                baseline ?? "-", target.modality.rawValue, target.recurrence?.rawValue ?? "-",
            ]
            return words.joined(separator: " | ")
        }
        sections = record.sections.map { "\($0.level) \($0.marker) \($0.title ?? "(item)")" }
        mentions = []
        guard withMentions else { return }
        mentions += record.quantities.map { "\($0.role) \($0.quote) \($0.comparator) \($0.unit ?? "-")" }
        mentions += record.times.map { "\($0.role) \($0.quote) \($0.value ?? "-")" }
        mentions += record.departments.map { "\($0.role) \($0.name)" }
        mentions += record.assignments.map { "\($0.lead.count) lead, \($0.support.count) support: \($0.quote)" }
        mentions += record.citations.map { "\($0.title) \($0.number ?? "-")" }
    }

    /// The first lines that only one of the two has, with a mark of which.
    func difference(from other: SaidByNotice) -> String {
        func lines(_ mine: [String], _ theirs: [String]) -> [String] {
            mine.difference(from: theirs).map { change in
                switch change {
                case .insert(let offset, let element, _): "+ \(offset): \(element)"
                case .remove(let offset, let element, _): "- \(offset): \(element)"
                }
            }
        }
        let all =
            lines(sections, other.sections) + lines(targets, other.targets)
            + lines(mentions, other.mentions)
        return all.prefix(12).joined(separator: "\n") + (all.count > 12 ? "\n… \(all.count) in all" : "")
    }
}
