/// A file that is to be taken into the archive, with what reading it gave.
public struct Submission: Sendable {
    /// Where the bytes are.
    public enum Content: Sendable {
        case bytes([UInt8])
        /// A file that is too large to be read as a notice; it is copied in pieces.
        case file(path: String)
    }

    /// What reading gave.
    public enum Finding: Sendable {
        case notice(NoticeDescription)
        /// It could not be read: stage and code as in `QuarantineEntry`, and one sentence.
        case unreadable(stage: String, code: String, reason: String)
        /// It was not read, because the archive has the bytes as a notice.
        case held
    }

    /// A file beside the notice that says what the notice lost.
    public struct Sidecar: Sendable {
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The path for messages.
    public var path: String
    /// The name of the file as it came.
    public var originalName: String
    /// Where it stood below the path that is ingested.
    public var originalPath: String
    public var content: Content
    public var byteCount: Int
    public var sha256: String
    public var sidecar: Sidecar?
    public var finding: Finding

    public init(
        path: String, originalName: String, originalPath: String, content: Content, byteCount: Int, sha256: String,
        sidecar: Sidecar? = nil, finding: Finding
    ) {
        self.path = path
        self.originalName = originalName
        self.originalPath = originalPath
        self.content = content
        self.byteCount = byteCount
        self.sha256 = sha256
        self.sidecar = sidecar
        self.finding = finding
    }

    var id: String { CorpusLayout.id(sha256: sha256) }
}

/// What became of a submission; with a dry run, what would become of it.
public enum IngestOutcome: Sendable, Equatable {
    /// It is kept as a new notice; another notice with the same text in other bytes is named.
    case kept(id: String, likelyDuplicateOf: String?)
    /// The archive had the bytes as a notice and was not changed. What it does not have is the sidecar that came.
    case held(id: String, lacksSidecar: Bool)
    /// It cannot be read; its bytes are kept aside.
    case quarantined(id: String)
    /// It cannot be read, as before; the archive was not changed.
    case stillQuarantined(id: String)
    /// It could not be read before and now can: it is kept as a notice.
    case released(id: String, likelyDuplicateOf: String?)
}
