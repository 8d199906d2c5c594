import NoticeModel
import NoticePipeline

/// `gongwen inspect`.
enum InspectCommand {
    static let spec = CommandSpec(
        name: "inspect", abstract: "show what a stage makes of one notice",
        discussion: [
            "Writes what the stage hands on, one thing a line, each with its line:column in the source.",
            "Line breaks, ideographic spaces and invisible characters are written as \\n, \\u{3000} and the like.",
            "The form is for people and may change; programs read the records of gongwen extract.",
            "",
        ] + LimitsOption.discussion,
        operand: OperandSpec(name: "FILE", minimum: 1, maximum: 1, summary: "a notice, or - for standard input"),
        options: [
            OptionSpec("stage", value: "STAGE", "read, normalize, segment or extract (the default)"),
            LimitsOption.spec,
            OptionSpec("lossy", "put U+FFFD where bytes are damaged instead of failing"),
        ],
        examples: ["gongwen inspect --stage segment notices/01-provincial-action-plan.txt"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let word = arguments.value("stage") ?? "extract"
        guard let stage = InspectStage(rawValue: word) else {
            let stages = InspectStage.allCases.map(\.rawValue).joined(separator: ", ")
            throw spec.usageError("unknown stage '\(word)'; the stages are \(stages)")
        }
        let pipeline = NoticePipeline(options: try LimitsOption.readingOptions(arguments, spec))
        do {
            let source = try pipeline.read(path: arguments.operands[0])
            console.write(dump(stage, source, pipeline))
            return ExitCode.success
        } catch {
            console.say("\(error)")
            return ExitCode.failure
        }
    }
}

/// A stage of the pipeline by the word that the command line has for it.
enum InspectStage: String, CaseIterable {
    case read, normalize, segment, extract
}

/// Runs the stages up to the given one and shows what it hands on.
private func dump(_ stage: InspectStage, _ source: SourceText, _ pipeline: NoticePipeline) -> String {
    var dump = StageDump(source)
    if stage == .read {
        dump.addSource()
        return dump.text
    }
    let normal = pipeline.normalize(source)
    dump.normal = normal
    if stage == .normalize {
        dump.addNormal(normal)
        return dump.text
    }
    let outline = pipeline.segment(normal)
    if stage == .segment {
        dump.addOutline(outline)
    } else {
        dump.addFacts(pipeline.extract(normal, outline))
    }
    return dump.text
}
