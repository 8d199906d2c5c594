/// How the lines of a hard-wrapped text are laid out, told from the text as a whole.
///
/// A text is hard-wrapped when its lines that end in the middle of a sentence end at one edge, or at a few. The edge is
/// counted in columns (full-width characters two) or, where that fits better, in characters.
struct WrapProfile {
    /// Whether edges count characters and not columns.
    let countsCharacters: Bool
    /// Whether lines that a word follows end exactly at the edge: then words were cut there.
    let cutsWords: Bool
    /// Whether the lines that go on with a numbered item stand further in than its first line.
    let hangsItems: Bool
    /// The indent, in columns, of lines that go on with a paragraph.
    let baseIndent: Int
    /// Whether paragraphs open with more indent than their other lines have.
    let usesIndent: Bool
    /// Whether blank lines stand between paragraphs only and not inside them.
    let blankLinesPart: Bool

    /// What the first lines of paragraphs fall short of the edge, in its unit, because their indent got lost.
    private let lostIndent: Int

    private let edges: [Int]
    private let marks: LineMarks

    /// Nil when the text is not hard-wrapped.
    init?(_ lines: [SourceLine], _ marks: LineMarks) {
        let byColumns = WrapEdges(lines, narrowest: 24, tolerance: 6) { Int($0.rightEdge) }
        let byCount = WrapEdges(lines, narrowest: 12, tolerance: 2) { Int($0.edgeCount) }
        guard !byColumns.edges.isEmpty || !byCount.edges.isEmpty else { return nil }
        // Where all lines but a few are equally many characters, even a small lead decides; more edges fit better anyhow.
        let lead = byCount.exactShare - byColumns.exactShare
        let leadNeeded =
            byCount.exactShare > 0.97 ? 0.01 : byCount.edges.count > byColumns.edges.count ? 0.1 : 0.05
        countsCharacters = !byCount.edges.isEmpty && (byColumns.edges.isEmpty || lead > leadNeeded)
        let chosen = countsCharacters ? byCount : byColumns
        edges = chosen.edges
        self.marks = marks
        let lowest = (edges.first ?? 0) - chosen.tolerance

        // The lines that follow a broken line have the indent of the text; those that follow an early end open a paragraph.
        var continuing = [Int](repeating: 0, count: 64)
        var opening = [Int](repeating: 0, count: 64)
        var brokenCount = 0
        var brokenWithBlank = 0
        var beforeWord = (all: 0, exact: 0)
        var items = (all: 0, hanging: 0)
        var firstLines = (full: 0, short: 0)
        let twoCharacters = countsCharacters ? 2 : 4
        for i in lines.indices.dropFirst() {
            let a = lines[i - 1]
            let b = lines[i]
            guard !a.hasAny(WrapEdges.bystanders), !b.hasAny(WrapEdges.bystanders) else { continue }
            let indent = min(Int(b.indent), 63)
            let width = countsCharacters ? Int(a.edgeCount) : Int(a.rightEdge)
            if !a.hasAny(.finished), width >= lowest, !b.hasAny([.startsWithMarker, .startsWithBullet]) {
                continuing[indent] += 1
                brokenCount += 1
                if b.blankLinesBefore > 0 { brokenWithBlank += 1 }
                if a.has(.startsWithMarker) {
                    items.all += 1
                    if b.indent > a.indent { items.hanging += 1 }
                }
                if Self.wordLength(b, marks) > 2 {
                    beforeWord.all += 1
                    if edges.contains(where: { width == $0 || width == $0 - 1 }) { beforeWord.exact += 1 }
                }
            } else if a.hasAny(.finished), width < lowest {
                opening[indent] += 1
                let next = countsCharacters ? Int(b.edgeCount) : Int(b.rightEdge)
                if !b.hasAny(.finished), let edge = edges.first(where: { $0 >= next }) {
                    if next > edge - twoCharacters {
                        firstLines.full += 1
                    } else if next > edge - 2 * twoCharacters {
                        firstLines.short += 1
                    }
                }
            }
        }
        lostIndent = firstLines.short > 1 && firstLines.short > 2 * firstLines.full ? twoCharacters : 0
        hangsItems = items.hanging * 2 > items.all
        cutsWords = beforeWord.all > 1 ? beforeWord.exact * 10 >= beforeWord.all * 8 : countsCharacters
        let base = continuing.indices.max { continuing[$0] < continuing[$1] } ?? 0
        baseIndent = base
        let openingCount = opening.reduce(0, +)
        let indentedCount = opening[min(base + 2, 63)...].reduce(0, +)
        usesIndent = openingCount > 0 && indentedCount * 2 >= openingCount
        blankLinesPart = brokenWithBlank * 10 < brokenCount * 3
    }

    /// The letters and digits of ASCII that open a line.
    private static func wordLength(_ line: SourceLine, _ marks: LineMarks) -> Int {
        var i = Int(line.start)
        let limit = min(Int(line.end), i + 24)
        while i < limit, LineMarks.isDigit(marks.scalars[i]) || LineMarks.isLetter(marks.scalars[i]) { i += 1 }
        return i - Int(line.start)
    }

    /// The width of a line in the unit of the edges.
    private func width(_ line: SourceLine) -> Int { Int(countsCharacters ? line.edgeCount : line.rightEdge) }

    /// The edge that holds where these lines stand: the narrowest that none of them goes beyond.
    private func edge(at lines: ArraySlice<SourceLine>) -> Int {
        let widest = lines.reduce(0) { max($0, width($1)) } - (countsCharacters ? 1 : 2)
        return edges.first { $0 >= widest } ?? edges.last ?? 0
    }

    /// Whether a line reaches the edge, so that the first word of the next would not have gone on it.
    ///
    /// - Parameters:
    ///   - isFirst: whether the line opens its paragraph.
    ///   - neighbours: the lines round it, which tell what edge holds there.
    func isFull(
        _ line: SourceLine, before next: SourceLine, isFirst: Bool, _ neighbours: ArraySlice<SourceLine>
    ) -> Bool {
        let edge = edge(at: neighbours) - (isFirst ? lostIndent : 0)
        let (columns, characters) = openingWord(next)
        if countsCharacters {
            return Int(line.edgeCount) + (cutsWords ? 1 : characters) >= edge
        }
        return Int(line.rightEdge) + columns > edge - 2
    }

    /// Whether a line is full for the first line of a paragraph whose indent got lost, and not for any other line.
    func looksFirst(_ line: SourceLine, before next: SourceLine, _ neighbours: ArraySlice<SourceLine>) -> Bool {
        guard lostIndent > 0, !line.hasAny(.finished) else { return false }
        return isFull(line, before: next, isFirst: true, neighbours)
            && !isFull(line, before: next, isFirst: false, neighbours)
    }

    /// Whether a line fills at least that share of the edge that holds there.
    func reaches(_ share: Double, _ line: SourceLine, _ neighbours: ArraySlice<SourceLine>) -> Bool {
        Double(width(line)) >= share * Double(edge(at: neighbours))
    }

    /// The width of the first unbreakable stretch of a line: one ideograph with the marks that cannot open a line, or a
    /// word of letters and digits.
    private func openingWord(_ line: SourceLine) -> (columns: Int, characters: Int) {
        let end = Int(line.end)
        var i = Int(line.start)
        var columns = 0
        let limit = min(end, i + 24)
        func isASCIIWord(_ c: UInt32) -> Bool { c > 0x20 && c < 0x7F }
        // An opening mark cannot end the line before.
        while i < limit - 1, isOpening(marks.scalars[i]) {
            columns += 2
            i += 1
        }
        if isASCIIWord(marks.scalars[i]) {
            while i < limit, isASCIIWord(marks.scalars[i]) {
                i += 1
                columns += 1
            }
        } else {
            i += 1
            columns += 2
        }
        while i < limit, isClosing(marks.at(i, end)) {
            columns += marks.scalars[i] < 0x80 ? 1 : 2
            i += 1
        }
        return (columns, i - Int(line.start))
    }

    private func isOpening(_ c: UInt32) -> Bool {
        switch c {
        case 0xFF08, 0x300A, 0x201C, 0x2018, 0x300C, 0x300E, 0x3010, 0x3014, 0x3008: true
        default: false
        }
    }

    private func isClosing(_ c: UInt32) -> Bool {
        switch c {
        case 0x2C, 0x3002, 0x3001, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x300B, 0x201D, 0x2019, 0x300D, 0x3011, 0x3015, 0x25:
            true
        default: false
        }
    }
}
