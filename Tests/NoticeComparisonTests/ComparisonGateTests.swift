import NoticeComparison
import Testing

@Suite struct ComparisonGateTests {
    private var summary: ComparisonSummary {
        var summary = ComparisonSummary()
        summary[.targets, .removed] = 3
        summary[.notices, .same] = 10
        summary.stale = 1
        return summary
    }

    private func misses(_ json: String) throws -> [String] {
        try ComparisonGate(parsing: Array(json.utf8)).misses(summary).map { "\($0.threshold.name) \($0.found)" }
    }

    @Test func allowsWhatItSays() throws {
        #expect(try misses("{\"targets\": {\"removed\": 3, \"added\": 0}, \"rules\": {\"a\": {\"lost\": 0}}}").isEmpty)
        #expect(try misses("{\"targets\": {\"removed\": 2}}") == ["targets.removed 3"])
        #expect(try misses("{\"accepted\": {\"stale\": 0, \"expired\": 0}}") == ["accepted.stale 1"])
    }

    @Test(arguments: [
        "{}", "[]", "{\"targets\": 3}", "{\"targets\": {\"lost\": 0}}", "{\"tables\": {\"added\": 0}}",
        "{\"targets\": {\"added\": 0.5}}", "{\"targets\": {\"added\": -1}}", "{\"targets\": {\"same\": 1}}",
    ]) func refusesWhatIsNotCounted(json: String) {
        #expect(throws: ComparisonFileError.self) { try ComparisonGate(parsing: Array(json.utf8)) }
    }
}
