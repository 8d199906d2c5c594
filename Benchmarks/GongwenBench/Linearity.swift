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
    Shape(name: "assignments", unit: "（牵头单位：省发展改革委；配合单位：省财政厅）"),
    Shape(name: "assignments never closed", unit: "（牵头单位：省发展改革委、"),
    Shape(name: "citations", unit: "《办法》（国发〔2015〕28号）、"),
    Shape(name: "lists taken one by one", unit: "甲、乙、丙分别达到5%、8%、10%，"),
    Shape(name: "baselines", unit: "比2020年增长5%、"),
    Shape(name: "targets, a line each", unit: "到2025年，全省企业达到560家。\n"),
    Shape(name: "wrapped lines", unit: "推进产业转型升级，到2025年达到五百\n"),
]

/// How much more a byte may cost at ten times the size. Caches and fresh pages make up to this; what is quadratic
/// comes near ten.
private let allowedGrowth = 3.0

/// Prints nanoseconds a byte for texts of one kind only, from 10 KB to 10 MB; returns what is not linear.
func runLinearity() -> [String] {
    let pipeline = NoticePipeline()
    var failures: [String] = []
    print("nanoseconds of processor time a byte, bytes to JSON")
    print("  \(padded("text of", 30))    10 KB   100 KB     1 MB    10 MB")
    for shape in shapes {
        var row = "  " + padded(shape.name, 30)
        var last: StageTimes?
        var lastCost = Double.infinity
        for size in [10_000, 100_000, 1_000_000, 10_000_000] {
            let times = measure(shape.bytes(size), pipeline)
            let cost = Double(times.total) / Double(size)
            row += fixed(cost, 1, width: 9)
            if let last, cost > lastCost * allowedGrowth {
                // A larger text would take too long, or too much memory.
                let growths = zip(times.stages, last.stages).map { Double($0) / Double(max(1, $1)) }
                let stage = StageTimes.names[growths.indices.max { growths[$0] < growths[$1] }!]
                failures.append(
                    "\(shape.name): at \(size) bytes a byte costs \(fixed(cost / lastCost, 1, width: 0))"
                        + " times as much as at a tenth of that, most of it in: \(stage)")
                row += "   not linear: \(stage)"
                break
            }
            last = times
            lastCost = cost
        }
        print(row)
    }
    print("")
    return failures
}

/// The best of three runs; small texts run often enough to last a while.
private func measure(_ bytes: [UInt8], _ pipeline: NoticePipeline) -> StageTimes {
    var best: StageTimes?
    for _ in 0..<max(3, 200_000 / bytes.count) {
        var times = StageTimes()
        times.run(bytes, pipeline)
        best = best?.best(with: times) ?? times
        if times.total > 1_000_000_000 { break }
    }
    return best!
}
