/// A regular expression of a schema, matched in time linear in the text for any pattern: no backtracking.
///
/// The subset of ECMA-262 that JSON Schema recommends: literals, `.`, classes such as `[a-z_]` and `[^/]`, `\d \D
/// \w \W \s \S`, anchors `^` and `$`, groups, `|`, and the counts `? * + {n} {n,} {n,m}`. A pattern holds when it
/// is found anywhere in the text. Whatever else there is in ECMA-262 is refused and not taken for something else.
struct SchemaPattern: Sendable {
    /// The pattern as it is written.
    let source: String
    private let program: [Instruction]

    /// A step of the machine that runs all alternatives at once.
    enum Instruction: Sendable {
        /// Take one scalar of the class and go on with the next instruction.
        case take(ScalarClass)
        /// Go on at both places.
        case split(Int, Int)
        case jump(Int)
        case atStart
        case atEnd
        case match
    }

    /// A set of scalars.
    struct ScalarClass: Sendable, Equatable {
        var ranges: [ClosedRange<UInt32>]
        var isNegated = false

        func contains(_ scalar: UInt32) -> Bool {
            ranges.contains { $0.contains(scalar) } != isNegated
        }
    }

    /// Why a pattern is refused.
    struct Refusal: Error {
        let message: String
    }

    init(_ source: String) throws(Refusal) {
        self.source = source
        program = try SchemaPatternParser.program(of: source)
    }

    /// Whether the pattern is found in the text.
    func matches(_ text: some Sequence<UInt32>) -> Bool {
        var state = State(count: program.count)
        var isAtStart = true
        var isMatched = false
        func add(_ first: Int, _ isAtEnd: Bool) {
            var pending = [first]
            while let place = pending.popLast() {
                guard state.insert(place) else { continue }
                switch program[place] {
                case .take: break
                case .split(let a, let b): pending += [b, a]
                case .jump(let target): pending.append(target)
                case .atStart: if isAtStart { pending.append(place + 1) }
                case .atEnd: if isAtEnd { pending.append(place + 1) }
                case .match: isMatched = true
                }
            }
        }
        var scalars = text.makeIterator()
        var current: [Int] = []
        var next = scalars.next()
        while true {
            // A match may begin at every place, so that the start joins the places that go on.
            state.clear()
            for place in current { add(place, next == nil) }
            add(0, next == nil)
            if isMatched { return true }
            guard let scalar = next else { return false }
            current = state.places.compactMap { place in
                if case .take(let set) = program[place], set.contains(scalar) { return place + 1 }
                return nil
            }
            isAtStart = false
            next = scalars.next()
        }
    }

    /// A set of instructions that keeps their order.
    private struct State {
        private(set) var places: [Int] = []
        private var isIn: [Bool]

        init(count: Int) { isIn = [Bool](repeating: false, count: count) }

        mutating func insert(_ place: Int) -> Bool {
            if isIn[place] { return false }
            isIn[place] = true
            places.append(place)
            return true
        }

        mutating func clear() {
            for place in places { isIn[place] = false }
            places.removeAll(keepingCapacity: true)
        }
    }
}
