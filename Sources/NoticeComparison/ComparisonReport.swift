import NoticeRecords

/// Writes a comparison notice by notice, so that nothing of a notice is held when the next one comes.
public protocol ComparisonReport {
    /// What stands before the first notice.
    mutating func begin(_ runs: ComparedRuns) -> String
    /// One notice that differs, or nothing of one that does not.
    mutating func notice(_ difference: NoticeDifference) -> String
    /// What stands after the last notice.
    ///
    /// - Parameter failures: The differences of the runs themselves.
    mutating func end(_ summary: ComparisonSummary, failures: [RecordDifference]) -> String
}

/// The two runs that are compared.
public struct ComparedRuns: Sendable {
    public var old: Run
    public var new: Run

    public struct Run: Sendable {
        /// The path as the caller named it.
        public var path: String
        /// Nil for records that are no run.
        public var overview: RunOverview?

        public init(path: String, overview: RunOverview?) {
            self.path = path
            self.overview = overview
        }
    }

    public init(old: Run, new: Run) {
        self.old = old
        self.new = new
    }
}
