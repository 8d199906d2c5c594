import NoticeComparison
import Testing

@Suite struct NoticeAlignmentTests {
    private func label(_ id: String, _ number: String?, _ title: String?, _ path: String) -> NoticeLabel {
        NoticeLabel(id: id, path: path, title: title, documentNumber: number)
    }

    private func align(_ old: [NoticeLabel], _ new: [NoticeLabel]) -> [String] {
        let alignment = NoticeAlignment(
            old: old.map(\.id), new: new.map(\.id), oldLabel: { old[$0] }, newLabel: { new[$0] })
        return alignment.pairs.map { pair in
            let names = [pair.old.map { old[$0].id } ?? "-", pair.new.map { new[$0].id } ?? "-"]
            return (names + [pair.alignedBy?.rawValue ?? "none"]).joined(separator: " ")
        }
    }

    @Test func alignsByIdBeforeAnythingElse() {
        let a = label("a", "1号", "甲", "a.txt")
        let b = label("b", "1号", "甲", "b.txt")
        #expect(align([a, b], [b, a]) == ["b b id", "a a id"])
    }

    @Test func alignsEditedNoticesByNumberThenTitleThenPath() {
        let old = [
            label("a", "1号", "甲", "a.txt"), label("b", nil, "乙", "b.txt"), label("c", nil, nil, "c.txt"),
            label("d", "4号", "丁", "d.txt"),
        ]
        let new = [
            label("z", nil, nil, "c.txt"), label("y", nil, "乙", "x.txt"), label("x", "1号", "新", "y.txt"),
            label("w", "9号", "戊", "w.txt"),
        ]
        #expect(align(old, new) == ["c z path", "b y title", "a x documentNumber", "- w none", "d - none"])
    }

    @Test func doesNotGuessBetweenTwoOfOneNumber() {
        let old = [label("a", "1号", "甲", "a.txt"), label("b", "1号", "甲", "b.html")]
        let new = [label("c", "1号", "甲", "b.html"), label("d", "1号", "甲", "d.pdf")]
        // The path tells one of them; then the other one is alone with its number.
        #expect(align(old, new) == ["b c documentNumber", "a d documentNumber"])
        let strangers = [label("e", "1号", "甲", "e.txt"), label("f", "1号", "甲", "f.txt")]
        #expect(align(old, strangers) == ["- e none", "- f none", "a - none", "b - none"])
    }
}
