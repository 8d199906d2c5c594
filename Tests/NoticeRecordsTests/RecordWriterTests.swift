import NoticeModel
import Testing
import Foundation
@testable import NoticeRecords

@Test func writesJSON() throws {
    let bytes = HandmadeNotice.sample.record.jsonBytes(.file)
    for v in try SchemaValidator.noticeRecord.violations(in: bytes) { print(v) }
    try Data(bytes).write(to: URL(fileURLWithPath: "/tmp/w/rec/sample.json"))
    let s = String(String.UnicodeScalarView(HandmadeNotice.sample.source.scalars.map { Unicode.Scalar($0)! }))
    try Data(s.utf8).write(to: URL(fileURLWithPath: "/tmp/w/rec/sample.txt"))
    try Data(HandmadeNotice.sample.record.jsonBytes(.line)).write(to: URL(fileURLWithPath: "/tmp/w/rec/sample.line.json"))
}
