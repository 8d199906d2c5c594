import NoticeModel

/// The words of assignments: labels before lists, verbs after them, and what sums a list up.
struct AssignmentWords: Sendable {
    static let shared = AssignmentWords()

    /// What a label announces.
    enum Label: UInt8, Sendable {
        case lead, support, responsible
        /// 完成时限, 责任人 …: no organs follow.
        case other
    }

    /// A word of the phrase that closes a list.
    enum Verb: UInt8, Sendable {
        case lead, support, responsible
        /// 按职责分工, 等部门, 共同 …: says nothing of the role.
        case filler
    }

    let labels: Lexicon<Label>
    let verbs: Lexicon<Verb>
    /// What opens a remark that is no name: 以下, 下同, 不再列出.
    let remarks: Lexicon<Bool>
    /// Joints before a name: 由, 以及, 和 …
    let joints: Lexicon<Bool>
    /// For each scalar of the basic plane whether it opens or closes a bracket (1), ends a sentence (2), is a
    /// colon (4), or is the last scalar of a verb (8).
    let marks: [UInt8]

    static let bracket: UInt8 = 1
    static let stop: UInt8 = 2
    static let colon: UInt8 = 4
    static let verbEnd: UInt8 = 8

    /// The scalars that part assignments: all marks but the ends of verbs.
    var partingScalars: [UInt32] { marks.indices.filter { marks[$0] & ~Self.verbEnd != 0 }.map(UInt32.init) }

    private init() {
        func entries<Value>(_ words: String, _ value: Value) -> [(String, Value)] {
            words.split(separator: " ").map { (String($0), value) }
        }
        let units = ["单位", "部门", "责任单位", "责任部门", "单位（部门）", "部门（单位）", "部门和单位", "单位和部门", "部门及单位", "单位及部门"]
        var labels: [(String, Label)] = []
        for (stems, label) in [
            ("牵头 主办 主要责任 主责 主要牵头 总牵头 第一责任 主要负责 牵头负责", Label.lead),
            ("配合 协办 参与 参加 协作 协同 协助 支持 支撑 会办 配合责任 参与配合 协同配合", .support),
            ("责任 负责 实施 承办 落实 承担 具体责任 实施责任 责任主体 具体负责 共同责任 分工 执行", .responsible),
        ] {
            for stem in stems.split(separator: " ") {
                for unit in units { labels.append((stem + unit, label)) }
            }
        }
        labels += entries("牵头 主办", Label.lead) + entries("配合 协办 参与 参加", .support)
        labels += entries("责任主体 实施主体 责任分工 任务分工 工作分工 职责分工 落实主体 责任 分工 负责 责任科室", .responsible)
        labels += entries(
            "完成时限 完成时间 时限要求 时限 时间节点 时间要求 责任人 责任领导 牵头领导 分管领导 进度安排 工作要求 工作目标 联系人 办结时限 推进时限 实施时间 成果形式",
            .other)
        self.labels = Lexicon(labels)

        var verbs = entries("牵头 主办 牵头单位 牵头部门 为主", Verb.lead)
        verbs += entries("配合 参与 参加 协办 协助 协作 支持 协同配合", .support)
        verbs += entries("负责 落实 实施 承担 执行 承办 指导 组织实施 推进 推动 组织 督导 分工负责", .responsible)
        verbs += entries(
            "按职责分工 按照职责分工 按各自职责 按照各自职责 按各自职责分工 按照各自职责分工 按职责 按照职责 按分工 按照分工 依职责 依据职责 依职责分工 依据职责分工 根据职责分工 根据职责 分工 分别 共同 具体 统一 协同 联合 作为 为 工作 抓好 做好 等 等部门 等单位 等有关部门 等相关部门 等有关单位 等相关单位 等有关部门和单位 等相关部门和单位 等部门和单位 等部门（单位） 等有关部门（单位） 等相关部门（单位） 等单位和部门 等市级部门 等省级部门 等市有关部门 等省有关部门 等有关市级部门 等省直部门 等省直有关部门 下同 及 和 各 并 按要求 按规定 全面 加强 监督 办理 按部门职责分工 按各自职能 按职能 按职能分工 依法",
            .filler)
        self.verbs = Lexicon(verbs)
        remarks = Lexicon(
            entries("以下 下同 不再 均需 均由 列第一 列首位 列在 排第一 排首位 排在 排名 排序 第一个 第一位 首位 按职责 按照职责 其他任务 另有 除", true))
        joints = Lexicon(entries("由 以及 和 及 与 并由 并 再由 其中 其中由 同时由", true))

        var marks = [UInt8](repeating: 0, count: 0x1_0000)
        for scalar in "（）【】()[]［］〔〕".unicodeScalars { marks[Int(scalar.value)] |= Self.bracket }
        for scalar in "。".unicodeScalars { marks[Int(scalar.value)] |= Self.stop }
        for scalar in "：:".unicodeScalars { marks[Int(scalar.value)] |= Self.colon }
        for (word, verb) in verbs where verb != .filler { marks[Int(word.unicodeScalars.last!.value)] |= Self.verbEnd }
        self.marks = marks
    }
}
