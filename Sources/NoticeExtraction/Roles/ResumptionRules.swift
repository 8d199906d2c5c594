import NoticeModel

/// Provisions that go on: for others, by a step, in a short clause behind the one that gives.
extension RoleDecider {
    /// 单职工由50万元提高至60万元，双职工由60万元提高至80万元; 脱贫县可放宽到50%; 再增加5个百分点: what a measure has set goes on
    /// to be set for others.
    func resumptionRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        resumesProvision(reading, i) ? ProvisionRules.norm : nil
    }

    private func resumesProvision(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        switch value.mention.unitClass {
        case .money, .percent, .percentagePoint: break
        default: return false
        }
        guard reading.orientation != .goals, let verb = value.chain.verb, verb != .build, verb != .add else {
            return false
        }
        var k = i - 1
        while k >= 0, reading.values[k].sentenceId == value.sentenceId, value.start - reading.values[k].end < 60 {
            switch reading.values[k].role {
            case .provision?: break
            case .baseline?, .condition?, .qualifier?:
                k -= 1
                continue
            default: return false
            }
            if value.from != nil {
                return reading.values[k].from != nil && reading.values[k].mention.hasSameUnit(as: value.mention)
            }
            // 安排专项资金12亿元，逐年增长不低于8%
            if verb == .rise, value.mention.unitClass == .percent, reading.values[k].mention.unitClass == .money,
                value.chain.cues.has(.annual)
            {
                return true
            }
            let before = value.chain.verbStart - 1
            return before >= value.clause.start && (reading.text[before] == "可" || reading.text[before] == "再")
        }
        return false
    }

    /// 给予一次性奖补，其中本科3万元、专科2万元: how what is given is graded.
    func sharingRule(_ reading: ParagraphReading, _ value: Value) -> Rule? {
        guard value.mention.unitClass == .money, reading.orientation != .goals, value.chain.verb == nil,
            reading.stands("其中", at: value.clause.start), value.clause.start > value.sentence.start,
            reading.signals.has(.give, max(value.sentence.start, value.clause.start - 24), value.clause.start)
        else { return nil }
        return ProvisionRules.grant
    }

    /// 在职职工2000元、退休人员2500元: a short clause with another amount behind a provision.
    func continuationRule(_ reading: ParagraphReading, _ i: Int) -> Rule? {
        guard i > 0, reading.orientation != .goals else { return nil }
        let value = reading.values[i]
        let previous = reading.values[i - 1]
        guard previous.role == .provision, previous.sentenceId == value.sentenceId,
            reading.find(0xFF1B, previous.end, value.start) == nil,  // ；
            previous.mention.hasSameUnit(as: value.mention) || continuesScore(reading, i),
            value.mention.unitClass == .money || value.mention.unitClass == .percent,
            value.start - previous.end <= 14
                || value.start - value.clause.start <= 8 && value.clause.start - previous.end < 16,
            !drawsOthers(reading, value)
        else { return nil }
        if continuesScore(reading, i) { return ProvisionRules.norm }
        // 其中关键设备可提高至20%
        let isAllowed =
            value.chain.verb == .reach && value.chain.verbStart > value.clause.start
            && reading.text[value.chain.verbStart - 1] == "可"
        if let verb = value.chain.verb, !isAllowed,
            !(verb == .reach && reading.text[value.mention.extent.start] == "为")
        {
            return nil
        }
        if reachesByDeadline(reading, value) { return nil }
        for kind in [SignalKind.goal, .build, .launch, .single, .act]
        where reading.signals.has(kind, previous.end, value.start) {
            return nil
        }
        return ProvisionRules.norm
    }

    /// 满分100分，其中日常督导占60%，年终考核占40%: the shares of a mark.
    private func continuesScore(_ reading: ParagraphReading, _ i: Int) -> Bool {
        guard reading.values[i].mention.unitClass == .percent else { return false }
        var k = i - 1
        while k >= 0, i - k < 8, reading.values[k].role == .provision {
            if reading.values[k].mention.isUnit("分") { return true }
            k -= 1
        }
        return false
    }
}
