import NoticeModel

/// Finds the lists of attachments and the attachments that the text carries.
struct AttachmentFinder {
    let text: TextView
    let readers: Readers

    /// The entries of the lists, in order, and their titles without white space.
    private(set) var listed: [AttachmentEntry] = []
    private(set) var listedTitles: [[UInt32]] = []
    /// The entries by number, and those without one.
    private var numbered: [Int: Int] = [:]
    private var unnumbered: [Int] = []
    /// The parts that attachments open.
    private(set) var parts: [PartDraft] = []

    init(text: TextView, readers: Readers) {
        self.text = text
        self.readers = readers
    }

    /// Whether an attachment begins at a line: 附件1 alone, or with its title, and no entry of a list.
    func isHeading(_ lines: [Line], _ index: Int) -> Bool {
        let line = lines[index]
        guard line.role == .body, let opening = readers.attachments.read(line.start, line.end) else { return false }
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1]
        let following = readers.attachments.read(next.start, next.end)
        if opening.rest.isEmpty {
            if !opening.hasColon { return following == nil || following!.number == 0 }
            return opening.number > 0 && following == nil && !isFootLine(next)
        }
        if opening.hasColon, opening.number == 0 { return false }
        guard following == nil, !isFootLine(next) else { return false }
        return opening.number > 0 || !isListEntry(lines, index + 1, 1)
    }

    private func isFootLine(_ line: Line) -> Bool { readers.isFootLine(line) }

    private func isListEntry(_ lines: [Line], _ index: Int, _ number: Int) -> Bool {
        guard index < lines.count, lines[index].role == .body, lines[index].count <= 100,
            let marker = lines[index].marker, readers.attachments.isListMarker(marker, number)
        else { return false }
        for i in marker.end..<lines[index].end where text[i] == 0x3002 && i + 1 < lines[index].end { return false }
        return true
    }

    /// Marks lists of attachments and opens a part for each attachment; gives the first line of the first one.
    mutating func find(_ lines: inout [Line], from first: Int) -> Int {
        var start = lines.count
        var index = first
        while index < lines.count {
            let line = lines[index]
            let initial = text.skipSpace(line.start, line.end)
            guard line.role == .body, initial < line.end, mayBegin(initial),
                let opening = readers.attachments.read(line.start, line.end)
            else {
                index += 1
                continue
            }
            if isHeading(lines, index) {
                start = min(start, index)
                index = open(&lines, index, opening)
            } else {
                index = markList(&lines, index, opening)
            }
        }
        return start
    }

    /// 附, or a bracket before it.
    private func mayBegin(_ offset: Int) -> Bool {
        switch text[offset] {
        case 0x9644, 0x3010, 0xFF08, 0x28: return true
        default: return false
        }
    }

    private mutating func open(
        _ lines: inout [Line], _ index: Int, _ opening: AttachmentReader.Opening
    ) -> Int {
        let marker = Marker(.attachment, opening.number, opening.marker.start, opening.marker.end)
        var draft = PartDraft(kind: .attachment, firstLine: index, marker: marker, title: nil)
        lines[index].role = .heading
        lines[index].marker = nil
        var next = index + 1
        let expected = expectedTitles(opening.number)
        if !opening.rest.isEmpty {
            draft.title = opening.rest
            // The title may go on on the next line.
            let words = text.compact(opening.rest.start, opening.rest.end)
            if next < lines.count, lines[next].role == .body, readers.titles.isTitleLine(lines[next]) {
                let longer = words + text.compact(lines[next].start, lines[next].end)
                if expected.contains(where: { readers.titles.same($0, longer) }) {
                    draft.title = NormalRange(opening.rest.start, text.trimmed(lines[next].start, lines[next].end).end)
                    lines[next].role = .title
                    next += 1
                }
            }
        } else if let title = readers.titles.read(lines, from: next, before: lines.count, expected: expected) {
            draft.title = title.range
            for i in title.lines { lines[i].role = .title }
            next = title.lines.upperBound
        }
        parts.append(draft)
        return next
    }

    /// The most entries without a number that titles are compared with.
    private static let mostUnnumbered = 20

    /// The entries that an attachment with the number (0 for none) may be.
    func candidates(_ number: Int) -> [Int] {
        if number == 0 { return Array(unnumbered + numbered.values.sorted().prefix(Self.mostUnnumbered)) }
        return (numbered[number].map { [$0] } ?? []) + unnumbered
    }

    private func expectedTitles(_ number: Int) -> [[UInt32]] { candidates(number).map { listedTitles[$0] } }

    /// Marks the lines of a list of attachments and notes its entries; gives the index after it.
    private mutating func markList(
        _ lines: inout [Line], _ index: Int, _ opening: AttachmentReader.Opening
    ) -> Int {
        var next = listed.last?.number.map { $0 + 1 } ?? 1
        lines[index].role = .attachmentList
        lines[index].marker = nil
        if !opening.rest.isEmpty {
            if opening.number > 0 {
                note(AttachmentReader.Entry(number: opening.number, title: opening.rest))
                return index + 1
            }
            if listed.isEmpty { next = 1 }
            for entry in readers.attachments.entries(opening.rest, next: next) { note(entry) }
            next = listed.last?.number.map { $0 + 1 } ?? 1
        }
        var i = index + 1
        if opening.rest.isEmpty, i < lines.count, !isListEntry(lines, i, next), readers.titles.isTitleLine(lines[i]) {
            // One attachment, its title on a line of its own.
            note(AttachmentReader.Entry(number: nil, title: text.trimmed(lines[i].start, lines[i].end)))
            lines[i].role = .attachmentList
            return i + 1
        }
        while isListEntry(lines, i, next), let marker = lines[i].marker {
            let entries = readers.attachments.entries(NormalRange(marker.start, lines[i].end), next: next)
            for entry in entries { note(entry) }
            next = (entries.last?.number ?? next) + 1
            lines[i].role = .attachmentList
            lines[i].marker = nil
            i += 1
        }
        return i
    }

    private mutating func note(_ entry: AttachmentReader.Entry) {
        let words = text.compact(entry.title.start, entry.title.end)
        guard !words.isEmpty else { return }
        if let number = entry.number {
            if numbered[number] == nil { numbered[number] = listed.count }
        } else if unnumbered.count < Self.mostUnnumbered {
            unnumbered.append(listed.count)
        }
        listed.append(AttachmentEntry(number: entry.number, title: string(of: words), part: nil))
        listedTitles.append(words)
    }
}
