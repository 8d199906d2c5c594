import NoticeModel

/// The account of digits: each one belongs to a record, or a diagnostic says that it does not.
enum Accounting {
    static let contents = Rule(
        id: "identifier.contents-page", kind: .identifiers,
        summary: "The digits of a table of contents, or behind a row of dots, are page numbers.",
        examples: [
            RuleExample("目录\n一、总体要求........ 1\n二、主要目标........ ⟦12⟧\n\n一、总体要求\n加快发展。\n二、主要目标\n提高质量。", "kind=page"),
            RuleExample("见目录：总则……⟦12⟧、附则……15。", "kind=page"),
        ],
        counterexamples: [RuleCounterexample("二、主要目标\n建设⟦12⟧个园区。", because: "the line is running text")])
    static let rules = [contents]

    /// Adds a diagnostic `numeral.unexplained` for each run of digits that no record owns.
    static func check(_ map: MappedText, _ text: NormalText, _ outline: Outline, _ facts: inout Facts) {
        let scalars = map.scalars
        // One bit a scalar: to sort the ranges of all records would cost more than to find the digits.
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (scalars.count + 63) >> 6) { words in
            var owned = OwnedScalars(words)
            // By index: a loop over a list would copy each fact.
            for i in facts.quantities.indices { owned.add(facts.quantities[i].range) }
            for i in facts.times.indices { owned.add(facts.times[i].range) }
            for i in facts.citations.indices { owned.add(facts.citations[i].range) }
            for i in facts.identifiers.indices { owned.add(facts.identifiers[i].range) }
            for i in outline.sections.indices { owned.add(outline.sections[i].markerRange) }
            forEachUnowned(map, NormalRange(0, scalars.count), owned) { run in
                facts.diagnostics.append(
                    Diagnostic(
                        code: "numeral.unexplained", severity: .warning,
                        message: "The numeral \(string(scalars[run.start..<run.end].prefix(24))) belongs to no record",
                        range: text.sourceRange(of: run)))
            }
        }
    }

    /// Makes each unowned run of digits in a line of contents a page number.
    static func ownContents(
        _ text: MappedText, _ range: NormalRange, _ occupied: [NormalRange], _ identifiers: inout [Identifier]
    ) {
        var next = lowerBound(occupied, range.start) { $0.end }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (range.count + 63) >> 6) { words in
            var owned = OwnedScalars(words, from: range.start)
            while next < occupied.count, occupied[next].start < range.end {
                owned.add(occupied[next])
                next += 1
            }
            forEachUnowned(text, range, owned) { run in
                identifiers.append(Identifier(range: run, kind: .page, rule: contents.id))
            }
        }
    }

    /// Calls `found` with each maximal run of ASCII digits of `range` that no record owns.
    private static func forEachUnowned(
        _ text: MappedText, _ range: NormalRange, _ owned: OwnedScalars, _ found: (NormalRange) -> Void
    ) {
        let scalars = text.scalars
        var i = text.next(.numeral, range.start, range.end)
        while i < range.end {
            let start = i
            while i < range.end, scalars[i] >= 0x30, scalars[i] <= 0x39, !owned.has(i) { i += 1 }
            if i > start { found(NormalRange(start, i)) } else { i += 1 }
            i = text.next(.numeral, i, range.end)
        }
    }
}

/// Which scalars of a stretch belong to a record: one bit each, in memory that the caller lends.
private struct OwnedScalars {
    private let words: UnsafeMutableBufferPointer<UInt64>
    private let start: Int

    init(_ words: UnsafeMutableBufferPointer<UInt64>, from start: Int = 0) {
        words.initialize(repeating: 0)
        self.words = words
        self.start = start
    }

    /// Adds what of a range lies in the stretch.
    mutating func add(_ range: NormalRange) {
        var i = max(range.start - start, 0)
        let end = min(range.end - start, words.count << 6)
        while i < end {
            let next = min(end, (i | 63) + 1)
            words[i >> 6] |= (~0 >> UInt64(64 - (next - i))) << UInt64(i & 63)
            i = next
        }
    }

    @inline(__always)
    func has(_ offset: Int) -> Bool {
        precondition(offset >= start && (offset - start) >> 6 < words.count, "the scalar lies in the stretch")
        return words[(offset - start) >> 6] >> UInt64((offset - start) & 63) & 1 != 0
    }
}
