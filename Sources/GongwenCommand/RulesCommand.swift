import NoticeExtraction

/// `gongwen rules`.
enum RulesCommand {
    static let spec = CommandSpec(
        name: "rules", abstract: "explain the rules that records are made by",
        discussion: [
            "Each record of an amount or a target names its rule. Prints for each rule its id, the kind of record",
            "that it makes, what it says, texts in which it holds, and texts in which it does not and why.",
            "⟦ and ⟧ mark the words that the record quotes.",
        ],
        operand: OperandSpec(
            name: "ID", minimum: 0, maximum: 1, summary: "a rule or a family of rules, such as role or role.target"),
        options: [], examples: ["gongwen rules"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let id = arguments.operands.first
        let rules = RuleSet.all.filter { rule in id.map { rule.id == $0 || rule.id.hasPrefix($0 + ".") } ?? true }
        if let id, rules.isEmpty { throw spec.usageError("there is no rule '\(id)'; gongwen rules lists all") }
        for (index, rule) in rules.enumerated() {
            if index > 0 { console.write("\n") }
            console.write(text(of: rule))
        }
        return ExitCode.success
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
