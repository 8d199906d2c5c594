import NoticeModel

/// Reads the blocks of a Markdown text in order, and blanks its marks where they stand.
///
/// The text keeps its length and each word its place: spans count in the text that is taken out and in the file alike.
/// A line of nothing but marks becomes one of spaces, a mark within a line zero-width spaces, `|` between cells a tab.
struct MarkdownWalk {
    /// The file as it stands.
    private let scalars: [UInt32]
    /// The file with its marks blanked.
    private var text: [UInt32]
    private var blocks: [SourceBlock] = []
    private var metadata = SourceMetadata()
    /// The rows of the table that is being read, each with its cells.
    private var rows: [(range: Range<Int>, cells: [Range<Int>])] = []
    private var tableCount = 0
    private var isInCode = false
    /// Whether running text was met: labels stand before it.
    private var hasProse = false

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
        text = scalars
    }

    mutating func finish() -> FormatContent {
        endTable()
        return FormatContent(scalars: text, blocks: blocks, metadata: metadata)
    }

    /// Takes `key: value` lines as metadata.
    mutating func addFrontMatter(until end: Int) {
        for line in MarkdownLines(scalars) where line.upperBound <= end {
            clearLine(line)
            guard line.upperBound < end else { continue }
            let words = Array(scalars[line])
            guard let colon = words.firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A }) else { continue }
            let key = string(trimmed(Array(words[..<colon])))
            let value = Self.unquoted(trimmed(Array(words[(colon + 1)...])))
            guard !key.isEmpty, !value.isEmpty else { continue }
            let label = Self.labels[key.lowercased()] ?? key
            if MetadataLabels.entry(label.unicodeScalars.map(\.value)) != nil {
                MetadataLabels.add(label, value, to: &metadata)
            } else {
                metadata.fields.append(SourceMetadata.Field(name: key, value: string(value)))
            }
        }
    }

    /// English keys that say what a label of a page says. A bare date is that of publishing as often as that of issue.
    private static let labels = ["title": "标题", "document_number": "发文字号", "issuer": "发文机关", "source": "来源"]

    private static func unquoted(_ value: [UInt32]) -> [UInt32] {
        guard value.count > 1, let first = value.first, first == value.last, first == 0x22 || first == 0x27 else {
            return value
        }
        return Array(value.dropFirst().dropLast())
    }

    /// Reads all lines from an offset on.
    mutating func add(from start: Int) {
        let lines = Array(MarkdownLines(scalars, from: start))
        var i = 0
        while i < lines.count {
            let line = scalars[lines[i]]
            if isFence(line) {
                endTable()
                isInCode.toggle()
                clearLine(lines[i])
            } else if isInCode {
                addBlock(.paragraph, lines[i])
            } else if isRow(lines, i) {
                // The row that parts head and body has no words.
                if MarkdownLine.isDelimiterRow(line) { clearLine(lines[i]) } else { addRow(lines[i]) }
            } else {
                endTable()
                addLine(lines[i], isUnderlined: i + 1 < lines.count && isUnderline(scalars[lines[i + 1]]))
            }
            i += 1
        }
    }

    private func isFence(_ line: ArraySlice<UInt32>) -> Bool {
        line.starts(with: [0x60, 0x60, 0x60]) || line.starts(with: [0x7E, 0x7E, 0x7E])
    }

    private func isUnderline(_ line: ArraySlice<UInt32>) -> Bool { MarkdownLine.isFence(line, of: 0x3D) }

    /// Whether a line is a row: it goes on with a table, opens one above a delimiter row, or has | at both ends.
    private func isRow(_ lines: [Range<Int>], _ i: Int) -> Bool {
        let line = scalars[lines[i]]
        guard line.contains(0x7C) else { return false }
        if !rows.isEmpty || line.first == 0x7C && line.last == 0x7C && line.count > 2 { return true }
        return i + 1 < lines.count && MarkdownLine.isDelimiterRow(scalars[lines[i + 1]])
    }

    /// Blanks a line of nothing but marks: no line at all to normalisation.
    private mutating func clearLine(_ line: Range<Int>) {
        for i in line { text[i] = 0x20 }
    }

    private mutating func blank(_ range: Range<Int>) {
        for i in range { text[i] = MarkdownInline.blank }
    }

    /// Adds a block unless it has no words.
    private mutating func addBlock(_ kind: SourceBlock.Kind, _ range: Range<Int>) {
        guard let range = words(range) else { return }
        blocks.append(SourceBlock(kind: kind, range: SourceRange(range.lowerBound, range.upperBound)))
    }

    /// A range without the white space and the blanked marks at both ends; nil when nothing is left.
    private func words(_ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { !isBlank(text[$0]) }),
            let last = range.last(where: { !isBlank(text[$0]) })
        else { return nil }
        return first..<last + 1
    }

    private mutating func addRow(_ line: Range<Int>) {
        var cells: [Range<Int>] = []
        for cell in MarkdownLine.cells(scalars[line]) {
            MarkdownInline.blankMarks(&text, cell.indices)
            cells.append(words(cell.indices) ?? cell.startIndex..<cell.startIndex)
        }
        // The bars themselves: between two cells a tab, at the ends nothing.
        for i in line where scalars[i] == 0x7C && text[i] == 0x7C && !isEscaped(i, line) {
            text[i] = i == line.lowerBound || i == line.upperBound - 1 ? MarkdownInline.blank : 0x09
        }
        rows.append((line, cells))
    }

    private func isEscaped(_ i: Int, _ line: Range<Int>) -> Bool { i > line.lowerBound && scalars[i - 1] == 0x5C }

    private mutating func endTable() {
        guard !rows.isEmpty else { return }
        let columns = min(BlockWriter.columnLimit, rows.reduce(0) { max($0, $1.cells.count) })
        for row in rows where row.cells.contains(where: { !$0.isEmpty }) {
            var cells = row.cells.prefix(columns).map {
                SourceBlock.Cell(range: SourceRange($0.lowerBound, $0.upperBound))
            }
            // The words of cells beyond the last column are its own.
            if let last = row.cells.dropFirst(columns).last(where: { !$0.isEmpty }), let own = cells.popLast() {
                cells.append(SourceBlock.Cell(range: SourceRange(own.range.start, last.upperBound)))
            }
            let end = row.range.upperBound
            while cells.count < columns { cells.append(SourceBlock.Cell(range: SourceRange(end, end))) }
            blocks.append(
                SourceBlock(
                    kind: .row(table: tableCount), range: SourceRange(row.range.lowerBound, end), cells: cells))
        }
        tableCount += 1
        rows = []
    }

    private mutating func addLine(_ line: Range<Int>, isUnderlined: Bool) {
        guard !line.isEmpty, !MarkdownLine.isRule(scalars[line]) else {
            clearLine(line)
            return
        }
        let level = MarkdownLine.headingLevel(scalars[line])
        if level > 0 {
            blank(line.lowerBound..<line.lowerBound + level)
            var end = line.upperBound
            while end > line.lowerBound + level, scalars[end - 1] == 0x23 || isBlank(scalars[end - 1]) { end -= 1 }
            blank(end..<line.upperBound)
            MarkdownInline.blankMarks(&text, line.lowerBound + level..<end)
            addBlock(.heading(level: level), line)
            return
        }
        var start = line.lowerBound
        while start < line.upperBound, scalars[start] == 0x3E {
            text[start] = MarkdownInline.blank
            start += 1
            while start < line.upperBound, scalars[start] == 0x20 { start += 1 }
        }
        // A bullet is one whatever mark it has.
        if start + 1 < line.upperBound, scalars[start] == 0x2A || scalars[start] == 0x2B, scalars[start + 1] == 0x20 {
            text[start] = 0x2D
            start += 1
        }
        MarkdownInline.blankMarks(&text, start..<line.upperBound)
        let said = trimmed(text[line].filter { $0 != MarkdownInline.blank })
        if !hasProse, scalars[line.lowerBound] == 0x2A, let (label, value) = MetadataLabels.entry(said) {
            if let value { MetadataLabels.add(label, value, to: &metadata) }
        } else if said.count > 60 {
            hasProse = true
        }
        addBlock(isUnderlined && said.count <= 60 ? .heading(level: 1) : .paragraph, line)
    }
}
