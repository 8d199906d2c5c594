import Glibc
import NoticeSystem

/// The right to change a corpus, held by one process at a time through a work folder beside the corpus.
///
/// The work folder of `PARENT/NAME` is `PARENT/.NAME.ingest`. It is locked with `flock`, so that the lock ends with
/// the process however that ends, and it is gone when nobody works. What a killed process left in it is put right by
/// whoever takes the lock next.
final class CorpusLock {
    /// The corpus folder by its real path; it need not be there.
    let corpus: String
    /// The work folder.
    let folder: String
    private let steps: FileSteps
    private var descriptor: Int32

    /// Where the next state of the bag is made.
    var next: String { folder + "/next" }
    /// Where the old state stands for a moment on file systems that cannot exchange two folders.
    private var previous: String { folder + "/previous" }
    private var holder: String { folder + "/holder" }

    /// Waits until nobody works on a corpus; for those who only look at it.
    static func wait(for corpus: String, waiting: (String) -> Void) {
        let folder = workFolder(corpus)
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { return }
        defer { close(opened) }
        guard flock(opened, LOCK_SH | LOCK_NB) != 0 else { return }
        waiting(holder(of: folder))
        while flock(opened, LOCK_SH) != 0, errno == EINTR {}
    }

    /// Who has the lock, in words.
    private static func holder(of folder: String) -> String {
        (try? readBytes(path: folder + "/holder")).map { String(decoding: $0, as: UTF8.self) } ?? "another process"
    }

    /// Takes the lock, and waits for it where another process has it.
    ///
    /// - Parameter waiting: Is told once who has the lock when it has to be waited for.
    init(_ corpus: String, _ steps: FileSteps, waiting: (String) -> Void) throws(FileError) {
        self.corpus = corpus
        self.steps = steps
        folder = Self.workFolder(corpus)
        descriptor = -1
        try AtomicFile.makeDirectory(Self.split(corpus).parent)
        var isSaid = false
        while true {
            if mkdir(folder, 0o777) != 0, errno != EEXIST { throw FileError(path: folder, errno: errno) }
            let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if opened < 0, errno == ENOENT { continue }
            guard opened >= 0 else { throw FileError(path: folder, errno: errno) }
            if flock(opened, LOCK_EX | LOCK_NB) != 0 {
                if !isSaid { waiting(Self.holder(of: folder)) }
                isSaid = true
                var status = flock(opened, LOCK_EX)
                while status != 0, errno == EINTR { status = flock(opened, LOCK_EX) }
                if status != 0 {
                    defer { close(opened) }
                    throw FileError(path: folder, errno: errno)
                }
            }
            // Whoever had the lock has removed the folder: this one has no name any more.
            if Self.isSame(opened, folder) {
                descriptor = opened
                break
            }
            close(opened)
        }
        do {
            try recover()
        } catch {
            try? release()
            throw error
        }
        // For the words of whoever waits; on a full disk the run ends where it matters.
        try? steps.write(Array("process \(getpid())".utf8), to: holder)
    }

    /// Removes the work folder and gives the lock back.
    func release() throws(FileError) {
        guard descriptor >= 0 else { return }
        defer {
            close(descriptor)
            descriptor = -1
        }
        try steps.remove(folder)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Puts right what a process left that was killed: the bag, if it was about to be replaced, and no leavings.
    private func recover() throws(FileError) {
        if access(corpus, F_OK) != 0, access(previous, F_OK) == 0 { try steps.rename(previous, to: corpus) }
        for name in folderNames(folder) ?? FolderNames() {
            try steps.remove(folder + "/" + String(decoding: name, as: UTF8.self))
        }
    }

    /// Puts the next state in the place of the corpus; at each moment the one or the other stands there whole.
    ///
    /// The next state has reached the device before, and the exchange has when this returns.
    func switchOver() throws(FileError) {
        var status = stat()
        if stat(corpus, &status) != 0 {
            try steps.rename(next, to: corpus)
        } else {
            try steps.setMode(status.st_mode & 0o7777, next)
            if try !steps.exchange(next, corpus) {
                try steps.rename(corpus, to: previous)
                try steps.rename(next, to: corpus)
            }
        }
        try steps.flush(files: [], folders: [folder, Self.split(corpus).parent])
    }

    private static func workFolder(_ corpus: String) -> String {
        let (parent, name) = split(corpus)
        return "\(parent)/.\(name).ingest"
    }

    /// Whether somebody works on a corpus, or was killed at it.
    static func isPending(_ corpus: String) -> Bool { access(workFolder(corpus), F_OK) == 0 }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var opened = stat()
        var named = stat()
        guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }

    /// The folder above a path and its last name.
    private static func split(_ path: String) -> (parent: String, name: String) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        guard let slash else { return (".", path) }
        let parent = slash == path.utf8.startIndex ? "" : String(path[..<slash])
        return (parent.isEmpty ? "/." : parent, String(path[path.utf8.index(after: slash)...]))
    }

    /// The path of a corpus without links, where it is there; without slashes at its end.
    static func realPath(_ path: String) throws(FileError) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard errno == ENOENT else { throw FileError(path: path, errno: errno) }
        var trimmed = path
        while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        let (parent, name) = split(trimmed)
        guard !name.isEmpty, name != ".", name != ".." else { throw FileError(path: path, errno: ENOENT) }
        // A folder above it that is missing is made when something is kept.
        guard let real = realpath(parent, nil) else { return trimmed }
        defer { free(real) }
        let folder = String(cString: real)
        return (folder == "/" ? "" : folder) + "/" + name
    }
}
