/// What one pass over the bytes tells about them before anything is decoded.
struct ByteProfile {
    /// The bytes that are no UTF-8 continuation bytes: in valid UTF-8 the number of characters.
    private(set) var leadCount = 0
    /// The control characters of ASCII other than tab, line breaks and form feed; NUL among them.
    private(set) var controlCount = 0
    private(set) var firstControl: Int?
    /// The NUL bytes at even and at odd offsets.
    private(set) var evenNULCount = 0
    private(set) var oddNULCount = 0
    private(set) var firstNUL: Int?

    var nulCount: Int { evenNULCount + oddNULCount }

    init(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let end = bytes.count
        var i = 0
        // Eight bytes at a time, in plain integers: one bit a byte for the continuation bytes, added up bytewise.
        while i + 8 <= end {
            var sums: UInt64 = 0
            let blockEnd = min(end - 7, i + 8 * 255)
            let blockStart = i
            while i < blockEnd {
                let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                sums &+= word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
                if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 {
                    countControls(base, i, i + 8)
                }
                i &+= 8
            }
            let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
            leadCount += i - blockStart - Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        for j in i..<end where base.load(fromByteOffset: j, as: UInt8.self) & 0xC0 != 0x80 { leadCount += 1 }
        countControls(base, i, end)
    }

    private mutating func countControls(_ base: UnsafeRawPointer, _ start: Int, _ end: Int) {
        for i in start..<end {
            let b = base.load(fromByteOffset: i, as: UInt8.self)
            guard b < 0x20, b &- 9 > 4 else { continue }
            controlCount += 1
            if firstControl == nil { firstControl = i }
            guard b == 0 else { continue }
            if firstNUL == nil { firstNUL = i }
            if i & 1 == 0 { evenNULCount += 1 } else { oddNULCount += 1 }
        }
    }
}
