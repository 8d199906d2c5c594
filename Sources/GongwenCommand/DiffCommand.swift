import Glibc
import NoticeComparison
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// `gongwen diff`.
enum DiffCommand {
    static let spec = CommandSpec(
        name: "diff", abstract: "tell what differs between two runs",
        discussion: [
            "OLD and NEW are runs, folders of records, or files of them (JSON, JSON Lines, - for standard input).",
            "Notices are aligned by id, then by document number and title; records by id, then by section,",
            "indicator and year, then by what their quotes have in common. A record is added, removed, changed",
            "(field by field), moved in the outline, or differs in provenance only: id, span, rule, generator.",
            "docs/diff.md says it in full.",
            "",
            "An accept list makes known differences silent; entries that match nothing any more, or are past",
            "their day, are named. A gate is a JSON file with the most that a count may be:",
            "  {\"targets\": {\"removed\": 0, \"changed\": 5}, \"failures\": {\"added\": 0}}",
            "",
            "Exit code: 0 the same, 1 different, 2 trouble. With --gate: 0 the gate holds, 3 it does not.",
        ],
        operand: OperandSpec(name: "OLD NEW", minimum: 2, maximum: 2, summary: "the two runs"),
        options: [
            OptionSpec("format", value: "FORMAT", "text (default), json, html or junit"),
            OptionSpec("only", value: "KIND,…", "compare these kinds alone, such as targets,quantities"),
            OptionSpec("ignore", value: "FIELD,…", "fields that may differ; provenance stands for all of that"),
            OptionSpec("notice", value: "ID", "one notice: its id, document number or path; all of it is listed"),
            OptionSpec("accept", value: "FILE", "a list of known differences (schemas/accepted.schema.json)"),
            OptionSpec("gate", value: "FILE", "exit with 3 when a count is above its threshold in FILE, else with 0"),
        ],
        examples: [
            "gongwen diff output output", "gongwen diff --only targets --ignore provenance output output",
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let settings = try DiffSettings(arguments)
        do throws(FileError) {
            return try compare(arguments, settings, &console)
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
    }

    private static func compare(
        _ arguments: ParsedArguments, _ settings: DiffSettings, _ console: inout Console
    ) throws(FileError) -> Int32 {
        let accept = try arguments.value("accept").map { path throws(FileError) in
            try reading(path, AcceptList.init(parsing:))
        }
        let gate = try arguments.value("gate").map { path throws(FileError) in
            try reading(path, ComparisonGate.init(parsing:))
        }
        let comparison = RunComparison(
            old: try RecordStore(path: arguments.operands[0]), new: try RecordStore(path: arguments.operands[1]),
            settings: settings, accept: accept)
        let summary = try comparison.run(&console)
        if let accept, let path = arguments.value("accept") {
            for note in comparison.notes(accept, path) { console.say(note) }
        }
        guard let gate, let path = arguments.value("gate") else {
            return summary.isDifferent ? ExitCode.unmet : ExitCode.success
        }
        let misses = gate.misses(summary)
        for miss in misses {
            let threshold = miss.threshold
            console.say(
                "\(path):\(threshold.line):\(threshold.column): error: \(threshold.name) is \(miss.found); "
                    + "the gate allows \(threshold.maximum)")
        }
        return misses.isEmpty ? ExitCode.success : ExitCode.gate
    }

    private static func reading<Value>(
        _ path: String, _ read: ([UInt8]) throws(ComparisonFileError) -> Value
    ) throws(FileError) -> Value {
        let bytes = try readBytes(path: path)
        do throws(ComparisonFileError) {
            return try read(bytes)
        } catch {
            throw FileError(path: "\(path):\(error.line):\(error.column)", reason: error.message)
        }
    }
}

/// What the command line asks of a comparison.
struct DiffSettings {
    enum Format: String, CaseIterable {
        case text, json, html, junit
    }

    let format: Format
    let kinds: Set<ComparedKind>
    let ignored: Set<String>
    let notice: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let spec = DiffCommand.spec
        let word = arguments.value("format") ?? "text"
        guard let format = Format(rawValue: word) else {
            throw spec.usageError("--format takes text, json, html or junit, not '\(word)'")
        }
        self.format = format
        var kinds: Set<ComparedKind> = []
        for word in arguments.value("only")?.split(separator: ",") ?? [] {
            guard let kind = ComparedKind.allCases.first(where: { $0.rawValue == word || $0.noun == word }) else {
                let names = ComparedKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw spec.usageError("--only takes \(names), not '\(word)'")
            }
            kinds.insert(kind)
        }
        self.kinds = kinds.isEmpty ? Set(ComparedKind.allCases) : kinds
        let fields = Self.fields
        var ignored: Set<String> = []
        for word in arguments.value("ignore")?.split(separator: ",").map(String.init) ?? [] {
            guard fields.contains(word) else {
                let near = fields.sorted().first { isNear($0, word) }
                throw spec.usageError("no record has a field '\(word)'" + (near.map { "; did you mean \($0)?" } ?? ""))
            }
            ignored.insert(word)
        }
        self.ignored = ignored
        notice = arguments.value("notice")
    }

    /// The names that a field can have: those of the schema, the groups of the head with theirs, and all provenance.
    private static var fields: Set<String> {
        var names: Set<String> = ["provenance", "generator", "source"]
        guard let schema = try? JSONDocument(parsing: SchemaValidator.noticeRecordSchema).root else { return names }
        for (definition, value) in schema["$defs"]?.members ?? [] {
            for (name, _) in value["properties"]?.members ?? [] {
                names.insert(definition == "source" || definition == "generator" ? "\(definition).\(name)" : name)
            }
        }
        names.insert("schemaVersion")
        return names
    }

    /// Whether the notice is asked for.
    func wants(_ label: NoticeLabel?) -> Bool {
        guard let notice else { return true }
        guard let label else { return false }
        return [label.id, label.documentNumber, label.path].contains(notice)
    }

    /// The report in the format.
    func report(isTerminal: Bool) -> any ComparisonReport {
        switch format {
        case .json: return JSONReport()
        case .html: return HTMLReport()
        case .junit: return JUnitReport()
        case .text: break
        }
        let isColored = isTerminal && getenv("NO_COLOR").map { String(cString: $0).isEmpty } ?? true
        return TextReport(isColored: isColored, listsAll: notice != nil)
    }
}
