import NoticeModel
import Testing

@testable import NoticeExtraction

/// What holds for the times of every text, also of texts that nobody would write.
struct TimePropertyTests {
    /// A small generator, so that a failure can be repeated.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static let pieces = [
        "2017年", "2020", "年", "月", "日", "12", "6", "底", "末", "前", "十", "五", "一", "“", "”", "《", "》", "（", "）", "-", "—",
        "至",
        "到", "期间", "时期", "近", "未来", "今年", "去年", "上年", "上半年", "季度", "第", "周年", "新中国成立", "世纪", "代", "，", "。", "、",
        "和", "比", "由", "的", "提高到", "每年", "二○一二年", "来", "以来", "多", "几", "用", "时间", "2019-01-02", ".", "/", "民国", "\n",
        "版",
        "一、", "2021年工作回顾", "采暖期", "规划期内",
    ]

    @Test(arguments: 0..<40) func timesAreOrderedDisjointAndWellFormed(_ seed: Int) {
        var generator = Generator(state: UInt64(seed) &* 7919 &+ 17)
        var text = ""
        for _ in 0..<400 { text += Self.pieces.randomElement(using: &generator) ?? "" }
        let fixture = NoticeFixture(lines: text)
        let (_, times, identifiers) = fixture.scan()
        for list in [times.map(\.range), identifiers.map(\.range)] {
            for (a, b) in zip(list, list.dropFirst()) { #expect(a.end <= b.start, "\(a) and \(b) in \(text)") }
            for range in list {
                #expect(!range.isEmpty)
                #expect(fixture.text.paragraphs.contains { $0.range.contains(range) }, "\(range) leaves its paragraph")
            }
        }
        for time in times {
            if let value = time.value { #expect(isEDTF(value), "\(value) of \(fixture.text.string(time.range))") }
            #expect(TimeRules.rules.contains { $0.id == time.rule && $0.kind == .times })
        }
        for identifier in identifiers { #expect(!times.contains { $0.range.overlaps(identifier.range) }) }
    }

    @Test func wideningTheDigitsChangesNoTime() {
        let line = "2021年3月5日，到2025年底，比2019年增长5%；2018-2020年，2006年至2010年，“十二五”期间。"
        let wide = String(
            String.UnicodeScalarView(
                line.unicodeScalars.map {
                    $0.properties.numericType != nil && $0.isASCII
                        ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
                }))
        let plain = NoticeFixture(lines: line).scan().times
        #expect(plain.count == 6)
        #expect(NoticeFixture(lines: wide).scan().times == plain)
    }

    @Test func everyYearInAListIsATime() {
        for separator in ["、", "和", "，", "及"] {
            let fixture = NoticeFixture(lines: "2017\(separator)2018\(separator)2019年分别完成。")
            #expect(fixture.scan().times.map(\.value) == ["2017", "2018", "2019"])
        }
    }

    @Test func planPeriodsRunInFivesFrom1966() {
        #expect(PlanPeriod.years(of: 1) == YearSpan(1953, 1957))
        #expect(PlanPeriod.years(of: 2) == YearSpan(1958, 1962))
        #expect(PlanPeriod.years(of: 3) == YearSpan(1966, 1970))
        for number in 4...15 {
            #expect(PlanPeriod.years(of: number)?.first == (PlanPeriod.years(of: number - 1)?.last ?? 0) + 1)
        }
        #expect(PlanPeriod.years(of: 15) == YearSpan(2026, 2030))
        #expect(PlanPeriod.years(of: 0) == nil)
    }

    private func isEDTF(_ value: String) -> Bool {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return false }
        return parts.allSatisfy { part in
            let fields = part.split(separator: "-", omittingEmptySubsequences: false)
            guard fields.count <= 3, let year = fields.first, year.utf8.count == 4 else { return false }
            return fields.dropFirst().allSatisfy { $0.utf8.count == 2 && Int($0) != nil }
        }
    }
}
