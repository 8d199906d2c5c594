import NoticePipeline
import TestSupport

/// Makes the program run a line of the shell and print its peak memory in kilobytes and its nanoseconds.
///
/// Linux hands the peak of a process on to what it starts, so the benchmark, which is large, must not start the
/// command itself: a second, small copy of it does.
let peakOption = "--peak"

func printPeak(_ line: String) -> Int32 {
    let cost = ChildProcess.shell("exec " + line)
    print(cost.peakKilobytes, cost.nanoseconds)
    return cost.code
}

/// Compares the peak memory of the command over some notices and over ten times as many; returns what is wrong.
func runMemory(_ templates: [Template]) -> [String] {
    let folder = TemporaryFolder()
    var failures: [String] = []
    var peaks: [Int] = []
    print("peak memory of gongwen extract --jobs 2")
    let most = makeStream(templates, byteCount: 20 << 20)
    for (name, notices) in [("some", most.prefix(most.count / 10)), ("many", most[...])] {
        for (index, notice) in notices.enumerated() { folder.write("\(name)/\(index).txt", notice.bytes) }
        let line = "gongwen extract --jobs 2 \(folder.path(name)) >/dev/null"
        let helper = ChildProcess.shell("exec gongwen-bench \(peakOption) '\(line)'")
        let figures = helper.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard helper.code == 0, figures.count == 2 else {
            failures.append(
                "gongwen extract over \(notices.count) notices ends with \(helper.code): \(helper.output)\(helper.errors)"
            )
            return failures
        }
        peaks.append(figures[0])
        let megabytes = Double(notices.reduce(0) { $0 + $1.bytes.count }) / 1e6
        print(
            "  \(padded("\(notices.count) notices", 16))\(fixed(megabytes, 1, width: 6)) MB of text"
                + "\(fixed(Double(figures[0]) / 1024, 1, width: 8)) MB at most"
                + "\(fixed(Double(figures[1]) / 1e6, 0, width: 8)) ms")
    }
    print("")
    if peaks[1] > peaks[0] * 3 / 2 { failures.append("memory grows with the number of notices") }
    return failures
}

/// Compares the peak memory of `gongwen diff` over some notices and over ten times as many; returns what is wrong.
///
/// The runs are copies of one notice's record under other ids; in every tenth of the new one a target is missing.
func runComparisonMemory() -> [String] {
    guard var record = try? NoticePipeline().process(path: "notices/08-one-line.txt"), !record.targets.isEmpty else {
        return ["notices/08-one-line.txt gives no target"]
    }
    let folder = TemporaryFolder()
    var peaks: [Int] = []
    print("peak memory of gongwen diff of two runs")
    for count in [1_000, 10_000] {
        let target = record.targets[0]
        for index in 0..<count {
            let digits = String(index, radix: 16)
            record.id = String(repeating: "0", count: 16 - digits.utf8.count) + digits
            folder.write("old\(count)/\(record.id).json", record.jsonBytes(.file))
            if index % 10 == 0 { record.targets.removeFirst() }
            folder.write("new\(count)/\(record.id).json", record.jsonBytes(.file))
            if index % 10 == 0 { record.targets.insert(target, at: 0) }
        }
        let line = "gongwen diff \(folder.path("old\(count)")) \(folder.path("new\(count)")) >\(folder.path("report"))"
        let helper = ChildProcess.shell("exec gongwen-bench \(peakOption) '\(line)'")
        let figures = helper.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard helper.code == 1, figures.count == 2 else {
            return ["gongwen diff of \(count) notices ends with \(helper.code): \(helper.output)\(helper.errors)"]
        }
        let changed = folder.text("report").split(separator: "\n").count { $0.hasPrefix("  - target") }
        if changed != count / 10 { return ["gongwen diff finds \(changed) targets missing of \(count / 10)"] }
        peaks.append(figures[0])
        print(
            "  \(padded("\(count) notices", 16))\(fixed(Double(figures[0]) / 1024, 1, width: 8)) MB at most"
                + "\(fixed(Double(figures[1]) / 1e6, 0, width: 8)) ms")
    }
    print("")
    // What is held of each notice is a key and the name of its file in either run.
    let perNotice = (peaks[1] - peaks[0]) * 1024 / 9_000
    return perNotice > 256 ? ["gongwen diff holds \(perNotice) bytes a notice"] : []
}

/// Prints what one small notice costs, process start included.
func runStartUp() {
    var times = (0..<40).map { _ in
        Double(ChildProcess.gongwen("extract", "--jobs", "1", "notices/08-one-line.txt").nanoseconds) / 1e6
    }
    times.sort()
    print("gongwen extract of one small notice, start of the process included")
    print("  median \(fixed(times[times.count / 2], 1, width: 0)) ms, fastest \(fixed(times[0], 1, width: 0)) ms\n")
}
