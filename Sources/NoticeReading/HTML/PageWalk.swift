import NoticeModel

/// Writes the blocks of a page in document order.
struct PageWalk {
    private let tree: MarkupTree
    /// Elements that are left out.
    private let left: Set<Int>
    private var writer = BlockWriter()

    private static let blockElements: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "center", "blockquote",
        "address", "figure", "figcaption", "caption", "hr", "tr", "td", "th", "tbody", "thead", "tfoot", "table",
        "body",
        "pre", "fieldset", "details", "summary",
    ]

    init(_ tree: MarkupTree, left: Set<Int>) {
        self.tree = tree
        self.left = left
    }

    /// The text and its blocks.
    mutating func finish() -> ([UInt32], [SourceBlock]) {
        endBlock()
        return (writer.scalars, writer.blocks)
    }

    /// Writes a heading that stands outside the body.
    mutating func addHeading(_ words: [UInt32]) {
        writer.add(words)
        writer.endBlock(.heading(level: 1))
        writer.leaveBlank()
    }

    /// Writes a node and what is below it; the parser's limit bounds the depth.
    mutating func add(_ index: Int) {
        let node = tree.nodes[index]
        if node.isText {
            writer.add(node.text)
            return
        }
        guard !left.contains(index), !PageFurniture.contains(node) else { return }
        switch node.name {
        case "br":
            if writer.isLineBlank { writer.leaveBlank() }
            endBlock()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            endBlock()
            addChildren(index)
            endBlock(.heading(level: Int(node.name.utf8.last! - 0x30)))
        case "table":
            endBlock()
            if let grid = PageTable(tree, index, left: left) { addRows(grid) } else { addChildren(index) }
            endBlock()
        case _ where Self.blockElements.contains(node.name):
            endBlock()
            let before = writer.blocks.count
            addChildren(index)
            let isEmpty = writer.isLineBlank && writer.blocks.count == before
            endBlock()
            // An empty paragraph is how pages leave a line free.
            if isEmpty, node.name == "p" { writer.leaveBlank() }
        default:
            addChildren(index)
        }
    }

    private mutating func addChildren(_ index: Int) {
        for child in tree.children(of: index) { add(child) }
    }

    private mutating func endBlock(_ kind: SourceBlock.Kind = .paragraph) {
        if PageFurniture.isButtons(writer.currentLine) { writer.dropLine() }
        writer.endBlock(kind)
    }

    private mutating func addRows(_ grid: PageTable) {
        if let caption = grid.caption {
            addChildren(caption)
            endBlock()
        }
        let table = writer.beginTable()
        for row in grid.rows { writer.addRow(row, table: table) }
    }
}
