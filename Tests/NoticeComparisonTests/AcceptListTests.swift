import NoticeComparison
import NoticeRecords
import Testing

@Suite struct AcceptListTests {
    private let old: NoticeRecord
    private let new: NoticeRecord

    init() throws {
        old = try record("某市行动计划\n\n　　到2025年，企业达到560家，产值达到30亿元。\n")
        var changed = old
        changed.targets[0].year = 2026
        changed.targets.remove(at: 1)
        new = changed
    }

    private func accepted(_ list: AcceptList, today: String = "2026-01-01") throws -> (NoticeDifference, Set<Int>) {
        var found = try difference(old, new)
        var used: Set<Int> = []
        list.accept(&found, today: today, used: &used)
        return (found, used)
    }

    private func list(_ change: String, expires: String = "null") throws -> AcceptList {
        try AcceptList(
            parsing: Array(
                """
                {"schemaVersion": "1.0.0", "accepted": [
                  {"notice": null, "kind": "targets", "id": "\(old.targets[0].id)", "change": \(change),
                   "reason": "known", "expires": \(expires)}]}
                """.utf8))
    }

    @Test func silencesTheChangeThatItExpects() throws {
        let (found, used) = try accepted(
            list("{\"class\": \"changed\", \"fields\": {\"year\": {\"old\": 2025, \"new\": 2026}}}"))
        #expect(used == [0])
        #expect(found.differences.map(\.acceptedBecause) == ["known", nil])
        var summary = ComparisonSummary()
        summary.add(found)
        #expect(summary.accepted == 1)
        #expect(summary[.targets, .changed] == 0)
        #expect(summary[.targets, .removed] == 1)
    }

    @Test func doesNotSilenceAnotherChangeOfTheRecord() throws {
        for change in [
            "{\"class\": \"changed\", \"fields\": {\"year\": {\"old\": 2025, \"new\": 2027}}}",
            "{\"class\": \"changed\", \"fields\": {}}", "{\"class\": \"removed\"}",
            "{\"class\": \"changed\", \"fields\": {\"unit\": {\"old\": \"家\", \"new\": \"个\"}}}",
        ] {
            let (found, used) = try accepted(list(change))
            #expect(used.isEmpty)
            #expect(found.differences.allSatisfy { $0.acceptedBecause == nil })
        }
    }

    @Test func doesNotHoldAfterItsDay() throws {
        let change = "{\"class\": \"changed\", \"fields\": {\"year\": {\"old\": 2025, \"new\": 2026}}}"
        let list = try list(change, expires: "\"2026-03-31\"")
        #expect(try accepted(list, today: "2026-03-31").0.differences[0].acceptedBecause == "known")
        let (late, used) = try accepted(list, today: "2026-04-01")
        #expect(late.differences[0].acceptedBecause == nil)
        #expect(used == [0])
        #expect(list.entries[0].isExpired("2026-04-01"))
    }

    @Test func writesWhatItReads() throws {
        let found = try difference(old, new)
        let list = AcceptList(
            entries: found.differences.map {
                AcceptList.Entry(accepting: $0, of: found, reason: "say \"so\"", expires: "2027-12-31")
            })
        let read = try AcceptList(parsing: list.jsonBytes)
        #expect(read.jsonBytes == list.jsonBytes)
        #expect(read.entries.map(\.line) == [4, 5])
        let (after, used) = try accepted(read)
        #expect(used.count == 2)
        #expect(after.openOutcome == .same)
    }

    @Test(arguments: [
        ("[]", 1, 1), ("{\"schemaVersion\": \"1.0.0\", \"accepted\": [\n{\"kind\": \"tables\"}]}", 2, 10),
        (
            "{\"schemaVersion\": \"1.0.0\", \"accepted\": [\n{\"kind\": \"targets\", \"id\": \"t1\", \"because\": 1}]}",
            2, 44
        ),
        ("{\"schemaVersion\": \"1.0.0\", \"accepted\": [{}, 2", 1, 46),
    ]) func namesThePlaceThatItCannotRead(text: String, line: Int, column: Int) {
        let error = #expect(throws: ComparisonFileError.self) { try AcceptList(parsing: Array(text.utf8)) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }
}
