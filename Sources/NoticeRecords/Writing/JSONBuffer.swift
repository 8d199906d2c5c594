import NoticeModel

/// A growing run of bytes that JSON is written into; no `String` is made for a number or a key.
///
/// Each method makes sure of its own room, so that no bound has to be worked out beforehand.
package struct JSONBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    package init(capacity: Int) {
        self.capacity = max(capacity, 256)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// The bytes written so far, as an array of exactly that size.
    package func bytes() -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: base, count: count))
    }

    @inline(__always)
    private mutating func makeRoom(for extra: Int) {
        if count &+ extra > capacity { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger = max(capacity * 2, count + extra)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: base, count: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    /// Appends JSON as it stands: punctuation, keys, literals.
    @inline(__always)
    package mutating func raw(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        makeRoom(for: length)
        (base + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    /// Appends a string in quotes, escaped where JSON needs it.
    @inline(never)
    package mutating func string(_ text: String) {
        // A native string is always contiguous; the copy is for one that is not.
        if text.utf8.withContiguousStorageIfAvailable({ quoted($0) }) == nil {
            Array(text.utf8).withUnsafeBufferPointer { quoted($0) }
        }
    }

    /// Appends UTF-8 in quotes, eight bytes at a time where none of them needs an escape.
    private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
        // Two quotes, and up to eight bytes that the last store writes beyond the end.
        makeRoom(for: text.count &+ 10)
        base[count] = 0x22
        count &+= 1
        if let from = text.baseAddress { escaped(UnsafeRawPointer(from), text.count) }
        base[count] = 0x22
        count &+= 1
    }

    @inline(__always)
    private mutating func escaped(_ from: UnsafeRawPointer, _ length: Int) {
        var i = 0
        while i < length {
            let rest = length &- i
            let word: UInt64
            let step: Int
            if rest >= 8 {
                word = (from + i).loadUnaligned(as: UInt64.self)
                step = 8
            } else if length >= 8 {
                // The last bytes of the text, moved to the front, and spaces after them.
                let tail = (from + (length &- 8)).loadUnaligned(as: UInt64.self)
                let bits = UInt64(truncatingIfNeeded: (8 &- rest) &* 8)
                word = tail &>> bits | 0x2020_2020_2020_2020 &<< (64 &- bits)
                step = rest
            } else {
                var short: UInt64 = 0x2020_2020_2020_2020
                var j = length
                while j > 0 {
                    j &-= 1
                    short = short &<< 8 | UInt64(from.load(fromByteOffset: j, as: UInt8.self))
                }
                word = short
                step = length
            }
            if needsEscape(word) {
                for j in 0..<step { byte(from.load(fromByteOffset: i &+ j, as: UInt8.self), roomAfter: rest &- j) }
            } else {
                UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
                count &+= step
            }
            i &+= step
        }
    }

    /// Whether one of eight bytes is below 0x20, a quote or a backslash.
    @inline(__always)
    private func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80) != 0
    }

    private mutating func byte(_ byte: UInt8, roomAfter rest: Int) {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C {
            escape(byte, roomAfter: rest)
        } else {
            base[count] = byte
            count &+= 1
        }
    }

    @inline(never)
    private mutating func escape(_ byte: UInt8, roomAfter rest: Int) {
        makeRoom(for: rest &+ 16)
        base[count] = 0x5C
        switch byte {
        case 0x22, 0x5C: base[count + 1] = byte
        case 0x08: base[count + 1] = UInt8(ascii: "b")
        case 0x09: base[count + 1] = UInt8(ascii: "t")
        case 0x0A: base[count + 1] = UInt8(ascii: "n")
        case 0x0C: base[count + 1] = UInt8(ascii: "f")
        case 0x0D: base[count + 1] = UInt8(ascii: "r")
        default:
            base[count + 1] = UInt8(ascii: "u")
            base[count + 2] = UInt8(ascii: "0")
            base[count + 3] = UInt8(ascii: "0")
            base[count + 4] = hexDigit(UInt64(byte >> 4))
            base[count + 5] = hexDigit(UInt64(byte & 0xF))
            count += 4
        }
        count += 2
    }

    /// Appends an integer.
    package mutating func integer(_ value: Int) {
        decimal(DecimalNumber(Int64(value)))
    }

    /// Appends a decimal number with as many digits after the point as were written.
    mutating func decimal(_ number: DecimalNumber) {
        makeRoom(for: 24 &+ max(0, number.scale))
        if number.coefficient < 0 {
            base[count] = UInt8(ascii: "-")
            count &+= 1
        }
        var rest = number.coefficient.magnitude
        var width = 1
        var bound: UInt64 = 10
        while width < 19, rest >= bound {
            width &+= 1
            bound &*= 10
        }
        let scale = number.scale
        if scale > 0 { width = max(width, scale &+ 1) &+ 1 }
        let point = scale > 0 ? count &+ width &- scale &- 1 : -1
        var at = count &+ width
        while at > count {
            at &-= 1
            if at == point {
                base[at] = UInt8(ascii: ".")
            } else {
                base[at] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
                rest /= 10
            }
        }
        count &+= width
    }
}

/// The lower-case hexadecimal digit of a number below 16.
@inline(__always)
func hexDigit(_ value: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? 0x30 &+ value : 0x57 &+ value)
}
