import NoticePipeline
import NoticeRecords
import TestSupport

/// Nanoseconds spent in each stage.
struct StageTimes {
    static let names = ["read", "normalize", "segment", "extract", "record", "write"]
    private(set) var stages = [Int](repeating: 0, count: names.count)

    var total: Int { stages.reduce(0, +) }

    /// Runs one notice through the stages and adds up; `look` sees the record, outside the times. Nothing is added for
    /// a notice that cannot be read.
    ///
    /// What a stage made is given back within the times, too: of the record and its JSON under `write`.
    mutating func run(_ bytes: [UInt8], _ pipeline: NoticePipeline, _ look: ((NoticeRecord) -> Void)? = nil) {
        var last = threadNanoseconds()
        func lap(_ sum: inout Int) {
            let now = threadNanoseconds()
            sum += now - last
            last = now
        }
        guard let source = try? pipeline.read(bytes, path: "notice.txt") else { return }
        lap(&stages[0])
        let text = pipeline.normalize(source)
        lap(&stages[1])
        let outline = pipeline.segment(text)
        lap(&stages[2])
        let facts = pipeline.extract(text, outline)
        lap(&stages[3])
        var record: NoticeRecord? = pipeline.record(source, text, outline, facts)
        lap(&stages[4])
        var json = record?.jsonBytes(.line)
        lap(&stages[5])
        // The bytes are looked at, so that the compiler cannot leave the writing out.
        precondition(json?.isEmpty == false, "a record is never empty")
        if let look, let record {
            look(record)
            last = threadNanoseconds()
        }
        record = nil
        json = nil
        lap(&stages[5])
    }

    /// The faster of two rounds as a whole: the machine does other things, too.
    func best(with other: StageTimes) -> StageTimes { other.total < total ? other : self }
}
