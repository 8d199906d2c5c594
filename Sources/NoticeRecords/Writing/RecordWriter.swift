import NoticeModel

/// How the JSON of a record is laid out. Both forms hold the same values and end with one line feed.
public enum RecordLayout: Sendable {
    /// One line without spaces: a line of JSON Lines, for standard output.
    case line
    /// One line for each key of the notice and one for each record, indented by two and four spaces: for files,
    /// so that a line diff shows which records changed.
    case file
}

/// Turns the facts of a notice into its record and into JSON: the last stage of the pipeline.
public struct RecordWriter: Sendable {
    private let generator: GeneratorRecord

    /// Makes a writer for one version of the program.
    ///
    /// - Parameters:
    ///   - ruleset: The digest of all rules and lexicons, as `sha256:` and 64 hexadecimal digits.
    ///   - version: The version of the program, such as `0.1.0`.
    public init(ruleset: String, version: String) {
        generator = GeneratorRecord(version: version, ruleset: ruleset)
    }

    /// The record of a notice as a value.
    ///
    /// The four values must belong together: offsets of the outline and the facts count in `text`, those of
    /// `text` in `source`. The lists of the facts must be in the order of the text.
    public func record(source: SourceText, text: NormalText, outline: Outline, facts: Facts) -> NoticeRecord {
        QuotedText.with(text, sourceCount: source.scalars.count) { quoted in
            var builder = RecordBuilder(
                text: quoted, pageNumbers: text.pageNumbers, outline: outline, facts: facts)
            return builder.build(
                generator: generator, source: source, diagnostics: source.diagnostics + text.diagnostics)
        }
    }

    /// The record of a notice as JSON in UTF-8; equal input gives equal bytes.
    public func write(
        source: SourceText, text: NormalText, outline: Outline, facts: Facts, layout: RecordLayout = .line
    ) -> [UInt8] {
        record(source: source, text: text, outline: outline, facts: facts).jsonBytes(layout)
    }
}
