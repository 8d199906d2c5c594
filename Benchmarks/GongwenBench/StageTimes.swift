import NoticePipeline
import NoticeRecords
import TestSupport

/// Nanoseconds spent in each stage.
struct StageTimes {
    static let names = ["read", "normalize", "segment", "extract", "record", "write"]
    private(set) var stages = [Int](repeating: 0, count: names.count)

    var total: Int { stages.reduce(0, +) }

    /// Runs one notice through the stages and adds up; nil when it cannot be read.
    mutating func run(_ bytes: [UInt8], _ pipeline: NoticePipeline) -> NoticeRecord? {
        var last = threadNanoseconds()
        func lap(_ sum: inout Int) {
            let now = threadNanoseconds()
            sum += now - last
            last = now
        }
        guard let source = try? pipeline.read(bytes, path: "notice.txt") else { return nil }
        lap(&stages[0])
        let text = pipeline.normalize(source)
        lap(&stages[1])
        let outline = pipeline.segment(text)
        lap(&stages[2])
        let facts = pipeline.extract(text, outline)
        lap(&stages[3])
        let record = pipeline.record(source, text, outline, facts)
        lap(&stages[4])
        let json = record.jsonBytes(.line)
        lap(&stages[5])
        // The count is looked at, so that the compiler cannot leave the writing out.
        precondition(!json.isEmpty, "a record is never empty")
        return record
    }

    /// The lower figure of two rounds for each stage: the machine does other things, too.
    func best(with other: StageTimes) -> StageTimes {
        var result = self
        result.stages = zip(stages, other.stages).map(min)
        return result
    }
}
