/// Writes the UTF-8 form of a scalar and returns the offset after it; a value that is no scalar becomes U+FFFD.
@inline(__always)
func writeUTF8(_ scalar: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
    switch scalar {
    case 0..<0x80:
        bytes[offset] = UInt8(truncatingIfNeeded: scalar)
        return offset &+ 1
    case 0x80..<0x800:
        bytes[offset] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
        bytes[offset &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        return offset &+ 2
    case 0x10000..<0x110000:
        bytes[offset] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
        bytes[offset &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
        bytes[offset &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        bytes[offset &+ 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        return offset &+ 4
    default:
        let valid = scalar < 0xD800 || (scalar >= 0xE000 && scalar < 0x10000)
        let value = valid ? scalar : 0xFFFD
        bytes[offset] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
        bytes[offset &+ 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
        bytes[offset &+ 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
        return offset &+ 3
    }
}
