import NoticeComparison
import NoticePipeline
import NoticeRecords
import NoticeReview
import NoticeRuns
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
            "With --against it writes an accept list for gongwen diff OLD RUN instead: the differences in the",
            "records that were accepted, with the note as the reason.",
        ],
        operand: OperandSpec(
            name: "apply FILE… RUN", minimum: 3, maximum: nil,
            summary: "files of decisions, then the records that were reviewed"),
        options: [
            OptionSpec("output", value: "DIR", "the folder for the reviewed records (default: reviewed)"),
            OptionSpec("against", value: "OLD", "the older run; write an accept list to standard output"),
        ],
        examples: ["gongwen decisions --help"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        guard arguments.operands[0] == "apply" else {
            throw spec.usageError("the one thing to do with decisions is apply, not '\(arguments.operands[0])'")
        }
        do throws(FileError) {
            let run = try RecordStore(path: arguments.operands.last ?? "")
            let old = try arguments.value("against").map { path throws(FileError) in try RecordStore(path: path) }
            guard var open = read(arguments.operands[1...].dropLast(), &console) else { return ExitCode.failure }
            var isSound = true
            if let old {
                try writeAcceptList(old, run, &open, &console)
            } else {
                isSound = try writeReviewed(run, arguments.value("output") ?? "reviewed", &open, &console)
            }
            for (id, decided) in open.sorted(by: { $0.key < $1.key }) {
                console.say("\(decided.path): error: the run has no record of \(id)")
                isSound = false
            }
            return isSound ? ExitCode.success : ExitCode.failure
        } catch {
            console.say(error.line)
            return ExitCode.failure
        }
    }

    /// Decisions with the file that they are from.
    private typealias Decided = (path: String, decisions: ReviewDecisions)

    /// The decisions of all files by the id of the notice; nil when a file cannot be taken.
    private static func read(_ paths: some Sequence<String>, _ console: inout Console) -> [String: Decided]? {
        var all: [String: Decided] = [:]
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

    /// Writes the reviewed records of each notice that has decisions, and takes those from `open`.
    private static func writeReviewed(
        _ run: RecordStore, _ output: String, _ open: inout [String: Decided], _ console: inout Console
    ) throws(FileError) -> Bool {
        var isSound = true
        try AtomicFile.makeDirectory(output)
        for entry in run.entries where entry.id.map({ open[$0] != nil }) ?? true {
            let record = try run.record(entry)
            guard let decided = open.removeValue(forKey: record.id) else { continue }
            guard ReviewSite.fileName(of: record) != nil else {
                throw FileError(path: entry.path, reason: "'\(record.id)' is no id of a notice")
            }
            let lines: [UInt8]
            do throws(DecisionError) {
                lines = try ReviewedRecords(record, decided.decisions).bytes()
            } catch {
                console.say("\(decided.path): error: \(error.message)")
                isSound = false
                continue
            }
            let path = "\(output)/\(record.id).jsonl"
            try AtomicFile.write(lines, to: path)
            console.write("\(path): \(counted(decided.decisions.count, "decision"))\n")
        }
        return isSound
    }

    /// Writes the differences in accepted records as an accept list, and takes the notices from `open`.
    private static func writeAcceptList(
        _ old: RecordStore, _ new: RecordStore, _ open: inout [String: Decided], _ console: inout Console
    ) throws(FileError) {
        var entries: [AcceptList.Entry] = []
        let comparer = NoticeComparer()
        for pair in try alignedNotices(old, new).pairs {
            guard let index = pair.new else { continue }
            let notice = try new.comparedNotice(index)
            guard let decided = open.removeValue(forKey: notice.label.id) else { continue }
            let difference: NoticeDifference
            if let partner = pair.old {
                difference = comparer.compare(
                    try old.comparedNotice(partner), notice, alignedBy: pair.alignedBy ?? .id)
            } else {
                difference = comparer.single(notice, .added)
            }
            var owners = quantityOwners(try new.record(new.entries[index]))
            if let partner = pair.old {
                owners.merge(quantityOwners(try old.record(old.entries[partner]))) { first, _ in first }
            }
            for change in difference.differences {
                let id = change.glimpse.id
                guard let reason = decided.decisions.acceptance(of: owners[id] ?? id) else { continue }
                entries.append(AcceptList.Entry(accepting: change, of: difference, reason: reason, expires: nil))
            }
        }
        console.write(AcceptList(entries: entries).jsonBytes)
    }

    /// The target that each quantity of a target belongs to: the two are judged as one.
    private static func quantityOwners(_ record: NoticeRecord) -> [String: String] {
        Dictionary(record.targets.map { ($0.quantity, $0.id) }, uniquingKeysWith: { first, _ in first })
    }
}
