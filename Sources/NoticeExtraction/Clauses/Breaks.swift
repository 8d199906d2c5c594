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

    /// The scalars that are marks.
    static let scalars = "。！？；：，、（[【）]】".unicodeScalars.map(\.value)

    /// Reads the marks of `range`; a mark at `range.end` of kind `sentence` closes the list.
    mutating func read(_ text: MappedText, _ range: NormalRange) {
        marks.removeAll(keepingCapacity: true)
        let end = range.end
        var i = text.next(.clauseMark, range.start, end)
        while i < end {
            switch text.scalars[i] {
            case "。", "！", "？": marks.append(Break(offset: i, kind: .sentence))
            case "；": marks.append(Break(offset: i, kind: .semicolon))
            case "：": marks.append(Break(offset: i, kind: .colon))
            case "，": marks.append(Break(offset: i, kind: .comma))
            case "、": marks.append(Break(offset: i, kind: .item))
            case "（", 0x5B, "【": marks.append(Break(offset: i, kind: .open))
            case "）", 0x5D, "】": marks.append(Break(offset: i, kind: .close))
            default: break
            }
            i = text.next(.clauseMark, i + 1, end)
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
