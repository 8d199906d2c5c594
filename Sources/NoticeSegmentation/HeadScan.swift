import NoticeModel

/// Where the words of a heading end, looked at from the end of its marker.
struct HeadScan {
    enum Terminator {
        /// 。！？
        case stop
        /// ：
        case colon
        /// The marker of the next heading, glued on.
        case marker
        /// A bracket with those responsible.
        case bracket
        /// The end of the line.
        case end
        /// ；, or nothing within the limit: these are no heading's words.
        case none
    }

    /// The first scalar after white space.
    var start: Int
    /// After the last scalar of the words.
    var end: Int
    /// Where the text goes on: after the 。 or ：, at the marker or bracket.
    var next: Int
    var terminator: Terminator

    var count: Int { end - start }
}

/// Finds the words of a heading. Bounded by `limit` scalars.
struct HeadScanner {
    let text: TextView
    let markers: MarkerReader

    /// The longest head that is looked for.
    static let limit = 64

    private static let responsible: PhraseSet = [
        "责任", "牵头", "配合", "完成时限", "主办", "承办", "責任", "牽頭", "主辦", "協辦",
    ]

    /// Scans the words after a marker of the given kind.
    ///
    /// `accepts` says whether a marker found inside the words may open the next heading.
    func scan(
        _ offset: Int, _ end: Int, kind: MarkerKind, limit: Int = HeadScanner.limit,
        accepts: (Marker) -> Bool
    ) -> HeadScan {
        var start = text.skipSpace(offset, end)
        while start < end, text[start] == 0x2A { start += 1 }
        let bound = min(end, start + limit)
        var depth = 0
        var i = start
        while i < bound {
            let bits = text.bits(i)
            if depth == 0, i > start, bits & ScalarClass.markerStart != 0, !startsNumber(i),
                let marker = markers.read(i, end, atLineStart: false), marker.kind.rank > kind.rank, accepts(marker)
            {
                return HeadScan(start: start, end: trim(start, i), next: i, terminator: .marker)
            }
            if bits & ScalarClass.opener != 0 {
                if depth == 0, i > start, text[i] == 0xFF08 || text[i] == 0x28,
                    text.length(ofAny: Self.responsible, at: i + 1, end) != nil
                {
                    return HeadScan(start: start, end: trim(start, i), next: i, terminator: .bracket)
                }
                depth += 1
            } else if bits & ScalarClass.closer != 0 {
                depth = max(0, depth - 1)
            } else if depth == 0, bits & ScalarClass.stop != 0 {
                return HeadScan(start: start, end: trim(start, i), next: i + 1, terminator: .stop)
            } else if depth == 0, text[i] == 0xFF1A || text[i] == 0x3A, !isBetweenDigits(i, end), !asks(start, i) {
                return HeadScan(start: start, end: trim(start, i), next: i + 1, terminator: .colon)
            } else if depth == 0, text[i] == 0xFF1B || text[i] == 0x3B {
                return HeadScan(start: start, end: i, next: i + 1, terminator: .none)
            }
            i += 1
        }
        guard i == end else { return HeadScan(start: start, end: i, next: i, terminator: .none) }
        return HeadScan(start: start, end: trim(start, end), next: end, terminator: .end)
    }

    /// 问： opens the question that is the heading.
    private func asks(_ start: Int, _ colon: Int) -> Bool { colon == start + 1 && text[start] == 0x95EE }

    /// Whether the digit goes on a number that began before it.
    private func startsNumber(_ i: Int) -> Bool {
        text.isAny(ScalarClass.digit, at: i)
            && (text.isAny(ScalarClass.digit, at: i - 1) || text[i - 1] == 0x2E || text[i - 1] == 0x7B2C)
    }

    private func isBetweenDigits(_ i: Int, _ end: Int) -> Bool {
        i + 1 < end && text.isAny(ScalarClass.digit, at: i - 1) && text.isAny(ScalarClass.digit, at: i + 1)
    }

    /// The end of the words without white space, emphasis marks and a comma.
    private func trim(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start,
            text.isAny(ScalarClass.space, at: last - 1) || text[last - 1] == 0x2A || text[last - 1] == 0x23
        {
            last -= 1
        }
        return last
    }
}
