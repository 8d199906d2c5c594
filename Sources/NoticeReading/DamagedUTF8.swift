/// Tells UTF-8 with a few bad bytes from text in another encoding.
///
/// Without this check such a file would be taken for GB18030, in which nearly every pair of bytes means something.
enum DamagedUTF8 {
    /// Whether nine of ten bytes outside ASCII, in the opening 64 KiB, stand in valid characters of three bytes.
    static func isLikely(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = min(bytes.count, 1 << 16)
        var good = 0
        var bad = 0
        var i = 0
        while i < end {
            let b = bytes[i]
            if b < 0x80 {
                i += 1
            } else if b >= 0xE2, b <= 0xEF, i + 2 < end, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 {
                good += 3
                i += 3
            } else {
                bad += 1
                i += 1
            }
        }
        return good > 6 && good >= bad * 9
    }
}
