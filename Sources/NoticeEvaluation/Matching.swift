import NoticeModel

/// Which reviewed records were found, one to one.
struct Matching {
    /// Indices of a reviewed record and of the record that was found for it.
    private(set) var pairs: [(gold: Int, output: Int)] = []
    /// The reviewed records that were not found.
    private(set) var missed: [Int] = []
    /// The records that are none of the reviewed ones.
    private(set) var extra: [Int] = []

    /// Pairs records whose spans overlap and for which `agree` holds, the greatest overlap first.
    ///
    /// An optional reviewed record may be found or not, and a record on its place is no false alarm: neither counts.
    init(
        _ gold: [SourceRange], _ output: [SourceRange], isOptional: (Int) -> Bool = { _ in false },
        agree: (_ gold: Int, _ output: Int) -> Bool
    ) {
        var candidates: [Candidate] = []
        let byStart = output.indices.sorted { output[$0] < output[$1] }
        // The farthest end of the spans up to here tells how far back one can reach into a later place.
        var ends: [Int] = []
        for index in byStart { ends.append(max(ends.last ?? 0, output[index].end)) }
        for (g, span) in gold.enumerated() {
            var k = byStart.partitioningIndex { output[$0].start >= span.end }
            while k > 0, ends[k - 1] > span.start {
                k -= 1
                let o = byStart[k]
                let overlap = min(span.end, output[o].end) - max(span.start, output[o].start)
                guard overlap > 0, agree(g, o) else { continue }
                candidates.append(
                    Candidate(overlap: overlap, nearness: -abs(span.start - output[o].start), gold: g, output: o))
            }
        }
        candidates.sort(by: >)
        var isFound = [Bool](repeating: false, count: gold.count)
        var isTaken = [Bool](repeating: false, count: output.count)
        for candidate in candidates where !isFound[candidate.gold] && !isTaken[candidate.output] {
            isFound[candidate.gold] = true
            isTaken[candidate.output] = true
            if !isOptional(candidate.gold) { pairs.append((candidate.gold, candidate.output)) }
        }
        missed = gold.indices.filter { !isFound[$0] && !isOptional($0) }
        let optional = gold.indices.filter(isOptional).map { gold[$0] }
        extra = output.indices.filter { index in !isTaken[index] && !optional.contains { $0.overlaps(output[index]) } }
    }

    /// A pair that may be made. The first to be made has the greatest overlap; then the nearest, then the last.
    private struct Candidate: Comparable {
        var overlap: Int
        var nearness: Int
        var gold: Int
        var output: Int

        static func < (a: Candidate, b: Candidate) -> Bool {
            (a.overlap, a.nearness, a.gold, a.output) < (b.overlap, b.nearness, b.gold, b.output)
        }
    }
}

extension Array where Element == Int {
    /// The first position whose element satisfies the condition, which holds from some position on.
    fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
