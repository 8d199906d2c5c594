import Glibc
import GongwenCommand

// `make bench`: everything that is said about speed is measured here and nowhere else.
// The program ends with 1 when a count is wrong or a cost is not linear; figures alone fail nothing.

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == peakOption {
    exit(printPeak(CommandLine.arguments[2]))
}
ProcessMemory.keepFreedMemory()
let templates = loadTemplates(folders: ["notices", "../shared/seeds"])
guard !templates.isEmpty else {
    print("no notices in notices/; run this in the root of the package")
    exit(1)
}
// A word on the command line runs one part alone.
let part = CommandLine.arguments.dropFirst().first
if CommandLine.arguments.count == 4, part == "stage" {
    runStageLoop(CommandLine.arguments[2], rounds: Int(CommandLine.arguments[3]) ?? 20, templates)
    exit(0)
}
var failures: [String] = []
if part == nil || part == "throughput" { failures += runThroughput(templates, byteCount: 20 << 20) }
if part == nil || part == "linearity" { failures += runLinearity() }
if part == nil || part == "memory" { failures += runMemory(templates) + runComparisonMemory() }
if part == nil || part == "archive" { failures += runArchive(templates) }
if part == nil || part == "startup" { runStartUp() }
for failure in failures { print("FAILED: \(failure)") }
exit(failures.isEmpty ? 0 : 1)
