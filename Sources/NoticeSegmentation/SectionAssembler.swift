import NoticeModel

/// Makes the sections and paragraphs of an outline out of the drafts.
struct SectionAssembler {
    let text: TextView
    let finder: SectionFinder
    let parts: [Part]

    func assemble() -> (sections: [Section], paragraphs: [OutlineParagraph]) {
        let titles = TitleResolver(text: text, drafts: finder.drafts).titles()
        let ends = contentEnds()
        var sections: [Section] = []
        sections.reserveCapacity(finder.drafts.count)
        for (index, draft) in finder.drafts.enumerated() {
            let marker = draft.marker
            let title = titles[index]
            let end = title?.end ?? (marker.kind == .attachment ? marker.end : max(draft.pieceEnd, marker.end))
            sections.append(
                Section(
                    parent: draft.parent, part: draft.part, level: marker.kind.level, marker: markerText(marker),
                    number: marker.number > 0 ? marker.number : nil, title: title,
                    markerRange: NormalRange(marker.start, marker.end), range: NormalRange(marker.start, end),
                    content: NormalRange(marker.start, max(ends[index], end))))
        }
        var paragraphs = finder.paragraphs
        for index in paragraphs.indices {
            guard let opener = finder.openers[index] else { continue }
            let range = paragraphs[index].range
            let draft = finder.drafts[opener]
            // After an item's marker, or after a heading with its 。 or ：.
            let isArticle = draft.marker.kind == .article
            let offset = titles[opener].map { isArticle ? $0.end + 1 : draft.head.next } ?? draft.marker.end
            paragraphs[index].bodyStart = min(max(offset, range.start), range.end)
            let isAlone = titles[opener] != nil && text.skipSpace(paragraphs[index].bodyStart, range.end) == range.end
            if isAlone {
                paragraphs[index].bodyStart = range.end
                paragraphs[index].role = .heading
            }
        }
        return (sections, paragraphs)
    }

    /// 附件1; also 附表1 and 附录1.
    private func markerText(_ marker: Marker) -> String {
        guard marker.kind == .attachment, marker.end - marker.start > 1 else { return marker.text }
        let name = string(of: text.compact(marker.start, marker.start + 2))
        return marker.number > 0 ? "\(name)\(marker.number)" : name
    }

    /// For each section where the next one begins that is no descendant, or the end of its part.
    private func contentEnds() -> [Int] {
        let drafts = finder.drafts
        var ends = drafts.map { parts[$0.part].range.end }
        var open: [Int] = []
        for (index, draft) in drafts.enumerated() {
            while let top = open.last, top != draft.parent {
                open.removeLast()
                if drafts[top].part == draft.part { ends[top] = previousEnd(draft.marker.start) }
            }
            open.append(index)
        }
        return ends
    }

    /// The offset of a marker without the line break before it.
    private func previousEnd(_ offset: Int) -> Int {
        var end = offset
        while end > 0, text[end - 1] == 0x0A || text.isAny(ScalarClass.space, at: end - 1) { end -= 1 }
        return end
    }
}
