import NoticeSystem

/// A line of a manifest: the digest of a file and its path in the bag.
struct ManifestEntry: Sendable, Equatable {
    var sha256: String
    var path: String

    init(sha256: String, path: String) {
        self.sha256 = sha256
        self.path = path
    }

    /// Reads a line such as `0f3a…  data/notices/0f3a….txt`; nil when it is none.
    init?(line: [UInt8]) {
        guard line.count > 66, line[64] == 0x20 || line[64] == 0x09 else { return nil }
        let digest = line[..<64].map { $0 | 0x20 }
        guard digest.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        // White space and, for tools that mark binary files so, a star.
        var name = line[64...].drop { $0 == 0x20 || $0 == 0x09 }
        if name.first == UInt8(ascii: "*") { name = name.dropFirst() }
        guard let path = String(validating: Self.decoded(name), as: UTF8.self), Self.isInside(path) else { return nil }
        self.init(sha256: String(decoding: digest, as: UTF8.self), path: path)
    }

    /// The line with its line feed. The paths that are written here have nothing in them that must be encoded.
    var line: [UInt8] { Array("\(sha256)  \(path)\n".utf8) }

    /// A path that leads out of the bag is no path of a manifest.
    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// RFC 8493, 2.1.3: carriage return, line feed and the per cent sign are percent-encoded.
    private static func decoded(_ name: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = name
        while let byte = rest.popFirst() {
            let code = byte == UInt8(ascii: "%") ? String(decoding: rest.prefix(2), as: UTF8.self).uppercased() : ""
            switch code {
            case "0D": result.append(0x0D)
            case "0A": result.append(0x0A)
            case "25": result.append(0x25)
            default:
                result.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return result
    }
}
