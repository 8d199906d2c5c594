import Foundation
import NoticeModel
import NoticeNormalization
import NoticeReading
import Testing

@Suite(.enabled(if: RealTexts.isThere, "the folder `shared` beside the package is not there"))
struct RealTextTests {
    @Test(arguments: RealTexts.names)
    func theMapHolds(name: String) throws {
        let source = try RealTexts.read(name)
        checkMap(source, Normalizer().normalize(source))
    }

    @Test(arguments: ["000", "001", "002", "003", "004", "024", "029", "088", "092"])
    func whatIsAnnotatedByHandIsInTheNormalText(number: String) throws {
        let source = try RealTexts.read(number: number)
        let normal = Normalizer().normalize(source)
        let gold = try String(contentsOf: RealTexts.folder.appending(path: "gold/\(number).jsonl"), encoding: .utf8)
        let pages = Set(normal.pageNumbers.flatMap { $0.range.start..<$0.range.end })
        var checked = 0
        for line in gold.split(separator: "\n") {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let start = record?["start"] as? Int, let end = record?["end"] as? Int else { continue }
            let wanted = folded(string((start..<end).filter { !pages.contains($0) }.map { source.scalars[$0] }))
            let first = normal.sourceStarts.partitioningIndex { $0 >= start }
            let range = first..<max(first, normal.sourceEnds.partitioningIndex { $0 > end })
            #expect(folded(string(range.map { normal.scalars[$0] })) == wanted)
            // No record runs over the end of a paragraph, but for titles of several lines.
            let isTitle = ["meta", "org", "sec", "cite", "assign"].contains(record?["t"] as? String)
            let breaks = range.count { normal.scalars[$0] == 0x0A }
            #expect(isTitle || breaks == 0, "\(line)")
            if !range.isEmpty {
                let back = normal.sourceRange(of: NormalRange(range.lowerBound, range.upperBound))
                #expect(back.start >= start && back.end <= end)
            }
            checked += 1
        }
        #expect(checked > 10)
    }

    @Test(arguments: ["000", "001", "002", "003", "004"])
    func lineBreaksOfOtherSystemsMakeNoDifference(number: String) throws {
        let original = try RealTexts.read(number: number)
        let expected = Normalizer().normalize(original)
        for lineBreak in [[0x0D, 0x0A], [0x0D], [0x2028]] as [[UInt32]] {
            var changed = original
            changed.scalars = original.scalars.flatMap { $0 == 0x0A ? lineBreak : [$0] }
            let normal = Normalizer().normalize(changed)
            #expect(normal.scalars == expected.scalars)
            #expect(normal.paragraphs == expected.paragraphs)
        }
    }

    @Test(arguments: ["000", "001", "002", "003", "004", "024", "092"])
    func wideDigitsAndLettersMakeNoDifference(number: String) throws {
        let original = try RealTexts.read(number: number)
        var changed = original
        changed.scalars = original.scalars.map { c in
            c &- 0x30 < 10 || c &- 0x41 < 26 || c &- 0x61 < 26 || c == 0x25 ? c + 0xFEE0 : c
        }
        #expect(Normalizer().normalize(changed).scalars == Normalizer().normalize(original).scalars)
    }

    @Test(arguments: ["000", "001", "002", "003", "092"], [24, 30, 37])
    func hardWrappingMakesNoDifference(number: String, width: Int) throws {
        let original = try RealTexts.read(number: number)
        var wrapped: [UInt32] = []
        for line in original.scalars.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var rest = line[...]
            while rest.count > width {
                wrapped += rest.prefix(width) + [0x0A]
                rest = rest.dropFirst(width)
            }
            wrapped += rest + [0x0A]
        }
        var changed = original
        changed.scalars = wrapped
        let expected = Normalizer().normalize(original)
        let normal = Normalizer().normalize(changed)
        let wanted = expected.paragraphs.map { expected.string($0.range) }
        let found = normal.paragraphs.map { normal.string($0.range) }
        let difference = found.difference(from: wanted)
        let lost = difference.removals.count
        #expect(lost == 0, "\(lost) of \(wanted.count) paragraphs")
    }

    @Test(arguments: ["000", "002", "004"], ["GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"])
    func theEncodingMakesNoDifference(number: String, encoding: String) throws {
        let original = try RealTexts.read(number: number)
        let names = ["GB18030": 0x8000_0632 as UInt, "UTF-16": 10, "UTF-16LE": 0x9400_0100, "UTF-16BE": 0x9000_0100]
        let data = try #require(
            string(original.scalars).data(using: String.Encoding(rawValue: names[encoding] ?? 0)))
        let source = try NoticeReader().read([UInt8](data), path: number)
        #expect(source.scalars == original.scalars)
        #expect(source.description.encoding == encoding)
    }
}

extension [Int32] {
    /// The first index from which on the predicate holds, which holds for a tail of the array.
    func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(Int(self[middle])) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
