import NoticeModel

/// Reads a notice out of a PDF file: the boxes of words that poppler's `pdftotext` finds, in reading order, lines joined
/// to paragraphs.
///
/// The program runs as a child process with bounds on time, memory and output. It gets the bytes as its standard input, so
/// that no name of the outside reaches it.
struct PrintReader: FormatReader {
    static let mediaType = "application/pdf"
    static let format = "a PDF file"
    static let signature = Array("%PDF-".utf8)

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        let pages = try pages(try boxes(file), file)
        guard !pages.isEmpty else { throw file.error(.damaged(format: Self.format, detail: "It has no pages.")) }
        var layout = PageLayout(pages: pages)
        let dropped = layout.dropFurniture()
        guard !layout.lines.isEmpty else {
            let detail =
                "It has no text on its \(pages.count) pages; they are pictures of a scan and need recognition (OCR)."
            throw file.error(.noText(format: Self.format, detail: detail))
        }
        var writer = BlockWriter()
        layout.write(to: &writer)
        var content = FormatContent(scalars: writer.scalars, blocks: writer.blocks)
        if dropped > 0 {
            content.diagnostics.append(
                Diagnostic(
                    code: "source.page-furniture", severity: .info,
                    message: "\(dropped) lines with page numbers and running heads are left out.", range: nil))
        }
        return content
    }

    /// What `pdftotext -bbox-layout` writes.
    private func boxes(_ file: FormatInput) throws(ReadingError) -> [UInt8] {
        let program = ChildProgram(format: Self.format, output: "boxes")
        let words = ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"]
        guard let result = try program.run(words, file) else {
            let detail =
                "The program pdftotext, which reads it, is not installed (Debian: poppler-utils, poppler-data)."
            throw file.error(.damaged(format: Self.format, detail: detail))
        }
        switch result.exitCode {
        case 0: return result.output
        case 3: throw file.error(.refused(format: Self.format, detail: "It is encrypted or forbids taking text out."))
        default: throw file.error(.damaged(format: Self.format, detail: "pdftotext cannot read it."))
        }
    }

    /// The words of each page as boxes.
    private func pages(_ markup: [UInt8], _ file: FormatInput) throws(ReadingError) -> [[TextBox]] {
        // Control characters of a strange font are no markup.
        let clean = markup.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
        let limits = file.options.limits
        let result: Result<MarkupTree, MarkupTree.Failure> = clean.withUnsafeBytes { bytes in
            do throws(MarkupTree.Failure) {
                return .success(try MarkupTree(bytes, .html, limits: limits))
            } catch {
                return .failure(error)
            }
        }
        let tree: MarkupTree
        switch result {
        case .success(let parsed): tree = parsed
        case .failure(let failure): throw file.error(failure.reason(Self.format, limits))
        }
        var pages: [[TextBox]] = []
        for (i, node) in tree.nodes.enumerated() {
            if node.name == "page" {
                pages.append([])
            } else if node.name == "word", !pages.isEmpty, let box = box(tree, i) {
                pages[pages.count - 1].append(box)
            }
        }
        return pages
    }

    private func box(_ tree: MarkupTree, _ word: Int) -> TextBox? {
        let node = tree.nodes[word]
        func number(_ name: String) -> Double? { node[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }
        guard let left = number("xmin"), let right = number("xmax"), let top = number("ymin"),
            let bottom = number("ymax")
        else { return nil }
        let text = tree.text(of: word)
        guard !text.isEmpty else { return nil }
        // The height of a box is that of the font's tallest glyph, which may be twice its size: the width of what stands in
        // the box tells the size, and the middle of the box the line.
        let width = text.reduce(0.0) { $0 + (isEastAsian($1) ? 1 : 0.5) }
        let size = min(bottom - top, (right - left) / width)
        return TextBox(left: left, right: right, baseline: (top + bottom) / 2, size: max(size, 0.01), text: text)
    }
}
