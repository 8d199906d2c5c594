import Glibc
import NoticeSystem

/// A folder that is there as long as the object is.
public final class TemporaryFolder: Sendable {
    public let root: String

    /// Makes the folder; in memory, where the system has a place for that, when a test waits for the device often.
    public init(inMemory: Bool = false) {
        let place = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(place)/gongwen-tests.XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a temporary folder can be made")
        root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        empty("")
        rmdir(root)
    }

    private func empty(_ folder: String) {
        for name in names(folder) {
            let inside = folder.isEmpty ? name : "\(folder)/\(name)"
            if unlink(path(inside)) != 0 {
                empty(inside)
                rmdir(path(inside))
            }
        }
    }

    public func path(_ name: String) -> String { "\(root)/\(name)" }

    public func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

    /// Writes a file; folders in its name are made.
    public func write(_ name: String, _ bytes: [UInt8]) {
        let parts = name.split(separator: "/")
        for depth in 1..<max(1, parts.count) { mkdir(path(parts.prefix(depth).joined(separator: "/")), 0o700) }
        let file = fopen(path(name), "w")!
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    public func bytes(_ name: String) -> [UInt8]? { try? readBytes(path: path(name)) }

    public func text(_ name: String) -> String { String(decoding: bytes(name) ?? [], as: UTF8.self) }

    /// The names in a folder below this one, sorted; empty where there is none.
    public func names(_ folder: String = "") -> [String] {
        guard let stream = opendir(path(folder)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
