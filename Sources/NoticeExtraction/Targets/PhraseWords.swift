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
    // Four bytes a scalar are more than any needs, and leave room for stores of four.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { bytes in
        let room = UnsafeMutableRawBufferPointer(bytes)
        var count = 0
        for scalar in Scalars(rebasing: scalars) {
            // Ideographs and the punctuation beside them, by far the most: three bytes in one store.
            if scalar &- 0x2000 < 0xB800 {
                let word = 0x8080E0 | scalar &>> 12 | (scalar &<< 2 & 0x3F00) | (scalar & 0x3F) &<< 16
                room.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt32.self)
                count &+= 3
            } else {
                for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}").unsafelyUnwrapped {
                    bytes[count] = byte
                    count += 1
                }
            }
        }
        return string(ofUTF8: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
}

/// The string of bytes that are UTF-8 by the way they were made.
private func string(ofUTF8 bytes: UnsafeBufferPointer<UInt8>) -> String {
    #if compiler(>=6.2)
        return String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
    #else
        return String(decoding: bytes, as: UTF8.self)
    #endif
}
