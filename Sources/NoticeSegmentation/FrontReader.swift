import NoticeModel

/// Reads the head of a notice: title, document number, recipients, date and organs under the title.
struct FrontReader {
    let text: TextView
    let readers: Readers

    /// Values of a metadata table.
    struct Metadata {
        var title: NormalRange?
        var documentNumber: DocumentNumber?
        var date: DateReader.Found?
        var issuer: NormalRange?
    }

    /// What the head holds.
    struct Front {
        var title: TitleReader.Title?
        var documentNumber: DocumentNumber?
        var recipients: [NormalRange] = []
        var date: DateReader.Found?
        /// Organs on the cover or of the speaker, split.
        var organs: [NormalRange] = []
        /// What the metadata table of a web copy says, for what the text itself does not.
        var metadata = Metadata()
        /// The index of the first line after the head.
        var end = 0
    }

    private static let longest = 60

    /// Reads the head and sets the roles of its lines.
    func read(_ lines: inout [Line]) -> Front {
        var front = Front()
        let hasMarkers = lines.contains { $0.marker != nil }
        let hasMetadata = lines.prefix(12).contains { readers.imprints.isFront($0) }
        let hasTable = lines.prefix(16).lazy.filter { readers.imprints.label($0) != nil }.count > 1
        var index = 0
        var pageTitle: TitleReader.Title?
        splitGluedHead(&lines)
        while index < lines.count, index < Self.longest {
            let line = lines[index]
            if line.role == .contents || line.role == .table { break }
            if readers.imprints.isFront(line) || readers.titles.isNote(line)
                || hasMetadata && front.title == nil && isForeign(line)
                || hasMetadata && readers.imprints.markdownHeading(line) != nil
                || index > 0 && lines[index - 1].role == .imprint && readers.imprints.goesOn(line)
            {
                if let title = front.title, pageTitle == nil, front.documentNumber == nil, !readers.titles.isNote(line)
                {
                    // Metadata after a title: it was that of the page; the notice's own may follow.
                    pageTitle = title
                    front.title = nil
                }
                lines[index].role = .imprint
                lines[index].marker = nil
                index += 1
                guard let (field, value) = readers.imprints.label(line) else { continue }
                if !value.isEmpty {
                    readMetadata(field, value, &front.metadata)
                } else if hasTable, index < lines.count, isValue(lines, index, of: field, front.metadata) {
                    readMetadata(field, lines[index].range, &front.metadata)
                    lines[index].role = .imprint
                    lines[index].marker = nil
                    index += 1
                }
                continue
            }
            if front.documentNumber == nil, let number = readers.numbers.readLine(line.start, line.end) {
                front.documentNumber = number
                lines[index].role = .documentNumber
                index += 1
                continue
            }
            if let recipients = readers.recipients.readLine(line.start, line.end) {
                front.recipients = recipients
                lines[index].role = .recipients
                index += 1
                break
            }
            if line.marker != nil { break }
            if front.title == nil, splitBracketedNumber(&lines, index, &front) { continue }
            let title = front.title == nil ? readTitle(lines, index, hasMarkers: hasMarkers) : nil
            if hasMetadata, front.title == nil, title?.isComplete != true, line.count <= 12, opensHead(lines, index + 1)
            {
                // A heading of the page (政策全文) before the head of the notice.
                lines[index].role = .imprint
                index += 1
                continue
            }
            if let title {
                front.title = title
                for i in title.lines { lines[i].role = .title }
                index = title.lines.upperBound
                continue
            }
            if !hasWords(line) {
                // A line of stars, dashes or pictures says nothing of the head and does not end it.
                lines[index].role = .imprint
                index += 1
                continue
            }
            guard readUnderTitle(&lines, index, &front) else { break }
            index += 1
        }
        if let pageTitle {
            // What stands below may be no title, while that of the page is one.
            if front.title == nil || front.title?.isComplete == false && pageTitle.isComplete {
                front.title = pageTitle
            }
            let role: ParagraphRole = front.title?.range == pageTitle.range ? .title : .imprint
            for i in pageTitle.lines { lines[i].role = role }
        }
        front.end = index
        return front
    }

    /// Whether the line has letters and no ideograph: the value of a label in the metadata of a web copy.
    private func isForeign(_ line: Line) -> Bool {
        (line.start..<line.end).contains { text[$0] | 0x20 >= 0x61 && text[$0] | 0x20 <= 0x7A }
            && !(line.start..<line.end).contains { text.isHan($0) }
    }

    /// Whether an ideograph, a letter or a digit stands in the line.
    private func hasWords(_ line: Line) -> Bool {
        (line.start..<line.end).contains { index in
            let scalar = text.scalars[index]
            return scalar >= 0x3400 && scalar < 0xA000 || scalar >= 0x20000 && scalar < 0x32000 || scalar == 0x3007
                || scalar >= 0x30 && scalar <= 0x39 || scalar >= 0x41 && scalar <= 0x5A
                || scalar >= 0x61 && scalar <= 0x7A
        }
    }

    /// Whether a title, a document number or recipients stand within the next three lines.
    private func opensHead(_ lines: [Line], _ first: Int) -> Bool {
        (first..<min(first + 3, lines.count)).contains { index in
            readers.numbers.readLine(lines[index].start, lines[index].end) != nil
                || readers.recipients.readLine(lines[index].start, lines[index].end) != nil
                || readTitle(lines, index, hasMarkers: false)?.isComplete == true
        }
    }

    /// Whether a line is the value of the label on the line before it, and not the title that comes after the table.
    private func isValue(_ lines: [Line], _ index: Int, of field: ImprintReader.Field, _ metadata: Metadata) -> Bool {
        if readers.imprints.label(lines[index]) != nil || lines[index].count > 200 { return false }
        if field != .other { return true }
        guard let known = metadata.title else {
            return readTitle(lines, index, hasMarkers: false)?.isComplete != true
        }
        let words = text.compact(known.start, known.end)
        guard let title = readers.titles.read(lines, from: index, before: lines.count, expected: [words]) else {
            return true
        }
        return !readers.titles.same(text.compact(title.range.start, title.range.end), words)
    }

    private func readMetadata(_ field: ImprintReader.Field, _ value: NormalRange, _ metadata: inout Metadata) {
        let value = text.trimmed(value.start, value.end)
        guard !value.isEmpty else { return }
        switch field {
        case .title: metadata.title = metadata.title ?? value
        case .documentNumber:
            metadata.documentNumber = metadata.documentNumber ?? readers.numbers.readLine(value.start, value.end)
        case .date: metadata.date = metadata.date ?? readers.dates.readAlone(value.start, value.end)
        case .issuer:
            if readers.organs.isOrgan(value.start, value.end) { metadata.issuer = metadata.issuer ?? value }
        case .other: break
        }
    }

    /// Cuts a document number in brackets off the end of a title line; whether it did.
    private func splitBracketedNumber(_ lines: inout [Line], _ index: Int, _ front: inout Front) -> Bool {
        let range = text.trimmed(lines[index].start, lines[index].end)
        guard front.documentNumber == nil, lines.count > 1, range.count <= 160,
            let found = readers.numbers.readAtEnd(range.start, range.end), found.number.year != nil,
            readers.titles.isComplete(text.compact(range.start, found.bracket))
        else { return false }
        readers.lines.cut(&lines, index, at: [found.bracket])
        return true
    }

    private static let continuing: PhraseSet = ["关于", "印发", "转发", "批转", "關於"]

    /// The title that begins at a line, or nil where the line is no title's.
    private func readTitle(_ lines: [Line], _ index: Int, hasMarkers: Bool) -> TitleReader.Title? {
        guard lines.count > 1 else { return nil }
        // Organs that stand above a title belong to it only where it goes on with 关于.
        var next = index
        while next < lines.count, next < index + 6, readers.organs.isOrgan(lines[next].start, lines[next].end) {
            next += 1
        }
        if next > index {
            guard next < lines.count else { return nil }
            let start = text.skipSpace(lines[next].start, lines[next].end)
            guard text.length(ofAny: Self.continuing, at: start, lines[next].end) != nil else { return nil }
        }
        guard var title = readers.titles.read(lines, from: index, before: lines.count) else { return nil }
        if let words = readers.imprints.markdownHeading(lines[index]), words < title.range.end {
            title.range = NormalRange(words, title.range.end)
        }
        // Where a later line opens the title with its organ (某省人民政府关于…), what stands above is no part of it.
        for line in title.lines.dropFirst() where next == index && opensWithOrgan(lines[line]) { return nil }
        if title.isComplete { return title }
        let words = text.compact(title.range.start, title.range.end)
        if words.contains("关于") || words.contains("關於") { return title }
        guard hasMarkers, words.count <= 40, words.count >= 4 else { return nil }
        return words.contains(0xFF0C) || words.contains(0x2C) ? nil : title
    }

    /// Whether a line begins with an organ and 关于.
    private func opensWithOrgan(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard range.count <= 120, let about = text.find("关于", range.start, range.end), about > range.start + 2 else {
            return false
        }
        return readers.organs.isOrgan(range.start, about)
    }

    /// Reads a line that may stand under the title: a date, an organ, the speaker of a report.
    private func readUnderTitle(_ lines: inout [Line], _ index: Int, _ front: inout Front) -> Bool {
        let line = lines[index]
        let range = text.trimmed(line.start, line.end)
        guard range.count <= 80 else { return false }
        if let date = readers.dates.readAlone(range.start, range.end) {
            guard front.title != nil, front.date == nil else { return false }
            front.date = date
            lines[index].role = .date
            return true
        }
        if readers.organs.isOrgan(range.start, range.end) {
            guard lines.count > 1 else { return false }
            front.organs += readers.organs.split(range.start, range.end)
            lines[index].role = .signature
            return true
        }
        guard front.title != nil else { return false }
        if let date = readers.dates.readOccasion(range.start, range.end) {
            front.date = front.date ?? date
            lines[index].role = .title
            return true
        }
        if let organ = readers.organs.speakersOrgan(range) {
            front.organs.append(organ)
            lines[index].role = .signature
            return true
        }
        // The speaker's name, after the office or on a line of its own.
        let follows = range.count <= 6 && index > 0 && lines[index - 1].role == .signature
        if readers.organs.isOfficer(range.start, range.end) || follows && readers.organs.isName(range.start, range.end)
        {
            lines[index].role = .signature
            return true
        }
        if readers.titles.isSubtitle(line) {
            lines[index].role = .title
            return true
        }
        return false
    }

    /// Cuts a line on which title, document number and recipients stand glued before the text.
    private func splitGluedHead(_ lines: inout [Line]) {
        guard
            let index = lines.prefix(8).firstIndex(where: { $0.role == .body && ($0.count > 100 || endsInColon($0)) }),
            lines[index].marker == nil
        else { return }
        let line = lines[index]
        let start = text.skipSpace(line.start, line.end)
        var colon = start
        while colon < min(line.end, start + 600), text[colon] != 0xFF1A, text[colon] != 0x3A {
            if text[colon] == 0x3002 { return }
            colon += 1
        }
        guard colon < line.end, text[colon] == 0xFF1A || text[colon] == 0x3A else { return }
        guard let cuts = cutsBefore(colon, start) else { return }
        readers.lines.cut(&lines, index, at: cuts + [colon + 1])
    }

    /// Whether a line longer than a title alone ends in ：, as one does on which the head of a notice stands glued.
    private func endsInColon(_ line: Line) -> Bool {
        guard line.count > 30 else { return false }
        return text[line.end - 1] == 0xFF1A || text[line.end - 1] == 0x3A
    }

    /// Where the document number and the recipients begin between `start` and the ：, or nil.
    private func cutsBefore(_ colon: Int, _ start: Int) -> [Int]? {
        for opener in start..<colon where isYearBracket(text[opener]) {
            // The agency's code has at most a dozen characters; before it a title must be complete.
            var i = opener - 1
            while i > start + 3, opener - i <= 12 {
                if let number = readers.numbers.read(i, colon), number.year != nil,
                    readers.titles.isComplete(text.compact(start, i))
                {
                    let after = text.skipSpace(number.range.end, colon)
                    guard readers.recipients.readLine(after, colon + 1) != nil else { return [i, after] }
                    return [i, after]
                }
                i -= 1
            }
        }
        if let number = readers.numbers.read(start, colon), number.year != nil, number.code.count <= 12 {
            let after = text.skipSpace(number.range.end, colon)
            if readers.recipients.readLine(after, colon + 1) != nil { return [after] }
        }
        if readers.recipients.readLine(start, colon + 1) != nil { return [] }
        for i in (start + 4)..<max(start + 4, min(colon, start + 160)) where text[i] == 0x5404 {
            if readers.titles.isComplete(text.compact(start, i)),
                readers.recipients.readLine(i, colon + 1) != nil
            {
                return [i]
            }
        }
        return nil
    }

    private func isYearBracket(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3014, 0x5B, 0x3010, 0x28, 0xFF08, 0xFF3B: return true
        default: return false
        }
    }
}
