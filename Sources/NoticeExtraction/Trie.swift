/// Words as a tree over their scalars, in tables that nothing writes to after they are built.
///
/// A filter comes first. What passes it is looked up by its first two scalars at once, in a table by their hash: most
/// words have no more, and each step down a tree would be another miss of the processor's cache. Behind the pair the
/// nodes of one word after the other stand side by side, each with its scalar and what its word stands for.
final class Trie: @unchecked Sendable {
    /// The first two scalars of words, or a word of one; eight of them lie in a line of the cache.
    private struct Pair {
        /// 0 in a free slot.
        var key: UInt32 = 0
        /// What the word of just these scalars stands for, or -1.
        var value: Int16 = -1
        /// The first of the scalars that may follow, or 0.
        var firstChild: UInt16 = 0
    }

    private struct Node {
        /// The scalar that leads here, with `lastChild` set where its parent has no further child.
        var scalar: UInt32
        var value: Int16 = -1
        var firstChild: UInt16 = 0
    }

    private static let lastChild: UInt32 = 1 << 31

    /// Where a stretch of sorted words hangs that share their scalars up to it.
    private struct Stretch {
        var parent: Int
        var isPair: Bool
        var first: Int
        var end: Int
    }

    /// Tells most places where no word begins.
    let filter = WordFilter()
    private let pairs: UnsafeMutablePointer<Pair>
    private let pairMask: Int
    private let nodes: UnsafeMutablePointer<Node>
    /// The scalars that words begin with, ascending.
    let firstScalars: [UInt32]

    /// Stands for the second scalar of a word of one: no character.
    private static let none: UInt32 = 0xFFFF

    /// Builds the tree. Of equal words the first counts; words that are empty, or whose first two scalars are not both
    /// of the basic plane, none. There are fewer than 32,768 words.
    ///
    /// - Parameters:
    ///   - text: the scalars of all words.
    ///   - words: where each word lies in it; the number of a word is the value that it stands for.
    init(_ text: [UInt32], _ words: [Range<Int32>]) {
        precondition(words.count < 0x8000, "the number of a word fits 15 bits")
        let order = text.withUnsafeBufferPointer { Self.order($0, words) }
        func scalar(_ word: Int, _ depth: Int) -> UInt32 { text[Int(words[word].lowerBound) + depth] }
        func second(_ word: Int) -> UInt32 { words[word].count > 1 ? scalar(word, 1) : Self.none }
        var size = 16
        while size < order.count * 2 { size *= 2 }
        pairs = .allocate(capacity: size)
        pairs.initialize(repeating: Pair(), count: size)
        pairMask = size - 1
        var firsts: [UInt32] = []
        var stretches: [Stretch] = []
        var first = 0
        while first < order.count {
            let (a, b) = (scalar(order[first], 0), second(order[first]))
            var end = first + 1
            while end < order.count, scalar(order[end], 0) == a, second(order[end]) == b { end += 1 }
            if firsts.last != a { firsts.append(a) }
            filter.enter(a, b == Self.none ? nil : b)
            let key = Self.key(a, b)
            var slot = Self.hash(key) & pairMask
            while pairs[slot].key != 0 { slot = (slot + 1) & pairMask }
            pairs[slot].key = key
            stretches.append(Stretch(parent: slot, isPair: true, first: first, end: end))
            first = end
        }
        firstScalars = firsts
        // Level by level, so that the children of a node are neighbours.
        var nodes = [Node(scalar: 0)]
        var depth = 2
        while !stretches.isEmpty {
            var next: [Stretch] = []
            for stretch in stretches {
                var first = stretch.first
                var value: Int16 = -1
                while first < stretch.end, words[order[first]].count <= depth {
                    if value < 0 { value = Int16(order[first]) }
                    first += 1
                }
                let firstChild = first < stretch.end ? UInt16(nodes.count) : 0
                if stretch.isPair {
                    pairs[stretch.parent].value = value
                    pairs[stretch.parent].firstChild = firstChild
                } else {
                    nodes[stretch.parent].value = value
                    nodes[stretch.parent].firstChild = firstChild
                }
                while first < stretch.end {
                    let letter = scalar(order[first], depth)
                    var last = first + 1
                    while last < stretch.end, scalar(order[last], depth) == letter { last += 1 }
                    next.append(Stretch(parent: nodes.count, isPair: false, first: first, end: last))
                    nodes.append(Node(scalar: last == stretch.end ? letter | Self.lastChild : letter))
                    first = last
                }
            }
            stretches = next
            depth += 1
        }
        self.nodes = .allocate(capacity: nodes.count)
        self.nodes.initialize(from: nodes, count: nodes.count)
    }

    deinit {
        filter.deallocate()
        pairs.deallocate()
        nodes.deallocate()
    }

    /// Whether a word goes into the tree, by its first two scalars.
    private static func isEntered(_ text: Scalars, _ word: Range<Int32>) -> Bool {
        !word.isEmpty && word.prefix(2).allSatisfy { text[Int($0)] < Self.none }
    }

    /// Of two scalars of the basic plane.
    @inline(__always)
    private static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first &<< 16 | second }

    @inline(__always)
    private static func hash(_ key: UInt32) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 15) }

    /// The words that go into the tree, in the order of their scalars, then of length, then of number.
    private static func order(_ text: Scalars, _ words: [Range<Int32>]) -> [Int] {
        var keys: [(first: UInt64, word: Int)] = []
        keys.reserveCapacity(words.count)
        for index in words.indices where isEntered(text, words[index]) {
            // The first three scalars in one number decide nearly always.
            var first: UInt64 = 0
            for depth in 0..<3 {
                let place = Int(words[index].lowerBound) + depth
                first = first << 21 | (depth < words[index].count ? UInt64(text[place]) : 0)
            }
            keys.append((first, index))
        }
        keys.sort { $0.first != $1.first ? $0.first < $1.first : isBefore(text, words, $0.word, $1.word) }
        return keys.map(\.word)
    }

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

    /// The slot of a pair, or nil.
    @inline(__always)
    private func slot(_ first: UInt32, _ second: UInt32) -> Int? {
        let key = Self.key(first, second)
        var slot = Self.hash(key) & pairMask
        while pairs[slot].key != key {
            if pairs[slot].key == 0 { return nil }
            slot = (slot &+ 1) & pairMask
        }
        return slot
    }

    /// Calls `body` with the length and the value of each word that is read from `start` on, `step` by `step`, within
    /// `limit` scalars; the shortest comes first.
    @inline(__always)
    func forEach(
        _ text: Scalars, from start: Int, step: Int, limit: Int, _ body: (_ length: Int, _ value: Int) -> Void
    ) {
        let first = text[start]
        guard first < Self.none else { return }
        let second = limit > 1 ? text[start &+ step] : Self.none
        if !filter.excludesSingle(first), let slot = slot(first, Self.none) { body(1, Int(pairs[slot].value)) }
        guard limit > 1, !filter.excludesPair(first, second), second < Self.none,
            let slot = slot(first, second)
        else { return }
        if pairs[slot].value >= 0 { body(2, Int(pairs[slot].value)) }
        var child = Int(pairs[slot].firstChild)
        var length = 2
        var position = start &+ step &+ step
        while child != 0, length < limit {
            let scalar = text[position]
            while nodes[child].scalar & ~Self.lastChild != scalar {
                if nodes[child].scalar & Self.lastChild != 0 { return }
                child &+= 1
            }
            length &+= 1
            position &+= step
            if nodes[child].value >= 0 { body(length, Int(nodes[child].value)) }
            child = Int(nodes[child].firstChild)
        }
    }

    /// The longest word at `start` and its value, -1 without one.
    func longest(_ text: Scalars, at start: Int, limit: Int) -> (length: Int, value: Int) {
        var best = (length: 0, value: -1)
        forEach(text, from: start, step: 1, limit: limit - start) { best = ($0, $1) }
        return best
    }

    /// The longest word, read to the left, that ends at `end` and begins at `limit` or later.
    func longest(_ text: Scalars, endingAt end: Int, limit: Int) -> (length: Int, value: Int) {
        var best = (length: 0, value: -1)
        forEach(text, from: end - 1, step: -1, limit: end - limit) { best = ($0, $1) }
        return best
    }
}
