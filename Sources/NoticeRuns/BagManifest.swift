import NoticeSystem

/// `manifest-sha256.txt` of a bag: a digest and a path a line, of which the digests and keys of the paths are held.
struct BagManifest: Sendable {
    /// The digest of the manifest itself, as `sha256:` and 64 hexadecimal digits.
    let digest: String
    private var keys: [TextKey] = []
    private var digests: [PackedDigest] = []
    /// The places in both lists by key; of equal keys the last line's comes last.
    private var order: [Int32] = []

    init(path: String) throws(FileError) {
        digest = "sha256:" + (try Digest.sha256(path: path).sha256)
        var lines = try LineReader(path: path)
        var number = 0
        while let line = try lines.next() {
            for part in line.split(separator: 0x0D) {
                number += 1
                let text = String(decoding: part, as: UTF8.self)
                let words = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" })
                guard words.count == 2, words[0].utf8.count == 64 else {
                    throw FileError(path: "\(path):\(number)", reason: "Expected a SHA-256 and a path")
                }
                var name = words[1].drop { $0 == " " || $0 == "\t" || $0 == "*" }
                if name.hasPrefix("data/") { name = name.dropFirst(5) }
                keys.append(TextKey(Self.unescaped(String(name))))
                digests.append(PackedDigest(words[0].lowercased()) ?? .unknown)
            }
        }
        order = keys.indices.map { Int32($0) }.sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
    }

    /// The digest that the last line of a path below `data/` says: `unknown` where it says none that a file can have.
    func digest(of path: String) -> PackedDigest? {
        let key = TextKey(path)
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if keys[Int(order[middle])] <= key { low = middle + 1 } else { high = middle }
        }
        guard low > 0, keys[Int(order[low - 1])] == key else { return nil }
        return digests[Int(order[low - 1])]
    }

    /// A path as a manifest writes it: the three characters that would break a line or the code itself as %XX.
    static func escaped(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x0A: result += "%0A".utf8
            case 0x0D: result += "%0D".utf8
            case 0x25: result += "%25".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unescaped(_ path: String) -> String {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            switch bytes[i...].prefix(3).map({ $0 & 0xDF }) {
            case [0x05, 0x10, 0x41]: result.append(0x0A)
            case [0x05, 0x10, 0x44]: result.append(0x0D)
            case [0x05, 0x12, 0x15]: result.append(0x25)
            default:
                result.append(bytes[i])
                i += 1
                continue
            }
            i += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}
