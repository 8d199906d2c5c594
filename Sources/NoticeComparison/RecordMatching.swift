import NoticeRecords

/// Pairs the records of one list of an old and a new record of a notice, one to one.
///
/// In this order, each step with what the steps before have left: the id; in the same source bytes, the same span;
/// the aligned section with the words that name the record (of a target indicator and year); the greatest overlap,
/// of spans in the same bytes, else of the words of the quotes within the aligned section; at last the same words
/// in another section, where nothing else is like them.
struct RecordMatching {
    private(set) var pairs: [(old: Int, new: Int)] = []
    private let old: [ComparedRecord]
    private let new: [ComparedRecord]
    private let sections: SectionAlignment
    private let isSameSource: Bool
    private var oldIsPaired: [Bool]
    private var newIsPaired: [Bool]

    /// Quotes within one section are of one record when they have at least this share of their pairs of characters in
    /// common; in different sections it takes more.
    private static let likeness = 0.5
    private static let likenessElsewhere = 0.8

    /// - Parameter given: Pairs that are known before, such as the quantities of paired targets.
    init(
        _ old: [ComparedRecord], _ new: [ComparedRecord], sections: SectionAlignment, isSameSource: Bool,
        given: [(old: Int, new: Int)] = []
    ) {
        self.old = old
        self.new = new
        self.sections = sections
        self.isSameSource = isSameSource
        oldIsPaired = [Bool](repeating: false, count: old.count)
        newIsPaired = [Bool](repeating: false, count: new.count)
        pairInOrder(oldKeys { $0.id.map { [$0] } }, newKeys { $0.id.map { [$0] } })
        for pair in given { self.pair(pair.old, pair.new) }
        guard oldIsPaired.contains(false), newIsPaired.contains(false) else { return }
        if isSameSource { pairInOrder(oldKeys(Self.spanKey), newKeys(Self.spanKey)) }
        pairInOrder(oldKeys { oldPlace($0) + Self.names($0) }, newKeys { newPlace($0) + Self.names($0) })
        pairByOverlap()
        pairByWordsElsewhere()
        pairs.sort { $0 < $1 }
    }

    /// The records of the old list, or of the new one, without a partner.
    var removed: [Int] { old.indices.filter { !oldIsPaired[$0] } }
    var added: [Int] { new.indices.filter { !newIsPaired[$0] } }

    private mutating func pair(_ o: Int, _ n: Int) {
        guard !oldIsPaired[o], !newIsPaired[n] else { return }
        oldIsPaired[o] = true
        newIsPaired[n] = true
        pairs.append((o, n))
    }

    /// Pairs records with the same key, the first with the first.
    private mutating func pairInOrder(_ oldKeys: [[String]?], _ newKeys: [[String]?]) {
        var waiting: [[String]: [Int]] = [:]
        for n in new.indices.reversed() {
            if let key = newKeys[n] { waiting[key, default: []].append(n) }
        }
        for o in old.indices {
            guard let key = oldKeys[o], let n = waiting[key]?.popLast() else { continue }
            pair(o, n)
        }
    }

    /// The keys of the records without a partner.
    private func oldKeys(_ key: (ComparedRecord) -> [String]?) -> [[String]?] {
        old.indices.map { oldIsPaired[$0] ? nil : key(old[$0]) }
    }

    private func newKeys(_ key: (ComparedRecord) -> [String]?) -> [[String]?] {
        new.indices.map { newIsPaired[$0] ? nil : key(new[$0]) }
    }

    // MARK: Keys

    private static func spanKey(_ record: ComparedRecord) -> [String]? {
        record.span.map { ["\($0.lowerBound)", "\($0.upperBound)"] }
    }

    private func oldPlace(_ record: ComparedRecord) -> [String] {
        [record.section.map { sections.partner(of: $0) ?? "old \($0)" } ?? ""]
    }

    private func newPlace(_ record: ComparedRecord) -> [String] { [record.section ?? ""] }

    /// The values that name a record beside its section.
    private static func names(_ record: ComparedRecord) -> [String] {
        let keys: [String] =
            switch record.kind {
            case .parts: ["kind", "number"]
            case .sections: ["title", "marker"]
            case .targets: ["indicator", "year"]
            case .times: ["value", "role"]
            case .departments: ["name"]
            case .citations: ["title"]
            case .quantities, .assignments, .identifiers: ["quote"]
            case .diagnostics: ["code", "message"]
            }
        return keys.map { record.element[$0]?.json ?? "" }
    }

    // MARK: Overlap

    /// Pairs records in the order of their likeness.
    private mutating func pairByOverlap() {
        var candidates: [Candidate] = []
        let unpaired = removed.count > 0 ? added : []
        if isSameSource {
            candidates = overlappingSpans(removed, unpaired)
        } else {
            for (o, n, likeness) in likeQuotes(removed, unpaired) {
                let isSamePlace = oldPlace(old[o]) == newPlace(new[n])
                guard likeness >= (isSamePlace ? Self.likeness : Self.likenessElsewhere) else { continue }
                if !isSamePlace, old[o].quote.unicodeScalars.count < 6 { continue }
                candidates.append(Candidate(likeness: likeness, isSamePlace: isSamePlace, old: o, new: n))
            }
        }
        for candidate in candidates.sorted() { pair(candidate.old, candidate.new) }
    }

    /// A pair that may be made; the likeliest sorts first.
    private struct Candidate: Comparable {
        let likeness: Double
        var isSamePlace = true
        let old: Int
        let new: Int

        static func < (a: Candidate, b: Candidate) -> Bool {
            if a.isSamePlace != b.isSamePlace { return a.isSamePlace }
            if a.likeness != b.likeness { return a.likeness > b.likeness }
            let (x, y) = (abs(a.old - a.new), abs(b.old - b.new))
            return (x, a.old, a.new) < (y, b.old, b.new)
        }
    }

    private func overlappingSpans(_ olds: [Int], _ news: [Int]) -> [Candidate] {
        let sorted = news.compactMap { n in new[n].span.map { (n, $0) } }.sorted { $0.1.lowerBound < $1.1.lowerBound }
        var candidates: [Candidate] = []
        for o in olds {
            guard let span = old[o].span else { continue }
            for (n, other) in sorted {
                if other.lowerBound >= span.upperBound { break }
                let common = min(span.upperBound, other.upperBound) - max(span.lowerBound, other.lowerBound)
                guard common > 0 else { continue }
                let share = Double(2 * common) / Double(span.count + other.count)
                candidates.append(Candidate(likeness: share, old: o, new: n))
            }
        }
        return candidates
    }

    /// Pairs of records that have pairs of characters in common, with the share that they have (Dice).
    private func likeQuotes(_ olds: [Int], _ news: [Int]) -> [(Int, Int, Double)] {
        let oldPairs = olds.map { characterPairs(old[$0].quote) }
        let newPairs = news.map { characterPairs(new[$0].quote) }
        var places: [UInt64: [Int]] = [:]
        for (place, pairs) in newPairs.enumerated() {
            for pair in pairs.keys { places[pair, default: []].append(place) }
        }
        var found: [(Int, Int, Double)] = []
        for (o, pairs) in zip(olds, oldPairs) {
            var common: [Int: Int] = [:]
            for (pair, count) in pairs {
                // What stands in hundreds of records tells none from the other.
                guard let having = places[pair], having.count <= 200 else { continue }
                for place in having { common[place, default: 0] += min(count, newPairs[place][pair] ?? 0) }
            }
            let size = pairs.values.reduce(0, +)
            for (place, count) in common {
                let likeness = Double(2 * count) / Double(size + newPairs[place].values.reduce(0, +))
                if likeness >= Self.likeness { found.append((o, news[place], likeness)) }
            }
        }
        return found
    }

    /// Pairs records with the same words in different sections, where the words stand once in what is left.
    private mutating func pairByWordsElsewhere() {
        var once: [[String]: (old: [Int], new: [Int])] = [:]
        for o in removed { once[Self.words(old[o]), default: ([], [])].old.append(o) }
        for n in added { once[Self.words(new[n]), default: ([], [])].new.append(n) }
        let found = once.values.filter { $0.old.count == 1 && $0.new.count == 1 }.map { ($0.old[0], $0.new[0]) }
        for (o, n) in found.sorted(by: <) { pair(o, n) }
    }

    private static func words(_ record: ComparedRecord) -> [String] { names(record) + [record.quote] }
}

/// The pairs of neighbouring characters of a text and how often each stands there; a lone character is a pair with 0.
private func characterPairs(_ text: String) -> [UInt64: Int] {
    let scalars = text.unicodeScalars.map { UInt64($0.value) }
    guard scalars.count > 1 else { return scalars.first.map { [$0 << 32: 1] } ?? [:] }
    var pairs: [UInt64: Int] = [:]
    for i in 1..<scalars.count { pairs[scalars[i - 1] << 32 | scalars[i], default: 0] += 1 }
    return pairs
}

/// Which section of a new record is which of the old one, whatever became of its number or its title.
struct SectionAlignment {
    private var partners: [String: String] = [:]
    /// Indices in the lists of sections.
    private(set) var pairs: [(old: Int, new: Int)] = []

    /// By id; then, from the top down, by title under the same parent; then by marker under it; then by a title
    /// that stands once.
    init(_ old: [ComparedRecord], _ new: [ComparedRecord]) {
        var newByID: [String: Int] = [:]
        for (n, section) in new.enumerated() { if let id = section.id { newByID[id] = n } }
        var partner = [Int?](repeating: nil, count: old.count)
        var isTaken = [Bool](repeating: false, count: new.count)
        for (o, section) in old.enumerated() {
            guard let id = section.id, let n = newByID[id] else { continue }
            partner[o] = n
            isTaken[n] = true
            partners[id] = id
        }
        for step in [Step.title, .marker, .titleAnywhere] {
            var waiting: [[String]: [Int]] = [:]
            for n in new.indices.reversed() where !isTaken[n] {
                if let key = step.key(new[n], parent: new[n].section) { waiting[key, default: []].append(n) }
            }
            // Parents stand before their children, so that theirs are aligned when it is the children's turn.
            for o in old.indices where partner[o] == nil {
                let parent = old[o].section.map { partners[$0] ?? "old \($0)" }
                guard let key = step.key(old[o], parent: parent), let last = waiting[key]?.last,
                    step != .titleAnywhere || waiting[key]?.count == 1
                else { continue }
                waiting[key]?.removeLast()
                partner[o] = last
                isTaken[last] = true
                if let id = old[o].id { partners[id] = new[last].id }
            }
        }
        pairs = partner.enumerated().compactMap { o, n in n.map { (o, $0) } }
    }

    /// The id of the new section that an old one has become, or nil.
    func partner(of id: String) -> String? { partners[id] }

    private enum Step {
        case title, marker, titleAnywhere

        func key(_ section: ComparedRecord, parent: String?) -> [String]? {
            let title = section.element["title"]?.string
            switch self {
            case .title: return title.map { [parent ?? "", $0] }
            case .marker: return [parent ?? "", section.element["marker"]?.string ?? ""]
            case .titleAnywhere: return title.map { [$0] }
            }
        }
    }
}
