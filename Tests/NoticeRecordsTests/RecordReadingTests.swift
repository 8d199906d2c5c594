import Foundation
import NoticeModel
import TestSupport
import Testing

@testable import NoticeRecords

@Suite struct RecordReadingTests {
    private static let sample = String(decoding: HandmadeNotice.sample.record.jsonBytes(), as: UTF8.self)

    @Test(arguments: [
        (
            #""schemaVersion":"1.0.0""#, #""schemaVersion":"2.0.0""#, "/schemaVersion",
            "the record has schema version 2.0.0, this program reads 1.x"
        ),
        (#""byteCount":593,"#, "", "/source", "the key \"byteCount\" is missing"),
        (#""byteCount":593"#, #""byteCount":"593""#, "/source/byteCount", "expected an integer, found \"593\""),
        (#""role":"lead""#, #""role":"leads""#, "/departments/1/role", "expected a word for role, found \"leads\""),
        (
            #""value":400"#, #""value":4e2"#, "/quantities/0/value",
            "expected a decimal number without an exponent, found 4e2"
        ),
        (
            #""ratio":[40,60]"#, #""ratio":[40]"#, "/quantities/4/ratio",
            "expected two or more numbers, found an array of 1"
        ),
        (
            #""span":{"start":0"#, #""span":{"start":900"#, "/parts/0/span",
            "expected a span that runs forward, found an object of 2"
        ),
        (#""sections":["#, #""sections":[7,"#, "/sections/0", "expected an object, found 7"),
        (#"{"schemaVersion""#, #"{,"schemaVersion""#, "", "a key in quotes is due"),
    ])
    func saysWhereTextIsNoRecord(_ old: String, _ new: String, _ path: String, _ message: String) throws {
        let range = try #require(Self.sample.range(of: old))
        let broken = Self.sample.replacingCharacters(in: range, with: new)
        let error = #expect(throws: RecordReadingError.self) { try NoticeRecord(parsing: Array(broken.utf8)) }
        #expect(error?.path == path)
        #expect(error?.message == message)
    }

    @Test func ignoresKeysThatItDoesNotKnow() throws {
        let later = Self.sample.replacingOccurrences(
            of: #""schemaVersion":"1.0.0""#, with: #""new":[{}],"schemaVersion":"1.0.0""#)
        #expect(try NoticeRecord(parsing: Array(later.utf8)) == HandmadeNotice.sample.record)
    }

    /// Damaged bytes give an error or another record, and never stop the program.
    @Test func anyDamageIsReadOrRefused() throws {
        var generator = SeededGenerator(seed: 5)
        let validator = try SchemaValidator.noticeRecord
        let sample = Array(Self.sample.utf8)
        let pieces = Array(#"{}[]",:0129.-+eE\utf n"#.utf8) + [0x00, 0x80, 0xE5, 0xFF]
        var refused = 0
        for _ in 0..<150 {
            var damaged = sample
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: damaged[place] = pieces.randomElement(using: &generator)!
                case 1: damaged.remove(at: place)
                default: damaged.insert(pieces.randomElement(using: &generator)!, at: place)
                }
            }
            do throws(RecordReadingError) {
                let record = try NoticeRecord(parsing: damaged)
                #expect(try NoticeRecord(parsing: record.jsonBytes()) == record)
            } catch {
                refused += 1
                #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty)
            }
            _ = try? validator.violations(in: damaged)
        }
        #expect(refused > 40 && refused < 150)
    }
}
