import NoticeModel

/// The metadata of a file as the stages read it: the same title, number and date readers as for the text.
struct MetadataReading {
    /// Where metadata come from.
    enum Origin {
        /// The file of the notice itself.
        case file
        /// A file beside it.
        case sidecar
    }

    private let metadata: SourceMetadata
    private let origin: Origin
    private let head: NoticeHead
    /// The issuing authorities of the metadata, one each.
    private let issuers: [String]

    init(_ metadata: SourceMetadata, _ origin: Origin, _ pipeline: NoticePipeline) {
        self.metadata = metadata
        self.origin = origin
        // A notice of nothing but a head: its readers give number and kind in their normal forms.
        let lines = [metadata.title ?? "", metadata.documentNumber ?? "", ""].joined(separator: "\n")
        let description = SourceDescription(
            path: "", mediaType: "text/plain", encoding: "UTF-8", encodingBasis: .validUTF8, byteCount: 0, sha256: "")
        let source = SourceText(description: description, scalars: lines.unicodeScalars.map(\.value))
        head = pipeline.segment(pipeline.normalize(source)).head
        let separators: Set<Character> = [" ", "\u{3000}", "、", "，", ",", ";", "；", "\u{A0}", "\t"]
        issuers = (metadata.issuer ?? "").split { separators.contains($0) }.map(String.init)
    }

    /// The outline with a head that the metadata fill where the text says nothing, and with a diagnostic for each thing
    /// that text and metadata say differently. A filled place has an empty range at the beginning of the text.
    func completed(_ outline: Outline) -> Outline {
        var outline = outline
        let nowhere = NormalRange(0, 0)
        if let title = metadata.title {
            if let own = outline.head.title {
                if !sameWords(own, title) { add("title", own, title, to: &outline) }
            } else {
                outline.head.title = head.title ?? title
                if outline.head.kind == nil { outline.head.kind = head.kind }
            }
        }
        if let number = metadata.documentNumber {
            if let own = outline.head.documentNumber {
                if !sameWords(own.text, head.documentNumber?.text ?? number) {
                    add("document number", own.text, number, to: &outline)
                }
            } else if var read = head.documentNumber {
                read.range = nowhere
                outline.head.documentNumber = read
            } else if origin == .sidecar {
                outline.diagnostics.append(
                    Diagnostic(
                        code: "metadata.unread", severity: .warning,
                        message: "The document number “\(number)” of the sidecar file has no form that is known.",
                        range: nil))
            }
        }
        if !issuers.isEmpty {
            let own = outline.head.issuers
            if own.isEmpty {
                outline.head.issuers = issuers
            } else if !issuers.allSatisfy({ one in own.contains { sameOrgan($0, one) } }) {
                add("issuing authority", own.joined(separator: "、"), metadata.issuer ?? "", to: &outline)
            }
        }
        if let date = metadata.issuedOn {
            if let own = outline.head.issuedOn {
                if own != date { add("date of issue", own, date, to: &outline) }
            } else {
                outline.head.issuedOn = date
            }
        }
        return outline
    }

    private func add(_ what: String, _ own: String, _ other: String, to outline: inout Outline) {
        outline.diagnostics.append(
            Diagnostic(
                code: "metadata.differs", severity: .warning,
                message: origin == .file
                    ? "The \(what) is “\(own)” in the text and “\(other)” in the metadata of the file; the text stands."
                    : "The \(what) is “\(own)” in the notice and “\(other)” in its sidecar file; the notice stands.",
                range: nil))
    }

    /// Whether two texts say the same but for spaces, quotation marks and brackets.
    private func sameWords(_ a: String, _ b: String) -> Bool { words(a) == words(b) }

    private func words(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value).filter { scalar in
            switch scalar {
            // Letters, digits and ideographs; everything else is written in many ways.
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400..<0xA000, 0x20000..<0x40000: true
            default: false
            }
        }
    }

    /// Whether two names may be the same authority: one may be the short form of the other (市政府办公室).
    private func sameOrgan(_ a: String, _ b: String) -> Bool {
        let (a, b) = (words(a), words(b))
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard !short.isEmpty else { return false }
        if short == long { return true }
        return short.count >= 3 && Array(long.suffix(short.count)) == short
    }
}
