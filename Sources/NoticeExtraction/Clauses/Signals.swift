import NoticeModel

/// What a word tells about the numbers of its clause.
enum SignalKind: UInt8, Sendable {
    /// Something is given, taken or limited: 给予, 补助, 罚款.
    case grant
    /// A limit of time: 期限, 有效期.
    case term
    /// A thing is there already: 依托, 现有.
    case existing
    /// A fact is told: 目前, 截至, 同比.
    case past
    /// Somebody is selected: 符合, 申请.
    case select
    /// A thing that a threshold selects: 企业, 项目.
    case selector
    /// A commitment: 力争, 确保.
    case goal
    /// A whole that later sentences are about: 我省, 全市.
    case scope
    /// 全年, 年内
    case wholeYear

    init?(word: String) {
        switch word {
        case "grant": self = .grant
        case "term": self = .term
        case "existing": self = .existing
        case "past": self = .past
        case "select": self = .select
        case "selector": self = .selector
        case "goal": self = .goal
        case "scope": self = .scope
        case "wholeYear": self = .wholeYear
        default: return nil
        }
    }
}

/// A signal word in the text.
struct Signal: Sendable {
    var start: Int
    var end: Int
    var kind: SignalKind
}

/// The signal words of a paragraph; they hold as long as the list that they were read into.
struct Signals {
    /// The words of all kinds.
    static let lexicon: Lexicon<SignalKind> = {
        var entries: [(word: String, value: SignalKind)] = []
        for row in tableRows(PackageResources.signals_tsv) where row.count >= 2 {
            if let kind = SignalKind(word: row[1]) { entries.append((row[0], kind)) }
        }
        return Lexicon(entries)
    }()

    let all: UnsafeBufferPointer<Signal>

    /// Replaces `all` by the signal words of a stretch, read in one pass.
    static func read(_ text: MappedText, _ range: NormalRange, into all: inout [Signal]) {
        all.removeAll(keepingCapacity: true)
        let lexicon = lexicon
        var i = text.next(.signal, range.start, range.end)
        while i < range.end {
            if let (length, kind) = lexicon.match(text.scalars, at: i, limit: range.end) {
                all.append(Signal(start: i, end: i + length, kind: kind))
                i += length
            } else {
                i += 1
            }
            i = text.next(.signal, i, range.end)
        }
    }

    /// Whether a signal of the kind lies wholly in `start..<end`.
    func has(_ kind: SignalKind, _ start: Int, _ end: Int) -> Bool {
        first(kind, start, end) != nil
    }

    /// The first signal of the kind that lies wholly in `start..<end`.
    func first(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        var i = index(atOrAfter: start)
        while i < all.count, all[i].end <= end {
            if all[i].kind == kind { return all[i] }
            i += 1
        }
        return nil
    }

    /// The last signal of the kind that lies wholly in `start..<end`.
    func last(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        var i = index(atOrAfter: end) - 1
        while i >= 0, all[i].start >= start {
            if all[i].kind == kind, all[i].end <= end { return all[i] }
            i -= 1
        }
        return nil
    }

    private func index(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
