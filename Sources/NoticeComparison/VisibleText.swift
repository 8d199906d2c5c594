/// A text with every character that a reader cannot see, or that turns the direction of others, as U+XXXX in brackets.
public func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if isInvisible(scalar) {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "[U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]".unicodeScalars
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
        0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1_D173...0x1_D17A,
        0xE_0000...0xE_0FFF:
        true
    default: false
    }
}
