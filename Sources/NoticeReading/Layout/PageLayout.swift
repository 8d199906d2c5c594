/// Turns the boxes of pages into lines in reading order and the lines into paragraphs, over lines and pages.
struct PageLayout {
    private(set) var lines: [LayoutLine] = []
    private let pageCount: Int

    init(pages: [[TextBox]]) {
        pageCount = pages.count
        for (page, boxes) in pages.enumerated() { lines += Self.lines(of: boxes, page) }
    }

    // MARK: Lines

    /// Boxes whose baselines are closer than half their size stand on one line, from left to right.
    private static func lines(of boxes: [TextBox], _ page: Int) -> [LayoutLine] {
        let ordered = boxes.filter { box in box.text.contains { !isBlank($0) } }.sorted {
            ($0.baseline, $0.left) < ($1.baseline, $1.left)
        }
        var lines: [LayoutLine] = []
        var group: [TextBox] = []
        for box in ordered {
            if let first = group.first, box.baseline - first.baseline > 0.5 * min(first.size, box.size) {
                lines.append(line(group, page))
                group = []
            }
            group.append(box)
        }
        if !group.isEmpty { lines.append(line(group, page)) }
        return lines
    }

    private static func line(_ group: [TextBox], _ page: Int) -> LayoutLine {
        let boxes = group.sorted { $0.left < $1.left }
        var line = LayoutLine(
            left: boxes[0].left, right: boxes[0].right, baseline: boxes[0].baseline, size: boxes[0].size,
            text: boxes[0].text, page: page, pieces: pieces(boxes))
        for box in boxes.dropFirst() {
            let gap = box.left - line.right
            if let last = line.text.last, let first = box.text.first, !isBlank(last), !isBlank(first) {
                let isTight = isEastAsian(last) || isEastAsian(first)
                if gap > (isTight ? 0.8 : 0.15) * box.size { line.text.append(0x20) }
            }
            line.text += box.text
            line.right = max(line.right, box.right)
        }
        // The font of most characters is that of the line: digits and marks in another one change nothing.
        line.size = boxes.max { $0.text.count < $1.text.count }?.size ?? line.size
        line.text = trimmed(line.text)
        return line
    }

    /// The boxes joined to pieces: space as wide as a character parts them.
    private static func pieces(_ boxes: [TextBox]) -> [TextBox] {
        var pieces: [TextBox] = []
        for box in boxes {
            guard var last = pieces.last, box.left - last.right < 0.9 * max(box.size, last.size) else {
                pieces.append(box)
                continue
            }
            // Two lines of one cell that stand half a line off its neighbours.
            let isBelow = last.baseline - box.baseline > 0.2 * box.size && box.left < (last.left + last.right) / 2
            if let end = last.text.last, let start = box.text.first, !isEastAsian(end), !isEastAsian(start),
                box.left - last.right > 0.15 * box.size
            {
                last.text.append(0x20)
            }
            last.text = isBelow ? box.text + last.text : last.text + box.text
            last.left = min(last.left, box.left)
            last.right = max(last.right, box.right)
            pieces[pieces.count - 1] = last
        }
        return pieces
    }

    // MARK: Page furniture

    /// Drops page numbers and what stands at the head or foot of most pages; returns how many lines that were.
    mutating func dropFurniture() -> Int {
        let before = lines.count
        var edges: [Int: [Int]] = [:]
        for (i, line) in lines.enumerated() { edges[line.page, default: []].append(i) }
        var dropped: Set<Int> = []
        var counts: [[UInt32]: Int] = [:]
        var marginal: [Int] = []
        for page in edges.values {
            let ends = Set([page.first!, page.last!])
            for i in ends {
                if Self.isPageNumber(lines[i].text) { dropped.insert(i) }
                marginal.append(i)
                counts[Self.withoutDigits(lines[i].text), default: 0] += 1
            }
        }
        // A head runs over three pages and half of all at least.
        for i in marginal {
            let count = counts[Self.withoutDigits(lines[i].text)] ?? 0
            if count >= 3, count * 2 >= pageCount, lines[i].text.count <= 60 { dropped.insert(i) }
        }
        lines = lines.indices.filter { !dropped.contains($0) }.map { lines[$0] }
        return before - lines.count
    }

    private static func withoutDigits(_ text: [UInt32]) -> [UInt32] {
        text.filter { !isBlank($0) && !($0 >= 0x30 && $0 <= 0x39) && !($0 >= 0xFF10 && $0 <= 0xFF19) }
    }

    /// Whether a line is a page number: — 1 —, - 12 -, 第3页, 3/12.
    static func isPageNumber(_ text: [UInt32]) -> Bool {
        let bare = text.filter { !isBlank($0) }
        guard bare.count <= 12 else { return false }
        var digits = 0
        for scalar in bare {
            switch scalar {
            case 0x30...0x39, 0xFF10...0xFF19: digits += 1
            case 0x2D, 0x2010...0x2015, 0xFF0D, 0x00B7, 0x2F, 0x7B2C, 0x9875, 0x5171, 0x2500: break
            default: return false
            }
        }
        return (1...4).contains(digits) || digits > 0 && bare.contains(0x2F)
    }

    // MARK: Paragraphs

    /// Writes the lines as paragraphs, with a page break where a page ends.
    func write(to writer: inout BlockWriter) {
        let tables = TableLayout(lines).bands
        let prose = prose(apart: tables)
        let left = margin(prose.map(\.left), isLeft: true)
        let right = margin(prose.map(\.right), isLeft: false)
        let median = lines.map(\.size).sorted().dropFirst(lines.count / 2).first ?? 0
        var last: LayoutLine?
        var pageBreaks = 0
        var bands = tables[...]
        var table = 0
        for (index, line) in lines.enumerated() {
            if let band = bands.first, index >= band.lines.lowerBound {
                if index == band.lines.lowerBound {
                    writer.endBlock()
                    while pageBreaks < line.page {
                        writer.addPageBreak()
                        pageBreaks += 1
                    }
                    if !band.isContinued { table = writer.beginTable() }
                    for row in band.rows { writer.addRow(row, table: table) }
                }
                if index + 1 == band.lines.upperBound { bands.removeFirst() }
                last = nil
                continue
            }
            if let previous = last {
                if beginsParagraph(line, after: previous, left, right) {
                    writer.endBlock()
                    while pageBreaks < line.page {
                        writer.addPageBreak()
                        pageBreaks += 1
                    }
                    if line.page == previous.page, line.baseline - previous.baseline > 3 * max(line.size, median) {
                        writer.leaveBlank()
                    }
                } else if let end = previous.text.last, let start = line.text.first, !isEastAsian(end),
                    !isEastAsian(start)
                {
                    writer.addVerbatim([0x20])
                }
            }
            while last == nil, pageBreaks < line.page {
                writer.addPageBreak()
                pageBreaks += 1
            }
            writer.addVerbatim(line.text)
            last = line
        }
        writer.endBlock()
    }

    /// The lines that stand in no table.
    private func prose(apart tables: [TableLayout.Band]) -> [LayoutLine] {
        let rows = Set(tables.flatMap(\.lines))
        return lines.indices.filter { !rows.contains($0) }.map { lines[$0] }
    }

    /// Whether a line opens a paragraph: the line before ends short of the margin, this one is indented, or the
    /// font differs. Across pages the same rules hold, but for the distance.
    private func beginsParagraph(_ line: LayoutLine, after previous: LayoutLine, _ left: Double, _ right: Double)
        -> Bool
    {
        let size = min(line.size, previous.size)
        if abs(line.size - previous.size) > 0.2 * size { return true }
        if previous.right < right - 1.6 * size { return true }
        if line.left > left + 1.2 * size { return true }
        if line.page == previous.page, line.baseline - previous.baseline > 3 * size { return true }
        return false
    }

    /// The margin of the text: the outermost place at which a tenth of the lines begin or end, to half a character.
    private func margin(_ places: [Double], isLeft: Bool) -> Double {
        guard let size = lines.map(\.size).sorted().dropFirst(lines.count / 2).first, size > 0 else { return 0 }
        var counts: [Int: Int] = [:]
        for place in places { counts[Self.bucket(place / (size / 2)), default: 0] += 1 }
        let common = counts.filter { $0.value * 10 >= places.count && ($0.value > 1 || places.count < 10) }.keys
        let outermost = isLeft ? common.min() : common.max()
        guard let outermost else { return (isLeft ? places.min() : places.max()) ?? 0 }
        return Double(outermost) * size / 2
    }

    private static func bucket(_ place: Double) -> Int {
        place.isFinite ? Int(max(-1e9, min(1e9, place.rounded()))) : 0
    }
}
