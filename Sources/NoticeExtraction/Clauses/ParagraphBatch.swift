import NoticeModel

/// Paragraphs with numbers that take each step of extraction together.
///
/// A step is much code, and a paragraph has few numbers: when each step serves many paragraphs before the next one
/// begins, its code stays in the processor's cache.
struct ParagraphBatch {
    /// A batch is full with so many numbers.
    static let size = 192

    /// A paragraph with at least one number, and where in the lists of the batch that lies which it has.
    struct Item {
        let paragraph: Int
        let range: NormalRange
        /// From the end of the marker to the end of the paragraph.
        let body: NormalRange
        let times: ParagraphTimes
        let mentions: Range<Int>
        var marks = 0..<0
        var signals = 0..<0
        var clauses = 0..<0
    }

    /// How far a notice has been read.
    struct Place {
        var paragraph = 0
        fileprivate var time = 0
        fileprivate var section = 0
        fileprivate var occupied = 0
    }

    private var items: [Item] = []
    private var mentions: [QuantityMention] = []
    private var marks: [Break] = []
    private var signals: [Signal] = []
    private var clauses: [ClauseStretch] = []

    /// Replaces what the batch holds by the next paragraphs with numbers, until it has `mostMentions`, a paragraph comes
    /// that is `excluded`, or the notice ends.
    mutating func fill(
        _ map: MappedText, _ outline: Outline, from place: inout Place, until excluded: (NormalRange) -> Bool,
        mostMentions: Int, times: ParagraphTimes, numbers: QuantityScanner, occupied: [NormalRange],
        identifiers: inout [Identifier]
    ) {
        items.removeAll(keepingCapacity: true)
        mentions.removeAll(keepingCapacity: true)
        // As much as a full batch has as a rule: lists that grow are copied each time.
        if mentions.capacity == 0 { mentions.reserveCapacity(min(mostMentions, Self.size) * 5 / 4) }
        if items.capacity == 0 { items.reserveCapacity(Self.size / 3) }
        while place.paragraph < outline.paragraphs.count, mentions.count < mostMentions {
            let index = place.paragraph
            let range = outline.paragraphs[index].range
            if outline.paragraphs[index].role == .contents {
                Accounting.ownContents(map, range, occupied, &identifiers)
                place.paragraph += 1
                continue
            }
            if excluded(range) { break }
            place.paragraph += 1
            let first = mentions.count
            numbers.scan(
                map, range: range, occupied: occupied, next: &place.occupied, into: &mentions,
                identifiers: &identifiers)
            guard mentions.count > first else { continue }
            while place.time < times.count, times[place.time].range.start < range.start { place.time += 1 }
            var end = place.time
            while end < times.count, times[end].range.start < range.end { end += 1 }
            items.append(
                Item(
                    paragraph: index, range: range, body: body(range, outline, mentions[first], &place),
                    times: times[place.time..<end], mentions: first..<mentions.count))
            place.time = end
        }
    }

    /// The clauses of a numbered paragraph begin behind its marker.
    private func body(
        _ range: NormalRange, _ outline: Outline, _ mention: QuantityMention, _ place: inout Place
    ) -> NormalRange {
        while place.section < outline.sections.count, outline.sections[place.section].range.start < range.start {
            place.section += 1
        }
        guard place.section < outline.sections.count,
            outline.sections[place.section].markerRange.start == range.start
        else { return range }
        return NormalRange(min(outline.sections[place.section].markerRange.end, mention.range.start), range.end)
    }

    /// Reads marks, clauses, signals and values of all paragraphs, and calls `body` with a reading of each; the readings
    /// hold inside the call only.
    mutating func read(
        _ map: MappedText, _ owners: AssignmentTables, values reader: ValueReader,
        reading: (Item, UnsafeMutableBufferPointer<Value>, ClauseMap, Signals) -> ParagraphReading,
        body: ([Item], [ParagraphReading]) -> Void
    ) {
        guard !items.isEmpty else { return }
        readPunctuation(map, owners)
        let values = UnsafeMutableBufferPointer<Value>.allocate(capacity: mentions.count)
        defer { values.deallocate() }
        let (items, signals) = (items, signals)
        let marks = marks
        let mentions = mentions
        clauses.withUnsafeMutableBufferPointer { clauses in
            signals.withUnsafeBufferPointer { signals in
                mentions.withUnsafeBufferPointer { mentions in
                    marks.withUnsafeBufferPointer { marks in
                        for item in items {
                            reader.read(
                                map.scalars, item.body, UnsafeBufferPointer(rebasing: mentions[item.mentions]),
                                item.times, Breaks(marks: UnsafeBufferPointer(rebasing: marks[item.marks])),
                                into: UnsafeMutableBufferPointer(rebasing: values[item.mentions]))
                        }
                    }
                    let readings = items.map { item in
                        reading(
                            item, UnsafeMutableBufferPointer(rebasing: values[item.mentions]),
                            ClauseMap(all: UnsafeMutableBufferPointer(rebasing: clauses[item.clauses])),
                            Signals(all: UnsafeBufferPointer(rebasing: signals[item.signals])))
                    }
                    // By index: a reading is large, and a loop over the list would copy each.
                    for i in readings.indices {
                        readings[i].clauses.settle(readings[i].text, readings[i].signals, around: readings[i].values)
                    }
                    body(items, readings)
                }
            }
        }
    }

    /// Reads marks, signals and clauses of all paragraphs.
    private mutating func readPunctuation(_ map: MappedText, _ owners: AssignmentTables) {
        marks.removeAll(keepingCapacity: true)
        signals.removeAll(keepingCapacity: true)
        clauses.removeAll(keepingCapacity: true)
        if marks.capacity == 0 {
            marks.reserveCapacity(mentions.count * 4 + items.count)
            signals.reserveCapacity(mentions.count * 4 + items.count)
            clauses.reserveCapacity(mentions.count * 2 + items.count)
        }
        for i in items.indices {
            let first = marks.count
            var range = items[i].range
            if !owners.rows.isEmpty {
                for border in owners.borders(in: range) where border < range.end {
                    Breaks.read(map, NormalRange(range.start, border), into: &marks)
                    range = NormalRange(border, range.end)
                }
            }
            Breaks.read(map, range, into: &marks)
            items[i].marks = first..<marks.count
        }
        for i in items.indices {
            let first = signals.count
            Signals.read(map, items[i].range, into: &signals)
            items[i].signals = first..<signals.count
        }
        let marks = marks
        marks.withUnsafeBufferPointer { marks in
            for i in items.indices {
                let first = clauses.count
                let breaks = Breaks(marks: UnsafeBufferPointer(rebasing: marks[items[i].marks]))
                ClauseMap.read(items[i].body, breaks, into: &clauses)
                items[i].clauses = first..<clauses.count
            }
        }
    }
}
