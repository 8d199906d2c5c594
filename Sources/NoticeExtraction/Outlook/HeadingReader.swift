/// Reads from the words of a heading which way its text looks.
struct HeadingReader: Sendable {
    /// What the words of one heading say.
    enum Reading: Sendable, Equatable {
        case says(Orientation)
        /// A review and a plan in one heading (发展成就和主要目标任务): the paragraphs must tell.
        case both
        /// Tells what has come about (综合实力大幅提升, 目标如期实现): a review, unless an enclosing heading says otherwise.
        case tellsResult
        /// Begins with a verb of doing: tasks, unless an enclosing heading says otherwise.
        case startsWithVerb
        case silent
    }

    private enum Word: UInt8, Sendable { case past, goals, tasks, neutral, verb }

    private let words: Lexicon<Word>
    /// What a heading that tells a result ends in.
    private let results: Lexicon<Bool>

    init() {
        results = Lexicon(Self.resultWords().map { ($0, true) }, isReversed: true)
        words = Lexicon(
            tableRows(PackageResources.times_headings_tsv).compactMap { row in
                guard row.count == 2 else { return nil }
                switch row[1] {
                case "past": return (row[0], .past)
                case "goals": return (row[0], .goals)
                case "tasks": return (row[0], .tasks)
                case "neutral": return (row[0], .neutral)
                case "verb": return (row[0], .verb)
                default: return nil
                }
            })
    }

    /// Whole results, and each degree with each turn (大幅 + 提升) but those that are acts (全面 + 推进).
    private static func resultWords() -> [String] {
        var words: [String: [String]] = [:]
        for row in tableRows(PackageResources.times_headings_tsv) where row.count == 2 {
            words[row[1], default: []].append(row[0])
        }
        let acts = Set(words["act", default: []])
        let turns = words["turn", default: []]
        let composed = words["degree", default: []].flatMap { degree in turns.map { degree + $0 } }
        return words["result", default: []] + composed.filter { !acts.contains($0) }
    }

    /// The reading of the heading `range`, at most 60 scalars of it.
    func read(_ text: Scalars, _ range: Range<Int>) -> Reading {
        let end = min(range.upperBound, range.lowerBound + 60)
        var i = range.lowerBound
        var past = false
        var goals = false
        var tasks = false
        var neutral = false
        var isJoinedAfterPast = false
        var startsWithVerb = false
        var last = Word.verb
        while i < end {
            guard let (length, word) = words.match(text, at: i, limit: end) else {
                if past, Self.joins(text[i]) { isJoinedAfterPast = true }
                i += 1
                continue
            }
            switch word {
            case .past:
                // 提升保障能力，夯实发展基础 lays a foundation, it does not describe one.
                if text[i + length - 1] == "础",
                    startsWithVerb || i > range.lowerBound && Self.lays(text, i, range.lowerBound)
                {
                    break
                }
                past = true
                isJoinedAfterPast = false
            case .goals: goals = true
            case .tasks: tasks = true
            case .neutral: neutral = true
            // 发展壮大产业 begins a task, but 发展回顾 is a review: what ends the heading decides.
            case .verb: if i == range.lowerBound { startsWithVerb = true }
            }
            if word != .verb { last = word }
            i += length
        }
        if startsWithVerb, !(past && last == .past || goals && last == .goals) { return .startsWithVerb }
        // 既定目标如期实现: what the heading ends in says that it is done.
        if !past, results.matchBackward(text, endingAt: range.upperBound, limit: range.lowerBound) != nil {
            return Self.aims(text, range) ? .startsWithVerb : .tellsResult
        }
        // 以改善民生为根本，确保工作取得新成绩: the result is still to come.
        if past, Self.aims(text, range) { return .startsWithVerb }
        if past, goals || tasks {
            if isJoinedAfterPast { return .both }
            return last == .past ? .says(.past) : .says(goals ? .goals : .tasks)
        }
        if past { return .says(.past) }
        if goals { return .says(.goals) }
        if tasks { return .says(.tasks) }
        return neutral ? .says(.neutral) : .silent
    }

    /// 强化生态建设，⟦确保⟧城市建设取得新成效: a result that is aimed at.
    private static func aims(_ text: Scalars, _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i + 1 < range.upperBound {
            switch (text[i], text[i + 1]) {
            case ("确", "保"), ("力", "争"), ("努", "力"): return true
            default: i += 1
            }
        }
        return false
    }

    /// 夯实, 筑牢, 打牢, 奠定 or 巩固 in front of a foundation, with at most six words between.
    private static func lays(_ text: Scalars, _ at: Int, _ start: Int) -> Bool {
        var i = at - 1
        while i > start, i > at - 8 {
            switch text[i] {
            case "实", "牢", "定", "固": return true
            default: i -= 1
            }
        }
        return false
    }

    /// 和 及 与 暨 and 、.
    private static func joins(_ c: UInt32) -> Bool {
        c == "和" || c == "及" || c == "与" || c == "暨" || c == "、"
    }
}
