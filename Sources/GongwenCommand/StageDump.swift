import NoticeModel

/// A readable account of what a stage hands on, one thing a line, each with its place in the source.
struct StageDump {
    private(set) var text = ""
    /// The normal text that the ranges of later stages point into.
    var normal: NormalText?
    private let source: SourceText
    private let lines: LineTable

    init(_ source: SourceText) {
        self.source = source
        lines = LineTable(source)
    }

    /// The source as reading hands it on: its description, then its lines.
    mutating func addSource() {
        let description = source.description
        title("source")
        add("path", description.path)
        add("media type", description.mediaType)
        add("encoding", "\(description.encoding) (\(description.encodingBasis.rawValue))")
        add("bytes", "\(description.byteCount)")
        add("code points", "\(source.scalars.count)")
        add("sha256", description.sha256)
        addMetadata(source.metadata)
        addDiagnostics(source.diagnostics)
        let rows = source.blocks.count { if case .row = $0.kind { true } else { false } }
        let headings = source.blocks.count { if case .heading = $0.kind { true } else { false } }
        let pages = source.blocks.count { $0.kind == .pageBreak }
        if !source.blocks.isEmpty {
            title("blocks")
            add("all", "\(source.blocks.count): \(headings) headings, \(rows) rows of tables, \(pages) page breaks")
        }
        title("lines")
        var start = 0
        for (i, scalar) in source.scalars.enumerated() where scalar == 0x0A {
            addLine(start, i + 1)
            start = i + 1
        }
        if start < source.scalars.count { addLine(start, source.scalars.count) }
    }

    private mutating func addMetadata(_ metadata: SourceMetadata?) {
        guard let metadata else { return }
        title("metadata")
        add("title", metadata.title)
        add("document number", metadata.documentNumber)
        add("issuer", metadata.issuer)
        add("issued on", metadata.issuedOn)
        for field in metadata.fields { add("field \(field.name)", field.value) }
    }

    private mutating func addLine(_ start: Int, _ end: Int) {
        add(lines.place(of: start).text, visible(source.scalars[start..<end]))
    }

    /// The normal text: its paragraphs, then the page numbers left out.
    mutating func addNormal(_ normal: NormalText) {
        title("paragraphs")
        for paragraph in normal.paragraphs {
            let blank = paragraph.followsBlankLine ? ", after a blank line" : ""
            add(place(paragraph.range), "[indent \(paragraph.indent)\(blank)] \(quote(paragraph.range))")
        }
        if !normal.pageNumbers.isEmpty { title("page numbers left out") }
        for page in normal.pageNumbers { add(lines.place(of: page.range.start).text, page.text) }
        addDiagnostics(normal.diagnostics)
    }

    /// The outline: head, parts, sections, paragraphs.
    mutating func addOutline(_ outline: Outline) {
        addHead(outline.head)
        title("parts")
        for part in outline.parts {
            let number = part.number.map { " \($0)" } ?? ""
            add(place(part.range), part.kind.rawValue + number + (part.title.map { " " + quote($0) } ?? ""))
        }
        title("sections")
        var depths: [Int] = []
        for section in outline.sections {
            let depth = section.parent.map { depths[$0] + 1 } ?? 0
            depths.append(depth)
            let indent = String(repeating: "  ", count: depth)
            let words = section.title.map(quote) ?? "(item)"
            add(place(section.range), "\(indent)\(section.marker) \(words) [level \(section.level)]")
        }
        title("paragraphs")
        for paragraph in outline.paragraphs {
            let section = paragraph.section.map { " in " + outline.sections[$0].marker } ?? ""
            add(place(paragraph.range), "\(paragraph.role)\(section) \(quote(paragraph.range))")
        }
        addDiagnostics(outline.diagnostics)
    }

    private mutating func addHead(_ head: NoticeHead) {
        title("notice")
        add("title", head.title)
        add("document number", head.documentNumber?.text)
        add("kind", head.kind)
        add("issuers", list(head.issuers))
        add("recipients", list(head.recipientRanges.map(quote)))
        add("issued on", head.issuedOn)
        for attachment in head.attachments {
            let part = attachment.part.map { " (part \($0 + 1))" } ?? " (not in the text)"
            add("attachment", (attachment.number.map { "\($0) " } ?? "") + attachment.title + part)
        }
    }

    /// The facts, kind by kind.
    mutating func addFacts(_ facts: Facts) {
        title("quantities")
        for quantity in facts.quantities {
            add(
                place(quantity.range),
                "\(quantity.role.rawValue) \(quote(quantity.range)) = \(amount(quantity)) [\(quantity.rule)]")
        }
        title("targets")
        for target in facts.targets { addTarget(target, facts) }
        title("times")
        for time in facts.times {
            add(place(time.range), "\(time.role.rawValue) \(quote(time.range)) = \(time.value ?? "-") [\(time.rule)]")
        }
        title("departments")
        for organ in facts.organs {
            add(place(organ.range), "\(organ.role.rawValue) \(quote(organ.range)) [\(organ.rule)]")
        }
        title("assignments")
        for assignment in facts.assignments {
            let groups = [("lead", assignment.lead), ("support", assignment.support)]
            let all = (groups + [("responsible", assignment.responsible)]).filter { !$0.1.isEmpty }.map { name, who in
                name + " " + who.map { quote(facts.organs[$0].range) }.joined(separator: ", ")
            }
            add(place(assignment.range), "\(all.joined(separator: "; ")) [\(assignment.rule)]")
        }
        title("citations")
        for citation in facts.citations {
            let number = citation.number.map { " (\($0))" } ?? ""
            add(place(citation.range), "\(quote(citation.title))\(number) [\(citation.rule)]")
        }
        title("identifiers")
        for identifier in facts.identifiers {
            add(
                place(identifier.range),
                "\(identifier.kind.rawValue) \(quote(identifier.range)) [\(identifier.rule)]")
        }
        addDiagnostics(facts.diagnostics)
    }

    private mutating func addTarget(_ target: Target, _ facts: Facts) {
        let quantity = facts.quantities[target.quantity]
        var words = [target.measure.rawValue]
        if let direction = target.direction { words.append(direction.rawValue) }
        if let subject = target.subject { words.append("of \(subject)") }
        words.append("\(target.indicator ?? "(no indicator)") \(quantity.comparator.rawValue) \(amount(quantity))")
        if let year = target.year { words.append("by " + (target.firstYear.map { "\($0)-" } ?? "") + "\(year)") }
        if target.isAnnual { words.append("every year") }
        if let baseline = target.baseline {
            let value = baseline.value.map { " \($0)\(power(baseline.multiplier ?? 0)) \(baseline.unit ?? "")" } ?? ""
            words.append("from\(value)" + (baseline.year.map { " in \($0)" } ?? ""))
        }
        if target.isAspirational { words.append("aspirational") }
        if let isObligatory = target.isObligatory { words.append(isObligatory ? "obligatory" : "anticipatory") }
        add(place(target.range), "\(words.joined(separator: " ")) [\(target.rule)] \(quote(target.range))")
    }

    private mutating func addDiagnostics(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        title("diagnostics")
        for diagnostic in diagnostics {
            let place = diagnostic.range.map { lines.place(of: $0.start).text } ?? "-"
            add(place, "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]")
        }
    }

    private mutating func title(_ words: String) {
        text += "\(words)\n"
    }

    private mutating func add(_ key: String, _ value: String?) {
        text += "  \(key)  \(value ?? "-")\n"
    }

    private func place(_ range: NormalRange) -> String {
        guard let normal, !range.isEmpty else { return "-" }
        return lines.place(of: normal.sourceRange(of: range).start).text
    }

    private func quote(_ range: NormalRange) -> String {
        normal.map { visible($0.scalars[range.start..<range.end]) } ?? ""
    }

    private func list(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

/// Amount, multiplier and unit of a quantity: `400 家`, `2..3 ×10^4 户`, `40:60`.
private func amount(_ quantity: Quantity) -> String {
    let number =
        switch quantity.amount {
        case .value(let value): "\(value)"
        case .range(let low, let high): "\(low)..\(high)"
        case .ratio(let parts): parts.map(\.description).joined(separator: ":")
        }
    return number + power(quantity.multiplier) + (quantity.unit.map { " \($0)" } ?? "")
}

private func power(_ multiplier: Int) -> String {
    multiplier == 0 ? "" : "×10^\(multiplier)"
}

/// The scalars with everything invisible written out.
func visible(_ scalars: some Sequence<UInt32>) -> String {
    var utf8: [UInt8] = []
    for scalar in scalars {
        switch scalar {
        case 0x0A: utf8 += Array("\\n".utf8)
        case 0x0D: utf8 += Array("\\r".utf8)
        case 0x09: utf8 += Array("\\t".utf8)
        case 0..<0x20, 0x7F..<0xA1, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0x3000, 0xE000...0xF8FF,
            0xFEFF, 0xFFF0..<0xFFFD, 0xF0000...:
            utf8 += Array("\\u{\(String(scalar, radix: 16, uppercase: true))}".utf8)
        default: appendUTF8(scalar, to: &utf8)
        }
    }
    return String(decoding: utf8, as: UTF8.self)
}
