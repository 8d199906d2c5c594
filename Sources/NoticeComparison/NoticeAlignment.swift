import NoticeSystem

/// Which notice of a new run is which of the old one.
///
/// Of a notice it holds a few numbers; what names the notices that are left is asked for once and held as keys.
public struct NoticeAlignment: Sendable {
    /// A notice of either run or of both, by its place in the lists.
    public struct Pair: Sendable, Equatable {
        public var old: Int?
        public var new: Int?
        public var alignedBy: NoticeDifference.Alignment?
    }

    /// The old notice of each new one, or −1.
    private var partners: [Int32]
    /// How each new notice was found to be its partner.
    private var steps: [Step?]
    /// The old notices without a partner, in their order.
    private var restOfOld: [Int32]

    /// The number of pairs.
    public var count: Int { partners.count + restOfOld.count }

    /// In the order of the new run; those that only the old one has come last.
    public var pairs: some RandomAccessCollection<Pair> { (0..<count).lazy.map { self[$0] } }

    /// The pair at a place.
    public subscript(index: Int) -> Pair {
        guard index < partners.count else {
            return Pair(old: Int(restOfOld[index - partners.count]), new: nil, alignedBy: nil)
        }
        let partner = partners[index] < 0 ? nil : Int(partners[index])
        return Pair(old: partner, new: index, alignedBy: steps[index]?.alignment)
    }

    /// Aligns by id; then by document number and title, by document number, by title and by source path, each where
    /// it stands once among what is left in either run.
    ///
    /// - Parameters:
    ///   - old: The ids of the old run, each once.
    ///   - new: The ids of the new run, each once.
    ///   - oldLabel: What names the notice at a place; asked only for ids that one run does not have.
    ///   - newLabel: The same of the new run.
    public init<Failure: Error>(
        old: [TextKey], new: [TextKey], oldLabel: (Int) throws(Failure) -> NoticeLabel,
        newLabel: (Int) throws(Failure) -> NoticeLabel
    ) throws(Failure) {
        partners = [Int32](repeating: -1, count: new.count)
        steps = [Step?](repeating: nil, count: new.count)
        restOfOld = []
        Self.forEachMatch(
            old.indices.map { Int32($0) }, new.indices.map { Int32($0) }, oldKey: { old[$0] }, newKey: { new[$0] },
            found: { o, n in
                partners[n] = Int32(o)
                steps[n] = .id
            })
        restOfOld = rest(of: old.count)
        if restOfOld.isEmpty { return }
        let olds = restOfOld
        let news = new.indices.filter { partners[$0] < 0 }.map { Int32($0) }
        let oldNames = try olds.map { index throws(Failure) in Names(try oldLabel(Int(index))) }
        let newNames = try news.map { index throws(Failure) in Names(try newLabel(Int(index))) }
        var isTaken = [Bool](repeating: false, count: olds.count)
        for step in Step.allCases where step != .id {
            // Only places are collected; what each is compared by is made of its names on the way.
            let oldOpen = olds.indices.filter { !isTaken[$0] && oldNames[$0].key(step) != nil }.map { Int32($0) }
            let newOpen = news.indices.filter { partners[Int(news[$0])] < 0 && newNames[$0].key(step) != nil }
                .map { Int32($0) }
            Self.forEachMatch(
                oldOpen, newOpen, oldKey: { oldNames[$0].key(step) ?? .none },
                newKey: { newNames[$0].key(step) ?? .none },
                found: { o, n in
                    isTaken[o] = true
                    partners[Int(news[n])] = olds[o]
                    steps[Int(news[n])] = step
                })
        }
        restOfOld = rest(of: old.count)
    }

    /// The old notices that are no partner.
    private func rest(of count: Int) -> [Int32] {
        var isTaken = [Bool](repeating: false, count: count)
        for partner in partners where partner >= 0 { isTaken[Int(partner)] = true }
        return (0..<count).filter { !isTaken[$0] }.map { Int32($0) }
    }

    /// Calls `found` with the places of each key that stands once in either list of places.
    private static func forEachMatch<Key: Comparable>(
        _ old: [Int32], _ new: [Int32], oldKey: (Int) -> Key, newKey: (Int) -> Key, found: (Int, Int) -> Void
    ) {
        let olds = old.sorted { oldKey(Int($0)) < oldKey(Int($1)) }
        let news = new.sorted { newKey(Int($0)) < newKey(Int($1)) }
        var (o, n) = (0, 0)
        while o < olds.count, n < news.count {
            let key = oldKey(Int(olds[o]))
            let other = newKey(Int(news[n]))
            if key < other {
                o += 1
            } else if other < key {
                n += 1
            } else {
                let (oldStart, newStart) = (o, n)
                while o < olds.count, oldKey(Int(olds[o])) == key { o += 1 }
                while n < news.count, newKey(Int(news[n])) == key { n += 1 }
                if o - oldStart == 1, n - newStart == 1 { found(Int(olds[oldStart]), Int(news[newStart])) }
            }
        }
    }

    /// What a notice is aligned by.
    private enum Step: CaseIterable {
        case id, numberTitleAndPath, numberAndTitle, number, title, path

        var alignment: NoticeDifference.Alignment {
            switch self {
            case .id: .id
            case .numberTitleAndPath, .numberAndTitle, .number: .documentNumber
            case .title: .title
            case .path: .path
            }
        }
    }

    /// What a notice is named by, or a part of that, as keys.
    private struct Names: Comparable {
        var number = Self.noText
        var title = Self.noText
        var path = Self.noText

        /// No text that is hashed has the key of an id.
        private static let noText = TextKey(id: 0)
        static let none = Names()

        private init() {}

        init(_ label: NoticeLabel) {
            if let text = label.documentNumber { number = TextKey(hashing: text) }
            if let text = label.title { title = TextKey(hashing: text) }
            path = TextKey(hashing: label.path)
        }

        /// The names that a step looks at; nil where one of them is missing.
        func key(_ step: Step) -> Names? {
            var key = self
            switch step {
            case .id: return nil
            case .numberTitleAndPath: break
            case .numberAndTitle: key.path = Self.noText
            case .number: (key.title, key.path) = (Self.noText, Self.noText)
            case .title: (key.number, key.path) = (Self.noText, Self.noText)
            case .path: (key.number, key.title) = (Self.noText, Self.noText)
            }
            let lacksNumber = step != .title && step != .path && number == Self.noText
            let lacksTitle = step != .number && step != .path && title == Self.noText
            return lacksNumber || lacksTitle ? nil : key
        }

        static func < (a: Names, b: Names) -> Bool { (a.number, a.title, a.path) < (b.number, b.title, b.path) }
    }
}
