import CTextKit
import Glibc
import NoticeModel

/// Reads the bytes of a notice: tells the format by what the bytes are, takes the text out, keeps what it did on record.
///
/// Of plain text the encoding is found and the bytes are decoded to code points. The encoding is told, in this order, by a byte-order mark, by UTF-8 being valid, by NUL bytes on every other place
/// (UTF-16 without a mark), and by strict decoding as GB18030 and Big5; where both decode, by the characters that
/// come out and, where these leave it open, by charset statistics. The offsets of the text are those that Python's
/// decoding of the same bytes has: the mark of UTF-8 and GB18030 stays as U+FEFF, that of UTF-16 is used up.
public struct NoticeReader: Sendable {
    public let options: ReadingOptions

    public init(options: ReadingOptions = ReadingOptions()) {
        self.options = options
    }

    /// Reads the bytes. `path` is used for messages and for the description only; nothing is opened.
    ///
    /// - Throws: a `ReadingError` when the bytes are empty, over the limit, binary, or (unless reading is lossy)
    ///   not valid in the encoding.
    public func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> SourceText {
        let result: Result<SourceText, ReadingError> = bytes.withUnsafeBytes { buffer in
            do throws(ReadingError) {
                return .success(try read(buffer, path: path))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads the bytes. `path` is used for messages and for the description only; nothing is opened.
    ///
    /// - Throws: a `ReadingError` when the bytes are empty, over the limit, binary, or (unless reading is lossy)
    ///   not valid in the encoding.
    public func read(_ bytes: UnsafeRawBufferPointer, path: String) throws(ReadingError) -> SourceText {
        func error(_ reason: ReadingError.Reason, at offset: Int? = nil) -> ReadingError {
            ReadingError(path: path, byteOffset: offset, reason: reason)
        }
        guard bytes.count > 0 else { throw error(.empty) }
        guard bytes.count <= options.byteLimit else {
            throw error(.overLimit(byteCount: bytes.count, limit: options.byteLimit))
        }
        if let (mediaType, content) = try BinaryFormats.read(FormatInput(bytes: bytes, path: path, options: options)) {
            let description = SourceDescription(
                path: path, mediaType: mediaType, formatBasis: BinaryFormats.basis(bytes), encoding: "UTF-8",
                encodingBasis: .format, byteCount: bytes.count, sha256: Self.digest(bytes))
            return Self.source(description, content, [])
        }
        if let kind = FileSignature.kind(of: bytes) { throw error(.binary(kind: kind), at: 0) }

        let profile = ByteProfile(bytes)
        var choice = try choose(bytes, profile, path)
        choice = byName(choice, bytes)
        var decoding = choice.decoding
        if decoding.isUnavailable { throw error(.converterUnavailable(encoding: decoding.encoding.name)) }
        let content = UnsafeRawBufferPointer(rebasing: bytes[choice.markLength...])
        if let failure = decoding.failure {
            guard options.isLossy else {
                let offset = failure.offset + choice.markLength
                guard !failure.isTruncated else {
                    throw error(.truncated(encoding: decoding.encoding.name), at: offset)
                }
                let bad = Array(bytes[offset..<min(offset + failure.length, bytes.count)])
                throw error(.invalidBytes(encoding: decoding.encoding.name, bytes: bad), at: offset)
            }
            decoding = Decoding.lossy(content, as: decoding.encoding)
        }
        let scalars = decoding.scalars
        guard scalars.contains(where: { $0 != 0xFEFF }) else { throw error(.empty) }
        try refuseBinary(scalars, decoding.encoding, profile, path)

        let name = choice.markLength > 0 ? "UTF-16" : decoding.encoding.name
        var description = SourceDescription(
            path: path, mediaType: "text/plain", encoding: name, encodingBasis: choice.basis,
            byteCount: bytes.count, sha256: Self.digest(bytes))
        var diagnostics = [
            Diagnostic(
                code: "source.encoding", severity: .info,
                message: "The encoding is \(name), told by \(choice.basis.rawValue).", range: nil)
        ]
        let markup = Markup(scalars)
        if markup == .page {
            description.mediaType = PageReader.mediaType
            if let note = encodingNote(scalars, choice) { diagnostics.append(note) }
            let replaced = decoding.replaced.count
            if replaced > 0 {
                let message = "The page has bytes that are not valid \(name); U+FFFD stands for them."
                diagnostics.append(
                    Diagnostic(code: "source.replaced", severity: .warning, message: message, range: nil))
            }
            let file = FormatInput(bytes: bytes, scalars: scalars, path: path, options: options)
            return Self.source(description, try PageReader().read(file), diagnostics)
        }
        if markup == nil, Self.mayBeMarkdown(bytes), MarkdownReader.isMade(scalars) {
            description.mediaType = MarkdownReader.mediaType
            let file = FormatInput(bytes: bytes, scalars: scalars, path: path, options: options)
            let source = Self.source(description, try MarkdownReader().read(file), diagnostics)
            return source
        }
        if markup == .xml {
            diagnostics.append(
                Diagnostic(
                    code: "source.markup", severity: .warning,
                    message: "The file looks like XML and was read as plain text, tags included.", range: nil))
        }
        if let note = FileExtension.mismatch(description) { diagnostics.append(note) }
        diagnostics += CharacterAudit(decoding).diagnostics
        return SourceText(description: description, scalars: scalars, diagnostics: diagnostics)
    }

    /// Whether there is a byte that Markdown is told by: most notices have none.
    private static func mayBeMarkdown(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        return memchr(start, 0x23, bytes.count) != nil || memchr(start, 0x7C, bytes.count) != nil || bytes[0] == 0x2D
    }

    /// The source text that a reader of a format took out.
    private static func source(
        _ description: SourceDescription, _ content: FormatContent, _ diagnostics: [Diagnostic]
    ) -> SourceText {
        let audit = CharacterAudit(Decoding(encoding: .utf8, scalars: content.scalars))
        let mismatch = FileExtension.mismatch(description).map { [$0] } ?? []
        return SourceText(
            description: description, scalars: content.scalars,
            diagnostics: diagnostics + mismatch + content.diagnostics + audit.diagnostics,
            metadata: content.metadata.isEmpty ? nil : content.metadata, blocks: content.blocks)
    }

    /// The SHA-256 digest in lower-case hexadecimal digits.
    public static func digest(_ bytes: UnsafeRawBufferPointer) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
            let isDone = ctk_sha256(bytes.baseAddress, bytes.count, digest.baseAddress)
            precondition(isDone != 0, "the digest library computes SHA-256")
            return String(unsafeUninitializedCapacity: 64) { digits in
                for i in 0..<64 {
                    let value = digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15
                    digits[i] = value < 10 ? 0x30 + value : 0x57 + value
                }
                return 64
            }
        }
    }

    /// A decoding and how it was come by.
    private struct Choice {
        var decoding: Decoding
        var basis: EncodingBasis
        /// The bytes of a UTF-16 mark, which decoding does not see.
        var markLength = 0
    }

    private func choose(
        _ bytes: UnsafeRawBufferPointer, _ profile: ByteProfile, _ path: String
    ) throws(ReadingError) -> Choice {
        let mark = Self.utf16Mark(bytes)
        if let declared = options.declaredEncoding {
            guard let encoding = TextEncoding(name: declared) else {
                throw ReadingError(path: path, byteOffset: nil, reason: .unsupportedEncoding(name: declared))
            }
            let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
            if isUTF16, let mark { return Choice(decoding: decode(bytes, mark, 2), basis: .declared, markLength: 2) }
            let decoding = Decoding.strict(bytes, as: encoding, scalarCount: profile.leadCount)
            return Choice(decoding: decoding, basis: .declared)
        }
        if let mark { return Choice(decoding: decode(bytes, mark, 2), basis: .byteOrderMark, markLength: 2) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let decoding = Decoding.strict(bytes, as: .utf8, scalarCount: profile.leadCount)
            return Choice(decoding: decoding, basis: .byteOrderMark)
        }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
            let decoding = Decoding.strict(bytes, as: .gb18030, scalarCount: 0)
            return Choice(decoding: decoding, basis: .byteOrderMark)
        }
        if let encoding = Self.markless16(bytes, profile) {
            let decoding = decode(bytes, encoding, 0)
            if decoding.failure == nil { return Choice(decoding: decoding, basis: .statistics) }
        }
        if profile.nulCount > 0 {
            throw ReadingError(
                path: path, byteOffset: profile.firstNUL, reason: .binary(kind: "binary data with NUL bytes"))
        }
        let utf8 = Decoding.strict(bytes, as: .utf8, scalarCount: profile.leadCount)
        if utf8.failure == nil { return chooseOverUTF8(bytes, utf8) ?? Choice(decoding: utf8, basis: .validUTF8) }
        if DamagedUTF8.isLikely(bytes) { return Choice(decoding: utf8, basis: .statistics) }
        return chooseDoubleByte(bytes)
    }

    private func decode(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ markLength: Int) -> Decoding {
        let content = UnsafeRawBufferPointer(rebasing: bytes[markLength...])
        return Decoding.strict(content, as: encoding, scalarCount: 0)
    }

    /// GB18030 for the rare short text of its that happens to be valid UTF-8: it comes out as letters of two bytes, without
    /// one ideograph, where GB18030 has prose (通知 reads as U+0368 U+05AA).
    private func chooseOverUTF8(_ bytes: UnsafeRawBufferPointer, _ utf8: Decoding) -> Choice? {
        guard utf8.scalars.count < bytes.count, bytes.count < 256 else { return nil }
        guard utf8.scalars.allSatisfy({ $0 < 0x800 }) else { return nil }
        let gb18030 = Decoding.strict(bytes, as: .gb18030, scalarCount: 0)
        guard gb18030.failure == nil, FrequentCharacters.score(gb18030.scalars) >= 0.5 else { return nil }
        return Choice(decoding: gb18030, basis: .statistics)
    }

    /// Decides between GB18030 and Big5 by strict decoding and by what comes out.
    private func chooseDoubleByte(_ bytes: UnsafeRawBufferPointer) -> Choice {
        let gb18030 = Decoding.strict(bytes, as: .gb18030, scalarCount: 0)
        let gbScore = FrequentCharacters.score(gb18030.scalars)
        // Prose that comes out of GB18030 as prose is that; nothing else is tried.
        if gb18030.failure == nil, gbScore >= 0.5 { return Choice(decoding: gb18030, basis: .strictDecoding) }
        let big5 = Decoding.strict(bytes, as: .big5, scalarCount: 0)
        let big5Score = FrequentCharacters.score(big5.scalars)
        // Damaged prose is told from valid nonsense: it is better to report the bad bytes than to read the nonsense.
        let isClear = abs(gbScore - big5Score) >= 0.3
        switch (gb18030.failure, big5.failure) {
        case (nil, .some) where !isClear || gbScore > big5Score:
            return Choice(decoding: gb18030, basis: .strictDecoding)
        case (.some, nil) where !isClear || big5Score > gbScore:
            return Choice(decoding: big5, basis: .strictDecoding)
        case (.some(let a), .some(let b)) where !isClear:
            return Choice(decoding: b.offset > a.offset ? big5 : gb18030, basis: .statistics)
        case (nil, nil) where abs(gbScore - big5Score) < 0.1:
            let sample = min(bytes.count, 1 << 16)
            let confidence = ctk_detect(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), sample)
            let isBig5 = confidence.big5 > confidence.gb18030
            return Choice(decoding: isBig5 ? big5 : gb18030, basis: .statistics)
        default:
            return Choice(decoding: big5Score > gbScore ? big5 : gb18030, basis: .statistics)
        }
    }

    /// The encoding that a page names in itself, where nothing surer told it and the bytes are valid in it.
    private func byName(_ choice: Choice, _ bytes: UnsafeRawBufferPointer) -> Choice {
        guard choice.basis == .strictDecoding || choice.basis == .statistics else { return choice }
        guard let encoding = Markup.namedEncoding(choice.decoding.scalars) else { return choice }
        if encoding == choice.decoding.encoding {
            return Choice(decoding: choice.decoding, basis: .named, markLength: choice.markLength)
        }
        let decoding = Decoding.strict(bytes, as: encoding, scalarCount: bytes.count)
        return decoding.failure == nil && !decoding.isUnavailable ? Choice(decoding: decoding, basis: .named) : choice
    }

    /// Says that a page names another encoding than the one in which its bytes are valid.
    private func encodingNote(_ scalars: [UInt32], _ choice: Choice) -> Diagnostic? {
        guard let named = Markup.namedEncoding(scalars), named != choice.decoding.encoding else { return nil }
        guard choice.markLength == 0 else { return nil }
        return Diagnostic(
            code: "source.encoding-differs", severity: .warning,
            message: "The page says that it is \(named.name); its bytes are \(choice.decoding.encoding.name).",
            range: nil)
    }

    private static func utf16Mark(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }

    /// UTF-16 without a mark: an even number of bytes with NULs (of digits, spaces, line breaks) among them, and nine of
    /// ten code units such as Chinese text has.
    private static func markless16(_ bytes: UnsafeRawBufferPointer, _ profile: ByteProfile) -> TextEncoding? {
        guard bytes.count % 2 == 0, profile.nulCount > 0 else { return nil }
        let units = min(bytes.count / 2, 4096)
        var plausible = (little: 0, big: 0)
        for i in 0..<units {
            let first = UInt32(bytes[2 * i])
            let second = UInt32(bytes[2 * i + 1])
            if isPlausible(second << 8 | first) { plausible.little += 1 }
            if isPlausible(first << 8 | second) { plausible.big += 1 }
        }
        guard max(plausible.little, plausible.big) * 10 >= units * 9 else { return nil }
        return plausible.big > plausible.little ? .utf16BigEndian : .utf16LittleEndian
    }

    /// Whether a UTF-16 code unit is one that Chinese text is made of.
    private static func isPlausible(_ unit: UInt32) -> Bool {
        switch unit {
        case 9, 10, 13, 0x20..<0x7F, 0x2010..<0x2040, 0x3000..<0x3020, 0x4E00..<0xA000, 0xFF00..<0xFF60: true
        default: false
        }
    }

    private func refuseBinary(
        _ scalars: [UInt32], _ encoding: TextEncoding, _ profile: ByteProfile, _ path: String
    ) throws(ReadingError) {
        let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        let controls = isUTF16 ? scalars.count { $0 < 0x20 && $0 &- 9 > 4 } : profile.controlCount
        // A stray control character is dropped later; a hundredth of the text is no text.
        guard controls > 2, controls * 100 > scalars.count else { return }
        let offset = isUTF16 ? nil : profile.firstControl
        throw ReadingError(
            path: path, byteOffset: offset, reason: .binary(kind: "binary data with control characters"))
    }
}
