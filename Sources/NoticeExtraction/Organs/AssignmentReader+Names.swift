/// The names in an item of a list that no mark parts.
extension AssignmentReader {
    /// Calls `found` with each of the names in an item without a mark between them: 省发展改革委和省财政厅 are two.
    func names(_ s: Scalars, _ start: Int, _ end: Int, _ found: (Int, Int) -> Void) {
        var from = start
        if let (length, _) = words.joints.match(s, at: from, limit: end) { from += length }
        // A list that cites titles names no organs there.
        guard from < end, !(from..<end).contains(where: { isTitleMark(s[$0]) }) else { return }
        while from < end, let name = reader.read(s, at: from, floor: from, limit: end), name.end < end {
            var next = name.end
            // 甲等有关部门和各市人民政府: what sums up is no name.
            if s[next] == code("等") {
                next += 1
                if let sum = reader.read(s, at: next, floor: next, limit: end) { next = sum.end }
                found(from, name.end)
                guard next < end, let (length, _) = words.joints.match(s, at: next, limit: end) else { return }
                from = next + length
                continue
            }
            if let (length, _) = words.joints.match(s, at: next, limit: end), end - next - length >= 2 {
                next += length
            } else if reader.read(s, at: next, floor: next, limit: end)?.end != end {
                break
            }
            found(from, name.end)
            from = next
        }
        // 17个帮扶集团牵头单位⟦和⟧有关区县政府: what is no organ by its form, and a class behind it.
        if let joint = (from + 2..<max(from + 2, end - 3)).first(where: { opensClass(s, $0) }) {
            found(from, joint)
            from = joint + 1
        }
        found(from, end)
    }

    /// 和各, 和有关, 和相关, 及各
    private func opensClass(_ s: Scalars, _ at: Int) -> Bool {
        guard s[at] == code("和") || s[at] == code("及") || s[at] == code("与") else { return false }
        if s[at + 1] == code("各") { return s[at + 2] != code("自") && s[at + 2] != code("类") }
        return s[at + 2] == code("关") && (s[at + 1] == code("有") || s[at + 1] == code("相"))
    }

    /// The end of ⟦县级市⟧ in 各区、县级市, and the mark there: places of several levels under one 各 are one name.
    func nextLevel(_ s: Scalars, _ start: Int, _ comma: Int, _ end: Int) -> (Int, UInt32)? {
        guard s[start] == code("各") else { return nil }
        var at = start + 1
        if at + 2 < comma, s[at + 1] == code("关"), s[at] == code("有") || s[at] == code("相") { at += 2 }
        guard isLevel(s, at, comma) else { return nil }
        let next = itemEnd(s, comma + 1, end)
        return isLevel(s, comma + 1, next.0) ? next : nil
    }

    /// Whether a range is the name of a level, or several: 县级市, 县（市、区）.
    private func isLevel(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        var at = start
        while at < end {
            if at > start, isInner(s[at]) {
                at += 1
                continue
            }
            let length = reader.look(s, at, end)[.level]
            guard length > 0 else { return false }
            at += length
        }
        return at > start
    }

    /// A mark between levels: 县（市、区）.
    private func isInner(_ scalar: UInt32) -> Bool {
        switch scalar {
        case code("（"), code("）"), code("、"), code("("), code(")"), code("〔"), code("〕"), code("["), code("]"): true
        default: false
        }
    }

    private func isTitleMark(_ scalar: UInt32) -> Bool {
        scalar &- 0x3008 < 4 || scalar == 0x3C || scalar == 0x3E
    }
}
