import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// What a list of amounts stands behind: 至70、40个, 分别10、20家.
private let amountOpeners = ScalarSet("至到为达别成长降升高予励助贴加减增")
private let colons = ScalarSet(":∶：︰")
private let startsOfMovement = ScalarSet("由从自")
private let coins = [ScalarSet("角毛"), ScalarSet("分")]

/// An amount that is no ratio: it holds no list, so that a copy costs nothing.
enum PlainAmount {
    case value(DecimalNumber)
    case range(DecimalNumber, DecimalNumber)

    /// The amount times a power of ten; nil where that is too large.
    func scaled(by power: Int) -> PlainAmount? {
        switch self {
        case .value(let value): value.scaled(by: power).map(PlainAmount.value)
        case .range(let low, let high):
            low.scaled(by: power).flatMap { low in high.scaled(by: power).map { .range(low, $0) } }
        }
    }
}

extension Amount {
    init(_ plain: PlainAmount) {
        switch plain {
        case .value(let value): self = .value(value)
        case .range(let low, let high): self = .range(low, high)
        }
    }
}

extension QuantityScanner {
    /// A numeral, or two that make a range, with the unit if one follows.
    struct Measured {
        var start: Int
        var numeralEnd: Int
        var end: Int
        var amount: PlainAmount
        var multiplier: Int
        var unit: UnitMatch?
        var first: Numeral
        var isRange: Bool
        var isMore: Bool
        /// Whether 半 behind the unit is added in.
        var hasHalf = false
    }

    /// Reads the unit behind `first`, and a second numeral where the two make a range.
    func measure(_ state: State, start: Int, first: Numeral) -> Measured {
        let text = state.text
        let limit = state.limit
        var unit = unit(state, at: first.end, numeral: first)
        // Hardly any number has a sign of a range behind it.
        let sign = unit.map { afterRemark(state, $0.end) } ?? first.end
        if first.high == nil, !first.isOpaque, let second = rangeSign(state, at: sign, start: start),
            let range = secondOfRange(state, start: start, first: first, unit: unit, sign: sign, at: second)
        {
            return range
        }
        var measured = Measured(
            start: start, numeralEnd: first.end, end: unit?.end ?? first.end, amount: .value(first.value),
            multiplier: first.multiplier, unit: unit, first: first, isRange: false,
            isMore: first.isMore || first.isSeveral)
        if let high = first.high {
            measured.amount = .range(first.value, high)
            measured.isRange = true
        }
        // 100+家
        if unit == nil, first.isDigits, state.at(first.end) == u("+"),
            let later = units.match(text, at: first.end + 1, limit: limit, parser: parser), later.unitClass != .physical
        {
            unit = later
            measured.unit = later
            measured.end = later.end
            measured.isMore = true
        }
        if measured.unit == nil, let shared = listUnit(state, measured) { measured.unit = shared }
        shareCompoundUnit(state, &measured)
        addHalf(state, &measured)
        addCoins(state, &measured)
        return measured
    }

    /// 分别压缩至70、40、30个工作日: the unit that bare numbers of a list have in common stands behind the last of them.
    private func listUnit(_ state: State, _ measured: Measured) -> UnitMatch? {
        guard measured.first.isDigits, !measured.isRange, measured.first.value.scale <= 2,
            state.at(measured.end) == u("、"),
            opensAmounts(state, measured.start)
        else { return nil }
        var position = measured.end
        for _ in 0..<8 {
            guard state.at(position) == u("、") || state.at(position) == u("和"), isASCIIDigit(state.at(position + 1)),
                let next = parser.parse(state.text, at: position + 1, limit: state.limit), next.isDigits, !next.isOpaque
            else { return nil }
            if let unit = units.match(state.text, at: next.end, limit: state.limit, parser: parser) {
                switch unit.unitClass {
                case .classifier, .people, .money, .percent, .percentagePoint, .physical, .rate: return unit
                case .duration: return unit.trait == .none ? unit : nil
                default: return nil
                }
            }
            position = next.end
        }
        return nil
    }

    /// Whether an amount and no name can begin here: after a verb of reaching, or as the next of such a list.
    private func opensAmounts(_ state: State, _ start: Int) -> Bool {
        if state.text[max(start - 1, state.range.start)] == u("、"), let last = state.found.pointee.mentions.last,
            last.range.end == start - 1, last.unit != nil
        {
            return true
        }
        return amountOpeners.contains(state.before(start))
    }

    /// 15个、30个工作日: the whole of the unit stands behind the last of the list.
    private func shareCompoundUnit(_ state: State, _ measured: inout Measured) {
        guard let unit = measured.unit, unit.end == unit.start + 1, state.text[unit.start] == u("个") else { return }
        var position = unit.end
        for _ in 0..<4 {
            let sign = state.at(position)
            guard sign == u("、") || sign == u("和") || sign == u("或") || sign == u("及") else { return }
            guard let next = parser.parse(state.text, at: position + 1, limit: state.limit),
                state.at(next.end) == u("个"), let later = units.simple(state.text, at: next.end, limit: state.limit)
            else { return }
            if later.end > later.start + 1 {
                if later.unitClass == .duration || later.unitClass == .percentagePoint { measured.unit = later }
                return
            }
            position = later.end
        }
    }

    /// The unit at `position`, where it can belong to the numeral: 千亿级 has no unit 级.
    private func unit(_ state: State, at position: Int, numeral: Numeral) -> UnitMatch? {
        guard let unit = units.match(state.text, at: position, limit: state.limit, parser: parser) else { return nil }
        if !numeral.isDigits, !unit.followsHan { return nil }
        if numeral.multiplier >= 4, unit.trait == .grade { return nil }
        return unit
    }

    /// 三年半 is 3.5 年, 一个半小时 is 1.5 小时.
    private func addHalf(_ state: State, _ measured: inout Measured) {
        guard let unit = measured.unit, measured.multiplier == 0, case .value(let value) = measured.amount,
            state.at(measured.end) == u("半"), let half = value.plusHalf
        else { return }
        switch unit.unitClass {
        case .duration, .physical, .multiple:
            let next = state.at(measured.end + 1)
            guard next != u("年"), next != u("成"), next != u("导"), next != u("自"), next != u("径") else { return }
            measured.end += 1
            measured.hasHalf = true
            measured.amount = .value(half)
        case .classifier where unit.end == measured.numeralEnd + 1 && state.text[measured.numeralEnd] == u("个"):
            guard let later = units.simple(state.text, at: measured.end + 1, limit: state.limit),
                later.unitClass == .duration
            else { return }
            measured.unit = later
            measured.end = later.end
            measured.hasHalf = true
            measured.amount = .value(half)
        default: return
        }
    }

    /// 123元1角1分 is 123.11 元.
    private func addCoins(_ state: State, _ measured: inout Measured) {
        guard let unit = measured.unit, unit.trait == .yuan, measured.multiplier == 0,
            case .value(var value) = measured.amount, value.scale == 0,
            parser.begins(state.at(measured.end))
        else { return }
        var isCoin = false
        for (index, names) in coins.enumerated() {
            guard let coin = parser.parse(state.text, at: measured.end, limit: state.limit), coin.value.scale == 0,
                (0...9).contains(coin.value.coefficient), coin.multiplier == 0, names.contains(state.at(coin.end))
            else { continue }
            guard let scaled = DecimalNumber(value.coefficient, scale: 0).scaled(by: index + 1 - value.scale) else {
                return
            }
            value = DecimalNumber(scaled.coefficient + coin.value.coefficient, scale: index + 1)
            measured.end = coin.end + 1
            isCoin = true
        }
        if isCoin { measured.amount = .value(value) }
    }

    /// Reads 2-3个, 40%至45%, 5000万-1亿元, 两到三个.
    private func secondOfRange(
        _ state: State, start: Int, first: Numeral, unit: UnitMatch?, sign: Int, at second: Int
    ) -> Measured? {
        let text = state.text
        let limit = state.limit
        guard let numeral = parser.parse(text, at: second, limit: limit), numeral.high == nil, !numeral.isOpaque,
            !numeral.isDigitString, numeral.isDigits == first.isDigits || unit != nil || !first.isDigits
        else { return nil }
        if isAnd(state.at(sign)) { return between(state, start: start, first: first, second: numeral, unit: unit) }
        // 200万-500万（不含）美元: the remark stands before the unit.
        let unit2 = self.unit(state, at: unit == nil ? afterRemark(state, numeral.end) : numeral.end, numeral: numeral)
        if let unit {
            guard let unit2, unit2.isSame(as: unit) else { return nil }
        } else if unit2 == nil {
            // 2-4万亿 has no unit; 2-3 alone is a range only where something says so.
            guard numeral.multiplier >= 4 || first.isDigits && isBareNumber(state, start: start, end: numeral.end)
            else {
                return nil
            }
        }
        // 2-3-1 is no range but a name.
        if unit2 == nil, dashes.contains(state.at(numeral.end)), isASCIIDigit(state.at(numeral.end + 1)) { return nil }
        // 2017-2020年 is a time, whoever missed it.
        if isYear(first), isYear(numeral), unit2 == nil || unit2?.trait == .year { return nil }
        let lower = unit == nil ? raised(first, to: numeral) : first
        guard let (low, high, multiplier) = common(lower, numeral, sharesUnit: unit == nil) else { return nil }
        return Measured(
            start: start, numeralEnd: numeral.end, end: unit2?.end ?? numeral.end, amount: .range(low, high),
            multiplier: multiplier, unit: unit2, first: first, isRange: true, isMore: false)
    }

    /// 18个月⟦（不含）⟧至36个月: whether the bound itself counts stands between it and the sign.
    private func afterRemark(_ state: State, _ end: Int) -> Int {
        guard state.at(end) == u("（") else { return end }
        let word = state.at(end + 1) == u("不") ? end + 2 : end + 1
        return state.at(word) == u("含") && state.at(word + 1) == u("）") ? word + 2 : end
    }

    /// Whether the number could be a year of our time.
    func isYear(_ numeral: Numeral) -> Bool {
        numeral.isDigits && numeral.multiplier == 0 && numeral.value.scale == 0
            && (1900...2100).contains(numeral.value.coefficient)
    }

    private func isAnd(_ scalar: UInt32) -> Bool { scalar == u("与") || scalar == u("和") || scalar == u("與") }

    /// 10与20之间, 5%和8%之间
    private func between(_ state: State, start: Int, first: Numeral, second: Numeral, unit: UnitMatch?) -> Measured? {
        let isBare =
            state.at(second.end) == u("间") || state.at(second.end) == u("之") && state.at(second.end + 1) == u("间")
        let unit2 = isBare ? nil : self.unit(state, at: second.end, numeral: second)
        let end = unit2?.end ?? second.end
        let isSameUnit = unit.map { unit in unit2?.isSame(as: unit) ?? false } ?? true
        guard isBare || state.at(end) == u("之") && state.at(end + 1) == u("间"), isSameUnit,
            let (low, high, multiplier) = common(first, second, sharesUnit: unit == nil)
        else { return nil }
        return Measured(
            start: start, numeralEnd: second.end, end: end, amount: .range(low, high), multiplier: multiplier,
            unit: unit2, first: first, isRange: true, isMore: false)
    }

    /// 两到三千 is 2000 to 3000: a lone Chinese digit takes the power of the second number.
    private func raised(_ first: Numeral, to second: Numeral) -> Numeral {
        guard first.isSingle, !second.isDigits, second.multiplier == 0, second.value.scale == 0 else { return first }
        var digit = second.value.coefficient
        var power = 0
        while digit >= 10, digit % 10 == 0 {
            digit /= 10
            power += 1
        }
        guard digit < 10, power >= 2, first.value.coefficient < digit, let value = first.value.scaled(by: power) else {
            return first
        }
        var raised = first
        raised.value = value
        return raised
    }

    /// The offset after a range sign at `position`; nil where none stands.
    private func rangeSign(_ state: State, at position: Int, start: Int) -> Int? {
        let scalar = state.at(position)
        if dashes.contains(scalar) {
            return dashes.contains(state.at(position + 1)) && scalar != u("-") ? position + 2 : position + 1
        }
        if isAnd(scalar) { return position + 1 }
        guard scalar == u("至") || scalar == u("到") else { return nil }
        // 由5%到8% is a movement: two values.
        return startsOfMovement.contains(state.before(start)) && !isComposed(state, position) ? nil : position + 1
    }

    /// 由7至11人组成: no movement, but how many make up a whole.
    private func isComposed(_ state: State, _ position: Int) -> Bool {
        var i = position
        while i < position + 12, isHan(state.at(i)) || isASCIIDigit(state.at(i)) {
            if state.at(i) == u("组") || state.at(i) == u("构") { return state.at(i + 1) == u("成") }
            i += 1
        }
        return false
    }

    /// Both ends of a range on one multiplier; nil where the first is not below the second.
    private func common(
        _ first: Numeral, _ second: Numeral, sharesUnit: Bool
    ) -> (DecimalNumber, DecimalNumber, Int)? {
        if first.multiplier == second.multiplier {
            return first.value.isBelow(second.value) ? (first.value, second.value, first.multiplier) : nil
        }
        if sharesUnit, first.multiplier == 0, first.value.isBelow(second.value) {
            return (first.value, second.value, second.multiplier)
        }
        let power = min(first.multiplier, second.multiplier)
        guard let low = first.value.scaled(by: first.multiplier - power),
            let high = second.value.scaled(by: second.multiplier - power), low.isBelow(high)
        else { return nil }
        return (low, high, power)
    }

    /// Reads 40:60 and 4:3:3; returns the end, or nil where no ratio stands.
    func readRatio(_ state: inout State, start: Int, first: Numeral) -> Int? {
        guard first.isDigits, first.multiplier == 0, colons.contains(state.at(first.end)) else { return nil }
        var parts = [first.value]
        var end = first.end
        while parts.count < 4, colons.contains(state.at(end)), isASCIIDigit(state.at(end + 1)) {
            let run = parser.digitRun(state.text, at: end + 1, limit: state.limit)
            guard !run.isOpaque else { return nil }
            parts.append(DecimalNumber(run.coefficient, scale: run.scale))
            end = run.end
        }
        guard parts.count > 1 else { return nil }
        if isClock(state, start: start, end: end, parts: parts) {
            return note(&state, Identifier(range: NormalRange(start, end), kind: .other, rule: IdentifierRule.other))
        }
        let next = state.at(end)
        guard !isLatin(next), units.simple(state.text, at: end, limit: state.limit) == nil else { return nil }
        emit(
            &state, range: NormalRange(start, end), numeral: NormalRange(start, end), amount: .ratio(parts),
            multiplier: 0,
            unit: nil, rule: QuantityRule.ratio)
        return end
    }

    /// Whether h:mm stands in a span or beside a word of time, or h:mm:ss stands anywhere.
    private func isClock(_ state: State, start: Int, end: Int, parts: [DecimalNumber]) -> Bool {
        let text = state.text
        if text[start] == u("0"), isASCIIDigit(state.at(start + 1)) { return true }
        if end - start >= 3, colons.contains(text[end - 3]), text[end - 2] == u("0") { return true }
        if parts.count == 3, parts.allSatisfy({ $0.scale == 0 }), parts[0].coefficient > 99 { return true }
        if parts.count == 3, end - start >= 7, parts.allSatisfy({ $0.scale == 0 && $0.coefficient < 60 }) {
            return parts.reduce(0) { $0 + $1.coefficient } != 100
        }
        guard end - start >= 4, end - start <= 5, colons.contains(text[end - 3]) else { return false }
        let hour = start + 2 == end - 3 ? (text[start] - 0x30) * 10 + text[start + 1] - 0x30 : text[start] - 0x30
        guard hour < 25, text[end - 2] < 0x36 else { return false }
        if dashes.contains(state.at(end)) || state.at(end) == u("至") || state.at(end) == u("前") { return true }
        let before = state.before(start)
        return dashes.contains(before) || before == u("/") || before == u("至") || before == u("午") || before == u("日")
            || before == u("时")
    }

    /// Whether the words around a bare number say that it tells how high something stands.
    func isBareNumber(_ state: State, start: Int, end: Int) -> Bool {
        if hasComparator(state, start: start, end: end) { return true }
        if isYear(state, start: start, end: end) { return false }
        guard contexts.index.match(state.text, endingAt: start, lower: state.lower) != nil else { return false }
        if end >= state.range.end { return true }
        return contexts.after.match(state.text, at: end, limit: state.range.end) != nil
    }

    /// Whether a noun of people or things follows: 1亿农业转移人口.
    private func countsThings(_ state: State, from end: Int) -> Bool {
        var position = end
        while position < state.limit, position < end + 10, isHan(state.text[position]) {
            if contexts.counted.match(state.text, at: position, limit: state.limit) != nil { return true }
            position += 1
        }
        return false
    }

    /// 到2025 and 在2050 are times: a number of 1900 to 2100 is bare only beside a comparator.
    private func isYear(_ state: State, start: Int, end: Int) -> Bool {
        guard end - start == 4, let numeral = parser.parse(state.text, at: start, limit: end) else { return false }
        return isYear(numeral)
    }

    /// The unit of a bare amount of 万 or 亿: 元 for output and the like, none for counts.
    func unitOfBareAmount(_ state: State, start: Int, end: Int, multiplier: Int) -> UnitEntry? {
        if countsThings(state, from: end) { return nil }
        var position = start
        let lowest = max(state.range.start, start - 16)
        while position > lowest {
            let scalar = state.text[position - 1]
            if scalar == u("。") || scalar == u("；") || scalar == u("\n") { break }
            if let word = contexts.money.match(state.text, endingAt: position, lower: lowest) {
                return word.value ? Self.yuan : nil
            }
            position -= 1
        }
        return multiplier >= 8 ? Self.yuan : nil
    }
}
