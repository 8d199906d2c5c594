import Glibc

/// A file that grows under a hidden name and gets its own when it is whole.
public struct PartFile {
    public let path: String
    /// The hidden name; nil after the file is published or discarded.
    public private(set) var hidden: String?
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// Begins the file beside its path.
    public init(path: String) throws(FileError) {
        self.path = path
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        var template = Array("\(folder).\(name).XXXXXX".utf8CString)
        descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        hidden = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Appends text, which may stay in memory for a while.
    public mutating func write(_ text: String) throws(FileError) { try write(bytes: text.utf8) }

    /// Appends bytes, which may stay in memory for a while.
    public mutating func write(bytes: some Sequence<UInt8>) throws(FileError) {
        buffer += bytes
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Hands everything to the system.
    public mutating func flush() throws(FileError) {
        if let code = writeAll(buffer, to: descriptor) { throw FileError(path: path, errno: code) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Gives the file its name.
    public mutating func publish() throws(FileError) {
        guard let hidden else { return }
        try flush()
        guard fchmod(descriptor, 0o666 & ~AtomicFile.currentMask) == 0, fsync(descriptor) == 0,
            rename(hidden, path) == 0
        else {
            throw FileError(path: path, errno: errno)
        }
        self.hidden = nil
        close(descriptor)
    }

    /// Removes the file, if it is not published.
    public mutating func discard() {
        guard let hidden else { return }
        unlink(hidden)
        self.hidden = nil
        close(descriptor)
    }
}
