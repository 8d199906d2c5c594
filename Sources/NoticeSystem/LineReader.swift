import Glibc

/// Reads a file line by line, holding no more of it than a line and a block.
package struct LineReader: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private var block: [UInt8] = []
    private var at = 0
    private var isAtEnd = false
    /// Where in the file the next line begins.
    package private(set) var offset = 0
    /// Whether the line that was read last had its line feed.
    package private(set) var endsWithLineFeed = true

    package init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    deinit { close(descriptor) }

    /// The next line without its line feed; nil at the end.
    package mutating func next() throws(FileError) -> [UInt8]? {
        while true {
            if let end = block[at...].firstIndex(of: 0x0A) {
                defer { at = end + 1 }
                offset += end + 1 - at
                return Array(block[at..<end])
            }
            if isAtEnd { break }
            block.removeFirst(at)
            at = 0
            try fill()
        }
        guard at < block.count else { return nil }
        defer { at = block.count }
        offset += block.count - at
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
