import NoticeModel

/// What extraction knew when it decided, kept for one paragraph or for all; without a trace nothing is kept.
///
/// Only `Extractor.explain` makes one, so the normal path pays for a look at an optional.
final class ExtractionTrace {
    /// The paragraph that is traced, by its index in the outline; nil for all of them.
    private let paragraph: Int?
    /// From when the notice speaks.
    var outlook = Outlook()
    /// By the index of the quantity.
    private(set) var values: [Int: TracedValue] = [:]
    /// What came of the rules for roles and targets in the paragraph that is being read.
    private var roles: [RoleTrace] = []
    private var drafts: [Int: Draft] = [:]

    init(paragraph: Int?) { self.paragraph = paragraph }

    func traces(_ index: Int) -> Bool { paragraph.map { $0 == index } ?? true }

    /// Keeps how the role of a value was found.
    func decided(_ value: Int, _ trace: RoleTrace) {
        if value == 0 { roles.removeAll() }
        roles.append(trace)
    }

    /// Keeps the words that a target was made of.
    func composed(_ value: Int, _ draft: Draft) { drafts[value] = draft }

    /// Keeps what was read in a paragraph, after its numbers have become quantities and targets.
    func finished(_ reading: ParagraphReading, paragraph: Int, frame: ParagraphFrame, firstQuantity: Int) {
        for i in reading.values.indices {
            var value = TracedValue(reading, i, frame, firstQuantity: firstQuantity)
            if i < roles.count { value.role = roles[i] }
            value.draft = drafts[i]
            values[firstQuantity + i] = value
        }
        roles.removeAll()
        drafts.removeAll()
    }

    /// Goes along with quantities that others were put between: where each of them stands now.
    func moved(_ places: [Int]) {
        values = Dictionary(uniqueKeysWithValues: values.map { (places[$0.key], $0.value) })
    }
}

/// A value with all that was known of it, copied: what it was read from is gone when it is looked at.
struct TracedValue {
    let range: NormalRange
    /// With the words of comparison that touch it.
    let extent: NormalRange
    let comparator: Comparator
    /// The comparator by the words that touch it, before a list gave it another.
    let ownComparator: Comparator
    let sentence: NormalRange
    let clause: NormalRange
    let opening: BreakKind
    let left: Int
    let chain: CueChain
    /// The start of the first value of its list: the words before that one belong to all.
    let chainEnd: Int
    let follow: Follow
    let followStart: Int
    /// The values of its list in order, itself among them.
    let list: [NormalRange]
    /// The starting point.
    let from: NormalRange?
    /// The index of the time that governs it, and whether that stands between verb and value.
    let time: (index: Int, isOwn: Bool)?
    /// The signal words of its sentence.
    let signals: [Signal]
    /// The last scope word before it.
    let scope: Phrase?
    let orientation: Orientation
    let setting: Setting
    let frame: ParagraphFrame
    var role: RoleTrace?
    var draft: Draft?

    init(_ reading: ParagraphReading, _ i: Int, _ frame: ParagraphFrame, firstQuantity: Int) {
        let value = reading.values[i]
        range = value.mention.range
        extent = value.mention.extent
        comparator = value.comparator
        ownComparator = value.mention.comparator
        sentence = value.sentence
        clause = value.clause
        opening = value.opening
        left = value.left
        chain = value.chain
        chainEnd = reading.values[value.groupStart].start
        follow = value.follow
        followStart = value.followStart
        list = (value.groupStart..<(value.groupStart + value.groupCount)).map { reading.values[$0].mention.range }
        from = value.from.map { reading.values[$0].mention.range }
        if let own = value.chain.ownTime {
            time = (own, true)
        } else {
            time = reading.governingTime(before: value.start, from: value.sentence.start).map { ($0, false) }
        }
        signals = reading.signals.all.filter { $0.start >= value.sentence.start && $0.end <= value.sentence.end }
        scope = reading.scope(before: value.start)
        orientation = reading.orientation
        setting = reading.setting
        self.frame = frame
    }
}
