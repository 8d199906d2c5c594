import Testing

@testable import NoticeArchive

@Suite struct BagTagsTests {
    private func text(_ old: String?) -> String {
        let info = BagTags.info(old: old.map { Array($0.utf8) }, agent: "gongwen 2", byteCount: 12, fileCount: 3)
        return String(decoding: info, as: UTF8.self)
    }

    @Test func whatPeopleWroteStays() {
        #expect(text(nil) == "Bag-Software-Agent: gongwen 2\nPayload-Oxum: 12.3\n")
        let old = "Source-Organization: 某市档案馆\n  一楼\nPayload-Oxum: 1.1\nBag-Software-Agent: gongwen 1\n"
        #expect(text(old) == "Source-Organization: 某市档案馆\n  一楼\n\(text(nil))")
    }

    @Test func theSizesAreReadBack() throws {
        let oxum = try #require(BagTags.oxum(Array(text(nil).utf8)))
        #expect(oxum == (12, 3))
        #expect(BagTags.oxum(Array("Payload-Oxum: many\n".utf8)) == nil)
    }
}
