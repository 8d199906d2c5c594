import NoticeModel

/// The charts of a run as inline SVG.
struct ChartPage {
    let charts: RunCharts

    func bytes() -> [UInt8] {
        let frame = PageFrame(scripts: [PackageResources.common_js])
        return frame.page(title: Wording["charts"].english.description, data: []) { html in
            html.raw("<header>\n<h1>")
            html.words("charts")
            html.raw("</h1>\n<div class=\"bar\"><a href=\"index.html\">")
            html.words("back")
            html.raw("</a> <button type=\"button\" id=\"language\">中文 / English</button></div>\n</header>\n")
            html.raw("<main class=\"charts\">\n")
            years(&html)
            let measures = charts.measures.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            figure(
                "chart.measures", measures.map { BarChart.Bar(label: .text($0.key.rawValue), count: $0.value) }, &html)
            let tasks = charts.tasks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(25)
            figure("chart.departments", tasks.map { BarChart.Bar(label: .text($0.key), count: $0.value) }, &html)
            let numerals = charts.numerals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            figure(
                "chart.numerals",
                numerals.map { BarChart.Bar(label: .words($0.key), count: $0.value, isBad: $0.key == "unexplained") },
                &html)
            html.raw("</main>\n")
        }
    }

    private func years(_ html: inout HTMLWriter) {
        var bars = charts.years.sorted { $0.key < $1.key }.map {
            BarChart.Bar(label: .text(String($0.key)), count: $0.value)
        }
        if charts.withoutYear > 0 { bars.append(BarChart.Bar(label: .words("none"), count: charts.withoutYear)) }
        figure("chart.years", bars, &html)
    }

    private func figure(_ caption: String, _ bars: [BarChart.Bar], _ html: inout HTMLWriter) {
        html.raw("<figure><figcaption>")
        html.words(caption)
        html.raw("</figcaption>\n")
        if bars.isEmpty {
            html.raw("<p class=\"empty\">")
            html.words("none")
            html.raw("</p>")
        } else {
            BarChart(bars: bars).write(to: &html)
        }
        html.raw("</figure>\n")
    }
}

/// Horizontal bars, each with its label and its count.
struct BarChart {
    /// A label that is a word of the notices, or one of the interface.
    enum Label {
        case text(String)
        case words(String)
    }

    struct Bar {
        let label: Label
        let count: Int
        var isBad = false
    }

    let bars: [Bar]

    /// Width of the labels, of the bars and of a row, in pixels.
    private static let labels = 180
    private static let width = 300
    private static let row = 22

    func write(to html: inout HTMLWriter) {
        let most = max(1, bars.map(\.count).max() ?? 1)
        html.raw("<svg role=\"img\" viewBox=\"0 0 ")
        html.number(Self.labels + Self.width + 60)
        html.raw(" ")
        html.number(bars.count * Self.row)
        html.raw("\">\n")
        for (index, bar) in bars.enumerated() {
            let top = index * Self.row
            label(bar.label, y: top + 15, &html)
            html.raw("<rect class=\"bar")
            if bar.isBad { html.raw(" bad") }
            html.raw("\" x=\"")
            html.number(Self.labels)
            html.raw("\" y=\"")
            html.number(top + 3)
            html.raw("\" height=\"")
            html.number(Self.row - 6)
            html.raw("\" width=\"")
            html.number(max(1, bar.count * Self.width / most))
            html.raw("\"/><text x=\"")
            html.number(Self.labels + bar.count * Self.width / most + 6)
            html.raw("\" y=\"")
            html.number(top + 15)
            html.raw("\">")
            html.number(bar.count)
            html.raw("</text>\n")
        }
        html.raw("</svg>\n")
    }

    private func label(_ label: Label, y: Int, _ html: inout HTMLWriter) {
        func text(_ text: String, _ language: StaticString) {
            html.raw("<text text-anchor=\"end\" x=\"")
            html.number(Self.labels - 6)
            html.raw("\" y=\"")
            html.number(y)
            html.raw("\" class=\"")
            html.raw(language)
            html.raw("\">")
            html.text(text)
            html.raw("</text>")
        }
        switch label {
        case .text(let name):
            let scalars = name.unicodeScalars
            let short = scalars.count > 14 ? String(String.UnicodeScalarView(scalars.prefix(13))) + "…" : name
            text(short, "any")
        case .words(let key):
            text(Wording[key].english.description, "en")
            text(Wording[key].chinese.description, "zh")
        }
    }
}
