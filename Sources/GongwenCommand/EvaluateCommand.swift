import NoticeEvaluation
import NoticeModel
import NoticePipeline
import NoticeRecords
import NoticeSystem

/// `gongwen evaluate`.
enum EvaluateCommand {
    static let spec = CommandSpec(
        name: "evaluate", abstract: "measure records against reviewed records",
        discussion: [
            "Prints precision, recall and F1 of each kind of record and the accuracy of each field where a record",
            "was found, over all notices together. A GOLD file has one reviewed record a line (JSON Lines);",
            "of a folder all files *.jsonl are taken. RUN is what gongwen extract writes: a folder of records,",
            "JSON, JSON Lines, or - for standard input. 002.jsonl reviews the record of a notice with the name",
            "002, 002.txt or 002_….txt. GOLD=RECORD names the record: by its id or source, or a file that has it.",
            "",
            "A gate is a JSON file with the least that a figure may be:",
            "  {\"targets core\": {\"f1\": 0.96}, \"quantity.role\": {\"accuracy\": 0.97}}",
            "The kinds have precision, recall and f1, the fields have accuracy, by the names that are printed.",
            "",
            "--details reads the sources of the records again.",
        ] + LimitsOption.discussion,
        operand: OperandSpec(
            name: "GOLD… RUN", minimum: 1, maximum: nil, summary: "files of reviewed records, then the records of a run"
        ),
        options: [
            OptionSpec("details", "list every miss, false alarm and wrong field with the words around it"),
            OptionSpec("json", "print one JSON object, with all digits"),
            OptionSpec("gate", value: "FILE", "exit with 1 when a figure is below its threshold in FILE"),
            LimitsOption.spec,
        ],
        examples: [
            "gongwen extract notices | gongwen evaluate gold -",
            "gongwen extract notices | gongwen evaluate --details gold/13-utf16le-bom.jsonl -",
        ]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let inputs = try EvaluationInputs(arguments.operands)
        let options = try LimitsOption.readingOptions(arguments, spec)
        let gate: Gate?
        do {
            gate = try arguments.value("gate").map(readGate)
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
        let pairs: [EvaluatedPair]
        do {
            pairs = try inputs.pairs()
        } catch {
            for line in error.lines { console.say(line) }
            return ExitCode.failure
        }
        var evaluator = Evaluator()
        for pair in pairs { evaluator.add(pair.gold, pair.record) }
        let report = evaluator.report
        let details = arguments.has("details") ? EvaluationDetails(report, pairs, options, &console) : nil
        if arguments.has("json") {
            let list = details.map { ",\n \"details\": [\($0.json)\n ]" } ?? ""
            console.write("{\n\(report.jsonMembers)\(list)\n}\n")
        } else {
            if let details { console.write(details.text) }
            console.write(report.text)
        }
        guard let gate, let path = arguments.value("gate") else { return ExitCode.success }
        let misses = gate.misses(report)
        for miss in misses {
            let threshold = miss.threshold
            let found = miss.found.map { "is \($0)" } ?? "cannot be measured, there are no such records"
            console.say(
                "\(path):\(threshold.line):\(threshold.column): error: \(threshold.name): \(threshold.figure) \(found); "
                    + "the gate asks for \(threshold.minimum)")
        }
        return misses.isEmpty ? ExitCode.success : ExitCode.unmet
    }

    private static func readGate(_ path: String) throws(FileError) -> Gate {
        let bytes = try readBytes(path: path)
        do throws(GoldError) {
            return try Gate(parsing: bytes)
        } catch {
            throw FileError(path: "\(path):\(error.line):\(error.column)", reason: error.message)
        }
    }
}
