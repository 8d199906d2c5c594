/// The first 128 bits of a digest: what an index of many files holds of each.
struct DigestKey: Hashable, Sendable {
    /// The 64 bits that are the id.
    let id: UInt64
    let rest: UInt64

    init(_ sha256: String) {
        id = UInt64(sha256.prefix(16), radix: 16) ?? 0
        rest = UInt64(sha256.dropFirst(16).prefix(16), radix: 16) ?? 0
    }
}

/// An id of 64 bits in its 16 hexadecimal digits.
func idText(_ id: UInt64) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
