import NoticeModel

/// The second copy of a text that a page gives twice: for print, for small screens, or pasted twice by whoever made the page.
///
/// The copies are told by their words and not by the elements around them, since these have names of every kind or none.
/// A notice may well repeat a paragraph or a form. So it takes two runs of whole blocks with the same words, white space
/// aside, that together are most of the page; then nothing is lost with the second one.
struct RepeatedText {
    /// The blocks of the further copies.
    let blocks: Range<Int>
    /// The number of characters in them, white space aside.
    let count: Int

    /// The shortest copy; below it a page may say the same twice and mean it.
    private static let leastCount = 300
    /// So much of the page, in tenths, the copies have to be together.
    private static let leastShare = 8
    /// By so many characters two places are taken for the beginning of copies.
    private static let keyCount = 32
    /// So many places are compared at most: what a page repeats without end must not cost the square of its length.
    private static let attemptLimit = 64

    /// Nil where the text stands once.
    init?(_ scalars: [UInt32], _ blocks: [SourceBlock]) {
        var words: [UInt32] = []
        words.reserveCapacity(scalars.count)
        // Where each block begins in the words, and where the last one ends.
        var starts: [Int] = []
        for block in blocks {
            starts.append(words.count)
            for scalar in scalars[block.range.start..<block.range.end] where !isBlank(scalar) { words.append(scalar) }
        }
        starts.append(words.count)

        var firsts: [ArraySlice<UInt32>: Int] = [:]
        var attempts = 0
        for (block, start) in starts.enumerated() where start + Self.keyCount <= words.count {
            let key = words[start..<start + Self.keyCount]
            guard let first = firsts[key] else {
                firsts[key] = start
                continue
            }
            guard start - first >= Self.leastCount, attempts < Self.attemptLimit else { continue }
            attempts += 1
            var same = 0
            while start + same < words.count, words[first + same] == words[start + same] { same += 1 }
            // A copy ends where a block ends.
            guard let end = starts.lastIndex(where: { $0 <= start + same }), end > block else { continue }
            let count = starts[end] - start
            guard count >= Self.leastCount,
                (count + min(count, start - first)) * 10 >= words.count * Self.leastShare
            else { continue }
            self.blocks = block..<end
            self.count = count
            return
        }
        return nil
    }

    /// Takes the copies out of a text and its blocks.
    func remove(from scalars: inout [UInt32], _ all: inout [SourceBlock]) {
        let start = all[blocks.lowerBound].range.start
        let end = blocks.upperBound < all.count ? all[blocks.upperBound].range.start : scalars.count
        scalars.removeSubrange(start..<end)
        all.removeSubrange(blocks)
        for i in blocks.lowerBound..<all.count { all[i].move(by: start - end) }
    }
}

extension SourceBlock {
    fileprivate mutating func move(by distance: Int) {
        range = SourceRange(range.start + distance, range.end + distance)
        for i in cells.indices {
            cells[i].range = SourceRange(cells[i].range.start + distance, cells[i].range.end + distance)
        }
    }
}
