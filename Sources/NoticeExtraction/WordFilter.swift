/// Tells at nearly every place of a text, by a few bits, that no word of a list begins there.
///
/// Three sets: the first scalars of words, the words of one scalar, and the first two scalars of the others, by a hash.
/// All of it lies in a few lines of the processor's cache, where the trees of the words do not.
struct WordFilter: @unchecked Sendable {
    /// 2,048 bits of first scalars, as many of single ones, 8,192 of pairs; nothing writes to them after they are made.
    private let bits: UnsafeMutablePointer<UInt64>
    private static let singles = 32
    private static let pairs = 64
    private static let wordCount = 192

    init() {
        bits = .allocate(capacity: Self.wordCount)
        bits.initialize(repeating: 0, count: Self.wordCount)
    }

    func deallocate() { bits.deallocate() }

    /// Enters a word by its first two scalars; `second` is nil for a word of one.
    func enter(_ first: UInt32, _ second: UInt32?) {
        set(0, first)
        if let second { set(Self.pairs, Self.hash(first, second)) } else { set(Self.singles, first) }
    }

    private func set(_ base: Int, _ bit: UInt32) {
        bits[base + Int(bit >> 6 & (base == Self.pairs ? 127 : 31))] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    private func has(_ base: Int, _ bit: UInt32, _ mask: UInt32) -> Bool {
        bits[base &+ Int(truncatingIfNeeded: bit &>> 6 & mask)] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0
    }

    @inline(__always)
    private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 { (first &* 0x9E5) ^ second &* 0x35 }

    /// Whether no word begins with the scalar; a no may be wrong.
    @inline(__always)
    func excludes(_ first: UInt32) -> Bool { !has(0, first, 31) }

    /// Whether no word begins with the two scalars, and none is the first one alone; a no may be wrong.
    @inline(__always)
    func excludes(_ first: UInt32, _ second: UInt32) -> Bool {
        !has(Self.pairs, Self.hash(first, second), 127) && !has(Self.singles, first, 31)
    }

    /// Whether no longer word begins with the two scalars; a no may be wrong.
    @inline(__always)
    func excludesPair(_ first: UInt32, _ second: UInt32) -> Bool { !has(Self.pairs, Self.hash(first, second), 127) }

    /// Whether the scalar is no word; a no may be wrong.
    @inline(__always)
    func excludesSingle(_ first: UInt32) -> Bool { !has(Self.singles, first, 31) }
}
