import NoticeModel

/// What is known of the lines of a source before they are read: the headings and rows of tables that the format of the
/// file told, or in plain text the rows whose cells tabs or columns of spaces part.
struct KnownBlocks {
    /// A row with its cells, one for each column; the cells of plain text span one.
    struct Row {
        /// The index of its table.
        var table: Int
        var range: SourceRange
        var cells: [SourceBlock.Cell]
    }

    private(set) var rows: [Row] = []
    private var headings: [SourceRange] = []

    init(_ source: SourceText, _ marks: LineMarks) {
        if source.blocks.isEmpty {
            rows = TabTables(marks).rows
            addSpaced(SpacedTables(marks).rows)
            return
        }
        for block in source.blocks where !block.range.isEmpty {
            switch block.kind {
            case .row(let table): rows.append(Row(table: table, range: block.range, cells: block.cells))
            case .heading: headings.append(block.range)
            case .paragraph, .pageBreak: break
            }
        }
    }

    /// Puts the tables that spaces part between those that tabs part.
    private mutating func addSpaced(_ spaced: [Row]) {
        guard !spaced.isEmpty else { return }
        let offset = (rows.last?.table ?? -1) + 1
        let more = spaced.map { Row(table: $0.table + offset, range: $0.range, cells: $0.cells) }
        rows = (rows + more).sorted { $0.range.start < $1.range.start }
    }

    /// Makes one line of each row, also where its white space parted it, and marks the lines of headings.
    func mark(_ lines: inout [SourceLine]) {
        if !headings.isEmpty { markHeadings(&lines) }
        if !rows.isEmpty { joinRows(&lines) }
    }

    private func markHeadings(_ lines: inout [SourceLine]) {
        var next = 0
        for i in lines.indices {
            while next < headings.count, headings[next].end <= Int(lines[i].start) { next += 1 }
            guard next < headings.count else { return }
            if headings[next].start <= Int(lines[i].start) { lines[i].traits.insert(.isHeading) }
        }
    }

    private func joinRows(_ lines: inout [SourceLine]) {
        var result: [SourceLine] = []
        result.reserveCapacity(lines.count)
        var row = 0
        for line in lines {
            while row < rows.count, rows[row].range.end <= Int(line.start) { row += 1 }
            guard row < rows.count, rows[row].range.start <= Int(line.start) else {
                result.append(line)
                continue
            }
            if let last = result.last, last.has(.isTableRow), Int(last.start) >= rows[row].range.start {
                result[result.count - 1].end = line.end
                result[result.count - 1].breakEnd = line.breakEnd
            } else {
                var joined = line
                joined.traits = .isTableRow
                result.append(joined)
            }
        }
        lines = result
    }
}
