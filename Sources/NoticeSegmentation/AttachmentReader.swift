import NoticeModel

/// Recognises lines that open a list of attachments or an attachment.
struct AttachmentReader {
    let text: TextView
    let markers: MarkerReader

    private static let words: PhraseSet = ["附件", "附表", "附录", "附錄"]

    /// A line that begins with 附件.
    struct Opening {
        /// The number, 0 for none.
        var number: Int
        /// 附件 and its number.
        var marker: NormalRange
        /// Whether ： stands after the number.
        var hasColon: Bool
        /// What stands after it on the line; may be empty.
        var rest: NormalRange
    }

    /// The opening that a line makes, or nil: 附件, 附件1, 附件：标题, 附件2 标题; no sentence that begins with 附件.
    func read(_ start: Int, _ end: Int) -> Opening? {
        let range = text.trimmed(start, end)
        guard range.count >= 2 else { return nil }
        var first = range.start
        if range.count > 3, text[first] == 0x3010 || text[first] == 0xFF08 || text[first] == 0x28 { first += 1 }
        guard first < range.end, text[first] == 0x9644 else { return nil }  // 附
        if first + 1 < range.end, text[first + 1] == 0xFF1A || text[first + 1] == 0x3A {
            let rest = text.trimmed(first + 2, range.end)
            return Opening(number: 0, marker: NormalRange(first, first + 1), hasColon: true, rest: rest)
        }
        guard let length = text.length(ofAny: Self.words, at: first, range.end) else { return nil }
        var i = text.skipSpace(first + length, range.end)
        var number = 0
        var markerEnd = first + length
        if let value = readNumber(i, range.end) {
            number = value.value
            i = value.end
            markerEnd = i
        }
        if first > range.start {
            guard i < range.end, text.isAny(ScalarClass.closer, at: i) else { return nil }
            i += 1
        }
        let afterNumber = i
        i = text.skipSpace(i, range.end)
        let hasColon = i < range.end && (text[i] == 0xFF1A || text[i] == 0x3A)
        if hasColon { i += 1 } else if i < range.end, number > 0, text[i] == 0x3001 || text[i] == 0x2E { i += 1 }
        let rest = text.trimmed(i, range.end)
        if !rest.isEmpty, !hasColon {
            // Without a colon only a number, white space or a bracket shows that a title follows.
            let isParted = number > 0 || i > afterNumber || text.hasGap(before: rest.start) || first > range.start
            guard isParted, rest.count <= 80, !isSentence(rest) else { return nil }
        }
        return Opening(number: number, marker: NormalRange(first, markerEnd), hasColon: hasColon, rest: rest)
    }

    private func isSentence(_ range: NormalRange) -> Bool {
        for i in range.start..<range.end where text.isAny(ScalarClass.stop, at: i) || text[i] == 0xFF0C { return true }
        return false
    }

    /// 1, 一, in brackets or not; not the year of a title.
    private func readNumber(_ offset: Int, _ end: Int) -> (value: Int, end: Int)? {
        var i = offset
        guard i < end else { return nil }
        let isBracketed = text[i] == 0xFF08 || text[i] == 0x28
        if isBracketed { i += 1 }
        var value = 0
        let first = i
        while i < end, i < first + 3, text.isAny(ScalarClass.digit, at: i) {
            value = value * 10 + Int(text[i] - 0x30)
            i += 1
        }
        if i == first {
            guard let chinese = ChineseNumber.read(text, i, end, dashIsOne: false) else { return nil }
            (value, i) = chinese
            // 附件一批… is no number unless something parts it.
            if !isBracketed, i < end, text.isHan(i), !text.hasGap(before: i) { return nil }
        } else if i < end, text.isAny(ScalarClass.digit, at: i) || text[i] == 0x5E74 {
            return nil
        }
        if isBracketed {
            guard i < end, text[i] == 0xFF09 || text[i] == 0x29 else { return nil }
            i += 1
        }
        // 附件1-1 stays whole in the marker; its number is the first one.
        if i + 1 < end, ChineseNumber.isDash(text[i]), text.isAny(ScalarClass.digit, at: i + 1) {
            i += 2
            while i < end, text.isAny(ScalarClass.digit, at: i) { i += 1 }
        }
        return (value, i)
    }

    /// An entry of a list of attachments.
    struct Entry {
        var number: Int?
        var title: NormalRange
    }

    /// The entries on one line of a list: `1.甲` or `1.甲 2.乙`, or one title without a number.
    ///
    /// `next` is the number that the list goes on with.
    func entries(_ range: NormalRange, next: Int) -> [Entry] {
        let range = text.trimmed(range.start, range.end)
        guard !range.isEmpty else { return [] }
        guard let first = markers.read(range.start, range.end, atLineStart: true), isListMarker(first, next) else {
            return [Entry(number: nil, title: withoutStop(range))]
        }
        var result: [Entry] = []
        var number = first.number
        var start = first.end
        var i = first.end
        while i < range.end {
            if text.isAny(ScalarClass.digit, at: i), !text.isAny(ScalarClass.digit, at: i - 1),
                let marker = markers.read(i, range.end, atLineStart: false), isListMarker(marker, number + 1),
                marker.kind == first.kind
            {
                result.append(Entry(number: number, title: withoutStop(text.trimmed(start, i))))
                number = marker.number
                start = marker.end
                i = marker.end
            } else {
                i += 1
            }
        }
        result.append(Entry(number: number, title: withoutStop(text.trimmed(start, range.end))))
        return result.filter { !$0.title.isEmpty }
    }

    /// Whether a marker numbers the next entry of a list.
    func isListMarker(_ marker: Marker, _ next: Int) -> Bool {
        (marker.kind == .arabic || marker.kind == .bracketedArabic || marker.kind == .chinese) && marker.number == next
    }

    /// The title without the punctuation and 《》 that lists put round it.
    private func withoutStop(_ range: NormalRange) -> NormalRange {
        var (start, end) = (range.start, range.end)
        while end > start {
            switch text[end - 1] {
            case 0x3002, 0xFF1B, 0x3B, 0xFF0C, 0x2C: end -= 1
            default:
                if end - start > 2, text[start] == 0x300A, text[end - 1] == 0x300B {
                    start += 1
                    end -= 1
                }
                return text.trimmed(start, end)
            }
        }
        return NormalRange(start, end)
    }
}
