/// A ZIP archive that holds several notices, one an entry.
///
/// Names of entries are words in messages and in the path of a source, `box.zip!name`; they are never paths of the system.
public struct NoticeBox {
    private static let opening: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private let container: ZipContainer
    private let file: FormatInput
    private let entries: [ZipContainer.Listed]
    /// What was left out, as one line each.
    public private(set) var notes: [String] = []

    /// Opens a box; nil for bytes that are another format, also one that a ZIP container holds, such as DOCX and OFD.
    ///
    /// The bytes must outlive the box.
    ///
    /// - Throws: a `ReadingError` when the archive is damaged or has what is refused: encryption, names that lead outside,
    ///   doubles, entries that share bytes, or more entries than the limit.
    public init?(_ bytes: UnsafeRawBufferPointer, path: String, options: ReadingOptions) throws(ReadingError) {
        guard bytes.starts(with: Self.opening), bytes.count <= options.byteLimit else { return nil }
        let file = FormatInput(bytes: bytes, path: path, options: options)
        let container = try ZipContainer(file, format: "a ZIP archive")
        guard BinaryFormats.isBox(container) else { return nil }
        self.container = container
        self.file = file
        let all = container.listed
        entries = all.filter { !Self.isHidden($0.name) }
        if entries.count < all.count {
            let count = all.count - entries.count
            notes.append("\(path): skipped \(count) hidden file\(count == 1 ? "" : "s")")
        }
        if entries.isEmpty { notes.append("\(path): no files in this archive") }
    }

    /// The number of entries that are files and not hidden.
    public var count: Int { entries.count }

    /// The path of an entry as its source is called.
    public func path(_ index: Int) -> String { "\(file.path)!\(entries[index].name)" }

    /// Inflates an entry.
    ///
    /// - Throws: a `ReadingError` for an entry that is damaged, beyond a limit, or an archive itself.
    public func bytes(_ index: Int) throws(ReadingError) -> [UInt8] {
        let path = path(index)
        do throws(ReadingError) {
            let bytes = try container.read(entries[index].key) ?? []
            try refuseNested(bytes, path)
            return bytes
        } catch {
            throw ReadingError(path: path, byteOffset: error.byteOffset, reason: error.reason)
        }
    }

    /// Boxes in boxes have no end.
    private func refuseNested(_ bytes: [UInt8], _ path: String) throws(ReadingError) {
        let result: Result<Bool, ReadingError> = bytes.withUnsafeBytes { bytes in
            do throws(ReadingError) {
                return .success(try NoticeBox(bytes, path: path, options: file.options) != nil)
            } catch {
                return .failure(error)
            }
        }
        guard try result.get() else { return }
        throw file.error(.refused(format: "a ZIP archive", detail: "It stands in an archive itself."))
    }

    /// Files of the system that made the archive, and hidden ones.
    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }
}
