import NoticeModel

extension OrganReader {
    /// Whether a name ends as a class of organs does (国务院有关部门, 省政府各厅委办).
    func isClass(_ s: Scalars, _ end: Int) -> Bool {
        let last = s[end - 1]
        return last == code("门") || last == code("位") || last == code("构") && s[end - 2] == code("机")
            || last == code("委") && s[end - 2] == code("部")
    }

    /// A class of organs: 各市（州）人民政府, 县级以上地方人民政府, 省直有关部门, 各级统计部门, 国家有关部委.
    func organClass(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganName? {
        var position = start
        var best: Int?
        var hasDeterminer = false
        var hasGrade = false
        var hasFunction = false
        var hasRegion = false
        var levels = 0
        var depth = 0
        for _ in 0..<16 {
            guard position < limit else { break }
            if depth == 0, let (length, noun) = tables.nouns.match(s, at: position, limit: limit), position > start {
                let end = position + length
                switch noun {
                case .department:
                    if hasDeterminer || hasFunction, holdsClass(s, end, limit) { best = end }
                case .government:
                    if hasGrade || levels > 1, isGovernment(s, end, limit) { best = end }
                case .agency:
                    if hasFunction { best = end }
                }
            }
            let scope = tables.scopes.match(s, at: position, limit: limit)?.length ?? 0
            let qualifier = tables.qualifiers.match(s, at: position, limit: limit)?.length ?? 0
            let level = tables.levels.match(s, at: position, limit: limit)?.length ?? 0
            let words = depth == 0 ? functionWords(s, position, limit) : nil
            let region = tables.regions.match(s, at: position, limit: limit)?.length ?? 0
            let longest = max(scope, qualifier, level, region, (words?.end ?? position) - position)
            if longest > 0 {
                let end = position + longest
                if longest == level {
                    levels += 1
                } else if longest == scope || longest == qualifier {
                    let grade = isGrade(s, position, end)
                    if grade { hasGrade = true }
                    if grade || isDeterminer(s, position, end) { hasDeterminer = true }
                } else if longest == region {
                    hasRegion = true
                } else if words?.hasCore == true, words?.first != .short {
                    hasFunction = true
                }
                position = end
                continue
            }
            // 县（市、区）, 各市、县: marks stand between levels only.
            let mark = s[position]
            if levels > 0 || hasGrade || hasRegion {
                if mark == code("（") || mark == code("[") || mark == code("［") {
                    depth += 1
                } else if mark == code("）") || mark == code("]") || mark == code("］") {
                    guard depth > 0 else { break }
                    depth -= 1
                } else if mark == code("、") || mark == code("和") || mark == code("及") {
                    guard position + 1 < limit, canContinue(s, position + 1, limit) else { break }
                } else {
                    break
                }
                position += 1
                continue
            }
            break
        }
        guard let end = best else { return nil }
        return OrganName(start: start, end: end, form: .generic)
    }

    /// Whether a level or a grade follows 、 in a class.
    private func canContinue(_ s: Scalars, _ start: Int, _ limit: Int) -> Bool {
        tables.levels.match(s, at: start, limit: limit) != nil || tables.scopes.match(s, at: start, limit: limit) != nil
    }

    /// 部门 before 间 or 规章 is no department.
    private func holdsClass(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        guard end < limit else { return true }
        return s[end] != code("规")
    }

    /// Words that say whose government is meant: 各, …级, 地方, 当地, 城市 and the like.
    private func isGrade(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        switch s[start] {
        case code("各"):
            return end == start + 1 || s[start + 1] != code("有") && s[start + 1] != code("相")
        case code("地"), code("当"), code("所"), code("属"), code("上"), code("同"), code("本"), code("下"), code("基"):
            return true
        case code("试"), code("城"), code("盟"), code("旗"), code("师"), code("乡"), code("镇"):
            return end > start + 1
        case code("县"), code("省"), code("市"), code("区"), code("州"), code("设"), code("直"):
            return end > start + 1 && s[end - 1] != code("直")
        default: return false
        }
    }

    /// Words that make 部门 a class of organs: 有关, 相关, 主管, 其他, …直, 全省.
    private func isDeterminer(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        switch s[start] {
        case code("各"), code("有"), code("相"), code("主"), code("其"): return true
        case code("行"): return end > start + 2 && s[end - 2] == code("主")
        case code("业"): return end > start + 2
        default: return s[end - 1] == code("直")
        }
    }

    /// An organ whose long name begins with a region: 吉林省⟦加快制造业发展领导小组办公室⟧.
    func longBody(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var position = start
        let end = min(limit, start + 28)
        while position < end {
            let bits = tables.mark(s[position])
            guard bits & OrganTables.han != 0 else { return nil }
            if let (length, _) = tables.organs.match(s, at: position, limit: limit) {
                return extended(s, position + length, limit)
            }
            if s[position] == code("委"), position > start + 1, position + 3 <= limit, s[position + 1] == code("员"),
                s[position + 2] == code("会")
            {
                return extended(s, position + 3, limit)
            }
            if let (_, isInner) = tables.stops.match(s, at: position, limit: limit), !isInner { return nil }
            position += 1
        }
        return nil
    }

    /// The end of a body with its office (领导小组办公室).
    func extended(_ s: Scalars, _ end: Int, _ limit: Int) -> Int {
        guard let (length, suffix) = tables.suffixes.match(s, at: end, limit: limit),
            suffix == .fullOffice || suffix == .office && !followsOffice(s, end + length, limit)
        else { return end }
        return end + length
    }

    private func followsOffice(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        end < limit && tables.mark(s[end]) & OrganTables.afterOffice != 0
    }

    /// 领导小组, 管委会 … with the words before it: from the last stop word or mark, at most 24 scalars back.
    func body(_ s: Scalars, at anchor: Int, floor: Int, limit: Int) -> OrganName? {
        guard let (length, _) = tables.organs.match(s, at: anchor, limit: limit) else { return nil }
        var left = anchor
        let lowest = max(floor, anchor - 24)
        while left > lowest, tables.mark(s[left - 1]) & OrganTables.han != 0 { left -= 1 }
        var start = left
        var region: Int?
        var position = left
        while position < anchor {
            if let (width, isInner) = tables.stops.match(s, at: position, limit: anchor) {
                position += width
                start = position
                if !isInner { region = nil }
            } else {
                if region == nil, tables.regions.match(s, at: position, limit: anchor) != nil { region = position }
                position += 1
            }
        }
        // A name that opens with a region may hold verbs.
        if let region, region < start { start = region }
        let end = extended(s, anchor + length, limit)
        let hasOffice = end > anchor + length
        switch s[anchor] {
        case code("领"):
            // 成立领导小组 sets up one that has no name yet.
            if start == anchor, anchor > floor, s[anchor - 1] == code("立") || s[anchor - 1] == code("建") { return nil }
        case code("联"):
            guard hasOffice || anchor > start && s[anchor - 1] == code("际") else { return nil }
        case code("工"), code("协"):
            guard anchor - start >= 4 else { return nil }
        case code("指"):
            guard anchor - start >= 4 else { return nil }
        default:
            guard anchor > start else { return nil }
        }
        return OrganName(start: start, end: end, form: .body)
    }

    /// 省瞪羚办, 市某某局: a function that no table names, only where the whole name stands between marks.
    func unknownFunction(_ s: Scalars, _ start: Int, _ position: Int, _ floor: Int, _ limit: Int) -> Int? {
        guard start == floor || opensCleanly(s[start - 1]) else { return nil }
        let end = min(limit, position + 12)
        var i = position
        while i < end, tables.mark(s[i]) & OrganTables.han != 0 { i += 1 }
        guard i < end || i == limit, i >= position + 3 else { return nil }
        if i < limit, !closesCleanly(s[i]) { return nil }
        let last = s[i - 1]
        let before = s[i - 2]
        switch last {
        case code("厅"): return "餐大客歌舞展".unicodeScalars.contains { $0.value == before } ? nil : i
        case code("局"): return "布格结全当大开邮时战政".unicodeScalars.contains { $0.value == before } ? nil : i
        case code("委"): return i
        case code("办"): return "举承主开兴创协督领代查合新申自".unicodeScalars.contains { $0.value == before } ? nil : i
        default: return nil
        }
    }

    private func opensCleanly(_ scalar: UInt32) -> Bool {
        scalar == code("、") || scalar == code("，") || scalar == code("：") || scalar == code("（") || scalar == code("；")
    }

    private func closesCleanly(_ scalar: UInt32) -> Bool {
        opensCleanly(scalar) || scalar == code("）") || scalar == code("。") || scalar == code("\n")
    }
}
