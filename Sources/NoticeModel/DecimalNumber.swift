/// A decimal number exactly as a notice writes it: `0.38` stays 0.38 and `73.0` stays 73.0.
///
/// The value is `coefficient × 10^-scale`. No binary floating point is involved, so nothing is lost.
public struct DecimalNumber: Hashable, Sendable {
    /// All digits as one integer.
    public var coefficient: Int64
    /// The number of digits after the decimal point, 0 to 18.
    public var scale: Int

    @inlinable
    public init(_ coefficient: Int64, scale: Int = 0) {
        self.coefficient = coefficient
        self.scale = scale
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number in JSON form, with as many digits after the point as were written.
    public var description: String {
        guard scale > 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
        let point = padded.utf8.count - scale
        let sign = coefficient < 0 ? "-" : ""
        return sign + padded.prefix(point) + "." + padded.suffix(scale)
    }
}

/// The amount that a quantity states, in its unit and before its multiplier.
public enum Amount: Hashable, Sendable {
    case value(DecimalNumber)
    /// From low to high, both included (2-3个, 5%至8%).
    case range(DecimalNumber, DecimalNumber)
    /// The parts of a ratio in order (40:60).
    case ratio([DecimalNumber])
}
