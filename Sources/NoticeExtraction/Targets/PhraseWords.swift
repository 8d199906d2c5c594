import NoticeModel

/// The scalars of a phrase: a stretch of the text where the phrase is one, else a list of their own.
///
/// A stretch holds as long as the text of the notice lies where it does.
struct PhraseWords: RandomAccessCollection, ExpressibleByArrayLiteral {
    private let stretch: Scalars
    /// Nil for a stretch: an empty list would cost more to copy.
    private let own: [UInt32]?
    let startIndex: Int
    let endIndex: Int

    /// The scalars `start..<end` of a text.
    init(_ text: Scalars, _ start: Int, _ end: Int) {
        stretch = Scalars(rebasing: text[start..<Swift.max(start, end)])
        own = nil
        startIndex = 0
        endIndex = stretch.count
    }

    init(_ own: [UInt32]) {
        stretch = Scalars(start: nil, count: 0)
        self.own = own
        startIndex = 0
        endIndex = own.count
    }

    init(arrayLiteral elements: UInt32...) {
        self.init(elements)
    }

    private init(_ whole: PhraseWords, _ bounds: Range<Int>) {
        stretch = whole.stretch
        own = whole.own
        startIndex = bounds.lowerBound
        endIndex = bounds.upperBound
    }

    @inline(__always)
    subscript(index: Int) -> UInt32 {
        if let own { return own[index] }
        return stretch[index]
    }

    subscript(bounds: Range<Int>) -> PhraseWords { PhraseWords(self, bounds) }

    func withScalars<Result>(_ body: (Scalars) -> Result) -> Result {
        guard let own else { return body(Scalars(rebasing: stretch[startIndex..<endIndex])) }
        return own.withUnsafeBufferPointer { body(Scalars(rebasing: $0[startIndex..<endIndex])) }
    }
}

/// A string of scalars of the text.
func string(_ words: PhraseWords) -> String {
    words.withScalars { string($0[...]) }
}

/// A string of scalars of the text.
func string(_ scalars: Slice<Scalars>) -> String {
    // The very number of bytes: a name of few letters then needs no memory of its own.
    var capacity = 0
    for scalar in scalars { capacity += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }
    return String(unsafeUninitializedCapacity: capacity) { bytes in
        var count = 0
        for scalar in scalars {
            // Ideographs and the punctuation beside them, by far the most.
            if scalar &- 0x2000 < 0xB800 {
                bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
                bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                count += 3
            } else {
                for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}").unsafelyUnwrapped {
                    bytes[count] = byte
                    count += 1
                }
            }
        }
        return count
    }
}
