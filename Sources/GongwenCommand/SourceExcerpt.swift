import NoticeModel
import NoticePipeline
import NoticeReading
import NoticeRecords

/// The source text of a record, for showing the words around a place.
struct SourceExcerpt {
    private let source: SourceText
    private let lines: LineTable

    /// Reads the source again; nil when it cannot be read, or is no longer what the record was made of.
    init?(of record: SourceRecord, _ options: ReadingOptions) {
        var options = options
        options.isLossy = true
        guard let source = try? NoticePipeline(options: options).read(path: record.path),
            source.description.sha256 == record.sha256
        else { return nil }
        self.init(source)
    }

    init(_ source: SourceText) {
        self.source = source
        lines = LineTable(source)
    }

    /// The line and the column of an offset.
    func place(of offset: Int) -> LineAndColumn { lines.place(of: offset) }

    /// The words of a span in ⟦⟧ with those around them on its lines; a long span is cut in its middle.
    func words(around span: SourceRange, reach: Int = 24, longest: Int = 60) -> String {
        let scalars = source.scalars
        let end = min(span.end, scalars.count)
        let start = min(span.start, end)
        let left = scalars[max(0, start - reach)..<start]
        let right = scalars[end..<min(scalars.count, end + reach)]
        let before = left.lastIndex(where: isLineEnd).map { left[($0 + 1)...] } ?? left
        let after = right.firstIndex(where: isLineEnd).map { right[..<$0] } ?? right
        var inside = visible(scalars[start..<end])
        if end - start > longest {
            let half = longest / 2
            inside = visible(scalars[start..<(start + half)]) + "…" + visible(scalars[(end - half)..<end])
        }
        let isCutBefore = before.count == reach && before.startIndex > 0 && !isLineEnd(scalars[before.startIndex - 1])
        let isCutAfter = after.count == reach && after.endIndex < scalars.count && !isLineEnd(scalars[after.endIndex])
        return (isCutBefore ? "…" : "") + visible(before.drop { $0 == 0x20 || $0 == 0x3000 }) + "⟦" + inside + "⟧"
            + visible(after) + (isCutAfter ? "…" : "")
    }

    private func isLineEnd(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D }
}
