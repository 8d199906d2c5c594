import Foundation
import NoticeModel
import Testing

@testable import NoticeExtraction

/// Scores the times of the hand-annotated notices where they lie beside the package.
struct TimeGoldTests {
    struct Record: Decodable {
        var t: String
        var start: Int?
        var end: Int?
        var quote: String?
        var value: Value?
        var role: String?
        var region: [Int]?
        struct Value: Decodable {
            var text: String?
            init(from decoder: Decoder) throws {
                text = try? decoder.singleValueContainer().decode(String.self)
            }
        }
    }

    static let files: [(gold: String, text: String)] = [
        ("000", "seeds/000_a0194fced304ebb1.txt"), ("001", "seeds/001_b673ae223e3e8e04.txt"),
        ("002", "seeds/002_4dcf1c496abfbdab.txt"), ("003", "seeds/003_2a8a88a715db9251.txt"),
        ("004", "seeds/004_f40f637e6e6080ac.txt"), ("024", "samples/024_gzbg2021_guowuyuan.txt"),
        ("029", "samples/029_cq_yufufa2019_17_dianshang.txt"), ("088", "samples/088_gongxin_ruanjian_145.txt"),
        ("092", "samples/092_ha_kuodaneixu_2025.txt"),
    ]

    @Test func annotatedTimesAreFoundWithValueAndRole() throws {
        var hits = 0
        var found = 0
        var wanted = 0
        var rightRoles = 0
        var lines: [String] = []
        for (gold, path) in Self.files {
            guard let fixture = NoticeFixture(shared: path),
                let data = try? String(
                    contentsOf: NoticeFixture.shared.appendingPathComponent("gold/\(gold).jsonl"), encoding: .utf8)
            else {
                print("gold \(gold) is not beside the package")
                continue
            }
            let records = try data.split(separator: "\n").map {
                try JSONDecoder().decode(Record.self, from: Data($0.utf8))
            }
            let region = records.first { $0.region != nil }?.region ?? [0, Int.max]
            let (outlook, times, _) = fixture.scan()
            lines.append(
                "== \(gold) reference \(outlook.reference?.edtf ?? "nil") plan \(outlook.planPeriod?.edtf ?? "nil")")
            var remaining = times.filter {
                let start = fixture.text.sourceRange(of: $0.range).start
                return start >= region[0] && start < region[1]
            }
            found += remaining.count
            for record in records where record.t == "time" {
                guard let start = record.start, let end = record.end else { continue }
                wanted += 1
                let match = remaining.firstIndex {
                    let span = fixture.text.sourceRange(of: $0.range)
                    return span.start < end && start < span.end && $0.value == record.value?.text
                }
                guard let match else {
                    lines.append(
                        "missed \(start) \(record.quote ?? "") \(record.value?.text ?? "null") \(record.role ?? "")")
                    continue
                }
                hits += 1
                let time = remaining.remove(at: match)
                if time.role.rawValue == record.role {
                    rightRoles += 1
                } else {
                    lines.append("role   \(fixture.excerpt(time.range)) gold \(record.role ?? "") got \(time.role)")
                }
                let quote = fixture.text.string(time.range)
                if fixture.text.sourceRange(of: time.range) != SourceRange(start, end) {
                    lines.append("span   \(quote) gold \(record.quote ?? "")")
                }
            }
            for time in remaining {
                lines.append("extra  \(fixture.excerpt(time.range)) \(time.value ?? "null") \(time.role)")
            }
        }
        guard wanted > 0 else { return }
        let precision = Double(hits) / Double(max(found, 1))
        let recall = Double(hits) / Double(wanted)
        let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        lines.append(
            "times: precision \(precision) recall \(recall) F1 \(f1) roles \(Double(rightRoles) / Double(max(hits, 1)))"
        )
        if ProcessInfo.processInfo.environment["GONGWEN_SHOW_TIMES"] != nil { print(lines.joined(separator: "\n")) }
        #expect(f1 >= 0.95, Comment(rawValue: lines.joined(separator: "\n")))
        #expect(Double(rightRoles) / Double(max(hits, 1)) >= 0.95, Comment(rawValue: lines.joined(separator: "\n")))
    }

    @Test func everyYearOfTheSamplesIsOwned() throws {
        for path in [
            "samples/036_gx_guizhengbanfa2021_106_xinnengyuan.txt", "samples/060_zhongfa2023_1_xiangcun.md",
            "samples/066_jianzhu_chengshitijian_2020_pdf.txt", "samples/074_gwy_20220517.txt",
            "samples/094_ah_tizhen_2023.txt", "samples/097_sx_yuncheng_2024.txt", "samples/024_gzbg2021_guowuyuan.txt",
        ] {
            guard let fixture = NoticeFixture(shared: path) else {
                print("\(path) is not beside the package")
                continue
            }
            let (outlook, times, identifiers) = fixture.scan()
            var owned = Set<Int>()
            for range in times.map(\.range) + identifiers.map(\.range) + fixture.citations.map(\.range) {
                owned.formUnion(range.start..<range.end)
            }
            if ProcessInfo.processInfo.environment["GONGWEN_SHOW_TIMES"] != nil {
                print(
                    "==", path, outlook.reference?.edtf ?? "nil", outlook.basis?.rawValue ?? "nil",
                    outlook.planPeriod?.edtf ?? "nil")
                for time in times { print(time.value ?? "null", time.role, fixture.excerpt(time.range)) }
                for id in identifiers { print("ID", fixture.excerpt(id.range)) }
                for (section, o) in zip(fixture.outline.sections, outlook.sections) {
                    print(
                        "SEC", section.level, o.orientation, o.frame?.edtf ?? "-",
                        section.title.map { fixture.text.string($0) } ?? "-")
                }
            }
            let scalars = fixture.text.scalars
            for i in scalars.indices where scalars[i] == 0x5E74 {
                guard i >= 4, (i - 4..<i).allSatisfy({ scalars[$0] >= 0x30 && scalars[$0] <= 0x39 }),
                    scalars[i - 4] == 0x31 || scalars[i - 4] == 0x32
                else { continue }
                #expect(owned.contains(i - 1), "\(path): \(fixture.excerpt(NormalRange(i - 4, i + 1)))")
            }
        }
    }
}

extension NoticeFixture {
    /// The words around a range, for messages.
    func excerpt(_ range: NormalRange) -> String {
        let start = max(0, range.start - 14)
        let end = min(text.scalars.count, range.end + 18)
        return text.string(NormalRange(start, range.start)) + "⟦" + text.string(range) + "⟧"
            + text.string(NormalRange(range.end, end))
    }
}
