import NoticeRecords

/// A comparison as one JSON object; `schemas/difference.schema.json` says its form.
///
/// A notice is a line, so that a line diff and a streaming reader can work with it.
public struct JSONReport: ComparisonReport {
    /// The version of the form.
    public static let schemaVersion = "1.0.0"

    private var isFirst = true

    public init() {}

    public mutating func begin(_ runs: ComparedRuns) -> String {
        "{\n  \"schemaVersion\": \"\(Self.schemaVersion)\",\n  \"old\": \(json(runs.old)),\n"
            + "  \"new\": \(json(runs.new)),\n  \"notices\": ["
    }

    private func json(_ run: ComparedRuns.Run) -> String {
        let path = "{\"path\":\(jsonString(run.path))"
        guard let overview = run.overview else { return path + ",\"generator\":null,\"corpus\":null}" }
        let (generator, corpus) = (overview.generator, overview.corpus)
        return path
            + ",\"generator\":{\"name\":\(jsonString(generator.name)),\"version\":\(jsonString(generator.version))"
            + ",\"ruleset\":\(jsonString(generator.ruleset))},\"corpus\":{\"path\":\(jsonString(corpus.path))"
            + ",\"kind\":\"\(corpus.kind.rawValue)\",\"manifest\":\(jsonString(corpus.manifest)),\"files\":\(corpus.files)}}"
    }

    public mutating func notice(_ notice: NoticeDifference) -> String {
        guard !notice.differences.isEmpty else { return "" }
        let start = isFirst ? "\n    " : ",\n    "
        isFirst = false
        let alignment = notice.alignment.map { "\"\($0.rawValue)\"" } ?? "null"
        return start + "{\"class\":\"\(notice.openOutcome.rawValue)\",\"old\":\(json(notice.old))"
            + ",\"new\":\(json(notice.new)),\"alignedBy\":\(alignment)"
            + ",\"differences\":[\(notice.differences.map(json).joined(separator: ","))]}"
    }

    private func json(_ label: NoticeLabel?) -> String {
        guard let label else { return "null" }
        return "{\"id\":\(jsonString(label.id)),\"path\":\(jsonString(label.path)),\"title\":\(json(label.title))"
            + ",\"documentNumber\":\(json(label.documentNumber))}"
    }

    private func json(_ text: String?) -> String { text.map(jsonString) ?? "null" }

    private func json(_ difference: RecordDifference) -> String {
        let fields = difference.fields.map {
            "{\"name\":\(jsonString($0.name)),\"old\":\($0.old ?? "null"),\"new\":\($0.new ?? "null")"
                + ",\"provenance\":\($0.isProvenance)}"
        }
        return "{\"kind\":\"\(difference.kind.rawValue)\",\"class\":\"\(difference.outcome.rawValue)\""
            + ",\"old\":\(json(difference.old)),\"new\":\(json(difference.new))"
            + ",\"fields\":[\(fields.joined(separator: ","))],\"accepted\":\(json(difference.acceptedBecause))}"
    }

    private func json(_ glimpse: RecordGlimpse?) -> String {
        guard let glimpse else { return "null" }
        let span = glimpse.span.map { "{\"start\":\($0.lowerBound),\"end\":\($0.upperBound)}" } ?? "null"
        return "{\"id\":\(jsonString(glimpse.id)),\"place\":\(jsonString(glimpse.place))"
            + ",\"quote\":\(jsonString(glimpse.quote)),\"rule\":\(json(glimpse.rule)),\"span\":\(span)}"
    }

    public mutating func end(_ summary: ComparisonSummary, failures: [RecordDifference]) -> String {
        let kinds = ComparedKind.allCases.map { kind in
            let counts = DifferenceClass.allCases.map { "\"\($0.rawValue)\":\(summary[kind, $0])" }
            return "\n    \"\(kind.rawValue)\": {\(counts.joined(separator: ","))}"
        }
        let rules = summary.rules.sorted { $0.key < $1.key }.map { rule, change in
            "\n    \(jsonString(rule)): {\"lost\":\(change.lost),\"gained\":\(change.gained),\"changed\":\(change.changed)}"
        }
        return (isFirst ? "" : "\n  ") + "],\n  \"failures\": [\(failures.map(json).joined(separator: ","))],\n"
            + "  \"summary\": {\(kinds.joined(separator: ","))\n  },\n"
            + "  \"rules\": {\(rules.joined(separator: ","))\(rules.isEmpty ? "" : "\n  ")},\n"
            + "  \"accepted\": {\"differences\":\(summary.accepted),\"stale\":\(summary.stale)"
            + ",\"expired\":\(summary.expired)},\n  \"different\": \(summary.isDifferent)\n}\n"
    }
}
