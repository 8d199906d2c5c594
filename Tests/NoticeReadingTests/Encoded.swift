import Glibc

/// The bytes of a text in an encoding, by the C library's converter: another implementation than the one under test.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var to = output.baseAddress
            return iconv(converter, &from, &inputLeft, &to, &outputLeft)
        }
    }
    guard status != Int(bitPattern: UInt.max), inputLeft == 0 else { return [] }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
}

/// A seeded generator (SplitMix64), so that a failing run can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The scalars of a string.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
