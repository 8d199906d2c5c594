import Glibc
import NoticeRecords
import NoticeSystem

/// Which notices of a corpus have their record already, and which are to be extracted.
///
/// Of a notice it holds the path, the digest and the place of its line in the journal, no more.
struct RunPlan: Sendable {
    /// What becomes of a file.
    private enum State: UInt8 {
        /// It is to have a record.
        case wanted
        /// It could not be read.
        case unread
        /// It has the bytes of one before it.
        case copy
    }

    /// What was read of a file.
    private struct Reading: Sendable {
        var digest = PackedDigest.unknown
        var reason: String?
    }

    /// What a line of the journal is good for.
    private struct Standing: Sendable {
        let index: Int
        let counts: RecordCounts
        let isSound: Bool
    }

    private let corpus: Corpus
    private let records: String
    /// Of all files; `unknown` where one could not be read.
    private var digests: [PackedDigest] = []
    private var states: [State] = []
    /// Files with the bytes of one before them, in order.
    private var copies: [(copy: Int32, original: Int32)] = []
    private var failures: [Int: RunFailure] = [:]
    private let byPath: PathIndex
    private let manifestDigest: String
    /// Where in the journal the line of each notice stands; −1 where there is none yet.
    private(set) var lines: [Int]
    /// The notices that are to be extracted.
    private(set) var missing: [Int32] = []
    /// The records of all notices that have a line.
    private var counts = RecordCounts()

    /// Reads and hashes all files.
    ///
    /// - Parameters:
    ///   - records: The folder of the records.
    init(corpus: Corpus, records: String, jobs: Int) {
        self.corpus = corpus
        self.records = records
        let files = corpus.files
        var digests: [PackedDigest] = []
        digests.reserveCapacity(files.count)
        var failures: [Int: RunFailure] = [:]
        OrderedWork(jobs: jobs).run(
            count: files.count, work: { Self.read(files[$0], corpus) },
            deliver: { index, reading in
                digests.append(reading.digest)
                if let reason = reading.reason, index < corpus.noticeCount {
                    let sha256 = reading.digest == .unknown ? nil : reading.digest.hexadecimal
                    failures[index] = RunFailure(
                        path: files[index], sha256: sha256, line: nil, column: nil, reason: reason)
                }
                return true
            })
        byPath = PathIndex(files)
        manifestDigest = corpus.manifestDigest(digests, order: byPath.order)
        self.digests = digests
        self.failures = failures
        states = (0..<corpus.noticeCount).map { failures[$0] == nil ? .wanted : .unread }
        lines = [Int](repeating: -1, count: corpus.noticeCount)
        findCopies()
    }

    /// Hashes a file; the bytes must be those that a bag says.
    private static func read(_ path: String, _ corpus: Corpus) -> Reading {
        do {
            guard let digest = PackedDigest(try Digest.sha256(path: path).sha256) else { return Reading() }
            guard corpus.kind == .bag else { return Reading(digest: digest) }
            guard let stated = corpus.statedDigest(of: path) else {
                return Reading(digest: digest, reason: "The file is not in the manifest of the bag.")
            }
            if stated == digest { return Reading(digest: digest) }
            return Reading(digest: digest, reason: "The bytes are not those that the manifest of the bag says.")
        } catch {
            return Reading(reason: "\(error.reason).")
        }
    }

    private mutating func findCopies() {
        var order = states.indices.filter { states[$0] == .wanted }.map { Int32($0) }
        order.sort { (digests[Int($0)], $0) < (digests[Int($1)], $1) }
        var original: Int32 = 0
        for (place, index) in order.enumerated() {
            if place > 0, digests[Int(index)] == digests[Int(original)] {
                states[Int(index)] = .copy
                copies.append((index, original))
            } else {
                original = index
            }
        }
        copies.sort { $0.copy < $1.copy }
    }

    /// The path of a notice.
    func path(_ index: Int) -> String { corpus.files[index] }

    /// The digest of a notice in hexadecimal digits.
    func sha256(_ index: Int) -> String { digests[index].hexadecimal }

    /// The digests of the metadata files of a notice, or `-`.
    func sidecar(_ index: Int) -> String {
        guard corpus.files.count > corpus.noticeCount else { return "-" }
        let found = corpus.sidecarNames(of: path(index)).compactMap { byPath.index(of: $0) }
            .map { digests[$0] }.filter { $0 != .unknown }
        return found.isEmpty ? "-" : found.map(\.hexadecimal).joined(separator: "+")
    }

    /// Takes over each record that was made from the same bytes and whose files are as they were written; the others
    /// are missing.
    ///
    /// - Parameter places: The lines of the journal that this program wrote.
    mutating func takeOver(_ places: [Int], of journal: RunJournal, jobs: Int) {
        let plan = self
        let file = journal.file
        OrderedWork(jobs: jobs).run(
            count: places.count, work: { place in file.flatMap { plan.standing($0, places[place]) } },
            deliver: { place, standing in
                guard let standing else { return true }
                // Of two lines of one notice the last one counts.
                if lines[standing.index] >= 0 {
                    counts -= file.flatMap { plan.standing($0, lines[standing.index]) }?.counts ?? RecordCounts()
                }
                lines[standing.index] = standing.isSound ? places[place] : -1
                if standing.isSound { counts += standing.counts }
                return true
            })
        missing = states.indices.filter { states[$0] == .wanted && lines[$0] < 0 }.map { Int32($0) }
    }

    /// Whether a line of the journal stands for a notice of this corpus, and the record that it tells of is sound.
    private func standing(_ file: OpenFile, _ place: Int) -> Standing? {
        guard let line = try? file.line(at: place), let entry = RunJournal.Entry(line: line),
            let index = byPath.index(of: entry.notice.path), index < states.count, states[index] == .wanted
        else { return nil }
        let notice = entry.notice
        let isSound =
            PackedDigest(notice.sha256) == digests[index] && entry.sidecar == sidecar(index)
            && Self.isSound(notice, records)
        return Standing(index: index, counts: notice.counts, isSound: isSound)
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
        let kept = states.indices.filter { states[$0] == .wanted }.map { digests[$0].id }.sorted()
        var strangers: [String] = []
        var walk = InputWalk()
        walk.add(records) { path in
            guard let name = String(path.utf8.dropFirst(records.utf8.count + 1)), Self.isRecordFile(name) else {
                return
            }
            let parts = name.split(separator: ".", maxSplits: 1)
            let isKept = TextKey.id(parts[0]).map { Self.contains($0, kept) } ?? false
            if !isKept || parts[1] != "json" && parts[1] != "txt" { strangers.append(path) }
        }
        if let failure = walk.failures.first { throw failure }
        return strangers
    }

    private static func contains(_ id: UInt64, _ sorted: [UInt64]) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == id
    }

    /// Whether a run gives a file such a name: `0123456789abcdef.json` or `.txt`.
    static func isRecordFile(_ name: String) -> Bool {
        guard name.hasSuffix(".json") || name.hasSuffix(".txt"), let dot = name.firstIndex(of: ".") else {
            return false
        }
        return TextKey.id(name[..<dot]) != nil
    }

    /// Notes that a notice has its record and its line.
    mutating func set(_ index: Int, line: Int, counts: RecordCounts) {
        lines[index] = line
        self.counts += counts
    }

    /// Notes that a notice gives no record.
    mutating func fail(_ index: Int, _ failure: RunFailure) { failures[index] = failure }

    /// Writes the journal anew in the order of the corpus.
    mutating func replace(_ journal: inout RunJournal) throws(FileError) { try journal.replace(with: &lines) }

    /// Begins the journal with what is there.
    mutating func begin(_ journal: inout RunJournal) throws(FileError) { try journal.begin(with: &lines) }

    // MARK: What the run was, once every notice has its record or its failure

    func overview(generator: GeneratorRecord) -> RunOverview {
        let unread = corpus.failures.map {
            RunFailure(path: $0.path, sha256: nil, line: nil, column: nil, reason: "\($0.reason).")
        }
        return RunOverview(
            generator: generator, recordSchemaVersion: NoticeRecord.currentSchemaVersion,
            corpus: RunCorpus(
                path: corpus.path, kind: corpus.kind, manifest: manifestDigest, files: corpus.files.count),
            counts: counts, failures: unread + noticeFailures)
    }

    /// In the order of the corpus; a copy of a notice that failed has failed, too.
    private var noticeFailures: [RunFailure] {
        if failures.isEmpty { return [] }
        var found = failures
        for (copy, original) in copies {
            guard var failure = failures[Int(original)] else { continue }
            failure.path = path(Int(copy))
            found[Int(copy)] = failure
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The number of notices that have a record.
    var recordCount: Int { lines.count { $0 >= 0 } }

    /// Files with the bytes of a notice that has a record.
    var duplicates: RunDuplicates {
        RunDuplicates(
            files: corpus.files, digests: digests, copies: copies.filter { lines[Int($0.original)] >= 0 })
    }
}

/// The files of a run with the same bytes as one before them, in the order of the corpus.
public struct RunDuplicates: RandomAccessCollection, Sendable {
    let files: PathList
    let digests: [PackedDigest]
    let copies: [(copy: Int32, original: Int32)]

    public var startIndex: Int { 0 }
    public var endIndex: Int { copies.count }

    public subscript(index: Int) -> RunDuplicate {
        let copy = Int(copies[index].copy)
        return RunDuplicate(path: files[copy], of: String(digests[copy].hexadecimal.prefix(16)))
    }
}
