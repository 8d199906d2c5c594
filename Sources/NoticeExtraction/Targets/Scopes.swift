import NoticeModel

/// The owner of an aggregate as its subject: 汽车产业 of 汽车产业总产值.
extension TargetComposer {
    /// The industry or group in front of the measure noun, in front of 占 when the indicator is a share; nil when the
    /// words before the measure name no group.
    func ownerSubject(_ reading: ParagraphReading, _ indicator: Phrase) -> Phrase? {
        guard let first = indicator.pieces.first, let end = indicator.end else { return nil }
        let text = reading.text
        let words = indicator.scalars(text)
        let share = words.firstIndex(of: 0x5360) ?? words.count  // 占
        let head = grammar.headLength(Array(words[..<share]))
        guard head > 0, share - head >= 3, first.count >= share - head || indicator.pieces.count > 1, end > first.start else {
            return nil
        }
        let owner = indicator.dropLast(words.count - (share - head))
        let ownerWords = words[..<(share - head)]
        guard endsGroup(ownerWords) else { return nil }
        // 规模以上工业 says how the statistics are taken, not whom they are about.
        if ownerWords.starts(with: [0x89C4, 0x6A21, 0x4EE5, 0x4E0A]), ownerWords.dropLast().last != 0x4F01 { return nil }
        return owner
    }

    /// Ends in 产业, 行业, 企业, 工业, 制造业, 服务业, 集群.
    private func endsGroup(_ words: ArraySlice<UInt32>) -> Bool {
        guard words.count >= 3, let last = words.last else { return false }
        let before = words[words.endIndex - 2]
        if last == 0x4E1A {  // 业
            switch before {
            case 0x4EA7, 0x884C, 0x4F01: return true  // 产 行 企
            case 0x5DE5, 0x9020, 0x52A1: return words.count >= 3  // 工 造 务
            default: return false
            }
        }
        return before == 0x96C6 && last == 0x7FA4  // 集群
    }
}

/// Whether a word for a whole (全省, 我市) stands at an offset.
func isScopeWord(_ text: Scalars, _ at: Int, _ end: Int) -> Bool {
    guard at + 1 < end, text[at] == 0x5168 || text[at] == 0x6211 else { return false }  // 全 我
    switch text[at + 1] {
    case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE, 0x65D7, 0x56FD: return true  // 省 市 县 区 州 旗 国
    default: return false
    }
}

/// Whether a scalar lets a clause begin behind it: punctuation, the end of a year, 在, 使, 将.
func opensClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x3001, 0x201C, 0x201D, 0x5E74, 0x5E95, 0x672B, 0x5728, 0x4F7F, 0x5C06, 0x0A: true
    default: false
    }
}
