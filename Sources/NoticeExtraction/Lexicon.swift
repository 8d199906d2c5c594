/// The scalars of a normal text while a scanner runs over them.
typealias Scalars = UnsafeBufferPointer<UInt32>

/// A set of words with a value each, matched longest first at a given place.
///
/// A trie over scalars: the first scalar indexes a table, further ones a sorted list of children, so that a
/// place where no word begins costs one load.
struct Lexicon<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        var value: Int32 = -1
    }

    private var roots: [UInt16]
    private var nodes: [Node]
    private var childScalars: [UInt32]
    private var childNodes: [Int32]
    private(set) var values: [Value]

    /// Builds the trie. A word that stands twice keeps its first value. Reversed words serve `matchBackward`.
    init(_ entries: [(word: String, value: Value)], isReversed: Bool = false) {
        roots = [UInt16](repeating: 0, count: 0x1_0000)
        nodes = [Node()]
        childScalars = []
        childNodes = []
        values = []
        var building: [[(scalar: UInt32, node: Int)]] = [[]]
        var ends: [Int32] = [-1]
        for (word, value) in entries {
            var node = 0
            let scalars = Array(word.unicodeScalars)
            for scalar in isReversed ? scalars.reversed() : scalars {
                if let child = building[node].first(where: { $0.scalar == scalar.value }) {
                    node = child.node
                } else {
                    building.append([])
                    ends.append(-1)
                    building[node].append((scalar.value, building.count - 1))
                    node = building.count - 1
                }
            }
            guard node != 0, ends[node] < 0 else { continue }
            ends[node] = Int32(values.count)
            values.append(value)
        }
        nodes = [Node](repeating: Node(), count: building.count)
        for (index, children) in building.enumerated() {
            nodes[index].value = ends[index]
            if index == 0 {
                for child in children where child.scalar < 0x1_0000 { roots[Int(child.scalar)] = UInt16(child.node) }
                continue
            }
            nodes[index].firstChild = Int32(childScalars.count)
            nodes[index].childCount = Int32(children.count)
            for child in children.sorted(by: { $0.scalar < $1.scalar }) {
                childScalars.append(child.scalar)
                childNodes.append(Int32(child.node))
            }
        }
    }

    /// Whether some word begins with the scalar.
    @inline(__always)
    func begins(with scalar: UInt32) -> Bool {
        scalar < 0x1_0000 && roots[Int(scalar)] != 0
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
        var node = Int(roots[Int(text[end - 1])])
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
        var node = Int(roots[Int(text[start])])
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
