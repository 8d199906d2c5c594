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
    /// What the rule says, by reference: the decisions hand rules about for every number.
    private let content: Content

    fileprivate final class Content: Sendable {
        let id: String
        let kind: RecordKind
        let summary: String
        let examples: [RuleExample]
        let counterexamples: [RuleCounterexample]

        init(
            _ id: String, _ kind: RecordKind, _ summary: String, _ examples: [RuleExample],
            _ counterexamples: [RuleCounterexample]
        ) {
            self.id = id
            self.kind = kind
            self.summary = summary
            self.examples = examples
            self.counterexamples = counterexamples
        }
    }

    public init(
        id: String, kind: RecordKind, summary: String, examples: [RuleExample],
        counterexamples: [RuleCounterexample]
    ) {
        content = Content(id, kind, summary, examples, counterexamples)
    }

    /// A stable dotted id such as `quantity.range`; it is written into the records.
    public var id: String { content.id }
    public var kind: RecordKind { content.kind }
    /// One sentence.
    public var summary: String { content.summary }
    public var examples: [RuleExample] { content.examples }
    public var counterexamples: [RuleCounterexample] { content.counterexamples }

    /// The rule without a hold on it, for values that are copied often.
    var reference: RuleReference { RuleReference(content: content) }
}

/// A rule without a hold on it: to be made of rules that live as long as the process.
struct RuleReference: Equatable {
    fileprivate unowned(unsafe) let content: Rule.Content

    var id: String { content.id }

    static func == (a: RuleReference, b: RuleReference) -> Bool { a.content === b.content }
}
