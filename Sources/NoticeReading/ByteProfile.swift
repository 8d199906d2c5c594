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
        while i + 16 <= end {
            // The sums stay below 256 for 15 blocks of one each.
            var leads = SIMD16<UInt8>(repeating: 0)
            var blocks = 0
            while blocks < 255, i + 16 <= end {
                let v = base.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
                let isLead = (v & 0xC0) .!= 0x80
                leads &+= SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: isLead)
                let isControl = (v .< 0x20) .& ((v &- 9) .> 4)
                if any(isControl) { countControls(base, i, i + 16) }
                i += 16
                blocks += 1
            }
            leadCount += Int(SIMD16<UInt16>(truncatingIfNeeded: leads).wrappedSum())
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
