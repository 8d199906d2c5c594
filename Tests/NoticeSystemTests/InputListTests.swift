import Glibc
import NoticeSystem
import TestSupport
import Testing

@Suite struct InputListTests {
    private let folder = TemporaryFolder()

    @Test func walksFoldersInTheOrderOfTheirNames() {
        for name in ["b.txt", "a/z.txt", "a/y.txt", "a.txt"] { folder.write(name, "") }
        let list = InputList([folder.root])
        #expect(list.paths == ["a/y.txt", "a/z.txt", "a.txt", "b.txt"].map(folder.path))
        #expect(list.notes.isEmpty)
        #expect(list.failures.isEmpty)
    }

    @Test func keepsTheOrderOfThePathsThemselves() {
        for name in ["b.txt", "a.txt"] { folder.write(name, "") }
        #expect(
            InputList([folder.path("b.txt"), "-", folder.path("a.txt")]).paths == [
                folder.path("b.txt"), "-", folder.path("a.txt"),
            ])
    }

    @Test func saysHowManyHiddenFilesItLeftOut() {
        for name in [".a", ".git/config", "x/.b", "x/c"] { folder.write(name, "") }
        let list = InputList([folder.root])
        #expect(list.paths == [folder.path("x/c")])
        #expect(list.notes == ["\(folder.root): skipped 3 hidden files"])
    }

    @Test func takesAHiddenFileThatIsNamed() {
        folder.write(".a", "")
        #expect(InputList([folder.path(".a")]).paths == [folder.path(".a")])
    }

    @Test func saysThatAFolderIsEmpty() {
        #expect(InputList([folder.root]).notes == ["\(folder.root): no files in this folder"])
    }

    @Test func followsLinksToFilesButNotToFolders() {
        folder.write("x/a", "")
        symlink("x/a", folder.path("link"))
        symlink("..", folder.path("x/up"))
        let list = InputList([folder.root])
        #expect(list.paths == [folder.path("link"), folder.path("x/a")])
        #expect(list.notes == ["\(folder.path("x/up")): skipped: a link to a folder"])
    }

    @Test func leavesOutWhatIsNoFile() {
        mkfifo(folder.path("pipe"), 0o600)
        folder.write("a", "")
        let list = InputList([folder.root])
        #expect(list.paths == [folder.path("a")])
        #expect(list.notes == ["\(folder.path("pipe")): skipped: not a file"])
    }

    @Test func namesWhatIsNotThere() {
        symlink("nowhere", folder.path("broken"))
        let list = InputList([folder.path("missing"), folder.root])
        let reason = "No such file or directory"
        #expect(
            list.failures == [
                FileError(path: folder.path("missing"), reason: reason),
                FileError(path: folder.path("broken"), reason: reason),
            ])
    }

    @Test func refusesNamesThatAreNotUTF8() {
        let file = (folder.root + "/").utf8CString.dropLast() + [CChar(bitPattern: 0xB9), 0]
        fclose(fopen(Array(file), "w"))
        let list = InputList([folder.root])
        #expect(list.paths.isEmpty)
        #expect(list.failures.map(\.reason) == ["The name of the file is not UTF-8"])
    }

    @Test func readsStandardInputOnce() {
        let list = InputList(["-", "-"])
        #expect(list.paths == ["-"])
        #expect(list.notes == ["-: skipped: standard input is read only once"])
    }

    @Test func aBagStandsForItsPayloadWithoutItsQuarantine() {
        for name in ["bagit.txt", "manifest-sha256.txt", "data/notices/a.txt", "data/quarantine/b.bin", "data/c.txt"] {
            folder.write("bag/" + name, "x")
        }
        let paths = ["data/c.txt", "data/notices/a.txt"].map { folder.path("bag/" + $0) }
        #expect(InputList([folder.path("bag")]).paths == paths)
        #expect(InputList([folder.root]).paths == paths)
    }
}
