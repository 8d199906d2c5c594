import NoticeModel

/// The cells under 分值 and its like in the tables that say how work is marked: 序号, 考核项目, 分值, 评分标准.
struct ScoreColumns {
    /// The digits of the cells that hold nothing else, in the order of the text.
    let cells: [NormalRange]

    private static let heads = Lexicon(
        ["分值", "分数", "标准分", "标准分值", "满分", "满分值", "赋分", "赋分值", "考核分值", "评分分值", "各项分值", "权重分", "权重分值", "基本分", "基础分"].map {
            ($0, true)
        })

    /// Finds the cells below such a head among the first rows of a table.
    init(_ tables: [TextTable], _ text: Scalars) {
        var cells: [NormalRange] = []
        for table in tables {
            var columns: [Int] = []
            for (index, row) in table.rows.enumerated() {
                if index < 3, columns.isEmpty {
                    columns = row.cells.filter { Self.isHead(text, $0.range) }.map(\.column)
                } else {
                    for cell in row.cells where columns.contains(cell.column) && Self.isScore(text, cell.range) {
                        cells.append(cell.range)
                    }
                }
            }
        }
        self.cells = cells
    }

    /// Whether the words of a head, 分值（分） included, say that marks stand below.
    static func isHead(_ head: [UInt32]) -> Bool {
        head.withUnsafeBufferPointer { head in
            guard let (length, _) = heads.match(head, at: 0, limit: head.count) else { return false }
            return length == head.count || head[length] == "（" || head[length] == "("
        }
    }

    private static func isHead(_ text: Scalars, _ range: NormalRange) -> Bool {
        range.count >= 2 && range.count <= 10 && isHead(compact(text, range))
    }

    /// Up to four digits, a point among them at most.
    private static func isScore(_ text: Scalars, _ range: NormalRange) -> Bool {
        guard range.count >= 1, range.count <= 5, isASCIIDigit(text[range.start]), isASCIIDigit(text[range.end - 1])
        else { return false }
        var points = 0
        for at in range.start..<range.end where !isASCIIDigit(text[at]) {
            guard text[at] == "." else { return false }
            points += 1
        }
        return points <= 1 && range.count - points <= 4
    }

    /// Puts the marks among the quantities, in the order of the text; targets keep theirs.
    func add(to facts: inout Facts, _ text: Scalars, _ reader: TableReader, _ trace: ExtractionTrace?) {
        guard !cells.isEmpty else { return }
        var merged: [Quantity] = []
        merged.reserveCapacity(facts.quantities.count + cells.count)
        var places = [Int](repeating: 0, count: facts.quantities.count)
        var next = 0
        for (index, quantity) in facts.quantities.enumerated() {
            while next < cells.count, cells[next].start < quantity.range.start {
                if cells[next].end <= quantity.range.start, let score = reader.readScore(text, cells[next]) {
                    merged.append(score)
                }
                next += 1
            }
            if next < cells.count, cells[next].overlaps(quantity.range) { next += 1 }
            places[index] = merged.count
            merged.append(quantity)
        }
        merged += cells[next...].compactMap { reader.readScore(text, $0) }
        for i in facts.targets.indices { facts.targets[i].quantity = places[facts.targets[i].quantity] }
        facts.quantities = merged
        trace?.moved(places)
    }
}
