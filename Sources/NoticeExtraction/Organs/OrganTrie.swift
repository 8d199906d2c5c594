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

/// One tree over the words of all classes, so that one walk answers what words begin at a place.
struct OrganTrie: Sendable {
    /// What the words of equal scalars are.
    private struct Word {
        /// All ones in the four bits of each class of which it is a word.
        var classes: UInt64 = 0
        /// The values of those classes.
        var values: UInt64 = 0
    }

    private let tree: Trie
    private let filter: WordFilter
    /// By the number that the tree gives; the first of equal words stands for all.
    private let words: [Word]

    /// Builds the tree from words in any order. A word that stands twice in a class keeps its first value.
    init(_ list: OrganWordList) {
        let tree = Trie(list.scalars, list.entries.map { Int32($0.start)..<Int32($0.start + $0.count) })
        var words = [Word](repeating: Word(), count: list.entries.count)
        list.scalars.withUnsafeBufferPointer { scalars in
            for entry in list.entries {
                let number = tree.longest(scalars, at: entry.start, limit: entry.start + entry.count).value
                let bits: UInt64 = 15 << UInt64(entry.kind.rawValue * 4)
                if words[number].classes & bits == 0 {
                    words[number].classes |= bits
                    words[number].values |= UInt64(entry.value) << UInt64(entry.kind.rawValue * 4)
                }
            }
        }
        self.tree = tree
        self.words = words
        filter = tree.filter
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
        tree.forEach(s, from: start, step: 1, limit: limit - start) { length, number in
            let word = words[number]
            let lengths = UInt64(truncatingIfNeeded: length) &* 0x1111_1111_1111_1111
            look.lengths = look.lengths & ~word.classes | lengths & word.classes
            look.values = look.values & ~word.classes | word.values
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
}
