/// The scalars of a normal text while a scanner runs over them.
typealias Scalars = UnsafeBufferPointer<UInt32>

/// A set of words with a value each, matched longest first at a given place.
///
/// A trie over scalars: the first scalar indexes a table, further ones a sorted list of children, so that a
/// place where no word begins costs two loads from small tables.
struct Lexicon<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        var value: Int32 = -1
    }

    /// The number of a page of 64 scalars in `roots`; page 0 is empty. Small, so that many lexicons share the cache.
    private var pages = [UInt16](repeating: 0, count: 1024)
    /// For each scalar of a page that is there the node that it leads to, or 0.
    private var roots = [UInt16](repeating: 0, count: 64)
    private var nodes = [Node()]
    private var childScalars: [UInt32] = []
    private var childNodes: [Int32] = []
    private(set) var values: [Value] = []

    /// Builds the trie. A word that stands twice keeps its first value. Reversed words serve `matchBackward`.
    init(_ entries: [(word: String, value: Value)], isReversed: Bool = false) {
        var words: [(scalars: [UInt32], value: Int32)] = []
        words.reserveCapacity(entries.count)
        for (word, value) in entries {
            let scalars = word.unicodeScalars.map(\.value)
            guard let first = isReversed ? scalars.last : scalars.first, first < 0x1_0000 else { continue }
            words.append((isReversed ? scalars.reversed() : scalars, Int32(values.count)))
            values.append(value)
        }
        // In order, the words below a node are neighbours; of equal words the earlier one comes first.
        words.sort { a, b in
            a.scalars == b.scalars ? a.value < b.value : a.scalars.lexicographicallyPrecedes(b.scalars)
        }
        build(words)
    }

    /// Makes the nodes level by level, so that the children of each stand together.
    private mutating func build(_ words: [(scalars: [UInt32], value: Int32)]) {
        var level = [(node: 0, words: words.indices)]
        var depth = 0
        while !level.isEmpty {
            var next: [(node: Int, words: Range<Int>)] = []
            for (node, range) in level {
                var start = range.lowerBound
                while start < range.upperBound, words[start].scalars.count == depth {
                    if nodes[node].value < 0 { nodes[node].value = words[start].value }
                    start += 1
                }
                nodes[node].firstChild = Int32(childScalars.count)
                while start < range.upperBound {
                    let scalar = words[start].scalars[depth]
                    var end = start + 1
                    while end < range.upperBound, words[end].scalars[depth] == scalar { end += 1 }
                    let child = nodes.count
                    nodes.append(Node())
                    if depth == 0 {
                        setRoot(scalar, child)
                    } else {
                        childScalars.append(scalar)
                        childNodes.append(Int32(child))
                        nodes[node].childCount += 1
                    }
                    next.append((child, start..<end))
                    start = end
                }
            }
            level = next
            depth += 1
        }
    }

    private mutating func setRoot(_ scalar: UInt32, _ node: Int) {
        if pages[Int(scalar >> 6)] == 0 {
            pages[Int(scalar >> 6)] = UInt16(roots.count / 64)
            roots += repeatElement(0, count: 64)
        }
        roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] = UInt16(node)
    }

    /// The scalars that words begin with.
    var firstScalars: [UInt32] {
        pages.indices.filter { pages[$0] != 0 }.flatMap { page in
            (0..<64).map { UInt32(page << 6 | $0) }.filter { root($0) != 0 }
        }
    }

    /// The node that a first scalar leads to, or 0.
    @inline(__always)
    private func root(_ scalar: UInt32) -> Int {
        scalar < 0x1_0000 ? Int(roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)]) : 0
    }

    /// Whether some word begins with the scalar.
    @inline(__always)
    func begins(with scalar: UInt32) -> Bool {
        root(scalar) != 0
    }

    /// The longest word that begins at `start` and ends by `limit`: its length in scalars and its value.
    @inline(__always)
    func match(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Value)? {
        guard start < limit, begins(with: text[start]) else { return nil }
        let found = longest(text, at: start, limit: limit)
        return found.value < 0 ? nil : (found.length, values[Int(found.value)])
    }

    /// The longest word that ends at `end` and begins at `limit` or later, for a lexicon of reversed words.
    @inline(__always)
    func matchBackward(_ text: Scalars, endingAt end: Int, limit: Int) -> (length: Int, value: Value)? {
        guard end > limit, begins(with: text[end - 1]) else { return nil }
        var node = root(text[end - 1])
        var position = end - 1
        var best = (length: nodes[node].value >= 0 ? 1 : 0, value: nodes[node].value)
        while position > limit, let next = child(of: node, text[position - 1]) {
            node = next
            position -= 1
            if nodes[node].value >= 0 { best = (end - position, nodes[node].value) }
        }
        return best.value < 0 ? nil : (best.length, values[Int(best.value)])
    }

    @inline(__always)
    private func child(of node: Int, _ scalar: UInt32) -> Int? {
        var i = Int(nodes[node].firstChild)
        let end = i + Int(nodes[node].childCount)
        while i < end {
            if childScalars[i] == scalar { return Int(childNodes[i]) }
            i += 1
        }
        return nil
    }

    private func longest(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Int32) {
        var node = root(text[start])
        var position = start + 1
        var best = (length: nodes[node].value >= 0 ? 1 : 0, value: nodes[node].value)
        while position < limit, let next = child(of: node, text[position]) {
            node = next
            position += 1
            if nodes[node].value >= 0 { best = (position - start, nodes[node].value) }
        }
        return best
    }
}

/// The lines of an embedded table: fields parted by tabs, `#` begins a comment line.
func tableRows(_ bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: 0x0A).compactMap { line in
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        return line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}
