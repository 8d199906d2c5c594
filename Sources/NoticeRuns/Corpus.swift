import Glibc
import NoticeRecords
import NoticeSystem

/// The files of a corpus folder, which is a plain folder or a BagIt bag (RFC 8493).
public struct Corpus: Sendable {
    /// The folder as the caller named it, without a slash at its end.
    public let path: String
    public let kind: RunCorpus.Kind
    /// The paths of the notices: the folder's path with theirs behind it, sorted by name in each folder.
    public let notices: [String]
    /// The paths of metadata files, which describe a notice beside them.
    public let sidecars: [String]
    /// What was left out, as one line each.
    public let notes: [String]
    /// What could not be read on the way.
    public let failures: [FileError]
    /// The folder that paths in a manifest of the payload count from, with a slash.
    let payload: String
    /// The manifest of a bag.
    private let bagManifest: BagManifest?

    /// The ending of a metadata file.
    static let sidecarEnding = ".meta.json"

    /// Lists the folder.
    ///
    /// - Throws: That the folder, or the manifest of the bag, cannot be read, or that there is no file in it.
    public init(path: String) throws(FileError) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(path: path, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(path: path, errno: ENOTDIR) }
        self.path = path
        let prefix = path.hasSuffix("/") ? path : path + "/"
        if access(prefix + "bagit.txt", F_OK) == 0 {
            kind = .bag
            payload = prefix + "data/"
            bagManifest = try BagManifest(path: prefix + "manifest-sha256.txt")
        } else {
            kind = .folder
            payload = prefix
            bagManifest = nil
        }
        // Of a bag the list takes the payload without what is in quarantine.
        let list = InputList([path])
        notices = list.paths.filter { !$0.hasSuffix(Self.sidecarEnding) }
        sidecars = list.paths.filter { $0.hasSuffix(Self.sidecarEnding) }
        notes = list.notes
        failures = list.failures
        if notices.isEmpty { throw failures.first ?? FileError(path: path, reason: "There is no file in this folder") }
    }

    /// The metadata files that may describe a notice: with its whole name, or with its name without the ending.
    func sidecarNames(of notice: String) -> [String] {
        let name = notice.utf8.lastIndex(of: UInt8(ascii: "/")).map { notice.utf8.index(after: $0) }
        let stem = notice.utf8.lastIndex(of: UInt8(ascii: "."))
        var names = [notice + Self.sidecarEnding]
        if let stem, stem > name ?? notice.startIndex { names.append(String(notice[..<stem]) + Self.sidecarEnding) }
        return names
    }

    /// What the bag says that the digest of a file is; nil for a plain folder and for a stranger in the bag.
    func statedDigest(of path: String) -> String? {
        bagManifest?.digests[String(path.dropFirst(payload.count))]
    }

    /// The digest of the manifest, from the digests of all files.
    func manifestDigest(_ digests: [String: String]) -> String {
        if let bagManifest { return bagManifest.digest }
        let names = (notices + sidecars).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var text: [UInt8] = []
        for name in names {
            guard let digest = digests[name] else { continue }
            text += "\(digest)  data/\(BagManifest.escaped(String(name.dropFirst(payload.count))))\n".utf8
        }
        return "sha256:" + Digest.sha256(text)
    }
}

/// `manifest-sha256.txt` of a bag: a digest and a path a line.
struct BagManifest: Sendable {
    /// Digests by path below `data/`.
    private(set) var digests: [String: String] = [:]
    /// The digest of the manifest itself, as `sha256:` and 64 hexadecimal digits.
    let digest: String

    init(path: String) throws(FileError) {
        let bytes = try readBytes(path: path)
        digest = "sha256:" + Digest.sha256(bytes)
        for (index, line) in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            let words = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" })
            guard words.count == 2, words[0].utf8.count == 64 else {
                throw FileError(path: "\(path):\(index + 1)", reason: "Expected a SHA-256 and a path")
            }
            var name = words[1].drop { $0 == " " || $0 == "\t" || $0 == "*" }
            if name.hasPrefix("data/") { name = name.dropFirst(5) }
            digests[Self.unescaped(String(name))] = words[0].lowercased()
        }
    }

    /// A path as a manifest writes it: the three characters that would break a line or the code itself as %XX.
    static func escaped(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x0A: result += "%0A".utf8
            case 0x0D: result += "%0D".utf8
            case 0x25: result += "%25".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ path: String) -> String {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            switch bytes[i...].prefix(3).map({ $0 & 0xDF }) {
            case [0x05, 0x10, 0x41]: result.append(0x0A)
            case [0x05, 0x10, 0x44]: result.append(0x0D)
            case [0x05, 0x12, 0x15]: result.append(0x25)
            default:
                result.append(bytes[i])
                i += 1
                continue
            }
            i += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}
