import NoticePipeline
import NoticeRecords
import NoticeReview
import NoticeSystem

/// `gongwen decisions`.
enum DecisionsCommand {
    static let spec = CommandSpec(
        name: "decisions", abstract: "turn what reviewers decided into reviewed records",
        discussion: [
            "Takes the files that the pages of gongwen review export, and the run that was reviewed. Writes",
            "DIR/ID.jsonl for each notice: reviewed records for gongwen evaluate. What was accepted stands as",
            "it is, what was corrected with its corrections, what was rejected is left out, and what nobody",
            "decided is marked optional, so that it counts neither for nor against a run.",
        ],
        operand: OperandSpec(
            name: "apply FILE… RUN", minimum: 3, maximum: nil,
            summary: "files of decisions, then the records that were reviewed"),
        options: [OptionSpec("output", value: "DIR", "the folder for the reviewed records (default: reviewed)")],
        examples: ["gongwen decisions --help"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        guard arguments.operands[0] == "apply" else {
            throw spec.usageError("the one thing to do with decisions is apply, not '\(arguments.operands[0])'")
        }
        let output = arguments.value("output") ?? "reviewed"
        let run = RunRecords(arguments.operands.last ?? "")
        for line in run.failures { console.say(line) }
        guard run.failures.isEmpty, var open = read(arguments.operands[1...].dropLast(), &console) else {
            return ExitCode.failure
        }
        var isSound = true
        let isRead = run.forEach(&console) { record, file, console in
            guard let (path, decisions) = open.removeValue(forKey: record.id) else { return }
            do throws(DecisionError) {
                let lines = try ReviewedRecords(record, decisions).bytes()
                isSound = write(lines, "\(output)/\(record.id).jsonl", decisions, &console) && isSound
            } catch {
                console.say("\(path): error: \(error.message)")
                isSound = false
            }
        }
        for (id, decided) in open.sorted(by: { $0.key < $1.key }) {
            console.say("\(decided.path): error: the run has no record of \(id)")
            isSound = false
        }
        return isRead && isSound ? ExitCode.success : ExitCode.failure
    }

    /// The decisions of all files by the id of the notice; nil when a file cannot be taken.
    private static func read(
        _ paths: some Sequence<String>, _ console: inout Console
    ) -> [String: (path: String, decisions: ReviewDecisions)]? {
        var all: [String: (path: String, decisions: ReviewDecisions)] = [:]
        var isSound = true
        for path in paths {
            do {
                let bytes = try readBytes(path: path)
                do throws(DecisionError) {
                    for decisions in try ReviewDecisions.read(bytes) {
                        if let other = all.updateValue((path, decisions), forKey: decisions.notice) {
                            console.say("\(path): error: \(decisions.notice) is decided in \(other.path), too")
                            isSound = false
                        }
                    }
                } catch {
                    let place = error.line.map { ":\($0):\(error.column ?? 1)" } ?? ""
                    console.say("\(path)\(place): error: \(error.message)")
                    isSound = false
                }
            } catch {
                console.say(error.line)
                isSound = false
            }
        }
        return isSound ? all : nil
    }

    private static func write(
        _ lines: [UInt8], _ path: String, _ decisions: ReviewDecisions, _ console: inout Console
    ) -> Bool {
        do {
            if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                try AtomicFile.makeDirectory(String(path[..<slash]))
            }
            try AtomicFile.write(lines, to: path)
            console.write("\(path): \(counted(decisions.count, "decision"))\n")
            return true
        } catch {
            console.say(error.line)
            return false
        }
    }
}
