import NoticeExtraction
import NoticePipeline
import NoticeSystem

/// `gongwen rules`.
enum RulesCommand {
    static let spec = CommandSpec(
        name: "rules", abstract: "explain the rules that records are made by",
        discussion: [
            "Each record of an amount or a target names its rule. Prints for each rule its id, the kind of record",
            "that it makes, what it says, texts in which it holds, and texts in which it does not and why.",
            "⟦ and ⟧ mark the words that the record quotes.",
            "",
            "With --coverage it reads notices instead and counts, for each rule, the records that it made and the",
            "notices that have one; rules that fire in one notice only, and in none, are listed apart.",
        ],
        operand: OperandSpec(
            name: "ID|PATH…", minimum: 0, maximum: nil,
            summary: "a rule or a family such as role or role.target; with --coverage notices or folders"),
        options: [OptionSpec("coverage", "count what the rules make of the notices at PATH…")],
        examples: ["gongwen rules", "gongwen rules role.target", "gongwen rules --coverage corpus"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        if arguments.has("coverage") { return try cover(arguments.operands, &console) }
        if arguments.operands.count > 1 { throw spec.usageError("unexpected argument '\(arguments.operands[1])'") }
        let id = arguments.operands.first
        let rules = RuleSet.all.filter { rule in id.map { rule.id == $0 || rule.id.hasPrefix($0 + ".") } ?? true }
        if let id, rules.isEmpty { throw spec.usageError("there is no rule '\(id)'; gongwen rules lists all") }
        for (index, rule) in rules.enumerated() {
            if index > 0 { console.write("\n") }
            console.write(text(of: rule))
        }
        return ExitCode.success
    }

    /// Counts what the rules make of notices; what cannot be read is named and left out.
    private static func cover(_ paths: [String], _ console: inout Console) throws(UsageError) -> Int32 {
        guard !paths.isEmpty else { throw spec.usageError("--coverage needs a PATH") }
        let inputs = InputList(paths)
        for note in inputs.notes { console.say(note) }
        for failure in inputs.failures { console.say(failure.line) }
        let pipeline = NoticePipeline()
        var coverage = RuleCoverage()
        var hasFailed = !inputs.failures.isEmpty
        // The closures below must not capture an inout parameter.
        var out = console
        OrderedWork(jobs: OrderedWork.processorCount).run(
            count: inputs.paths.count,
            work: { index -> Result<RuleCoverage.Counts, NoticeFailure> in
                do throws(NoticeFailure) {
                    let text = pipeline.normalize(try pipeline.read(path: inputs.paths[index]))
                    return .success(RuleCoverage.counts(pipeline.extract(text, pipeline.segment(text))))
                } catch {
                    return .failure(error)
                }
            },
            deliver: { index, result in
                switch result {
                case .success(let counts): coverage.add(counts, of: inputs.paths[index])
                case .failure(let failure):
                    hasFailed = true
                    out.say("\(failure)")
                }
                out.show(done: index + 1, of: inputs.paths.count)
                return true
            })
        console = out
        console.write(coverage.text)
        return hasFailed ? ExitCode.failure : ExitCode.success
    }

    /// A rule as people read it.
    static func text(of rule: Rule) -> String {
        var text = "\(rule.id) (\(rule.kind.rawValue))\n  \(rule.summary)\n"
        for example in rule.examples {
            text += "  + \(example.text)\n"
            if !example.fields.isEmpty { text += "    \(example.fields)\n" }
        }
        for example in rule.counterexamples {
            text += "  - \(example.text)\n    \(example.because)\n"
        }
        return text
    }
}
