import NoticeModel

extension QuantityRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"role\":")
        out.string(role.rawValue)
        out.raw(",")
        out.amount(amount)
        out.raw(",\"multiplier\":")
        out.integer(multiplier)
        out.raw(",\"unit\":")
        out.string(unit)
        out.raw(",\"unitCode\":")
        out.string(unitCode)
        out.raw(",\"comparator\":")
        out.string(comparator.rawValue)
        out.anchor(quote, span, section)
        out.raw(",\"rule\":")
        out.string(rule)
        out.raw("}")
    }
}

extension TargetRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"quantity\":")
        out.string(quantity)
        out.raw(",\"indicator\":")
        out.string(indicator)
        out.raw(",\"subject\":")
        out.string(subject)
        out.raw(",\"measure\":")
        out.string(measure.rawValue)
        out.raw(",\"comparator\":")
        out.string(comparator.rawValue)
        out.raw(",")
        out.amount(amount)
        out.raw(",\"multiplier\":")
        out.integer(multiplier)
        out.raw(",\"unit\":")
        out.string(unit)
        out.raw(",\"unitCode\":")
        out.string(unitCode)
        out.raw(",\"direction\":")
        out.string(direction?.rawValue)
        out.raw(",\"year\":")
        out.integer(year)
        out.raw(",\"firstYear\":")
        out.integer(firstYear)
        out.raw(",\"recurrence\":")
        out.string(recurrence?.rawValue)
        out.raw(",\"baseline\":")
        writeBaseline(to: &out)
        out.raw(",\"modality\":")
        out.string(modality.rawValue)
        out.raw(",\"binding\":")
        out.string(binding?.rawValue)
        out.raw(",\"inherited\":")
        inherited.write(to: &out)
        out.raw(",\"departments\":")
        out.strings(departments)
        out.anchor(quote, span, section)
        out.raw(",\"rule\":")
        out.string(rule)
        out.raw("}")
    }

    private func writeBaseline(to out: inout JSONBuffer) {
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
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"value\":")
        out.string(value)
        out.raw(",\"role\":")
        out.string(role.rawValue)
        out.anchor(quote, span, section)
        out.raw("}")
    }
}

extension DepartmentRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"name\":")
        out.string(name)
        out.raw(",\"role\":")
        out.string(role.rawValue)
        out.anchor(quote, span, section)
        out.raw("}")
    }
}

extension AssignmentRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"lead\":")
        out.strings(lead)
        out.raw(",\"support\":")
        out.strings(support)
        out.raw(",\"responsible\":")
        out.strings(responsible)
        out.anchor(quote, span, section)
        out.raw("}")
    }
}

extension CitationRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"title\":")
        out.string(title)
        out.raw(",\"number\":")
        out.string(number)
        out.anchor(quote, span, section)
        out.raw("}")
    }
}

extension IdentifierRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"kind\":")
        out.string(kind.rawValue)
        out.anchor(quote, span, section)
        out.raw("}")
    }
}

extension DiagnosticRecord {
    func write(to out: inout JSONBuffer) {
        out.raw("{\"code\":")
        out.string(code)
        out.raw(",\"severity\":")
        out.string(severity.rawValue)
        out.raw(",\"message\":")
        out.string(message)
        out.raw(",\"span\":")
        if let span { out.span(span) } else { out.raw("null") }
        out.raw("}")
    }
}
