import NoticeModel

/// Cuts a notice into parts, sections and paragraphs and reads its head and foot.
///
/// Linear in the length of the text; nothing in the text is ever corrected: broken numbering becomes a diagnostic.
public struct Segmenter: Sendable {
    public init() {}

    /// The outline of one notice. Never fails; a text without any structure is one part of body paragraphs.
    public func segment(_ text: NormalText) -> Outline {
        text.scalars.withUnsafeBufferPointer { scalars in
            text.sourceStarts.withUnsafeBufferPointer { starts in
                text.sourceEnds.withUnsafeBufferPointer { ends in
                    ScalarClass.table.withUnsafeBufferPointer { classes in
                        let view = TextView(scalars: scalars, sourceStarts: starts, sourceEnds: ends, classes: classes)
                        return outline(of: text, view)
                    }
                }
            }
        }
    }

    private func outline(of text: NormalText, _ view: TextView) -> Outline {
        let readers = Readers(text: view)
        var lines = readers.lines.lines(of: text.paragraphs)
        guard let start = lines.first?.start, let end = lines.last?.end else {
            let part = Part(kind: .carrier, number: nil, title: nil, range: NormalRange(0, 0))
            return Outline(head: NoticeHead(), parts: [part], sections: [], paragraphs: [])
        }
        markTables(text.tables, &lines)
        ContentsFinder(text: view).mark(&lines)
        // Moved in and out: a second owner would make the first change copy them all.
        var shape = ShapeFinder(text: view, readers: readers, lines: lines)
        lines = []
        shape.find()
        lines = shape.lines

        var finder = SectionFinder(text: view, lineCount: shape.lines.count)
        for (index, part) in shape.parts.enumerated() {
            finder.beginPart(index)
            let end = index + 1 < shape.parts.count ? shape.parts[index + 1].firstLine : lines.count
            for line in lines[part.firstLine..<end] { add(line, of: part, to: &finder) }
        }

        var parts: [Part] = []
        for (index, draft) in shape.parts.enumerated() {
            let start = index == 0 ? start : lines[draft.firstLine].start
            let end = index + 1 < shape.parts.count ? lines[shape.parts[index + 1].firstLine - 1].end : end
            let number = draft.marker.map(\.number)
            parts.append(
                Part(
                    kind: draft.kind, number: number == 0 ? nil : number, title: draft.title,
                    range: NormalRange(start, end)))
        }
        let assembled = SectionAssembler(text: view, finder: finder, parts: parts).assemble()
        let diagnostics = NumberingCheck(text: text, drafts: finder.drafts).diagnostics()
        return Outline(
            head: shape.head, parts: parts, sections: assembled.sections, paragraphs: assembled.paragraphs,
            diagnostics: diagnostics)
    }

    /// The rows of tables hold no headings, whatever they begin with. A table with few cells only lays out a page.
    private func markTables(_ tables: [TextTable], _ lines: inout [Line]) {
        var index = 0
        for table in tables {
            let isData = table.rows.count { row in row.cells.count { !$0.range.isEmpty } > 1 } > 1
            for row in table.rows where isData {
                while index < lines.count, lines[index].start < row.range.start { index += 1 }
                guard index < lines.count, lines[index].start == row.range.start else { continue }
                lines[index].role = .table
                lines[index].marker = nil
            }
        }
    }

    private func add(_ line: Line, of part: PartDraft, to finder: inout SectionFinder) {
        switch line.role {
        case .body:
            finder.addBody(line)
        case .heading:
            if let marker = part.marker { finder.addAttachment(marker, title: part.title, lineEnd: line.end) }
            finder.addPlain(line, inSection: true)
        case .table:
            finder.addRow(line)
        case .title:
            finder.addPlain(line, inSection: part.marker != nil)
        case .documentNumber, .recipients, .signature, .date, .attachmentList, .contents, .imprint:
            finder.addPlain(line, inSection: false)
        }
    }
}
