import NoticeRecords

/// The record of a notice as comparison reads it: lists of JSON objects, with nothing asked of them but a few keys.
///
/// So records of older and newer versions within a major version can be compared, whatever keys they have.
public struct ComparedNotice: Sendable {
    public let label: NoticeLabel
    /// The SHA-256 of the source bytes.
    let sha256: String
    let root: JSONElement
    private let pathInCorpus: String
    private let lists: [[ComparedRecord]]
    /// Where each section stands, in words, by its id.
    private let places: [String: String]
    private let departmentNames: [String: String]

    /// Reads a record.
    ///
    /// - Parameter corpus: The folder that its source path counts from, so that a corpus may stand in another place.
    /// - Throws: The first place that is no JSON, or the key that is missing.
    public init(parsing bytes: [UInt8], corpus: String? = nil) throws(RecordReadingError) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw RecordReadingError(message: error.message, path: "", line: error.line, column: error.column)
        }
        root = document.root
        guard let version = root["schemaVersion"]?.string, version.hasPrefix("1.") else {
            throw Self.failure("expected a record of schema version 1.x", root, "/schemaVersion")
        }
        guard let id = root["id"]?.string, let source = root["source"], let path = source["path"]?.string,
            let sha256 = source["sha256"]?.string, let head = root["notice"]
        else { throw Self.failure("id, source or notice is missing", root, "") }
        label = NoticeLabel(
            id: id, path: path, title: head["title"]?.string,
            documentNumber: head["documentNumber"]?["text"]?.string)
        self.sha256 = sha256
        let isBelow = corpus.map { path.hasPrefix($0 + "/") } ?? false
        pathInCorpus = isBelow ? String(path.dropFirst((corpus ?? "").count + 1)) : path
        var lists: [[ComparedRecord]] = []
        for kind in RecordKind.allCases {
            guard let list = root[kind.rawValue], list.kind == .array else {
                throw Self.failure("the list \(kind.rawValue) is missing", root, "/\(kind.rawValue)")
            }
            lists.append(list.elements.map { ComparedRecord($0, kind) })
        }
        self.lists = lists
        places = Self.places(lists[RecordKind.parts.index], lists[RecordKind.sections.index])
        var names: [String: String] = [:]
        for record in lists[RecordKind.departments.index] {
            if let id = record.id { names[id] = record.element["name"]?.string ?? record.quote }
        }
        departmentNames = names
    }

    private static func failure(_ message: String, _ element: JSONElement, _ path: String) -> RecordReadingError {
        let (line, column) = element.place
        return RecordReadingError(message: message, path: path, line: line, column: column)
    }

    /// The records of a list, in their order.
    func records(_ kind: RecordKind) -> [ComparedRecord] { lists[kind.index] }

    /// The part and the markers down to each section, such as `attachment 1 一、（二）`.
    private static func places(_ parts: [ComparedRecord], _ sections: [ComparedRecord]) -> [String: String] {
        var places: [String: String] = [:]
        var partNames: [String: String] = [:]
        for part in parts {
            guard let id = part.id, let kind = part.element["kind"]?.string, kind != "carrier" else { continue }
            partNames[id] = kind + (part.element["number"]?.integer.map { " \($0)" } ?? "") + " "
        }
        for section in sections {
            guard let id = section.id else { continue }
            let above = section.element["parent"]?.string.flatMap { places[$0] }
            let part = section.element["part"]?.string.flatMap { partNames[$0] } ?? ""
            places[id] = (above ?? part) + (section.element["marker"]?.string ?? "?")
        }
        return places
    }

    /// Where a record stands in the outline, in words; the empty string before the first heading.
    func place(of record: ComparedRecord) -> String {
        if record.kind == .sections { return record.id.flatMap { places[$0] } ?? "" }
        return record.section.flatMap { places[$0] } ?? ""
    }

    /// What a record says, field by field: references to departments as their names, no reference to a section.
    func fields(of record: ComparedRecord) -> [ComparedField] {
        record.element.members.compactMap { name, value in
            switch name {
            case "section", "parent", "part": return nil
            case "departments", "lead", "support", "responsible":
                let names = value.elements.map { id in
                    jsonString(id.string.flatMap { departmentNames[$0] } ?? id.string ?? "")
                }
                return ComparedField(name, "[\(names.joined(separator: ","))]")
            default: return ComparedField(name, value.json)
            }
        }
    }

    /// What is said of the whole notice: the head, the file, the program.
    var headFields: [ComparedField] {
        var fields: [ComparedField] = [ComparedField("schemaVersion", root["schemaVersion"]?.json ?? "null")]
        for group in ["generator", "source"] {
            for (name, value) in root[group]?.members ?? [] {
                let json = group == "source" && name == "path" ? jsonString(pathInCorpus) : value.json
                fields.append(ComparedField("\(group).\(name)", json))
            }
        }
        for (name, value) in root["notice"]?.members ?? [] {
            if name == "attachments" {
                let titles = value.elements.map { "\($0["number"]?.json ?? "null") \($0["title"]?.string ?? "")" }
                fields.append(ComparedField(name, "[\(titles.map(jsonString).joined(separator: ","))]"))
            } else {
                fields.append(ComparedField(name, value.json))
            }
        }
        return fields
    }
}

/// What names a notice.
public struct NoticeLabel: Sendable, Equatable {
    public var id: String
    /// The path of its source.
    public var path: String
    public var title: String?
    public var documentNumber: String?

    public init(id: String, path: String, title: String?, documentNumber: String?) {
        self.id = id
        self.path = path
        self.title = title
        self.documentNumber = documentNumber
    }
}

/// One field of a record.
struct ComparedField: Equatable {
    let name: String
    /// JSON, as it is written.
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Fields that tell where a record comes from and not what it says.
    static let provenance: Set<String> = [
        "id", "span", "rule", "quantity", "schemaVersion", "generator.name", "generator.version", "generator.ruleset",
        "source.path", "source.byteCount", "source.sha256", "source.characterCount",
    ]
}

/// A record of one of the lists.
struct ComparedRecord: Sendable {
    let element: JSONElement
    let kind: RecordKind
    /// Diagnostics have none.
    let id: String?
    /// The id of the innermost section.
    let section: String?

    init(_ element: JSONElement, _ kind: RecordKind) {
        self.element = element
        self.kind = kind
        id = element["id"]?.string
        section = kind == .sections ? element["parent"]?.string : element["section"]?.string
    }

    /// The words of the record.
    var quote: String {
        switch kind {
        case .parts: element["title"]?.string ?? element["kind"]?.string ?? ""
        case .sections: (element["marker"]?.string ?? "") + (element["title"]?.string ?? "")
        case .diagnostics: element["message"]?.string ?? ""
        default: element["quote"]?.string ?? ""
        }
    }

    /// The id of the rule, or the code of a diagnostic.
    var rule: String? { (element["rule"] ?? element["code"])?.string }

    /// The place in the source, or nil.
    var span: Range<Int>? {
        guard let span = element["span"], let start = span["start"]?.integer, let end = span["end"]?.integer,
            start <= end
        else { return nil }
        return start..<end
    }
}
