import Foundation
import NoticeModel
import NoticeSegmentation
import Testing

/// Scores the outlines of the annotated notices, where they lie beside the package.
@Suite struct GoldTests {
    private static let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    /// The numbers of the gold files, with the folder of their texts.
    private static let notices = [
        ("000", "seeds"), ("001", "seeds"), ("002", "seeds"), ("003", "seeds"), ("004", "seeds"), ("024", "samples"),
        ("029", "samples"), ("088", "samples"), ("092", "samples"),
    ]

    private struct Record: Decodable {
        struct Attachment: Decodable { var title: String }
        var t: String
        var start: Int?
        var end: Int?
        var marker: String?
        var title: String?
        var level: Int?
        var region: [Int]?
        var number: Value?
        var kind: String?
        var issuers: [String]?
        var recipients: [String]?
        var issued: String?
        var attachments: [Attachment]?
    }

    /// `number` is a document number in `meta` and a number in `sec`.
    private enum Value: Decodable {
        case text(String)
        case number(Int)
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }
        var string: String? { if case .text(let value) = self { value } else { nil } }
    }

    /// The text without white space, full-width forms folded.
    private func fold(_ text: String?) -> String {
        (text ?? "").precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }

    private func file(_ number: String, in folder: String) throws -> URL? {
        let directory = Self.shared.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path())
        return names.sorted().first { $0.hasPrefix(number + "_") && $0.hasSuffix(".txt") }.map {
            directory.appending(path: $0)
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: GoldTests.shared.path()),
            "no annotated notices beside the package"))
    func sectionsAndHeadAreThoseOfTheGold() throws {
        var found = 0
        var expected = 0
        var given = 0
        var misses: [String] = []
        for (number, folder) in Self.notices {
            guard let url = try file(number, in: folder) else { continue }
            let literal = try String(contentsOf: url, encoding: .utf8)
            let gold = Self.shared.appending(path: "gold/\(number).jsonl")
            let records = try String(contentsOf: gold, encoding: .utf8).split(separator: "\n").map {
                try JSONDecoder().decode(Record.self, from: Data($0.utf8))
            }
            let text = normalized(literal)
            let outline = Segmenter().segment(text)
            let region = records.first { $0.t == "region" }?.region
            let wanted = records.filter { $0.t == "sec" || $0.t == "item" }
            let own = outline.sections.filter { section in
                let start = text.sourceRange(of: section.range).start
                return region.map { start >= $0[0] && start < $0[1] } ?? true
            }
            var open = own
            for record in wanted {
                let range = SourceRange(record.start ?? 0, record.end ?? 0)
                let index = open.firstIndex { section in
                    text.sourceRange(of: section.range).overlaps(range) && fold(section.marker) == fold(record.marker)
                        && fold(section.title.map { text.string($0) }) == fold(record.title)
                        && section.level == record.level
                }
                if let index {
                    open.remove(at: index)
                    found += 1
                } else {
                    misses.append("\(number): missed \(record.marker ?? "") \(record.title ?? "-")")
                }
            }
            misses += open.map { "\(number): extra \($0.marker) \($0.title.map { text.string($0) } ?? "-")" }
            expected += wanted.count
            given += own.count
            if let meta = records.first(where: { $0.t == "meta" }) {
                misses += head(outline.head, text, literal, against: meta).map { "\(number): \($0)" }
            }
        }
        let f1 = 2 * Double(found) / Double(max(1, expected + given))
        #expect(expected > 600)
        #expect(f1 >= 0.995, Comment(rawValue: misses.joined(separator: "\n")))
        #expect(misses == [])
    }

    /// What of the head differs from the gold.
    private func head(_ head: NoticeHead, _ text: NormalText, _ literal: String, against meta: Record) -> [String] {
        var result: [String] = []
        func compare(_ name: String, _ own: String?, _ wanted: String?) {
            if fold(own) != fold(wanted) { result.append("\(name): \(own ?? "nil") instead of \(wanted ?? "nil")") }
        }
        // The title as the source has it: normal text unifies dashes.
        let scalars = Array(literal.unicodeScalars)
        let title = head.titleRange.map { range in
            let source = text.sourceRange(of: range)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[source.start..<source.end])
            return String(view)
        }
        compare("title", title, meta.title)
        compare("documentNumber", head.documentNumber?.text, meta.number?.string)
        compare("kind", head.kind, meta.kind)
        compare(
            "issuers", head.issuers.sorted().joined(separator: "|"),
            (meta.issuers ?? []).sorted().joined(separator: "|"))
        compare(
            "recipients", head.recipientRanges.map { text.string($0) }.joined(separator: "|"),
            (meta.recipients ?? []).joined(separator: "|"))
        compare("issuedOn", head.issuedOn, meta.issued)
        compare(
            "attachments", head.attachments.map(\.title).joined(separator: "|"),
            (meta.attachments ?? []).map(\.title).joined(separator: "|"))
        return result
    }
}
