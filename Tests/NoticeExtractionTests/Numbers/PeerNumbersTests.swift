import Foundation
import NoticeModel
import Testing

@testable import NoticeExtraction

/// Holds the numeral grammar and the scanner against the published cases of other systems, where they are there.
struct PeerNumbersTests {
    struct Case {
        var suite: String
        var id: Int
        var input: String
        var expected: Any
    }

    @Test func readsTheCasesOfPeers() throws {
        let url = GoldNumbersTests.shared.appendingPathComponent("peers/numbers.jsonl")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            print("no cases of peers beside the package: nothing compared")
            return
        }
        var right = 0
        var wrong: [String] = []
        var excluded: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let suite = row["suite"] as? String, let input = row["input"] as? String, let expected = row["expected"]
            else { continue }
            let peer = Case(suite: suite, id: row["id"] as? Int ?? -1, input: input, expected: expected)
            if let reason = PeerExclusions.reason(suite: suite, id: peer.id, input: input) {
                excluded[reason, default: 0] += 1
                continue
            }
            let (ok, got) = check(peer)
            if ok { right += 1 } else { wrong.append("\(suite) \(peer.id) \(input) | \(expected) | got \(got)") }
        }
        for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) { print("left out \(count): \(reason)") }
        for line in wrong { print("wrong: \(line)") }
        print("\(right) of \(right + wrong.count) cases of peers are read alike")
        #expect(Double(right) >= 0.97 * Double(right + wrong.count))
    }

    private func check(_ peer: Case) -> (Bool, String) {
        let scalars = Self.normal(peer.input)
        switch peer.suite {
        case "ms/Number/NumberModel":
            let expected = (peer.expected as? [[String: Any]] ?? []).map(Self.resolvedValue)
            if expected.isEmpty {
                let scanned = ScannedText(scalars)
                return (scanned.mentions.isEmpty, scanned.lines.joined(separator: "; "))
            }
            return same(Self.numerals(scalars), expected)
        case "duckling/Numeral":
            let digits = (peer.expected as? String ?? "").filter { "0123456789.-".contains($0) }
            return same(Self.numerals(scalars), [Double(digits) ?? .nan])
        case "minlp/numeral/fraction":
            let fields = (peer.expected as? String ?? "").dropFirst().split(separator: ",")
            return same(Self.shares(scalars), [Double(fields.first ?? "") ?? .nan])
        case "ms/Number/PercentModel":
            let expected = (peer.expected as? [[String: Any]] ?? []).map {
                (Self.resolvedValue($0) * 1e6).rounded() / 1e8
            }
            return same(Self.shares(scalars), expected)
        case "ms/Number/NumberRangeModel": return checkRange(peer, scalars)
        case "jionlp/test_money_parser": return checkMoney(peer, scalars)
        case "jionlp/test_money_extractor":
            let expected = (peer.expected as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
            let got = ScannedText(scalars).moneyQuotes
            return (got == expected, "\(got)")
        case "ms/NumberWithUnit/CurrencyModel", "ms/NumberWithUnit/DimensionModel":
            let expected = (peer.expected as? [[String: Any]] ?? []).map(Self.resolvedValue)
            return same(ScannedText(scalars).firstValues, expected)
        default:
            // MiNLP: QuantityValue(3000, "米", …, originValue = Some(3)): the value in the unit as written counts.
            let expected = peer.expected as? String ?? ""
            let source =
                expected.range(of: "originValue = Some(").map { expected[$0.upperBound...] } ?? expected.dropFirst(15)
            let number = source.prefix { "0123456789.E-".contains($0) }
            return same(ScannedText(scalars).firstValues, [Double(number) ?? .nan])
        }
    }

    private func checkRange(_ peer: Case, _ scalars: [UInt32]) -> (Bool, String) {
        let expected = (peer.expected as? [[String: Any]] ?? []).map {
            ($0["resolution"] as? [String: Any])?["value"] as? String ?? ""
        }
        let got = ScannedText(scalars).intervals
        return (got == expected.map(Self.plainInterval), "\(got)")
    }

    private func checkMoney(_ peer: Case, _ scalars: [UInt32]) -> (Bool, String) {
        guard let expected = peer.expected as? [String: Any] else { return (false, "no case") }
        let numbers: [Double]
        if let list = expected["num"] as? [String] {
            numbers = list.compactMap(Double.init)
        } else {
            numbers = [Double(expected["num"] as? String ?? "") ?? .nan]
        }
        let scanned = ScannedText(scalars)
        guard scanned.mentions.count == 1, let mention = scanned.mentions.first else {
            return (false, "\(scanned.lines)")
        }
        let values = mention.values
        // Their 十多 runs from 10 to 20; the guide says above 10.
        let isOpen = mention.comparator == .gt && numbers.count == 2
        let alike = isOpen ? abs(values[0] - numbers[0]) < 1 : same(values, numbers, tolerance: 0.01).0
        return (alike && mention.unit == expected["case"] as? String, scanned.lines.joined(separator: "; "))
    }

    private func same(_ got: [Double], _ expected: [Double], tolerance: Double = 1e-9) -> (Bool, String) {
        let alike =
            got.count == expected.count
            && zip(got, expected).allSatisfy { abs($0 - $1) <= tolerance * max(1e-3, abs($1)) }
        return (alike, "\(got)")
    }

    static func resolvedValue(_ row: [String: Any]) -> Double {
        let text = (row["resolution"] as? [String: Any])?["value"] as? String ?? ""
        return Double(text.replacingOccurrences(of: "%", with: "")) ?? .nan
    }

    /// A closed or half-open interval of theirs without the distinction that a notice does not make: `20,100`.
    static func plainInterval(_ interval: String) -> String { String(interval) }

    /// The scalars with widths folded and the spaces between Chinese characters and digits dropped.
    static func normal(_ text: String) -> [UInt32] { GoldNumbersTests.normal(text.unicodeScalars.map(\.value)) }

    /// All numerals from left to right, fractions as their value.
    static func numerals(_ scalars: [UInt32]) -> [Double] {
        let parser = NumeralParser()
        let scanner = QuantityScanner()
        var values: [Double] = []
        scalars.withUnsafeBufferPointer { text in
            var position = 0
            while position < text.count {
                guard let numeral = parser.parse(text, at: position, limit: text.count) else {
                    position += 1
                    continue
                }
                let isMinus = position > 0 && text[position - 1] == 0x2D && numeral.isDigits
                var found = QuantityScanner.Found()
                let end = withUnsafeMutablePointer(to: &found) { found in
                    var state = QuantityScanner.State(
                        text: text, range: NormalRange(0, text.count), lower: 0, limit: text.count, found: found)
                    return scanner.readFraction(&state, start: position, denominator: numeral)
                }
                if let end, let mention = found.mentions.first {
                    values.append(mention.share)
                    position = end
                    continue
                }
                let value = (Double(numeral.value.description) ?? .nan) * pow(10, Double(numeral.multiplier))
                values.append(isMinus ? -value : value)
                position = numeral.end
            }
        }
        return values
    }

    /// The values of all mentions as parts of one: 5% is 0.05.
    static func shares(_ scalars: [UInt32]) -> [Double] { ScannedText(scalars).mentions.map(\.share) }
}

extension QuantityMention {
    /// The values with the multiplier applied.
    var values: [Double] {
        let numbers: [DecimalNumber] =
            switch amount {
            case .value(let value): [value]
            case .range(let low, let high): [low, high]
            case .ratio(let parts): parts
            }
        return numbers.map { (Double($0.description) ?? .nan) * pow(10, Double(multiplier)) }
    }

    /// The value as a part of one.
    var share: Double {
        if case .ratio = amount { return values[0] / values[1] }
        switch unit {
        case "%", "百分点": return values[0] / 100
        case "‰": return values[0] / 1000
        case "‱": return values[0] / 10000
        case "成": return values[0] / 10
        case "折": return values[0] / 10
        default: return values[0]
        }
    }
}

extension ScannedText {
    var firstValues: [Double] { mentions.map { $0.values[0] } }

    var moneyQuotes: [String] { mentions.filter { $0.unitClass == .money }.map { quote($0.range) } }

    /// The mentions as intervals in the peers' form.
    var intervals: [String] {
        mentions.map { mention in
            func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
            let values = mention.values
            switch mention.comparator {
            case .range: return "[\(number(values[0])),\(number(values[1])))"
            case .gt: return "(\(number(values[0])),)"
            case .gte: return "[\(number(values[0])),)"
            case .lt: return "(,\(number(values[0])))"
            case .lte: return "(,\(number(values[0]))]"
            case .eq, .approx: return "[\(number(values[0])),\(number(values[0]))]"
            }
        }
    }
}
