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
        dropDecimals(&lines)
        markPlainNumbers(&lines)
        return lines
    }

    private static let units: PhraseSet = [
        "万", "亿", "千", "百", "元", "倍", "个", "吨", "公里", "公顷", "公斤", "平方", "米", "亩", "户", "家", "人", "名", "项", "座", "台",
        "辆", "件", "兆", "小时", "度", "折", "级", "版", "以上", "年",
    ]

    /// Takes back the markers 1.1 that are decimals at the head of a line: those off the numbering or before a unit.
    private func dropDecimals(_ lines: inout [Line]) {
        var last = [MarkerKind: Marker]()
        for index in lines.indices {
            guard let marker = lines[index].marker, isDotted(marker.kind) else { continue }
            let before = last[marker.kind]
            let goesOn = before.map {
                $0.prefix == marker.prefix && marker.number > $0.number && marker.number <= $0.number + 3
            }
            let start = text.skipSpace(marker.end, lines[index].end)
            let isUnit = text.length(ofAny: Self.units, at: start, lines[index].end) != nil
            if goesOn == true || marker.number == 1 && !(isUnit && start == marker.end && !text.hasGap(before: start)) {
                last[marker.kind] = marker
            } else {
                lines[index].marker = nil
            }
        }
    }

    private func isDotted(_ kind: MarkerKind) -> Bool { kind == .dotted2 || kind == .dotted3 || kind == .dotted4 }

    private static let longestPlain = 30

    /// In a text that numbers 1.1, 1.2, the lines `1 …` above them are headings without a point.
    private func markPlainNumbers(_ lines: inout [Line]) {
        guard lines.lazy.filter({ $0.marker?.kind == .dotted2 }).prefix(2).count > 1 else { return }
        var last = 0
        for index in lines.indices where lines[index].marker == nil && lines[index].count <= Self.longestPlain {
            let line = lines[index]
            let start = text.skipSpace(line.start, line.end)
            guard start < line.end, text.isAny(ScalarClass.digit, at: start), text[start] != 0x30 else { continue }
            var i = start
            var number = 0
            while i < line.end, i < start + 2, text.isAny(ScalarClass.digit, at: i) {
                number = number * 10 + Int(text[i] - 0x30)
                i += 1
            }
            let words = text.skipSpace(i, line.end)
            guard words + 1 < line.end, text.isHan(words), !holdsPunctuation(words, line.end) else { continue }
            let opensDotted = (index + 1..<min(index + 4, lines.count)).contains { next in
                guard let marker = lines[next].marker else { return false }
                return marker.kind == .dotted2 && marker.prefix == number && marker.number == 1
            }
            let isParted = words > i || text.hasGap(before: words)
            guard opensDotted || isParted && (number == last + 1 || number == 1) || number == last + 1 && last > 1
            else {
                continue
            }
            lines[index].marker = Marker(.plain, number, start, i)
            last = number
        }
    }

    private func holdsPunctuation(_ start: Int, _ end: Int) -> Bool {
        for i in start..<end where text.isAny(ScalarClass.boundary, at: i) && !text.isAny(ScalarClass.closer, at: i) {
            return true
        }
        return false
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
                let runIn = RunInHead(text: text)
                guard
                    hasMarkerBefore(i, marker.end, line.end)
                        || runIn.isSetOff(marker, line.end)
                            && runIn.end(text.skipSpace(marker.end, line.end), line.end) != nil
                else { return nil }
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
