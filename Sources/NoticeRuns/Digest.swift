import CTextKit
import Glibc
import NoticeSystem

/// SHA-256 as runs write it.
public enum Digest {
    /// 64 lower-case hexadecimal digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = ctk_sha256(bytes, bytes.count, &digest)
        precondition(isDone != 0, "the digest library computes SHA-256")
        return hexadecimal(digest)
    }

    /// The digest of a file, read in pieces: a stranger of any size must not fill the memory.
    static func sha256(path: String) throws(FileError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        defer { close(descriptor) }
        var digest = [UInt8](repeating: 0, count: 32)
        var byteCount: UInt64 = 0
        let failure = ctk_sha256_file(descriptor, &digest, &byteCount)
        guard failure == 0 else { throw FileError(path: path, errno: failure) }
        return hexadecimal(digest)
    }

    private static func hexadecimal(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
