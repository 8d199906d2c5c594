import TestSupport
import Testing

@testable import NoticeReading

@Suite struct UTF8DecoderTests {
    private func decode(_ bytes: [UInt8]) -> UTF8Decoder.Result {
        bytes.withUnsafeBytes { UTF8Decoder.decode($0, scalarCount: ByteProfile($0).leadCount) }
    }

    @Test(
        arguments: [
            ([0xC0, 0x80], 0, 1),  // overlong NUL
            ([0x41, 0xE0, 0x80, 0x80], 1, 1),  // overlong
            ([0xE4, 0xB8, 0xAD, 0xED, 0xA0, 0x80], 3, 1),  // a surrogate
            ([0xF4, 0x90, 0x80, 0x80], 0, 1),  // above U+10FFFF
            ([0xF0, 0x80, 0x80, 0x80], 0, 1),  // overlong
            ([0x61, 0x62, 0x80], 2, 1),  // a continuation byte alone
            ([0xE4, 0xB8, 0x41], 0, 2),  // cut off by ASCII
            ([0xE4, 0xB8, 0xE4, 0xB8, 0xAD], 0, 2),  // cut off by another character
            ([0xFF], 0, 1),
        ] as [([UInt8], Int, Int)])
    func namesThePlaceOfBytesThatAreNoUTF8(bytes: [UInt8], offset: Int, length: Int) {
        let failure = decode(bytes).failure
        #expect(failure == UTF8Decoder.Failure(offset: offset, length: length, isTruncated: false))
    }

    @Test func saysWhenTheTextEndsInsideACharacter() {
        let bytes: [UInt8] = Array("中国".utf8) + [0xE4, 0xB8]
        #expect(decode(bytes).failure == UTF8Decoder.Failure(offset: 6, length: 2, isTruncated: true))
    }

    @Test func decodesEveryScalarAtEveryAlignment() {
        // Each scalar of a sample of all planes, with 0 to 9 characters of ASCII before it.
        for value in stride(from: 0 as UInt32, to: 0x110000, by: 257) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(repeating: "x", count: Int(value % 10)) + String(scalar) + "中a"
            let result = decode(Array(text.utf8))
            #expect(result.failure == nil)
            #expect(result.scalars == scalars(text))
            let isPrivate = (0xE000..<0xF900).contains(value) || value >= 0xF0000
            #expect(result.isUncertain == (isPrivate || value == 0xFFFD))
        }
    }

    /// Runs of every length, with each byte of them damaged in turn.
    @Test func findsTheFirstBadByteOfLongRuns() {
        for text in ["推进产业转型升级和高质量发展到2025年", "ab中文，é𠀀5家《办法》2015年底前，县、乡全覆盖"] {
            let whole = Array((text + text).utf8)
            for length in 0...whole.count {
                for place in 0..<length {
                    var bytes = Array(whole[..<length])
                    bytes[place] = 0xFF
                    let valid = String(decoding: bytes[..<place], as: UTF8.self).unicodeScalars
                    let result = decode(bytes)
                    #expect(result.failure != nil)
                    #expect(result.scalars == valid.map(\.value).prefix(result.scalars.count).map { $0 })
                    #expect(result.failure.map { $0.offset <= place && place - $0.offset < 4 } == true)
                }
            }
        }
    }

    @Test func replacesAsTheStandardLibraryDoes() {
        var generator = SeededGenerator(seed: 1)
        let parts: [[UInt8]] = [
            Array("中".utf8), Array("文字".utf8), Array("ab12".utf8), Array("é".utf8), Array("𠀀".utf8), [0xE4],
            [0xB8, 0xAD],
            [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xC3], [0xFF], [0xF4, 0x8F, 0xBF, 0xBF],
        ]
        for _ in 0..<2000 {
            let count = Int.random(in: 1...12, using: &generator)
            let bytes = (0..<count).flatMap { _ in parts.randomElement(using: &generator) ?? [] }
            let lossy = bytes.withUnsafeBytes { UTF8Decoder.decodeLossily($0) }
            let reference = String(decoding: bytes, as: UTF8.self)
            #expect(lossy.scalars == scalars(reference))
            #expect(lossy.replaced.allSatisfy { lossy.scalars[$0] == 0xFFFD })
            let strict = decode(bytes)
            #expect((strict.failure == nil) == (String(validating: bytes, as: UTF8.self) != nil))
            #expect(strict.failure == nil || lossy.scalars.starts(with: strict.scalars))
        }
    }

    @Test func countsLeadBytesAndControlsOnAnyLength() {
        var generator = SeededGenerator(seed: 2)
        for length in 0..<300 {
            let bytes = (0..<length * 9).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let profile = bytes.withUnsafeBytes { ByteProfile($0) }
            let isControl = { (b: UInt8) in b < 0x20 && !(9...13).contains(b) }
            #expect(profile.leadCount == bytes.count { $0 & 0xC0 != 0x80 })
            #expect(profile.controlCount == bytes.count(where: isControl))
            #expect(profile.firstControl == bytes.firstIndex(where: isControl))
            #expect(profile.firstNUL == bytes.firstIndex(of: 0))
            #expect(profile.nulCount == bytes.count { $0 == 0 })
        }
    }
}
