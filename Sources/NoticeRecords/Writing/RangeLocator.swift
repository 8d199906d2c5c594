import NoticeModel

/// Finds the innermost of nested ranges around a place, for places that come in the order of the text.
///
/// Built once: the offsets where the innermost range changes. A cursor walks along them, so that a list of
/// records costs one pass; a place before the last one asked for costs a binary search.
struct RangeLocator {
    /// Ascending offsets of the normal text.
    private var starts: [Int] = [0]
    /// The innermost range from the start on, or -1 for none.
    private var innermost: [Int] = [-1]
    private var cursor = 0

    /// Takes `count` ranges by their index; they ascend by their starts and nest.
    init(count: Int, _ range: (Int) -> NormalRange) {
        starts.reserveCapacity(count * 2 + 1)
        innermost.reserveCapacity(count * 2 + 1)
        var open: [(index: Int, end: Int)] = []
        for index in 0..<count {
            let range = range(index)
            guard !range.isEmpty else { continue }
            close(&open, upTo: range.start)
            change(at: range.start, to: index)
            open.append((index, range.end))
        }
        close(&open, upTo: Int.max)
    }

    private mutating func close(_ open: inout [(index: Int, end: Int)], upTo limit: Int) {
        while let last = open.last, last.end <= limit {
            open.removeLast()
            change(at: last.end, to: open.last?.index ?? -1)
        }
    }

    private mutating func change(at offset: Int, to range: Int) {
        if let last = starts.last, offset <= last {
            innermost[innermost.count - 1] = range
        } else {
            starts.append(offset)
            innermost.append(range)
        }
    }

    /// The index of the innermost range that contains the offset, or nil when none does.
    @inline(__always)
    mutating func index(at offset: Int) -> Int? {
        if offset < starts[cursor] { seek(offset) }
        while cursor &+ 1 < starts.count, starts[cursor &+ 1] <= offset { cursor &+= 1 }
        let found = innermost[cursor]
        return found < 0 ? nil : found
    }

    private mutating func seek(_ offset: Int) {
        var low = 0
        var high = cursor
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        cursor = low
    }
}
