import NoticePipeline
import NoticeRecords
import TestSupport
import Testing

/// One notice in six formats says the same in each.
@Suite struct FormatEquivalenceTests {
    private static let folder = "\(ChildProcess.packageFolder)/notices/20-six-formats"

    private func record(_ form: String) throws -> NoticeRecord {
        try NoticePipeline().process(path: "\(Self.folder).\(form)")
    }

    @Test(arguments: [
        ("md", "text/markdown"), ("html", "text/html"), ("pdf", "application/pdf"), ("ofd", "application/ofd"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ])
    func eachFormatGivesTheFactsOfThePlainText(form: String, mediaType: String) throws {
        let plain = try record("txt")
        let other = try record(form)
        #expect(other.source.mediaType == mediaType)
        #expect(other.notice == plain.notice)
        #expect(other.sections.map(\.id) == plain.sections.map(\.id))
        #expect(other.sections.map(\.title) == plain.sections.map(\.title))
        #expect(other.targets.map(\.id) == plain.targets.map(\.id))
        #expect(other.targets.map(\.quote) == plain.targets.map(\.quote))
        #expect(other.quantities.map(\.id) == plain.quantities.map(\.id))
        #expect(other.times.map(\.id) == plain.times.map(\.id))
        #expect(other.departments.map(\.id) == plain.departments.map(\.id))
        #expect(other.assignments.map(\.id) == plain.assignments.map(\.id))
        #expect(!other.diagnostics.contains { $0.severity != .info })
    }

    @Test func theIndicatorTableIsReadInFull() throws {
        let targets = try record("txt").targets.filter { $0.rule.hasPrefix("target.table") }
        let lines = targets.map { target in
            let value = if case .value(let number) = target.amount { number.description } else { "-" }
            let year = target.year.map(String.init) ?? "-"
            let start = target.baseline?.value?.description ?? "-"
            return "\(target.indicator ?? "-") \(target.measure.rawValue) \(target.comparator.rawValue) \(value) "
                + "\(target.multiplier) \(target.unit ?? "-") \(year) \(start) \(target.binding?.rawValue ?? "-")"
        }
        #expect(
            lines == [
                "用水总量 level lte 262 8 立方米 2025 244.1 obligatory",
                "非常规水利用量 level gte 3.5 8 立方米 2025 1.8 anticipatory",
                "非常规水利用量 annual_growth eq 14.2 0 % 2025 - anticipatory",
                "节水能力 change eq 12 8 立方米 2025 - anticipatory",
                "万元地区生产总值用水量 change eq 16 0 % 2025 - obligatory",
                "万元工业增加值用水量 change eq 18 0 % 2025 - obligatory",
                "农田灌溉水有效利用系数 level eq 0.535 0 - 2025 0.515 anticipatory",
                "城市公共供水管网漏损率 level lt 9 0 % 2025 10.2 obligatory",
                "节水型灌区 level approx 40 0 处 2025 26 anticipatory",
                "县域节水型社会达标率 level eq 60 0 % 2025 32.5 anticipatory",
            ])
    }
}
