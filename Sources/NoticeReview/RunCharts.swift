import NoticeModel
import NoticeRecords

/// The counts that the charts of a run show; notices are added one by one.
public struct RunCharts: Sendable {
    private(set) var years: [Int: Int] = [:]
    private(set) var withoutYear = 0
    private(set) var measures: [Measure: Int] = [:]
    private(set) var tasks: [String: Int] = [:]
    private(set) var numerals: [String: Int] = [:]

    public init() {}

    public mutating func add(_ notice: ReviewNotice) {
        let record = notice.record
        for target in record.targets {
            if let year = target.year { years[year, default: 0] += 1 } else { withoutYear += 1 }
            measures[target.measure, default: 0] += 1
        }
        let names = Dictionary(record.departments.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for assignment in record.assignments {
            for id in Set(assignment.lead + assignment.support + assignment.responsible) {
                if let name = names[id] { tasks[name, default: 0] += 1 }
            }
        }
        if let scalars = notice.scalars { countNumerals(record, scalars) }
    }

    /// Counts the runs of digits by the kind of record that holds them.
    private mutating func countNumerals(_ record: NoticeRecord, _ scalars: [UInt32]) {
        var owners = [UInt8](repeating: 0, count: scalars.count)
        func claim(_ spans: [SourceRange], _ owner: UInt8) {
            for span in spans where span.end <= owners.count {
                for i in span.start..<span.end where owners[i] == 0 { owners[i] = owner }
            }
        }
        claim(record.quantities.map(\.span), 1)
        claim(record.times.map(\.span), 2)
        claim(record.citations.map(\.span), 3)
        claim(record.identifiers.map(\.span), 4)
        claim(record.sections.map { SourceRange($0.span.start, min($0.span.end, $0.span.start + 12)) }, 5)
        let kinds = ["unexplained", "kind.quantity", "kind.time", "kind.citation", "kind.identifier", "chart.marker"]
        var isInside = false
        for (i, scalar) in scalars.enumerated() {
            let isDigit = (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
            if isDigit, !isInside { numerals[kinds[Int(owners[i])], default: 0] += 1 }
            isInside = isDigit
        }
    }
}
