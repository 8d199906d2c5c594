/// The list of all notices of a run.
struct IndexPage {
    let notices: [NoticeSummary]

    func bytes() -> [UInt8] {
        let frame = PageFrame(scripts: [PackageResources.common_js, PackageResources.index_js])
        return frame.page(title: Wording["review"].english.description, data: [("notices", data)]) { html in
            header(&html)
            html.raw("<main class=\"list\">\n<table class=\"notices\">\n<thead><tr>")
            for column in ["title", "number", "issuer", "issued"] {
                html.raw(column == "title" ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"wide\">")
                html.words(column)
                html.raw("</th>")
            }
            for column in Self.counts.map(\.words) + ["decided"] {
                let isWide = ["times", "departments", "quantities"].contains(column)
                html.raw(isWide ? "<th scope=\"col\" class=\"n wide\">" : "<th scope=\"col\" class=\"n\">")
                html.words(column)
                html.raw("</th>")
            }
            html.raw("</tr></thead>\n<tbody>\n")
            for notice in notices { row(notice, &html) }
            html.raw("</tbody>\n</table>\n</main>\n")
        }
    }

    /// The columns of counts; the names are those of the filters.
    private static let counts: [(words: String, count: @Sendable (NoticeSummary) -> Int)] = [
        ("targets", { $0.targets }), ("quantities", { $0.quantities }), ("times", { $0.times }),
        ("departments", { $0.departments }), ("diagnostics", { $0.diagnostics }),
        ("unexplained", { $0.unexplained }), ("changed", { $0.changed }),
    ]

    private func header(_ html: inout HTMLWriter) {
        html.raw("<header>\n<h1>")
        html.words("review")
        html.raw("</h1>\n<div class=\"bar\">\n<a href=\"charts.html\">")
        html.words("charts")
        html.raw("</a>\n<button type=\"button\" id=\"language\">中文 / English</button>\n")
        html.raw("<input id=\"search\" type=\"search\" data-hint=\"search\" data-label=\"search\">\n")
        html.raw("<select id=\"only\" data-label=\"show\">")
        for option in ["", "diagnostics", "unexplained", "changed", "decided"] {
            html.raw("<option value=\"")
            html.text(option)
            html.raw("\">")
            let wording = Wording[option.isEmpty ? "all" : option]
            html.text(wording.chinese.description + " " + wording.english.description)
            html.raw("</option>")
        }
        html.raw("</select>\n<span id=\"count\" role=\"status\"></span>\n<button type=\"button\" id=\"export\">")
        html.words("export")
        html.raw("</button>\n</div>\n</header>\n")
    }

    private func row(_ notice: NoticeSummary, _ html: inout HTMLWriter) {
        html.raw("<tr")
        for (name, count) in Self.counts {
            html.raw(" data-")
            html.text(name)
            html.raw("=\"")
            html.number(count(notice))
            html.raw("\"")
        }
        html.raw("><td class=\"title\" lang=\"zh-CN\"><a href=\"")
        html.text(notice.page)
        html.raw("\">")
        html.text(notice.title)
        html.raw("</a></td>")
        let texts = [notice.number ?? "", notice.issuers.joined(separator: "、"), notice.issuedOn ?? ""]
        for text in texts {
            html.raw("<td class=\"wide\" lang=\"zh-CN\">")
            html.text(text)
            html.raw("</td>")
        }
        for (name, count) in Self.counts {
            html.raw(
                ["times", "departments", "quantities"].contains(name) ? "<td class=\"n wide\">" : "<td class=\"n\">")
            html.number(count(notice))
            html.raw("</td>")
        }
        html.raw("<td class=\"n decided\">0</td></tr>\n")
    }

    /// What the script has to know of each row, in the order of the rows.
    private var data: [UInt8] {
        var json = JSONLineWriter()
        json.array(notices) { json, notice in
            json.object([("id", notice.id), ("sha256", notice.sha256), ("ruleset", notice.ruleset)]) { $0.string($1) }
        }
        return json.bytes
    }
}
