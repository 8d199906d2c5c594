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
    private(set) var roles: [Int: RoleTrace] = [:]
    /// By the index of the target's quantity.
    private(set) var drafts: [Int: Draft] = [:]
    /// The paragraphs with numbers that were traced.
    private(set) var readings: [PastReading] = []
    private var values: [RoleTrace] = []
    private var valueDrafts: [Int: Draft] = [:]

    init(paragraph: Int?) { self.paragraph = paragraph }

    /// A reading without the text, which is not there any more when it is looked at again.
    struct PastReading {
        let paragraph: Int
        let body: NormalRange
        let times: ArraySlice<TimeExpression>
        let orientation: Orientation
        let signals: Signals
        let values: [Value]
        let frame: ParagraphFrame
        /// The index of the quantity that the first value became.
        let firstQuantity: Int

        func reading(_ text: Scalars) -> ParagraphReading {
            ParagraphReading(
                text: text, body: body, times: times, orientation: orientation, signals: signals, values: values)
        }
    }

    func traces(_ index: Int) -> Bool { paragraph.map { $0 == index } ?? true }

    /// Keeps how the role of a value was found.
    func decided(_ value: Int, _ trace: RoleTrace) {
        if value == 0 { values.removeAll() }
        values.append(trace)
    }

    /// Keeps the words that a target was made of.
    func composed(_ value: Int, _ draft: Draft) { valueDrafts[value] = draft }

    /// Keeps the paragraph after its numbers have become quantities and targets.
    func finished(_ reading: ParagraphReading, paragraph: Int, frame: ParagraphFrame, firstQuantity: Int) {
        readings.append(
            PastReading(
                paragraph: paragraph, body: reading.body, times: reading.times, orientation: reading.orientation,
                signals: reading.signals, values: reading.values, frame: frame, firstQuantity: firstQuantity))
        for (index, trace) in values.enumerated() { roles[firstQuantity + index] = trace }
        for (index, draft) in valueDrafts { drafts[firstQuantity + index] = draft }
        values.removeAll()
        valueDrafts.removeAll()
    }
}
