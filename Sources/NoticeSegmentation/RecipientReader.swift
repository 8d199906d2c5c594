import NoticeModel

/// Recognises the line of recipients (主送机关) and splits it.
struct RecipientReader {
    let text: TextView

    private static let statement: PhraseSet = [
        "如下", "以下", "现将", "通知", "意见", "为了", "为贯彻", "为进一步", "根据", "各位", "代表们", "同志", "主要", "包括", "目标",
        "附件", "要求", "内容", "指标", "任务", "原则", "。", "《",
    ]
    private static let endings: PhraseSet = [
        "政府", "委", "党委", "部门", "机构", "单位", "厅", "局", "办", "会", "公司", "企业", "院校", "学校", "团体", "大学", "法院",
        "检察院", "开发区", "示范区", "新区", "园区", "银行", "集团", "中心", "院", "所", "部", "署", "行署", "办事处", "区", "市", "县", "州",
        "办公室", "组", "医院", "机关", "支行", "分行", "站", "队", "街道", "镇", "乡", "協會", "機關",
    ]
    private static let label: Phrase = "主送"

    /// The recipients that a line names and nothing else, or nil. The line ends with ：.
    func readLine(_ start: Int, _ end: Int) -> [NormalRange]? {
        var range = text.trimmed(start, end)
        // A copy in Markdown may take the line for a heading.
        while !range.isEmpty, text[range.start] == 0x23 { range = text.trimmed(range.start + 1, range.end) }
        guard (4...600).contains(range.count), isColon(text[range.end - 1]) else { return nil }
        if text.has(Self.label, at: range.start, range.end) {
            var i = range.start + 2
            while i < range.end, text[i] != 0xFF1A, text[i] != 0x3A, i < range.start + 6 { i += 1 }
            if i + 1 < range.end { range = text.trimmed(i + 1, range.end) }
        }
        let body = text.trimmed(range.start, range.end - 1)
        guard !body.isEmpty, !text.contains(anyOf: Self.statement, body.start, body.end) else { return nil }
        let pieces = split(body.start, body.end)
        guard let first = pieces.first, isRecipient(first) else { return nil }
        let named = pieces.lazy.filter { self.isRecipient($0) }.count
        return named * 3 >= pieces.count * 2 ? pieces : nil
    }

    private func isColon(_ scalar: UInt32) -> Bool { scalar == 0xFF1A || scalar == 0x3A }

    private func isRecipient(_ piece: NormalRange) -> Bool {
        if text[piece.start] == 0x5404 { return true }  // 各
        // 教育厅（委、局）
        var end = piece.end
        if text[end - 1] == 0xFF09 || text[end - 1] == 0x29 {
            while end > piece.start, text[end - 1] != 0xFF08, text[end - 1] != 0x28 { end -= 1 }
            end = end > piece.start + 1 ? end - 1 : piece.end
        }
        return Self.endings.end(text.compact(piece.start, end))
    }

    /// Splits at ，；、 outside brackets; a 、 that lists classes under one 各 (各市、县人民政府) does not part.
    func split(_ start: Int, _ end: Int) -> [NormalRange] {
        var result: [NormalRange] = []
        var first = start
        var depth = 0
        for i in start..<end {
            switch text[i] {
            case 0xFF08, 0x28, 0x3014, 0x5B: depth += 1
            case 0xFF09, 0x29, 0x3015, 0x5D: depth = max(0, depth - 1)
            case 0xFF0C, 0x2C, 0xFF1B, 0x3B:
                if depth == 0 {
                    add(first, i, &result)
                    first = i + 1
                }
            case 0x3001:
                if depth == 0, !listsClasses(first, i, end), !joinsLevels(first, i, end), !joinsUnits(first, i, end) {
                    add(first, i, &result)
                    first = i + 1
                }
            default: break
            }
        }
        add(first, end, &result)
        return result
    }

    /// Whether the 、 at an offset stands between levels whose units have their seat in one place: 中央、省驻云州各单位.
    private func joinsLevels(_ start: Int, _ comma: Int, _ end: Int) -> Bool {
        let piece = text.trimmed(start, comma)
        // 中央, 市直及中央
        let isCentral = piece.count >= 2 && text[piece.end - 2] == 0x4E2D && text[piece.end - 1] == 0x592E
        let next = text.skipSpace(comma + 1, end)
        // 省、⟦市驻⟧桃有关单位; 驻县区直、市直各有关单位
        if next + 1 < end, isLevel(text[next]),
            piece.count == 1 && isLevel(text[piece.start]) && text[next + 1] == 0x9A7B
                || piece.count > 2 && text[piece.start] == 0x9A7B && text[piece.end - 1] == 0x76F4
                    && text[next + 1] == 0x76F4
        {
            return true
        }
        guard isCentral || piece.count == 1 && (text[piece.start] == 0x4E2D || text[piece.start] == 0x90E8) else {
            return false
        }
        // 省, 省直, 省属 and 驻
        guard next + 2 < end, text[next] == 0x7701 else { return false }
        return text[next + 1] == 0x9A7B || text[next + 2] == 0x9A7B
    }

    /// 省 市 县 区 州
    private func isLevel(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE: return true
        default: return false
        }
    }

    /// 各有关部门、⟦单位⟧: both are of the same kind.
    private func joinsUnits(_ start: Int, _ comma: Int, _ end: Int) -> Bool {
        guard comma - start > 2, text.has("部门", at: comma - 2, comma), text.has("单位", at: comma + 1, end) else {
            return false
        }
        return comma + 3 >= end || text[comma + 3] == 0xFF0C || text[comma + 3] == 0x2C || text[comma + 3] == 0xFF1B
    }

    private func add(_ start: Int, _ end: Int, _ result: inout [NormalRange]) {
        let piece = text.trimmed(start, end)
        if !piece.isEmpty { result.append(piece) }
    }

    /// Classes of places and of departments that share one 各.
    private static let classes: PhraseSet = [
        "自治区", "直辖市", "自治州", "自治县", "设区市", "省辖市", "地级市", "县级市", "省直管县", "计划单列市", "直管市", "地区",
        "街道", "省", "市", "州", "区", "县", "盟", "旗", "镇", "乡", "地", "部", "委", "办", "局", "厅", "行署",
    ]

    /// Whether the 、 at an offset stands between classes: after 各 or 有关 nothing but classes, and a class again after it.
    private func listsClasses(_ start: Int, _ comma: Int, _ end: Int) -> Bool {
        var head = comma
        // 各, or 有关 and 相关 as in 市政府有关委、办、局
        func opens(_ i: Int) -> Bool {
            text[i - 1] == 0x5404
                || text[i - 1] == 0x5173 && i - 2 >= start && (text[i - 2] == 0x6709 || text[i - 2] == 0x76F8)
        }
        while head > start, !opens(head), comma - head < 24 { head -= 1 }
        guard head > start, opens(head) else { return false }
        var i = head
        var depth = 0
        while i < comma {
            switch text[i] {
            case 0xFF08, 0x28: depth += 1
            case 0xFF09, 0x29: depth -= 1
            case 0x3001: break
            default:
                if depth == 0 {
                    guard let length = text.length(ofAny: Self.classes, at: i, comma) else { return false }
                    i += length - 1
                }
            }
            i += 1
        }
        let next = text.skipSpace(comma + 1, end)
        // 区政府各委、办、局、⟦街道办事处⟧: behind departments the streets are others.
        if text.has("街道", at: next, end), text[comma - 1] == 0x5C40 || text[comma - 1] == 0x529E { return false }
        guard let length = text.length(ofAny: Self.classes, at: next, end) else { return false }
        // 各市、县人民政府 goes on; in 各市、区域合作办 the second word is no class by itself.
        var after = next + length
        // 各市州、县市区人民政府
        while after < end, let more = text.length(ofAny: Self.classes, at: after, end), text[after] != 0x59D4,
            text[after] != 0x529E
        { after += more }
        guard after < end else { return true }
        switch text[after] {
        // 、 人 党 政 委 和 及 （ ， 直 行 办 管
        case 0x3001, 0x4EBA, 0x515A, 0x653F, 0x59D4, 0x548C, 0x53CA, 0xFF08, 0x28, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0x76F4,
            0x884C, 0x529E, 0x7BA1:
            return true
        default:
            // 各省、自治区、直辖市、⟦计划单列市⟧财政厅: whose departments they are.
            return length >= 3
        }
    }
}
