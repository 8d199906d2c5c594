/// Which notice of a new run is which of the old one.
public struct NoticeAlignment: Sendable {
    /// A notice of either run or of both, by its place in the lists.
    public struct Pair: Sendable, Equatable {
        public var old: Int?
        public var new: Int?
        public var alignedBy: NoticeDifference.Alignment?
    }

    /// In the order of the new run; those that only the old one has come last.
    public private(set) var pairs: [Pair] = []

    /// Aligns by id; then by document number and title, by document number, by title and by source path, each where
    /// it stands once among what is left in either run.
    ///
    /// - Parameters:
    ///   - old: The ids of the old run, each once.
    ///   - new: The ids of the new run, each once.
    ///   - label: What names the notice with an id; asked only for ids that one run does not have.
    public init<Failure: Error>(
        old: [String], new: [String], oldLabel: (Int) throws(Failure) -> NoticeLabel,
        newLabel: (Int) throws(Failure) -> NoticeLabel
    ) throws(Failure) {
        var oldByID: [String: Int] = [:]
        for (index, id) in old.enumerated() { oldByID[id] = index }
        var partner = [(old: Int, by: NoticeDifference.Alignment)?](repeating: nil, count: new.count)
        for (index, id) in new.enumerated() {
            if let o = oldByID.removeValue(forKey: id) { partner[index] = (o, .id) }
        }
        var restOfOld: [(Int, NoticeLabel)] = []
        for o in oldByID.values.sorted() { restOfOld.append((o, try oldLabel(o))) }
        var restOfNew: [(Int, NoticeLabel)] = []
        if !restOfOld.isEmpty {
            for n in new.indices where partner[n] == nil { restOfNew.append((n, try newLabel(n))) }
        }
        for step in Step.allCases {
            func index(_ rest: [(Int, NoticeLabel)]) -> [[String]: [Int]] {
                var found: [[String]: [Int]] = [:]
                for (place, (_, label)) in rest.enumerated() {
                    if let key = step.key(label) { found[key, default: []].append(place) }
                }
                return found
            }
            let olds = index(restOfOld)
            var pairedOld: Set<Int> = []
            var pairedNew: Set<Int> = []
            for (key, places) in index(restOfNew) {
                guard places.count == 1, let others = olds[key], others.count == 1 else { continue }
                partner[restOfNew[places[0]].0] = (restOfOld[others[0]].0, step.alignment)
                pairedNew.insert(places[0])
                pairedOld.insert(others[0])
            }
            restOfOld = restOfOld.enumerated().filter { !pairedOld.contains($0.offset) }.map(\.element)
            restOfNew = restOfNew.enumerated().filter { !pairedNew.contains($0.offset) }.map(\.element)
        }
        pairs = partner.enumerated().map { n, found in Pair(old: found?.old, new: n, alignedBy: found?.by) }
        pairs += restOfOld.map { Pair(old: $0.0, new: nil, alignedBy: nil) }
    }

    private enum Step: CaseIterable {
        case numberTitleAndPath, numberAndTitle, number, title, path

        func key(_ label: NoticeLabel) -> [String]? {
            switch self {
            case .numberTitleAndPath:
                guard let number = label.documentNumber, let title = label.title else { return nil }
                return [number, title, label.path]
            case .numberAndTitle:
                guard let number = label.documentNumber, let title = label.title else { return nil }
                return [number, title]
            case .number: return label.documentNumber.map { [$0] }
            case .title: return label.title.map { [$0] }
            case .path: return [label.path]
            }
        }

        var alignment: NoticeDifference.Alignment {
            switch self {
            case .numberTitleAndPath, .numberAndTitle, .number: .documentNumber
            case .title: .title
            case .path: .path
            }
        }
    }
}
