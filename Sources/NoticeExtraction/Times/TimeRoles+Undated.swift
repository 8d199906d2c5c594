import NoticeModel

/// What a time is there for in a text whose own date is not known.
extension TimeRoles {
    func unknownRole(_ mention: TimeMention, _ setting: TimeSetting, isBefore: Bool) -> Decision {
        if setting.before == .asOf || setting.orientation == .past { return (.reported, true) }
        if isBefore || setting.before == .until { return (.deadline, false) }
        if isActivity(setting) { return (.period, true) }
        if setting.orientation == .goals || setting.orientation == .tasks { return (.deadline, true) }
        if setting.clause.contains(.past) { return (.reported, true) }
        if setting.ahead.contains(.future) || setting.behind.contains(.future) { return (.deadline, true) }
        // In a text without a date a bound (控制在42以下) or a label (工作措施：) tells that something is asked for.
        if setting.clause.contains(.goal) || isLabelled(mention) || setsBound(setting) { return (.deadline, true) }
        return (.reported, true)
    }

    /// 工作目标：⟦2024年⟧，…
    private func isLabelled(_ mention: TimeMention) -> Bool {
        let at = mention.range.lowerBound
        guard at >= 3, text[at - 1] == "：" else { return false }
        switch (text[at - 3], text[at - 2]) {
        case ("目", "标"), ("措", "施"), ("任", "务"), ("要", "求"): return true
        default: return false
        }
    }

    /// 以上, 以下, 以内 or 不低于 in the clause of a time, or in the next one where the time is all of its own.
    private func setsBound(_ setting: TimeSetting) -> Bool {
        var i = setting.end
        if i < setting.limit, text[i] == "，" { i += 1 }
        let farthest = min(setting.limit - 1, i + Self.reach)
        while i < farthest, !endsClause(text[i]) {
            switch (text[i], text[i + 1]) {
            case ("不", "低"), ("不", "少"), ("不", "高"): return true
            case ("以", "上"), ("以", "下"), ("以", "内"):
                switch text[i - 1] {
                case "模", "级", "额", "市", "县", "镇", "乡", "省": break  // 规模以上, 县级以上: of a class
                default: return true
                }
            default: break
            }
            i += 1
        }
        return false
    }
}
