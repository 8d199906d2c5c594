import NoticeRecords

/// Compares the records of a notice in two runs.
public struct NoticeComparer: Sendable {
    private let kinds: Set<ComparedKind>
    private let ignored: Set<String>

    /// - Parameters:
    ///   - kinds: What is looked at.
    ///   - ignored: Names of fields that may differ; `section` is the place in the outline.
    public init(kinds: Set<ComparedKind> = Set(ComparedKind.allCases), ignoring ignored: Set<String> = []) {
        self.kinds = kinds
        self.ignored = ignored
    }

    /// Compares two records of one notice.
    public func compare(
        _ old: ComparedNotice, _ new: ComparedNotice, alignedBy alignment: NoticeDifference.Alignment
    ) -> NoticeDifference {
        var result = NoticeDifference(
            outcome: .same, old: old.label, new: new.label, alignment: alignment, differences: [],
            sameCounts: Self.noCounts)
        let head = headDifference(old, new)
        if kinds.contains(.notices), let head { result.differences.append(head) }
        for (kind, matching) in matchings(old, new) {
            guard let compared = ComparedKind(rawValue: kind.rawValue), kinds.contains(compared) else { continue }
            addDifferences(compared, matching, old, new, old.records(kind), new.records(kind), &result)
        }
        let classes = Set(result.differences.map(\.outcome))
        result.outcome = classes.isEmpty ? .same : classes == [.provenance] ? .provenance : .changed
        if result.outcome == .same, kinds.contains(.notices) { result.sameCounts[ComparedKind.notices.index] = 1 }
        return result
    }

    /// A notice that only one run has: all its records are added or removed.
    public func single(_ notice: ComparedNotice, _ outcome: DifferenceClass) -> NoticeDifference {
        let isOld = outcome == .removed
        var result = NoticeDifference(
            outcome: outcome, old: isOld ? notice.label : nil, new: isOld ? nil : notice.label, alignment: nil,
            differences: [], sameCounts: Self.noCounts)
        if kinds.contains(.notices) {
            let glimpse = headGlimpse(notice)
            result.differences.append(
                RecordDifference(
                    kind: .notices, outcome: outcome, old: isOld ? glimpse : nil, new: isOld ? nil : glimpse, fields: []
                ))
        }
        for kind in RecordKind.allCases {
            guard let compared = ComparedKind(rawValue: kind.rawValue), kinds.contains(compared) else { continue }
            for record in notice.records(kind) {
                let glimpse = glimpse(record, notice)
                result.differences.append(
                    RecordDifference(
                        kind: compared, outcome: outcome, old: isOld ? glimpse : nil, new: isOld ? nil : glimpse,
                        fields: []))
            }
        }
        return result
    }

    private static var noCounts: [Int] { [Int](repeating: 0, count: ComparedKind.allCases.count) }

    /// The pairs of each list, in the order of the lists.
    private func matchings(_ old: ComparedNotice, _ new: ComparedNotice) -> [(RecordKind, RecordMatching)] {
        let sections = SectionAlignment(old.records(.sections), new.records(.sections))
        let isSameSource = old.sha256 == new.sha256
        func matching(_ kind: RecordKind, given: [(old: Int, new: Int)] = []) -> RecordMatching {
            RecordMatching(
                old.records(kind), new.records(kind), sections: sections, isSameSource: isSameSource, given: given)
        }
        // The quantity of a target goes with its target.
        let targets = matching(.targets)
        return RecordKind.allCases.map { kind in
            switch kind {
            case .sections: (kind, matching(kind, given: sections.pairs))
            case .targets: (kind, targets)
            case .quantities: (kind, matching(kind, given: quantityPairs(targets, old, new)))
            default: (kind, matching(kind))
            }
        }
    }

    private func quantityPairs(
        _ targets: RecordMatching, _ old: ComparedNotice, _ new: ComparedNotice
    ) -> [(old: Int, new: Int)] {
        let oldTargets = old.records(.targets)
        let newTargets = new.records(.targets)
        let open = targets.pairs.filter { oldTargets[$0.old].id != newTargets[$0.new].id }
        if open.isEmpty { return [] }
        func indices(_ notice: ComparedNotice) -> [String: Int] {
            var indices: [String: Int] = [:]
            for (index, record) in notice.records(.quantities).enumerated() {
                if let id = record.id { indices[id] = index }
            }
            return indices
        }
        let oldIndices = indices(old)
        let newIndices = indices(new)
        return open.compactMap { pair in
            guard let o = oldTargets[pair.old].element["quantity"]?.string.flatMap({ oldIndices[$0] }),
                let n = newTargets[pair.new].element["quantity"]?.string.flatMap({ newIndices[$0] })
            else { return nil }
            return (o, n)
        }
    }

    private func addDifferences(
        _ kind: ComparedKind, _ matching: RecordMatching, _ old: ComparedNotice, _ new: ComparedNotice,
        _ olds: [ComparedRecord], _ news: [ComparedRecord], _ result: inout NoticeDifference
    ) {
        // By the place in the new list, and a removed record after what stood before it in the old one.
        var found: [(order: (Int, Int), difference: RecordDifference)] = []
        var newPlaces: [Int: Int] = [:]
        for (o, n) in matching.pairs {
            newPlaces[o] = n
            if let difference = difference(kind, olds[o], news[n], old, new) {
                found.append(((n, 1), difference))
            } else {
                result.sameCounts[kind.index] += 1
            }
        }
        for n in matching.added {
            found.append(
                ((n, 1), RecordDifference(kind: kind, outcome: .added, new: glimpse(news[n], new), fields: [])))
        }
        var before = -1
        var lost = Set(matching.removed)
        for o in olds.indices {
            if let n = newPlaces[o] { before = n }
            guard lost.remove(o) != nil else { continue }
            found.append(
                (
                    (before, 2 + o),
                    RecordDifference(kind: kind, outcome: .removed, old: glimpse(olds[o], old), fields: [])
                ))
        }
        result.differences += found.sorted { $0.order < $1.order }.map(\.difference)
    }

    // MARK: Fields

    /// What differs in a record, or nil.
    private func difference(
        _ kind: ComparedKind, _ a: ComparedRecord, _ b: ComparedRecord, _ old: ComparedNotice, _ new: ComparedNotice
    ) -> RecordDifference? {
        // Ids of sections and departments say what they stand for, so that equal bytes mean equal records.
        let (oldPlace, newPlace) = (old.place(of: a), new.place(of: b))
        if a.element.isWritten(like: b.element), oldPlace == newPlace { return nil }
        var changes = changes(old.fields(of: a), new.fields(of: b))
        let isMoved = oldPlace != newPlace && !ignored.contains("section")
        let says = changes.contains { !$0.isProvenance }
        if isMoved {
            changes.append(
                FieldChange(
                    name: "section", old: jsonString(oldPlace), new: jsonString(newPlace), isProvenance: false))
        }
        if changes.isEmpty { return nil }
        return RecordDifference(
            kind: kind, outcome: says ? .changed : isMoved ? .moved : .provenance, old: glimpse(a, old),
            new: glimpse(b, new), fields: changes)
    }

    private func headDifference(_ old: ComparedNotice, _ new: ComparedNotice) -> RecordDifference? {
        var changes = changes(old.headFields, new.headFields)
        if old.label.id != new.label.id, !isIgnored("id") {
            changes.insert(
                FieldChange(
                    name: "id", old: jsonString(old.label.id), new: jsonString(new.label.id), isProvenance: true), at: 0
            )
        }
        if changes.isEmpty { return nil }
        let says = changes.contains { !$0.isProvenance }
        return RecordDifference(
            kind: .notices, outcome: says ? .changed : .provenance, old: headGlimpse(old), new: headGlimpse(new),
            fields: changes)
    }

    /// The fields with different values, in the order of the new record.
    private func changes(_ old: [ComparedField], _ new: [ComparedField]) -> [FieldChange] {
        if old == new { return [] }
        var before: [String: String] = [:]
        for field in old { before[field.name] = field.value }
        var changes: [FieldChange] = []
        for field in new {
            let value = before.removeValue(forKey: field.name)
            if value != field.value { add(field.name, value, field.value, &changes) }
        }
        for field in old where before[field.name] != nil { add(field.name, field.value, nil, &changes) }
        return changes
    }

    private func add(_ name: String, _ old: String?, _ new: String?, _ changes: inout [FieldChange]) {
        guard !isIgnored(name) else { return }
        changes.append(
            FieldChange(name: name, old: old, new: new, isProvenance: ComparedField.provenance.contains(name)))
    }

    /// A field is ignored by its own name, by that of the group that it belongs to, or with all provenance.
    private func isIgnored(_ name: String) -> Bool {
        if ignored.isEmpty { return false }
        if ignored.contains(name) { return true }
        if ignored.contains("provenance"), ComparedField.provenance.contains(name) { return true }
        return name.split(separator: ".").first.map { ignored.contains(String($0)) } ?? false
    }

    private func glimpse(_ record: ComparedRecord, _ notice: ComparedNotice) -> RecordGlimpse {
        RecordGlimpse(
            id: record.id ?? record.rule ?? "", place: notice.place(of: record), quote: record.quote, rule: record.rule,
            span: record.span)
    }

    private func headGlimpse(_ notice: ComparedNotice) -> RecordGlimpse {
        RecordGlimpse(id: notice.label.id, place: "", quote: notice.label.title ?? "", rule: nil, span: nil)
    }
}

extension ComparedKind {
    /// The place among all kinds, from 0.
    var index: Int { Self.allCases.firstIndex(of: self)! }
}
