import Glibc
import NoticeRecords
import NoticeSystem

/// The files of a corpus folder, which is a plain folder or a BagIt bag (RFC 8493).
public struct Corpus: Sendable {
    /// The folder as the caller named it, without a slash at its end.
    public let path: String
    public let kind: RunCorpus.Kind
    /// What was left out, as one line each.
    public let notes: [String]
    /// What could not be read on the way.
    public let failures: [FileError]
    /// The paths of the notices, and after them those of metadata files, which describe a notice beside them: the
    /// folder's path with theirs behind it, sorted by name in each folder.
    let files: PathList
    /// How many of the files are notices.
    let noticeCount: Int
    /// The folder that paths in a manifest of the payload count from, with a slash.
    private let payload: String
    /// The manifest of a bag.
    private let bagManifest: BagManifest?

    /// The ending of a metadata file.
    private static let sidecarEnding = ".meta.json"

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
        // Of a bag the walk takes the payload without what is in quarantine.
        var walk = InputWalk()
        var files = PathList()
        var sidecars = PathList()
        walk.add(path) { file in
            if file.hasSuffix(Self.sidecarEnding) { sidecars.append(file) } else { files.append(file) }
        }
        noticeCount = files.count
        for sidecar in sidecars { files.append(sidecar) }
        self.files = files
        notes = walk.notes
        failures = walk.failures
        if noticeCount == 0 { throw failures.first ?? FileError(path: path, reason: "There is no file in this folder") }
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
    func statedDigest(of path: String) -> PackedDigest? {
        bagManifest?.digest(of: String(path.dropFirst(payload.count)))
    }

    /// The digest of the manifest, as `sha256:` and 64 hexadecimal digits.
    ///
    /// - Parameters:
    ///   - digests: Those of all files.
    ///   - order: The places of the files in the order of their paths.
    func manifestDigest(_ digests: [PackedDigest], order: [Int32]) -> String {
        if let bagManifest { return bagManifest.digest }
        var stream = DigestStream()
        for index in order where digests[Int(index)] != .unknown {
            let name = BagManifest.escaped(String(files[Int(index)].dropFirst(payload.count)))
            stream.update(Array("\(digests[Int(index)].hexadecimal)  data/\(name)\n".utf8))
        }
        return "sha256:" + stream.finish()
    }
}
