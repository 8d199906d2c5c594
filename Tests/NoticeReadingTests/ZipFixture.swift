/// Writes ZIP archives of stored entries, sound ones and ones with flaws that no archiver makes.
struct ZipFixture {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// - Parameters:
    ///   - flags: the general purpose bits; 1 says that the entry is encrypted.
    ///   - offset: where the directory says that the entry begins, when that is not where it does.
    mutating func add(_ name: String, _ content: [UInt8], flags: Int = 0, offset: Int? = nil) {
        let start = bytes.count
        let middle =
            Self.number(20, 2) + Self.number(flags, 2) + Self.number(0, 2) + Self.number(0, 4)
            + Self.number(Int(Self.checksum(content)), 4) + Self.number(content.count, 4)
            + Self.number(content.count, 4) + Self.number(name.utf8.count, 2) + Self.number(0, 2)
        bytes += Self.number(0x0403_4B50, 4) + middle + Array(name.utf8) + content
        directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + middle + Self.number(0, 2)
        directory += Self.number(0, 4) + Self.number(0, 4) + Self.number(offset ?? start, 4) + Array(name.utf8)
        count += 1
    }

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The archive.
    var archive: [UInt8] {
        let end =
            Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
            + Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(0, 2)
        return bytes + directory + end
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
