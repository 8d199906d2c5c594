import NoticeRecords

/// What is compared: the head of a notice, and each of its lists.
public enum ComparedKind: String, Sendable, CaseIterable {
    /// Title, number, issuers and the other keys of the head, and what the file is.
    case notices
    case parts, sections, quantities, targets, times, departments, assignments, citations, identifiers, diagnostics
    /// Files that gave no record.
    case failures

    /// The list of the record that holds them; nil for the head and for failures.
    public var recordKind: RecordKind? { RecordKind(rawValue: rawValue) }

    /// The word for one of them.
    public var noun: String {
        switch self {
        case .quantities: "quantity"
        case .diagnostics, .parts, .sections, .targets, .times, .departments, .assignments, .citations, .identifiers,
            .notices, .failures:
            String(rawValue.dropLast())
        }
    }
}

/// How a record of one run stands to those of the other.
public enum DifferenceClass: String, Sendable, CaseIterable {
    /// Nothing differs.
    case same
    /// Only the new run has it.
    case added
    /// Only the old run has it.
    case removed
    /// It says something else.
    case changed
    /// It says the same in another place of the outline.
    case moved
    /// It says the same in the same place; what differs is where it comes from: id, span, rule, generator.
    case provenance
}
