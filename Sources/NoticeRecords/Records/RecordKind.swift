/// The kinds of records that a notice has: the lists of the JSON object, in their order.
public enum RecordKind: String, Sendable, CaseIterable {
    case parts, sections, quantities, targets, times, departments, assignments, citations, identifiers, diagnostics
}

/// How many records of each kind there are.
public struct RecordCounts: Sendable, Equatable {
    private var counts = [Int](repeating: 0, count: RecordKind.allCases.count)

    public init() {}

    /// The counts of one notice.
    public init(_ record: NoticeRecord) {
        counts = [
            record.parts.count, record.sections.count, record.quantities.count, record.targets.count,
            record.times.count, record.departments.count, record.assignments.count, record.citations.count,
            record.identifiers.count, record.diagnostics.count,
        ]
    }

    /// The number of records of a kind.
    public subscript(_ kind: RecordKind) -> Int {
        get { counts[kind.index] }
        set { counts[kind.index] = newValue }
    }

    public static func += (a: inout RecordCounts, b: RecordCounts) {
        for kind in RecordKind.allCases { a[kind] += b[kind] }
    }

    public static func -= (a: inout RecordCounts, b: RecordCounts) {
        for kind in RecordKind.allCases { a[kind] -= b[kind] }
    }
}

extension RecordKind {
    /// The place among all kinds, from 0.
    public var index: Int {
        switch self {
        case .parts: 0
        case .sections: 1
        case .quantities: 2
        case .targets: 3
        case .times: 4
        case .departments: 5
        case .assignments: 6
        case .citations: 7
        case .identifiers: 8
        case .diagnostics: 9
        }
    }
}
