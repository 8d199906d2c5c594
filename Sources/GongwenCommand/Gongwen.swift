import NoticePipeline
import NoticeSystem

/// A command: what it is called and takes, and what it does.
struct Command: Sendable {
    let spec: CommandSpec
    /// Does the work and returns the exit code.
    let run: @Sendable (ParsedArguments, inout Console) throws(UsageError) -> Int32
}

/// The command `gongwen`.
public enum Gongwen {
    static let commands = [
        Command(spec: ExtractCommand.spec, run: ExtractCommand.run),
        Command(spec: RunCommand.spec, run: RunCommand.run),
        Command(spec: DiffCommand.spec, run: DiffCommand.run),
        Command(spec: ExportCommand.spec, run: ExportCommand.run),
        Command(spec: ValidateCommand.spec, run: ValidateCommand.run),
        Command(spec: InspectCommand.spec, run: InspectCommand.run),
        Command(spec: ExplainCommand.spec, run: ExplainCommand.run),
        Command(spec: RulesCommand.spec, run: RulesCommand.run),
        Command(spec: EvaluateCommand.spec, run: EvaluateCommand.run),
        Command(spec: IngestCommand.spec, run: IngestCommand.run),
        Command(spec: VerifyCommand.spec, run: VerifyCommand.run),
        Command(spec: ReviewCommand.spec, run: ReviewCommand.run),
        Command(spec: DecisionsCommand.spec, run: DecisionsCommand.run),
    ]

    /// Runs the command line without the program's name and returns the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        ProcessMemory.keepFreedMemory()
        Console.ignoreWriteSignals()
        var console = Console()
        var code: Int32
        do {
            code = try dispatch(arguments, &console)
        } catch {
            console.say("gongwen: \(error.message)")
            console.say("See gongwen \(error.command.isEmpty ? "" : error.command + " ")--help")
            code = ExitCode.usage
        }
        console.clearProgress()
        if let failure = console.failure {
            console.say(FileError(path: "standard output", errno: failure).line)
            code = ExitCode.failure
        }
        return code
    }

    private static func dispatch(_ arguments: [String], _ console: inout Console) throws(UsageError) -> Int32 {
        guard let first = arguments.first else { throw UsageError(message: "a command is missing", command: "") }
        switch first {
        case "--help", "-h":
            console.write(helpText)
            return ExitCode.success
        case "help":
            return try dispatch(Array(arguments.dropFirst().prefix(1)) + ["--help"], &console)
        case "--version":
            console.write("gongwen \(NoticePipeline.version)\n")
            return ExitCode.success
        default:
            break
        }
        guard let command = commands.first(where: { $0.spec.name == first }) else {
            let kind = first.hasPrefix("-") ? "option" : "command"
            let near = commands.map(\.spec.name).first { isNear($0, first) }
            let hint = near.map { "; did you mean \($0)?" } ?? ""
            throw UsageError(message: "unknown \(kind) \(first)" + hint, command: "")
        }
        let parsed = try command.spec.parse(arguments.dropFirst())
        if parsed.has("help") {
            console.write(command.spec.helpText)
            return ExitCode.success
        }
        return try command.run(parsed, &console)
    }

    /// The help of `gongwen` alone.
    static var helpText: String {
        let lines =
            [
                "gongwen: what Chinese government notices commit to, as JSON", "",
                "usage: gongwen COMMAND …", "       gongwen --version", "", "commands:",
            ]
            + columns(commands.map { ($0.spec.name, $0.spec.abstract) })
            + ["", "Each command explains itself: gongwen COMMAND --help", "", "exit codes:"]
            + columns([
                ("0", "all inputs are done"),
                ("1", "diff: the runs differ; evaluate --gate: a threshold is not reached; verify: the bag is damaged"),
                ("2", "some input failed; the others are done"),
                ("3", "diff --gate: a threshold is exceeded"),
                ("64", "the command line was wrong; nothing was done"),
            ])
            + ["", "example:", "  gongwen extract corpus"]
        return lines.joined(separator: "\n") + "\n"
    }
}

extension FileError {
    /// The error as the command prints it.
    var line: String { "\(path): error: \(reason)" }
}
