/// The kind of record that a rule makes; the words are the keys of the output contract.
public enum RecordKind: String, Sendable, CaseIterable {
    case quantities, targets, times, departments, assignments, citations, identifiers
}

/// A text in which a rule must make a record.
public struct RuleExample: Sendable {
    /// A short text with ⟦ and ⟧ around the words that the record must quote.
    public let text: String
    /// Fields that the record must have, as `name=value` parted by spaces; a missing value is `null`.
    public let fields: String

    public init(_ text: String, _ fields: String = "") {
        self.text = text
        self.fields = fields
    }
}

/// A text in which a rule must not make a record that touches the marked words.
public struct RuleCounterexample: Sendable {
    /// A short text with ⟦ and ⟧ around the words.
    public let text: String
    /// Why the rule does not hold there.
    public let because: String

    public init(_ text: String, because: String) {
        self.text = text
        self.because = because
    }
}

/// A rule as a value: what it is called, what it says, where it holds and where it does not.
///
/// The code that applies a rule stands in the same file and names it. The tests run every example and
/// counter-example through the whole pipeline, also under changes that must not matter.
public struct Rule: Sendable {
    /// A stable dotted id such as `quantity.range`; it is written into the records.
    public let id: String
    public let kind: RecordKind
    /// One sentence.
    public let summary: String
    public let examples: [RuleExample]
    public let counterexamples: [RuleCounterexample]

    public init(
        id: String, kind: RecordKind, summary: String, examples: [RuleExample],
        counterexamples: [RuleCounterexample]
    ) {
        self.id = id
        self.kind = kind
        self.summary = summary
        self.examples = examples
        self.counterexamples = counterexamples
    }
}
