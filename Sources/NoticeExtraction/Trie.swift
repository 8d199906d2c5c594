/// Words as a tree over their scalars, in tables that nothing writes to after they are built.
///
/// A filter comes first. What passes it is looked up: the first scalar indexes a table in pages of 64, so that a place where no word begins costs two loads from small
/// tables. The nodes of one level stand in the order of their words: the children of a node are neighbours, and a
/// node keeps 64 bits that say at once that it has no child for nearly every scalar that it has none for.
final class Trie: @unchecked Sendable {
    private struct Node {
        /// Bit `scalar & 63` is set for the scalar of each child.
        var mask: UInt64 = 0
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        /// What the word that ends here stands for, or -1.
        var value: Int32 = -1
    }

    /// Tells most places where no word begins.
    let filter: WordFilter
    /// The number of a page of 64 scalars in `roots`; page 0 is empty.
    private let pages: UnsafeMutablePointer<UInt16>
    /// For each scalar of a page that is there the node that it leads to, or 0.
    private let roots: UnsafeMutablePointer<UInt16>
    private let nodes: UnsafeMutablePointer<Node>
    /// For each node the scalar that leads to it.
    private let scalars: UnsafeMutablePointer<UInt32>

    /// Builds the tree. Of equal words the first counts; words that are empty or begin beyond the basic plane, none.
    ///
    /// - Parameters:
    ///   - text: the scalars of all words.
    ///   - words: where each word lies in it; the number of a word is the value that it stands for.
    init(_ text: [UInt32], _ words: [Range<Int32>]) {
        let pages = UnsafeMutablePointer<UInt16>.allocate(capacity: 1024)
        pages.initialize(repeating: 0, count: 1024)
        let order = text.withUnsafeBufferPointer { text in
            words.indices.filter { !words[$0].isEmpty && text[Int(words[$0].lowerBound)] < 0x1_0000 }
                .sorted { Self.isBefore(text, words, $0, $1) }
        }
        var pageCount = 1
        for word in order {
            let page = Int(text[Int(words[word].lowerBound)] >> 6)
            if pages[page] == 0 {
                pages[page] = UInt16(pageCount)
                pageCount += 1
            }
        }
        let roots = UnsafeMutablePointer<UInt16>.allocate(capacity: pageCount * 64)
        roots.initialize(repeating: 0, count: pageCount * 64)
        let filter = WordFilter()
        for word in order {
            let start = Int(words[word].lowerBound)
            filter.enter(text[start], words[word].count > 1 ? text[start + 1] : nil)
        }
        var nodes = [Node()]
        var scalars: [UInt32] = [0]
        // Stretches of `order` whose words share all scalars up to a node, level by level.
        var stretches = [(node: 0, first: 0, end: order.count)]
        var next = 0
        var depth: Int32 = 0
        while next < stretches.count {
            let levelEnd = stretches.count
            while next < levelEnd {
                var (node, first, end) = stretches[next]
                next += 1
                while first < end, words[order[first]].count == depth {
                    if nodes[node].value < 0 { nodes[node].value = Int32(order[first]) }
                    first += 1
                }
                nodes[node].firstChild = Int32(nodes.count)
                while first < end {
                    let scalar = text[Int(words[order[first]].lowerBound + depth)]
                    var last = first + 1
                    while last < end, text[Int(words[order[last]].lowerBound + depth)] == scalar { last += 1 }
                    if node == 0 {
                        roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] = UInt16(nodes.count)
                    } else {
                        nodes[node].mask |= 1 << UInt64(scalar & 63)
                        nodes[node].childCount += 1
                    }
                    stretches.append((nodes.count, first, last))
                    nodes.append(Node())
                    scalars.append(scalar)
                    first = last
                }
                end = first
            }
            depth += 1
        }
        self.filter = filter
        self.pages = pages
        self.roots = roots
        self.nodes = .allocate(capacity: nodes.count)
        self.nodes.initialize(from: nodes, count: nodes.count)
        self.scalars = .allocate(capacity: scalars.count)
        self.scalars.initialize(from: scalars, count: scalars.count)
    }

    deinit {
        filter.deallocate()
        pages.deallocate()
        roots.deallocate()
        nodes.deallocate()
        scalars.deallocate()
    }

    /// The order of scalars, then of length, then of number.
    private static func isBefore(_ text: Scalars, _ words: [Range<Int32>], _ a: Int, _ b: Int) -> Bool {
        var (i, j) = (Int(words[a].lowerBound), Int(words[b].lowerBound))
        let end = i + min(words[a].count, words[b].count)
        while i < end {
            if text[i] != text[j] { return text[i] < text[j] }
            i += 1
            j += 1
        }
        return words[a].count != words[b].count ? words[a].count < words[b].count : a < b
    }

    /// The node that a first scalar leads to, or 0.
    @inline(__always)
    func root(_ scalar: UInt32) -> Int {
        scalar < 0x1_0000 ? Int(roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]) : 0
    }

    /// The longest word at `start` and its value, -1 without one.
    func longest(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Int) {
        let first = text[start]
        guard start + 1 < limit ? !filter.excludes(first, text[start + 1]) : !filter.excludesSingle(first) else {
            return (0, -1)
        }
        var node = root(first)
        guard node != 0 else { return (0, -1) }
        var position = start + 1
        var best = (length: 1, value: Int(nodes[node].value))
        while position < limit {
            node = child(of: node, text[position])
            guard node > 0 else { break }
            position += 1
            if nodes[node].value >= 0 { best = (position - start, Int(nodes[node].value)) }
        }
        return best
    }

    /// The longest word, read to the left, that ends at `end` and begins at `limit` or later.
    func longest(_ text: Scalars, endingAt end: Int, limit: Int) -> (length: Int, value: Int) {
        let first = text[end - 1]
        guard end - 1 > limit ? !filter.excludes(first, text[end - 2]) : !filter.excludesSingle(first) else {
            return (0, -1)
        }
        var node = root(first)
        guard node != 0 else { return (0, -1) }
        var position = end - 1
        var best = (length: 1, value: Int(nodes[node].value))
        while position > limit {
            node = child(of: node, text[position - 1])
            guard node > 0 else { break }
            position -= 1
            if nodes[node].value >= 0 { best = (end - position, Int(nodes[node].value)) }
        }
        return best
    }

    /// The child of a node for a scalar, or 0.
    @inline(__always)
    private func child(of node: Int, _ scalar: UInt32) -> Int {
        guard nodes[node].mask &>> UInt64(truncatingIfNeeded: scalar & 63) & 1 != 0 else { return 0 }
        var child = Int(nodes[node].firstChild)
        let end = child &+ Int(nodes[node].childCount)
        while child < end {
            if scalars[child] == scalar { return child }
            child &+= 1
        }
        return 0
    }

    /// The scalars that words begin with.
    var firstScalars: [UInt32] {
        (0..<1024).filter { pages[$0] != 0 }.flatMap { page in
            (0..<64).map { UInt32(page << 6 | $0) }.filter { root($0) != 0 }
        }
    }
}
