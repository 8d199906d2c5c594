import NoticeModel

/// Turns a source text into the normal text that all later stages read: one encoding of each character, whole
/// paragraphs, no stray space, and for every scalar the source code points that it stands for.
public struct Normalizer: Sendable {
    public init() {}

    /// Normalises a source text; linear in its length. It never fails: text without words gives no paragraph.
    public func normalize(_ source: SourceText) -> NormalText {
        let table = CharacterTable.shared
        return source.scalars.withUnsafeBufferPointer { scalars in
            table.classes.withUnsafeBufferPointer { classes in
                guard let classes = classes.baseAddress else { return NormalText.empty }
                let marks = LineMarks(scalars: scalars, classes: classes, table: table)
                var lines = LineScanner.scan(marks)
                let known = KnownBlocks(source, marks)
                known.mark(&lines)
                let planner = ParagraphPlanner(marks, lines)
                lines = planner.plan()
                return TextWriter.write(lines, known.rows, marks, cutsWords: planner.wrap?.cutsWords ?? false)
            }
        }
    }
}

extension NormalText {
    /// A text without paragraphs.
    static var empty: NormalText { NormalText(scalars: [], sourceStarts: [], sourceEnds: [], paragraphs: []) }
}
