import NoticeModel

/// Bounds that tell which of several are meant, for the rule `role.threshold`.
extension RoleDecider {
    /// 将年人均纯收入低于⟦7500元⟧且存在返贫风险的农户纳入监测: one of the marks of those that are meant.
    func joinsCase(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard isThreshold(reading, value), value.end < value.clause.end, reading.text[value.end] == "且",
            reading.stands("将", at: value.clause.start) || reading.stands("对", at: value.clause.start)
        else { return false }
        return reading.containsWord(value.end, value.clause.end) { reading.text[$0] == "的" }
    }

    /// 到2025年底，⟦50平方公里⟧以上建设用地达到海绵城市建设要求: so much land is to be as required.
    func reachesRequirement(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .physical, value.follow == .noun, value.chain.verb == nil,
            value.chain.start <= value.clause.start + 1 || value.mention.extent.start == value.clause.start,
            let time = reading.governingTime(before: value.start, from: value.sentence.start),
            reading.times[time].role == .deadline
        else { return false }
        return reading.containsWord(value.followStart + 2, value.clause.end) {
            reading.stands("达到", at: $0)
                && (reading.stands("要求", endingAt: value.clause.end, count: 2)
                    || reading.stands("标准", endingAt: value.clause.end, count: 2))
        }
    }

    /// 日供水⟦1000吨以上⟧的工程服务人口比例达到65%: it tells of what the share is taken.
    func narrowsShare(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard value.follow == .of, isThreshold(reading, value), i + 1 < reading.values.count,
            value.mention.unitClass == .physical, value.chain.verb != .build, value.chain.verb != .add
        else { return false }
        let next = reading.values[i + 1]
        return next.mention.unitClass == .percent && next.clause.start == value.clause.start
            && next.chain.verb == .reach && next.chain.verbStart - value.end > 4
    }
}
