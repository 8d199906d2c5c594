import CTextKit
import Glibc

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
