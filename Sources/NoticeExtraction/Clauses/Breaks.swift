import NoticeModel

/// What parts two stretches of a paragraph.
enum BreakKind: UInt8, Sendable {
    /// 。！？ or the end of the paragraph
    case sentence
    /// ；
    case semicolon
    /// ：
    case colon
    /// ，
    case comma
    /// 、
    case item
    /// （ [ opening
    case open
    /// ） ] closing
    case close
}

/// One punctuation mark of a paragraph.
struct Break: Sendable {
    var offset: Int
    var kind: BreakKind
}

/// The punctuation of a paragraph in order, read once.
struct Breaks {
    private(set) var marks: [Break] = []

    /// Reads the marks of `range`; a mark at `range.end` of kind `sentence` closes the list.
    mutating func read(_ text: Scalars, _ range: NormalRange) {
        marks.removeAll(keepingCapacity: true)
        var i = range.start
        let end = range.end
        while i < end {
            let c = text[i]
            // Ordinary ideographs and digits, by far the most, leave at the first comparison.
            if c < 0x3000 ? c > 0x3F && c < 0x5B || c > 0x2F && c < 0x3A : c > 0x3011 && c < 0xFF00 {
                i += 1
                continue
            }
            switch c {
            case "。", "！", "？": marks.append(Break(offset: i, kind: .sentence))
            case "；": marks.append(Break(offset: i, kind: .semicolon))
            case "：": marks.append(Break(offset: i, kind: .colon))
            case "，": marks.append(Break(offset: i, kind: .comma))
            case "、": marks.append(Break(offset: i, kind: .item))
            case "（", 0x5B, "【": marks.append(Break(offset: i, kind: .open))
            case "）", 0x5D, "】": marks.append(Break(offset: i, kind: .close))
            default: break
            }
            i += 1
        }
        marks.append(Break(offset: end, kind: .sentence))
    }

    /// The index of the first mark at or after an offset, by binary search.
    func index(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
