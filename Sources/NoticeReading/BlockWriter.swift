import NoticeModel

/// Writes a source text block by block: one line each, one empty line where the file leaves room between blocks.
struct BlockWriter {
    private(set) var scalars: [UInt32] = []
    private(set) var blocks: [SourceBlock] = []
    /// The line being written.
    private var line: [UInt32] = []
    /// White space that stands before the next character of the line: none, a space, or a line break of the file.
    private var pending = Space.none
    private var wantsBlank = false
    private var tableCount = 0

    private enum Space {
        case none, space, lineBreak
    }

    /// Adds text to the line. Runs of white space become one space; a run that holds a line break becomes nothing
    /// between two East Asian characters, as in a browser.
    mutating func add(_ text: [UInt32]) {
        for scalar in text {
            switch scalar {
            case 0x0A, 0x0D, 0x2028, 0x2029: pending = .lineBreak
            case 0x20, 0x09, 0x0B, 0x0C: if pending == .none { pending = .space }
            case 0..<0x20, 0xFEFF, 0x200B: break
            default:
                writePending(before: scalar)
                line.append(scalar)
            }
        }
    }

    /// Adds text as it is, but for line breaks and tabs, which become spaces.
    mutating func addVerbatim(_ text: [UInt32]) {
        line += text.map { $0 < 0x20 ? 0x20 : $0 }
    }

    private mutating func writePending(before scalar: UInt32) {
        defer { pending = .none }
        guard pending != .none, let last = line.last else { return }
        if pending == .lineBreak, isEastAsian(last), isEastAsian(scalar) { return }
        line.append(0x20)
    }

    /// Whether nothing but white space stands on the line.
    var isLineBlank: Bool { line.allSatisfy(isBlank) }

    /// The line as it stands.
    var currentLine: [UInt32] { line }

    /// Drops the line.
    mutating func dropLine() {
        line.removeAll(keepingCapacity: true)
        pending = .none
    }

    /// Ends the line as a block; a blank one leaves nothing.
    mutating func endBlock(_ kind: SourceBlock.Kind = .paragraph) {
        defer { dropLine() }
        while let last = line.last, isBlank(last) { line.removeLast() }
        guard !line.isEmpty else { return }
        let start = beginBlock()
        scalars += line
        blocks.append(SourceBlock(kind: kind, range: SourceRange(start, scalars.count)))
        scalars.append(0x0A)
    }

    /// Leaves an empty line before the next block.
    mutating func leaveBlank() { wantsBlank = true }

    /// The number for a new table.
    mutating func beginTable() -> Int {
        defer { tableCount += 1 }
        return tableCount
    }

    /// A cell of a row that is to be written.
    struct Cell {
        var text: [UInt32]
        var columnSpan = 1
        var rowSpan = 1
    }

    /// Writes a row of a table: the cells parted by tabs, one empty cell for each further column that a cell spans.
    /// A row without any text leaves nothing.
    mutating func addRow(_ cells: [Cell], table: Int) {
        guard cells.contains(where: { !$0.text.isEmpty }) else { return }
        let start = beginBlock()
        var block = SourceBlock(kind: .row(table: table), range: SourceRange(start, start))
        for (i, cell) in cells.enumerated() {
            if i > 0 { scalars.append(0x09) }
            let cellStart = scalars.count
            scalars += cell.text
            block.cells.append(
                SourceBlock.Cell(
                    range: SourceRange(cellStart, scalars.count), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
        }
        block.range = SourceRange(start, scalars.count)
        blocks.append(block)
        scalars.append(0x0A)
    }

    /// The most columns that a table has; the words of cells beyond stand in the last.
    static let columnLimit = 256

    /// Writes rows as a table of their own, with as many cells in each.
    mutating func addTable(_ rows: [[Cell]]) {
        let table = beginTable()
        let columns = min(Self.columnLimit, rows.reduce(0) { max($0, $1.count) })
        for row in rows {
            var cells = Array(row.prefix(columns))
            for cell in row.dropFirst(columns) { cells[columns - 1].text += cell.text }
            let missing = max(0, columns - cells.count)
            addRow(cells + [Cell](repeating: Cell(text: []), count: missing), table: table)
        }
    }

    /// Notes that a page ends here.
    mutating func addPageBreak() {
        endBlock()
        blocks.append(SourceBlock(kind: .pageBreak, range: SourceRange(scalars.count, scalars.count)))
    }

    private mutating func beginBlock() -> Int {
        if wantsBlank, !scalars.isEmpty { scalars.append(0x0A) }
        wantsBlank = false
        return scalars.count
    }
}

/// Whether a scalar is white space that stands for nothing at the end of a line.
func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
}

/// Whether a scalar is an ideograph, kana or full-width punctuation, between which a line break means nothing.
func isEastAsian(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2018...0x201D, 0x2026, 0x2E80..<0xA000, 0xF900..<0xFB00, 0xFE30..<0xFE50, 0xFF00..<0xFF61,
        0x20000..<0x40000:
        true
    default: false
    }
}

/// The scalars without the white space at both ends.
func trimmed(_ scalars: [UInt32]) -> [UInt32] {
    var slice = scalars[...]
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return Array(slice)
}

/// The scalars as a string.
func string(_ scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(text)
}
