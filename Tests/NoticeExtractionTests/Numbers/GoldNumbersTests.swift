import Foundation
import NoticeModel
import NoticeNormalization
import Testing

@testable import NoticeExtraction

/// Holds the scanner against the hand annotations beside the package, where they are there.
struct GoldNumbersTests {
    struct Gold {
        var start: Int
        var end: Int
        var amounts: [Double]
        var unit: String?
        var comparator: String?
        var quote: String
    }

    struct Tally {
        var hit = 0
        var gold = 0
        var out = 0
        var unit = 0
        var comparator = 0
        var compared = 0
        var lines: [String] = []
    }

    static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared")

    @Test func findsTheAnnotatedQuantities() throws {
        let folder = Self.shared.appendingPathComponent("gold")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".jsonl") }.sorted()
        guard !names.isEmpty else {
            print("no annotations beside the package: nothing compared")
            return
        }
        var all = Tally()
        for name in names {
            var tally = Tally()
            try compare(folder.appendingPathComponent(name), &tally)
            let p = Double(tally.hit) / Double(max(1, tally.out))
            let r = Double(tally.hit) / Double(max(1, tally.gold))
            print("\(name) gold \(tally.gold) out \(tally.out) hit \(tally.hit) precision \(p) recall \(r)")
            if ProcessInfo.processInfo.environment["GONGWEN_DETAILS"] != nil {
                for line in tally.lines { print("  " + line) }
            }
            all.hit += tally.hit
            all.gold += tally.gold
            all.out += tally.out
            all.unit += tally.unit
            all.comparator += tally.comparator
            all.compared += tally.compared
        }
        print(
            "all \(all.hit) of \(all.gold) gold, \(all.out) out, unit \(all.unit), comparator \(all.comparator) of \(all.compared)"
        )
        #expect(Double(all.hit) >= 0.97 * Double(all.gold))
        #expect(Double(all.hit) >= 0.95 * Double(all.out))
        #expect(Double(all.unit) >= 0.98 * Double(all.hit))
        #expect(Double(all.comparator) >= 0.93 * Double(all.compared))
    }

    private func compare(_ url: URL, _ tally: inout Tally) throws {
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        let source = try source(String(url.lastPathComponent.prefix(3)))
        var region = 0..<source.count
        var gold: [Gold] = []
        var occupiedSource: [(Int, Int)] = []
        for row in rows {
            if let span = row["region"] as? [Int] { region = span[0]..<span[1] }
            guard let start = row["start"] as? Int, let end = row["end"] as? Int, let kind = row["t"] as? String else {
                continue
            }
            switch kind {
            case "q":
                gold.append(
                    Gold(
                        start: start, end: end, amounts: amounts(row), unit: row["unit"] as? String,
                        comparator: row["comparator"] as? String, quote: row["quote"] as? String ?? ""))
            case "time", "cite": occupiedSource.append((start, end))
            case "sec", "item":
                let marker = (row["marker"] as? String)?.unicodeScalars.count ?? 0
                occupiedSource.append((start, min(end, start + marker)))
            default: break
            }
        }
        // Where a time covers a quantity (十年), later layers settle it: the quantity is left free here.
        occupiedSource.removeAll { span in gold.contains { span.0 <= $0.start && span.1 >= $0.end } }
        let description = SourceDescription(
            path: url.path, mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: 0,
            sha256: "")
        let text = Normalizer().normalize(SourceText(description: description, scalars: source))
        let scalars = text.scalars
        let starts = text.sourceStarts.map(Int.init)
        let ends = text.sourceEnds.map(Int.init)
        func normalIndex(_ offset: Int) -> Int { starts.firstIndex { $0 >= offset } ?? scalars.count }
        let occupied = occupiedSource.map { NormalRange(normalIndex($0.0), max(normalIndex($0.0), normalIndex($0.1))) }
            .sorted()
        let scanned = ScannedText(Array(scalars), occupied: occupied)
        let out = scanned.mentions.filter { region.contains(starts[$0.range.start]) }
        tally.gold = gold.count
        tally.out = out.count
        var used = Set<Int>()
        for mention in out {
            let start = starts[mention.range.start]
            let end = ends[mention.range.end - 1]
            let found = gold.indices.first {
                !used.contains($0) && gold[$0].start < end && start < gold[$0].end && same(gold[$0].amounts, mention)
            }
            let context = around(scanned, mention.range)
            guard let found else {
                tally.lines.append("extra  \(context) \(mention.fields)")
                continue
            }
            used.insert(found)
            tally.hit += 1
            if gold[found].unit == mention.unit {
                tally.unit += 1
            } else {
                tally.lines.append("unit   \(context) gold \(gold[found].unit ?? "null") got \(mention.unit ?? "null")")
            }
            if gold[found].comparator != nil { tally.compared += 1 }
            if gold[found].comparator == mention.comparator.rawValue {
                tally.comparator += 1
            } else if let comparator = gold[found].comparator {
                tally.lines.append("compar \(context) gold \(comparator) got \(mention.comparator.rawValue)")
            }
        }
        for index in gold.indices where !used.contains(index) {
            let at = normalIndex(gold[index].start)
            let range = NormalRange(at, max(at, normalIndex(gold[index].end)))
            tally.lines.append("missed \(around(scanned, range)) \(gold[index].amounts) \(gold[index].unit ?? "null")")
        }
    }

    private func around(_ text: ScannedText, _ range: NormalRange) -> String {
        let before = NormalRange(max(0, range.start - 12), range.start)
        let after = NormalRange(range.end, min(text.scalars.count, range.end + 8))
        return (text.quote(before) + "⟦" + text.quote(range) + "⟧" + text.quote(after)).replacingOccurrences(
            of: "\n", with: "↵")
    }

    private func amounts(_ row: [String: Any]) -> [Double] {
        let power = pow(10, Double(row["multiplier"] as? Int ?? 0))
        if let value = row["value"] as? NSNumber { return [value.doubleValue * power] }
        return (row["value"] as? [NSNumber] ?? []).map { $0.doubleValue * power }
    }

    private func same(_ gold: [Double], _ mention: QuantityMention) -> Bool {
        let numbers: [DecimalNumber] =
            switch mention.amount {
            case .value(let value): [value]
            case .range(let low, let high): [low, high]
            case .ratio(let parts): parts
            }
        let power = pow(10, Double(mention.multiplier))
        let out = numbers.map { (Double($0.description) ?? .nan) * power }
        return out.count == gold.count && zip(out, gold).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    }

    private func source(_ number: String) throws -> [UInt32] {
        for folder in ["seeds", "samples"] {
            let url = Self.shared.appendingPathComponent(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: url.path) where name.hasPrefix(number + "_")
            {
                let data = try Data(contentsOf: url.appendingPathComponent(name))
                guard let text = String(data: data, encoding: .utf8) else { continue }
                return text.unicodeScalars.map(\.value)
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// The scalars of a short text with widths folded and white space dropped.
    static func normal(_ source: [UInt32]) -> [UInt32] {
        source.compactMap { scalar in
            switch scalar {
            case 0x20, 0x3000, 0x09, 0xA0, 0x0D, 0x0A, 0x200B: nil
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0F, 0xFF0E, 0xFF0D, 0xFF06, 0xFF0B:
                scalar - 0xFEE0
            default: scalar
            }
        }
    }
}
