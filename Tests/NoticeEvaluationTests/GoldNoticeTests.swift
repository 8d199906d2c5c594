import NoticeModel
import Testing

@testable import NoticeEvaluation

@Suite struct GoldNoticeTests {
    @Test func readsEveryKindAndPassesOverTheOthers() throws {
        let gold = try GoldNotice(
            parsing: Array(
                """
                {"t": "region", "region": [0, 100]}

                {"t": "q", "role": "target", "value": [2, 3], "multiplier": 4, "unit": "吨", "comparator": "range", "measure": "level", "year": [2016, 2020], "baseline": {"year": 2015, "value": 1.5, "multiplier": 0, "unit": "%"}, "start": 3, "end": 6, "quote": "2-3"}
                {"t": "time", "value": null, "role": "other", "start": 1, "end": 2, "quote": "x"}
                {"t": "org", "name": "省科技厅", "optional": true, "role": "lead", "start": 1, "end": 5, "quote": "省科技厅"}
                {"t": "assign", "lead": ["省科技厅"], "support": [], "responsible": [], "start": 1, "end": 5, "quote": ""}
                {"t": "item", "level": 3, "marker": "1.", "number": 1, "start": 1, "end": 5, "quote": ""}
                {"t": "cite", "title": "中国制造2025", "number": null, "start": 1, "end": 5, "quote": ""}
                {"t": "meta", "title": null, "number": null, "kind": "通知", "issuers": [], "recipients": [], "issued": null, "attachments": [{"n": 1, "title": "方案"}]}
                {"t": "id", "start": 1, "end": 5, "quote": "5G"}
                """.utf8))
        #expect(gold.region == SourceRange(0, 100))
        let quantity = try #require(gold.quantities.first)
        #expect(quantity.amount?.values == [20000, 30000])
        #expect(quantity.year == 2020)
        #expect(quantity.baseline?.amount?.values == [1.5])
        #expect(gold.times.first?.value == nil)
        #expect(gold.organs.first?.isOptional == true)
        #expect(gold.assignments.first?.lead == ["省科技厅"])
        #expect(gold.sections.first?.title == nil)
        #expect(gold.citations.first?.title == "中国制造2025")
        #expect(gold.heads.first?.attachments == ["方案"])
    }

    @Test(arguments: [
        ("{\"t\": \"q\"", "line 1, column 10: the text ends inside an object"),
        ("\n{\"t\": \"time\", \"end\": 5}", "line 2, column 1: the key \"start\" is missing"),
        (
            "{\"t\": \"q\", \"role\": \"goal\", \"start\": 1, \"end\": 2}",
            "line 1, column 20: \"goal\" is no word for \"role\""
        ),
        ("{\"start\": 1}", "line 1, column 1: the key \"t\" is missing"),
        ("{\"t\": \"org\", \"start\": 7, \"end\": 5}", "line 1, column 23: the span does not run forward"),
        ("[]", "line 1, column 1: expected an object"),
    ]) func saysWhatIsWrongAndWhere(text: String, message: String) throws {
        let error = try #require(throws: GoldError.self) { try GoldNotice(parsing: Array(text.utf8)) }
        #expect(error.description == message)
    }

    @Test(arguments: [
        ("gold/002.jsonl", "seeds/002_8a88.txt", true), ("002.jsonl", "002", true), ("002.jsonl", "a/002.txt", true),
        ("002.jsonl", "0021.txt", false), ("002.jsonl", "002x_.txt", false), ("a.b.jsonl", "a.b.txt", true),
        ("002.jsonl", "002/001.txt", false),
    ]) func findsItsRecordByName(gold: String, source: String, agree: Bool) {
        #expect(GoldPairing.agree(gold: gold, source: source) == agree)
    }
}
