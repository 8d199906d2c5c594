import CTextKit

/// The encodings that notices come in.
enum TextEncoding: Equatable {
    case utf8
    case gb18030
    case big5
    /// Without a byte-order mark.
    case utf16LittleEndian
    case utf16BigEndian

    /// The IANA name.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .big5: "Big5"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }

    /// The encoding of an IANA name or a common alias in any case; GBK and GB2312 are parts of GB18030. A bare
    /// `UTF-16` is big-endian unless its mark says otherwise.
    init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "gb18030", "gbk", "gb2312", "cp936", "ms936", "windows-936", "euc-cn": self = .gb18030
        case "big5", "big5-hkscs", "cp950", "windows-950": self = .big5
        case "utf-16le": self = .utf16LittleEndian
        case "utf-16be", "utf-16", "utf16": self = .utf16BigEndian
        default: return nil
        }
    }

    /// The converter of the bridge, nil for UTF-8.
    var converter: CTKEncoding? {
        switch self {
        case .utf8: nil
        case .gb18030: CTKEncodingGB18030
        case .big5: CTKEncodingBig5
        case .utf16LittleEndian: CTKEncodingUTF16LE
        case .utf16BigEndian: CTKEncodingUTF16BE
        }
    }
}

/// What decoding bytes gave: scalars up to the first failure, or all of them.
struct Decoding {
    /// A byte sequence that is not valid in the encoding.
    struct Failure {
        var offset: Int
        var length: Int
        var isTruncated: Bool
    }

    var encoding: TextEncoding
    var scalars: [UInt32]
    var failure: Failure?
    /// Whether the library could not do its work at all.
    var isUnavailable = false
    /// Whether code points of private use, or U+FFFD, may be among the scalars.
    var mayBeUncertain = true
    /// The offsets in `scalars` of the first replacements, at most `Decoding.replacedLimit` of them.
    var replaced: [Int] = []

    /// How many places of replacements are kept.
    static let replacedLimit = 64

    /// Decodes to the end of the bytes or to the first bad sequence.
    static func strict(
        _ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding, scalarCount: Int
    ) -> Decoding {
        guard let converter = encoding.converter else {
            let result = UTF8Decoder.decode(bytes, scalarCount: scalarCount)
            return Decoding(
                encoding: encoding, scalars: result.scalars,
                failure: result.failure.map {
                    Failure(offset: $0.offset, length: $0.length, isTruncated: $0.isTruncated)
                },
                mayBeUncertain: result.isUncertain)
        }
        return convert(bytes, as: encoding, converter, isLossy: false)
    }

    /// Decodes all the bytes, with U+FFFD for bad sequences.
    static func lossy(_ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding) -> Decoding {
        guard let converter = encoding.converter else {
            let (scalars, replaced) = UTF8Decoder.decodeLossily(bytes)
            return Decoding(
                encoding: encoding, scalars: scalars, replaced: Array(replaced.prefix(replacedLimit)))
        }
        return convert(bytes, as: encoding, converter, isLossy: true)
    }

    private static func convert(
        _ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding, _ converter: CTKEncoding, isLossy: Bool
    ) -> Decoding {
        var places = [Int](repeating: 0, count: replacedLimit)
        var result = CTKDecoding()
        let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count + 1) { buffer, count in
            let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            result = ctk_decode(
                converter, base, bytes.count, isLossy ? 1 : 0, buffer.baseAddress, &places, places.count)
            count = result.scalarCount
        }
        var decoding = Decoding(encoding: encoding, scalars: scalars)
        switch result.status {
        case CTKStatusDone:
            break
        case CTKStatusInvalid, CTKStatusTruncated:
            decoding.failure = Failure(
                offset: result.errorOffset, length: result.errorLength,
                isTruncated: result.status == CTKStatusTruncated)
        default:
            decoding.isUnavailable = true
        }
        decoding.replaced = Array(places.prefix(min(result.replacementCount, replacedLimit)))
        return decoding
    }
}
