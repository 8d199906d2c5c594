import NoticeModel

// The one place that names the keys of the JSON and their order. Keys are written together with the
// punctuation around them, so that a field costs one copy of a constant and the copy of its value.

extension NoticeRecord {
    /// The record as JSON in UTF-8, ended by a line feed.
    public func jsonBytes(_ layout: RecordLayout = .line) -> [UInt8] {
        let lists = quantities.count + targets.count + times.count + departments.count + assignments.count
        let rest = parts.count + sections.count + citations.count + identifiers.count + diagnostics.count
        return JSONBuffer.bytes(capacity: 2048 + targets.count * 512 + (lists + rest) * 288) { out in
            switch layout {
            case .line: write(to: &out, RecordSeparators.line)
            case .file: write(to: &out, RecordSeparators.file)
            }
        }
    }

    private func write(to out: inout JSONBuffer, _ layout: RecordSeparators) {
        out.raw("{")
        out.raw(layout.field)
        out.raw("\"schemaVersion\":")
        out.raw(layout.space)
        out.string(schemaVersion)
        layout.key("generator", &out)
        generator.write(to: &out)
        layout.key("id", &out)
        out.string(id)
        layout.key("source", &out)
        source.write(to: &out)
        layout.key("notice", &out)
        notice.write(to: &out, layout)
        layout.list("parts", parts, &out) { PartRecord.write($0, to: &$1) }
        layout.list("sections", sections, &out) { SectionRecord.write($0, to: &$1) }
        layout.list("quantities", quantities, &out) { QuantityRecord.write($0, to: &$1) }
        layout.list("targets", targets, &out) { TargetRecord.write($0, to: &$1) }
        layout.list("times", times, &out) { TimeRecord.write($0, to: &$1) }
        layout.list("departments", departments, &out) { DepartmentRecord.write($0, to: &$1) }
        layout.list("assignments", assignments, &out) { AssignmentRecord.write($0, to: &$1) }
        layout.list("citations", citations, &out) { CitationRecord.write($0, to: &$1) }
        layout.list("identifiers", identifiers, &out) { IdentifierRecord.write($0, to: &$1) }
        layout.list("diagnostics", diagnostics, &out) { DiagnosticRecord.write($0, to: &$1) }
        out.raw(layout.end)
        out.raw("}\n")
    }
}

/// The white space of a layout.
struct RecordSeparators {
    /// Before a key of the notice.
    let field: StaticString
    /// Between a key of the notice and its value.
    let space: StaticString
    /// Before a record of a list and a key of the head.
    let item: StaticString
    /// Before the last brace.
    let end: StaticString

    static let line = RecordSeparators(field: "", space: "", item: "", end: "")
    static let file = RecordSeparators(field: "\n  ", space: " ", item: "\n    ", end: "\n")

    func key(_ name: StaticString, _ out: inout JSONBuffer) {
        out.raw(",")
        out.raw(field)
        out.raw("\"")
        out.raw(name)
        out.raw("\":")
        out.raw(space)
    }

    @inline(__always)
    func list<Record>(
        _ name: StaticString, _ records: [Record], _ out: inout JSONBuffer,
        _ write: (UnsafePointer<Record>, inout JSONBuffer) -> Void
    ) {
        key(name, &out)
        out.raw("[")
        // Through a pointer: a record taken out of an array is a copy, with all its strings.
        records.withUnsafeBufferPointer { records in
            guard let first = records.baseAddress else { return }
            for index in records.indices {
                if index > 0 { out.raw(",") }
                out.raw(item)
                write(first + index, &out)
            }
        }
        if !records.isEmpty { out.raw(field) }
        out.raw("]")
    }
}

extension JSONBuffer {
    @inline(__always)
    mutating func string(_ text: consuming String?) {
        if let text { string(text) } else { raw("null") }
    }

    @inline(__always)
    mutating func integer(_ value: Int?) {
        if let value { integer(value) } else { raw("null") }
    }

    @inline(__always)
    mutating func decimal(_ value: DecimalNumber?) {
        if let value { decimal(value) } else { raw("null") }
    }

    mutating func span(_ span: SourceRange) {
        raw("{\"start\":")
        integer(span.start)
        raw(",\"end\":")
        integer(span.end)
        raw("}")
    }

    mutating func strings(_ texts: [String]) {
        raw("[")
        for index in texts.indices {
            if index > 0 { raw(",") }
            string(texts[index])
        }
        raw("]")
    }

    /// The keys `value`, `low`, `high` and `ratio`.
    mutating func amount(_ amount: Amount) {
        switch amount {
        case .value(let value):
            raw("\"value\":")
            decimal(value)
            raw(",\"low\":null,\"high\":null,\"ratio\":null")
        case .range(let low, let high):
            raw("\"value\":null,\"low\":")
            decimal(low)
            raw(",\"high\":")
            decimal(high)
            raw(",\"ratio\":null")
        case .ratio(let parts):
            raw("\"value\":null,\"low\":null,\"high\":null,\"ratio\":[")
            for index in parts.indices {
                if index > 0 { raw(",") }
                decimal(parts[index])
            }
            raw("]")
        }
    }

    /// The keys `quote`, `span` and `section`, with the comma before them.
    mutating func anchor(_ quote: consuming String, _ span: SourceRange, _ section: consuming String?) {
        raw(",\"quote\":")
        string(quote)
        raw(",\"span\":")
        self.span(span)
        raw(",\"section\":")
        string(section)
    }
}

extension GeneratorRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"name\":")
        out.string(name)
        out.raw(",\"version\":")
        out.string(version)
        out.raw(",\"ruleset\":")
        out.string(ruleset)
        out.raw("}")
    }
}

extension SourceRecord {
    fileprivate func write(to out: inout JSONBuffer) {
        out.raw("{\"path\":")
        out.string(path)
        out.raw(",\"mediaType\":")
        out.string(mediaType)
        out.raw(",\"encoding\":")
        out.string(encoding)
        out.raw(",\"byteCount\":")
        out.integer(byteCount)
        out.raw(",\"sha256\":")
        out.string(sha256)
        out.raw(",\"characterCount\":")
        out.integer(characterCount)
        out.raw("}")
    }
}

extension NoticeHeadRecord {
    fileprivate func write(to out: inout JSONBuffer, _ layout: RecordSeparators) {
        out.raw("{")
        out.raw(layout.item)
        out.raw("\"title\":")
        out.string(title)
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"documentNumber\":")
        if let number = documentNumber {
            out.raw("{\"text\":")
            out.string(number.text)
            out.raw(",\"code\":")
            out.string(number.code)
            out.raw(",\"year\":")
            out.integer(number.year)
            out.raw(",\"serial\":")
            out.integer(number.serial)
            out.raw("}")
        } else {
            out.raw("null")
        }
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"kind\":")
        out.string(kind)
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"issuers\":")
        out.strings(issuers)
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"recipients\":")
        out.strings(recipients)
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"issuedOn\":")
        out.string(issuedOn)
        out.raw(",")
        out.raw(layout.item)
        out.raw("\"attachments\":[")
        for index in attachments.indices {
            if index > 0 { out.raw(",") }
            out.raw("{\"number\":")
            out.integer(attachments[index].number)
            out.raw(",\"title\":")
            out.string(attachments[index].title)
            out.raw(",\"part\":")
            out.string(attachments[index].part)
            out.raw("}")
        }
        out.raw("]")
        out.raw(layout.field)
        out.raw("}")
    }
}

extension PartRecord {
    fileprivate static func write(_ record: UnsafePointer<PartRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"kind\":")
        out.string(record.pointee.kind.rawValue)
        out.raw(",\"number\":")
        out.integer(record.pointee.number)
        out.raw(",\"title\":")
        out.string(record.pointee.title)
        out.raw(",\"span\":")
        out.span(record.pointee.span)
        out.raw("}")
    }
}

extension SectionRecord {
    fileprivate static func write(_ record: UnsafePointer<SectionRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"parent\":")
        out.string(record.pointee.parent)
        out.raw(",\"part\":")
        out.string(record.pointee.part)
        out.raw(",\"level\":")
        out.integer(record.pointee.level)
        out.raw(",\"marker\":")
        out.string(record.pointee.marker)
        out.raw(",\"number\":")
        out.integer(record.pointee.number)
        out.raw(",\"title\":")
        out.string(record.pointee.title)
        out.raw(",\"span\":")
        out.span(record.pointee.span)
        out.raw("}")
    }
}
