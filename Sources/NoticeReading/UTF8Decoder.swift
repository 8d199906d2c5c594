/// Decodes UTF-8 to code points, strictly by the Unicode Standard (table 3-7): no overlong forms, no surrogates,
/// nothing above U+10FFFF.
enum UTF8Decoder {
    /// A place where the bytes are not UTF-8.
    struct Failure: Equatable {
        var offset: Int
        /// The length of the maximal part of a character that stands there, at least 1.
        var length: Int
        /// Whether the bytes end inside a character.
        var isTruncated: Bool
    }

    /// Decodes the bytes to an array of exactly `scalarCount` elements when they are valid.
    ///
    /// - Parameter scalarCount: the number of bytes that are no continuation bytes.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, scalarCount: Int
    ) -> (scalars: [UInt32], failure: Failure?) {
        var failure: Failure?
        let scalars = [UInt32](unsafeUninitializedCapacity: scalarCount) { buffer, count in
            guard let out = buffer.baseAddress, let base = bytes.baseAddress else {
                count = 0
                return
            }
            let (read, written) = run(base, bytes.count, from: 0, into: out)
            count = written
            if read < bytes.count { failure = diagnose(bytes, at: read) }
        }
        return (scalars, failure)
    }

    /// Decodes the bytes, with one U+FFFD for each maximal part of a character that is not valid.
    static func decodeLossily(_ bytes: UnsafeRawBufferPointer) -> (scalars: [UInt32], replaced: [Int]) {
        var replaced: [Int] = []
        let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            count = 0
            guard let out = buffer.baseAddress, let base = bytes.baseAddress else { return }
            var offset = 0
            while offset < bytes.count {
                let (read, written) = run(base, bytes.count, from: offset, into: out + count)
                count += written
                offset = read
                guard offset < bytes.count else { break }
                replaced.append(count)
                out[count] = 0xFFFD
                count += 1
                offset += diagnose(bytes, at: offset).length
            }
        }
        return (scalars, replaced)
    }

    /// Decodes from an offset to the end or to the first byte that begins no valid character.
    @inline(__always)
    private static func run(
        _ base: UnsafeRawPointer, _ end: Int, from start: Int, into out: UnsafeMutablePointer<UInt32>
    ) -> (read: Int, written: Int) {
        var i = start
        var n = 0
        while i < end {
            // Chinese text is mostly runs of three-byte characters: four bytes at once, the fourth looked at by nobody.
            while i + 4 <= end {
                let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: i, as: UInt32.self))
                guard word & 0x00C0_C0F0 == 0x0080_80E0 else { break }
                let scalar = (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
                guard scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { return (i, n) }
                out[n] = scalar
                n &+= 1
                i &+= 3
            }
            guard i < end else { break }
            // ASCII, eight at once where they last.
            while i + 8 <= end {
                let word = base.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                guard word & 0x8080_8080_8080_8080 == 0 else { break }
                let eight = UnsafeMutableRawPointer(out + n)
                let narrow = base.loadUnaligned(fromByteOffset: i, as: SIMD8<UInt8>.self)
                eight.storeBytes(of: SIMD8<UInt32>(truncatingIfNeeded: narrow), as: SIMD8<UInt32>.self)
                n &+= 8
                i &+= 8
            }
            guard i < end else { break }
            let (scalar, length) = decodeOne(base, end, at: i)
            guard length > 0 else { return (i, n) }
            out[n] = scalar
            n &+= 1
            i &+= length
        }
        return (i, n)
    }

    /// The character at an offset and its length in bytes; length 0 when there is none.
    @inline(__always)
    private static func decodeOne(_ base: UnsafeRawPointer, _ end: Int, at i: Int) -> (UInt32, Int) {
        let b0 = UInt32(base.load(fromByteOffset: i, as: UInt8.self))
        if b0 < 0x80 { return (b0, 1) }
        let needed = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2
        guard b0 >= 0xC2, b0 <= 0xF4, i + needed <= end else { return (0, 0) }
        let b1 = UInt32(base.load(fromByteOffset: i + 1, as: UInt8.self))
        guard b1 & 0xC0 == 0x80 else { return (0, 0) }
        if needed == 2 { return ((b0 & 0x1F) << 6 | b1 & 0x3F, 2) }
        let b2 = UInt32(base.load(fromByteOffset: i + 2, as: UInt8.self))
        guard b2 & 0xC0 == 0x80 else { return (0, 0) }
        if needed == 3 {
            let scalar = (b0 & 0x0F) << 12 | (b1 & 0x3F) << 6 | b2 & 0x3F
            return scalar >= 0x800 && scalar &- 0xD800 >= 0x800 ? (scalar, 3) : (0, 0)
        }
        let b3 = UInt32(base.load(fromByteOffset: i + 3, as: UInt8.self))
        guard b3 & 0xC0 == 0x80 else { return (0, 0) }
        let scalar = (b0 & 0x07) << 18 | (b1 & 0x3F) << 12 | (b2 & 0x3F) << 6 | b3 & 0x3F
        return scalar >= 0x10000 && scalar < 0x110000 ? (scalar, 4) : (0, 0)
    }

    /// Says what is wrong at an offset where no valid character begins.
    private static func diagnose(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Failure {
        let b0 = bytes[offset]
        let needed = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2
        guard b0 >= 0xC2, b0 <= 0xF4 else { return Failure(offset: offset, length: 1, isTruncated: false) }
        var length = 1
        while length < needed {
            guard offset + length < bytes.count else {
                return Failure(offset: offset, length: length, isTruncated: true)
            }
            let b = bytes[offset + length]
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            if length == 1 {
                if b0 == 0xE0 { lowest = 0xA0 }
                if b0 == 0xED { highest = 0x9F }
                if b0 == 0xF0 { lowest = 0x90 }
                if b0 == 0xF4 { highest = 0x8F }
            }
            guard b >= lowest, b <= highest else { break }
            length += 1
        }
        return Failure(offset: offset, length: length, isTruncated: false)
    }
}
