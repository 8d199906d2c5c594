import TestSupport

/// Takes notices through the archive and a run, some and ten times as many, and prints what each command costs.
///
/// Returns what is wrong: a command that ends badly or does not find each notice, a bag that does not verify or that a
/// second ingest changes, and memory that grows with the number of notices.
func runArchive(_ templates: [Template]) -> [String] {
    var failures: [String] = []
    var peaks: [[String: Int]] = []
    let counts = [1_000, 10_000]
    let notices = makeStream(templates, count: counts[1])
    guard notices.count == counts[1] else { return ["the templates give only \(notices.count) distinct notices"] }
    for count in counts {
        let megabytes = Double(notices.prefix(count).reduce(0) { $0 + $1.bytes.count }) / 1e6
        print("archive and run of \(count) notices, \(fixed(megabytes, 1, width: 0)) MB of text")
        var trial = ArchiveTrial(notices: notices.prefix(count))
        trial.run()
        failures += trial.failures.map { "\(count) notices: \($0)" }
        peaks.append(trial.peaks)
        print("")
    }
    guard failures.isEmpty else { return failures }
    for (name, few) in peaks[0].sorted(by: { $0.key < $1.key }) {
        guard let many = peaks[1][name] else { continue }
        let perNotice = (many - few) * 1024 / (counts[1] - counts[0])
        if perNotice > mostHeld(name) { failures.append("gongwen \(name) holds \(perNotice) bytes a notice") }
    }
    return failures
}

/// The most bytes that a command may hold of a notice, never its text or its records.
///
/// Measured are 70 to 150 bytes for a comparison and some 210 for a run; more than the bound is a list that came back.
private func mostHeld(_ command: String) -> Int {
    switch command {
    // Keys and places in two runs.
    case _ where command.hasPrefix("diff"): 256
    // The name, the digest, that of the bag's manifest, and the place in the journal.
    case _ where command.hasPrefix("run"): 384
    // Digests and the line in a list.
    default: 2048
    }
}

/// One corpus of notices in a temporary folder, and the commands over it.
private struct ArchiveTrial {
    private(set) var failures: [String] = []
    /// The peak memory of each command in kilobytes.
    private(set) var peaks: [String: Int] = [:]
    private let folder = TemporaryFolder()
    private let count: Int
    private let byteCount: Int

    init(notices: ArraySlice<StreamNotice>) {
        count = notices.count
        byteCount = notices.reduce(0) { $0 + $1.bytes.count }
        for (index, notice) in notices.enumerated() { folder.write("in/\(index).txt", notice.bytes) }
    }

    mutating func run() {
        let corpus = folder.path("corpus")
        let ingest = "gongwen ingest --corpus \(corpus) \(folder.path("in"))"
        measure("ingest", ingest, "\(corpus): \(count) kept, 0 already there, 0 in quarantine")
        // Names, sizes, times and bytes: a second ingest must not write a file anew, not even with the same bytes.
        let state =
            "cd \(corpus) && find . -printf '%p %s %T@ %i\\n' | sort && find . -type f -print0 | sort -z | xargs -0 sha256sum"
        let before = ChildProcess.shell(state).output
        measure("ingest again", ingest, "\(corpus): 0 kept, \(count) already there, 0 in quarantine")
        if before.isEmpty || ChildProcess.shell(state).output != before {
            failures.append("a second ingest changes the archive")
        }
        measure("verify", "gongwen verify --corpus \(corpus)", "\(corpus): \(count) files: all as they were kept")
        measure("extract", "gongwen extract --jobs 2 \(corpus)", lines: count)
        let runs = folder.path("runs")
        let run = "gongwen run --corpus \(corpus) --output \(runs) --name old"
        measure("run", run, "\(runs)/old: \(count) notices, 0 records as before")
        measure("run again", run, "\(runs)/old: \(count) notices, \(count) records as before")
        // A second run, of a corpus from which every tenth notice is gone.
        _ = ChildProcess.shell("cd \(folder.root) && cp -rl in less && rm less/*0.txt")
        let fewer = count - count / 10
        measure(
            "run of another corpus", "gongwen run --corpus \(folder.path("less")) --output \(runs) --name new",
            "\(runs)/new: \(fewer) notices, 0 records as before")
        measure("diff", "gongwen diff \(runs)/old \(runs)/new", code: 1, lines: count / 10, prefix: "removed notice")
        folder.write("gate.json", "{\"notices\": {\"removed\": \(count / 10)}}")
        let gated = "--gate \(folder.path("gate.json")) \(runs)/old \(runs)/new"
        // In HTML what stands for each notice that is gone, in the others for each notice: its path is another one.
        for (format, prefix, lines) in [
            ("json", "    {\"class\"", count), ("html", "<section id=\"n", count / 10),
            ("junit", "  <testsuite ", count),
        ] {
            measure("diff --format \(format)", "gongwen diff --format \(format) \(gated)", lines: lines, prefix: prefix)
        }
        // The same notices with one more sentence in each: no id is that of another one.
        _ = ChildProcess.shell(
            "cd \(folder.root) && for name in less/*; do"
                + " { cat $name; printf '\\n　　到2031年，全市建成示范点九个。\\n'; } >edited; mv edited $name; done")
        measure(
            "run of edited notices", "gongwen run --corpus \(folder.path("less")) --output \(runs) --name edited",
            "\(runs)/edited: \(fewer) notices, 0 records as before")
        measure(
            "diff of edited notices", "gongwen diff --only targets \(runs)/new \(runs)/edited", code: 1, lines: fewer,
            prefix: "changed notice")
        measure("diff of equal runs", "gongwen diff \(runs)/old \(runs)/old", lines: 0, prefix: "removed notice")
    }

    /// Runs a command and prints its cost.
    ///
    /// - Parameters:
    ///   - lastLine: The last line of its output, or nil for any.
    ///   - lines: How many lines of its output begin with `prefix`, or nil for any number.
    private mutating func measure(
        _ name: String, _ line: String, _ lastLine: String? = nil, code: Int32 = 0, lines: Int? = nil,
        prefix: String = ""
    ) {
        let report = folder.path("report")
        let helper = ChildProcess.shell("exec gongwen-bench \(peakOption) '\(line) >\(report) 2>\(report).err'")
        let figures = helper.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        guard helper.code == code, figures.count == 2 else {
            let errors = folder.text("report.err").suffix(400)
            failures.append("\(line) ends with \(helper.code): \(helper.errors)\(errors)")
            return
        }
        peaks[name] = figures[0]
        let seconds = Double(figures[1]) / 1e9
        print(
            "  \(padded("gongwen \(name)", 30))\(fixed(Double(figures[0]) / 1024, 1, width: 8)) MB at most"
                + "\(fixed(seconds, 2, width: 8)) s\(fixed(Double(count) / seconds, 0, width: 8)) notices/s"
                + "\(fixed(Double(byteCount) / 1e6 / seconds, 1, width: 8)) MB/s")
        let output =
            ChildProcess.shell(
                lines == nil ? "tail -n 1 \(report)" : "grep -c '^\(prefix)' \(report)"
            ).output.split(separator: "\n").first.map(String.init) ?? ""
        let wanted = lines.map { "\($0)" } ?? lastLine
        if let wanted, output != wanted { failures.append("\(line) gives '\(output)', not '\(wanted)'") }
    }
}
