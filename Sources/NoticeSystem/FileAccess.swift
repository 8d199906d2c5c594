import Glibc

/// A file that the system would not read or write, with the reason in the system's words.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The error that the last system call left in `errno`.
    public init(path: String, errno code: Int32) {
        self.init(path: path, reason: String(cString: strerror(code)))
    }

    public var description: String { "\(path): \(reason)" }
}

/// Reads a whole file, or standard input where the path is `-`.
///
/// More than `limit` bytes are an error; no more than that are ever held.
public func readBytes(path: String, limit: Int = Int.max - 1) throws(FileError) -> [UInt8] {
    if path == "-" {
        let bytes = try readBytes(descriptor: 0, sizeHint: 1 << 16, limit: limit, path: path)
        guard bytes.count <= limit else {
            throw FileError(path: path, reason: "Standard input has more than \(limit) bytes, the limit")
        }
        return bytes
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, errno: EISDIR) }
    // One byte more than the file holds, so that its end shows without a second, growing read.
    let size = Int(status.st_size)
    let bytes = size > limit ? [] : try readBytes(descriptor: descriptor, sizeHint: size + 1, limit: limit, path: path)
    guard size <= limit, bytes.count <= limit else {
        let count = max(size, bytes.count)
        throw FileError(path: path, reason: "The file has \(count) bytes, more than the limit of \(limit)")
    }
    return bytes
}

/// Reads up to `limit + 1` bytes, so that the caller can tell that there are too many.
private func readBytes(
    descriptor: Int32, sizeHint: Int, limit: Int, path: String
) throws(FileError) -> [UInt8] {
    let most = limit + 1
    var chunk = max(1, min(sizeHint, most))
    var bytes: [UInt8] = []
    while true {
        var failure: Int32 = 0
        var isAtEnd = false
        let wanted = chunk
        // Each round appends one chunk; the array grows by doubling.
        let more = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let got = read(descriptor, buffer.baseAddress! + count, wanted - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    isAtEnd = true
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        if failure != 0 { throw FileError(path: path, errno: failure) }
        if bytes.isEmpty { bytes = more } else { bytes += more }
        if isAtEnd || bytes.count >= most { return bytes }
        chunk = min(max(bytes.count, 1 << 16), most - bytes.count)
    }
}
