import NoticeModel

/// What the name of a file claims about its format.
enum FileExtension {
    private static let claims: [String: (mediaType: String, words: String)] = [
        "html": ("text/html", "an HTML page"), "htm": ("text/html", "an HTML page"),
        "shtml": ("text/html", "an HTML page"),
        "txt": ("text/plain", "plain text"), "md": ("text/markdown", "Markdown text"),
        "markdown": ("text/markdown", "Markdown text"),
        "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a DOCX document"),
        "ofd": ("application/ofd", "an OFD document"), "pdf": ("application/pdf", "a PDF file"),
        "doc": ("application/msword", "a DOC document"),
    ]

    /// Says that the name claims another format than the bytes have, or nil.
    static func mismatch(_ description: SourceDescription) -> Diagnostic? {
        // By bytes: to look at a path by characters costs more than to read a short notice.
        let path = description.path.utf8
        let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return nil }
        guard let ending = String(name[name.index(after: dot)...]) else { return nil }
        guard let claim = claims[ending.lowercased()] else { return nil }
        // Plain text without any mark is Markdown, too.
        let isPlainMarkdown = claim.mediaType == MarkdownReader.mediaType && description.mediaType == "text/plain"
        guard claim.mediaType != description.mediaType, !isPlainMarkdown else { return nil }
        let found = claims.values.first { $0.mediaType == description.mediaType }?.words ?? description.mediaType
        return Diagnostic(
            code: "source.format-mismatch", severity: .warning,
            message: "The name of the file claims \(claim.words); its bytes are \(found).", range: nil)
    }
}
