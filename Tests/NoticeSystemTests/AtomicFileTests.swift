import Glibc
import NoticeSystem
import TestSupport
import Testing

@Suite struct AtomicFileTests {
    private let folder = TemporaryFolder()

    @Test func writesTheWholeFileAndNothingElse() throws {
        try AtomicFile.write(Array("新".utf8), to: folder.path("a.json"))
        #expect(folder.names() == ["a.json"])
        #expect(folder.text("a.json") == "新")
    }

    @Test func replacesAnOldFile() throws {
        folder.write("a.json", "something longer")
        try AtomicFile.write([0x31], to: folder.path("a.json"))
        #expect(folder.text("a.json") == "1")
    }

    @Test func givesAFileTheRightsOfANewFile() throws {
        folder.write("plain", "")
        try AtomicFile.write([], to: folder.path("a.json"))
        var plain = stat()
        var atomic = stat()
        stat(folder.path("plain"), &plain)
        stat(folder.path("a.json"), &atomic)
        #expect(plain.st_mode == atomic.st_mode)
    }

    @Test func leavesNothingBehindWhenItFails() {
        // A folder cannot be replaced by a file.
        folder.write("a.json/inside", "")
        #expect(throws: FileError(path: folder.path("a.json"), reason: "Is a directory")) {
            try AtomicFile.write([0x31], to: folder.path("a.json"))
        }
        #expect(folder.names() == ["a.json"])
    }

    @Test func makesFoldersThatAreMissing() throws {
        try AtomicFile.makeDirectory(folder.path("a/b//c/"))
        try AtomicFile.makeDirectory(folder.path("a/b/c"))
        #expect(folder.names("a/b") == ["c"])
    }

    @Test func refusesAFolderWhereAFileStands() {
        folder.write("a", "")
        #expect(throws: FileError(path: folder.path("a"), reason: "Not a directory")) {
            try AtomicFile.makeDirectory(folder.path("a"))
        }
    }
}
