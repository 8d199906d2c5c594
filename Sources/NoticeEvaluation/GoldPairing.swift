import NoticeModel
import NoticeRecords

/// Which record a gold file reviews, by the names of the files.
///
/// `002.jsonl` reviews the record of a notice that is called `002`, `002.txt` or `002_….txt`.
public enum GoldPairing {
    /// Whether a gold file reviews the record of a source, by their paths.
    public static func agree(gold: String, source: String) -> Bool {
        let stem = stem(fileName(gold))
        let name = fileName(source)
        return !stem.isEmpty && (name == stem || self.stem(name) == stem || name.hasPrefix(stem + "_"))
    }

    /// The path without its folders.
    public static func fileName(_ path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// The name without what follows its last dot.
    private static func stem(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.utf8.startIndex else { return name }
        return String(name[..<dot])
    }
}

extension GoldNotice {
    /// How many reviewed quantities, times, organs and headings a record has at the same place in the same words.
    public func wordsInCommon(with record: NoticeRecord) -> Int {
        func count(_ gold: [(SourceRange, String)], _ output: [(SourceRange, String)]) -> Int {
            let places = Dictionary(output, uniquingKeysWith: { first, _ in first })
            return gold.count { span, quote in places[span].map { FoldedText($0) == FoldedText(quote) } ?? false }
        }
        return count(quantities.map { ($0.span, $0.quote) }, record.quantities.map { ($0.span, $0.quote) })
            + count(times.map { ($0.span, $0.quote) }, record.times.map { ($0.span, $0.quote) })
            + count(organs.map { ($0.span, $0.quote) }, record.departments.map { ($0.span, $0.quote) })
            + count(
                sections.map { ($0.span, $0.quote) }, record.sections.map { ($0.span, $0.marker + ($0.title ?? "")) })
    }
}
