import Testing

@testable import NoticeExtraction

@Suite struct LexiconTests {
    private func match(_ lexicon: Lexicon<Int>, _ text: String, at start: Int = 0, limit: Int? = nil) -> [Int]? {
        text.unicodeScalars.map(\.value).withUnsafeBufferPointer { scalars in
            lexicon.match(scalars, at: start, limit: limit ?? scalars.count).map { [$0.length, $0.value] }
        }
    }

    private let lexicon = Lexicon<Int>(
        [("企", 1), ("企业", 2), ("企业集团", 3), ("产业", 4), ("产业", 5), ("m", 6), ("mm", 7), ("产业园区", 8), ("", 9)])

    @Test func theLongestWordCounts() {
        #expect(match(lexicon, "企业集团的") == [4, 3])
        #expect(match(lexicon, "企业集") == [2, 2])
        #expect(match(lexicon, "企图") == [1, 1])
        #expect(match(lexicon, "mmm") == [2, 7])
    }

    @Test func noWordReachesOverTheLimit() {
        #expect(match(lexicon, "企业集团", limit: 3) == [2, 2])
        #expect(match(lexicon, "企业集团", limit: 1) == [1, 1])
        #expect(match(lexicon, "产业", limit: 1) == nil)
        #expect(match(lexicon, "产业", at: 2) == nil)
    }

    @Test func ofEqualWordsTheFirstCounts() {
        #expect(match(lexicon, "产业园") == [2, 4])
    }

    @Test func aBeginningIsNoWord() {
        #expect(match(lexicon, "产品") == nil)
        #expect(match(lexicon, "业") == nil)
        #expect(match(lexicon, "") == nil)
    }

    @Test func charactersBeyondTheBasicPlaneAreNotTakenForOthers() {
        // 𔸼 and 企 agree in their lower 16 bits.
        #expect(match(lexicon, "\u{14F01}业") == nil)
        #expect(match(lexicon, "企\u{14E1A}集团") == [1, 1])
        #expect(match(lexicon, "\u{FFFF}\u{FFFF}") == nil)
        #expect(match(lexicon, "企\u{FFFF}") == [1, 1])
    }

    @Test func reversedWordsAreReadToTheLeft() {
        let backward = Lexicon<Int>([("提高", 1), ("提高到", 2), ("到", 3)], isReversed: true)
        let text = "要提高到".unicodeScalars.map(\.value)
        text.withUnsafeBufferPointer { scalars in
            #expect(backward.matchBackward(scalars, endingAt: 4, limit: 0).map { [$0.length, $0.value] } == [3, 2])
            #expect(backward.matchBackward(scalars, endingAt: 4, limit: 2).map { [$0.length, $0.value] } == [1, 3])
            #expect(backward.matchBackward(scalars, endingAt: 3, limit: 0).map { [$0.length, $0.value] } == [2, 1])
            #expect(backward.matchBackward(scalars, endingAt: 1, limit: 0).map { [$0.length, $0.value] } == nil)
        }
    }

    @Test func manyWordsAreAllFound() {
        // Pairs of 40 letters, and half of them with a third one.
        var words: [(word: String, value: Int)] = []
        for a in 0..<40 {
            for b in 0..<40 {
                var word = "\(Unicode.Scalar(0x4E00 + a * 37)!)\(Unicode.Scalar(0x5000 + b * 64)!)"
                if (a + b) % 2 == 0 { word.unicodeScalars.append("县") }
                words.append((word, words.count))
            }
        }
        let lexicon = Lexicon(words)
        for (word, value) in words { #expect(match(lexicon, word + "长")?.last == value) }
    }

    @Test func candidatesAreThoseOfEachScalarAlone() {
        let text = "到2025年，全省《办法》（国发〔2015〕28号）企业\u{14E1A}达到560家。推进产业转型升级和高质量发展，力争建设10个以上园区"
        let scalars = text.unicodeScalars.map(\.value)
        for count in [0, 1, 15, 16, 63, 64, 65, scalars.count] {
            scalars.prefix(count).withContiguousStorageIfAvailable { scalars in
                MappedText.with(scalars) { map in
                    for kind in MappedText.Kind.allCases {
                        let found = scalars.indices.filter { map.next(kind, $0, scalars.count) == $0 }
                        let alone = scalars.indices.filter { index in
                            [scalars[index]].withUnsafeBufferPointer { one in
                                MappedText.with(one) { $0.next(kind, 0, 1) == 0 }
                            }
                        }
                        #expect(found == alone, "\(kind), \(count) scalars")
                        // The last one before a place is the last of those found there, and none before where to begin.
                        for end in 0...scalars.count {
                            let last = found.last { $0 < end }
                            #expect(map.last(kind, 0, end) == last, "\(kind) before \(end)")
                            if let last { #expect(map.last(kind, last + 1, end) == nil, "\(kind) before \(end)") }
                        }
                    }
                }
            }
        }
    }
}
