/// Where the entries of a ZIP archive lie in its bytes, by its central directory.
struct ZipDirectory {
    /// The stretches of the local headers with their data, in the order of the directory.
    private(set) var stretches: [Range<Int>] = []

    /// Reads the directory; nil where there is none that can be followed (archives over 4 GiB among them).
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let end = Self.endRecord(bytes) else { return nil }
        let count = Self.number16(bytes, end + 10)
        var i = Self.number32(bytes, end + 16)
        for _ in 0..<count {
            guard i + 46 <= bytes.count, Self.number32(bytes, i) == 0x0201_4B50 else { return nil }
            let size = Self.number32(bytes, i + 20)
            let local = Self.number32(bytes, i + 42)
            guard local + 30 <= bytes.count, Self.number32(bytes, local) == 0x0403_4B50 else { return nil }
            let data = local + 30 + Self.number16(bytes, local + 26) + Self.number16(bytes, local + 28)
            guard data + size <= bytes.count else { return nil }
            stretches.append(local..<data + size)
            i += 46 + Self.number16(bytes, i + 28) + Self.number16(bytes, i + 30) + Self.number16(bytes, i + 32)
        }
    }

    /// Whether two entries share bytes: a small archive can unfold without end that way.
    var hasOverlap: Bool {
        let sorted = stretches.sorted { $0.lowerBound < $1.lowerBound }
        return zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
    }

    /// The offset of the end record, which a comment of at most 65,535 bytes follows.
    private static func endRecord(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var i = bytes.count - 22
        let lowest = max(0, i - 65_535)
        while i >= lowest {
            if number32(bytes, i) == 0x0605_4B50 { return i }
            i -= 1
        }
        return nil
    }

    private static func number16(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Int {
        guard i + 2 <= bytes.count else { return 0 }
        return Int(bytes[i]) | Int(bytes[i + 1]) << 8
    }

    private static func number32(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Int {
        guard i + 4 <= bytes.count else { return 0 }
        return number16(bytes, i) | number16(bytes, i + 2) << 16
    }
}
