/// A table of an export: its columns, and the keys by which tables join.
public struct ExportTable: Sendable {
    /// What a column holds.
    public enum ColumnType: String, Sendable {
        case integer = "INTEGER"
        /// A decimal number as it is written.
        case number = "NUMERIC"
        case text = "TEXT"
    }

    /// A column; null where `isOptional`.
    public struct Column: Sendable {
        public let name: String
        public let type: ColumnType
        public let isOptional: Bool
    }

    /// Columns that name a row of another table.
    public struct Reference: Sendable {
        public let columns: [String]
        public let table: String
        public let targets: [String]
    }

    public let name: String
    public let columns: [Column]
    public let key: [String]
    public let references: [Reference]
}

extension ExportTable {
    /// The tables in the order in which a notice fills them.
    public static let all: [ExportTable] = [
        notices, issuers, recipients, parts, attachments, sections, quantities, targets, times, departments,
        targetDepartments, assignments, assignmentDepartments, citations, identifiers, diagnostics,
    ]

    private static func text(_ name: String) -> Column { Column(name: name, type: .text, isOptional: false) }
    private static func optionalText(_ name: String) -> Column { Column(name: name, type: .text, isOptional: true) }
    private static func integer(_ name: String) -> Column { Column(name: name, type: .integer, isOptional: false) }
    private static func optionalInteger(_ name: String) -> Column {
        Column(name: name, type: .integer, isOptional: true)
    }
    private static func number(_ name: String) -> Column { Column(name: name, type: .number, isOptional: true) }

    private static let span = [integer("span_start"), integer("span_end")]
    private static let anchor = [text("quote")] + span + [optionalText("section")]
    private static let amount =
        [number("value"), number("low"), number("high"), optionalText("ratio"), integer("multiplier")]
        + [number("amount"), optionalText("unit"), optionalText("unit_code")]
    private static let ofNotice = Reference(columns: ["notice"], table: "notices", targets: ["id"])

    private static func to(_ table: String, _ column: String) -> Reference {
        Reference(columns: ["notice", column], table: table, targets: ["notice", "id"])
    }

    /// A table of records with `notice` and `id` as their key.
    private static func records(_ name: String, _ columns: [Column], _ references: [Reference]) -> ExportTable {
        ExportTable(
            name: name, columns: [text("notice"), text("id")] + columns, key: ["notice", "id"],
            references: [ofNotice] + references)
    }

    /// A table with a row for each element of a list.
    private static func list(
        _ name: String, _ key: [Column], _ columns: [Column], _ references: [Reference] = []
    ) -> ExportTable {
        ExportTable(
            name: name, columns: [text("notice")] + key + [integer("position")] + columns,
            key: ["notice"] + key.map(\.name) + ["position"], references: [ofNotice] + references)
    }

    static let notices = ExportTable(
        name: "notices",
        columns: [
            text("id"), optionalText("title"), optionalText("document_number"), optionalText("number_code"),
            optionalInteger("number_year"), optionalInteger("number_serial"), optionalText("kind"),
            optionalText("issued_on"), text("path"), text("media_type"), text("encoding"), integer("byte_count"),
            text("sha256"), integer("character_count"), text("generator_version"), text("ruleset"),
            text("schema_version"),
        ], key: ["id"], references: [])
    static let issuers = list("issuers", [], [text("name")])
    static let recipients = list("recipients", [], [text("name")])
    static let attachments = list(
        "attachments", [], [optionalInteger("number"), text("title"), optionalText("part")], [to("parts", "part")])
    static let parts = records(
        "parts", [text("kind"), optionalInteger("number"), optionalText("title")] + span, [])
    static let sections = records(
        "sections",
        [
            optionalText("parent"), text("part"), integer("level"), text("marker"), optionalInteger("number"),
            optionalText("title"),
        ] + span, [to("sections", "parent"), to("parts", "part")])
    static let quantities = records(
        "quantities", [text("role")] + amount + [text("comparator")] + anchor + [text("rule")],
        [to("sections", "section")])
    static let targets = records(
        "targets",
        [text("quantity"), optionalText("indicator"), optionalText("subject"), text("measure"), text("comparator")]
            + amount + [
                optionalText("direction"), optionalInteger("year"), optionalInteger("first_year"),
                optionalText("recurrence"), optionalInteger("baseline_year"), number("baseline_value"),
                optionalInteger("baseline_multiplier"), optionalText("baseline_unit"), text("modality"),
                optionalText("binding"), text("inherited"),
            ] + anchor + [text("rule")], [to("quantities", "quantity"), to("sections", "section")])
    static let times = records(
        "times", [optionalText("value"), text("role")] + anchor, [to("sections", "section")])
    static let departments = records(
        "departments", [text("name"), text("role")] + anchor, [to("sections", "section")])
    static let targetDepartments = list(
        "target_departments", [text("target")], [text("department")],
        [to("targets", "target"), to("departments", "department")])
    static let assignments = records("assignments", anchor, [to("sections", "section")])
    static let assignmentDepartments = list(
        "assignment_departments", [text("assignment"), text("role")], [text("department")],
        [to("assignments", "assignment"), to("departments", "department")])
    static let citations = records(
        "citations", [text("title"), optionalText("number")] + anchor, [to("sections", "section")])
    static let identifiers = records("identifiers", [text("kind")] + anchor, [to("sections", "section")])
    static let diagnostics = list(
        "diagnostics", [],
        [text("code"), text("severity"), text("message"), optionalInteger("span_start"), optionalInteger("span_end")])
}
