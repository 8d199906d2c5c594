import NoticeModel

/// The starts of the lines of a source text, so that many places cost little each.
struct LineTable {
    private let starts: [Int]

    /// Finds the lines; a line ends after LF, CR or CRLF, as `SourceText.place(of:)` has it.
    init(_ source: SourceText) {
        var starts = [0]
        let scalars = source.scalars
        for (i, scalar) in scalars.enumerated() {
            guard scalar == 0x0A || scalar == 0x0D else { continue }
            if scalar == 0x0D, i + 1 < scalars.count, scalars[i + 1] == 0x0A { continue }
            starts.append(i + 1)
        }
        self.starts = starts
    }

    /// The offset of a line and a column, both from 1; nil when there is no such line.
    func offset(of place: LineAndColumn) -> Int? {
        guard place.line >= 1, place.line <= starts.count, place.column >= 1 else { return nil }
        return starts[place.line - 1] + place.column - 1
    }

    /// The line and column of an offset, from 1.
    func place(of offset: Int) -> LineAndColumn {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return LineAndColumn(line: low + 1, column: offset - starts[low] + 1)
    }
}

extension LineAndColumn {
    /// `line:column`.
    var text: String { "\(line):\(column)" }
}
