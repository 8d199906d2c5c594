import NoticePipeline
import Testing

@testable import NoticeEvaluation

@Suite struct EvaluatorTests {
    private static let text = "某省人民政府关于做好试点工作的通知\n\n　　到２０２５年，全省试点达到101个，省科技厅牵头。\n"

    private func report(_ lines: [String], text: String = text) throws -> EvaluationReport {
        let record = try NoticePipeline().process(Array(text.utf8), path: "notice.txt")
        var evaluator = Evaluator()
        evaluator.add(try GoldNotice(parsing: Array(lines.joined(separator: "\n").utf8)), record)
        return evaluator.report
    }

    /// A reviewed line whose place is that of the words in the text.
    private func line(_ kind: String, _ words: String, _ fields: String) -> String {
        let start = Self.text.range(of: words)
        return "{\"t\": \"\(kind)\", \"start\": \(start), \"end\": \(start + words.unicodeScalars.count), "
            + "\"quote\": \"\(words)\", \(fields)}"
    }

    private func target(_ change: (String, String)? = nil) -> String {
        let line = line(
            "q", "101个",
            "\"role\": \"target\", \"value\": 101, \"multiplier\": 0, \"unit\": \"个\", \"comparator\": \"eq\", "
                + "\"measure\": \"level\", \"direction\": null, \"indicator\": \"试点\", \"subject\": \"全省\", \"year\": 2025, "
                + "\"recurrence\": null, \"baseline\": null, \"modality\": \"firm\"")
        guard let change else { return line }
        #expect(line.contains(change.0))
        return line.replacing(change.0, with: change.1)
    }

    @Test func agreementIsOne() throws {
        let report = try report([
            target(), line("time", "２０２５年", "\"value\": \"2025\", \"role\": \"deadline\""),
            line("org", "省科技厅", "\"name\": \"省科技厅\", \"role\": \"lead\""),
            line("org", "某省人民政府", "\"name\": \"某省人民政府\", \"role\": \"issuer\""),
        ])
        #expect(report.findings == [])
        for kind in [EvaluatedKind.quantities, .targetsFound, .targetsCore, .targetsFull, .times, .departments] {
            #expect(report[kind].f1 == 1, "\(kind)")
        }
        #expect(report[.citations].f1 == 0, "there are none")
        #expect(report[.targetIndicatorExact].accuracy == 1)
        #expect(report[.noticeTitle].accuracy == nil)
    }

    @Test func aWrongFieldOfTheCoreCostsCoreAndFull() throws {
        let report = try report([target(("\"comparator\": \"eq\"", "\"comparator\": \"gte\""))])
        #expect(report[.targetsFound].hits == 1)
        #expect(report[.targetsCore].hits == 0)
        #expect(report[.targetsFull].hits == 0)
        #expect(report[.targetComparator].accuracy == 0)
        let finding = try #require(report.findings.first { $0.name == "target.comparator" })
        #expect(finding.flaw == .wrong)
        #expect(finding.message == "101个: reviewed as gte, found as eq")
    }

    @Test func aWrongIndicatorCostsFullOnlyAndASubjectNeither() throws {
        let indicator = try report([target(("\"indicator\": \"试点\"", "\"indicator\": \"示范县区\""))])
        #expect(indicator[.targetsCore].hits == 1)
        #expect(indicator[.targetsFull].hits == 0)
        let subject = try report([target(("\"subject\": \"全省\"", "\"subject\": \"长春市\""))])
        #expect(subject[.targetsFull].hits == 1)
        #expect(subject[.targetSubject].accuracy == 0)
    }

    @Test func anotherAmountIsAMissAndAFalseAlarm() throws {
        let report = try report([target(("\"value\": 101", "\"value\": 102"))])
        #expect(report[.quantities] == FoundCount(hits: 0, gold: 1, output: 1))
        #expect(report.findings.filter { $0.name == "quantities" }.map(\.flaw) == [.missed, .extra])
    }

    @Test func nothingOutsideTheRegionCounts() throws {
        let report = try report(["{\"t\": \"region\", \"region\": [0, 5]}"])
        #expect(report[.quantities].output == 0)
        #expect(report[.departments].output == 1, "the issuer in the title lies in the region")
    }

    @Test func figuresOfTheSameWordsAreTheSame() throws {
        let report = try report([target(("\"unit\": \"个\"", "\"unit\": \" 个\""))])
        #expect(report[.quantityUnit].accuracy == 1)
    }
}

extension String {
    /// The offset in code points at which the words stand.
    fileprivate func range(of words: String) -> Int {
        let all = unicodeScalars.map(\.value)
        let wanted = words.unicodeScalars.map(\.value)
        return (0...(all.count - wanted.count)).first { all[$0..<($0 + wanted.count)].elementsEqual(wanted) }!
    }
}
