import NoticeModel
import NoticePipeline
import NoticeRecords
import NoticeSystem

/// The records of a run, read one file at a time so that a run of any size fits in memory.
struct RunRecords {
    /// The files that have records, in the order of their names.
    let files: [String]
    /// What keeps the run from being read, as lines for standard error.
    let failures: [String]

    /// What a run writes beside its records.
    private static let companions: Set<String> = ["run.json"]

    /// Takes a folder of records, or one file of JSON or JSON Lines.
    init(_ path: String) {
        let list = InputList([path])
        var failures = list.failures.map(\.line)
        if list.paths == [path] {
            files = [path]
        } else {
            files = list.paths.filter { file in
                let name = file.split(separator: "/").last.map(String.init) ?? file
                return (name.hasSuffix(".json") || name.hasSuffix(".jsonl")) && !Self.companions.contains(name)
            }
            if files.isEmpty, failures.isEmpty { failures.append("\(path): error: there are no records in this folder") }
        }
        self.failures = failures
    }

    /// Hands over each record; what is no record is named and passed over.
    ///
    /// - Returns: Whether all of them could be read.
    func forEach(_ console: inout Console, _ body: (NoticeRecord, _ file: String, inout Console) -> Void) -> Bool {
        var isSound = true
        for file in files {
            do {
                for text in jsonTexts(try readBytes(path: file)) {
                    do throws(RecordReadingError) {
                        body(try NoticeRecord(parsing: text.bytes), file, &console)
                    } catch {
                        let place = error.path.isEmpty ? "" : "\(error.path): "
                        console.say("\(file):\(text.line + error.line):\(error.column): error: \(place)\(error.message)")
                        isSound = false
                    }
                }
            } catch {
                console.say(error.line)
                isSound = false
            }
        }
        return isSound
    }

    /// The code points that the spans of a record count in: the text beside the record, else that of its source.
    ///
    /// - Returns: nil when neither is there, or the source is no longer what the record was made of.
    static func scalars(of record: NoticeRecord, file: String) -> [UInt32]? {
        let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
        let beside = (slash.map { String(file[...$0]) } ?? "") + record.id + ".txt"
        if let bytes = try? readBytes(path: beside) {
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
            if scalars.count == record.source.characterCount { return scalars }
        }
        guard let source = try? NoticePipeline(options: .init(isLossy: true)).read(path: record.source.path),
            source.description.sha256 == record.source.sha256
        else { return nil }
        return source.scalars
    }
}
