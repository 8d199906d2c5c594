import NoticeExport
import NoticeRuns
import NoticeSystem

/// `gongwen export`.
enum ExportCommand {
    static let spec = CommandSpec(
        name: "export", abstract: "write a run as tables for other programs",
        discussion: [
            "One table for each kind of record and for each list, joined by the id of the notice and that of the",
            "record: notices, sections, targets, target_departments … docs/export.md names all.",
            "",
            "ndjson, csv and markdown make a folder with a file for each table; sqlite makes one file with",
            "foreign keys, the view target_list (targets with notice and departments) and full-text search.",
            "In CSV a text that a spreadsheet would take for a formula gets an apostrophe before it.",
        ],
        operand: OperandSpec(
            name: "RUN", minimum: 1, maximum: 1,
            summary: "a run, a folder of records, a file of them, or - for standard input"),
        options: [
            OptionSpec("to", value: "FORMAT", "ndjson, csv, sqlite or markdown"),
            OptionSpec("output", value: "PATH", "the folder, or for sqlite the file, that is written"),
            OptionSpec("bom", "begin each CSV file with a byte-order mark, as Excel wants it"),
        ],
        examples: [
            "gongwen export output --to sqlite --output .build/notices.sqlite",
            "gongwen export output --to csv --bom --output .build/tables",
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        guard let format = arguments.value("to"), ["ndjson", "csv", "sqlite", "markdown"].contains(format) else {
            throw spec.usageError("--to takes ndjson, csv, sqlite or markdown")
        }
        guard let output = arguments.value("output") else { throw spec.usageError("--output PATH is missing") }
        if arguments.has("bom"), format != "csv" { throw spec.usageError("--bom is for --to csv") }
        do throws(FileError) {
            let store = try RecordStore(path: arguments.operands[0])
            var sink: any ExportSink =
                switch format {
                case "sqlite": try SQLiteFile(path: output)
                case "csv": try TableFiles(folder: output, form: CSVForm(hasMark: arguments.has("bom")))
                case "markdown": try TableFiles(folder: output, form: MarkdownForm())
                default: try TableFiles(folder: output, form: JSONLinesForm())
                }
            do throws(FileError) {
                for entry in store.entries { try sink.write(store.record(entry)) }
                try sink.finish()
            } catch {
                sink.abandon()
                throw error
            }
            console.write("\(output): \(counted(store.entries.count, "notice"))\n")
            return ExitCode.success
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
    }
}
