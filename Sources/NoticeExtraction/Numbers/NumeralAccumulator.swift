import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

extension NumeralParser {
    /// Adds up a Chinese or mixed numeral, scalar by scalar.
    ///
    /// `high` holds what 亿 has closed, `mid` what 万 has closed, `section` the part below 万, `pending` the
    /// digit that still waits for its power. The `spread` of each is what the upper number of 三五百 adds.
    struct Accumulator {
        let parser: NumeralParser
        let text: Scalars
        let start: Int
        let limit: Int

        private var position: Int
        private var high: Int64 = 0
        private var mid: Int64 = 0
        private var section: Int64 = 0
        private var pending: Int64 = -1
        private var spreadHigh: Int64 = 0
        private var spreadMid: Int64 = 0
        private var spreadSection: Int64 = 0
        private var spreadPending: Int64 = 0
        /// The exponent of the last small power of this section; 9 before the first.
        private var lastSmall = 9
        /// 10^exponent of the power that stands directly before `position`, else 0.
        private var powerBefore: Int64 = 0
        /// The exponent that the big powers at the end make together, else 0.
        private var trailing = 0
        private var zero = false
        private var hasDigit = false
        private var pendingIsHan = false
        private var smallPowers = 0
        private var bigPowers = 0
        private var closed = false
        private var numeral: Numeral

        init(parser: NumeralParser, text: Scalars, start: Int, limit: Int) {
            self.parser = parser
            self.text = text
            self.start = start
            self.limit = min(limit, start + 64)
            position = start
            numeral = Numeral(end: start, value: DecimalNumber(0))
        }

        /// Goes on after digits that a power follows: 25万6千.
        mutating func run(after run: DigitRun) -> Numeral? {
            guard run.end < limit else { return nil }
            pending = run.coefficient
            position = run.end
            hasDigit = true
            numeral.isDigits = true
            return self.run()
        }

        mutating func run() -> Numeral? {
            while position < limit, !closed, step() {}
            return finish()
        }

        /// Takes one token; false where the numeral ends.
        private mutating func step() -> Bool {
            let scalar = text[position]
            let value = parser.table.value(scalar)
            switch parser.table.kind(scalar) {
            case .digit: return takeDigits()
            case .hanDigit: return takeDigit(Int64(value))
            case .zero: return takeZero()
            case .tens:
                guard pending < 0, lastSmall > 1 else { return false }
                section += Int64(value) * 10
                powerBefore = 10
                lastSmall = 1
                zero = false
                hasDigit = true
                smallPowers += 1
                position += 1
                return true
            case .smallPower: return takeSmallPower(value)
            case .bigPower: return takeBigPower(value)
            case .several: return takeSeveral()
            case .none:
                guard parser.isMoreWord(scalar), pending >= 10 || pending < 0 && powerBefore > 0 else { return false }
                numeral.isMore = true
                position += 1
                afterMore()
                return true
            case .half, .doubling: return false
            }
        }

        private mutating func takeDigits() -> Bool {
            guard pending < 0, powerBefore > 0 || zero else { return false }
            let run = parser.digitRun(text, at: position, limit: limit)
            let bound = powerBefore > 0 ? powerBefore : 10_000
            guard run.scale == 0, !run.isOpaque, run.coefficient < bound else { return false }
            let isPower = run.end < limit && parser.table.kind(text[run.end]) == .smallPower
            guard zero || isPower else { return false }
            pending = run.coefficient
            pendingIsHan = false
            powerBefore = 0
            trailing = 0
            hasDigit = true
            position = run.end
            return true
        }

        private mutating func takeDigit(_ digit: Int64) -> Bool {
            if pending >= 0 {
                guard pendingIsHan else { return false }
                let next = position + 1 < limit ? parser.table.kind(text[position + 1]) : .none
                let isStep = pending > 0 && (digit == pending + 1 || pending == 3 && digit == 5)
                if isStep, spreadPending == 0, next != .hanDigit, next != .zero {
                    spreadPending = digit - pending
                    position += 1
                    return true
                }
                if high == 0, mid == 0, section == 0, smallPowers + bigPowers == 0 { takeDigitString() }
                return false
            }
            guard powerBefore > 0 || zero || position == start || hasNothing else { return false }
            // After digits only 6千 as in 25万6千 goes on: 100亿三年 is an amount and a length of time.
            if numeral.isDigits {
                let next = position + 1 < limit ? parser.table.kind(text[position + 1]) : .none
                guard next == .smallPower || next == .bigPower || zero else { return false }
            }
            pending = digit
            pendingIsHan = true
            trailing = 0
            hasDigit = true
            position += 1
            return true
        }

        private var hasNothing: Bool { high == 0 && mid == 0 && section == 0 }

        /// Reads 二〇一五 or 八五 place by place.
        private mutating func takeDigitString() {
            var value: Int64 = 0
            var count = 0
            position = start
            while position < limit, count < 18 {
                let kind = parser.table.kind(text[position])
                guard kind == .hanDigit || kind == .zero else { break }
                value = value * 10 + Int64(parser.table.value(text[position]))
                count += 1
                position += 1
            }
            pending = value
            pendingIsHan = false
            spreadPending = 0
            numeral.isDigitString = true
            closed = true
        }

        private mutating func takeZero() -> Bool {
            if pending >= 0 {
                if pendingIsHan, hasNothing, smallPowers + bigPowers == 0 { takeDigitString() }
                return false
            }
            let next = position + 1 < limit ? parser.table.kind(text[position + 1]) : .none
            if position == start {
                pending = 0
                pendingIsHan = true
                hasDigit = true
                position += 1
                return true
            }
            switch next {
            case .digit, .hanDigit, .smallPower, .several, .tens: break
            default: return false
            }
            guard powerBefore > 0 else { return false }
            zero = true
            position += 1
            return true
        }

        private mutating func takeSmallPower(_ exponent: Int) -> Bool {
            if exponent == 3, pending >= 0, parser.beginsThousandUnit(text, at: position, limit: limit) { return false }
            guard exponent < lastSmall else { return false }
            if pending < 0 {
                guard position == start || zero || numeral.isSeveral && powerBefore == 0 else { return false }
            }
            let power: Int64 = exponent == 1 ? 10 : exponent == 2 ? 100 : 1000
            let factor = pending > 0 ? pending : 1
            guard factor < 1_000_000_000_000 else { return false }
            section += factor * power
            spreadSection += spreadPending * power
            spreadPending = 0
            pending = -1
            lastSmall = exponent
            powerBefore = power
            trailing = 0
            zero = false
            smallPowers += 1
            position += 1
            return true
        }

        private mutating func takeBigPower(_ exponent: Int) -> Bool {
            if exponent == 12, !parser.beginsTrillion(text, at: position, limit: limit) { return false }
            let isFirst = position == start || numeral.isSeveral && hasNothing && pending < 0
            let below = isFirst ? 1 : section + max(pending, 0)
            let spread = spreadSection + spreadPending
            let isAfterBig = trailing > 0
            switch exponent {
            case 4:
                if mid > 0 {
                    guard below == 0, isAfterBig, trailing == 4, mid < 1_000_000_000_000 else { return false }
                    mid *= 10_000
                    spreadMid *= 10_000
                    trailing = 8
                } else {
                    guard below > 0, below < 100_000_000_000_000 else { return false }
                    mid = below * 10_000
                    spreadMid = spread * 10_000
                    trailing = 4
                }
            case 8:
                let sum = mid + below
                guard sum > 0, high == 0 || high >= 1_000_000_000_000, sum < 90_000_000_000 else { return false }
                high += sum * 100_000_000
                spreadHigh += (spreadMid + spread) * 100_000_000
                trailing = isAfterBig && trailing == 4 && below == 0 ? 12 : 8
                mid = 0
                spreadMid = 0
            default:
                let sum = mid + below
                guard high == 0, sum > 0, sum < 9_000_000 else { return false }
                high = sum * 1_000_000_000_000
                spreadHigh = (spreadMid + spread) * 1_000_000_000_000
                trailing = 12
                mid = 0
                spreadMid = 0
            }
            section = 0
            spreadSection = 0
            spreadPending = 0
            pending = -1
            lastSmall = 9
            powerBefore = exponent == 4 ? 10_000 : exponent == 8 ? 100_000_000 : 1_000_000_000_000
            zero = false
            bigPowers += 1
            position += 1
            return true
        }

        /// 几 and 数: before a power (数百, 几十万) or after one (十几, 一百零几万).
        private mutating func takeSeveral() -> Bool {
            if position == start {
                guard position + 1 < limit else { return false }
                let next = parser.table.kind(text[position + 1])
                guard next == .smallPower || next == .bigPower else { return false }
                numeral.isSeveral = true
                position += 1
                return true
            }
            guard pending < 0, powerBefore > 0 || zero, parser.table.value(text[position]) == 1 else { return false }
            numeral.isMore = true
            zero = false
            position += 1
            afterMore()
            return true
        }

        /// After 多 or 几 only 万 and 亿 may follow: 一千多万.
        private mutating func afterMore() {
            let kept = trailing
            while position < limit, parser.table.kind(text[position]) == .bigPower {
                guard takeBigPower(parser.table.value(text[position])) else { break }
            }
            if position < limit, parser.isMoreWord(text[position]) { position += 1 }
            if trailing == 0 { trailing = kept }
            closed = true
        }

        private mutating func finish() -> Numeral? {
            guard hasDigit || smallPowers + bigPowers > 0 else { return nil }
            numeral.end = position
            numeral.isBarePower = !hasDigit && !numeral.isSeveral
            if pending >= 0 {
                // 一百五 is 150 and 九万四 is 94000: a last digit takes the next lower power.
                if pendingIsHan, !zero, powerBefore >= 100, !numeral.isMore {
                    pending *= powerBefore / 10
                    spreadPending *= powerBefore / 10
                }
                numeral.isSingle = position == start + 1
            }
            let below = section + max(pending, 0)
            let total = high + mid + below
            let spread = spreadHigh + spreadMid + spreadSection + spreadPending
            if let decimal = fraction(of: total) { return decimal }
            numeral.value = DecimalNumber(total)
            if spread > 0 { numeral.high = DecimalNumber(total + spread) }
            var power = pending < 0 ? trailing : 0
            let isLonePower = bigPowers == 0 && smallPowers == 1 && pending < 0 && lastSmall > 1
            if isLonePower, numeral.isBarePower || numeral.isDigits { power = lastSmall }
            if power > 0, let value = numeral.value.dividedExactly(by: power) {
                if let high = numeral.high {
                    guard let divided = high.dividedExactly(by: power) else { return numeral }
                    numeral.high = divided
                }
                numeral.value = value
                numeral.multiplier = power
            }
            return numeral
        }

        /// 两 counts and is never a decimal place.
        private func isPair(_ scalar: UInt32) -> Bool { scalar == u("两") || scalar == u("兩") }

        /// Reads 点五 after a Chinese integer; nil where no decimal stands. Mutating as all that works on the whole
        /// accumulator, which would be copied else.
        private mutating func fraction(of total: Int64) -> Numeral? {
            guard !numeral.isDigits, !numeral.isMore, position + 1 < limit, total < 1_000_000_000_000,
                text[position] == u("点") || text[position] == u("點")
            else { return nil }
            var i = position + 1
            var coefficient = total
            var scale = 0
            while i < limit, scale < 6 {
                let kind = parser.table.kind(text[i])
                guard kind == .hanDigit || kind == .zero || kind == .digit, !isPair(text[i]) else { break }
                coefficient = coefficient * 10 + Int64(parser.table.value(text[i]))
                scale += 1
                i += 1
            }
            guard scale > 0 else { return nil }
            if i < limit {
                // 三点十五分 is a time of day, 以下三点一是 a list.
                let next = text[i]
                if parser.table.kind(next) == .smallPower && parser.table.value(next) == 1 || next == u("是") {
                    return nil
                }
            }
            var decimal = Numeral(end: i, value: DecimalNumber(coefficient, scale: scale))
            decimal = parser.decimalTail(decimal, text, limit: limit)
            return decimal
        }
    }
}
