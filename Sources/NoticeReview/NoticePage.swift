import NoticeModel
import NoticeRecords

/// The page of one notice: outline, text with its records marked, panel.
struct NoticePage {
    let notice: ReviewNotice
    /// What each rule says, by its id.
    let rules: [String: String]

    func bytes() -> [UInt8] {
        let record = notice.record
        let frame = PageFrame(
            scripts: [PackageResources.common_js, PackageResources.notice_js, PackageResources.missing_js])
        return frame.page(title: record.notice.title ?? record.source.path, data: data) { html in
            html.raw("<a class=\"skip\" href=\"#queue\">")
            html.words("skip")
            html.raw("</a>\n")
            header(&html)
            html.raw("<div class=\"notice\">\n")
            outline(&html)
            html.raw("<main class=\"text\" data-label=\"text\" lang=\"zh-CN\">\n")
            if let scalars = notice.scalars {
                MarkedText(notice, scalars: scalars).write(to: &html)
            } else {
                html.raw("<p class=\"empty\">")
                html.words("missing")
                html.raw("</p>\n")
            }
            html.raw("</main>\n<aside class=\"panel\" data-label=\"records\">\n")
            html.raw("<section id=\"detail\" class=\"detail\" aria-live=\"polite\"></section>\n")
            html.raw("<noscript>")
            html.words("script")
            html.raw("</noscript>\n<ol id=\"queue\" class=\"queue\" tabindex=\"-1\"></ol>\n</aside>\n</div>\n")
        }
    }

    /// What the script reads.
    private var data: [(String, [UInt8])] {
        let record = notice.record
        var used = Set(record.quantities.map(\.rule) + record.targets.map(\.rule))
        if let older = notice.older { used.formUnion(older.quantities.map(\.rule) + older.targets.map(\.rule)) }
        var rulesJSON = JSONLineWriter()
        rulesJSON.object(used.sorted().compactMap { id in rules[id].map { (id, $0) } }) { $0.string($1) }
        var changes = JSONLineWriter()
        changes.array(notice.changes) { json, change in
            json.raw("{\"class\": ")
            json.string(change.kind)
            json.raw(", \"old\": ")
            json.string(change.old)
            json.raw(", \"new\": ")
            json.string(change.new)
            json.raw("}")
        }
        return [
            ("record", record.jsonBytes(.line)),
            ("against", notice.older?.jsonBytes(.line) ?? Array("null".utf8)),
            ("changes", changes.bytes), ("rules", rulesJSON.bytes), ("choices", FieldChoices.json()),
        ]
    }

    private func header(_ html: inout HTMLWriter) {
        let record = notice.record
        html.raw("<header>\n<h1 lang=\"zh-CN\">")
        html.text(record.notice.title ?? record.source.path)
        html.raw("</h1>\n<p>")
        let facts: [String?] = [
            record.notice.documentNumber?.text, record.notice.issuers.joined(separator: "、"), record.notice.issuedOn,
            record.source.path, record.source.encoding, record.generator.version, record.id,
        ]
        html.text(facts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
        html.raw("</p>\n<div class=\"bar\">\n<a href=\"index.html\">")
        html.words("back")
        html.raw("</a>\n<button type=\"button\" id=\"language\">中文 / English</button>\n")
        html.raw("<input id=\"search\" type=\"search\" data-hint=\"search\" data-label=\"search\">\n")
        html.raw("<select id=\"kind\" data-label=\"records\">")
        let kinds = [
            "target", "quantity", "time", "department", "assignment", "citation", "identifier", "section", "diagnostic",
        ]
        filter([("", "any.kind")] + kinds.map { ($0, "kind." + $0) }, &html)
        html.raw("</select>\n<select id=\"state\" data-label=\"show\">")
        var states = [("", "any.state"), ("open", "open"), ("decided", "decided")]
        if notice.older != nil { states.append(("changed", "changed")) }
        filter(states, &html)
        html.raw("</select>\n<span id=\"progress\" role=\"status\"></span>\n<button type=\"button\" id=\"add\">")
        html.words("add")
        html.raw(" <kbd>m</kbd></button>\n<button type=\"button\" id=\"export\">")
        html.words("export")
        html.raw("</button>\n<button type=\"button\" id=\"clear\">")
        html.words("clear")
        html.raw("</button>\n<span><kbd>j</kbd> ")
        html.words("next")
        html.raw(" <kbd>k</kbd> ")
        html.words("previous")
        html.raw(" <kbd>u</kbd> ")
        html.words("undecided")
        html.raw("</span>\n</div>\n</header>\n")
    }

    private func filter(_ options: [(value: String, words: String)], _ html: inout HTMLWriter) {
        for option in options {
            html.raw("<option value=\"")
            html.text(option.value)
            // An option holds text alone, so both languages stand in it.
            html.raw("\">")
            html.text(Wording[option.words].chinese.description + " " + Wording[option.words].english.description)
            html.raw("</option>")
        }
    }

    private func outline(_ html: inout HTMLWriter) {
        html.raw("<nav class=\"outline\" data-label=\"outline\"><ol>\n")
        for section in notice.record.sections {
            guard let title = section.title else { continue }
            html.raw("<li class=\"l")
            html.number(min(max(section.level, 0), 5))
            html.raw("\"><a href=\"#")
            html.text(section.id)
            html.raw("\" lang=\"zh-CN\">")
            html.text(section.marker + title)
            html.raw("</a></li>\n")
        }
        html.raw("</ol></nav>\n")
    }
}
