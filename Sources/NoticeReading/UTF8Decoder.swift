import CTextKit

/// Decodes UTF-8 to code points, strictly by the Unicode Standard (table 3-7): no overlong forms, no surrogates,
/// nothing above U+10FFFF.
enum UTF8Decoder {
    /// A place where the bytes are not UTF-8.
    struct Failure: Equatable {
        var offset: Int
        /// The length of the maximal part of a character that stands there, at least 1.
        var length: Int
        /// Whether the bytes end inside a character.
        var isTruncated: Bool
    }

    /// What decoding gave.
    struct Result {
        /// The code points up to the first failure.
        var scalars: [UInt32]
        /// Where the bytes are not UTF-8, or nil.
        var failure: Failure?
        /// Whether code points of private use, or U+FFFD, are among the scalars.
        var isUncertain = false
    }

    /// What the bridge may write beyond the code points that it decodes.
    private static let spare = Int(CTKUTF8Spare)

    /// Decodes the bytes up to the first that begins no character.
    ///
    /// - Parameter scalarCount: the number of bytes that are no continuation bytes.
    static func decode(_ bytes: UnsafeRawBufferPointer, scalarCount: Int) -> Result {
        var run = CTKUTF8Run()
        let scalars = [UInt32](unsafeUninitializedCapacity: scalarCount + spare) { buffer, count in
            run = ctk_decode_utf8(bytes.baseAddress, bytes.count, buffer.baseAddress)
            count = run.scalarCount
        }
        let failure = run.byteCount < bytes.count ? diagnose(bytes, at: run.byteCount) : nil
        return Result(scalars: scalars, failure: failure, isUncertain: run.isUncertain != 0)
    }

    /// Decodes the bytes, with one U+FFFD for each maximal part of a character that is not valid.
    static func decodeLossily(_ bytes: UnsafeRawBufferPointer) -> (scalars: [UInt32], replaced: [Int]) {
        var replaced: [Int] = []
        let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count + spare) { buffer, count in
            count = 0
            guard let out = buffer.baseAddress, let base = bytes.baseAddress else { return }
            var offset = 0
            while offset < bytes.count {
                let run = ctk_decode_utf8(base + offset, bytes.count - offset, out + count)
                count += run.scalarCount
                offset += run.byteCount
                guard offset < bytes.count else { break }
                replaced.append(count)
                out[count] = 0xFFFD
                count += 1
                offset += diagnose(bytes, at: offset).length
            }
        }
        return (scalars, replaced)
    }

    /// Says what is wrong at an offset where no valid character begins.
    private static func diagnose(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Failure {
        let b0 = bytes[offset]
        let needed = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2
        guard b0 >= 0xC2, b0 <= 0xF4 else { return Failure(offset: offset, length: 1, isTruncated: false) }
        var length = 1
        while length < needed {
            guard offset + length < bytes.count else {
                return Failure(offset: offset, length: length, isTruncated: true)
            }
            let b = bytes[offset + length]
            var lowest: UInt8 = 0x80
            var highest: UInt8 = 0xBF
            if length == 1 {
                if b0 == 0xE0 { lowest = 0xA0 }
                if b0 == 0xED { highest = 0x9F }
                if b0 == 0xF0 { lowest = 0x90 }
                if b0 == 0xF4 { highest = 0x8F }
            }
            guard b >= lowest, b <= highest else { break }
            length += 1
        }
        return Failure(offset: offset, length: length, isTruncated: false)
    }
}
