/// A set of scalars of the basic plane, as one bit each.
///
/// Its table is never freed and never written to again: sets are for constants, which live as long as the process.
/// So a set may be shared and costs nothing to copy.
struct ScalarSet: @unchecked Sendable {
    private let words: UnsafePointer<UInt64>

    init(_ scalars: String) {
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
        words.initialize(repeating: 0, count: 1024)
        for scalar in scalars.unicodeScalars where scalar.value < 0x1_0000 {
            words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        self.words = UnsafePointer(words)
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x1_0000 && words[Int(scalar >> 6)] &>> UInt64(scalar & 63) & 1 == 1
    }
}
