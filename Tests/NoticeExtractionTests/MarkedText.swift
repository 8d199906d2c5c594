import NoticeModel
import NoticeNormalization
import NoticeSegmentation

@testable import NoticeExtraction

/// A text with one stretch marked by ⟦ and ⟧, the marks taken out.
struct MarkedText {
    var scalars: [UInt32] = []
    var start = 0
    var end = 0

    init(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "⟦": start = scalars.count
            case "⟧": end = scalars.count
            default: scalars.append(scalar.value)
            }
        }
    }

    init(scalars: [UInt32], start: Int, end: Int) {
        self.scalars = scalars
        self.start = start
        self.end = end
    }

    var source: SourceText {
        SourceText(
            description: SourceDescription(
                path: "example", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8,
                byteCount: scalars.count, sha256: ""), scalars: scalars)
    }

    /// The same text with each scalar replaced by others, the marks moved along.
    func mapped(_ change: (UInt32) -> [UInt32]) -> MarkedText {
        var result = MarkedText(scalars: [], start: 0, end: 0)
        for (i, scalar) in scalars.enumerated() {
            if i == start { result.start = result.scalars.count }
            if i == end { result.end = result.scalars.count }
            result.scalars.append(contentsOf: change(scalar))
        }
        if end == scalars.count { result.end = result.scalars.count }
        return result
    }

    /// The same text with others in front of it.
    func prefixed(_ front: String) -> MarkedText {
        let added = front.unicodeScalars.map(\.value)
        return MarkedText(scalars: added + scalars, start: start + added.count, end: end + added.count)
    }
}

/// One record as the rule tests see it: where, by which rule, with which fields.
struct FoundRecord {
    var kind: RecordKind
    var range: SourceRange
    var rule: String
    var fields: [String: String]
}

/// One for all examples: building its tables costs more than reading an example.
private let sharedExtractor = Extractor()

/// Runs the stages over a text and lists every record.
func records(of source: SourceText) -> [FoundRecord] {
    let text = Normalizer().normalize(source)
    let outline = Segmenter().segment(text)
    let facts = sharedExtractor.extract(text, outline)
    var found: [FoundRecord] = []
    func add(_ kind: RecordKind, _ range: NormalRange, _ rule: String, _ fields: [String: String]) {
        found.append(FoundRecord(kind: kind, range: text.sourceRange(of: range), rule: rule, fields: fields))
    }
    func amount(_ amount: Amount, _ fields: inout [String: String]) {
        switch amount {
        case .value(let value): fields["value"] = value.description
        case .range(let low, let high):
            fields["low"] = low.description
            fields["high"] = high.description
        case .ratio(let parts): fields["ratio"] = parts.map(\.description).joined(separator: ":")
        }
    }
    func optional(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "null" }
    func names(_ indices: [Int]) -> String {
        indices.map { text.string(facts.organs[$0].range) }.joined(separator: "、")
    }
    for quantity in facts.quantities {
        var fields = [
            "role": quantity.role.rawValue, "multiplier": String(quantity.multiplier), "unit": optional(quantity.unit),
            "comparator": quantity.comparator.rawValue, "unitCode": optional(quantity.unitCode),
        ]
        amount(quantity.amount, &fields)
        add(.quantities, quantity.range, quantity.rule, fields)
        add(.quantities, quantity.range, quantity.readingRule, fields)
    }
    for target in facts.targets {
        let quantity = facts.quantities[target.quantity]
        var fields = [
            "indicator": optional(target.indicator), "subject": optional(target.subject),
            "measure": target.measure.rawValue,
            "direction": optional(target.direction?.rawValue), "year": optional(target.year),
            "firstYear": optional(target.firstYear), "recurrence": target.isAnnual ? "annual" : "null",
            "modality": target.isAspirational ? "aspirational" : "firm", "comparator": quantity.comparator.rawValue,
            "unit": optional(quantity.unit), "multiplier": String(quantity.multiplier),
            "binding": optional(target.isObligatory), "baselineYear": optional(target.baseline?.year),
            "baselineValue": optional(target.baseline?.value),
        ]
        amount(quantity.amount, &fields)
        add(.targets, target.range, target.rule, fields)
    }
    for time in facts.times {
        add(.times, time.range, time.rule, ["value": optional(time.value), "role": time.role.rawValue])
    }
    for organ in facts.organs {
        add(.departments, organ.range, organ.rule, ["name": text.string(organ.range), "role": organ.role.rawValue])
    }
    for assignment in facts.assignments {
        add(
            .assignments, assignment.range, assignment.rule,
            [
                "lead": names(assignment.lead), "support": names(assignment.support),
                "responsible": names(assignment.responsible),
            ])
    }
    for citation in facts.citations {
        add(
            .citations, citation.range, citation.rule,
            ["title": text.string(citation.title), "number": optional(citation.number)])
    }
    for identifier in facts.identifiers {
        add(.identifiers, identifier.range, identifier.rule, ["kind": identifier.kind.rawValue])
    }
    return found
}
