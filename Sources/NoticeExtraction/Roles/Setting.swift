import NoticeModel

/// What the headings over a paragraph say of its numbers before its own words do.
enum Setting: UInt8, Sendable {
    case plain
    /// An article (第N条) of measures, rules or regulations: its numbers are norms.
    case articles
    /// A list of conditions: 申报条件, 应当具备下列条件：.
    case conditions
    /// Amounts under 补助标准, 收费标准 and the like.
    case provisions
    /// A bulletin or a report that tells only what was (统计公报, 工作总结).
    case review
}

/// Reads the setting of each section from its marker, its heading and the lead-in over its items.
struct SettingReader: Sendable {
    private enum Word: UInt8, Sendable { case conditions, provisions, terms, cases, list, applicant }

    private let words: Lexicon<Word>

    init() {
        func entries(_ list: String, _ word: Word) -> [(word: String, value: Word)] {
            list.split(separator: " ").map { (String($0), word) }
        }
        words = Lexicon(
            entries(
                """
                申报条件 申请条件 准入条件 认定条件 支持条件 享受条件 补助条件 补贴条件 奖励条件 入学条件 招生条件 报名条件 基本条件 \
                评选条件 资格条件 申领条件 任职条件 参评条件 受理条件 适用条件 验收条件 应聘条件 推荐条件 领取条件 落户条件 条件和标准 \
                支持对象 补助对象 补贴对象 申报对象 奖励对象 适用对象 申请对象 保障对象 救助对象 对象和条件 对象及条件 申报资格 申请资格
                """, .conditions)
                + entries("条件 资格", .terms) + entries("情形", .cases)
                + entries(
                    """
                    补助标准 奖励标准 补贴标准 资助标准 奖补标准 扶持标准 支持标准 收费标准 缴费标准 待遇标准 补偿标准 保障标准 \
                    发放标准 支付标准 缴费比例 补助比例 支付比例 筹资标准 救助标准 供养标准 罚则 法律责任
                    """, .provisions)
                + entries("下列 以下 如下 之一", .list)
                + entries("申请 申报 具备 同时符合 同时满足 认定 享受 领取 申领 报名 从事 推荐 参评", .applicant))
    }

    /// The settings of the parts and sections of an outline, in order.
    struct Found {
        var parts: [Setting]
        var sections: [Setting]

        /// The setting of a paragraph.
        func setting(of paragraph: OutlineParagraph) -> Setting {
            paragraph.section.map { sections[$0] } ?? parts[paragraph.part]
        }
    }

    /// The settings of a notice.
    func read(_ text: Scalars, _ outline: Outline) -> Found {
        var settings: [Setting] = []
        settings.reserveCapacity(outline.sections.count)
        var leads = [Bool](repeating: false, count: outline.sections.count + 1)
        markLeads(text, outline, &leads)
        let parts = outline.parts.enumerated().map { index, part in
            (part.title ?? (index == 0 ? outline.head.titleRange : nil)).map { setting(text, ofTitle: $0) } ?? .plain
        }
        let policies = outline.parts.enumerated().map { index, part in
            (part.title ?? (index == 0 ? outline.head.titleRange : nil)).map { isPolicy(text, $0) } ?? false
        }
        for section in outline.sections.indices {
            let (title, parent) = (outline.sections[section].title, outline.sections[section].parent)
            var setting = Setting.plain
            if let title { setting = heading(text, title) }
            // Under a section every item of the list is a condition, one with a short sentence for a head, too.
            if setting == .plain, leads[parent.map { $0 + 1 } ?? 0], title == nil || parent != nil {
                setting = .conditions
            }
            if setting == .plain, let parent { setting = settings[parent] }
            if setting == .plain || setting == .provisions {
                let part = outline.sections[section].part
                let isArticle = isArticle(outline.sections[section].marker) && !policies[part]
                if isArticle { setting = .articles } else if setting == .plain { setting = parts[part] }
            }
            settings.append(setting)
        }
        return Found(parts: parts, sections: settings)
    }

    /// 第…条, told by its bytes: to compare text would cost more than all the rest.
    private func isArticle(_ marker: String) -> Bool {
        // Most markers differ in their first byte.
        marker.utf8.first == 0xE7 && marker.utf8.starts(with: "第".utf8) && marker.utf8.suffix(3).elementsEqual("条".utf8)
    }

    /// What a title says of the text under it: 办法, 规定, 细则, 预案 set rules; 公报, 总结 look back; 下达…资金 allots.
    func setting(_ text: Scalars, ofTitle title: NormalRange) -> Setting {
        var end = title.end
        // 管理办法（试行）
        if end > title.start, text[end - 1] == "）" {
            while end > title.start, text[end - 1] != "（" { end -= 1 }
            end -= 1
        }
        guard end - title.start >= 4 else { return .plain }
        switch (text[end - 2], text[end - 1]) {
        case ("办", "法"), ("规", "定"), ("细", "则"), ("条", "例"), ("规", "则"), ("规", "程"), ("预", "案"), ("守", "则"):
            return .articles
        case ("公", "报"), ("总", "结"), ("年", "报"), ("通", "报"): return .review
        default: break
        }
        // 关于下达2023年农业生产发展资金的通知
        guard ScalarWords.ends(text, end, title.start, anyOf: Self.allotted) != nil else { return .plain }
        var i = title.start
        while i + 1 < end {
            if text[i] == "下", text[i + 1] == "达" { return .provisions }
            if text[i] == "拨", text[i + 1] == "付" { return .provisions }
            i += 1
        }
        return .plain
    }

    /// Whether a title announces measures, opinions or a plan: their articles promise, they set no norms.
    private func isPolicy(_ text: Scalars, _ title: NormalRange) -> Bool {
        var end = title.end
        if end > title.start, text[end - 1] == "）" {
            while end > title.start, text[end - 1] != "（" { end -= 1 }
            end -= 1
        }
        return ScalarWords.ends(text, end, title.start, anyOf: Self.policies) != nil
    }

    private static let policies = ScalarWords.words("措施 举措 意见 方案 计划 规划 政策 纲要 要点")

    private static let allotted = ScalarWords.words("资金的通知 经费的通知 预算的通知 指标的通知")

    /// The last word of a heading that tells anything.
    private func heading(_ text: Scalars, _ title: NormalRange) -> Setting {
        var setting = Setting.plain
        var isList = false
        var i = title.start
        let end = min(title.end, title.start + 40)
        while i < end {
            if let (length, word) = words.match(text, at: i, limit: end) {
                // 符合下列营业收入及纳税总额条件
                if word == .list { isList = true }
                let opensTerms = text[title.start] == "符" && text[title.start + 1] == "合"
                if word == .conditions || isList || opensTerms,
                    word == .conditions || word == .terms && i + length == end
                {
                    setting = .conditions
                }
                if word == .provisions { setting = .provisions }
                i += length
            } else {
                i += 1
            }
        }
        return setting
    }

    /// Marks the sections (by index + 1; 0 is the top) whose own text ends in 应当具备下列条件：.
    private func markLeads(_ text: Scalars, _ outline: Outline, _ leads: inout [Bool]) {
        for paragraph in outline.paragraphs where paragraph.range.count > 4 {
            guard text[paragraph.range.end - 1] == "：" else { continue }
            var i = max(paragraph.range.start, paragraph.range.end - 60)
            var isList = false
            var isApplicant = false
            var isCondition = false
            while i < paragraph.range.end {
                if let (length, word) = words.match(text, at: i, limit: paragraph.range.end) {
                    if word == .list { isList = true }
                    if word == .conditions || word == .terms || word == .cases { isCondition = true }
                    if word == .applicant || word == .cases { isApplicant = true }
                    i += length
                } else {
                    i += 1
                }
            }
            if isList, isCondition, isApplicant { leads[paragraph.section.map { $0 + 1 } ?? 0] = true }
        }
    }
}
