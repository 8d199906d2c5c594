import NoticeModel

/// The owner of an aggregate as its subject, and the scope that an earlier sentence of the paragraph stated.
extension TargetComposer {
    /// 汽车产业总产值, 战略性新兴产业产值占…: the industry or group in front of the measure; nil when there is none.
    func ownerSubject(_ reading: ParagraphReading, _ indicator: Phrase) -> Phrase? {
        guard let first = indicator.pieces.first, first.count > 4 else { return nil }
        let text = reading.text
        var best: Int?
        var at = first.start + 2
        while at < first.end - 1 {
            if text[at] == 0x5360 || text[at] == 0x7684 { break }  // 占 的
            if endsGroup(text, first.start, at + 1) { best = at + 1 }
            at += 1
        }
        guard let best, best - first.start >= 3 else { return nil }
        // 规模以上工业 and 企业 say how the statistics are taken, not whom they are about.
        if reading.stands("规模以上", at: first.start), text[best - 2] != 0x4F01 { return nil }
        return Phrase(first.start, best)
    }

    /// Ends in 产业, 行业, 工业, 制造业, 企业, 集群, 农业, 加工业.
    private func endsGroup(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        let (a, b) = (text[end - 2], text[end - 1])
        if b == 0x4E1A {  // 业
            switch a {
            case 0x4EA7, 0x884C, 0x4F01: return true  // 产 行 企
            case 0x5DE5, 0x9020, 0x52A1: return end - start >= 4  // 工 造 务
            default: return false
            }
        }
        return a == 0x96C6 && b == 0x7FA4  // 集群
    }
}
