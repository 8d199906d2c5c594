import NoticeSystem
import TestSupport
import Testing

@testable import NoticeArchive

@Suite struct SortedLinesTests {
    private let folder = TemporaryFolder()

    /// Merges lines of one letter in a manifest and returns the paths that come out.
    private func merged(old: String?, new: String, without: String = "", _ name: String) throws -> String {
        let digest = String(repeating: "0", count: 64)
        let lines = { (letters: String) in letters.map { Array("\(digest)  \($0)\n".utf8) } }
        if let old { folder.write("old", lines(old).flatMap { $0 }) }
        let added = lines(new)
        var writer = try LineWriter(path: folder.path(name))
        try SortedLines.manifest.merge(
            old: old == nil ? nil : folder.path("old"), count: added.count, line: { added[$0] },
            keeps: { line in !without.utf8.contains(line[66]) }, to: &writer)
        return String(folder.text(name).split(separator: "\n").map { $0.last! })
    }

    @Test func mergesAnyTwoSetsOfLines() throws {
        let letters = Array("abcdef")
        for mask in 0..<64 {
            let old = String(letters.indices.filter { mask >> $0 & 1 == 1 }.map { letters[$0] })
            let new = String(letters.indices.filter { mask >> $0 & 1 == 0 }.map { letters[$0] })
            #expect(try merged(old: old, new: new, "out\(mask)") == "abcdef")
        }
    }

    @Test func leavesOutWhatDoesNotStay() throws {
        #expect(try merged(old: "ace", new: "bd", without: "c", "a") == "abde")
        #expect(try merged(old: nil, new: "bd", "b") == "bd")
    }
}
