import Testing

@testable import NoticeEvaluation

@Suite struct GateTests {
    private func report() -> EvaluationReport {
        var report = EvaluationReport()
        report.kinds[.targetsCore] = FoundCount(hits: 9, gold: 10, output: 10)
        report.fields[.quantityRole] = FieldCount(right: 97, of: 100)
        return report
    }

    @Test func aFigureMayEqualItsThreshold() throws {
        let gate = try Gate(
            parsing: Array(
                "{\"targets core\": {\"f1\": 0.9, \"recall\": 0.9}, \"quantity.role\": {\"accuracy\": 0.97}}".utf8))
        #expect(gate.thresholds.map(\.figure) == ["f1", "recall", "accuracy"])
        #expect(gate.misses(report()) == [])
    }

    @Test func saysWhichThresholdsAreNotReached() throws {
        let gate = try Gate(
            parsing: Array("{\"targets core\": {\"precision\": 0.91},\n \"quantity.role\": {\"accuracy\": 0.98}}".utf8))
        let misses = gate.misses(report())
        #expect(misses.map(\.threshold.name) == ["targets core", "quantity.role"])
        #expect(misses.map(\.found) == [0.9, 0.97])
        #expect(misses.last?.threshold.line == 2)
    }

    @Test func whatCannotBeMeasuredIsNotReached() throws {
        let gate = try Gate(parsing: Array("{\"times\": {\"f1\": 0}, \"time.role\": {\"accuracy\": 0}}".utf8))
        #expect(gate.misses(report()).map(\.found) == [nil, nil])
    }

    @Test(arguments: [
        (
            "{\"target core\": {\"f1\": 0.9}}",
            "line 1, column 17: \"target core\" is not measured; what is: quantities, "
        ),
        (
            "{\"targets core\": {\"accuracy\": 0.9}}",
            "line 1, column 31: \"targets core\" has no \"accuracy\"; it has precision"
        ),
        ("{\"time.role\": {\"f1\": 0.9}}", "line 1, column 22: \"time.role\" has no \"f1\"; it has accuracy"),
        ("{\"times\": {\"f1\": 97}}", "line 1, column 18: expected a number from 0 to 1 under \"f1\""),
        ("{\"times\": 0.9}", "line 1, column 11: expected an object such as"),
        ("{}", "line 1, column 1: there is no threshold"),
        ("[]", "line 1, column 1: expected an object of thresholds"), ("{", "line 1, column 2: "),
    ]) func saysWhatIsWrongWithTheFile(text: String, message: String) throws {
        let error = try #require(throws: GoldError.self) { try Gate(parsing: Array(text.utf8)) }
        #expect(error.description.hasPrefix(message), "\(error)")
    }
}
