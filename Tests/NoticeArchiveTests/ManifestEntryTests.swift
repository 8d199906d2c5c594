import Testing

@testable import NoticeArchive

@Suite struct ManifestEntryTests {
    private let digest = String(repeating: "0a", count: 32)

    private func path(_ line: String) -> String? { ManifestEntry(line: Array(line.utf8))?.path }

    @Test func readsWhatItWrites() throws {
        let entry = ManifestEntry(sha256: digest, path: "data/notices/0a.txt")
        #expect(ManifestEntry(line: entry.line.dropLast()) == entry)
    }

    @Test func readsTheFormsOfOtherTools() {
        #expect(path("\(digest) *data/a.txt") == "data/a.txt")
        #expect(path("\(digest)\tdata/a b.txt") == "data/a b.txt")
        #expect(path("\(digest)  data/a%0Ab%25%0d.txt") == "data/a\nb%\r.txt")
        #expect(ManifestEntry(line: Array("\(digest.uppercased())  data/a".utf8))?.sha256 == digest)
    }

    @Test(arguments: ["data/../../etc/passwd", "/etc/passwd", "data//a", "./data/a", "data/.", ".."])
    func refusesPathsThatLeadOutOfTheBag(path: String) {
        #expect(ManifestEntry(line: Array("\(digest)  \(path)".utf8)) == nil)
    }

    @Test func refusesWhatIsNoDigest() {
        #expect(path("\(digest.dropLast())x  data/a") == nil)
        #expect(path("\(digest)data/a") == nil)
        #expect(path("") == nil)
    }
}
