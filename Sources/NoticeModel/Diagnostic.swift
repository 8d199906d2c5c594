/// How much a diagnostic matters.
public enum Severity: String, Sendable {
    case info
    case warning
    case error
}

/// One thing that a stage has to say about a notice: what, where, how bad.
///
/// A diagnostic is a value that travels with the result. An error that stops a notice is thrown instead.
public struct Diagnostic: Sendable, Equatable {
    /// A stable dotted code, such as `numeral.unexplained` or `section.numbering`.
    public var code: String
    public var severity: Severity
    /// One sentence in English that names the thing itself.
    public var message: String
    /// The place, or nil when it concerns the whole notice.
    public var range: SourceRange?

    public init(code: String, severity: Severity, message: String, range: SourceRange?) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
    }
}
