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
    @Narrow var offset: Int
    var kind: BreakKind
}

/// The punctuation of a paragraph in order; it holds as long as the list that it was read into.
struct Breaks {
    let marks: UnsafeBufferPointer<Break>

    /// The scalars that are marks.
    static let scalars = "。！？；：，、（[【）]】".unicodeScalars.map(\.value)

    /// Appends the marks of `range`; a mark at `range.end` of kind `sentence` closes the list.
    static func read(_ text: MappedText, _ range: NormalRange, into marks: inout [Break]) {
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
}
