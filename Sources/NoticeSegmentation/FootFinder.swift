import NoticeModel

/// Finds the signature and the date that close a notice or its carrier.
struct FootFinder {
    let text: TextView
    let readers: Readers

    /// The organs that sign, split.
    private(set) var signatures: [NormalRange] = []
    private(set) var date: DateReader.Found?

    init(text: TextView, readers: Readers) {
        self.text = text
        self.readers = readers
    }

    /// Cuts the last line, and carrying lines, where signature and date are glued to the end of the text.
    ///
    /// `organs` are those that the title names; they are known where no full stop stands before the signature.
    func splitGlued(_ lines: inout [Line], from first: Int, organs: [[UInt32]]) {
        guard first < lines.count else { return }
        let firstMarker = lines[first...].firstIndex { $0.marker != nil } ?? lines.count
        var last = lines.count - 1
        while last > first, readers.imprints.isFoot(lines[last]) || readers.titles.isNote(lines[last]) { last -= 1 }
        var indices = Array(first..<min(firstMarker, first + 12, lines.count))
        if indices.last != last { indices.append(last) }
        for index in indices.reversed() where lines[index].role == .body {
            let cuts = self.cuts(lines[index], organs: index == last ? organs : [])
            if !cuts.isEmpty {
                readers.lines.cut(&lines, index, at: cuts)
            } else if index > first, readers.dates.readAlone(lines[index].start, lines[index].end) != nil,
                let cut = signatureCut(lines[index - 1])
            {
                readers.lines.cut(&lines, index - 1, at: [cut])
            }
        }
    }

    /// Where the organ begins that stands glued to the end of the text, the date being on a line of its own.
    private func signatureCut(_ line: Line) -> Int? {
        guard line.role == .body else { return nil }
        let end = text.trimmed(line.start, line.end).end
        var i = end
        while i > line.start, end - i < 60, !text.isAny(ScalarClass.stop, at: i - 1) { i -= 1 }
        guard i > line.start, i < end, text.isAny(ScalarClass.stop, at: i - 1), readers.organs.isOrgan(i, end) else {
            return nil
        }
        return i
    }

    /// Where organ, date and note begin at the end of a line: …氛围。重庆市人民政府2019年6月28日（此件公开发布）.
    func cuts(_ line: Line, organs: [[UInt32]] = []) -> [Int] {
        var end = text.trimmed(line.start, line.end).end
        var cuts: [Int] = []
        if end > line.start, text[end - 1] == 0xFF09 || text[end - 1] == 0x29 {
            var opener = end - 1
            while opener > line.start, end - opener < 40, text[opener] != 0xFF08, text[opener] != 0x28 { opener -= 1 }
            if opener > line.start, readers.titles.isNote(Line(opener, end)) {
                cuts.append(opener)
                end = text.trimmed(line.start, opener).end
            }
        }
        guard let date = readers.dates.readLast(max(line.start, end - 40), end) else { return [] }
        guard date.range.start > line.start else { return cuts }
        var first = date.range.start
        var i = first
        while i > line.start, first - i < 60, !text.isAny(ScalarClass.stop, at: i - 1) { i -= 1 }
        for organ in organs where text.compact(max(line.start, first - organ.count), first) == organ {
            cuts += [first, first - organ.count]
            if let list = listBefore(first - organ.count, line) { cuts.append(list) }
            return cuts.sorted()
        }
        let hasStop = i > line.start && text.isAny(ScalarClass.stop, at: i - 1)
        guard hasStop || i == line.start else { return [] }
        if i < first {
            guard readers.organs.isOrgan(i, first) else { return [] }
            cuts.append(first)
            first = i
        }
        if first > line.start { cuts.append(first) }
        return cuts.sorted()
    }

    /// Where a list of attachments begins after a full stop, within 200 scalars before the signature.
    private func listBefore(_ offset: Int, _ line: Line) -> Int? {
        var i = offset - 3
        while i > line.start, offset - i < 200 {
            if text.has("附件：", at: i, offset), text.isAny(ScalarClass.stop | ScalarClass.closer, at: i - 1) { return i }
            i -= 1
        }
        return nil
    }

    /// Finds the date and the signature that close the notice or its carrier; gives the index of the line after them.
    mutating func find(_ lines: inout [Line], from first: Int, before end: Int) -> Int? {
        guard first < end else { return nil }
        let firstMarker = lines[first..<end].firstIndex { $0.marker != nil } ?? end
        let sentenceEnd = endOfFirstSentence(lines[first..<end])
        for index in first..<end where lines[index].role == .body && lines[index].count <= 40 {
            let line = lines[index]
            let tail = text.trimmed(line.start, line.end)
            guard !tail.isEmpty, text[tail.end - 1] == 0x65E5 || text.isAny(ScalarClass.closer, at: tail.end - 1),
                let date = readers.dates.readAlone(line.start, line.end)
            else { continue }
            let isSigned = index > first && lines[index - 1].role == .body && isSignature(lines[index - 1])
            var next = index + 1
            while next < end, isAfterFoot(lines[next]) { next += 1 }
            guard isSigned || next >= end || index < firstMarker && index >= sentenceEnd else { continue }
            self.date = date
            lines[index].role = .date
            markSignature(&lines, upTo: index, from: first)
            for i in (index + 1)..<max(index + 1, next) { lines[i].role = .imprint }
            if index > firstMarker { markRemainder(&lines, from: next, before: end) }
            return next
        }
        return findWithoutDate(&lines, from: first, before: end)
    }

    /// The index after the first line that holds a sentence: a cover has none, a carrier has one.
    private func endOfFirstSentence(_ lines: ArraySlice<Line>) -> Int {
        let index = lines.firstIndex { line in
            line.role == .body && line.count >= 10
                && (line.start..<min(line.end, line.start + 2000)).contains { text.isAny(ScalarClass.stop, at: $0) }
        }
        return index.map { $0 + 1 } ?? lines.endIndex + 1
    }

    /// A few short lines after the foot of a text with sections are furniture of the page.
    private func markRemainder(_ lines: inout [Line], from first: Int, before end: Int) {
        guard first < end, end == lines.count, end - first <= 6 else { return }
        guard lines[first..<end].allSatisfy({ $0.count <= 40 && $0.role == .body && $0.marker == nil }) else { return }
        for i in first..<end { lines[i].role = .imprint }
    }

    private func isAfterFoot(_ line: Line) -> Bool {
        line.role == .body && line.marker == nil && (readers.titles.isNote(line) || readers.imprints.isFoot(line))
    }

    private func isSignature(_ line: Line) -> Bool {
        line.marker == nil && line.count <= 60
            && (readers.organs.isOrgan(line.start, line.end) || readers.organs.isOfficer(line.start, line.end))
    }

    /// Marks the organs above the date, in the order of the text.
    private mutating func markSignature(_ lines: inout [Line], upTo index: Int, from first: Int) {
        var i = index
        while i > first, index - i < 20, lines[i - 1].role == .body, isSignature(lines[i - 1]) { i -= 1 }
        for line in i..<index {
            lines[line].role = .signature
            if readers.organs.isOfficer(lines[line].start, lines[line].end) { continue }
            signatures += readers.organs.split(lines[line].start, lines[line].end)
        }
    }

    /// A signature without a date at the end of the text.
    private mutating func findWithoutDate(_ lines: inout [Line], from first: Int, before end: Int) -> Int? {
        var last = end
        while last > first, lines[last - 1].role == .attachmentList || isAfterFoot(lines[last - 1]) { last -= 1 }
        guard last - 1 > first, lines[last - 1].role == .body, isSignature(lines[last - 1]) else { return nil }
        let start = last
        markSignature(&lines, upTo: last, from: first + 1)
        guard lines[start - 1].role == .signature else { return nil }
        for i in start..<end where lines[i].role == .body { lines[i].role = .imprint }
        return end
    }
}
