/// The marks of Markdown copies, which are no part of a notice: # of headings, ** of bold words, > of quotations, the
/// outer | of table rows, rules and the lines that part a table's head from its body.
///
/// Each row of a table is a paragraph of its own with ` | ` between its cells. Bullets (`- `) stay.
enum MarkdownMarks {
    /// How many lines are looked at to tell Markdown.
    private static let sample = 200

    /// Takes the marks at the ends of lines out of them; returns whether the text is Markdown at all.
    static func strip(_ lines: inout [SourceLine], _ marks: LineMarks) -> Bool {
        let headings = lines.prefix(sample).count { headingMarkLength($0, marks) > 0 }
        guard let first = lines.first, headings > 1 || headingMarkLength(first, marks) > 0 else { return false }
        for i in lines.indices { strip(&lines[i], marks) }
        return true
    }

    private static func strip(_ line: inout SourceLine, _ marks: LineMarks) {
        let start = Int(line.start)
        let end = Int(line.end)
        let first = marks.scalars[start]
        guard first < 0x80 || marks.scalars[end - 1] == 0x2A else { return }
        if isRule(start, end, marks) {
            line.link = .ignored
            return
        }
        let heading = headingMarkLength(line, marks)
        if heading > 0 {
            trim(&line, start + heading, end, marks)
            line.traits.insert(.isMarkdownHeading)
        } else if first == 0x7C {
            let last = marks.scalars[end - 1] == 0x7C && end - start > 1 ? end - 1 : end
            trim(&line, start + 1, last, marks)
            line.traits.insert(.isTableRow)
        } else if first == 0x3E {
            trim(&line, start + 1, end, marks)
        } else {
            trim(&line, start, end, marks)
        }
    }

    /// The number of # that open a heading, with the space after them; 0 for other lines.
    private static func headingMarkLength(_ line: SourceLine, _ marks: LineMarks) -> Int {
        let start = Int(line.start)
        let end = Int(line.end)
        var i = start
        while i < end, i - start < 7, marks.scalars[i] == 0x23 { i += 1 }
        guard i > start, i - start < 7, i < end, marks.scalars[i] == 0x20 else { return 0 }
        return i + 1 - start
    }

    /// Whether a line consists of nothing but - * _ | : = and spaces, three of them at least.
    private static func isRule(_ start: Int, _ end: Int, _ marks: LineMarks) -> Bool {
        guard end - start >= 3 else { return false }
        for i in start..<end {
            switch marks.scalars[i] {
            case 0x2D, 0x2A, 0x5F, 0x7C, 0x3A, 0x3D, 0x20: break
            default: return false
            }
        }
        return true
    }

    /// Sets the ends of a line to what is left of it without white space and ** there, and describes it anew.
    private static func trim(_ line: inout SourceLine, _ start: Int, _ end: Int, _ marks: LineMarks) {
        var start = marks.skipSpace(start, end)
        var end = end
        if isBoldMark(start, end, marks) { start = marks.skipSpace(start + 2, end) }
        while end > start, marks.isSpace(end - 1) { end -= 1 }
        if end - 2 >= start, isBoldMark(end - 2, end, marks) { end -= 2 }
        while end > start, marks.isSpace(end - 1) { end -= 1 }
        guard end > start else {
            line.link = .ignored
            return
        }
        line.start = Int32(start)
        line.end = Int32(end)
        line.traits = line.traits.intersection(.isSplit)
        marks.describe(&line)
    }

    /// Whether just two * stand at an offset: *** stands for a masked word.
    private static func isBoldMark(_ i: Int, _ end: Int, _ marks: LineMarks) -> Bool {
        guard i + 1 < end, marks.scalars[i] == 0x2A, marks.scalars[i + 1] == 0x2A else { return false }
        return (i + 2 >= end || marks.scalars[i + 2] != 0x2A) && (i == 0 || marks.scalars[i - 1] != 0x2A)
    }
}
