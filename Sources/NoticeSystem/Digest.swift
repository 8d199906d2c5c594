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

    fileprivate static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// The SHA-256 digest of bytes that come piece by piece.
package struct DigestStream: ~Copyable {
    private let context: OpaquePointer
    private var isSound = true

    package init() {
        guard let context = ctk_sha256_begin() else { preconditionFailure("the digest library computes SHA-256") }
        self.context = context
    }

    deinit { ctk_sha256_free(context) }

    package mutating func update(_ bytes: [UInt8]) {
        isSound = bytes.withUnsafeBufferPointer { ctk_sha256_update(context, $0.baseAddress, $0.count) } != 0 && isSound
    }

    /// The digest of all pieces in 64 lower-case hexadecimal digits.
    package consuming func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        precondition(ctk_sha256_finish(context, &digest) != 0 && isSound, "the digest library computes SHA-256")
        return Digest.hexadecimal(digest)
    }
}

/// A SHA-256 digest in the 32 bytes that it has.
package struct PackedDigest: Hashable, Comparable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// What stands for a digest that is not known; no file has it.
    package static let unknown = PackedDigest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// Nil for a text that is not 64 lower-case hexadecimal digits.
    package init?(_ hexadecimal: String) {
        guard hexadecimal.utf8.count == 64 else { return nil }
        var words: [UInt64] = []
        var rest = hexadecimal[...]
        for _ in 0..<4 {
            guard let word = TextKey.id(rest.prefix(16)) else { return nil }
            words.append(word)
            rest = rest.dropFirst(16)
        }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// The first 64 bits, which are the id of the notice.
    package var id: UInt64 { words.0 }

    /// 64 lower-case hexadecimal digits.
    package var hexadecimal: String {
        [words.0, words.1, words.2, words.3].map(TextKey.text(id:)).joined()
    }

    package static func == (a: PackedDigest, b: PackedDigest) -> Bool { a.words == b.words }
    package static func < (a: PackedDigest, b: PackedDigest) -> Bool { a.words < b.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
