/// Turns a pattern into the program of `SchemaPattern`.
struct SchemaPatternParser {
    private typealias Instruction = SchemaPattern.Instruction
    private typealias ScalarClass = SchemaPattern.ScalarClass
    typealias Refusal = SchemaPattern.Refusal

    /// The longest program; counts multiply what they repeat.
    private static let programLimit = 20_000
    private static let depthLimit = 50

    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var depth = 0

    static func program(of source: String) throws(Refusal) -> [SchemaPattern.Instruction] {
        var parser = SchemaPatternParser(scalars: Array(source.unicodeScalars))
        let program = try parser.alternatives()
        if parser.at < parser.scalars.count { throw Refusal(message: "a ) stands without its (") }
        return program + [.match]
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        at += 1
        return true
    }

    /// Programs hold places relative to their own first instruction while they are put together.
    private func moved(_ program: [SchemaPattern.Instruction], by distance: Int) -> [SchemaPattern.Instruction] {
        program.map {
            switch $0 {
            case .split(let a, let b): .split(a + distance, b + distance)
            case .jump(let target): .jump(target + distance)
            default: $0
            }
        }
    }

    private mutating func alternatives() throws(Refusal) -> [SchemaPattern.Instruction] {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit { throw Refusal(message: "groups nest too deeply") }
        let first = try sequence()
        guard take("|") else { return first }
        let second = try alternatives()
        // split; first; jump to the end; second
        return [.split(1, first.count + 2)] + moved(first, by: 1)
            + [.jump(first.count + 2 + second.count)] + moved(second, by: first.count + 2)
    }

    private mutating func sequence() throws(Refusal) -> [SchemaPattern.Instruction] {
        var program: [SchemaPattern.Instruction] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let isAnchor = scalar == "^" || scalar == "$"
            let piece = try atom()
            let repeated = isAnchor ? piece : try counted(piece)
            program += moved(repeated, by: program.count)
            if program.count > Self.programLimit { throw Refusal(message: "the pattern is too long") }
        }
        return program
    }

    private mutating func atom() throws(Refusal) -> [SchemaPattern.Instruction] {
        let scalar = scalars[at]
        at += 1
        switch scalar {
        case "^": return [.atStart]
        case "$": return [.atEnd]
        case ".": return [.take(ScalarClass(ranges: [10...10, 13...13, 0x2028...0x2029], isNegated: true))]
        case "[": return [.take(try bracket())]
        case "\\": return [.take(try escape())]
        case "(":
            if take("?"), !take(":") { throw Refusal(message: "lookaround and named groups are not supported") }
            let group = try alternatives()
            guard take(")") else { throw Refusal(message: "a ( stands without its )") }
            return group
        case "*", "+", "?", "{", "}", "]": throw Refusal(message: "\(scalar) stands where nothing can be repeated")
        default: return [.take(ScalarClass(ranges: [scalar.value...scalar.value]))]
        }
    }

    private mutating func counted(_ piece: [SchemaPattern.Instruction]) throws(Refusal) -> [SchemaPattern.Instruction] {
        var low = 0
        var high: Int?
        if take("*") {
        } else if take("+") {
            low = 1
        } else if take("?") {
            high = 1
        } else if take("{") {
            low = try number()
            high = low
            if take(",") { high = current == "}" ? nil : try number() }
            guard take("}") else { throw Refusal(message: "a { stands without its }") }
            if let high, high < low { throw Refusal(message: "a count runs backwards") }
        } else {
            return piece
        }
        if let next = current, "*+?{".unicodeScalars.contains(next) {
            throw Refusal(message: "lazy and double counts are not supported")
        }
        return try copies(piece, low, high)
    }

    private func copies(
        _ piece: [SchemaPattern.Instruction], _ low: Int, _ high: Int?
    ) throws(Refusal) -> [SchemaPattern.Instruction] {
        guard (piece.count + 2) * max(low, high ?? 0) <= Self.programLimit else {
            throw Refusal(message: "the pattern is too long")
        }
        var program: [SchemaPattern.Instruction] = []
        for _ in 0..<low { program += moved(piece, by: program.count) }
        guard let high else {
            // split past the piece; piece; jump back
            let start = program.count
            program.append(.split(start + 1, start + piece.count + 2))
            program += moved(piece, by: start + 1)
            program.append(.jump(start))
            return program
        }
        for _ in low..<high {
            let start = program.count
            program.append(.split(start + 1, start + piece.count + 1))
            program += moved(piece, by: start + 1)
        }
        return program
    }

    private mutating func number() throws(Refusal) -> Int {
        var value: Int?
        while let digit = current, ("0"..."9").contains(digit) {
            value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1_000_000)
            at += 1
        }
        guard let value else { throw Refusal(message: "a count needs digits") }
        return value
    }

    /// The rest of a class in brackets.
    private mutating func bracket() throws(Refusal) -> SchemaPattern.ScalarClass {
        var set = ScalarClass(ranges: [], isNegated: take("^"))
        while !take("]") {
            let first = try bracketItem()
            guard let low = first.single, at + 1 < scalars.count, scalars[at] == "-", scalars[at + 1] != "]" else {
                if first.isNegated { throw Refusal(message: "a negated class inside brackets is not supported") }
                set.ranges += first.ranges
                continue
            }
            at += 1
            guard let high = try bracketItem().single, low <= high else {
                throw Refusal(message: "a range in brackets does not run from one character up to another")
            }
            set.ranges.append(low...high)
        }
        return set
    }

    private mutating func bracketItem() throws(Refusal) -> SchemaPattern.ScalarClass {
        guard let scalar = current else { throw Refusal(message: "a [ stands without its ]") }
        at += 1
        return scalar == "\\" ? try escape() : ScalarClass(ranges: [scalar.value...scalar.value])
    }

    private mutating func escape() throws(Refusal) -> SchemaPattern.ScalarClass {
        guard let letter = current else { throw Refusal(message: "the pattern ends with a backslash") }
        at += 1
        let digits = [0x30...0x39] as [ClosedRange<UInt32>]
        let space =
            [9...13, 32...32, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029] as [ClosedRange<UInt32>]
        let moreSpace = [0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF] as [ClosedRange<UInt32>]
        let word = digits + [0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
        switch letter {
        case "d", "D": return ScalarClass(ranges: digits, isNegated: letter == "D")
        case "w", "W": return ScalarClass(ranges: word, isNegated: letter == "W")
        case "s", "S": return ScalarClass(ranges: space + moreSpace, isNegated: letter == "S")
        case "t": return ScalarClass(ranges: [9...9])
        case "n": return ScalarClass(ranges: [10...10])
        case "v": return ScalarClass(ranges: [11...11])
        case "f": return ScalarClass(ranges: [12...12])
        case "r": return ScalarClass(ranges: [13...13])
        case "u":
            let value = codeUnit(scalars[at...].prefix(4).map { UInt8(truncatingIfNeeded: $0.value) }[...])
            guard at + 4 <= scalars.count, scalars[at..<(at + 4)].allSatisfy(\.properties.isASCIIHexDigit) else {
                throw Refusal(message: "\\u needs four hexadecimal digits")
            }
            at += 4
            return ScalarClass(ranges: [value...value])
        default:
            // Only punctuation stands for itself; a letter or digit would mean something else in ECMA-262.
            guard letter.value < 0x80, !letter.properties.isAlphabetic, !("0"..."9").contains(letter) else {
                throw Refusal(message: "\\\(letter) is not supported")
            }
            return ScalarClass(ranges: [letter.value...letter.value])
        }
    }
}

extension SchemaPattern.ScalarClass {
    /// The only scalar of the class, or nil.
    fileprivate var single: UInt32? {
        guard !isNegated, ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
