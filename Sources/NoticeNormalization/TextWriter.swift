import NoticeModel

/// Writes the normal text: folds characters, drops stray spaces, joins lines, notes where each scalar came from.
///
/// It writes at most one scalar for each source code point, so that the three arrays are as long as the source.
struct TextWriter {
    let source: UnsafeBufferPointer<UInt32>
    let classes: UnsafePointer<UInt8>
    let table: CharacterTable
    let out: UnsafeMutablePointer<UInt32>
    let starts: UnsafeMutablePointer<Int32>
    let ends: UnsafeMutablePointer<Int32>
    /// The scalars written.
    var count = 0
    /// Where the paragraph that is being written begins.
    var paragraphStart = 0
    var brackets = BracketStack()
    var paragraphs: [Paragraph] = []
    var pageNumbers: [PageNumber] = []
    var tables: [TextTable] = []
    /// The rows of tables that are still to be written, and the table of the last one.
    private var rows: ArraySlice<KnownBlocks.Row>
    private var lastTable = -1
    /// Where the line stands that goes on with the paragraph; empty where none does.
    var successor = 0..<0
    private let cutsWords: Bool

    private init(
        _ marks: LineMarks, _ out: UnsafeMutablePointer<UInt32>, _ starts: UnsafeMutablePointer<Int32>,
        _ ends: UnsafeMutablePointer<Int32>, _ rows: [KnownBlocks.Row], cutsWords: Bool
    ) {
        self.rows = rows[...]
        source = marks.scalars
        classes = marks.classes
        table = marks.table
        self.out = out
        self.starts = starts
        self.ends = ends
        self.cutsWords = cutsWords
    }

    /// Writes the lines by their links.
    ///
    /// - Parameter cutsWords: whether line breaks were made inside words too, so that no space is put between their parts.
    static func write(_ lines: [SourceLine], _ rows: [KnownBlocks.Row], _ marks: LineMarks, cutsWords: Bool)
        -> NormalText
    {
        let source = marks.scalars
        var result = NormalText.empty
        // Each array is filled inside the initializer of the one around it: no element is written twice.
        result.scalars = NormalScalars(capacity: source.count) { out in
            result.sourceStarts = [Int32](unsafeUninitializedCapacity: source.count) { starts, startCount in
                result.sourceEnds = [Int32](unsafeUninitializedCapacity: source.count) { ends, endCount in
                    guard let starts = starts.baseAddress, let ends = ends.baseAddress else { return }
                    var writer = TextWriter(marks, out, starts, ends, rows, cutsWords: cutsWords)
                    writer.write(lines)
                    endCount = writer.count
                    result.paragraphs = writer.paragraphs
                    result.pageNumbers = writer.pageNumbers
                    result.tables = writer.tables
                }
                startCount = result.sourceEnds.count
            }
            return result.sourceStarts.count
        }
        return result
    }

    private mutating func write(_ lines: [SourceLine]) {
        var previous: SourceLine?
        var opening: SourceLine?
        for i in lines.indices {
            let line = lines[i]
            switch line.link {
            case .pageNumber:
                addPageNumbers(line)
                continue
            case .continues where opening != nil:
                if let previous { joinLine(previous, line) }
            case .begins, .continues:
                if let opening { endParagraph(opening) }
                if let previous, count > 0 {
                    // The line break that ends the paragraph before, from its last character on.
                    emit(0x0A, Int(ends[count - 1]), Int(previous.breakEnd))
                }
                opening = line
                paragraphStart = count
                brackets = BracketStack()
            }
            successor = successor(of: i, lines)
            while let row = rows.first, row.range.end <= Int(line.start) { rows.removeFirst() }
            if line.has(.isTableRow), let row = rows.popFirst() {
                writeRow(row)
            } else {
                writeLine(Int(line.start), Int(line.end))
            }
            previous = line
        }
        if let opening { endParagraph(opening) }
        // Lines of nothing but dropped characters leave no paragraph, and no line break either.
        if count > 0, paragraphs.last?.range.end != count { count = paragraphs.last?.range.end ?? 0 }
    }

    /// Where the line stands that the paragraph goes on with after a line; empty when it ends there.
    private func successor(of i: Int, _ lines: [SourceLine]) -> Range<Int> {
        var j = i + 1
        let limit = min(lines.count, i + 4)
        while j < limit {
            switch lines[j].link {
            case .continues: return Int(lines[j].start)..<Int(lines[j].end)
            case .begins: return 0..<0
            case .pageNumber: j += 1
            }
        }
        return 0..<0
    }

    /// Writes a row of a table: one space between the cells that have words.
    private mutating func writeRow(_ row: KnownBlocks.Row) {
        let start = count
        var cells: [TextTable.Cell] = []
        var last: SourceRange?
        for (column, cell) in row.cells.enumerated() {
            if !cell.range.isEmpty, let last { emit(0x20, last.end, cell.range.start) }
            let cellStart = count
            writeLine(cell.range.start, cell.range.end)
            let isEmpty = count == cellStart
            if isEmpty, !cell.range.isEmpty, last != nil { count -= 1 }
            if !isEmpty { last = cell.range }
            cells.append(
                TextTable.Cell(
                    range: isEmpty ? NormalRange(count, count) : NormalRange(cellStart, count), column: column,
                    columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
        }
        if row.table != lastTable {
            tables.append(TextTable(rows: []))
            lastTable = row.table
        }
        tables[tables.count - 1].rows.append(TextTable.Row(range: NormalRange(start, count), cells: cells))
    }

    private mutating func endParagraph(_ opening: SourceLine) {
        guard count > paragraphStart else {
            count = paragraphs.last?.range.end ?? 0
            return
        }
        paragraphs.append(
            Paragraph(
                range: NormalRange(paragraphStart, count), indent: Int(opening.indent),
                followsBlankLine: opening.blankLinesBefore > 0 || paragraphs.isEmpty))
    }

    private mutating func addPageNumbers(_ line: SourceLine) {
        var i = Int(line.start)
        let end = Int(line.end)
        while i < end {
            var digits: [UInt8] = []
            let start = i
            while i < end, isDigit(folded(source[i])) {
                digits.append(UInt8(folded(source[i])))
                i += 1
            }
            if digits.isEmpty {
                i += 1
            } else {
                let text = String(decoding: digits, as: UTF8.self)
                pageNumbers.append(PageNumber(range: SourceRange(start, i), text: text))
            }
        }
    }

    /// Writes a space where a line break parts two words; a number and letters (300 / MW) are one.
    private mutating func joinLine(_ last: SourceLine, _ next: SourceLine) {
        guard count > paragraphStart else { return }
        let a = out[count - 1]
        let b = folded(source[Int(next.start)])
        guard isLetter(a), isLetter(b), !cutsWords else { return }
        // Full-width letters are broken anywhere, as Chinese is.
        guard source[Int(last.end) - 1] < 0x80, source[Int(next.start)] < 0x80 else { return }
        emit(0x20, Int(last.end), Int(last.breakEnd))
    }

    @inline(__always)
    mutating func emit(_ scalar: UInt32, _ start: Int, _ end: Int) {
        out[count] = scalar
        starts[count] = Int32(truncatingIfNeeded: start)
        ends[count] = Int32(truncatingIfNeeded: end)
        count &+= 1
    }

    private mutating func writeLine(_ start: Int, _ end: Int) {
        var i = start
        while i < end {
            i = copyRun(i, end)
            guard i < end else { return }
            let scalar = source[i]
            let kind = CharacterTable.kind(scalar, classes)
            if kind <= CharacterClass.symbol {
                emit(scalar, i, i + 1)
                i &+= 1
                continue
            }
            switch kind {
            case CharacterClass.folded:
                emit(table.replacement(scalar), i, i + 1)
                i += 1
            case CharacterClass.contextual:
                let replaced = resolve(scalar, at: i, end)
                emit(replaced, i, i + 1)
                i += 1
            case CharacterClass.space:
                i = writeSpace(i, end)
            default:
                i += 1
            }
        }
    }

    /// Copies characters that stand as they are, up to the first that may not; returns its offset.
    ///
    /// This is where nearly all the time goes: it works on locals only.
    @inline(__always)
    private mutating func copyRun(_ start: Int, _ end: Int) -> Int {
        let source = source
        let classes = classes
        let out = out
        let starts = starts
        let ends = ends
        var i = start
        var n = count
        // Four at a time. Classes up to `symbol`, which are copied, have no bit above the second.
        while i &+ 4 <= end {
            let (a, b, c, d) = (source[i], source[i &+ 1], source[i &+ 2], source[i &+ 3])
            guard a | b | c | d < 0x10000 else { break }
            let kinds = classes[Int(a)] | classes[Int(b)] | classes[Int(c)] | classes[Int(d)]
            guard kinds & ~CharacterClass.symbol == 0 else { break }
            let four = UnsafeRawPointer(source.baseAddress.unsafelyUnwrapped + i).loadUnaligned(as: SIMD4<UInt32>.self)
            UnsafeMutableRawPointer(out + n).storeBytes(of: four, as: SIMD4<UInt32>.self)
            let places = SIMD4<Int32>(repeating: Int32(truncatingIfNeeded: i)) &+ SIMD4(0, 1, 2, 3)
            UnsafeMutableRawPointer(starts + n).storeBytes(of: places, as: SIMD4<Int32>.self)
            UnsafeMutableRawPointer(ends + n).storeBytes(of: places &+ 1, as: SIMD4<Int32>.self)
            i &+= 4
            n &+= 4
        }
        while i < end {
            let scalar = source[i]
            guard scalar &- 0x4E00 < 0x5200 || scalar < 0x10000 && classes[Int(scalar)] <= CharacterClass.symbol
            else { break }
            out[n] = scalar
            starts[n] = Int32(truncatingIfNeeded: i)
            i &+= 1
            ends[n] = Int32(truncatingIfNeeded: i)
            n &+= 1
        }
        count = n
        return i
    }

    /// Writes one space or none for a run of white space; returns the offset after it.
    private mutating func writeSpace(_ start: Int, _ end: Int) -> Int {
        var i = start
        var columns = 0
        while i < end {
            let kind = CharacterTable.kind(source[i], classes)
            guard kind == CharacterClass.space || kind == CharacterClass.dropped else { break }
            if kind == CharacterClass.space { columns += LineScanner.columns(ofSpace: source[i]) }
            i += 1
        }
        guard i < end, count > paragraphStart else { return i }
        let isWide = columns >= LineScanner.gapColumns
        guard keepsSpace(out[count - 1], i, end) || isWide && partsCells(i, end) || followsSectionNumber(i) else {
            return i
        }
        emit(0x20, start, i)
        return i
    }
}
