import NoticeModel

/// Boxes inside a section, which stand apart from its years.
extension FrameFinder {
    /// The sections behind a line 专栏2 …: the numbered lines of a box are no parts of the section that it stands in.
    /// Linear in the paragraphs and sections but for a binary search.
    func boxedSections() -> Set<Int> {
        var boxes: [Int] = []
        for index in outline.paragraphs.indices {
            let range = outline.paragraphs[index].range
            if range.count > 2, range.count <= 40, text[range.start] == "专", text[range.start + 1] == "栏" {
                boxes.append(range.start)
            }
        }
        guard !boxes.isEmpty else { return [] }
        var boxed: Set<Int> = []
        for index in outline.sections.indices {
            guard let parent = outline.sections[index].parent else { continue }
            // The last box before the section stands in its parent, or none does.
            let next = lowerBound(boxes, outline.sections[index].range.start) { $0 }
            if next > 0, boxes[next - 1] > outline.sections[parent].range.start { boxed.insert(index) }
        }
        return boxed
    }
}
