/// The right edges at which a hard-wrapped text breaks its lines, told from the widths of the lines that end in the middle
/// of a sentence.
///
/// Most texts have one edge; boxes and tables in a smaller type, or quotations set in, have others.
struct WrapEdges {
    /// The edges in ascending order; empty when the text is not hard-wrapped.
    private(set) var edges: [Int] = []
    /// How much shorter than the edge a full line may be.
    let tolerance: Int
    /// The share of the lines broken near the edges that end within one of them.
    private(set) var exactShare = 0.0

    /// The widest edge that is looked for.
    private static let widest = 400
    /// How many widths of lines that are no prose may be passed over before the first edge.
    private static let refusedLimit = 3
    /// The lines of prose that must end at the edges of a text most of whose lines are cells of tables.
    private static let fewest = 8
    /// How many edges a text may have.
    private static let edgeLimit = 3

    /// The lines that say nothing about the edge.
    static let bystanders: LineTraits = [
        .isContents, .isTableRow, .isHeading, .isBareNumber, .isPageNumber, .isDate, .isSplit,
        .isDocumentNumber, .startsWithLabel,
    ]

    /// The lines of each width.
    private struct Histogram {
        /// Those that end in the middle of a sentence.
        var unfinished = [Int](repeating: 0, count: WrapEdges.widest + 1)
        /// Those of them that have punctuation inside: prose, not the entries of a list.
        var punctuated = [Int](repeating: 0, count: WrapEdges.widest + 1)
        var all = [Int](repeating: 0, count: WrapEdges.widest + 1)
    }

    init(_ lines: [SourceLine], narrowest: Int, tolerance: Int, width: (SourceLine) -> Int) {
        self.tolerance = tolerance
        var counts = Histogram()
        // No line that counts is wider.
        var last = narrowest
        for line in lines where !line.hasAny(Self.bystanders) {
            let e = min(width(line), Self.widest)
            counts.all[e] += 1
            guard !line.hasAny(.finished), e < Self.widest else { continue }
            counts.unfinished[e] += 1
            last = max(last, e)
            if line.hasAny([.hasInnerComma, .hasInnerSentence]) { counts.punctuated[e] += 1 }
        }
        let broken = counts.unfinished[narrowest...last].reduce(0, +)
        var found = 0
        var foundProse = 0
        var near = 0
        var exact = 0
        var rest = counts
        var refused = 0
        while edges.count < Self.edgeLimit {
            let (edge, count) = Self.densest(rest.unfinished, narrowest, last, tolerance)
            guard count >= max(2, found / 20) else { break }
            let window = max(narrowest, edge - tolerance)...edge
            let all = rest.all[window].reduce(0, +)
            let prose = rest.punctuated[window].reduce(0, +)
            let atEdge = rest.unfinished[edge] + rest.unfinished[edge - 1]
            for e in window {
                rest.unfinished[e] = 0
                rest.all[e] = 0
            }
            // A box is not much narrower than the page; titles and captions are.
            let isOutOfScale = edges.first.map { edge * 10 < $0 * 6 } ?? false
            if count * 2 >= all, prose * 2 >= count, !isOutOfScale {
                edges.append(edge)
                found += count
                foundProse += prose
                near += all
                exact += atEdge
            } else if edges.isEmpty {
                // The cells of a table, each on a line of its own, are no lines of prose: what is left may have an edge.
                refused += 1
                guard refused <= Self.refusedLimit else { break }
            }
        }
        guard let widestEdge = edges.max() else { return }
        let over = counts.all[min(widestEdge + 3, Self.widest)...].reduce(0, +)
        let brokenProse = counts.punctuated[narrowest...last].reduce(0, +)
        let isMostProse = foundProse >= Self.fewest && foundProse * 3 >= brokenProse * 2
        let isMostOfIt = isMostProse || refused == 0 && found * 2 >= broken
        if over * 10 > near || !isMostOfIt { edges = [] }
        edges.sort()
        exactShare = Double(exact) / Double(max(found, 1))
    }

    /// The width below which, and within the tolerance of which, most lines end.
    private static func densest(
        _ counts: [Int], _ narrowest: Int, _ last: Int, _ tolerance: Int
    ) -> (edge: Int, count: Int) {
        var best = (edge: 0, count: 0)
        var sum = 0
        for e in narrowest...last {
            sum += counts[e]
            if e - tolerance - 1 >= narrowest { sum -= counts[e - tolerance - 1] }
            if sum > best.count { best = (e, sum) }
        }
        return best
    }
}
