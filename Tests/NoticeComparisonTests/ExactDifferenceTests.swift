import NoticeComparison
import NoticeModel
import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport
import Testing

/// The comparison tells exactly the records that differ, over all notices of the corpus.
@Suite struct ExactDifferenceTests {
    static let records: [NoticeRecord] = {
        let pipeline = NoticePipeline()
        return InputList([ChildProcess.packageFolder + "/notices"]).paths.compactMap { try? pipeline.process(path: $0) }
    }()

    @Test func equalRecordsDoNotDiffer() throws {
        #expect(Self.records.count > 10)
        for record in Self.records {
            let found = try difference(record, record)
            #expect(found.outcome == .same)
            #expect(found.differences.isEmpty)
            #expect(found.sameCounts.reduce(0, +) == 1 + total(record))
        }
    }

    private func total(_ record: NoticeRecord) -> Int {
        let counts = RecordCounts(record)
        return RecordKind.allCases.reduce(0) { $0 + counts[$1] }
    }

    /// As a change of rules does: one rule no longer fires, another one decides otherwise, a third one is renamed.
    @Test func aChangeOfRulesIsToldRecordByRecord() throws {
        var summary = ComparisonSummary()
        var expected = (lost: 0, changed: 0, renamed: 0)
        for old in Self.records {
            var new = old
            new.generator.ruleset = "sha256:" + String(repeating: "0", count: 64)
            new.targets.removeAll { $0.rule == "target.change" }
            for index in new.targets.indices where new.targets[index].rule == "target.level" {
                new.targets[index].year = (new.targets[index].year ?? 2000) + 1
            }
            for index in new.quantities.indices where new.quantities[index].rule == "role.reported" {
                new.quantities[index].rule = "role.told"
            }
            let lost = old.targets.filter { $0.rule == "target.change" }
            let changed = old.targets.filter { $0.rule == "target.level" }
            let renamed = old.quantities.filter { $0.rule == "role.reported" }
            let found = try difference(old, new)
            #expect(found.ids(.removed) == Set(lost.map { "targets \($0.id)" }))
            #expect(found.ids(.changed) == Set(changed.map { "targets \($0.id)" }))
            #expect(found.ids(.provenance) == Set(renamed.map { "quantities \($0.id)" } + ["notices \(old.id)"]))
            #expect(found.ids(.added).isEmpty && found.ids(.moved).isEmpty)
            for change in found.differences where change.outcome == .changed {
                #expect(change.fields.map(\.name) == ["year"])
            }
            expected.lost += lost.count
            expected.changed += changed.count
            expected.renamed += renamed.count
            summary.add(found)
        }
        #expect(expected.lost > 5 && expected.changed > 50 && expected.renamed > 50)
        #expect(summary[.targets, .removed] == expected.lost)
        #expect(summary[.targets, .changed] == expected.changed)
        #expect(summary[.quantities, .provenance] == expected.renamed)
        #expect(summary.rules["target.change"] == .init(lost: expected.lost))
        #expect(summary.rules["target.level"] == .init(changed: expected.changed))
        #expect(summary.rules["role.reported"] == .init(lost: expected.renamed))
        #expect(summary.rules["role.told"] == .init(gained: expected.renamed))
        #expect(summary[.times, .same] == Self.records.reduce(0) { $0 + $1.times.count })
        #expect(summary.isDifferent)
    }

    /// Records with longer quotes have other ids; in the same source they are known by their place.
    @Test func wordsThatARuleTakesInAsWellAreOneChange() throws {
        for old in Self.records {
            var new = old
            for index in new.quantities.indices where index % 5 == 0 {
                let span = new.quantities[index].span
                new.quantities[index].span = SourceRange(span.start - 1, span.end)
                new.quantities[index].quote = "x" + new.quantities[index].quote
                new.quantities[index].id = "q" + String(repeating: "0", count: 8) + String(1000 + index)
            }
            let found = try difference(old, new, kinds: [.quantities])
            #expect(found.differences.count == (old.quantities.count + 4) / 5)
            for change in found.differences {
                #expect(change.outcome == .changed)
                #expect(Set(change.fields.map(\.name)) == ["id", "quote", "span"])
            }
        }
    }

    @Test func ignoredFieldsDoNotCount() throws {
        let old = try #require(Self.records.first { !$0.targets.isEmpty })
        var new = old
        new.targets[0].year = 1999
        new.targets[0].rule = "target.other"
        #expect(try difference(old, new, ignoring: ["year"]).outcome == .provenance)
        #expect(try difference(old, new, ignoring: ["year", "provenance"]).outcome == .same)
        #expect(try difference(old, new, kinds: [.times]).outcome == .same)
        #expect(try difference(old, new, ignoring: ["rule"]).ids(.changed).count == 1)
    }

    @Test func aNoticeOfOneRunOnlyHasAllItsRecords() throws {
        let record = try #require(Self.records.first)
        let notice = try ComparedNotice(parsing: record.jsonBytes(.line))
        let found = NoticeComparer().single(notice, .removed)
        #expect(found.differences.count == 1 + total(record))
        #expect(found.differences.allSatisfy { $0.outcome == .removed && $0.new == nil })
        var summary = ComparisonSummary()
        summary.add(found)
        #expect(summary[.notices, .removed] == 1)
        #expect(summary[.targets, .removed] == record.targets.count)
    }
}
