import NoticePipeline
import NoticeRecords

@testable import NoticeReview

/// A small notice and the record that the pipeline makes of it.
func sampleNotice(_ text: String) throws -> ReviewNotice {
    let record = try NoticePipeline().process(Array(text.utf8), path: "notice.txt")
    return ReviewNotice(record: record, scalars: text.unicodeScalars.map(\.value))
}

/// The marked text of a notice.
func marked(_ notice: ReviewNotice) -> String {
    var html = HTMLWriter()
    MarkedText(notice, scalars: notice.scalars ?? []).write(to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
}

/// What a reader sees of markup: the tags taken out, the entities and the names of hidden characters resolved.
func visibleText(_ markup: String) -> String {
    var text = ""
    var isTag = false
    for character in markup {
        switch character {
        case "<": isTag = true
        case ">": isTag = false
        default: if !isTag { text.append(character) }
        }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
}
