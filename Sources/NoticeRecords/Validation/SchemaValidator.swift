/// One place where a JSON text does not fit its schema.
public struct SchemaViolation: Sendable, Equatable, CustomStringConvertible {
    /// The place in the text as a JSON Pointer (RFC 6901); empty for the whole text.
    public let instancePath: String
    /// The keyword that is broken: the identifier of the schema, `#` and a JSON Pointer.
    public let schemaLocation: String
    /// What was expected and what was found, such as `expected string, found 12`.
    public let message: String
    /// The line at which the value begins, from 1.
    public let line: Int
    /// The column at which the value begins, from 1, in code points.
    public let column: Int

    public var description: String {
        "line \(line), column \(column): \(instancePath.isEmpty ? "the whole text" : instancePath): \(message)"
            + " (\(schemaLocation))"
    }
}

/// Checks JSON against a JSON Schema of draft 2020-12.
///
/// It knows the Core, Applicator and Validation vocabularies except relative references, `$dynamicRef`,
/// `$dynamicAnchor` and `$vocabulary`; it does not know `unevaluatedItems`, `unevaluatedProperties` and the content
/// keywords. A schema with a keyword that it does not know is refused, so that nothing passes unchecked. `format`
/// says something and checks nothing, as the draft has it; patterns are those of `SchemaPattern`. Numbers are
/// compared exactly. Equal names and strings are equal code point by code point.
///
///     let validator = try SchemaValidator.noticeRecord
///     for violation in try validator.violations(in: bytes) { print(violation) }
public struct SchemaValidator: Sendable {
    private let schemas: [SchemaNode]

    /// Prepares a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema that texts are checked against.
    ///   - others: Further schemas, each with an absolute `$id`, that references may name.
    /// - Throws: What keeps the schema from being used, with its place.
    public init(schema: JSONDocument, others: [JSONDocument] = []) throws(SchemaError) {
        schemas = try SchemaCompiler([schema] + others).schemas
    }

    /// What in a parsed text does not fit, in the order of the schema's keywords; nothing when it is valid.
    ///
    /// - Parameter limit: How many violations are listed at most.
    public func violations(in document: JSONDocument, limit: Int = 100) -> [SchemaViolation] {
        var evaluation = SchemaEvaluation(schemas: schemas, limit: limit)
        _ = evaluation.fits(document.root, 0)
        return evaluation.violations
    }

    /// What in a JSON text does not fit; nothing when it is valid.
    ///
    /// - Throws: The first offence against the JSON grammar.
    public func violations(in bytes: [UInt8], limit: Int = 100) throws(JSONSyntaxError) -> [SchemaViolation] {
        violations(in: try JSONDocument(parsing: bytes), limit: limit)
    }
}

extension SchemaValidator {
    /// The validator for the records that this version writes; their schema is part of the program.
    public static var noticeRecord: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(noticeRecordSchema)) }
    }

    /// The validator for `run.json`.
    public static var run: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(runSchema)) }
    }

    /// The schema of the records that this version writes, as JSON: `schemas/notice-record.schema.json`.
    public static var noticeRecordSchema: [UInt8] { bytes(EmbeddedSchemas.noticeRecord) }

    /// The schema of `run.json`, as JSON: `schemas/run.schema.json`.
    public static var runSchema: [UInt8] { bytes(EmbeddedSchemas.run) }

    /// The validator for sidecar files: `schemas/notice-metadata.schema.json`.
    public static var noticeMetadata: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(bytes(EmbeddedSchemas.noticeMetadata))) }
    }

    /// The validator for the lines of a catalogue: `schemas/catalogue-entry.schema.json`.
    public static var catalogueEntry: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(bytes(EmbeddedSchemas.catalogueEntry))) }
    }

    /// The validator for the lines of a quarantine list: `schemas/quarantine-entry.schema.json`.
    public static var quarantineEntry: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(bytes(EmbeddedSchemas.quarantineEntry))) }
    }

    /// The validator for the lines of an event log: `schemas/preservation-event.schema.json`.
    public static var preservationEvent: SchemaValidator {
        get throws(SchemaError) { try SchemaValidator(schema: parsed(bytes(EmbeddedSchemas.preservationEvent))) }
    }

    /// The schemas that the program carries, by the names of their files.
    package static var embedded: [(name: String, bytes: [UInt8])] {
        [
            ("notice-record", EmbeddedSchemas.noticeRecord), ("notice-metadata", EmbeddedSchemas.noticeMetadata),
            ("catalogue-entry", EmbeddedSchemas.catalogueEntry), ("quarantine-entry", EmbeddedSchemas.quarantineEntry),
            ("preservation-event", EmbeddedSchemas.preservationEvent), ("run", EmbeddedSchemas.run),
        ].map { ($0.0 + ".schema.json", bytes($0.1)) }
    }

    private static func bytes(_ text: StaticString) -> [UInt8] {
        Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private static func parsed(_ bytes: [UInt8]) throws(SchemaError) -> JSONDocument {
        do throws(JSONSyntaxError) {
            return try JSONDocument(parsing: bytes)
        } catch {
            throw SchemaError(message: "the schema is no JSON: \(error)", location: "")
        }
    }
}
