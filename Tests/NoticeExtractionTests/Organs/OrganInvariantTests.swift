import NoticeModel
import Testing

@testable import NoticeExtraction

/// What holds for every text, whatever it says.
struct OrganInvariantTests {
    private func check(_ text: NormalText, _ outline: Outline, _ name: String) {
        var organs = OrganScanner().scan(text, outline)
        let assignments = AssignmentScanner().scan(text, outline, organs: &organs)
        let (citations, identifiers) = CitationScanner().scan(text, outline)
        for (a, b) in zip(organs, organs.dropFirst()) {
            #expect(a.range.end <= b.range.start, "\(name): \(text.string(a.range)) \(text.string(b.range))")
        }
        for (a, b) in zip(citations, citations.dropFirst()) { #expect(a.range.end <= b.range.start) }
        for organ in organs {
            #expect(!organ.range.isEmpty && organ.range.end <= text.scalars.count)
            #expect(!citations.contains { $0.title.overlaps(organ.range) }, "\(name): \(text.string(organ.range))")
        }
        for identifier in identifiers {
            #expect(!citations.contains { $0.range.overlaps(identifier.range) })
        }
        for assignment in assignments {
            let members = assignment.lead + assignment.support + assignment.responsible
            #expect(!members.isEmpty && Set(members).count == members.count)
            #expect(assignment.task.end == assignment.range.start)
            for index in members { #expect(assignment.range.contains(organs[index].range)) }
        }
    }

    @Test func mentionsOfRealNoticesAreInOrderAndApart() throws {
        let notices = try GoldNotice.all()
        if notices.isEmpty { print("the shared notices are not beside the package: only made texts are checked") }
        for notice in notices { check(notice.text, notice.outline, notice.name) }
    }

    @Test func mentionsOfMadeTextsAreInOrderAndApart() {
        let pieces = [
            "省", "市", "委", "政府", "人民政府", "财政", "厅", "局", "、", "和", "各", "有关", "部门", "（", "）", "《", "》", "牵头", "负责", "：",
            "责任单位", "。", "等", "国务院", "领导小组", "管委会", "长春", "吉林", "号", "〔2014〕", "3", "\n", "按职责分工", "会同", "，",
        ]
        var state: UInt64 = 7
        for round in 0..<400 {
            var string = ""
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                string += pieces[Int(state >> 33) % pieces.count]
            }
            let text = GoldNotice.normalText(string)
            let outline = Outline(
                head: NoticeHead(), parts: [], sections: [],
                paragraphs: text.paragraphs.map {
                    OutlineParagraph(range: $0.range, role: .body, section: nil, part: 0, bodyStart: $0.range.start)
                })
            check(text, outline, "round \(round): \(string)")
        }
    }
}
