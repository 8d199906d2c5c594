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
        let count = phrase.scalars.count
        guard offset >= 0, offset + count <= end else { return false }
        for i in 0..<count where scalars[offset + i] != phrase.scalars[i] { return false }
        return true
    }

    /// The first phrase of a list that stands at the offset, as its length, or nil.
    func length(ofAny phrases: [Phrase], at offset: Int, _ end: Int) -> Int? {
        for phrase in phrases where has(phrase, at: offset, end) { return phrase.scalars.count }
        return nil
    }

    /// The offset of the first occurrence of a phrase, or nil. Use on short ranges only.
    func find(_ phrase: Phrase, _ start: Int, _ end: Int) -> Int? {
        let first = phrase.scalars[0]
        var i = start
        while i + phrase.scalars.count <= end {
            if scalars[i] == first, has(phrase, at: i, end) { return i }
            i += 1
        }
        return nil
    }

    /// Whether any phrase of a list occurs. Use on short ranges only.
    func contains(anyOf phrases: [Phrase], _ start: Int, _ end: Int) -> Bool {
        for phrase in phrases where find(phrase, start, end) != nil { return true }
        return false
    }

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
    for scalar in scalars { appendUTF8(scalar, to: &utf8) }
    return String(decoding: utf8, as: UTF8.self)
}

extension Array where Element == UInt32 {
    /// Whether the scalars end with the phrase.
    func ends(with phrase: Phrase) -> Bool {
        count >= phrase.scalars.count && suffix(phrase.scalars.count).elementsEqual(phrase.scalars)
    }

    /// Whether the scalars begin with the phrase.
    func begins(with phrase: Phrase) -> Bool {
        count >= phrase.scalars.count && prefix(phrase.scalars.count).elementsEqual(phrase.scalars)
    }

    /// The offset of the first occurrence of the phrase, or nil.
    func offset(of phrase: Phrase) -> Int? {
        let length = phrase.scalars.count
        guard count >= length else { return nil }
        for start in 0...(count - length) where self[start..<(start + length)].elementsEqual(phrase.scalars) {
            return start
        }
        return nil
    }

    /// Whether the phrase occurs.
    func contains(_ phrase: Phrase) -> Bool { offset(of: phrase) != nil }
}
