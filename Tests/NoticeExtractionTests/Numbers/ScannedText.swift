import NoticeModel

@testable import NoticeExtraction

/// A text run through the quantity scanner, for the tests.
struct ScannedText {
    static let shared = QuantityScanner()
    let scalars: [UInt32]
    var mentions: [QuantityMention] = []
    var identifiers: [Identifier] = []

    /// Scans the scalars of `text` as one stretch.
    init(_ text: String, occupied: [NormalRange] = [], scanner: QuantityScanner = shared) {
        self.init(text.unicodeScalars.map(\.value), occupied: occupied, scanner: scanner)
    }

    /// Scans each line of the text as one paragraph.
    init(_ scalars: [UInt32], occupied: [NormalRange] = [], scanner: QuantityScanner = shared) {
        self.scalars = scalars
        var mentions: [QuantityMention] = []
        var identifiers: [Identifier] = []
        scalars.withUnsafeBufferPointer { buffer in
            var start = 0
            for end in 0...buffer.count where end == buffer.count || buffer[end] == 0x0A {
                scanner.scan(
                    buffer, range: NormalRange(start, end), occupied: occupied, into: &mentions,
                    identifiers: &identifiers)
                start = end + 1
            }
        }
        self.mentions = mentions
        self.identifiers = identifiers
    }

    func quote(_ range: NormalRange) -> String {
        var text = ""
        for scalar in scalars[range.start..<range.end] { text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "?") }
        return text
    }

    /// Each mention in one line: quote, amount, multiplier, unit, comparator.
    var lines: [String] { mentions.map(line) }

    func line(_ mention: QuantityMention) -> String {
        "\(quote(mention.range)) \(mention.fields)"
    }
}

extension QuantityMention {
    /// The fields in the form of the rule examples.
    var fields: String {
        let amount =
            switch amount {
            case .value(let value): "value=\(value)"
            case .range(let low, let high): "low=\(low) high=\(high)"
            case .ratio(let parts): "ratio=" + parts.map(\.description).joined(separator: ":")
            }
        return "\(amount) unit=\(unit ?? "null") multiplier=\(multiplier) comparator=\(comparator.rawValue)"
    }
}
