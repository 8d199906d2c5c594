import Glibc
import NoticeSystem

/// One run that takes files into an archive.
///
/// The archive is a folder that is a valid BagIt bag at each moment: the next state is made beside it and put in its
/// place as a whole when `finish()` is called, once a run. Until then nothing in the folder changes, and a run that changes
/// nothing does not touch it at all. One run at a time has an archive; a second one waits.
///
///     let ingest = try CorpusIngest(corpus: "corpus", agent: "gongwen 0.1.0", clock: clock) { print($0) }
///     for submission in submissions { print(try ingest.add(submission)) }
///     try ingest.finish()
public final class CorpusIngest {
    /// What the archive held when the run began.
    public let held: HeldNotices
    private var now: HeldNotices
    private let old: StandingBag?
    /// Nil for a dry run.
    private let lock: CorpusLock?
    private let steps = FileSteps()
    private let agent: String
    private let clock: EventClock
    private var staged: StagedBag?

    /// Opens an archive, or makes ready for a new one.
    ///
    /// - Parameters:
    ///   - corpus: The folder; it need not be there.
    ///   - isDryRun: Whether nothing is to be written; the outcomes are the same.
    ///   - agent: The program and its version, for the event log.
    ///   - waiting: Is told who has the archive, when it has to be waited for.
    /// - Throws: Something else stands there, or an archive that is not sound.
    public init(
        corpus: String, isDryRun: Bool = false, agent: String, clock: EventClock, waiting: (String) -> Void
    ) throws(FileError) {
        self.agent = agent
        self.clock = clock
        let path = try CorpusLock.realPath(corpus)
        if isDryRun { CorpusLock.wait(for: path, waiting: waiting) }
        lock = isDryRun ? nil : try CorpusLock(path, steps, waiting: waiting)
        do {
            old = try StandingBag(folder: path)
        } catch {
            try? lock?.release()
            throw error
        }
        held = old?.held ?? HeldNotices()
        now = held
    }

    /// Takes one file in.
    ///
    /// - Throws: The file could not be stored; the run must end, and the archive stays as it was.
    public func add(_ submission: Submission) throws(FileError) -> IngestOutcome {
        let id = submission.id
        let holding = now.holding(submission.sha256)
        switch (holding, submission.finding) {
        case (.notice(let sidecar), _):
            let lacks = submission.sidecar.map { DigestKey(Digest.sha256($0.bytes)).id != sidecar } ?? false
            return .held(id: id, lacksSidecar: lacks)
        case (.otherBytes, _):
            throw FileError(path: submission.path, reason: "Other bytes in the archive have the id \(id)")
        case (.quarantined, .unreadable):
            return .stillQuarantined(id: id)
        case (.quarantined, .notice(let description)):
            // What this run itself put aside is released by the next one.
            guard held.holding(submission.sha256) == .quarantined else { return .stillQuarantined(id: id) }
            return .released(id: id, likelyDuplicateOf: try keep(submission, description, isReleased: true))
        case (nil, .notice(let description)):
            return .kept(id: id, likelyDuplicateOf: try keep(submission, description, isReleased: false))
        case (nil, .unreadable(let stage, let code, let reason)):
            try quarantine(submission, stage, code, reason)
            return .quarantined(id: id)
        case (_, .held):
            preconditionFailure("a submission is held only when the archive has it")
        }
    }

    /// Ends the run: what was taken in is there, or after a throw nothing of it.
    public func finish() throws(FileError) {
        do {
            try staged?.switchOver()
        } catch {
            abandon()
            throw error
        }
        staged = nil
        try lock?.release()
    }

    /// Ends the run and leaves the archive as it was.
    public func abandon() {
        staged = nil
        try? lock?.release()
    }

    private func stage() throws(FileError) -> StagedBag? {
        guard let lock else { return nil }
        if let staged { return staged }
        let made = try StagedBag(lock, steps, over: old, agent: agent, clock: clock)
        staged = made
        return made
    }

    /// Keeps a notice; returns the id of one that says the same.
    private func keep(
        _ submission: Submission, _ description: NoticeDescription, isReleased: Bool
    ) throws(FileError) -> String? {
        let id = submission.id
        let twin = now.notice(text: description.textSHA256)
        let path = CorpusLayout.noticePath(id: id, mediaType: description.mediaType)
        if let staged = try stage() {
            try staged.keep(submission.content, sha256: submission.sha256, at: path)
            let sidecar = try keepSidecar(submission, at: CorpusLayout.sidecarPath(id: id), staged)
            try staged.add(
                CatalogueEntry(
                    id: id, file: path, originalName: submission.originalName, originalPath: submission.originalPath,
                    byteCount: submission.byteCount, sha256: submission.sha256, sidecar: sidecar,
                    description: description))
            try recordDigest(submission, staged)
            try staged.record(Self.formatEvent(id, description))
            if isReleased {
                staged.release(id: id)
                try staged.record(
                    PreservationEvent(type: .unquarantine, object: id, detail: "It can be read by \(agent)."))
            }
            try staged.record(
                PreservationEvent(
                    type: .ingestion, object: id, detail: "Kept as \(path).",
                    outcome: twin == nil ? .success : .warning,
                    outcomeDetail: twin.map { "Likely a duplicate of \($0): the same text in other bytes." }))
        }
        now.add(
            notice: submission.sha256, text: description.textSHA256,
            sidecar: submission.sidecar.map { Digest.sha256($0.bytes) })
        return twin
    }

    private func quarantine(
        _ submission: Submission, _ stage: String, _ code: String, _ reason: String
    ) throws(FileError) {
        let id = submission.id
        if let staged = try self.stage() {
            let path = CorpusLayout.quarantinePath(id: id)
            try staged.keep(submission.content, sha256: submission.sha256, at: path)
            let sidecar = try keepSidecar(submission, at: CorpusLayout.quarantineSidecarPath(id: id), staged)
            staged.add(
                QuarantineEntry(
                    id: id, file: path, originalName: submission.originalName, originalPath: submission.originalPath,
                    byteCount: submission.byteCount, sha256: submission.sha256, stage: stage, code: code,
                    reason: reason, sidecar: sidecar))
            try recordDigest(submission, staged)
            try staged.record(
                PreservationEvent(
                    type: .quarantine, object: id, detail: "Kept as \(path), not as a notice.", outcome: .warning,
                    outcomeDetail: "[\(code)] \(reason)"))
        }
        now.add(quarantined: submission.sha256)
    }

    private func keepSidecar(_ submission: Submission, at path: String, _ staged: StagedBag)
        throws(FileError) -> KeptSidecar?
    {
        guard let sidecar = submission.sidecar else { return nil }
        let sha256 = Digest.sha256(sidecar.bytes)
        try staged.keep(.bytes(sidecar.bytes), sha256: sha256, at: path)
        return KeptSidecar(file: path, originalName: sidecar.name, byteCount: sidecar.bytes.count, sha256: sha256)
    }

    private func recordDigest(_ submission: Submission, _ staged: StagedBag) throws(FileError) {
        try staged.record(
            PreservationEvent(
                type: .messageDigestCalculation, object: submission.id,
                detail: "SHA-256 of \(submission.byteCount) bytes: \(submission.sha256)"))
    }

    private static func formatEvent(_ id: String, _ description: NoticeDescription) -> PreservationEvent {
        PreservationEvent(
            type: .formatIdentification, object: id,
            detail: "\(description.mediaType) by \(description.formatBasis); "
                + "\(description.encoding) by \(description.encodingBasis)",
            outcome: description.formatMismatch == nil ? .success : .warning,
            outcomeDetail: description.formatMismatch)
    }
}
