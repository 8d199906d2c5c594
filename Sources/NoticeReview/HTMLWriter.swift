/// Writes HTML into bytes; whatever is not a constant of the program is escaped.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Markup that the program itself wrote.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup that another writer, or an asset of the program, made.
    mutating func raw(_ markup: [UInt8]) {
        bytes.append(contentsOf: markup)
    }

    mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Text, for content and for attributes in double quotes; hidden characters are written out.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            if isHidden(scalar.value) {
                bytes.append(contentsOf: Self.name(of: scalar.value).utf8)
            } else {
                character(scalar.value)
            }
        }
    }

    /// One code point of the source, in content.
    mutating func source(_ scalar: UInt32) {
        guard isHidden(scalar) else { return character(scalar) }
        raw("<span class=\"inv\">")
        bytes.append(contentsOf: Self.name(of: scalar).utf8)
        raw("</span>")
    }

    /// JSON for a data block: `<` is the one character that could end the block.
    mutating func json(_ json: [UInt8]) {
        for byte in json {
            if byte == UInt8(ascii: "<") { raw("\\u003c") } else { bytes.append(byte) }
        }
    }

    private mutating func character(_ scalar: UInt32) {
        switch scalar {
        case 0x26: raw("&amp;")
        case 0x3C: raw("&lt;")
        case 0x3E: raw("&gt;")
        case 0x22: raw("&quot;")
        case 0x27: raw("&#39;")
        default: bytes.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        }
    }

    private static func name(of scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }
}

/// Whether a code point cannot be seen or turns the direction of the text, so that a page writes it out.
///
/// Line breaks and tabs are left alone, and so are the spaces of the text that have a width (U+3000).
func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: return false
    case 0...0x1F, 0x7F...0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E: return true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: return true
    case 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: return true
    default: return false
    }
}
