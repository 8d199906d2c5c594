/// The opening bytes by which a file that is no plain text gives itself away.
enum FileSignature {
    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP container (DOCX, OFD, XLSX, WPS or an archive)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an OLE document (DOC, XLS or WPS)"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF document"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32 text"),
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32 text"),
    ]

    /// What the bytes look like, or nil when no signature opens them.
    static func kind(of bytes: UnsafeRawBufferPointer) -> String? {
        signatures.first { signature in
            bytes.count >= signature.bytes.count && bytes.prefix(signature.bytes.count).elementsEqual(signature.bytes)
        }?.kind
    }

    /// Whether text opens like HTML or XML, white space before it allowed.
    static func looksLikeMarkup(_ scalars: [UInt32]) -> Bool {
        var opening: [UInt8] = []
        for scalar in scalars.prefix(256) {
            if opening.isEmpty, scalar <= 0x20 || scalar == 0xFEFF { continue }
            guard scalar < 0x80 else { break }
            let byte = UInt8(scalar)
            opening.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            if opening.count == 16 { break }
        }
        return ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains { opening.starts(with: $0.utf8) }
    }
}
