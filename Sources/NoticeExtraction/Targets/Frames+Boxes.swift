import NoticeModel

/// Boxes inside a section, which stand apart from its years.
extension FrameFinder {
    /// The sections behind a line 专栏2 …: the numbered lines of a box are no parts of the section that it stands in.
    func boxedSections() -> Set<Int> {
        let boxes = outline.paragraphs.filter { paragraph in
            paragraph.range.count > 2 && paragraph.range.count <= 40 && text[paragraph.range.start] == "专"
                && text[paragraph.range.start + 1] == "栏"
        }
        guard !boxes.isEmpty else { return [] }
        var boxed: Set<Int> = []
        for (index, section) in outline.sections.enumerated() {
            guard let parent = section.parent else { continue }
            let start = outline.sections[parent].range.start
            if boxes.contains(where: { start < $0.range.start && $0.range.start < section.range.start }) {
                boxed.insert(index)
            }
        }
        return boxed
    }
}
