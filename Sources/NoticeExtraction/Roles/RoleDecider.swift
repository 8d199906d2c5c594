import NoticeModel

/// Decides why each number of a paragraph is there.
///
/// Conflict policy, written down once: the families are asked in the order of `role`, from the most specific
/// construction to the tense of the clause; the first that answers wins, and its rule is the quantity's rule.
struct RoleDecider: Sendable {
    /// Sets `role` and `rule` of every value, in the order of the text.
    func decide(_ reading: ParagraphReading, _ trace: ExtractionTrace? = nil) {
        pairBounds(reading)
        for i in reading.values.indices {
            placeLeft(reading, i)
            let (role, rule) = role(reading, i)
            trace?.decided(i, self.trace(reading, i))
            reading.values[i].role = role
            reading.values[i].rule = rule.reference
        }
        settleStartingPoints(reading)
    }

    private func role(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule) {
        if let same = remarkRole(reading, i) { return same }
        if let rule = listedProvision(reading, i) { return (.provision, rule) }
        if let rate = setRateRole(reading, i) { return rate }
        if let name = qualifierRole(reading, i) ?? selectionRole(reading, i) ?? rankRole(reading, i) { return name }
        if let size = specificationRole(reading, i) ?? scaleRole(reading, i) { return size }
        if let amount = givenRole(reading, i) ?? conditionRole(reading, i) { return amount }
        if let start = startingPointRole(reading, i) { return start }
        return durationRole(reading, i) ?? provisionRole(reading, i) ?? existingRole(reading, i) ?? settingRole(
            reading, i)
            ?? tenseRole(reading, i)
    }

    /// 每年200元、500元、1000元: what joins a provision is one.
    func listedProvision(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        let value = reading.values[i]
        // 按1泊/户或1泊/100平方米配建
        let isPer =
            i > 0 && value.start - reading.values[i - 1].end == 1
            && (reading.text[value.start - 1] == "/"
                || reading.text[value.start - 1] == "或" && reading.values[i - 1].rule == ProvisionRules.norm.reference)
        // 安排12亿元，其中2021年3亿元: a part of what was set aside.
        if i > 0, value.mention.unitClass == .money, value.chain.verb == nil, value.follow == .end,
            reading.stands("其中", at: value.clause.start), value.start - value.clause.start <= 8,
            reading.values[i - 1].sentenceId == value.sentenceId, reading.values[i - 1].role == .provision,
            reading.values[i - 1].mention.hasSameUnit(as: value.mention)
        {
            return ProvisionRules.rules.first { $0.reference == reading.values[i - 1].rule }
        }
        guard value.groupStart != i || isPer else { return nil }
        let first = reading.values[isPer ? i - 1 : value.groupStart]
        if isPer, first.role == .provision { return ProvisionRules.norm }
        guard first.role == .provision, first.mention.hasSameUnit(as: value.mention) else { return nil }
        return ProvisionRules.rules.first { $0.reference == first.rule }
    }

    /// 5年以下（含5年）: a number repeated in brackets is what it repeats.
    func remarkRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        guard i > 0, reading.values[i].opening == .open, let role = reading.values[i - 1].role else { return nil }
        let value = reading.values[i]
        guard value.start - value.clause.start <= 2, reading.text[value.start - 1] == "含",
            value.end == value.clause.end,
            value.start - reading.values[i - 1].end <= 3
        else { return nil }
        return (
            role,
            role == .condition ? ConditionRules.threshold : role == .provision ? ProvisionRules.norm : TenseRules.target
        )
    }

    /// 2000元以上1万元以下罚款: the lower bound belongs to whatever the upper bound belongs to.
    private func pairBounds(_ reading: ParagraphReading) {
        guard reading.values.count > 1 else { return }
        for i in reading.values.indices.dropLast() {
            let next = reading.values[i + 1]
            guard reading.values[i].end == next.mention.extent.start, reading.values[i].mention.comparator == .gte,
                next.mention.comparator == .lte || next.mention.comparator == .lt
            else { continue }
            reading.values[i].follow = next.follow
            reading.values[i].followStart = next.followStart
        }
    }

    /// Moves the left bound past earlier values of the clause that have words of their own.
    private func placeLeft(_ reading: ParagraphReading, _ i: Int) {
        let value = reading.values[i]
        var k = i - 1
        while k >= 0, reading.values[k].end > value.clause.start {
            let previous = reading.values[k]
            if previous.groupStart == value.groupStart {
                reading.values[i].left = previous.left
                return
            }
            switch previous.role {
            case .condition?, .qualifier?, .baseline?:
                k -= 1
                continue
            default:
                break
            }
            if previous.from != nil || previous.follow == .onward {
                k -= 1
                continue
            }
            // The words after the previous value up to the next conjunction are its own noun.
            var left = previous.end
            if previous.follow == .noun || previous.follow == .of {
                var at = previous.end
                let limit = value.start
                while at < limit {
                    let c = reading.text[at]
                    if c == 0x3001 || c == 0x548C || c == 0x53CA {
                        left = at + 1
                        if c != 0x3001, reading.text[at] == 0x53CA { break }
                    }
                    at += 1
                }
            }
            reading.values[i].left = max(reading.values[i].left, left)
            reading.values[i].chain.start = max(reading.values[i].chain.start, reading.values[i].left)
            return
        }
    }
}
