import NoticeSystem

/// Lines of a file that are sorted by a key in each of them.
struct SortedLines {
    /// The first byte of the key.
    let keyStart: Int
    /// The number of bytes of the key, or nil where it goes to the end of the line.
    let keyLength: Int?

    /// The id of an entry: `{"id":"0123456789abcdef",…`.
    static let entries = SortedLines(keyStart: 7, keyLength: 16)
    /// The path in a line of a manifest.
    static let manifest = SortedLines(keyStart: 66, keyLength: nil)

    func key(_ line: [UInt8]) -> ArraySlice<UInt8> {
        let rest = line.dropFirst(keyStart)
        return keyLength.map { rest.prefix($0) } ?? rest
    }

    /// Writes old and new lines in one order.
    ///
    /// - Parameters:
    ///   - old: The path of the file with the old lines, or nil.
    ///   - count: The number of new lines, which `line` gives by their index, with their line feeds, in the order of their keys.
    ///   - keeps: Is asked for each old line, in order, whether it stays.
    func merge(
        old: String?, count: Int, line: (Int) throws(FileError) -> [UInt8],
        keeps: ([UInt8]) throws(FileError) -> Bool, to writer: inout LineWriter
    ) throws(FileError) {
        var index = 0
        var next: [UInt8]? = count > 0 ? try line(0) : nil
        func advance() throws(FileError) {
            index += 1
            next = index < count ? try line(index) : nil
        }
        if let old {
            var lines = try LineReader(path: old)
            while let standing = try lines.next() {
                guard try keeps(standing) else { continue }
                let standingKey = key(standing)
                while let new = next, key(Array(new.dropLast())).lexicographicallyPrecedes(standingKey) {
                    try writer.write(new)
                    try advance()
                }
                try writer.write(standing + [0x0A])
            }
        }
        while let new = next {
            try writer.write(new)
            try advance()
        }
        try writer.flush()
    }
}
