import Foundation
import NoticeModel
import NoticeNormalization
import NoticeSegmentation

@testable import NoticeExtraction

/// A notice carried as far as extraction begins.
struct NoticeFixture {
    var text: NormalText
    var outline: Outline
    var citations: [Citation]

    /// A text that has no more structure than its lines.
    init(lines: String) {
        self.init(source: Array(lines.unicodeScalars.map(\.value)))
    }

    init(source: [UInt32]) {
        let description = SourceDescription(
            path: "-", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: 0, sha256: "")
        text = Normalizer().normalize(SourceText(description: description, scalars: source))
        outline = Segmenter().segment(text)
        citations = CitationScanner().scan(text, outline).citations
    }

    /// A UTF-8 file of the folder beside the package, or nil where that folder is not there.
    init?(shared path: String) {
        let url = Self.shared.appendingPathComponent(path)
        guard let data = try? Data(contentsOf: url), let string = String(data: data, encoding: .utf8) else {
            return nil
        }
        self.init(source: string.unicodeScalars.map(\.value))
    }

    static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared")

    func scan() -> (outlook: Outlook, times: [TimeExpression], identifiers: [Identifier]) {
        let outlook = OutlookFinder().find(text, outline)
        let (times, identifiers) = TimeScanner().scan(text, outline, outlook, citations: citations)
        return (outlook, times, identifiers)
    }
}
