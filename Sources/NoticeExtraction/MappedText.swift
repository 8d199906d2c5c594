import CMachineKit
import Glibc
import NoticeModel

/// A notice's scalars with the places at which each scanner must look.
///
/// Nearly all scalars begin nothing that a scanner reads. One pass classes them all; a scanner then goes from
/// candidate to candidate, 64 scalars at a step. It holds inside the call of `with` only.
struct MappedText {
    /// What a scalar can be a candidate for.
    enum Kind: Int, CaseIterable {
        /// 《 》 〈 〉 < > and 号
        case citation
        /// A scalar that a numeral can begin with, digits among them.
        case numeral
        /// A scalar that a time cannot do without.
        case time
        /// A scalar that can begin the name of an organ.
        case organStart
        /// A scalar that can end one.
        case organEnd
        /// A bracket, colon or full stop, as assignments are parted by.
        case assignmentMark
        /// Punctuation that parts clauses.
        case clauseMark
        /// A scalar that a signal word begins with.
        case signal
    }

    let scalars: Scalars
    /// For each kind, one bit a scalar, eight to a byte; the kinds one after the other.
    private let bits: UnsafePointer<UInt64>
    private let wordCount: Int

    /// The first candidate of a kind in `start..<end`, or `end`.
    @inline(__always)
    func next(_ kind: Kind, _ start: Int, _ end: Int) -> Int {
        guard start < end else { return end }
        let words = bits + kind.rawValue &* wordCount
        let last = (end &- 1) >> 6
        var word = start >> 6
        var found = UInt64(littleEndian: words[word]) & (~0 << UInt64(truncatingIfNeeded: start & 63))
        while found == 0 {
            guard word < last else { return end }
            word &+= 1
            found = UInt64(littleEndian: words[word])
        }
        return min(end, word << 6 | found.trailingZeroBitCount)
    }

    /// The last candidate of a kind in `start..<end`, or nil.
    @inline(__always)
    func last(_ kind: Kind, _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let words = bits + kind.rawValue &* wordCount
        let first = start >> 6
        var word = (end &- 1) >> 6
        var found = UInt64(littleEndian: words[word]) & (~0 >> UInt64(truncatingIfNeeded: 63 &- (end &- 1) & 63))
        while found == 0 {
            guard word > first else { return nil }
            word &-= 1
            found = UInt64(littleEndian: words[word])
        }
        let offset = word << 6 | 63 &- found.leadingZeroBitCount
        return offset < start ? nil : offset
    }

    /// The candidates of a kind in `start..<end`, one after the other.
    @inline(__always)
    func candidates(_ kind: Kind, _ start: Int, _ end: Int) -> Candidates {
        Candidates(words: bits + kind.rawValue &* wordCount, start, end)
    }

    /// Goes through candidates of one kind; between neighbours it looks at no memory.
    struct Candidates {
        private let words: UnsafePointer<UInt64>
        private let end: Int
        private var word: Int
        /// The candidates of the word that have not been given out.
        private var rest: UInt64 = 0

        @inline(__always)
        fileprivate init(words: UnsafePointer<UInt64>, _ start: Int, _ end: Int) {
            self.words = words
            self.end = end
            word = start >> 6
            skip(to: start)
        }

        /// The next candidate, or `end`.
        @inline(__always)
        mutating func next() -> Int {
            while rest == 0 {
                word &+= 1
                guard word << 6 < end else { return end }
                rest = UInt64(littleEndian: words[word])
            }
            let found = word << 6 | rest.trailingZeroBitCount
            rest &= rest &- 1
            return min(end, found)
        }

        /// Leaves out the candidates before an offset, which lies behind the last one given out.
        @inline(__always)
        mutating func skip(to offset: Int) {
            word = offset >> 6
            rest = 0
            if offset < end {
                rest = UInt64(littleEndian: words[word]) & (~0 << UInt64(truncatingIfNeeded: offset & 63))
            }
        }
    }

    /// Calls `body` with the map of the scalars.
    static func with<Result>(_ scalars: Scalars, _ body: (MappedText) -> Result) -> Result {
        let wordCount = (scalars.count + 63) >> 6
        let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, wordCount * Kind.allCases.count))
        defer { bits.deallocate() }
        CandidateTable.shared.fill(bits, wordCount, scalars)
        return body(MappedText(scalars: scalars, bits: bits, wordCount: wordCount))
    }

    /// Calls `body` with the map of the text.
    ///
    /// The scalars stand between the zeros of `NormalScalars`: a rule that looks a few words too far at either end of a
    /// text finds nothing, in a release build too, which checks no bounds. A debug build stops at it, and the tests read
    /// every example broken off at each of its scalars.
    static func with<Result>(_ text: NormalText, _ body: (MappedText) -> Result) -> Result {
        text.scalars.withUnsafeBufferPointer { with($0, body) }
    }
}

/// For each scalar of the basic plane the kinds that it is a candidate for, one bit a kind.
///
/// It is built once from the tables of the scanners and lives as long as the process; nothing writes to it
/// afterwards, which is why the pointer may be shared.
private struct CandidateTable: @unchecked Sendable {
    static let shared = CandidateTable()

    private let kinds: UnsafeMutablePointer<UInt8>

    private init() {
        // Fresh pages are zero, and those beyond the basic plane are never touched.
        let kinds = calloc(0x20_0000, 1)!.bindMemory(to: UInt8.self, capacity: 0x20_0000)
        func set(_ scalars: some Sequence<UInt32>, _ kind: MappedText.Kind) {
            for scalar in scalars { kinds[Int(scalar)] |= 1 << UInt8(kind.rawValue) }
        }
        set("《》〈〉<>号".unicodeScalars.map(\.value), .citation)
        set(NumeralTable.shared.scalars, .numeral)
        set(TimeGrammar.anchorScalars, .time)
        set(OrganTables.shared.startingScalars, .organStart)
        set(OrganTables.shared.endingScalars, .organEnd)
        set(AssignmentWords.shared.partingScalars, .assignmentMark)
        set(Breaks.scalars, .clauseMark)
        set(Signals.lexicon.firstScalars, .signal)
        self.kinds = kinds
    }

    /// Fills the bits of all kinds for all scalars. A scalar beyond the basic plane has no kind.
    func fill(_ bits: UnsafeMutablePointer<UInt64>, _ wordCount: Int, _ scalars: Scalars) {
        cmk_class_bits(scalars.baseAddress, scalars.count, kinds, bits, wordCount)
    }
}
