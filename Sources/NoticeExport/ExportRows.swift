import NoticeModel
import NoticeRecords

/// A value in a row.
public enum ExportCell: Sendable, Equatable {
    case null
    case integer(Int)
    /// A decimal number as JSON writes it.
    case number(String)
    case text(String)

    init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    init(_ value: DecimalNumber?) { self = value.map { .number($0.description) } ?? .null }
}

/// The rows that a record gives, table by table in the order of `ExportTable.all`.
public struct ExportRows: Sendable {
    /// The rows of each table, each with as many cells as the table has columns.
    public let tables: [[[ExportCell]]]

    public init(_ record: NoticeRecord) {
        let notice = ExportCell.text(record.id)
        func list<Element>(_ elements: [Element], _ cells: (Element) -> [ExportCell]) -> [[ExportCell]] {
            elements.enumerated().map { [notice, .integer($0.offset)] + cells($0.element) }
        }
        let head = record.notice
        tables = [
            [Self.notice(record)],
            list(head.issuers) { [.text($0)] },
            list(head.recipients) { [.text($0)] },
            record.parts.map {
                [notice, .text($0.id), .text($0.kind.rawValue), ExportCell($0.number), ExportCell($0.title)]
                    + Self.span($0.span)
            },
            list(head.attachments) { [ExportCell($0.number), .text($0.title), ExportCell($0.part)] },
            record.sections.map {
                [
                    notice, .text($0.id), ExportCell($0.parent), .text($0.part), .integer($0.level), .text($0.marker),
                    ExportCell($0.number), ExportCell($0.title),
                ] + Self.span($0.span)
            },
            record.quantities.map {
                [notice, .text($0.id), .text($0.role.rawValue)]
                    + Self.amount($0.amount, $0.multiplier, $0.unit, $0.unitCode)
                    + [.text($0.comparator.rawValue)] + Self.anchor($0.quote, $0.span, $0.section) + [.text($0.rule)]
            },
            record.targets.map { Self.target($0, notice) },
            record.times.map {
                [notice, .text($0.id), ExportCell($0.value), .text($0.role.rawValue)]
                    + Self.anchor($0.quote, $0.span, $0.section)
            },
            record.departments.map {
                [notice, .text($0.id), .text($0.name), .text($0.role.rawValue)]
                    + Self.anchor($0.quote, $0.span, $0.section)
            },
            record.targets.flatMap { target in
                target.departments.enumerated().map {
                    [notice, .text(target.id), .integer($0.offset), .text($0.element)]
                }
            },
            record.assignments.map { [notice, .text($0.id)] + Self.anchor($0.quote, $0.span, $0.section) },
            record.assignments.flatMap { assignment in
                [("lead", assignment.lead), ("support", assignment.support), ("responsible", assignment.responsible)]
                    .flatMap { role, departments in
                        departments.enumerated().map {
                            [notice, .text(assignment.id), .text(role), .integer($0.offset), .text($0.element)]
                        }
                    }
            },
            record.citations.map {
                [notice, .text($0.id), .text($0.title), ExportCell($0.number)]
                    + Self.anchor($0.quote, $0.span, $0.section)
            },
            record.identifiers.map {
                [notice, .text($0.id), .text($0.kind.rawValue)] + Self.anchor($0.quote, $0.span, $0.section)
            },
            list(record.diagnostics) {
                [
                    .text($0.code), .text($0.severity.rawValue), .text($0.message), ExportCell($0.span?.start),
                    ExportCell($0.span?.end),
                ]
            },
        ]
    }

    private static func notice(_ record: NoticeRecord) -> [ExportCell] {
        let (head, source) = (record.notice, record.source)
        return [
            .text(record.id), ExportCell(head.title), ExportCell(head.documentNumber?.text),
            ExportCell(head.documentNumber?.code), ExportCell(head.documentNumber?.year),
            ExportCell(head.documentNumber?.serial), ExportCell(head.kind), ExportCell(head.issuedOn),
            .text(source.path), .text(source.mediaType), .text(source.encoding), .integer(source.byteCount),
            .text(source.sha256), .integer(source.characterCount), .text(record.generator.version),
            .text(record.generator.ruleset), .text(record.schemaVersion),
        ]
    }

    private static func target(_ target: TargetRecord, _ notice: ExportCell) -> [ExportCell] {
        let baseline = target.baseline
        return [
            notice, .text(target.id), .text(target.quantity), ExportCell(target.indicator), ExportCell(target.subject),
            .text(target.measure.rawValue), .text(target.comparator.rawValue),
        ] + amount(target.amount, target.multiplier, target.unit, target.unitCode) + [
            ExportCell(target.direction?.rawValue), ExportCell(target.year), ExportCell(target.firstYear),
            ExportCell(target.recurrence?.rawValue), ExportCell(baseline?.year), ExportCell(baseline?.value),
            ExportCell(baseline?.multiplier), ExportCell(baseline?.unit), .text(target.modality.rawValue),
            ExportCell(target.binding?.rawValue), .text(target.inherited.fieldNames.joined(separator: " ")),
        ] + anchor(target.quote, target.span, target.section) + [.text(target.rule)]
    }

    private static func span(_ span: SourceRange) -> [ExportCell] { [.integer(span.start), .integer(span.end)] }

    private static func anchor(_ quote: String, _ span: SourceRange, _ section: String?) -> [ExportCell] {
        [.text(quote)] + self.span(span) + [ExportCell(section)]
    }

    private static func amount(_ amount: Amount, _ multiplier: Int, _ unit: String?, _ code: String?) -> [ExportCell] {
        [
            ExportCell(amount.value), ExportCell(amount.low), ExportCell(amount.high),
            ExportCell(amount.ratio.map { $0.map(\.description).joined(separator: ":") }), .integer(multiplier),
            amount.value.map { .number(shifted($0, by: multiplier)) } ?? .null, ExportCell(unit), ExportCell(code),
        ]
    }

    /// A decimal number times a power of ten, exactly.
    static func shifted(_ number: DecimalNumber, by power: Int) -> String {
        let digits = String(number.coefficient.magnitude)
        let sign = number.coefficient < 0 ? "-" : ""
        if power >= number.scale {
            return digits == "0" ? "0" : sign + digits + String(repeating: "0", count: power - number.scale)
        }
        return DecimalNumber(number.coefficient, scale: number.scale - power).description
    }
}
