import NoticeRecords

/// The most that may differ between two runs, from a JSON file.
///
///     {"notices": {"removed": 0}, "targets": {"removed": 0, "changed": 5}, "failures": {"added": 0},
///      "rules": {"target.level": {"lost": 0}}, "accepted": {"stale": 0, "expired": 0}}
public struct ComparisonGate: Sendable, Equatable {
    /// One count and the most that it may be.
    public struct Threshold: Sendable, Equatable {
        /// Such as `targets.removed`.
        public let name: String
        public let maximum: Int
        /// Where it stands in the file, both from 1.
        public let line: Int
        public let column: Int
        fileprivate let counted: Counted
    }

    fileprivate enum Counted: Sendable, Equatable {
        case records(ComparedKind, DifferenceClass)
        case rule(String, String)
        case stale, expired
    }

    /// A threshold with the count that is above it.
    public struct Miss: Sendable, Equatable {
        public let threshold: Threshold
        public let found: Int
    }

    public private(set) var thresholds: [Threshold] = []

    /// Reads the file.
    ///
    /// - Throws: The first place that is no JSON, no name of a count, or no whole number from 0.
    public init(parsing bytes: [UInt8]) throws(ComparisonFileError) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw ComparisonFileError(error)
        }
        guard document.root.kind == .object else {
            throw ComparisonFileError("expected an object of thresholds", document.root)
        }
        for (group, value) in document.root.members {
            guard value.kind == .object else {
                throw ComparisonFileError("expected an object such as {\"removed\": 0} under \"\(group)\"", value)
            }
            if group == "rules" {
                for (rule, counts) in value.members {
                    for (name, maximum) in counts.members { try add("rules.\(rule)", name, maximum, rule: rule) }
                }
            } else {
                for (name, maximum) in value.members { try add(group, name, maximum, rule: nil) }
            }
        }
        if thresholds.isEmpty { throw ComparisonFileError("there is no threshold", document.root) }
    }

    private mutating func add(
        _ group: String, _ name: String, _ value: JSONElement, rule: String?
    ) throws(ComparisonFileError) {
        let counted: Counted?
        let names: [String]
        if let rule {
            names = ["lost", "gained", "changed"]
            counted = names.contains(name) ? .rule(rule, name) : nil
        } else if group == "accepted" {
            names = ["stale", "expired"]
            counted = name == "stale" ? .stale : name == "expired" ? .expired : nil
        } else if let kind = ComparedKind(rawValue: group) {
            names = DifferenceClass.allCases.dropFirst().map(\.rawValue)
            counted = names.contains(name) ? DifferenceClass(rawValue: name).map { .records(kind, $0) } : nil
        } else {
            let groups = ComparedKind.allCases.map(\.rawValue) + ["rules", "accepted"]
            throw ComparisonFileError(
                "\"\(group)\" is not counted; what is: \(groups.joined(separator: ", "))", value)
        }
        guard let counted else {
            throw ComparisonFileError("\"\(group)\" has no \"\(name)\"; it has \(names.joined(separator: ", "))", value)
        }
        guard let maximum = value.integer, maximum >= 0 else {
            throw ComparisonFileError("expected a whole number from 0 under \"\(name)\"", value)
        }
        let place = value.place
        thresholds.append(
            Threshold(
                name: "\(group).\(name)", maximum: maximum, line: place.line, column: place.column, counted: counted))
    }

    /// The thresholds that the comparison exceeds, in the order of the file.
    public func misses(_ summary: ComparisonSummary) -> [Miss] {
        thresholds.compactMap { threshold in
            let found =
                switch threshold.counted {
                case .records(let kind, let outcome): summary[kind, outcome]
                case .rule(let rule, "lost"): summary.rules[rule]?.lost ?? 0
                case .rule(let rule, "gained"): summary.rules[rule]?.gained ?? 0
                case .rule(let rule, _): summary.rules[rule]?.changed ?? 0
                case .stale: summary.stale
                case .expired: summary.expired
                }
            return found > threshold.maximum ? Miss(threshold: threshold, found: found) : nil
        }
    }
}
