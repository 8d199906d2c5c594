import NoticeModel

/// Reads a notice out of a DOC document by `catdoc` or `antiword`, whichever is installed: a paragraph a line, the cells
/// of a table parted by tabs.
///
/// Numbers that the word processor generates are not in the text: neither program knows them.
struct OldWordReader: FormatReader {
    static let mediaType = "application/msword"
    static let format = "a DOC document"
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Whether the directory of an OLE file names the stream that only documents of Word have.
    static func isMade(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.starts(with: signature) else { return false }
        let name = "WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // Entries of the directory are 128 bytes each and begin with their name.
        return stride(from: 512, to: max(512, bytes.count - 127), by: 128).contains { start in
            bytes[start] == name[0] && bytes[start...].starts(with: name)
        }
    }

    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent {
        let text = try text(file)
        let (scalars, _) = text.withUnsafeBytes { UTF8Decoder.decodeLossily($0) }
        var writer = BlockWriter()
        var rows: [[BlockWriter.Cell]] = []
        for line in scalars.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.contains(0x09), line.contains(where: { !isBlank($0) }) {
                rows.append(line.split(separator: 0x09, omittingEmptySubsequences: false).map(Self.cell))
                continue
            }
            Self.write(&rows, to: &writer)
            if line.allSatisfy(isBlank) {
                writer.leaveBlank()
            } else {
                writer.addVerbatim(Array(line))
                writer.endBlock()
            }
        }
        Self.write(&rows, to: &writer)
        guard writer.scalars.contains(where: { !isBlank($0) }) else {
            throw file.error(.noText(format: Self.format, detail: "It has no text."))
        }
        return FormatContent(scalars: writer.scalars, blocks: writer.blocks)
    }

    private static func cell(_ text: ArraySlice<UInt32>) -> BlockWriter.Cell {
        BlockWriter.Cell(text: trimmed(text.map { $0 < 0x20 ? 0x20 : $0 }))
    }

    /// Writes lines with tabs that follow each other as a table, a line alone as a paragraph.
    private static func write(_ rows: inout [[BlockWriter.Cell]], to writer: inout BlockWriter) {
        defer { rows = [] }
        guard rows.count > 1 else {
            for row in rows {
                writer.addVerbatim(Array(row.map(\.text).filter { !$0.isEmpty }.joined(separator: [0x20])))
                writer.endBlock()
            }
            return
        }
        writer.addTable(rows)
    }

    private func text(_ file: FormatInput) throws(ReadingError) -> [UInt8] {
        let program = ChildProgram(format: Self.format, output: "text")
        for words in [
            ["catdoc", "-d", "utf-8", "-w", "/dev/stdin"], ["antiword", "-w", "0", "-m", "UTF-8.txt", "/dev/stdin"],
        ] {
            guard let result = try program.run(words, file) else { continue }
            guard result.exitCode == 0 else {
                throw file.error(.damaged(format: Self.format, detail: "\(words[0]) cannot read it."))
            }
            return result.output
        }
        let detail = "Neither catdoc nor antiword, which read it, is installed (Debian: catdoc)."
        throw file.error(.damaged(format: Self.format, detail: detail))
    }
}
