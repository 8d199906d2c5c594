/// What stands for a text in an index of many: 16 bytes, equal for equal texts and for no others.
///
/// The id of a notice stands for itself. Of any other text it is a keyed hash of 127 bits, another one in each process, so
/// that no collision comes by chance or can be made; keys and their order are never written anywhere.
public struct TextKey: Hashable, Comparable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// The key of a text; texts that are canonically equivalent have the same.
    public init(_ text: String) {
        if let id = Self.id(text) {
            self.init(id: id)
            return
        }
        self.init(hashing: text)
    }

    /// The key of the text that an id of 64 bits is in 16 hexadecimal digits.
    public init(id: UInt64) { self.init(high: 0, low: id) }

    /// The key of several texts in this order.
    public init(_ keys: [TextKey]) { self.init(hashing: keys) }

    private init(hashing value: some Hashable) {
        func half(_ number: UInt8) -> UInt64 {
            var hasher = Hasher()
            hasher.combine(number)
            hasher.combine(value)
            return UInt64(bitPattern: Int64(hasher.finalize()))
        }
        // No id has the first bit of the half that is 0 in the key of an id.
        self.init(high: half(0) | 1 << 63, low: half(1))
    }

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The 64 bits that a text of 16 lower-case hexadecimal digits says; nil of any other text.
    public static func id(_ text: some StringProtocol) -> UInt64? {
        guard text.utf8.count == 16 else { return nil }
        var id: UInt64 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: id = id << 4 | UInt64(byte - 0x30)
            case 0x61...0x66: id = id << 4 | UInt64(byte - 0x57)
            default: return nil
            }
        }
        return id
    }

    /// An id of 64 bits in its 16 hexadecimal digits.
    public static func text(id: UInt64) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The place of the first key that stands before it in the list, too; nil when all differ.
    public static func firstRepeat(in keys: [TextKey]) -> Int? {
        let order = keys.indices.map { Int32($0) }.sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
        return zip(order, order.dropFirst()).filter { keys[Int($0)] == keys[Int($1)] }.map { Int($1) }.min()
    }

    public static func < (a: TextKey, b: TextKey) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
