/// Cuts a source text into lines in one pass.
struct LineScanner {
    private let scalars: UnsafeBufferPointer<UInt32>
    private let classes: UnsafePointer<UInt8>
    private(set) var lines: [SourceLine] = []

    static func scan(_ scalars: UnsafeBufferPointer<UInt32>, _ classes: UnsafePointer<UInt8>) -> [SourceLine] {
        var scanner = LineScanner(scalars: scalars, classes: classes)
        scanner.run()
        return scanner.lines
    }

    private init(scalars: UnsafeBufferPointer<UInt32>, classes: UnsafePointer<UInt8>) {
        self.scalars = scalars
        self.classes = classes
    }

    private mutating func run() {
        let count = scalars.count
        var i = 0
        var blankLines: UInt8 = 0
        var followsFormFeed = false
        while i < count {
            var indent = 0
            while i < count {
                let kind = CharacterTable.kind(scalars[i], classes)
                if kind == CharacterClass.space {
                    indent += Self.columns(ofSpace: scalars[i])
                } else if kind != CharacterClass.dropped {
                    break
                }
                i += 1
            }
            let start = i
            var end = i
            var narrow = 0
            while i < count {
                let scalar = scalars[i]
                let kind = CharacterTable.kind(scalar, classes)
                if kind == CharacterClass.chinese {
                    i += 1
                    end = i
                    continue
                }
                if kind == CharacterClass.lineBreak { break }
                i += 1
                if scalar < 0x2000 || kind == CharacterClass.dropped { narrow += 1 }
                if kind != CharacterClass.space, kind != CharacterClass.dropped { end = i }
            }
            var isFormFeed = false
            if i < count {
                let scalar = scalars[i]
                isFormFeed = scalar == 0x0C
                i += 1
                if scalar == 0x0D, i < count, scalars[i] == 0x0A { i += 1 }
            }
            if end == start {
                if !isFormFeed, blankLines < 255 { blankLines += 1 }
            } else {
                let edge = indent + 2 * (end - start) - narrow
                lines.append(
                    SourceLine(
                        start: Int32(start), end: Int32(end), breakEnd: Int32(i),
                        indent: UInt16(min(indent, 0xFFFF)), rightEdge: UInt16(min(max(edge, 0), 0xFFFF)),
                        blankLinesBefore: blankLines, followsFormFeed: followsFormFeed, link: .begins))
                blankLines = 0
                followsFormFeed = false
            }
            if isFormFeed { followsFormFeed = true }
        }
    }

    /// The columns that a white-space character takes.
    static func columns(ofSpace scalar: UInt32) -> Int {
        switch scalar {
        case 0x3000: 2
        case 0x09: 4
        default: 1
        }
    }
}
