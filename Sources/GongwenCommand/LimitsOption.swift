import NoticePipeline
import NoticeReading

/// `--limits NAME=N,…`: what a file may ask of the readers, the same for every command that reads notices.
enum LimitsOption {
    static let spec = OptionSpec("limits", value: "LIST", "what a file may ask for, such as time=10,memory=512M")

    /// Lines for the help of a command.
    static let discussion = [
        "--limits sets what a file may ask for, as NAME=N parted by commas; K, M, G are 1024 and powers:",
        "size (64M), bytes of a file; entries (10000), entry-size (64M), total-size (256M) and ratio (200)",
        "of a container; depth (250) and nodes (2000000) of a page or XML; time, in seconds (60), and",
        "memory (1G) of a program that reads PDF or DOC. What goes beyond is an error that names the limit.",
    ]

    /// What the command line says of reading: `--limits`, and `--lossy` where the command has it.
    static func readingOptions(
        _ arguments: ParsedArguments, _ command: CommandSpec
    ) throws(UsageError) -> ReadingOptions {
        var options = ReadingOptions(isLossy: arguments.has("lossy"))
        try apply(arguments, to: &options, command)
        return options
    }

    /// Sets the limits that the option names.
    private static func apply(
        _ arguments: ParsedArguments, to options: inout ReadingOptions, _ command: CommandSpec
    ) throws(UsageError) {
        guard let text = arguments.value("limits") else { return }
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let number = number(parts[1]) else {
                throw command.usageError("--limits takes NAME=N parted by commas, N from 1, not '\(item)'")
            }
            switch parts[0] {
            case "size": options.byteLimit = number
            case "entries": options.limits.entryCount = number
            case "entry-size": options.limits.entryByteCount = number
            case "total-size": options.limits.totalByteCount = number
            case "ratio": options.limits.inflationRatio = number
            case "depth": options.limits.depth = min(number, 250)
            case "nodes": options.limits.nodeCount = number
            case "time": options.limits.childSeconds = number
            case "memory": options.limits.childMemory = number
            default: throw command.usageError("--limits knows no '\(parts[0])'")
            }
        }
    }

    /// A number from 1 with K, M or G for 1024 and its powers.
    private static func number(_ text: Substring) -> Int? {
        var digits = text
        var scale = 1
        switch digits.last {
        case "K": scale = 1 << 10
        case "M": scale = 1 << 20
        case "G": scale = 1 << 30
        default: break
        }
        if scale > 1 { digits.removeLast() }
        guard let value = Int(digits), value > 0, digits.first != "+" else { return nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: scale)
        return overflow || product >= Int.max - 1 ? nil : product
    }
}
