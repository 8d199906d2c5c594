import NoticeReading
import Testing

@Suite struct NoticeBoxTests {
    private func entries(_ zip: ZipFixture) throws -> [(path: String, text: String)] {
        try zip.archive.withUnsafeBytes { bytes in
            guard let box = try NoticeBox(bytes, path: "box.zip", options: ReadingOptions()) else { return [] }
            return try (0..<box.count).map { (box.path($0), String(decoding: try box.bytes($0), as: UTF8.self)) }
        }
    }

    @Test func eachFileOfAnArchiveIsANotice() throws {
        var zip = ZipFixture()
        zip.add("b/通知.txt", "乙")
        zip.add("a.txt", "甲")
        zip.add("b/", "")
        zip.add("__MACOSX/a.txt", "x")
        zip.add(".hidden", "x")
        #expect(try entries(zip).map(\.path) == ["box.zip!b/通知.txt", "box.zip!a.txt"])
        #expect(try entries(zip).map(\.text) == ["乙", "甲"])
    }

    @Test func documentsInContainersAreNoArchives() throws {
        var zip = ZipFixture()
        zip.add("OFD.xml", "<a/>")
        #expect(try entries(zip).isEmpty)
        let isBox = try Array("通知".utf8).withUnsafeBytes { bytes -> Bool in
            let box = try NoticeBox(bytes, path: "a", options: ReadingOptions())
            return box != nil
        }
        #expect(!isBox)
    }

    @Test func anArchiveInAnArchiveIsRefused() throws {
        var inner = ZipFixture()
        inner.add("a.txt", "甲")
        var zip = ZipFixture()
        zip.add("inner.zip", inner.archive)
        #expect(throws: ReadingError.self) { try entries(zip) }
    }

    @Test func namesThatLeadOutsideAreRefused() {
        for name in ["../a.txt", "/a.txt", "a\\..\\b.txt"] {
            var zip = ZipFixture()
            zip.add(name, "甲")
            #expect(throws: ReadingError.self, "\(name)") { try entries(zip) }
        }
    }
}
