import NoticeModel

/// Takes the text out of a file of one format.
///
/// A reader lives for one file on one thread.
protocol FormatReader {
    /// The IANA media type of the format.
    static var mediaType: String { get }

    /// Takes the text, the blocks and the metadata out of a file.
    func read(_ file: FormatInput) throws(ReadingError) -> FormatContent
}

/// A file that is to be read.
struct FormatInput {
    /// The bytes as they came.
    var bytes: UnsafeRawBufferPointer
    /// The text of the bytes where the format is a text format, else empty.
    var scalars: [UInt32] = []
    var path: String
    var options: ReadingOptions

    func error(_ reason: ReadingError.Reason) -> ReadingError {
        ReadingError(path: path, byteOffset: nil, reason: reason)
    }
}

/// What a reader takes out of a file; ranges count in `scalars`.
struct FormatContent {
    var scalars: [UInt32]
    var blocks: [SourceBlock]
    var metadata = SourceMetadata()
    var diagnostics: [Diagnostic] = []
}
