import NoticeModel

extension NoticeRecord {
    /// Reads a record from the JSON that `jsonBytes` writes, in either layout.
    ///
    /// Keys that this version does not know are ignored, as a later minor version may add some. What the types
    /// do not say, such as the form of an id, is left to `SchemaValidator`.
    ///
    /// - Throws: The first place that is no JSON or no record, or a record of another major version.
    public init(parsing bytes: [UInt8]) throws(RecordReadingError) {
        let fields = try RecordFields(parsing: bytes)
        schemaVersion = try fields.string("schemaVersion")
        guard schemaVersion.hasPrefix("1.") else {
            throw try fields.failure(
                "schemaVersion", "the record has schema version \(schemaVersion), this program reads 1.x")
        }
        generator = try GeneratorRecord(fields.object("generator"))
        id = try fields.string("id")
        source = try SourceRecord(fields.object("source"))
        notice = try NoticeHeadRecord(fields.object("notice"))
        parts = try fields.list("parts", PartRecord.init)
        sections = try fields.list("sections", SectionRecord.init)
        quantities = try fields.list("quantities", QuantityRecord.init)
        targets = try fields.list("targets", TargetRecord.init)
        times = try fields.list("times", TimeRecord.init)
        departments = try fields.list("departments", DepartmentRecord.init)
        assignments = try fields.list("assignments", AssignmentRecord.init)
        citations = try fields.list("citations", CitationRecord.init)
        identifiers = try fields.list("identifiers", IdentifierRecord.init)
        diagnostics = try fields.list("diagnostics", DiagnosticRecord.init)
    }
}

extension GeneratorRecord {
    init(_ fields: RecordFields) throws(RecordReadingError) {
        name = try fields.string("name")
        version = try fields.string("version")
        ruleset = try fields.string("ruleset")
    }
}

extension SourceRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        path = try fields.string("path")
        mediaType = try fields.string("mediaType")
        encoding = try fields.string("encoding")
        byteCount = try fields.integer("byteCount")
        sha256 = try fields.string("sha256")
        characterCount = try fields.integer("characterCount")
    }
}

extension NoticeHeadRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        title = try fields.optionalString("title")
        documentNumber = try fields.optionalObject("documentNumber").map(DocumentNumberRecord.init)
        kind = try fields.optionalString("kind")
        issuers = try fields.strings("issuers")
        recipients = try fields.strings("recipients")
        issuedOn = try fields.optionalString("issuedOn")
        attachments = try fields.list("attachments", AttachmentRecord.init)
    }
}

extension DocumentNumberRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        text = try fields.string("text")
        code = try fields.string("code")
        year = try fields.optionalInteger("year")
        serial = try fields.integer("serial")
    }
}

extension AttachmentRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        number = try fields.optionalInteger("number")
        title = try fields.string("title")
        part = try fields.optionalString("part")
    }
}

extension PartRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        kind = try fields.choice("kind")
        number = try fields.optionalInteger("number")
        title = try fields.optionalString("title")
        span = try fields.span("span")
    }
}

extension SectionRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        parent = try fields.optionalString("parent")
        part = try fields.string("part")
        level = try fields.integer("level")
        marker = try fields.string("marker")
        number = try fields.optionalInteger("number")
        title = try fields.optionalString("title")
        span = try fields.span("span")
    }
}

extension QuantityRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        role = try fields.choice("role")
        amount = try fields.amount()
        multiplier = try fields.integer("multiplier")
        unit = try fields.optionalString("unit")
        unitCode = try fields.optionalString("unitCode")
        comparator = try fields.choice("comparator")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
        rule = try fields.string("rule")
    }
}

extension TargetRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        quantity = try fields.string("quantity")
        indicator = try fields.optionalString("indicator")
        subject = try fields.optionalString("subject")
        measure = try fields.choice("measure")
        comparator = try fields.choice("comparator")
        amount = try fields.amount()
        multiplier = try fields.integer("multiplier")
        unit = try fields.optionalString("unit")
        unitCode = try fields.optionalString("unitCode")
        direction = try fields.optionalChoice("direction")
        year = try fields.optionalInteger("year")
        firstYear = try fields.optionalInteger("firstYear")
        recurrence = try fields.optionalChoice("recurrence")
        baseline = try fields.optionalObject("baseline").map(Baseline.init)
        modality = try fields.choice("modality")
        binding = try fields.optionalChoice("binding")
        let names = try fields.strings("inherited")
        inherited = InheritedFields(InheritedFields.names.filter { names.contains($0.name) }.map(\.field))
        departments = try fields.strings("departments")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
        rule = try fields.string("rule")
    }
}

extension Baseline {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        self.init(
            year: try fields.optionalInteger("year"), value: try fields.optionalDecimal("value"),
            multiplier: try fields.optionalInteger("multiplier"), unit: try fields.optionalString("unit"))
    }
}

extension TimeRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        value = try fields.optionalString("value")
        role = try fields.choice("role")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
    }
}

extension DepartmentRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        name = try fields.string("name")
        role = try fields.choice("role")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
    }
}

extension AssignmentRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        lead = try fields.strings("lead")
        support = try fields.strings("support")
        responsible = try fields.strings("responsible")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
    }
}

extension CitationRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        title = try fields.string("title")
        number = try fields.optionalString("number")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
    }
}

extension IdentifierRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        id = try fields.string("id")
        kind = try fields.choice("kind")
        quote = try fields.string("quote")
        span = try fields.span("span")
        section = try fields.optionalString("section")
    }
}

extension DiagnosticRecord {
    fileprivate init(_ fields: RecordFields) throws(RecordReadingError) {
        code = try fields.string("code")
        severity = try fields.choice("severity")
        message = try fields.string("message")
        span = try fields.optionalSpan("span")
    }
}
