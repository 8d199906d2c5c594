/// The marks inside a line of Markdown: emphasis, code, links, pictures, escapes, character references, tags.
///
/// A mark is blanked, not taken out: a zero-width space stands for each of its characters, so that what is left stands
/// where it stands in the file.
struct MarkdownInline {
    /// The text whose marks are blanked.
    private var text: [UInt32]
    /// Each bracket is looked behind for its end: a line of brackets alone must not cost the square of its length.
    private var looks = 0

    /// U+200B, which normalisation leaves out.
    static let blank: UInt32 = 0x200B
    /// How many brackets of a line are looked at.
    private static let lookLimit = 500

    /// Blanks the marks within a range of a text. Of a link its words stay, of a picture nothing.
    static func blankMarks(_ text: inout [UInt32], _ range: Range<Int>) {
        var inline = MarkdownInline(text: [])
        swap(&inline.text, &text)
        inline.read(range)
        swap(&inline.text, &text)
    }

    private init(text: [UInt32]) { self.text = text }

    private mutating func clear(_ range: Range<Int>) {
        for i in range { text[i] = Self.blank }
    }

    private mutating func read(_ line: Range<Int>) {
        var i = line.lowerBound
        while i < line.upperBound {
            let scalar = text[i]
            guard scalar < 0x80 else {
                i += 1
                continue
            }
            switch scalar {
            case 0x5C where i + 1 < line.upperBound && isPunctuation(text[i + 1]):
                text[i] = Self.blank
                i += 2
            case 0x2A, 0x5F, 0x7E: i = readEmphasis(line, i)
            case 0x60:
                text[i] = Self.blank
                i += 1
            case 0x21 where looks < Self.lookLimit && i + 1 < line.upperBound && text[i + 1] == 0x5B:
                looks += 1
                if let link = link(line, i + 1) {
                    clear(i..<link.end)
                    i = link.end
                } else {
                    i += 1
                }
            case 0x5B where looks < Self.lookLimit:
                looks += 1
                if let link = link(line, i) {
                    read(link.words)
                    clear(i..<link.words.lowerBound)
                    clear(link.words.upperBound..<link.end)
                    i = link.end
                } else if let end = footnoteEnd(line, i) {
                    clear(i..<end)
                    i = end
                } else {
                    i += 1
                }
            case 0x26: i = readReference(line, i)
            case 0x3C where looks < Self.lookLimit:
                looks += 1
                i = readTag(line, i)
            default: i += 1
            }
        }
    }

    /// ** and __ round bold words and ~~ round struck ones go; * and *** (a masked word, a footnote) stay.
    private mutating func readEmphasis(_ line: Range<Int>, _ start: Int) -> Int {
        let mark = text[start]
        var end = start
        while end < line.upperBound, text[end] == mark { end += 1 }
        // Two underscores inside a Latin word are no emphasis.
        let isInWord =
            mark == 0x5F && start > line.lowerBound && isWord(text[start - 1]) && end < line.upperBound
            && isWord(text[end])
        if end - start == 2, !isInWord { clear(start..<end) }
        return end
    }

    /// The longest link that is looked for.
    private static let longestLink = 2000

    /// `[words](address)` at an offset.
    private func link(_ line: Range<Int>, _ start: Int) -> (words: Range<Int>, end: Int)? {
        let limit = min(line.upperBound, start + Self.longestLink)
        var depth = 0
        var i = start
        while i < limit {
            if text[i] == 0x5B { depth += 1 }
            if text[i] == 0x5D {
                depth -= 1
                if depth == 0 { break }
            }
            i += 1
        }
        guard i + 1 < limit, text[i + 1] == 0x28 else { return nil }
        guard let close = text[(i + 2)..<limit].firstIndex(of: 0x29) else { return nil }
        // An address has no Chinese in it before it is encoded, and a number in brackets is none.
        let address = text[(i + 2)..<close]
        guard address.contains(where: { $0 == 0x2F || $0 == 0x23 || $0 == 0x2E }), address.allSatisfy({ $0 != 0x3002 })
        else { return nil }
        return (start + 1..<i, close + 1)
    }

    /// `[^1]`
    private func footnoteEnd(_ line: Range<Int>, _ start: Int) -> Int? {
        guard start + 2 < line.upperBound, text[start + 1] == 0x5E else { return nil }
        return text[start..<min(line.upperBound, start + 16)].firstIndex(of: 0x5D).map { $0 + 1 }
    }

    private static let references: [(name: [UInt32], scalar: UInt32)] = [
        ("&nbsp;", 0xA0), ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&ensp;", 0x2002),
        ("&emsp;", 0x2003), ("&mdash;", 0x2014), ("&ldquo;", 0x201C), ("&rdquo;", 0x201D), ("&middot;", 0xB7),
    ].map { ($0.0.unicodeScalars.map(\.value), UInt32($0.1)) }

    private mutating func readReference(_ line: Range<Int>, _ start: Int) -> Int {
        for (name, scalar) in Self.references where text[start..<line.upperBound].starts(with: name) {
            text[start] = scalar
            clear(start + 1..<start + name.count)
            return start + name.count
        }
        return start + 1
    }

    /// `<br>` and other tags go, an address in brackets keeps its words; <5 and <1% are numbers.
    private mutating func readTag(_ line: Range<Int>, _ start: Int) -> Int {
        let limit = min(line.upperBound, start + 400)
        var i = start + 1
        if i < limit, text[i] == 0x2F { i += 1 }
        guard i < limit, (text[i] | 0x20) &- 0x61 < 26, let close = text[i..<limit].firstIndex(of: 0x3E) else {
            return start + 1
        }
        let inside = text[(start + 1)..<close]
        if inside.contains(0x3A), !inside.contains(0x20) {
            text[start] = Self.blank
            text[close] = Self.blank
        } else {
            clear(start..<close + 1)
        }
        return close + 1
    }

    private func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private func isWord(_ scalar: UInt32) -> Bool {
        scalar &- 0x30 < 10 || (scalar | 0x20) &- 0x61 < 26
    }
}
