import Glibc
import NoticeSystem

/// Tells whether the program that made a record is the one that runs now.
///
/// The digest of the rules does not tell: code may change beside them. So the bytes of the program count, and size and
/// time of the libraries that it has loaded and of the programs that it starts to read a format.
public enum ProgramFingerprint {
    /// 64 hexadecimal digits; another one after any change of the program. It never goes into a run.
    ///
    /// - Parameters:
    ///   - helpers: The names of the programs that reading starts, looked for on the PATH.
    ///   - settings: What the caller has set that can change a record or make it a failure; another setting is another
    ///     program.
    public static func current(helpers: [String], settings: [String]) throws(FileError) -> String {
        var parts = [try Digest.sha256(path: "/proc/self/exe").sha256]
        let maps = String(decoding: try readBytes(path: "/proc/self/maps"), as: UTF8.self)
        var libraries: Set<String> = []
        for line in maps.split(separator: "\n") {
            guard let slash = line.firstIndex(of: "/") else { continue }
            let path = String(line[slash...])
            if path.contains(".so") { libraries.insert(path) }
        }
        parts += libraries.sorted().map(description)
        let folders = getenv("PATH").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
        for helper in helpers {
            parts += folders.map { "\($0)/\(helper)" }.filter { access($0, X_OK) == 0 }.prefix(1).map(description)
        }
        parts += settings
        return Digest.sha256(Array(parts.joined(separator: "\n").utf8))
    }

    private static func description(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        return "\(path) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
}
