import CICUBaseline
import Glibc
import NoticeModel
import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport

/// How many records of each kind a notice gives.
struct RecordCounts: Equatable, CustomStringConvertible {
    private static let names = [
        "parts", "sections", "quantities", "targets", "times", "departments", "assignments", "citations",
        "identifiers", "diagnostics",
    ]
    private let counts: [Int]

    init(_ record: NoticeRecord) {
        counts = [
            record.parts.count, record.sections.count, record.quantities.count, record.targets.count,
            record.times.count, record.departments.count, record.assignments.count, record.citations.count,
            record.identifiers.count, record.diagnostics.count,
        ]
    }

    /// Counts what stands in a written record.
    init(_ record: JSONElement) {
        counts = Self.names.map { record[$0]?.count ?? 0 }
    }

    var description: String {
        zip(Self.names, counts).map { "\($0) \($1)" }.joined(separator: ", ")
    }
}

/// The notices below the folders that are there, as templates.
func loadTemplates(folders: [String]) -> [Template] {
    let pipeline = NoticePipeline()
    return InputList(folders.filter { access($0, R_OK) == 0 }).paths.compactMap { path in
        guard let source = try? pipeline.read(path: path) else { return nil }
        return Template(name: path, source: source)
    }
}

/// The counts of the committed records in `output/`, by the digest of the source.
private func committedCounts() -> [String: RecordCounts] {
    var counts: [String: RecordCounts] = [:]
    for path in InputList(["output"]).paths {
        guard let bytes = try? readBytes(path: path), let record = try? JSONDocument(parsing: bytes).root,
            let sha256 = record["source"]?["sha256"]?.string
        else { continue }
        counts[sha256] = RecordCounts(record)
    }
    return counts
}

/// Runs the stream through all stages in one thread and prints the speed of each; returns what is wrong.
func runThroughput(_ templates: [Template], byteCount: Int) -> [String] {
    let pipeline = NoticePipeline()
    var failures: [String] = []

    // What a copy must give: as much as its template; what a template must give: as much as its committed record.
    let committed = committedCounts()
    var compared = 0
    let expected = templates.map { template -> RecordCounts? in
        guard let record = try? pipeline.process(path: template.name) else { return nil }
        let counts = RecordCounts(record)
        if let wanted = committed[record.source.sha256] {
            compared += 1
            if wanted != counts { failures.append("\(template.name): \(counts); the committed record has \(wanted)") }
        }
        return (try? pipeline.process(utf8(template.scalars), path: template.name)).map(RecordCounts.init)
    }
    if compared == 0 { failures.append("no committed record in output/ is of a notice in notices/; run make output") }

    let stream = makeStream(templates, byteCount: byteCount)
    let total = stream.reduce(0) { $0 + $1.bytes.count }
    if total < byteCount { failures.append("the stream has only \(total) bytes") }
    print("\(stream.count) distinct notices, \(fixed(Double(total) / 1e6, 1, width: 0)) MB, one thread")
    print("counts of \(compared) templates compared with the committed records\n")

    var differences: [Int: [RecordCounts?]] = [:]
    var best: StageTimes?
    var bestICU = Int.max
    var icuOutput: [UInt8] = []
    for round in 0..<3 {
        var times = StageTimes()
        var icu = 0
        for notice in stream {
            var counts: RecordCounts?
            times.run(notice.bytes, pipeline, round == 0 ? { counts = RecordCounts($0) } : nil)
            icu += icuTime(notice.bytes, &icuOutput)
            guard round == 0 else { continue }
            if counts != expected[notice.template] { differences[notice.template, default: []].append(counts) }
        }
        best = best?.best(with: times) ?? times
        bestICU = min(bestICU, icu)
    }
    if let best { printTable(best, icu: bestICU, byteCount: total) }
    for (index, different) in differences.sorted(by: { $0.key < $1.key }) {
        let first = different[0]?.description ?? "no record"
        failures.append(
            "\(different.count) copies of \(templates[index].name) give other counts than it does, such as \(first)"
                + " for \(expected[index]?.description ?? "no record")")
    }
    return failures
}

/// ICU's NFKC with edits, the yardstick: nanoseconds over the bytes.
private func icuTime(_ bytes: [UInt8], _ output: inout [UInt8]) -> Int {
    if output.count < bytes.count * 4 { output = [UInt8](repeating: 0, count: bytes.count * 4) }
    let start = threadNanoseconds()
    var edits: Int64 = 0
    let written = icu_baseline_nfkc(bytes, bytes.count, &output, &edits)
    let time = threadNanoseconds() - start
    precondition(written > 0, "ICU normalises the notice")
    return time
}

private func printTable(_ times: StageTimes, icu: Int, byteCount: Int) {
    func row(_ name: String, _ time: Int) {
        let speed = Double(byteCount) * 1e3 / Double(max(1, time))
        let ratio = Double(time) / Double(max(1, icu))
        print("  \(padded(name, 22)) \(fixed(speed, 1, width: 8))   \(fixed(ratio, 2, width: 8))")
    }
    print("  \(padded("stage", 22))     MB/s   time as a multiple of ICU's")
    for (name, time) in zip(StageTimes.names, times.stages) { row(name, time) }
    row("all stages", times.total)
    row("ICU \(String(cString: icu_baseline_version())) NFKC + edits", icu)
    print("\nMB of source text in UTF-8 a second of processor time; the best of three rounds\n")
}
