import NoticeModel

/// What a word does in the name of an organ.
enum OrganWordClass: Int, CaseIterable, Sendable {
    /// Has a name of its own.
    case own
    /// A province, prefecture or country.
    case region
    /// 省, 市, 县, 区 …
    case level
    /// 国家, 全国, 中国
    case state
    case function
    /// 厅, 局, 委, 办 …
    case suffix
    /// 人民政府, 政府
    case government
    /// 党委, 纪委, 人大 …
    case body
    /// A unit of a government.
    case cabinet
    /// A unit of a party committee.
    case bureau
    /// 中心支行, 监管局 …
    case branch
    /// The parts of a class of organs.
    case scope, qualifier, noun
    /// 领导小组, 管委会 …: takes whatever words stand before it.
    case organ
    /// A word before which no name goes on to the left.
    case stop
}

/// The words of each class that begin at one place: the length of the longest one, and what it is.
///
/// Both are packed in four bits a class, so that a look fits two registers; no word has over 15 scalars.
struct OrganLook: Sendable {
    fileprivate var lengths: UInt64 = 0
    fileprivate var values: UInt64 = 0

    /// Whether no word begins here.
    @inline(__always)
    var isEmpty: Bool { lengths == 0 }

    /// The length of the longest word of a class, 0 without one.
    @inline(__always)
    subscript(_ kind: OrganWordClass) -> Int { Int(lengths >> UInt64(kind.rawValue * 4) & 15) }

    /// The value that the longest word of a class was entered with.
    @inline(__always)
    func value(_ kind: OrganWordClass) -> UInt8 { UInt8(truncatingIfNeeded: values >> UInt64(kind.rawValue * 4) & 15) }
}

/// One trie over the words of all classes, so that one walk answers what words begin at a place.
///
/// The tables are built once and live as long as the process; nothing writes to them afterwards, which is why
/// the pointers may be shared.
struct OrganTrie: @unchecked Sendable {
    private struct Node {
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        /// Bit `scalar & 63` is set for the scalar of each child: nearly every other scalar shows at once that it is none.
        var mask: UInt64 = 0
        /// All ones in the four bits of each class of which a word ends here.
        var classes: UInt64 = 0
        /// The values of those classes.
        var values: UInt64 = 0
    }

    private let filter = WordFilter()
    private let roots: UnsafeMutablePointer<UInt16>
    private let nodes: UnsafeMutablePointer<Node>
    private let childScalars: UnsafeMutablePointer<UInt32>
    private let childNodes: UnsafeMutablePointer<Int32>

    /// Builds the trie from words in any order. A word that stands twice in a class keeps its first value.
    init(_ words: OrganWordList) {
        let order = words.entries.indices.sorted { words.isBefore($0, $1) }
        for index in words.entries.indices {
            filter.enter(words.scalar(index, 0), words.entries[index].count > 1 ? words.scalar(index, 1) : nil)
        }
        roots = .allocate(capacity: 0x1_0000)
        roots.initialize(repeating: 0, count: 0x1_0000)
        // No word adds more nodes than it has scalars.
        nodes = .allocate(capacity: words.scalars.count + 1)
        nodes.initialize(repeating: Node(), count: words.scalars.count + 1)
        childScalars = .allocate(capacity: words.scalars.count + 1)
        childNodes = .allocate(capacity: words.scalars.count + 1)
        var nodeCount = 1
        var edgeCount = 0
        // Ranges of `order` that share their first `depth` scalars, each with its node, in breadth-first order.
        var groups = [(first: 0, end: order.count, depth: 0, node: 0)]
        var next = 0
        while next < groups.count {
            var (first, end, depth, node) = groups[next]
            next += 1
            while first < end, words.entries[order[first]].count == depth {
                let entry = words.entries[order[first]]
                let bits: UInt64 = 15 << UInt64(entry.kind.rawValue * 4)
                if nodes[node].classes & bits == 0 {
                    nodes[node].classes |= bits
                    nodes[node].values |= UInt64(entry.value) << UInt64(entry.kind.rawValue * 4)
                }
                first += 1
            }
            nodes[node].firstChild = Int32(edgeCount)
            while first < end {
                let scalar = words.scalar(order[first], depth)
                var last = first + 1
                while last < end, words.scalar(order[last], depth) == scalar { last += 1 }
                if node == 0 {
                    roots[Int(scalar)] = UInt16(nodeCount)
                } else {
                    (childScalars + edgeCount).initialize(to: scalar)
                    (childNodes + edgeCount).initialize(to: Int32(nodeCount))
                    edgeCount += 1
                    nodes[node].childCount += 1
                    nodes[node].mask |= 1 << UInt64(scalar & 63)
                }
                groups.append((first, last, depth + 1, nodeCount))
                nodeCount += 1
                first = last
            }
        }
    }

    /// The longest word of each class that begins at `start` and ends by `limit`.
    @inline(__always)
    func look(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganLook {
        guard start < limit, !filter.excludes(s[start]) else { return OrganLook() }
        guard start + 1 < limit ? !filter.excludes(s[start], s[start + 1]) : !filter.excludesSingle(s[start]) else {
            return OrganLook()
        }
        return walk(s, start, limit)
    }

    private func walk(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganLook {
        var look = OrganLook()
        guard s[start] < 0x1_0000 else { return look }
        var node = Int(roots[Int(s[start])])
        guard node != 0 else { return look }
        var position = start + 1
        while true {
            let classes = nodes[node].classes
            if classes != 0 {
                let length = UInt64(truncatingIfNeeded: position - start) &* 0x1111_1111_1111_1111
                look.lengths = look.lengths & ~classes | length & classes
                look.values = look.values & ~classes | nodes[node].values
            }
            guard position < limit else { break }
            let scalar = s[position]
            guard nodes[node].mask &>> UInt64(truncatingIfNeeded: scalar & 63) & 1 != 0 else { break }
            var child = Int(nodes[node].firstChild)
            let end = child + Int(nodes[node].childCount)
            while child < end, childScalars[child] < scalar { child += 1 }
            guard child < end, childScalars[child] == scalar else { break }
            node = Int(childNodes[child])
            position += 1
        }
        return look
    }
}

/// The words of the tables of organs, their scalars in one row.
struct OrganWordList {
    struct Entry {
        var start: Int
        var count: Int
        var kind: OrganWordClass
        var value: UInt8
    }

    private(set) var scalars: [UInt32] = []
    private(set) var entries: [Entry] = []

    init() {
        scalars.reserveCapacity(8_192)
        entries.reserveCapacity(2_048)
    }

    /// Adds the rows of a table `word<TAB>class`; `classify` turns the class into a kind and a value, or nil to
    /// leave the word out. The table is UTF-8 of the basic plane; `#` begins a comment line.
    mutating func add(
        _ table: [UInt8],
        _ classify: (_ kind: String, _ first: UInt32, _ last: UInt32, _ count: Int) -> (OrganWordClass, UInt8)?
    ) {
        table.withUnsafeBufferPointer { bytes in
            var i = 0
            while i < bytes.count {
                var lineEnd = i
                while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
                defer { i = lineEnd + 1 }
                guard lineEnd > i, bytes[i] != UInt8(ascii: "#") else { continue }
                let start = scalars.count
                var position = i
                while position < lineEnd, bytes[position] != 0x09 {
                    if bytes[position] < 0x80 {
                        scalars.append(UInt32(bytes[position]))
                        position += 1
                    } else {
                        scalars.append(
                            UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
                                | UInt32(bytes[position + 2] & 0x3F))
                        position += 3
                    }
                }
                let count = scalars.count - start
                let kind = String(decoding: bytes[min(position + 1, lineEnd)..<lineEnd], as: UTF8.self)
                guard count > 0, let (word, value) = classify(kind, scalars[start], scalars[start + count - 1], count)
                else {
                    scalars.removeLast(count)
                    continue
                }
                precondition(count <= 15 && value < 16, "a word and its value fit four bits")
                entries.append(Entry(start: start, count: count, kind: word, value: value))
            }
        }
    }

    /// The scalar of a word at a depth.
    @inline(__always)
    func scalar(_ entry: Int, _ depth: Int) -> UInt32 { scalars[entries[entry].start + depth] }

    /// The order of scalars, then of length, then of entry.
    func isBefore(_ a: Int, _ b: Int) -> Bool {
        let common = min(entries[a].count, entries[b].count)
        for depth in 0..<common where scalar(a, depth) != scalar(b, depth) {
            return scalar(a, depth) < scalar(b, depth)
        }
        return entries[a].count != entries[b].count ? entries[a].count < entries[b].count : a < b
    }
}
