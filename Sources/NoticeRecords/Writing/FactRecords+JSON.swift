import NoticeModel

extension QuantityRecord {
    static func write(_ record: UnsafePointer<QuantityRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"role\":")
        out.string(record.pointee.role.rawValue)
        out.raw(",")
        out.amount(record.pointee.amount)
        out.raw(",\"multiplier\":")
        out.integer(record.pointee.multiplier)
        out.raw(",\"unit\":")
        out.string(record.pointee.unit)
        out.raw(",\"unitCode\":")
        out.string(record.pointee.unitCode)
        out.raw(",\"comparator\":")
        out.string(record.pointee.comparator.rawValue)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw(",\"rule\":")
        out.string(record.pointee.rule)
        out.raw("}")
    }
}

extension TargetRecord {
    static func write(_ record: UnsafePointer<TargetRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"quantity\":")
        out.string(record.pointee.quantity)
        out.raw(",\"indicator\":")
        out.string(record.pointee.indicator)
        out.raw(",\"subject\":")
        out.string(record.pointee.subject)
        out.raw(",\"measure\":")
        out.string(record.pointee.measure.rawValue)
        out.raw(",\"comparator\":")
        out.string(record.pointee.comparator.rawValue)
        out.raw(",")
        out.amount(record.pointee.amount)
        out.raw(",\"multiplier\":")
        out.integer(record.pointee.multiplier)
        out.raw(",\"unit\":")
        out.string(record.pointee.unit)
        out.raw(",\"unitCode\":")
        out.string(record.pointee.unitCode)
        out.raw(",\"direction\":")
        out.string(record.pointee.direction?.rawValue)
        out.raw(",\"year\":")
        out.integer(record.pointee.year)
        out.raw(",\"firstYear\":")
        out.integer(record.pointee.firstYear)
        out.raw(",\"recurrence\":")
        out.string(record.pointee.recurrence?.rawValue)
        out.raw(",\"baseline\":")
        writeBaseline(record.pointee.baseline, to: &out)
        out.raw(",\"modality\":")
        out.string(record.pointee.modality.rawValue)
        out.raw(",\"binding\":")
        out.string(record.pointee.binding?.rawValue)
        out.raw(",\"inherited\":")
        record.pointee.inherited.write(to: &out)
        out.raw(",\"departments\":")
        out.strings(record.pointee.departments)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw(",\"rule\":")
        out.string(record.pointee.rule)
        out.raw("}")
    }

    private static func writeBaseline(_ baseline: Baseline?, to out: inout JSONBuffer) {
        guard let baseline else {
            out.raw("null")
            return
        }
        out.raw("{\"year\":")
        out.integer(baseline.year)
        out.raw(",\"value\":")
        out.decimal(baseline.value)
        out.raw(",\"multiplier\":")
        out.integer(baseline.multiplier)
        out.raw(",\"unit\":")
        out.string(baseline.unit)
        out.raw("}")
    }
}

extension InheritedFields {
    /// The names of the fields, in the order in which they are written.
    public var fieldNames: [String] { Self.names.filter { contains($0.field) }.map(\.name) }

    /// The fields with the names of the JSON, in the order in which they are written.
    static let names: [(field: InheritedFields, name: String)] = [
        (.indicator, "indicator"), (.subject, "subject"), (.year, "year"), (.baseline, "baseline"),
        (.modality, "modality"), (.comparator, "comparator"),
    ]

    fileprivate func write(to out: inout JSONBuffer) {
        out.raw("[")
        if !isEmpty {
            var isFirst = true
            for (field, name) in Self.names where contains(field) {
                if !isFirst { out.raw(",") }
                isFirst = false
                out.string(name)
            }
        }
        out.raw("]")
    }
}

extension TimeRecord {
    static func write(_ record: UnsafePointer<TimeRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"value\":")
        out.string(record.pointee.value)
        out.raw(",\"role\":")
        out.string(record.pointee.role.rawValue)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw("}")
    }
}

extension DepartmentRecord {
    static func write(_ record: UnsafePointer<DepartmentRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"name\":")
        out.string(record.pointee.name)
        out.raw(",\"role\":")
        out.string(record.pointee.role.rawValue)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw("}")
    }
}

extension AssignmentRecord {
    static func write(_ record: UnsafePointer<AssignmentRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"lead\":")
        out.strings(record.pointee.lead)
        out.raw(",\"support\":")
        out.strings(record.pointee.support)
        out.raw(",\"responsible\":")
        out.strings(record.pointee.responsible)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw("}")
    }
}

extension CitationRecord {
    static func write(_ record: UnsafePointer<CitationRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"title\":")
        out.string(record.pointee.title)
        out.raw(",\"number\":")
        out.string(record.pointee.number)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw("}")
    }
}

extension IdentifierRecord {
    static func write(_ record: UnsafePointer<IdentifierRecord>, to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(record.pointee.id)
        out.raw(",\"kind\":")
        out.string(record.pointee.kind.rawValue)
        out.anchor(record.pointee.quote, record.pointee.span, record.pointee.section)
        out.raw("}")
    }
}

extension DiagnosticRecord {
    static func write(_ record: UnsafePointer<DiagnosticRecord>, to out: inout JSONBuffer) {
        out.raw("{\"code\":")
        out.string(record.pointee.code)
        out.raw(",\"severity\":")
        out.string(record.pointee.severity.rawValue)
        out.raw(",\"message\":")
        out.string(record.pointee.message)
        out.raw(",\"span\":")
        if let span = record.pointee.span { out.span(span) } else { out.raw("null") }
        out.raw("}")
    }
}
