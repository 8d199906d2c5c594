import NoticeModel

/// Deadlines that stand behind what is to be done by then.
extension TargetComposer {
    /// 打造游园9个，2021年年底前完成; 建设停车场12个。新增车位3000个。2021年9月底前全部建成投用。: a time with a word of finishing and
    /// no amount of its own, at the end of the sentence or as the next sentences' only news.
    func trailingYear(_ reading: ParagraphReading, _ value: Value) -> TargetYear? {
        guard reading.orientation != .past, !value.chain.cues.has(.annual) else { return nil }
        let limit = min(reading.body.end, value.end + Self.trailingReach)
        var looked = 0
        for time in reading.times.beginning(in: value.end, limit) {
            looked += 1
            guard looked <= 3 else { return nil }
            let after = pastBefore(reading, time.range.end)
            if begins(reading, after) { continue }
            guard time.role == .deadline, let end = finishes(reading, after), opensSentence(reading, value, time),
                reading.values(in: time.range.end, end).isEmpty
            else { return nil }
            return time.value.flatMap(TargetYear.init(edtf:))
        }
        return nil
    }

    private static let trailingReach = 100

    /// Past 前, 底前, 年底前 behind a time.
    private func pastBefore(_ reading: ParagraphReading, _ start: Int) -> Int {
        var at = start
        while at < min(reading.body.end, start + 4) {
            switch reading.text[at] {
            case "前", "底", "末", "之", "以", "年": at += 1
            default: return at
            }
        }
        return at
    }

    /// 启动, 开工, 动工: where the work begins, not where it ends.
    private func begins(_ reading: ParagraphReading, _ at: Int) -> Bool {
        reading.stands("启动", at: at) || reading.stands("开工", at: at) || reading.stands("动工", at: at)
            || reading.stands("开建", at: at)
    }

    /// The end of the clause in which 完成, 建成 and the like stand at once, with nothing but adverbs before them.
    private func finishes(_ reading: ParagraphReading, _ start: Int) -> Int? {
        var end = start
        while end < reading.body.end, end - start <= 14, !Self.closes(reading.text[end]) { end += 1 }
        // 颁证率达到80%，2015年⟦基本⟧完成: what is left of it comes later.
        guard end - start <= 14, !reading.stands("基本", at: start) else { return nil }
        let isFinished = reading.containsWord(start, min(end, start + 5)) {
            Self.finishing.match(reading.text, at: $0, limit: end) != nil
        }
        return isFinished ? end : nil
    }

    private static func closes(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "，", "。", "；", "（", "、", 0x0A: true
        default: false
        }
    }

    private static let finishing = Lexicon(
        ["完成", "建成", "竣工", "完工", "投用", "投入使用", "交付", "通车", "投产", "达产", "落实到位", "全覆盖"].map { ($0, true) })

    /// Whether the time stands in the value's own sentence, or opens one in which no other thing is named.
    private func opensSentence(_ reading: ParagraphReading, _ value: Value, _ time: ParagraphTime) -> Bool {
        if time.range.start < value.sentence.end { return true }
        guard time.range.start > reading.body.start else { return false }
        switch reading.text[time.range.start - 1] {
        case "。", "；": return true
        default:
            return reading.stands("确保", endingAt: time.range.start, count: 2)
                || reading.stands("力争", endingAt: time.range.start, count: 2)
        }
    }
}
