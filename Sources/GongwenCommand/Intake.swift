import Glibc
import NoticeArchive
import NoticeModel
import NoticePipeline
import NoticeReading
import NoticeRecords
import NoticeSystem

/// Reads files for an archive: what the pipeline finds out about each becomes a submission.
struct Intake: Sendable {
    /// What the archive has need not be read again.
    let held: HeldNotices
    /// The paths of the command line, from which original paths count.
    let operands: [String]
    private let options: ReadingOptions
    private let pipeline: NoticePipeline

    init(held: HeldNotices, operands: [String], options: ReadingOptions) {
        self.held = held
        self.operands = operands
        self.options = options
        pipeline = NoticePipeline(options: options)
    }

    /// What one path gave.
    struct Received: Sendable {
        /// The file, and its sidecar where that has to be kept aside.
        var submissions: [Submission] = []
        /// Lines for standard error.
        var lines = ""
        /// The number of files that the system gave no bytes of.
        var failureCount = 0
    }

    func process(_ path: String) -> Received {
        var received = Received()
        do throws(FileError) {
            var submission = try self.submission(path)
            if submission.finding == nil, let members = unpacked(submission) { return members }
            let sidecar = SidecarFile(beside: path)
            if let sidecar { try add(sidecar, to: &submission, &received) }
            if submission.finding == nil { submission.finding = find(submission, path, sidecar, &received) }
            received.submissions.insert(submission.finished, at: 0)
        } catch {
            received.lines += error.line + "\n"
            received.failureCount += 1
        }
        return received
    }

    /// A submission whose finding may still be open.
    private struct Draft {
        var path: String
        var original: (name: String, path: String)
        var content: Submission.Content
        var byteCount: Int
        var sha256: String
        var sidecar: Submission.Sidecar?
        var finding: Submission.Finding?

        var finished: Submission {
            Submission(
                path: path, originalName: original.name, originalPath: original.path, content: content,
                byteCount: byteCount, sha256: sha256, sidecar: sidecar, finding: finding ?? .held)
        }
    }

    /// Reads and hashes the file; its finding is open where it has to be read as a notice.
    private func submission(_ path: String) throws(FileError) -> Draft {
        let limit = options.byteLimit
        var status = stat()
        if stat(path, &status) == 0, status.st_size > limit {
            let (sha256, byteCount) = try Digest.sha256(path: path)
            let error = ReadingError(
                path: path, byteOffset: nil, reason: .overLimit(byteCount: byteCount, limit: limit))
            return Draft(
                path: path, original: original(path), content: .file(path: path), byteCount: byteCount, sha256: sha256,
                finding: .unreadable(stage: "reading", code: error.code, reason: error.explanation))
        }
        let bytes = try readBytes(path: path, limit: limit)
        let sha256 = Digest.sha256(bytes)
        return Draft(
            path: path, original: original(path), content: .bytes(bytes), byteCount: bytes.count, sha256: sha256,
            finding: held.hasNotice(sha256: sha256) ? .held : nil)
    }

    /// What is in a ZIP archive of several notices, each a submission of its own; the container is packing and not kept.
    ///
    /// Nil for any other file, and for an archive out of which not all can be taken: that is kept aside as a whole.
    private func unpacked(_ box: Draft) -> Received? {
        guard case .bytes(let bytes) = box.content else { return nil }
        return bytes.withUnsafeBytes { buffer -> Received? in
            guard let entries = try? NoticeBox(buffer, path: box.path, options: options), entries.count > 0
            else { return nil }
            var received = Received()
            for note in entries.notes { received.lines += note + "\n" }
            for index in 0..<entries.count {
                guard let member = try? entries.bytes(index) else { return nil }
                received.submissions.append(submission(member, entries.path(index), in: box, &received))
            }
            return received
        }
    }

    private func submission(
        _ bytes: [UInt8], _ path: String, in box: Draft, _ received: inout Received
    ) -> Submission {
        let name = String(path.dropFirst(box.path.count + 1))
        let sha256 = Digest.sha256(bytes)
        var draft = Draft(
            path: path, original: (Self.lastName(name), "\(box.original.path)!\(name)"), content: .bytes(bytes),
            byteCount: bytes.count, sha256: sha256, finding: held.hasNotice(sha256: sha256) ? .held : nil)
        if draft.finding == nil { draft.finding = find(draft, path, nil, &received) }
        return draft.finished
    }

    /// The name of a file, and where it stood below the path that was named on the command line.
    private func original(_ path: String) -> (name: String, path: String) {
        let name = Self.lastName(path)
        for operand in operands {
            let folder = operand.hasSuffix("/") ? operand : operand + "/"
            guard path.utf8.starts(with: folder.utf8) else { continue }
            let below = String(path.utf8.dropFirst(folder.utf8.count)) ?? name
            let top = Self.lastName(operand)
            return (name, top == "." || top == ".." || top.isEmpty ? below : "\(top)/\(below)")
        }
        return (name, name)
    }

    private static func lastName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Adds a sidecar to its notice; one that does not fit its schema becomes a submission of its own, to be kept aside.
    private func add(_ sidecar: SidecarFile, to submission: inout Draft, _ received: inout Received) throws(FileError) {
        guard let problem = sidecar.problem else {
            submission.sidecar = Submission.Sidecar(name: Self.lastName(sidecar.path), bytes: sidecar.bytes)
            return
        }
        guard !sidecar.bytes.isEmpty else { throw FileError(path: sidecar.path, reason: problem) }
        let names = original(sidecar.path)
        received.submissions.append(
            Submission(
                path: sidecar.path, originalName: names.name, originalPath: names.path, content: .bytes(sidecar.bytes),
                byteCount: sidecar.bytes.count, sha256: Digest.sha256(sidecar.bytes),
                finding: .unreadable(stage: "metadata", code: "metadata.invalid", reason: problem)))
    }

    /// Reads a notice as far as its head.
    private func find(
        _ submission: Draft, _ path: String, _ sidecar: SidecarFile?, _ received: inout Received
    ) -> Submission.Finding {
        guard case .bytes(let bytes) = submission.content else { return .held }
        do throws(NoticeFailure) {
            var source = try pipeline.read(bytes, path: path)
            if let sidecar, sidecar.problem == nil { sidecar.complete(&source) }
            let text = pipeline.normalize(source)
            let record = pipeline.record(source, text, pipeline.segment(text), Facts())
            let mismatch = source.diagnostics.first { $0.code == "source.format-mismatch" }
            for diagnostic in record.diagnostics where diagnostic.severity != .info {
                guard ["source.", "metadata."].contains(where: { diagnostic.code.hasPrefix($0) }) else { continue }
                let words = "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
                received.lines += "\(path): \(words)\n"
            }
            return .notice(
                NoticeDescription(
                    record: record, text: Array(text.scalars), formatBasis: source.description.formatBasis.rawValue,
                    encodingBasis: source.description.encodingBasis.rawValue, formatMismatch: mismatch?.message))
        } catch {
            return .unreadable(stage: "reading", code: error.code, reason: error.reason)
        }
    }
}
