import NoticeModel

/// The formats that are told by their opening bytes and by what stands in them.
enum BinaryFormats {
    private static let zipOpenings: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    private static let zip = "a ZIP container (DOCX, OFD, XLSX, WPS or an archive)"

    /// The media type and the content of a file of one of these formats; nil when it is of none.
    static func read(_ file: FormatInput) throws(ReadingError) -> (mediaType: String, content: FormatContent)? {
        if zipOpenings.contains(where: { file.bytes.starts(with: $0) }) { return try readZip(file) }
        if file.bytes.starts(with: PrintReader.signature) {
            return (PrintReader.mediaType, try PrintReader().read(file))
        }
        if OldWordReader.isMade(file.bytes) { return (OldWordReader.mediaType, try OldWordReader().read(file)) }
        return nil
    }

    /// A container is told by the parts that stand in it, the others by their opening bytes.
    static func basis(_ bytes: UnsafeRawBufferPointer) -> FormatBasis {
        zipOpenings.contains { bytes.starts(with: $0) } ? .content : .signature
    }

    private static func readZip(_ file: FormatInput) throws(ReadingError) -> (String, FormatContent) {
        let container = try ZipContainer(file, format: zip)
        if WordReader.isMade(container) {
            container.format = WordReader.format
            return (WordReader.mediaType, try WordReader(container).read(file))
        }
        if FixedReader.isMade(container) {
            container.format = FixedReader.format
            return (FixedReader.mediaType, try FixedReader(container).read(file))
        }
        throw ReadingError(path: file.path, byteOffset: 0, reason: .binary(kind: kind(container)))
    }

    /// Whether a container is an archive of files and no format of its own.
    static func isBox(_ container: ZipContainer) -> Bool {
        !WordReader.isMade(container) && !FixedReader.isMade(container) && kind(container) == archive
    }

    private static let archive = "a ZIP archive"

    /// What a container is that no reader reads.
    private static func kind(_ container: ZipContainer) -> String {
        let names = container.names
        if container.has("[Content_Types].xml") {
            if names.contains(where: { $0.hasPrefix("xl/") }) { return "an XLSX workbook" }
            if names.contains(where: { $0.hasPrefix("ppt/") }) { return "a PPTX presentation" }
        }
        if container.has("mimetype"), container.has("content.xml") { return "an OpenDocument file" }
        return names.isEmpty ? "an empty ZIP archive" : archive
    }
}
