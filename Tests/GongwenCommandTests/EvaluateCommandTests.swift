import NoticeRecords
import TestSupport
import Testing

@testable import GongwenCommand

@Suite struct EvaluateCommandTests {
    private let folder = TemporaryFolder()
    private static let text = "某省人民政府关于做好试点工作的通知\n\n　　到2025年，全省试点达到101个。\n"
    private static let gold =
        "{\"t\": \"q\", \"role\": \"target\", \"value\": 101, \"multiplier\": 0, \"unit\": \"个\", \"comparator\": \"eq\", "
        + "\"measure\": \"level\", \"direction\": null, \"indicator\": \"试点\", \"subject\": \"全省\", \"year\": 2025, "
        + "\"recurrence\": null, \"baseline\": null, \"modality\": \"firm\", \"start\": 34, \"end\": 38, \"quote\": \"101个\"}\n"

    init() {
        folder.write("in/7_notice.txt", Self.text)
        folder.write("7.jsonl", Self.gold)
        _ = ChildProcess.gongwen("extract", "--output", folder.path("run"), folder.path("in"))
    }

    private func evaluate(_ arguments: String...) -> ChildResult {
        ChildProcess.shell("cd \(folder.root); gongwen evaluate \(arguments.joined(separator: " "))")
    }

    @Test func printsTheFigures() {
        let result = evaluate("7.jsonl", "run")
        #expect(result.code == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("\ntargets full      1.0000  1.0000  1.0000     1       1\n"))
        #expect(result.output.contains("\ntarget.year               1.0000   1\n"))
    }

    @Test func theRunMayBeAFolderJSONLinesOrStandardInput() {
        let wanted = evaluate("7.jsonl", "run").output
        let lines = ChildProcess.gongwen("extract", folder.path("in")).output
        folder.write("run.jsonl", lines + "\n" + lines.replacing("7_notice", with: "8_notice"))
        #expect(evaluate("7.jsonl", "run.jsonl").output == wanted)
        #expect(
            ChildProcess.gongwen("evaluate", folder.path("7.jsonl"), "-", input: Array(lines.utf8)).output == wanted)
        folder.write("gold/7.jsonl", Self.gold)
        #expect(evaluate("gold", "run").output == wanted)
    }

    @Test func aGoldFileMayNameItsRecord() throws {
        let wanted = evaluate("7.jsonl", "run").output
        folder.write("other.jsonl", Self.gold)
        let file = try #require(folder.names("run").first)
        #expect(evaluate("other.jsonl=run/\(file)").output == wanted)
        #expect(evaluate("other.jsonl=\(file.replacing(".json", with: ""))", "7.jsonl", "run").code == 0)
        #expect(evaluate("other.jsonl=7_notice.txt", "7.jsonl", "run").code == 0)
        #expect(
            evaluate("other.jsonl=nothing", "7.jsonl", "run").errors == "nothing: error: No such file or directory\n")
    }

    @Test func aGoldFileWithoutARecordIsAnError() {
        folder.write("8.jsonl", Self.gold)
        let result = evaluate("7.jsonl", "8.jsonl", "run")
        #expect(result.code == 2)
        #expect(result.output == "")
        #expect(
            result.errors
                == "8.jsonl: error: no record of run is of a notice by that name; GOLD=RECORD pairs by hand\n")
    }

    @Test func ofTwoNoticesByOneNameTheReviewedWordsTell() {
        folder.write("more/7_other.txt", "某市人民政府关于做好试点工作的通知\n\n　　到2025年，全市建成园区12个。\n")
        _ = ChildProcess.gongwen("extract", "--output", folder.path("run"), folder.path("more"))
        #expect(evaluate("7.jsonl", "run").code == 0)
        folder.write("7.jsonl", Self.gold.replacing("101", with: "104"))
        let result = evaluate("7.jsonl", "run")
        #expect(result.code == 2)
        #expect(result.errors.contains("7.jsonl: error: several records are of a notice by that name: "))
    }

    @Test func damagedFilesAreNamedWithThePlace() {
        folder.write("9.jsonl", "\n{\"t\": 5}\n")
        #expect(evaluate("9.jsonl", "run").errors == "9.jsonl:2:7: error: expected a string under \"t\"\n")
        folder.write("bad/7.json", "{}")
        let result = evaluate("7.jsonl", "bad")
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("bad/7.json:1:1: error: "))
    }

    @Test func detailsShowTheWordsAround() {
        folder.write("7.jsonl", Self.gold.replacing("eq", with: "gte"))
        let path = folder.path("in/7_notice.txt")
        let result = evaluate("--details", "7.jsonl", "run")
        #expect(
            result.output.contains(
                "\(path):3:16: target.comparator: wrong: 101个: reviewed as gte, found as eq\n"
                    + "    到2025年，全省试点达到⟦101个⟧。\n"))
        #expect(result.output.contains("\(path):1:1: departments: extra: 某省人民政府, issuer\n"))
        let json = evaluate("--details", "--json", "7.jsonl", "run").output
        #expect(json.contains("\"line\": 3, \"column\": 16, \"words\": \"到2025年，全省试点达到⟦101个⟧。\"}"))
        #expect((try? JSONDocument(parsing: Array(json.utf8))) != nil)
        folder.write("in/7_notice.txt", Self.text + "。")
        let changed = evaluate("--details", "7.jsonl", "run")
        #expect(changed.errors == "\(path): note: the source is gone or changed; places are offsets\n")
        #expect(changed.output.contains("\(path): offset 34: target.comparator: wrong"))
    }

    @Test func aGateIsReachedOrNot() {
        folder.write("gate.json", "{\"targets core\": {\"f1\": 1}, \"target.year\": {\"accuracy\": 1}}")
        #expect(evaluate("--gate", "gate.json", "7.jsonl", "run").code == 0)
        folder.write("7.jsonl", Self.gold.replacing("2025", with: "2024"))
        let result = evaluate("--gate", "gate.json", "7.jsonl", "run")
        #expect(result.code == 1)
        #expect(
            result.errors == "gate.json:1:25: error: targets core: f1 is 0.0; the gate asks for 1.0\n"
                + "gate.json:1:57: error: target.year: accuracy is 0.0; the gate asks for 1.0\n")
        folder.write("gate.json", "{\"targets\": {\"f1\": 1}}")
        let wrong = evaluate("--gate", "gate.json", "7.jsonl", "run")
        #expect(wrong.code == 2)
        #expect(wrong.errors.hasPrefix("gate.json:1:13: error: \"targets\" is not measured; what is: quantities, "))
    }

    @Test func needsGoldAndARun() {
        let result = evaluate("run")
        #expect(result.code == 64)
        #expect(result.errors.hasPrefix("gongwen: two things are needed: GOLD, then RUN; there is only 'run'\n"))
        #expect(evaluate("").errors.hasPrefix("gongwen: GOLD… RUN is missing\n"))
        #expect(evaluate("=x", "run").errors.hasPrefix("gongwen: GOLD=RECORD needs two files, not '=x'\n"))
    }

    /// The records of the reviewed notices, each under its index.
    private static let extracted = {
        let folder = TemporaryFolder()
        for (index, notice) in SharedMaterial.reviewedNotices.enumerated() {
            folder.write("\(index).json", ChildProcess.gongwen("extract", notice.text).output)
        }
        return folder
    }()

    /// The figures are those of the scorer that stands beside the reviewed records, also where little agrees.
    @Test(
        .enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)),
        arguments: [
            "", "s/\"gte\"/\"gt\"/g; s/2020/2021/g; s/\"start\":\\([0-9]*\\)5,/\"start\":\\11,/g; s/省/州/g",
            "s/\"multiplier\":4/\"multiplier\":5/g; s/\"role\":\"lead\"/\"role\":\"support\"/g",
            "s/\"quantities\":\\[.*\\],\"times\"/\"quantities\":[],\"targets\":[],\"times\"/",
        ])
    func theFiguresAreThoseOfTheOutsideScorer(damage: String) throws {
        let notices = SharedMaterial.reviewedNotices
        #expect(notices.count > 1)
        for index in notices.indices {
            let record = Self.extracted.path("\(index).json")
            folder.write("\(index).json", ChildProcess.shell("sed '\(damage)' \(record)").output)
        }
        let pairs = notices.enumerated().map { ($1.gold, "\($0).json") }
        let mine = evaluate("--json", pairs.map { "\($0.0)=\($0.1)" }.joined(separator: " "))
        let scorer = "\(SharedMaterial.folder)/gold/score --json "
        let theirs = ChildProcess.shell(
            "cd \(folder.root); python3 \(scorer)" + pairs.map { "\($0.0) \($0.1)" }.joined(separator: " "))
        #expect(mine.code == 0, "\(mine.errors)")
        #expect(theirs.code == 0, "\(theirs.errors)")
        let (a, b) = (try figures(mine.output), try figures(theirs.output))
        #expect(a.keys.sorted() == b.keys.sorted())
        for (name, figure) in b { #expect(abs((a[name] ?? -1) - figure) < 1e-12, "\(name)") }
        #expect(b["kinds/quantities/gold"] ?? 0 > 0)
    }

    /// What the project asks of itself, over all reviewed notices.
    @Test(.enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)))
    func theGateOfTheProjectIsReached() {
        let pairs = SharedMaterial.reviewedNotices.enumerated().map {
            "\($1.gold)=\(Self.extracted.path("\($0).json"))"
        }
        #expect(pairs.count > 1)
        let gate = ChildProcess.packageFolder + "/gold/gate.json"
        let result = evaluate("--gate", gate, pairs.joined(separator: " "))
        #expect(result.code == 0, "\(result.errors)")
    }

    /// All numbers of a JSON text by their paths.
    private func figures(_ text: String) throws -> [String: Double] {
        var figures: [String: Double] = [:]
        func walk(_ element: JSONElement, _ path: String) {
            if let number = element.double { figures[path] = number }
            for (key, value) in element.members { walk(value, path.isEmpty ? key : "\(path)/\(key)") }
        }
        walk(try JSONDocument(parsing: Array(text.utf8)).root, "")
        return figures
    }
}
