import NoticeModel

extension [TimeExpression] {
    /// The year that a notice without a date is about: nearly all its dates name it. Nil when they name several alike.
    var mainYear: Int? {
        var counts: [Int: Int] = [:]
        var total = 0
        for time in self {
            guard let span = time.value.flatMap(TargetYear.init(edtf:)) else { continue }
            // A span of years is about no single one.
            if span.first == nil { counts[span.last, default: 0] += 1 }
            total += 1
        }
        return counts.first { $0.value * 4 >= total * 3 }?.key
    }
}
