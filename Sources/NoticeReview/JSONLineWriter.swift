import NoticeModel
import NoticeRecords

/// Writes the small JSON values of a review: the data of a page, the lines of reviewed records.
struct JSONLineWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A value that is JSON already.
    mutating func raw(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
    }

    mutating func string(_ text: String) {
        raw("\"")
        for byte in text.utf8 {
            switch byte {
            case 0x22: raw("\\\"")
            case 0x5C: raw("\\\\")
            case 0x0A: raw("\\n")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                raw(digits.utf8.count == 1 ? "\\u000" : "\\u00")
                bytes.append(contentsOf: digits.utf8)
            default: bytes.append(byte)
            }
        }
        raw("\"")
    }

    mutating func string(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    mutating func integer(_ number: Int?) {
        if let number { bytes.append(contentsOf: String(number).utf8) } else { raw("null") }
    }

    mutating func decimal(_ number: DecimalNumber?) {
        if let number { bytes.append(contentsOf: number.description.utf8) } else { raw("null") }
    }

    /// A number, a string or another value without members, as the file that it was read from has it.
    mutating func raw(_ element: JSONElement) {
        if element.kind == .string { string(element.string) } else { bytes.append(contentsOf: element.written) }
    }

    mutating func array<Item>(_ items: some Sequence<Item>, _ write: (inout JSONLineWriter, Item) -> Void) {
        raw("[")
        for (index, item) in items.enumerated() {
            if index > 0 { raw(", ") }
            write(&self, item)
        }
        raw("]")
    }

    mutating func object<Item>(_ members: [(String, Item)], _ write: (inout JSONLineWriter, Item) -> Void) {
        raw("{")
        for (index, member) in members.enumerated() {
            if index > 0 { raw(", ") }
            string(member.0)
            raw(": ")
            write(&self, member.1)
        }
        raw("}")
    }
}
