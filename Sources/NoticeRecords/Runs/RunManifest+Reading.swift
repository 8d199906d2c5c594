extension RunManifest {
    /// Reads `run.json`; keys that this version does not know are ignored.
    ///
    /// - Throws: The first place that is no JSON or not what a run writes, or a run of another major version.
    public init(parsing bytes: [UInt8]) throws(RecordReadingError) {
        var notices: [RunNotice] = []
        var duplicates: [RunDuplicate] = []
        overview = try RunOverview(RecordFields(parsing: bytes)) { fields throws(RecordReadingError) in
            notices = try fields.list("notices", RunNotice.init)
            duplicates = try fields.list("duplicates", RunDuplicate.init)
        }
        self.notices = notices
        self.duplicates = duplicates
    }
}

extension RunOverview {
    /// - Parameter lists: Reads the lists that stand before the failures, so that the first error is that of the text.
    fileprivate init(
        _ fields: RecordFields, _ lists: (RecordFields) throws(RecordReadingError) -> Void
    ) throws(RecordReadingError) {
        schemaVersion = try fields.string("schemaVersion")
        guard schemaVersion.hasPrefix("1.") else {
            throw try fields.failure(
                "schemaVersion", "the run has schema version \(schemaVersion), this program reads 1.x")
        }
        generator = try GeneratorRecord(fields.object("generator"))
        recordSchemaVersion = try fields.string("recordSchemaVersion")
        corpus = try RunCorpus(fields.object("corpus"))
        counts = try RecordCounts(fields.object("counts"))
        try lists(fields)
        failures = try fields.list("failures", RunFailure.init)
    }
}

/// Reads `run.json` block by block; of its notices it holds none.
package struct RunManifestReader {
    /// A notice, and where it stands in the file, in bytes.
    package typealias Place = (notice: RunNotice, offset: Int, byteCount: Int)

    private var scanner = JSONListScanner(lists: ["notices", "duplicates"])

    package init() {}

    /// Reads on.
    ///
    /// - Parameter take: Takes each notice, in their order.
    /// - Returns: False when something is wrong, or is written in a way that this reader does not know: then the file
    ///   has to be read at once, by `RunManifest`, which says what it is and where.
    package mutating func read(_ block: [UInt8], _ take: (Place) -> Void) -> Bool {
        scanner.read(block) { element in
            // The two containers around it count, too.
            guard let fields = try? RecordFields(parsing: element.bytes, depthLimit: 126) else { return false }
            if element.list == 1 { return (try? RunDuplicate(fields)) != nil }
            guard let notice = try? RunNotice(fields) else { return false }
            take((notice, element.offset, element.bytes.count))
            return true
        }
    }

    /// What the run says of itself, after the last block; nil as `read` returns false.
    package func overview() -> RunOverview? {
        guard scanner.isWhole, let fields = try? RecordFields(parsing: scanner.rest) else { return nil }
        return try? RunOverview(fields) { fields throws(RecordReadingError) in
            _ = try fields.list("notices", RunNotice.init)
            _ = try fields.list("duplicates", RunDuplicate.init)
        }
    }
}

extension RunNotice {
    /// Reads one notice of a run from an object, such as `jsonLine`.
    public init(parsing bytes: [UInt8]) throws(RecordReadingError) {
        try self.init(RecordFields(parsing: bytes))
    }

    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        path = try fields.string("path")
        sha256 = try fields.string("sha256")
        title = try fields.optionalString("title")
        documentNumber = try fields.optionalString("documentNumber")
        record = try fields.string("record")
        text = try fields.optionalString("text")
        counts = try RecordCounts(fields.object("counts"))
    }
}

extension RunCorpus {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        path = try fields.string("path")
        kind = try fields.choice("kind")
        manifest = try fields.string("manifest")
        files = try fields.integer("files")
    }
}

extension RunDuplicate {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        path = try fields.string("path")
        of = try fields.string("of")
    }
}

extension RunFailure {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        path = try fields.string("path")
        sha256 = try fields.optionalString("sha256")
        line = try fields.optionalInteger("line")
        column = try fields.optionalInteger("column")
        reason = try fields.string("reason")
    }
}

extension RecordCounts {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        self.init()
        for kind in RecordKind.allCases { self[kind] = try fields.integer(kind.rawValue) }
    }
}
