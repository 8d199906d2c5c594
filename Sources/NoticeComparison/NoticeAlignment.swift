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
        Self.forEachMatch(old, new) { o, n in
            partners[n] = Int32(o)
            steps[n] = .id
        }
        restOfOld = rest(of: old.count)
        if restOfOld.isEmpty { return }
        let olds = restOfOld
        let news = new.indices.filter { partners[$0] < 0 }.map { Int32($0) }
        let oldNames = try olds.map { index throws(Failure) in Names(try oldLabel(Int(index))) }
        let newNames = try news.map { index throws(Failure) in Names(try newLabel(Int(index))) }
        var isTaken = [Bool](repeating: false, count: olds.count)
        for step in Step.allCases where step != .id {
            let oldOpen = Open(oldNames, step) { !isTaken[$0] }
            let newOpen = Open(newNames, step) { partners[Int(news[$0])] < 0 }
            Self.forEachMatch(oldOpen.keys, newOpen.keys) { o, n in
                let (oldPlace, newPlace) = (Int(oldOpen.places[o]), Int(news[Int(newOpen.places[n])]))
                isTaken[oldPlace] = true
                partners[newPlace] = olds[oldPlace]
                steps[newPlace] = step
            }
        }
        restOfOld = rest(of: old.count)
    }

    /// The old notices that are no partner.
    private func rest(of count: Int) -> [Int32] {
        var isTaken = [Bool](repeating: false, count: count)
        for partner in partners where partner >= 0 { isTaken[Int(partner)] = true }
        return (0..<count).filter { !isTaken[$0] }.map { Int32($0) }
    }

    /// Calls the body with the places of each key that stands once in either list.
    private static func forEachMatch(_ old: [TextKey], _ new: [TextKey], _ body: (Int, Int) -> Void) {
        func order(_ keys: [TextKey]) -> [Int32] {
            keys.indices.map { Int32($0) }.sorted { keys[Int($0)] < keys[Int($1)] }
        }
        let (olds, news) = (order(old), order(new))
        var (o, n) = (0, 0)
        while o < olds.count, n < news.count {
            let key = old[Int(olds[o])]
            let other = new[Int(news[n])]
            if key < other {
                o += 1
            } else if other < key {
                n += 1
            } else {
                let (oldStart, newStart) = (o, n)
                while o < olds.count, old[Int(olds[o])] == key { o += 1 }
                while n < news.count, new[Int(news[n])] == key { n += 1 }
                if o - oldStart == 1, n - newStart == 1 { body(Int(olds[oldStart]), Int(news[newStart])) }
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

    /// The label of a notice as keys.
    private struct Names {
        let number: TextKey
        let title: TextKey
        let path: TextKey
        let hasNumber: Bool
        let hasTitle: Bool

        init(_ label: NoticeLabel) {
            number = TextKey(label.documentNumber ?? "")
            title = TextKey(label.title ?? "")
            path = TextKey(label.path)
            hasNumber = label.documentNumber != nil
            hasTitle = label.title != nil
        }

        func key(_ step: Step) -> TextKey? {
            switch step {
            case .id: nil
            case .numberTitleAndPath: hasNumber && hasTitle ? TextKey([number, title, path]) : nil
            case .numberAndTitle: hasNumber && hasTitle ? TextKey([number, title]) : nil
            case .number: hasNumber ? number : nil
            case .title: hasTitle ? title : nil
            case .path: path
            }
        }
    }

    /// The keys of the notices that are still without a partner, and their places.
    private struct Open {
        private(set) var keys: [TextKey] = []
        private(set) var places: [Int32] = []

        init(_ names: [Names], _ step: Step, isOpen: (Int) -> Bool) {
            for place in names.indices where isOpen(place) {
                guard let key = names[place].key(step) else { continue }
                keys.append(key)
                places.append(Int32(place))
            }
        }
    }
}
