import NoticeModel

/// The rows of tables that have columns for those who see to a task: 序号, 工作任务, 牵头单位, 配合单位.
struct AssignmentTables {
    /// A row that names somebody.
    struct Row {
        /// The cells of organs in order, each with what the head over it says.
        var cells: [(label: AssignmentWords.Label, range: NormalRange)]
        /// The cells before them but the row's number.
        var task: NormalRange

        var start: Int { cells[0].range.start }
        var end: Int { cells[cells.count - 1].range.end }
    }

    /// In the order of the text.
    let rows: [Row]

    /// Finds the rows below a head with a label of organs among the first rows of a table.
    init(_ tables: [TextTable], _ text: Scalars) {
        var rows: [Row] = []
        for table in tables {
            var labels: [Int: AssignmentWords.Label] = [:]
            for (index, row) in table.rows.enumerated() {
                if index < 3, labels.isEmpty {
                    // 序号, 责任单位, 联系电话: whom to call, and no task.
                    guard row.cells.contains(where: { Self.mayNameTask(text, $0.range) }) else { continue }
                    for cell in row.cells { labels[cell.column] = Self.label(text, cell.range) }
                } else if !labels.isEmpty, let found = Self.row(text, row, labels) {
                    rows.append(found)
                }
            }
        }
        self.rows = rows
    }

    /// The ends of the cells that border on cells of organs: no words reach over them.
    func borders(in range: NormalRange) -> [Int] {
        var borders: [Int] = []
        var i = lowerBound(rows, range.start) { $0.start }
        while i < rows.count, rows[i].end <= range.end {
            if rows[i].task.end < rows[i].start { borders.append(rows[i].task.end) }
            borders += rows[i].cells.map(\.range.end)
            i += 1
        }
        return borders
    }

    private static func row(
        _ text: Scalars, _ row: TextTable.Row, _ labels: [Int: AssignmentWords.Label]
    ) -> Row? {
        var cells: [(label: AssignmentWords.Label, range: NormalRange)] = []
        var start: Int?
        var end = row.range.start
        for cell in row.cells where !cell.range.isEmpty {
            if let label = labels[cell.column] {
                cells.append((label, cell.range))
            } else if cells.isEmpty {
                let isSerial =
                    cell.range.count <= 4 && !(cell.range.start..<cell.range.end).contains { text[$0] >= 0x80 }
                if start == nil, !isSerial { start = cell.range.start }
                end = cell.range.end
            }
        }
        guard let first = cells.first else { return nil }
        return Row(
            cells: cells, task: start.map { NormalRange($0, end) } ?? NormalRange(first.range.start, first.range.start))
    }

    /// Whether a head is neither 序号, 备注, 联系人 or 电话 nor a label of organs.
    private static func mayNameTask(_ text: Scalars, _ range: NormalRange) -> Bool {
        guard range.count >= 2, label(text, range) == nil else { return false }
        switch (text[range.start], text[range.start + 1]) {
        case ("联", "系"), ("序", "号"), ("编", "号"), ("备", "注"): return false
        default: return text[range.end - 2] != "电" || text[range.end - 1] != "话"
        }
    }

    /// 责任单位, 牵头 部门, 责任单位（第一个为牵头单位）
    private static func label(_ text: Scalars, _ range: NormalRange) -> AssignmentWords.Label? {
        guard range.count >= 2, range.count <= 24 else { return nil }
        let head = compact(text, range)
        return head.withUnsafeBufferPointer { head in
            guard let (length, label) = AssignmentWords.shared.labels.match(head, at: 0, limit: head.count),
                label != .other, length >= 3,
                length == head.count || head[length] == code("（") || head[length] == code("(")
            else { return nil }
            return label
        }
    }
}
