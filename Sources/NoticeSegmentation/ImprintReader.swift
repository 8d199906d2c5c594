import NoticeModel

/// Recognises page furniture: metadata of web copies, red heads, copy lists, print lines.
struct ImprintReader {
    let text: TextView

    /// What a label of the metadata table of a web copy names.
    enum Field {
        case title
        case documentNumber
        case issuer
        case date
        case other
    }

    private static let labels: [(word: Phrase, field: Field)] = [
        ("发文字号", .documentNumber), ("文号", .documentNumber), ("发文机关", .issuer), ("发文单位", .issuer), ("制发机关", .issuer),
        ("成文日期", .date), ("发文日期", .date), ("标题", .title), ("名称", .title), ("信息名称", .title), ("索引号", .other),
        ("信息索引号", .other), ("主题分类", .other), ("主题词", .other), ("发布机构", .other), ("发布单位", .other), ("发布日期", .other),
        ("生成日期", .other), ("有效性", .other), ("来源", .other), ("信息来源", .other), ("作者", .other), ("浏览次数", .other),
        ("点击数", .other), ("字号", .other), ("发布时间", .other), ("更新时间", .other), ("更新日期", .other), ("责任编辑", .other),
        ("分类", .other), ("公开方式", .other), ("组配分类", .other), ("体裁分类", .other), ("公开形式", .other), ("公开时限", .other),
        ("打印", .other), ("扫一扫", .other), ("份号", .other), ("密级", .other), ("紧急程度", .other), ("公文种类", .other),
        ("效力级别", .other), ("时效性", .other), ("施行日期", .other), ("时间", .other), ("日期", .other), ("分享", .other),
    ]
    private static let labelWords = PhraseSet(labels.map(\.word))
    private static let offices: PhraseSet = ["政府", "委员会", "厅", "局", "部"]
    private static let footLabels: PhraseSet = ["抄送", "抄报", "抄發", "责任编辑", "扫一扫", "打印本页", "关闭窗口", "附件下载", "相关链接"]
    private static let printed: PhraseSet = ["印发", "印發"]

    /// Whether a line before the title is metadata, a rule, or a red head.
    func isFront(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard !range.isEmpty, range.count <= 300 else { return range.isEmpty }
        let first = text[range.start]
        if first == 0x2D || first == 0x3D || first == 0x2A || first == 0x5F {
            if isRule(range) { return true }
            if isKeyValue(range) { return true }
        }
        if label(line) != nil { return true }
        if text.has("新华社", at: range.start, range.end), text[range.end - 1] == 0x7535 { return true }  // 电
        // The red head: 吉林省人民政府文件.
        guard range.count <= 30, range.count > 4 else { return false }
        return text.has("文件", at: range.end - 2, range.end)
            && text.contains(anyOf: Self.offices, range.start, range.end)
    }

    /// Whether a line after the foot is a copy list, a print line or the like.
    func isFoot(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard !range.isEmpty else { return true }
        if isRule(range) { return true }
        if text.length(ofAny: Self.footLabels, at: range.start, range.end) != nil { return true }
        if label(line) != nil { return true }
        if text[range.start] == 0x2A, isKeyValue(range) { return true }
        // 吉林省人民政府办公厅 2014年11月13日印发
        return isPrintLine(line)
    }

    /// Whether a line is the print line of the imprint: organ, date, 印发.
    func isPrintLine(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard range.count <= 60, range.count > 8, text.length(ofAny: Self.printed, at: range.end - 2, range.end) != nil
        else { return false }
        return text.find("日", range.start, range.end) != nil && text.find("年", range.start, range.end) != nil
    }

    /// Whether a line names those who get copies.
    func isCopyList(_ line: Line) -> Bool {
        let first = text.skipSpace(line.start, line.end)
        guard first < line.end, text[first] == 0x6284 else { return false }  // 抄
        let range = text.trimmed(first, line.end)
        return text.length(ofAny: Self.footLabels, at: range.start, range.end) != nil
    }

    /// A line of dashes, stars or the like.
    func isRule(_ range: NormalRange) -> Bool {
        guard range.count >= 3 else { return false }
        for i in range.start..<range.end {
            switch text[i] {
            case 0x2D, 0x3D, 0x2A, 0x5F, 0x2014, 0x2500, 0x7E: continue
            default: return false
            }
        }
        return true
    }

    /// `- key: value` and `**键**: 值`.
    private func isKeyValue(_ range: NormalRange) -> Bool {
        var i = range.start
        let isList = text[i] == 0x2D
        while i < range.end, text[i] == 0x2D || text[i] == 0x2A || text.isAny(ScalarClass.space, at: i) { i += 1 }
        let first = i
        while i < range.end, i < first + 24 {
            switch text[i] {
            case 0x3A, 0xFF1A: return i > first && (!isList || isASCII(first, i))
            case 0x2A: i += 1
            default: i += 1
            }
        }
        return false
    }

    private func isASCII(_ start: Int, _ end: Int) -> Bool {
        for i in start..<end where text[i] >= 0x80 { return false }
        return true
    }

    /// The label that a line begins with and the value after its ：, which may be empty; or nil.
    func label(_ line: Line) -> (field: Field, value: NormalRange)? {
        var range = text.trimmed(line.start, line.end)
        guard !range.isEmpty, range.count <= 300 else { return nil }
        if text[range.start] == 0x3010 || text[range.start] == 0x5B { range = NormalRange(range.start + 1, range.end) }
        guard text.length(ofAny: Self.labelWords, at: range.start, range.end) != nil else { return nil }
        for (word, field) in Self.labels where text.has(word, at: range.start, range.end) {
            var i = text.skipSpace(range.start + word.count, range.end)
            if i < range.end, text[i] == 0x3011 || text[i] == 0x5D { i += 1 }
            guard i < range.end, text[i] == 0xFF1A || text[i] == 0x3A else { continue }
            return (field, text.trimmed(i + 1, range.end))
        }
        return nil
    }

    private static let ownLabels: PhraseSet = ["主送", "附件", "抄送"]

    /// Whether a line goes on with the metadata above it under a label of its own: 检索关键词：测绘.
    func goesOn(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard range.count <= 300, text.length(ofAny: Self.ownLabels, at: range.start, range.end) == nil else {
            return false
        }
        var i = range.start
        while i < range.end, i < range.start + 7, text.isHan(i) { i += 1 }
        guard i > range.start + 1, i + 1 < range.end, text[i] == 0xFF1A || text[i] == 0x3A else { return false }
        return !(i..<range.end).contains { text[$0] == 0x3002 }
    }

    /// Whether a line is a heading of Markdown (`# …`), and where its words begin.
    func markdownHeading(_ line: Line) -> Int? {
        var i = text.skipSpace(line.start, line.end)
        guard i < line.end, text[i] == 0x23 else { return nil }
        while i < line.end, text[i] == 0x23 { i += 1 }
        return text.skipSpace(i, line.end)
    }
}
