/// A few scalars to compare a text with, written as a string literal; at most eight.
///
/// They lie in the phrase itself, so that neither a literal nor a copy costs an allocation.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    let count: Int
    let first: UInt32
    let last: UInt32
    private let scalars: SIMD8<UInt32>

    init(stringLiteral text: StaticString) {
        var scalars = SIMD8<UInt32>()
        var count = 0
        text.withUTF8Buffer { bytes in
            var i = 0
            while i < bytes.count {
                let byte = UInt32(bytes[i])
                if byte < 0x80 {
                    scalars[count] = byte
                    i += 1
                } else {
                    scalars[count] =
                        (byte & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
                    i += 3
                }
                count += 1
            }
        }
        self.scalars = scalars
        self.count = count
        first = scalars[0]
        last = scalars[max(0, count - 1)]
    }

    @inline(__always)
    subscript(index: Int) -> UInt32 { scalars[index] }

    /// Whether the phrase stands at an offset that has room for it.
    @inline(__always)
    func stands(_ text: UnsafeBufferPointer<UInt32>, at offset: Int) -> Bool {
        var i = 0
        while i < count {
            if text[offset + i] != scalars[i] { return false }
            i += 1
        }
        return true
    }
}

/// Some phrases in the order in which they are looked for.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
    private let phrases: [Phrase]
    /// Bit `scalar & 63` is set for the first scalar of each phrase, and for the last one.
    private let firsts: UInt64
    private let lasts: UInt64

    init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        firsts = phrases.reduce(0) { $0 | 1 << UInt64($1.first & 63) }
        lasts = phrases.reduce(0) { $0 | 1 << UInt64($1.last & 63) }
    }

    /// The index of the first phrase that stands at an offset and ends by `end`, or nil.
    @inline(__always)
    func index(_ text: UnsafeBufferPointer<UInt32>, at offset: Int, _ end: Int) -> Int? {
        guard offset >= 0, offset < end else { return nil }
        let scalar = text[offset]
        guard firsts &>> UInt64(truncatingIfNeeded: scalar & 63) & 1 != 0 else { return nil }
        return index(text, at: offset, end, scalar)
    }

    private func index(_ text: UnsafeBufferPointer<UInt32>, at offset: Int, _ end: Int, _ first: UInt32) -> Int? {
        for i in phrases.indices {
            if phrases[i].first == first, offset + phrases[i].count <= end, phrases[i].stands(text, at: offset) {
                return i
            }
        }
        return nil
    }

    /// Whether a phrase may end with the scalar; a wrong yes is rare.
    @inline(__always)
    func mayEnd(with scalar: UInt32) -> Bool { lasts &>> UInt64(truncatingIfNeeded: scalar & 63) & 1 != 0 }

    /// The number of scalars of a phrase.
    func count(of index: Int) -> Int { phrases[index].count }

    /// Whether any of the phrases occurs in `start..<end`.
    func occurs(_ text: UnsafeBufferPointer<UInt32>, _ start: Int, _ end: Int) -> Bool {
        var i = start
        while i < end {
            if index(text, at: i, end) != nil { return true }
            i += 1
        }
        return false
    }

    /// Whether any of the phrases occurs in some scalars.
    func occurs(in scalars: [UInt32]) -> Bool {
        scalars.withUnsafeBufferPointer { occurs($0, 0, $0.count) }
    }

    /// The index of the first phrase that the scalars end with, or nil.
    func index(ending scalars: [UInt32]) -> Int? {
        guard let last = scalars.last, lasts &>> UInt64(truncatingIfNeeded: last & 63) & 1 != 0 else { return nil }
        return scalars.withUnsafeBufferPointer { text in
            phrases.firstIndex { phrase in
                phrase.last == last && phrase.count <= text.count && phrase.stands(text, at: text.count - phrase.count)
            }
        }
    }

    /// Whether the scalars end with any of the phrases.
    func end(_ scalars: [UInt32]) -> Bool { index(ending: scalars) != nil }
}
