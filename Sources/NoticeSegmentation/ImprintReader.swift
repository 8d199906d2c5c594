import NoticeModel

/// Recognises page furniture: metadata of web copies, red heads, copy lists, print lines.
struct ImprintReader {
    let text: TextView

    private static let labels: [Phrase] = [
        "索引号", "主题分类", "主题词", "发文机关", "发文单位", "发布机构", "发布单位", "成文日期", "发布日期", "发文日期", "生成日期", "有效性", "来源",
        "信息来源", "作者", "浏览次数", "点击数", "字号", "发布时间", "更新时间", "更新日期", "责任编辑", "分类", "公开方式", "标题", "名称",
        "发文字号", "文号", "信息索引号", "组配分类", "体裁分类", "公开形式", "公开时限", "打印", "扫一扫", "份号", "密级", "紧急程度",
    ]
    private static let footLabels: [Phrase] = ["抄送", "抄报", "抄發", "责任编辑", "扫一扫", "打印本页", "关闭窗口", "附件下载", "相关链接"]
    private static let printed: [Phrase] = ["印发", "印發", "印"]

    /// Whether a line before the title is metadata, a rule, or a red head.
    func isFront(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard !range.isEmpty, range.count <= 300 else { return range.isEmpty }
        let first = text[range.start]
        if first == 0x2D || first == 0x3D || first == 0x2A || first == 0x5F {
            if isRule(range) { return true }
            if isKeyValue(range) { return true }
        }
        if isLabelled(range, Self.labels) { return true }
        if text.has("新华社", at: range.start, range.end), text[range.end - 1] == 0x7535 { return true }  // 电
        // The red head: 吉林省人民政府文件.
        guard range.count <= 30, range.count > 4 else { return false }
        return text.has("文件", at: range.end - 2, range.end)
            && text.contains(
                anyOf: ["政府", "委员会", "厅", "局", "部"], range.start, range.end)
    }

    /// Whether a line after the foot is a copy list, a print line or the like.
    func isFoot(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard !range.isEmpty else { return true }
        if isRule(range) { return true }
        if text.length(ofAny: Self.footLabels, at: range.start, range.end) != nil { return true }
        if isLabelled(range, Self.labels) { return true }
        if text[range.start] == 0x2A, isKeyValue(range) { return true }
        // 吉林省人民政府办公厅 2014年11月13日印发
        guard range.count <= 60, text.length(ofAny: Self.printed, at: range.end - 2, range.end) != nil else {
            return false
        }
        return text.find("日", range.start, range.end) != nil && text.find("年", range.start, range.end) != nil
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

    private func isLabelled(_ range: NormalRange, _ labels: [Phrase]) -> Bool {
        for label in labels where text.has(label, at: range.start, range.end) {
            let i = text.skipSpace(range.start + label.scalars.count, range.end)
            if i < range.end, text[i] == 0xFF1A || text[i] == 0x3A { return true }
        }
        return false
    }

    /// Whether a line is a heading of Markdown (`# …`), and where its words begin.
    func markdownHeading(_ line: Line) -> Int? {
        var i = text.skipSpace(line.start, line.end)
        guard i < line.end, text[i] == 0x23 else { return nil }
        while i < line.end, text[i] == 0x23 { i += 1 }
        return text.skipSpace(i, line.end)
    }
}
