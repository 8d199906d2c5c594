import Foundation
import NoticeModel
import Testing

@testable import NoticeRecords

@Suite struct RecordWriterTests {
    static let golden = packageRoot.appending(path: "Tests/NoticeRecordsTests/Golden/sample.json")

    /// With RECORD_GOLDEN=1 in the environment the file is written anew, and the test fails all the same.
    @Test func writesTheGoldenFileByteForByte() throws {
        let bytes = HandmadeNotice.sample.record.jsonBytes(.file)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(bytes).write(to: Self.golden)
            Issue.record("the golden file was recorded; read its diff and run again without RECORD_GOLDEN")
        }
        let expected = try contents(of: Self.golden)
        let differing = zip(bytes, expected).prefix { $0 == $1 }.count
        #expect(bytes == expected, "byte \(differing) differs; RECORD_GOLDEN=1 swift test records the file anew")
    }

    @Test func writesTheSameBytesTwice() {
        #expect(HandmadeNotice.sample.record.jsonBytes() == HandmadeNotice.sample.record.jsonBytes())
    }

    @Test func theLineFormIsOneLine() {
        let bytes = HandmadeNotice.sample.record.jsonBytes(.line)
        #expect(bytes.firstIndex(of: 0x0A) == bytes.count - 1)
    }

    @Test func theWriterWritesTheRecordThatItMakes() {
        let sample = HandmadeNotice.sample
        let bytes = sample.writer.write(
            source: sample.source, text: sample.text, outline: sample.outline, facts: sample.facts, layout: .file)
        #expect(bytes == sample.record.jsonBytes(.file))
    }

    @Test(arguments: [RecordLayout.line, .file]) func isReadBackAsTheSameRecord(_ layout: RecordLayout) throws {
        let record = HandmadeNotice.sample.record
        #expect(try NoticeRecord(parsing: record.jsonBytes(layout)) == record)
    }

    @Test(arguments: [RecordLayout.line, .file]) func aNoticeWithoutTextIsWritten(_ layout: RecordLayout) throws {
        var empty = HandmadeNotice("")
        empty.outline.parts = []
        let record = empty.record
        #expect(try NoticeRecord(parsing: record.jsonBytes(layout)) == record)
        #expect(try SchemaValidator.noticeRecord.violations(in: record.jsonBytes(layout)).isEmpty)
    }

    @Test func aPartWithoutTextHasAnEmptySpan() {
        #expect(HandmadeNotice("").record.parts.map(\.span) == [SourceRange(0, 0)])
    }

    /// The schema lists the keys in the order of the contract; each object must have exactly those.
    @Test func everyObjectHasTheKeysOfItsSchemaInOrder() throws {
        let schema = try JSONDocument(parsing: SchemaValidator.noticeRecordSchema).root
        let keys = { (name: String) throws -> [String] in
            let required = try #require(schema["$defs"]?[name]?["required"])
            return required.elements.compactMap(\.string)
        }
        let record = try JSONDocument(parsing: HandmadeNotice.sample.record.jsonBytes()).root
        let topKeys = try #require(schema["required"]).elements.compactMap(\.string)
        #expect(record.members.map(\.key) == topKeys)
        #expect(try record["source"]?.members.map(\.key) == keys("source"))
        #expect(try record["notice"]?.members.map(\.key) == keys("notice"))
        for (list, name) in [
            ("parts", "part"), ("sections", "section"), ("quantities", "quantity"), ("targets", "target"),
            ("times", "time"), ("departments", "department"), ("assignments", "assignment"),
            ("citations", "citation"), ("identifiers", "identifier"), ("diagnostics", "diagnostic"),
        ] {
            let elements = try #require(record[list]?.elements)
            #expect(!elements.isEmpty)
            for element in elements { #expect(try element.members.map(\.key) == keys(name)) }
        }
    }

    @Test func spansCountInTheSourceAndQuotesAreNormalised() throws {
        let record = HandmadeNotice.sample.record
        let source = HandmadeNotice.sample.source.scalars
        let quantity = try #require(record.quantities.first { $0.quote == "400家" })
        let words = source[quantity.span.start..<quantity.span.end].map { Character(Unicode.Scalar($0)!) }
        #expect(String(words) == "４００家")
    }

    @Test func aLineBreakInsideAQuoteIsLeftOut() {
        var notice = HandmadeNotice("牵头：甲\n配合：乙")
        notice.facts.assignments = [
            Assignment(
                range: NormalRange(0, notice.text.scalars.count), lead: [], support: [], responsible: [],
                task: NormalRange(0, 1), rule: "assignment.test")
        ]
        #expect(notice.record.assignments.map(\.quote) == ["牵头：甲配合：乙"])
    }

    @Test func pageNumbersJoinTheIdentifiersInOrder() {
        let identifiers = HandmadeNotice.sample.record.identifiers
        #expect(identifiers.map(\.kind) == [.documentNumber, .page, .standard])
        #expect(identifiers.map(\.span.start) == identifiers.map(\.span.start).sorted())
    }

    @Test func aRecordBelongsToTheInnermostSectionAroundItsStart() {
        let record = HandmadeNotice.sample.record
        let titles = Dictionary(uniqueKeysWithValues: record.sections.map { ($0.id, $0.title) })
        #expect(record.departments.map { $0.section.flatMap { titles[$0]! } } == [nil, "主要任务", "主要任务"])
        #expect(record.quantities.first?.section == record.sections[0].id)
        #expect(record.quantities.last?.section == record.sections[3].id)
        #expect(record.times.first?.section == nil)
    }

    @Test func diagnosticsStandInTheOrderOfTheirPlaces() {
        var notice = HandmadeNotice("一二三")
        let place = { (code: String, range: SourceRange?) in
            Diagnostic(code: code, severity: .info, message: "m", range: range)
        }
        notice.facts.diagnostics = [place("b.b", SourceRange(1, 2)), place("z.z", nil)]
        notice.text.diagnostics = [place("a.a", SourceRange(1, 2)), place("c.c", SourceRange(0, 3))]
        notice.source.diagnostics = [place("d.d", SourceRange(0, 1))]
        #expect(notice.record.diagnostics.map(\.code) == ["z.z", "d.d", "c.c", "a.a", "b.b"])
    }

    @Test func theNoticeHasTheIdOfItsBytes() {
        #expect(HandmadeNotice.sample.record.id == "0123456789abcdef")
    }
}

@Suite struct ConformTests {
    static let checker = packageRoot.appending(path: "../shared/spec/conform")
    static let isThere = FileManager.default.fileExists(atPath: checker.path)

    @Test(
        .enabled(if: isThere, "the outside checker is not beside the package"), arguments: [RecordLayout.line, .file])
    func theOutsideCheckerFindsNoBreach(_ layout: RecordLayout) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongwen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = HandmadeNotice.sample
        let output = folder.appending(path: "notice.json")
        let source = folder.appending(path: "notice.txt")
        try Data(sample.record.jsonBytes(layout)).write(to: output)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: sample.source.scalars.map { Unicode.Scalar($0)! })
        try Data(String(text).utf8).write(to: source)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", Self.checker.path, output.path, source.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(report)")
    }
}
