/// What a run over a corpus was: `run.json`, written last, so that its presence says that the run is whole.
///
/// Two runs over the same corpus by the same version are equal, whatever was there before them: no time, no
/// duration, no name of a machine stands in it. `RunManifestWriter` writes it piece by piece.
public struct RunManifest: Sendable, Equatable {
    public var overview: RunOverview
    /// The notices that gave a record, in the order of the corpus.
    public var notices: [RunNotice]
    /// Files with the same bytes as one before them.
    public var duplicates: [RunDuplicate]
}

/// What a run says of itself, without the lists that grow with the corpus.
public struct RunOverview: Sendable, Equatable {
    /// The version of the form of `run.json` (semantic versioning).
    public static let currentSchemaVersion = "1.0.0"

    public var schemaVersion = RunOverview.currentSchemaVersion
    /// The program and its rules.
    public var generator: GeneratorRecord
    /// The version of the output contract of the records.
    public var recordSchemaVersion: String
    public var corpus: RunCorpus
    /// The records of all notices together.
    public var counts: RecordCounts
    /// Files that gave no record.
    public var failures: [RunFailure]

    public init(
        generator: GeneratorRecord, recordSchemaVersion: String, corpus: RunCorpus, counts: RecordCounts,
        failures: [RunFailure]
    ) {
        self.generator = generator
        self.recordSchemaVersion = recordSchemaVersion
        self.corpus = corpus
        self.counts = counts
        self.failures = failures
    }
}

/// The files that a run read.
public struct RunCorpus: Sendable, Equatable {
    /// What the folder is.
    public enum Kind: String, Sendable {
        /// A folder: all files below it except hidden ones.
        case folder
        /// A BagIt bag (RFC 8493): all files of its payload.
        case bag
    }

    /// The path of the folder as the caller named it.
    public var path: String
    public var kind: Kind
    /// The folder that the paths of its files count from, whether it is a bag or not.
    public var payloadPath: String { kind == .bag ? path + "/data" : path }

    /// The digest of the bag's `manifest-sha256.txt`, or of the one that a bag of these files would have, as `sha256:`
    /// and 64 hexadecimal digits.
    public var manifest: String
    /// The number of files.
    public var files: Int

    public init(path: String, kind: Kind, manifest: String, files: Int) {
        self.path = path
        self.kind = kind
        self.manifest = manifest
        self.files = files
    }
}

/// A notice of a run: what names it, and the digests of what was written.
public struct RunNotice: Sendable, Equatable {
    /// The id of its record, which is in `records/ID.json`.
    public var id: String
    /// The path of its source, as in the record.
    public var path: String
    /// The SHA-256 of the source bytes.
    public var sha256: String
    public var title: String?
    /// The document number in normal form.
    public var documentNumber: String?
    /// The SHA-256 of the record file.
    public var record: String
    /// The SHA-256 of `records/ID.txt`, or nil where the source is plain text.
    public var text: String?
    public var counts: RecordCounts

    public init(
        id: String, path: String, sha256: String, title: String?, documentNumber: String?, record: String,
        text: String?, counts: RecordCounts
    ) {
        self.id = id
        self.path = path
        self.sha256 = sha256
        self.title = title
        self.documentNumber = documentNumber
        self.record = record
        self.text = text
        self.counts = counts
    }
}

/// A file with the same bytes as one before it.
public struct RunDuplicate: Sendable, Equatable {
    public var path: String
    /// The id of the notice that has the bytes.
    public var of: String

    public init(path: String, of: String) {
        self.path = path
        self.of = of
    }
}

/// A file that gave no record.
public struct RunFailure: Error, Equatable {
    public var path: String
    /// The SHA-256 of the bytes, or nil when they could not be read.
    public var sha256: String?
    /// The place in its text, both from 1; nil when the whole file is meant.
    public var line: Int?
    public var column: Int?
    /// One sentence in English.
    public var reason: String

    public init(path: String, sha256: String?, line: Int?, column: Int?, reason: String) {
        self.path = path
        self.sha256 = sha256
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// `file:line:column: error: reason`.
    public var description: String {
        let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
        return "\(path)\(place): error: \(reason)"
    }
}
