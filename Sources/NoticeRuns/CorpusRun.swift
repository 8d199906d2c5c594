import Glibc
import NoticeRecords
import NoticeSystem

/// What extraction hands over for one notice.
public struct RunExtraction: Sendable {
    public var record: NoticeRecord
    /// The text in UTF-8 that the spans count in, where the source is not plain text.
    public var text: [UInt8]?

    public init(record: NoticeRecord, text: [UInt8]?) {
        self.record = record
        self.text = text
    }
}

/// Makes a run: the folder `FOLDER` with `records/ID.json` for each notice of a corpus and, at the end, `run.json`.
///
/// Only notices whose bytes, whose metadata file or whose program have changed are extracted; the files are the same
/// as if all had been. Each file is written whole or not at all, and what is done is noted at once, so that a run
/// that was broken off goes on where it was.
public struct CorpusRun: Sendable {
    private let corpus: Corpus
    /// The folder of the run.
    public let folder: String
    private let state: String
    private let name: String
    private let generator: GeneratorRecord
    private let program: String
    private let jobs: Int
    private let isFresh: Bool

    /// How a run went.
    public struct Result: Sendable {
        public let overview: RunOverview
        /// The number of notices that have a record.
        public let recordCount: Int
        public let duplicates: RunDuplicates
        /// The number of notices that were extracted; the others were as they should be.
        public let computed: Int
    }

    /// - Parameters:
    ///   - output: The folder of all runs; the run is `output/name`, and what the next run wants to know is kept in
    ///     `output/.gongwen`.
    ///   - program: What `ProgramFingerprint` says.
    ///   - isFresh: Whether nothing is taken over from earlier runs.
    public init(
        corpus: Corpus, output: String, name: String, generator: GeneratorRecord, program: String, jobs: Int,
        isFresh: Bool = false
    ) {
        let output = output.hasSuffix("/") ? output : output + "/"
        self.corpus = corpus
        self.name = name
        self.generator = generator
        self.program = program
        self.jobs = jobs
        self.isFresh = isFresh
        folder = output + name
        state = output + ".gongwen"
    }

    /// Does the work.
    ///
    /// - Parameters:
    ///   - extract: Reads the notice at a path; called from several threads.
    ///   - progress: Told how many notices of how many are extracted; false stops the run.
    /// - Throws: The first file that could not be written. What is done stays done; `run.json` is not there then.
    public func run(
        extract: @escaping @Sendable (String) -> Swift.Result<RunExtraction, RunFailure>,
        progress: (_ done: Int, _ count: Int) -> Bool
    ) throws(FileError) -> Result {
        try AtomicFile.makeDirectory(state)
        let lock = try RunLock(path: "\(state)/\(name).lock")
        defer { lock.release() }
        try AtomicFile.makeDirectory(folder + "/records")
        removeLeftovers()
        var journal = RunJournal(path: "\(state)/\(name).journal", program: program)
        let known = isFresh ? [] : journal.open()
        var plan = RunPlan(corpus: corpus, records: folder + "/records", jobs: jobs)
        plan.takeOver(known, of: journal, jobs: jobs)
        let strangers = try plan.strangers()
        if !plan.missing.isEmpty || !strangers.isEmpty {
            unlink(folder + "/run.json")
        }
        try remove(strangers)
        try plan.begin(&journal)
        defer { journal.close() }
        try computeMissing(&plan, &journal, extract, progress)
        if !plan.missing.isEmpty { try plan.replace(&journal) }
        let overview = plan.overview(generator: generator)
        try writeManifest(overview, plan, journal)
        return Result(
            overview: overview, recordCount: plan.recordCount, duplicates: plan.duplicates,
            computed: plan.missing.count)
    }

    /// Writes `run.json`, unless it stands there already.
    private func writeManifest(
        _ overview: RunOverview, _ plan: RunPlan, _ journal: RunJournal
    ) throws(FileError) {
        let path = folder + "/run.json"
        if let standing = try? OpenFile(path: path) {
            var place = 0
            var isEqual = true
            try pieces(of: overview, plan, journal) { piece throws(FileError) in
                if isEqual { isEqual = (try? standing.bytes(place..<(place + piece.count))) == piece }
                place += piece.count
            }
            // The end of the one is that of the other.
            if isEqual, (try? standing.bytes(place..<(place + 1))) == [] { return }
        }
        var part = try PartFile(path: path)
        do throws(FileError) {
            try pieces(of: overview, plan, journal) { piece throws(FileError) in try part.write(bytes: piece) }
            try part.publish()
        } catch {
            part.discard()
            throw error
        }
    }

    /// Hands `run.json` over piece by piece.
    private func pieces(
        of overview: RunOverview, _ plan: RunPlan, _ journal: RunJournal,
        _ take: ([UInt8]) throws(FileError) -> Void
    ) throws(FileError) {
        var writer = RunManifestWriter(overview)
        let duplicates = plan.duplicates
        try take(writer.begin(notices: plan.recordCount, duplicates: duplicates.count))
        for place in plan.lines where place >= 0 {
            try take(writer.notice(RunJournal.Entry.json(try journal.line(at: place))))
        }
        for duplicate in duplicates { try take(writer.duplicate(duplicate)) }
        try take(writer.end())
    }

    /// What a worker hands over.
    private struct Outcome: Sendable {
        var extraction: RunExtraction?
        var failure: RunFailure?
        var json: [UInt8] = []
    }

    private func computeMissing(
        _ plan: inout RunPlan, _ journal: inout RunJournal,
        _ extract: @escaping @Sendable (String) -> Swift.Result<RunExtraction, RunFailure>,
        _ progress: (_ done: Int, _ count: Int) -> Bool
    ) throws(FileError) {
        let missing = plan.missing
        let files = corpus.files
        var error: FileError?
        OrderedWork(jobs: jobs).run(
            count: missing.count,
            work: { index -> Outcome in
                switch extract(files[Int(missing[index])]) {
                case .success(let extraction):
                    Outcome(extraction: extraction, json: extraction.record.jsonBytes(.file))
                case .failure(let failure): Outcome(failure: failure)
                }
            },
            deliver: { index, outcome in
                let notice = Int(missing[index])
                do throws(FileError) {
                    if var failure = outcome.failure {
                        failure.sha256 = plan.sha256(notice)
                        plan.fail(notice, failure)
                    } else if let extraction = outcome.extraction {
                        try write(extraction, outcome.json, notice, &plan, &journal)
                    }
                } catch let failed {
                    error = failed
                    return false
                }
                if progress(index + 1, missing.count) { return true }
                error = FileError(path: folder, reason: "The run was broken off; the next one goes on from here")
                return false
            })
        if let error { throw error }
    }

    /// Writes a record, its text first, and notes it.
    private func write(
        _ extraction: RunExtraction, _ json: [UInt8], _ index: Int, _ plan: inout RunPlan, _ journal: inout RunJournal
    ) throws(FileError) {
        let record = extraction.record
        let source = plan.path(index)
        guard record.source.sha256 == plan.sha256(index) else {
            plan.fail(
                index,
                RunFailure(
                    path: source, sha256: plan.sha256(index), line: nil, column: nil,
                    reason: "The file was changed while the run was reading it."))
            return
        }
        let path = "\(folder)/records/\(record.id)"
        if let text = extraction.text {
            try AtomicFile.write(text, to: path + ".txt")
        } else if access(path + ".txt", F_OK) == 0 {
            unlink(path + ".txt")
        }
        try AtomicFile.write(json, to: path + ".json")
        let counts = RecordCounts(record)
        let notice = RunNotice(
            id: record.id, path: source, sha256: record.source.sha256, title: record.notice.title,
            documentNumber: record.notice.documentNumber?.text, record: Digest.sha256(json),
            text: extraction.text.map(Digest.sha256), counts: counts)
        let line = try journal.add(RunJournal.Entry(sidecar: plan.sidecar(index), notice: notice))
        plan.set(index, line: line, counts: counts)
    }

    /// Removes files that a killed run was writing: equal runs have the same files.
    private func removeLeftovers() {
        AtomicFile.removeLeftovers(in: folder + "/records", of: RunPlan.isRecordFile)
        AtomicFile.removeLeftovers(in: folder) { $0 == "run.json" }
        AtomicFile.removeLeftovers(in: state) { $0 == "\(name).journal" }
    }

    private func remove(_ paths: [String]) throws(FileError) {
        for path in paths where unlink(path) != 0 && errno != ENOENT { throw FileError(path: path, errno: errno) }
    }
}

/// Keeps a second run away from the same folder; the system lets go of it when the process ends.
private struct RunLock {
    private let descriptor: Int32

    init(path: String) throws(FileError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            Glibc.close(descriptor)
            if code == EWOULDBLOCK { throw FileError(path: path, reason: "Another run is writing to this folder") }
            throw FileError(path: path, errno: code)
        }
    }

    func release() { Glibc.close(descriptor) }
}
