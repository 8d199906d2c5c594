import NoticeModel

/// The outermost 《…》 pairs of a stretch of text.
///
/// 〈…〉 and half-width <…> count where no 《…》 holds them, and only a half-width pair around Chinese words. A
/// mark without its partner is no pair and hides none that it would hold; a pair is at most 400 scalars long.
struct TitleMarks {
    static let longest = 400

    /// A pair: from the opening mark to just after the closing one.
    struct Pair {
        var start: Int
        var end: Int
    }

    /// The pairs in `start..<end`, in order. Linear: a stack of open marks, each mark seen once.
    static func pairs(_ text: MappedText, _ start: Int, _ end: Int) -> [Pair] {
        let mark = text.next(.citation, start, end)
        return mark < end ? pairs(text, from: mark, end) : []
    }

    private static func pairs(_ text: MappedText, from first: Int, _ end: Int) -> [Pair] {
        let s = text.scalars
        var pairs: [Pair] = []
        var open: [(position: Int, closes: UInt32)] = []
        var next = first
        while next < end {
            let scalar = s[next]
            // The offset after the mark.
            let i = next + 1
            next = text.next(.citation, i, end)
            switch scalar {
            case code("《"): open.append((i - 1, code("》")))
            case code("〈"): open.append((i - 1, code("〉")))
            case 0x3C:
                if i < end, s[i] >= 0x2E80 { open.append((i - 1, 0x3E)) }
            default:
                guard let match = open.suffix(4).lastIndex(where: { $0.closes == scalar }) else { continue }
                let from = open[match].position
                open.removeSubrange(match...)
                guard i - from <= longest, i - from > 2 else { continue }
                // 注册资本〈实收〉800万元: a bracket in a bracket.
                if scalar == code("〉"), i - from <= 6 { continue }
                while let last = pairs.last, last.start > from { pairs.removeLast() }
                pairs.append(Pair(start: from, end: i))
            }
        }
        return pairs
    }
}
