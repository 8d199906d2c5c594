import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

private let factorSigns = ScalarSet("×xX*＊✕")
/// What may stand before the minus sign of a number.
private let beforeMinus = ScalarSet("于长为到至达了约幅率(（:：,，、 \t")
private let sentenceEnds = ScalarSet("\n\t|，。；、,;")
private let notNegative = ScalarSet("自肩担抱胜欠背辜减税降重")
/// Before 30日 these tell a length: 逾期, 公示, 连续, 提前, 满, 之日起.
private let beforeDays = ScalarSet("期示续前满过少长于起")

extension QuantityScanner {
    /// Reads the numeral that begins with the digit at `start`; returns the offset from which to go on.
    func readDigits(_ state: inout State, at start: Int) -> Int {
        let text = state.text
        guard let first = parser.parse(text, at: start, limit: state.limit) else { return start + 1 }
        let next = state.at(first.end)
        let before = state.before(start)
        // 附件2.2021年度检查表: a marker and a year, which is no decimal.
        if next == u("年"), first.value.scale == 4, (1900...2100).contains(first.value.coefficient % 10_000) {
            return note(&state, identifiers.dotted(start, first.end))
        }
        if let page = identifiers.page(state, start: start) { return note(&state, page) }
        let isGlued = isLatin(before) || identifiers.isWordJoint(before)
        if !isGlued, let marker = identifiers.marker(state, start: start, end: first.end) {
            return note(&state, marker)
        }
        // A word in Latin letters owns its digits, unless they count something: GDP增长 and H7, but ABS32万吨.
        if isGlued || isLatin(next) || identifiers.isWordJoint(next) {
            if let word = identifiers.word(&state, at: start),
                word.kind == .contact || !isMeasuredInWord(state, start: start, first: first)
            {
                return note(&state, word)
            }
        }
        if before == u(" "), let standard = identifiers.spacedStandard(&state, start: start, end: first.end) {
            return note(&state, standard)
        }
        if first.isOpaque { return note(&state, identifiers.opaque(state, start: start, end: first.end)) }
        if isGlued, let marker = identifiers.marker(state, start: start, end: first.end) { return note(&state, marker) }
        if before == u("第") { return readOrdinal(&state, start: start, first: first) }
        if isCipher(state, start, first.end) {
            return note(
                &state, Identifier(range: NormalRange(start, first.end), kind: .other, rule: IdentifierRule.other))
        }
        if joinsNumbers.contains(next) {
            if let end = readFactor(&state, start: start, first: first) { return end }
            if let end = readRatio(&state, start: start, first: first) { return end }
            if let end = readPerMany(&state, start: start, first: first) { return end }
            if let end = readSlashed(&state, start: start, first: first) { return end }
            if let end = readFraction(&state, start: start, denominator: first) { return end }
            if let end = readPlaces(&state, start: start, count: first) { return end }
        }
        if before == u("前"), let end = readRank(&state, start: start, first: first) { return end }
        let measured = measure(state, start: start, first: first)
        if let unit = measured.unit, !measured.isRange {
            if isDate(state, start: start, first, unit) { return note(&state, identifiers.name(start, unit.end)) }
            if isGrade(state, start: start, first: first, unit),
                let name = identifiers.named(state, start: start, first: first)
            {
                return note(&state, name)
            }
            if isDottedHead(state, start: start, first: first, unit) {
                return note(&state, identifiers.dotted(start, first.end))
            }
        }
        if measured.unit != nil {
            return emit(&state, signed(state, measured))
        }
        if let end = readKinds(&state, start: start, first: first) { return end }
        if let name = identifiers.named(state, start: start, first: first) { return note(&state, name) }
        return readBare(&state, measured)
    }

    /// 040+9<834*>3: digits among signs, as on an invoice; >5% behind words is a bound.
    private func isCipher(_ state: State, _ start: Int, _ end: Int) -> Bool {
        // What stands before may have an owner already; here its letters alone count.
        func at(_ offset: Int) -> UInt32 {
            offset >= state.range.start && offset < state.range.end ? state.text[offset] : 0
        }
        let before = at(start - 1)
        let after = at(end)
        guard cipherSigns.contains(before) || cipherSigns.contains(after) else { return false }
        if cipherSigns.contains(before), cipherSigns.contains(after) { return true }
        let (sign, beyond) = cipherSigns.contains(before) ? (before, at(start - 2)) : (after, at(end + 1))
        return (sign == u("<") || sign == u(">"))
            && (isASCIIDigit(beyond) || cipherSigns.contains(beyond) || beyond == u("-") || beyond == u("/"))
    }

    /// 60类以上, 超过100大类: kinds are counted where something compares their number, and 10类51件实事 where what they
    /// hold is counted behind them; 6类 alone names.
    private func readKinds(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard first.multiplier == 0, first.value.scale == 0, !first.isOpaque, state.at(first.end) == u("类"),
            hasComparator(state, start: start, end: first.end + 1)
                || first.isDigits && isASCIIDigit(state.at(first.end + 1))
        else { return nil }
        let range = NormalRange(start, first.end + 1)
        emit(
            &state, range: range, numeral: NormalRange(start, first.end), amount: .value(first.value), multiplier: 0,
            unit: Self.kinds, rule: QuantityRule.classifier)
        return range.end
    }

    /// The unit of 60类以上.
    private static let kinds = UnitEntry(canonical: "类", code: nil, unitClass: .classifier)

    /// A year, month or day that no time expression took.
    private func isDate(_ state: State, start: Int, _ first: Numeral, _ unit: UnitMatch) -> Bool {
        let next = state.at(unit.end)
        switch unit.trait {
        // 给予企业2年50%的支持: a length and a share behind it.
        case .year:
            return isYear(first)
                || isASCIIDigit(next) && first.multiplier == 0 && !first.value.isBelow(DecimalNumber(10))
        case .month: return true
        case .day:
            return next != u("内") && next != u("以") && next != u("之") && first.value.coefficient <= 31
                && !(beforeDays.contains(state.before(start)) && next != u("前"))
        default: return false
        }
    }

    /// Whether 3级 names a class of things; 7级以上, 10级大风 and 42.5级 tell a strength.
    private func isGrade(_ state: State, start: Int, first: Numeral, _ unit: UnitMatch) -> Bool {
        guard unit.trait == .grade, first.value.scale == 0 else { return false }
        let next = state.at(unit.end)
        guard next != u("地"), next != u("大"), next != u("风"), next != u("烈"), next != u("台") else { return false }
        return !hasComparator(state, start: start, end: unit.end)
    }

    /// Whether 7.2本预案 begins a numbered paragraph, or 1.2等级 a title.
    private func isDottedHead(_ state: State, start: Int, first: Numeral, _ unit: UnitMatch) -> Bool {
        guard first.value.scale > 0, first.multiplier == 0, first.value.scale <= 2 else { return false }
        let isLabel = unit.unitClass == .label
        if unit.trait == .strengthClass, first.value.isBelow(DecimalNumber(10)) { return true }
        guard isLabel || unit.unitClass == .classifier || unit.unitClass == .people else { return false }
        let before = state.before(start)
        return start == state.range.start || before == u("。") || before == u("；") || before == u("：")
    }

    /// Records an identifier; returns the offset after it.
    func note(_ state: inout State, _ identifier: Identifier) -> Int {
        state.found.pointee.identifiers.append(identifier)
        state.lower = max(state.lower, identifier.range.end)
        return identifier.range.end
    }

    /// Whether digits that touch Latin letters nevertheless measure: 5MW, 占GDP5%, ABS32万吨.
    private func isMeasuredInWord(_ state: State, start: Int, first: Numeral) -> Bool {
        guard !first.isOpaque else { return false }
        let before = state.before(start)
        let isGlued = isLatin(before) || identifiers.isWordJoint(before)
        guard let unit = units.match(state.text, at: first.end, limit: state.limit, parser: parser) else {
            // 2x30万吨 and 8-12米 are no words.
            guard !isGlued, !isLatin(state.at(first.end)) || factorSigns.contains(state.at(first.end)) else {
                return false
            }
            return secondMeasures(state, start: start, first: first)
        }
        if !isGlued { return true }
        return first.multiplier >= 4 || unit.unitClass == .percent || unit.unitClass == .percentagePoint
    }

    private func secondMeasures(_ state: State, start: Int, first: Numeral) -> Bool {
        let sign = state.at(first.end)
        guard factorSigns.contains(sign) || measure(state, start: start, first: first).isRange else { return false }
        guard factorSigns.contains(sign) else { return true }
        guard let second = parser.parse(state.text, at: first.end + 1, limit: state.limit) else { return false }
        return units.match(state.text, at: second.end, limit: state.limit, parser: parser) != nil
    }

    /// Takes in the minus or currency sign before a measured number.
    private func signed(_ state: State, _ measured: Measured) -> Measured {
        let sign = state.before(measured.start)
        guard sign == u("-") || sign == u("－") || sign == u("负") else { return measured }
        // 自负10% and 担负3项 say who bears it.
        guard sign != u("负") || !notNegative.contains(state.before(measured.start, 2)) else { return measured }
        guard case .value(let value) = measured.amount, let unit = measured.unit,
            unit.unitClass == .percent || unit.unitClass == .percentagePoint
                || unit.unitClass == .physical || sign == u("负")
        else { return measured }
        let before = state.before(measured.start, 2)
        guard before == 0 || sign == u("负") || beforeMinus.contains(before) else { return measured }
        var negative = measured
        negative.start -= 1
        negative.amount = .value(DecimalNumber(-value.coefficient, scale: value.scale))
        return negative
    }

    /// Appends a measured quantity; returns the offset after it.
    func emit(_ state: inout State, _ measured: Measured) -> Int {
        var unit = measured.unit.map { currency(state, start: measured.start, $0) }
        var measured = measured
        // 三成 is 30%.
        if measured.unit?.trait == .tenth, let share = measured.amount.scaled(by: 1) {
            measured.amount = share
            unit = Self.percent
        }
        if measured.unit?.trait == .discount, case .value(let value) = measured.amount, value.scale == 0,
            value.coefficient > 10
        {
            // 八五折 is 8.5 折.
            measured.amount = .value(DecimalNumber(value.coefficient, scale: 1))
        }
        let rule =
            measured.isRange
            ? QuantityRule.range : QuantityRule.of(unit?.unitClass ?? .none, isDigits: measured.first.isDigits)
        emit(
            &state, range: NormalRange(measured.start, measured.end),
            numeral: NormalRange(measured.start, measured.numeralEnd), amount: Amount(measured.amount),
            multiplier: measured.multiplier, unit: unit, isMore: measured.isMore,
            isBarePower: measured.first.isBarePower,
            rule: rule)
        return measured.end
    }

    /// 港币2960元 is in 港元.
    private func currency(_ state: State, start: Int, _ unit: UnitMatch) -> UnitEntry {
        let own = units.entry(unit, in: state.text, limit: state.range.end, parser: parser)
        guard unit.trait == .yuan, state.lower < start else { return own }
        for length in [3, 2] where start - length >= state.lower {
            if let name = units.simple(state.text, at: start - length, limit: start), name.end == start,
                name.unitClass == .money
            {
                return units.entry(name, in: state.text, limit: start, parser: parser)
            }
        }
        return own
    }

    /// 2×30万吨/年: the factor is a number of its own.
    private func readFactor(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard first.multiplier == 0, factorSigns.contains(state.at(first.end)), isASCIIDigit(state.at(first.end + 1))
        else { return nil }
        let range = NormalRange(start, first.end)
        emit(
            &state, range: range, numeral: range, amount: .value(first.value), multiplier: 0, unit: nil,
            comparator: .eq,
            rule: QuantityRule.bare)
        // The sign is taken: an x must not make a word of the second number.
        state.lower = first.end + 1
        return first.end + 1
    }

    /// 9.2/10万: so many of a hundred thousand.
    private func readPerMany(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard state.at(first.end) == u("/"), first.multiplier == 0, !first.isOpaque,
            isASCIIDigit(state.at(first.end + 1))
        else { return nil }
        let run = parser.digitRun(state.text, at: first.end + 1, limit: state.limit)
        guard run.scale == 0, !run.isOpaque, state.at(run.end) == u("万"), let unit = Self.perMany(run.coefficient)
        else {
            return nil
        }
        let range = NormalRange(start, run.end + 1)
        emit(
            &state, range: range, numeral: NormalRange(start, first.end), amount: .value(first.value), multiplier: 0,
            unit: unit, rule: QuantityRule.physical)
        return range.end
    }

    private static func perMany(_ count: Int64) -> UnitEntry? {
        switch count {
        case 1: perTenThousand
        case 10: perHundredThousand
        case 100: perMillion
        default: nil
        }
    }

    private static let perTenThousand = UnitEntry(canonical: "/1万", code: "/(10*4)", unitClass: .percent)
    private static let perHundredThousand = UnitEntry(canonical: "/10万", code: "/(10*5)", unitClass: .percent)
    private static let perMillion = UnitEntry(canonical: "/100万", code: "/(10*6)", unitClass: .percent)

    /// 1/3, 2/3以上
    private func readSlashed(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard state.at(first.end) == u("/"), first.value.scale == 0, isASCIIDigit(state.at(first.end + 1)) else {
            return nil
        }
        let run = parser.digitRun(state.text, at: first.end + 1, limit: state.limit)
        let next = state.at(run.end)
        guard run.scale == 0, beginsAboveZero(state, start), (2...100).contains(run.coefficient),
            first.value.coefficient < run.coefficient,
            first.multiplier == 0, next != u("/"), !isLatin(next)
        else {
            var end = run.end
            while isASCIIDigit(state.at(end)) || state.at(end) == u("/") && isASCIIDigit(state.at(end + 1)) { end += 1 }
            return note(
                &state, Identifier(range: NormalRange(start, end), kind: .other, rule: IdentifierRule.other))
        }
        let range = NormalRange(start, run.end)
        emit(
            &state, range: range, numeral: range, amount: .ratio([first.value, DecimalNumber(run.coefficient)]),
            multiplier: 0, unit: nil, rule: QuantityRule.fraction)
        return run.end
    }

    /// Whether the number does not begin with a zero.
    private func beginsAboveZero(_ state: State, _ start: Int) -> Bool { state.text[start] != u("0") }

    /// 两位数 is 10% or more: the growth of a government report.
    func readPlaces(_ state: inout State, start: Int, count: Numeral) -> Int? {
        guard state.at(count.end) == u("位"), state.at(count.end + 1) == u("数"), count.multiplier == 0,
            (1...9).contains(count.value.coefficient), count.value.scale == 0
        else { return nil }
        let range = NormalRange(start, count.end + 2)
        guard let value = DecimalNumber(1).scaled(by: Int(count.value.coefficient) - 1) else { return nil }
        emit(
            &state, range: range, numeral: NormalRange(start, count.end), amount: .value(value), multiplier: 0,
            unit: Self.percent, comparator: .gte, rule: QuantityRule.percent)
        return range.end
    }

    /// A number without a unit: an index, an amount of 万 or 亿, or part of a name.
    private func readBare(_ state: inout State, _ measured: Measured) -> Int {
        let first = measured.first
        let range = NormalRange(measured.start, measured.end)
        let isAmount = measured.multiplier >= 4 || measured.isRange || first.isMore
        if isAmount || isBareNumber(state, start: measured.start, end: measured.end)
            || first.value.scale > 0 && standsAlone(state, range)
        {
            let isScale = state.at(measured.end) == u("级")
            var unit: UnitEntry?
            if measured.multiplier >= 4 {
                unit =
                    isScale && measured.multiplier >= 8
                    ? Self.yuan
                    : unitOfBareAmount(state, start: measured.start, end: measured.end, multiplier: measured.multiplier)
            }
            emit(
                &state, range: range, numeral: range, amount: Amount(measured.amount), multiplier: measured.multiplier,
                unit: unit,
                isMore: measured.isMore, rule: measured.isRange ? QuantityRule.range : QuantityRule.bare)
            return measured.end
        }
        return note(&state, identifiers.bare(state, start: measured.start, end: first.end))
    }

    /// Whether the range is a cell of its own.
    private func standsAlone(_ state: State, _ range: NormalRange) -> Bool {
        let before = range.start > state.range.start ? state.text[range.start - 1] : 0x0A
        let after = range.end < state.range.end ? state.text[range.end] : 0x0A
        return sentenceEnds.contains(before) && sentenceEnds.contains(after)
    }

    /// 第18位 is a rank; 第19届 and 第3条 are names.
    func readOrdinal(_ state: inout State, start: Int, first: Numeral) -> Int {
        if let end = readRank(&state, start: start, first: first) { return end }
        var end = first.end
        guard first.isDigits else { return end }
        if isHan(state.at(end)) { end += 1 }
        let identifier = Identifier(
            range: NormalRange(start - 1, end), kind: .name, rule: IdentifierRule.ordinal)
        return note(&state, identifier)
    }

    /// 第30位, 前5位, 全国第一: a rank; nil where it is none. The scalar before `start` is 第 or 前.
    func readRank(_ state: inout State, start: Int, first: Numeral) -> Int? {
        let text = state.text
        let isTop = state.before(start) == u("前")
        guard first.multiplier == 0, first.value.scale == 0, first.high == nil, !first.isDigitString else { return nil }
        var end = first.end
        let next = state.at(end)
        if next == u("位") || next == u("名") {
            // 列第一位者 and 放在第一位 tell no standing.
            let place = state.before(start, 3)
            guard state.at(end + 1) != u("者"),
                state.before(start, 2) != u("在") || place != u("放") && place != u("摆") && place != u("处")
            else { return nil }
            guard state.at(end + 1) != u("一") || state.at(end + 2) != u("体") else { return nil }
            end += 1
        } else {
            guard contexts.scope.match(text, endingAt: start - 1, lower: state.lower) != nil else { return nil }
            let isEnd = end >= state.range.end || contexts.after.match(text, at: end, limit: state.range.end) != nil
            // 排名前100高校
            let isOfKind =
                isTop && state.before(start, 2) == u("名") && state.before(start, 3) == u("排") && isHan(next)
                && units.simple(text, at: end, limit: state.limit) == nil
            guard isEnd || isOfKind || contexts.first.match(text, at: end, limit: state.limit) != nil else {
                return nil
            }
        }
        emit(
            &state, range: NormalRange(start, end), numeral: NormalRange(start, first.end), amount: .value(first.value),
            multiplier: 0, unit: Self.rank, comparator: isTop ? .lte : .eq, extentStart: start - 1,
            rule: QuantityRule.rank)
        return end
    }
}
