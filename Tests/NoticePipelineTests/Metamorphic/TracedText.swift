import NoticeModel
import NoticePipeline

/// A changed text each of whose code points knows where it stood before the change.
struct TracedText {
    private(set) var scalars: [UInt32] = []
    /// The offset before the change of each code point; of one that the change put in, that of what it stands before.
    private(set) var origins: [Int] = []

    init() {}

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
        origins = Array(scalars.indices)
    }

    /// The text with each paragraph on one line of its own, as normalisation sees them; all else stays.
    init(joining source: SourceText, _ normal: NormalText) {
        var at = 0
        for paragraph in normal.paragraphs where !paragraph.range.isEmpty {
            // What stands between two paragraphs: line breaks and an indent, or wide white space on one line.
            let start = Int(normal.sourceStarts[paragraph.range.start])
            if at > 0, !source.scalars[at..<start].contains(where: Self.isBreak) { append(0x0A, from: at) }
            append(source, at..<start)
            at = start
            for i in paragraph.range.start..<paragraph.range.end {
                let (first, last) = (Int(normal.sourceStarts[i]), Int(normal.sourceEnds[i]))
                if !source.scalars[at..<first].contains(where: Self.isBreak) { append(source, at..<first) }
                if source.scalars[first..<last].contains(where: Self.isBreak) {
                    append(normal.scalars[i], from: first)
                } else {
                    append(source, first..<last)
                }
                at = last
            }
        }
        append(source, at..<source.scalars.count)
    }

    private static func isBreak(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D || scalar == 0x0C }

    mutating func append(_ scalar: UInt32, from origin: Int) {
        scalars.append(scalar)
        origins.append(origin)
    }

    mutating func append(_ other: TracedText, _ range: Range<Int>) {
        scalars += other.scalars[range]
        origins += other.origins[range]
    }

    private mutating func append(_ source: SourceText, _ range: Range<Int>) {
        scalars += source.scalars[range]
        origins += range
    }

    func mapped(_ change: (UInt32) -> UInt32) -> TracedText {
        var result = self
        result.scalars = scalars.map(change)
        return result
    }

    /// The lines without what ends them.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for i in scalars.indices where scalars[i] == 0x0A {
            lines.append(start..<(i > start && scalars[i - 1] == 0x0D ? i - 1 : i))
            start = i + 1
        }
        if start < scalars.count { lines.append(start..<scalars.count) }
        return lines
    }

    /// The place before the change of a stretch of the changed text.
    func origin(of span: SourceRange) -> SourceRange {
        guard !span.isEmpty else { return SourceRange(origins[span.start], origins[span.start]) }
        return SourceRange(origins[span.start], origins[span.end - 1] + 1)
    }

    var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        for scalar in scalars { appendUTF8(scalar, to: &bytes) }
        return bytes
    }
}
