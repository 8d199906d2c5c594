import Glibc
import NoticeSystem

/// Keeps an archive from being changed while it is looked at.
public final class CorpusGuard {
    private let lock: CorpusLock?
    /// The corpus folder by its real path.
    public let corpus: String
    /// Why the archive is looked at without a lock, where the place does not allow one.
    public let refusal: FileError?

    /// Waits for a run that is at work, and puts right what a killed one left.
    ///
    /// Where nothing can be written, nothing can change the archive but its owner: it is looked at without a lock.
    public init(corpus: String, waiting: (String) -> Void) throws(FileError) {
        let path = try CorpusLock.realPath(corpus)
        self.corpus = path
        guard access(path, F_OK) == 0 || CorpusLock.isPending(path) else {
            throw FileError(path: corpus, errno: ENOENT)
        }
        do {
            lock = try CorpusLock(path, FileSteps(), waiting: waiting)
            refusal = nil
        } catch {
            lock = nil
            refusal = error
        }
    }

    public func release() {
        try? lock?.release()
    }
}
