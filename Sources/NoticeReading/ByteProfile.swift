import CTextKit

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
        var hasControls: Int32 = 0
        leadCount = ctk_count_leads(base, bytes.count, &hasControls)
        if hasControls != 0 { countControls(base, 0, bytes.count) }
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
