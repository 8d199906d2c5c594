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

/// The words that names of organs are built from, and which scalars begin one.
struct OrganTables: Sendable {
    static let shared = OrganTables()

    /// Bits of `starts`.
    static let ownStart: UInt8 = 1
    static let regionStart: UInt8 = 2
    static let functionStart: UInt8 = 4
    static let classStart: UInt8 = 8
    static let organStart: UInt8 = 16
    static let bodyStart: UInt8 = 32

    /// For each scalar of the basic plane what kinds of words begin with it.
    let starts: [UInt8]
    let names: Lexicon<OwnNameClass>
    let regions: Lexicon<Bool>
    let levels: Lexicon<Bool>
    let states: Lexicon<Bool>
    let functions: Lexicon<FunctionClass>
    /// What follows a region: 人民政府; 党委, 纪委, 人大 …; the units of a government and of a party committee.
    let governments: Lexicon<Bool>
    let bodies: Lexicon<Bool>
    let suffixes: Lexicon<OrganSuffix>
    let cabinets: Lexicon<Bool>
    let bureaus: Lexicon<Bool>
    let branches: Lexicon<Bool>
    /// The parts of a class of organs (各市有关部门).
    let scopes: Lexicon<Bool>
    let qualifiers: Lexicon<Bool>
    let nouns: Lexicon<ClassNoun>
    /// Bodies that take whatever words stand before them: 领导小组, 管委会 …
    let organs: Lexicon<Bool>
    /// Words before which no name goes on to the left; true for verbs that may stand inside the long name of a
    /// body (吉林省加快制造业发展领导小组).
    let stops: Lexicon<Bool>
    /// Bits of `marks`: punctuation and what else cannot stand in a name; scalars that follow no true suffix.
    let marks: [UInt8]

    static let boundary: UInt8 = 1
    static let afterBureau: UInt8 = 2
    static let afterCommittee: UInt8 = 4
    static let afterOffice: UInt8 = 8
    static let afterMinistry: UInt8 = 16
    /// Letters of other words before 市, 区, 县 … (城市, 地区, 全省): no place name ends there.
    static let beforeLevel: UInt8 = 32
    static let han: UInt8 = 64

    private init() {
        let names = tableRows(PackageResources.organs_names_tsv)
        let regions = tableRows(PackageResources.organs_regions_tsv)
        let functions = tableRows(PackageResources.organs_functions_tsv)
        let words = tableRows(PackageResources.organs_words_tsv)
        func list(_ kind: String) -> [String] { words.filter { $0[1] == kind }.map { $0[0] } }
        func lexicon(_ kind: String) -> Lexicon<Bool> { Lexicon(list(kind).map { ($0, true) }) }

        let nameClasses: [String: OwnNameClass] = ["council": .council, "branch": .branch, "prefix": .prefix]
        self.names = Lexicon(names.map { ($0[0], nameClasses[$0[1]] ?? .own) })
        self.regions = Lexicon(regions.map { ($0[0], true) })
        let functionClasses: [String: FunctionClass] = ["aux": .auxiliary, "office": .office, "short": .short]
        self.functions = Lexicon(functions.map { ($0[0], functionClasses[$0[1]] ?? .core) })
        levels = lexicon("level")
        states = lexicon("state")
        governments = lexicon("government")
        bodies = lexicon("body")
        suffixes = Lexicon(list("suffix").map { ($0, OrganSuffix(word: $0)) })
        cabinets = lexicon("cabinet")
        bureaus = lexicon("bureau")
        branches = lexicon("branch")
        scopes = lexicon("scope")
        qualifiers = lexicon("qualifier")
        nouns = Lexicon(list("noun").map { ($0, ClassNoun(word: $0)) })
        organs = lexicon("organ")
        stops = Lexicon(list("stop").map { ($0, false) } + list("verb").map { ($0, true) })

        var starts = [UInt8](repeating: 0, count: 0x1_0000)
        func mark(_ words: [String], _ bit: UInt8) {
            for word in words {
                let first = Int(word.unicodeScalars.first!.value)
                if first < starts.count { starts[first] |= bit }
            }
        }
        mark(names.map { $0[0] }, Self.ownStart)
        mark(regions.map { $0[0] } + list("level") + list("state") + list("party"), Self.regionStart)
        mark(functions.filter { $0[1] != "short" }.map { $0[0] }, Self.functionStart)
        mark(list("scope") + list("qualifier"), Self.classStart)
        mark(list("organ"), Self.organStart)
        mark(["人大", "政协"], Self.bodyStart)
        self.starts = starts
        marks = Self.makeMarks()
    }

    private static func makeMarks() -> [UInt8] {
        var marks = [UInt8](repeating: boundary, count: 0x1_0000)
        for scalar in 0x3400..<0xA000 { marks[scalar] = han }
        func set(_ letters: String, _ bit: UInt8) {
            for scalar in letters.unicodeScalars { marks[Int(scalar.value)] |= bit }
        }
        set("部面限势域促", afterBureau)
        set("托员派培任", afterCommittee)
        set("法理事学好案医展赛税企会实结厂公好校园证", afterOffice)
        set("门分署件位队落级属", afterMinistry)
        set("城都超上门夜股集地园社辖新郊库景镇我全本该两各跨", beforeLevel)
        return marks
    }

    /// The bits of `marks` for a scalar; outside the basic plane every scalar is a boundary.
    @inline(__always)
    func mark(_ scalar: UInt32) -> UInt8 {
        scalar < 0x1_0000 ? marks[Int(scalar)] : Self.boundary
    }
}

/// The word that closes a function: 厅, 局, 委, 办 and their like.
enum OrganSuffix: UInt8, Sendable {
    case hall, bureau, committee, office, fullCommittee, fullOffice, squad

    init(word: String) {
        switch word {
        case "厅": self = .hall
        case "委": self = .committee
        case "办": self = .office
        case "委员会": self = .fullCommittee
        case "办公室": self = .fullOffice
        case "总队", "支队", "大队": self = .squad
        default: self = .bureau
        }
    }
}

/// The noun at the end of a class of organs.
enum ClassNoun: UInt8, Sendable {
    case department, government, agency

    init(word: String) {
        switch word {
        case "机关": self = .agency
        case let w where w.hasPrefix("人民政府") || w.hasPrefix("政府") || w.hasPrefix("党委"): self = .government
        default: self = .department
        }
    }
}
