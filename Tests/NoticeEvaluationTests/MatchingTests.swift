import NoticeModel
import Testing

@testable import NoticeEvaluation

@Suite struct MatchingTests {
    private func ranges(_ list: [(Int, Int)]) -> [SourceRange] { list.map { SourceRange($0.0, $0.1) } }

    @Test func pairsTheGreatestOverlapFirst() {
        let matching = Matching(ranges([(0, 4), (4, 10)]), ranges([(2, 9)]), agree: { _, _ in true })
        #expect(matching.pairs.map(\.gold) == [1])
        #expect(matching.missed == [0])
        #expect(matching.extra == [])
    }

    @Test func pairsOneToOne() {
        let matching = Matching(ranges([(0, 4)]), ranges([(0, 4), (0, 4)]), agree: { _, _ in true })
        #expect(matching.pairs.count == 1)
        #expect(matching.extra.count == 1)
    }

    @Test func pairsOnlyWhatAgrees() {
        let matching = Matching(ranges([(0, 4)]), ranges([(0, 4), (3, 5)]), agree: { _, output in output == 1 })
        #expect(matching.pairs.map(\.output) == [1])
        #expect(matching.extra == [0])
    }

    @Test func touchingIsNoOverlap() {
        let matching = Matching(ranges([(0, 4)]), ranges([(4, 8)]), agree: { _, _ in true })
        #expect(matching.missed == [0])
        #expect(matching.extra == [0])
    }

    @Test func anOptionalRecordCountsNeitherFoundNorMissed() {
        let gold = ranges([(0, 4), (10, 14)])
        let found = Matching(
            gold, ranges([(0, 4), (1, 3), (10, 14)]), isOptional: { $0 == 0 }, agree: { _, _ in true })
        #expect(found.pairs.map(\.gold) == [1])
        #expect(found.missed == [])
        #expect(found.extra == [], "a second record on its place is no false alarm")
        #expect(Matching(gold, [], isOptional: { $0 == 0 }, agree: { _, _ in true }).missed == [1])
    }

    @Test func aLongSpanThatBeganEarlierIsFound() {
        let output = ranges([(0, 100), (5, 6), (10, 11), (50, 60)])
        #expect(Matching(ranges([(90, 95)]), output, agree: { _, _ in true }).pairs.map(\.output) == [0])
    }
}
