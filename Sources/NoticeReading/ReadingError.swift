/// Why bytes could not be read as a notice.
public struct ReadingError: Error, Sendable, Equatable {
    /// What is wrong with the bytes.
    public enum Reason: Sendable, Equatable {
        /// There are no bytes, or nothing but a byte-order mark.
        case empty
        /// The bytes are more than the options allow.
        case overLimit(byteCount: Int, limit: Int)
        /// The bytes are no text; `kind` names what they look like, such as “a PDF file”.
        case binary(kind: String)
        /// The options name an encoding that the reader does not have.
        case unsupportedEncoding(name: String)
        /// The bytes at the offset are not valid in the encoding.
        case invalidBytes(encoding: String, bytes: [UInt8])
        /// The bytes end in the middle of a character.
        case truncated(encoding: String)
        /// The file is damaged; `detail` is one sentence.
        case damaged(format: String, detail: String)
        /// The file asks for more than a limit of `ReadingLimits` allows, which is named.
        case beyondLimit(format: String, limit: String)
        /// The file has something that is refused for safety; `detail` is one sentence.
        case refused(format: String, detail: String)
        /// The file can be read and has no text.
        case noText(format: String, detail: String)
        /// The converter library has no such converter or failed.
        case converterUnavailable(encoding: String)
    }

    /// The path as the caller named it.
    public var path: String
    /// The byte offset from 0 of the first byte that is wrong, or nil where no single place is.
    public var byteOffset: Int?
    public var reason: Reason

    public init(path: String, byteOffset: Int?, reason: Reason) {
        self.path = path
        self.byteOffset = byteOffset
        self.reason = reason
    }

    /// A stable dotted code for the reason, such as `reading.damaged`.
    public var code: String {
        switch reason {
        case .empty: "reading.empty"
        case .overLimit: "reading.over-limit"
        case .binary: "reading.unknown-format"
        case .unsupportedEncoding: "reading.unsupported-encoding"
        case .invalidBytes: "reading.invalid-bytes"
        case .truncated: "reading.truncated"
        case .damaged: "reading.damaged"
        case .beyondLimit: "reading.beyond-limit"
        case .refused: "reading.refused"
        case .noText: "reading.no-text"
        case .converterUnavailable: "reading.converter-unavailable"
        }
    }

    /// One sentence in English that names the file, the place and the reason.
    public var message: String { "\(path): \(explanation)" }

    /// One sentence in English that names the place and the reason.
    public var explanation: String {
        let place = byteOffset.map { " at byte offset \($0)" } ?? ""
        switch reason {
        case .empty:
            return "The file is empty."
        case .overLimit(let byteCount, let limit):
            return "The file has \(byteCount) bytes, more than the limit of \(limit)."
        case .binary(let kind):
            return "The file is no plain text; it looks like \(kind)\(place)."
        case .unsupportedEncoding(let name):
            return "The declared encoding “\(name)” is not one that can be read."
        case .invalidBytes(let encoding, let bytes):
            let list = bytes.map(Self.hexadecimal).joined(separator: " ")
            return "The bytes \(list)\(place) are not valid \(encoding)."
        case .truncated(let encoding):
            return "The text ends inside a character of \(encoding)\(place)."
        case .damaged(let format, let detail), .refused(let format, let detail), .noText(let format, let detail):
            return "The file is \(format): \(detail)"
        case .beyondLimit(let format, let limit):
            return "The file is \(format) that goes beyond the limit of \(limit)."
        case .converterUnavailable(let encoding):
            return "There is no converter for \(encoding)."
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}

extension ReadingError: CustomStringConvertible {
    public var description: String { message }
}
