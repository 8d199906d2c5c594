/// Cuts a source text into lines in one pass.
///
/// Wide white space inside a line (four columns and more: two U+3000, four spaces) parts paragraphs too, where sentences
/// or headings stand beside it: some copies have no line breaks at all.
struct LineScanner {
    private let scalars: UnsafeBufferPointer<UInt32>
    private let classes: UnsafePointer<UInt8>
    private let marks: LineMarks
    private(set) var lines: [SourceLine] = []
    /// The wide white space inside the line that is being read.
    private var gaps: [Gap] = []

    /// A run of white space of `gapColumns` and more.
    private struct Gap {
        var start: Int
        var end: Int
        var columns: Int
        /// Whether it is made of tabs: those part the cells of a row and not paragraphs.
        var isTabs: Bool
    }

    /// The width from which white space inside a line may part paragraphs.
    static let gapColumns = 4
    /// A line of so many code points that has wide gaps is a text whose line breaks are lost.
    private static let longLine = 240
    /// Lines of a notice are about so long; memory for as many is taken at once.
    private static let usualLine = 64

    static func scan(_ marks: LineMarks) -> [SourceLine] {
        var scanner = LineScanner(marks)
        scanner.run()
        return scanner.lines
    }

    private init(_ marks: LineMarks) {
        scalars = marks.scalars
        classes = marks.classes
        self.marks = marks
    }

    private mutating func run() {
        let scalars = scalars
        let classes = classes
        let count = scalars.count
        lines.reserveCapacity(count / Self.usualLine)
        var i = 0
        var blankLines: UInt8 = 0
        var followsFormFeed = false
        var followsSeam = false
        while i < count {
            let lineStart = i
            var hasDropped = false
            var indent = 0
            while i < count {
                let kind = CharacterTable.kind(scalars[i], classes)
                if kind == CharacterClass.space {
                    indent += Self.columns(ofSpace: scalars[i])
                } else if kind == CharacterClass.dropped {
                    hasDropped = true
                } else {
                    break
                }
                i += 1
            }
            let start = i
            var end = i
            var narrow = 0
            var narrowAtEnd = 0
            if !gaps.isEmpty { gaps.removeAll(keepingCapacity: true) }
            reading: while i < count {
                // Four characters at once, none of them blank: most of a line.
                if i &+ 4 <= count, let kinds = Self.kindsOfFour(scalars, i, classes),
                    kinds & CharacterClass.blank == 0
                {
                    if kinds != CharacterClass.chinese { narrow &+= Self.narrowOfFour(scalars, i) }
                    i &+= 4
                    end = i
                    narrowAtEnd = narrow
                    continue
                }
                let stop = min(count, i &+ 4)
                while i < stop {
                    let scalar = scalars[i]
                    let kind = CharacterTable.kind(scalar, classes)
                    if kind == CharacterClass.lineBreak { break reading }
                    if kind == CharacterClass.space {
                        (i, narrow) = passSpace(i, narrow)
                        continue
                    }
                    i &+= 1
                    if scalar < 0x2000 { narrow &+= 1 }
                    if kind == CharacterClass.dropped {
                        if scalar >= 0x2000 { narrow &+= 2 }
                        continue
                    }
                    end = i
                    narrowAtEnd = narrow
                }
            }
            var isFormFeed = false
            if i < count {
                let scalar = scalars[i]
                isFormFeed = scalar == 0x0C
                i += 1
                if scalar == 0x0D, i < count, scalars[i] == 0x0A { i += 1 }
            }
            if end == start {
                if !isFormFeed, blankLines < 255 { blankLines += 1 }
                if hasDropped { followsSeam = true }
            } else {
                let edge = indent + 2 * (end - start) - narrowAtEnd
                append(
                    SourceLine(
                        start: Int32(start), end: Int32(end), breakEnd: Int32(i),
                        indent: UInt16(min(indent, 0xFFFF)), rightEdge: UInt16(min(max(edge, 0), 0xFFFF)),
                        edgeCount: UInt16(min(end - lineStart, 0xFFFF)), blankLinesBefore: blankLines,
                        followsFormFeed: followsFormFeed, followsSeam: followsSeam))
                blankLines = 0
                followsFormFeed = false
                followsSeam = false
            }
            if isFormFeed { followsFormFeed = true }
        }
    }

    /// The bits of the classes of four characters; nil where one lies beyond the basic plane.
    @inline(__always)
    private static func kindsOfFour(
        _ scalars: UnsafeBufferPointer<UInt32>, _ i: Int, _ classes: UnsafePointer<UInt8>
    ) -> UInt8? {
        let (a, b, c, d) = (scalars[i], scalars[i &+ 1], scalars[i &+ 2], scalars[i &+ 3])
        guard a | b | c | d < 0x10000 else { return nil }
        return classes[Int(a)] | classes[Int(b)] | classes[Int(c)] | classes[Int(d)]
    }

    /// How many of four characters take one column.
    @inline(__always)
    private static func narrowOfFour(_ scalars: UnsafeBufferPointer<UInt32>, _ i: Int) -> Int {
        @inline(__always) func one(_ offset: Int) -> Int { scalars[i &+ offset] < 0x2000 ? 1 : 0 }
        return one(0) &+ one(1) &+ one(2) &+ one(3)
    }

    /// Passes a run of white space inside a line and notes it where it is wide.
    private mutating func passSpace(_ start: Int, _ narrow: Int) -> (next: Int, narrow: Int) {
        var i = start
        var narrow = narrow
        var columns = 0
        while i < scalars.count {
            let scalar = scalars[i]
            let kind = CharacterTable.kind(scalar, classes)
            if kind == CharacterClass.space {
                columns += Self.columns(ofSpace: scalar)
                if scalar != 0x3000 { narrow += 1 }
            } else if kind == CharacterClass.dropped {
                narrow += 2
            } else {
                break
            }
            i += 1
        }
        if columns >= Self.gapColumns {
            gaps.append(Gap(start: start, end: i, columns: columns, isTabs: scalars[start] == 0x09))
        }
        return (i, narrow)
    }

    /// Appends a line, cut at the wide gaps that part paragraphs.
    private mutating func append(_ line: SourceLine) {
        var rest = line
        if !gaps.isEmpty {
            let isLong = line.length >= Self.longLine && gaps.count > 1
            for i in gaps.indices where gaps[i].end <= line.end {
                let gap = gaps[i]
                guard parts(gap, Int(rest.start), rightEnd(i, isLong, line), isLong: isLong, line) else { continue }
                var left = rest
                left.end = Int32(gap.start)
                left.breakEnd = Int32(gap.end)
                left.rightEdge = UInt16(min(Int(left.indent) + 2 * left.length, 0xFFFF))
                left.edgeCount = left.rightEdge / 2
                marks.describe(&left)
                lines.append(left)
                rest.start = Int32(gap.end)
                rest.indent = UInt16(min(gap.columns, 0xFFFF))
                rest.rightEdge = UInt16(min(gap.columns + 2 * rest.length, 0xFFFF))
                rest.edgeCount = rest.rightEdge / 2
                rest.blankLinesBefore = 0
                rest.followsFormFeed = false
                rest.followsSeam = false
                rest.traits = .isSplit
            }
        }
        marks.describe(&rest)
        lines.append(rest)
    }

    /// Where the words after a gap end. 目　　录 is one word, also in a text whose paragraphs are parted by nothing else.
    private func rightEnd(_ i: Int, _ isLong: Bool, _ line: SourceLine) -> Int {
        func end(_ i: Int) -> Int { i + 1 < gaps.count ? min(gaps[i + 1].start, Int(line.end)) : Int(line.end) }
        let isSingle = isLong && i + 1 < gaps.count && end(i) - gaps[i].end == 1
        return isSingle && end(i + 1) - gaps[i + 1].end == 1 ? end(i + 1) : end(i)
    }

    /// Whether a wide gap parts paragraphs.
    private func parts(_ gap: Gap, _ leftStart: Int, _ rightEnd: Int, isLong: Bool, _ line: SourceLine) -> Bool {
        let left = gap.start - leftStart
        let right = rightEnd - gap.end
        // 目　　录, 附　　件, 一、　　总体要求, 第一章　　总则: one heading.
        if isShort(leftStart, left, isLong) || isShort(gap.end, right, isLong) { return false }
        if marks.markerLength(leftStart, gap.start) == left {
            return isLong && marks.scalars[leftStart] == 0x9644 && left > 1  // 附件 stands alone
        }
        if marks.endsSentence(leftStart, gap.start) { return true }
        if gap.isTabs { return false }
        if isLong || marks.markerLength(gap.end, Int(line.end)) > 0 { return true }
        // Authorities that sign side by side.
        return line.length <= 40 && marks.isName(leftStart, gap.start) && marks.isName(gap.end, rightEnd)
    }

    /// Whether a stretch is too short for a paragraph. In a text without line breaks a digit may be the cell of a table.
    private func isShort(_ start: Int, _ length: Int, _ isLong: Bool) -> Bool {
        length < 2 && !(isLong && length == 1 && LineMarks.isDigit(marks.scalars[start]))
    }

    /// The columns that a white-space character takes.
    static func columns(ofSpace scalar: UInt32) -> Int {
        switch scalar {
        case 0x3000: 2
        case 0x09: 4
        default: 1
        }
    }
}
