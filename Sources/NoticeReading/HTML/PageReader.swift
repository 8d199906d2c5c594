import NoticeModel

/// Reads a notice out of a web page: finds its body, leaves the furniture of the page out, writes each block as a line.
struct PageReader: FormatReader {
    static let mediaType = "text/html"

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        let tree = try parse(file)
        let body = PageBody(tree)
        let table = PageMetadata(tree, body: body.elements)
        var walk = PageWalk(tree, left: table.elements)
        if let heading = heading(tree, body, table) { walk.addHeading(heading) }
        for element in body.elements { walk.add(element) }
        var (scalars, blocks) = walk.finish()
        guard scalars.contains(where: { !isBlank($0) }) else {
            throw file.error(.noText(format: "an HTML page", detail: "It has no text."))
        }
        let basis =
            switch body.basis {
            case .name(let name): "told by the name \(name)"
            case .density: "told by where the prose of the page stands"
            case .page: "the whole page"
            }
        var notes = [
            Diagnostic(code: "source.body", severity: .info, message: "The body of the page is \(basis).", range: nil)
        ]
        if let copy = RepeatedText(scalars, blocks) {
            copy.remove(from: &scalars, &blocks)
            notes.append(
                Diagnostic(
                    code: "source.repeated-text", severity: .info,
                    message: "The page gives its text again, \(copy.count) characters; they are left out.", range: nil))
        }
        return FormatContent(scalars: scalars, blocks: blocks, metadata: table.metadata, diagnostics: notes)
    }

    private func parse(_ file: FormatInput) throws(ReadingError) -> MarkupTree {
        // The parser gets UTF-8 whatever the bytes were: it must not decode by what a meta element says.
        var utf8: [UInt8] = []
        utf8.reserveCapacity(file.scalars.count * 3)
        for scalar in file.scalars where scalar != 0xFEFF {
            let isControl = scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D
            let character = isControl ? " " : Unicode.Scalar(scalar) ?? "\u{FFFD}"
            utf8 += UTF8.encode(character)!
        }
        let result: Result<MarkupTree, MarkupTree.Failure> = utf8.withUnsafeBytes { bytes in
            do throws(MarkupTree.Failure) {
                return .success(try MarkupTree(bytes, .html, limits: file.options.limits))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let tree): return tree
        case .failure(let failure): throw file.error(failure.reason("an HTML page", file.options.limits))
        }
    }

    /// A heading of the page that names the notice and stands before its body, or nil.
    private func heading(_ tree: MarkupTree, _ body: PageBody, _ table: PageMetadata) -> [UInt32]? {
        guard let start = body.elements.first, start > 0 else { return nil }
        let headings = (0..<start).filter { tree.nodes[$0].name == "h1" && tree.nodes[$0].end <= start }
        guard headings.count == 1, let heading = headings.first else { return nil }
        var left = tree.nodes[heading].parent
        while left >= 0 {
            if PageFurniture.contains(tree.nodes[left]) || table.elements.contains(left) { return nil }
            left = tree.nodes[left].parent
        }
        let words = tree.text(of: heading).filter { !isBlank($0) }
        guard (6...120).contains(words.count) else { return nil }
        // The body may open with the title again, in two lines or with other spaces.
        let opening = body.elements.flatMap { tree.text(of: $0).filter { !isBlank($0) }.prefix(words.count * 2 + 200) }
        let isRepeated = opening.indices.contains { opening[$0...].starts(with: words) }
        return isRepeated ? nil : trimmed(tree.text(of: heading))
    }
}

extension MarkupTree.Failure {
    /// The reason of the reading error that this failure is.
    func reason(_ format: String, _ limits: ReadingLimits) -> ReadingError.Reason {
        switch self {
        case .malformed: .damaged(format: format, detail: "Its markup cannot be parsed.")
        case .tooDeep: .beyondLimit(format: format, limit: "\(limits.depth) nested elements")
        case .documentType: .refused(format: format, detail: "It declares a document type (DOCTYPE).")
        case .tooLarge: .beyondLimit(format: format, limit: "\(limits.nodeCount) elements and texts")
        case .outOfMemory: .damaged(format: format, detail: "There is not enough memory to parse it.")
        }
    }
}
