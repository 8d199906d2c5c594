import NoticeModel

/// Says where the numbering of headings is broken; nothing is ever corrected.
struct NumberingCheck {
    let text: NormalText
    let drafts: [SectionDraft]

    /// A warning `section.numbering` for each heading whose number neither goes on its row or the part's row nor begins
    /// one.
    func diagnostics() -> [Diagnostic] {
        var result: [Diagnostic] = []
        var part = -1
        var last = [Int](repeating: 0, count: MarkerKind.count)
        var lastOfGroup = [Int](repeating: 0, count: drafts.count)
        var lastPrefix = [Int](repeating: 0, count: MarkerKind.count)
        for draft in drafts where draft.marker.kind != .attachment {
            if draft.part != part {
                part = draft.part
                for i in last.indices { last[i] = 0 }
            }
            let marker = draft.marker
            let kind = marker.kind.rawValue
            let sibling = lastOfGroup[draft.group]
            let running = last[kind]
            let sameRow = marker.prefix == lastPrefix[kind]
            if let message = complaint(marker, sibling: sameRow ? sibling : 0, running: running) {
                result.append(
                    Diagnostic(
                        code: "section.numbering", severity: .warning, message: message,
                        range: text.sourceRange(of: NormalRange(marker.start, marker.end))))
            }
            lastOfGroup[draft.group] = marker.number
            lastPrefix[kind] = marker.prefix
            last[kind] = marker.number
        }
        return result
    }

    private func complaint(_ marker: Marker, sibling: Int, running: Int) -> String? {
        let number = marker.number
        if number == sibling + 1 || sibling == 0 && number == running + 1 { return nil }
        let name = marker.text
        if sibling == 0 {
            if number == 1 { return nil }
            return "Heading \(name) opens its row; \(marker.text(number: number - 1)) is missing."
        }
        let before = marker.text(number: sibling)
        if number == sibling { return "Heading \(name) follows \(before); the number appears twice." }
        if number > sibling + 1 {
            let missing = marker.text(number: sibling + 1)
            let rest = number > sibling + 2 ? " to \(marker.text(number: number - 1)) are" : " is"
            return "Heading \(name) follows \(before); \(missing)\(rest) missing."
        }
        // Boxes and lists inside a section begin again at 1 without a heading of their own.
        if number == 1, marker.kind.rank >= MarkerKind.arabic.rank { return nil }
        return "Heading \(name) follows \(before); the numbering goes back."
    }
}
