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
