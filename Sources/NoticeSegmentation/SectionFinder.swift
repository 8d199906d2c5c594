import NoticeModel

/// A heading or item before its title is decided.
struct SectionDraft {
    var marker: Marker
    var parent: Int?
    var part: Int
    /// The index of the first section of its row of siblings.
    var group: Int
    var head: HeadScan
    /// After the last scalar of the piece of paragraph that the marker opens.
    var pieceEnd: Int
    /// Whether paragraphs or headings belong to it beside its own paragraph.
    var hasContent = false
    /// The words of an attachment's heading, or nil.
    var fixedTitle: NormalRange?
}

/// Cuts body lines at headings and nests the headings.
///
/// A marker that opens a line is a heading or an item. A marker inside a line opens a heading only after the end
/// of a sentence (or glued to the words of the heading before), where its number goes on the numbering that is
/// open, and where words follow that look like a head; inline lists (1.…；2.…) fail on one of these.
struct SectionFinder {
    let text: TextView
    let markers: MarkerReader
    let scanner: HeadScanner

    private(set) var drafts: [SectionDraft] = []
    private(set) var paragraphs: [OutlineParagraph] = []
    /// For each paragraph the section whose marker opens it, or nil.
    private(set) var openers: [Int?] = []
    /// The open sections from the outermost inwards.
    private var stack: [Int] = []
    /// The last number of each class in the part.
    private var lastNumber = [Int](repeating: 0, count: MarkerKind.count)
    private var part = 0

    /// - Parameter lineCount: how many lines it will get; each is a paragraph at least.
    init(text: TextView, lineCount: Int) {
        self.text = text
        markers = MarkerReader(text: text)
        scanner = HeadScanner(text: text, markers: markers)
        paragraphs.reserveCapacity(lineCount)
        openers.reserveCapacity(lineCount)
        drafts.reserveCapacity(min(lineCount, Self.usualSections))
    }

    /// So many sections most notices have no more than.
    private static let usualSections = 256

    /// Begins a part: its numbering is its own.
    mutating func beginPart(_ part: Int) {
        self.part = part
        stack.removeAll(keepingCapacity: true)
        for i in lastNumber.indices { lastNumber[i] = 0 }
    }

    /// Opens the section of an attachment's heading; the sections of the part nest in it.
    mutating func addAttachment(_ marker: Marker, title: NormalRange?, lineEnd: Int) {
        let head = HeadScan(start: marker.end, end: marker.end, next: lineEnd, terminator: .end)
        append(marker, head: head)
        drafts[drafts.count - 1].fixedTitle = title
        drafts[drafts.count - 1].pieceEnd = lineEnd
    }

    /// Adds a line that holds no heading.
    mutating func addPlain(_ line: Line, inSection: Bool) {
        paragraphs.append(
            OutlineParagraph(
                range: line.range, role: line.role, section: inSection ? stack.last : nil, part: part,
                bodyStart: line.start))
        openers.append(nil)
    }

    /// Adds a row of a table.
    mutating func addRow(_ line: Line) {
        if let top = stack.last { drafts[top].hasContent = true }
        addPlain(line, inSection: true)
    }

    /// Adds a body line: cuts it at its headings.
    mutating func addBody(_ line: Line) {
        if line.marker == nil, let top = stack.last { drafts[top].hasContent = true }
        var pieceStart = line.start
        var opened = false
        var scan = line.start
        var opening = line.marker
        while true {
            if let marker = opening {
                let head = scanHead(marker, line.end)
                append(marker, head: head)
                opened = true
                if head.terminator == .marker {
                    close(pieceStart, head.next, opened: true)
                    pieceStart = head.next
                    opening = markers.read(head.next, line.end, atLineStart: false)
                    continue
                }
                // The scalar that ends the words may itself be what the next heading is glued to.
                scan = head.terminator == .none ? marker.end : max(head.next - 1, marker.end)
            }
            guard let cut = nextCut(scan, line.end, opener: line.marker) else { break }
            close(pieceStart, cut.start, opened: opened)
            pieceStart = cut.start
            opening = cut
        }
        close(pieceStart, line.end, opened: opened)
    }

    /// The first marker from an offset on that opens a heading inside the line, or nil.
    private func nextCut(_ offset: Int, _ end: Int, opener: Marker?) -> Marker? {
        let text = text
        var scan = offset
        while true {
            scan = text.nextGlue(scan, end)
            guard scan < end else { return nil }
            let next = text.skipSpace(scan + 1, end)
            if next < end, text.isAny(ScalarClass.markerStart, at: next),
                let marker = markers.read(next, end, atLineStart: false),
                mayOpen(marker, after: scan, end) || goesOn(marker, opener, after: scan)
            {
                return marker
            }
            scan += 1
        }
    }

    private func scanHead(_ marker: Marker, _ end: Int) -> HeadScan {
        // The closure takes what it needs, so that it does not copy the finder.
        let head = scanner.scan(marker.end, end, kind: marker.kind) { [lastNumber, scanner] inner in
            Self.opensList(inner, lastNumber) && Self.looksLikeHead(inner, end, scanner)
        }
        guard marker.kind.isChapter, head.terminator == .none || head.terminator == .stop,
            text.skipSpace(head.next, end) < end, let cut = RunInHead(text: text).end(head.start, end)
        else { return head }
        return HeadScan(start: head.start, end: cut, next: cut, terminator: .stop)
    }

    /// Whether the number of a marker that would nest in the open heading begins a row or goes on the part's row.
    private static func opensList(_ marker: Marker, _ lastNumber: [Int]) -> Bool {
        marker.number == 1 || marker.number == lastNumber[marker.kind.rawValue] + 1 && marker.number > 1
    }

    /// Whether the number of a marker goes on a row that is open, or begins one.
    private func isExpected(_ marker: Marker) -> Bool {
        for index in stack.reversed() where drafts[index].marker.kind == marker.kind {
            return marker.number == drafts[index].marker.number + 1
        }
        return Self.opensList(marker, lastNumber)
    }

    /// 1.招收学生600人。⟦2.⟧培训医师300人。: a line that opens with an item may hold the next ones, each behind a sentence.
    private func goesOn(_ marker: Marker, _ opener: Marker?, after boundary: Int) -> Bool {
        guard let opener, opener.kind == .arabic, opener.number == 1, marker.kind == .arabic, text[boundary] == 0x3002,
            let top = stack.last, drafts[top].marker.kind == .arabic
        else { return false }
        return marker.number == drafts[top].marker.number + 1
    }

    /// Whether a heading may be glued on after the boundary scalar at `boundary`.
    private func mayOpen(_ marker: Marker, after boundary: Int, _ end: Int) -> Bool {
        // …。第五节　推动…: behind a sentence and before a gap, a chapter needs no number before its own.
        guard
            isExpected(marker)
                || text.isAny(ScalarClass.stop, at: boundary) && RunInHead(text: text).isSetOff(marker, end)
        else { return false }
        switch text[boundary] {
        case 0xFF1B, 0x3B:  // ；
            return false
        case 0xFF1A, 0x3A:  // ：
            guard marker.kind == .chinese || marker.kind == .bracketedChinese || marker.kind.isNamed,
                marker.number == 1
            else { return false }
        case 0xFF09, 0x29, 0x201D, 0x2019, 0x300D, 0x300F, 0x5D, 0x3015, 0x3011:
            // After a bracket or quote only the high classes are safe, unless the sentence ended inside it.
            guard marker.kind.rank < MarkerKind.arabic.rank || text.isAny(ScalarClass.stop, at: max(0, boundary - 1))
            else { return false }
        default:
            break
        }
        if marker.kind.isNamed { return true }
        return Self.looksLikeHead(marker, end, scanner)
    }

    /// Whether words follow a marker that look like a head: short, closed by 。 or ：, with text after them.
    private static func looksLikeHead(_ marker: Marker, _ end: Int, _ scanner: HeadScanner) -> Bool {
        if marker.kind.isNamed { return true }
        let isHigh = marker.kind.rank <= MarkerKind.bracketedChinese.rank
        let head = scanner.scan(marker.end, end, kind: marker.kind, limit: isHigh ? 52 : 32) { inner in
            inner.number == 1
        }
        guard head.count >= 2 else { return false }
        switch head.terminator {
        case .none: return false
        case .bracket, .marker: return isHigh || head.terminator == .bracket
        case .end: return isHigh
        case .stop, .colon:
            let next = scanner.text.skipSpace(head.next, end)
            guard next < end else { return isHigh }
            // A list of short sentences (1.申报书。2.营业执照。) is no row of headings.
            if let inner = scanner.markers.read(next, end, atLineStart: false), inner.kind == marker.kind {
                return false
            }
            return true
        }
    }

    /// Appends a section and makes it the innermost open one.
    private mutating func append(_ marker: Marker, head: HeadScan) {
        var group = drafts.count
        while let top = stack.last, drafts[top].marker.kind.rank >= marker.kind.rank {
            if drafts[top].marker.kind == marker.kind { group = drafts[top].group }
            stack.removeLast()
        }
        if let parent = stack.last { drafts[parent].hasContent = true }
        drafts.append(
            SectionDraft(
                marker: marker, parent: stack.last, part: part, group: group, head: head, pieceEnd: head.next))
        stack.append(drafts.count - 1)
        lastNumber[marker.kind.rawValue] = marker.number
    }

    /// Ends a piece of a paragraph.
    private mutating func close(_ start: Int, _ end: Int, opened: Bool) {
        guard end > start else { return }
        var opener: Int?
        if opened, let current = stack.last {
            let piece = text.trimmed(start, end)
            drafts[current].pieceEnd = max(piece.end, drafts[current].marker.end)
            opener = current
        }
        paragraphs.append(
            OutlineParagraph(
                range: NormalRange(start, end), role: .body, section: stack.last, part: part, bodyStart: start))
        openers.append(opener)
    }
}
