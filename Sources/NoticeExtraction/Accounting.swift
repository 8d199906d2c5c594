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
        var owned: [NormalRange] = facts.quantities.map(\.range)
        owned.append(contentsOf: facts.times.map(\.range))
        owned.append(contentsOf: facts.citations.map(\.range))
        owned.append(contentsOf: facts.identifiers.map(\.range))
        owned.append(contentsOf: outline.sections.map(\.markerRange))
        owned.sort()
        var diagnostics: [Diagnostic] = []
        let scalars = map.scalars
        forEachUnowned(map, NormalRange(0, scalars.count), owned) { run in
            diagnostics.append(
                Diagnostic(
                    code: "numeral.unexplained", severity: .warning,
                    message: "The numeral \(string(scalars[run.start..<run.end].prefix(24))) belongs to no record",
                    range: text.sourceRange(of: run)))
        }
        facts.diagnostics.append(contentsOf: diagnostics)
    }

    /// Makes each unowned run of digits in a line of contents a page number.
    static func ownContents(
        _ text: MappedText, _ range: NormalRange, _ occupied: [NormalRange], _ identifiers: inout [Identifier]
    ) {
        let first = lowerBound(occupied, range.start) { $0.end }
        forEachUnowned(text, range, Array(occupied[first...].prefix { $0.start < range.end })) { run in
            identifiers.append(Identifier(range: run, kind: .page, rule: contents.id))
        }
    }

    /// Calls `found` with each maximal run of ASCII digits of `range` that no range of the sorted list covers.
    private static func forEachUnowned(
        _ text: MappedText, _ range: NormalRange, _ owned: [NormalRange], _ found: (NormalRange) -> Void
    ) {
        let scalars = text.scalars
        var next = 0
        var covered = range.start
        var i = range.start
        while true {
            i = text.next(.numeral, i, range.end)
            guard i < range.end else { break }
            guard scalars[i] >= 0x30, scalars[i] <= 0x39 else {
                i += 1
                continue
            }
            while next < owned.count, owned[next].start <= i {
                covered = max(covered, owned[next].end)
                next += 1
            }
            if i < covered {
                i = covered
                continue
            }
            let start = i
            while i < range.end, scalars[i] >= 0x30, scalars[i] <= 0x39 {
                if next < owned.count, owned[next].start == i { break }
                i += 1
            }
            found(NormalRange(start, i))
        }
    }
}
