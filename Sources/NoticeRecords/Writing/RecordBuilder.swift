import NoticeModel

/// Makes the records of one notice: gives each fact its id, its section, its quote and its span.
///
/// An id depends on the kind of the record, the part and the markers of its sections from the root, the words
/// of its clause before it and its own words: nothing of that changes when another place is edited.
///
/// It is never copied, and it looks at facts and sections in place: a copy would count references to all they hold.
struct RecordBuilder: ~Copyable {
    private let text: QuotedText
    private let pageNumbers: [PageNumber]
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

    /// `text` must stay where it is until `build` has returned.
    init(text: QuotedText, pageNumbers: [PageNumber], outline: Outline, facts: Facts) {
        self.text = text
        self.pageNumbers = pageNumbers
        self.outline = outline
        self.facts = facts
        let found = facts.quantities.count + facts.targets.count + facts.times.count + facts.organs.count
        let rest = facts.assignments.count + facts.citations.count + facts.identifiers.count + pageNumbers.count
        identities = RecordIdentities(expecting: outline.parts.count + outline.sections.count + found + rest)
        sectionLocator = RangeLocator(count: outline.sections.count) { outline.sections[$0].content }
        partLocator = RangeLocator(count: outline.parts.count) { outline.parts[$0].range }
    }

    /// The record; `diagnostics` are those of reading and normalisation.
    mutating func build(
        generator: GeneratorRecord, source: SourceText, diagnostics: [Diagnostic]
    ) -> NoticeRecord {
        let parts = self.parts()
        let sections = self.sections()
        var quantityBits: [UInt64] = []
        let quantities = self.quantities(&quantityBits)
        let departments = self.departments()
        return NoticeRecord(
            schemaVersion: NoticeRecord.currentSchemaVersion, generator: generator,
            id: String(source.description.sha256.prefix(16)), source: SourceRecord(source), notice: head(),
            parts: parts, sections: sections, quantities: quantities,
            targets: targets(quantities, quantityBits, departments), times: times(), departments: departments,
            assignments: assignments(departments), citations: citations(), identifiers: identifiers(),
            diagnostics: Self.diagnostics(diagnostics + outline.diagnostics + facts.diagnostics))
    }

    // MARK: Ids

    /// The place in the outline: the section, or nil before the first heading, and the hash of its path.
    @inline(__always)
    private mutating func place(_ offset: Int) -> (section: Int?, path: UInt64) {
        if let section = sectionLocator.index(at: offset) { return (section, sectionPaths[section]) }
        return (nil, partLocator.index(at: offset).map { partPaths[$0] } ?? 0)
    }

    /// The hash and the section of a record that is told by the words of `range` and before it.
    @inline(__always)
    private mutating func hash(
        _ prefix: UInt8, _ range: NormalRange, withContext: Bool
    ) -> (hash: RecordHash, section: Int?) {
        let (section, path) = place(range.start)
        var hash = RecordHash(prefix)
        hash.add(path)
        let start = withContext ? text.contextStart(range.start) : range.start
        hash.add(text.scalars[start..<range.end])
        return (hash, section)
    }

    /// The ids of a list of records, as bits, and the section of each, or -1.
    private struct Identified {
        var bits: [UInt64]
        var sections: [Int32]
    }

    /// Identifies the records of a list in order, by the words of their ranges.
    private mutating func identify(
        _ prefix: UInt8, _ count: Int, withContext: Bool, _ range: (borrowing Facts, Int) -> NormalRange
    ) -> Identified {
        var hashes: [RecordHash] = []
        var sections: [Int32] = []
        hashes.reserveCapacity(count)
        sections.reserveCapacity(count)
        for i in 0..<count {
            let (hash, section) = hash(prefix, range(facts, i), withContext: withContext)
            hashes.append(hash)
            sections.append(Int32(section ?? -1))
        }
        return Identified(bits: identities.claim(hashes), sections: sections)
    }

    @inline(__always)
    private func sectionID(_ section: Int32) -> String? { section < 0 ? nil : sectionIDs[Int(section)] }

    @inline(__always)
    private func sectionID(_ section: Int?) -> String? { section.map { sectionIDs[$0] } }

    // MARK: Outline

    private mutating func parts() -> [PartRecord] {
        partIDs.reserveCapacity(outline.parts.count)
        partPaths.reserveCapacity(outline.parts.count)
        var records: [PartRecord] = []
        records.reserveCapacity(outline.parts.count)
        for part in outline.parts {
            var hash = RecordHash(UInt8(ascii: "p"))
            hash.add(part.kind.rawValue)
            hash.add(part.number)
            let bits = identities.claim(hash)
            let id = RecordIdentities.id(UInt8(ascii: "p"), bits)
            partIDs.append(id)
            partPaths.append(bits)
            records.append(
                PartRecord(
                    id: id, kind: part.kind, number: part.number, title: text.quote(part.title),
                    span: text.span(part.range)))
        }
        return records
    }

    private mutating func sections() -> [SectionRecord] {
        let sections = outline.sections
        sectionIDs.reserveCapacity(sections.count)
        sectionPaths.reserveCapacity(sections.count)
        var hashes: [RecordHash] = []
        hashes.reserveCapacity(sections.count)
        for i in sections.indices {
            var hash = RecordHash(UInt8(ascii: "s"))
            hash.add(sections[i].parent.map { sectionPaths[$0] } ?? partPaths[sections[i].part])
            hash.add(sections[i].marker)
            sectionPaths.append(hash.value)
            if let title = sections[i].title { hash.add(text.scalars[title.start..<title.end]) }
            hashes.append(hash)
        }
        let bits = identities.claim(hashes)
        var records: [SectionRecord] = []
        records.reserveCapacity(sections.count)
        for i in sections.indices {
            let (parent, part, title) = (sections[i].parent, sections[i].part, sections[i].title)
            let id = RecordIdentities.id(UInt8(ascii: "s"), bits[i])
            sectionIDs.append(id)
            records.append(
                SectionRecord(
                    id: id, parent: sectionID(parent), part: partIDs[part], level: sections[i].level,
                    marker: sections[i].marker, number: sections[i].number, title: text.quote(title),
                    span: text.span(sections[i].range)))
        }
        return records
    }

    private func head() -> NoticeHeadRecord {
        let head = outline.head
        return NoticeHeadRecord(
            title: head.title,
            documentNumber: head.documentNumber.map {
                DocumentNumberRecord(text: $0.text, code: $0.code, year: $0.year, serial: $0.serial)
            },
            kind: head.kind, issuers: head.issuers, recipients: head.recipientRanges.map(text.quote),
            issuedOn: head.issuedOn,
            attachments: head.attachments.map {
                AttachmentRecord(number: $0.number, title: $0.title, part: $0.part.map { partIDs[$0] })
            })
    }

    // MARK: Facts

    private mutating func quantities(_ allBits: inout [UInt64]) -> [QuantityRecord] {
        let quantities = facts.quantities
        let found = identify(UInt8(ascii: "q"), quantities.count, withContext: true) { $0.quantities[$1].range }
        allBits = found.bits
        var records: [QuantityRecord] = []
        records.reserveCapacity(quantities.count)
        for i in quantities.indices {
            let range = quantities[i].range
            records.append(
                QuantityRecord(
                    id: RecordIdentities.id(UInt8(ascii: "q"), found.bits[i]), role: quantities[i].role,
                    amount: quantities[i].amount, multiplier: quantities[i].multiplier, unit: quantities[i].unit,
                    unitCode: quantities[i].unitCode, comparator: quantities[i].comparator, quote: text.quote(range),
                    span: text.span(range), section: sectionID(found.sections[i]), rule: quantities[i].rule))
        }
        return records
    }

    /// A target is told by its quantity, so that it keeps its id when its clause is read better.
    private mutating func targets(
        _ quantities: [QuantityRecord], _ quantityBits: [UInt64], _ departments: [DepartmentRecord]
    ) -> [TargetRecord] {
        let targets = facts.targets
        let bits = identities.claim(
            targets.map { target in
                var hash = RecordHash(UInt8(ascii: "t"))
                hash.add(quantityBits[target.quantity])
                return hash
            })
        var records: [TargetRecord] = []
        records.reserveCapacity(targets.count)
        for i in targets.indices {
            let quantity = targets[i].quantity
            let range = targets[i].range
            let id = RecordIdentities.id(UInt8(ascii: "t"), bits[i])
            records.append(
                TargetRecord(
                    id: id, quantity: quantities[quantity].id, indicator: targets[i].indicator,
                    subject: targets[i].subject, measure: targets[i].measure,
                    comparator: quantities[quantity].comparator, amount: quantities[quantity].amount,
                    multiplier: quantities[quantity].multiplier, unit: quantities[quantity].unit,
                    unitCode: quantities[quantity].unitCode, direction: targets[i].direction, year: targets[i].year,
                    firstYear: targets[i].firstYear, recurrence: targets[i].isAnnual ? .annual : nil,
                    baseline: targets[i].baseline, modality: targets[i].isAspirational ? .aspirational : .firm,
                    binding: targets[i].isObligatory.map { $0 ? .obligatory : .anticipatory },
                    inherited: targets[i].inherited, departments: Self.ids(targets[i].departments, departments),
                    quote: text.quote(range), span: text.span(range), section: sectionID(place(range.start).section),
                    rule: targets[i].rule))
        }
        return records
    }

    private static func ids(_ indices: [Int], _ departments: [DepartmentRecord]) -> [String] {
        indices.isEmpty ? [] : indices.map { departments[$0].id }
    }

    private mutating func times() -> [TimeRecord] {
        let times = facts.times
        let found = identify(UInt8(ascii: "y"), times.count, withContext: true) { $0.times[$1].range }
        var records: [TimeRecord] = []
        records.reserveCapacity(times.count)
        for i in times.indices {
            let range = times[i].range
            records.append(
                TimeRecord(
                    id: RecordIdentities.id(UInt8(ascii: "y"), found.bits[i]), value: times[i].value,
                    role: times[i].role,
                    quote: text.quote(range), span: text.span(range), section: sectionID(found.sections[i])))
        }
        return records
    }

    private mutating func departments() -> [DepartmentRecord] {
        let organs = facts.organs
        let found = identify(UInt8(ascii: "d"), organs.count, withContext: true) { $0.organs[$1].range }
        var records: [DepartmentRecord] = []
        records.reserveCapacity(organs.count)
        for i in organs.indices {
            let range = organs[i].range
            let name = text.quote(range)
            records.append(
                DepartmentRecord(
                    id: RecordIdentities.id(UInt8(ascii: "d"), found.bits[i]), name: name, role: organs[i].role,
                    quote: name,
                    span: text.span(range), section: sectionID(found.sections[i])))
        }
        return records
    }

    private mutating func assignments(_ departments: [DepartmentRecord]) -> [AssignmentRecord] {
        let assignments = facts.assignments
        let found = identify(UInt8(ascii: "a"), assignments.count, withContext: false) { $0.assignments[$1].range }
        var records: [AssignmentRecord] = []
        records.reserveCapacity(assignments.count)
        for i in assignments.indices {
            let range = assignments[i].range
            records.append(
                AssignmentRecord(
                    id: RecordIdentities.id(UInt8(ascii: "a"), found.bits[i]),
                    lead: Self.ids(assignments[i].lead, departments),
                    support: Self.ids(assignments[i].support, departments),
                    responsible: Self.ids(assignments[i].responsible, departments), quote: text.quote(range),
                    span: text.span(range), section: sectionID(found.sections[i])))
        }
        return records
    }

    private mutating func citations() -> [CitationRecord] {
        let citations = facts.citations
        let found = identify(UInt8(ascii: "c"), citations.count, withContext: false) { $0.citations[$1].range }
        var records: [CitationRecord] = []
        records.reserveCapacity(citations.count)
        for i in citations.indices {
            let range = citations[i].range
            records.append(
                CitationRecord(
                    id: RecordIdentities.id(UInt8(ascii: "c"), found.bits[i]), title: text.quote(citations[i].title),
                    number: citations[i].number, quote: text.quote(range), span: text.span(range),
                    section: sectionID(found.sections[i])))
        }
        return records
    }

    /// The identifiers of the facts and the page numbers that normalisation left out, in the order of the source.
    private mutating func identifiers() -> [IdentifierRecord] {
        let identifiers = facts.identifiers
        let pages = pageNumbers
        var records: [IdentifierRecord] = []
        records.reserveCapacity(identifiers.count + pages.count)
        var page = 0
        for i in identifiers.indices {
            let range = identifiers[i].range
            let span = text.span(range)
            while page < pages.count, pages[page].range < span {
                records.append(pageNumber(pages[page]))
                page += 1
            }
            let (hash, section) = hash(UInt8(ascii: "i"), range, withContext: true)
            records.append(
                IdentifierRecord(
                    id: RecordIdentities.id(UInt8(ascii: "i"), identities.claim(hash)), kind: identifiers[i].kind,
                    quote: text.quote(range), span: span, section: sectionID(section)))
        }
        while page < pages.count {
            records.append(pageNumber(pages[page]))
            page += 1
        }
        return records
    }

    /// A page number stands in no section of its own: it gets that of the character before it.
    private mutating func pageNumber(_ page: PageNumber) -> IdentifierRecord {
        let following = text.firstScalar(from: page.range.start)
        let (section, path) = following > 0 ? place(following - 1) : (nil, 0)
        var hash = RecordHash(UInt8(ascii: "i"))
        hash.add(path)
        hash.add(page.text)
        let id = RecordIdentities.id(UInt8(ascii: "i"), identities.claim(hash))
        return IdentifierRecord(
            id: id, kind: .page, quote: page.text, span: page.range, section: sectionID(section))
    }

    private static func diagnostics(_ all: [Diagnostic]) -> [DiagnosticRecord] {
        all.sorted(by: precedes).map {
            DiagnosticRecord(code: $0.code, severity: $0.severity, message: $0.message, span: $0.range)
        }
    }

    /// What concerns the whole notice comes first, then the order of the source; at one place the code decides.
    private static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
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
