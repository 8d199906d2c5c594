/// What the words of a clause say about the time in it.
struct CueSetOfTime: OptionSet, Sendable {
    let rawValue: UInt16

    static let past = CueSetOfTime(rawValue: 1)
    static let future = CueSetOfTime(rawValue: 2)
    static let reach = CueSetOfTime(rawValue: 4)
    static let movement = CueSetOfTime(rawValue: 8)
    static let work = CueSetOfTime(rawValue: 16)
    static let workNoun = CueSetOfTime(rawValue: 32)
    static let workWord = CueSetOfTime(rawValue: 64)
    static let planNoun = CueSetOfTime(rawValue: 128)
    static let event = CueSetOfTime(rawValue: 256)
    static let goal = CueSetOfTime(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Reads `past`, or several names parted by commas.
    init(names: String) {
        var set = CueSetOfTime()
        for name in names.split(separator: ",") {
            switch name {
            case "past": set.insert(.past)
            case "future": set.insert(.future)
            case "reach": set.insert(.reach)
            case "movement": set.insert(.movement)
            case "work": set.insert(.work)
            case "workNoun": set.insert(.workNoun)
            case "workWord": set.insert(.workWord)
            case "planNoun": set.insert(.planNoun)
            case "event": set.insert(.event)
            case "goal": set.insert(.goal)
            default: break
            }
        }
        self = set
    }
}

/// What the word right before a time says of it.
enum BeforeCue: UInt8, Sendable {
    /// 比, 较, 高于: a starting point.
    case compare
    /// 与, 同: a starting point when 相比 or the like follows.
    case with
    /// 由, 从, 自.
    case origin
    /// 到, 力争到.
    case until
    /// 截至.
    case asOf
    /// 有效期至, 延长至.
    case validity
    /// 做好, 制定, 开展.
    case activity
    /// 以, 按.
    case basis
    /// 在, 于.
    case within
}

/// The lexicons of words around times.
struct TimeCues: Sendable {
    private let clause: Lexicon<CueSetOfTime>
    private let before: Lexicon<BeforeCue>

    init() {
        clause = Lexicon(
            tableRows(PackageResources.times_cues_tsv).compactMap { row in
                row.count == 2 ? (row[0], CueSetOfTime(names: row[1])) : nil
            })
        before = Lexicon(
            tableRows(PackageResources.times_before_tsv).compactMap { row in
                guard row.count == 2 else { return nil }
                switch row[1] {
                case "compare": return (row[0], .compare)
                case "with": return (row[0], .with)
                case "origin": return (row[0], .origin)
                case "until": return (row[0], .until)
                case "asOf": return (row[0], .asOf)
                case "validity": return (row[0], .validity)
                case "activity": return (row[0], .activity)
                case "basis": return (row[0], .basis)
                case "in": return (row[0], .within)
                default: return nil
                }
            }, isReversed: true)
    }

    /// The classes of all words between two offsets.
    func classes(_ text: Scalars, _ start: Int, _ end: Int) -> CueSetOfTime {
        var set = CueSetOfTime()
        var i = start
        while i < end {
            if let (length, value) = clause.match(text, at: i, limit: end) {
                set.formUnion(value)
                i += length
            } else {
                i += 1
            }
        }
        return set
    }

    private static let scopes = ScalarWords.words("全省 全市 全国 全区 全县 全州 全盟 全旗 我国 我省 我市 我区 我县 本市 本省 本区 全市的 全省的")

    /// The word that ends at `end`; words of scope between it and the time (比全省2015年) are passed over.
    func word(_ text: Scalars, endingAt end: Int, floor: Int) -> (cue: BeforeCue, start: Int)? {
        if let (length, cue) = before.matchBackward(text, endingAt: end, limit: floor) { return (cue, end - length) }
        guard let scope = ScalarWords.ends(text, end, floor, anyOf: Self.scopes),
            let (length, cue) = before.matchBackward(text, endingAt: end - scope, limit: floor)
        else { return nil }
        return (cue, end - scope - length)
    }
}
