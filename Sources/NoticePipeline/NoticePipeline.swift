import Glibc
import NoticeExtraction
import NoticeModel
import NoticeNormalization
import NoticeReading
import NoticeRecords
import NoticeSegmentation
import NoticeSystem

/// Reads notices and gives their records: the stages one after the other, each also alone.
///
/// A pipeline holds nothing that a notice changes, so one pipeline serves any number of threads.
///
///     let pipeline = NoticePipeline()
///     let record = try pipeline.process(path: "notice.txt")
///     for target in record.targets { print(target.quote) }
public struct NoticePipeline: Sendable {
    /// The version of the program, which every record names.
    public static let version = "0.1.0"

    /// The program and its rules, as every record names them.
    public static let generator = GeneratorRecord(version: version, ruleset: Ruleset.fingerprint)

    private let reader: NoticeReader
    private let normalizer = Normalizer()
    private let segmenter = Segmenter()
    private let extractor = Extractor()
    private let writer = RecordWriter(ruleset: Ruleset.fingerprint, version: version)
    private let options: ReadingOptions

    /// Makes a pipeline; the options say how bytes become text.
    public init(options: ReadingOptions = ReadingOptions()) {
        reader = NoticeReader(options: options)
        self.options = options
    }

    /// The record of the notice in a file, or on standard input where the path is `-`.
    public func process(path: String) throws(NoticeFailure) -> NoticeRecord {
        record(try read(path: path))
    }

    /// The record of a notice from its bytes; `path` is what the record calls its source.
    public func process(_ bytes: [UInt8], path: String) throws(NoticeFailure) -> NoticeRecord {
        record(try read(bytes, path: path))
    }

    /// The record of a source text: all stages after reading.
    public func record(_ source: SourceText) -> NoticeRecord {
        let text = normalize(source)
        let outline = segment(text)
        return record(source, text, outline, extract(text, outline))
    }

    // MARK: The stages

    /// Reads and decodes a file, or standard input where the path is `-`, with the sidecar file beside it.
    public func read(path: String) throws(NoticeFailure) -> SourceText {
        let bytes: [UInt8]
        do {
            bytes = try readBytes(path: path, limit: options.byteLimit)
        } catch {
            throw NoticeFailure(path: error.path, reason: error.reason)
        }
        var source = try read(bytes, path: path)
        if let sidecar = SidecarFile(beside: path) { sidecar.complete(&source) }
        return source
    }

    /// Reads a file, or each of the notices of a ZIP archive that holds several, and hands them over one by one, in order.
    ///
    /// A notice in an archive has the path `archive.zip!name`; one that cannot be read costs no other one.
    ///
    /// - Returns: what was left out, as one line each.
    @discardableResult
    public func readEach(path: String, _ body: (Result<SourceText, NoticeFailure>) -> Void) -> [String] {
        do {
            return readEach(try readBytes(path: path, limit: options.byteLimit), path: path) { result in
                guard case .success(var source) = result, source.description.path == path else { return body(result) }
                if let sidecar = SidecarFile(beside: path) { sidecar.complete(&source) }
                body(.success(source))
            }
        } catch {
            body(.failure(NoticeFailure(path: error.path, reason: error.reason)))
            return []
        }
    }

    /// The same for bytes; `path` is what the sources are called.
    @discardableResult
    public func readEach(
        _ bytes: [UInt8], path: String, _ body: (Result<SourceText, NoticeFailure>) -> Void
    ) -> [String] {
        bytes.withUnsafeBytes { buffer in
            let box: NoticeBox?
            do throws(ReadingError) {
                box = try NoticeBox(buffer, path: path, options: options)
            } catch {
                body(.failure(NoticeFailure(error, [])))
                return []
            }
            guard let box else {
                body(result(bytes, path: path))
                return []
            }
            for index in 0..<box.count {
                do throws(ReadingError) {
                    body(result(try box.bytes(index), path: box.path(index)))
                } catch {
                    body(.failure(NoticeFailure(error, [])))
                }
            }
            return box.notes
        }
    }

    /// How many files a ZIP archive of notices holds; 0 for any other file, and for what cannot be read.
    public func countOfNotices(inBox path: String) -> Int {
        guard let bytes = try? readBytes(path: path, limit: options.byteLimit) else { return 0 }
        return bytes.withUnsafeBytes { buffer in
            (try? NoticeBox(buffer, path: path, options: options))?.count ?? 0
        }
    }

    private func result(_ bytes: [UInt8], path: String) -> Result<SourceText, NoticeFailure> {
        do {
            return .success(try read(bytes, path: path))
        } catch {
            return .failure(error)
        }
    }

    /// Decodes bytes.
    public func read(_ bytes: [UInt8], path: String) throws(NoticeFailure) -> SourceText {
        do {
            return try reader.read(bytes, path: path)
        } catch {
            throw NoticeFailure(error, bytes)
        }
    }

    /// Folds a source text to the text that the later stages read.
    public func normalize(_ source: SourceText) -> NormalText {
        normalizer.normalize(source)
    }

    /// Finds parts, sections, head and foot.
    public func segment(_ text: NormalText) -> Outline {
        segmenter.segment(text)
    }

    /// Finds quantities, targets, times, organs, citations and identifiers.
    public func extract(_ text: NormalText, _ outline: Outline) -> Facts {
        extractor.extract(text, outline)
    }

    /// Tells in words why the text at an offset of the normal text came out as it did; at least one explanation.
    public func explain(_ text: NormalText, _ outline: Outline, at offset: Int) -> [Explanation] {
        extractor.explain(text, outline, at: offset)
    }

    /// Makes the record of what the stages found; the values must belong together.
    ///
    /// What the text lacks at its head is filled from the metadata of the file, and what both lack from the sidecar file;
    /// what is said twice and differently gives a diagnostic, and the text stands.
    public func record(_ source: SourceText, _ text: NormalText, _ outline: Outline, _ facts: Facts) -> NoticeRecord {
        var outline = outline
        if let metadata = source.metadata {
            outline = MetadataReading(metadata, .file, self).completed(outline)
        }
        if let sidecar = source.sidecar {
            outline = MetadataReading(sidecar, .sidecar, self).completed(outline)
        }
        return writer.record(source: source, text: text, outline: outline, facts: facts)
    }
}
