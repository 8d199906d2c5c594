import NoticeModel

/// A numeral as it is written, in digits, in Chinese characters or in both.
struct Numeral: Sendable, Equatable {
    /// The offset after its last scalar.
    var end: Int
    /// The number before its multiplier: 4.78 of 4.78万亿.
    var value: DecimalNumber
    /// The upper number of 三五 or 七八百; nil for a plain number.
    var high: DecimalNumber?
    /// The power of ten of the 万 and 亿 at its end, or of a lone 百 or 千 after digits.
    var multiplier = 0
    /// Whether it begins with an ASCII digit.
    var isDigits = false
    /// Whether 多, 余 or 几 within it says that the real number is above it (200多, 三十几万).
    var isMore = false
    /// Whether it begins with 几 or 数 (数百, 几十万): the number of hundreds is not said.
    var isSeveral = false
    /// Whether it consists of powers alone (百, 千亿): the digit one before it is not written.
    var isBarePower = false
    /// Whether it is one Chinese digit.
    var isSingle = false
    /// Whether it is a row of Chinese digits without a power (二〇一五, 八五).
    var isDigitString = false
    /// Whether it has too many digits to be a number, or reads like a version (1.2.3).
    var isOpaque = false

    /// The value with its multiplier, where 64 bits hold it.
    var total: DecimalNumber? { value.scaled(by: multiplier) }
}

extension DecimalNumber {
    /// The number × 10^power without needless places; nil when 64 bits do not hold it.
    func scaled(by power: Int) -> DecimalNumber? {
        if power <= scale { return DecimalNumber(coefficient, scale: scale - power) }
        var result = coefficient
        for _ in 0..<(power - scale) {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return DecimalNumber(result)
    }

    /// Whether the number is below the other one; false when 64 bits cannot hold them on one scale.
    func isBelow(_ other: DecimalNumber) -> Bool {
        let common = max(scale, other.scale)
        guard let a = scaled(by: common), let b = other.scaled(by: common) else { return false }
        return a.coefficient < b.coefficient
    }

    /// The number with a half added: 3 becomes 3.5.
    var plusHalf: DecimalNumber? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        guard scale == 0, !overflow else { return nil }
        return DecimalNumber(product + 5, scale: 1)
    }

    /// The number in the fewest places: 30000 with four zeros to drop becomes 3; nil when they are no zeros.
    func dividedExactly(by power: Int) -> DecimalNumber? {
        var result = coefficient
        for _ in 0..<power {
            guard result % 10 == 0 else { return nil }
            result /= 10
        }
        return DecimalNumber(result, scale: scale)
    }
}
