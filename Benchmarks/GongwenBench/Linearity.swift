import NoticePipeline
import TestSupport

/// A text of one kind only, at any size.
private struct Shape {
    let name: String
    /// What the text repeats.
    let unit: String

    func bytes(_ count: Int) -> [UInt8] {
        let unit = Array(self.unit.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + unit.count)
        while bytes.count < count { bytes += unit }
        return bytes
    }
}

private let shapes = [
    Shape(name: "prose without a full stop", unit: "到2025年全省规模以上工业企业达到560家，"),
    Shape(name: "prose without any stop", unit: "推进产业转型升级和高质量发展"),
    Shape(name: "digits", unit: "1234567890"),
    Shape(name: "Chinese numerals", unit: "三百二十一万"),
    Shape(name: "opening brackets", unit: "（"),
    Shape(name: "closing brackets", unit: "）"),
    Shape(name: "opening title marks", unit: "《"),
    Shape(name: "brackets in pairs", unit: "（《〔〕》）"),
    Shape(name: "heading markers", unit: "一、（一）1.（1）"),
    Shape(name: "heading markers, a line each", unit: "一、\n（一）\n1.\n（1）\n"),
    Shape(name: "list commas", unit: "省发展改革委、"),
    Shape(name: "line breaks", unit: "\n"),
    Shape(name: "spaces", unit: "\u{3000}"),
    Shape(name: "years", unit: "2025年"),
    Shape(name: "percentages and ranges", unit: "5%-8%、"),
]

/// Prints nanoseconds a byte for texts of one kind only, from 10 KB to 10 MB; returns what is not linear.
func runLinearity() -> [String] {
    let sizes = [10_000, 100_000, 1_000_000, 10_000_000]
    let pipeline = NoticePipeline()
    var failures: [String] = []
    print("nanoseconds a byte, bytes to JSON")
    print("  \(padded("one line of", 30))    10 KB   100 KB     1 MB    10 MB")
    for shape in shapes {
        var costs: [Double] = []
        for size in sizes {
            let bytes = shape.bytes(size)
            // Small texts run often enough to last a while.
            let rounds = max(1, 200_000 / size)
            var best = Int.max
            for _ in 0..<3 {
                let start = nanoseconds()
                for _ in 0..<rounds { _ = try? pipeline.process(bytes, path: "-").jsonBytes() }
                best = min(best, (nanoseconds() - start) / rounds)
                if best > 2_000_000_000 { break }
            }
            costs.append(Double(best) / Double(bytes.count))
        }
        let row = costs.map { fixed($0, 1, width: 9) }.joined()
        // From 100 KB on the constant cost of a notice no longer counts, so growth is growth.
        let growth = costs[3] / min(costs[0], costs[1])
        let isLinear = growth <= 3
        print("  \(padded(shape.name, 30))\(row)\(isLinear ? "" : "   grows \(fixed(growth, 1, width: 0))×")")
        if !isLinear { failures.append("\(shape.name): the cost a byte grows \(fixed(growth, 1, width: 0))×") }
    }
    print("")
    return failures
}
