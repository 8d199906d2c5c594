import NoticeSystem
import Testing

@Suite struct DigestTests {
    @Test func aStreamOfPiecesHasTheDigestOfTheWhole() {
        let bytes = Array("某市人民政府".utf8)
        var stream = DigestStream()
        for piece in [bytes[..<5], [], bytes[5...]] { stream.update(Array(piece)) }
        #expect(stream.finish() == Digest.sha256(bytes))
        #expect(DigestStream().finish() == Digest.sha256([]))
    }

    @Test func aPackedDigestIsTheSameInHexadecimal() {
        let digest = Digest.sha256(Array("甲".utf8))
        #expect(PackedDigest(digest)?.hexadecimal == digest)
        #expect(PackedDigest(digest).map { TextKey.text(id: $0.id) } == String(digest.prefix(16)))
        for text in [digest.uppercased(), String(digest.dropLast()), "", digest + "0"] {
            #expect(PackedDigest(text) == nil)
        }
    }

    @Test func packedDigestsStandInTheOrderOfTheirDigits() {
        let digests = (0..<20).map { Digest.sha256([$0]) }
        #expect(digests.sorted() == digests.compactMap { PackedDigest($0) }.sorted().map(\.hexadecimal))
    }

    @Test func keysAreEqualForEqualTextsAlone() {
        let texts = ["", "0", "0123456789abcdef", "0123456789ABCDEF", "0123456789abcdeg", "某市", "é"]
        #expect(Set(texts.map { TextKey($0) }).count == texts.count)
        #expect(texts.map { TextKey($0) } == texts.map { TextKey($0) })
        #expect(TextKey("0123456789abcdef") == TextKey(id: 0x0123_4567_89AB_CDEF))
        // As texts are compared everywhere: by canonical equivalence.
        #expect(TextKey("é") == TextKey("e\u{301}"))
        let keys = [TextKey("a"), TextKey("b")]
        #expect(TextKey(keys) != TextKey(keys.reversed()))
    }

    @Test func theFirstRepeatIsTheEarliestSecondOne() {
        let keys = ["a", "b", "c", "b", "a", "b"].map { TextKey($0) }
        #expect(TextKey.firstRepeat(in: keys) == 3)
        #expect(TextKey.firstRepeat(in: Array(keys[..<3])) == nil)
    }
}
