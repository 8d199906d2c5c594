import NoticeModel

/// Reads a notice out of Markdown (CommonMark with the pipe tables of GFM): headings, tables, lists and paragraphs without
/// the marks, the front matter as metadata.
///
/// A line of the file is a block: copies of notices put each paragraph on a line of its own, and where they wrap lines
/// normalisation joins them as it does those of plain text.
struct MarkdownReader: FormatReader {
    static let mediaType = "text/markdown"

    /// How many lines are looked at to tell Markdown.
    private static let sample = 200

    /// Whether a text is Markdown: its first line is a heading of it, two lines are, it opens with front matter, or a
    /// pipe table stands in it.
    static func isMade(_ scalars: [UInt32]) -> Bool {
        var headings = 0
        var hasPipes = false
        for (i, line) in MarkdownLines(scalars).prefix(sample).enumerated() {
            let words = scalars[line]
            guard let first = words.first, first < 0x80 else {
                hasPipes = false
                continue
            }
            if MarkdownLine.headingLevel(words) > 0 {
                headings += 1
                if i == 0 || headings > 1 { return true }
            }
            if i == 0, MarkdownLine.isFence(words, of: 0x2D), frontMatterEnd(scalars) != nil { return true }
            if hasPipes, MarkdownLine.isDelimiterRow(words) { return true }
            hasPipes = words.contains(0x7C)
        }
        return false
    }

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        var walk = MarkdownWalk(file.scalars)
        let start = Self.frontMatterEnd(file.scalars) ?? 0
        if start > 0 { walk.addFrontMatter(until: start) }
        walk.add(from: start)
        let content = walk.finish()
        guard content.scalars.contains(where: { !isBlank($0) }) else {
            throw file.error(.noText(format: "Markdown text", detail: "It has no text."))
        }
        return content
    }

    /// The offset after the front matter: lines of `key: value` between two lines of ---; nil when there is none.
    private static func frontMatterEnd(_ scalars: [UInt32]) -> Int? {
        var count = 0
        for (i, line) in MarkdownLines(scalars).prefix(sample).enumerated() {
            let words = scalars[line]
            if i == 0 {
                guard MarkdownLine.isFence(words, of: 0x2D), words.count == 3 else { return nil }
            } else if words.count == 3, MarkdownLine.isFence(words, of: 0x2D) || MarkdownLine.isFence(words, of: 0x2E) {
                return count > 0 ? line.upperBound : nil
            } else if words.contains(0x3A) || words.contains(0xFF1A) {
                count += 1
            } else if words.contains(where: { !isBlank($0) }), words.first != 0x2D, words.first != 0x20 {
                return nil
            }
        }
        return nil
    }
}

/// The lines of a text as ranges without their line breaks, white space at their ends left out; blank ones are empty.
struct MarkdownLines: Sequence, IteratorProtocol {
    private let scalars: [UInt32]
    private var position: Int

    init(_ scalars: [UInt32], from start: Int = 0) {
        self.scalars = scalars
        position = start == 0 && scalars.first == 0xFEFF ? 1 : start
    }

    mutating func next() -> Range<Int>? {
        guard position < scalars.count else { return nil }
        var start = position
        var end = start
        while end < scalars.count, scalars[end] != 0x0A, scalars[end] != 0x0D { end += 1 }
        position = end + 1
        if position < scalars.count, scalars[end] == 0x0D, scalars[position] == 0x0A { position += 1 }
        while end > start, isBlank(scalars[end - 1]) { end -= 1 }
        // Up to three spaces open no code block.
        while start < end, end - start > 0, scalars[start] == 0x20 || scalars[start] == 0x09 { start += 1 }
        return start..<end
    }
}

/// What one line of Markdown is by its marks.
enum MarkdownLine {
    /// The number of # that open a heading, 0 for other lines.
    static func headingLevel(_ line: ArraySlice<UInt32>) -> Int {
        let level = line.prefix { $0 == 0x23 }.count
        guard (1...6).contains(level), line.count > level, line[line.startIndex + level] == 0x20 else { return 0 }
        return level
    }

    /// Whether a line is nothing but three or more of one mark, spaces between them allowed.
    static func isFence(_ line: ArraySlice<UInt32>, of mark: UInt32) -> Bool {
        line.count { $0 == mark } >= 3 && line.allSatisfy { $0 == mark || $0 == 0x20 }
    }

    /// Whether a line is a rule: --- *** ___ or a row of =.
    static func isRule(_ line: ArraySlice<UInt32>) -> Bool {
        [0x2D, 0x2A, 0x5F, 0x3D].contains { isFence(line, of: $0) }
    }

    /// Whether a line is what parts the head of a pipe table from its body: `|---|:--:|`.
    static func isDelimiterRow(_ line: ArraySlice<UInt32>) -> Bool {
        guard line.contains(0x7C), line.contains(0x2D) else { return false }
        return line.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
    }

    /// The cells of a row, parted by | that no backslash stands before; the outer ones part nothing.
    static func cells(_ line: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var line = line
        if line.first == 0x7C { line.removeFirst() }
        if line.last == 0x7C, line.dropLast().last != 0x5C { line.removeLast() }
        var cells: [ArraySlice<UInt32>] = []
        var start = line.startIndex
        for i in line.indices where line[i] == 0x7C && !(i > line.startIndex && line[i - 1] == 0x5C) {
            cells.append(line[start..<i])
            start = i + 1
        }
        cells.append(line[start...])
        return cells
    }
}
