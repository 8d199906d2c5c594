import NoticeModel

/// Breaks the lines of a text at a width; what goes on is not indented.
///
/// Lines that are laid out stay whole, as a line that is wrapped is none: those set in from the left by more than eight
/// columns (signatures), with white space between their words (two names side by side), cells or dotted leaders.
struct LineWrapper {
    var width: Int
    var countsColumns = false
    var keepsMarks = false

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x3000 || scalar == 0x09 || scalar == 0x0C || scalar == 0xA0
    }

    func wrap(_ text: TracedText) -> TracedText {
        var result = TracedText()
        for line in text.lines {
            var start = line.lowerBound
            if !isLaidOut(text.scalars[line]) {
                while let end = breakPlace(text.scalars[start..<line.upperBound]) {
                    result.append(text, start..<end)
                    result.append(0x0A, from: text.origins[end])
                    start = end
                }
            }
            result.append(text, start..<line.upperBound)
            result.append(0x0A, from: text.origins[min(line.upperBound, text.origins.count - 1)])
        }
        return result
    }

    /// Where the first line of a stretch ends; nil when it fits on one.
    private func breakPlace(_ line: ArraySlice<UInt32>) -> Int? {
        var used = 0
        var end = line.startIndex
        while end < line.endIndex {
            used += countsColumns ? Self.columns(line[end]) : 1
            if used > width { break }
            end += 1
        }
        guard end < line.endIndex, end > line.startIndex else { return nil }
        guard keepsMarks else { return end }
        var kept = end
        while kept > line.startIndex + 1, !mayBreak(line[kept - 1], line[kept]) { kept -= 1 }
        return kept > line.startIndex + width / 8 ? kept : end
    }

    private static func columns(_ scalar: UInt32) -> Int { scalar < 0x2000 ? 1 : 2 }

    private static let closing = Set("，。、；：！？）》”’」』】〕〉,.;:!?)%％‰".unicodeScalars.map(\.value))
    private static let opening = Set("（《“‘「『【〔〈(".unicodeScalars.map(\.value))

    private func mayBreak(_ before: UInt32, _ after: UInt32) -> Bool {
        func isWord(_ c: UInt32) -> Bool { c &- 0x30 < 10 || (c | 0x20) &- 0x61 < 26 }
        return !Self.closing.contains(after) && !Self.opening.contains(before) && !(isWord(before) && isWord(after))
    }

    private func isLaidOut(_ line: ArraySlice<UInt32>) -> Bool {
        let indent = line.prefix { Self.isSpace($0) }
        if indent.reduce(0, { $0 + Self.columns($1) }) > 8 { return true }
        var spaces = 0
        var dots = 0
        for scalar in line.dropFirst(indent.count) {
            spaces = Self.isSpace(scalar) ? spaces + (scalar == 0x09 ? 4 : Self.columns(scalar)) : 0
            dots = scalar == 0x2E || scalar == 0x2026 ? dots + 1 : 0
            if spaces >= 4 || dots >= 4 { return true }
        }
        return false
    }
}
