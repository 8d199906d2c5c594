import NoticeModel

/// Finds the text that a carrier passes on.
struct IssuedFinder {
    let text: TextView
    let readers: Readers

    /// The part that the carrier passes on, or nil.
    func find(_ lines: inout [Line], from first: Int, foot: Int?, before end: Int) -> PartDraft? {
        var quoted: [[UInt32]] = []
        var start = foot
        let carrierEnd = min(foot ?? end, end)
        for index in first..<max(first, min(carrierEnd, first + 12)) where lines[index].role == .body {
            let line = lines[index]
            let bound = min(line.end, line.start + 1000)
            guard readers.titles.passesOn(line.start, bound) else { continue }
            quoted += readers.titles.quotedTitles(line.start, bound)
            if foot == nil, start == nil { start = titleAfter(lines, index, before: end, quoted) }
        }
        guard let start, start < end else { return nil }
        var draft = PartDraft(kind: .issued, firstLine: start, marker: nil, title: nil)
        if lines[start].role == .contents { return draft }
        guard let title = readers.titles.read(lines, from: start, before: end, expected: quoted) else { return nil }
        guard title.isComplete || hasBody(lines, from: min(title.lines.upperBound, end), before: end) else {
            return nil
        }
        draft.title = title.range
        for i in title.lines { lines[i].role = .title }
        // Organs and a date under the title.
        var next = title.lines.upperBound
        while next < end, lines[next].role == .body, lines[next].marker == nil {
            let line = lines[next]
            if readers.dates.readAlone(line.start, line.end) != nil {
                lines[next].role = .date
            } else if readers.dates.readOccasion(line.start, line.end) != nil {
                lines[next].role = .title
            } else if readers.organs.isOrgan(line.start, line.end) {
                lines[next].role = .signature
            } else {
                break
            }
            next += 1
        }
        return draft
    }

    /// Whether a numbered or a long line stands among some.
    private func hasBody(_ lines: [Line], from first: Int, before end: Int) -> Bool {
        lines[first..<end].contains { $0.marker != nil || $0.count > 80 }
    }

    /// Where, without a date at the foot of the carrier, the title stands that it quotes; or nil.
    private func titleAfter(_ lines: [Line], _ index: Int, before end: Int, _ quoted: [[UInt32]]) -> Int? {
        var i = index + 1
        while i < end, i <= index + 8 {
            if let title = readers.titles.read(lines, from: i, before: end, expected: quoted) {
                let words = text.compact(title.range.start, title.range.end)
                if quoted.contains(where: { readers.titles.same($0, words) }) { return i }
            }
            i += 1
        }
        return nil
    }

    /// Cuts a line on which the carrier's sentence, its foot and the title of the issued text stand glued together.
    ///
    /// The title is found by the 《title》 that the sentence quotes.
    func splitGlued(_ lines: inout [Line], at index: Int, foot: FootFinder) {
        guard index < lines.count, lines[index].marker == nil, lines[index].count > 120 else { return }
        let line = lines[index]
        let bound = min(line.end, line.start + 1200)
        guard readers.titles.passesOn(line.start, bound) else { return }
        for quoted in readers.titles.quotedTitles(line.start, bound) where quoted.count >= 6 {
            guard let title = unquoted(quoted, line.start, bound) else { continue }
            var cuts = [title.start, title.end]
            let before = Line(line.start, title.start)
            cuts += foot.cuts(before)
            readers.lines.cut(&lines, index, at: cuts.sorted())
            return
        }
    }

    /// Where the words of a title stand outside 《》, after the end of a sentence, or nil.
    private func unquoted(_ title: [UInt32], _ start: Int, _ end: Int) -> NormalRange? {
        var sawStop = false
        for i in start..<end {
            if text.isAny(ScalarClass.stop, at: i) { sawStop = true }
            guard sawStop, text[i] == title[0], i > start, text[i - 1] != 0x300A else { continue }
            var j = i
            var k = 0
            while j < end, k < title.count {
                if text[j] == title[k] { k += 1 } else if !text.isAny(ScalarClass.space, at: j) { break }
                j += 1
            }
            if k == title.count { return NormalRange(i, j) }
        }
        return nil
    }
}
