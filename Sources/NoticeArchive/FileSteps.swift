import CFileKit
import Glibc
import NoticeSystem

/// The changes that the archive makes to the file system, each of them one step.
///
/// With `GONGWEN_STOP_BEFORE_STEP=N` in its environment the process kills itself before the step with that number,
/// counted from 1: so it can be shown of every step that a crash there leaves a valid bag.
final class FileSteps {
    private var left: Int?
    /// Whether two folders may be exchanged in one step; the tests say no to see what happens where they may not.
    private let canExchange: Bool

    init() {
        left = getenv("GONGWEN_STOP_BEFORE_STEP").flatMap { Int(String(cString: $0)) }
        canExchange = getenv("GONGWEN_NO_EXCHANGE") == nil
    }

    private func step() {
        guard let number = left else { return }
        if number <= 1 { kill(getpid(), SIGKILL) }
        left = number - 1
    }

    /// Ends the step with the error that a system call left.
    private func check(_ status: Int32, _ path: String) throws(FileError) {
        if status != 0 { throw FileError(path: path, errno: errno) }
    }

    /// Makes a folder; one that is there stays.
    func makeFolder(_ path: String) throws(FileError) {
        step()
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, errno: errno) }
    }

    /// Writes a new file.
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        step()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { close(descriptor) }
        step()
        if let failure = writeAll(bytes, to: descriptor) { throw FileError(path: path, errno: failure) }
    }

    /// Begins a file that is written line by line, or goes on with one.
    func writer(_ path: String, isAppending: Bool = false) throws(FileError) -> LineWriter {
        step()
        return try LineWriter(path: path, isAppending: isAppending)
    }

    /// Copies the first bytes of a file, all where no count is given, to a new one.
    func copy(_ path: String, to target: String, byteCount: Int = .max) throws(FileError) {
        step()
        let source = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard source >= 0 else { throw FileError(path: path, errno: errno) }
        defer { close(source) }
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: target, errno: errno) }
        defer { close(descriptor) }
        var left = byteCount
        while left > 0 {
            var failure: Int32 = 0
            let block = [UInt8](unsafeUninitializedCapacity: min(left, 1 << 20)) { buffer, count in
                var got = read(source, buffer.baseAddress!, buffer.count)
                while got < 0, errno == EINTR { got = read(source, buffer.baseAddress!, buffer.count) }
                if got < 0 { failure = errno }
                count = max(got, 0)
            }
            if failure != 0 { throw FileError(path: path, errno: failure) }
            if block.isEmpty { return }
            if let failure = writeAll(block, to: descriptor) { throw FileError(path: target, errno: failure) }
            left -= block.count
        }
    }

    /// Gives a file a second name; where the file system has no second names, or refuses this one, a copy.
    func link(_ path: String, to target: String) throws(FileError) {
        step()
        if Glibc.link(path, target) == 0 { return }
        switch errno {
        case EPERM, EOPNOTSUPP, EMLINK, EXDEV, ENOSYS: try copy(path, to: target)
        default: throw FileError(path: path, errno: errno)
        }
    }

    func rename(_ path: String, to target: String) throws(FileError) {
        step()
        try check(Glibc.rename(path, target), target)
    }

    /// Exchanges two folders in one step; false where the file system cannot.
    func exchange(_ a: String, _ b: String) throws(FileError) -> Bool {
        step()
        guard canExchange else { return false }
        switch cfk_exchange(a, b) {
        case 0: return true
        case EINVAL, ENOSYS: return false
        case let failure: throw FileError(path: b, reason: Self.reason(failure))
        }
    }

    private static func reason(_ failure: Int32) -> String {
        let words = String(cString: strerror(failure))
        guard failure == EBUSY || failure == EXDEV else { return words }
        return words + "; the folder is replaced as a whole, so it can be no mount point: name a folder inside it"
    }

    func setMode(_ mode: mode_t, _ path: String) throws(FileError) {
        step()
        try check(chmod(path, mode), path)
    }

    /// Waits until files, and then folders, have reached the device.
    ///
    /// The writing of all is begun before any is waited for, so that ten thousand small files are not ten thousand waits;
    /// and nothing that other programs write is waited for.
    func flush(files: [String], folders: [String]) throws(FileError) {
        step()
        for path in files {
            let failure = cfk_begin_flush(path)
            if failure != 0 { throw FileError(path: path, errno: failure) }
        }
        for path in files + folders {
            let failure = cfk_flush(path)
            if failure != 0 { throw FileError(path: path, errno: failure) }
        }
    }

    /// Removes a file, or a folder with all that is in it; links are removed and not followed.
    func remove(_ path: String) throws(FileError) {
        step()
        if unlink(path) == 0 || errno == ENOENT { return }
        guard errno == EISDIR || errno == EPERM else { throw FileError(path: path, errno: errno) }
        guard let names = folderNames(path) else { throw FileError(path: path, errno: errno) }
        for name in names { try remove(path + "/" + String(decoding: name, as: UTF8.self)) }
        try check(rmdir(path), path)
    }
}
