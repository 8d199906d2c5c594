import NoticeModel

/// Why one place of a notice came out as it did, in words.
public struct Explanation: Sendable, Equatable {
    /// What is explained: the record, by its index in its list, or what stands there instead.
    public enum Subject: Sendable, Equatable {
        case quantity(Int)
        case target(Int)
        case time(Int)
        case organ(Int)
        case assignment(Int)
        case citation(Int)
        case identifier(Int)
        case section(Int)
        /// Digits that belong to no record.
        case unexplained
        /// Text that is no record.
        case plainText
    }

    /// One statement: what it is about, what it says, and the place that it speaks of.
    public struct Statement: Sendable, Equatable {
        /// One or two words, such as `clause` or `ruled out`.
        public var topic: String
        public var words: String
        /// In the normal text; nil when no place is meant.
        public var range: NormalRange?
    }

    public var subject: Subject
    /// The place of the record or of the text, in the normal text.
    public var range: NormalRange
    /// What stands there and what it is, in one line.
    public var title: String
    public var statements: [Statement] = []

    mutating func say(_ topic: String, _ words: String, _ range: NormalRange? = nil) {
        statements.append(Statement(topic: topic, words: words, range: range.flatMap { $0.isEmpty ? nil : $0 }))
    }
}

extension Extractor {
    /// Tells why the text at an offset of the normal text came out as it did: the records that hold it, the most
    /// telling first; at least one explanation.
    ///
    /// Runs extraction once more with a trace of the one paragraph. The offset must lie in the text.
    public func explain(_ text: NormalText, _ outline: Outline, at offset: Int) -> [Explanation] {
        engine.explain(text, outline, at: offset)
    }
}

extension ExtractionEngine {
    func explain(_ text: NormalText, _ outline: Outline, at offset: Int) -> [Explanation] {
        let paragraph = outline.paragraphs.firstIndex { $0.range.contains(offset) }
        let trace = ExtractionTrace(paragraph: paragraph ?? -1)
        let facts = extract(text, outline, trace)
        return text.scalars.withUnsafeBufferPointer { scalars in
            Explainer(scalars: scalars, text: text, outline: outline, facts: facts, trace: trace).explain(offset)
        }
    }
}
