import NoticeModel

/// Gives the mentions of running text the roles that the words beside them say.
struct OrganRoles {
    /// Mentions joined by 、 和 及 share the words after the last one: 甲、乙牵头 → both lead.
    func assign(_ mentions: inout [OrganMention], _ s: Scalars) {
        var i = 0
        while i < mentions.count {
            var last = i
            while last + 1 < mentions.count, isJoined(s, mentions[last].range.end, mentions[last + 1].range.start) {
                last += 1
            }
            let verb = verb(s, mentions[last].range.end)
            if let role = verb.role {
                for j in i...last { mentions[j].role = role }
            }
            if verb.hasPartners, last + 1 < mentions.count, mentions[last + 1].range.start <= verb.end + 2 {
                // The partners: the group that follows 会同, and 等…部门 after it.
                var partner = last + 1
                while true {
                    mentions[partner].role = .support
                    guard partner + 1 < mentions.count,
                        isJoined(s, mentions[partner].range.end, mentions[partner + 1].range.start)
                    else { break }
                    partner += 1
                }
                i = partner + 1
            } else {
                i = last + 1
            }
        }
    }

    private func isJoined(_ s: Scalars, _ end: Int, _ start: Int) -> Bool {
        guard start == end + 1 else { return start == end }
        return s[end] == code("、") || s[end] == code("和") || s[end] == code("及") || s[end] == code("与")
    }

    /// What the words after a mention make of it, where they end, and whether partners follow.
    private func verb(_ s: Scalars, _ end: Int) -> (role: OrganRole?, end: Int, hasPartners: Bool) {
        var i = end
        if has(s, i, "等") {
            // 甲、乙等部门牵头
            i += 1
            while i < s.count, i < end + 8, !has(s, i, "牵头"), !has(s, i, "会同"), !has(s, i, "配合") { i += 1 }
        }
        if has(s, i, "要") || has(s, i, "应") || has(s, i, "负") && has(s, i, "负责牵头") { i += has(s, i, "负责牵头") ? 2 : 1 }
        if has(s, i, "牵头") {
            let after = i + 2
            return has(s, after, "会同")
                ? (.lead, after + 2, true) : has(s, after, "商") ? (.lead, after + 1, true) : (.lead, after, false)
        }
        if has(s, i, "为牵头") || has(s, i, "作为牵头") || has(s, i, "是牵头") || has(s, i, "为主牵头") {
            // 甲作为牵头部门，要会同乙、丙
            var j = i
            let stop = min(s.count, i + 14)
            while j < stop, s[j] != code("。") {
                if has(s, j, "会同") { return (.lead, j + 2, true) }
                j += 1
            }
            return (.lead, i + 4, false)
        }
        if has(s, i, "会同") { return (.lead, i + 2, true) }
        if has(s, i, "配合") || has(s, i, "协办") || has(s, i, "协助") || has(s, i, "参与配合") {
            return (.support, i + 2, false)
        }
        return (nil, end, false)
    }

    @inline(__always)
    private func has(_ s: Scalars, _ start: Int, _ word: StaticString) -> Bool {
        matches(s, start, word)
    }
}

/// Whether a word of the basic plane, written in the code, stands at `start`.
@inline(__always)
func matches(_ s: Scalars, _ start: Int, _ word: StaticString) -> Bool {
    guard start >= 0 else { return false }
    var i = start
    var byte = 0
    let utf8 = word.utf8Start
    let count = word.utf8CodeUnitCount
    while byte < count {
        guard i < s.count else { return false }
        let lead = utf8[byte]
        let scalar: UInt32
        if lead < 0x80 {
            scalar = UInt32(lead)
            byte += 1
        } else {
            scalar = UInt32(lead & 0x0F) << 12 | UInt32(utf8[byte + 1] & 0x3F) << 6 | UInt32(utf8[byte + 2] & 0x3F)
            byte += 3
        }
        if s[i] != scalar { return false }
        i += 1
    }
    return true
}
