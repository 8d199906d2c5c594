import NoticeModel

/// A growing run of bytes that JSON is written into; no `String` is made for a number or a key.
///
/// Each method makes sure of its own room, so that no bound has to be worked out beforehand. It begins in memory that
/// its maker lends and moves to memory of its own when that is full.
package struct JSONBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    /// Where the next byte goes.
    private var at: UnsafeMutablePointer<UInt8>
    /// As far as bytes may be appended; `spare` bytes of memory follow.
    private var limit: UnsafeMutablePointer<UInt8>
    /// Whether the memory is the buffer's own.
    private var hasOutgrown = false

    /// What a store of whole words may write beyond what it appends.
    private static let spare = 32

    /// A buffer in lent memory, which must outlive it.
    private init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        precondition(room.count >= Self.spare, "a buffer begins with room")
        base = room.baseAddress.unsafelyUnwrapped
        at = base
        limit = base + (room.count - Self.spare)
    }

    /// A buffer in memory of its own.
    package init(capacity: Int) {
        base = .allocate(capacity: max(capacity, 256) + Self.spare)
        at = base
        limit = base + max(capacity, 256)
        hasOutgrown = true
    }

    deinit { if hasOutgrown { base.deallocate() } }

    /// The bytes that `write` appends, as an array. `capacity` is a guess of how many: a low one costs a copy.
    static func bytes(capacity: Int, _ write: (inout JSONBuffer) -> Void) -> [UInt8] {
        var outgrown: [UInt8]?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(capacity, 256) + spare) { room, count in
            var buffer = JSONBuffer(room)
            write(&buffer)
            if buffer.hasOutgrown {
                outgrown = [UInt8](UnsafeBufferPointer(start: buffer.base, count: buffer.at - buffer.base))
            } else {
                count = buffer.at - buffer.base
            }
        }
        return outgrown ?? bytes
    }

    /// The bytes written so far, as an array of exactly that size.
    package func bytes() -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: base, count: at - base))
    }

    @inline(__always)
    private mutating func makeRoom(for extra: Int) {
        if limit - at < extra { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let used = at - base
        let larger = max((limit - base) * 2, used + extra)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.spare)
        moved.update(from: base, count: used)
        if hasOutgrown { base.deallocate() }
        hasOutgrown = true
        base = moved
        at = moved + used
        limit = moved + larger
    }

    /// Appends JSON as it stands: punctuation, keys, literals.
    @inline(__always)
    package mutating func raw(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        makeRoom(for: length)
        at.update(from: text.utf8Start, count: length)
        at += length
    }

    /// Appends a string in quotes, escaped where JSON needs it.
    ///
    /// It takes the string over, so that the copy that a caller makes of a field is the only one.
    @inline(never)
    package mutating func string(_ text: consuming String) {
        text.withUTF8 { quoted($0) }
    }

    /// Appends UTF-8 in quotes: copied in whole words, and byte by byte where one turns out to need an escape.
    @inline(__always)
    private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
        let length = text.count
        makeRoom(for: length &+ 2)
        at[0] = 0x22
        guard length > 0, let from = UnsafeRawPointer(text.baseAddress) else {
            at[1] = 0x22
            at += 2
            return
        }
        let out = UnsafeMutableRawPointer(at + 1)
        let isPlain: Bool
        if length > 16 {
            isPlain = Self.copy(from, length, to: out)
        } else if length >= 8 {
            // Two words that overlap in the middle.
            let head = from.loadUnaligned(as: UInt64.self)
            let tail = from.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            out.storeBytes(of: head, as: UInt64.self)
            out.storeBytes(of: tail, toByteOffset: length &- 8, as: UInt64.self)
            isPlain = Self.escapes(head) | Self.escapes(tail) == 0
        } else {
            let word = Self.short(from, length)
            out.storeBytes(of: word.littleEndian, as: UInt64.self)
            // The bytes after the text must not look like control characters.
            isPlain = Self.escapes(word | 0x2020_2020_2020_2020 &<< UInt64(truncatingIfNeeded: length &* 8)) == 0
        }
        guard isPlain else { return escape(text) }
        at[length &+ 1] = 0x22
        at += length &+ 2
    }

    /// The one to seven bytes of a text as a word, the first in the lowest byte, zeros after them.
    @inline(__always)
    private static func short(_ from: UnsafeRawPointer, _ length: Int) -> UInt64 {
        if length >= 4 {
            let head = UInt64(UInt32(littleEndian: from.loadUnaligned(as: UInt32.self)))
            let tail = UInt32(littleEndian: from.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self))
            return head | UInt64(tail) &<< UInt64(truncatingIfNeeded: (length &- 4) &* 8)
        }
        // Of two bytes the middle one is the last, of one byte the only one.
        let middle = length &>> 1
        let last = length &- 1
        return UInt64(from.load(as: UInt8.self))
            | UInt64(from.load(fromByteOffset: middle, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: middle &* 8)
            | UInt64(from.load(fromByteOffset: last, as: UInt8.self)) &<< UInt64(truncatingIfNeeded: last &* 8)
    }

    /// Copies more than sixteen bytes; whether none of them needs an escape.
    @inline(__always)
    private static func copy(_ from: UnsafeRawPointer, _ length: Int, to out: UnsafeMutableRawPointer) -> Bool {
        var found: UInt64 = 0
        var i = 0
        // Two words at a time; the last two overlap what was copied before.
        while i < length {
            let place = min(i, length &- 16)
            let first = from.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let second = from.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
            out.storeBytes(of: first, toByteOffset: place, as: UInt64.self)
            out.storeBytes(of: second, toByteOffset: place &+ 8, as: UInt64.self)
            found |= escapes(first) | escapes(second)
            i &+= 16
        }
        return found == 0
    }

    /// Not 0 when one of eight bytes is below 0x20, a quote or a backslash.
    @inline(__always)
    private static func escapes(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
    }

    /// Appends UTF-8 in quotes, with the escapes that it needs.
    @inline(never)
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: text.count &* 6 &+ 2)
        append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C: append(0x5C, byte)
            case 0x08: append(0x5C, UInt8(ascii: "b"))
            case 0x09: append(0x5C, UInt8(ascii: "t"))
            case 0x0A: append(0x5C, UInt8(ascii: "n"))
            case 0x0C: append(0x5C, UInt8(ascii: "f"))
            case 0x0D: append(0x5C, UInt8(ascii: "r"))
            case 0..<0x20:
                append(0x5C, UInt8(ascii: "u"))
                append(0x30, 0x30)
                append(hexDigit(byte >> 4), hexDigit(byte & 0xF))
            default: append(byte)
            }
        }
        append(0x22)
    }

    /// Appends a byte that there is room for.
    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        at[0] = byte
        at += 1
    }

    /// Appends two bytes that there is room for.
    @inline(__always)
    private mutating func append(_ first: UInt8, _ second: UInt8) {
        append(first)
        append(second)
    }

    /// The lower-case hexadecimal digit of a number below 16.
    private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// Appends an integer.
    @inline(__always)
    package mutating func integer(_ value: Int) {
        decimal(DecimalNumber(Int64(value)))
    }

    /// Appends a decimal number with as many digits after the point as were written.
    @inline(__always)
    package mutating func decimal(_ number: DecimalNumber) {
        if number.scale == 0, number.coefficient >= 0, number.coefficient < 100_000_000 {
            makeRoom(for: 8)
            small(UInt64(truncatingIfNeeded: number.coefficient))
        } else {
            anyDecimal(number)
        }
    }

    /// Appends a whole number below 100,000,000 that there is room for: its eight digits are worked out in the bytes of
    /// one word, the first in the lowest, and the zeros before it are shifted away.
    @inline(__always)
    private mutating func small(_ value: UInt64) {
        let fours = value / 10_000 | (value % 10_000) &<< 32
        let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) &<< 16
        let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
        let digits = tens | (twos &- tens &* 10) &<< 8
        // The last digit stays, also of 0.
        let zeros = (digits | 1 &<< 56).trailingZeroBitCount & ~7
        let word = (digits | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: zeros)
        UnsafeMutableRawPointer(at).storeBytes(of: word.littleEndian, as: UInt64.self)
        at += 8 &- zeros &>> 3
    }

    @inline(never)
    private mutating func anyDecimal(_ number: DecimalNumber) {
        makeRoom(for: 24 &+ max(0, number.scale))
        if number.coefficient < 0 { append(UInt8(ascii: "-")) }
        var rest = number.coefficient.magnitude
        var width = 1
        var bound: UInt64 = 10
        while width < 19, rest >= bound {
            width &+= 1
            bound &*= 10
        }
        let scale = number.scale
        if scale > 0 { width = max(width, scale &+ 1) &+ 1 }
        let point = scale > 0 ? width &- scale &- 1 : -1
        var i = width
        while i > 0 {
            i &-= 1
            if i == point {
                at[i] = UInt8(ascii: ".")
            } else {
                at[i] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
                rest /= 10
            }
        }
        at += width
    }
}
