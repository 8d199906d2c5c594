import NoticeModel

extension OrganReader {
    /// Whether a name ends as a class of organs does (国务院有关部门, 省政府各厅委办).
    func isClass(_ s: Scalars, _ end: Int) -> Bool {
        let last = s[end - 1]
        return last == code("门") || last == code("位") || last == code("）")
            || last == code("构") && s[end - 2] == code("机")
            || last == code("委") && s[end - 2] == code("部")
    }

    /// Whether a class of organs can begin here: a word of one, and behind it another word or a mark.
    @inline(__always)
    func opensClass(_ s: Scalars, _ start: Int, _ look: OrganLook, _ words: FunctionWords?, _ limit: Int) -> Bool {
        var first = max(look[.scope], look[.qualifier], look[.level], look[.region])
        if let words, words.first != .short, words.first != .auxiliary { first = max(first, words.end - start) }
        let next = start + first
        guard first > 0, next < limit else { return false }
        if !self.look(s, next, limit).isEmpty { return true }
        switch s[next] {
        case code("（"), code("["), code("［"), code("〔"), code("）"), code("]"), code("］"), code("〕"), code("、"),
            code("和"),
            code("及"):
            return true
        default: return false
        }
    }

    /// A class of organs: 各市（州）人民政府, 县级以上地方人民政府, 省直有关部门, 各级统计部门, 国家有关部委.
    func organClass(
        _ s: Scalars, _ start: Int, _ look: OrganLook, _ first: FunctionWords?, _ limit: Int
    ) -> OrganName? {
        var position = start
        var here = look
        var words = first
        var best: Int?
        var hasDeterminer = false
        var hasGrade = false
        var hasFunction = false
        var hasRegion = false
        var levels = 0
        var depth = 0
        scan: for _ in 0..<16 {
            guard position < limit else { break }
            if position > start {
                here = self.look(s, position, limit)
                words = depth == 0 ? functionWords(s, position, here, limit) : nil
            }
            if depth == 0, here[.noun] > 0, position > start, let noun = ClassNoun(rawValue: here.value(.noun)) {
                let end = position + here[.noun]
                switch noun {
                case .department:
                    if hasDeterminer || hasFunction, holdsClass(s, end, limit) { best = end }
                case .government:
                    if hasGrade || levels > 1, isGovernment(s, end, limit) { best = end }
                case .agency:
                    if hasFunction {
                        best = end
                        // 公安机关⟦交通管理部门⟧
                        position = end
                        continue scan
                    }
                }
            }
            let scope = here[.scope]
            let qualifier = here[.qualifier]
            let level = here[.level]
            let region = here[.region]
            if words?.first == .short || words?.first == .auxiliary { words = nil }
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
                } else if words != nil {
                    hasFunction = true
                }
                position = end
                continue
            }
            // 县（市、区）, 各市、县: marks stand between levels only.
            let mark = s[position]
            if levels > 0 || hasGrade || hasRegion {
                if mark == code("（") || mark == code("[") || mark == code("［") || mark == code("〔") {
                    depth += 1
                } else if mark == code("）") || mark == code("]") || mark == code("］") || mark == code("〕") {
                    guard depth > 0 else { break scan }
                    depth -= 1
                } else if mark == code("、") || mark == code("和") || mark == code("及") {
                    guard position != best, position + 1 < limit, canContinue(s, position + 1, limit) else {
                        break scan
                    }
                } else {
                    break scan
                }
                position += 1
                continue
            }
            break scan
        }
        guard let end = best else { return nil }
        // 地方政府 is government as such.
        if end - start == 4, s[start] == code("地"), s[start + 1] == code("方") { return nil }
        return OrganName(start: start, end: end, form: .generic)
    }

    /// Whether a level or a grade follows 、 in a class.
    private func canContinue(_ s: Scalars, _ start: Int, _ limit: Int) -> Bool {
        let here = look(s, start, limit)
        if here[.level] > 0 {
            // 各街道、⟦区直⟧各部门 begins another class.
            return start + 1 >= limit || here[.level] > 2 || s[start + 1] != code("直") && s[start + 1] != code("级")
        }
        return here[.scope] > 0 && (s[start] == code("各") || isGrade(s, start, start + here[.scope]))
    }

    /// 部门规章 and 部门类 name no department.
    func holdsClass(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        guard end < limit else { return true }
        return s[end] != code("规") && s[end] != code("类")
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
            guard isNameLetter(s[position]) else { return nil }
            let here = look(s, position, limit)
            if here[.organ] > 0 { return extended(s, position + here[.organ], limit) }
            if s[position] == code("委"), position > start + 1, position + 3 <= limit, s[position + 1] == code("员"),
                s[position + 2] == code("会")
            {
                return extended(s, position + 3, limit)
            }
            if here[.stop] > 0, here.value(.stop) == 0 { return nil }
            position += 1
        }
        return nil
    }

    /// The end of a body with its office (领导小组办公室).
    func extended(_ s: Scalars, _ end: Int, _ limit: Int) -> Int {
        guard end < limit, s[end] == code("办") else { return end }
        let here = look(s, end, limit)
        let isFull = here.value(.suffix) == OrganSuffix.fullOffice.rawValue
        return isFull || isOffice(s, end + here[.suffix], limit) ? end + here[.suffix] : end
    }

    /// 领导小组, 管委会 … with the words before it: from the last stop word or mark, at most 40 scalars back.
    func body(_ s: Scalars, at anchor: Int, floor: Int, limit: Int) -> OrganName? {
        let length = look(s, anchor, limit)[.organ]
        guard length > 0 else { return nil }
        var left = anchor
        let lowest = max(floor, anchor - 40)
        while left > lowest, isNameLetter(s[left - 1]) { left -= 1 }
        if left < anchor, s[left] == code("”") { left += 1 }
        var start = left
        var region: Int?
        // Behind 成立, 组建 or 的 a whole name stands, verbs and all.
        var founded: Int?
        var position = left
        while position < anchor {
            let here = look(s, position, anchor)
            if here[.stop] > 0, position > left || here[.level] == 0, !isInWord(s, position, here, left) {
                if here.value(.stop) == 0 {
                    region = nil
                    founded = founds(s, position) ? position + here[.stop] : nil
                }
                position += here[.stop]
                start = position
            } else {
                if region == nil, opensBody(s, position, here, anchor) || position == start && here[.level] > 0 {
                    region = position
                }
                position += 1
            }
        }
        // A name that opens with a region may hold verbs.
        if let region, region < start { start = region }
        // 建设⟦国家应急指挥总部⟧: a function elsewhere, before a whole name a verb.
        if let region, region == start + 2, matches(s, start, "建设") { start = region }
        if let founded, founded < start, look(s, founded, anchor)[.stop] == 0 { start = founded }
        // 推进“管委会+公司” is a phrase, “放管服”改革协调小组 a name.
        if let quote = (start..<anchor).last(where: { s[$0] == code("“") }),
            !(quote..<anchor).contains(where: { s[$0] == code("”") })
        {
            start = quote + 1
        }
        let end = extended(s, anchor + length, limit)
        let hasOffice = end > anchor + length
        switch s[anchor] {
        case code("领"):
            // 成立领导小组 sets up one that has no name yet.
            if start == anchor, anchor > floor, s[anchor - 1] == code("立") || s[anchor - 1] == code("建") { return nil }
        case code("联"):
            guard hasOffice || anchor > start && s[anchor - 1] == code("际") || isStanding(s, start, anchor, end, limit)
            else { return nil }
        case code("工"), code("协"):
            guard anchor - start >= 4 else { return nil }
        case code("指"):
            guard anchor - start >= 4 else { return nil }
        default:
            guard anchor > start else { return nil }
        }
        return OrganName(start: start, end: end, form: .body)
    }

    /// 省养老服务联席会议: a joint meeting that a place has by name; 联席会议制度 is none.
    private func isStanding(_ s: Scalars, _ start: Int, _ anchor: Int, _ end: Int, _ limit: Int) -> Bool {
        guard anchor - start >= 5, look(s, start, anchor)[.level] > 0 || look(s, start, anchor)[.region] > 0 else {
            return false
        }
        return end >= limit || s[end] != code("制") && s[end] != code("机")
    }

    /// 经济, 对外 and 营商 hold the letters of a stop word and are none.
    private func isInWord(_ s: Scalars, _ position: Int, _ look: OrganLook, _ left: Int) -> Bool {
        guard look[.stop] == 1 else { return false }
        if look[.function] > 1 { return true }
        guard s[position] == code("商"), position > left else { return false }
        return s[position - 1] == code("营") || s[position - 1] == code("招") || s[position - 1] == code("电")
            || s[position - 1] == code("工") || s[position - 1] == code("外")
    }

    /// 成立, 设立, 组建, 的: behind them the name of a body begins.
    private func founds(_ s: Scalars, _ position: Int) -> Bool {
        switch s[position] {
        case code("成"), code("设"): return s[position + 1] == code("立")
        case code("组"), code("的"): return true
        default: return false
        }
    }

    /// A letter, or a quotation mark as in “放管服”改革协调小组.
    private func isNameLetter(_ scalar: UInt32) -> Bool {
        tables.mark(scalar) & OrganTables.han != 0 || scalar == code("“") || scalar == code("”")
    }

    /// Whether a word that opens the name of a body stands here: a region, 国家, 国务院, 省级.
    private func opensBody(_ s: Scalars, _ position: Int, _ look: OrganLook, _ limit: Int) -> Bool {
        if look[.region] > 0 || look[.state] > 0 { return true }
        return look[.level] > 0 && position + 2 < limit && s[position + 1] == code("级")
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
        case code("局"): return "布格结全当大开邮时战政新破变".unicodeScalars.contains { $0.value == before } ? nil : i
        case code("委"): return i
        case code("办"): return "举承主开兴创协督领代查合新申自通快帮".unicodeScalars.contains { $0.value == before } ? nil : i
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
