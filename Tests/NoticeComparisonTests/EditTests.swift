import NoticeComparison
import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport
import Testing

/// An edit in one place of a notice leaves the identity of all other records alone.
@Suite struct EditTests {
    private static let plain = [
        "01-provincial-action-plan", "03-county-city-work-report", "05-carrier-plan-two-attachments",
        "10-county-notice",
        "12-municipality-lead-participants-deadline", "18-bulletin-with-contacts", "19-joint-opinion-three-ministries",
    ]

    /// The text of a corpus notice, in lines.
    private func lines(_ name: String) throws -> [String] {
        let path = try #require(
            InputList([ChildProcess.packageFolder + "/notices"]).paths.first { $0.contains("/\(name).") })
        return String(decoding: try readBytes(path: path), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    @Test(arguments: plain) func aSentenceMoreAddsItsRecordsAndTouchesNoOther(name: String) throws {
        let lines = try lines(name)
        let old = try record(lines.joined(separator: "\n"))
        let sentence = "另外安排专项资金37万元。"
        let places = lines.indices.filter { lines[$0].hasSuffix("。") }
        #expect(places.count > 3)
        // The first, the last and some between them.
        for place in Set([0, 1, 2, 3].map { places[$0 * (places.count - 1) / 3] }) {
            var edited = lines
            edited[place] += sentence
            let new = try record(edited.joined(separator: "\n"))
            let found = try difference(old, new)
            #expect(found.ids(.removed).isEmpty, "\(name):\(place + 1)")
            #expect(found.ids(.moved).isEmpty, "\(name):\(place + 1)")
            for change in found.differences where change.kind != .notices {
                switch change.outcome {
                case .added: #expect(sentence.contains(change.glimpse.quote), "\(name):\(place + 1)")
                case .provenance: #expect(change.old?.id == change.new?.id, "\(name):\(place + 1)")
                default: Issue.record("\(name):\(place + 1): \(change)")
                }
            }
            #expect(found.ids(.added).contains { $0.hasPrefix("quantities ") }, "\(name):\(place + 1)")
        }
    }

    @Test func aChangedNumberIsOneChangedRecord() throws {
        let text = "某市行动计划\n\n一、目标\n\n　　到2025年，企业达到560家，产值达到30亿元。\n\n二、措施\n\n　　到2025年，培育企业12家。\n"
        let old = try record(text)
        let new = try record(text.replacing("560家", with: "580家"))
        let found = try difference(old, new, ignoring: ["provenance"])
        #expect(found.differences.map(\.kind) == [.quantities, .targets])
        for change in found.differences {
            #expect(change.outcome == .changed)
            #expect(change.fields.map(\.name) == ["value", "quote"])
            #expect(change.fields[0].old == "560" && change.fields[0].new == "580")
        }
    }

    @Test func recordsOfARenumberedSectionAreMoved() throws {
        let first = "一、目标\n\n　　到2025年，企业达到560家。\n\n"
        let second = "二、措施\n\n　　到2025年，培育龙头企业12家。\n"
        let old = try record("某市行动计划\n\n" + first + second)
        let inserted = "二、原则\n\n　　坚持创新。\n\n"
        let new = try record(
            "某市行动计划\n\n" + first + inserted + second.replacing("二、", with: "三、"))
        let found = try difference(old, new, ignoring: ["provenance"])
        #expect(Set(found.differences.filter { $0.outcome == .moved }.map(\.kind)) == [.quantities, .targets, .times])
        #expect(found.differences.filter { $0.outcome == .added }.map(\.kind) == [.sections])
        #expect(found.ids(.removed).isEmpty)
        let section = try #require(found.differences.first { $0.kind == .sections && $0.outcome == .changed })
        #expect(section.fields.map(\.name) == ["marker", "number", "section"])
        let target = try #require(found.differences.first { $0.kind == .targets })
        #expect(target.fields.map(\.name) == ["section"])
        #expect(target.old?.place == "二、" && target.new?.place == "三、")
    }

    @Test func aSentenceThatGoesToAnotherSectionIsMoved() throws {
        let sentence = "到2025年，全市规模以上陶瓷企业达到560家。"
        let one = "某市行动计划\n\n一、目标\n\n　　总体向好。\(sentence)\n\n二、措施\n\n　　抓好落实。\n"
        let two = "某市行动计划\n\n一、目标\n\n　　总体向好。\n\n二、措施\n\n　　抓好落实。\(sentence)\n"
        let found = try difference(try record(one), try record(two), ignoring: ["provenance"])
        #expect(Set(found.differences.map(\.outcome)) == [.moved])
        #expect(found.differences.contains { $0.kind == .targets })
    }
}
