import NoticeModel

/// Finds where the words of a chapter's heading end when its text runs on in the same line without a mark:
/// 第一节　推动农业绿色发展⟦持续推进⟧化肥减量。
///
/// Pages that lost their line breaks have such headings. A sentence opens with a verb, an adverb before a verb, or 把
/// or 以; the head ends before the first of them that stands behind six scalars and a word that can end a head.
struct RunInHead {
    let text: TextView

    /// Verbs that open a sentence of measures.
    private static let verbs: PhraseSet = [
        "加强", "加快", "加大", "加速", "推动", "推进", "推行", "推广", "强化", "落实", "扩大", "坚持", "完善", "构建", "深化", "实施", "实行",
        "开展", "支持", "鼓励", "建立", "健全", "优化", "提升", "提高", "培育", "围绕", "依托", "聚焦", "统筹", "严格", "严守",
        "严控", "探索", "发挥", "打造", "促进", "改善", "做好", "做大", "做强", "做优", "抓好", "抓住", "抓实", "贯彻", "立足", "总结", "履行",
        "增强", "拓宽", "按照", "遵循", "紧扣", "树立", "顺应", "把握", "瞄准", "制定", "夯实", "筑牢", "守住", "守牢",
        "稳住", "压实", "确保", "盘活", "激发", "释放", "畅通", "营造", "弘扬", "注重",
        "借助", "对标", "修订", "出台", "办好", "办实", "解决", "破解", "引进", "吸引", "招引",
        "壮大", "创建", "争创", "力争", "争取", "到2", "认真", "高标", "高水", "高质", "因地", "毫不", "着力",
    ]
    /// Adverbs that such a verb may follow; in a head they stand before other words (持续健康发展).
    private static let adverbs: PhraseSet = [
        "持续", "全面", "深入", "大力", "积极", "切实", "充分", "努力", "有效", "逐步", "扎实", "不断", "进一步", "稳步", "稳妥",
        "有序", "科学", "合理", "广泛", "严格", "分类",
    ]
    /// Verbs that are nouns too, as heads end in.
    private static let nominal: PhraseSet = ["提升", "提高", "改善", "优化", "推广", "完善", "扩大"]
    /// What no head ends in: the next word belongs to it.
    private static let linking: PhraseSet = [
        "和", "与", "及", "、", "的", "以", "为", "向", "对", "在", "从", "由", "并", "等", "更", "不", "再",
    ]

    private static let shortest = 6

    /// Whether a gap parts the marker of a chapter from the words after it.
    func isSetOff(_ marker: Marker, _ end: Int) -> Bool {
        marker.kind.isChapter && marker.end < end
            && (text.hasGap(before: marker.end) || text.isAny(ScalarClass.space, at: marker.end))
    }

    /// The end of the head in `start..<end`, before the first mark; nil when no sentence opens there.
    func end(_ start: Int, _ end: Int) -> Int? {
        let bound = min(end, start + TitleResolver.longHead)
        var depth = 0
        var i = start
        while i < bound {
            let bits = text.bits(i)
            if bits & ScalarClass.opener != 0 {
                depth += 1
            } else if bits & ScalarClass.closer != 0 {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                if bits & ScalarClass.stop != 0 || isMark(text[i]) { return nil }
                if i - start >= Self.shortest, opensSentence(i, end),
                    text.length(ofAny: Self.linking, at: i - 1, i) == nil
                {
                    // …质量⟦提升⟧严格落实…: the head ends in the noun.
                    if text.length(ofAny: Self.nominal, at: i, end) != nil, opensSentence(i + 2, end) { return i + 2 }
                    return i
                }
            }
            i += 1
        }
        return nil
    }

    private func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0xFF1B, 0x3B: true
        default: false
        }
    }

    /// Names of programmes that a verb stands in: 整治⟦提升⟧行动.
    private static let programmes: PhraseSet = ["行动", "工程", "计划", "方案", "体系", "机制", "能力"]

    private func isVerb(_ at: Int, _ end: Int) -> Bool {
        guard let length = text.length(ofAny: Self.verbs, at: at, end) else { return false }
        return text.length(ofAny: Self.programmes, at: at + length, end) == nil
    }

    private func opensSentence(_ at: Int, _ end: Int) -> Bool {
        if let length = text.length(ofAny: Self.adverbs, at: at, end) {
            return isVerb(at + length, end)
        }
        if isVerb(at, end) { return true }
        // 把…作为, 把…摆在; not 把握, 把关
        if text[at] == 0x628A, at + 1 < end { return text[at + 1] != 0x63E1 && text[at + 1] != 0x5173 }
        guard text[at] == 0x4EE5 else { return false }  // 以…为
        var i = at + 2
        while i < min(end, at + 24), !text.isAny(ScalarClass.stop, at: i) {
            if text[i] == 0x4E3A { return true }
            i += 1
        }
        return false
    }
}
