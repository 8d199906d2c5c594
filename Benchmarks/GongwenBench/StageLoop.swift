import NoticeModel
import NoticePipeline
import NoticeRecords
import TestSupport

/// Runs one stage alone over values made beforehand, as often as asked, and prints its nanoseconds a byte: for a profiler.
func runStageLoop(_ name: String, rounds: Int, _ templates: [Template]) {
    let pipeline = NoticePipeline()
    let notices = templates.flatMap { template in (1...4).map { template.copy(seed: UInt64($0)) } }
    let total = notices.reduce(0) { $0 + $1.count }
    let sources = notices.map { try! pipeline.read($0, path: "notice.txt") }
    let texts = sources.map(pipeline.normalize)
    let outlines = texts.map(pipeline.segment)
    let facts = zip(texts, outlines).map(pipeline.extract)
    let records = sources.indices.map { pipeline.record(sources[$0], texts[$0], outlines[$0], facts[$0]) }
    var figures: [Double] = []
    var kept = 0
    for _ in 0..<rounds {
        let start = threadNanoseconds()
        for i in notices.indices {
            switch name {
            case "read": kept &+= try! pipeline.read(notices[i], path: "notice.txt").scalars.count
            case "normalize": kept &+= pipeline.normalize(sources[i]).scalars.count
            case "segment": kept &+= pipeline.segment(texts[i]).sections.count
            case "extract": kept &+= pipeline.extract(texts[i], outlines[i]).quantities.count
            case "record": kept &+= pipeline.record(sources[i], texts[i], outlines[i], facts[i]).times.count
            default: kept &+= records[i].jsonBytes(.line).count
            }
        }
        figures.append(Double(threadNanoseconds() - start) / Double(total))
    }
    figures.sort()
    print(
        "\(name): fastest \(fixed(figures[0], 2, width: 0)), median \(fixed(figures[rounds / 2], 2, width: 0)) ns a byte (\(kept))"
    )
}
