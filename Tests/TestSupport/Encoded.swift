import Glibc

/// The bytes of a text in an encoding, by the C library's converter: another implementation than the one under test.
///
/// Empty where the encoding does not have a character of the text.
public func encoded(_ text: String, _ encoding: String) -> [UInt8] {
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
