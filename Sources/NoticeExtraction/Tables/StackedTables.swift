import NoticeModel

/// Finds indicator tables in copies that lost their shape: one cell a line, row after row.
struct StackedTables {
    let text: Scalars
    let outline: Outline
    let times: [TimeExpression]

    /// The longest cell of a head, and of a row.
    private static let longestHead = 14
    static let longestCell = 60
    /// The fewest and the most columns.
    private static let fewestColumns = 3
    private static let mostColumns = 10
    static let dashes = Set("-—–－/".unicodeScalars.map(\.value))
    private static let bindings = ScalarWords.words("约束 预期 指导")

    /// The tables in order.
    func find() -> [TextTable] {
        var tables: [TextTable] = []
        let paragraphs = outline.paragraphs
        var index = 0
        while index + 4 < paragraphs.count {
            // Three short lines at least; where the third one is long, no head begins before it either.
            if let long = (0..<Self.fewestColumns).last(where: { !isShort(paragraphs[index + $0]) }) {
                index += long + 1
                continue
            }
            guard let kinds = head(index), let (table, end) = table(index, kinds) ?? ragged(index, kinds) else {
                index += 1
                continue
            }
            tables.append(table)
            index = end
        }
        return tables
    }

    private func isShort(_ paragraph: OutlineParagraph) -> Bool {
        paragraph.range.count <= Self.longestHead && paragraph.role != .table
    }

    /// The kinds of the columns when the lines from an index on are the cells of a head.
    private func head(_ index: Int) -> [TableColumn.Kind]? {
        var kinds: [TableColumn.Kind] = []
        var at = index
        while at < outline.paragraphs.count, kinds.count < Self.mostColumns {
            let range = outline.paragraphs[at].range
            // 一、经济增长 is the first group of rows and no head.
            guard isShort(outline.paragraphs[at]), outline.paragraphs[at].bodyStart == range.start,
                let kind = TableHeadWords.kind(compact(text, range), hasYear: hasYear(range))
            else { break }
            kinds.append(kind)
            at += 1
        }
        guard kinds.count >= Self.fewestColumns, kinds.contains(.indicator), kinds.contains(.value),
            Set(kinds).count >= 3
        else {
            return nil
        }
        return kinds
    }

    private func hasYear(_ range: NormalRange) -> Bool {
        let at = lowerBound(times, range.start) { $0.range.start }
        return at < times.count && times[at].range.end <= range.end && times[at].value != nil
    }

    /// The rows that follow a head, and the index after the last; nil for fewer than two.
    private func table(_ head: Int, _ kinds: [TableColumn.Kind]) -> (TextTable, Int)? {
        var rows = [row(head, Array(kinds.indices))]
        var index = head + kinds.count
        // A category that spans rows stands before the first of them only.
        let inner = kinds.first == .category ? Array(kinds.indices.dropFirst()) : []
        var serial = 0
        var count = 0
        while true {
            if isRow(index, kinds, after: serial) {
                if let column = kinds.firstIndex(of: .serial) { serial = number(index + column) ?? serial }
                rows.append(row(index, Array(kinds.indices)))
                index += kinds.count
                count += 1
            } else if count > 0, inner.count >= Self.fewestColumns, isRow(index, inner.map { kinds[$0] }, after: serial)
            {
                rows.append(row(index, inner))
                index += inner.count
                count += 1
            } else if isGroup(index, kinds, after: serial) {
                rows.append(row(index, [0]))
                index += 1
            } else {
                break
            }
        }
        return count > 1 ? (TextTable(rows: rows), index) : nil
    }

    /// A line between two rows that names a group of them.
    private func isGroup(_ index: Int, _ kinds: [TableColumn.Kind], after serial: Int) -> Bool {
        guard index < outline.paragraphs.count else { return false }
        let range = outline.paragraphs[index].range
        return range.count <= 20 && text[range.end - 1] != "。" && isRow(index + 1, kinds, after: serial)
    }

    /// The row whose cells are the lines from an index on, one for each of the columns.
    private func row(_ index: Int, _ columns: [Int]) -> TextTable.Row {
        let ranges = columns.indices.map { outline.paragraphs[index + $0].range }
        let cells = zip(columns, ranges).map { column, range in
            TextTable.Cell(range: range, column: column)
        }
        return TextTable.Row(range: NormalRange(ranges[0].start, ranges[ranges.count - 1].end), cells: cells)
    }

    private func isRow(_ index: Int, _ kinds: [TableColumn.Kind], after serial: Int) -> Bool {
        guard index + kinds.count <= outline.paragraphs.count else { return false }
        for (offset, kind) in kinds.enumerated() {
            let paragraph = outline.paragraphs[index + offset]
            guard paragraph.range.count <= Self.longestCell, paragraph.role != .table,
                text[paragraph.range.end - 1] != "。", fits(kind, paragraph.range, after: serial)
            else { return false }
        }
        return true
    }

    func fits(_ kind: TableColumn.Kind, _ range: NormalRange, after serial: Int) -> Bool {
        let words = compact(text, range)
        let hasDigits = words.contains(where: isASCIIDigit)
        switch kind {
        case .serial: return number(words).map { $0 == serial + 1 } ?? false
        case .property:
            return words.withUnsafeBufferPointer { words in
                words.indices.contains { ScalarWords.begins(words, $0, words.count, anyOf: Self.bindings) != nil }
            }
        case .unit: return words.count <= 14 && !hasDigits
        case .value:
            return words.count <= 30 && (hasDigits || words.allSatisfy(Self.dashes.contains) || words.count <= 12)
        case .indicator: return words.count > 1 && words.contains(where: isHan)
        case .category, .other: return true
        }
    }

    func number(_ index: Int) -> Int? { number(compact(text, outline.paragraphs[index].range)) }

    private func number(_ words: [UInt32]) -> Int? {
        guard (1...3).contains(words.count), words.allSatisfy(isASCIIDigit) else { return nil }
        return words.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
