/// A table of data as a grid of cells: merged cells stand once, at their first place.
struct PageTable {
    private(set) var rows: [[BlockWriter.Cell]] = []
    private(set) var caption: Int?

    /// The most columns that a table has; cells beyond are put into the last.
    static let columnLimit = 256
    /// The most rows that one cell spans.
    static let rowSpanLimit = 1024

    /// Reads the table at an element; nil for one that only lays out the page: with tables inside, with one cell a row,
    /// or with prose in few cells.
    init?(_ tree: MarkupTree, _ table: Int, left: Set<Int>) {
        let end = tree.nodes[table].end
        guard !(table + 1..<end).contains(where: { tree.nodes[$0].name == "table" }) else { return nil }
        let rowElements = (table + 1..<end).filter { tree.nodes[$0].name == "tr" && !left.contains($0) }
        var cells: [[Int]] = []
        for row in rowElements {
            cells.append(
                tree.children(of: row).filter {
                    (tree.nodes[$0].name == "td" || tree.nodes[$0].name == "th")
                        && !PageFurniture.contains(tree.nodes[$0])
                })
        }
        guard cells.count >= 2, (cells.map(\.count).max() ?? 0) >= 2 else { return nil }
        let texts = cells.map { $0.map { Self.text(tree, $0) } }
        let lengths = texts.flatMap { $0.map(\.count) }
        // Two columns of a page are no table: a few cells with whole chapters in them.
        let long = lengths.filter { $0 > 600 }.reduce(0, +)
        let filled = lengths.count { $0 > 0 }
        guard long * 5 < lengths.reduce(0, +) * 4 || filled > 12 else { return nil }
        caption = tree.children("caption", of: table).first
        build(tree, cells, texts)
    }

    private mutating func build(_ tree: MarkupTree, _ cells: [[Int]], _ texts: [[[UInt32]]]) {
        // For each column, how many further rows the cell above covers.
        var covered = [Int](repeating: 0, count: Self.columnLimit)
        for (row, elements) in cells.enumerated() {
            var line: [BlockWriter.Cell] = []
            func passCovered() {
                while line.count < Self.columnLimit, covered[line.count] > 0 {
                    covered[line.count] -= 1
                    line.append(BlockWriter.Cell(text: []))
                }
            }
            for (i, element) in elements.enumerated() {
                passCovered()
                guard line.count < Self.columnLimit else {
                    line[line.count - 1].text += texts[row][i]
                    continue
                }
                let room = Self.columnLimit - line.count
                let columns = min(max(1, Int(tree.nodes[element]["colspan"] ?? "") ?? 1), room)
                let rows = min(max(1, Int(tree.nodes[element]["rowspan"] ?? "") ?? 1), Self.rowSpanLimit)
                for column in 0..<columns {
                    covered[line.count] = rows - 1
                    line.append(
                        column == 0
                            ? BlockWriter.Cell(text: texts[row][i], columnSpan: columns, rowSpan: rows)
                            : BlockWriter.Cell(text: []))
                }
            }
            passCovered()
            rows.append(line)
        }
    }

    /// The text of a cell on one line: its own line breaks part nothing between East Asian characters.
    private static func text(_ tree: MarkupTree, _ cell: Int) -> [UInt32] {
        var writer = BlockWriter()
        var i = cell + 1
        while i < tree.nodes[cell].end {
            let node = tree.nodes[i]
            if node.isText {
                writer.add(node.text)
            } else if PageFurniture.contains(node) {
                i = node.end
                continue
            } else if ["br", "p", "div", "li"].contains(node.name) {
                writer.add([0x0A])
            }
            i += 1
        }
        return trimmed(writer.currentLine)
    }
}
