import CTextKit
import Glibc
import NoticeSystem

/// SHA-256 digests in 64 lower-case hexadecimal digits.
public enum Digest {
    /// The digest of bytes.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = bytes.withUnsafeBufferPointer { ctk_sha256($0.baseAddress, $0.count, &digest) }
        precondition(isDone != 0, "the digest library computes SHA-256")
        return hexadecimal(digest)
    }

    /// The digest and the size of a file, read in pieces.
    public static func sha256(path: String) throws(FileError) -> (sha256: String, byteCount: Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { close(descriptor) }
        var digest = [UInt8](repeating: 0, count: 32)
        var byteCount: UInt64 = 0
        let failure = ctk_sha256_file(descriptor, &digest, &byteCount)
        guard failure == 0 else { throw FileError(path: path, errno: failure) }
        return (hexadecimal(digest), Int(byteCount))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// The first 128 bits of a digest: what an index of many files holds of each.
struct DigestKey: Hashable, Sendable {
    /// The 64 bits that are the id.
    let id: UInt64
    let rest: UInt64

    init(_ sha256: String) {
        id = UInt64(sha256.prefix(16), radix: 16) ?? 0
        rest = UInt64(sha256.dropFirst(16).prefix(16), radix: 16) ?? 0
    }
}

/// An id of 64 bits in its 16 hexadecimal digits.
func idText(_ id: UInt64) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
