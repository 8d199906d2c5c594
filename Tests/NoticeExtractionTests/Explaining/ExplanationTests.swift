import Foundation
import NoticeModel
import NoticeNormalization
import NoticeSegmentation
import Testing

@testable import NoticeExtraction

@Suite struct ExplanationTests {
    /// Its tables take a while to build.
    private static let engine = ExtractionEngine()

    private func stages(_ text: String) -> (NormalText, Outline) {
        let normal = Normalizer().normalize(MarkedText(text).source)
        return (normal, Segmenter().segment(normal))
    }

    /// The examples of all rules, and the notices of the corpus that are UTF-8.
    private static let texts: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let corpus = root.appending(path: "notices")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        let notices = names.sorted().compactMap { try? String(contentsOf: corpus.appending(path: $0), encoding: .utf8) }
        return notices + RuleSet.all.flatMap { $0.examples.map(\.text) + $0.counterexamples.map(\.text) }
    }()

    /// The explanation asks the families of rules again; this holds it against what the decider did.
    @Test func theFamiliesAreAskedAsTheDeciderAsksThem() {
        var count = 0
        for text in Self.texts {
            let (normal, outline) = stages(text)
            let trace = ExtractionTrace(paragraph: nil)
            let facts = Self.engine.extract(normal, outline, trace)
            for (index, quantity) in facts.quantities.enumerated() {
                // Rows of indicator tables are read by their heads; no family is asked.
                if TableRules.rules.contains(where: { $0.id == quantity.rule }) { continue }
                guard let role = trace.values[index]?.role else {
                    Issue.record("\(normal.string(quantity.range)) was not traced")
                    continue
                }
                count += 1
                // A starting point whose goal turned out to be a fact is settled afterwards.
                if role.family == .startingPoint, quantity.role == .reported { continue }
                #expect(
                    role.rule == quantity.rule && role.role == quantity.role,
                    "\(normal.string(quantity.range)) in \(text.prefix(40)): RoleFamily is not what RoleDecider.decide asks"
                )
            }
        }
        #expect(count > 1000)
    }

    @Test func aTraceChangesNothing() {
        for text in Self.texts.prefix(8) {
            let (normal, outline) = stages(text)
            let traced = Self.engine.extract(normal, outline, ExtractionTrace(paragraph: nil))
            #expect(Self.engine.extract(normal, outline) == traced)
        }
    }

    @Test func everyPlaceHasAnExplanation() {
        let (normal, outline) = stages("某省人民政府通知\n\n一、目标\n到2025年，产值达到3亿元，\n建成5个园区。（省科技厅牵头）")
        let extractor = Extractor()
        for offset in normal.scalars.indices {
            let all = extractor.explain(normal, outline, at: offset)
            #expect(!all.isEmpty)
            #expect(all.allSatisfy { !$0.title.isEmpty })
        }
    }

    @Test func statementsPointAtTheirWords() throws {
        let (normal, outline) = stages("一、目标\n到2025年，全省产值由2亿元提高到3亿元以上。")
        let at = try #require(normal.scalars.lastIndex(of: 0x33))
        let quantity = try #require(Extractor().explain(normal, outline, at: at).first)
        #expect(quantity.subject == .quantity(1))
        func statement(_ topic: String) -> Explanation.Statement? { quantity.statements.first { $0.topic == topic } }
        #expect(statement("starts from")?.range.map(normal.string) == "2亿元")
        #expect(statement("time")?.range.map(normal.string) == "2025年")
        #expect(
            statement("comparator")?.words == "gte, by 提高到 and 以上" || statement("comparator")?.words == "gte, by 以上")
        #expect(statement("role")?.words.hasPrefix("target by role.target: ") == true)
        #expect(statement("ruled out")?.words.contains("a threshold, a starting point") == true)
        let target = try #require(Extractor().explain(normal, outline, at: at).dropFirst().first)
        #expect(target.subject == .target(0))
        #expect(
            target.statements.first { $0.topic == "year" }?.words
                == "2025, from 2025年 in an earlier clause of the sentence")
    }

    @Test func digitsWithoutARecordAreNamed() throws {
        let (normal, outline) = stages("某省通知\n\n共有12件。")
        let explanation = normal.scalars.withUnsafeBufferPointer { scalars in
            Explainer(
                scalars: scalars, text: normal, outline: outline, facts: Facts(), trace: ExtractionTrace(paragraph: nil)
            ).explain(8)
        }
        #expect(explanation.map(\.subject) == [.unexplained])
        #expect(explanation.first?.title == "12 belongs to no record")
        #expect(explanation.first?.statements.first?.words.hasPrefix("numeral.unexplained: ") == true)
    }
}
