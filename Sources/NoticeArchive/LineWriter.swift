import Glibc
import NoticeSystem

/// Writes a file in blocks.
struct LineWriter: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var block: [UInt8] = []

    /// Makes the file, which must not be there yet, or goes on at the end of one that is there.
    init(path: String, isAppending: Bool = false) throws(FileError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CLOEXEC | (isAppending ? O_APPEND : O_CREAT | O_EXCL), 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    mutating func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
        block += bytes
        if block.count >= 1 << 16 { try flush() }
    }

    /// Hands over what is in the block; to be called at the end.
    mutating func flush() throws(FileError) {
        if let failure = writeAll(block, to: descriptor) { throw FileError(path: path, errno: failure) }
        block.removeAll(keepingCapacity: true)
    }
}
