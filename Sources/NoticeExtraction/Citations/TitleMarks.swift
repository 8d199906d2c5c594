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

    /// The pairs in `range`, in order. Linear: a stack of open marks, each scalar seen once.
    static func pairs(_ s: Scalars, _ start: Int, _ end: Int) -> [Pair] {
        var pairs: [Pair] = []
        var open: [(position: Int, closes: UInt32)] = []
        var i = start
        while i < end {
            let scalar = s[i]
            i += 1
            // All title marks lie in two small ranges: most scalars pass here.
            guard scalar == 0x3C || scalar == 0x3E || scalar &- 0x3008 < 4 else { continue }
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
                while let last = pairs.last, last.start > from { pairs.removeLast() }
                pairs.append(Pair(start: from, end: i))
            }
        }
        return pairs
    }
}
