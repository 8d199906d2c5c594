import NoticeModel

/// Decides which sections have a title and which are numbered items that are running text.
///
/// A head is up to about 30 scalars closed by 。 or ： with text after it, or a line of its own; up to 50 where its
/// siblings have such heads. Articles (第一条) are running text unless a line of words stands alone, brackets head them,
/// or most articles of the part have such heads, as measures have and regulations have not.
struct TitleResolver {
    let text: TextView
    let drafts: [SectionDraft]

    private enum Verdict { case head, perhaps, item }

    static let shortHead = 30
    static let longHead = 50

    /// Modal words and openings by which a sentence is a provision or a statement and no head.
    private static let modal: PhraseSet = [
        "应当", "不得", "可以", "必须", "给予", "應當", "必須", "給予", "负责解释", "起施行", "起执行", "起实施",
        "不超过", "不大于", "不低于", "不少于",
    ]
    private static let leadIn: PhraseSet = ["下列", "以下", "如下", "其中", "包括"]

    /// The titles of the sections, nil for items.
    func titles() -> [NormalRange?] {
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(drafts.count)
        var heads = [Int](repeating: 0, count: drafts.count)
        var members = heads
        var listed = heads
        var sentences = heads
        // Whether the last member of a row ends in ；.
        var isLastListed = [Bool](repeating: false, count: drafts.count)
        var articles = [Int](repeating: 0, count: (drafts.last?.part ?? 0) + 1)
        var articleHeads = articles
        let runs = runningRows()
        var runHeads = heads
        var runMembers = heads
        for (index, draft) in drafts.enumerated() {
            let verdict = judge(draft)
            verdicts.append(verdict)
            members[draft.group] += 1
            if draft.marker.kind == .article {
                articles[draft.part] += 1
                if verdict != .item { articleHeads[draft.part] += 1 }
            }
            if verdict == .head { heads[draft.group] += 1 }
            runMembers[runs[draft.group]] += 1
            if verdict == .head { runHeads[runs[draft.group]] += 1 }
            if verdict == .item || verdict == .perhaps && isSentence(draft.head) { sentences[draft.group] += 1 }
            isLastListed[draft.group] = endsAsListItem(draft)
            if isLastListed[draft.group], index >= draft.group { listed[draft.group] += 1 }
        }
        return drafts.indices.map { index in
            let draft = drafts[index]
            if draft.fixedTitle != nil { return draft.fixedTitle }
            if draft.marker.kind == .attachment { return nil }
            if draft.marker.kind == .article, let title = bracketedHead(draft) { return title }
            let group = draft.group
            // Where most of a row ends in ；, its members are clauses of one sentence.
            // A ； that ends the last member alone is where a text was cut off.
            let isCutOff = listed[group] == 1 && members[group] > 1 && isLastListed[group]
            let isList =
                !isCutOff && listed[group] * 2 >= max(2, members[group] - 1)
                && (!draft.hasContent || draft.head.terminator == .colon)
            let isHeaded = articleHeads[draft.part] * 10 >= articles[draft.part] * 6
            switch verdicts[index] {
            case .perhaps where draft.marker.kind == .article && isHeaded: break
            case .perhaps where draft.marker.kind == .article: return nil
            case .head where !isList: break
            case .perhaps where !isList && heads[group] * 2 >= members[group]: break
            // 11. under 三、 goes on with 10. under 二、: all of them are siblings.
            case .perhaps
            where !isList && !isSentence(draft.head) && runMembers[runs[group]] > members[group]
                && runHeads[runs[group]] * 2 >= runMembers[runs[group]]:
                break
            // 以园区建设为引领，做精第一产业，确保…: a row of nothing but heads, some of them long.
            case .perhaps where !isList && heads[group] > 0 && members[group] > 2 && sentences[group] == 0: break
            default: return nil
            }
            return NormalRange(draft.head.start, draft.head.end)
        }
    }

    /// For the first section of each row, the first of the row that it runs on from across higher headings, or itself.
    private func runningRows() -> [Int] {
        var runs = Array(drafts.indices)
        var last: [MarkerKind: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            let kind = draft.marker.kind
            if draft.group == index, draft.marker.number > 1, let before = last[kind],
                drafts[before].part == draft.part, drafts[before].marker.number + 1 == draft.marker.number,
                drafts[before].parent != nil, draft.parent != nil
            {
                runs[index] = runs[drafts[before].group]
            }
            last[kind] = index
        }
        return runs
    }

    /// The words in brackets that head an article (第三条 【主管部门】…), or nil.
    private func bracketedHead(_ draft: SectionDraft) -> NormalRange? {
        let start = draft.head.start
        guard start < draft.pieceEnd, MarkerReader(text: text).read(start, draft.pieceEnd, atLineStart: false) == nil
        else { return nil }
        let closing: UInt32
        switch text[start] {
        case 0x3010: closing = 0x3011
        case 0xFF08: closing = 0xFF09
        case 0x3014: closing = 0x3015
        case 0x28: closing = 0x29
        default: return nil
        }
        var i = start + 1
        while i < min(draft.pieceEnd, start + 22), text[i] != closing { i += 1 }
        guard i < draft.pieceEnd, text[i] == closing, i > start + 2 else { return nil }
        return NormalRange(start + 1, i)
    }

    /// Whether the section's paragraph ends in ； and nothing else belongs to it.
    private func endsAsListItem(_ draft: SectionDraft) -> Bool {
        guard draft.pieceEnd > draft.marker.end else { return false }
        let last = text[draft.pieceEnd - 1]
        return last == 0xFF1B || last == 0x3B
    }

    private func judge(_ draft: SectionDraft) -> Verdict {
        let head = draft.head
        let count = head.count
        guard count > 0 else { return .item }
        let kind = draft.marker.kind
        let alone = text.skipSpace(head.next, draft.pieceEnd) >= draft.pieceEnd
        switch head.terminator {
        case .none: return .item
        case .end, .marker:
            if kind == .article { return alone && count <= 20 && !hasComma(head) ? .head : .item }
            return count <= Self.longHead || kind.isNamed ? .head : .perhaps
        case .bracket:
            return count <= Self.longHead ? .head : .item
        case .stop, .colon:
            if kind == .article { return !alone && count <= Self.shortHead && !isSentence(head) ? .perhaps : .item }
            guard count <= Self.longHead else { return .item }
            var verdict: Verdict = count <= Self.shortHead ? .head : .perhaps
            if isSentence(head) { verdict = .perhaps }
            if alone {
                // A short sentence with nothing under it is an item; with text under it, a heading line.
                if head.terminator == .colon, text.contains(anyOf: Self.leadIn, head.start, head.end) { return .item }
                if !draft.hasContent {
                    return isSentence(head) || count > Self.shortHead || hasComma(head) ? .item : .perhaps
                }
                return isSentence(head) ? .perhaps : .head
            }
            return verdict
        }
    }

    private func hasDigit(_ head: HeadScan) -> Bool {
        for i in head.start..<head.end where text.isAny(ScalarClass.digit, at: i) { return true }
        return false
    }

    private func hasComma(_ head: HeadScan) -> Bool {
        for i in head.start..<head.end where text[i] == 0xFF0C || text[i] == 0x2C { return true }
        return false
    }

    /// Whether the words say what must be or how much it is, as no heading does.
    private func isSentence(_ head: HeadScan) -> Bool {
        if text.contains(anyOf: Self.modal, head.start, head.end) || hasComma(head) && hasDigit(head) { return true }
        // 到2025年，… and an amount of money or a share.
        if text[head.start] == 0x5230 || text[head.start] == 0x81EA, head.count > 1,
            text.isAny(ScalarClass.digit, at: head.start + 1)
        {
            return true
        }
        for i in head.start..<head.end {
            switch text[i] {
            // 企业符合多项政策的，按照…执行: what the rule says of a case.
            case 0x7684 where i + 1 < head.end && text[i + 1] == 0xFF0C: return true
            case 0x25, 0xFF05: return true
            case 0x4EBF, 0x4E07, 0x5143:  // 亿 万 元 after a digit
                if i > head.start, text.isAny(ScalarClass.digit, at: i - 1), hasComma(head) { return true }
            default: break
            }
        }
        return false
    }
}
