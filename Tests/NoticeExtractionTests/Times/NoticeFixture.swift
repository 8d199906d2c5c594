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
        outline = Self.sketch(text)
        citations = Self.quotedTitles(text)
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

extension NoticeFixture {
    /// 《…》 as citations.
    static func quotedTitles(_ text: NormalText) -> [Citation] {
        var citations: [Citation] = []
        var open: Int?
        for (i, c) in text.scalars.enumerated() {
            if c == 0x300A, open == nil { open = i }
            if c == 0x0A { open = nil }
            if c == 0x300B, let start = open {
                citations.append(
                    Citation(range: NormalRange(start, i + 1), title: NormalRange(start + 1, i), number: nil, rule: ""))
                open = nil
            }
        }
        return citations
    }

    static func sketch(_ text: NormalText) -> Outline {
        var outline = Outline(
            head: NoticeHead(),
            parts: [Part(kind: .carrier, number: nil, title: nil, range: NormalRange(0, text.scalars.count))],
            sections: [], paragraphs: [])
        func level(_ r: NormalRange) -> (Int, Int)? {
            let s = text.scalars
            let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)
            var i = r.start
            while i < r.end, numerals.contains(s[i]) { i += 1 }
            if i > r.start, i < r.end, s[i] == 0x3001 { return (1, i + 1) }
            guard r.start < r.end else { return nil }
            if s[r.start] == 0xFF08 || s[r.start] == 0x28 {
                i = r.start + 1
                while i < r.end, numerals.contains(s[i]) { i += 1 }
                if i > r.start + 1, i < r.end, s[i] == 0xFF09 || s[i] == 0x29 { return (2, i + 1) }
            }
            i = r.start
            while i < r.end, s[i] >= 0x30, s[i] <= 0x39 { i += 1 }
            if i > r.start, i - r.start < 3, i < r.end, s[i] == 0x2E { return (3, i + 1) }
            return nil
        }
        var stack: [Int] = []
        var sawHeading = false
        for paragraph in text.paragraphs {
            let r = paragraph.range
            var entry = OutlineParagraph(range: r, role: .body, section: stack.last, part: 0, bodyStart: r.start)
            if let (level, end) = level(r) {
                sawHeading = true
                var stop = end
                while stop < r.end, text.scalars[stop] != 0x3002, stop - end < 45 { stop += 1 }
                let isHead = stop == r.end || (stop < r.end && text.scalars[stop] == 0x3002)
                while let last = stack.last, outline.sections[last].level >= level { stack.removeLast() }
                outline.sections.append(
                    Section(
                        parent: stack.last, part: 0, level: level, marker: "", number: nil,
                        title: isHead ? NormalRange(end, stop) : nil, markerRange: NormalRange(r.start, end),
                        range: NormalRange(r.start, isHead ? stop : r.end),
                        content: NormalRange(r.start, text.scalars.count)))
                stack.append(outline.sections.count - 1)
                entry.section = stack.last
                entry.bodyStart = isHead ? min(stop + 1, r.end) : end
                if isHead, stop >= r.end - 1 { entry.role = .heading }
            } else if !sawHeading, r.count < 60, r.count > 3 {
                let words = ["通知", "规划", "方案", "意见", "纲要", "计划", "报告", "年）", "年)"]
                let string = text.string(r)
                if words.contains(where: { string.hasSuffix($0) }) { entry.role = .title }
                if string.hasSuffix("日"), string.count <= 14 {
                    entry.role = .date
                }
            }
            outline.paragraphs.append(entry)
        }
        for i in outline.sections.indices {
            for j in outline.sections.indices where j > i && outline.sections[j].level <= outline.sections[i].level {
                outline.sections[i].content = NormalRange(
                    outline.sections[i].content.start, outline.sections[j].range.start)
                break
            }
        }
        return outline
    }
}
