import NoticeModel

/// Stacked tables whose rows differ in length: cells broken over lines, categories that stand once, goals for several
/// kinds of places in one cell. Serial numbers and the column of properties tell where a row begins and ends.
extension StackedTables {
    private static let mostLines = 12

    /// The rows that follow a head that begins with 序号 and ends with 属性, and the index after the last; nil for fewer
    /// than two.
    func ragged(_ head: Int, _ kinds: [TableColumn.Kind]) -> (TextTable, Int)? {
        guard kinds.first == .serial, kinds.last == .property, kinds.count > 3 else { return nil }
        var columns = Array(kinds.indices)
        // 指标 / 属性: one head over two lines.
        let broken = kinds.count - 2
        if kinds[broken] == .indicator, kinds[..<broken].contains(.indicator) { columns.remove(at: broken) }
        let heads = outline.paragraphs[head..<(head + kinds.count)]
        let cells = columns.enumerated().map { column, offset in
            TextTable.Cell(range: outline.paragraphs[head + offset].range, column: column)
        }
        var rows = [row(heads, cells)]
        var index = head + kinds.count
        while let (next, end) = raggedRow(index, columns.map { kinds[$0] }, serial: rows.count) {
            rows.append(next)
            index = end
        }
        return rows.count > 2 ? (TextTable(rows: rows), index) : nil
    }

    /// The row that opens with a serial number, up to its property.
    private func raggedRow(
        _ start: Int, _ kinds: [TableColumn.Kind], serial: Int
    ) -> (TextTable.Row, Int)? {
        let paragraphs = outline.paragraphs
        guard start < paragraphs.count, number(start) == serial else { return nil }
        var end = start + 1
        while end < paragraphs.count, end - start < Self.mostLines, isCell(end) {
            if fits(.property, paragraphs[end].range, after: serial) { break }
            end += 1
        }
        guard end < paragraphs.count, end > start + 1, fits(.property, paragraphs[end].range, after: serial) else {
            return nil
        }
        var figures = end
        while figures > start + 1, isFigure(figures - 1) { figures -= 1 }
        let values = kinds.indices.filter { kinds[$0] == .value }
        guard let chunks = chunks(figures..<end, values.count),
            let named = labels(start + 1..<figures, kinds)
        else { return nil }
        var cells = [TextTable.Cell(range: paragraphs[start].range, column: 0)] + named
        for (column, lines) in zip(values, chunks) { cells.append(cell(lines, column)) }
        cells.append(TextTable.Cell(range: paragraphs[end].range, column: kinds.count - 1))
        return (row(paragraphs[start...end], cells.sorted { $0.column < $1.column }), end + 1)
    }

    /// The cells of the category, the indicator and the unit; a category may be broken over lines or stand further up.
    private func labels(_ lines: Range<Int>, _ kinds: [TableColumn.Kind]) -> [TextTable.Cell]? {
        guard var last = lines.last, let indicator = kinds.firstIndex(of: .indicator) else { return nil }
        var cells: [TextTable.Cell] = []
        if let unit = kinds.firstIndex(of: .unit) {
            guard last > lines.lowerBound, fits(.unit, outline.paragraphs[last].range, after: 0) else { return nil }
            cells.append(cell(last..<last + 1, unit))
            last -= 1
        }
        cells.append(cell(last..<last + 1, indicator))
        if last > lines.lowerBound {
            guard let category = kinds.firstIndex(of: .category) else { return nil }
            cells.append(cell(lines.lowerBound..<last, category))
        }
        return cells
    }

    /// The lines of each of the columns of figures: a dash is a cell of its own, the rest is shared out evenly.
    private func chunks(_ lines: Range<Int>, _ count: Int) -> [Range<Int>]? {
        var chunks: [Range<Int>] = []
        var at = lines.lowerBound
        while lines.upperBound - at > count - chunks.count, chunks.count < count, isDash(at) {
            chunks.append(at..<at + 1)
            at += 1
        }
        let rest = count - chunks.count
        guard rest > 0, !lines.isEmpty, (lines.upperBound - at) % rest == 0 else { return nil }
        let size = (lines.upperBound - at) / rest
        guard size > 0 else { return nil }
        while at < lines.upperBound {
            chunks.append(at..<at + size)
            at += size
        }
        return chunks
    }

    private func isCell(_ index: Int) -> Bool {
        let paragraph = outline.paragraphs[index]
        return paragraph.range.count <= Self.longestCell && paragraph.role != .table
            && text[paragraph.range.end - 1] != "。"
    }

    private func isDash(_ index: Int) -> Bool {
        compact(text, outline.paragraphs[index].range).allSatisfy(Self.dashes.contains)
    }

    /// A dash, or a figure with at most the kind of places before it: 重点城市≥30.
    private func isFigure(_ index: Int) -> Bool {
        let words = compact(text, outline.paragraphs[index].range)
        return isDash(index) || words.count <= 16 && words.contains(where: isASCIIDigit)
    }

    private func cell(_ lines: Range<Int>, _ column: Int) -> TextTable.Cell {
        let first = outline.paragraphs[lines.lowerBound].range
        let last = outline.paragraphs[lines.upperBound - 1].range
        return TextTable.Cell(range: NormalRange(first.start, last.end), column: column)
    }

    private func row(_ lines: ArraySlice<OutlineParagraph>, _ cells: [TextTable.Cell]) -> TextTable.Row {
        let start = lines.first?.range.start ?? 0
        return TextTable.Row(range: NormalRange(start, lines.last?.range.end ?? start), cells: cells)
    }
}
