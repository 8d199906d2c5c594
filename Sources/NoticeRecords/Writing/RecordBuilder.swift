import NoticeModel

/// Makes the records of one notice: gives each fact its id, its section, its quote and its span.
///
/// An id depends on the kind of the record, the part and the markers of its sections from the root, the words
/// of its clause before it and its own words: nothing of that changes when another place is edited.
struct RecordBuilder {
    private let text: NormalText
    private let scalars: UnsafeBufferPointer<UInt32>
    private let sourceCount: Int
    private let outline: Outline
    private let facts: Facts
    private var identities: RecordIdentities
    private var sectionLocator: RangeLocator
    private var partLocator: RangeLocator
    private var partIDs: [String] = []
    private var sectionIDs: [String] = []
    /// The hash of a part, or of a part and the markers down to a section.
    private var partPaths: [UInt64] = []
    private var sectionPaths: [UInt64] = []

    /// `scalars` are those of `text` and must stay where they are until `build` has returned.
    init(
        text: NormalText, scalars: UnsafeBufferPointer<UInt32>, sourceCount: Int, outline: Outline, facts: Facts
    ) {
        self.text = text
        self.scalars = scalars
        self.sourceCount = sourceCount
        self.outline = outline
        self.facts = facts
        let found = facts.quantities.count + facts.targets.count + facts.times.count + facts.organs.count
        let rest = facts.assignments.count + facts.citations.count + facts.identifiers.count + text.pageNumbers.count
        identities = RecordIdentities(expecting: outline.parts.count + outline.sections.count + found + rest)
        sectionLocator = RangeLocator(outline.sections.map(\.content))
        partLocator = RangeLocator(outline.parts.map(\.range))
    }

    mutating func build(generator: GeneratorRecord, source: SourceText) -> NoticeRecord {
        let parts = self.parts()
        let sections = self.sections()
        var quantityBits: [UInt64] = []
        let quantities = self.quantities(&quantityBits)
        let departments = self.departments()
        let departmentIDs = departments.map(\.id)
        return NoticeRecord(
            schemaVersion: NoticeRecord.currentSchemaVersion, generator: generator,
            id: String(source.description.sha256.prefix(16)), source: SourceRecord(source), notice: head(),
            parts: parts, sections: sections, quantities: quantities,
            targets: targets(quantities, quantityBits, departmentIDs), times: times(), departments: departments,
            assignments: assignments(departmentIDs), citations: citations(), identifiers: identifiers(),
            diagnostics: diagnostics(source))
    }

    // MARK: Quotes and spans

    /// The words of a range, a line break inside it left out.
    private func quote(_ range: NormalRange) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count * 4) { bytes in
            var count = 0
            for i in range.start..<range.end where scalars[i] != 0x0A {
                count = writeUTF8(scalars[i], to: bytes, at: count)
            }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
        }
    }

    /// The source range; for an empty range the place where it would stand.
    private func span(_ range: NormalRange) -> SourceRange {
        guard range.isEmpty else { return text.sourceRange(of: range) }
        let place = range.start < scalars.count ? Int(text.sourceStarts[range.start]) : sourceCount
        return SourceRange(place, place)
    }

    // MARK: Ids

    /// The longest run of scalars before a record that goes into its hash.
    private static let contextLimit = 16

    /// Where the words of the same clause begin that tell a short record from another with the same words.
    private func contextStart(_ start: Int) -> Int {
        let limit = max(0, start - Self.contextLimit)
        var i = start
        while i > limit, !endsContext(scalars[i - 1]) { i -= 1 }
        return i
    }

    @inline(__always)
    private func endsContext(_ scalar: UInt32) -> Bool {
        // Most scalars are ideographs, which lie between the two groups of punctuation.
        if scalar > 0x303F, scalar < 0xFF00 { return false }
        switch Unicode.Scalar(scalar) {
        case "\n", "、", "，", ",", "。", "；", ";", "：", ":", "！", "!", "？", "?", "（", "(", "【", "〔", "《":
            return true
        default:
            return false
        }
    }

    /// The place in the outline: the section, or nil before the first heading, and the hash of its path.
    @inline(__always)
    private mutating func place(_ offset: Int) -> (section: Int?, path: UInt64) {
        if let section = sectionLocator.index(at: offset) { return (section, sectionPaths[section]) }
        return (nil, partLocator.index(at: offset).map { partPaths[$0] } ?? 0)
    }

    /// The bits of the id and the section of a record that is told by the words of `range` and before it.
    @inline(__always)
    private mutating func identify(
        _ prefix: UInt8, _ range: NormalRange, withContext: Bool
    ) -> (bits: UInt64, section: String?) {
        let (section, path) = place(range.start)
        var hash = RecordHash(prefix)
        hash.add(path)
        let start = withContext ? contextStart(range.start) : range.start
        hash.add(scalars[start..<range.end])
        return (identities.claim(hash), section.map { sectionIDs[$0] })
    }

    // MARK: Outline

    private mutating func parts() -> [PartRecord] {
        partIDs.reserveCapacity(outline.parts.count)
        partPaths.reserveCapacity(outline.parts.count)
        return outline.parts.map { part in
            var hash = RecordHash(UInt8(ascii: "p"))
            hash.add(part.kind.rawValue)
            hash.add(part.number)
            let bits = identities.claim(hash)
            let id = RecordIdentities.id(UInt8(ascii: "p"), bits)
            partIDs.append(id)
            partPaths.append(bits)
            return PartRecord(
                id: id, kind: part.kind, number: part.number, title: part.title.map(quote), span: span(part.range))
        }
    }

    private mutating func sections() -> [SectionRecord] {
        sectionIDs.reserveCapacity(outline.sections.count)
        sectionPaths.reserveCapacity(outline.sections.count)
        return outline.sections.map { section in
            var hash = RecordHash(UInt8(ascii: "s"))
            hash.add(section.parent.map { sectionPaths[$0] } ?? partPaths[section.part])
            hash.add(section.marker)
            sectionPaths.append(hash.value)
            if let title = section.title { hash.add(scalars[title.start..<title.end]) }
            let id = RecordIdentities.id(UInt8(ascii: "s"), identities.claim(hash))
            sectionIDs.append(id)
            return SectionRecord(
                id: id, parent: section.parent.map { sectionIDs[$0] }, part: partIDs[section.part],
                level: section.level, marker: section.marker, number: section.number,
                title: section.title.map(quote), span: span(section.range))
        }
    }

    private func head() -> NoticeHeadRecord {
        let head = outline.head
        return NoticeHeadRecord(
            title: head.title,
            documentNumber: head.documentNumber.map {
                DocumentNumberRecord(text: $0.text, code: $0.code, year: $0.year, serial: $0.serial)
            },
            kind: head.kind, issuers: head.issuers, recipients: head.recipientRanges.map(quote),
            issuedOn: head.issuedOn,
            attachments: head.attachments.map {
                AttachmentRecord(number: $0.number, title: $0.title, part: $0.part.map { partIDs[$0] })
            })
    }

    // MARK: Facts

    private mutating func quantities(_ allBits: inout [UInt64]) -> [QuantityRecord] {
        allBits.reserveCapacity(facts.quantities.count)
        return facts.quantities.map { quantity in
            let (bits, section) = identify(UInt8(ascii: "q"), quantity.range, withContext: true)
            allBits.append(bits)
            return QuantityRecord(
                id: RecordIdentities.id(UInt8(ascii: "q"), bits), role: quantity.role, amount: quantity.amount,
                multiplier: quantity.multiplier, unit: quantity.unit, unitCode: quantity.unitCode,
                comparator: quantity.comparator, quote: quote(quantity.range), span: span(quantity.range),
                section: section, rule: quantity.rule)
        }
    }

    /// A target is told by its quantity, so that it keeps its id when its clause is read better.
    private mutating func targets(
        _ quantities: [QuantityRecord], _ quantityBits: [UInt64], _ departmentIDs: [String]
    ) -> [TargetRecord] {
        facts.targets.map { target in
            let quantity = quantities[target.quantity]
            var hash = RecordHash(UInt8(ascii: "t"))
            hash.add(quantityBits[target.quantity])
            let id = RecordIdentities.id(UInt8(ascii: "t"), identities.claim(hash))
            return TargetRecord(
                id: id, quantity: quantity.id, indicator: target.indicator, subject: target.subject,
                measure: target.measure, comparator: quantity.comparator, amount: quantity.amount,
                multiplier: quantity.multiplier, unit: quantity.unit, unitCode: quantity.unitCode,
                direction: target.direction, year: target.year, firstYear: target.firstYear,
                recurrence: target.isAnnual ? .annual : nil, baseline: target.baseline,
                modality: target.isAspirational ? .aspirational : .firm,
                binding: target.isObligatory.map { $0 ? .obligatory : .anticipatory }, inherited: target.inherited,
                departments: target.departments.map { departmentIDs[$0] }, quote: quote(target.range),
                span: span(target.range), section: place(target.range.start).section.map { sectionIDs[$0] },
                rule: target.rule)
        }
    }

    private mutating func times() -> [TimeRecord] {
        facts.times.map { time in
            let (bits, section) = identify(UInt8(ascii: "y"), time.range, withContext: true)
            return TimeRecord(
                id: RecordIdentities.id(UInt8(ascii: "y"), bits), value: time.value, role: time.role,
                quote: quote(time.range), span: span(time.range), section: section)
        }
    }

    private mutating func departments() -> [DepartmentRecord] {
        facts.organs.map { organ in
            let (bits, section) = identify(UInt8(ascii: "d"), organ.range, withContext: true)
            let name = quote(organ.range)
            return DepartmentRecord(
                id: RecordIdentities.id(UInt8(ascii: "d"), bits), name: name, role: organ.role, quote: name,
                span: span(organ.range), section: section)
        }
    }

    private mutating func assignments(_ departmentIDs: [String]) -> [AssignmentRecord] {
        facts.assignments.map { assignment in
            let (bits, section) = identify(UInt8(ascii: "a"), assignment.range, withContext: false)
            return AssignmentRecord(
                id: RecordIdentities.id(UInt8(ascii: "a"), bits), lead: assignment.lead.map { departmentIDs[$0] },
                support: assignment.support.map { departmentIDs[$0] },
                responsible: assignment.responsible.map { departmentIDs[$0] }, quote: quote(assignment.range),
                span: span(assignment.range), section: section)
        }
    }

    private mutating func citations() -> [CitationRecord] {
        facts.citations.map { citation in
            let (bits, section) = identify(UInt8(ascii: "c"), citation.range, withContext: false)
            return CitationRecord(
                id: RecordIdentities.id(UInt8(ascii: "c"), bits), title: quote(citation.title),
                number: citation.number, quote: quote(citation.range), span: span(citation.range), section: section)
        }
    }

    /// The identifiers of the facts and the page numbers that normalisation left out, in the order of the source.
    private mutating func identifiers() -> [IdentifierRecord] {
        var records: [IdentifierRecord] = []
        records.reserveCapacity(facts.identifiers.count + text.pageNumbers.count)
        var page = 0
        for identifier in facts.identifiers {
            let span = self.span(identifier.range)
            while page < text.pageNumbers.count, text.pageNumbers[page].range < span {
                records.append(pageNumber(text.pageNumbers[page]))
                page += 1
            }
            let (bits, section) = identify(UInt8(ascii: "i"), identifier.range, withContext: true)
            records.append(
                IdentifierRecord(
                    id: RecordIdentities.id(UInt8(ascii: "i"), bits), kind: identifier.kind,
                    quote: quote(identifier.range), span: span, section: section))
        }
        while page < text.pageNumbers.count {
            records.append(pageNumber(text.pageNumbers[page]))
            page += 1
        }
        return records
    }

    /// A page number stands in no section of its own: it gets that of the character before it.
    private mutating func pageNumber(_ page: PageNumber) -> IdentifierRecord {
        let following = firstScalar(from: page.range.start)
        let (section, path) = following > 0 ? place(following - 1) : (nil, 0)
        var hash = RecordHash(UInt8(ascii: "i"))
        hash.add(path)
        hash.add(page.text)
        let id = RecordIdentities.id(UInt8(ascii: "i"), identities.claim(hash))
        return IdentifierRecord(
            id: id, kind: .page, quote: page.text, span: page.range, section: section.map { sectionIDs[$0] })
    }

    /// The first scalar of the normal text that stands for source text from the offset on.
    private func firstScalar(from offset: Int) -> Int {
        var low = 0
        var high = scalars.count
        while low < high {
            let middle = (low + high) / 2
            if Int(text.sourceStarts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func diagnostics(_ source: SourceText) -> [DiagnosticRecord] {
        let all = source.diagnostics + text.diagnostics + outline.diagnostics + facts.diagnostics
        return all.sorted(by: precedes).map {
            DiagnosticRecord(code: $0.code, severity: $0.severity, message: $0.message, span: $0.range)
        }
    }

    /// What concerns the whole notice comes first, then the order of the source; at one place the code decides.
    private func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        switch (a.range, b.range) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let x?, let y?) where x != y: return x < y
        default: return (a.code, a.message) < (b.code, b.message)
        }
    }
}

extension SourceRecord {
    init(_ source: SourceText) {
        let description = source.description
        self.init(
            path: description.path, mediaType: description.mediaType, encoding: description.encoding,
            byteCount: description.byteCount, sha256: description.sha256, characterCount: source.scalars.count)
    }
}
