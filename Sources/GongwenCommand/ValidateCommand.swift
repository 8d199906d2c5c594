import NoticePipeline
import NoticeRecords
import NoticeSystem

/// `gongwen validate`.
enum ValidateCommand {
    static let spec = CommandSpec(
        name: "validate", abstract: "check records against their JSON Schema",
        discussion: [
            "Takes what gongwen extract writes: one record as JSON, or JSON Lines with a record a line.",
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
        let validator: SchemaValidator
        do {
            validator = try SchemaValidator.noticeRecord
        } catch {
            console.say("gongwen: error: the schema of the records cannot be used: \(error)")
            return ExitCode.failure
        }
        let inputs = InputList(arguments.operands)
        for note in inputs.notes { console.say(note) }
        for failure in inputs.failures { console.say(failure.line) }
        var isSound = inputs.failures.isEmpty
        for path in inputs.paths {
            do {
                let bytes = try readBytes(path: path)
                let result = check(bytes, path, validator)
                console.report(result.lines)
                console.write("\(path): \(result.valid) of \(counted(result.count, "record")) valid\n")
                if result.valid != result.count || result.count == 0 { isSound = false }
            } catch {
                console.say(error.line)
                isSound = false
            }
        }
        return isSound ? ExitCode.success : ExitCode.failure
    }

    /// What was found in one file.
    private struct Check {
        var count = 0
        var valid = 0
        /// The errors, each ended by a line break.
        var lines = ""
    }

    private static func check(_ bytes: [UInt8], _ path: String, _ validator: SchemaValidator) -> Check {
        var result = Check()
        for record in jsonTexts(bytes) {
            result.count += 1
            do throws(JSONSyntaxError) {
                let violations = try validator.violations(in: record.bytes)
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
