import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// Verbs of movement before 一半: 减少一半, 缩短一半.
private let beforeHalf = ScalarSet("少短降低减缩压")

/// Parts of a whole in Chinese words: 百分之五, 三分之一, 一半.
extension QuantityScanner {
    /// 百分之五, 千分之三, 万分之二
    func readPercentWord(_ state: inout State, start: Int) -> Int? {
        let text = state.text
        guard state.at(start + 1) == u("分"), state.at(start + 2) == u("之"), state.limit > start + 3 else { return nil }
        guard let unit = unitOfParts(parser.table.kind(text[start]), parser.table.value(text[start])),
            let part = parser.parse(text, at: start + 3, limit: state.limit)
        else { return nil }
        guard state.before(start) == u("负"), state.before(start, 2) != u("自"), part.high == nil else {
            return emitParts(&state, start: start, part: part, unit: unit)
        }
        var negative = part
        negative.value.coefficient.negate()
        return emitParts(&state, start: start - 1, part: negative, unit: unit)
    }

    private func unitOfParts(_ kind: NumeralClass, _ power: Int) -> UnitEntry? {
        switch (kind, power) {
        case (.smallPower, 2): return Self.percent
        case (.smallPower, 3): return Self.permille
        case (.bigPower, 4): return Self.permyriad
        default: return nil
        }
    }

    private func emitParts(_ state: inout State, start: Int, part: Numeral, unit: UnitEntry) -> Int {
        var amount = Amount.value(part.isBarePower ? part.total ?? part.value : part.value)
        var multiplier = part.isBarePower ? 0 : part.multiplier
        var end = part.end
        if let high = part.high { amount = .range(part.value, high) }
        // 百分之五至百分之八, 百分之五到八
        let sign = state.at(end)
        if part.high == nil, sign == u("至") || sign == u("到") || sign == u("-") {
            var next = end + 1
            if state.at(next + 1) == u("分"), state.at(next + 2) == u("之") { next += 3 }
            if let second = parser.parse(state.text, at: next, limit: state.limit),
                second.multiplier == part.multiplier,
                part.value.isBelow(second.value),
                next > end + 1 || units.simple(state.text, at: second.end, limit: state.limit) == nil
            {
                amount = .range(part.value, second.value)
                multiplier = part.multiplier
                end = second.end
            }
        }
        let range = NormalRange(start, end)
        var rule = QuantityRule.percent
        if case .range = amount { rule = QuantityRule.range }
        emit(
            &state, range: range, numeral: range, amount: amount, multiplier: multiplier, unit: unit,
            isMore: part.isMore, rule: rule)
        return end
    }

    /// 三分之一 is the ratio 1 to 3; 一百分之二 is 2%.
    func readFraction(_ state: inout State, start: Int, denominator: Numeral) -> Int? {
        guard state.at(denominator.end) == u("分"), state.at(denominator.end + 1) == u("之"),
            let part = parser.parse(state.text, at: denominator.end + 2, limit: state.limit),
            let whole = denominator.total, let numerator = part.total
        else { return nil }
        switch whole {
        case DecimalNumber(100): return emitParts(&state, start: start, part: part, unit: Self.percent)
        case DecimalNumber(1000): return emitParts(&state, start: start, part: part, unit: Self.permille)
        default: break
        }
        let range = NormalRange(start, part.end)
        emit(
            &state, range: range, numeral: range, amount: .ratio([numerator, whole]), multiplier: 0, unit: nil,
            rule: QuantityRule.fraction)
        return part.end
    }

    /// 一半以上, 占一半: the ratio 1 to 2.
    func readHalf(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard first.isSingle, first.value == DecimalNumber(1), state.at(first.end) == u("半") else { return nil }
        let end = first.end + 1
        let before = state.before(start)
        let next = state.at(end)
        let closes = next == 0 || end >= state.range.end || !isHan(next)
        guard
            before == u("占") || closes && (before == u("的") || beforeHalf.contains(before))
                || hasComparator(state, start: start, end: end)
        else { return nil }
        let range = NormalRange(start, end)
        emit(
            &state, range: range, numeral: range, amount: .ratio([DecimalNumber(1), DecimalNumber(2)]), multiplier: 0,
            unit: nil, rule: QuantityRule.fraction)
        return end
    }
}
