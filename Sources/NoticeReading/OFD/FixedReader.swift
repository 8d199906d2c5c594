import NoticeModel

/// Reads a notice out of an OFD document (GB/T 33190): the boxes of its pages in reading order, lines joined to paragraphs.
///
/// Elements are told by their local names: producers mix namespaces. Attached files are no part of the text.
struct FixedReader: FormatReader {
    static let mediaType = "application/ofd"
    static let format = "an OFD document"

    private let container: ZipContainer

    /// Whether a container is an OFD document by its entries.
    static func isMade(_ container: ZipContainer) -> Bool { container.has("OFD.xml") }

    init(_ container: ZipContainer) {
        self.container = container
    }

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        guard let root = try container.markup("OFD.xml") else {
            throw file.error(.damaged(format: Self.format, detail: "It has no OFD.xml."))
        }
        var metadata = SourceMetadata()
        var pages: [[TextBox]] = []
        for body in root.nodes.indices where root.nodes[body].name == "DocBody" {
            if let info = root.children("DocInfo", of: body).first { addInfo(root, info, to: &metadata) }
            guard let location = root.first("DocRoot", in: body) else { continue }
            pages += try self.pages(string(trimmed(root.text(of: location))), file)
        }
        guard !pages.isEmpty else { throw file.error(.damaged(format: Self.format, detail: "It has no pages.")) }
        var layout = PageLayout(pages: pages)
        let dropped = layout.dropFurniture()
        guard !layout.lines.isEmpty else {
            throw file.error(.noText(format: Self.format, detail: "It has no text; its pages may be pictures."))
        }
        var writer = BlockWriter()
        layout.write(to: &writer)
        var content = FormatContent(scalars: writer.scalars, blocks: writer.blocks, metadata: metadata)
        if dropped > 0 {
            content.diagnostics.append(
                Diagnostic(
                    code: "source.page-furniture", severity: .info,
                    message: "\(dropped) lines with page numbers and running heads are left out.", range: nil))
        }
        return content
    }

    /// The boxes of each page of a document, those of its templates with them.
    private func pages(_ location: String, _ file: FormatInput) throws(ReadingError) -> [[TextBox]] {
        guard let name = resolve(location, from: ""), let document = try container.markup(name) else {
            throw file.error(.damaged(format: Self.format, detail: "Its document is not where it says."))
        }
        var templates: [String: [TextBox]] = [:]
        var pages: [[TextBox]] = []
        for (i, node) in document.nodes.enumerated() {
            guard node.name == "TemplatePage" || node.name == "Page", let location = node["BaseLoc"] else { continue }
            guard let entry = resolve(location, from: name), let page = try container.markup(entry) else {
                throw file.error(.damaged(format: Self.format, detail: "Page \(pages.count + 1) is not where it says."))
            }
            var boxes = FixedPage.boxes(page)
            if document.nodes[i].name == "TemplatePage" {
                if let id = node["ID"] { templates[id] = boxes }
                continue
            }
            for use in page.nodes where use.name == "Template" {
                if let id = use["TemplateID"], let template = templates[id] { boxes = template + boxes }
            }
            pages.append(boxes)
        }
        return pages
    }

    /// The entry at a location: from the root when it begins with a slash, else beside the file that names it, or, as some
    /// producers have it, from the root all the same.
    private func resolve(_ location: String, from file: String) -> String? {
        let folder = file.split(separator: "/").dropLast()
        let parts = location.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        for base in location.hasPrefix("/") ? [[]] : [Array(folder), []] {
            var path = base
            for part in parts where part != "." {
                if part == ".." { _ = path.popLast() } else { path.append(part) }
            }
            let name = path.joined(separator: "/")
            if container.has(name) { return name }
        }
        return nil
    }

    /// What the document says about itself. Only entries that its maker named as those of a notice fill anything.
    private func addInfo(_ tree: MarkupTree, _ info: Int, to metadata: inout SourceMetadata) {
        for i in info + 1..<tree.nodes[info].end {
            let node = tree.nodes[i]
            guard ["Title", "Author", "Subject", "CreationDate", "CustomData"].contains(node.name) else { continue }
            let value = trimmed(tree.text(of: i))
            guard !value.isEmpty else { continue }
            if let label = node["Name"], let entry = MetadataLabels.entry(label.unicodeScalars.map(\.value)) {
                MetadataLabels.add(entry.label, value, to: &metadata)
            } else {
                metadata.fields.append(SourceMetadata.Field(name: node["Name"] ?? node.name, value: string(value)))
            }
        }
    }
}
