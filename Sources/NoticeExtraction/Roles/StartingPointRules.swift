import NoticeModel

/// 由A提高到B: A is where B is measured from.
enum StartingPointRules {
    static let baseline = Rule(
        id: "role.starting-point", kind: .quantities,
        summary: "The value behind 由 or 从, or before 提高到, is the baseline of the target that follows.",
        examples: [
            RuleExample("到2020年，研发投入占比由⟦0.38%⟧提高到1.2%。", "role=baseline value=0.38 unit=%"),
            RuleExample("到2020年，支柱产业⟦3个⟧增加到5个。", "role=baseline value=3 unit=个"),
            RuleExample("将制造业现行⟦16%⟧的税率降至13%。", "role=baseline value=16 unit=%"),
            RuleExample("市级示范园由目前的⟦112所⟧增加到150所。", "role=baseline value=112 unit=所"),
            RuleExample("贷款最高额度在⟦100万元⟧基础上上浮20%。", "role=baseline value=100 multiplier=4"),
            RuleExample("到2025年，持证人数在2022年⟦1.8万人⟧的基础上翻一番。", "role=baseline value=1.8 multiplier=4"),
        ],
        counterexamples: [
            RuleCounterexample("从业人员增加到⟦1.5亿人⟧，网点达到1200个。", because: "从业 is a word of its own"),
            RuleCounterexample("目前，占比已由2005年的⟦20.2%⟧提高到27.9%。", because: "both values are facts"),
        ])
    static let rules = [baseline]
}

extension RoleDecider {
    func startingPointRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard
            value.chain.cues.has(.from) || value.follow == .onward || isBasis(reading, value)
                || comesFrom(reading, value)
        else { return nil }
        guard let to = destination(reading, i) else { return nil }
        for k in value.groupStart..<(value.groupStart + value.groupCount) {
            let offset = k - value.groupStart
            if to + offset < reading.values.count,
                reading.values[to + offset].groupStart == reading.values[to].groupStart
            {
                reading.values[to + offset].from = k
            }
        }
        return (.baseline, StartingPointRules.baseline)
    }

    /// The value that the starting point leads to: the next one in the sentence that is reached.
    private func destination(_ reading: ParagraphReading, _ i: Int) -> Int? {
        let value = reading.values[i]
        let next = value.groupStart + value.groupCount
        guard next < reading.values.count, reading.values[next].sentenceId == value.sentenceId,
            reading.values[next].start - value.end < 60
        else { return nil }
        // What itself is a starting point is none that this one leads to.
        if reading.values[next].chain.cues.has(.from) { return nil }
        // Reached by a verb between the two, whatever stands between verb and value.
        var at = value.end
        while at < reading.values[next].mention.range.start {
            switch reading.text[at] {
            case 0x5230, 0x81F3, 0x4E3A: return next  // 到 至 为
            case 0x3002, 0xFF1B: return nil
            case 0x4E0A where isBasis(reading, value): return next  // 在100万元基础上上浮20%
            case 0x4E0A where reading.values[next].mention.unitClass == .multiple: return next  // 在1.8万人的基础上翻一番
            default: at += 1
            }
        }
        return nil
    }

    /// 在100万元基础上上浮20%
    private func isBasis(_ reading: ParagraphReading, _ value: Value) -> Bool {
        reading.stands("基础上", at: value.end) || reading.stands("的基础上", at: value.end)
    }

    /// 从月销售额10万元: words stand between 从 and the value.
    private func comesFrom(_ reading: ParagraphReading, _ value: Value) -> Bool {
        // 从业人员增加到…: what a verb of reaching precedes is no start.
        guard value.groupStart + value.groupCount < reading.values.count, value.chain.verb != .reach else {
            return false
        }
        var at = value.chain.start - 1
        let before = value.groupStart > 0 ? reading.values[value.groupStart - 1].end : 0
        let limit = max(value.left, value.start - 12, before)
        while at >= limit {
            if reading.text[at] == 0x4ECE || reading.text[at] == 0x7531 { return !isInWord(reading, at) }
            at -= 1
        }
        return false
    }

    /// 从业, 从事, 由于, 自由 hold the letters of 从 and 由.
    private func isInWord(_ reading: ParagraphReading, _ at: Int) -> Bool {
        switch reading.text[at + 1] {
        case "业", "事", "严", "优", "简", "于", "此": return true
        default: break
        }
        guard at > reading.body.start else { return false }
        switch reading.text[at - 1] {
        case "自", "理", "缘", "事", "服", "随", "遵": return true
        default: return false
        }
    }

    /// A starting point whose goal turned out to be a fact or a provision follows it.
    func settleStartingPoints(_ reading: ParagraphReading) {
        for i in reading.values.indices {
            guard let from = reading.values[i].from else { continue }
            switch reading.values[i].role {
            case .reported?:
                reading.values[from].role = .reported
                reading.values[from].rule = TenseRules.reported.reference
            default:
                break
            }
        }
    }
}
