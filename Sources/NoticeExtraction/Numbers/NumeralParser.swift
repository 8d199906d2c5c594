import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// Reads one numeral at a given place: digits with separators and decimals, Chinese numerals, and mixtures.
///
/// It knows nothing of units; whether the numeral counts anything is for `QuantityScanner` to say. It reads at
/// most 48 scalars of Chinese numerals and any number of digits, each once.
struct NumeralParser: Sendable {
    let table = NumeralTable.shared
    private static let longest = 48
    /// Units that begin with 千, such as 千瓦: there the 千 after a number is no power.
    private static let thousandUnits = ScalarSet("瓦伏米克升帕卡焦赫乏")

    /// The longest numeral that begins at `start` and ends by `limit`; nil where none begins.
    func parse(_ text: Scalars, at start: Int, limit: Int) -> Numeral? {
        guard start < limit else { return nil }
        var position = start
        var isNegative = false
        if text[start] == u("负") || text[start] == u("負") {
            isNegative = true
            position += 1
            guard position < limit else { return nil }
        }
        var numeral: Numeral?
        switch table.kind(text[position]) {
        case .digit: numeral = digits(text, at: position, limit: limit)
        case .half: numeral = Numeral(end: position + 1, value: DecimalNumber(5, scale: 1), isSingle: true)
        case .none, .doubling: return nil
        default:
            var accumulator = Accumulator(parser: self, text: text, start: position, limit: limit)
            numeral = accumulator.run()
        }
        guard isNegative else { return numeral }
        numeral?.value.coefficient.negate()
        if let high = numeral?.high { numeral?.high = DecimalNumber(-high.coefficient, scale: high.scale) }
        return numeral
    }

    /// Whether a numeral can begin with the scalar.
    @inline(__always)
    func begins(_ scalar: UInt32) -> Bool { table.kind(scalar) != .none || scalar == u("负") || scalar == u("負") }

    /// A run of ASCII digits with thousands separators and decimals, as one integer and its places.
    struct DigitRun {
        var end: Int
        var coefficient: Int64
        var scale: Int
        /// The number of digits before the point.
        var places: Int
        /// Too long for 64 bits, or with a second point.
        var isOpaque: Bool
    }

    /// The digits that begin at `start`, which must be a digit.
    func digitRun(_ text: Scalars, at start: Int, limit: Int) -> DigitRun {
        var position = start
        var coefficient: Int64 = 0
        var count = 0
        var scale = 0
        @inline(__always) func isDigit(_ i: Int) -> Bool { i < limit && text[i] &- 0x30 < 10 }
        @inline(__always) func take() {
            if count < 18 { coefficient = coefficient * 10 + Int64(text[position] - 0x30) }
            count += 1
            position += 1
        }
        while isDigit(position) { take() }
        // Thousands separators: groups of exactly three after one to three digits.
        if count <= 3, text[start] != 0x30 {
            while position < limit, text[position] == u(",") || text[position] == u("，"), isDigit(position + 1),
                isDigit(position + 2), isDigit(position + 3), !isDigit(position + 4)
            {
                position += 1
                take()
                take()
                take()
            }
        }
        let places = count
        var isOpaque = false
        if isDigit(position + 1), text[position] == u(".") {
            position += 1
            while isDigit(position) {
                take()
                scale += 1
            }
            if isDigit(position + 1), text[position] == u(".") {
                isOpaque = true
                while isDigit(position) || isDigit(position + 1) && text[position] == u(".") { position += 1 }
            }
        }
        return DigitRun(
            end: position, coefficient: coefficient, scale: scale, places: places, isOpaque: isOpaque || count > 18)
    }

    /// Whether the 千 at `position` begins a unit (千瓦, 千伏) and is no power.
    func beginsThousandUnit(_ text: Scalars, at position: Int, limit: Int) -> Bool {
        guard position + 1 < limit else { return false }
        let next = text[position + 1]
        if Self.thousandUnits.contains(next) { return true }
        guard position + 2 < limit else { return false }
        return next == u("比") && text[position + 2] == u("特") || next == u("字") && text[position + 2] == u("节")
    }

    private func digits(_ text: Scalars, at start: Int, limit: Int) -> Numeral? {
        let run = digitRun(text, at: start, limit: limit)
        var numeral = Numeral(end: run.end, value: DecimalNumber(run.coefficient, scale: run.scale), isDigits: true)
        if run.isOpaque {
            numeral.isOpaque = true
            return numeral
        }
        if run.scale == 0, run.end < limit {
            let next = table.kind(text[run.end])
            if next == .smallPower || next == .bigPower || next == .several || isMoreWord(text[run.end]) {
                var accumulator = Accumulator(parser: self, text: text, start: start, limit: limit)
                return accumulator.run(after: run)
            }
            return numeral
        }
        return decimalTail(numeral, text, limit: limit)
    }

    @inline(__always)
    func isMoreWord(_ scalar: UInt32) -> Bool {
        scalar == u("多") || scalar == u("余") || scalar == u("餘")
    }

    /// Reads the powers after a decimal: 1.5千万, 4.78万亿, 3.5亿余.
    func decimalTail(_ decimal: Numeral, _ text: Scalars, limit: Int) -> Numeral {
        var numeral = decimal
        var position = numeral.end
        var small = 0
        if position < limit, table.kind(text[position]) == .smallPower, table.value(text[position]) > 1,
            !beginsThousandUnit(text, at: position, limit: limit)
        {
            small = table.value(text[position])
            position += 1
        }
        if position < limit, isMoreWord(text[position]) {
            numeral.isMore = true
            position += 1
        }
        var big = 0
        while position < limit, table.kind(text[position]) == .bigPower {
            let power = table.value(text[position])
            guard power != 12 || beginsTrillion(text, at: position, limit: limit), power > big % 8, big < 12 else {
                break
            }
            big += power
            position += 1
        }
        if big > 0, position < limit, isMoreWord(text[position]) {
            numeral.isMore = true
            position += 1
        }
        numeral.end = position
        if big > 0, small > 0, let scaled = numeral.value.scaled(by: small) {
            numeral.value = scaled
            numeral.multiplier = big
        } else {
            numeral.multiplier = big + small
        }
        return numeral
    }

    /// Whether 兆 at `position` is 10^12 (五兆六十二亿, 3兆元) and not the unit mega.
    func beginsTrillion(_ text: Scalars, at position: Int, limit: Int) -> Bool {
        guard position + 1 < limit else { return false }
        let next = text[position + 1]
        switch table.kind(next) {
        case .hanDigit, .zero, .smallPower: return true
        default: return next == u("元") || next == u("圓")
        }
    }
}
