/// A set of scalars of the basic plane, as one bit each.
struct ScalarSet: Sendable {
    private let words: [UInt64]

    init(_ scalars: String) {
        var words = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars.unicodeScalars where scalar.value < 0x1_0000 {
            words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        self.words = words
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x1_0000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }
}
