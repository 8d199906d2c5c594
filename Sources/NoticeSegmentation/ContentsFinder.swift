import NoticeModel

/// Finds tables of contents: lines with dots and a page number, and short lines after 目录 up to where they begin again.
struct ContentsFinder {
    let text: TextView

    /// The most lines that a table of contents without dots may have.
    private static let longest = 400
    /// The most tables of contents that are looked for in one text.
    private static let mostTables = 4
    private static let names: [[UInt32]] = ["目录", "目錄", "目次", "目錄頁"].map {
        $0.unicodeScalars.map(\.value)
    }

    /// Sets the role of the lines of tables of contents.
    func mark(_ lines: inout [Line]) {
        var index = 0
        var tables = 0
        while index < lines.count {
            if isDotted(lines[index]) {
                lines[index].role = .contents
                lines[index].marker = nil
            } else if tables < Self.mostTables, let after = heading(lines, index) {
                tables += 1
                for i in index..<after { lines[i].role = .contents }
                index = markEntries(&lines, after)
                continue
            }
            index += 1
        }
    }

    /// The index after the line or two lines that read 目录, or nil.
    private func heading(_ lines: [Line], _ index: Int) -> Int? {
        let first = lines[index]
        guard first.count <= 12 else { return nil }
        let i = text.skipSpace(first.start, first.end)
        guard i < first.end, text[i] == 0x76EE else { return nil }  // 目
        var name = text.compact(i, first.end)
        if Self.names.contains(name) { return index + 1 }
        guard name.count == 1, index + 1 < lines.count, lines[index + 1].count <= 6 else { return nil }
        name += text.compact(lines[index + 1].start, lines[index + 1].end)
        return Self.names.contains(name) ? index + 2 : nil
    }

    /// Whether a line has a run of dots, with or without a page number after it.
    private func isDotted(_ line: Line) -> Bool {
        guard line.count >= 6 else { return false }
        var i = line.end
        while i > line.start, text.isAny(ScalarClass.digit | ScalarClass.space, at: i - 1) || isRoman(i - 1) { i -= 1 }
        guard line.end - i <= 8 else { return false }
        var dots = 0
        while i > line.start, isDot(i - 1) || text.isAny(ScalarClass.space, at: i - 1) {
            if isDot(i - 1) { dots += text[i - 1] == 0x2026 ? 3 : 1 }
            i -= 1
        }
        return dots >= 4 && i > line.start && (line.end - i > dots || dots >= 8 || line.count < 60)
    }

    private func isDot(_ i: Int) -> Bool {
        switch text[i] {
        case 0x2E, 0xB7, 0x2026, 0x22EF, 0xFF0E, 0x2024, 0x2025: return true
        default: return false
        }
    }

    private func isRoman(_ i: Int) -> Bool { text[i] == 0x49 || text[i] == 0x56 || (0x2160...0x217F).contains(text[i]) }

    /// Marks the entries that follow the heading of the table; gives the index after them.
    private func markEntries(_ lines: inout [Line], _ first: Int) -> Int {
        var index = first
        var sawDots = false
        // With dots, the table is where the dots are.
        while index < lines.count, index < first + Self.longest {
            if isDotted(lines[index]) {
                sawDots = true
            } else if !(sawDots || index < first + 4) || lines[index].count > 60 || !nearDots(lines, index) {
                break
            }
            lines[index].role = .contents
            lines[index].marker = nil
            index += 1
        }
        if sawDots { return index }
        for i in first..<index { lines[i].role = .body }
        return markPlainEntries(&lines, first)
    }

    /// Whether one of the next three lines has dots.
    private func nearDots(_ lines: [Line], _ index: Int) -> Bool {
        (index + 1..<index + 4).contains { $0 < lines.count && isDotted(lines[$0]) }
    }

    /// Without dots, the table ends where its first heading stands again, or before the first sentence.
    private func markPlainEntries(_ lines: inout [Line], _ first: Int) -> Int {
        var end = first
        var opening: [UInt32]?
        while end < lines.count, end < first + Self.longest, isEntry(lines[end]) {
            let words = withoutPage(lines[end])
            if let opening {
                if opening == words { break }
            } else if lines[end].marker != nil {
                opening = words
            }
            end += 1
        }
        // What stands between the last entry and the text (a title, 前言) is no entry, unless a page number says so.
        var last = end
        while last > first, lines[last - 1].marker == nil, !endsInDigit(lines[last - 1]), !opensAnnex(lines[last - 1]) {
            last -= 1
        }
        guard last > first, opening != nil else { return first }
        for i in first..<last {
            lines[i].role = .contents
            lines[i].marker = nil
        }
        return last
    }

    private func isEntry(_ line: Line) -> Bool {
        guard line.count <= 60 else { return false }
        for i in line.start..<line.end where text.isAny(ScalarClass.stop, at: i) { return false }
        return true
    }

    /// Whether a line begins with 附件, 附表, 附录 or the like.
    private func opensAnnex(_ line: Line) -> Bool {
        let i = text.skipSpace(line.start, line.end)
        return i + 1 < line.end && text[i] == 0x9644
    }

    private func endsInDigit(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        return !range.isEmpty && text.isAny(ScalarClass.digit, at: range.end - 1)
    }

    private func withoutPage(_ line: Line) -> [UInt32] {
        var words = text.compact(line.start, line.end)
        while let last = words.last, (0x30...0x39).contains(last) { words.removeLast() }
        return words
    }
}
