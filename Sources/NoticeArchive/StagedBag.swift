import Glibc
import NoticeSystem

/// The next state of a bag, made beside it and put in its place as a whole.
///
/// New originals are written as they come. The lines of the catalogue wait in a file of their own, since they are sorted
/// at the end; what is kept in memory of a new file is its line of the manifest and a place in that file.
final class StagedBag {
    private let lock: CorpusLock
    private let steps: FileSteps
    private let old: StandingBag?
    private let agent: String
    private var log: EventLog
    private var events: LineWriter
    private var waiting: LineWriter
    private var waitingEnd = 0
    private var catalogue: [(id: [UInt8], start: Int, count: Int)] = []
    private var quarantine: [[UInt8]] = []
    private var manifest: [ManifestEntry] = []
    /// Paths of the old payload that the next state does not have.
    private var removed: Set<String> = []
    private var removedIDs: Set<[UInt8]> = []
    private var byteCount = 0
    private var linkedCount = 0
    private var folders: Set<String> = []

    private var next: String { lock.next }
    private var waitingPath: String { lock.folder + "/catalogue" }

    init(_ lock: CorpusLock, _ steps: FileSteps, over old: StandingBag?, agent: String, clock: EventClock)
        throws(FileError)
    {
        self.lock = lock
        self.steps = steps
        self.old = old
        self.agent = agent
        try steps.makeFolder(lock.next)
        let path = "\(lock.next)/\(CorpusLayout.events)"
        var last = EventLog.origin
        var isThere = false
        if let old {
            let oldPath = "\(old.folder)/\(CorpusLayout.events)"
            // What a crash cut short is left behind.
            let reading = try EventLog.read(path: oldPath)
            last = reading.last
            isThere = true
            try steps.copy(oldPath, to: path, byteCount: reading.wholeByteCount)
        }
        log = EventLog(after: last, agent: agent, clock: clock)
        events = try steps.writer(path, isAppending: isThere)
        waiting = try steps.writer(lock.folder + "/catalogue")
    }

    func record(_ event: PreservationEvent) throws(FileError) {
        try events.write(log.line(event))
    }

    /// Puts a file below `data/` and reads it back.
    func keep(_ content: Submission.Content, sha256: String, at path: String) throws(FileError) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))!
        for folder in [CorpusLayout.payloadFolder, String(path[..<slash])] where folders.insert(folder).inserted {
            try steps.makeFolder("\(next)/\(folder)")
        }
        let target = "\(next)/\(path)"
        switch content {
        case .bytes(let bytes): try steps.write(bytes, to: target)
        case .file(let source): try steps.copy(source, to: target)
        }
        let stored = try Digest.sha256(path: target)
        guard stored.sha256 == sha256 else {
            throw FileError(
                path: target, reason: "What was written is not what was read: \(stored.sha256), not \(sha256)")
        }
        manifest.append(ManifestEntry(sha256: sha256, path: path))
        byteCount += stored.byteCount
    }

    func add(_ entry: CatalogueEntry) throws(FileError) {
        let line = entry.line()
        catalogue.append((Array(entry.id.utf8), waitingEnd, line.count))
        waitingEnd += line.count
        try waiting.write(line)
    }

    func add(_ entry: QuarantineEntry) {
        quarantine.append(entry.line())
    }

    /// Leaves out of the next state what the old one has in quarantine under an id.
    func release(id: String) {
        removedIDs.insert(Array(id.utf8))
        removed.insert(CorpusLayout.quarantinePath(id: id))
        removed.insert(CorpusLayout.quarantineSidecarPath(id: id))
    }

    /// Completes the next state and puts it in the place of the old one.
    func switchOver() throws(FileError) {
        try events.flush()
        try writePayloadManifest()
        try writeCatalogue()
        try writeQuarantine()
        try writeTags()
        // Links need no flush: what they name has reached the device with the state before.
        let files = manifest.map(\.path) + CorpusLayout.tagFiles.sorted()
        try steps.flush(
            files: files.map { "\(next)/\($0)" }, folders: folders.sorted().map { "\(next)/\($0)" } + [next])
        try lock.switchOver()
    }

    private func oldPath(_ name: String) -> String? { old.map { "\($0.folder)/\(name)" } }

    /// Writes the manifest and links the files of the old payload on the way.
    private func writePayloadManifest() throws(FileError) {
        for folder in [CorpusLayout.payloadFolder, CorpusLayout.noticeFolder, CorpusLayout.quarantineFolder] {
            guard let path = oldPath(folder), access(path, F_OK) == 0 else { continue }
            if folders.insert(folder).inserted { try steps.makeFolder("\(next)/\(folder)") }
        }
        manifest.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var writer = try steps.writer("\(next)/\(CorpusLayout.manifest)")
        let new = manifest
        try SortedLines.manifest.merge(
            old: oldPath(CorpusLayout.manifest), count: new.count, line: { index throws(FileError) in new[index].line },
            keeps: { line throws(FileError) in try linkOld(line) }, to: &writer)
    }

    /// Takes a file of the old payload over; false where the next state does not have it.
    private func linkOld(_ line: [UInt8]) throws(FileError) -> Bool {
        guard let old, let entry = ManifestEntry(line: line) else {
            throw FileError(path: CorpusLayout.manifest, reason: "This is no line of a manifest")
        }
        if removed.contains(entry.path) { return false }
        let path = "\(old.folder)/\(entry.path)"
        var status = stat()
        guard stat(path, &status) == 0 else { throw StandingBag.damage(path, String(cString: strerror(errno))) }
        try steps.link(path, to: "\(next)/\(entry.path)")
        byteCount += Int(status.st_size)
        linkedCount += 1
        return true
    }

    private func writeCatalogue() throws(FileError) {
        try waiting.flush()
        let descriptor = open(waitingPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: waitingPath, errno: errno) }
        defer { close(descriptor) }
        catalogue.sort { $0.id.lexicographicallyPrecedes($1.id) }
        var writer = try steps.writer("\(next)/\(CorpusLayout.catalogue)")
        let places = catalogue
        let path = waitingPath
        try SortedLines.entries.merge(
            old: oldPath(CorpusLayout.catalogue), count: places.count,
            line: { index throws(FileError) in
                try Self.piece(of: descriptor, places[index].start, places[index].count, path)
            },
            keeps: { _ in true }, to: &writer)
    }

    private static func piece(of descriptor: Int32, _ start: Int, _ count: Int, _ path: String)
        throws(FileError) -> [UInt8]
    {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress!, count, off_t(start)))
        }
        guard bytes.count == count else { throw FileError(path: path, errno: EIO) }
        return bytes
    }

    private func writeQuarantine() throws(FileError) {
        let new = quarantine.sorted { $0.lexicographicallyPrecedes($1) }
        var writer = try steps.writer("\(next)/\(CorpusLayout.quarantine)")
        let removedIDs = removedIDs
        try SortedLines.entries.merge(
            old: oldPath(CorpusLayout.quarantine), count: new.count, line: { index throws(FileError) in new[index] },
            keeps: { line in !removedIDs.contains(Array(SortedLines.entries.key(line))) }, to: &writer)
    }

    private func writeTags() throws(FileError) {
        let oldInfo: [UInt8]? = if let path = oldPath(CorpusLayout.info) { try readBytes(path: path) } else { nil }
        try steps.write(
            BagTags.info(old: oldInfo, agent: agent, byteCount: byteCount, fileCount: manifest.count + linkedCount),
            to: "\(next)/\(CorpusLayout.info)")
        try steps.write(BagTags.declaration, to: "\(next)/\(CorpusLayout.declaration)")
        var lines: [UInt8] = []
        for name in CorpusLayout.listedTagFiles {
            let digest = try Digest.sha256(path: "\(next)/\(name)").sha256
            lines += ManifestEntry(sha256: digest, path: name).line
        }
        try steps.write(lines, to: "\(next)/\(CorpusLayout.tagManifest)")
    }
}
