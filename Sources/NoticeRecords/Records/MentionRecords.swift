import NoticeModel

/// A date, year, span of years, plan period or relative period.
public struct TimeRecord: Sendable, Equatable {
    public var id: String
    /// The EDTF form: `2014-11-13`, `2014-06`, `2017`, `2017/2020`; nil without a fixed place in time.
    public var value: String?
    public var role: TimeRole
    public var quote: String
    /// In code points of the source text.
    public var span: SourceRange
    /// The id of the innermost section, or nil before the first heading.
    public var section: String?
}

/// A mention of an organ of government or party.
public struct DepartmentRecord: Sendable, Equatable {
    public var id: String
    /// The name as the text has it.
    public var name: String
    public var role: OrganRole
    public var quote: String
    /// In code points of the source text.
    public var span: SourceRange
    public var section: String?
}

/// A task given to departments.
public struct AssignmentRecord: Sendable, Equatable {
    public var id: String
    /// The ids of the departments that lead.
    public var lead: [String]
    /// The ids of those that support.
    public var support: [String]
    /// The ids of those that are responsible without a lead being named.
    public var responsible: [String]
    public var quote: String
    /// The bracket or line that assigns, in code points of the source text.
    public var span: SourceRange
    public var section: String?
}

/// A policy document that the text refers to as 《title》.
public struct CitationRecord: Sendable, Equatable {
    public var id: String
    public var title: String
    /// The document number in normal form, or nil.
    public var number: String?
    public var quote: String
    /// From 《 to 》 or to the end of the bracket with the number, in code points of the source text.
    public var span: SourceRange
    public var section: String?
}

/// Digits that are neither a quantity nor a time, with the word that they belong to.
public struct IdentifierRecord: Sendable, Equatable {
    public var id: String
    public var kind: IdentifierKind
    public var quote: String
    /// In code points of the source text.
    public var span: SourceRange
    public var section: String?
}

/// One thing that the run has to say about the notice.
public struct DiagnosticRecord: Sendable, Equatable {
    /// A stable dotted code, such as `numeral.unexplained`.
    public var code: String
    public var severity: Severity
    /// One sentence in English.
    public var message: String
    /// The place in code points of the source text, or nil when it concerns the whole notice.
    public var span: SourceRange?
}
