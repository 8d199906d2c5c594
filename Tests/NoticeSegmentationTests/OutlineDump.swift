import NoticeModel

/// One readable text of an outline, to compare in tests and to read.
///
/// First the head, then one line for each part, section and paragraph in the order of the text:
/// `[part kind number] title`, `  2 （一） title` (`-` for an item), `  | role: words…`.
func dump(_ outline: Outline, _ text: NormalText, width: Int = 24) -> String {
    var lines: [String] = []
    let head = outline.head
    func add(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { lines.append("\(name): \(value)") }
    }
    add("title", head.title)
    add("documentNumber", head.documentNumber?.text)
    add("kind", head.kind)
    add("issuers", head.issuers.joined(separator: " / "))
    add("recipients", head.recipientRanges.map { text.string($0) }.joined(separator: " / "))
    add("issuedOn", head.issuedOn)
    for entry in head.attachments {
        let number = entry.number.map { "\($0) " } ?? ""
        let part = entry.part.map { " (part \($0))" } ?? ""
        lines.append("attachment: \(number)\(entry.title)\(part)")
    }
    var part = -1
    var section = 0
    for paragraph in outline.paragraphs {
        while part < paragraph.part {
            part += 1
            let own = outline.parts[part]
            let number = own.number.map { " \($0)" } ?? ""
            lines.append("[\(own.kind.rawValue)\(number)] \(own.title.map { text.string($0) } ?? "")")
        }
        while section < outline.sections.count, outline.sections[section].range.start < paragraph.range.end {
            let own = outline.sections[section]
            let parent = own.parent.map { " <\(outline.sections[$0].marker)" } ?? ""
            lines.append("  \(own.level) \(own.marker) \(own.title.map { text.string($0) } ?? "-")\(parent)")
            section += 1
        }
        if paragraph.role == .heading || width == 0 { continue }
        let body = paragraph.role == .body ? paragraph.bodyStart : paragraph.range.start
        let words = text.string(NormalRange(body, paragraph.range.end))
        let short = words.unicodeScalars.count > width ? "\(String(words.unicodeScalars.prefix(width)))…" : words
        lines.append("  | \(paragraph.role): \(short)")
    }
    for diagnostic in outline.diagnostics { lines.append("! \(diagnostic.message)") }
    return lines.joined(separator: "\n")
}
