import NoticeModel

/// A part before its range is known.
struct PartDraft {
    var kind: PartKind
    /// The index of its first line.
    var firstLine: Int
    /// The marker of an attachment.
    var marker: Marker?
    var title: NormalRange?
}

/// Finds the head, the foot and the parts of a notice, and sets the roles of the lines that are no body.
struct ShapeFinder {
    let text: TextView
    let readers: Readers
    var lines: [Line]
    private(set) var head = NoticeHead()
    private(set) var parts: [PartDraft] = []

    /// The titles that the list of attachments names.
    private var listed: [AttachmentEntry] = []
    private var listedTitles: [[UInt32]] = []
    private var signatures: [NormalRange] = []
    private var footDate: DateReader.Found?

    init(text: TextView, readers: Readers, lines: [Line]) {
        self.text = text
        self.readers = readers
        self.lines = lines
    }

    /// Reads the whole shape.
    mutating func find() {
        let front = FrontReader(text: text, readers: readers).read(&lines)
        splitGluedFoot(from: front.end)
        let opensWithAttachment = front.end < lines.count && isAttachmentHeading(front.end, from: front.end)
        let attachmentsStart = findAttachments(from: front.end)
        let foot = findFoot(from: front.end, before: attachmentsStart)
        let issued = findIssued(from: front.end, foot: foot, before: attachmentsStart)
        var before: [PartDraft] = []
        if !(opensWithAttachment && front.end == attachmentsStart && front.title == nil && front.end == 0) {
            before.append(PartDraft(kind: .carrier, firstLine: 0, marker: nil, title: front.title?.range))
        }
        if let issued { before.append(issued) }
        parts = before + parts
        if parts.isEmpty { parts = [PartDraft(kind: .carrier, firstLine: 0, marker: nil, title: nil)] }
        markFootLines()
        setPartOfLines()
        fillHead(front, issued: issued)
    }

    // MARK: Attachments

    /// Whether an attachment begins at a line: 附件1 alone, or with its title, and no entry of a list.
    private func isAttachmentHeading(_ index: Int, from first: Int) -> Bool {
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
        return following == nil && !isFootLine(next) && !isListEntry(index + 1, 1)
    }

    /// Whether a line is an organ or a date alone, as signatures are.
    private func isFootLine(_ line: Line) -> Bool {
        line.count <= 60
            && (readers.dates.readAlone(line.start, line.end) != nil || readers.organs.isOrgan(line.start, line.end))
    }

    private func isListEntry(_ index: Int, _ number: Int) -> Bool {
        guard index < lines.count, lines[index].role == .body, lines[index].count <= 100,
            let marker = lines[index].marker, readers.attachments.isListMarker(marker, number)
        else { return false }
        for i in marker.end..<lines[index].end where text[i] == 0x3002 && i + 1 < lines[index].end { return false }
        return true
    }

    /// Marks lists of attachments and opens a part for each attachment; gives the first line of the first one.
    private mutating func findAttachments(from first: Int) -> Int {
        var start = lines.count
        var index = first
        while index < lines.count {
            let line = lines[index]
            let initial = text.skipSpace(line.start, line.end)
            guard line.role == .body, initial < line.end, beginsAttachment(initial),
                let opening = readers.attachments.read(line.start, line.end)
            else {
                index += 1
                continue
            }
            if isAttachmentHeading(index, from: first) {
                start = min(start, index)
                index = openAttachment(index, opening)
            } else {
                index = markList(index, opening)
            }
        }
        return start
    }

    /// 附, or a bracket before it.
    private func beginsAttachment(_ offset: Int) -> Bool {
        switch text[offset] {
        case 0x9644, 0x3010, 0xFF08, 0x28: return true
        default: return false
        }
    }

    private mutating func openAttachment(_ index: Int, _ opening: AttachmentReader.Opening) -> Int {
        var marker = Marker(.attachment, opening.number, opening.marker.start, opening.marker.end)
        marker.sign = opening.marker.count > 1 ? text[opening.marker.start + 1] : 0
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

    private func expectedTitles(_ number: Int) -> [[UInt32]] {
        let indices = listed.indices.filter { listed[$0].number == nil || number == 0 || listed[$0].number == number }
        return indices.map { listedTitles[$0] }
    }

    /// Marks the lines of a list of attachments and notes its entries; gives the index after it.
    private mutating func markList(_ index: Int, _ opening: AttachmentReader.Opening) -> Int {
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
        if opening.rest.isEmpty, i < lines.count, !isListEntry(i, next), readers.titles.isTitleLine(lines[i]) {
            // One attachment, its title on a line of its own.
            note(AttachmentReader.Entry(number: nil, title: text.trimmed(lines[i].start, lines[i].end)))
            lines[i].role = .attachmentList
            return i + 1
        }
        while isListEntry(i, next), let marker = lines[i].marker {
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
        listed.append(AttachmentEntry(number: entry.number, title: string(of: words), part: nil))
        listedTitles.append(words)
    }

    // MARK: Foot

    /// Cuts the last line, and carrying lines, where signature and date are glued to the end of the text.
    private mutating func splitGluedFoot(from first: Int) {
        guard first < lines.count else { return }
        let firstMarker = lines[first...].firstIndex { $0.marker != nil } ?? lines.count
        var last = lines.count - 1
        while last > first, readers.imprints.isFoot(lines[last]) || readers.titles.isNote(lines[last]) { last -= 1 }
        var indices = Array(first..<min(firstMarker, first + 12, lines.count))
        if indices.last != last { indices.append(last) }
        for index in indices.reversed() where lines[index].role == .body {
            let cuts = footCuts(lines[index])
            if !cuts.isEmpty { readers.lines.cut(&lines, index, at: cuts) }
        }
    }

    /// Where organ, date and note begin at the end of a line: …氛围。重庆市人民政府2019年6月28日（此件公开发布）.
    private func footCuts(_ line: Line) -> [Int] {
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

    /// Finds the date and the signature that close the notice or its carrier; gives the index of the line after them.
    private mutating func findFoot(from first: Int, before end: Int) -> Int? {
        guard first < end else { return nil }
        let firstMarker = lines[first..<end].firstIndex { $0.marker != nil } ?? end
        for index in first..<end where lines[index].role == .body && lines[index].count <= 40 {
            let line = lines[index]
            let tail = text.trimmed(line.start, line.end)
            guard !tail.isEmpty, text[tail.end - 1] == 0x65E5 || text.isAny(ScalarClass.closer, at: tail.end - 1),
                let date = readers.dates.readAlone(line.start, line.end)
            else { continue }
            let isSigned = index > first && lines[index - 1].role == .body && isSignature(lines[index - 1])
            var next = index + 1
            while next < end, isAfterFoot(lines[next]) { next += 1 }
            guard isSigned || next >= end || index < firstMarker && index > first else { continue }
            footDate = date
            lines[index].role = .date
            markSignature(upTo: index, from: first)
            for i in (index + 1)..<max(index + 1, next) { lines[i].role = .imprint }
            return next
        }
        return signedWithoutDate(from: first, before: end, firstMarker: firstMarker)
    }

    private func isAfterFoot(_ line: Line) -> Bool {
        line.role == .body && line.marker == nil && (readers.titles.isNote(line) || readers.imprints.isFoot(line))
    }

    private func isSignature(_ line: Line) -> Bool {
        line.marker == nil && line.count <= 60 && readers.organs.isOrgan(line.start, line.end)
    }

    /// Marks the organs above the date, in the order of the text.
    private mutating func markSignature(upTo index: Int, from first: Int) {
        var i = index
        while i > first, index - i < 20, lines[i - 1].role == .body, isSignature(lines[i - 1]) { i -= 1 }
        for line in i..<index {
            lines[line].role = .signature
            signatures += readers.organs.split(lines[line].start, lines[line].end)
        }
    }

    /// A signature without a date at the end of the text.
    private mutating func signedWithoutDate(from first: Int, before end: Int, firstMarker: Int) -> Int? {
        var last = end
        while last > first, lines[last - 1].role == .attachmentList || isAfterFoot(lines[last - 1]) { last -= 1 }
        guard last - 1 > first, lines[last - 1].role == .body, isSignature(lines[last - 1]) else { return nil }
        let start = last
        markSignature(upTo: last, from: first + 1)
        guard lines[start - 1].role == .signature else { return nil }
        for i in start..<end where lines[i].role == .body { lines[i].role = .imprint }
        return end
    }

    // MARK: The issued text

    /// The part that the carrier passes on, or nil.
    private mutating func findIssued(from first: Int, foot: Int?, before end: Int) -> PartDraft? {
        var quoted: [[UInt32]] = []
        var start = foot
        let carrierEnd = min(foot ?? end, end)
        for index in first..<max(first, min(carrierEnd, first + 12)) where lines[index].role == .body {
            let line = lines[index]
            let bound = min(line.end, line.start + 1000)
            guard readers.titles.passesOn(line.start, bound) else { continue }
            quoted += readers.titles.quotedTitles(line.start, bound)
            if foot == nil, start == nil { start = titleAfter(index, before: end, quoted) }
        }
        guard let start, start < end else { return nil }
        var draft = PartDraft(kind: .issued, firstLine: start, marker: nil, title: nil)
        if lines[start].role == .contents { return draft }
        guard let title = readers.titles.read(lines, from: start, before: end, expected: quoted) else { return nil }
        let rest = lines[min(title.lines.upperBound, end)..<end]
        guard title.isComplete || rest.contains(where: { $0.marker != nil || $0.count > 80 }) else { return nil }
        draft.title = title.range
        for i in title.lines { lines[i].role = .title }
        // Organs and a date under the title.
        var next = title.lines.upperBound
        while next < end, lines[next].role == .body, lines[next].marker == nil, isFootLine(lines[next]) {
            let isDate = readers.dates.readAlone(lines[next].start, lines[next].end) != nil
            lines[next].role = isDate ? .date : .signature
            next += 1
        }
        return draft
    }

    /// Where, without a date at the foot of the carrier, the title stands that it quotes; or nil.
    private func titleAfter(_ index: Int, before end: Int, _ quoted: [[UInt32]]) -> Int? {
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

    // MARK: The head

    /// Marks copy lists and print lines at the end of the text.
    private mutating func markFootLines() {
        var index = lines.count - 1
        while index >= 0, lines[index].role == .body || lines[index].role == .imprint {
            if lines[index].role == .body {
                guard lines[index].marker == nil, isAfterFoot(lines[index]) else { break }
                lines[index].role = .imprint
            }
            index -= 1
        }
    }

    private mutating func setPartOfLines() {
        var part = 0
        for index in lines.indices {
            while part + 1 < parts.count, parts[part + 1].firstLine <= index { part += 1 }
            lines[index].part = part
        }
    }

    private mutating func fillHead(_ front: FrontReader.Front, issued: PartDraft?) {
        let title = front.title?.range ?? issued?.title ?? (parts[0].kind == .attachment ? parts[0].title : nil)
        if let title { head.title = string(of: text.compact(title.start, title.end)) }
        head.documentNumber = front.documentNumber
        head.recipientRanges = front.recipients
        head.kind = kind(front, title: title)
        if let date = footDate ?? front.date {
            head.issuedOn = date.value
            head.issuedOnRange = date.range
        }
        let leading = front.title.flatMap { readers.titles.leadingOrgans($0.range) }
        let leadingOrgans = leading.map { readers.organs.split($0.start, $0.end) } ?? []
        let named = !signatures.isEmpty ? signatures : !leadingOrgans.isEmpty ? leadingOrgans : front.organs
        for range in named {
            let name = string(of: text.compact(range.start, range.end))
            if !head.issuers.contains(name) { head.issuers.append(name) }
        }
        head.issuerRanges = (leadingOrgans + front.organs + signatures).sorted()
        fillAttachments()
    }

    private func kind(_ front: FrontReader.Front, title: NormalRange?) -> String? {
        if let own = front.title, let kind = readers.titles.kind(ofTitle: text.compact(own.range.start, own.range.end))
        {
            return kind
        }
        let bound = min(lines.count, front.end + 12)
        for index in front.end..<max(front.end, bound) where lines[index].part == 0 && lines[index].role == .body {
            let line = lines[index]
            if line.marker != nil { break }
            // What a paragraph announces stands at its end.
            let start = max(line.start, line.end - 300)
            if let kind = readers.titles.kind(ofCarrier: start, line.end) { return kind }
        }
        return title.flatMap { readers.titles.kind(ofTitle: text.compact($0.start, $0.end)) }
    }

    private mutating func fillAttachments() {
        head.attachments = listed
        let own = parts.indices.filter { parts[$0].kind == .attachment }
        for index in own {
            let number = parts[index].marker.map(\.number) ?? 0
            let words = parts[index].title.map { text.compact($0.start, $0.end) } ?? []
            let match = listed.indices.first { entry in
                guard head.attachments[entry].part == nil else { return false }
                if number > 0, let own = listed[entry].number { return own == number }
                return readers.titles.same(listedTitles[entry], words) || own.count == 1 && listed.count == 1
            }
            if let match {
                head.attachments[match].part = index
            } else if listed.isEmpty, !words.isEmpty {
                head.attachments.append(
                    AttachmentEntry(number: number > 0 ? number : nil, title: string(of: words), part: index))
            }
        }
    }
}
