import NoticeRecords

/// What all notices of two runs together have that differs.
public struct ComparisonSummary: Sendable {
    /// What became of the records of a rule. A record that goes from one rule to another is lost to one and gained by
    /// the other.
    public struct RuleChange: Sendable, Equatable {
        public var lost = 0
        public var gained = 0
        /// Records that the rule has made in both runs and that say something else now.
        public var changed = 0

        public init(lost: Int = 0, gained: Int = 0, changed: Int = 0) {
            self.lost = lost
            self.gained = gained
            self.changed = changed
        }
    }

    private var counts: [[Int]]
    /// By the id of the rule; only rules that lost, gained or changed a record.
    public private(set) var rules: [String: RuleChange] = [:]
    /// Differences that an accept list knows.
    public private(set) var accepted = 0
    /// Entries of the accept list that nothing matched, and that are past their day.
    public var stale = 0
    public var expired = 0

    /// Whether notices are counted.
    private let countsNotices: Bool

    /// - Parameter kinds: What is compared; without notices none is counted.
    public init(kinds: Set<ComparedKind> = Set(ComparedKind.allCases)) {
        countsNotices = kinds.contains(.notices)
        counts = ComparedKind.allCases.map { _ in [Int](repeating: 0, count: DifferenceClass.allCases.count) }
    }

    /// How many records of a kind, or notices, have the outcome.
    public subscript(_ kind: ComparedKind, _ outcome: DifferenceClass) -> Int {
        get { counts[kind.index][outcome.index] }
        set { counts[kind.index][outcome.index] = newValue }
    }

    /// Whether anything differs that is not accepted.
    public var isDifferent: Bool {
        ComparedKind.allCases.contains { kind in
            DifferenceClass.allCases.contains { $0 != .same && self[kind, $0] > 0 }
        }
    }

    /// Counts a notice; accepted differences count as accepted and nothing else.
    public mutating func add(_ notice: NoticeDifference) {
        if countsNotices { self[.notices, notice.openOutcome] += 1 }
        for kind in ComparedKind.allCases where kind != .notices { self[kind, .same] += notice.sameCounts[kind.index] }
        for difference in notice.differences { add(difference) }
    }

    /// Counts a difference of the runs themselves or of a notice.
    public mutating func add(_ difference: RecordDifference) {
        guard difference.acceptedBecause == nil else {
            accepted += 1
            return
        }
        if difference.kind != .notices { self[difference.kind, difference.outcome] += 1 }
        guard difference.kind == .targets || difference.kind == .quantities else { return }
        let (old, new) = (difference.old?.rule, difference.new?.rule)
        if old == new {
            if let rule = new, difference.outcome == .changed { rules[rule, default: RuleChange()].changed += 1 }
        } else {
            if let old { rules[old, default: RuleChange()].lost += 1 }
            if let new { rules[new, default: RuleChange()].gained += 1 }
        }
    }
}

extension NoticeDifference {
    /// What became of the notice when accepted differences are none.
    public var openOutcome: DifferenceClass {
        let open = Set(differences.filter { $0.acceptedBecause == nil }.map(\.outcome))
        if open.isEmpty { return differences.isEmpty ? outcome : .same }
        if outcome == .added || outcome == .removed { return outcome }
        return open == [.provenance] ? .provenance : .changed
    }
}

extension DifferenceClass {
    var index: Int { Self.allCases.firstIndex(of: self)! }
}

/// The files that gave no record in one run only, or for another reason; paths count from the folder of the corpus.
public func failureDifferences(_ old: RunOverview?, _ new: RunOverview?) -> [RecordDifference] {
    func failures(_ run: RunOverview?) -> [(path: String, reason: String)] {
        guard let run else { return [] }
        return run.failures.map { failure in
            let isBelow = failure.path.hasPrefix(run.corpus.payloadPath + "/")
            let path = isBelow ? String(failure.path.dropFirst(run.corpus.payloadPath.count + 1)) : failure.path
            return (path, failure.reason)
        }
    }
    func glimpse(_ path: String, _ reason: String) -> RecordGlimpse {
        RecordGlimpse(id: path, place: "", quote: reason, rule: nil, span: nil)
    }
    guard old != nil, new != nil else { return [] }
    var before: [String: String] = [:]
    for failure in failures(old) { before[failure.path] = failure.reason }
    var found: [RecordDifference] = []
    for failure in failures(new) {
        let reason = before.removeValue(forKey: failure.path)
        if reason == failure.reason { continue }
        let change = FieldChange(
            name: "reason", old: reason.map(jsonString), new: jsonString(failure.reason), isProvenance: false)
        found.append(
            RecordDifference(
                kind: .failures, outcome: reason == nil ? .added : .changed,
                old: reason.map { glimpse(failure.path, $0) }, new: glimpse(failure.path, failure.reason),
                fields: reason == nil ? [] : [change]))
    }
    for failure in failures(old) where before[failure.path] != nil {
        found.append(
            RecordDifference(
                kind: .failures, outcome: .removed, old: glimpse(failure.path, failure.reason), fields: []))
    }
    return found
}
