import NoticeSystem
import TestSupport
import Testing

@Suite struct PathListTests {
    private let paths = ["c/b.txt", "c/a.txt", "c/d/é.txt", "c/d.txt", "c/d/a", "x", "c/b", "/a", "c//b", "c/d/"]

    private var list: PathList {
        var list = PathList()
        for path in paths { list.append(path) }
        return list
    }

    @Test func givesThePathsBackInTheirOrder() {
        #expect(Array(list) == paths)
        #expect(Array(list.name(2)) == Array("é.txt".utf8))
        #expect(PathList().isEmpty)
    }

    @Test func ordersByTheBytesOfTheWholePath() {
        let order = PathIndex(list).order.map { paths[Int($0)] }
        #expect(order == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func findsEachPathAndNoOther() {
        let index = PathIndex(list)
        #expect(paths.map { index.index(of: $0) } == Array(paths.indices))
        // The same letter in another form is another path.
        for path in ["c/d/e\u{301}.txt", "c", "", "zz", "c/a.tx"] { #expect(index.index(of: path) == nil) }
    }

    @Test func namesOfAFolderAreSortedBytes() {
        let folder = TemporaryFolder()
        let names = ["b", "a.txt", "a", String(repeating: "名", count: 85), ".hidden"]
        for name in names { folder.write(name, "") }
        let sorted = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(folderNames(folder.root).map(Array.init) == sorted)
        #expect(folderNames(folder.path("none")).map(Array.init) == nil)
    }
}
