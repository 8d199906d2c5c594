import Glibc
import NoticeRecords
import NoticeSystem

/// The records of a run, read one at a time: only where they stand is kept.
///
/// What is read: a run (a folder with `run.json`), a folder of records as `gongwen extract --output` writes it, a file
/// with one record or with one a line, or standard input (`-`), which is held in memory.
public struct RecordStore: Sendable {
    public typealias Entry = RecordEntries.Entry

    /// The path, or that of the only run below it.
    public let path: String
    /// In the order of the run, or of the names.
    public let entries: RecordEntries
    private let run: RunIndex?
    /// What was read from standard input.
    private var input: [UInt8] = []

    /// What the run was; nil for records that are no run.
    public var overview: RunOverview? { run?.overview }

    /// Finds the records.
    ///
    /// - Throws: What cannot be read, or that there is no record, or that there are several runs.
    public init(path: String) throws(FileError) {
        var walk = InputWalk()
        var runs: [String] = []
        var files = PathList()
        walk.add(path) { file in
            if file.hasSuffix("/run.json"), file != path { runs.append(file) }
            if file == path || file.hasSuffix(".json") || file.hasSuffix(".jsonl") { files.append(file) }
        }
        if let failure = walk.failures.first { throw failure }
        if runs.count > 1 {
            let names = runs.map { String($0.dropLast("/run.json".count)) }.joined(separator: ", ")
            throw FileError(path: path, reason: "There are several runs in this folder: \(names)")
        }
        if let file = runs.first {
            self.path = String(file.dropLast("/run.json".count))
            let run = try RunIndex(path: file)
            self.run = run
            entries = RecordEntries(places: .run(run, folder: "\(self.path)/records"))
            return
        }
        self.path = path
        run = nil
        let isFile = files.elementsEqual([path])
        if isFile || files.contains(where: { $0.hasSuffix(".jsonl") }) {
            var parts: [RecordEntries.Part] = []
            for (index, file) in files.enumerated() {
                if path == "-" {
                    input = try readBytes(path: path)
                    parts += jsonTexts(input).map { .init(file: index, bytes: $0.range, line: $0.line) }
                } else if isFile || file.hasSuffix(".jsonl") {
                    parts += try Self.parts(of: file, index)
                } else {
                    parts.append(.init(file: index))
                }
            }
            entries = RecordEntries(places: .parts(files, parts))
        } else {
            entries = RecordEntries(places: .files(files))
        }
        if entries.isEmpty { throw FileError(path: path, reason: "There are no records in this folder") }
    }

    /// The records of a file: the whole of it, or with JSON Lines one a line, as `jsonTexts` has it.
    private static func parts(of file: String, _ index: Int) throws(FileError) -> [RecordEntries.Part] {
        var reader = try LineReader(path: file)
        let whole: [RecordEntries.Part] = [.init(file: index, bytes: 0..<(try size(of: file)))]
        guard let first = try reader.next(), reader.endsWithLineFeed, (try? JSONDocument(parsing: first)) != nil else {
            return whole
        }
        var parts: [RecordEntries.Part] = [.init(file: index, bytes: first.indices)]
        var line = 1
        var start = reader.offset
        while let text = try reader.next() {
            if !text.allSatisfy(isBlank) {
                parts.append(.init(file: index, bytes: start..<(start + text.count), line: line))
            }
            line += 1
            start = reader.offset
        }
        return parts.count == 1 ? whole : parts
    }

    private static func size(of file: String) throws(FileError) -> Int {
        var status = stat()
        guard stat(file, &status) == 0 else { throw FileError(path: file, errno: errno) }
        return Int(status.st_size)
    }

    /// The JSON of a record.
    public func bytes(of entry: Entry) throws(FileError) -> [UInt8] {
        guard let range = entry.bytes else { return try readBytes(path: entry.path) }
        if entry.path == "-" { return Array(input[range]) }
        let bytes = try OpenFile(path: entry.path).bytes(range)
        guard bytes.count == range.count else { throw FileError(path: entry.path, errno: EIO) }
        return bytes
    }

    /// The record.
    ///
    /// - Throws: The file with the place in it that is no record.
    public func record(_ entry: Entry) throws(FileError) -> NoticeRecord {
        let bytes = try bytes(of: entry)
        do throws(RecordReadingError) {
            return try NoticeRecord(parsing: bytes)
        } catch {
            throw FileError(error, path: entry.path, lines: entry.line)
        }
    }

    /// The notice as the run lists it, by the place of its record; nil for records that are no run.
    public func notice(_ index: Int) throws(FileError) -> RunNotice? { try run?.notice(index) }

    /// The path of the text that the spans of a record count in, where its source is not plain text.
    public func textPath(id: String) -> String { "\(path)/\(run == nil ? "" : "records/")\(id).txt" }
}

extension FileError {
    /// What is wrong in a file of records.
    public init(_ error: RecordReadingError, path: String, lines: Int) {
        self.init(
            path: "\(path):\(lines + error.line):\(error.column)",
            reason: (error.path.isEmpty ? "" : "\(error.path): ") + error.message)
    }
}
