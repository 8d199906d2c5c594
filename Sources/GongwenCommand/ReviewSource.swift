import NoticePipeline
import NoticeReading
import NoticeRecords
import NoticeRuns
import NoticeSystem

extension RecordStore {
    /// The code points that the spans of a record count in: the text beside the record, else that of its source.
    ///
    /// - Parameter options: How the source is read again, damaged bytes included.
    /// - Returns: nil when neither is there, or the source is no longer what the record was made of.
    func scalars(of record: NoticeRecord, _ options: ReadingOptions) -> [UInt32]? {
        if let bytes = try? readBytes(path: textPath(id: record.id)) {
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
            if scalars.count == record.source.characterCount { return scalars }
        }
        var options = options
        options.isLossy = true
        guard let source = try? NoticePipeline(options: options).read(path: record.source.path),
            source.description.sha256 == record.source.sha256
        else { return nil }
        return source.scalars
    }
}
