import Glibc

/// A file that stays open, so that parts of it can be read whatever becomes of its name; from any thread.
package final class OpenFile: Sendable {
    package let path: String
    private let descriptor: Int32

    package init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    /// The bytes of a range, fewer where the file ends before.
    package func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, range.lowerBound + count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        if failure != 0 { throw FileError(path: path, errno: failure) }
        return bytes
    }

    /// The line that begins at an offset, without its line feed.
    package func line(at offset: Int) throws(FileError) -> [UInt8] {
        // As long as most lines of the lists that are kept.
        var length = 1 << 10
        while true {
            let bytes = try bytes(offset..<(offset + length))
            if let end = bytes.firstIndex(of: 0x0A) { return Array(bytes[..<end]) }
            if bytes.count < length { return bytes }
            length *= 4
        }
    }

    /// Hands the file over in blocks from its start, until the body returns false.
    package func forEachBlock(_ body: ([UInt8]) -> Bool) throws(FileError) {
        var offset = 0
        while true {
            let block = try bytes(offset..<(offset + 1 << 16))
            if block.isEmpty || !body(block) { return }
            offset += block.count
        }
    }
}
