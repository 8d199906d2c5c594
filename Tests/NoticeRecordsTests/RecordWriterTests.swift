import NoticeModel
import Testing

@testable import NoticeRecords

@Test func writesJSON() {
    let bytes = HandmadeNotice.sample.record.jsonBytes(.file)
    print(String(decoding: bytes, as: UTF8.self))
}
