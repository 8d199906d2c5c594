import NoticeModel

/// Recognises lines that name an organ of government or party and nothing else, and splits joint ones.
struct OrganReader {
    let text: TextView

    /// How the names of organs and of bodies that sign notices end.
    private static let endings: PhraseSet = [
        "人民政府", "政府", "委员会", "办公厅", "办公室", "国务院", "中央", "管委会", "法院", "检察院", "党组", "行署", "领导小组",
        "指挥部", "联席会议", "支行", "分行", "中心支行", "总工会", "联合会", "协会", "海关", "大学", "研究院", "委員會", "管理署",
        "厅", "局", "部", "委", "院", "署", "办", "中心", "公司", "会", "银行", "联合社", "合作总社", "總署", "廳", "處", "集团",
    ]
    /// Words that no name of an organ holds.
    private static let foreign: PhraseSet = ["关于", "印发", "转发", "《", "，", "。", "的", "：", "；", "实施", "全部", "關於"]

    /// Whether the range is the name of one or several organs.
    func isOrgan(_ start: Int, _ end: Int) -> Bool {
        let range = text.trimmed(start, end)
        guard (2...60).contains(range.count), endsAsOrgan(range.start, range.end) else { return false }
        for i in range.start..<range.end {
            let isPlain = text.isHan(i) || text.isAny(ScalarClass.space, at: i)
            guard isPlain || isInner(text[i]) else { return false }
        }
        return !text.contains(anyOf: Self.foreign, range.start, range.end)
    }

    /// Whether a range ends as the name of an organ does, white space left out.
    func endsAsOrgan(_ start: Int, _ end: Int) -> Bool {
        var last = end
        while last > start, text.isAny(ScalarClass.space, at: last - 1) { last -= 1 }
        guard last > start else { return false }
        // Most ranges show by their last scalar that they do not; a bracket must be looked into.
        let scalar = text[last - 1]
        guard scalar == 0xFF09 || scalar == 0x29 || Self.endings.mayEnd(with: scalar) else { return false }
        return endsAsOrgan(text.compact(start, last))
    }

    /// Whether the scalars end as the name of an organ does.
    func endsAsOrgan(_ name: [UInt32]) -> Bool {
        let bare = Self.withoutBracket(name)
        return bare.count >= 2 && Self.endings.end(bare)
    }

    /// （ ） · 、 and their half-width forms.
    private func isInner(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFF08, 0xFF09, 0x28, 0x29, 0xB7, 0x3001: return true
        default: return false
        }
    }

    /// The name without a bracket at its end: 省外事办（省港澳办）.
    private static func withoutBracket(_ name: [UInt32]) -> [UInt32] {
        guard let last = name.last, last == 0xFF09 || last == 0x29,
            let opener = name.lastIndex(where: { $0 == 0xFF08 || $0 == 0x28 }), opener > 1
        else { return name }
        return Array(name[..<opener])
    }

    private static let joints: PhraseSet = ["中央", "国务院", "人民政府", "委员会", "办公厅", "办公室", "省委", "市委", "县委", "区委"]

    /// The organs of a range that holds nothing else: split at white space that was left out, at 、, and where a
    /// second organ's name begins without any sign (中共中央国务院).
    func split(_ start: Int, _ end: Int) -> [NormalRange] {
        let range = text.trimmed(start, end)
        var result: [NormalRange] = []
        var first = range.start
        var i = range.start
        func close(_ offset: Int) {
            let piece = text.trimmed(first, offset)
            if !piece.isEmpty { result.append(piece) }
        }
        while i < range.end {
            let isSeparator = text[i] == 0x3001 || text.isAny(ScalarClass.space, at: i) || text[i] == 0x0A
            if isSeparator, endsAsOrgan(first, i) {
                close(i)
                first = i + 1
            } else if i > first, endsAsOrgan(first, i), beginsOrgan(i, range.end, after: first) {
                close(i)
                first = i
            }
            i += 1
        }
        close(range.end)
        return result
    }

    /// Whether a second organ's name begins at an offset where one could end.
    private func beginsOrgan(_ offset: Int, _ end: Int, after first: Int) -> Bool {
        if text.hasGap(before: offset), end - offset >= 2 { return endsAsOrgan(offset, end) }
        if repeatsPlace(offset, end, after: first) { return true }
        guard
            text.length(ofAny: Self.joints, at: offset - 2, offset) != nil
                || text.length(ofAny: Self.joints, at: offset - 3, offset) != nil
                || text.length(ofAny: Self.joints, at: offset - 4, offset) != nil
        else { return false }
        if text.has("国务院", at: offset, end) || text.has("中共", at: offset, end) { return true }
        // The name of the same place again: 中共吉林省委吉林省人民政府.
        let place = text.has("中共", at: first, offset) ? first + 2 : first
        guard place + 2 <= offset, offset + 2 <= end else { return false }
        return text[place] == text[offset] && text[place + 1] == text[offset + 1]
    }

    /// 黄浦区教育局⟦黄浦区⟧商务委员会: the whole name of the place stands again.
    private func repeatsPlace(_ offset: Int, _ end: Int, after first: Int) -> Bool {
        var last = first + 1
        while last < min(first + 6, offset) {
            switch text[last] {
            case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE:  // 省 市 县 区 州
                let length = last + 1 - first
                guard length > 2, offset + length < end else { return false }
                return (0..<length).allSatisfy { text[first + $0] == text[offset + $0] }
            default: last += 1
            }
        }
        return false
    }

    private static let offices: PhraseSet = [
        "总理", "省长", "市长", "区长", "县长", "州长", "盟长", "旗长", "主席", "主任", "部长", "检察长", "院长", "镇长", "乡长", "代省长",
        "代市长", "代区长", "代县长", "代州长", "代主席", "代镇长", "代乡长", "局长", "厅长",
    ]

    /// The organ of 某市人民政府市长 张三, or nil.
    func speakersOrgan(_ range: NormalRange) -> NormalRange? {
        guard range.count <= 40, range.count > 3 else { return nil }
        for i in (range.start + 3)..<range.end where text.length(ofAny: Self.offices, at: i, range.end) != nil {
            if endsAsOrgan(range.start, i) { return NormalRange(range.start, i) }
        }
        return nil
    }

    /// Whether 省长, 市长 or the like begins a line.
    func opensWithOffice(_ start: Int, _ end: Int) -> Bool { text.length(ofAny: Self.offices, at: start, end) != nil }

    /// Whether a line is an office with a name (省长 某某).
    func isOfficer(_ start: Int, _ end: Int) -> Bool {
        let range = text.trimmed(start, end)
        guard (3...12).contains(range.count), text.length(ofAny: Self.offices, at: range.start, range.end) != nil else {
            return false
        }
        return isName(range.start, range.end) && !endsAsOrgan(range.start, range.end)
    }

    /// Whether a line is a few Han characters.
    func isName(_ start: Int, _ end: Int) -> Bool {
        let range = text.trimmed(start, end)
        for i in range.start..<range.end where !text.isHan(i) && !text.isAny(ScalarClass.space, at: i) { return false }
        return range.count >= 2
    }
}
