/// The marks inside a line of Markdown: emphasis, code, links, pictures, escapes, character references, tags.
enum MarkdownInline {
    /// The words of a stretch without the marks. Of a link its words stay, of a picture nothing.
    static func text(_ line: ArraySlice<UInt32>) -> [UInt32] {
        var text: [UInt32] = []
        text.reserveCapacity(line.count)
        var i = line.startIndex
        // Each bracket is looked behind for its end: a line of brackets alone must not cost the square of its length.
        var looks = 0
        while i < line.endIndex {
            let scalar = line[i]
            guard scalar < 0x80 else {
                text.append(scalar)
                i += 1
                continue
            }
            switch scalar {
            case 0x5C where i + 1 < line.endIndex && isPunctuation(line[i + 1]):
                text.append(line[i + 1])
                i += 2
            case 0x2A, 0x5F, 0x7E:
                i = addMarks(line, i, to: &text)
            case 0x60:
                i += 1
            case 0x21 where looks < lookLimit && i + 1 < line.endIndex && line[i + 1] == 0x5B:
                looks += 1
                if let link = link(line, i + 1) {
                    i = link.end
                } else {
                    text.append(scalar)
                    i += 1
                }
            case 0x5B where looks < lookLimit:
                looks += 1
                if let link = link(line, i) {
                    text += Self.text(line[link.words])
                    i = link.end
                } else if let end = footnoteEnd(line, i) {
                    i = end
                } else {
                    text.append(scalar)
                    i += 1
                }
            case 0x26:
                i = addReference(line, i, to: &text)
            case 0x3C where looks < lookLimit:
                looks += 1
                i = addTag(line, i, to: &text)
            default:
                text.append(scalar)
                i += 1
            }
        }
        return text
    }

    /// How many brackets of a line are looked at.
    private static let lookLimit = 500

    /// ** and __ round bold words and ~~ round struck ones go; * and *** (a masked word, a footnote) stay.
    private static func addMarks(_ line: ArraySlice<UInt32>, _ start: Int, to text: inout [UInt32]) -> Int {
        let mark = line[start]
        var end = start
        while end < line.endIndex, line[end] == mark { end += 1 }
        // Two underscores inside a Latin word are no emphasis.
        let isInWord =
            mark == 0x5F && start > line.startIndex && isWord(line[start - 1]) && end < line.endIndex
            && isWord(line[end])
        if end - start != 2 || isInWord { text += line[start..<end] }
        return end
    }

    /// The longest link that is looked for.
    private static let longestLink = 2000

    /// `[words](address)` at an offset.
    private static func link(_ line: ArraySlice<UInt32>, _ start: Int) -> (words: Range<Int>, end: Int)? {
        let limit = min(line.endIndex, start + longestLink)
        var depth = 0
        var i = start
        while i < limit {
            if line[i] == 0x5B { depth += 1 }
            if line[i] == 0x5D {
                depth -= 1
                if depth == 0 { break }
            }
            i += 1
        }
        guard i + 1 < limit, line[i + 1] == 0x28 else { return nil }
        guard let close = line[(i + 2)..<limit].firstIndex(of: 0x29) else { return nil }
        // An address has no Chinese in it before it is encoded, and a number in brackets is none.
        let address = line[(i + 2)..<close]
        guard address.contains(where: { $0 == 0x2F || $0 == 0x23 || $0 == 0x2E }), address.allSatisfy({ $0 != 0x3002 })
        else { return nil }
        return (start + 1..<i, close + 1)
    }

    /// `[^1]`
    private static func footnoteEnd(_ line: ArraySlice<UInt32>, _ start: Int) -> Int? {
        guard start + 2 < line.endIndex, line[start + 1] == 0x5E else { return nil }
        return line[start..<min(line.endIndex, start + 16)].firstIndex(of: 0x5D).map { $0 + 1 }
    }

    private static let references: [(name: [UInt32], scalar: UInt32)] = [
        ("&nbsp;", 0xA0), ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&ensp;", 0x2002),
        ("&emsp;", 0x2003), ("&mdash;", 0x2014), ("&ldquo;", 0x201C), ("&rdquo;", 0x201D), ("&middot;", 0xB7),
    ].map { ($0.0.unicodeScalars.map(\.value), UInt32($0.1)) }

    private static func addReference(_ line: ArraySlice<UInt32>, _ start: Int, to text: inout [UInt32]) -> Int {
        for (name, scalar) in references where line[start...].starts(with: name) {
            text.append(scalar)
            return start + name.count
        }
        text.append(line[start])
        return start + 1
    }

    /// `<br>` and other tags go, an address in brackets keeps its words; <5 and <1% are numbers.
    private static func addTag(_ line: ArraySlice<UInt32>, _ start: Int, to text: inout [UInt32]) -> Int {
        let limit = min(line.endIndex, start + 400)
        var i = start + 1
        if i < limit, line[i] == 0x2F { i += 1 }
        guard i < limit, (line[i] | 0x20) &- 0x61 < 26, let close = line[i..<limit].firstIndex(of: 0x3E) else {
            text.append(line[start])
            return start + 1
        }
        let inside = line[(start + 1)..<close]
        if inside.contains(0x3A), !inside.contains(0x20) { text += inside }
        return close + 1
    }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        scalar &- 0x30 < 10 || (scalar | 0x20) &- 0x61 < 26
    }
}
