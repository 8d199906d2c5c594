import NoticeModel

/// The exact value of a JSON number: `0.digits × 10^exponent`, with no digit lost to binary floating point.
///
/// Equal values are equal however they are written: 1, 1.0 and 10e-1.
public struct JSONNumber: Hashable, Sendable {
    /// Whether the number is below zero.
    let isNegative: Bool
    /// The significant digits from 0 to 9, with no zero first or last; empty for zero.
    let digits: [UInt8]
    /// The power of ten; for zero 0.
    let exponent: Int

    /// Beyond this power of ten, 2^40, exponents are taken to be equal.
    private static let exponentLimit = 1 << 40

    /// Reads a number that follows the JSON grammar.
    init(_ written: some Collection<UInt8>) {
        var digits: [UInt8] = []
        var exponent = 0
        var stated = 0
        var statedIsNegative = false
        var part = 0
        var isNegative = false
        for byte in written {
            switch byte {
            case UInt8(ascii: "-"): if part == 2 { statedIsNegative = true } else { isNegative = true }
            case UInt8(ascii: "+"): break
            case UInt8(ascii: "."): part = 1
            case UInt8(ascii: "e"), UInt8(ascii: "E"): part = 2
            default:
                if part == 2 {
                    stated = min(stated * 10 + Int(byte - 0x30), Self.exponentLimit)
                } else if !digits.isEmpty || byte != 0x30 {
                    digits.append(byte - 0x30)
                    if part == 0 { exponent += 1 }
                } else if part == 1 {
                    exponent -= 1
                }
            }
        }
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.isNegative = isNegative && !digits.isEmpty
        self.exponent = digits.isEmpty ? 0 : exponent + (statedIsNegative ? -stated : stated)
    }

    init(_ value: Int) { self.init(String(value).utf8) }

    /// Whether the number has no fraction; 1.0 has none.
    public var isInteger: Bool { digits.count <= exponent || digits.isEmpty }

    /// The number as an `Int`, or nil when it has a fraction or is too large.
    public var integer: Int? {
        guard isInteger, exponent <= 19 else { return nil }
        var value = 0
        for place in 0..<exponent {
            let digit = place < digits.count ? Int(digits[place]) : 0
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowedToo) = product.addingReportingOverflow(isNegative ? -digit : digit)
            guard !overflowed, !overflowedToo else { return nil }
            value = sum
        }
        return value
    }

    /// Whether the number is an integer times another one, which must be above zero.
    ///
    /// Exact for a divisor of up to 18 significant digits, else nil.
    func isMultiple(of divisor: JSONNumber) -> Bool? {
        guard !digits.isEmpty else { return true }
        guard divisor.digits.count <= 18 else { return nil }
        // Both as integers times a power of ten; no such integer ends in zero.
        let shift = (exponent - digits.count) - (divisor.exponent - divisor.digits.count)
        guard shift >= 0 else { return false }
        let modulus = divisor.digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
        var rest = digits.reduce(0 as UInt64) { ($0 * 10 + UInt64($1)) % modulus }
        var factor = 10 % modulus
        var power = shift
        while power > 0 {
            if power & 1 == 1 { rest = product(rest, factor, modulus) }
            factor = product(factor, factor, modulus)
            power >>= 1
        }
        return rest == 0
    }

    private func product(_ a: UInt64, _ b: UInt64, _ modulus: UInt64) -> UInt64 {
        modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
    }
}

extension JSONNumber: Comparable {
    public static func < (a: JSONNumber, b: JSONNumber) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        return a.isNegative ? b.isNearerToZero(than: a) : a.isNearerToZero(than: b)
    }

    private func isNearerToZero(than other: JSONNumber) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        if exponent != other.exponent { return exponent < other.exponent }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
