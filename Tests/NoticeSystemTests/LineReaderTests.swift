import NoticeSystem
import TestSupport
import Testing

@Suite struct LineReaderTests {
    private let folder = TemporaryFolder()

    @Test func saysWhereEachLineBeginsSoThatItCanBeReadAgain() throws {
        // Longer than a block, and than what is read of a line at first.
        let lines = ["a", "", String(repeating: "长", count: 40_000), String(repeating: "b", count: 1_024), "末"]
        folder.write("lines", lines.joined(separator: "\n"))
        var reader = try LineReader(path: folder.path("lines"))
        let file = try OpenFile(path: folder.path("lines"))
        var found: [String] = []
        var place = 0
        while let line = try reader.next() {
            #expect(try file.line(at: place) == line)
            found.append(String(decoding: line, as: UTF8.self))
            place = reader.offset
        }
        #expect(found == lines)
        #expect(reader.endsWithLineFeed == false)
        #expect(place == lines.joined(separator: "\n").utf8.count)
    }

    @Test func anOpenFileStaysTheOneThatWasOpened() throws {
        folder.write("a", "before")
        let file = try OpenFile(path: folder.path("a"))
        try AtomicFile.write(Array("after".utf8), to: folder.path("a"))
        #expect(try file.bytes(2..<99) == Array("fore".utf8))
        var blocks: [UInt8] = []
        try file.forEachBlock { block in
            blocks += block
            return true
        }
        #expect(blocks == Array("before".utf8))
    }
}
