import NoticeRecords

/// A comparison as one web page that needs nothing beside itself: no script, no style sheet, no network.
///
/// The summary comes last, as it is known last, and the page begins with a link to it.
public struct HTMLReport: ComparisonReport {
    public init() {}

    public mutating func begin(_ runs: ComparedRuns) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(markup(runs.old.path)) – \(markup(runs.new.path))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <header>
        <h1>gongwen diff</h1>
        <dl>
        <dt>old</dt><dd>\(description(runs.old))</dd>
        <dt>new</dt><dd>\(description(runs.new))</dd>
        </dl>
        <p><a href="#summary">Summary</a></p>
        </header>
        <main>

        """
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 72rem; padding: 0 1rem; }
        section { border-top: 1px solid #8888; margin-top: 1.5rem; }
        h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
        h1, dd, p { overflow-wrap: anywhere; }
        li { margin: .4rem 0; overflow-wrap: anywhere; }
        .class { border: 1px solid; border-radius: .3rem; font-size: .85rem; padding: 0 .3rem; }
        .added { color: light-dark(#116329, #7ee787); }
        .removed { color: light-dark(#a40e26, #ff9492); }
        .changed { color: light-dark(#7a4d00, #f0b72f); }
        .moved { color: light-dark(#0a5070, #79c0ff); }
        .place, .rule, .id { font-size: .85rem; opacity: .8; }
        del { color: light-dark(#a40e26, #ff9492); }
        ins { color: light-dark(#116329, #7ee787); text-decoration: none; font-weight: 600; }
        dd { margin-left: 1rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8884; }
        th:first-child { text-align: left; }
        """

    private func description(_ run: ComparedRuns.Run) -> String {
        guard let overview = run.overview else { return markup(run.path) }
        let generator = overview.generator
        return "\(markup(run.path)) – \(markup(generator.name)) \(markup(generator.version)), "
            + "rules <code>\(markup(generator.ruleset))</code>, corpus <code>\(markup(overview.corpus.manifest))</code>"
    }

    public mutating func notice(_ notice: NoticeDifference) -> String {
        guard !notice.differences.isEmpty else { return "" }
        let label = notice.label
        let isWhole = notice.old == nil || notice.new == nil
        let listed = notice.differences.filter { isWhole ? $0.kind == .targets : $0.outcome != .provenance }
        let outcome = notice.openOutcome
        if listed.isEmpty, !isWhole { return "" }
        var text = """
            <section id="n\(markup(label.id))">
            <h2>\(badge(outcome)) \(markup(label.title ?? label.path))</h2>
            <p class="id">\(markup(label.path)) · \(markup(notice.old?.id ?? "–")) → \(markup(notice.new?.id ?? "–"))
            \(label.documentNumber.map { " · " + markup($0) } ?? "")</p>

            """
        if !listed.isEmpty { text += "<ul>\n\(listed.map(item).joined())</ul>\n" }
        let rest = notice.differences.count - listed.count
        if rest > 0 { text += "<p>and \(rest) \(isWhole ? "other records" : "in provenance only")</p>\n" }
        return text + "</section>\n"
    }

    private func badge(_ outcome: DifferenceClass) -> String {
        "<span class=\"class \(outcome.rawValue)\">\(outcome.rawValue)</span>"
    }

    private func item(_ difference: RecordDifference) -> String {
        let glimpse = difference.glimpse
        var text = "<li>\(badge(difference.outcome)) \(difference.kind.noun) "
        if !glimpse.place.isEmpty { text += "<span class=\"place\">\(markup(glimpse.place))</span> " }
        text += "“\(markup(glimpse.quote))” <span class=\"id\">\(markup(glimpse.id))</span>"
        if let rule = glimpse.rule { text += " <span class=\"rule\">\(markup(rule))</span>" }
        if let reason = difference.acceptedBecause { text += " <em>accepted: \(markup(reason))</em>" }
        for field in difference.fields where !field.isProvenance {
            text +=
                "<br>\(markup(field.name)): <del>\(markup(field.old ?? "–"))</del> → "
                + "<ins>\(markup(field.new ?? "–"))</ins>"
        }
        return text + "</li>\n"
    }

    public mutating func end(_ summary: ComparisonSummary, failures: [RecordDifference]) -> String {
        var text = ""
        if !failures.isEmpty {
            text +=
                "<section id=\"failures\">\n<h2>Failures</h2>\n<ul>\n\(failures.map(item).joined())</ul>\n</section>\n"
        }
        text += "<section id=\"summary\">\n<h2>Summary</h2>\n"
        let classes = DifferenceClass.allCases
        var rows = [["kind"] + classes.map(\.rawValue)]
        for kind in ComparedKind.allCases where classes.contains(where: { summary[kind, $0] > 0 }) {
            rows.append([kind.rawValue] + classes.map { String(summary[kind, $0]) })
        }
        text += table(rows)
        if !summary.rules.isEmpty {
            text += "<h2>Rules</h2>\n"
            text += table(
                [["rule", "lost", "gained", "changed"]]
                    + summary.rules.sorted { $0.key < $1.key }.map {
                        [$0.key, String($0.value.lost), String($0.value.gained), String($0.value.changed)]
                    })
        }
        return text + "<p>\(summary.accepted) accepted</p>\n</section>\n</main>\n</body>\n</html>\n"
    }

    private func table(_ rows: [[String]]) -> String {
        var text = "<div class=\"scroll\"><table>\n"
        for (index, row) in rows.enumerated() {
            let cells = row.enumerated().map { column, cell in
                let isHeading = index == 0 || column == 0
                let name = isHeading ? "th scope=\"\(index == 0 ? "col" : "row")\"" : "td"
                return "<\(name)>\(markup(cell))</\(isHeading ? "th" : "td")>"
            }
            text += "<tr>\(cells.joined())</tr>\n"
        }
        return text + "</table></div>\n"
    }
}
