/// Tables whose rows are told by their numbers.
extension TableLayout {
    /// Where a numbered table begins, the line of its head taken in.
    func headStart(_ table: NumberedTable) -> Int {
        let line = table.lines.lowerBound - 1
        guard line >= 0, isFree(line), lines[line].page == lines[line + 1].page,
            lines[line].pieces.count == table.columns.count
        else { return table.lines.lowerBound }
        let isHead = zip(lines[line].pieces, table.columns).allSatisfy { piece, column in
            place(piece, table.columns).count == 1 && piece.right > column.left - piece.size
                && piece.left < column.right + piece.size
        }
        return isHead ? line : table.lines.lowerBound
    }

    mutating func addNumbered(_ table: NumberedTable) {
        let start = headStart(table)
        var rows = table.rows.map { row in row.cells.map { BlockWriter.Cell(text: Self.text($0)) } }
        if start < table.lines.lowerBound {
            rows.insert(lines[start].pieces.map { BlockWriter.Cell(text: Self.text([$0])) }, at: 0)
        }
        var band = Band(lines: start..<table.lines.upperBound, rows: rows, columns: table.columns, isNumbered: true)
        guard let last = bands.last, last.isNumbered, last.rows.isEmpty, last.lines.upperBound == start else {
            add(band)
            return
        }
        // Behind the rest of a row that the page before began.
        band.isContinued = true
        bands.append(band)
    }

    /// The end of the lines that go on with the last row of the numbered table before them, at the foot of its page and at
    /// the head of the next: the number of a row that a page cuts does not stand in its middle.
    ///
    /// At the foot all lines to the end of the page have to be cells. At the head the first has words in two columns where the
    /// foot had no such lines. So neither a heading nor a paragraph below a table is taken for more of it.
    func endOfCutRow(from start: Int, before table: NumberedTable?) -> Int {
        guard let last = bands.last, last.isNumbered, last.lines.upperBound == start else { return start }
        let isFoot = !opensPage(start)
        let isCut = last.rows.isEmpty
        var end = start
        while end < lines.count, lines[end].page == lines[start].page, isFoot || end < table?.lines.lowerBound ?? .max {
            let line = lines[end]
            let isNear = end == start && !isFoot || line.baseline - lines[end - 1].baseline < 2.6 * line.size
            if !isNear || !isCellLine(line, last.columns) { break }
            if end == start, !isFoot, !isCut, line.pieces.count < 2 { break }
            end += 1
        }
        let reachesFoot = end == lines.count || lines[end].page > lines[start].page
        return isFoot && !reachesFoot ? start : end
    }

    /// Whether the pieces of a line begin where columns do, that of the numbers left out, and end in them.
    private func isCellLine(_ line: LayoutLine, _ columns: [Column]) -> Bool {
        line.pieces.allSatisfy { piece in
            columns.dropFirst().contains { column in
                abs(piece.left - column.left) < 0.6 * piece.size && piece.right < column.right + 0.6 * piece.size
            }
        }
    }

    /// Adds the words of lines to the last row.
    mutating func takeIn(_ more: Range<Int>) {
        guard let index = bands.lastIndex(where: { !$0.rows.isEmpty }), var row = bands[index].rows.last else { return }
        let last = bands[index]
        for column in last.columns.indices {
            let pieces = more.flatMap { lines[$0].pieces }.filter { place($0, last.columns).lowerBound == column }
            guard !pieces.isEmpty, column < row.count else { continue }
            let text = Self.text(pieces)
            if let end = row[column].text.last, let start = text.first, !isEastAsian(end), !isEastAsian(start) {
                row[column].text.append(0x20)
            }
            row[column].text += text
        }
        bands[index].rows[last.rows.count - 1] = row
        bands.append(Band(lines: more, rows: [], columns: last.columns, isContinued: true, isNumbered: true))
    }
}
