import NoticeExtraction
import NoticeModel
import NoticePipeline

/// How often each rule made a record, and in which notices.
struct RuleCoverage {
    /// The records that one notice has of each rule.
    typealias Counts = [String: Int]

    private(set) var notices = 0
    private var records: Counts = [:]
    private var files: [String: [String]] = [:]

    /// Counts the records of one notice; a quantity counts for the rule that read it and for that of its role.
    static func counts(_ facts: Facts) -> Counts {
        var counts: Counts = [:]
        for quantity in facts.quantities {
            counts[quantity.readingRule, default: 0] += 1
            counts[quantity.rule, default: 0] += 1
        }
        for target in facts.targets { counts[target.rule, default: 0] += 1 }
        for time in facts.times { counts[time.rule, default: 0] += 1 }
        for organ in facts.organs { counts[organ.rule, default: 0] += 1 }
        for assignment in facts.assignments { counts[assignment.rule, default: 0] += 1 }
        for citation in facts.citations { counts[citation.rule, default: 0] += 1 }
        for identifier in facts.identifiers { counts[identifier.rule, default: 0] += 1 }
        return counts
    }

    mutating func add(_ counts: Counts, of path: String) {
        notices += 1
        for (rule, count) in counts {
            records[rule, default: 0] += count
            files[rule, default: []].append(path)
        }
    }

    /// The rules that fire, those most used first; apart from them those that fire in one notice and in none.
    var text: String {
        let known = RuleSet.all.map(\.id)
        let unknown = records.keys.filter { !known.contains($0) }.sorted()
        let rules = (known + unknown).filter { files[$0]?.count ?? 0 > 1 || notices == 1 && files[$0] != nil }
        let sorted = rules.enumerated().sorted { a, b in
            let (x, y) = (records[a.element] ?? 0, records[b.element] ?? 0)
            return x != y ? x > y : a.offset < b.offset
        }
        var text = table([["rule", "records", "notices"]] + sorted.map { row($0.element) })
        let single = notices == 1 ? [] : (known + unknown).filter { files[$0]?.count == 1 }
        text += "\nin one notice only (\(single.count))\n"
        text += columns(single.map { ($0, "\(counted(records[$0] ?? 0, "record")) in \(files[$0]?[0] ?? "")") })
            .map { $0 + "\n" }.joined()
        let none = known.filter { files[$0] == nil }
        text += "\nin none (\(none.count))\n" + none.map { "  \($0)\n" }.joined()
        if !unknown.isEmpty {
            text += "\nnot in the rule set (\(unknown.count))\n" + unknown.map { "  \($0)\n" }.joined()
        }
        return text + "\n\(counted(notices, "notice"))\n"
    }

    private func row(_ rule: String) -> [String] {
        [rule, "\(records[rule] ?? 0)", "\(files[rule]?.count ?? 0)"]
    }

    private func table(_ rows: [[String]]) -> String {
        let first = rows.reduce(0) { max($0, $1[0].utf8.count) }
        return rows.map { row in
            let cells = row.dropFirst().map { String(repeating: " ", count: max(0, 9 - $0.utf8.count)) + $0 }
            return row[0] + String(repeating: " ", count: first - row[0].utf8.count) + cells.joined() + "\n"
        }.joined()
    }
}
