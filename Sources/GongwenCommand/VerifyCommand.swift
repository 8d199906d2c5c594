import NoticeArchive
import NoticePipeline
import NoticeSystem

/// `gongwen verify`.
enum VerifyCommand {
    static let spec = CommandSpec(
        name: "verify", abstract: "hash everything in an archive again and name what is not as it was kept",
        discussion: [
            "Each file is damaged (other bytes), lost, a stranger (no manifest lists it), or as it was kept.",
            "Catalogue, manifests, sizes and the event log have to agree. Each finding is one line; without",
            "any the exit code is 0, else 1. The check itself is added to the event log, which no manifest",
            "lists, so that a check changes nothing that is checked; where the log cannot be written this is",
            "said and is no failure.",
        ],
        operand: nil,
        options: [
            OptionSpec("corpus", value: "DIR", "the folder of the archive (default: corpus)"),
            OptionSpec("no-log", "leave the event log alone: write nothing at all"),
            OptionSpec("jobs", value: "N", "hash N files at a time, 1 to 256 (default: one a processor)"),
        ],
        examples: ["gongwen verify --no-log"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let jobs = try spec.jobs(arguments)
        let corpus = arguments.value("corpus") ?? "corpus"
        // The closures below must not capture an inout parameter, so the console is lent to a local one.
        var out = console
        defer { console = out }
        do throws(FileError) {
            if arguments.has("no-log") {
                let verification = try CorpusVerification(corpus: corpus)
                return report(check(verification, jobs, &out), verification, corpus, &out)
            }
            let guarded = try CorpusGuard(corpus: corpus) {
                out.say("\(corpus): waiting for \($0), which has the archive")
            }
            defer { guarded.release() }
            let verification = try CorpusVerification(corpus: corpus)
            let problems = check(verification, jobs, &out)
            do throws(FileError) {
                if let refusal = guarded.refusal { throw refusal }
                try verification.log(problems, agent: "gongwen \(NoticePipeline.version)", clock: .system)
            } catch {
                out.say("\(corpus): warning: the check is not in the event log: \(error.reason)")
            }
            return report(problems, verification, corpus, &out)
        } catch {
            out.say(error.line)
            return ExitCode.failure
        }
    }

    private static func check(_ verification: CorpusVerification, _ jobs: Int, _ out: inout Console) -> [CorpusProblem]
    {
        var problems = verification.problems
        OrderedWork(jobs: jobs).run(
            count: verification.fileCount, work: verification.check,
            deliver: { index, problem in
                if let problem { problems.append(problem) }
                out.show(done: index + 1, of: verification.fileCount)
                return true
            })
        return problems
    }

    private static func report(
        _ problems: [CorpusProblem], _ verification: CorpusVerification, _ corpus: String, _ out: inout Console
    ) -> Int32 {
        let folder = corpus.hasSuffix("/") ? corpus : corpus + "/"
        for problem in problems { out.write("\(folder)\(problem)\n") }
        let found = problems.isEmpty ? "all as they were kept" : counted(problems.count, "problem")
        out.write("\(corpus): \(counted(verification.fileCount, "file")): \(found)\n")
        return problems.isEmpty ? ExitCode.success : ExitCode.unmet
    }
}
