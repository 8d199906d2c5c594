import NoticeModel

/// What a column of an indicator table holds.
struct TableColumn {
    enum Kind {
        /// 序号
        case serial
        /// 类别, 领域: what groups the indicators.
        case category
        /// 指标
        case indicator
        /// 单位
        case unit
        /// 属性: 约束性, 预期性
        case property
        /// Figures.
        case value
        /// 备注, 责任单位 and others.
        case other
    }

    /// What the figures of a column say.
    enum Aspect {
        /// What is reached.
        case level
        /// 年均增速: how much a year.
        case growth
        /// 五年累计: how much over all.
        case cumulative
        /// 年均/累计: figures in brackets are those over all.
        case mixed
    }

    var kind: Kind
    var aspect = Aspect.level
    /// Whether the figures are facts of the past.
    var isPast = false
    /// The year or the span of years that the head names.
    var years: TargetYear?
    /// The unit in the head's brackets: 2025年（亿元）.
    var unit: TableUnit?
    /// The cells of the head.
    var heads: [NormalRange] = []

    init(_ kind: Kind) { self.kind = kind }
}

/// Reads what a head says from its words.
struct TableHeadWords: Sendable {
    /// Whole heads and what they say.
    private static let heads = Lexicon<TableColumn.Kind>(
        [
            (.serial, "序号 编号 序 No. NO. No"),
            (.property, "属性 性质 指标属性 指标性质 目标属性 约束性/预期性 预期性/约束性 类别属性"),
            (.unit, "单位 计量单位 指标单位 量纲 数量单位"),
            (.category, "类别 领域 分类 类型 方面 维度 一级指标 指标类别 指标分类 目标类别 大类 指标类型 重点领域"),
            (.indicator, "名称 项目 内容 目标名称 任务名称 具体内容"),
        ]
        .flatMap { kind, words in words.split(separator: " ").map { (String($0), kind) } })
    private static let others = ScalarWords.words("备注 说明 责任 牵头 部门 来源 依据 数据 解释 口径")
    private static let goals = ScalarWords.words("目标 规划 预期 计划 期末 远景 愿景")
    private static let facts = ScalarWords.words("现状 基期 实际 完成 实绩 基数 现值 期初 基准 基础")
    private static let figures = ScalarWords.words("指标值 数值 预计 年均 累计 增速 增长 增幅 变化 值")
    private static let yearly = ScalarWords.words("年均 增速 增长 增幅 递增 年增")
    private static let overAll = ScalarWords.words("累计 五年内 合计")

    /// The kind of the column under a head; nil for words that no head has.
    static func kind(_ head: [UInt32], hasYear: Bool) -> TableColumn.Kind? {
        let whole = head.withUnsafeBufferPointer { heads.match($0, at: 0, limit: $0.count) }
        if let whole, whole.length == head.count { return whole.value }
        if hasYear { return .value }
        if ScoreColumns.isHead(head) { return .other }
        if has(head, figures) || has(head, facts) || head.count <= 10 && has(head, goals) && !has(head, indicatorWord) {
            return .value
        }
        if has(head, others) { return .other }
        if has(head, indicatorWord), head.count <= 12 { return .indicator }
        return nil
    }

    private static let indicatorWord = ScalarWords.words("指标")

    static func aspect(_ head: [UInt32]) -> TableColumn.Aspect {
        let isYearly = has(head, yearly)
        let isOverAll = has(head, overAll)
        if isOverAll { return isYearly && has(head, ScalarWords.words("年均")) ? .mixed : .cumulative }
        return isYearly ? .growth : .level
    }

    /// Whether a head says that its figures are facts (true) or goals (false); nil when it says neither.
    static func isPast(_ head: [UInt32]) -> Bool? {
        if has(head, goals) { return false }
        return has(head, facts) ? true : nil
    }

    static func saysIndicators(_ words: [UInt32]) -> Bool { has(words, ScalarWords.words("指标 目标")) }

    private static func has(_ head: [UInt32], _ words: [[UInt32]]) -> Bool {
        head.withUnsafeBufferPointer { head in
            head.indices.contains { ScalarWords.begins(head, $0, head.count, anyOf: words) != nil }
        }
    }
}

/// The scalars of a range without white space.
func compact(_ text: Scalars, _ range: NormalRange) -> [UInt32] {
    text[range.start..<range.end].filter { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x3000 }
}

/// The words of scalars.
func string(_ scalars: [UInt32]) -> String {
    scalars.withUnsafeBufferPointer { string($0[...]) }
}
