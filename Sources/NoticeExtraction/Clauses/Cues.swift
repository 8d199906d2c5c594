import NoticeModel

/// What a word right before a value says of it.
enum CueClass: UInt8, Sendable {
    /// The value is what is reached: 达到, 实现, 提高到.
    case reach
    /// The value is an amount of movement upwards: 增长, 提高.
    case rise
    /// The value is an amount of movement downwards: 下降, 减少.
    case fall
    /// The value is added to what there is: 新增, 再建.
    case add
    /// The value counts things to be built, held, trained: 建设, 培育.
    case build
    /// The value is a starting point: 由, 从.
    case from
    /// Several values belong to several indicators in order: 分别.
    case respectively
    /// The value is a growth per year: 年均.
    case yearly
    /// The value is due every year: 每年.
    case annual
    case cumulative
    /// 力争, 争取, 努力.
    case aspire
    /// The value is a fact: 已, 现有.
    case past
    case filler
    /// A word that only ends like a cue: 产能, 人均.
    case stop

    init?(word: String) {
        switch word {
        case "reach": self = .reach
        case "rise": self = .rise
        case "fall": self = .fall
        case "add": self = .add
        case "build": self = .build
        case "from": self = .from
        case "respectively": self = .respectively
        case "yearly": self = .yearly
        case "annual": self = .annual
        case "cumulative": self = .cumulative
        case "aspire": self = .aspire
        case "past": self = .past
        case "filler": self = .filler
        case "stop": self = .stop
        default: return nil
        }
    }
}

/// A set of cue classes.
struct CueSet: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ cue: CueClass) { rawValue = 1 << UInt16(cue.rawValue) }

    func has(_ cue: CueClass) -> Bool { rawValue & (1 << UInt16(cue.rawValue)) != 0 }
    mutating func add(_ cue: CueClass) { self = CueSet(rawValue: rawValue | 1 << UInt16(cue.rawValue)) }

    static let verbs = CueSet(rawValue: 0b11111)
}

/// The words between an indicator and its value, read from the value to the left.
struct CueChain: Sendable {
    /// Where the chain begins: the indicator ends here.
    @Narrow var start: Int
    var cues = CueSet()
    /// The verb nearest to the value, if there is one.
    var verb: CueClass?
    /// The first scalar of that verb.
    @Narrow var verbStart: Int
    /// A verb of movement in the chain, for measure and direction.
    var movement: CueClass?
    /// The index of a time between verb and value (提高到2017年的…).
    @NarrowIndex var ownTime: Int? = nil
    /// The scalar length of the verb nearest to the value.
    @Narrow var verbLength = 0
}

/// The cue lexicon in both directions.
struct CueTable: Sendable {
    let forward: Lexicon<CueClass>
    let backward: Lexicon<CueClass>

    init() {
        var entries: [(word: String, value: CueClass)] = []
        for row in tableRows(PackageResources.cues_tsv) where row.count >= 2 {
            if let cue = CueClass(word: row[1]) { entries.append((row[0], cue)) }
        }
        forward = Lexicon(entries)
        backward = Lexicon(entries, isReversed: true)
    }

    /// Reads the chain that ends at `end`, not farther left than `limit`.
    ///
    /// Single scalars such as 占 or 增 end too many nouns to be trusted: they count only when they touch the value.
    /// - Parameter reaches: whether a verb of reaching that compares (达到, 突破) stands behind the chain.
    /// - Parameter timeEndingAt: the index and start of a time that ends at an offset, or nil.
    func chain(
        _ text: Scalars, endingAt end: Int, limit: Int, reaches: Bool = false,
        timeEndingAt: (Int) -> (index: Int, start: Int)?
    ) -> CueChain {
        var chain = CueChain(start: end, verbStart: end)
        var position = end
        while position > limit {
            if text[position - 1] == "的", let time = timeEndingAt(position - 1), time.start >= limit {
                if chain.ownTime == nil { chain.ownTime = time.index }
                position = time.start
                chain.start = position
                continue
            }
            guard var (length, cue) = backward.matchBackward(text, endingAt: position, limit: limit) else { break }
            if cue == .stop { break }
            if cue == .build,
                chain.verb.map({ $0 != .build && $0 != .add }) ?? (reaches || chain.cues.has(.respectively)),
                Self.namesWork(text, position - length), position - length > limit
            {
                break  // 生猪出栏稳定在…, 农田建设达到…: behind its noun the work is what is measured
            }
            if cue == .build, length > 1, Self.isNew(text, position - length, limit) {
                cue = .add
                length += 1
            }
            let isFirst = position == end || chain.ownTime != nil && chain.verb == nil
            if length == 1, !isFirst, cue != .filler, cue != .from { break }
            if cue == .from, !(position == end || isAfterTime(chain, position)) { break }
            position -= length
            chain.start = position
            chain.cues.add(cue)
            switch cue {
            case .reach, .rise, .fall, .add, .build:
                if chain.verb == nil {
                    chain.verb = cue
                    chain.verbStart = position
                    chain.verbLength = length
                }
                if chain.movement == nil, cue == .rise || cue == .fall || cue == .add { chain.movement = cue }
            default:
                break
            }
        }
        return chain
    }

    /// Whether the verb at an offset is the name of a work (改造, 出栏), and no verb that pushes one on (推动, 促进).
    private static func namesWork(_ text: Scalars, _ at: Int) -> Bool {
        switch text[at] {
        case "推", "促", "引", "鼓", "带", "支", "加", "保", "突", "增", "健", "组", "做", "实", "开", "完", "发": false
        default: true
        }
    }

    /// Whether 新 or 再 stands before the verb at an offset and makes an addition of it: 新开通, 再培育; not 创新发展, and
    /// not 新改建, 新开工改造, which mix what is new with what is there.
    static func isNew(_ text: Scalars, _ verb: Int, _ limit: Int) -> Bool {
        guard verb > limit, text[verb - 1] == "新" || text[verb - 1] == "再" else { return false }
        // 再建 and 再造 add to what there is; what is 再解决 or 再取消 is only more of the same work.
        if text[verb - 1] == "再", text[verb] == "解" || text[verb] == "取" || text[verb] == "完" || text[verb] == "实" {
            return false
        }
        switch text[verb] {
        case "改", "扩", "续": return false
        case "开" where text[verb + 1] == "工" && text[verb - 1] == "新": return false
        case "实" where text[verb + 1] == "施" && text[verb - 1] == "新": return false  // 新实施技改项目1500个
        default: break
        }
        guard verb - 2 >= limit else { return true }
        switch text[verb - 2] {
        case "创", "更", "高", "革", "翻", "维", "全", "重", "最", "崭", "科", "双", "一", "不": return false
        default: return true
        }
    }

    private func isAfterTime(_ chain: CueChain, _ position: Int) -> Bool {
        chain.ownTime != nil && position == chain.start
    }
}
