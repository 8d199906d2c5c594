import Glibc
import NoticeSystem

/// A check of everything that an archive keeps: each file is read and hashed again.
///
/// What is quick is found when the value is made; the files of the payload are checked one by one by index, on as many
/// threads as the caller likes.
public struct CorpusVerification: Sendable {
    private let folder: String
    private let payload: [ManifestEntry]
    /// What is wrong apart from the bytes of the payload.
    public private(set) var problems: [CorpusProblem] = []

    /// The number of files that the manifest lists.
    public var fileCount: Int { payload.count }

    /// Reads manifests, catalogue and event log, and looks for files that none of them knows.
    ///
    /// - Throws: There is no folder, or no bag in it at all.
    public init(corpus: String) throws(FileError) {
        folder = corpus
        guard let names = folderNames(corpus) else { throw FileError(path: corpus, errno: errno) }
        let words = Set(names.map { String(decoding: $0, as: UTF8.self) })
        guard !words.isDisjoint(with: CorpusLayout.tagFiles) else {
            throw FileError(path: corpus, reason: "The folder is no archive of gongwen")
        }
        var found: [CorpusProblem] = []
        let tags = Self.entries(corpus, CorpusLayout.tagManifest, &found)
        let payload = Self.entries(corpus, CorpusLayout.manifest, &found)
        self.payload = payload.filter { $0.path.hasPrefix(CorpusLayout.payloadFolder + "/") }
        for entry in payload where !entry.path.hasPrefix(CorpusLayout.payloadFolder + "/") {
            found.append(
                CorpusProblem(
                    path: entry.path, kind: .inconsistent, detail: "The manifest lists it, and it is no payload"))
        }
        found += Self.tagProblems(corpus, tags)
        found += Self.strangers(corpus, known: Set(payload.map(\.path) + tags.map(\.path)))
        found += CatalogueCheck(folder: corpus, payload: self.payload).problems
        found += Self.eventProblems(corpus)
        problems = found
    }

    /// Hashes a file of the payload again; nil when it is as it was kept.
    public func check(_ index: Int) -> CorpusProblem? { Self.check(folder, payload[index]) }

    private static func check(_ folder: String, _ entry: ManifestEntry) -> CorpusProblem? {
        do {
            let found = try Digest.sha256(path: "\(folder)/\(entry.path)").sha256
            guard found != entry.sha256 else { return nil }
            return CorpusProblem(
                path: entry.path, kind: .damaged, detail: "Its SHA-256 is \(found) and was \(entry.sha256)")
        } catch {
            return missing(folder, entry.path, error.reason)
        }
    }

    /// The problem of a file that could not be opened.
    private static func missing(_ folder: String, _ path: String, _ reason: String) -> CorpusProblem {
        access("\(folder)/\(path)", F_OK) == 0
            ? CorpusProblem(path: path, kind: .unreadable, detail: reason)
            : CorpusProblem(path: path, kind: .lost, detail: "It was kept and is not there")
    }

    private static func entries(
        _ folder: String, _ name: String, _ problems: inout [CorpusProblem]
    ) -> [ManifestEntry] {
        do {
            return try BagTags.manifest("\(folder)/\(name)")
        } catch {
            problems.append(
                access("\(folder)/\(name)", F_OK) == 0
                    ? CorpusProblem(
                        path: String(error.path.dropFirst(folder.count + 1)), kind: .damaged, detail: error.reason)
                    : CorpusProblem(path: name, kind: .lost, detail: "It was kept and is not there"))
            return []
        }
    }

    private static func tagProblems(_ folder: String, _ tags: [ManifestEntry]) -> [CorpusProblem] {
        var problems = tags.compactMap { check(folder, $0) }
        // Without a tag manifest, which has been said, nothing can be said of what it lists.
        guard !tags.isEmpty else { return problems }
        let listed = Set(tags.map(\.path))
        for name in CorpusLayout.listedTagFiles where !listed.contains(name) {
            problems.append(
                CorpusProblem(path: name, kind: .inconsistent, detail: "The tag manifest does not list it"))
        }
        if let bytes = try? readBytes(path: "\(folder)/\(CorpusLayout.declaration)"), bytes != BagTags.declaration {
            problems.append(
                CorpusProblem(path: CorpusLayout.declaration, kind: .damaged, detail: "It declares no BagIt 1.0 bag"))
        }
        return problems
    }

    /// The files that no manifest knows, in the order of their paths.
    private static func strangers(_ folder: String, known: Set<String>) -> [CorpusProblem] {
        var problems: [CorpusProblem] = []
        func walk(_ inside: String) {
            for name in folderNames(inside.isEmpty ? folder : "\(folder)/\(inside)") ?? FolderNames() {
                let path = (inside.isEmpty ? "" : inside + "/") + String(decoding: name, as: UTF8.self)
                var status = stat()
                guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    walk(path)
                } else if !known.contains(path), inside.isEmpty ? !CorpusLayout.tagFiles.contains(path) : true {
                    problems.append(CorpusProblem(path: path, kind: .stranger, detail: "No manifest lists it"))
                } else if status.st_mode & S_IFMT != S_IFREG {
                    problems.append(CorpusProblem(path: path, kind: .damaged, detail: "It is no regular file"))
                }
            }
        }
        walk("")
        return problems
    }

    private static func eventProblems(_ folder: String) -> [CorpusProblem] {
        do {
            let log = try EventLog.read(path: "\(folder)/\(CorpusLayout.events)")
            return log.brokenLines.map {
                CorpusProblem(
                    path: "\(CorpusLayout.events):\($0)", kind: .damaged,
                    detail: "The event does not follow from the one before it")
            }
        } catch {
            return [missing(folder, CorpusLayout.events, error.reason)]
        }
    }

    /// Adds a fixity check to the event log.
    ///
    /// - Throws: The log cannot be written, as on a medium that is read-only.
    public func log(_ problems: [CorpusProblem], agent: String, clock: EventClock) throws(FileError) {
        let path = "\(folder)/\(CorpusLayout.events)"
        let reading = try EventLog.read(path: path)
        var log = EventLog(after: reading.last, agent: agent, clock: clock)
        let named = problems.prefix(100).map(\.description).joined(separator: "\n")
        let rest = problems.count > 100 ? "\nand \(problems.count - 100) more" : ""
        let line = log.line(
            PreservationEvent(
                type: .fixityCheck, detail: "SHA-256 of \(fileCount) files computed again.",
                outcome: problems.isEmpty ? .success : .failure, outcomeDetail: problems.isEmpty ? nil : named + rest))
        // A line that a crash cut short goes; the log is otherwise only added to.
        if reading.isCutShort, truncate(path, off_t(reading.wholeByteCount)) != 0 {
            throw FileError(path: path, errno: errno)
        }
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { close(descriptor) }
        if let failure = writeAll(line, to: descriptor) {
            _ = ftruncate(descriptor, off_t(reading.wholeByteCount))
            throw FileError(path: path, errno: failure)
        }
        if fsync(descriptor) != 0 { throw FileError(path: path, errno: errno) }
    }
}
