import NoticeModel

/// Makes lines out of paragraphs and reads the marker that opens a line.
struct LineReader {
    let text: TextView
    let markers: MarkerReader

    /// One line for each paragraph that is not empty.
    func lines(of paragraphs: [Paragraph]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(paragraphs.count)
        for paragraph in paragraphs where !paragraph.range.isEmpty {
            var line = Line(paragraph.range.start, paragraph.range.end)
            line.marker = marker(of: line)
            lines.append(line)
        }
        return lines
    }

    /// The longest line that can be the heading of a chapter.
    private static let longestChapter = 60

    /// The marker that opens a line, or nil. Signs of Markdown before it are passed over.
    func marker(of line: Line) -> Marker? {
        var start = text.skipSpace(line.start, line.end)
        while start < line.end, text[start] == 0x23 || text[start] == 0x2A || text[start] == 0x3E {
            start = text.skipSpace(start + 1, line.end)
        }
        guard let marker = markers.read(start, line.end, atLineStart: true) else { return nil }
        switch marker.kind {
        case .book, .chapter, .section:
            // A sentence may begin with 第一章 too.
            let end = min(line.end, marker.end + Self.longestChapter)
            for i in marker.end..<end where text.isAny(ScalarClass.stop, at: i) || text[i] == 0xFF0C {
                if !hasMarkerBefore(i, marker.end, line.end) { return nil }
                break
            }
        default:
            // A marker with nothing after it is a cell of a table.
            if text.skipSpace(marker.end, line.end) >= line.end, marker.kind.rank >= MarkerKind.arabic.rank {
                return nil
            }
        }
        return marker
    }

    /// Whether another heading (第一章总则第一条…) is glued on before an offset.
    private func hasMarkerBefore(_ offset: Int, _ start: Int, _ end: Int) -> Bool {
        for i in start..<offset where text[i] == 0x7B2C {
            if let marker = markers.read(i, end, atLineStart: false), marker.kind.isNamed { return true }
        }
        return false
    }

    /// Cuts a line at offsets; the pieces take its place.
    func cut(_ lines: inout [Line], _ index: Int, at offsets: [Int]) {
        let line = lines[index]
        var pieces: [Line] = []
        var start = line.start
        for offset in offsets + [line.end] where offset > start && offset <= line.end {
            var piece = line
            (piece.start, piece.end) = (start, offset)
            if start > line.start { piece.marker = marker(of: piece) }
            pieces.append(piece)
            start = offset
        }
        lines.replaceSubrange(index...index, with: pieces)
    }
}
