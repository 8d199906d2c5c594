/// The words of the interface in English and Chinese; a page holds both and shows one.
struct Wording {
    let key: StaticString
    let english: StaticString
    let chinese: StaticString

    private init(_ key: StaticString, _ english: StaticString, _ chinese: StaticString) {
        self.key = key
        self.english = english
        self.chinese = chinese
    }

    static let all: [Wording] = [
        Wording("review", "Review of a run", "抽取结果复核"), Wording("notices", "Notices", "公文"),
        Wording("title", "Title", "标题"), Wording("number", "Document number", "发文字号"),
        Wording("issuer", "Issuing authority", "发文机关"), Wording("issued", "Date of issue", "成文日期"),
        Wording("targets", "Targets", "目标"), Wording("quantities", "Quantities", "数量"),
        Wording("times", "Times", "时间"), Wording("departments", "Departments", "部门"),
        Wording("diagnostics", "Diagnostics", "诊断"), Wording("unexplained", "Unexplained numerals", "未解释数字"),
        Wording("changed", "Changed", "有变化"), Wording("decided", "decided", "已判定"),
        Wording("search", "Search", "搜索"), Wording("show", "Show", "显示"), Wording("any.kind", "all kinds", "全部种类"),
        Wording("any.state", "decided or not", "全部状态"), Wording("all", "all", "全部"),
        Wording("open", "not decided", "未判定"), Wording("charts", "Charts", "图表"), Wording("text", "Text", "正文"),
        Wording("outline", "Outline", "目录"), Wording("records", "Records", "记录"),
        Wording("export", "Export decisions", "导出判定"), Wording("clear", "Forget decisions", "清除判定"),
        Wording("sure", "Forget all decisions on this notice?", "清除本公文的全部判定？"),
        Wording("back", "All notices", "全部公文"), Wording("skip", "Skip to the records", "跳到记录"),
        Wording("choose", "Choose a record in the text or in the list.", "请在正文或列表中选择一条记录。"),
        Wording("missing", "The source text is not there; only its records are shown.", "找不到原文，只显示记录。"),
        Wording("script", "This page needs its own script to show the records.", "本页需要启用脚本才能显示记录。"),
        Wording("kind.target", "target", "目标"), Wording("kind.quantity", "quantity", "数量"),
        Wording("kind.time", "time", "时间"), Wording("kind.department", "department", "部门"),
        Wording("kind.assignment", "assignment", "任务分工"), Wording("kind.citation", "citation", "引用文件"),
        Wording("kind.identifier", "identifier", "标识"), Wording("kind.section", "section", "层次"),
        Wording("kind.diagnostic", "diagnostic", "诊断"), Wording("role.target", "target", "目标"),
        Wording("role.baseline", "baseline", "基期"), Wording("role.reported", "reported", "已实现"),
        Wording("role.condition", "condition", "条件"), Wording("role.provision", "provision", "政策标准"),
        Wording("role.qualifier", "qualifier", "修饰"), Wording("act.accept", "Accept", "接受"),
        Wording("act.reject", "Reject", "否决"), Wording("act.correct", "Correct", "更正"),
        Wording("act.note", "Note", "备注"),
        Wording("add", "Add a missing record", "补充遗漏的记录"), Wording("add.kind", "Kind of record", "记录种类"),
        Wording("add.words", "Words of the source", "原文词句"), Wording("add.keep", "Add", "补充"),
        Wording("add.cancel", "Cancel", "取消"), Wording("add.remove", "Remove this record", "删除此记录"),
        Wording(
            "add.hint", "Select the words in the text, or write them here as they stand there.",
            "请在正文中选中词句，或在此按原文写出。"),
        Wording("add.lacking", "The text does not have these words on one line.", "正文的同一行中没有这些词句。"),
        Wording("inherited", "Inherited from around", "承前文"), Wording("old", "old", "旧"), Wording("new", "new", "新"),
        Wording("change.added", "added", "新增"), Wording("change.removed", "removed", "消失"),
        Wording("change.changed", "changed", "改变"), Wording("change.moved", "moved", "移动"),
        Wording("chart.years", "Targets by year", "各年度目标数"), Wording("chart.measures", "Targets by measure", "各类目标数"),
        Wording("chart.departments", "Departments by number of tasks", "各部门任务数"),
        Wording("chart.numerals", "What the numerals in digits are", "阿拉伯数字的归属"), Wording("none", "none", "无"),
        Wording("keys", "Keys", "快捷键"), Wording("next", "next", "下一条"), Wording("previous", "previous", "上一条"),
        Wording("undecided", "next undecided", "下一条未判定"), Wording("chart.marker", "section marker", "层次序号"),
    ]

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key.description, $0) })

    static subscript(_ key: String) -> Wording {
        guard let wording = byKey[key] else { preconditionFailure("no wording for \(key)") }
        return wording
    }

    /// All words as the JSON object that the pages' script reads: key to English and Chinese.
    static func json() -> [UInt8] {
        var json = JSONLineWriter()
        json.object(all.map { ($0.key.description, [$0.english.description, $0.chinese.description]) }) { json, pair in
            json.array(pair) { json, text in json.string(text) }
        }
        return json.bytes
    }
}

extension HTMLWriter {
    /// Both wordings of a key, of which the page shows one.
    mutating func words(_ key: String) {
        let wording = Wording[key]
        raw("<span class=\"en\">")
        raw(wording.english)
        raw("</span><span class=\"zh\" lang=\"zh-CN\">")
        raw(wording.chinese)
        raw("</span>")
    }
}
