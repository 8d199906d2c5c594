import Glibc
import NoticeRecords
import NoticeSystem

/// Which notices of a corpus have their record already, and which are to be extracted.
struct RunPlan {
    /// A file of the corpus.
    struct Item {
        let path: String
        /// Empty when the file could not be read.
        var sha256 = ""
        /// The digest of its metadata file, or `-`.
        var sidecar = "-"
        /// The path of the file before it with the same bytes.
        var original: Int?
        var notice: RunNotice?
        var failure: RunFailure?
    }

    /// What was read of a file.
    private struct Reading: Sendable {
        var sha256: String?
        var reason: String?
    }

    var items: [Item]
    /// The items that are to be extracted.
    private(set) var missing: [Int] = []
    private let corpus: Corpus
    private let records: String
    private let manifestDigest: String

    /// Reads and hashes all files.
    ///
    /// - Parameters:
    ///   - known: What earlier runs of this program have written, by path.
    ///   - records: The folder of the records.
    init(corpus: Corpus, known: [String: RunJournal.Entry], records: String, jobs: Int) {
        self.corpus = corpus
        self.records = records
        let paths = corpus.notices + corpus.sidecars
        var readings: [Reading] = []
        OrderedWork(jobs: jobs).run(
            count: paths.count, work: { Self.read(paths[$0], corpus) },
            deliver: { _, reading in
                readings.append(reading)
                return true
            })
        var digests: [String: String] = [:]
        for (path, reading) in zip(paths, readings) { digests[path] = reading.sha256 }
        manifestDigest = corpus.manifestDigest(digests)
        items = zip(corpus.notices, readings).map { path, reading in
            var item = Item(path: path, sha256: reading.sha256 ?? "")
            if let reason = reading.reason {
                item.failure = RunFailure(path: path, sha256: reading.sha256, line: nil, column: nil, reason: reason)
            }
            let sidecars = corpus.sidecarNames(of: path).compactMap { digests[$0] }
            if !sidecars.isEmpty { item.sidecar = sidecars.joined(separator: "+") }
            return item
        }
        findDuplicates()
        takeOver(known, jobs)
    }

    /// Hashes a file; the bytes must be those that a bag says.
    private static func read(_ path: String, _ corpus: Corpus) -> Reading {
        do {
            let sha256 = try Digest.sha256(path: path).sha256
            guard corpus.kind == .bag else { return Reading(sha256: sha256) }
            guard let stated = corpus.statedDigest(of: path) else {
                return Reading(sha256: sha256, reason: "The file is not in the manifest of the bag.")
            }
            if stated == sha256 { return Reading(sha256: sha256) }
            return Reading(sha256: sha256, reason: "The bytes are not those that the manifest of the bag says.")
        } catch {
            return Reading(reason: "\(error.reason).")
        }
    }

    private mutating func findDuplicates() {
        var first: [String: Int] = [:]
        for index in items.indices where items[index].failure == nil {
            if let original = first[items[index].sha256] {
                items[index].original = original
            } else {
                first[items[index].sha256] = index
            }
        }
    }

    /// Takes over each record that was made from the same bytes and whose files are as they were written.
    private mutating func takeOver(_ known: [String: RunJournal.Entry], _ jobs: Int) {
        let wanted = items.indices.filter { items[$0].failure == nil && items[$0].original == nil }
        let candidates = wanted.map { index -> RunNotice? in
            let item = items[index]
            guard let entry = known[item.path], entry.notice.sha256 == item.sha256, entry.sidecar == item.sidecar
            else { return nil }
            return entry.notice
        }
        let records = records
        var sound: [Bool] = []
        OrderedWork(jobs: jobs).run(
            count: wanted.count, work: { candidates[$0].map { Self.isSound($0, records) } ?? false },
            deliver: { _, isSound in
                sound.append(isSound)
                return true
            })
        for (place, index) in wanted.enumerated() {
            if sound[place] { items[index].notice = candidates[place] } else { missing.append(index) }
        }
    }

    private static func isSound(_ notice: RunNotice, _ records: String) -> Bool {
        let path = "\(records)/\(notice.id)"
        guard let bytes = try? readBytes(path: path + ".json"), Digest.sha256(bytes) == notice.record else {
            return false
        }
        guard let digest = notice.text else { return access(path + ".txt", F_OK) != 0 }
        guard let text = try? readBytes(path: path + ".txt") else { return false }
        return Digest.sha256(text) == digest
    }

    /// Files of the form that a run writes that are no part of this one.
    func strangers() throws(FileError) -> [String] {
        let list = InputList([records])
        if let failure = list.failures.first { throw failure }
        var kept: Set<String> = []
        for item in items where item.failure == nil && item.original == nil {
            let id = item.sha256.prefix(16)
            kept.insert("\(records)/\(id).json")
            kept.insert("\(records)/\(id).txt")
        }
        return list.paths.filter { path in
            guard !kept.contains(path) else { return false }
            return Self.isRecordFile(String(path.utf8.dropFirst(records.utf8.count + 1)) ?? "")
        }
    }

    /// Whether a run gives a file such a name: `0123456789abcdef.json` or `.txt`.
    static func isRecordFile(_ name: String) -> Bool {
        guard name.hasSuffix(".json") || name.hasSuffix(".txt"), let dot = name.firstIndex(of: ".") else {
            return false
        }
        return name[..<dot].utf8.count == 16 && name[..<dot].allSatisfy { "0123456789abcdef".contains($0) }
    }

    /// What is there by now, in the order of the corpus.
    var journalEntries: [RunJournal.Entry] {
        items.compactMap { item in item.notice.map { RunJournal.Entry(sidecar: item.sidecar, notice: $0) } }
    }

    /// What the run was, once every item has its record or its failure.
    func manifest(generator: GeneratorRecord) -> RunManifest {
        var counts = RecordCounts()
        for item in items { if let notice = item.notice { counts += notice.counts } }
        let unread = corpus.failures.map {
            RunFailure(path: $0.path, sha256: nil, line: nil, column: nil, reason: "\($0.reason).")
        }
        return RunManifest(
            generator: generator, recordSchemaVersion: NoticeRecord.currentSchemaVersion,
            corpus: RunCorpus(
                path: corpus.path, kind: corpus.kind, manifest: manifestDigest,
                files: items.count + corpus.sidecars.count),
            counts: counts, notices: items.compactMap(\.notice),
            duplicates: items.compactMap { item in
                guard let original = item.original, items[original].notice != nil else { return nil }
                return RunDuplicate(path: item.path, of: String(item.sha256.prefix(16)))
            },
            failures: unread + items.compactMap { failure(of: $0) })
    }

    /// A copy of a notice that failed has failed, too.
    private func failure(of item: Item) -> RunFailure? {
        guard let original = item.original, var failure = items[original].failure else { return item.failure }
        failure.path = item.path
        return failure
    }
}
