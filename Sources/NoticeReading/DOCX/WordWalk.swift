import NoticeModel

/// Writes the blocks of a DOCX document in order.
struct WordWalk {
    private let tree: MarkupTree
    private let styles: WordStyles
    private var numbering: WordNumbering
    private var writer = BlockWriter()
    /// Whether a reference to a footnote or an endnote was met.
    private(set) var hasNotes = false
    /// Paragraphs of text boxes, which stand after the paragraph that anchors them.
    private var boxes: [Int] = []

    init(_ tree: MarkupTree, styles: WordStyles, numbering: WordNumbering) {
        self.tree = tree
        self.styles = styles
        self.numbering = numbering
    }

    mutating func finish() -> ([UInt32], [SourceBlock]) {
        writer.endBlock()
        return (writer.scalars, writer.blocks)
    }

    /// Writes the paragraphs and tables below an element; the parser's limit bounds the depth.
    mutating func addBlocks(of element: Int) {
        for child in tree.children(of: element) {
            switch tree.nodes[child].name {
            case "p": addParagraph(child)
            case "tbl": addTable(child)
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag": addBlocks(of: child)
            default: break
            }
        }
    }

    // MARK: Paragraphs

    private mutating func addParagraph(_ element: Int) {
        let (marker, outline) = numberAndOutline(element)
        let before = writer.blocks.count
        if let marker { writer.addVerbatim(marker) }
        addRuns(of: element)
        let isEmpty = writer.isLineBlank && writer.blocks.count == before
        if let outline, outline < 9 { writer.endBlock(.heading(level: outline + 1)) } else { writer.endBlock() }
        if isEmpty { writer.leaveBlank() }
        let found = boxes
        boxes = []
        for box in found { addBlocks(of: box) }
    }

    /// The marker that the list of a paragraph gives it, and its outline level. A paragraph without text takes no number.
    private mutating func numberAndOutline(_ element: Int) -> ([UInt32]?, Int?) {
        let properties = tree.children("pPr", of: element).first
        let style = properties.flatMap { tree.value("pStyle", of: $0) }
        let (resolved, listStyle) = styles.resolve(WordStyles.Properties(tree, properties), style: style)
        guard let list = resolved.list, list != "0" else { return (nil, resolved.outline) }
        let level = resolved.level ?? listStyle.flatMap { numbering.level(ofStyle: $0, list: list) } ?? 0
        guard hasText(element), let marker = numbering.next(list: list, level: level) else {
            return (nil, resolved.outline)
        }
        var scalars = trimmed(marker.unicodeScalars.map(\.value))
        // After 一、 （一） 1. no space is wanted; a bare number needs one.
        if let last = scalars.last, last >= 0x30, last <= 0x39 { scalars.append(0x20) }
        return (scalars, resolved.outline)
    }

    private func hasText(_ element: Int) -> Bool {
        (element..<tree.nodes[element].end).contains { i in
            let node = tree.nodes[i]
            return node.isText && tree.nodes[node.parent].name == "t" && node.text.contains { !isBlank($0) }
        }
    }

    private mutating func addRuns(of element: Int) {
        for child in tree.children(of: element) {
            let node = tree.nodes[child]
            switch node.name {
            case "r":
                let properties = tree.children("rPr", of: child).first
                if properties.map({ tree.isOn("vanish", of: $0) }) != true { addRuns(of: child) }
            case "t": writer.addVerbatim(tree.text(of: child))
            case "tab", "ptab": writer.addVerbatim([0x20])
            case "noBreakHyphen": writer.addVerbatim([0x2D])
            case "sym":
                if let code = node["char"].flatMap({ UInt32($0, radix: 16) }), Unicode.Scalar(code) != nil {
                    writer.addVerbatim([code])
                }
            case "br", "cr":
                writer.endBlock()
                if node["type"] == "page" { writer.addPageBreak() }
            case "footnoteReference", "endnoteReference": hasNotes = true
            case "txbxContent": boxes.append(child)
            case "AlternateContent":
                // The same content twice, for newer and older programs: one of them.
                let choice = tree.children("Choice", of: child).first ?? tree.children("Fallback", of: child).first
                if let choice { addRuns(of: choice) }
            case "del", "moveFrom", "pPr", "rPr", "rt", "instrText", "delText", "delInstrText", "commentReference":
                break
            default: if !node.isText { addRuns(of: child) }
            }
        }
    }

    // MARK: Tables

    /// The most columns that a row has.
    private static let columnLimit = 256

    private mutating func addTable(_ element: Int) {
        var rows: [[BlockWriter.Cell]] = []
        let elements = rowElements(of: element)
        let isLayout = elements.allSatisfy { cellElements(of: $0).count <= 1 }
        // Where a column's merged cell begins.
        var origins: [Int: (row: Int, column: Int)] = [:]
        for row in elements {
            var line: [BlockWriter.Cell] = []
            for cell in cellElements(of: row) {
                if isLayout {
                    addBlocks(of: cell)
                    continue
                }
                let properties = tree.children("tcPr", of: cell).first
                let room = Self.columnLimit - line.count
                guard room > 0 else { break }
                let span = properties.flatMap { tree.value("gridSpan", of: $0) }.flatMap { Int($0) } ?? 1
                let columns = min(max(1, span), room)
                let merge = properties.flatMap { tree.children("vMerge", of: $0).first }
                let column = line.count
                if let merge, tree.nodes[merge]["val"] != "restart", let origin = origins[column] {
                    rows[origin.row][origin.column].rowSpan += 1
                    line += [BlockWriter.Cell](repeating: BlockWriter.Cell(text: []), count: columns)
                    continue
                }
                origins[column] = merge == nil ? nil : (rows.count, column)
                line.append(BlockWriter.Cell(text: cellText(cell), columnSpan: columns))
                line += [BlockWriter.Cell](repeating: BlockWriter.Cell(text: []), count: columns - 1)
            }
            rows.append(line)
        }
        guard !isLayout else { return }
        let table = writer.beginTable()
        for row in rows { writer.addRow(row, table: table) }
    }

    private func rowElements(of table: Int) -> [Int] { parts("tr", of: table) }

    private func cellElements(of row: Int) -> [Int] { parts("tc", of: row) }

    /// The children of a name, also those in content controls and accepted insertions.
    private func parts(_ name: String, of element: Int) -> [Int] {
        tree.children(of: element).flatMap { child -> [Int] in
            let found = tree.nodes[child].name
            if found == name { return [child] }
            return ["sdt", "sdtContent", "ins", "customXml"].contains(found) ? parts(name, of: child) : []
        }
    }

    /// The text of a cell on one line; its paragraphs part nothing between East Asian characters.
    private mutating func cellText(_ cell: Int) -> [UInt32] {
        // The cell is written as blocks of its own, by the same rules and with the same counters.
        let outer = writer
        writer = BlockWriter()
        addBlocks(of: cell)
        writer.endBlock()
        let inner = writer
        writer = outer
        var line = BlockWriter()
        line.add(inner.scalars)
        return trimmed(line.currentLine)
    }
}
