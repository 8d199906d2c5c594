import NoticeModel

/// The value of a literal scalar, so that code can compare scalars with letters that a reader can read.
@inline(__always)
func code(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// How a word of administration may stand in the name of an organ.
enum FunctionClass: UInt8, Sendable {
    /// Says by itself what the organ is for.
    case core
    /// Only beside a core word.
    case auxiliary
    /// A core word before which no region is needed when 办 follows.
    case office
    /// An abbreviation that needs a region before it (市教委, 省侨办).
    case short
}

/// What may follow an organ that has a name of its own.
enum OwnNameClass: UInt8, Sendable {
    /// 国务院, before its offices and ministries.
    case council
    /// A central organ with branches that are named after places.
    case branch
    /// An abbreviation that counts only with a branch (人行郑州中心支行).
    case prefix
    case own
}

/// The word that closes a function: 厅, 局, 委, 办 and their like.
enum OrganSuffix: UInt8, Sendable {
    case hall, bureau, committee, office, fullCommittee, fullOffice, squad

    init(last: UInt32, count: Int) {
        switch last {
        case code("厅"): self = .hall
        case code("委"): self = .committee
        case code("办"): self = .office
        case code("会"): self = .fullCommittee
        case code("室"): self = .fullOffice
        case code("队"): self = .squad
        default: self = .bureau
        }
    }
}

/// The noun at the end of a class of organs.
enum ClassNoun: UInt8, Sendable {
    case department, government, agency

    init(first: UInt32, last: UInt32, count: Int) {
        switch (first, last) {
        case (code("机"), code("关")): self = .agency
        // 人民政府, 党委和政府, 办事处, 行署
        case (code("人"), _), (code("政"), _), (code("党"), _), (_, code("处")), (_, code("署")): self = .government
        default: self = .department
        }
    }
}

/// The words that names of organs are built from, and what single scalars say about names.
struct OrganTables: @unchecked Sendable {
    static let shared = OrganTables()

    let trie: OrganTrie
    /// Bits for each scalar of the basic plane; see the constants.
    private let marks: UnsafeMutablePointer<UInt16>
    /// A set of pairs of scalars with which a name can end, by a hash of the pair.
    private let endings: UnsafeMutablePointer<UInt64>

    /// Bits of `marks`: punctuation and what else cannot stand in a name.
    static let boundary: UInt16 = 1
    /// Scalars that follow no true 局, 委, 办, 部.
    static let afterBureau: UInt16 = 2
    static let afterCommittee: UInt16 = 4
    static let afterOffice: UInt16 = 8
    static let afterMinistry: UInt16 = 16
    /// Letters of other words before 市, 区, 县 … (城市, 地区, 全省): no place name ends there.
    static let beforeLevel: UInt16 = 32
    static let han: UInt16 = 64
    /// The last scalar of some word that ends a name.
    static let ending: UInt16 = 128
    /// 厅, 局, 委, 办: the last scalar of a name where a mark follows, whatever stands before.
    static let openEnding: UInt16 = 256
    /// The first scalar of 领导小组, 管委会 …
    static let organStart: UInt16 = 512
    /// The first scalar of a word that can begin a name.
    static let start: UInt16 = 1024

    private init() {
        var words = OrganWordList()
        words.add(PackageResources.organs_names_tsv) { kind, _, _, _ in
            switch kind {
            case "council": (.own, OwnNameClass.council.rawValue)
            case "branch": (.own, OwnNameClass.branch.rawValue)
            case "prefix": (.own, OwnNameClass.prefix.rawValue)
            default: (.own, OwnNameClass.own.rawValue)
            }
        }
        words.add(PackageResources.organs_regions_tsv) { _, _, _, _ in (.region, 0) }
        words.add(PackageResources.organs_functions_tsv) { kind, _, _, _ in
            switch kind {
            case "aux": (.function, FunctionClass.auxiliary.rawValue)
            case "office": (.function, FunctionClass.office.rawValue)
            case "short": (.function, FunctionClass.short.rawValue)
            default: (.function, FunctionClass.core.rawValue)
            }
        }
        let kinds = Dictionary(uniqueKeysWithValues: OrganWordClass.allCases.map { (String(describing: $0), $0) })
        words.add(PackageResources.organs_words_tsv) { kind, first, last, count in
            switch kind {
            case "verb": (.stop, 1)
            case "suffix": (.suffix, OrganSuffix(last: last, count: count).rawValue)
            case "noun": (.noun, ClassNoun(first: first, last: last, count: count).rawValue)
            default: kinds[kind].map { ($0, 0) }
            }
        }
        trie = OrganTrie(words)
        marks = .allocate(capacity: 0x1_0000)
        marks.initialize(repeating: Self.boundary, count: 0x1_0000)
        endings = .allocate(capacity: 1024)
        endings.initialize(repeating: 0, count: 1024)
        fillMarks(words)
        fillEndings(words)
    }

    private func set(_ letters: String, _ bit: UInt16) {
        for scalar in letters.unicodeScalars { marks[Int(scalar.value)] |= bit }
    }

    private func fillMarks(_ words: OrganWordList) {
        for scalar in 0x3400..<0xA000 { marks[scalar] = Self.han }
        set("部面限势域促", Self.afterBureau)
        set("托员派培任", Self.afterCommittee)
        set("法理事学好案医展赛税企会实结厂公好校园证", Self.afterOffice)
        set("门分署件品位队落级属", Self.afterMinistry)
        set("城都超上门夜股集地园社辖新郊库景镇我全本该两各跨", Self.beforeLevel)
        set("厅局委办", Self.openEnding)
        set("中人政", Self.start)
        for entry in words.entries {
            let first = Int(words.scalars[entry.start])
            switch entry.kind {
            case .own, .region, .level, .state, .scope, .qualifier: marks[first] |= Self.start
            case .function: if entry.value != FunctionClass.short.rawValue { marks[first] |= Self.start }
            case .organ: marks[first] |= Self.organStart
            default: break
            }
        }
    }

    /// Enters the last two scalars of whatever can end a name.
    private func fillEndings(_ words: OrganWordList) {
        func add(_ before: UInt32, _ last: UInt32) {
            marks[Int(last)] |= Self.ending
            let hash = Self.hash(before, last)
            endings[hash >> 6] |= 1 << UInt64(hash & 63)
        }
        // 会议 is too common an ending: 联席 stands for 联席会议.
        add(code("联"), code("席"))
        for entry in words.entries {
            let last = words.scalars[entry.start + entry.count - 1]
            switch entry.kind {
            case .own, .government, .body, .cabinet, .bureau, .branch, .noun, .suffix, .organ:
                guard entry.count > 1, last != code("议") else { continue }
                add(words.scalars[entry.start + entry.count - 2], last)
            case .function:
                for suffix in "厅局委办".unicodeScalars { add(last, suffix.value) }
            case .level: add(last, code("委"))
            default: break
            }
        }
    }

    /// The scalars that a name can end with.
    var endingScalars: [UInt32] {
        (0..<0x1_0000).filter { marks[$0] & (Self.ending | Self.openEnding) != 0 }.map(UInt32.init)
    }

    @inline(__always)
    private static func hash(_ before: UInt32, _ last: UInt32) -> Int {
        Int(truncatingIfNeeded: (before &* 0x9E37 ^ last &* 0x85EB) & 0xFFFF)
    }

    /// The bits of `marks` for a scalar; outside the basic plane every scalar is a boundary.
    @inline(__always)
    func mark(_ scalar: UInt32) -> UInt16 {
        scalar < 0x1_0000 ? marks[Int(scalar)] : Self.boundary
    }

    /// Whether a name can end with the scalar at `position`. A wrong yes costs time only.
    @inline(__always)
    func isEnding(_ s: Scalars, _ position: Int, _ start: Int, _ limit: Int) -> Bool {
        let bits = mark(s[position])
        guard bits & (Self.ending | Self.openEnding) != 0, position > start else { return false }
        if bits & Self.openEnding != 0, position + 1 >= limit || mark(s[position + 1]) & Self.han == 0 { return true }
        let hash = Self.hash(s[position - 1], s[position])
        return endings[hash >> 6] >> UInt64(hash & 63) & 1 != 0
    }
}
