import Foundation
import NoticeModel
import Testing

@testable import NoticeExtraction

/// Hits, misses and false alarms of one kind of record.
struct Tally {
    var hits = 0
    var gold = 0
    var found = 0
    var f1: Double {
        gold + found == 0 ? 1 : 2 * Double(hits) / Double(gold + found)
    }
}

/// Scores of the scanners against the hand-made records, as the scorer beside the records counts.
struct GoldOrgansTests {
    struct Place: Hashable {
        var start: Int
        var role: String
        var name: String
    }

    @Test func organsAndAssignmentsAndCitationsMatchTheGoldRecords() throws {
        let notices = try GoldNotice.all()
        if notices.isEmpty {
            print("the shared gold records are not beside the package: nothing to compare with")
            return
        }
        var departments = Tally()
        var roles = Tally()
        var assigned = Tally()
        var citations = Tally()
        for notice in notices {
            score(notice, &departments, &roles, &assigned, &citations)
        }
        print("departments \(departments) \(departments.f1)")
        print("roles \(roles) assigned \(assigned) \(assigned.f1) citations \(citations) \(citations.f1)")
        #expect(departments.f1 >= 0.98)
        #expect(Double(roles.hits) >= 0.98 * Double(roles.gold))
        #expect(assigned.f1 >= 0.99)
        #expect(citations.f1 >= 0.99)
    }

    private func score(
        _ notice: GoldNotice, _ departments: inout Tally, _ roles: inout Tally, _ assigned: inout Tally,
        _ citations: inout Tally
    ) {
        let text = notice.text
        var organs = OrganScanner().scan(text, notice.outline)
        let assignments = AssignmentScanner().scan(text, notice.outline, organs: &organs)
        let (cited, _) = CitationScanner().scan(text, notice.outline)

        let gold = notice.records.filter { $0.t == "org" }
        var taken = Set<Int>()
        for record in gold {
            let match = organs.indices.first { index in
                let span = text.sourceRange(of: organs[index].range)
                return !taken.contains(index) && span.start < record.end! && record.start! < span.end
                    && text.string(organs[index].range).folded == record.name!.folded
            }
            if let match {
                taken.insert(match)
                if record.optional == true { continue }
                departments.hits += 1
                departments.found += 1
                departments.gold += 1
                roles.gold += 1
                if organs[match].role.rawValue == record.role {
                    roles.hits += 1
                } else {
                    print(notice.name, "role", record.name!, record.role!, "got", organs[match].role)
                }
            } else if record.optional != true {
                departments.gold += 1
                print(notice.name, "missed", record.start!, record.name!, record.role!)
            }
        }
        for index in organs.indices where !taken.contains(index) {
            let span = text.sourceRange(of: organs[index].range)
            guard notice.region.contains(span.start) else { continue }
            if gold.contains(where: { $0.optional == true && span.start < $0.end! && $0.start! < span.end }) {
                continue
            }
            departments.found += 1
            print(
                notice.name, "extra", span.start, text.string(organs[index].range), organs[index].rule,
                context(text, organs[index].range))
        }

        var expected = Set<Place>()
        var found = Set<Place>()
        var matched = Set<Int>()
        for record in notice.records where record.t == "assign" {
            let match = assignments.indices.first { index in
                let span = text.sourceRange(of: assignments[index].range)
                return !matched.contains(index) && span.start < record.end! && record.start! < span.end
            }
            for (role, names) in [
                ("lead", record.lead), ("support", record.support), ("responsible", record.responsible),
            ] {
                for name in names ?? [] {
                    expected.insert(Place(start: record.start!, role: role, name: name.folded))
                }
            }
            guard let match else {
                print(notice.name, "missed assignment", record.quote!)
                continue
            }
            matched.insert(match)
            insert(assignments[match], record.start!, text, organs, &found)
        }
        for index in assignments.indices where !matched.contains(index) {
            let span = text.sourceRange(of: assignments[index].range)
            guard notice.region.contains(span.start) else { continue }
            print(notice.name, "extra assignment", text.string(assignments[index].range))
            insert(assignments[index], -span.start, text, organs, &found)
        }
        for place in expected.subtracting(found) { print(notice.name, "not assigned", place) }
        for place in found.subtracting(expected) { print(notice.name, "wrongly assigned", place) }
        assigned.gold += expected.count
        assigned.found += found.count
        assigned.hits += expected.intersection(found).count

        var seen = Set<Int>()
        for record in notice.records where record.t == "cite" {
            citations.gold += 1
            let match = cited.indices.first { index in
                let span = text.sourceRange(of: cited[index].range)
                return !seen.contains(index) && span.start < record.end! && record.start! < span.end
                    && notice.sourceString(cited[index].title).folded == record.title!.folded
                    && cited[index].number?.folded == record.number?.text?.folded
            }
            if let match {
                seen.insert(match)
                citations.hits += 1
            } else {
                print(notice.name, "missed citation", record.quote!, record.number?.text ?? "")
            }
        }
        for index in cited.indices {
            let span = text.sourceRange(of: cited[index].range)
            guard notice.region.contains(span.start) else { continue }
            citations.found += 1
            if !seen.contains(index) {
                print(notice.name, "extra citation", text.string(cited[index].range), cited[index].number ?? "")
            }
        }
    }

    private func insert(
        _ assignment: Assignment, _ start: Int, _ text: NormalText, _ organs: [OrganMention], _ found: inout Set<Place>
    ) {
        for (role, list) in [
            ("lead", assignment.lead), ("support", assignment.support), ("responsible", assignment.responsible),
        ] {
            for index in list {
                found.insert(Place(start: start, role: role, name: text.string(organs[index].range).folded))
            }
        }
    }

    private func context(_ text: NormalText, _ range: NormalRange) -> String {
        let from = max(0, range.start - 12)
        let to = min(text.scalars.count, range.end + 8)
        return "…" + text.string(NormalRange(from, range.start)) + "⟦" + text.string(range) + "⟧"
            + text.string(NormalRange(range.end, to)) + "…"
    }
}
