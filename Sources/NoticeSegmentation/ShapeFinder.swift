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

    private var attachments: AttachmentFinder
    private var foot: FootFinder

    init(text: TextView, readers: Readers, lines: [Line]) {
        self.text = text
        self.readers = readers
        self.lines = lines
        attachments = AttachmentFinder(text: text, readers: readers)
        foot = FootFinder(text: text, readers: readers)
    }

    /// Reads the whole shape.
    mutating func find() {
        let front = FrontReader(text: text, readers: readers).read(&lines)
        let issuing = IssuedFinder(text: text, readers: readers)
        issuing.splitGlued(&lines, at: front.end, foot: foot)
        let named = front.title.flatMap { readers.titles.leadingOrgans($0.range) }
        foot.splitGlued(&lines, from: front.end, organs: named.map { [text.compact($0.start, $0.end)] } ?? [])
        let attachmentsStart = attachments.find(&lines, from: front.end)
        let footEnd = foot.find(&lines, from: front.end, before: attachmentsStart)
        let issued = issuing.find(&lines, from: front.end, foot: footEnd, before: attachmentsStart)
        // A text that begins with 附件 is an attachment without its notice.
        if attachmentsStart > 0 || attachments.parts.isEmpty {
            parts.append(PartDraft(kind: .carrier, firstLine: 0, marker: nil, title: front.title?.range))
        }
        if let issued { parts.append(issued) }
        parts += attachments.parts
        markImprint()
        setPartOfLines()
        fillHead(front, issued: issued)
    }

    /// Marks copy lists, print lines, and notes at the end of the text.
    private mutating func markImprint() {
        for index in lines.indices where lines[index].role == .body && lines[index].marker == nil {
            if readers.imprints.isCopyList(lines[index]) { lines[index].role = .imprint }
        }
        var index = lines.count - 1
        while index > 0, lines[index].role == .body || lines[index].role == .imprint {
            let line = lines[index]
            if line.role == .body {
                guard line.marker == nil, readers.titles.isNote(line) || readers.imprints.isFoot(line) else { break }
                lines[index].role = .imprint
                // The organ that prints, on a line of its own.
                if readers.imprints.isPrintLine(line) || line.count < 16, index > 1, lines[index - 1].role == .body,
                    readers.organs.isOrgan(lines[index - 1].start, lines[index - 1].end)
                {
                    lines[index - 1].role = .imprint
                }
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
        let own = front.title?.range ?? issued?.title ?? (parts[0].kind == .attachment ? parts[0].title : nil)
        let title = own ?? front.metadata.title
        if let title { head.title = string(of: text.compact(title.start, title.end)) }
        head.titleRange = title
        head.documentNumber = front.documentNumber ?? front.metadata.documentNumber
        head.recipientRanges = front.recipients
        head.kind = kind(front, title: title)
        if let date = foot.date ?? front.date ?? front.metadata.date {
            head.issuedOn = date.value
            head.issuedOnRange = date.range
        }
        let leading = front.title.flatMap { readers.titles.leadingOrgans($0.range) }
        let leadingOrgans = leading.map { readers.organs.split($0.start, $0.end) } ?? []
        // 云岭省政府工作报告: the words name the report of its people's government.
        let isReport = title.map { text.has("政府工作报告", at: $0.end - 6, $0.end) } ?? false
        let isShort = isReport && leadingOrgans.last.map { !text.has("人民政府", at: $0.end - 4, $0.end) } ?? false
        head.issuerRanges = ((isShort ? [] : leadingOrgans) + front.organs + foot.signatures).sorted()
        var named = [foot.signatures, leadingOrgans, front.organs].first { !$0.isEmpty } ?? []
        if let title, foot.signatures.isEmpty, front.organs.isEmpty, let organ = reportingOrgan(title, front.end) {
            named = [organ]
        }
        if named.isEmpty, let number = head.documentNumber, isOrder(number), let organ = orderingOrgan(number) {
            named = [organ]
        }
        if named.isEmpty, let organ = front.metadata.issuer { named = readers.organs.split(organ.start, organ.end) }
        for range in named {
            let name = string(of: text.compact(range.start, range.end))
            if !head.issuers.contains(name) { head.issuers.append(name) }
        }
        if isReport, isShort || head.issuers.isEmpty, let place = reportingPlace(title, front.end) {
            head.issuers = [place + "人民政府"]
        }
        fillAttachments()
    }

    /// The place whose government reports: before 政府工作报告 in the title, or before 第十四届人民代表大会 in the line that
    /// says where the report was given.
    private func reportingPlace(_ title: NormalRange?, _ end: Int) -> String? {
        if let title, let organ = readers.titles.leadingOrgans(title), organ.count > 3, endsPlace(organ.end - 2) {
            return string(of: text.compact(organ.start, organ.end - 2))
        }
        for line in lines[..<min(end + 2, lines.count)] where line.count <= 80 {
            guard let congress = text.find("人民代表大会", line.start, line.end), congress > line.start + 4,
                text[congress - 1] == 0x5C4A  // 届
            else { continue }
            var first = congress - 2
            while first > line.start, text[first] != 0x7B2C { first -= 1 }  // 第
            var start = first
            while start > line.start, text.isHan(start - 1), text[start - 1] != 0x5728, text[start - 1] != 0x65E5 {
                start -= 1  // 在 日
            }
            guard first - start >= 3, first - start <= 16, endsPlace(first) else { return nil }
            return string(of: text.compact(start, first))
        }
        return nil
    }

    /// Whether 省, 市, 县, 区, 州 or 旗 stands before an offset.
    private func endsPlace(_ offset: Int) -> Bool {
        switch text[offset - 1] {
        case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7: true
        default: false
        }
    }

    /// 我代表⟦云岭省人民政府⟧向大会报告工作: the organ for which a work report is given, with its whole name; or nil.
    private func reportingOrgan(_ title: NormalRange, _ first: Int) -> NormalRange? {
        guard text.has("工作报告", at: title.end - 4, title.end) else { return nil }
        for line in lines[min(first, lines.count)..<min(first + 8, lines.count)] {
            guard let at = text.find("我代表", line.start, line.end),
                let end = text.find("人民政府", at + 3, min(line.end, at + 24))
            else { continue }
            let organ = NormalRange(at + 3, end + 4)
            // 省人民政府 alone does not say which.
            return organ.count > 5 && readers.organs.isOrgan(organ.start, organ.end) ? organ : nil
        }
        return nil
    }

    /// Whether a document number is that of an order (国务院令第711号).
    private func isOrder(_ number: DocumentNumber) -> Bool { number.year == nil && number.code.hasSuffix("令") }

    /// The organ that an order's number names, or nil.
    private func orderingOrgan(_ number: DocumentNumber) -> NormalRange? {
        guard let end = (number.range.start..<number.range.end).first(where: { text[$0] == 0x4EE4 }),
            readers.organs.endsAsOrgan(text.compact(number.range.start, end))
        else { return nil }
        return NormalRange(number.range.start, end)
    }

    private func kind(_ front: FrontReader.Front, title: NormalRange?) -> String? {
        if front.title == nil, let number = front.documentNumber, isOrder(number) { return "令" }
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

    /// Joins the entries of the lists to the attachments that the text carries.
    private mutating func fillAttachments() {
        let listed = attachments.listed
        head.attachments = listed
        let own = parts.indices.filter { parts[$0].kind == .attachment }
        for index in own {
            let number = parts[index].marker.map(\.number) ?? 0
            let words = parts[index].title.map { text.compact($0.start, $0.end) } ?? []
            let match = attachments.candidates(number).first { entry in
                guard head.attachments[entry].part == nil else { return false }
                if number > 0, listed[entry].number == number { return true }
                return readers.titles.same(attachments.listedTitles[entry], words)
                    || own.count == 1 && listed.count == 1
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
