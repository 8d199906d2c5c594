import NoticeModel
import TestSupport
import Testing

@testable import NoticeRecords

/// What holds for every notice, tried on random ones.
@Suite struct RecordPropertyTests {
    private static let alphabet = Array("一二、（1）。，2家%家达到省厅\"\\\n９Ａ𠮷".unicodeScalars)

    /// A notice of random characters with random facts of every shape.
    private func randomNotice(_ generator: inout SeededGenerator) -> HandmadeNotice {
        var text = "始"
        for _ in 0..<Int.random(in: 10...200, using: &generator) {
            text.unicodeScalars.append(Self.alphabet.randomElement(using: &generator)!)
        }
        var notice = HandmadeNotice(text + "终")
        let end = notice.text.scalars.count
        addSections(to: &notice, from: 1, to: end, parent: nil, &generator)
        let range = { (generator: inout SeededGenerator) in
            let start = Int.random(in: 0..<(end - 1), using: &generator)
            // A line feed alone has no words to quote, so that a range begins before one.
            let first = notice.text.scalars[start] == 0x0A ? start - 1 : start
            return NormalRange(first, Int.random(in: (start + 1)...min(end, start + 6), using: &generator))
        }
        let number = { (generator: inout SeededGenerator) in
            DecimalNumber(
                Int64.random(in: -99_999...99_999, using: &generator), scale: Int.random(in: 0...6, using: &generator))
        }
        for index in 0..<Int.random(in: 0...20, using: &generator) {
            let shape = Int.random(in: 0...2, using: &generator)
            let amount: Amount =
                switch shape {
                case 0: .value(number(&generator))
                case 1: .range(number(&generator), number(&generator))
                default: .ratio([number(&generator), number(&generator)])
                }
            let isTarget = Bool.random(using: &generator)
            notice.facts.quantities.append(
                Quantity(
                    range: range(&generator), role: isTarget ? .target : .reported, amount: amount,
                    multiplier: Int.random(in: 0...12, using: &generator),
                    unit: ["元", "家", nil].randomElement(using: &generator)!,
                    unitCode: ["CNY", nil].randomElement(using: &generator)!, comparator: shape == 1 ? .range : .gte,
                    rule: "quantity.test"))
            let organs = Array(0..<Int.random(in: 0...2, using: &generator))
            for _ in organs {
                notice.facts.organs.append(OrganMention(range: range(&generator), role: .lead, rule: "organ.test"))
            }
            if isTarget {
                let isChange = Bool.random(using: &generator)
                notice.facts.targets.append(
                    Target(
                        quantity: index, indicator: ["指\"标", nil].randomElement(using: &generator)!, subject: nil,
                        measure: shape == 2 ? .ratio : isChange ? .change : .level,
                        direction: shape != 2 && isChange ? .decrease : nil, firstYear: isChange ? 2016 : nil,
                        year: 2020,
                        isAnnual: isChange, baseline: Baseline(year: 2013, value: nil, multiplier: nil, unit: nil),
                        isObligatory: [true, false, nil].randomElement(using: &generator)!, isAspirational: isChange,
                        inherited: InheritedFields(rawValue: UInt8.random(in: 0..<64, using: &generator)),
                        departments: organs, range: range(&generator), rule: "target.test"))
            }
        }
        return notice
    }

    /// Adds sections that follow each other or nest between two offsets.
    private func addSections(
        to notice: inout HandmadeNotice, from start: Int, to end: Int, parent: Int?, _ generator: inout SeededGenerator
    ) {
        var at = start
        while at + 2 < end, notice.outline.sections.count < 12 {
            let first = Int.random(in: at..<(end - 1), using: &generator)
            let last = Int.random(in: (first + 2)...end, using: &generator)
            let marker = NormalRange(first, first + 1)
            notice.outline.sections.append(
                Section(
                    parent: parent, part: 0, level: 1, marker: ["一、", "二、"].randomElement(using: &generator)!,
                    number: 1, title: nil, markerRange: marker, range: marker, content: NormalRange(first, last)))
            let index = notice.outline.sections.count - 1
            addSections(to: &notice, from: first + 1, to: last, parent: index, &generator)
            at = last
        }
    }

    @Test func idsDifferAndTheRecordIsValidAndReadBack() throws {
        var generator = SeededGenerator(seed: 2014)
        let validator = try SchemaValidator.noticeRecord
        for _ in 0..<150 {
            let record = randomNotice(&generator).record
            let ids = record.idsWithWords.map(\.id)
            #expect(Set(ids).count == ids.count)
            #expect(try validator.violations(in: record.jsonBytes()) == [])
            #expect(try NoticeRecord(parsing: record.jsonBytes(.file)) == record)
        }
    }

    @Test func aParagraphBeforeMovesSpansAndNothingElse() {
        var generator = SeededGenerator(seed: 2015)
        for _ in 0..<150 {
            let notice = randomNotice(&generator)
            let moved = shifted(notice, by: "前言。\n".unicodeScalars.map(\.value))
            #expect(moved.record.idsWithWords.map(\.id) == notice.record.idsWithWords.map(\.id))
            #expect(moved.record.idsWithWords.map(\.words) == notice.record.idsWithWords.map(\.words))
            #expect(moved.record.quantities.map(\.span.start) == notice.record.quantities.map { $0.span.start + 4 })
        }
    }

    /// The notice with a paragraph before it: all ranges moved, all facts as they were.
    private func shifted(_ notice: HandmadeNotice, by words: [UInt32]) -> HandmadeNotice {
        var result = notice
        let distance = words.count
        let move = { (range: NormalRange) in NormalRange(range.start + distance, range.end + distance) }
        let offsets = (0..<distance).map { Int32($0) }
        result.source.scalars = words + notice.source.scalars
        result.text.scalars = NormalScalars(words + notice.text.scalars)
        result.text.sourceStarts = offsets + notice.text.sourceStarts.map { $0 + Int32(distance) }
        result.text.sourceEnds = offsets.map { $0 + 1 } + notice.text.sourceEnds.map { $0 + Int32(distance) }
        result.outline.parts[0].range = NormalRange(0, result.text.scalars.count)
        for index in result.outline.sections.indices {
            result.outline.sections[index].range = move(notice.outline.sections[index].range)
            result.outline.sections[index].content = move(notice.outline.sections[index].content)
        }
        for index in result.facts.quantities.indices {
            result.facts.quantities[index].range = move(notice.facts.quantities[index].range)
        }
        for index in result.facts.targets.indices {
            result.facts.targets[index].range = move(notice.facts.targets[index].range)
        }
        for index in result.facts.organs.indices {
            result.facts.organs[index].range = move(notice.facts.organs[index].range)
        }
        return result
    }
}
