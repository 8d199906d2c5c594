import NoticeModel

/// What a word tells about the numbers of its clause.
enum SignalKind: UInt8, Sendable, CaseIterable {
    /// Something is given, taken or limited: 给予, 补助, 罚款.
    case grant
    /// A limit of time: 期限, 有效期.
    case term
    /// A thing is there already: 依托, 现有.
    case existing
    /// A fact is told: 目前, 截至, 同比.
    case past
    /// What happens that a threshold grades: 造成, 死亡.
    case select
    /// A thing that a threshold selects: 企业, 项目.
    case selector
    /// A commitment: 力争, 确保.
    case goal
    /// A whole that later sentences are about: 我省, 全市.
    case scope
    /// 全年, 年内
    case wholeYear
    /// Somebody whom a measure addresses: 企业, 农户, 人员.
    case client
    /// One thing that has a size of its own: 基金, 电站, 项目.
    case single
    /// A noun that a value before it fills instead of narrowing it: 目标, 能力, 标准.
    case abstract
    /// What is charged, paid or insured: 费率, 利率, 额度, 标准.
    case charge
    /// A verb that gives or takes: 给予, 处以, 收取.
    case give
    /// Words that say what follows for those who were selected: 应当, 不得, 优先.
    case rule
    /// Opens the words that select: 对, 凡, 符合.
    case about
    /// Who bears which share: 承担, 自缴, 用于.
    case share
    /// Makes, builds or founds: 建设, 打造.
    case build
    /// Moves on what is being built: 推进, 实施.
    case advance
    /// Brings into being or sets going: 设立, 启动, 举办.
    case launch
    /// Money is set aside or paid out: 安排, 列支, 发放.
    case allot
    /// A verb that may stand right behind an amount of money: 投资5亿元新建….
    case act
    /// Puts an end to: 淘汰, 拆除.
    case remove
    /// What follows is reckoned and nobody's goal: 据测算.
    case forecast

    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}

/// The kinds of one word.
struct SignalSet: OptionSet, Sendable {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ kind: SignalKind) { rawValue = 1 << UInt32(kind.rawValue) }

    /// Reads `grant,give`; a word of no kind, such as `plain`, only hides the words inside it.
    init(words: String) {
        self = []
        for word in words.split(separator: ",") {
            if let kind = SignalKind.byName[String(word)] { insert(SignalSet(kind)) }
        }
    }

    @inline(__always)
    func has(_ kind: SignalKind) -> Bool { rawValue & (1 << UInt32(kind.rawValue)) != 0 }
}

/// A signal word in the text.
struct Signal: Sendable {
    @Narrow var start: Int
    @Narrow var end: Int
    var kinds: SignalSet
}

/// The signal words of a paragraph; they hold as long as the list that they were read into.
struct Signals {
    let all: UnsafeBufferPointer<Signal>
    /// The kinds of all of them: most paragraphs lack most kinds.
    private let kinds: SignalSet

    init(all: UnsafeBufferPointer<Signal>) {
        self.all = all
        var kinds: SignalSet = []
        for signal in all { kinds.formUnion(signal.kinds) }
        self.kinds = kinds
    }

    /// The table of signal words.
    static let lexicon: Lexicon<SignalSet> = Lexicon(
        tableRows(PackageResources.signals_tsv).compactMap { row in
            row.count >= 2 ? (row[0], SignalSet(words: row[1])) : nil
        })

    /// Appends the signal words of a stretch, read in one pass.
    static func read(_ text: MappedText, _ range: NormalRange, into all: inout [Signal]) {
        let lexicon = lexicon
        var candidates = text.candidates(.signal, range.start, range.end)
        while true {
            let i = candidates.next()
            guard i < range.end else { break }
            if let (length, kinds) = lexicon.matchCandidate(text.scalars, at: i, limit: range.end) {
                if !kinds.isEmpty { all.append(Signal(start: i, end: i + length, kinds: kinds)) }
                candidates.skip(to: i + length)
            }
        }
    }

    /// Whether a signal of the kind lies wholly in `start..<end`.
    @inline(__always)
    func has(_ kind: SignalKind, _ start: Int, _ end: Int) -> Bool {
        first(kind, start, end) != nil
    }

    /// The first signal of the kind that lies wholly in `start..<end`.
    @inline(__always)
    func first(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        kinds.has(kind) ? firstOfKind(kind, start, end) : nil
    }

    private func firstOfKind(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        var i = index(atOrAfter: start)
        while i < all.count, all[i].end <= end {
            if all[i].kinds.has(kind) { return all[i] }
            i += 1
        }
        return nil
    }

    /// The last signal of the kind that lies wholly in `start..<end`.
    @inline(__always)
    func last(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        kinds.has(kind) ? lastOfKind(kind, start, end) : nil
    }

    private func lastOfKind(_ kind: SignalKind, _ start: Int, _ end: Int) -> Signal? {
        var i = index(atOrAfter: end) - 1
        while i >= 0, all[i].start >= start {
            if all[i].kinds.has(kind), all[i].end <= end { return all[i] }
            i -= 1
        }
        return nil
    }

    /// The signal that begins at an offset.
    func at(_ offset: Int) -> Signal? {
        let i = index(atOrAfter: offset)
        return i < all.count && all[i].start == offset ? all[i] : nil
    }

    /// The signal that ends at an offset.
    func ending(at offset: Int) -> Signal? {
        let i = index(atOrAfter: offset) - 1
        return i >= 0 && all[i].end == offset ? all[i] : nil
    }

    private func index(atOrAfter offset: Int) -> Int {
        // Without a branch that depends on the words: the processor cannot foresee it.
        var low = 0
        var count = all.count
        while count > 1 {
            let half = count >> 1
            low = all[low + half - 1].start < offset ? low + half : low
            count -= half
        }
        return count == 1 && all[low].start < offset ? low + 1 : low
    }
}

extension Signals {
    /// The first word of `start..<end` that gives, takes or rules.
    func firstGiving(_ start: Int, _ end: Int) -> Signal? {
        let give = first(.give, start, end)
        let rule = first(.rule, start, end)
        guard let give else { return rule }
        guard let rule else { return give }
        return give.start < rule.start ? give : rule
    }
}
