import NoticeModel

/// Recognises title lines, joins broken titles, and reads the kind (文种) off a title or a carrier's words.
struct TitleReader {
    let text: TextView
    let dates: DateReader
    let organs: OrganReader

    /// Kinds of documents by which a title ends, longer words before shorter ones they end in.
    private static let kinds: [(word: Phrase, name: String)] = [
        ("通知", "通知"), ("意见", "意见"), ("决定", "决定"), ("办法", "办法"), ("规划", "规划"),
        ("方案", "方案"), ("纲要", "纲要"), ("措施", "措施"), ("报告", "报告"), ("条例", "条例"), ("规定", "规定"), ("细则", "细则"),
        ("计划", "计划"), ("通告", "通告"), ("公告", "公告"), ("批复", "批复"), ("通报", "通报"), ("议案", "议案"), ("请示", "请示"),
        ("纪要", "纪要"), ("命令", "命令"), ("决议", "决议"), ("公报", "公报"), ("要点", "要点"), ("指南", "指南"), ("标准", "标准"),
        ("规范", "规范"), ("规程", "规程"), ("规则", "规则"), ("章程", "章程"), ("预案", "预案"), ("政策", "政策"), ("举措", "举措"),
        ("制度", "制度"), ("复函", "函"), ("的函", "函"), ("公函", "函"), ("政府令", "令"), ("国务院令", "令"), ("主席令", "令"), ("总局令", "令"),
        ("目录", "目录"), ("清单", "清单"), ("导则", "导则"),
        ("意見", "意見"), ("規劃", "規劃"), ("計畫", "計畫"), ("辦法", "辦法"), ("決定", "決定"), ("報告", "報告"), ("條例", "條例"),
    ]
    private static let kindWords = PhraseSet(kinds.map(\.word))
    /// The kinds that can pass a text on.
    private static let passingKinds: PhraseSet = ["通知", "决定", "公告", "通告", "令", "函", "批复", "意见"]
    /// Further words by which a title can end.
    private static let titleEnds: PhraseSet = [
        "行动", "讲话", "建议", "说明", "总结", "体系", "安排", "指引", "指标", "名单", "表", "白皮书", "战略", "路线图", "分工", "图",
        "说明书", "申请书", "承诺书", "說明", "總說明", "計畫書", "要求", "事项", "任务", "项目", "建设", "工程", "职责",
    ]
    private static let passing: PhraseSet = ["印发", "转发", "批转", "公布", "发布", "下发", "印發"]

    /// A title that spans one or more lines.
    struct Title {
        /// The indices of its lines.
        var lines: Range<Int>
        /// From its first to its last scalar.
        var range: NormalRange
        /// Whether it ends as titles do.
        var isComplete: Bool
    }

    /// The scalars of a title without its bracketed end (（试行）, （2017－2020年）).
    private func bare(_ title: [UInt32]) -> [UInt32] {
        var result = title
        while let last = result.last, last == 0xFF09 || last == 0x29,
            let opener = result.lastIndex(where: { $0 == 0xFF08 || $0 == 0x28 }), opener > 1
        {
            result.removeLast(result.count - opener)
        }
        while let last = result.last, last == 0x300B || last == 0x22 || last == 0x201D { result.removeLast() }
        return result
    }

    /// The kind that a title ends by, or nil.
    func kind(ofTitle title: [UInt32]) -> String? {
        let bare = bare(title)
        return Self.kindWords.index(ending: bare).map { Self.kinds[$0].name }
    }

    /// Whether scalars end as a title does. A title that passes a text on must name its own kind.
    func isComplete(_ title: [UInt32]) -> Bool {
        let bare = bare(title)
        guard bare.count >= 4 else { return false }
        if bare.contains("关于") || bare.contains("關於"), Self.passing.occurs(in: bare) {
            return Self.passingKinds.end(bare)
        }
        return Self.kindWords.end(bare)
    }

    /// Whether scalars end with a weaker word by which a title can end.
    private func isPlausible(_ title: [UInt32]) -> Bool {
        let bare = bare(title)
        return isComplete(title) || Self.titleEnds.end(bare)
    }

    /// Whether a line can be one of a title: short, no sentence, no date, no marker.
    func isTitleLine(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard (1...80).contains(range.count), line.marker == nil else { return false }
        for i in range.start..<range.end {
            if text.isAny(ScalarClass.stop, at: i) || text[i] == 0xFF1B || text[i] == 0x3B { return false }
        }
        switch text[range.end - 1] {
        case 0xFF1A, 0x3A, 0xFF0C, 0x2C: return false
        default: break
        }
        // 省长某某作政府工作报告 stands under a picture.
        if text.has("报告", at: range.end - 2, range.end), organs.opensWithOffice(range.start, range.end),
            text.find("作", range.start, range.end) != nil
        {
            return false
        }
        // The dateline of an agency, and what begins with a dash.
        if text[range.end - 1] == 0x7535, text.has("新华社", at: range.start, range.end) { return false }
        if ChineseNumber.isDash(text[range.start]) { return false }
        return dates.readAlone(range.start, range.end) == nil
    }

    /// Whether a line is a bracketed end of a title, such as （2017－2020年） or （试行）, and no date.
    func isSubtitle(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard (3...40).contains(range.count), dates.read(range.start + 1, range.end) == nil else { return false }
        guard text[range.start] == 0xFF08 || text[range.start] == 0x28 else { return false }
        guard text[range.end - 1] == 0xFF09 || text[range.end - 1] == 0x29 else { return false }
        // （晋市政办〔2018〕88号） is a document number.
        return text[range.end - 2] != 0x53F7 && !isNote(line)
    }

    private static let noteWords: PhraseSet = ["此件", "公开", "删减", "有删", "不公开", "附后", "编者", "略", "联系人"]

    /// Whether a line is a note on publication, such as （此件公开发布）.
    func isNote(_ line: Line) -> Bool {
        let range = text.trimmed(line.start, line.end)
        guard (4...60).contains(range.count), text[range.start] == 0xFF08 || text[range.start] == 0x28 else {
            return false
        }
        guard text[range.end - 1] == 0xFF09 || text[range.end - 1] == 0x29 else { return false }
        return text.contains(anyOf: Self.noteWords, range.start, range.end)
    }

    /// The title that begins at a line, or nil.
    ///
    /// `expected` is what the title is said to be elsewhere (in 《》, in a list of attachments). At most six lines are
    /// joined.
    func read(_ lines: [Line], from first: Int, before end: Int, expected: [[UInt32]] = []) -> Title? {
        var joined: [UInt32] = []
        var best: (line: Int, isComplete: Bool)?
        var index = first
        let bound = min(end, first + 6)
        while index < bound, lines[index].role == .body, isTitleLine(lines[index]) {
            if best != nil, isSubtitle(lines[index]) {
                best = (index, true)
                break
            }
            if isNote(lines[index]) { break }
            joined += text.compact(lines[index].start, lines[index].end)
            guard joined.count <= 160 else { break }
            if expected.contains(where: { same($0, joined) }) {
                best = (index, true)
                if index + 1 < bound, lines[index + 1].role == .body, isSubtitle(lines[index + 1]) { best?.line += 1 }
                break
            }
            if isComplete(joined), expected.isEmpty || !expected.contains(where: { $0.starts(with: joined) }) {
                best = (index, true)
                if goesOn(joined, lines, index + 1, bound) { best?.line += 1 }
                // A bracketed end may follow on a line of its own.
                let next = (best?.line ?? index) + 1
                if next < bound, lines[next].role == .body, isSubtitle(lines[next]) { best?.line += 1 }
                break
            }
            if best == nil, isPlausible(joined) { best = (index, false) }
            index += 1
        }
        guard !joined.isEmpty else { return nil }
        let last = best?.line ?? first
        let start = text.trimmed(lines[first].start, lines[first].end)
        let stop = text.trimmed(lines[last].start, lines[last].end)
        return Title(
            lines: first..<(last + 1), range: NormalRange(start.start, stop.end), isComplete: best?.isComplete ?? false)
    }

    /// 第十四个五年规划 / ⟦和二〇三五年远景目标纲要⟧: a title that goes on behind a kind that it names.
    private func goesOn(_ joined: [UInt32], _ lines: [Line], _ next: Int, _ bound: Int) -> Bool {
        guard next < bound, lines[next].role == .body, isTitleLine(lines[next]) else { return false }
        switch text[text.trimmed(lines[next].start, lines[next].end).start] {
        case 0x548C, 0x53CA, 0x66A8: break  // 和 及 暨
        default: return false
        }
        return isComplete(joined + text.compact(lines[next].start, lines[next].end))
    }

    /// Whether two titles are alike but for quotes and brackets of either width.
    func same(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        guard abs(a.count - b.count) <= 8 else { return false }
        func fold(_ title: [UInt32]) -> [UInt32] {
            title.compactMap { scalar in
                switch scalar {
                case 0x201C, 0x201D, 0x22, 0x300A, 0x300B: return nil
                case 0xFF08: return 0x28
                case 0xFF09: return 0x29
                case 0x2010...0x2015, 0xFF0D, 0x7E, 0xFF5E: return 0x2D
                default: return scalar
                }
            }
        }
        return fold(a) == fold(b)
    }

    private static let carrying: [(words: PhraseSet, name: String)] = [
        (["印发给你们", "现印发", "现予印发", "现转发", "转发给你们", "印发你们", "现予转发", "特此通知", "现通知如下", "通知如下"], "通知"),
        (["提出以下意见", "提出如下意见", "提出以下实施意见", "提出如下实施意见", "制定如下意见", "制定以下意见"], "意见"),
        (["公告如下", "现公告", "特此公告"], "公告"), (["通告如下", "特此通告"], "通告"), (["批复如下"], "批复"),
        (["决定如下", "作出如下决定", "特作如下决定"], "决定"), (["通报如下"], "通报"), (["如下措施", "以下措施"], "措施"),
    ]

    /// The kind that the words of a carrying paragraph state, or nil.
    func kind(ofCarrier start: Int, _ end: Int) -> String? {
        for (words, name) in Self.carrying where text.contains(anyOf: words, start, end) { return name }
        if text.find("现将", start, end) != nil, text.contains(anyOf: Self.passing, start, end) { return "通知" }
        return nil
    }

    /// Whether a paragraph passes a text on.
    func passesOn(_ start: Int, _ end: Int) -> Bool { text.contains(anyOf: Self.passing, start, end) }

    /// The 《titles》 of a paragraph, without white space.
    func quotedTitles(_ start: Int, _ end: Int) -> [[UInt32]] {
        var result: [[UInt32]] = []
        var opener: Int?
        var depth = 0
        for i in start..<end {
            if text[i] == 0x300A {
                if depth == 0 { opener = i + 1 }
                depth += 1
            } else if text[i] == 0x300B, depth > 0 {
                depth -= 1
                if depth == 0, let opener { result.append(text.compact(opener, i)) }
            }
        }
        return result
    }

    /// The range of the organs that a title begins with (吉林省人民政府关于…), or nil.
    func leadingOrgans(_ title: NormalRange) -> NormalRange? {
        var cut = title.end
        for word in ["关于", "關於", "转发", "批转", "印发"] as [Phrase] {
            if let offset = text.find(word, title.start, cut) { cut = offset }
        }
        if cut == title.end, text.has("工作报告", at: title.end - 4, title.end) { cut = title.end - 4 }
        if cut == title.end, text[title.end - 1] == 0x4EE4 { cut = title.end - 1 }  // 令
        // 2026年江苏省政府工作报告: the year is none of the name's.
        var start = title.start
        if cut - start > 7, text[start + 4] == 0x5E74, (start..<start + 4).allSatisfy({ text[$0] &- 0x30 < 10 }) {
            start += 5
        }
        if text.has("国务院政府", at: cut - 5, cut) { cut -= 2 }
        guard cut < title.end, cut > start + 2 else { return nil }
        return organs.isOrgan(start, cut) ? text.trimmed(start, cut) : nil
    }
}
