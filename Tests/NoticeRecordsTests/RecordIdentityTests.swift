import NoticeModel
import TestSupport
import Testing

@testable import NoticeRecords

@Suite struct RecordIdentityTests {
    /// A plan in two sections; `edits` change the text before the facts are set.
    private func plan(before: String = "", goal: String = "到2017年，建成中心400家", after: String = "") -> HandmadeNotice {
        var notice = HandmadeNotice(
            "\(before)一、目标\n\(goal)，新增企业20家。引进人才20人。\n二、保障\n\(after)省科技厅牵头，安排资金20万元。")
        notice.section("一、", "目标", level: 1, number: 1, until: "二、保障")
        notice.section("二、", "保障", level: 1, number: 2)
        let first = notice.quantity("400家", .value(DecimalNumber(400)), "家", role: .target)
        notice.quantity("20家", .value(DecimalNumber(20)), "家")
        notice.quantity("20人", .value(DecimalNumber(20)), "人")
        notice.quantity("20万元", .value(DecimalNumber(20)), "元", multiplier: 4)
        notice.target("中心400家", quantity: first, indicator: "中心", year: 2017)
        notice.facts.times = [
            TimeExpression(range: notice.range("2017年"), value: "2017", role: .deadline, rule: "time.test")
        ]
        notice.organ("省科技厅", .lead)
        return notice
    }

    @Test func allIdsOfANoticeDiffer() {
        let ids = HandmadeNotice.sample.record.idsWithWords.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func anIdNamesItsKindWithALetter() {
        let record = HandmadeNotice.sample.record
        #expect(record.quantities.allSatisfy { $0.id.first == "q" && $0.id.count == 13 })
        #expect(record.targets.allSatisfy { $0.id.first == "t" })
        #expect(record.times.allSatisfy { $0.id.first == "y" })
    }

    @Test(arguments: ["前言，涉及若干方面。\n", "第一段\n第二段\n", "— 3 —\n"])
    func wordsBeforeLeaveIdsAlone(_ before: String) {
        #expect(
            plan(before: before).record.idsWithWords.map(\.id).filter { $0.first != "i" }
                == plan().record.idsWithWords.map(\.id))
    }

    @Test func wordsInAnotherSectionLeaveIdsAlone() {
        let plain = plan().record.idsWithWords
        #expect(plan(after: "加强组织领导。").record.idsWithWords.map(\.id) == plain.map(\.id))
    }

    @Test func anEditChangesTheIdsOfWhatItTouchesOnly() {
        let plain = plan().record.idsWithWords
        let edited = plan(goal: "到2017年，建成各类中心400家").record.idsWithWords
        let changed = zip(plain, edited).filter { $0.id != $1.id }.map(\.0.words)
        #expect(changed == ["quantity 400家", "target 中心400家"])
    }

    @Test func aBetterClauseLeavesTheIdOfItsTargetAlone() {
        var wider = plan()
        wider.facts.targets[0].range = wider.range("到2017年，建成中心400家")
        #expect(wider.record.targets.map(\.id) == plan().record.targets.map(\.id))
    }

    @Test func theSameWordsInTwoSectionsHaveTwoIds() {
        var notice = HandmadeNotice("一、甲\n支持2个。\n二、乙\n支持2个。")
        notice.section("一、", "甲", level: 1, number: 1, until: "二、乙")
        notice.section("二、", "乙", level: 1, number: 2)
        notice.quantity("2个", .value(DecimalNumber(2)), "个")
        notice.quantity("2个", .value(DecimalNumber(2)), "个", ordinal: 2)
        let ids = notice.record.quantities.map(\.id)
        #expect(ids[0] != ids[1])
        // Without the first one nothing changes for the second, which is told by its section.
        notice.facts.quantities.removeFirst()
        #expect(notice.record.quantities.map(\.id) == [ids[1]])
    }

    @Test func recordsThatSayTheSameInOnePlaceGetOrdinals() {
        var notice = HandmadeNotice(String(repeating: "支持2个。", count: 50))
        for ordinal in 1...50 { notice.quantity("2个", .value(DecimalNumber(2)), "个", ordinal: ordinal) }
        let all = notice.record.quantities.map(\.id)
        #expect(Set(all).count == 50)
        notice.facts.quantities.removeLast(10)
        #expect(notice.record.quantities.map(\.id) == Array(all.prefix(40)))
    }

    @Test func sectionsAndPartsWithTheSameMarkerAreToldApart() {
        var notice = HandmadeNotice("一、甲\n附件\n一、乙\n一、乙")
        let attachment = notice.range("附件").start
        notice.outline.parts = [
            Part(kind: .carrier, number: nil, title: nil, range: NormalRange(0, attachment - 1)),
            Part(
                kind: .attachment, number: nil, title: nil, range: NormalRange(attachment, notice.text.scalars.count)),
        ]
        notice.section("一、", "甲", level: 1, number: 1)
        notice.section("一、", "乙", level: 1, number: 1, part: 1)
        notice.section("一、", "乙", level: 1, number: 1, part: 1, ordinal: 2)
        let ids = notice.record.idsWithWords.map(\.id)
        #expect(Set(ids).count == 5)
    }

    @Test func anotherReadingOfTheRoleKeepsTheId() {
        var notice = plan()
        notice.facts.quantities[1].role = .condition
        notice.facts.quantities[1].rule = "quantity.other"
        #expect(notice.record.quantities.map(\.id) == plan().record.quantities.map(\.id))
    }

    @Test func manyEqualHashesAreClaimedOnce() {
        var identities = RecordIdentities(expecting: 4)
        var bits: Set<UInt64> = []
        for _ in 0..<200_000 { bits.insert(identities.claim(RecordHash(UInt8(ascii: "q")))) }
        #expect(bits.count == 200_000)
    }

    @Test func aHashDependsOnTheLengthOfEachPiece() {
        var one = RecordHash(UInt8(ascii: "q"))
        one.add("ab")
        one.add("c")
        var other = RecordHash(UInt8(ascii: "q"))
        other.add("a")
        other.add("bc")
        #expect(one != other)
        var none = RecordHash(UInt8(ascii: "q"))
        none.add(nil as Int?)
        var zero = RecordHash(UInt8(ascii: "q"))
        zero.add(0 as Int?)
        #expect(none != zero)
    }
}

@Suite struct RangeLocatorTests {
    @Test func findsTheInnermostRangeAsAPlainSearchDoes() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var ranges: [NormalRange] = []
            nest(0, 60, &ranges, &generator)
            var locator = RangeLocator(count: ranges.count) { ranges[$0] }
            var places = Array(0..<64)
            if Bool.random(using: &generator) { places.shuffle(using: &generator) }
            for place in places {
                let plain = ranges.lastIndex { $0.contains(place) }
                #expect(locator.index(at: place) == plain, "\(ranges) at \(place)")
            }
        }
    }

    /// Adds ranges between the two offsets that follow each other or nest.
    private func nest(_ start: Int, _ end: Int, _ ranges: inout [NormalRange], _ generator: inout SeededGenerator) {
        var at = start
        while at < end {
            let first = Int.random(in: at...end, using: &generator)
            let last = Int.random(in: first...end, using: &generator)
            if first < last {
                ranges.append(NormalRange(first, last))
                if Bool.random(using: &generator) { nest(first, last, &ranges, &generator) }
            }
            at = last + 1
        }
    }
}
