import NoticeModel

/// The scalars of a normal text with the questions that segmentation asks of them. Valid inside one call.
struct TextView {
    let scalars: UnsafeBufferPointer<UInt32>
    let sourceStarts: UnsafeBufferPointer<Int32>
    let sourceEnds: UnsafeBufferPointer<Int32>
    let classes: UnsafeBufferPointer<UInt8>

    @inline(__always)
    subscript(offset: Int) -> UInt32 { scalars[offset] }

    /// The class bits of the scalar at an offset.
    @inline(__always)
    func bits(_ offset: Int) -> UInt8 {
        let scalar = scalars[offset]
        return scalar < 0x10000 ? classes[Int(scalar)] : 0
    }

    /// Whether the scalar at an offset has any of the class bits.
    @inline(__always)
    func isAny(_ bits: UInt8, at offset: Int) -> Bool { self.bits(offset) & bits != 0 }

    /// The first offset in `start..<end` of a boundary after which, white space passed over or not, a marker may begin; or
    /// `end`.
    func nextGlue(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i &+ 1 < end {
            // Eight pairs at a time: boundaries are common, and what follows most of them begins no marker.
            if i &+ 8 < end, !mayGlue(i) {
                i &+= 8
                continue
            }
            let stop = min(end &- 1, i &+ 8)
            while i < stop {
                if bits(i) & Self.glue(UInt64(bits(i &+ 1))) & ScalarClass.boundary != 0 { return i }
                i &+= 1
            }
        }
        return end
    }

    /// The bit of a boundary, set where one of the two bits is of what may follow it.
    @inline(__always)
    private static func glue(_ next: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: next &>> 1 | next &>> 6) }

    /// Whether a boundary may stand among the eight scalars at an offset that a marker may follow; eight more bytes hold
    /// the classes, one each.
    @inline(__always)
    private func mayGlue(_ offset: Int) -> Bool {
        let s = UnsafeBufferPointer(rebasing: scalars[offset...(offset &+ 8)])
        guard s[0] | s[1] | s[2] | s[3] | s[4] | s[5] | s[6] | s[7] | s[8] < 0x10000 else { return true }
        @inline(__always) func mark(_ i: Int) -> UInt64 { UInt64(classes[Int(truncatingIfNeeded: s[i])]) }
        var marks = mark(0) | mark(1) &<< 8 | mark(2) &<< 16 | mark(3) &<< 24
        marks |= mark(4) &<< 32 | mark(5) &<< 40 | mark(6) &<< 48 | mark(7) &<< 56
        let next = marks &>> 8 | mark(8) &<< 56
        return marks & (next &>> 1 | next &>> 6) & 0x0202_0202_0202_0202 != 0
    }

    /// Whether source code points (white space) were left out before the scalar.
    func hasGap(before offset: Int) -> Bool {
        offset > 0 && sourceStarts[offset] > sourceEnds[offset - 1]
    }

    /// The first offset from `offset` on that is no white space.
    func skipSpace(_ offset: Int, _ end: Int) -> Int {
        var i = offset
        while i < end, isAny(ScalarClass.space, at: i) { i += 1 }
        return i
    }

    /// The range without white space at its ends.
    func trimmed(_ start: Int, _ end: Int) -> NormalRange {
        let first = skipSpace(start, end)
        var last = end
        while last > first, isAny(ScalarClass.space, at: last - 1) { last -= 1 }
        return NormalRange(first, last)
    }

    /// Whether the phrase stands at the offset, before `end`.
    func has(_ phrase: Phrase, at offset: Int, _ end: Int) -> Bool {
        offset >= 0 && offset + phrase.count <= end && phrase.stands(scalars, at: offset)
    }

    /// The first phrase of a list that stands at the offset, as its length, or nil.
    func length(ofAny phrases: PhraseSet, at offset: Int, _ end: Int) -> Int? {
        phrases.index(scalars, at: offset, end).map(phrases.count)
    }

    /// The offset of the first occurrence of a phrase, or nil. Use on short ranges only.
    func find(_ phrase: Phrase, _ start: Int, _ end: Int) -> Int? {
        var i = start
        while i + phrase.count <= end {
            if scalars[i] == phrase.first, phrase.stands(scalars, at: i) { return i }
            i += 1
        }
        return nil
    }

    /// Whether any phrase of a list occurs. Use on short ranges only.
    func contains(anyOf phrases: PhraseSet, _ start: Int, _ end: Int) -> Bool { phrases.occurs(scalars, start, end) }

    /// The scalars of a range without white space.
    func compact(_ start: Int, _ end: Int) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(end - start)
        for i in start..<end where !isAny(ScalarClass.space, at: i) { result.append(scalars[i]) }
        return result
    }

    /// Whether the scalar is a Han character.
    func isHan(_ offset: Int) -> Bool {
        let scalar = scalars[offset]
        return (0x3400...0x9FFF).contains(scalar) || scalar >= 0x20000 && scalar < 0x32000
    }
}

/// The string of some scalars.
func string(of scalars: some Sequence<UInt32>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(scalars.underestimatedCount * 3)
    for scalar in scalars { appendUTF8(scalar, to: &utf8) }
    return String(decoding: utf8, as: UTF8.self)
}

extension Array where Element == UInt32 {
    /// Whether the phrase occurs.
    func contains(_ phrase: Phrase) -> Bool {
        withUnsafeBufferPointer { text in
            var i = 0
            while i + phrase.count <= text.count {
                if text[i] == phrase.first, phrase.stands(text, at: i) { return true }
                i += 1
            }
            return false
        }
    }
}
