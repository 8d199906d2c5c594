import NoticeModel

/// Reads a notice out of a DOCX document: paragraphs with the numbers that the word processor generates, and tables.
///
/// Headers, footers, comments, deleted and hidden text and footnotes are no part of the text.
struct WordReader: FormatReader {
    static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    static let format = "a DOCX document"

    private let container: ZipContainer

    /// Whether a container is a DOCX document by its entries.
    static func isMade(_ container: ZipContainer) -> Bool {
        container.has("[Content_Types].xml") && container.names.contains { $0.hasPrefix("word/") }
    }

    init(_ container: ZipContainer) {
        self.container = container
    }

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        let main = try mainPart()
        guard let document = try container.markup(main), let body = document.first("body", in: 0) else {
            throw file.error(.damaged(format: Self.format, detail: "It has no body."))
        }
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var walk = WordWalk(
            document, styles: WordStyles(try container.markup(folder + "styles.xml")),
            numbering: WordNumbering(try container.markup(folder + "numbering.xml")))
        walk.addBlocks(of: body)
        let (scalars, blocks) = walk.finish()
        guard scalars.contains(where: { !isBlank($0) }) else {
            throw file.error(.noText(format: Self.format, detail: "It has no text."))
        }
        var content = FormatContent(scalars: scalars, blocks: blocks)
        if walk.hasNotes {
            content.diagnostics.append(
                Diagnostic(
                    code: "source.footnotes", severity: .info, message: "The footnotes of the document are left out.",
                    range: nil))
        }
        content.metadata.fields = try properties()
        return content
    }

    /// The name of the part that holds the text, by the relations of the package.
    private func mainPart() throws(ReadingError) -> String {
        if let relations = try container.markup("_rels/.rels") {
            for relation in relations.children("Relationship", of: 0) {
                let node = relations.nodes[relation]
                guard node["Type"]?.hasSuffix("/officeDocument") == true, let target = node["Target"] else { continue }
                let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
                if container.has(name) { return name }
            }
        }
        return "word/document.xml"
    }

    /// The properties of the document. They tell of the file and not of the notice (the title is often that of a template,
    /// the dates are those of typing), so they fill nothing.
    private func properties() throws(ReadingError) -> [SourceMetadata.Field] {
        guard let tree = try container.markup("docProps/core.xml") else { return [] }
        var fields: [SourceMetadata.Field] = []
        for element in tree.children(of: 0) where !tree.nodes[element].isText {
            let value = string(trimmed(tree.text(of: element)))
            if !value.isEmpty { fields.append(SourceMetadata.Field(name: tree.nodes[element].name, value: value)) }
        }
        return fields
    }
}
