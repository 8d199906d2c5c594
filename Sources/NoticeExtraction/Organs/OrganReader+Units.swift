import NoticeModel

/// Units and branches: what is named after the organ that it belongs to.
extension OrganReader {
    /// The end of a unit of a ministry that begins here: 办公厅, 种业管理司; nil without one.
    func ministryUnit(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        if matches(s, start, "办公厅"), start + 3 <= limit { return start + 3 }
        var i = start
        while i < min(limit, start + 10), tables.mark(s[i]) & OrganTables.han != 0 {
            if s[i] == code("司") {
                let isCompany = s[i - 1] == code("公") || s[i - 1] == code("上")
                let next = i + 1 < limit ? s[i + 1] : 0
                let isWord = next == code("法") || next == code("机") || next == code("令") || next == code("长")
                return i >= start + 2 && !isCompany && !isWord ? i + 1 : nil
            }
            if look(s, i, limit)[.stop] > 0, i == start { return nil }
            i += 1
        }
        return nil
    }

    /// 市生态环境局⟦余杭分局⟧: the part of a bureau for a district, its name of two to four letters.
    func localPart(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var i = start + 2
        while i + 2 <= min(limit, start + 6), tables.mark(s[i - 1]) & OrganTables.han != 0 {
            if s[i] == code("分"), s[i + 1] == code("局") { return look(s, start, limit)[.stop] > 0 ? nil : i + 2 }
            i += 1
        }
        return nil
    }

    /// 省人大⟦法制委员会⟧, 市人大常委会⟦法制工作委员会⟧
    func assemblyCommittee(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard s[start - 1] == code("大") || s[start - 1] == code("会"),
            let end = function(s, start, limit, allowsShort: false, needsOffice: false), s[end - 1] == code("会")
        else { return nil }
        return end
    }

    /// A branch of a central organ: one or more places and 中心支行, 监管局 …
    func branch(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        let first = start < limit && s[start] == code("驻") ? start + 1 : start
        guard let place = places(s, first, limit) else { return nil }
        let length = look(s, place, limit)[.branch]
        return length > 0 ? place + length : nil
    }

    /// The end of 第三巡视组 behind a committee.
    func inspectors(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard start < limit, s[start] == code("第") else { return nil }
        var end = start + 1
        while end < min(limit, start + 4), isNumeral(s[end]) {
            end += 1
        }
        guard end > start + 1, matches(s, end, "巡视组") || matches(s, end, "巡察组"), end + 3 <= limit else { return nil }
        return end + 3
    }

    /// The end of the assembly of a term: 市⟦十五届人大⟧, 海城市⟦第十四届人民代表大会⟧; nil where its deputies follow.
    func assemblyOfTerm(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard start + 4 < limit else { return nil }
        var end = s[start] == code("第") ? start + 1 : start
        let first = end
        while end < min(limit - 2, first + 3), isNumeral(s[end]) { end += 1 }
        guard end > first, s[end] == code("届") else { return nil }
        end += 1
        guard s[end] == code("人") || s[end] == code("政") else { return nil }
        let body = end + look(s, end, limit)[.body]
        // 第十四届人民代表大会⟦第五次会议⟧: its meeting is named behind it.
        let meets = body < limit && s[body] == code("第")
        return body > end && (meets || holds(s, end, body, start, limit)) ? body : nil
    }

    /// A digit, or one of the numerals of dates and of ordinals.
    func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }
}
