import NoticeModel

/// The normal text of a notice with what records ask of it: quotes, spans, the words before a place.
///
/// It points into the arrays of a `NormalText` and is valid as long as they stay where they are.
struct QuotedText {
    let scalars: UnsafeBufferPointer<UInt32>
    private let sourceStarts: UnsafeBufferPointer<Int32>
    private let sourceEnds: UnsafeBufferPointer<Int32>
    private let sourceCount: Int

    /// Calls `body` with the text; `sourceCount` is the number of code points of the source.
    static func with<Result>(
        _ text: NormalText, sourceCount: Int, _ body: (QuotedText) -> Result
    ) -> Result {
        text.scalars.withUnsafeBufferPointer { scalars in
            text.sourceStarts.withUnsafeBufferPointer { starts in
                text.sourceEnds.withUnsafeBufferPointer { ends in
                    body(
                        QuotedText(
                            scalars: scalars, sourceStarts: starts, sourceEnds: ends, sourceCount: sourceCount))
                }
            }
        }
    }

    /// The words of a range, a line break inside it left out.
    func quote(_ range: NormalRange) -> String {
        // Four bytes a scalar are more than any needs, and leave room for stores of four.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count * 4) { bytes in
            var count = 0
            for i in range.start..<range.end {
                let scalar = scalars[i]
                if scalar &- 0x800 < 0xF800, scalar &- 0xD800 >= 0x800 {
                    // Three bytes, as nearly all are, in one store.
                    let word = 0x8080E0 | scalar &>> 12 | (scalar &<< 2 & 0x3F00) | (scalar & 0x3F) &<< 16
                    UnsafeMutableRawBufferPointer(bytes).storeBytes(
                        of: word.littleEndian, toByteOffset: count, as: UInt32.self)
                    count &+= 3
                } else if scalar != 0x0A {
                    count = writeUTF8(scalar, to: bytes, at: count)
                }
            }
            return Self.string(UnsafeBufferPointer(rebasing: bytes[..<count]))
        }
    }

    /// The words of a range, or nil.
    @inline(__always)
    func quote(_ range: NormalRange?) -> String? {
        if let range { return quote(range) }
        return nil
    }

    /// The string of bytes that are UTF-8 by the way they were made.
    private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        #if compiler(>=6.2)
            return String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
        #else
            return String(decoding: bytes, as: UTF8.self)
        #endif
    }

    /// The source range; for an empty range the place where it would stand.
    @inline(__always)
    func span(_ range: NormalRange) -> SourceRange {
        if range.isEmpty {
            let place = range.start < scalars.count ? Int(sourceStarts[range.start]) : sourceCount
            return SourceRange(place, place)
        }
        return SourceRange(Int(sourceStarts[range.start]), Int(sourceEnds[range.end &- 1]))
    }

    /// The first scalar that stands for source text from the offset on.
    func firstScalar(from offset: Int) -> Int {
        var low = 0
        var high = scalars.count
        while low < high {
            let middle = (low + high) / 2
            if Int(sourceStarts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The longest run of scalars before a record that goes into its hash.
    private static let contextLimit = 16

    /// Where the words of the same clause begin that tell a short record from another with the same words.
    func contextStart(_ start: Int) -> Int {
        let limit = max(0, start &- Self.contextLimit)
        var i = start
        while i > limit, !Self.endsContext(scalars[i &- 1]) { i &-= 1 }
        return i
    }

    @inline(__always)
    private static func endsContext(_ scalar: UInt32) -> Bool {
        // Most scalars are ideographs, which lie between the two groups of punctuation.
        if scalar > 0x303F, scalar < 0xFF00 { return false }
        switch Unicode.Scalar(scalar) {
        case "\n", "、", "，", ",", "。", "；", ";", "：", ":", "！", "!", "？", "?", "（", "(", "【", "〔", "《":
            return true
        default:
            return false
        }
    }
}
