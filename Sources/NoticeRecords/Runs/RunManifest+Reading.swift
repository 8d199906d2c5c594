extension RunManifest {
    /// Reads `run.json`; keys that this version does not know are ignored.
    ///
    /// - Throws: The first place that is no JSON or not what a run writes, or a run of another major version.
    public init(parsing bytes: [UInt8]) throws(RecordReadingError) {
        let fields = try RecordFields(parsing: bytes)
        schemaVersion = try fields.string("schemaVersion")
        guard schemaVersion.hasPrefix("1.") else {
            throw try fields.failure(
                "schemaVersion", "the run has schema version \(schemaVersion), this program reads 1.x")
        }
        generator = try GeneratorRecord(fields.object("generator"))
        recordSchemaVersion = try fields.string("recordSchemaVersion")
        corpus = try RunCorpus(fields.object("corpus"))
        counts = try RecordCounts(fields.object("counts"))
        notices = try fields.list("notices", RunNotice.init)
        duplicates = try fields.list("duplicates", RunDuplicate.init)
        failures = try fields.list("failures", RunFailure.init)
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
