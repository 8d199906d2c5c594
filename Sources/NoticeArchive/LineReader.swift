import Glibc
import NoticeSystem

/// Reads a file line by line, holding no more of it than a line and a block.
struct LineReader: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var block: [UInt8] = []
    private var at = 0
    private var isAtEnd = false
    /// Whether the line that was read last had its line feed.
    private(set) var endsWithLineFeed = true

    init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    /// The next line without its line feed; nil at the end.
    mutating func next() throws(FileError) -> [UInt8]? {
        while true {
            if let end = block[at...].firstIndex(of: 0x0A) {
                defer { at = end + 1 }
                return Array(block[at..<end])
            }
            if isAtEnd { break }
            block.removeFirst(at)
            at = 0
            try fill()
        }
        guard at < block.count else { return nil }
        defer { at = block.count }
        endsWithLineFeed = false
        return Array(block[at...])
    }

    private mutating func fill() throws(FileError) {
        var failure: Int32 = 0
        let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            var got = read(descriptor, buffer.baseAddress!, buffer.count)
            while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress!, buffer.count) }
            if got < 0 { failure = errno }
            count = max(got, 0)
        }
        guard failure == 0 else { throw FileError(path: path, errno: failure) }
        isAtEnd = more.isEmpty
        block += more
    }
}

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
