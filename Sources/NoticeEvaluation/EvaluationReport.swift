import NoticeModel

/// What is counted: how many reviewed records were found, and how many records are none.
public enum EvaluatedKind: String, Sendable, CaseIterable {
    case quantities
    /// The right place and amount.
    case targetsFound = "targets found"
    /// And unit, comparator, measure, direction, year.
    case targetsCore = "targets core"
    /// And indicator, recurrence, modality, baseline.
    case targetsFull = "targets full"
    case times, departments, citations, assignments
    /// Each department of an assignment with its role.
    case assigned
    case sections
}

/// A field that is looked at where a record was found.
public enum EvaluatedField: String, Sendable, CaseIterable {
    case departmentRole = "department.role"
    case noticeAttachments = "notice.attachments"
    case noticeDocumentNumber = "notice.documentNumber"
    case noticeIssuedOn = "notice.issuedOn"
    case noticeIssuers = "notice.issuers"
    case noticeKind = "notice.kind"
    case noticeRecipients = "notice.recipients"
    case noticeTitle = "notice.title"
    case quantityRole = "quantity.role"
    case quantityUnit = "quantity.unit"
    case sectionLevel = "section.level"
    case targetBaseline = "target.baseline"
    case targetComparator = "target.comparator"
    case targetDirection = "target.direction"
    /// Three quarters of its characters.
    case targetIndicator = "target.indicator"
    case targetIndicatorExact = "target.indicator exact"
    case targetMeasure = "target.measure"
    case targetModality = "target.modality"
    case targetRecurrence = "target.recurrence"
    /// Three fifths of its characters.
    case targetSubject = "target.subject"
    case targetUnit = "target.unit"
    case targetYear = "target.year"
    case timeRole = "time.role"
}

/// How many reviewed records were found, and how many were to be.
public struct FoundCount: Sendable, Equatable {
    /// The reviewed records that were found.
    public internal(set) var hits = 0
    /// All reviewed records.
    public internal(set) var gold = 0
    /// All records of the run.
    public internal(set) var output = 0

    /// The share of the run's records that are right, 0 without any.
    public var precision: Double { output > 0 ? Double(hits) / Double(output) : 0 }
    /// The share of the reviewed records that were found, 0 without any.
    public var recall: Double { gold > 0 ? Double(hits) / Double(gold) : 0 }
    /// The harmonic mean of the two.
    public var f1: Double {
        let (p, r) = (precision, recall)
        return p + r > 0 ? 2 * p * r / (p + r) : 0
    }
}

/// How often a field is right where its record was found.
public struct FieldCount: Sendable, Equatable {
    public internal(set) var right = 0
    public internal(set) var of = 0

    /// Nil when no record with the field was found.
    public var accuracy: Double? { of > 0 ? Double(right) / Double(of) : nil }
}

/// One miss, one false alarm or one wrong field.
public struct EvaluationFinding: Sendable, Equatable {
    /// What is wrong with the record.
    public enum Flaw: String, Sendable {
        /// A reviewed record that the run does not have.
        case missed
        /// A record of the run that the reviewers do not have.
        case extra
        /// A field that the reviewers have otherwise.
        case wrong
    }

    /// The index of the notice, in the order in which they were added.
    public let notice: Int
    /// The name of what is counted: a kind, or the field.
    public let name: String
    public let flaw: Flaw
    /// The place in the source; nil for the head of the notice.
    public let span: SourceRange?
    /// What was missed or found, or both values of the field.
    public let message: String
}

/// The agreement of a run with reviewed records, all notices together.
public struct EvaluationReport: Sendable {
    /// In the order in which they are printed.
    public internal(set) var kinds: [EvaluatedKind: FoundCount] = [:]
    public internal(set) var fields: [EvaluatedField: FieldCount] = [:]
    /// Notice by notice, each in the order of its text.
    public internal(set) var findings: [EvaluationFinding] = []
    /// The number of notices compared.
    public internal(set) var notices = 0

    public init() {}

    /// The count of a kind; empty when there was none.
    public subscript(_ kind: EvaluatedKind) -> FoundCount { kinds[kind] ?? FoundCount() }

    /// The count of a field; empty when there was none.
    public subscript(_ field: EvaluatedField) -> FieldCount { fields[field] ?? FieldCount() }
}
