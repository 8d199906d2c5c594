import Glibc
import NoticePipeline

/// What a run of the command cost.
private struct ChildCost {
    var milliseconds: Double
    var peakMegabytes: Double
    var code: Int32
}

/// The command beside this program.
private let command: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/gongwen"
}()

/// Runs the command with its output thrown away.
private func run(_ arguments: [String]) -> ChildCost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([command] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid = pid_t()
    let start = nanoseconds()
    guard posix_spawn(&pid, command, &actions, nil, &words, environ) == 0 else {
        return ChildCost(milliseconds: 0, peakMegabytes: 0, code: 127)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    return ChildCost(
        milliseconds: Double(nanoseconds() - start) / 1e6, peakMegabytes: Double(usage.ru_maxrss) / 1024,
        code: status >> 8 & 0xFF)
}

/// Compares the peak memory of the command over some notices and over ten times as many; returns what is wrong.
func runMemory(_ templates: [Template]) -> [String] {
    var folder = Array(".build/gongwen-bench.XXXXXX".utf8CString)
    guard mkdtemp(&folder) != nil else { return ["no temporary folder in .build"] }
    let root = String(decoding: folder.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { nftw(root, { path, _, _, _ in remove(path) }, 16, FTW_DEPTH | FTW_PHYS) }

    var failures: [String] = []
    var peaks: [Double] = []
    print("peak memory of gongwen extract --jobs 2")
    let most = makeStream(templates, byteCount: 20 << 20)
    for (name, notices) in [("some", most.prefix(most.count / 10)), ("many", most[...])] {
        mkdir("\(root)/\(name)", 0o700)
        for (index, notice) in notices.enumerated() {
            let file = fopen("\(root)/\(name)/\(index).txt", "w")
            fwrite(notice.bytes, 1, notice.bytes.count, file)
            fclose(file)
        }
        let cost = run(["extract", "--jobs", "2", "\(root)/\(name)"])
        if cost.code != 0 { failures.append("gongwen extract over \(notices.count) notices ends with \(cost.code)") }
        peaks.append(cost.peakMegabytes)
        let megabytes = Double(notices.reduce(0) { $0 + $1.bytes.count }) / 1e6
        print(
            "  \(padded("\(notices.count) notices", 16))\(fixed(megabytes, 1, width: 6)) MB of text"
                + "\(fixed(cost.peakMegabytes, 1, width: 8)) MB\(fixed(cost.milliseconds, 0, width: 8)) ms")
    }
    print("")
    if peaks[1] > peaks[0] * 1.5 { failures.append("memory grows with the number of notices") }
    return failures
}

/// Prints what one small notice costs, process start included.
func runStartUp() {
    var times = (0..<40).map { _ in run(["extract", "--jobs", "1", "corpus/08-one-line.txt"]).milliseconds }
    times.sort()
    print("gongwen extract of one small notice, start of the process included")
    print("  median \(fixed(times[times.count / 2], 1, width: 0)) ms, fastest \(fixed(times[0], 1, width: 0)) ms\n")
}
