import NoticeModel

/// Sizes that say what a term takes in, and for which of several sizes a way of measuring holds.
extension RoleDecider {
    /// “高层住宅”指18层或60米以上住宅, 大型商场是指5000平方米以上的商场: what belongs to the term.
    func definesTerm(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .physical || value.mention.unitClass == .classifier,
            let at = reading.find(0x6307, max(value.sentence.start + 1, value.start - 60), value.start)
        else { return false }
        switch reading.text[at - 1] {
        case "”", "是", "系": break
        default: return false
        }
        switch reading.text[at + 1] {
        case "标", "导", "数", "挥", "定": return false
        default: return true
        }
    }

    /// 5000平方米以上公园按照500米半径测算: what opens the clause tells for which of them the way holds.
    func isMeasuredBy(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .physical, value.mention.extent.start == value.clause.start,
            value.follow == .of || value.follow == .noun && value.mention.extent.end > value.mention.range.end
        else { return false }
        let end = nounEnd(reading, value)
        return end > value.followStart && end < value.clause.end && reading.text[end] == "按"
    }
}
