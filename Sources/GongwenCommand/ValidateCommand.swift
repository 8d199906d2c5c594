import NoticePipeline
import NoticeRecords
import NoticeSystem

/// `gongwen validate`.
enum ValidateCommand {
    static let spec = CommandSpec(
        name: "validate", abstract: "check records against their JSON Schema",
        discussion: [
            "Takes what gongwen extract and gongwen run write: one record as JSON, JSON Lines with a record a",
            "line, and run.json. Of a folder the files *.json and *.jsonl are taken.",
            "Says for each file how many records are valid; what does not fit goes to standard error as",
            "file:line:column: error: …, with the place in the record and the part of the schema.",
        ],
        operand: OperandSpec(
            name: "FILE", minimum: 1, maximum: nil,
            summary: "JSON or JSON Lines, a folder of them, or - for standard input"),
        options: [],
        examples: ["gongwen validate output", "gongwen extract corpus | gongwen validate -"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let validators: Validators
        do {
            validators = Validators(record: try .noticeRecord, run: try .run)
        } catch {
            console.say("gongwen: error: the schema of the records cannot be used: \(error)")
            return ExitCode.failure
        }
        let inputs = InputList(arguments.operands)
        for note in inputs.notes { console.say(note) }
        for failure in inputs.failures { console.say(failure.line) }
        var isSound = inputs.failures.isEmpty
        let named = Set(arguments.operands)
        for path in inputs.paths where named.contains(path) || path.hasSuffix(".json") || path.hasSuffix(".jsonl") {
            do {
                let bytes = try readBytes(path: path)
                let result = check(bytes, path, validators)
                console.report(result.lines)
                let noun = result.isRun ? "run" : "record"
                console.write("\(path): \(result.valid) of \(counted(result.count, noun)) valid\n")
                if result.valid != result.count || result.count == 0 { isSound = false }
            } catch {
                console.say(error.line)
                isSound = false
            }
        }
        return isSound ? ExitCode.success : ExitCode.failure
    }

    /// The two forms of files.
    private struct Validators {
        let record: SchemaValidator
        let run: SchemaValidator
    }

    /// What was found in one file.
    private struct Check {
        /// Whether it is what a run was, and no record.
        var isRun = false
        var count = 0
        var valid = 0
        /// The errors, each ended by a line break.
        var lines = ""
    }

    private static func check(_ bytes: [UInt8], _ path: String, _ validators: Validators) -> Check {
        var result = Check()
        for record in jsonTexts(bytes) {
            result.count += 1
            do throws(JSONSyntaxError) {
                let document = try JSONDocument(parsing: record.bytes)
                result.isRun = document.root["recordSchemaVersion"] != nil
                let violations = (result.isRun ? validators.run : validators.record).violations(in: document)
                if violations.isEmpty { result.valid += 1 }
                for violation in violations {
                    let place = violation.instancePath.isEmpty ? "the record" : violation.instancePath
                    result.lines += "\(path):\(record.line + violation.line):\(violation.column): error: "
                    result.lines += "\(place): \(violation.message) [\(violation.schemaLocation)]\n"
                }
            } catch {
                result.lines += "\(path):\(record.line + error.line):\(error.column): error: \(error.message)\n"
            }
        }
        return result
    }
}

/// A number with its noun: `1 record`, `2 records`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
