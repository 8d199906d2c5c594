import NoticeModel

/// Writes the blocks of a Markdown text in order.
struct MarkdownWalk {
    private let scalars: [UInt32]
    private var writer = BlockWriter()
    private var metadata = SourceMetadata()
    /// The rows of the table that is being read.
    private var rows: [[BlockWriter.Cell]] = []
    private var isInCode = false
    /// Whether running text was met: labels stand before it.
    private var hasProse = false

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
    }

    mutating func finish() -> FormatContent {
        endTable()
        return FormatContent(scalars: writer.scalars, blocks: writer.blocks, metadata: metadata)
    }

    /// Takes `key: value` lines as metadata.
    mutating func addFrontMatter(until end: Int) {
        for line in MarkdownLines(scalars) where line.upperBound < end {
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

    /// Writes all lines from an offset on.
    mutating func add(from start: Int) {
        let lines = Array(MarkdownLines(scalars, from: start))
        var i = 0
        while i < lines.count {
            let line = scalars[lines[i]]
            if isFence(line) {
                endTable()
                isInCode.toggle()
            } else if isInCode {
                writer.addVerbatim(Array(line))
                writer.endBlock()
            } else if isRow(lines, i) {
                // The row that parts head and body has no words.
                if !MarkdownLine.isDelimiterRow(line) { addRow(line) }
            } else {
                endTable()
                addLine(line, isUnderlined: i + 1 < lines.count && isUnderline(scalars[lines[i + 1]]))
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

    private mutating func addRow(_ line: ArraySlice<UInt32>) {
        rows.append(
            MarkdownLine.cells(line).map { cell in
                BlockWriter.Cell(text: trimmed(MarkdownInline.text(cell)).map { $0 < 0x20 ? 0x20 : $0 })
            })
    }

    private mutating func endTable() {
        guard !rows.isEmpty else { return }
        writer.addTable(rows)
        rows = []
    }

    private mutating func addLine(_ line: ArraySlice<UInt32>, isUnderlined: Bool) {
        guard !line.isEmpty, !MarkdownLine.isRule(line) else {
            writer.leaveBlank()
            return
        }
        let level = MarkdownLine.headingLevel(line)
        if level > 0 {
            var words = line.dropFirst(level)
            while let last = words.last, last == 0x23 || isBlank(last) { words.removeLast() }
            writer.addVerbatim(trimmed(MarkdownInline.text(words)))
            writer.endBlock(.heading(level: level))
            return
        }
        var words = line
        while words.first == 0x3E {
            words.removeFirst()
            words = words.drop { $0 == 0x20 }
        }
        // A bullet is one whatever mark it has.
        if let mark = words.first, mark == 0x2A || mark == 0x2B, words.dropFirst().first == 0x20 {
            writer.addVerbatim([0x2D])
            words.removeFirst()
        }
        let text = MarkdownInline.text(words)
        if !hasProse, line.first == 0x2A, let (label, value) = MetadataLabels.entry(trimmed(text)) {
            if let value { MetadataLabels.add(label, value, to: &metadata) }
        } else if text.count > 60 {
            hasProse = true
        }
        writer.addVerbatim(text)
        writer.endBlock(isUnderlined && text.count <= 60 ? .heading(level: 1) : .paragraph)
    }
}
