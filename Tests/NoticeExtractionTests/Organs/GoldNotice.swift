import Foundation
import NoticeModel
import NoticeNormalization
import NoticeSegmentation

@testable import NoticeExtraction

/// A notice with hand-made records, from the directory of shared material beside the package.
struct GoldNotice {
    struct Record: Decodable {
        var t: String
        var start: Int?
        var end: Int?
        var quote: String?
        var name: String?
        var title: String?
        var number: Number?
        var role: String?
        var optional: Bool?
        var region: [Int]?
        var lead: [String]?
        var support: [String]?
        var responsible: [String]?
    }

    /// The number of a section, or the document number of a citation.
    enum Number: Decodable {
        case serial
        case document(String)

        init(from decoder: Decoder) throws {
            let container = try decoder.singleValueContainer()
            self = (try? container.decode(String.self)).map(Number.document) ?? .serial
        }

        var text: String? {
            if case .document(let text) = self { text } else { nil }
        }
    }

    var name: String
    /// The decoded text as it stands.
    var source: [UInt32]
    var text: NormalText
    var outline: Outline
    var records: [Record]
    var region: Range<Int>

    static let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    /// All notices with gold; empty where the shared material is not there.
    static func all() throws -> [GoldNotice] {
        let files = FileManager.default
        let gold = shared.appending(path: "gold")
        guard let names = try? files.contentsOfDirectory(atPath: gold.path) else { return [] }
        return try names.filter { $0.hasSuffix(".jsonl") }.sorted().map { file in
            let number = file.prefix(3)
            let lines = try String(contentsOf: gold.appending(path: file), encoding: .utf8).split(separator: "\n")
            let records = try lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
            let source = try sourceText(startingWith: String(number))
            let text = normalText(source)
            let region = records.first { $0.t == "region" }?.region.map { $0[0]..<$0[1] } ?? 0..<Int.max
            return GoldNotice(
                name: String(number), source: source.unicodeScalars.map(\.value), text: text,
                outline: outline(of: text), records: records, region: region)
        }
    }

    /// What the source has at a range of the normal text.
    func sourceString(_ range: NormalRange) -> String {
        let span = text.sourceRange(of: range)
        var scalars = String.UnicodeScalarView()
        for value in source[span.start..<span.end] { scalars.append(Unicode.Scalar(value)!) }
        return String(scalars)
    }

    /// The text of a seed or sample whose file name begins so.
    static func sourceText(startingWith prefix: String) throws -> String {
        for directory in ["seeds", "samples"] {
            let folder = shared.appending(path: directory)
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where file.hasPrefix(prefix) && (file.hasSuffix(".txt") || file.hasSuffix(".md")) {
                let bytes = try Data(contentsOf: folder.appending(path: file))
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    static func normalText(_ string: String) -> NormalText {
        let source = SourceText(
            description: SourceDescription(
                path: "-", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: 0,
                sha256: ""),
            scalars: string.unicodeScalars.map(\.value))
        return Normalizer().normalize(source)
    }

    static func outline(of text: NormalText) -> Outline { Segmenter().segment(text) }
}

extension String {
    /// Without white space and with the half-width forms of brackets and marks, as the scorer compares.
    var folded: String {
        var scalars = String.UnicodeScalarView()
        for scalar in precomposedStringWithCompatibilityMapping.unicodeScalars where !scalar.properties.isWhitespace {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
