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

    /// Writes the lines by their links.
    static func write(
        _ source: UnsafeBufferPointer<UInt32>, _ lines: [SourceLine], _ table: CharacterTable,
        _ classes: UnsafePointer<UInt8>
    ) -> NormalText {
        var result = NormalText.empty
        // Each array is filled inside the initializer of the one around it: no element is written twice.
        result.scalars = [UInt32](unsafeUninitializedCapacity: source.count) { out, outCount in
            result.sourceStarts = [Int32](unsafeUninitializedCapacity: source.count) { starts, startCount in
                result.sourceEnds = [Int32](unsafeUninitializedCapacity: source.count) { ends, endCount in
                    guard let out = out.baseAddress, let starts = starts.baseAddress, let ends = ends.baseAddress
                    else { return }
                    var writer = TextWriter(
                        source: source, classes: classes, table: table, out: out, starts: starts, ends: ends)
                    writer.write(lines)
                    endCount = writer.count
                    result.paragraphs = writer.paragraphs
                }
                startCount = result.sourceEnds.count
            }
            outCount = result.sourceStarts.count
        }
        return result
    }

    private mutating func write(_ lines: [SourceLine]) {
        lines.withUnsafeBufferPointer { lines in
            var i = 0
            while i < lines.count {
                // The paragraph goes up to the next line that begins one.
                var end = i + 1
                while end < lines.count, lines[end].link != .begins { end += 1 }
                writeParagraph(lines, i, end)
                i = end
            }
        }
    }

    private mutating func writeParagraph(_ lines: UnsafeBufferPointer<SourceLine>, _ first: Int, _ end: Int) {
        let opening = lines[first]
        guard opening.link == .begins else { return }
        let mark = count
        if let last = paragraphs.last, last.range.end > 0 {
            // The line break that ends the paragraph before: from its last character to the end of that line.
            emit(0x0A, Int(ends[count - 1]), Int(lines[first - 1].breakEnd))
        }
        paragraphStart = count
        brackets = BracketStack()
        var previous = -1
        for i in first..<end {
            let line = lines[i]
            guard line.link == .begins || line.link == .continues else { continue }
            if previous >= 0 { joinLine(lines[previous], line) }
            writeLine(Int(line.start), Int(line.end))
            previous = i
        }
        guard count > paragraphStart else {
            count = mark
            return
        }
        paragraphs.append(
            Paragraph(
                range: NormalRange(paragraphStart, count), indent: Int(opening.indent),
                followsBlankLine: opening.blankLinesBefore > 0 || first == 0))
    }

    /// Writes a space where a line break parts two words.
    private mutating func joinLine(_ last: SourceLine, _ next: SourceLine) {
        guard count > paragraphStart else { return }
        let a = out[count - 1]
        let b = folded(source[Int(next.start)])
        guard isWord(a), isWord(b), !(isDigit(a) && isDigit(b)) else { return }
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

    /// Writes one space or none for a run of white space; returns the offset after it.
    private mutating func writeSpace(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end {
            let kind = CharacterTable.kind(source[i], classes)
            guard kind == CharacterClass.space || kind == CharacterClass.dropped else { break }
            i += 1
        }
        guard i < end, count > paragraphStart, keepsSpace(out[count - 1], i, end) else { return i }
        emit(0x20, start, i)
        return i
    }
}
