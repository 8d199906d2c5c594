import NoticeModel

/// Finds the policy documents that a notice cites as 《title》, and document numbers in running text.
struct CitationScanner: Sendable {
    private let numbers = DocumentNumberReader()
    private let otherWorks: SuffixLexicon<Bool>
    private let otherKinds: SuffixLexicon<Bool>

    init() {
        // A title that ends so is a form, a certificate or a paper, not a policy document.
        otherWorks = SuffixLexicon(
            [
                "证", "证书", "执照", "表", "合同", "协议", "协议书", "申请书", "承诺书", "委托书", "说明书", "任务书", "报告书",
                "登记书", "日报", "晚报", "时报", "早报", "周报", "杂志", "周刊", "月刊", "季刊", "学报", "发票", "账本", "年鉴", "台账",
                "简报", "快报", "之歌", "须知单", "告知书", "倡议信", "志愿书",
            ].map { ($0, true) })
        // Words before 《 that say it is a work of art or of the press.
        otherKinds = SuffixLexicon(
            [
                "歌曲", "电影", "电视剧", "电视片", "纪录片", "专题片", "宣传片", "话剧", "舞剧", "歌剧", "豫剧", "京剧", "戏剧", "剧目",
                "节目", "栏目", "图书", "小说", "专著", "著作", "丛书", "杂志", "报纸", "期刊", "作品", "演出", "画册", "邮票", "游戏",
                "动画片", "影片", "大戏",
            ].map { ($0, true) })
    }

    /// The citations and the document numbers outside them, each list in the order of the text.
    func scan(_ text: NormalText, _ outline: Outline) -> (citations: [Citation], identifiers: [Identifier]) {
        MappedText.with(text) { scan($0, outline) }
    }

    /// The same in a text whose map is there.
    func scan(_ text: MappedText, _ outline: Outline) -> (citations: [Citation], identifiers: [Identifier]) {
        var citations: [Citation] = []
        var identifiers: [Identifier] = []
        let s = text.scalars
        for paragraph in outline.paragraphs where paragraph.role != .contents {
            let end = paragraph.range.end
            var position = paragraph.range.start
            var isOther = false
            for pair in TitleMarks.pairs(text, position, end) {
                // 《…》 within the bracket of a number only gives the short name.
                if pair.start < position { continue }
                if pair.start > position {
                    addNumbers(text, position, pair.start, end, &identifiers)
                    isOther = otherKinds.match(s, endingAt: pair.start, lower: position) != nil
                }
                position = pair.end
                if isOther || isJournal(s, pair.end, end) || isOtherWork(s, pair) { continue }
                let citation = citation(s, pair, end)
                position = citation.range.end
                citations.append(citation)
            }
            addNumbers(text, position, end, end, &identifiers)
        }
        return (citations, identifiers)
    }

    /// A form or a certificate by the end of its title; 任务分解表 and 分工表 pass on what is to be done.
    private func isOtherWork(_ s: Scalars, _ pair: TitleMarks.Pair) -> Bool {
        let end = pair.end - 1
        guard otherWorks.match(s, endingAt: end, lower: pair.start) != nil else { return false }
        guard s[end - 1] == code("表"), end - 4 > pair.start else { return true }
        switch (s[end - 3], s[end - 2]) {
        case (code("分"), code("解")), (code("分"), code("工")), (code("任"), code("务")): return false
        default: return true
        }
    }

    /// 办好《改革》⟦等学术期刊⟧: the kind of work may stand behind the title.
    private func isJournal(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        guard start + 2 < end, s[start] == code("等") else { return false }
        for at in start + 1..<min(end - 1, start + 5) {
            switch (s[at], s[at + 1]) {
            case (code("期"), code("刊")), (code("刊"), code("物")), (code("剧"), code("目")), (code("作"), code("品")),
                (code("节"), code("目")):
                return true
            default: break
            }
        }
        return false
    }

    /// The citation of a title, with the document number in the bracket that follows it.
    private func citation(_ s: Scalars, _ pair: TitleMarks.Pair, _ limit: Int) -> Citation {
        let title = NormalRange(pair.start + 1, pair.end - 1)
        var end = pair.end
        var number: String?
        if end < limit, s[end] == code("（") || s[end] == code("(") || s[end] == code("〔") || s[end] == code("[") {
            let bracket = end
            // A document number is short; a remark about it (以下简称《意见》) may follow in the bracket.
            let stop = min(limit, bracket + 120)
            var depth = 0
            var i = bracket
            var sign: DocumentNumberReader.Reading?
            while i < stop {
                let scalar = s[i]
                if isOpen(scalar) {
                    depth += 1
                } else if isClose(scalar) {
                    depth -= 1
                    if depth == 0 { break }
                } else if scalar == code("号"), sign == nil, i - bracket < 80 {
                    sign = numbers.read(s, sign: i, floor: bracket + 1, limit: limit)
                    // The issuers of a joint announcement stand before it in the bracket.
                    if let reading = sign, reading.text != nil, let first = textStart(s, bracket + 1, reading) {
                        sign = first
                    }
                }
                i += 1
            }
            if i < stop, depth == 0, let sign, let text = sign.text {
                number = text
                end = i + 1
            }
        }
        return Citation(
            range: NormalRange(pair.start, end), title: title, number: number,
            rule: number == nil ? "citation.title" : "citation.number")
    }

    /// A number without a code of its own (第36号, 2024年第16号) takes the words before it in the bracket.
    private func textStart(_ s: Scalars, _ start: Int, _ reading: DocumentNumberReader.Reading)
        -> DocumentNumberReader.Reading?
    {
        guard s[reading.start] == code("第") || s[reading.start] &- 0x30 < 10, reading.start > start else { return nil }
        var utf8: [UInt8] = []
        for i in start..<reading.start {
            if s[i] == code("，") || s[i] == code("；") { return nil }
            appendUTF8(s[i], to: &utf8)
        }
        return DocumentNumberReader.Reading(
            start: start, end: reading.end, text: String(decoding: utf8, as: UTF8.self) + (reading.text ?? ""))
    }

    private func addNumbers(
        _ text: MappedText, _ start: Int, _ end: Int, _ limit: Int, _ identifiers: inout [Identifier]
    ) {
        var i = text.next(.citation, start, end)
        while i < end {
            if text.scalars[i] == code("号"),
                let reading = numbers.read(text.scalars, sign: i, floor: start, limit: limit)
            {
                identifiers.append(
                    Identifier(
                        range: NormalRange(reading.start, reading.end), kind: .documentNumber,
                        rule: "identifier.document-number"))
            }
            i = text.next(.citation, i + 1, end)
        }
    }

    private func isOpen(_ scalar: UInt32) -> Bool {
        scalar == code("（") || scalar == code("(") || scalar == code("〔") || scalar == code("[") || scalar == code("【")
    }

    private func isClose(_ scalar: UInt32) -> Bool {
        scalar == code("）") || scalar == code(")") || scalar == code("〕") || scalar == code("]") || scalar == code("】")
    }
}
