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
        /// All ones in the four bits of each class of which a word ends here.
        var classes: UInt64 = 0
        /// The values of those classes.
        var values: UInt64 = 0
    }

    private let roots: UnsafeMutablePointer<UInt16>
    private let nodes: UnsafeMutablePointer<Node>
    private let childScalars: UnsafeMutablePointer<UInt32>
    private let childNodes: UnsafeMutablePointer<Int32>

    init(_ entries: [(word: String, kind: OrganWordClass, value: UInt8)]) {
        var building: [[UInt32: Int]] = [[:]]
        var ends: [[(kind: OrganWordClass, value: UInt8)]] = [[]]
        for (word, kind, value) in entries {
            precondition(word.unicodeScalars.count <= 15 && value < 16, "a word fits four bits")
            var node = 0
            for scalar in word.unicodeScalars {
                if let child = building[node][scalar.value] {
                    node = child
                } else {
                    building.append([:])
                    ends.append([])
                    building[node][scalar.value] = building.count - 1
                    node = building.count - 1
                }
            }
            // A word that stands twice in a class keeps its first value.
            if node != 0, !ends[node].contains(where: { $0.kind == kind }) { ends[node].append((kind, value)) }
        }
        roots = .allocate(capacity: 0x1_0000)
        roots.initialize(repeating: 0, count: 0x1_0000)
        nodes = .allocate(capacity: building.count)
        nodes.initialize(repeating: Node(), count: building.count)
        childScalars = .allocate(capacity: building.count)
        childNodes = .allocate(capacity: building.count)
        var nextChild = 0
        for index in building.indices {
            for end in ends[index] {
                nodes[index].classes |= 15 << UInt64(end.kind.rawValue * 4)
                nodes[index].values |= UInt64(end.value) << UInt64(end.kind.rawValue * 4)
            }
            if index == 0 {
                for (scalar, child) in building[0] where scalar < 0x1_0000 { roots[Int(scalar)] = UInt16(child) }
                continue
            }
            nodes[index].firstChild = Int32(nextChild)
            nodes[index].childCount = Int32(building[index].count)
            for (scalar, child) in building[index].sorted(by: { $0.key < $1.key }) {
                (childScalars + nextChild).initialize(to: scalar)
                (childNodes + nextChild).initialize(to: Int32(child))
                nextChild += 1
            }
        }
    }

    /// The longest word of each class that begins at `start` and ends by `limit`.
    @inline(__always)
    func look(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganLook {
        guard start < limit, s[start] < 0x1_0000, roots[Int(s[start])] != 0 else { return OrganLook() }
        return walk(s, start, limit)
    }

    private func walk(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganLook {
        var look = OrganLook()
        var node = Int(roots[Int(s[start])])
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
