import NoticeModel
import NoticeRecords

/// What a notice says and where, as lines of words: one for each record and field of the head.
///
/// Identifiers are left out: whether a number alone on a line is that of a page or the cell of a table is told by lines.
struct SaidByNotice {
    private(set) var lines: Set<String> = []
    private let text: TracedText

    init(_ record: NoticeRecord, in text: TracedText) {
        self.text = text
        addHead(record.notice)
        for section in record.sections {
            add("section", section.span.start, "\(section.level) \(section.marker) \(words(section.title) ?? "(item)")")
        }
        addQuantities(record)
        for time in record.times { add("time", time.span, "\(time.role) \(time.value ?? "-")") }
        for organ in record.departments { add("department", organ.span, "\(organ.role) \(words(organ.name) ?? "")") }
        let names = Dictionary(uniqueKeysWithValues: record.departments.map { ($0.id, words($0.name) ?? "") })
        for assignment in record.assignments {
            let lists = [assignment.lead, assignment.support, assignment.responsible].map { list in
                list.map { names[$0] ?? "?" }.joined(separator: "、")
            }
            add("assignment", assignment.span.start, lists.joined(separator: " / "))
        }
        for citation in record.citations {
            add("citation", citation.span, "\(words(citation.title) ?? "") \(words(citation.number) ?? "-")")
        }
    }

    private mutating func addHead(_ head: NoticeHeadRecord) {
        lines.insert("title \(words(head.title) ?? "-")")
        lines.insert("document number \(head.documentNumber?.text ?? "-")")
        lines.insert("kind \(head.kind ?? "-")")
        lines.insert("issuers \(head.issuers)")
        lines.insert("recipients \(head.recipients.map { words($0) ?? "" })")
        lines.insert("issued on \(head.issuedOn ?? "-")")
        lines.insert("attachments \(head.attachments.map { words($0.title) ?? "" })")
    }

    private mutating func addQuantities(_ record: NoticeRecord) {
        var places: [String: SourceRange] = [:]
        for quantity in record.quantities {
            places[quantity.id] = quantity.span
            let amount = "\(amount(quantity.amount)) ×10^\(quantity.multiplier) \(quantity.unit ?? "-")"
            add("quantity", quantity.span, "\(quantity.role) \(quantity.comparator) \(amount)")
        }
        for target in record.targets {
            let baseline = target.baseline.map {
                "\($0.year ?? 0) \($0.value.map { "\($0)" } ?? "-") \($0.multiplier ?? 0) \($0.unit ?? "-")"
            }
            let fields: [String] = [
                words(target.indicator) ?? "-", words(target.subject) ?? "-", "\(target.comparator)",
                amount(target.amount), "\(target.multiplier)", target.unit ?? "-", "\(target.measure)",
                target.direction.map { "\($0)" } ?? "-", "\(target.firstYear ?? 0)–\(target.year ?? 0)",
                baseline ?? "-", "\(target.modality)", target.binding.map { "\($0)" } ?? "-",
                target.recurrence.map { "\($0)" } ?? "-", "\(target.departments.count) departments",
            ]
            add("target", places[target.quantity] ?? target.span, fields.joined(separator: " | "))
        }
    }

    private func amount(_ amount: Amount) -> String {
        switch amount {
        case .value(let value): "\(value)"
        case .range(let low, let high): "\(low)..\(high)"
        case .ratio(let parts): parts.map(\.description).joined(separator: ":")
        }
    }

    /// Words without spaces, and punctuation as if it were half-width: a space between two words may come or go where a
    /// line was broken.
    private func words(_ words: String?) -> String? {
        words.map { words in
            let folded = words.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map { scalar in
                scalar.value &- 0xFF01 < 0x5E ? Unicode.Scalar(scalar.value &- 0xFEE0) ?? scalar : scalar
            }
            return String(String.UnicodeScalarView(folded))
        }
    }

    private mutating func add(_ kind: String, _ span: SourceRange, _ words: String) {
        let origin = text.origin(of: span)
        lines.insert("\(kind) \(origin.start)–\(origin.end) \(words)")
    }

    private mutating func add(_ kind: String, _ start: Int, _ words: String) {
        lines.insert("\(kind) \(text.origins[start]) \(words)")
    }

    /// The first lines that only one of the two has, each with a mark of which.
    func difference(from other: SaidByNotice) -> String {
        let lost = other.lines.subtracting(lines).map { ($0, "- \($0)") }
        let new = lines.subtracting(other.lines).map { ($0, "+ \($0)") }
        let all = (lost + new).sorted { $0.0 < $1.0 }.map(\.1)
        return all.prefix(12).joined(separator: "\n") + (all.count > 12 ? "\n… \(all.count) in all" : "")
    }
}
