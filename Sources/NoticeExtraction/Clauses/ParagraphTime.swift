import NoticeModel

/// A time where it stands, with its years read: without words, so that a copy costs nothing.
struct ParagraphTime {
    /// What the time points to.
    struct Value {
        /// Nil for a value that names no year.
        var years: TargetYear?
    }

    var range: NormalRange
    var role: TimeRole
    /// Nil without a fixed place in time.
    var value: Value?

    init(_ time: TimeExpression) {
        range = time.range
        role = time.role
        value = time.value.map { Value(years: TargetYear(edtf: $0)) }
    }
}

/// Some times of a notice in order, by their indices in it; they hold as long as the list that they are a part of.
struct ParagraphTimes: RandomAccessCollection {
    private let all: UnsafeBufferPointer<ParagraphTime>
    let startIndex: Int
    let endIndex: Int

    static var none: ParagraphTimes { ParagraphTimes(UnsafeBufferPointer(start: nil, count: 0), 0, 0) }

    init(_ all: UnsafeBufferPointer<ParagraphTime>, _ start: Int, _ end: Int) {
        self.all = all
        startIndex = start
        endIndex = end
    }

    @inline(__always)
    subscript(index: Int) -> ParagraphTime { all[index] }

    @inline(__always)
    subscript(bounds: Range<Int>) -> ParagraphTimes { ParagraphTimes(all, bounds.lowerBound, bounds.upperBound) }

    /// The times that begin in `start..<end`. O(log n).
    func beginning(in start: Int, _ end: Int) -> ParagraphTimes {
        // Most paragraphs have no time.
        guard startIndex < endIndex else { return self }
        let first = bound(start)
        return ParagraphTimes(all, first, Swift.max(first, bound(end)))
    }

    /// The first index of a time that does not begin before an offset.
    private func bound(_ offset: Int) -> Int {
        // Without a branch that depends on the times: the processor cannot foresee it.
        var low = startIndex
        var count = endIndex - startIndex
        while count > 1 {
            let half = count >> 1
            low = all[low + half - 1].range.start < offset ? low + half : low
            count -= half
        }
        return count == 1 && all[low].range.start < offset ? low + 1 : low
    }
}

extension TargetYear {
    /// The years of a value; nil without a year.
    init?(edtf value: ParagraphTime.Value) {
        guard let years = value.years else { return nil }
        self = years
    }
}
