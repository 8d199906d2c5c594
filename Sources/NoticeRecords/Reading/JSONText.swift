/// One JSON text of a file.
public struct JSONText: Sendable {
    /// The number of lines before it.
    public let line: Int
    /// The place in the file, in bytes.
    public let range: Range<Int>
    public let bytes: [UInt8]
}

/// The JSON texts of a file: one, or with JSON Lines one a line, blank lines left out.
public func jsonTexts(_ bytes: [UInt8]) -> [JSONText] {
    guard isJSONLines(bytes) else { return [JSONText(line: 0, range: bytes.indices, bytes: bytes)] }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
        line.allSatisfy(isBlank) ? nil : JSONText(line: index, range: line.indices, bytes: Array(line))
    }
}

/// Whether the first line is a whole JSON text and more follows it.
private func isJSONLines(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A), bytes[end...].contains(where: { !isBlank($0) }) else { return false }
    return (try? JSONDocument(parsing: Array(bytes[..<end]))) != nil
}

/// Whether a byte is white space in ASCII.
package func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}
