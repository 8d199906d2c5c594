import NoticeEvaluation
import NoticePipeline
import NoticeRecords
import Testing

@testable import NoticeReview

struct ReviewDecisionTests {
    private let record: NoticeRecord

    init() throws {
        record = try NoticePipeline().process(
            Array("到2025年，全省企业达到400家，产值增长15%，园区达到6个。".utf8), path: "notice.txt")
    }

    private func decisions(_ list: String) throws(DecisionError) -> ReviewDecisions {
        let file =
            "{\"schemaVersion\": \"1.0.0\", \"notices\": [{\"id\": \"\(record.id)\", \"sha256\": \"\(record.source.sha256)\","
            + " \"ruleset\": \"\", \"decisions\": [\(list)]}]}"
        return try ReviewDecisions.read(Array(file.utf8))[0]
    }

    private func decision(_ index: Int, _ verdict: String, _ fields: String = "{}") -> String {
        "{\"kind\": \"target\", \"record\": \"\(record.targets[index].id)\", \"verdict\": \"\(verdict)\","
            + " \"fields\": \(fields), \"note\": null}"
    }

    /// The F1 of targets and the accuracy of their years against what was decided.
    private func figures(_ list: String) throws -> EvaluationReport {
        let gold = try ReviewedRecords(record, decisions(list)).bytes()
        var evaluator = Evaluator()
        evaluator.add(try GoldNotice(parsing: gold), record)
        return evaluator.report
    }

    @Test func accepted_records_are_right_and_undecided_ones_do_not_count() throws {
        let report = try figures([decision(0, "accept"), decision(1, "accept")].joined(separator: ","))
        let targets = report[.targetsFull]
        #expect(targets.gold == 2 && targets.precision == 1 && targets.recall == 1)
    }

    @Test func a_rejected_target_is_a_false_alarm() throws {
        let report = try figures([decision(0, "accept"), decision(1, "reject")].joined(separator: ","))
        let targets = report[.targetsFound]
        #expect(targets.gold == 1 && targets.output == 2 && targets.recall == 1)
    }

    @Test func a_corrected_year_is_a_wrong_field_of_a_target_that_was_found() throws {
        let report = try figures(
            [decision(0, "accept"), decision(1, "correct", "{\"year\": 2027}")].joined(separator: ","))
        let found = report[.targetsFound]
        let core = report[.targetsCore]
        let year = report[.targetYear]
        #expect(found.recall == 1)
        #expect(core.recall == 0.5)
        #expect(year.accuracy == 0.5)
    }

    private func addition(_ kind: String, _ fields: String, _ span: String = "{\"start\": 0, \"end\": 2}") -> String {
        "{\"kind\": \"\(kind)\", \"record\": \"m000000000002\", \"verdict\": \"add\", \"fields\": \(fields),"
            + " \"note\": null, \"span\": \(span), \"quote\": \"到2\"}"
    }

    @Test func an_added_record_is_one_that_the_run_misses() throws {
        let target =
            "{\"measure\": \"level\", \"comparator\": \"eq\", \"modality\": \"firm\", \"value\": 3, \"multiplier\": 0}"
        let report = try figures([decision(0, "accept"), addition("target", target)].joined(separator: ","))
        let targets = report[.targetsFound]
        #expect(targets.gold == 2 && targets.output == 1 && targets.recall == 0.5 && targets.precision == 1)
    }

    @Test(arguments: [
        (
            "time", "{\"role\": \"deadline\", \"value\": \"2025\"}",
            "{\"t\": \"time\", \"value\": \"2025\", \"role\": \"deadline\""
        ),
        (
            "department", "{\"role\": \"lead\", \"name\": \"省财政厅\"}",
            "{\"t\": \"org\", \"name\": \"省财政厅\", \"role\": \"lead\""
        ),
        (
            "assignment", "{\"lead\": \"省财政厅、 省科技厅\"}",
            "{\"t\": \"assign\", \"lead\": [\"省财政厅\", \"省科技厅\"], \"support\": [], \"responsible\": []"
        ),
        ("citation", "{\"title\": \"规划\"}", "{\"t\": \"cite\", \"title\": \"规划\", \"number\": null"),
        ("identifier", "{\"kind\": \"model\"}", "{\"t\": \"id\", \"kind\": \"model\""),
        (
            "section", "{\"level\": 1, \"marker\": \"一、\", \"title\": \"目标\"}",
            "{\"t\": \"sec\", \"level\": 1, \"marker\": \"一、\", \"title\": \"目标\""
        ),
        (
            "section", "{\"level\": 3, \"marker\": \"1.\"}",
            "{\"t\": \"item\", \"level\": 3, \"marker\": \"1.\", \"title\": null"
        ),
    ])
    func an_added_record_of_each_kind_is_a_line_of_reviewed_records(kind: String, fields: String, line: String) throws {
        let gold = try ReviewedRecords(record, decisions(addition(kind, fields))).bytes()
        let lines = String(decoding: gold, as: UTF8.self).split(separator: "\n")
        #expect(lines.last == "\(line), \"start\": 0, \"end\": 2, \"quote\": \"到2\"}")
        #expect(throws: Never.self) { try GoldNotice(parsing: gold) }
    }

    @Test(arguments: [
        ("time", "{\"value\": \"2025\"}", "{\"start\": 0, \"end\": 2}", "needs role"),
        ("time", "{\"role\": \"lead\"}", "{\"start\": 0, \"end\": 2}", "not of its type"),
        ("time", "{\"role\": \"deadline\"}", "{\"start\": 2, \"end\": 2}", "needs a span"),
        ("time", "{\"role\": \"deadline\"}", "{\"start\": 0, \"end\": 2000}", "the text has"),
        ("time", "{\"role\": \"deadline\", \"rule\": \"x\"}", "{\"start\": 0, \"end\": 2}", "no field"),
    ])
    func an_added_record_that_cannot_be_is_refused(kind: String, fields: String, span: String, message: String) throws {
        do throws(DecisionError) {
            _ = try ReviewedRecords(record, decisions(addition(kind, fields, span)))
            Issue.record("the record was taken")
        } catch {
            #expect(error.message.contains(message))
        }
    }

    @Test func decisions_on_other_bytes_or_on_a_record_that_is_not_there_are_refused() throws {
        var other = record
        other.source.sha256 = String(repeating: "0", count: 64)
        #expect(throws: DecisionError.self) { try ReviewedRecords(other, decisions(decision(0, "accept"))) }
        let stranger = "{\"kind\": \"target\", \"record\": \"t0\", \"verdict\": \"accept\"}"
        #expect(throws: DecisionError.self) { try ReviewedRecords(record, decisions(stranger)) }
    }

    @Test(arguments: [
        ("{\"rule\": \"x\"}", "no field \"rule\""), ("{\"year\": \"2027\"}", "not of its type"),
        ("{\"measure\": \"more\"}", "not of its type"), ("{\"comparator\": null}", "not of its type"),
    ])
    func a_correction_that_no_record_could_have_is_refused_at_its_place(fields: String, message: String) throws {
        do throws(DecisionError) {
            _ = try decisions(decision(0, "correct", fields))
            Issue.record("the correction was taken")
        } catch {
            #expect(error.message.contains(message))
            #expect(error.line == 1 && (error.column ?? 0) > 1)
        }
    }

    @Test(arguments: [
        "", "[]", "{}", "{\"schemaVersion\": \"2.0.0\", \"notices\": []}", "{\"schemaVersion\": \"1.0.0\"}",
    ])
    func what_is_no_decision_file_is_refused(text: String) {
        #expect(throws: DecisionError.self) { try ReviewDecisions.read(Array(text.utf8)) }
    }
}
