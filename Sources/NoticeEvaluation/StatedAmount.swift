import NoticeModel

/// An amount with its multiplier applied, as two records are compared by: one number, a range or a ratio.
struct StatedAmount: Sendable, CustomStringConvertible {
    let values: [Double]

    /// The numbers before the multiplier, which is a power of ten.
    init(_ numbers: [Double], multiplier: Int) {
        values = numbers.map { rounded($0 * powerOfTen(multiplier)) }
    }

    init(_ amount: Amount, multiplier: Int) {
        switch amount {
        case .value(let value): self.init([Double(value)], multiplier: multiplier)
        case .range(let low, let high): self.init([Double(low), Double(high)], multiplier: multiplier)
        case .ratio(let parts): self.init(parts.map { Double($0) }, multiplier: multiplier)
        }
    }

    /// Whether the two say the same, up to what binary floating point loses.
    func isSame(as other: StatedAmount) -> Bool {
        values.count == other.values.count
            && zip(values, other.values).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0), abs($1)) }
    }

    var description: String {
        values.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" }.joined(separator: ":")
    }
}

/// A starting point as two records are compared by; nil where nothing is stated.
struct ComparableBaseline: Sendable, CustomStringConvertible {
    var year: Int?
    var amount: StatedAmount?

    func isSame(as other: ComparableBaseline) -> Bool {
        guard year == other.year else { return false }
        guard let amount, let theirs = other.amount else { return amount == nil && other.amount == nil }
        return amount.isSame(as: theirs)
    }

    var description: String {
        [year.map(String.init), amount.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
    }
}

extension Double {
    /// The number that is nearest to a decimal of up to 15 digits.
    fileprivate init(_ decimal: DecimalNumber) {
        self = Double(decimal.coefficient) / powerOfTen(decimal.scale)
    }
}

private func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(abs(exponent), 300) { power *= 10 }
    return exponent < 0 ? 1 / power : power
}

/// To six places after the point.
private func rounded(_ value: Double) -> Double {
    guard abs(value) < 1e9 else { return value }
    return (value * 1e6).rounded(.toNearestOrEven) / 1e6
}
