/// Random edits of a text, the same for the same seed.
struct TextMutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    /// The next number below a bound (SplitMix64).
    private mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ z >> 31) % UInt64(bound))
    }

    /// A stretch of the text of at most so many code points, at a random place.
    mutating func stretch(of text: [UInt32], atMost length: Int) -> [UInt32] {
        guard text.count > length else { return text }
        let start = next(below: text.count - length)
        return Array(text[start..<(start + length)])
    }

    /// The text after some edits: line breaks and spaces put in, characters taken out or widened, lines repeated.
    mutating func mutated(_ text: [UInt32], edits: Int) -> [UInt32] {
        var text = text
        for _ in 0..<edits where text.count > 1 {
            let i = next(below: text.count)
            switch next(below: 8) {
            case 0: text.insert(0x0A, at: i)
            case 1: text.insert(contentsOf: [0x0D, 0x0A], at: i)
            case 2: text.insert(next(below: 2) == 0 ? 0x20 : 0x3000, at: i)
            case 3: text.insert(contentsOf: [0x3000, 0x3000], at: i)
            case 4: text.removeSubrange(i..<min(text.count, i + 1 + next(below: 4)))
            case 5: repeatLine(at: i, &text)
            case 6: text.swapAt(i, next(below: text.count))
            default:
                for j in i..<min(text.count, i + 12) where text[j] > 0x20 && text[j] < 0x7F { text[j] += 0xFEE0 }
            }
        }
        return text
    }

    private func repeatLine(at i: Int, _ text: inout [UInt32]) {
        let start = (text[..<i].lastIndex(of: 0x0A) ?? -1) + 1
        let end = text[i...].firstIndex(of: 0x0A) ?? text.count
        guard end - start < 400 else { return }
        text.insert(contentsOf: Array(text[start..<end]) + [0x0A], at: start)
    }
}
