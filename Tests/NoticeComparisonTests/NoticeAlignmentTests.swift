import NoticeComparison
import NoticeSystem
import TestSupport
import Testing

@Suite struct NoticeAlignmentTests {
    private func label(_ id: String, _ number: String?, _ title: String?, _ path: String) -> NoticeLabel {
        NoticeLabel(id: id, path: path, title: title, documentNumber: number)
    }

    private func align(_ old: [NoticeLabel], _ new: [NoticeLabel]) -> [String] {
        let alignment = NoticeAlignment(
            old: old.map { TextKey($0.id) }, new: new.map { TextKey($0.id) }, oldLabel: { old[$0] },
            newLabel: { new[$0] })
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

    @Test func theOrderOfTheFoldersDoesNotMatter() {
        let old = [label("a", "1号", "甲", "a.txt"), label("b", "2号", "乙", "b.txt"), label("c", nil, "丙", "c.txt")]
        let new = [label("z", nil, "丙", "z.txt"), label("y", "2号", "新", "y.txt"), label("x", "1号", "甲", "x.txt")]
        let pairs: Set = ["a x documentNumber", "b y documentNumber", "c z title"]
        #expect(align(old, new) == ["c z title", "b y documentNumber", "a x documentNumber"])
        #expect(Set(align(old.reversed(), new)) == pairs)
        #expect(align(old, new.reversed()) == ["a x documentNumber", "b y documentNumber", "c z title"])
    }

    @Test func labelsAreAskedForOnceAndOnlyOfWhatIdsLeave() {
        let labels = ["a", "b", "c"].map { label($0, nil, nil, $0) }
        var asked: [String] = []
        func align(_ old: [Int], _ new: [Int]) {
            _ = NoticeAlignment(
                old: old.map { TextKey(labels[$0].id) }, new: new.map { TextKey(labels[$0].id) },
                oldLabel: { place in
                    asked.append("old \(labels[old[place]].id)")
                    return labels[old[place]]
                },
                newLabel: { place in
                    asked.append("new \(labels[new[place]].id)")
                    return labels[new[place]]
                })
        }
        align([0, 1], [2, 1, 0])
        #expect(asked.isEmpty)
        align([0, 1], [1, 2])
        #expect(asked == ["old a", "new c"])
    }

    /// What the alignment is, said with dictionaries of texts.
    private func expected(_ old: [NoticeLabel], _ new: [NoticeLabel]) -> [String] {
        var partners: [String: (id: String, by: String)] = [:]
        var olds = old
        var news = new
        func pair(_ by: String, _ key: (NoticeLabel) -> [String]?) {
            func unique(_ labels: [NoticeLabel]) -> [[String]: NoticeLabel] {
                var groups: [[String]: [NoticeLabel]] = [:]
                for label in labels { if let key = key(label) { groups[key, default: []].append(label) } }
                return groups.compactMapValues { $0.count == 1 ? $0[0] : nil }
            }
            let others = unique(olds)
            for (key, label) in unique(news) {
                guard let other = others[key] else { continue }
                partners[label.id] = (other.id, by)
                olds.removeAll { $0.id == other.id }
                news.removeAll { $0.id == label.id }
            }
        }
        func both(_ label: NoticeLabel) -> [String]? {
            label.documentNumber.flatMap { number in label.title.map { [number, $0] } }
        }
        pair("id") { [$0.id] }
        pair("documentNumber") { label in both(label).map { $0 + [label.path] } }
        pair("documentNumber", both)
        pair("documentNumber") { $0.documentNumber.map { [$0] } }
        pair("title") { $0.title.map { [$0] } }
        pair("path") { [$0.path] }
        return new.map { label in
            partners[label.id].map { "\($0.id) \(label.id) \($0.by)" } ?? "- \(label.id) none"
        } + olds.map { "\($0.id) - none" }
    }

    @Test func anyLabelsAreAlignedAsTheirTextsSay() {
        var generator = SeededGenerator(seed: 7)
        func pick(_ words: [String?]) -> String? { words.randomElement(using: &generator)! }
        for _ in 0..<300 {
            func labels(_ ids: ClosedRange<Int>) -> [NoticeLabel] {
                ids.shuffled(using: &generator).prefix(Int.random(in: 0...8, using: &generator)).map { id in
                    label(
                        "00000000000000\(id)", pick([nil, "1号", "2号", "3号", "0000000000000000"]),
                        pick([nil, "甲", "乙", "", "é", "e\u{301}"]), pick(["a.txt", "b.txt", "c.txt", "甲"])!)
                }
            }
            let old = labels(10...19)
            let new = labels(14...25)
            #expect(align(old, new) == expected(old, new))
        }
    }
}
