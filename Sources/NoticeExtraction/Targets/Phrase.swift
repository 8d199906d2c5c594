import NoticeModel

/// Words of the text put together from several places, such as an owner and a measure.
struct Phrase: Sendable, Equatable {
    /// The places in the order in which they are read; a place may be missing between them.
    var pieces = PhrasePieces()

    init() {}

    init(_ start: Int, _ end: Int) {
        if start < end { pieces.append(NormalRange(start, end)) }
    }

    var isEmpty: Bool { pieces.isEmpty }
    var count: Int {
        var count = 0
        for i in 0..<pieces.endIndex { count += pieces[i].count }
        return count
    }
    var start: Int? { pieces.endIndex > 0 ? pieces[0].start : nil }
    var end: Int? { pieces.endIndex > 0 ? pieces[pieces.endIndex - 1].end : nil }

    mutating func append(_ other: Phrase) {
        for i in 0..<other.pieces.endIndex { pieces.append(other.pieces[i]) }
    }

    mutating func append(_ start: Int, _ end: Int) {
        if start < end { pieces.append(NormalRange(start, end)) }
    }

    /// The scalars in order, line breaks left out.
    func scalars(_ text: Scalars) -> PhraseWords {
        if pieces.count == 1, !pieces[0].isEmpty {
            let piece = pieces[0]
            if !hasBreak(text, piece) { return PhraseWords(text, piece.start, piece.end) }
        }
        var all: [UInt32] = []
        all.reserveCapacity(count)
        for k in 0..<pieces.endIndex {
            let piece = pieces[k]
            for i in piece.start..<piece.end where text[i] != 0x0A { all.append(text[i]) }
        }
        return PhraseWords(all)
    }

    /// Whether a line breaks within a piece. All of it is looked at, several scalars at a step: hardly any has a break.
    private func hasBreak(_ text: Scalars, _ piece: NormalRange) -> Bool {
        var breaks: UInt32 = 0
        for i in piece.start..<piece.end { breaks |= text[i] == 0x0A ? 1 : 0 }
        return breaks != 0
    }

    /// The phrase without its last `length` scalars.
    func dropLast(_ length: Int) -> Phrase {
        var rest = length
        var result = self
        while rest > 0, let last = result.pieces.last {
            result.pieces.removeLast()
            if last.count > rest {
                result.pieces.append(NormalRange(last.start, last.end - rest))
                return result
            }
            rest -= last.count
        }
        return result
    }

    /// The last `length` scalars of the phrase.
    func suffix(_ length: Int) -> Phrase {
        var rest = length
        var result = Phrase()
        for piece in pieces.reversed() where rest > 0 {
            let taken = min(rest, piece.count)
            result.pieces.insertFirst(NormalRange(piece.end - taken, piece.end))
            rest -= taken
        }
        return result
    }
}
