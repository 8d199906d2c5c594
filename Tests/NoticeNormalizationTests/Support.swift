import Foundation
import NoticeModel
import NoticeNormalization
import NoticeReading

/// A source text of a string.
func source(_ text: String) -> SourceText {
    let description = SourceDescription(
        path: "-", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: text.utf8.count,
        sha256: "")
    return SourceText(description: description, scalars: text.unicodeScalars.map(\.value))
}

/// The paragraphs of a string, normalised.
func paragraphs(_ text: String) -> [String] {
    let normal = Normalizer().normalize(source(text))
    return normal.paragraphs.map { normal.string($0.range) }
}

func string(_ scalars: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}

/// What is the same in a source and in its normal text: NFKC, dashes, zeros and stops alike, no white space. Written
/// apart from the table under test.
func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
        switch scalar {
        case "∶": result.append(":")
        case "—", "–", "－": result.append("-")
        case "○": result.append("〇")
        case "。", "．": result.append(".")
        case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FE00}"..."\u{FE0F}",
            "\u{FEFF}", "\u{AD}":
            break
        case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
            break
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// The real notices beside the package, where they are there.
enum RealTexts {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "seeds").path)

    /// The names of the plain texts, such as `seeds/….txt`; a name that no test can find where the folder is not there.
    static let names: [String] = {
        let names = ["seeds", "samples"].flatMap { part -> [String] in
            let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)
            return (files ?? []).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
                .map {
                    part + "/" + $0
                }
        }
        return names
    }()

    static func read(_ name: String) throws -> SourceText {
        try NoticeReader().read([UInt8](Data(contentsOf: folder.appending(path: name))), path: name)
    }

    /// The text whose name begins so, such as `004`.
    static func read(number: String) throws -> SourceText {
        try read(names.first { $0.split(separator: "/").last?.hasPrefix(number) ?? false } ?? "")
    }
}
